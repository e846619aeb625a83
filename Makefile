# Each target makes its own environment in .venv from nothing but Python 3.11+; a second run finds it ready.
# PYTHON=/path/to/python3.12 picks the interpreter.

SHELL := /bin/sh
BIN := .venv/bin
RUN := $(BIN)/python -m
TAWATUR := $(BIN)/tawatur

GOLD := gold/samples.jsonl gold/short.jsonl gold/wide.jsonl gold/posts.jsonl gold/blind-posts.jsonl gold/blind-desk.jsonl gold/unseen-posts.jsonl gold/unseen-desk.jsonl gold/unseen2-posts.jsonl gold/unseen2-desk.jsonl gold/unseen3-posts.jsonl gold/unseen3-desk.jsonl gold/unseen4-posts.jsonl gold/unseen4-desk.jsonl gold/unseen5-posts.jsonl gold/unseen5-desk.jsonl gold/unseen6-posts.jsonl gold/unseen6-desk.jsonl gold/nonevents.txt gold/ordinary-1.txt gold/ordinary-2.txt gold/ordinary-3.txt gold/figurative-1.txt gold/figurative-2.txt gold/figurative-3.txt $(sort $(wildcard ../shared/gold/*/gold.jsonl))
FLOORS := $(wildcard gold/floors.yaml)
PEERS := $(wildcard ../shared/peers)

.DEFAULT_GOAL := help
.PHONY: help setup setup-dev setup-bench setup-compiled setup-gazetteer demo test evaluate lint format bench bench-compiled schema excerpts scores gazetteer gazetteer-check basemap basemap-check pictures clean

help: ## this list
	@grep -hE '^[a-z-]+:.*##' Makefile | sed -E 's/^([a-z-]+):.*## (.*)/  make \1|\2/' | awk -F'|' '{printf "%-18s %s\n", $$1, $$2}'

setup: ## the environment of a user
	@scripts/setup

setup-dev: ## the environment of a developer
	@scripts/setup dev

setup-bench: ## what the benchmarks compare with
	@scripts/setup dev bench

COMPILED := out/compiled/.venv

setup-compiled: setup ## a second environment in which reading is compiled (needs a C compiler; some minutes)
	@test -x $(COMPILED)/bin/python || $(BIN)/python -m venv $(COMPILED)
	@TAWATUR_COMPILE=1 $(COMPILED)/bin/python -m pip install --quiet --disable-pip-version-check .

setup-gazetteer: ## what the shipped gazetteer is built from
	@scripts/setup gazetteer

demo: setup ## the brief of samples/ in the terminal, in Arabic and English, and as out/brief.html
	@mkdir -p out
	@$(TAWATUR) brief samples/ --html out/brief.html
	@$(TAWATUR) brief samples/ --lang en
	@echo "The same as one page: $(CURDIR)/out/brief.html"

lint: setup-dev ## style, types and the layers of the design
	@$(RUN) ruff check .
	@$(RUN) ruff format --check .
	@$(RUN) mypy
	@$(BIN)/lint-imports

test: lint ## lint, then all tests
	@$(RUN) pytest

evaluate: setup ## the score table, and the gate on the floors of record
	@$(TAWATUR) evaluate $(GOLD) --incidents gold/incidents $(FLOORS:%=--floors %) $(PEERS:%=--peers %)

bench: setup-bench ## speed, beside spaCy in the same run
	@$(BIN)/python benchmarks/coldstart.py
	@$(BIN)/python benchmarks/throughput.py

bench-compiled: setup-compiled ## speed of the compiled build
	@$(COMPILED)/bin/python benchmarks/throughput.py

schema: setup ## write docs/record.schema.json anew from the types
	@$(RUN) tawatur.model.schema docs/record.schema.json

excerpts: setup-dev ## write the outputs in docs/export anew from their commands
	@$(BIN)/python scripts/fill_excerpts.py

scores: setup-dev ## write the score tables of the README anew
	@$(MAKE) --silent evaluate | $(BIN)/python scripts/fill_scores.py

gazetteer: setup-gazetteer ## build the shipped gazetteer anew
	@$(BIN)/python scripts/build_gazetteer.py

gazetteer-check: setup-gazetteer ## fails when the committed gazetteer is not what the script builds
	@$(BIN)/python scripts/build_gazetteer.py --check

ATLAS := out/world-atlas/package/countries-10m.json

$(ATLAS):
	@mkdir -p out/world-atlas
	@cd out/world-atlas && npm pack --silent world-atlas@2.0.2 && tar -xzf world-atlas-2.0.2.tgz && touch package/*.json

basemap: setup-gazetteer $(ATLAS) ## build the outlines of the brief's map anew (needs npm)
	@$(BIN)/python scripts/build_basemap.py $(ATLAS)

basemap-check: setup-gazetteer $(ATLAS) ## fails when the committed base map is not what the script builds
	@$(BIN)/python scripts/build_basemap.py $(ATLAS) --check

CHROMIUM := $(firstword $(shell command -v chromium chromium-browser google-chrome 2>/dev/null))
SHOOT = $(CHROMIUM) --headless --no-sandbox --disable-gpu --hide-scrollbars --user-data-dir=out/chromium

ONLY_PICTURES := header, footer, section:not(.incident), .incident > :not(h2):not(figure):not(.picture):not(.legend), figure ~ figure { display:none !important }

pictures: setup ## the pictures in docs/ of the brief of samples/ (needs Chromium and an Arabic font)
	@mkdir -p out
	@$(TAWATUR) brief samples/ --since 2022-01-20 --until 2022-01-31 --place الحسكة --html out/picture.html >/dev/null
	@$(SHOOT) --window-size=1180,1480 --screenshot=docs/brief.png "file://$(CURDIR)/out/picture.html" 2>/dev/null
	@sed 's|</head>|<style>$(ONLY_PICTURES)</style></head>|' out/picture.html >out/pictures.html
	@$(SHOOT) --window-size=900,1060 --screenshot=docs/brief-map.png "file://$(CURDIR)/out/pictures.html" 2>/dev/null
	@ls -l docs/*.png

format: setup-dev ## format the code
	@$(RUN) ruff check --fix-only --quiet .
	@$(RUN) ruff format .

clean: ## remove the environment, caches and what the targets wrote
	@rm -rf .venv out dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
