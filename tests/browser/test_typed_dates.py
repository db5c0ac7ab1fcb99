"""Dates that are typed: what cannot be one stays as it was typed, for the server to say what is wrong."""

import pytest
from playwright.sync_api import expect

from tests.browser.editor import type_date


@pytest.mark.parametrize("typed", ["2026-12-40", "31/02/2026"])
def test_calendar_leaves_what_is_no_date(sit_down, typed):
    page = sit_down("phongvien")
    page.get_by_role("link", name="Tin hoạt động").first.click()
    field = page.locator("#id_event_date")
    type_date(field, typed, elsewhere=page.locator("#id_title"))
    expect(field).to_have_value(typed)
