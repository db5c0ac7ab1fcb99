"""gunicorn: `gunicorn -c site/config/gunicorn.py config.wsgi` from the project's root."""

import os
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]

pythonpath = f"{_ROOT / 'site'},{_ROOT}"
bind = os.environ.get("BIND") or "[::]:8000"
workers = int(os.environ.get("WEB_CONCURRENCY") or 2)
# Threads keep one slow client from holding a whole worker.
worker_class = "gthread"
threads = int(os.environ.get("WEB_THREADS") or 4)
forwarder_headers = ""  # a client must not be able to move the site with SCRIPT_NAME
control_socket_disable = True  # signals are enough; no socket in somebody's home
timeout = 60
max_requests = 2_000
max_requests_jitter = 200
accesslog = os.environ.get("ACCESS_LOG") or None
