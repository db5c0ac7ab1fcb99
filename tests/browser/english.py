"""English on a Vietnamese screen: words of the originals that no Vietnamese text of ours, or of Wagtail's, has."""

import re
from functools import cache
from pathlib import Path

import django
import polib
import wagtail
import wagtail_localize

from tests.support import ROOT

_WORD = re.compile(r"(?<![\w.@/&;-])[a-z]{3,}(?![\w@/.])", re.IGNORECASE)
_MARKUP = re.compile(r"<[^>]*>|%\(\w+\)\w|\{\w*\}")
# Vietnamese words of the texts that look English, and names.
_NAMES = {"say", "long", "wagtail", "draftail", "youtube", "vimeo", "creative", "commons", "hubble", "eta"}
_NAMES |= {"carinae"}
_READ = """() => {
  const seen = node => node.checkVisibility({checkOpacity: false, checkVisibilityCSS: true});
  const texts = [document.title];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const parent = walk.currentNode.parentElement;
    if (!parent.closest("script, style, template, [lang=en]") && seen(parent)) texts.push(walk.currentNode.data);
  }
  for (const node of document.querySelectorAll("[title], [aria-label], [placeholder], [alt]"))
    if (seen(node) && !node.closest("[lang=en]"))
      for (const name of ["title", "aria-label", "placeholder", "alt"]) texts.push(node.getAttribute(name) || "");
  return texts.join("\\n");
}"""


def english_on(page) -> list[str]:
    """What a page shows, or tells a screen reader, that has an English word in it, with the words."""
    lines = filter(None, map(str.strip, page.evaluate(_READ).split("\n")))
    found = {line: english_words().intersection(_words(line)) for line in lines}
    return [f"{line[:120]} {sorted(words)}" for line, words in found.items() if words]


@cache
def english_words() -> frozenset:
    """Words of everything that can be translated, less those that the translations have too."""
    originals, translations = set(), set(_NAMES)
    for folder in (Path(wagtail.__file__).parent, Path(wagtail_localize.__file__).parent):
        for catalogue in folder.glob("**/locale/en/LC_MESSAGES/*.po"):
            originals |= _of(catalogue, "msgid")
        for catalogue in folder.glob("**/locale/vi/LC_MESSAGES/*.po"):
            translations |= _of(catalogue, "msgstr")
    for catalogue in Path(django.__file__).parent.glob("contrib/auth/locale/vi/LC_MESSAGES/django.po"):
        originals |= _of(catalogue, "msgid")
    for catalogue in ROOT.glob("site/locale*/vi/LC_MESSAGES/*.po"):
        originals |= _of(catalogue, "msgid")
        translations |= _of(catalogue, "msgstr")
    return frozenset(originals - translations)


def _of(catalogue: Path, side: str) -> set[str]:
    texts = []
    for entry in polib.pofile(str(catalogue)):
        texts += [entry.msgid, entry.msgid_plural] if side == "msgid" else [entry.msgstr]
        texts += [] if side == "msgid" else entry.msgstr_plural.values()
    return {word for text in texts for word in _words(_MARKUP.sub(" ", text))}


def _words(text: str) -> set[str]:
    return {word.lower() for word in _WORD.findall(text)}
