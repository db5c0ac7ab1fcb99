"""A reviewer's switch for mails about what waits for his review.

Wagtail offers that switch to who may publish, and here nobody may.
"""

from django.forms import ModelForm
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.account import BaseSettingsPanel, notifications_tab
from wagtail.admin.widgets import SwitchInput
from wagtail.users.models import UserProfile

from editorial.models import ReviewTask

from .kinds import ASKED


class ReviewMailsForm(ModelForm):
    class Meta:
        model = UserProfile
        fields = [ASKED]
        widgets = {ASKED: SwitchInput}
        help_texts = {ASKED: _("Receive a mail when something waits for your review")}


class ReviewMailsPanel(BaseSettingsPanel):
    """Beside Wagtail's switches, for members of the groups that review. A superuser has it among those."""

    name = "review_mails"
    title = _("Reviews")
    tab = notifications_tab
    order = 50
    form_class = ReviewMailsForm
    form_object = "profile"

    def is_active(self):
        reviews = ReviewTask.objects.filter(active=True, groups__user=self.user)
        return not self.user.is_superuser and reviews.exists()
