"""A reader in a browser, and whatever goes wrong behind his back."""

from dataclasses import dataclass, field

from playwright.sync_api import Browser, Page


@dataclass
class Visit:
    """What one page did while it was open: every request, and everything that must not happen."""

    site: str
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def watch(self, page: Page) -> None:
        page.on("request", self._request)
        page.on("pageerror", lambda error: self.complaints.append(f"script error: {error}"))
        page.on("console", self._console)

    def _request(self, request) -> None:
        self.requests.append(request.url)
        if not request.url.startswith((f"{self.site}/", "data:", "blob:", "about:")):
            self.complaints.append(f"third party: {request.url}")

    def _console(self, message) -> None:
        """Chromium reports violations of the content security policy here, too."""
        # That the page itself is missing is what a test of the 404 page asked for.
        missing = message.text.startswith("Failed to load") and message.location["url"] == message.page.url
        if message.type == "error" and not missing:
            self.complaints.append(f"console: {message.text} ({message.location['url']})")


def open_context(
    browser: Browser,
    site: str,
    *,
    width: int = 1280,
    scheme: str = "light",
    contrast: str = "",
    javascript: bool = True,
):
    """A browser that nobody has used before. `contrast="more"` is the reader's choice from an earlier visit."""
    context = browser.new_context(
        base_url=site,
        viewport={"width": width, "height": 800},
        color_scheme=scheme,
        java_script_enabled=javascript,
        reduced_motion="reduce",  # nobody looks at a colour half-way through a transition
        locale="vi-VN",
    )
    if contrast:
        context.add_init_script(f"localStorage.setItem('hd-contrast', '{contrast}')")
    return context
