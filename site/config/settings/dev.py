"""Development: `make run` and `python manage.py runserver`."""

from .base import *
from .env import env

DEBUG = env.bool("DEBUG", default=True)
SECRET_KEY = env.str("SECRET_KEY", default="development-only-never-in-production")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["*"])
SERVE_MEDIA = True
# Static files straight from the sources, with and without DEBUG.
WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = True
INSTALLED_APPS.insert(0, "whitenoise.runserver_nostatic")
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
