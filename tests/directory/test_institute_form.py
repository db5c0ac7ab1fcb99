"""The form in which an institute is kept."""

import pytest
from django.core.management import call_command

from directory.models import ResearchField
from tests.factories import InstituteFactory

from .desk import KEEPER, member, screen

pytestmark = pytest.mark.django_db


def test_fields_of_research_that_are_part_of_another_are_told_apart():
    call_command("bootstrap", verbosity=0)
    response = member(KEEPER).get(screen("edit", InstituteFactory().pk))
    boxes = response.context["form"]["fields_of_research"]
    marked = {str(box.data["value"]) for box in boxes if "data-narrow" in box.data["attrs"]}
    assert marked == {str(field.pk) for field in ResearchField.objects.all() if not field.is_broad}
    assert 0 < len(marked) < ResearchField.objects.count()
