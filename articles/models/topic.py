"""What articles are about, across sections."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import TranslatableMixin
from wagtail.search import index

from core.text import slugify, sort_key

_SLUG_LENGTH = 80  # a sign can become several letters


class Topic(TranslatableMixin, index.Indexed, models.Model):
    """A subject, kept by the desk editors; one row for each language."""

    name = models.CharField(_("name"), max_length=80)
    slug = models.SlugField(_("slug"), max_length=_SLUG_LENGTH, editable=False)
    sort_key = models.CharField(max_length=500, editable=False, db_index=True)

    panels = [FieldPanel("name")]
    search_fields = [index.SearchField("name"), index.AutocompleteField("name"), index.FilterField("locale")]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        ordering = ["sort_key"]
        constraints = [models.UniqueConstraint(fields=["slug", "locale"], name="topic_slug_in_locale")]

    def __str__(self):
        return self.name

    def make_slug(self) -> str:
        """The address part of the name; the key of the topic if its name has no letters."""
        return slugify(self.name)[:_SLUG_LENGTH] or str(self.translation_key)

    def clean(self):
        super().clean()
        # The form does not know the slug, so Django does not check the constraint.
        same = Topic.objects.filter(slug=self.make_slug(), locale=self.locale_id).exclude(pk=self.pk)
        if same.exists():
            raise ValidationError({"name": self.unique_error_message(Topic, ("name",))})

    def save(self, *args, **kwargs):
        self.slug = self.make_slug()
        self.sort_key = sort_key(self.name)
        super().save(*args, **kwargs)
