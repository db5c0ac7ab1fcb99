"""What readers see of a picture in use is an approver's to change; the rest stays everybody's who could change it."""

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from wagtail.log_actions import LogContext

from core.models import AgencyProfile, CustomImage
from tests.editorial.newsroom import is_refused
from tests.factories import ArticleFactory, UserFactory, make_private
from tests.support.html import parse

from .library import NOT_APPROVERS, article_with, change_body, edit_screen, form_of, upload_picture

pytestmark = pytest.mark.django_db

VISIBLE = {
    "description": "Người trong ảnh là thủ phạm",
    "credit": "Ảnh: người khác",
    "focal_point_x": "10",
}


def seen(picture) -> tuple:
    """What readers see of it."""
    stored = CustomImage.objects.get(pk=picture.pk)
    with stored.open_file() as file:
        content = file.read()
    return stored.file.name, content, stored.description, stored.credit, stored.focal_point_x


def save(client, picture, **fields):
    focus = {"focal_point_y": "10", "focal_point_width": "10", "focal_point_height": "10"}
    extra = focus if "focal_point_x" in fields else {}
    return client.post(edit_screen(picture), form_of(picture, **fields, **extra))


@pytest.mark.parametrize("role", NOT_APPROVERS)
def test_nobody_but_an_approver_replaces_the_file(sign_in, picture, role):
    client = sign_in(role)
    CustomImage.objects.update(uploaded_by_user=client.user)
    article_with(picture)
    before = seen(picture)
    response = save(client, picture, file=upload_picture())
    assert response.status_code == 200
    assert "file" in response.context["form"].errors
    assert seen(picture) == before


@pytest.mark.parametrize("field", VISIBLE)
def test_nobody_but_an_approver_changes_words_or_crop(sign_in, picture, field):
    article_with(picture)
    before = seen(picture)
    response = save(sign_in("Biên tập"), picture, **{field: VISIBLE[field]})
    assert response.status_code == 200
    assert response.context["form"].errors
    assert seen(picture) == before


def test_what_was_written_into_a_read_only_field_comes_back_with_the_reason(sign_in, picture):
    article_with(picture)
    page = parse(save(sign_in("Biên tập"), picture, credit="Ảnh: người khác", licence="CC BY 4.0"))
    assert page.find("input", attrs={"name": "credit"})["value"] == "Ảnh: người khác"
    assert page.find("input", attrs={"name": "licence"})["value"] == "CC BY 4.0"
    assert page.find(class_="error-message")


def test_form_shows_what_is_read_only(sign_in, picture):
    article_with(picture)
    page = parse(sign_in("Biên tập").get(edit_screen(picture)))
    assert page.find("input", attrs={"name": "file"}).has_attr("disabled")
    for name in ("description", "credit"):
        assert page.find("input", attrs={"name": name}).has_attr("readonly")
    for name in ("title", "licence", "tags"):
        assert not page.find("input", attrs={"name": name}).has_attr("readonly")


@pytest.mark.parametrize("role", ["Biên tập", "Quản trị"])
def test_what_readers_never_see_can_be_changed(sign_in, picture, role):
    article_with(picture)
    before = seen(picture)
    response = save(sign_in(role), picture, title="Hòn Dấu", licence="CC BY 4.0", tags="biển, đèn")
    assert response.status_code == 302
    picture.refresh_from_db()
    assert (picture.title, picture.licence) == ("Hòn Dấu", "CC BY 4.0")
    assert set(picture.tags.names()) == {"biển", "đèn"}
    assert seen(picture) == before


def test_blanks_around_a_text_are_no_change(sign_in, picture):
    CustomImage.objects.update(credit="Ảnh: Thu Hà  ")
    article_with(picture)
    picture.refresh_from_db()
    assert save(sign_in("Biên tập"), picture, tags="biển").status_code == 302


def test_picture_in_no_use_is_free(sign_in, picture):
    ArticleFactory(live=False, list_image=picture).save_revision()
    before = seen(picture)
    assert save(sign_in("Biên tập"), picture, file=upload_picture(), **VISIBLE).status_code == 302
    assert seen(picture)[0] != before[0]
    assert seen(picture)[2:4] == (VISIBLE["description"], VISIBLE["credit"])


