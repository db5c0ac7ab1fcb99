"""The demonstration's directory."""

import pytest
from django.contrib.auth import get_user_model

from articles.models import ArticlePage
from core.models import AgencyProfile
from demo.content import INVENTED as INVENTED_MARK
from demo.content import REAL_ABOVE_INVENTED
from demo.institutes import demo_institutes
from demo.keys import demo_key
from directory.models import Institute, Representation

REAL, INVENTED = 221, 15


def invented():
    return Institute.objects.filter(source__in=(INVENTED_MARK, REAL_ABOVE_INVENTED))


def bimb():
    return Institute.objects.get(translation_key=demo_key("institute", "bimb"))


def test_real_and_invented_organisations_are_public():
    assert Institute.objects.public().count() == REAL + INVENTED
    assert invented().count() == INVENTED
    assert demo_institutes().count() == REAL + INVENTED


def test_real_organisations_have_a_source_a_licence_and_no_invented_facts():
    real = Institute.objects.exclude(pk__in=invented())
    assert not real.filter(source="").exists()
    assert set(real.values_list("licence", flat=True)) == {"CC0-1.0 (ROR data)", "MIT"}
    for nothing in ({"latitude": None}, {"parent": None}, {"staff": None}, {"phone": ""}, {"head": ""}):
        assert not real.exclude(**nothing).exists()


def test_every_invented_organisation_says_so_on_its_page_and_no_real_one_does(client):
    department = Institute.objects.get(translation_key=demo_key("institute", "so-khcn"))
    assert list(Institute.objects.filter(source=REAL_ABOVE_INVENTED)) == [department]
    for institute in (bimb(), department, Institute.objects.exclude(pk__in=invented()).first()):
        page = client.get(f"/danh-ba/{institute.slug}/").text
        assert institute.source in page
        assert (INVENTED_MARK in page) == (institute == bimb())


@pytest.mark.parametrize("language", ["vi", "en"])
def test_footer_does_not_call_the_real_organisations_invented(language):
    words = getattr(AgencyProfile.objects.first(), f"reuse_notice_{language}")
    assert "ROR" in words
    assert {"vi": "tổ chức có thật", "en": "real organisations"}[language] in words


def test_every_entry_would_pass_the_form():
    for institute in invented():
        institute.full_clean()


def test_ten_invented_ones_have_a_place_on_the_map():
    assert invented().located().count() >= 10


def test_every_feature_is_seen():
    assert bimb().parent.kind == "authority"
    assert bimb().units.count() >= 3
    assert bimb().names.filter(kind="former").exclude(start_year=None).count() == 2
    assert bimb().predecessors.get().status == "merged"
    assert bimb().fields_of_research.exists()
    assert bimb().description


def test_representative_has_one_institute():
    account = get_user_model().objects.get(username="daidien")
    assert Representation.objects.get(user=account).institute == bimb()


@pytest.mark.parametrize("language", ["vi", "en"])
def test_articles_name_the_institutes_that_they_are_about(language):
    articles = ArticlePage.objects.live().filter(locale__language_code=language)
    linked = articles.filter(institute_links__isnull=False).distinct()
    assert linked.exists()
    for article in linked:
        keys = {link.institute.locale.language_code for link in article.institute_links.all()}
        assert keys == {"vi"}


def test_institute_of_the_representative_is_in_the_news():
    assert bimb().article_links.filter(page__live=True).count() >= 3
