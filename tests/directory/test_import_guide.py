"""What somebody is told who makes a file for an import, and is told again when it is refused."""

import pytest
from django.core.management import call_command
from django.urls import reverse

from directory.importing import guide
from directory.importing.columns import COLUMNS
from directory.importing.plan import make_plan
from directory.importing.readers import read
from directory.models import Institute
from editorial.audit import actions
from tests.editorial.audit.reading import logged
from tests.factories import ImageFactory, InstituteFactory

from .desk import KEEPER, member
from .importing import problems
from .test_import_screen import WRONG, A, carry_out, report_of

pytestmark = pytest.mark.django_db
LIST = reverse("wagtailsnippets_directory_institute:list")


def test_reporter_gets_no_template():
    response = member("Phóng viên").get(reverse("import_institutes_template"))
    assert (response.status_code, response.url) == (302, reverse("wagtailadmin_home"))


def test_template_can_be_imported_as_it_is():
    content = member(KEEPER).get(reverse("import_institutes_template")).content
    assert content.startswith("\ufeff".encode())
    plan = make_plan(read(content, "mau.csv"))
    assert plan.unknown_columns == []
    assert [(entry.outcome.value, entry.problems) for entry in plan.entries] == [("created", [])]


def test_template_holds_no_data_so_the_log_leaves_it_out():
    member(KEEPER).get(reverse("import_institutes_template"))
    assert not logged(actions.EXPORTED)


def test_screen_says_what_each_column_holds():
    response = member(KEEPER).get(reverse("import_institutes"))
    assert [row["name"] for row in response.context["columns"]] == list(COLUMNS)
    assert all(row["label"] and row["example"] for row in response.context["columns"])


@pytest.mark.parametrize(("field", "code"), [("kind", "institute"), ("status", "active")])
def test_guide_gives_choices_by_code_and_by_name_and_an_import_takes_both(field, code):
    (accepted,) = [row["accepted"] for row in guide.rows() if row["name"] == field]
    name = dict(Institute._meta.get_field(field).choices)[code]
    assert f"{code} ({name})" in accepted
    assert problems(A | {field: code}) == problems(A | {field: str(name)}) == []


def test_examples_are_those_that_an_import_takes():
    call_command("bootstrap", verbosity=0)
    row = {row["name"]: row["example"] for row in guide.rows()}
    InstituteFactory(name_vi=row["parent"]), InstituteFactory(name_vi=row["successor"])
    ImageFactory(title=row["logo"])
    assert problems(row) == []


@pytest.mark.parametrize(("field", "value"), [("kind", "institute"), ("status", "dissolved")])
def test_choice_that_is_refused_lists_what_is_accepted(field, value):
    assert value in problems(A | {field: "vien"})[0]


def test_refused_rows_are_followed_by_what_to_do():
    client = member(KEEPER)
    response = carry_out(client, report_of(client, A, WRONG))
    assert len(response.context["form"].non_field_errors()) == 2


def test_import_leads_to_the_new_drafts():
    InstituteFactory(name_vi="Viện cũ")
    client = member(KEEPER)
    response = client.get(carry_out(client, report_of(client, A, {"name_vi": "Viện B"})).url)
    listed = {institute.name_vi for institute in response.context["object_list"]}
    assert listed == {"Viện A", "Viện B"}
    assert len(response.context["messages"]) == 1


def test_import_that_changed_entries_leads_to_the_newest_of_all():
    InstituteFactory(name_vi="Trạm C")
    InstituteFactory(name_vi="Viện A", founded=1980)
    client = member(KEEPER)
    response = client.get(carry_out(client, report_of(client, A)).url)
    assert [institute.name_vi for institute in response.context["object_list"]] == ["Viện A", "Trạm C"]


def test_rows_that_change_nothing_are_counted():
    client = member(KEEPER)
    carry_out(client, report_of(client, {"name_vi": "Viện B"}))
    address = report_of(client, A, {"name_vi": "Viện B"})
    assert client.get(address).context["report"]["unchanged"] == 1
    assert Institute.objects.count() == 1
