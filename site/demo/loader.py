"""Loading and removing the demonstration content.

Every page and picture it makes is recorded as one of its own: pictures and documents stand in the
collection `Trình diễn`, pages and institutes carry the translation keys computed by `demo_key`. Removing looks at these
marks alone, so real content is never touched.
"""

import json
from html import escape

from django.core.files import File
from django.db import transaction
from wagtail.models import Collection, Locale, Site

from articles.models import ArticleAuthor, ArticleInstitute, ArticlePage, Correction, SectionPage, Topic
from core.markup import parse_body
from core.models import AgencyProfile, CustomImage
from editorial.gate import publish_reviewed_elsewhere
from search.indexing import count_terms

from . import content
from .accounts import create_accounts
from .desk import DeskLoader
from .front import add_units
from .institutes import InstituteLoader
from .keys import demo_key

COLLECTION = "Trình diễn"
_REASON = "Nội dung trình diễn, đã được duyệt trong mã nguồn"


class DemoLoader:
    """Loads everything; what is there already is left as it is."""

    def __init__(self, log=lambda line: None):
        self.log = log
        self.locales = {locale.language_code: locale for locale in Locale.objects.all()}

    @transaction.atomic
    def load(self) -> None:
        """Agency facts, accounts, pictures, topics, institutes, articles, their translations, work on the desk."""
        self.users = create_accounts()
        self._fill_agency_profile()
        self.images = self._load_images()
        self.topics = self._load_topics()
        self.institutes = InstituteLoader(self.users, self.log).load()
        self.sections = {
            (section.slug, section.locale.language_code): section
            for section in SectionPage.objects.select_related("locale")
        }
        for article in content.read_articles():
            self._load_article(article)
        self._load_seed()
        department = next((one for one in self.institutes if one.kind == one.Kind.AUTHORITY), None)
        if department:
            add_units(department, self._publish_again)
        desk = DeskLoader(self.users, self.log)
        for article in content.read_desk():
            desk.load(article, self.sections[article.section, "vi"], demo_key("article", article.key))
        count_terms()

    def _fill_agency_profile(self) -> None:
        profile = AgencyProfile.for_site(Site.objects.get(is_default_site=True))
        if not profile.owner_vi:
            for name, value in content.read_toml("agency.toml").items():
                setattr(profile, name, value)
            profile.save()

    def _load_images(self) -> dict[str, CustomImage]:
        root = Collection.get_first_root_node()
        collection = Collection.objects.filter(name=COLLECTION).first() or root.add_child(name=COLLECTION)
        images = {image.title: image for image in CustomImage.objects.filter(collection=collection)}
        loaded = {}
        for name, picture in content.read_pictures().items():
            image = images.get(picture.title)
            if image is None:
                image = CustomImage(
                    title=picture.title, credit=picture.credit, licence=picture.licence, collection=collection
                )
                with (content.IMAGES / name).open("rb") as file:
                    image.file.save(name, File(file), save=False)
                    image.save()
                self.log(f"picture {name}")
            loaded[name] = image
        return loaded

    def _load_topics(self) -> dict[tuple[str, str], Topic]:
        topics = {}
        for vi, en in content.read_topics().items():
            for code, name in (("vi", vi), ("en", en)):
                topics[vi, code], _ = Topic.objects.get_or_create(
                    translation_key=demo_key("topic", vi), locale=self.locales[code], defaults={"name": name}
                )
        return topics

    def _load_article(self, article: content.Article) -> None:
        shared = {
            "publication_date": article.date,
            "event_date": article.event_date,
            "deadline": article.deadline,
            "list_image": self.images.get(article.photo),
        }
        texts = {"title": article.title, "lead": article.lead}
        figure = {"alt": article.photo_alt, "caption": article.photo_caption}
        first = article.body.replace(*self._mistake(article)) if article.correction else article.body
        page = self._publish(article, "vi", texts | shared, first, figure)
        if page and article.correction:
            self._correct(page, article)
        if article.en:
            texts = {"title": article.en["title"], "lead": article.en["lead"]}
            figure = {"alt": article.en.get("photo_alt", ""), "caption": article.en.get("photo_caption", "")}
            self._publish(article, "en", texts | shared, article.en["body"], figure)

    @staticmethod
    def _mistake(article) -> tuple[str, str]:
        return article.correction["right"], article.correction["wrong"]

    def _correct(self, page, article) -> None:
        """Publish it a second time, with the mistake mended and a note that says so."""
        right, wrong = self._mistake(article)
        version = page.get_latest_revision_as_object()
        raw = json.dumps(version.body.get_prep_value(), ensure_ascii=False).replace(wrong, right)
        version.body = version.body.stream_block.to_python(json.loads(raw))
        facts = {name: article.correction[name] for name in ("date", "text", "reason")}
        version.corrections = [Correction(**facts)]
        publish_reviewed_elsewhere(version, user=None, reason=_REASON)

    def _publish_again(self, page):
        publish_reviewed_elsewhere(page, user=None, reason=_REASON)

    def _publish(self, article, code, fields, body, figure):
        """Publish an article in one language; return its page, or None if it is there already."""
        blocks = parse_body(body)
        if article.photo:
            blocks.insert(0, ("figure", self._figure(article.photo, **figure)))
        fields |= {"body": blocks, "source_name": content.MARKS[code]}
        page = ArticlePage(translation_key=demo_key("article", article.key), **fields)
        page.authors = [ArticleAuthor(**author) for author in article.authors]
        page.institute_links = [ArticleInstitute(institute=found) for found in self._institutes_in(article)]
        topics = [self.topics[name, code] for name in article.topics]
        return self._add(page, self.sections[article.section, code], topics)

    def _institutes_in(self, article) -> list:
        """The invented institutes that the Vietnamese text names: what it is about."""
        text = f"{article.title} {article.lead} {article.body}"
        return [institute for institute in self.institutes if institute.name_vi in text]

    def _figure(self, name, alt, caption, credit="") -> dict:
        # A value of its own: ImageBlock keeps the alt text on the picture object.
        image = CustomImage.objects.get(pk=self.images[name].pk)
        image.contextual_alt_text, image.decorative = alt, not alt
        return {"image": image, "caption": caption, "credit": credit}

    def _load_seed(self) -> None:
        seed = content.read_toml("seed.toml")
        blocks = []
        for block in seed["body"]:
            if "figure" in block:
                value = self._figure(block["figure"], block["alt"], block["caption"], seed["credit"])
                blocks.append(("figure", value))
            else:
                blocks.append(("paragraph", f"<p>{escape(block['paragraph'], quote=False)}</p>"))
        page = ArticlePage(
            translation_key=demo_key("article", "seed"),
            title=seed["title"],
            slug=seed["slug"],
            lead=seed["lead"],
            publication_date=seed["date"],
            event_date=seed["event_date"],
            list_image=self.images[seed["body"][0]["figure"]],
            body=blocks,
        )
        page.authors = [ArticleAuthor(**author) for author in seed["authors"]]
        self._add(
            page, self.sections[seed["section"], "vi"], [self.topics[name, "vi"] for name in seed["topics"]]
        )

    def _add(self, page, section, topics):
        """Publish a page below its section and return it, or None if it is there."""
        exists = ArticlePage.objects.filter(
            translation_key=page.translation_key, locale=section.locale
        ).exists()
        if exists:
            return None
        page.locale = section.locale
        page.owner = self.users["bientap" if section.slug == "thong-bao" else "phongvien"]
        page.topics = topics
        publish_reviewed_elsewhere(page, parent=section, user=None, reason=_REASON)
        self.log(f"article {page.title}")
        return ArticlePage.objects.get(pk=page.pk)
