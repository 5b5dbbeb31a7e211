# Each target sets up what it needs: an environment beside this file, of the versions and hashes locked in
# requirements/. Once it is there, it is used until the locks or pyproject.toml change.
# Another Python: make demo PYTHON=python3.12

PYTHON ?= python3
unexport PYTHONPATH PYTHONHOME
export PIP_DISABLE_PIP_VERSION_CHECK = 1

ONRECORD = .venv/bin/python -m onrecord
PIP = -m pip --quiet --quiet install
made_by = -$(subst /,-,$(PYTHON))
RUN = .venv/.run$(made_by)
DEV = .venv/.dev$(made_by)
PEERS = .venv-peers/.peers$(made_by)
TRAINING = .venv-training/.training$(made_by)
MISSING = onrecord needs Python 3.11 or newer with venv and pip, which '$(PYTHON)' is not: \
install python3 and python3-venv (as your system names them), or name another: make PYTHON=python3.12 ...
HAS_PYTHON = $(PYTHON) -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	|| { echo "$(MISSING)" >&2; exit 1; }

.PHONY: help demo test lint eval bench weights lock clean

help:  ## what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s%s\n", $$1, $$2 }' Makefile

demo: $(RUN)  ## the example story as a ledger and a page, in demo/
	@mkdir -p demo && rm -f demo/talinka.onrecord* demo/talinka.html
	$(ONRECORD) build examples/talinka/articles -o demo/talinka.onrecord
	$(ONRECORD) report demo/talinka.onrecord -o demo/talinka.html
	$(ONRECORD) statements demo/talinka.onrecord --actor "Water Ministry"
	@echo
	@echo "The whole story, to open in a browser: $(CURDIR)/demo/talinka.html"

test: lint  ## lint, then every test
	.venv/bin/python -m pytest

lint: $(DEV)  ## style, format and types
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy

eval: $(DEV)  ## how good the readings are, against gold data
	.venv/bin/python evaluation/quality.py

bench: $(DEV)  ## words a second and memory, beside a peer on the same text
	-@$(MAKE) --no-print-directory $(PEERS)
	.venv/bin/python benchmarks/speed.py

weights: $(TRAINING)  ## the encoder's weights anew, from DATA=the folder of PolNeAR (hours on one core)
	@test -f "$(DATA)/train.jsonl" || { echo "make weights DATA=FOLDER: there is no train.jsonl in '$(DATA)'" >&2; exit 1; }
	@mkdir -p build
	$(TRAIN) --data "$(DATA)" --out build/first.pt
	$(TRAIN) --data "$(DATA)" --out build/second.pt --go-on build/first.pt --epochs 6 --lr 1e-4 --dim 0.12 --seed 1
	$(TRAIN) $(OWN) --out build/third.pt --go-on build/second.pt --epochs 5 --lr 1.5e-4 --share 0.35
	$(TRAIN) $(OWN) --out build/fourth.pt --go-on build/third.pt --epochs 2 --lr 1e-4 --seed 1
	PYTHONPATH=src .venv-training/bin/python training/export.py build/fourth.pt --data "$(DATA)"

TRAIN = PYTHONPATH=src .venv-training/bin/python training/train.py
OWN = --data "$(DATA)" --own evaluation/articles/open training/articles --times 3 --dim 0.12 --threads 2

lock:  ## pin the newest versions that pyproject.toml allows (needs uv)
	$(LOCK) pyproject.toml --group build -o requirements/run.txt
	$(LOCK) pyproject.toml --group dev -c requirements/run.txt -o requirements/dev.txt
	$(LOCK) --group peers -o requirements/peers.txt
	$(LOCK) --group training -o requirements/training.txt

LOCK = uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
	--custom-compile-command "make lock"

clean:  ## remove all that was made here
	rm -rf .venv .venv-peers .venv-training .mypy_cache .ruff_cache .pytest_cache .hypothesis build dist demo
	find src tests examples evaluation benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +

$(RUN): requirements/run.txt pyproject.toml
	@$(HAS_PYTHON)
	$(PYTHON) -m venv --clear .venv
	.venv/bin/python $(PIP) --require-hashes -r requirements/run.txt
	.venv/bin/python $(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(DEV): $(RUN) requirements/dev.txt
	.venv/bin/python $(PIP) --require-hashes -r requirements/dev.txt
	@touch $@

$(PEERS): requirements/peers.txt
	@$(HAS_PYTHON)
	$(PYTHON) -m venv --clear .venv-peers
	.venv-peers/bin/python $(PIP) --require-hashes -r requirements/peers.txt
	@touch $@

$(TRAINING): requirements/training.txt
	@$(HAS_PYTHON)
	$(PYTHON) -m venv --clear .venv-training
	.venv-training/bin/python $(PIP) --require-hashes -r requirements/training.txt
	@touch $@
