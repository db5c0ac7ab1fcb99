"""Where the admin asks this app."""

from django.contrib.auth.models import Permission
from django.core.exceptions import PermissionDenied
from django.urls import re_path
from wagtail import hooks
from wagtail.permissions import policy_registry
from wagtail.snippets.models import register_snippet

from . import comparing as comparing  # registering them is their import
from . import log_actions, visible
from .accounts import guard_bulk_action, guard_deletion
from .audit import hooks as audit_hooks  # noqa: F401  (registering them is their import)
from .desk import hooks as desk_hooks  # noqa: F401  (registering them is their import)
from .emergency import hooks as emergency_hooks  # noqa: F401  (registering them is their import)
from .files import hooks as file_hooks  # noqa: F401  (registering them is their import)
from .guide import hooks as guide_hooks  # noqa: F401  (registering them is their import)
from .history import hooks as history_hooks  # noqa: F401  (registering them is their import)
from .holidays import HolidayViewSet
from .models import ReviewedMixin
from .notices.account import ReviewMailsPanel
from .preview import hooks as preview_hooks  # noqa: F401  (registering them is their import)
from .translations import without_synchronised_mode
from .views import cancelling, steps, translating
from .views.api import limit_api
from .views.pages import ReviewedPageViewSet
from .views.submitting import name_submitting_again


# Before wagtail-localize's own, which would answer otherwise.
@hooks.register("register_admin_urls", order=-1)
def guard_translating():
    return translating.urls


# After Wagtail's, which it replaces.
hooks.register("construct_admin_api", limit_api, order=1)


@hooks.register("register_admin_urls")
def name_changes_of_steps():
    address = rf"^review-steps/(?P<state_id>\d+)/(?P<action>{steps.ACTIONS})/$"
    return [re_path(address, steps.change_step, name="change_review_step"), *cancelling.urls]


@hooks.register("construct_page_action_menu")
def hide_synchronised_mode(menu_items, request, context):
    menu_items[:] = without_synchronised_mode(menu_items)


@hooks.register("before_bulk_action")
def limit_bulk_actions_on_accounts(request, action_type, objects, action):
    if action.models[0]._meta.label == "auth.User":
        return guard_bulk_action(request, action_type, objects, action)
    return None


@hooks.register("before_delete_user")
def keep_whoever_left_traces(request, user):
    return guard_deletion(request, [user])


@hooks.register("construct_page_chooser_queryset")
def hide_drafts_of_others(pages, request):
    """Choosers show titles: of drafts, only his own to who may not edit them."""
    return pages.filter(pk__in=visible.pages(request.user).values("pk"))


# After Wagtail's own for every page (order -1), which it replaces.
@hooks.register("register_admin_viewset")
def register_page_screens():
    return ReviewedPageViewSet()


@hooks.register("construct_page_action_menu")
def put_approval_first(menu_items, request, context):
    """What a reviewer came for; a window asks before anything happens."""
    menu_items.sort(key=lambda item: item.name != "approve")


@hooks.register("construct_page_action_menu")
def replace_submitting(menu_items, request, context):
    menu_items[:] = name_submitting_again(menu_items)


# What a reviewer came for, first; what ends a review, last.
_PLACES = {"approve": 0, "action-cancel-workflow": 2}


@hooks.register("construct_snippet_action_menu")
def arrange_buttons_of_snippets(menu_items, request, context):
    """Without publishing, which Wagtail offers to superusers by their rights alone."""
    if issubclass(context["model"], ReviewedMixin):
        offered = [item for item in menu_items if item.name != "action-publish"]
        menu_items[:] = name_submitting_again(offered)
        menu_items.sort(key=lambda item: _PLACES.get(item.name, 1))


@hooks.register("before_delete_snippet")
def keep_what_was_public(request, instances):
    policy = policy_registry.get_by_type
    for item in instances:
        if isinstance(item, ReviewedMixin) and not policy(type(item)).user_has_permission_for_instance(
            request.user, "delete", item
        ):
            raise PermissionDenied


@hooks.register("register_account_settings_panel")
def show_switch_for_reviewers(request, user, profile):
    return ReviewMailsPanel(request, user, profile)


@hooks.register("register_permissions")
def show_permissions_in_group_forms():
    return Permission.objects.filter(content_type__app_label="editorial")


@hooks.register("register_log_actions")
def name_log_actions(actions):
    log_actions.register(actions)


@hooks.register("register_icons")
def draw_icon_of_information(icons):
    """Wagtail names it after the level of a message, and has none of that name."""
    return [*icons, "wagtailadmin/icons/info.svg"]


register_snippet(HolidayViewSet)
