import core.models.mixins
import django.db.models.deletion
import modelcluster.fields
import wagtail.fields
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('articles', '0001_initial'),
        ('wagtailcore', '0098_apitoken'),
    ]

    operations = [
        migrations.CreateModel(
            name='FrontPage',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
            ],
            options={
                'verbose_name': 'front page',
                'verbose_name_plural': 'front pages',
            },
        ),
        migrations.CreateModel(
            name='HomePage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('rows', wagtail.fields.StreamField([('row', 16), ('directory', 20)], blank=True, block_lookup={0: ('wagtail.blocks.PageChooserBlock', (), {'label': 'Section', 'page_type': ['articles.SectionPage']}), 1: ('wagtail.blocks.IntegerBlock', (), {'default': 3, 'label': 'How many', 'max_value': 8, 'min_value': 1}), 2: ('wagtail.blocks.StructBlock', [[('section', 0), ('count', 1)]], {}), 3: ('wagtail.blocks.IntegerBlock', (), {'default': 4, 'label': 'How many', 'max_value': 8, 'min_value': 1}), 4: ('wagtail.blocks.StructBlock', [[('section', 0), ('count', 3)]], {}), 5: ('wagtail.blocks.CharBlock', (), {'label': 'Heading', 'max_length': 80}), 6: ('wagtail.blocks.CharBlock', (), {'label': 'Title', 'max_length': 120}), 7: ('wagtail.blocks.PageChooserBlock', (), {'label': 'Page', 'required': False}), 8: ('wagtail.blocks.URLBlock', (), {'label': 'or address', 'required': False}), 9: ('wagtail.blocks.CharBlock', (), {'label': 'Description', 'max_length': 160, 'required': False}), 10: ('wagtail.blocks.StructBlock', [[('title', 6), ('page', 7), ('url', 8), ('description', 9)]], {}), 11: ('wagtail.blocks.ListBlock', (10,), {'label': 'Links', 'max_num': 12, 'min_num': 1}), 12: ('wagtail.blocks.StructBlock', [[('heading', 5), ('links', 11)]], {}), 13: ('directory.blocks.InstituteChooserBlock', (), {'label': 'Parent body'}), 14: ('wagtail.blocks.IntegerBlock', (), {'default': 5, 'label': 'How many', 'max_value': 12, 'min_value': 1}), 15: ('wagtail.blocks.StructBlock', [[('heading', 5), ('body', 13), ('count', 14)]], {}), 16: ('wagtail.blocks.StreamBlock', [[('section', 2), ('notices', 4), ('links', 12), ('units', 15)]], {}), 17: ('wagtail.blocks.CharBlock', (), {'label': 'Introduction', 'max_length': 300, 'required': False}), 18: ('directory.blocks.InstituteChooserBlock', (), {'label': 'Institute'}), 19: ('wagtail.blocks.ListBlock', (18,), {'default': [], 'help_text': 'Left empty, those that the newest articles are about.', 'label': 'Institutes', 'max_num': 8}), 20: ('wagtail.blocks.StructBlock', [[('heading', 5), ('introduction', 17), ('institutes', 19)]], {})}, verbose_name='rows')),
            ],
            options={
                'verbose_name': 'home page',
                'verbose_name_plural': 'home pages',
            },
            bases=(core.models.mixins.TransliteratedSlugMixin, core.models.mixins.MetadataMixin, core.models.mixins.RestrictionsMixin, 'wagtailcore.page'),
        ),
        migrations.CreateModel(
            name='InformationPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('lead', models.TextField(blank=True, max_length=1000, verbose_name='lead')),
                ('body', wagtail.fields.StreamField([('paragraph', 0), ('heading', 3), ('figure', 7), ('gallery', 10), ('quote', 13), ('table', 14), ('documents', 16), ('embed', 17)], blank=True, block_lookup={0: ('core.blocks.text.ParagraphBlock', (), {}), 1: ('wagtail.blocks.CharBlock', (), {'label': 'Heading', 'max_length': 160}), 2: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('2', 'Heading'), ('3', 'Subheading')], 'label': 'Level'}), 3: ('wagtail.blocks.StructBlock', [[('text', 1), ('level', 2)]], {}), 4: ('wagtail.images.blocks.ImageBlock', [], {'label': 'Image'}), 5: ('wagtail.blocks.CharBlock', (), {'label': 'Caption', 'max_length': 500, 'required': False}), 6: ('wagtail.blocks.CharBlock', (), {'help_text': 'Left empty, the credit kept with the picture is printed.', 'label': 'Credit', 'max_length': 255, 'required': False}), 7: ('wagtail.blocks.StructBlock', [[('image', 4), ('caption', 5), ('credit', 6)]], {}), 8: ('wagtail.blocks.ListBlock', (7,), {'label': 'Figures', 'max_num': 12, 'min_num': 2}), 9: ('wagtail.blocks.CharBlock', (), {'label': 'Caption of the whole', 'max_length': 500, 'required': False}), 10: ('wagtail.blocks.StructBlock', [[('figures', 8), ('caption', 9)]], {}), 11: ('wagtail.blocks.TextBlock', (), {'label': 'Quote'}), 12: ('wagtail.blocks.CharBlock', (), {'label': 'Who said it', 'max_length': 160, 'required': False}), 13: ('wagtail.blocks.StructBlock', [[('text', 11), ('attribution', 12)]], {}), 14: ('core.blocks.table.SoundTableBlock', (), {'label': 'Table', 'table_options': {'contextMenu': {'items': {'col_left': {'name': 'Insert column left'}, 'col_right': {'name': 'Insert column right'}, 'redo': {'name': 'Redo'}, 'remove_col': {'name': 'Remove column'}, 'remove_row': {'name': 'Remove row'}, 'row_above': {'name': 'Insert row above'}, 'row_below': {'name': 'Insert row below'}, 'undo': {'name': 'Undo'}}}}, 'template': 'blocks/table.html'}), 15: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'Document'}), 16: ('wagtail.blocks.ListBlock', (15,), {'icon': 'doc-full', 'label': 'Documents', 'template': 'blocks/documents.html'}), 17: ('wagtail.embeds.blocks.EmbedBlock', (), {'label': 'Embedded video', 'template': 'blocks/embed.html'})}, verbose_name='body')),
                ('show_contact', models.BooleanField(default=False, help_text='They are kept in the agency profile.', verbose_name="print the agency's contact facts")),
            ],
            options={
                'verbose_name': 'information page',
                'verbose_name_plural': 'information pages',
            },
            bases=(core.models.mixins.TransliteratedSlugMixin, core.models.mixins.MetadataMixin, core.models.mixins.RestrictionsMixin, 'wagtailcore.page'),
        ),
        migrations.CreateModel(
            name='FrontPageStory',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('article', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='articles.articlepage', verbose_name='article')),
                ('front_page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='stories', to='home.frontpage')),
            ],
            options={
                'verbose_name': 'story',
                'verbose_name_plural': 'stories',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='frontpage',
            name='home_page',
            field=models.OneToOneField(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='front_page', to='home.homepage', verbose_name='home page'),
        ),
    ]
