"""What the tests of the roles do in the admin."""

from bs4 import BeautifulSoup
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

ROLES = ("Phóng viên", "Biên tập", "Lãnh đạo", "Quản trị danh bạ", "Đại diện viện", "Quản trị")
# Somebody with every permission of Django, and no group.
SUPERUSER = "superuser"
EVERYBODY = (*ROLES, SUPERUSER)
EDITING_ROLES = ("Phóng viên", "Biên tập", "Lãnh đạo", "Quản trị")


def screen(name: str, *args) -> str:
    """Address of one of the admin's screens for pages."""
    return reverse(f"wagtailadmin_pages:{name}", args=args)


def bulk(act: str, *pages) -> str:
    """Address where an act is done to several pages at once."""
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", act])
    return f"{address}?{'&'.join(f'id={page.pk}' for page in pages)}"


def add_article(section) -> str:
    """Address of the form for a new article."""
    return screen("add", "articles", "articlepage", section.pk)


def article_form(**fields) -> dict:
    """What the form of an article sends; `**{"action-publish": "1"}` asks for publication."""
    return nested_form_data(
        {
            "title": "Hội nghị nghiệm thu đề tài cấp thành phố",
            "slug": "hoi-nghi-nghiem-thu",
            "lead": "Chiều 20/3/2024, hội đồng đã họp.",
            "publication_date": "2024-03-22",
            "body": streamfield([("heading", {"text": "Kết quả", "level": "2"})]),
            "authors": inline_formset([{"name": "Hàn Vĩnh Tân", "organisation": ""}]),
            "institute_links": inline_formset([]),
            "related": inline_formset([]),
            "comments": inline_formset([]),
        }
        | fields
    )


def form_of(article, **fields) -> dict:
    """What the form of an existing article sends when nothing but `fields` was changed."""
    unchanged = {"title": article.title, "slug": article.slug, "lead": article.lead}
    authors = [
        {"id": str(author.pk), "name": author.name, "organisation": author.organisation}
        for author in article.authors.all()
    ]
    return article_form(**unchanged, authors=inline_formset(authors, initial=len(authors)), **fields)


def is_refused(response) -> bool:
    """Wagtail sends who may not do something to the dashboard, or answers 403; what is hidden from him is not there."""
    to_dashboard = response.status_code == 302 and response.url == reverse("wagtailadmin_home")
    return response.status_code in (403, 404) or to_dashboard


def state(page) -> tuple:
    """What must not change in a published page when somebody tries what he may not."""
    page.refresh_from_db()
    return page.title, page.live, page.path, page.url_path, page.view_restrictions.count(), page.locked


def hidden_fields(markup) -> dict:
    """The hidden fields of the forms on a page."""
    fields = BeautifulSoup(markup, "html.parser").select("form input[type=hidden]")
    return {field["name"]: field.get("value", "") for field in fields if field.get("name")}
