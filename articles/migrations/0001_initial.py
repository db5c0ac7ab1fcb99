from django.conf import settings
import django.utils.timezone
from django.db import migrations, models
import articles.models.article
import core.models.mixins
import django.db.models.deletion
import modelcluster.fields
import modelsearch.index
import uuid
import wagtail.contrib.routable_page.models
import wagtail.fields


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('core', '0001_initial'),
        ('directory', '0001_initial'),
        ('wagtailcore', '0098_apitoken'),
    ]

    operations = [
        migrations.CreateModel(
            name='ArticleAuthor',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('name', models.CharField(max_length=120, verbose_name='name')),
                ('organisation', models.CharField(blank=True, max_length=160, verbose_name='organisation')),
            ],
            options={
                'verbose_name': 'author',
                'verbose_name_plural': 'authors',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ArticlePage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('lead', models.TextField(help_text='The first paragraph, in bold: what happened. Lists, feeds and shared links use it.', max_length=1000, verbose_name='lead')),
                ('body', wagtail.fields.StreamField([('paragraph', 0), ('heading', 3), ('figure', 7), ('gallery', 10), ('quote', 13), ('table', 14), ('documents', 16), ('embed', 17)], blank=True, block_lookup={0: ('core.blocks.text.ParagraphBlock', (), {}), 1: ('wagtail.blocks.CharBlock', (), {'label': 'Heading', 'max_length': 160}), 2: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('2', 'Heading'), ('3', 'Subheading')], 'label': 'Level'}), 3: ('wagtail.blocks.StructBlock', [[('text', 1), ('level', 2)]], {}), 4: ('wagtail.images.blocks.ImageBlock', [], {'label': 'Image'}), 5: ('wagtail.blocks.CharBlock', (), {'label': 'Caption', 'max_length': 500, 'required': False}), 6: ('wagtail.blocks.CharBlock', (), {'help_text': 'Left empty, the credit kept with the picture is printed.', 'label': 'Credit', 'max_length': 255, 'required': False}), 7: ('wagtail.blocks.StructBlock', [[('image', 4), ('caption', 5), ('credit', 6)]], {}), 8: ('wagtail.blocks.ListBlock', (7,), {'label': 'Figures', 'max_num': 12, 'min_num': 2}), 9: ('wagtail.blocks.CharBlock', (), {'label': 'Caption of the whole', 'max_length': 500, 'required': False}), 10: ('wagtail.blocks.StructBlock', [[('figures', 8), ('caption', 9)]], {}), 11: ('wagtail.blocks.TextBlock', (), {'label': 'Quote'}), 12: ('wagtail.blocks.CharBlock', (), {'label': 'Who said it', 'max_length': 160, 'required': False}), 13: ('wagtail.blocks.StructBlock', [[('text', 11), ('attribution', 12)]], {}), 14: ('core.blocks.table.SoundTableBlock', (), {'label': 'Table', 'table_options': {'contextMenu': {'items': {'col_left': {'name': 'Insert column left'}, 'col_right': {'name': 'Insert column right'}, 'redo': {'name': 'Redo'}, 'remove_col': {'name': 'Remove column'}, 'remove_row': {'name': 'Remove row'}, 'row_above': {'name': 'Insert row above'}, 'row_below': {'name': 'Insert row below'}, 'undo': {'name': 'Undo'}}}}, 'template': 'blocks/table.html'}), 15: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'Document'}), 16: ('wagtail.blocks.ListBlock', (15,), {'icon': 'doc-full', 'label': 'Documents', 'template': 'blocks/documents.html'}), 17: ('wagtail.embeds.blocks.EmbedBlock', (), {'label': 'Embedded video', 'template': 'blocks/embed.html'})}, verbose_name='body')),
                ('publication_date', models.DateField(default=articles.models.article.today, verbose_name='publication date')),
                ('event_date', models.DateField(blank=True, help_text='If it is not the publication date.', null=True, verbose_name='date of the event')),
                ('deadline', models.DateField(blank=True, help_text='For notices: the last day to apply or answer.', null=True, verbose_name='deadline')),
                ('credit_line', models.CharField(blank=True, help_text='For old articles whose author was recorded only as a line of text.', max_length=255, verbose_name='credit line')),
                ('source_name', models.CharField(blank=True, max_length=160, verbose_name='source')),
                ('source_url', models.URLField(blank=True, verbose_name='address of the source')),
            ],
            options={
                'verbose_name': 'article',
                'verbose_name_plural': 'articles',
            },
            bases=(core.models.mixins.TransliteratedSlugMixin, core.models.mixins.MetadataMixin, core.models.mixins.RestrictionsMixin, 'wagtailcore.page'),
        ),
        migrations.CreateModel(
            name='NewsIndexPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('introduction', models.TextField(blank=True, max_length=500, verbose_name='introduction')),
            ],
            options={
                'verbose_name': 'news index',
                'verbose_name_plural': 'news indexes',
            },
            bases=(core.models.mixins.TransliteratedSlugMixin, core.models.mixins.MetadataMixin, core.models.mixins.RestrictionsMixin, 'wagtailcore.page'),
        ),
        migrations.CreateModel(
            name='RelatedArticle',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
            ],
            options={
                'verbose_name': 'related article',
                'verbose_name_plural': 'related articles',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='SectionPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('introduction', models.TextField(blank=True, max_length=500, verbose_name='introduction')),
                ('rhythm', models.CharField(choices=[('tin-hoat-dong', 'One flash'), ('nghien-cuu', 'Two flashes'), ('doi-moi', 'Three flashes'), ('so-huu', 'Equal light and dark'), ('tieu-chuan', 'Quick flashes'), ('thong-bao', 'Short and long flash'), ('to-chuc', 'Dark intervals'), ('bao-cao', 'One long flash')], default='tin-hoat-dong', help_text="The mark beside the section's name, drawn as charts draw the light of a lighthouse.", max_length=20, verbose_name='light rhythm')),
            ],
            options={
                'verbose_name': 'section',
                'verbose_name_plural': 'sections',
            },
            bases=(wagtail.contrib.routable_page.models.RoutablePageMixin, core.models.mixins.TransliteratedSlugMixin, core.models.mixins.MetadataMixin, core.models.mixins.RestrictionsMixin, 'wagtailcore.page'),
        ),
        migrations.CreateModel(
            name='Topic',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('name', models.CharField(max_length=80, verbose_name='name')),
                ('slug', models.SlugField(editable=False, max_length=80, verbose_name='slug')),
                ('sort_key', models.CharField(db_index=True, editable=False, max_length=500)),
            ],
            options={
                'verbose_name': 'topic',
                'verbose_name_plural': 'topics',
                'ordering': ['sort_key'],
                'abstract': False,
            },
            bases=(modelsearch.index.Indexed, models.Model),
        ),
        migrations.AddField(
            model_name='articlepage',
            name='list_image',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.customimage', verbose_name='picture in lists'),
        ),
        migrations.AddField(
            model_name='articleauthor',
            name='page',
            field=modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='authors', to='articles.articlepage'),
        ),
        migrations.AddField(
            model_name='relatedarticle',
            name='article',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='articles.articlepage', verbose_name='article'),
        ),
        migrations.AddField(
            model_name='relatedarticle',
            name='page',
            field=modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='related', to='articles.articlepage'),
        ),
        migrations.AddField(
            model_name='topic',
            name='locale',
            field=models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale'),
        ),
        migrations.AddField(
            model_name='articlepage',
            name='topics',
            field=modelcluster.fields.ParentalManyToManyField(blank=True, to='articles.topic', verbose_name='topics'),
        ),
        migrations.AddConstraint(
            model_name='topic',
            constraint=models.UniqueConstraint(fields=('slug', 'locale'), name='topic_slug_in_locale'),
        ),
        migrations.AlterUniqueTogether(
            name='topic',
            unique_together={('translation_key', 'locale')},
        ),
        migrations.AddIndex(
            model_name='articlepage',
            index=models.Index(fields=['-publication_date', '-page_ptr'], name='article_newest'),
        ),
        migrations.CreateModel(
            name='Correction',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('date', models.DateField(default=django.utils.timezone.localdate, verbose_name='date')),
                ('text', models.TextField(help_text='What was wrong, and what is right now.', max_length=1000, verbose_name='what is corrected')),
                ('reason', models.CharField(help_text='Why it was wrong. Readers see it.', max_length=300, verbose_name='reason')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='corrections', to='articles.articlepage')),
            ],
            options={
                'verbose_name': 'correction',
                'verbose_name_plural': 'corrections',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ArticleInstitute',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('institute', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='article_links', to='directory.institute', verbose_name='institute')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='institute_links', to='articles.articlepage')),
            ],
            options={
                'verbose_name': 'institute',
                'verbose_name_plural': 'institutes',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
    ]
