"""What is changed beside pages is in the log too: choices, topics, files, settings, redirects."""

from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents.models import Document
from wagtail.models import Collection, ModelLogEntry

from articles.models import Topic
from core.models import CustomImage
from tests.factories import ArticleFactory, ImageFactory, TopicFactory, UserFactory

from .reading import logged

pytestmark = pytest.mark.django_db


@pytest.fixture
def superuser(client):
    client.user = UserFactory(is_superuser=True)
    client.force_login(client.user)
    ModelLogEntry.objects.all().delete()
    return client


def names(client, action, of):
    """Whether exactly one entry says that whoever is signed in did it."""
    return [entry.user for entry in logged(action, of=of)] == [client.user]


def send(client, address, **fields):
    """Send a form as it came, but for these fields."""
    form = client.get(address).context["form"]
    data = {name: form[name].value() for name in form.fields if name != "file"}
    sent = {name: value for name, value in (data | fields).items() if value not in (None, [], False)}
    response = client.post(address, sent)
    assert response.status_code == 302, response.context["form"].errors
    return response


def upload(client, address, field, content=None):
    """Send one picture as the screens do that send many, or as the chooser does."""
    picture = BytesIO()
    Image.new("RGB", (800, 600)).save(picture, "JPEG")
    file = SimpleUploadedFile("den.jpg", content or picture.getvalue(), "image/jpeg")
    root = Collection.get_first_root_node().pk
    form = {"title": "Đèn biển", "collection": root, "image-chooser-upload-title": "Đèn biển"}
    form |= {"image-chooser-upload-collection": root, field: file}
    assert client.post(address, form, headers={"x-requested-with": "XMLHttpRequest"}).status_code == 200


def test_topic(superuser):
    viewset = Topic.snippet_viewset
    send(superuser, reverse(viewset.get_url_name("add")), name="Công nghệ sinh học")
    topic = Topic.objects.get()
    send(superuser, reverse(viewset.get_url_name("edit"), args=[topic.pk]), name="Sinh học")
    superuser.post(reverse(viewset.get_url_name("delete"), args=[topic.pk]))
    for action in ("wagtail.create", "wagtail.edit", "wagtail.delete"):
        assert names(superuser, action, topic)


def test_picture(superuser):
    image = ImageFactory()
    send(superuser, reverse("wagtailimages:edit", args=[image.pk]), title="Đèn biển Long Châu")
    superuser.post(reverse("wagtailimages:delete", args=[image.pk]))
    for action in ("wagtail.edit", "wagtail.delete"):
        assert names(superuser, action, image)


def test_picture_uploaded_with_others_and_deleted_again(superuser):
    upload(superuser, reverse("wagtailimages:add_multiple"), "files[]")
    image = CustomImage.objects.get()
    assert names(superuser, "wagtail.create", image)
    superuser.post(reverse("wagtailimages:delete_multiple", args=[image.pk]))
    assert not CustomImage.objects.exists()
    assert names(superuser, "wagtail.delete", image)


def test_picture_uploaded_while_writing(superuser):
    upload(superuser, reverse("wagtailimages_chooser:create"), "image-chooser-upload-file")
    assert names(superuser, "wagtail.create", CustomImage.objects.get())


def test_picture_that_is_refused_leaves_no_entry(superuser):
    upload(superuser, reverse("wagtailimages:add_multiple"), "files[]", content=b"not a picture")
    assert not ModelLogEntry.objects.filter(action="wagtail.create").exists()


def test_document(superuser):
    document = Document.objects.create(title="Quyết định", file=ContentFile(b"1", "quyet-dinh.txt"))
    send(superuser, reverse("wagtaildocs:edit", args=[document.pk]), title="Quyết định số 5")
    superuser.post(reverse("wagtaildocs:delete", args=[document.pk]))
    for action in ("wagtail.edit", "wagtail.delete"):
        assert names(superuser, action, document)


@pytest.mark.parametrize("label", ["core.customimage", "wagtaildocs.document"])
def test_files_deleted_together(superuser, label):
    if label == "core.customimage":
        files = [ImageFactory(), ImageFactory()]
    else:
        files = [Document.objects.create(title=str(n), file=ContentFile(b"1", "a.txt")) for n in range(2)]
    address = reverse("wagtail_bulk_action", args=[*label.split("."), "delete"])
    superuser.post(address + "?" + "&".join(f"id={file.pk}" for file in files))
    assert not CustomImage.objects.exists()
    assert not Document.objects.exists()
    for file in files:
        assert names(superuser, "wagtail.delete", file)


def test_pictures_moved_together(superuser):
    images = [ImageFactory(), ImageFactory()]
    collection = Collection.get_first_root_node().add_child(name="Kho ảnh")
    address = reverse("wagtail_bulk_action", args=["core", "customimage", "add_to_collection"])
    query = "&".join(f"id={image.pk}" for image in images)
    superuser.post(f"{address}?{query}", {"collection": collection.pk})
    for image in images:
        assert names(superuser, "wagtail.edit", image)


def test_topics_deleted_together(superuser):
    topics = [TopicFactory(), TopicFactory()]
    address = reverse("wagtail_bulk_action", args=["articles", "topic", "delete"])
    superuser.post(address + "?" + "&".join(f"id={topic.pk}" for topic in topics))
    assert not Topic.objects.exists()
    for topic in topics:
        assert names(superuser, "wagtail.delete", topic)


def test_pages_deleted_together_are_logged_once_each(superuser):
    pages = [ArticleFactory(live=False, owner=superuser.user) for _ in range(2)]
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"])
    superuser.post(address + "?" + "&".join(f"id={page.pk}" for page in pages))
    for page in pages:
        assert names(superuser, "wagtail.delete", page)


def test_redirect(superuser):
    redirect = Redirect.objects.create(old_path="/cu", redirect_link="https://example.org/moi/")
    send(superuser, reverse("wagtailredirects:edit", args=[redirect.pk]), old_path="/cu-hon")
    superuser.post(reverse("wagtailredirects:delete", args=[redirect.pk]))
    for action in ("wagtail.edit", "wagtail.delete"):
        assert names(superuser, action, redirect)


def test_collection(superuser):
    root = Collection.get_first_root_node()
    send(superuser, reverse("wagtailadmin_collections:add"), name="Kho ảnh", parent=root.pk)
    assert names(superuser, "wagtail.create", Collection.objects.get(name="Kho ảnh"))


def test_privacy_of_a_collection_and_its_end(superuser):
    collection = Collection.get_first_root_node().add_child(name="Hồ sơ")
    address = reverse("wagtailadmin_collections:set_privacy", args=[collection.pk])
    superuser.post(address, {"restriction_type": "login"})
    assert collection.view_restrictions.exists()
    assert names(superuser, "wagtail.edit", collection)
    superuser.post(reverse("wagtailadmin_collections:delete", args=[collection.pk]))
    assert not Collection.objects.filter(pk=collection.pk).exists()
    assert names(superuser, "wagtail.delete", collection)
