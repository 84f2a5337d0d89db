# Everything happens in .venv, made from requirements.lock, in which each package has its hash.
PYTHON ?= python3
ARTICLE ?= data/articles/russia-north-korea-arms-talks.md
IN_VENV = .venv/bin/python

charts: .venv/ready  ## make charts and tables of ARTICLE, in output/
	@$(IN_VENV) -m analysis charts "$(ARTICLE)"

report: .venv/ready  ## the same, and one page to send, keep or print
	@$(IN_VENV) -m analysis report "$(ARTICLE)"

gallery: .venv/ready  ## rebuild the sample pages in docs/gallery
	@$(IN_VENV) -m analysis.export.gallery docs/gallery

lab: .venv/ready  ## open JupyterLab on the overview
	@$(IN_VENV) -m analysis lab

test: .venv/ready  ## run the linter, the formatter, the type checker and all tests
	$(IN_VENV) -m ruff check .
	$(IN_VENV) -m ruff format --check .
	$(IN_VENV) -m mypy
	$(MAKE) --jobs=2 test-in-use test-rooms

IN_USE = tests/browser tests/export
test-in-use: .venv/ready  # the notebooks, the lab and what they write: half of the time, on a core of its own
	$(IN_VENV) -m pytest $(IN_USE)

test-rooms: .venv/ready
	$(IN_VENV) -m pytest $(IN_USE:%=--ignore=%)

MINUTES ?= 30
SEED ?= 0
fuzz: .venv/ready  ## analyse mutated articles for MINUTES, and keep each that is a crash in output/fuzz
	PYTHONPATH=.:tests $(IN_VENV) -m fuzz --minutes $(MINUTES) --seed $(SEED)

bench: .venv/bench  ## measure accuracy and speed against hand-annotated texts and other programs
	$(IN_VENV) -m benchmarks

build: .venv/ready  ## build the wheel and the source package, in dist/
	@$(IN_VENV) -m hatchling build -d dist

release: test build  ## test, build, and write the list of all packages with their licences and hashes (SBOM, CycloneDX)
	@$(IN_VENV) -m release.sbom dist

lock:  ## update the lock files after a change to pyproject.toml
	$(PYTHON) -m uv pip compile pyproject.toml --extra test -o requirements.lock $(COMPILE)
	$(PYTHON) -m uv pip compile pyproject.toml --extra test --extra bench -o benchmarks/requirements.lock $(COMPILE)

COMPILE = --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links --quiet
INSTALL = $(IN_VENV) -m pip install --quiet --disable-pip-version-check

.venv/ready: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("Fabula needs Python 3.11 or newer; name one: make PYTHON=python3.12" if sys.version_info < (3, 11) else 0)'
	@echo "Setting up .venv, once: about two minutes"
	@$(PYTHON) -m venv --clear .venv
	@$(INSTALL) --require-hashes -r requirements.lock
	@$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

.venv/bench: .venv/ready benchmarks/requirements.lock
	@$(INSTALL) --require-hashes -r benchmarks/requirements.lock
	@touch $@

help:
	@grep -E '^[a-z]+:.*##' Makefile | sed -E 's/:[^#]*## /: /'

.PHONY: charts report gallery lab test test-in-use test-rooms fuzz bench build release lock help
