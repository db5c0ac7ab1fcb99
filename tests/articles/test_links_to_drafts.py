"""An article's links to institutes: drafts are named to those who may see them, and to nobody else."""

import pytest
from django.urls import reverse
from wagtail.models import Collection, GroupCollectionPermission
from wagtail.test.utils.form_data import inline_formset

from articles.models import ArticleInstitute
from tests.directory import desk as directory
from tests.editorial import verbs as desk
from tests.editorial.newsroom import add_article, article_form, form_of, screen
from tests.factories import ImageFactory, InstituteFactory, section

pytestmark = pytest.mark.django_db

SECRET = "Viện chưa ai được biết"


@pytest.fixture
def secret():
    return directory.draft(name_vi=SECRET)


@pytest.fixture
def reporter():
    return directory.member("Phóng viên")


def linked_to(institute, **row) -> dict:
    """The rows of a form: one link."""
    data = article_form(
        institute_links=inline_formset([{"institute": str(institute.pk), "ORDER": "1"} | row])
    )
    return {name: value for name, value in data.items() if name.startswith("institute_links")}


def names_it(*responses) -> bool:
    return any(SECRET in response.content.decode() for response in responses)


def links_of(page) -> list:
    return [row.institute for row in desk.again(page).get_latest_revision_as_object().institute_links.all()]


@pytest.mark.parametrize("also_wrong", [{}, {"title": ""}], ids=["", "with another mistake"])
def test_reporter_learns_no_name_by_forging_a_link(reporter, secret, also_wrong):
    page = desk.draft(reporter.user)
    address = screen("edit", page.pk)
    answer = reporter.post(address, form_of(page) | linked_to(secret) | also_wrong)
    assert not names_it(answer, reporter.get(address))
    assert links_of(page) == []


def test_nor_in_a_new_article(reporter, secret):
    data = article_form() | linked_to(secret)
    assert not names_it(reporter.post(add_article(section()), data, follow=True))


def test_nor_in_a_preview(reporter, secret):
    page = desk.draft(reporter.user)
    answer = reporter.post(screen("preview_on_edit", page.pk), form_of(page) | linked_to(secret))
    assert not answer.json()["is_valid"]


def test_public_institute_is_linked(reporter):
    page, institute = desk.draft(reporter.user), InstituteFactory()
    reporter.post(screen("edit", page.pk), form_of(page) | linked_to(institute))
    assert links_of(page) == [institute]


def test_desk_editor_links_to_a_draft(secret):
    editor = directory.member("Biên tập")
    page = desk.draft()
    editor.post(screen("edit", page.pk), form_of(page) | linked_to(secret))
    assert links_of(page) == [secret]


class TestLinkMadeByTheDesk:
    @pytest.fixture
    def page(self, reporter, secret):
        page = desk.draft(reporter.user)
        version = page.get_latest_revision_as_object()
        version.institute_links.add(ArticleInstitute(institute=secret))
        version.save_revision(user=desk.desk_editor())
        return desk.again(page)

    def test_is_not_named_in_the_form_of_the_reporter(self, reporter, page):
        assert not names_it(reporter.get(screen("edit", page.pk)))

    def test_is_named_in_the_form_of_an_editor(self, page):
        assert names_it(directory.member("Biên tập").get(screen("edit", page.pk)))

    @pytest.mark.parametrize(("role", "is_named"), [("Phóng viên", False), ("Biên tập", True)])
    def test_comparison_names_it_to_those_who_may_see_it(self, reporter, page, role, is_named):
        client = reporter if role == "Phóng viên" else directory.member(role)
        first = page.revisions.order_by("pk").first()
        address = reverse("wagtailadmin_pages:revisions_compare", args=[page.pk, first.pk, "latest"])
        answer = client.get(address)
        assert answer.status_code == 200
        assert names_it(answer) is is_named

    def test_stays_when_the_reporter_saves(self, reporter, page, secret):
        reporter.post(screen("edit", page.pk), form_of(page) | linked_to(secret) | {"title": "Viết lại"})
        assert links_of(page) == [secret]


def test_reporter_uses_no_picture_of_a_collection_that_is_closed_to_him(reporter):
    GroupCollectionPermission.objects.filter(group__in=reporter.user.groups.all()).delete()
    image = ImageFactory(title=SECRET, collection=Collection.get_first_root_node())
    page = desk.draft(reporter.user)
    address = screen("edit", page.pk)
    answer = reporter.post(address, form_of(page) | {"list_image": str(image.pk)})
    assert not names_it(answer, reporter.get(address))
