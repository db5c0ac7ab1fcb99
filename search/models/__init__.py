from .entry import Entry, EntryText
from .fts import Fts
from .synonym import Synonym
from .tokens import Tokens
from .vocabulary import Term, Totals

__all__ = ["Entry", "EntryText", "Fts", "Synonym", "Term", "Tokens", "Totals"]
