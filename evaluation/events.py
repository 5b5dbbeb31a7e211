"""Articles grouped to events and stories, against gold.

    python evaluation/events.py        prints the scores, and each wrong join and missed one

Everything goes through a ledger, by a reader that leaves statements out: events and stories rest on terms,
dates and shared prose alone. B-cubed (Bagga and Baldwin, 1998) over articles.

    Giveme5W1H   news clusters of many outlets, each on one happening: events. The weights of terms were
                 counted on these texts among others (`training/term_weights.py`), not on their clusters
    examples     the five invented stories in one ledger: each is to come out as one story
    Timeline17   forty articles, drawn once for all, of each of five topics in one ledger: precision is how
                 pure stories are; a topic is wider than a story, so recall is low
"""

import json
import random
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from actors import b_cubed
from gold import ROOT, SHARED
from statements import Score

from onrecord.build import build
from onrecord.ledger import QUESTIONS, Asked, Ledger
from onrecord.model import Article, Reading
from onrecord.reading.datelines import dateline
from onrecord.reading.drafts import prose
from onrecord.reading.furniture import furnish
from onrecord.reading.keys import keys
from onrecord.reading.layout import lay_out
from onrecord.reading.moments import moments
from onrecord.reading.terms import strongest

CLUSTERS = SHARED / "data" / "stories" / "dev.jsonl"
TIMELINE17 = SHARED / "data" / "timeline17"
EXAMPLES = ROOT / "examples"
_OF_EACH_TOPIC = 40

Groups = dict[str, str]  # the group of each article, by its name


class WithoutStatements:
    """A reader of all that events and stories rest on: without the encoder, in seconds."""

    version = "without statements"

    def read(self, articles: Sequence[Article]) -> list[Reading]:
        return [self._one(article) for article in articles]

    @staticmethod
    def _one(a: Article) -> Reading:
        layout = lay_out(a.text)
        paragraphs, furniture = furnish(a.text, layout, a.title)
        when = moments(a.text, [p.span for p in paragraphs])
        return Reading(
            a.id,
            paragraphs,
            furniture,
            moments=when,
            dateline=dateline(a.text, paragraphs, when),
            keys=keys(a.text, layout.quoted, furniture),
            terms=strongest(a.text, prose(paragraphs, furniture), a.title),
        )


@dataclass(frozen=True, slots=True)
class Grouped:
    """A set of articles as the gold groups them and as we do; titles by the same names."""

    gold_events: Groups
    gold_stories: Groups
    events: Groups
    stories: Groups
    titles: Mapping[str, str]


@cache
def clusters() -> Grouped:
    """The clusters; articles without text are left out."""
    rows = [row for row in _rows(CLUSTERS) if row["text"]]
    gold = {str(n): row["story"] for n, row in enumerate(rows, 1)}
    return _read(rows, gold, gold)


@cache
def timeline17() -> Grouped:
    topics: dict[str, list[dict[str, Any]]] = {}
    for file in sorted(TIMELINE17.glob("*.jsonl")):
        topics.setdefault(file.stem.split("_")[0], []).extend(_rows(file))
    chance = random.Random(7)
    drawn = [(topic, row) for topic in topics for row in chance.sample(topics[topic], _OF_EACH_TOPIC)]
    gold = {str(n): topic for n, (topic, _) in enumerate(drawn, 1)}
    return _read([row for _, row in drawn], gold, gold)


@cache
def examples() -> Grouped:
    events: Groups = {}
    stories: Groups = {}
    known: dict[str, str] = {}
    folders = sorted(path.parent for path in EXAMPLES.glob("*/gold"))
    for folder in folders:
        known |= {
            row["sha256"]: f"{folder.name} {row['id']}" for row in _rows(folder / "gold/articles.jsonl")
        }
        for story in _rows(folder / "gold/stories.jsonl"):
            for event in story["events"]:
                for id in event["articles"]:
                    events[f"{folder.name} {id}"] = f"{folder.name} {event['id']}"
                    stories[f"{folder.name} {id}"] = folder.name
    return _grouped([folder / "articles" for folder in folders], events, stories, known)


def _read(rows: Sequence[Mapping[str, Any]], events: Groups, stories: Groups) -> Grouped:
    """Some records, each named by its number."""
    fields = ("url", "outlet", "title", "published", "text")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "articles.jsonl"
        records = [{name: row[name] for name in fields if row.get(name)} for row in rows]
        file.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
        return _grouped([file], events, stories, None)


def _grouped(paths: list[Path], events: Groups, stories: Groups, known: Mapping[str, str] | None) -> Grouped:
    """Ours: articles are named by what is `known` of their texts, or by their record's number."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "l"
        build(map(str, paths), path, WithoutStatements())
        with Ledger.open(path) as ledger:
            articles = list(QUESTIONS["articles"](ledger, Asked()))
            found = list(QUESTIONS["stories"](ledger, Asked()))
    names = {a["id"]: known[a["sha256"]] if known else a["path"].rpartition(" ")[2] for a in articles}
    own = [(names[id], e["id"], s["id"]) for s in found for e in s["events"] for id in e["articles"]]
    return Grouped(
        {name: events[name] for name, _, _ in own},
        {name: stories[name] for name, _, _ in own},
        {name: event for name, event, _ in own},
        {name: story for name, _, story in own},
        {names[a["id"]]: " ".join((a["title"] or "").split()) for a in articles},
    )


def scores() -> dict[str, Score]:
    """B-cubed, each with the number of articles it is over."""
    table = {}
    for name, gold, found in (
        ("clusters: events", clusters().gold_events, clusters().events),
        ("examples: stories", examples().gold_stories, examples().stories),
        ("examples: events", examples().gold_events, examples().events),
        ("topics: stories", timeline17().gold_stories, timeline17().stories),
    ):
        for figure, value in zip(("F1", "precision", "recall"), b_cubed(gold, found), strict=True):
            table[f"{name} {figure}"] = Score(round(value, 1), len(gold))
    return table


def differences(gold: Groups, found: Groups, titles: Mapping[str, str]) -> Iterator[str]:
    """Wrong joins and missed ones, a line each: groups here that are several in the gold, or back."""
    for what, one, other in (("wrong", found, gold), ("missed", gold, found)):
        groups: dict[str, dict[str, list[str]]] = {}
        for name in one:
            groups.setdefault(one[name], {}).setdefault(other[name], []).append(titles[name] or name)
        for parts in groups.values():
            if len(parts) > 1:
                told = sorted((-len(part), part[0]) for part in parts.values())
                yield f"{what} | " + "  ≠  ".join(f"{title} ×{-count}" for count, title in told)


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def main() -> None:
    for name, gold, found, titles in (
        ("clusters", clusters().gold_events, clusters().events, clusters().titles),
        ("examples", examples().gold_stories, examples().stories, examples().titles),
    ):
        for line in differences(gold, found, titles):
            print(f"{name} | {line}")
    for figure, score in scores().items():
        print(f"{figure:<28}{score.value:6.1f}   of {score.of:,}")


if __name__ == "__main__":
    main()
