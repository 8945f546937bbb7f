# `make run` and `make test` set up what they need. Python 3.11 or newer and make are enough.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check -q

.PHONY: run test check lint format bench screenshots snapshots lock clean

# Bytecode, where the machine was told to write none: compiling at every start costs a fifth of the first frame.
run: $(VENV)/.run-ready
	@$(BIN)/python -m compileall -q tui
	$(BIN)/python -m tui

test: $(VENV)/.dev-ready
	$(BIN)/python -m pytest

check: lint test

lint: $(VENV)/.dev-ready
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/.dev-ready
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# The reader's as ratios against a yardstick measured in the same run; the rest, on data, where BENCH=folder names it.
bench: $(VENV)/.dev-ready
	$(BIN)/python -m tests.bench $(BENCH)

screenshots: $(VENV)/.dev-ready
	$(BIN)/python -m tests.reader.make_screenshots

# Take new reference pictures. Look at each before you commit it.
snapshots: $(VENV)/.dev-ready
	$(BIN)/python -m pytest tests/reader --snapshot-update

# Pin again what pyproject.toml asks for, with hashes, for every Python and platform.
lock: $(VENV)/.dev-ready
	$(BIN)/uv pip compile --universal --generate-hashes --python-version 3.11 --no-emit-index-url --no-header -q pyproject.toml -o requirements.txt
	$(BIN)/uv pip compile --universal --generate-hashes --python-version 3.11 --no-emit-index-url --no-header -q pyproject.toml requirements-dev.in -c requirements.txt -o requirements-dev.txt

$(VENV)/bin/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Counterpoint needs Python 3.11 or newer; name one with: make PYTHON=/path/to/python3")'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.run-ready: requirements.txt | $(VENV)/bin/python
	$(PIP) install --require-hashes -r requirements.txt
	@touch $@

$(VENV)/.dev-ready: requirements-dev.txt | $(VENV)/bin/python
	$(PIP) install --require-hashes -r requirements-dev.txt
	@touch $@ $(VENV)/.run-ready

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
