"""The address of a preview for outsiders. It has no language of its own: the page decides."""

from django.urls import path

from .views import shared_preview

urlpatterns = [path("<str:token>/", shared_preview, name="shared_preview")]
