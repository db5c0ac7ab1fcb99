"""The page of an institute, for readers and for whoever previews a draft of it."""

from .addresses import directory_of
from .detail import Detail


def institute_context(request, detail) -> dict:
    """Return what the template needs. The news is called `articles`, as in every listing."""
    return {"detail": detail, "articles": detail.news(request.GET.get("page"))}


def preview_context(request, institute) -> dict:
    """The same for a version that is not public, in the directory that would show it."""
    page = directory_of(request)
    if page is not None:
        page.below = f"{institute.slug}/"
    return {"page": page, **institute_context(request, Detail(institute))}
