"""Files, the pages that show them, and what is done to them in the admin."""

import wagtail_factories
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.documents import get_document_model
from wagtail.models import Collection
from wagtail.rich_text import RichText

from core.models import CustomImage
from tests.factories import ArticleFactory, ImageFactory, publish

Document = get_document_model()
NOT_APPROVERS = ("Phóng viên", "Biên tập", "Quản trị danh bạ", "Quản trị")


def add_document(name="bao-cao.txt", content=b"Bao cao thang ba", **fields) -> Document:
    """A document in the library."""
    fields.setdefault("collection", Collection.get_first_root_node())
    file = ContentFile(content, name=name)
    return wagtail_factories.DocumentFactory(title="Báo cáo tháng ba", file=file, **fields)


def add_picture(**fields) -> CustomImage:
    """A picture in the library."""
    return ImageFactory(description="Đèn biển lúc hoàng hôn", credit="Ảnh: Thu Hà", **fields)


def add_collection(name="Nội bộ", *, private=False) -> Collection:
    """A collection below the root, behind a password if `private`."""
    collection = Collection.get_first_root_node().add_child(instance=Collection(name=name))
    if private:
        collection.view_restrictions.create(restriction_type="password", password="mat-khau")
    return collection


def attached(*documents) -> list:
    """A body with a list of documents."""
    return [("documents", list(documents))]


def linked(document) -> list:
    """A body with a link in its text."""
    return [("paragraph", RichText(f'<p><a linktype="document" id="{document.pk}">Báo cáo</a></p>'))]


def shown(picture) -> list:
    """A body with a gallery: pictures two blocks deep."""
    figure = {"image": picture, "caption": "", "credit": ""}
    return [("gallery", {"figures": [figure, figure], "caption": ""})]


def article_with(file, **fields):
    """A published article that has the document or the picture."""
    body = shown(file) if isinstance(file, CustomImage) else attached(file)
    return ArticleFactory(body=body, **fields)


def change_body(article, body) -> None:
    """Publish the article with another body."""
    article.body = body
    publish(article)


def upload(name="moi.txt", content=b"Noi dung khac") -> SimpleUploadedFile:
    """A file as a browser sends it."""
    return SimpleUploadedFile(name, content)


def upload_picture(name="moi.jpg", **size) -> SimpleUploadedFile:
    """A picture as a browser sends it."""
    picture = ImageFactory.build(
        collection=None, file__width=640, file__height=400, file__color="red", **size
    )
    return SimpleUploadedFile(name, picture.file.read(), "image/jpeg")


def edit_screen(file) -> str:
    """Address of the form of a picture or a document."""
    return reverse(f"{_app(file)}:edit", args=[file.pk])


def form_of(file, /, **fields) -> dict:
    """What that form sends when nothing but `fields` was changed; a file that is not sent stays."""
    names = ("title", "description", "credit", "licence") if isinstance(file, CustomImage) else ("title",)
    focus = {name: getattr(file, name, None) for name in FOCUS} if isinstance(file, CustomImage) else {}
    unchanged = {name: getattr(file, name) for name in names} | {
        name: "" if value is None else value for name, value in focus.items()
    }
    tags = ", ".join(file.tags.names())
    return unchanged | {"tags": tags, "collection": file.collection_id} | fields


FOCUS = ("focal_point_x", "focal_point_y", "focal_point_width", "focal_point_height")


def bulk(action, *files) -> str:
    """Address of something done to many pictures or documents at once."""
    meta = files[0]._meta
    query = "&".join(f"id={file.pk}" for file in files)
    return (
        reverse("wagtail_bulk_action", args=[meta.app_label, meta.model_name, action])
        + f"?{query}&next={reverse('wagtailadmin_home')}"
    )


def _app(file) -> str:
    return "wagtailimages" if isinstance(file, CustomImage) else "wagtaildocs"
