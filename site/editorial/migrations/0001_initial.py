import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('auth', '0012_alter_user_first_name_max_length'),
        ('contenttypes', '0002_remove_content_type_name'),
        ('wagtailcore', '0098_apitoken'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Holiday',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('date', models.DateField(unique=True, verbose_name='date')),
                ('name', models.CharField(max_length=120, verbose_name='name')),
            ],
            options={
                'verbose_name': 'holiday',
                'verbose_name_plural': 'holidays',
                'ordering': ['-date'],
            },
        ),
        migrations.CreateModel(
            name='DailyDigest',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('date', models.DateField(verbose_name='date')),
                ('user', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'daily digest',
                'verbose_name_plural': 'daily digests',
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='PreviewLink',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('recipient', models.CharField(max_length=160, verbose_name='for whom')),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='created')),
                ('expires_at', models.DateTimeField(verbose_name='expires')),
                ('revoked_at', models.DateTimeField(null=True, verbose_name='revoked')),
                ('opened_count', models.PositiveIntegerField(default=0, verbose_name='times opened')),
                ('opened_at', models.DateTimeField(null=True, verbose_name='last opened')),
                ('created_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='created by')),
                ('revision', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='preview_links', to='wagtailcore.revision')),
                ('revoked_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='revoked by')),
            ],
            options={
                'verbose_name': 'preview link',
                'verbose_name_plural': 'preview links',
                'ordering': ['-created_at'],
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='ReviewTask',
            fields=[
                ('task_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.task')),
                ('due_hours', models.PositiveSmallIntegerField(default=4, help_text='Counted on working days from 08:00 to 17:00.', verbose_name='working hours until due')),
                ('groups', models.ManyToManyField(help_text='Pages/snippets at this step in a workflow will be moderated or approved by these groups of users', to='auth.group', verbose_name='groups')),
            ],
            options={
                'verbose_name': 'review step',
                'verbose_name_plural': 'review steps',
            },
            bases=('wagtailcore.task',),
        ),
        migrations.CreateModel(
            name='ReviewTaskState',
            fields=[
                ('taskstate_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.taskstate')),
                ('content_digest', models.CharField(max_length=64)),
                ('due_at', models.DateTimeField(db_index=True, null=True, verbose_name='due')),
                ('priority', models.PositiveSmallIntegerField(choices=[(0, 'normal'), (1, 'urgent')], default=0, verbose_name='priority')),
                ('claimed_at', models.DateTimeField(null=True, verbose_name='being reviewed since')),
                ('barred', models.ManyToManyField(related_name='+', to=settings.AUTH_USER_MODEL)),
                ('claimed_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='being reviewed by')),
                ('submitted_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'state of a review step',
                'verbose_name_plural': 'states of review steps',
                'default_permissions': (),
            },
            bases=('wagtailcore.taskstate',),
        ),
        migrations.CreateModel(
            name='Publication',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('object_id', models.CharField(max_length=255)),
                ('object_str', models.TextField(verbose_name='title')),
                ('content_digest', models.CharField(max_length=64)),
                ('published_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, verbose_name='published')),
                ('basis', models.CharField(choices=[('review', 'review'), ('emergency', 'emergency'), ('elsewhere', 'reviewed elsewhere')], max_length=12, verbose_name='basis')),
                ('reason', models.TextField(blank=True, verbose_name='reason')),
                ('confirmed_at', models.DateTimeField(null=True, verbose_name='confirmed')),
                ('base_content_type', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='contenttypes.contenttype')),
                ('confirmed_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='confirmed by')),
                ('revision', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='publications', to='wagtailcore.revision', verbose_name='version')),
                ('user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='by')),
                ('workflow_state', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='publications', to='wagtailcore.workflowstate', verbose_name='review')),
            ],
            options={
                'verbose_name': 'publication',
                'verbose_name_plural': 'publications',
                'permissions': [('manage_published', 'Unpublish and move published content, replace files in use'), ('issue_correction', 'Issue corrections'), ('publish_in_emergency', 'Publish in an emergency, with a written reason'), ('import_published', 'Import content that was already public'), ('delete_drafts', 'Delete abandoned drafts of others'), ('share_preview', 'Share previews with people without an account'), ('view_audit', 'See and export the audit reports')],
                'default_permissions': (),
                'indexes': [models.Index(fields=['base_content_type', 'object_id', '-published_at'], name='publication_of_object')],
            },
        ),
    ]
