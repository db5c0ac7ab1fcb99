"""What the tests stand on: databases that are ready in a second, a PostgreSQL server, a browser."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# Everything here can be deleted at any time; the next run builds it again.
CACHE = ROOT / ".cache"
