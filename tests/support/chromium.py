"""Where Chromium is on this machine. Playwright's own download is not available everywhere."""

import os
import shutil
from pathlib import Path

HOW_TO_GET = "apt-get install chromium   (or set CHROMIUM to the path of one)"


def find() -> str | None:
    """$CHROMIUM, Debian's package, then whatever the PATH offers."""
    if chosen := os.environ.get("CHROMIUM"):
        return chosen
    if Path("/usr/bin/chromium").exists():
        return "/usr/bin/chromium"
    found = map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"))
    return next(filter(None, found), None)
