"""Identifiers of organisations: how each is written, and what is wrong with one that is not.

Pure functions, and validators for model fields. Sources: ROR (https://ror.readme.io/docs/identifier), Wikidata, the
General Department of Taxation's form of tax codes, and the identifiers of agencies in QĐ 20/2020/QĐ-TTg.
"""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

ROR_PREFIX = "https://ror.org/"
WIKIDATA_PREFIX = "https://www.wikidata.org/wiki/"
_ROR = re.compile(r"0[0-9a-hj-km-np-tv-z]{6}[0-9]{2}")
_CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz"
_WIKIDATA = re.compile(r"Q[1-9][0-9]{0,14}")
_TAX_CODE = re.compile(r"[0-9]{10}(-[0-9]{3})?|[0-9]{12}")
_TAX_WEIGHTS = (31, 29, 23, 19, 17, 13, 7, 5, 3)
_AGENCY = re.compile(r"[A-Z][0-9]{2}(\.[0-9]{1,3}){0,4}")


def ror_id(text: str) -> str:
    """The nine signs of a ROR identifier, from an address or as they are: ``https://ror.org/04k25m262``."""
    return (
        text.strip()
        .lower()
        .removeprefix("http://")
        .removeprefix("https://")
        .removeprefix("ror.org/")
        .strip("/")
    )


def is_ror(text: str) -> bool:
    """Whether the nine signs are a ROR identifier: seven of Crockford's base 32, two digits that check them."""
    if not _ROR.fullmatch(text):
        return False
    number = 0
    for sign in text[1:7]:
        number = number * 32 + _CROCKFORD.index(sign)
    return int(text[7:]) == 98 - (number * 100) % 97


def is_tax_code(text: str) -> bool:
    """Whether it is a tax code: ten digits of which the last checks the others, a branch's three more, or twelve."""
    return bool(_TAX_CODE.fullmatch(text)) and (len(text) == 12 or _checks_out(text))


def _checks_out(tax_code: str) -> bool:
    checked = sum(weight * int(digit) for weight, digit in zip(_TAX_WEIGHTS, tax_code, strict=False))
    return int(tax_code[9]) == 10 - checked % 11


def wikidata_id(text: str) -> str:
    """``Q4546769``, from an address or as it is."""
    return text.strip().rstrip("/").rpartition("/")[2].upper()


def validate_ror(text: str) -> None:
    """Raise ValidationError unless it is a ROR identifier."""
    if not is_ror(text):
        raise ValidationError(_("This is no ROR identifier: its check digits do not fit."), code="ror")


def validate_tax_code(text: str) -> None:
    """Raise ValidationError unless it is a tax code."""
    if not _TAX_CODE.fullmatch(text):
        raise ValidationError(
            _("This is no tax code: ten digits, or with a branch as in 0200123456-001."), code="tax"
        )
    if not is_tax_code(text):
        raise ValidationError(
            _("One digit of this tax code is wrong: the tenth does not fit the nine before it."), code="tax"
        )


def validate_wikidata(text: str) -> None:
    """Raise ValidationError unless it is a Wikidata identifier."""
    if not _WIKIDATA.fullmatch(text):
        raise ValidationError(_("A Wikidata identifier is a Q with digits, as in Q4546769."), code="wikidata")


def validate_agency(text: str) -> None:
    """Raise ValidationError unless it is an identifier of an agency."""
    if not _AGENCY.fullmatch(text):
        raise ValidationError(_("An agency's identifier looks like H24.99.01."), code="agency")
