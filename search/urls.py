from django.urls import path
from django.utils.translation import pgettext_lazy

from .views import description, search, suggestions

urlpatterns = [
    path(pgettext_lazy("address", "search/"), search, name="search"),
    path(pgettext_lazy("address", "search/opensearch.xml"), description, name="opensearch"),
    path(pgettext_lazy("address", "search/suggestions/"), suggestions, name="search_suggestions"),
]
