# Two commands: `make run` opens the window, `make test` runs everything that CI runs. Each sets up what it needs.

PYTHON_FILES := viewer tests scripts hatch_build.py
TRANSLATIONS := $(wildcard resources/i18n/*.ts)
COMPILED := $(TRANSLATIONS:.ts=.qm)

.PHONY: run test bench chaos soak cost setup packages lint format strings pictures constraints clean help

run: setup $(COMPILED)
	@scripts/run $(ARGS)

test: setup $(COMPILED)
	@scripts/check
	@.venv/bin/python -m pytest

bench: setup $(COMPILED)
	@.venv/bin/python tests/bench/bench.py $(ARGS)

chaos: setup $(COMPILED)
	@.venv/bin/python tests/chaos/chaos.py $(ARGS)

soak: setup $(COMPILED)
	@.venv/bin/python tests/soak/soak.py $(if $(MINUTES),--minutes $(MINUTES)) $(ARGS)

cost: setup $(COMPILED)
	@.venv/bin/python tests/soak/cost.py $(ARGS)

setup:
	@scripts/setup

packages:
	@scripts/setup packages

lint: setup
	@scripts/check

format: setup
	@.venv/bin/ruff format $(PYTHON_FILES)
	@.venv/bin/ruff check --fix $(PYTHON_FILES)
	@find resources/qml tests/qml -name '*.qml' -exec .venv/bin/pyside6-qmlformat -i {} +

strings: setup
	@scripts/strings resources/i18n

pictures: setup $(COMPILED)
	@scripts/pictures

constraints: setup
	@scripts/constraints

clean:
	@rm -rf build dist $(COMPILED)

help:
	@echo "make run          open the window; ARGS='--lang en my.timeline' are handed on"
	@echo "make test         everything that CI runs"
	@echo "make bench        measure start, frames and memory; ARGS='--sizes 20,200 --runs 1' for a quick look"
	@echo "make chaos        hurt an exhibit in all ways known; ARGS='--only killed --tries 3' for a quick look"
	@echo "make soak         let a monkey wear an exhibit; MINUTES=2 for a quick look, ARGS='--seed 7' for another walk"
	@echo "make cost         measure what an exhibit takes at rest, and how soon it answers; see ARGS in tests/soak/cost.py"
	@echo "make packages     install what is missing from Debian, for root to do where you may not"
	@echo "make lint         format, lint, types and QML checks alone"
	@echo "make format       put Python and QML into the format that lint asks for"
	@echo "make strings      collect the texts of the window into resources/i18n/*.ts"
	@echo "make pictures     draw the pictures of README.md"
	@echo "make constraints  choose the newest Python packages that pyproject.toml allows"
	@echo "make clean        remove what was built"

$(COMPILED): %.qm: %.ts | setup
	@.venv/bin/pyside6-lrelease -silent $< -qm $@
