"""What relating finds on the example stories, through the command line, against a careful reader's answers.

    python evaluation/stories.py                                every score, a column for each story
    python evaluation/stories.py --misses quelva [relations]    each miss and each wrong value, a line each

`alignment.py` tells what is compared with what, `relating.py` what is right. All stories together are one
pool of items, not the mean of five scores. What stands in no table of the export counts as missed.
"""

import argparse
import sys
from collections.abc import Iterable, Iterator
from statistics import mean, median

from alignment import STORIES, load
from judging import Item
from relating import items
from statements import Score


def scores(story: str) -> dict[str, Score]:
    """Every score of one story."""
    return scored(items(load(story)))


def scores_of_all() -> dict[str, Score]:
    """Every score of the five stories, their items pooled."""
    return scored(item for story in STORIES for item in items(load(story)))


def summary() -> dict[str, Score]:
    """The scores of all stories but precision and recall."""
    return {n: s for n, s in scores_of_all().items() if not n.endswith((" precision", " recall"))}


def scored(found: Iterable[Item]) -> dict[str, Score]:
    """F1, precision and recall of what has sides; the mean of what has none; the median of days."""
    values: dict[str, dict[str, list[float]]] = {}
    for item in found:
        values.setdefault(item.score, {}).setdefault(item.side, []).append(item.value)
    table = {}
    for name, sides in values.items():
        if each := sides.get("each"):
            table[name] = Score(round(100 * mean(each), 1), len(each))
        elif days := sides.get("days"):
            table[name] = Score(median(days), len(days))
        else:
            gold, ours = sides.get("gold", []), sides.get("ours", [])
            recall, precision = (100 * mean(side) if side else 0.0 for side in (gold, ours))
            f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
            table[f"{name} F1"] = Score(round(f1, 1), len(gold))
            table[f"{name} precision"] = Score(round(precision, 1), len(ours))
            table[f"{name} recall"] = Score(round(recall, 1), len(gold))
    return table


def misses(story: str, kind: str = "") -> Iterator[str]:
    """One line each: score | what is wrong. `kind` is how the score's name begins."""
    for item in items(load(story)):
        if item.told and item.score.startswith(kind):
            yield f"{item.score} | {item.told}"


def show() -> None:
    """Print one table: a score a line, a story a column."""
    columns = [*map(scores, STORIES), scores_of_all()]
    print(f"{'':<36}" + "".join(f"{name:>9}" for name in [*STORIES, "all"]) + "  of")
    for name, (_, of) in columns[-1].items():
        cells = (f"{table[name].value:9.1f}" if name in table else f"{'-':>9}" for table in columns)
        print(f"{name:<36}{''.join(cells)}  {of:,}")


def main() -> int:
    parser = argparse.ArgumentParser(description="The example stories' scores.")
    parser.add_argument("--misses", metavar="STORY", choices=STORIES, help="list what is wrong instead")
    parser.add_argument("kind", nargs="?", default="", help="of these, the scores whose names begin so")
    asked = parser.parse_args()
    if asked.misses:
        for line in misses(asked.misses, asked.kind):
            print(line)
    else:
        show()
    return 0


if __name__ == "__main__":
    sys.exit(main())
