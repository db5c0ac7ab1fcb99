"""The whole content of the database, to tell whether anything in it has changed."""

from django.apps import apps


def everything() -> dict[str, list[dict]]:
    """Every row of every table that Django made."""
    return {
        model._meta.label: list(model.objects.order_by("pk").values())
        for model in apps.get_models()
        if model._meta.managed
    }