@pytest.mark.parametrize("how", ["dropped by a newer version", "taken down"])
def test_picture_that_readers_have_seen_stays_as_it_was(sign_in, picture, how):
    """Earlier versions of an article can stay readable."""
    article = article_with(picture)
    if how == "taken down":
        article.unpublish()
    else:
        change_body(article, [])
    before = seen(picture)
    assert save(sign_in("Biên tập"), picture, credit="Ảnh: người khác").status_code == 200
    assert seen(picture) == before
    assert save(sign_in("Lãnh đạo"), picture, credit="Ảnh: Sở KH&CN").status_code == 302


@pytest.mark.parametrize("use", ["private page", "agency profile", "list of articles"])
def test_every_use_counts(sign_in, picture, use):
    if use == "private page":
        make_private(article_with(picture))
    elif use == "agency profile":
        profile = AgencyProfile.objects.get()
        profile.share_image = picture
        profile.save()
    else:
        ArticleFactory(list_image=picture)
    assert save(sign_in("Biên tập"), picture, credit="Ảnh: người khác").status_code == 200


def test_form_of_an_upload_changes_no_words_either(sign_in, picture):
    article_with(picture)
    before = seen(picture)
    address = reverse("wagtailimages:edit_multiple", args=[picture.pk])
    form = {f"image-{picture.pk}-{name}": value for name, value in form_of(picture, credit="Khác").items()}
    response = sign_in("Biên tập").post(address, form, headers={"x-requested-with": "XMLHttpRequest"})
    assert response.json()["success"] is False
    assert seen(picture) == before


def test_form_of_an_upload_still_takes_tags(sign_in, picture):
    article_with(picture)
    address = reverse("wagtailimages:edit_multiple", args=[picture.pk])
    form = {f"image-{picture.pk}-{name}": value for name, value in form_of(picture, tags="biển").items()}
    assert sign_in("Biên tập").post(address, form).json()["success"] is True
    assert list(picture.tags.names()) == ["biển"]


def test_whatever_screen_saves_it_passes_the_same_guard(picture):
    """A screen that knows nothing of our form: the guard is under all of them."""
    article_with(picture)
    for field in ("file", "description", "credit", "focal_point_x"):
        changed = CustomImage.objects.get(pk=picture.pk)
        setattr(changed, field, {"file": upload_picture(), "focal_point_x": 5}.get(field, "Khác"))
        with LogContext(user=UserFactory(role="Biên tập")), pytest.raises(PermissionDenied):
            changed.save()
        with LogContext(user=UserFactory(role="Biên tập")), pytest.raises(PermissionDenied):
            changed.save(update_fields=[field])


def test_a_guard_without_our_form_says_no_and_keeps_the_file(sign_in, picture, settings):
    settings.WAGTAILIMAGES_IMAGE_FORM_BASE = "core.forms.ImageForm"
    article_with(picture)
    before = seen(picture)
    assert is_refused(save(sign_in("Biên tập"), picture, file=upload_picture()))
    assert seen(picture) == before


def test_a_command_may(picture):
    article_with(picture)
    picture.credit = "Ảnh: Sở KH&CN"
    picture.save()
    assert seen(picture)[3] == "Ảnh: Sở KH&CN"


def test_addresses_of_crops_are_closed_and_previews_change_nothing(sign_in, picture):
    article_with(picture)
    client = sign_in("Biên tập")
    assert client.get(reverse("wagtailimages:url_generator", args=[picture.pk])).status_code == 404
    assert client.get(reverse("wagtailimages:preview", args=[picture.pk, "width-100"])).status_code == 200
    assert is_refused(sign_in("Đại diện viện").get(edit_screen(picture)))


def may_do_all(client, picture, article):
    before = seen(picture)
    assert save(client, picture, file=upload_picture(), **VISIBLE).status_code == 302
    after = seen(picture)
    assert all(new != old for new, old in zip(after, before, strict=True))


def test_an_approver_replaces_file_words_and_crop(sign_in, picture):
    may_do_all(sign_in("Lãnh đạo"), picture, article_with(picture))


def test_a_superuser_does_too(admin_client, picture):
    may_do_all(admin_client, picture, article_with(picture))


def test_an_approver_is_told_that_readers_see_it(sign_in, picture):
    def help_text():
        return client.get(edit_screen(picture)).context["form"].fields["file"].help_text

    client = sign_in("Lãnh đạo")
    before = help_text()
    article_with(picture)
    assert help_text().endswith(f" {before}")
