"""Who may see and change which entries of the directory."""

from wagtail.permissions import register_permission_policy

from editorial.permissions import ReviewedSnippetPolicy

from .models import Institute, Representation

CHANGE = "directory.change_institute"
# What a representative holds. Alone it opens nothing but the entries that a keeper assigned to him.
REPRESENT = "directory.view_institute"


class InstitutePolicy(ReviewedSnippetPolicy):
    """Keepers and reviewers have the rights that Django gives them, over every entry. A representative, who holds the
    right to view alone, sees and changes the entries that he was assigned, with their translations.
    """

    def user_has_permission(self, user, action):
        if action == "change" and user.has_perm(REPRESENT):
            return True
        return super().user_has_permission(user, action)

    def user_has_permission_for_instance(self, user, action, instance):
        if not super().user_has_permission_for_instance(user, action, instance):
            return False
        return user.has_perm(CHANGE) or instance.translation_key in self._represented(user)

    def instances_user_has_any_permission_for(self, user, actions):
        found = super().instances_user_has_any_permission_for(user, actions)
        if user.has_perm(CHANGE):
            return found
        own = Representation.objects.filter(user=user.pk).values("institute__translation_key")
        return found.filter(translation_key__in=own)

    def users_with_any_permission(self, actions):
        return super().users_with_any_permission({*actions, "view"} if "change" in actions else actions)

    def _represented(self, user) -> set:
        """Keys of the entries assigned to ``user``; asked once for each request, for lists ask for every row."""
        if not hasattr(user, "_represented_institutes"):
            own = Representation.objects.filter(user=user.pk)
            user._represented_institutes = set(own.values_list("institute__translation_key", flat=True))
        return user._represented_institutes


def register_policy() -> None:
    """Put it in the place of the one that every kind of reviewed snippet has."""
    register_permission_policy(Institute, InstitutePolicy(Institute))
