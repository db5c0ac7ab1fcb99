"""The daily digest: one mail to everybody for whom something waits."""

from collections import defaultdict

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from editorial.models import DailyDigest

from . import kinds, waiting
from .delivery import Outbox
from .message import compose
from .recipients import reachable, wants

# Heading, switch of the account that turns it off, and what stands there.
SECTIONS = (
    (_("Published in an emergency: read and confirm"), "", waiting.emergencies),
    (_("Overdue: waiting for your review"), kinds.ASKED, waiting.overdue),
    (_("Waiting for your review"), kinds.ASKED, waiting.to_review),
    (_("Sent back: changes requested"), kinds.SENT_BACK, waiting.sent_back),
    (_("Scheduled for today"), kinds.APPROVED, waiting.scheduled_for_today),
)


def what_waits() -> list[tuple]:
    """Everybody for whom something waits, with it: pairs of a user and sections of a heading and lines."""
    found = defaultdict(list)
    for heading, switch, section in SECTIONS:
        for line, people in section():
            for person in people:
                found[person].append((heading, switch, line))
    result = []
    for user in reachable(found):
        sections = defaultdict(list)
        for heading, switch, line in found[user.pk]:
            if wants(user, switch):
                sections[heading].append(line)
        if sections:
            result.append((user, list(sections.items())))
    return result


def send_digests(force: bool = False) -> tuple[int, int]:
    """Send today's digests to who has not had his, or with ``force`` to all; answer how many went out, and failed."""
    today, sent, failed = timezone.localdate(), 0, 0
    with Outbox() as outbox:
        for user, sections in what_waits():
            message = compose(user, kinds.DIGEST, {"sections": sections}, date=f"{today:%d/%m/%Y}")
            if not DailyDigest.objects.claim(user, today) and not force:
                continue
            if outbox.send(message):
                sent += 1
            else:
                failed += 1
                DailyDigest.objects.release(user, today)
    return sent, failed
