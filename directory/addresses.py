"""Where the directory and its entries stand."""

from django.utils.translation import get_language

from core.queries import readable

from .models import DirectoryPage


def directory_page(language=None):
    """The directory that any reader may open, in the active language unless another is named; None if there is none."""
    pages = DirectoryPage.objects.filter(alias_of=None, locale__language_code=language or get_language())
    return readable(pages).first()


def directory_of(request):
    """The directory in the active language, looked for once for each request."""
    if not hasattr(request, "_directory_page"):
        request._directory_page = directory_page()
    return request._directory_page


def institute_address(page, institute, request=None) -> str:
    """The address of an entry below the directory ``page``: the same last part in every language."""
    return f"{page.get_url(request)}{institute.slug}/"


def stands_below(page, request, page_path) -> bool:
    """Whether ``page_path``, with which the address of a request begins, is that of the directory ``page``."""
    address = page.get_url(request) if page else ""
    return bool(address) and request.path.startswith(address) and address.endswith(f"/{page_path}/")
