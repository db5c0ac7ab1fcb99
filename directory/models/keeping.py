"""What the keepers of the directory write down beside the entries."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Representation(models.Model):
    """Somebody of an institute who may propose changes to its entry, and sees no other draft."""

    institute = models.ForeignKey(
        "directory.Institute", on_delete=models.CASCADE, related_name="representations"
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("account"),
        on_delete=models.CASCADE,
        related_name="representations",
    )
    assigned_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    assigned_at = models.DateTimeField(default=timezone.now)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("representation")
        verbose_name_plural = _("representations")
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["institute", "user"], name="one_representation")]

    def __str__(self):
        return f"{self.user} ({self.institute})"


class ErrorReport(models.Model):
    """What a reader says is wrong with an entry. Kept until a keeper has dealt with it, and no longer than needed."""

    institute = models.ForeignKey(
        "directory.Institute", on_delete=models.CASCADE, related_name="error_reports"
    )
    text = models.TextField(_("what is wrong"), max_length=2000)
    # Only if the reader wants an answer; emptied when the report is closed.
    email = models.EmailField(_("e-mail"), blank=True)
    created_at = models.DateTimeField(_("received"), default=timezone.now, db_index=True)
    closed_at = models.DateTimeField(_("closed"), null=True, blank=True)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("error report")
        verbose_name_plural = _("error reports")
        ordering = ["-created_at"]

    def __str__(self):
        return f"{self.institute}: {self.text[:60]}"


class Merge(models.Model):
    """Two entries that were one organisation: what was moved, with what it takes to move it back by hand."""

    kept = models.ForeignKey("directory.Institute", on_delete=models.CASCADE, related_name="merges")
    merged_name = models.CharField(_("merged entry"), max_length=255)
    merged_id = models.PositiveBigIntegerField()
    merged_content = models.JSONField(_("what it said"))
    moved = models.JSONField(_("what was moved"))
    merged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    merged_at = models.DateTimeField(_("merged"), default=timezone.now)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("merge")
        verbose_name_plural = _("merges")
        default_permissions = ()
        ordering = ["-merged_at"]

    def __str__(self):
        return f"{self.merged_name} → {self.kept}"
