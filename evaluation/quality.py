"""The quality table: what the shipped reader finds, through the command line, against gold data.

    python evaluation/quality.py                                  prints the table; status 1 below a floor
    python evaluation/quality.py --misses open [--only stance]    each miss and each wrong value, a line each

Floors are pinned in floors.json with the hash of the gold they were measured on. They are raised when
the reader improves and never lowered in silence. The half held back is only ever scored.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import actors
import annotated
import cases
import events
import figures
import moments
import stories
from exports import exported, read_rows
from gold import EXAMPLE, POLNEAR, ROOT, SCORER, SHARED, digest, scorer
from statements import Score, Statement, from_annotated, from_export, misses, nested, scores

FLOORS = json.loads((ROOT / "evaluation" / "floors.json").read_text())
PEERS = ROOT / "evaluation" / "peers"
ROLES = ("source", "cue", "content")
Both = tuple[list[Statement], list[Statement]]  # the gold's statements and ours


def polnear() -> dict[str, Score]:
    """Exported statements against PolNeAR's attributions.

    The corpus is flat: no attribution of it stands inside another. So the rows are scored that stand in no
    other, and then all of them, where each statement inside a statement counts as false.
    """
    gold = read_rows(POLNEAR)
    with tempfile.TemporaryDirectory() as folder:
        tables = exported([POLNEAR], Path(folder))
    doc = {a["id"]: gold[_line(a)]["doc"] for a in tables["articles"]}
    texts = {g["doc"]: g["text"] for g in gold}
    wanted = {g["doc"]: g["attributions"] for g in gold}
    every: dict[str, list[dict[str, Any]]] = {}
    for s in tables["statements"]:
        if s["voice"] != "narration":
            every.setdefault(doc[s["article"]], []).append(s)
    flat = {name: _outermost(rows) for name, rows in every.items()}
    found = {}
    for title, rows in (("", flat), (", every row", every)):
        spans = {
            name: [{role: s[role]["spans"] for role in ROLES} for s in said] for name, said in rows.items()
        }
        result = scorer()(texts, wanted, spans)
        recall, count = result["recall_by_type"], result["content_iou50"]["gold"]
        found[f"content{title}"] = Score(result["content_iou50"]["F1"], count)
        found[f"content, source and cue{title}"] = Score(result["triple"]["F1"], count)
        found[f"all, exact{title}"] = Score(result["triple_exact"]["F1"], count)
        if rows is flat:
            found |= {f"recall {kind}": Score(recall[kind]["R"], recall[kind]["gold"]) for kind in recall}
    return found


def _outermost(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Those that stand whole, cue and content, in the content of no other."""

    def inside(row: dict[str, Any], outer: dict[str, Any]) -> bool:
        around = outer["content"]["spans"]
        words = [*row["cue"]["spans"], *row["content"]["spans"]]
        held = all(any(a <= start and end <= b for a, b in around) for start, end in words)
        return held and row["content"]["spans"] != around

    return [row for row in rows if not any(inside(row, outer) for outer in rows if outer is not row)]


def example() -> Both:
    """The example story."""
    gold = EXAMPLE / "gold"
    texts = {path.stem: path.read_bytes().decode() for path in (gold / "texts").glob("*.txt")}
    known = {row["sha256"]: row["id"] for row in read_rows(gold / "articles.jsonl")}
    wanted = from_export(read_rows(gold / "statements.jsonl"), texts, {name: name for name in texts})
    with tempfile.TemporaryDirectory() as folder:
        tables = exported([EXAMPLE / "articles"], Path(folder))
    names = {a["id"]: known[a["sha256"]] for a in tables["articles"]}
    return nested(wanted), from_export(tables["statements"], texts, names)


def own(half: str) -> Both:
    """One half of our own gold."""
    articles = annotated.load(half)
    if not articles:
        return [], []
    texts = {a["name"]: a["text"] for a in articles}
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "articles.jsonl"
        records = [{"text": a["text"], "outlet": a["outlet"], "published": a["published"]} for a in articles]
        file.write_text("".join(json.dumps(record) + "\n" for record in records))
        tables = exported([file], Path(folder))
    names = {a["id"]: articles[_line(a)]["name"] for a in tables["articles"]}
    return [s for a in articles for s in from_annotated(a)], from_export(tables["statements"], texts, names)


