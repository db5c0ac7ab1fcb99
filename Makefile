# Two commands: `make run` serves the site with demonstration content, `make test` tests it.

PYTHON ?= python3
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
BASE_URL ?= http://127.0.0.1:$(PORT)
CATALOGUES := $(wildcard site/locale*/*/LC_MESSAGES/*.po)

export BASE_URL

.DEFAULT_GOAL := help

.PHONY: help
help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(VENV)/.production: requirements.txt
	@test -d $(VENV) || $(PYTHON) -m venv $(VENV)
	@echo "Installing what the site needs…"
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

$(VENV)/.development: requirements-dev.txt $(VENV)/.production
	@echo "Installing what developing and testing need…"
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

.PHONY: run
run: export DEBUG = false
run: $(VENV)/.production ## set everything up and serve the site with demonstration content (PORT=, DATABASE_URL=)
	@exec $(BIN)/python manage.py run_demo --port $(PORT)

.PHONY: serve
serve: export DJANGO_SETTINGS_MODULE = config.settings.production
serve: export SECRET_KEY = $(shell $(PYTHON) -c "import secrets; print(secrets.token_urlsafe(50))")
serve: export ALLOWED_HOSTS = *
serve: export SECURE_SSL_REDIRECT = false
serve: export SECURE_HSTS_SECONDS = 0
serve: export SECURE_COOKIES = false
serve: export SERVE_MEDIA = true
serve: export BIND = 127.0.0.1:$(PORT)
serve: $(VENV)/.production ## run the production settings under gunicorn, locally, over plain HTTP
	@$(BIN)/python manage.py migrate --verbosity 0
	@$(BIN)/python manage.py bootstrap --verbosity 0
	@$(BIN)/python manage.py collectstatic --noinput --verbosity 0
	@exec $(BIN)/gunicorn --config site/config/gunicorn.py config.wsgi

.PHONY: test
test: $(VENV)/.development ## test on SQLite and PostgreSQL, then in Chromium (ARGS= goes to pytest)
	@$(BIN)/python -m tests.run $(ARGS)

.PHONY: lint
lint: $(VENV)/.development ## check style, templates, migrations, settings and translations
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/djlint --lint --quiet templates
	@$(BIN)/python manage.py makemigrations --check --dry-run
	@SECRET_KEY=$$($(PYTHON) -c "import secrets; print(secrets.token_urlsafe(50))") ALLOWED_HOSTS=example.org \
		DJANGO_SETTINGS_MODULE=config.settings.production $(BIN)/python manage.py check --deploy --fail-level WARNING
	@$(BIN)/python -m tests.support.catalogues

.PHONY: format
format: $(VENV)/.development ## format the code
	@$(BIN)/ruff check --fix --quiet .
	@$(BIN)/ruff format .

.PHONY: messages
messages: $(VENV)/.development ## update and compile our own catalogues (needs gettext)
	@$(BIN)/python manage.py makemessages --locale vi --locale en --no-location --no-wrap --no-obsolete \
		--ignore var --ignore .venv --ignore tests --verbosity 0
	@for catalogue in $(CATALOGUES); do msgfmt --check-format -o $${catalogue%.po}.mo $$catalogue; done

.PHONY: requirements
requirements: ## compile the pinned requirements again (needs pip-tools)
	@pip-compile --quiet --generate-hashes --strip-extras --no-header --no-emit-index-url --no-emit-find-links \
		--output-file requirements.txt requirements.in
	@pip-compile --quiet --generate-hashes --strip-extras --no-header --no-emit-index-url --no-emit-find-links \
		--allow-unsafe --output-file requirements-dev.txt requirements-dev.in

.PHONY: clean
clean: ## remove what the other targets made, the local database included
	@rm -rf $(VENV) .cache var .pytest_cache .ruff_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
