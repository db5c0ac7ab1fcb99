"""Words of a Vietnamese text that have lost letters, or gained some: "Ch tịch", "đng bộ", "đươc", "nngười".

Pasting from old encodings drops the letters with two marks; what is left cannot be a syllable. Of other words nothing
is known: a word without marks may be foreign, and "chỉ đọa" is a syllable too.
"""

import re

from django.utils.translation import gettext as _

from .issue import quoted, warning
from .syllables import CODAS, CONSONANTS, ONSETS, VOWELS, is_syllable, split_tone
from .vocabulary import ADDRESSES, LABELLED, LOANWORDS, SHORT_FORMS
from .words import EDGE, bare

_LETTERS = re.compile(r"[^\W\d_]+")
# Numbers, addresses, formulas, apostrophes of foreign names, abbreviations with dots.
_NO_WORD = re.compile(r"[\d@/\\_'’=#*+.&]")
_VOWEL_RUN = re.compile(f"[{''.join(sorted(VOWELS))}]+")
_MARKED = re.compile("[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]")
# French, Spanish and Portuguese names have é, à, ô, ã, but none of these.
_VIETNAMESE_ONLY = re.compile("[ăđơưảạằắẳẵặầấẩẫậẻẽẹềếểễệỉĩịỏọồốổỗộờớởỡợủũụừứửữựỳỷỹỵ]")

# An onset and perhaps a coda, and nothing between them; "gi" and "qu" bring a vowel of their own.
_WITHOUT_VOWEL = (
    frozenset(onset + coda for onset in ONSETS if not set(onset) & VOWELS for coda in ["", *CODAS])
    - SHORT_FORMS
)
# One letter alone is more often a unit or a label; of these, what is left of a word was found.
_SINGLE = frozenset("bcdđnpqrstv")


def find(page):
    """Yield an issue for each passage of a Vietnamese page with words that cannot be Vietnamese."""
    if page.language != "vi":
        return
    for passage in page.passages:
        if found := broken_words(passage.text):
            message = _("Letters seem to be lost or wrong in %(words)s. Compare with the original.")
            yield warning("lost_letters", message % {"words": quoted(found)}, passage.place)


def broken_words(text: str) -> list[str]:
    """Return the words that have lost letters, each once, with the word after it."""
    found = []
    for line in text.splitlines():
        words = line.split()
        for before, word, after in zip(["", *words], words, [*words[1:], ""], strict=False):
            if _is_broken(before, word, after):
                found.append(f"{bare(word)} {bare(after)}".strip())
    return list(dict.fromkeys(found))


def _is_broken(before: str, word: str, after: str) -> bool:
    core = bare(word)
    if not core or _NO_WORD.search(core):
        return False
    goes_on = word.endswith(core) and after[:1].islower() and bool(_MARKED.search(after))
    if len(core) == 1:
        stands_between = before[-1:].isalpha() and _is_ordinary(before) and _is_ordinary(after)
        return word == core in _SINGLE and goes_on and stands_between
    if core.lower() in _WITHOUT_VOWEL:
        return _lacks_vowel(before, word, core, goes_on)
    starts = not bare(before) or before[-1] in '.!?…:;"”'
    return any(_is_no_syllable(part, starts and goes_on) for part in _LETTERS.findall(core))


def _is_ordinary(word: str) -> bool:
    """Whether a word beside a single letter makes no label of it, as "điểm" and "khoản" do."""
    core = bare(word)
    return core.isalpha() and core.islower() and core not in LABELLED


def _lacks_vowel(before: str, word: str, core: str, goes_on: bool) -> bool:
    if core.islower():
        tail = word[len(word.rstrip(EDGE)) :]
        return word.startswith(core) and not before[-1:].isdigit() and not set(tail) & set(".…")
    return word == core.capitalize() and goes_on and bare(before).lower() not in ADDRESSES


def _is_no_syllable(word: str, starts_sentence: bool) -> bool:
    if not (word.islower() or word.istitle()):
        return False
    lower = word.lower()
    letters, _tones = split_tone(lower)
    if not _MARKED.search(lower) or not set(letters) <= VOWELS | CONSONANTS:
        return False
    # Two runs of vowels are two syllables: a borrowed word ("ôtô", "bêtông") or two words run together.
    if len(_VOWEL_RUN.findall(letters)) != 1 or is_syllable(lower) or lower in LOANWORDS:
        return False
    # A capital may begin a foreign name, unless it begins a sentence.
    return word.islower() or (starts_sentence and bool(_VIETNAMESE_ONLY.search(lower)))
