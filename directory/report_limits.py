"""How many error reports are taken in an hour: from one place, and about one entry.

Kept in the cache, where an address stands only as a keyed digest, for an hour. Each process counts for itself unless
the processes share a cache.
"""

from ipaddress import ip_address, ip_network

from django.core.cache import cache
from django.utils.crypto import salted_hmac

FROM_ONE_PLACE, ABOUT_ONE_ENTRY = 10, 30
PERIOD = 3600  # seconds


def within_limits(request, institute) -> bool:
    """Count a report, and tell whether it is still within the limits."""
    counts = [_count(f"entry {institute.pk}") <= ABOUT_ONE_ENTRY]
    if place := client_place(request):
        counts.append(_count(f"place {place}") <= FROM_ONE_PLACE)
    return all(counts)


def client_place(request) -> str:
    """The address a request came from; of an IPv6 address the half that a provider assigns. Empty if unknown.

    A proxy on this machine adds the address that it saw at the end of the header; what stands before it anybody can
    have written.
    """
    address = _parsed(request.META.get("REMOTE_ADDR", ""))
    if address is None or address.is_loopback:
        address = _parsed(request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip()) or address
    if address is None:
        return ""
    return str(ip_network((address, 64), strict=False)) if address.version == 6 else str(address)


def _parsed(text):
    try:
        address = ip_address(text)
    except ValueError:
        return None
    return getattr(address, "ipv4_mapped", None) or address


def _count(what) -> int:
    key = f"error-reports-{salted_hmac('directory.error_report', what).hexdigest()}"
    cache.add(key, 0, PERIOD)
    try:
        return cache.incr(key)
    except ValueError:  # it expired in between
        cache.set(key, 1, PERIOD)
        return 1
