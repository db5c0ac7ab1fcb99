"""The index says what readers may see, by whatever way that changed."""

import pytest
from django.core.management import CommandError, call_command
from wagtail.models import PageViewRestriction

from articles.models import ArticleInstitute
from directory.merging import merge
from directory.models import Institute
from search.indexing import _write
from search.models import Entry, EntryText, Synonym, Term
from search.rebuilding import left_over
from search.registry import Text, source_of, sources
from search.seeds import ensure_synonyms
from tests.factories import (
    ArticleFactory,
    InformationPageFactory,
    InstituteFactory,
    SectionFactory,
    UserFactory,
    make_private,
    publish,
    rename,
    section,
)

from .reader import found

pytestmark = pytest.mark.django_db


def entries(obj) -> dict[str, str]:
    """The titles under which something stands in the index, by language."""
    rows = Entry.objects.filter(content_type__model=obj._meta.model_name, object_id=obj.pk)
    return dict(rows.values_list("language", "title"))


def test_draft_does_not_stand_in_it():
    assert entries(ArticleFactory(live=False)) == {}
    assert entries(InstituteFactory(live=False)) == {}


def test_article_stands_in_it_once_it_is_published():
    article = ArticleFactory(title="Rong sụn", live=False)
    publish(article)
    assert entries(article) == {"vi": "Rong sụn"}


def test_institute_stands_in_it_in_each_language():
    institute = InstituteFactory(name_vi="Viện Biển", name_en="Institute of the Sea")
    assert entries(institute) == {"vi": "Viện Biển", "en": "Institute of the Sea"}


def test_new_words_take_the_place_of_the_old(client):
    article = ArticleFactory(title="Rong sụn", lead="Nuôi ở Cát Hải.")
    article.title, article.lead = "Tảo xoắn", "Nuôi ở Kiến Thụy."
    publish(article)
    assert entries(article) == {"vi": "Tảo xoắn"}
    assert found(client, "rong sụn") == []
    assert found(client, "tảo xoắn Kiến Thụy") == [article.url]


def test_what_was_not_changed_is_not_written_again(django_assert_num_queries):
    article = ArticleFactory(title="Rong sụn")
    before = Entry.objects.values("pk", "digest").get(object_id=article.pk, kind="article")
    publish(article)
    assert Entry.objects.values("pk", "digest").get(object_id=article.pk, kind="article") == before


def _private_section():
    found = SectionFactory(title="Nội bộ")
    make_private(found)
    return found


@pytest.mark.parametrize(
    "hide",
    [
        lambda page: page.unpublish(),
        lambda page: page.delete(),
        make_private,
        lambda page: make_private(page.get_parent()),
        lambda page: page.move(_private_section(), pos="last-child"),
    ],
    ids=["unpublished", "deleted", "private", "below a private page", "moved below a private page"],
)
def test_what_readers_cannot_open_leaves_it_with_all_its_words(hide):
    article = ArticleFactory(title="Rong sụn")
    (entry,) = Entry.objects.filter(object_id=article.pk, kind="article")
    hide(article)
    assert entries(article) == {}
    assert not EntryText.objects.filter(pk=entry.pk).exists()


def test_what_is_opened_to_all_comes_back():
    article = ArticleFactory(title="Rong sụn")
    make_private(article.get_parent())
    PageViewRestriction.objects.all().delete()
    assert entries(article) == {"vi": "Rong sụn"}


def test_article_that_is_moved_is_counted_in_its_new_section():
    article, other = ArticleFactory(), SectionFactory(title="Chuyên mục khác")
    article.move(other, pos="last-child")
    assert Entry.objects.get(object_id=article.pk, kind="article").section_id == other.pk


def test_article_with_a_new_address_is_found_there(client):
    article = ArticleFactory(title="Rong sụn")
    rename(article, "dia-chi-moi")
    assert found(client, "rong sụn") == [section().url + "dia-chi-moi/"]


