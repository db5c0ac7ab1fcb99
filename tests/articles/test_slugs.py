"""The address of an article is made from its title; digits alone are the archive's."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from articles.models import ArticlePage
from tests.factories import ArticleFactory, UserFactory, section

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("slug", ["2024", "03", "0", "20240322"])
def test_address_of_digits_only_is_refused(slug):
    with pytest.raises(ValidationError) as refusal:
        ArticleFactory(slug=slug)
    assert refusal.value.error_dict.keys() == {"slug"}
    assert "chỉ gồm chữ số" in refusal.value.messages[0]


def test_title_of_digits_only_needs_an_address_of_its_own():
    with pytest.raises(ValidationError):
        ArticleFactory(title="2024")
    assert ArticleFactory(title="2024", slug="nam-2024").slug == "nam-2024"


def test_editor_reads_the_refusal_at_the_field(client):
    client.force_login(UserFactory(role="Biên tập"))
    article = ArticleFactory()
    fields = {"title": "Bài báo", "slug": "2024", "lead": "Tóm tắt", "body-count": 0}
    for formset in ("authors", "related", "comments"):
        fields |= {f"{formset}-TOTAL_FORMS": 0, f"{formset}-INITIAL_FORMS": 0}
    fields["publication_date"] = "22/03/2024"
    response = client.post(reverse("wagtailadmin_pages:edit", args=[article.pk]), fields)
    assert response.context["form"].errors.keys() == {"slug"}


@pytest.mark.parametrize("slug", ["nam-2024", "2024-tong-ket", "so-2024-1"])
def test_address_with_digits_and_letters_is_accepted(slug):
    assert ArticleFactory(slug=slug).slug == slug


def test_same_title_gets_another_address():
    articles = ArticleFactory.create_batch(3, title="Đổi mới")
    assert [article.slug for article in articles] == ["doi-moi", "doi-moi-2", "doi-moi-3"]


def test_same_title_in_another_section_or_language_keeps_its_address():
    parents = [section(), section("thong-bao"), section(language="en")]
    assert {ArticleFactory(title="Đổi mới", parent=parent).slug for parent in parents} == {"doi-moi"}


def test_chosen_address_that_is_taken_is_refused():
    ArticleFactory(slug="doi-moi")
    with pytest.raises(ValidationError):
        ArticleFactory(slug="doi-moi")
    assert ArticlePage.objects.count() == 1


def test_title_without_letters_needs_an_address_of_its_own():
    with pytest.raises(ValidationError) as refusal:
        ArticleFactory(title="“…”")
    assert refusal.value.error_dict.keys() == {"slug"}


def test_very_long_title_gets_an_address_that_fits():
    title = "Hội nghị tổng kết công tác khoa học và công nghệ " * 5
    assert len(ArticleFactory(title=title[:255]).slug) <= 255
