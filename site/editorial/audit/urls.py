"""Addresses of the reports, below `reports/` of the admin."""

from django.urls import path

from .views.emergencies import EmergenciesView, confirm_view
from .views.item import ItemLogView
from .views.outdated import OutdatedView
from .views.timing import TimingView

app_name = "editorial_audit"


def _report(address, view, name) -> list:
    """A report, and its rows alone, which the filters fetch."""
    return [
        path(f"{address}/", view.as_view(), name=name),
        path(f"{address}/results/", view.as_view(results_only=True), name=f"{name}_results"),
    ]


urlpatterns = [
    *_report("log/<int:content_type_id>/<str:object_id>", ItemLogView, "item_log"),
    *_report("review-times", TimingView, "timing"),
    *_report("emergencies", EmergenciesView, "emergencies"),
    path("emergencies/<int:pk>/confirm/", confirm_view, name="confirm_emergency"),
    *_report("outdated-translations", OutdatedView, "outdated"),
]