def test_information_page_and_section_are_found(client):
    page = InformationPageFactory(title="Thủ tục cấp phép lặn")
    assert found(client, "cấp phép lặn") == [page.url]
    publish(SectionFactory(title="Hải văn học"))
    assert found(client, "hải văn học") == ["/tin-tuc/hai-van-hoc/"]


def test_merged_institute_leaves_it_and_its_name_leads_to_the_other(client):
    kept, merged = InstituteFactory(name_vi="Viện Giữ"), InstituteFactory(name_vi="Trạm Rong biển cũ")
    merge(kept, merged, UserFactory(role="Lãnh đạo"))
    assert entries(merged) == {}
    publish(Institute.objects.get(pk=kept.pk).get_latest_revision_as_object())
    assert found(client, "tram rong bien cu") == [f"/danh-ba/{kept.slug}/"]


def test_entry_that_a_rebuild_wrote_meanwhile_is_written_over():
    article = ArticleFactory(title="Rong sụn")
    old = Entry.objects.get(object_id=article.pk, kind="article")
    again = Entry(
        content_type=old.content_type, object_id=article.pk, language="vi", kind="article", title="Mới"
    )
    _write([(again, Text("vi", "Mới", institutes=[InstituteFactory().pk] * 2))])
    assert entries(article) == {"vi": "Mới"}
    assert EntryText.objects.get(entry__object_id=article.pk, entry__kind="article").pk == old.pk


class TestRebuilding:
    def test_writes_what_is_missing_and_forgets_what_is_not_public(self):
        article, hidden = ArticleFactory(title="Rong sụn"), ArticleFactory(title="Tảo xoắn")
        Entry.objects.filter(object_id=article.pk, kind="article").delete()
        type(hidden).objects.filter(pk=hidden.pk).update(live=False)
        call_command("rebuild_search", verbosity=0)
        assert entries(article) == {"vi": "Rong sụn"}
        assert entries(hidden) == {}
        assert not any(left_over(source) for source in sources())

    def test_counts_the_words(self):
        ArticleFactory(title="Rong sụn", lead="Rong.", body=[])
        call_command("rebuild_search", verbosity=0)
        assert Term.objects.get(token="sun5").frequency == 1

    def test_run_again_writes_nothing(self, capsys):
        ArticleFactory()
        call_command("rebuild_search", verbosity=0)
        call_command("rebuild_search")
        assert "\n0 entries written" in capsys.readouterr().out


class TestComparing:
    def test_says_what_is_missing_outdated_and_left_over(self, capsys):
        missing, outdated, hidden = ArticleFactory(), ArticleFactory(), ArticleFactory()
        Entry.objects.filter(object_id=missing.pk, kind="article").delete()
        Entry.objects.filter(object_id=outdated.pk, kind="article").update(digest="x")
        type(hidden).objects.filter(pk=hidden.pk).update(live=False)
        with pytest.raises(CommandError):
            call_command("check_search")
        assert "article: missing 1, outdated 1, left over 1" in capsys.readouterr().out

    def test_passes_where_nothing_drifted(self):
        ArticleFactory(), InstituteFactory()
        call_command("check_search", verbosity=0)


def test_every_kind_has_its_source():
    assert {source.kind for source in sources()} == {"article", "page", "institute"}
    assert source_of(UserFactory._meta.model) is None


def test_abbreviations_that_the_desk_took_out_stay_out():
    Synonym.objects.exclude(term="ĐMST").delete()
    ensure_synonyms()
    assert Synonym.objects.count() == 1


def test_articles_about_a_merged_institute_are_counted_with_the_other(django_capture_on_commit_callbacks):
    kept, merged = InstituteFactory(name_vi="Viện Giữ"), InstituteFactory(name_vi="Trạm Rong biển cũ")
    article = ArticleFactory(institute_links=[ArticleInstitute(institute=merged)])
    with django_capture_on_commit_callbacks(execute=True):
        merge(kept, merged, UserFactory(role="Lãnh đạo"))
    entry = Entry.objects.get(object_id=article.pk, kind="article")
    assert list(entry.institutes.all()) == [kept]
