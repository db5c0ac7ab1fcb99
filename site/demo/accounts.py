"""The demonstration accounts. They are made by `load_demo` alone, and `remove_demo` takes them away."""

from dataclasses import dataclass

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group

from editorial import roles


@dataclass(frozen=True)
class Account:
    """A person of the demonstration; the password is public. Names stand in Vietnamese order: family name first."""

    username: str
    first_name: str
    last_name: str
    role: roles.Role

    @property
    def password(self) -> str:
        return f"haidang-{self.username}"

    @property
    def email(self) -> str:
        return f"{self.username}@haidang.example"


ACCOUNTS = (
    Account("phongvien", "Phạm Thu", "An", roles.REPORTER),
    Account("bientap", "Đỗ Minh", "Khuê", roles.DESK_EDITOR),
    Account("bientap2", "Trịnh Quốc", "Việt", roles.DESK_EDITOR),
    Account("lanhdao", "Vũ Hải", "Yến", roles.APPROVER),
    Account("lanhdao2", "Lương Đình", "Phong", roles.APPROVER),
    Account("danhba", "Bùi Ngọc", "Diệp", roles.DIRECTORY_KEEPER),
    Account("daidien", "Hoàng Gia", "Bảo", roles.REPRESENTATIVE),
    Account("quantri", "Ngô Thanh", "Tùng", roles.ADMINISTRATOR),
)


def create_accounts() -> dict:
    """Create the accounts that are missing; return users by username. An existing user is left as he is."""
    users = {}
    for account in ACCOUNTS:
        user, created = get_user_model().objects.get_or_create(
            username=account.username,
            defaults={
                "first_name": account.first_name,
                "last_name": account.last_name,
                "email": account.email,
            },
        )
        if created:
            user.set_password(account.password)
            user.save(update_fields=["password"])
            user.groups.add(Group.objects.get(name=account.role.name))
        users[account.username] = user
    return users


def remove_accounts() -> None:
    """Remove the accounts by name and demonstration address, so that no real person is touched."""
    for account in ACCOUNTS:
        get_user_model().objects.filter(username=account.username, email=account.email).delete()
