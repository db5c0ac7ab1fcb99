"""What is true in development, in tests and in production."""

from pathlib import Path

from django.utils.translation import gettext_lazy as _

from core.csp import ADMIN_POLICY, PUBLIC_POLICY, allow_pictures_of
from core.embeds import EMBED_FINDER, EMBED_SOURCES

from .env import BASE_DIR, env

SITE_ROOT = BASE_DIR / "site"
VAR_DIR = BASE_DIR / "var"
VAR_DIR.mkdir(exist_ok=True)  # database, uploads and collected files, unless the environment says otherwise

INSTALLED_APPS = [
    "core",
    "editorial.apps.EditorialConfig",
    "home",
    "articles",
    "directory",
    "search",
    "demo",
    "wagtail_localize",
    "wagtail_localize.locales",  # replaces wagtail.locales
    "wagtail.contrib.redirects",
    "wagtail.contrib.routable_page",
    "wagtail.contrib.settings",
    "wagtail.contrib.sitemaps",
    "wagtail.contrib.table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "editorial.apps.UsersAppConfig",  # replaces wagtail.users
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "editorial.apps.AdminAppConfig",  # replaces wagtail.admin
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "django_tasks",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.sitemaps",
    "django.contrib.humanize",
]

# Security and static files come first: neither needs a session.
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "core.middleware.ContentSecurityPolicyMiddleware",
    "core.middleware.RefuseNulMiddleware",
    "core.middleware.OverflowMiddleware",
    "core.middleware.ReaderCacheMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "core.middleware.PathLocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
    "editorial.middleware.HiddenPagesMiddleware",
    "editorial.audit.middleware.AuditMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "wagtail.contrib.settings.context_processors.settings",
            ],
        },
    },
]

# --- Data ---------------------------------------------------------------------------------------

DATABASES = {"default": env.db("DATABASE_URL", default=f"sqlite:///{VAR_DIR / 'haidang.sqlite3'}")}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # Readers do not wait for the writer (WAL), and a writer takes its lock when its transaction begins.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
else:
    # psycopg2 has no pool in Django: keep connections open, and check them before use.
    DATABASES["default"]["CONN_MAX_AGE"] = env.int("CONN_MAX_AGE", default=60)
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "default"},
    # Looked up for every picture of every page: a place of its own, that nothing else can push out.
    "renditions": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "renditions",
        "TIMEOUT": 24 * 3600,
        "OPTIONS": {"MAX_ENTRIES": 20_000},
    },
}

# --- Language -----------------------------------------------------------------------------------

LANGUAGE_CODE = "vi"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [("vi", _("Vietnamese")), ("en", _("English"))]
WAGTAILADMIN_PERMITTED_LANGUAGES = [("vi", "Tiếng Việt"), ("en", "English")]
WAGTAIL_I18N_ENABLED = True
USE_I18N = True
USE_TZ = True
USE_THOUSAND_SEPARATOR = False  # an id or a year is not a quantity: templates ask with |intcomma
TIME_ZONE = "Asia/Ho_Chi_Minh"
WAGTAIL_USER_TIME_ZONES = [TIME_ZONE]
FORMAT_MODULE_PATH = "core.formats"
# Ours first, then the Vietnamese that Wagtail, Django and wagtail-localize lack.
LOCALE_PATHS = [SITE_ROOT / "locale", SITE_ROOT / "locale_wagtail"]

# A translation is an ordinary page: reviewed like one, never published by a synchronisation.
WAGTAIL_LOCALIZE_DEFAULT_TRANSLATION_MODE = "simple"
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False

# --- Files --------------------------------------------------------------------------------------

