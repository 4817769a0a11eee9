# make demo    train, save, reload and draw: examples/digits.py
# make test    every test that is not marked slow
# make lint    style, floors, types, spelling, freshness of generated files
# make bench   ratios of time to torch (and to MXNet 1.9.1 where it is installed)
# make stubs   rewrite the .pyi files of the generated functions
# make docs    rewrite the generated pages of docs/
# Each of them first makes .venv, when it is not there or older than pyproject.toml and constraints.txt.

.DEFAULT_GOAL := test
.PHONY: demo test lint bench stubs docs env

VENV ?= .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.mxnet-next
JOBS ?= 2

# The first Python of 3.10 or later; python3.11 is the one that constraints.txt was made with.
PYTHON ?= $(shell for candidate in python3.11 python3.12 python3.13 python3.10 python3; do \
  $$candidate -c 'import sys; sys.exit(sys.version_info < (3, 10))' 2>/dev/null && echo $$candidate && break; done)

env: $(STAMP)

$(STAMP): pyproject.toml constraints.txt
	@test -x $(BIN)/python || test -n "$(PYTHON)" || { echo "mxnet-next needs Python 3.10 or later; say which: make PYTHON=/path/to/python" >&2; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install -q --disable-pip-version-check -c constraints.txt torch
	$(BIN)/python -m pip install -q --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@

demo: $(STAMP)
	$(BIN)/python examples/digits.py

# One thread a worker: two workers that each start a thread a core are slower than either alone.
test: $(STAMP)
	OMP_NUM_THREADS=1 $(BIN)/python -m pytest -n $(JOBS)

lint: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/lint-imports --no-logo
	$(BIN)/basedpyright --level error
	$(BIN)/python tools/make_stubs.py --check
	$(BIN)/python tools/make_operator_pages.py --check
	$(BIN)/python tools/make_compatibility.py --check
	$(BIN)/codespell src tests tools benchmarks examples docs README.md CONTRIBUTING.md CHANGELOG.md

stubs: $(STAMP)
	$(BIN)/python tools/make_stubs.py

docs: $(STAMP)
	$(BIN)/python tools/make_operator_pages.py
	$(BIN)/python tools/make_compatibility.py

bench: $(STAMP)
	$(BIN)/python benchmarks/report.py
