"""Topics: one row for each language, with an address part in plain letters."""

import unicodedata

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.models import Locale

from articles.models import Topic
from tests.factories import TopicFactory, UserFactory

pytestmark = pytest.mark.django_db


def test_changing_a_topic_without_renaming_it_is_no_conflict():
    TopicFactory(name="Đổi mới").full_clean()


def add(client, name, role="Biên tập"):
    client.force_login(UserFactory(role=role))
    return client.post(reverse(Topic.snippet_viewset.get_url_name("add")), {"name": name})


@pytest.mark.parametrize("again", ["Đổi mới", "đổi mới", "Doi moi", unicodedata.normalize("NFD", "Đổi mới")])
def test_second_topic_with_the_same_address_is_refused_with_a_message(client, again):
    TopicFactory(name="Đổi mới")
    response = add(client, again)
    assert response.status_code == 200
    assert response.context["form"].errors["name"] == ["Chủ đề: Tên này đã có rồi."]
    assert Topic.objects.count() == 1


@pytest.mark.parametrize("name", ["", "   ", "x" * 81])
def test_topic_without_a_name_or_with_too_long_a_one_is_refused(client, name):
    assert add(client, name).context["form"].errors.keys() == {"name"}
    assert not Topic.objects.exists()


def test_reporter_may_not_add_topics(client):
    assert add(client, "Đổi mới", role="Phóng viên").status_code == 302
    assert not Topic.objects.exists()


def test_editor_adds_a_topic(client):
    add(client, "Đổi mới sáng tạo")
    assert Topic.objects.get().slug == "doi-moi-sang-tao"


def test_same_name_in_each_language():
    TopicFactory(name="AI")
    TopicFactory(name="AI", locale=Locale.objects.get(language_code="en"))
    assert Topic.objects.filter(slug="ai").count() == 2


def test_name_without_letters_still_gets_an_address():
    topic = TopicFactory(name="…")
    assert topic.slug == str(topic.translation_key)


def test_constraint_is_checked_by_the_model_too():
    TopicFactory(name="Đổi mới")
    with pytest.raises(ValidationError):
        Topic(name="đổi mới", locale=Locale.objects.get(language_code="vi")).full_clean()


@pytest.mark.parametrize("name", ["ﬃ" * 80, "İ" * 80, "ặ" * 80])
def test_longest_name_is_taken_by_every_database(client, name):
    assert add(client, name).status_code == 302
    topic = Topic.objects.get()
    for name in ("slug", "sort_key"):
        assert len(getattr(topic, name)) <= Topic._meta.get_field(name).max_length


def test_topics_stand_in_vietnamese_order():
    for name in ("Đổi mới", "Dữ liệu", "Ươm tạo", "Ứng dụng", "An toàn", "Ấn phẩm"):
        TopicFactory(name=name)
    assert [topic.name for topic in Topic.objects.all()] == [
        "An toàn",
        "Ấn phẩm",
        "Dữ liệu",
        "Đổi mới",
        "Ứng dụng",
        "Ươm tạo",
    ]
