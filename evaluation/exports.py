"""A ledger as its users have it: built and exported through the command line."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

Row = dict[str, Any]


def exported(paths: list[Path], folder: Path) -> dict[str, list[Row]]:
    """Build a ledger of `paths` and export it, as a user would; rows by table."""
    ledger = folder / "gold.onrecord"
    run = [sys.executable, "-m", "onrecord"]
    subprocess.run(
        [*run, "build", *map(str, paths), "-o", str(ledger)], check=True, stdout=subprocess.DEVNULL
    )
    subprocess.run(
        [*run, "export", str(ledger), "-o", str(folder / "out")], check=True, stdout=subprocess.DEVNULL
    )
    return tables(folder / "out")


def tables(folder: Path) -> dict[str, list[Row]]:
    """The rows of every table exported to a folder."""
    return {file.stem: read_rows(file) for file in folder.glob("*.jsonl")}


def read_rows(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
