"""The record of what went live: which version, when, and on whose word."""

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class PublicationQuerySet(models.QuerySet):
    def of(self, instance):
        """Those of one page or snippet, newest first."""
        return self.filter(
            base_content_type=instance.get_base_content_type(), object_id=str(instance.pk)
        ).order_by("-published_at", "-pk")

    def unconfirmed(self):
        """Emergencies that nobody else has looked at yet."""
        return self.filter(basis=Publication.Basis.EMERGENCY, confirmed_at=None)


class Publication(models.Model):
    """One version of a page or snippet that went live. Rows are only ever added; a confirmation fills the last two."""

    class Basis(models.TextChoices):
        """Why it was allowed to."""

        REVIEW = "review", _("review")
        EMERGENCY = "emergency", _("emergency")
        ELSEWHERE = "elsewhere", _("reviewed elsewhere")

    base_content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    object_id = models.CharField(max_length=255)
    content_object = GenericForeignKey("base_content_type", "object_id", for_concrete_model=False)
    content_object.wagtail_reference_index_ignore = True
    object_str = models.TextField(_("title"))
    revision = models.ForeignKey(
        "wagtailcore.Revision",
        verbose_name=_("version"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="publications",
    )
    content_digest = models.CharField(max_length=64)
    published_at = models.DateTimeField(_("published"), default=timezone.now, db_index=True)
    basis = models.CharField(_("basis"), max_length=12, choices=Basis.choices)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), null=True, on_delete=models.SET_NULL, related_name="+"
    )
    reason = models.TextField(_("reason"), blank=True)
    workflow_state = models.ForeignKey(
        "wagtailcore.WorkflowState",
        verbose_name=_("review"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="publications",
    )
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("confirmed by"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    confirmed_at = models.DateTimeField(_("confirmed"), null=True)

    objects = PublicationQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("publication")
        verbose_name_plural = _("publications")
        default_permissions = ()
        permissions = [
            ("manage_published", _("Unpublish and move published content, replace files in use")),
            ("issue_correction", _("Issue corrections")),
            ("publish_in_emergency", _("Publish in an emergency, with a written reason")),
            ("import_published", _("Import content that was already public")),
            ("delete_drafts", _("Delete abandoned drafts of others")),
            ("share_preview", _("Share previews with people without an account")),
            ("view_audit", _("See and export the audit reports")),
        ]
        indexes = [
            models.Index(
                fields=["base_content_type", "object_id", "-published_at"], name="publication_of_object"
            )
        ]

    def __str__(self):
        return f"{self.object_str} ({timezone.localtime(self.published_at):%d/%m/%Y %H:%M})"
