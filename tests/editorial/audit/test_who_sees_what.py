"""Which role reaches which report, and that none shows a draft of somebody else."""

import pytest
from django.urls import reverse

from tests.editorial.newsroom import ROLES, is_refused

pytestmark = pytest.mark.django_db

AUDITORS = {"Lãnh đạo", "Quản trị"}
TRANSLATORS = {"Phóng viên", "Biên tập"}
REPORTS = {
    "editorial_audit:timing": AUDITORS,
    "editorial_audit:emergencies": AUDITORS,
    "editorial_audit:outdated": AUDITORS | TRANSLATORS,
    "wagtailadmin_reports:page_types_usage": AUDITORS,
    "wagtailadmin_reports:site_history": set(ROLES),
}


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("name", [f"{name}{suffix}" for name in REPORTS for suffix in ("", "_results")])
def test_report_is_open_to_those_it_is_for_alone(sign_in, role, name):
    response = sign_in(role).get(reverse(name))
    if role in REPORTS[name.removesuffix("_results")]:
        assert response.status_code == 200
    else:
        assert is_refused(response)
