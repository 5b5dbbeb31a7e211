"""The quality table: what the shipped reader finds, through the command line, against gold data.

    python evaluation/quality.py            prints the table; exit status 1 below a floor

Floors are pinned in floors.json with the hash of the gold they were measured on. They are
raised when the reader improves and never lowered in silence.
"""

import json
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

import story
from gold import EXAMPLE, POLNEAR, ROOT, SCORER, digest, scorer

FLOORS = json.loads((ROOT / "evaluation" / "floors.json").read_text())


def exported(paths: list[Path], folder: Path) -> dict[str, list[dict[str, Any]]]:
    """Build a ledger of `paths` and export it, as a user would; rows by table."""
    ledger = folder / "gold.onrecord"
    run = [sys.executable, "-m", "onrecord"]
    subprocess.run(
        [*run, "build", *map(str, paths), "-o", str(ledger)], check=True, stdout=subprocess.DEVNULL
    )
    subprocess.run(
        [*run, "export", str(ledger), "-o", str(folder / "out")], check=True, stdout=subprocess.DEVNULL
    )
    return {
        file.stem: [json.loads(line) for line in file.read_text().splitlines()]
        for file in (folder / "out").glob("*.jsonl")
    }


def polnear() -> dict[str, float]:
    """Every exported statement against PolNeAR's attributions, which are flat: ours may nest."""
    gold = [json.loads(line) for line in POLNEAR.read_text().splitlines()]
    with tempfile.TemporaryDirectory() as folder:
        tables = exported([POLNEAR], Path(folder))
    doc = {a["id"]: gold[int(a["path"].rpartition(" ")[2]) - 1]["doc"] for a in tables["articles"]}
    found: dict[str, list[dict[str, Any]]] = {}
    for s in tables["statements"]:
        spans = {role: s[role]["spans"] for role in ("source", "cue", "content")}
        found.setdefault(doc[s["article"]], []).append(spans)
    texts = {g["doc"]: g["text"] for g in gold}
    result = scorer()(texts, {g["doc"]: g["attributions"] for g in gold}, found)
    recall = result["recall_by_type"]
    return {
        "content": result["content_iou50"]["F1"],
        "content, source and cue": result["triple"]["F1"],
        "all, exact": result["triple_exact"]["F1"],
        "recall direct": recall["direct"]["R"],
        "recall mixed": recall["mixed"]["R"],
        "recall indirect": recall["indirect"]["R"],
    }


def example() -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        return story.scores(EXAMPLE / "gold", exported([EXAMPLE / "articles"], Path(folder)))


def show(name: str, scores: dict[str, float], floors: dict[str, float]) -> bool:
    """Print one table; whether every floor holds."""
    print(f"\n{name}")
    for figure, value in scores.items():
        floor = floors.get(figure)
        note = "" if floor is None else f"   floor {floor:5.1f}{'' if value >= floor else '   BELOW'}"
        print(f"  {figure:<28}{value:6.1f}{note}")
    return all(scores[figure] >= floor for figure, floor in floors.items())


def main() -> int:
    print(f"onrecord, {date.today()}: F1 or share in percent, measured through the command line")
    pinned = FLOORS["polnear/dev"]
    held = show("example story (examples/talinka), statements", example(), FLOORS["example"]["floors"])
    if not (POLNEAR.exists() and SCORER.exists()):
        print(f"\npolnear/dev: skipped, no gold data at {POLNEAR.parent}; ONRECORD_GOLD names their folder")
        return 0 if held else 1
    if digest(POLNEAR) != pinned["sha256"]:
        print(f"\npolnear/dev: {POLNEAR} is not the gold the floors were measured on")
        return 1
    return (
        0
        if show("polnear/dev (84 articles, 2,192 attributions)", polnear(), pinned["floors"]) and held
        else 1
    )


if __name__ == "__main__":
    sys.exit(main())
