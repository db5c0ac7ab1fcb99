"""A real browser, and the demonstration site behind production settings."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect, sync_playwright

from demo.accounts import ACCOUNTS
from tests.support import CACHE, chromium
from tests.support.demo_server import LOG, demo_server

from .english import english_on
from .visitor import Visit, open_context

expect.set_options(timeout=60_000)  # a loaded machine is slow, not wrong
_ARGUMENTS = (
    "--no-sandbox",  # which root cannot have; nothing but our own pages is opened
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
)


def pytest_terminal_summary(terminalreporter):
    """A skipped test is easily overlooked, and these are skipped all together."""
    if chromium.find() is None:
        terminalreporter.write_line(f"!! NO BROWSER TEST RAN. To run them: {chromium.HOW_TO_GET}", red=True)


@pytest.fixture(scope="session")
def browser():
    """Chromium, started once."""
    executable = chromium.find()
    if executable is None:
        pytest.skip(f"no Chromium here: {chromium.HOW_TO_GET}")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=_ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def server(browser):
    """The demonstration site. What a test writes stays until the end of the run."""
    with demo_server() as server:
        yield server


@pytest.fixture(scope="session")
def site(server):
    """Its base address."""
    return server.address


@pytest.fixture(scope="session")
def run_on_site(server):
    """Function that runs a command of manage.py on it: `run_on_site("publish_scheduled")`."""
    return server.run


@pytest.fixture
def open_page(browser, site):
    """Function that opens a page: `open_page("/tin-tuc/", width=360, scheme="dark", contrast="more")`.

    The test fails if any page so opened reports an error or a violation of the content security policy,
    or asks a third party for anything. `page.visit` holds what the page has requested.
    """
    contexts, visits = [], []

    def open_page(path: str, **mode):
        contexts.append(open_context(browser, site, **mode))
        visits.append(Visit(site))
        page = contexts[-1].new_page()
        page.visit = visits[-1]
        page.visit.watch(page)
        page.answer = page.goto(path, wait_until="load")
        assert page.answer.status < 500, f"{path}: {LOG.read_text()[-1500:]}"
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not (complaints := [each for visit in visits for each in visit.complaints]), "\n".join(complaints)


@pytest.fixture(scope="session")
def login():
    """Function that signs a demonstration account in: `login(page, "username")`."""
    passwords = {account.username: account.password for account in ACCOUNTS}

    def login(page, username: str) -> None:
        page.goto(reverse("wagtailadmin_login"))
        page.fill("[name=username]", username)
        page.fill("[name=password]", passwords[username])
        page.locator("form [type=submit]").first.click()
        page.wait_for_url(f"**{reverse('wagtailadmin_home')}")

    return login


@pytest.fixture
def sit_down(open_page, login, request):
    """Function that signs somebody in, on a browser of his own. `sit_down.look(page, name)` keeps a picture of a
    screen below .cache/reports, and sees to it that it shows no English.
    """
    folder = CACHE / "reports" / request.module.__name__.rpartition(".test_")[2]
    folder.mkdir(parents=True, exist_ok=True)
    pages, shots = {}, iter(range(1, 100))

    def sit_down(username):
        if username not in pages:
            pages[username] = open_page("/admin/login/", width=1280)
            login(pages[username], username)
        return pages[username]

    def look(page, name):
        page.wait_for_load_state("networkidle")
        page.screenshot(path=folder / f"{next(shots):02}-{name}.png", full_page=True)
        assert english_on(page) == [], f"{name}: {page.url}"

    sit_down.look = look
    return sit_down
