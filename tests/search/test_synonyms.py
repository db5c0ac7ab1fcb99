"""The list of abbreviations and synonyms in the admin."""

import pytest
from django.urls import reverse

from search.models import Synonym
from tests.editorial.newsroom import is_refused
from tests.factories import ArticleFactory, UserFactory

from .reader import found

pytestmark = pytest.mark.django_db

ADD = "wagtailsnippets_search_synonym:add"


def add(client, role, **fields):
    client.force_login(UserFactory(role=role))
    response = client.post(reverse(ADD), {"term": "UAV", "meanings": "máy bay không người lái"} | fields)
    client.logout()
    return response


@pytest.mark.parametrize("role", ["Phóng viên", "Lãnh đạo", "Quản trị danh bạ", "Đại diện viện"])
def test_others_do_not_keep_the_list(client, role):
    assert is_refused(add(client, role))
    assert not Synonym.objects.filter(term="UAV").exists()


@pytest.mark.parametrize("role", ["Biên tập", "Quản trị"])
def test_new_one_holds_from_the_next_search_on(client, role):
    article = ArticleFactory(title="Máy bay không người lái giám sát rừng")
    assert found(client, "uav") == []
    add(client, role)
    assert found(client, "uav") == [article.url]


@pytest.mark.parametrize(
    "wrong",
    [
        {"term": "!!!"},
        {"term": "một hai ba bốn"},
        {"term": "ĐMST"},
        {"meanings": "—"},
        {"meanings": "\n".join("abcdef")},
        {"meanings": "x" * 601},
    ],
)
def test_what_makes_no_sense_is_refused(client, wrong):
    before = Synonym.objects.count()
    assert add(client, "Biên tập", **wrong).status_code == 200
    assert Synonym.objects.count() == before


def test_list_is_shown_and_searched(client):
    client.force_login(UserFactory(role="Biên tập"))
    address = reverse("wagtailsnippets_search_synonym:list")
    assert "KH&amp;CN" in client.get(address).content.decode()
    assert "KH&amp;CN" not in client.get(address, {"q": "sáng tạo"}).content.decode()
