import pytest

from .library import add_document, add_picture


@pytest.fixture
def document(db):
    """A document that nothing refers to."""
    return add_document()


@pytest.fixture
def picture(db):
    """A picture that nothing refers to."""
    return add_picture()
