"""Where the admin asks this app."""

from django.db.models import Q
from wagtail import hooks
from wagtail.permissions import page_permission_policy

from .accounts import guard_bulk_action
from .translations import closed_addresses, without_synchronised_mode


# Before wagtail-localize's own, which would answer otherwise.
@hooks.register("register_admin_urls", order=-1)
def close_synchronised_mode():
    return closed_addresses


@hooks.register("construct_page_action_menu")
def hide_synchronised_mode(menu_items, request, context):
    menu_items[:] = without_synchronised_mode(menu_items)


@hooks.register("before_bulk_action")
def limit_bulk_actions_on_accounts(request, action_type, objects, action):
    if action.models[0]._meta.label == "auth.User":
        guard_bulk_action(request, action_type, objects, action)


@hooks.register("construct_page_chooser_queryset")
def hide_drafts_of_others(pages, request):
    """Choosers show titles: of drafts, only his own to who may not edit them."""
    editable = page_permission_policy.instances_user_has_permission_for(request.user, "change")
    return pages.filter(Q(live=True) | Q(owner=request.user) | Q(pk__in=editable.values("pk")))
