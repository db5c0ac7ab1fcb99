"""The desk's list of institutes."""

import pytest
from django.urls import reverse

from tests.factories import InstituteFactory

from .desk import KEEPER, member

pytestmark = pytest.mark.django_db
LIST = reverse("wagtailsnippets_directory_institute:list")


@pytest.mark.parametrize(
    ("value", "word", "names"), [("true", "Có", ["Viện A"]), ("false", "Không", ["Viện B"])]
)
def test_filter_that_is_in_force_is_named_in_words(value, word, names):
    InstituteFactory(name_vi="Viện A")
    InstituteFactory(name_vi="Viện B", live=False)
    response = member(KEEPER).get(LIST, {"live": value})
    assert [active.value for active in response.context["view"].active_filters] == [word]
    assert [institute.name_vi for institute in response.context["object_list"]] == names