STATIC_URL = "/static/"
STATIC_ROOT = Path(env.str("STATIC_ROOT", default=str(VAR_DIR / "static")))
STATICFILES_DIRS = [SITE_ROOT / "static"]
MEDIA_URL = "/media/"
MEDIA_ROOT = Path(env.str("MEDIA_ROOT", default=str(VAR_DIR / "media")))
# A proxy serves pictures in production; without one, Django can (pictures only, see config/urls.py).
SERVE_MEDIA = env.bool("SERVE_MEDIA", default=False)
_FILES = {"BACKEND": "django.core.files.storage.FileSystemStorage"}
STORAGES_PLAIN = {
    "default": _FILES,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
STORAGES_HASHED = {
    "default": _FILES,
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# --- Wagtail ------------------------------------------------------------------------------------

WAGTAIL_SITE_NAME = "Hải Đăng"
WAGTAILADMIN_BASE_URL = env.str("BASE_URL", default="http://127.0.0.1:8000")
WAGTAIL_ALLOW_UNICODE_SLUGS = False
# What the date fields of the admin show and take; the same in both languages.
WAGTAIL_DATE_FORMAT = "%d/%m/%Y"
WAGTAIL_DATETIME_FORMAT = "%d/%m/%Y %H:%M"
WAGTAIL_TIME_FORMAT = "%H:%M"
WAGTAIL_GRAVATAR_PROVIDER_URL = None  # no third-party request from the admin
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAILADMIN_USER_LOGIN_FORM = "core.forms.LoginForm"
WAGTAILADMIN_NOTIFICATION_INCLUDE_SUPERUSERS = False
EMAIL_TIMEOUT = 10  # seconds: an editor waits while a mail server that is down does not answer
# What review has approved goes live through the gate; an edit asks every step again.
WAGTAIL_FINISH_WORKFLOW_ACTION = "editorial.finish.publish_approved"
WAGTAIL_WORKFLOW_REQUIRE_REAPPROVAL_ON_EDIT = True
WAGTAIL_AUTOSAVE_INTERVAL = 2000  # milliseconds after the last key
# Kinds of snippets that pass review, each with its workflow.
EDITORIAL_REVIEWED_SNIPPETS = {"directory.Institute": "Duyệt danh bạ"}
# Videos of other sites are third-party requests: offered to editors only where the office decides so.
EMBEDS_ENABLED = env.bool("EMBEDS_ENABLED", default=False)
WAGTAILEMBEDS_FINDERS = [EMBED_FINDER] if EMBEDS_ENABLED else []

WAGTAILIMAGES_IMAGE_MODEL = "core.CustomImage"
WAGTAILIMAGES_IMAGE_FORM_BASE = "editorial.files.forms.ImageForm"
WAGTAILIMAGES_EXTENSIONS = ["jpg", "jpeg", "png", "webp", "gif"]  # no SVG: it can carry scripts
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 15 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 50_000_000  # a 17 KB file can decode to gigabytes
IMAGE_MAX_SIDE = 16_000  # longer ones cannot be made into WebP
WAGTAILIMAGES_WEBP_QUALITY = 78
WAGTAILIMAGES_JPEG_QUALITY = 80

WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "odp", "ods", "odt", "pdf", "pptx", "txt", "xlsx", "zip"]
WAGTAILDOCS_DOCUMENT_FORM_BASE = "editorial.files.forms.DocumentForm"
WAGTAILDOCS_MAX_UPLOAD_SIZE = 30 * 1024 * 1024
WAGTAILDOCS_SERVE_METHOD = "serve_view"  # privacy of a collection holds for its files

if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # The index in SQLite answers a lone quote with a 500 and ranks with one scan for each hit.
    _SEARCH_BACKEND = "wagtail.search.backends.database.fallback"
else:
    _SEARCH_BACKEND = "wagtail.search.backends.database"
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": _SEARCH_BACKEND}}
# The class that keeps the tokens of readers' search; by default that of the database.
SEARCH_STORAGE = ""

LOGIN_REDIRECT_URL = "/"
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000  # a long StreamField has many
# What an import of institutes takes; a larger file is to be divided.
DIRECTORY_IMPORT_MAX_ROWS = 10_000
DIRECTORY_IMPORT_MAX_ROWS_ON_SCREEN = 1_000  # in one request; a command has time for more
DIRECTORY_IMPORT_MAX_BYTES = 20 * 1024 * 1024
# A tile server in the place of the drawn coast; the area is west, south, east, north in degrees.
MAP_TILES = env.str("MAP_TILES", default="")
MAP_AREA = tuple(env.list("MAP_AREA", cast=float, default=[106.40, 20.48, 107.20, 21.02]))
MAP_CREDIT = env.str("MAP_CREDIT", default="")

# --- Security -----------------------------------------------------------------------------------

SECURE_CSP = allow_pictures_of(MAP_TILES, PUBLIC_POLICY) | (
    {"frame-src": EMBED_SOURCES} if EMBEDS_ENABLED else {}
)
SECURE_CSP_ADMIN = allow_pictures_of(MAP_TILES, ADMIN_POLICY)
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
