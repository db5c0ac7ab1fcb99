import core.models.mixins
import directory.facts
import directory.identifiers
import django.core.validators
import django.db.models.deletion
import django.utils.timezone
import editorial.models.reviewed
import modelcluster.fields
import modelsearch.index
import uuid
import wagtail.contrib.routable_page.models
import wagtail.fields
import wagtail.models.preview
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('core', '0001_initial'),
        ('wagtailcore', '0098_apitoken'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='DirectoryPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('introduction', models.TextField(blank=True, max_length=500, verbose_name='introduction')),
            ],
            options={
                'verbose_name': 'directory page',
                'verbose_name_plural': 'directory pages',
            },
            bases=(wagtail.contrib.routable_page.models.RoutablePageMixin, core.models.mixins.TransliteratedSlugMixin, core.models.mixins.MetadataMixin, core.models.mixins.RestrictionsMixin, editorial.models.reviewed.ReviewedPageMixin, 'wagtailcore.page'),
        ),
        migrations.CreateModel(
            name='Province',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=80, unique=True, verbose_name='name')),
                ('former_names', models.TextField(blank=True, help_text='One on each line. An import knows the province by them.', verbose_name='former names and cities')),
                ('sort_key', models.CharField(db_index=True, editable=False, max_length=500)),
            ],
            options={
                'verbose_name': 'province',
                'verbose_name_plural': 'provinces',
                'ordering': ['sort_key'],
            },
            bases=(modelsearch.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name='ResearchField',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(max_length=12, unique=True, verbose_name='code')),
                ('name_vi', models.CharField(max_length=160, verbose_name='name in Vietnamese')),
                ('name_en', models.CharField(max_length=160, verbose_name='name in English')),
                ('sort_key', models.CharField(db_index=True, editable=False, max_length=120)),
            ],
            options={
                'verbose_name': 'field of research',
                'verbose_name_plural': 'fields of research',
                'ordering': ['sort_key'],
            },
            bases=(modelsearch.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name='Institute',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('live', models.BooleanField(default=True, editable=False, verbose_name='live')),
                ('has_unpublished_changes', models.BooleanField(default=False, editable=False, verbose_name='has unpublished changes')),
                ('last_published_at', models.DateTimeField(editable=False, null=True, verbose_name='last published at')),
                ('go_live_at', models.DateTimeField(blank=True, null=True, verbose_name='go live date/time')),
                ('expire_at', models.DateTimeField(blank=True, null=True, verbose_name='expiry date/time')),
                ('expired', models.BooleanField(default=False, editable=False, verbose_name='expired')),
                ('locked', models.BooleanField(default=False, editable=False, verbose_name='locked')),
                ('locked_at', models.DateTimeField(editable=False, null=True, verbose_name='locked at')),
                ('first_published_at', models.DateTimeField(blank=True, db_index=True, editable=False, null=True, verbose_name='first published at')),
                ('name_vi', models.CharField(blank=True, max_length=255, verbose_name='official name in Vietnamese')),
                ('name_en', models.CharField(blank=True, max_length=255, verbose_name='official name in English')),
                ('short_name', models.CharField(blank=True, max_length=80, verbose_name='short name')),
                ('slug', models.SlugField(blank=True, help_text='Left empty, it is made of the name.', max_length=120, verbose_name='address')),
                ('kind', models.CharField(choices=[('institute', 'research institute'), ('university', 'university, academy'), ('college', 'college'), ('centre', 'centre, station'), ('hospital', 'hospital'), ('enterprise', 'enterprise'), ('unit', 'unit of a department'), ('authority', 'ministry, department'), ('other', 'other organisation')], default='institute', max_length=12, verbose_name='kind')),
                ('status', models.CharField(choices=[('active', 'active'), ('renamed', 'renamed'), ('merged', 'merged into another'), ('dissolved', 'dissolved')], default='active', max_length=12, verbose_name='status')),
                ('status_date', models.DateField(blank=True, null=True, verbose_name='since')),
                ('ror', models.CharField(blank=True, help_text='As in https://ror.org/04k25m262', max_length=40, validators=[directory.identifiers.validate_ror], verbose_name='ROR identifier')),
                ('agency_id', models.CharField(blank=True, max_length=24, validators=[directory.identifiers.validate_agency], verbose_name='agency identifier')),
                ('tax_code', models.CharField(blank=True, max_length=14, validators=[directory.identifiers.validate_tax_code], verbose_name='tax code')),
                ('registration', models.CharField(blank=True, max_length=40, verbose_name='registration certificate')),
                ('wikidata', models.CharField(blank=True, max_length=60, validators=[directory.identifiers.validate_wikidata], verbose_name='Wikidata identifier')),
                ('street', models.CharField(blank=True, max_length=160, verbose_name='street and number')),
                ('ward', models.CharField(blank=True, max_length=80, verbose_name='ward or commune')),
                ('former_district', models.CharField(blank=True, max_length=80, verbose_name='district before July 2025')),
                ('city', models.CharField(blank=True, help_text='Of an import, where the province is not sure.', max_length=80, verbose_name='place as its source has it')),
                ('latitude', models.DecimalField(blank=True, decimal_places=6, max_digits=8, null=True, validators=[django.core.validators.MinValueValidator(-90), django.core.validators.MaxValueValidator(90)], verbose_name='latitude')),
                ('longitude', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, validators=[django.core.validators.MinValueValidator(-180), django.core.validators.MaxValueValidator(180)], verbose_name='longitude')),
                ('phone', models.CharField(blank=True, max_length=40, validators=[directory.facts.validate_phone], verbose_name='telephone')),
                ('email', models.EmailField(blank=True, max_length=254, verbose_name='e-mail')),
                ('website', models.URLField(blank=True, verbose_name='website')),
                ('internal_contact', models.CharField(blank=True, help_text='A name or a private number. Never public: on no page, in no export, in no API.', max_length=160, verbose_name='contact for the office')),
                ('founded', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1000), directory.facts.validate_year], verbose_name='founded in')),
                ('head', models.CharField(blank=True, max_length=120, verbose_name='head')),
                ('staff', models.PositiveIntegerField(blank=True, null=True, verbose_name='staff')),
                ('staff_year', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1000), directory.facts.validate_year], verbose_name='as of the year')),
                ('description', wagtail.fields.StreamField([('paragraph', 0), ('heading', 3), ('figure', 7), ('gallery', 10), ('quote', 13), ('table', 14), ('documents', 16), ('embed', 17)], blank=True, block_lookup={0: ('core.blocks.text.ParagraphBlock', (), {}), 1: ('wagtail.blocks.CharBlock', (), {'label': 'Heading', 'max_length': 160}), 2: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('2', 'Heading'), ('3', 'Subheading')], 'label': 'Level'}), 3: ('wagtail.blocks.StructBlock', [[('text', 1), ('level', 2)]], {}), 4: ('wagtail.images.blocks.ImageBlock', [], {'label': 'Image'}), 5: ('wagtail.blocks.CharBlock', (), {'label': 'Caption', 'max_length': 500, 'required': False}), 6: ('wagtail.blocks.CharBlock', (), {'help_text': 'Left empty, the credit kept with the picture is printed.', 'label': 'Credit', 'max_length': 255, 'required': False}), 7: ('wagtail.blocks.StructBlock', [[('image', 4), ('caption', 5), ('credit', 6)]], {}), 8: ('wagtail.blocks.ListBlock', (7,), {'label': 'Figures', 'max_num': 12, 'min_num': 2}), 9: ('wagtail.blocks.CharBlock', (), {'label': 'Caption of the whole', 'max_length': 500, 'required': False}), 10: ('wagtail.blocks.StructBlock', [[('figures', 8), ('caption', 9)]], {}), 11: ('wagtail.blocks.TextBlock', (), {'label': 'Quote'}), 12: ('wagtail.blocks.CharBlock', (), {'label': 'Who said it', 'max_length': 160, 'required': False}), 13: ('wagtail.blocks.StructBlock', [[('text', 11), ('attribution', 12)]], {}), 14: ('core.blocks.table.SoundTableBlock', (), {'label': 'Table', 'table_options': {'contextMenu': {'items': {'col_left': {'name': 'Insert column left'}, 'col_right': {'name': 'Insert column right'}, 'redo': {'name': 'Redo'}, 'remove_col': {'name': 'Remove column'}, 'remove_row': {'name': 'Remove row'}, 'row_above': {'name': 'Insert row above'}, 'row_below': {'name': 'Insert row below'}, 'undo': {'name': 'Undo'}}}}, 'template': 'blocks/table.html'}), 15: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'Document'}), 16: ('wagtail.blocks.ListBlock', (15,), {'icon': 'doc-full', 'label': 'Documents', 'template': 'blocks/documents.html'}), 17: ('wagtail.embeds.blocks.EmbedBlock', (), {'label': 'Embedded video', 'template': 'blocks/embed.html'})}, verbose_name='description')),
                ('source', models.CharField(blank=True, max_length=160, verbose_name='source')),
                ('licence', models.CharField(blank=True, max_length=80, verbose_name='licence of the source')),
                ('sort_key', models.CharField(db_index=True, editable=False, max_length=1300)),
                ('sort_key_en', models.CharField(db_index=True, editable=False, max_length=1300)),
                ('initial', models.CharField(db_index=True, editable=False, max_length=1)),
                ('initial_en', models.CharField(db_index=True, editable=False, max_length=1)),
                ('search_text', models.TextField(editable=False)),
                ('latest_revision', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision', verbose_name='latest revision')),
                ('live_revision', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision', verbose_name='live revision')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                ('locked_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='locked_%(class)ss', to=settings.AUTH_USER_MODEL, verbose_name='locked by')),
                ('logo', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.customimage', verbose_name='logo')),
                ('parent', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='units', to='directory.institute', verbose_name='parent body')),
                ('related', modelcluster.fields.ParentalManyToManyField(blank=True, to='directory.institute', verbose_name='related bodies')),
                ('successor', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='predecessors', to='directory.institute', verbose_name='successor')),
                ('province', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='institutes', to='directory.province', verbose_name='province')),
                ('fields_of_research', modelcluster.fields.ParentalManyToManyField(blank=True, related_name='institutes', to='directory.researchfield', verbose_name='fields of research')),
            ],
            options={
                'verbose_name': 'institute',
                'verbose_name_plural': 'institutes',
                'ordering': ['sort_key', 'pk'],
                'abstract': False,
            },
            bases=(editorial.models.reviewed.ReviewedMixin, wagtail.models.preview.PreviewableMixin, modelsearch.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name='ErrorReport',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.TextField(max_length=2000, verbose_name='what is wrong')),
                ('email', models.EmailField(blank=True, max_length=254, verbose_name='e-mail')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, verbose_name='received')),
                ('closed_at', models.DateTimeField(blank=True, null=True, verbose_name='closed')),
                ('closed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('institute', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='error_reports', to='directory.institute')),
            ],
            options={
                'verbose_name': 'error report',
                'verbose_name_plural': 'error reports',
                'ordering': ['-created_at'],
            },
        ),
        migrations.CreateModel(
            name='InstituteName',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('kind', models.CharField(choices=[('abbreviation', 'abbreviation'), ('former', 'former name'), ('alias', 'other name')], default='alias', max_length=12, verbose_name='kind')),
                ('name', models.CharField(max_length=255, verbose_name='name')),
                ('start_year', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='from the year')),
                ('end_year', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='to the year')),
                ('institute', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='names', to='directory.institute')),
            ],
            options={
                'verbose_name': 'name',
                'verbose_name_plural': 'names',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Merge',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('merged_name', models.CharField(max_length=255, verbose_name='merged entry')),
                ('merged_id', models.PositiveBigIntegerField()),
                ('merged_content', models.JSONField(verbose_name='what it said')),
                ('moved', models.JSONField(verbose_name='what was moved')),
                ('merged_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='merged')),
                ('kept', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='merges', to='directory.institute')),
                ('merged_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'merge',
                'verbose_name_plural': 'merges',
                'ordering': ['-merged_at'],
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='Representation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('assigned_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('assigned_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('institute', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='representations', to='directory.institute')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='representations', to=settings.AUTH_USER_MODEL, verbose_name='account')),
            ],
            options={
                'verbose_name': 'representation',
                'verbose_name_plural': 'representations',
                'default_permissions': (),
                'constraints': [models.UniqueConstraint(fields=('institute', 'user'), name='one_representation')],
            },
        ),
        migrations.AddIndex(
            model_name='institute',
            index=models.Index(fields=['locale', 'live', 'sort_key'], name='institute_in_order'),
        ),
        migrations.AddIndex(
            model_name='institute',
            index=models.Index(fields=['locale', 'live', 'sort_key_en'], name='institute_in_order_en'),
        ),
        migrations.AddIndex(
            model_name='institute',
            index=models.Index(fields=['locale', 'live', 'kind'], name='institute_of_kind'),
        ),
        migrations.AddConstraint(
            model_name='institute',
            constraint=models.UniqueConstraint(condition=models.Q(('slug', ''), _negated=True), fields=('slug', 'locale'), name='institute_slug_in_locale'),
        ),
        migrations.AddConstraint(
            model_name='institute',
            constraint=models.UniqueConstraint(condition=models.Q(('ror', ''), _negated=True), fields=('ror', 'locale'), name='institute_ror_in_locale'),
        ),
        migrations.AddConstraint(
            model_name='institute',
            constraint=models.UniqueConstraint(condition=models.Q(('agency_id', ''), _negated=True), fields=('agency_id', 'locale'), name='institute_agency_id_in_locale'),
        ),
        migrations.AddConstraint(
            model_name='institute',
            constraint=models.UniqueConstraint(condition=models.Q(('tax_code', ''), _negated=True), fields=('tax_code', 'locale'), name='institute_tax_code_in_locale'),
        ),
        migrations.AddConstraint(
            model_name='institute',
            constraint=models.UniqueConstraint(condition=models.Q(('registration', ''), _negated=True), fields=('registration', 'locale'), name='institute_registration_in_locale'),
        ),
        migrations.AddConstraint(
            model_name='institute',
            constraint=models.UniqueConstraint(condition=models.Q(('wikidata', ''), _negated=True), fields=('wikidata', 'locale'), name='institute_wikidata_in_locale'),
        ),
        migrations.AlterUniqueTogether(
            name='institute',
            unique_together={('translation_key', 'locale')},
        ),
    ]