GOLD: dict[str, tuple[str, Callable[[], Both]]] = {
    "example": ("example story (examples/talinka)", example),
    "open": ("gold of our own, open", partial(own, "open")),
    "held_back": ("gold of our own, held back", partial(own, "held back")),
}


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a reading against gold of its own."""

    name: str
    scores: Callable[[], dict[str, Score]]
    gold: Path | None = None  # where it lies; None for one of the project's
    peers: Path | None = None  # rows of peers measured with the same scorer


PARTS: dict[str, Part] = {
    "meantime/moments": Part(
        "moments on MEANTIME, the date of publication given",
        lambda: moments.scores(moments.load()),
        moments.MEANTIME,
        PEERS / "moments.json",
    ),
    "newsquant/dev": Part(
        "figures on NewsQuant, development part", figures.newsquant, figures.NEWSQUANT, PEERS / "figures.json"
    ),
    "meantime/actors": Part("actors on MEANTIME, names given", actors.scores, actors.MEANTIME),
    "stories/dev": Part("articles grouped to events and stories", events.scores, SHARED / "data" / "stories"),
    "cases/open": Part("cases of our own, moments and figures, open", partial(cases.scores, "open")),
    "cases/held_back": Part("cases of our own, held back", partial(cases.scores, "held_back")),
    "stories": Part("the five example stories (evaluation/stories.py)", stories.summary),
}


def show_peers(path: Path, floors: Mapping[str, float]) -> None:
    """What others reach by the same scorer, as it was measured: the scores that have a floor, a line each."""
    for row in json.loads(path.read_text(encoding="utf-8")):
        told = ", ".join(f"{name} {value:.1f}" for name, value in row["figures"].items() if name in floors)
        print(f"  {row['peer']} {row['version']} ({row['date']}): {told}")


def show(name: str, scores: Mapping[str, Score], floors: Mapping[str, float]) -> bool:
    """Print one table; whether every floor holds. A share is followed by what it is a share of."""
    print(f"\n{name}")
    for figure, (value, of) in scores.items():
        shown = f"  {figure:<34}{value:6.1f}" if of else f"  {figure:<34}     -"
        if figure in floors:
            shown += f"   floor {floors[figure]:5.1f}{'' if value >= floors[figure] else '   BELOW'}"
        print(f"{shown:<70}{f'of {of:,}' if of else ''}".rstrip())
    return all(scores[figure].value >= floor for figure, floor in floors.items())


def _title(name: str, gold: list[Statement]) -> str:
    narration = sum(s.narration for s in gold)
    articles = len({s.article for s in gold})
    return f"{name}: {articles} articles, {len(gold) - narration} statements, {narration} narration"


def _line(article: dict[str, Any]) -> int:
    """Which record of a JSON Lines file an exported article was read from."""
    return int(article["path"].rpartition(" ")[2]) - 1


def table() -> bool:
    """Print every table; whether every floor holds."""
    print(f"onrecord, {date.today()}: F1 or share in percent, measured through the command line")
    held = []
    for key, (name, sides) in GOLD.items():
        try:
            gold, ours = sides()
        except annotated.GoldError:
            print(f"\n{name}: it does not fit its texts; python evaluation/annotated.py says where")
            held.append(False)
        else:
            floors = FLOORS.get(key, {"floors": {}})["floors"]
            held.append(show(_title(name, gold), scores(gold, ours), floors))
    if not (POLNEAR.exists() and SCORER.exists()):
        print(f"\npolnear/dev: skipped, no gold data at {POLNEAR.parent}; ONRECORD_GOLD names their folder")
    elif digest(POLNEAR) != FLOORS["polnear/dev"]["sha256"]:
        print(f"\npolnear/dev: {POLNEAR} is not the gold the floors were measured on")
        held.append(False)
    else:
        name = "polnear/dev (84 articles, 2,192 attributions)"
        held.append(show(name, polnear(), FLOORS["polnear/dev"]["floors"]))
    for key, part in PARTS.items():
        if part.gold is not None and not part.gold.exists():
            print(f"\n{part.name}: skipped, no gold data at {part.gold}; ONRECORD_GOLD names their folder")
            continue
        floors = FLOORS[key]["floors"]
        held.append(show(part.name, part.scores(), floors))
        if part.peers is not None:
            show_peers(part.peers, floors)
    return all(held)


def listed(gold: str, only: str) -> int:
    """Print what is wrong on the open half or the example story, where the category has the words `only`."""
    if gold not in ("open", "example"):
        print("--misses knows open and example: what is missed elsewhere nobody reads", file=sys.stderr)
        return 2
    for line in misses(*GOLD[gold][1]()):
        category = line.split(" | ")[1]
        if set(only.split()) <= set(category.split()):
            print(line)
    return 0


def main() -> int:
    parser = argparse.ArgumentParser(description="The quality table.")
    parser.add_argument("--misses", metavar="GOLD", help="list what is wrong on `open` or `example` instead")
    parser.add_argument("--only", default="", metavar="WORDS", help="of these, the categories with WORDS")
    asked = parser.parse_args()
    if asked.misses:
        return listed(asked.misses, asked.only)
    return 0 if table() else 1


if __name__ == "__main__":
    sys.exit(main())
