"""The database of the tests answers what the index in memory answers, whatever is asked."""

import itertools

import pytest
from django.contrib.contenttypes.models import ContentType
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from search.expressions import All, Any, Beginning, Phrase, Without, Word
from search.models import Entry
from search.storage import StoredIndex, Streams, storage
from search.tokens import encode, stream

from .memory import MemoryIndex

pytestmark = pytest.mark.django_db

VOCABULARY = ["biển", "biến", "bien", "tôm", "cá", "57", "NQ", "đảo"]
texts = st.lists(st.sampled_from(VOCABULARY), max_size=5).map(" ".join)
words = st.builds(
    lambda word, exact: Word(encode(word).exact if exact else encode(word).folded, encode(word).folded),
    st.sampled_from(VOCABULARY),
    st.booleans(),
)
single = words.map(lambda word: Phrase([word]))
strict = st.lists(words, min_size=2, max_size=3).map(lambda several: Phrase(several, is_strict=True))
beginnings = st.sampled_from(["b", "bi", "d", "5"]).map(Beginning)
positive = st.recursive(
    single | strict | beginnings,
    lambda parts: (
        st.builds(All, st.lists(parts, min_size=1, max_size=3))
        | st.builds(Any, st.lists(parts, min_size=1, max_size=3))
    ),
    max_leaves=5,
)
expressions = positive | st.builds(Without, positive, st.lists(single, min_size=1, max_size=2))


@pytest.fixture
def keep():
    """Keep texts as entries of one language each; return their index in memory, by the same keys."""
    content_type = ContentType.objects.get_for_model(Entry)
    numbers = itertools.count(1)

    def keep(rows, **fields):
        kept = {}
        for parts in rows:
            entry = Entry.objects.create(
                content_type=content_type,
                object_id=next(numbers),
                **({"language": "xx", "kind": "x"} | fields),
            )
            storage().put([Streams(entry.pk, *map(stream, parts))])
            kept[entry.pk] = parts
        return MemoryIndex(kept)

    return keep


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(st.tuples(texts, texts, texts), min_size=1, max_size=6), asked=expressions)
def test_what_is_found_is_what_the_texts_say(keep, rows, asked):
    Entry.objects.filter(language="xx").delete()
    memory = keep(rows)
    assert sorted(StoredIndex(language="xx").matching(asked).values_list("pk", flat=True)) == memory.matching(
        asked
    )


def test_words_in_title_or_lead_are_told_from_those_in_the_body(keep):
    memory = keep([("biển", "", ""), ("", "biển", ""), ("", "", "biển")])
    asked = Phrase([Word("bie6n3", "bien")])
    index = StoredIndex(language="xx")
    title, lead, body = memory.rows
    assert index.best(asked, 10, in_head=True) == [title, lead]
    assert sorted(index.best(asked, 10, in_head=False)) == [title, lead, body]


def test_conditions_narrow_every_question(keep):
    here = keep([("biển", "", "")], kind="article")
    keep([("biển", "", "")], kind="page")
    keep([("biển", "", "")], kind="article", language="yy")
    asked, index = Phrase([Word("bien", "bien")]), StoredIndex(language="xx").narrowed(kind="article")
    expected = list(here.rows)
    assert index.count(asked) == 1
    assert index.best(asked, 10, in_head=True) == index.best(asked, 10, in_head=False) == expected
    assert index.newest(asked, 10) == expected
    assert index.among(asked, Entry.objects.values_list("pk", flat=True)) == expected


def test_newest_come_first_and_those_without_a_date_last(keep):
    dates = ("2024-01-01", None, "2026-01-01", "2020-01-01")
    keys = [next(iter(keep([("biển", "", "")], date=date).rows)) for date in dates]
    asked = Phrase([Word("bien", "bien")])
    newest = [keys[2], keys[0], keys[3], keys[1]]
    index = StoredIndex(language="xx")
    assert index.newest(asked, 10) == newest
    assert index.newest(asked, 2, offset=1, without=[keys[2]]) == newest[2:]


def test_streams_come_back_as_they_were_kept(keep):
    (key,) = keep([("biển", "tôm", "")]).rows
    (row,) = StoredIndex().streams([key])
    assert [" ".join(part.split()) for part in row[1:]] == [stream("biển"), stream("tôm"), ""]


def test_what_was_dropped_is_found_no_more(keep):
    (key,) = keep([("biển", "", "")]).rows
    storage().drop([key])
    assert not StoredIndex(language="xx").count(Phrase([Word("bien", "bien")]))


def test_words_are_counted_by_text(keep):
    before = dict(storage().frequencies()).get("tom", 0)
    keep([("tôm tôm", "tôm", ""), ("", "", "tôm")])
    assert dict(storage().frequencies())["tom"] == before + 2


def test_text_with_more_words_than_a_vector_holds_is_kept_all_the_same(keep):
    words = " ".join(f"từ{number:05}biển" for number in range(60_000))
    (key,) = keep([("tôm", "", words)]).rows
    assert StoredIndex(language="xx").newest(Phrase([Word("tom", "tom")]), 10) == [key]
