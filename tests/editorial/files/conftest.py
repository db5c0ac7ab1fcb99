import pytest

from .library import add_document, add_picture


@pytest.fixture(autouse=True)
def _wired(settings):
    settings.ROOT_URLCONF = "tests.editorial.files.urls"
    settings.WAGTAILIMAGES_IMAGE_FORM_BASE = "editorial.files.forms.ImageForm"
    settings.WAGTAILDOCS_DOCUMENT_FORM_BASE = "editorial.files.forms.DocumentForm"


@pytest.fixture
def document(db):
    """A document that nothing refers to."""
    return add_document()


@pytest.fixture
def picture(db):
    """A picture that nothing refers to."""
    return add_picture()
