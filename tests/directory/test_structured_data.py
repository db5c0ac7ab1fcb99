"""What search engines read of an institute."""

import json
from datetime import date
from decimal import Decimal

import pytest
from bs4 import BeautifulSoup

from directory.models import Institute
from tests.factories import InstituteFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def described(client):
    def read(**fields):
        institute = InstituteFactory(**{"name_vi": "Viện Biển"} | fields)
        page = BeautifulSoup(client.get(f"/danh-ba/{institute.slug}/").content, "html.parser")
        scripts = [
            json.loads(script.string) for script in page.find_all("script", type="application/ld+json")
        ]
        (organization,) = (data for data in scripts if data["@type"] != "BreadcrumbList")
        return organization

    return read


def test_name_cannot_end_the_script(described):
    assert described(short_name="</script><b>")["alternateName"] == ["</script><b>"]


def test_what_is_not_known_is_left_out(described):
    data = described(internal_contact="0912 000 000")
    assert set(data) == {"@context", "@type", "name", "mainEntityOfPage"}


@pytest.mark.parametrize("kind", Institute.Kind.values)
def test_every_kind_is_an_organisation(described, kind):
    known = {"institute": "ResearchOrganization", "university": "CollegeOrUniversity", "hospital": "Hospital"}
    kind_of = described(kind=kind)["@type"]
    assert kind_of == known.get(kind, kind_of)


def test_facts_are_given_in_the_terms_of_schema_org(described):
    data = described(
        name_en="Institute of the Sea",
        ror="04k25m262",
        founded=1998,
        status="dissolved",
        status_date=date(2025, 7, 1),
        latitude=Decimal("20.824800"),
        longitude=Decimal("106.735000"),
        parent=InstituteFactory(name_vi="Sở Mẫu"),
    )
    assert data["sameAs"] == ["https://ror.org/04k25m262"]
    assert (data["foundingDate"], data["dissolutionDate"]) == ("1998", "2025-07-01")
    assert (data["geo"]["latitude"], data["geo"]["longitude"]) == (20.8248, 106.735)
    assert data["parentOrganization"]["name"] == "Sở Mẫu"
    assert data["alternateName"] == ["Institute of the Sea"]
