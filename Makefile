# The whole environment lives in .venv; every target sets it up where it is missing.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
OUT := out

.DEFAULT_GOAL := help
.PHONY: help env demo test coverage check bench gate fuzz guided lock serve clean

help:
	@sed -n 's/^\([a-z]*\):.*## /  make \1	/p' $(MAKEFILE_LIST)

env: $(READY) ## set up .venv from the lock

$(READY): requirements/pip.txt requirements/dev.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Variorum needs Python 3.11 or later; name one: make PYTHON=python3.11 …"; exit 1; }
	@echo "setting up $(VENV), once; this takes a minute or two"
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes -r requirements/pip.txt
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $(READY)

demo: $(READY) ## tell the example story and write it as one HTML file
	@mkdir -p $(OUT)
	@$(BIN)/variorum example --out $(OUT)/example.html
	@echo "the account as one page: $(CURDIR)/$(OUT)/example.html"

test: $(READY) ## run the whole suite
	@$(BIN)/python -m pytest

coverage: $(READY) ## run the suite and tell which lines it never reached
	@$(BIN)/python -m pytest --cov --cov-report=term-missing:skip-covered

check: $(READY) ## lint, format, types, layers, scorecard
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/python -m quality scorecard

bench: $(READY) ## measure all tasks and print the table (needs VARIORUM_BENCH_DATA)
	@$(BIN)/python -m quality gate --only-print

gate: $(READY) ## measure all tasks; fail where a score sinks under its floor
	@$(BIN)/python -m quality gate

fuzz: $(READY) ## feed each reader with damaged files, MINUTES=10 for each kind
	@$(BIN)/python -m quality fuzz --minutes $(MINUTES) --keep $(OUT)/fuzz

guided: $(READY) ## the same with files that grow by what they reach of the code (atheris)
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes -r requirements/fuzz.txt
	@$(BIN)/python -m quality fuzz --guided --minutes $(MINUTES) --keep $(OUT)/fuzz

MINUTES := 10

lock: $(READY) ## work out the lock files anew
	@$(BIN)/python -m pip install -qq --disable-pip-version-check uv
	@$(BIN)/uv pip compile requirements/pip.in $(LOCKING) -o requirements/pip.txt
	@$(BIN)/uv pip compile pyproject.toml --group dev $(LOCKING) -o requirements/dev.txt
	@$(BIN)/uv pip compile requirements/fuzz.in $(LOCKING) -o requirements/fuzz.txt

LOCKING := --quiet --upgrade --generate-hashes --python-version 3.11 --no-header --no-annotate

serve: ## the desk in the browser
	@echo "serve: not yet; read a story with: make demo"

clean: ## take away everything that make has made
	@rm -rf $(VENV) $(OUT) build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis .coverage
