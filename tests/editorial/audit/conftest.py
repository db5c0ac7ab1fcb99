import pytest

MIDDLEWARE = "editorial.audit.middleware.AuditMiddleware"


@pytest.fixture(autouse=True)
def _plugged_in(settings):
    if MIDDLEWARE not in settings.MIDDLEWARE:
        settings.MIDDLEWARE = [*settings.MIDDLEWARE, MIDDLEWARE]
    settings.ROOT_URLCONF = "tests.editorial.audit.plugged"
