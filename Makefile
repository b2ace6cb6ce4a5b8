# `make check` is what CI runs, but for the wheel; PYTHON may name another interpreter of the virtual environment.
PYTHON ?= .venv/bin/python

.PHONY: test lint format types check snapshots schema wheel bench

test:
	$(PYTHON) -m pytest

lint:
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .

format:
	$(PYTHON) -m ruff check --fix .
	$(PYTHON) -m ruff format .

types:
	$(PYTHON) -m mypy

check: lint types test

# Write what the tests compare with anew; read the difference before committing it.
snapshots:
	$(PYTHON) -m pytest --update-snapshots

schema:
	$(PYTHON) -m kortilt.loading.json_schema > facts.schema.json

wheel:
	$(PYTHON) -m pytest -m packaging

bench:
	$(PYTHON) benchmarks/startup.py
	$(PYTHON) benchmarks/check.py
