"""Who has had his digest today."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class DailyDigestQuerySet(models.QuerySet):
    def claim(self, user, day) -> bool:
        """Take it upon oneself to send a person's digest of a day; False if another run did."""
        _mark, created = self.get_or_create(user=user, defaults={"date": day})
        return created or bool(self.filter(user=user).exclude(date=day).update(date=day))

    def release(self, user, day) -> None:
        """Give it back, because the mail did not go out."""
        self.filter(user=user, date=day).delete()


class DailyDigest(models.Model):
    """The day of the last digest that a person got: one row for each person, so that nothing piles up."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    date = models.DateField(_("date"))

    objects = DailyDigestQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("daily digest")
        verbose_name_plural = _("daily digests")
        default_permissions = ()

    def __str__(self):
        return f"{self.user}, {self.date:%d/%m/%Y}"
