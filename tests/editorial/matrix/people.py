"""The columns of the table: who tries to do something. Needs neither Django nor a database."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Person:
    """One of the accounts that try: how the table calls it, and what it is."""

    key: str
    abbreviation: str
    name: str
    groups: tuple[str, ...] = ()
    note: str = ""
    is_superuser: bool = False
    is_signed_in: bool = True


PEOPLE = (
    Person("author", "au", "Phóng viên (author)", ("Phóng viên",), "wrote and owns the article"),
    Person("reporter", "re", "Phóng viên", ("Phóng viên",), "had no part in it"),
    Person("desk", "de", "Biên tập", ("Biên tập",), "had no part in it"),
    Person("desk-party", "d+", "Biên tập (party)", ("Biên tập",), "changed a word of it"),
    Person("approver", "ap", "Lãnh đạo", ("Lãnh đạo",), "had no part in it"),
    Person("approver-party", "a+", "Lãnh đạo (party)", ("Lãnh đạo",), "changed a word of it"),
    Person("keeper", "ke", "Quản trị danh bạ", ("Quản trị danh bạ",)),
    Person("representative", "in", "Đại diện viện", ("Đại diện viện",)),
    Person("administrator", "ad", "Quản trị", ("Quản trị",)),
    Person("superuser", "su", "superuser", note="every permission of Django, no group", is_superuser=True),
    Person("both", "bo", "Biên tập + Lãnh đạo", ("Biên tập", "Lãnh đạo"), "had no part in it"),
    Person("reader", "rd", "reader", note="not signed in; in code, no user at all", is_signed_in=False),
)
BY_KEY = {person.key: person for person in PEOPLE}
