"""Moments found, against MEANTIME's time expressions, scored as TempEval-3 does (UzZaman et al., 2013).

An expression is found when its words overlap the gold's (relaxed) or are the gold's (strict), one to one;
value and type count where it is found by overlap. MEANTIME's articles are annotated in their first six lines
only, and the second line is the date of publication: it is given, and no part of the main figures. A range
counts as its two ends, as TimeML writes it.

As a script: the scores, and with --misses what is missed, extra or wrong.
"""

import argparse
import json
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from gold import SHARED
from statements import Score

MEANTIME = SHARED / "data" / "meantime"
_ANNOTATED = 6  # lines
_DATELINE = 1
_TO = re.compile(r"\s*(?:\b(?:to|and|through|until|till|or)\b|[-–—])\s*")


@dataclass(frozen=True, slots=True)
class Timex:
    """One time expression: where, of which type, with which TIMEX3 value."""

    start: int
    end: int
    type: str
    value: str


@dataclass(frozen=True, slots=True)
class Annotated:
    """An article of the gold: its annotated lines, when it was published, and what they hold."""

    name: str
    text: str
    lines: tuple[tuple[int, int], ...]
    published: date
    timexes: tuple[Timex, ...]


Tagger = Callable[[Annotated], Sequence[Timex]]


def load(folder: Path = MEANTIME) -> list[Annotated]:
    """The gold, in order."""
    rows = [
        json.loads(line) for path in sorted(folder.glob("*.jsonl")) for line in path.open(encoding="utf-8")
    ]
    return [_annotated(row) for row in rows]


def _annotated(row: dict[str, Any]) -> Annotated:
    lines = []
    at = 0
    for line in row["text"].split("\n")[:_ANNOTATED]:
        lines.append((at, at + len(line)))
        at += len(line) + 1
    start, end = lines[_DATELINE]
    published = datetime.strptime(row["text"][start:end].strip(), "%B %d, %Y").date()
    timexes = (Timex(*t["span"], t["type"], t["value"]) for t in row["timex"])
    inside = sorted((t for t in timexes if t.start < at), key=lambda t: (t.start, t.end))
    return Annotated(row["doc"], row["text"], tuple(lines), published, tuple(inside))


def ours(article: Annotated) -> list[Timex]:
    """What onrecord reads, with the values it comes to when the article's date is known."""
    from onrecord.reading.moments import moments  # here, since peers are scored where onrecord is not
    from onrecord.relating.dates import resolved

    found = moments(article.text, article.lines)
    rows: list[Timex] = []
    for moment, dated in zip(found, resolved(found, (article.published, article.published)), strict=True):
        ((start, end),) = moment.spans
        between = _TO.search(article.text, start + 1, end) if dated.last else None
        if dated.last and between:
            rows.append(Timex(start, between.start(), moment.type, dated.value))
            rows.append(Timex(between.end(), end, moment.type, dated.last))
        else:
            rows.append(Timex(start, end, moment.type, dated.value))
    return rows


def scores(articles: Sequence[Annotated], tagger: Tagger = ours, dateline: bool = False) -> dict[str, Score]:
    """Every figure, over all articles together; `dateline`: with the date of publication itself."""
    relaxed = strict = value = type_ = wanted = made = 0
    for article in articles:
        gold, found = _sides(article, tagger, dateline)
        wanted += len(gold)
        made += len(found)
        strict += len({(t.start, t.end) for t in gold} & {(t.start, t.end) for t in found})
        pairs = _pairs(gold, found)
        relaxed += len(pairs)
        value += sum(g.value == f.value for g, f in pairs)
        type_ += sum(g.type == f.type for g, f in pairs)
    return {
        "moment value F1": _percent(2 * value, wanted + made),
        "moment type F1": _percent(2 * type_, wanted + made),
        "moment span F1, relaxed": _percent(2 * relaxed, wanted + made),
        "moment span F1, strict": _percent(2 * strict, wanted + made),
        "moment precision, relaxed": _percent(relaxed, made),
        "moment recall, relaxed": _percent(relaxed, wanted),
        "moment value, where found": _percent(value, relaxed),
    }


def misses(articles: Sequence[Annotated], tagger: Tagger = ours) -> Iterator[str]:
    """One line each: article | what | gold against ours | the words around it."""
    for article in articles:
        gold, found = _sides(article, tagger, dateline=False)
        pairs = _pairs(gold, found)
        paired = {t for pair in pairs for t in pair}
        rows = [("missed", g, g.value) for g in gold if g not in paired]
        rows += [("extra", f, f"{f.type} {f.value}") for f in found if f not in paired]
        for g, f in pairs:
            if g.value != f.value:
                rows.append(("value", g, f"gold {g.value}, ours {f.value}"))
            elif g.type != f.type:
                rows.append(("type", g, f"gold {g.type}, ours {f.type}"))
            elif (g.start, g.end) != (f.start, f.end):
                rows.append(("span", g, f"ours {article.text[f.start : f.end]!r}"))
        for what, t, told in sorted(rows, key=lambda row: row[1].start):
            before, under, after = (
                article.text[max(0, t.start - 60) : t.start],
                article.text[t.start : t.end],
                article.text[t.end : t.end + 40],
            )
            around = " ".join(f"{before}[{under}]{after}".split())
            yield f"{article.name[:24]} {article.published} | {what} | {told} | {around}"


def _sides(article: Annotated, tagger: Tagger, dateline: bool) -> tuple[list[Timex], list[Timex]]:
    start, end = article.lines[_DATELINE]
    last = article.lines[-1][1]

    def counted(t: Timex) -> bool:
        return t.start < last and (dateline or not start <= t.start < end)

    return [t for t in article.timexes if counted(t)], [t for t in tagger(article) if counted(t)]


def _pairs(gold: Sequence[Timex], found: Sequence[Timex]) -> list[tuple[Timex, Timex]]:
    """One to one: the same words first, then the same value, then any overlap, in order."""
    near = [(g, f) for g in gold for f in found if g.start < f.end and f.start < g.end]
    near.sort(key=lambda p: ((p[0].start, p[0].end) != (p[1].start, p[1].end), p[0].value != p[1].value))
    pairs: list[tuple[Timex, Timex]] = []
    taken: set[int] = set()
    for g, f in near:
        if id(g) not in taken and id(f) not in taken:
            taken |= {id(g), id(f)}
            pairs.append((g, f))
    return pairs


def _percent(part: int, of: int) -> Score:
    return Score(round(100 * part / max(1, of), 1), of)


def main() -> int:
    parser = argparse.ArgumentParser(description="Time expressions against MEANTIME.")
    parser.add_argument("--misses", action="store_true", help="list what is missed, extra or wrong")
    asked = parser.parse_args()
    articles = load()
    if not articles:
        print(f"no gold data at {MEANTIME}; ONRECORD_GOLD names their folder", file=sys.stderr)
        return 2
    if asked.misses:
        print("\n".join(misses(articles)))
        return 0
    with_dateline = scores(articles, dateline=True)
    for figure, (value, of) in scores(articles).items():
        print(
            f"  {figure:<28}{value:6.1f}   with the dateline {with_dateline[figure].value:5.1f}   of {of:,}"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
