"""Tests: cheap and the same every time."""

import tempfile
from pathlib import Path

from .base import *
from .base import EDITORIAL_REVIEWED_SNIPPETS, INSTALLED_APPS, STORAGES_PLAIN

DEBUG = False
SECRET_KEY = "tests-only"
ALLOWED_HOSTS = ["*"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # fast; nothing is protected
STORAGES = STORAGES_PLAIN  # no collectstatic before a test
MEDIA_ROOT = Path(tempfile.gettempdir()) / "haidang-test-media"
SERVE_MEDIA = True
WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = True
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
WAGTAILADMIN_BASE_URL = "http://testserver"

# A kind of snippet that passes review, as the directory's entries will.
INSTALLED_APPS = [*INSTALLED_APPS, "tests.sample.apps.SampleConfig"]
EDITORIAL_REVIEWED_SNIPPETS = {**EDITORIAL_REVIEWED_SNIPPETS, "sample.Note": "Duyệt danh bạ"}
