"""Where the admin asks about imports."""

from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from directory.import_views import ReportView, UploadView, download_template, may_import

# What the group of the directory's screens asks for items of its menu.
MENU = "register_directory_menu_item"


class ImportItem(MenuItem):
    """For those who keep the directory."""

    def is_shown(self, request):
        return may_import(request.user)


@hooks.register(MENU)
def offer_import():
    return ImportItem(
        _("Import institutes"),
        reverse("import_institutes"),
        name="import-institutes",
        icon_name="upload",
        order=900,
    )


@hooks.register("register_admin_urls")
def name_screens_of_import():
    return [
        path("institutes/import/", UploadView.as_view(), name="import_institutes"),
        path("institutes/import/template.csv", download_template, name="import_institutes_template"),
        path("institutes/import/<str:token>/", ReportView.as_view(), name="import_institutes_report"),
    ]
