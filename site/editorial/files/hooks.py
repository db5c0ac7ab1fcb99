"""Where Wagtail asks about files."""

from wagtail import hooks
from wagtail.permissions import register_permission_policy

from . import receivers  # noqa: F401  (so that the hooks never stand without them)
from .api import limit_api
from .deletion import policies
from .history import name_log_actions
from .moving import guard_moving
from .serving import check_use

# For exactly these models, which goes before Wagtail's for the same, whichever was registered first.
for model, policy in policies().items():
    register_permission_policy(model, policy, exact_class=True)

# Before Wagtail's own check of private collections: nobody is asked for the password of what is not served.
hooks.register("before_serve_document", check_use, order=-1)
hooks.register("before_bulk_action", guard_moving)
hooks.register("register_log_actions", name_log_actions)
# After Wagtail's, which it replaces.
hooks.register("construct_admin_api", limit_api, order=1)
