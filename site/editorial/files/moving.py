"""Moving many documents at once, which stores without saving."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from wagtail.admin import messages

from .record import record
from .replacing import check


def guard_moving(request, action_type, objects, action):
    """Refuse to move documents in use to where others may read them, for whoever may not; log it for who may."""
    if action_type != "add_to_collection":
        return None
    collection = action.cleaned_form.cleaned_data["collection"]
    moved = []
    for file in objects:
        try:
            moved += [file] if check(file, {"collection": collection}) else []
        except PermissionDenied as refusal:
            # All stay where they are: whoever chose them decides again, with this one left out.
            messages.error(request, f"{file}: {refusal}")
            return redirect(action.next_url)
    for file in moved:
        after = type(file)._base_manager.get(pk=file.pk)
        after.collection = collection
        record(file, after, ["collection"])
    return None
