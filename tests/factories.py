"""What tests put on the bootstrapped site, with Vietnamese texts.

ArticleFactory()                                        an article in the section Tin hoạt động
ArticleFactory(parent=section(language="en"))           one in English
ArticleFactory(live=False)                              a draft
ArticleFactory(last_published_at=datetime(…))           published at another time than now, or, if None, unknown when
ArticleFactory(authors=[], topics=[TopicFactory()])     lists of unsaved rows, or of topics
ArticleFactory(body=[("paragraph", RichText("<p>Nội dung</p>"))])
InstituteFactory(names=[InstituteName(kind="former", name="Viện cũ")], fields_of_research=[ResearchFieldFactory()])
"""

from datetime import date

import factory
import wagtail_factories
from django.contrib.auth.models import Group, User
from django.test import TestCase
from wagtail.models import Collection, Locale

from articles.models import ArticleAuthor, ArticlePage, NewsIndexPage, SectionPage, Topic
from directory.models import Institute, Province, ResearchField
from editorial.gate import publish_reviewed_elsewhere
from home.models import HomePage, InformationPage


def home(language="vi") -> HomePage:
    """The home page of a language."""
    return HomePage.objects.get(locale__language_code=language)


def news_index(language="vi") -> NewsIndexPage:
    """The page that lists all news of a language."""
    return NewsIndexPage.objects.get(locale__language_code=language)


def section(slug="tin-hoat-dong", language="vi") -> SectionPage:
    """A section of the bootstrapped site; a section has the same address part in both languages."""
    return SectionPage.objects.get(slug=slug, locale__language_code=language)


# Publishing sets them, so they are set past it.
_DATES_OF_PUBLISHING = ("first_published_at", "last_published_at")


class _PageFactory(wagtail_factories.PageFactory):
    """A published page, through the sanctioned entry; `live=False` leaves a draft."""

    slug = ""  # made from the title, as on the site

    class Meta:
        abstract = True

    @classmethod
    def _create_instance(cls, model_class, parent, kwargs):
        live = kwargs.pop("live", True)
        dates = {name: kwargs.pop(name) for name in _DATES_OF_PUBLISHING if name in kwargs}
        page = model_class(**kwargs, live=False)
        if live:
            publish_reviewed_elsewhere(page, parent=parent, user=page.owner, reason="Test")
        else:
            parent.add_child(instance=page)
        if dates:
            model_class.objects.filter(pk=page.pk).update(**dates)
        return model_class.objects.get(pk=page.pk) if live or dates else page


class SectionFactory(_PageFactory):
    parent = factory.LazyFunction(news_index)
    title = factory.Sequence(lambda n: f"Chuyên mục mới số {n}")
    introduction = "Tin về hoạt động khoa học và công nghệ ở địa phương."

    class Meta:
        model = SectionPage


class ArticleFactory(_PageFactory):
    parent = factory.LazyFunction(section)
    title = factory.Sequence(lambda n: f"Nghiệm thu đề tài nghiên cứu số {n}")
    lead = "Chiều 20/3/2024, Sở Khoa học và Công nghệ tổ chức hội nghị nghiệm thu đề tài."
    publication_date = date(2024, 3, 22)
    authors = factory.LazyFunction(
        lambda: [ArticleAuthor(name="Hàn Vĩnh Tân", organisation="Sở KH&CN Hải Phòng")]
    )

    class Meta:
        model = ArticlePage


class InformationPageFactory(_PageFactory):
    parent = factory.LazyFunction(home)
    title = factory.Sequence(lambda n: f"Quy định số {n}")
    lead = "Những điều bạn đọc cần biết."

    class Meta:
        model = InformationPage


class TopicFactory(factory.django.DjangoModelFactory):
    name = factory.Sequence(lambda n: f"Chủ đề thứ {n}")
    locale = factory.LazyFunction(lambda: Locale.objects.get(language_code="vi"))

    class Meta:
        model = Topic


class ProvinceFactory(factory.django.DjangoModelFactory):
    name = factory.Sequence(lambda n: f"Tỉnh thứ {n}")

    class Meta:
        model = Province


class ResearchFieldFactory(factory.django.DjangoModelFactory):
    # From 7 on, beyond the six of the OECD, which an installation may hold.
    code = factory.Sequence(lambda n: str(n + 7))
    name_vi = factory.LazyAttribute(lambda field: f"Lĩnh vực {field.code}")
    name_en = factory.LazyAttribute(lambda field: f"Field {field.code}")

    class Meta:
        model = ResearchField


class InstituteFactory(factory.django.DjangoModelFactory):
    """A published entry, through the sanctioned entry; `live=False` leaves a draft with a version."""

    name_vi = factory.Sequence(lambda n: f"Viện Nghiên cứu số {n}")
    locale = factory.LazyFunction(lambda: Locale.objects.get(language_code="vi"))

    class Meta:
        model = Institute

    @classmethod
    def _create(cls, model_class, live=True, **kwargs):
        institute = model_class(**kwargs, live=False)
        institute.save()
        if live:
            publish_reviewed_elsewhere(institute, user=None, reason="Test")
        else:
            institute.save_revision()
        return model_class.objects.get(pk=institute.pk)


class ImageFactory(wagtail_factories.ImageFactory):
    title = "Đèn biển Hòn Dấu"
    file = factory.django.ImageField(filename="den-bien.jpg", width=1200, height=800)
    collection = factory.LazyFunction(Collection.get_first_root_node)


class UserFactory(factory.django.DjangoModelFactory):
    """An account; ``UserFactory(role="Biên tập")`` puts it into the group of that name."""

    username = factory.Sequence(lambda n: f"can-bo-{n}")
    email = factory.LazyAttribute(lambda user: f"{user.username}@example.org")

    class Meta:
        model = User
        skip_postgeneration_save = True

    @factory.post_generation
    def role(self, create, name, **kwargs):
        if name:
            self.groups.add(Group.objects.get(name=name))


def make_private(page) -> None:
    """Put a page, and with it everything below, behind a password."""
    page.view_restrictions.create(restriction_type="password", password="mat-khau")


def rename(page, slug) -> None:
    """Give a page another address, as an editor does. Redirects come when the transaction ends."""
    page.slug = slug
    with TestCase.captureOnCommitCallbacks(execute=True):
        publish(page)


def publish(page) -> None:
    """Publish a page as it is in memory, as reviewed elsewhere."""
    publish_reviewed_elsewhere(page, user=None, reason="Test")
    page.refresh_from_db()
