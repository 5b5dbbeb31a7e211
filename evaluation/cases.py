"""Moments and figures found, against cases of our own (`cases/README.md` tells how they are written).

    python evaluation/cases.py                 checks both halves and counts what is there
    python evaluation/cases.py --scores        what the reader gets right on both halves
    python evaluation/cases.py --misses open   each mark it gets wrong and each find too many, a line each

The half held back is only ever scored.
"""

import argparse
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from case_notation import HALVES, Passage, Row, load
from gold_notation import GoldError
from statements import Score

from onrecord import ids
from onrecord.model import Article, text_under
from onrecord.reading import Reader
from onrecord.relating.dates import resolved

KINDS = ("figure", "moment")
_WORD = re.compile(r"[^\W_]+|[%€$£]")
_SPELLINGS = """
percent: % pct
dollar: $ usd
euro: € eur
pound: £ gbp sterling
penny: pence p
krone: kroner
krona: kronor
metre: m meter
kilometre: km kilometer
centimetre: cm centimeter
millimetre: mm millimeter
foot: feet
litre: liter
kilogram: kg kilo
kilometre hour: kph
mile hour: mph
hour: h
megawatt: mw
gigawatt: gw
degree: c celsius
"""
_ALIASES = {
    other: name
    for name, others in (line.split(":") for line in _SPELLINGS.split("\n") if line)
    for other in others.split()
}
_IDLE = {"the", "a", "an", "of", "per", "and"}
_OF_SPACE = {"square", "cubic"}
# What ends the head of a noun phrase: "people | called up in the autumn".
_AFTER_HEAD = re.compile(
    r"\W(?:of|in|on|at|to|for|from|with|without|by|under|over|who|that|which|whose|where|as|\w+(?:ed|ing))\b"
)


@dataclass(frozen=True, slots=True)
class Judged:
    """A mark, the find of its kind that overlaps it best, and the fields that are not right in it."""

    mark: Row
    find: Row | None
    wrong: tuple[str, ...]

    @property
    def right(self) -> bool:
        found = self.find is not None and not self.wrong
        return self.find is None if self.mark["kind"] == "trap" else found


@cache
def _reader() -> Reader:
    return Reader()


def read(passage: Passage) -> list[Row]:
    """What the reader that ships finds in a passage: the one place here that knows it."""
    text, day = passage.text, passage.published
    digest = ids.sha256(text)
    article = Article(ids.article_id(digest, None, None, None), digest, text)
    reading = _reader().read([article])[0]
    days = resolved(reading.moments, (day, day))
    return [
        {
            "kind": "moment",
            "spans": m.spans,
            "type": m.type,
            "mod": m.mod,
            **{field: getattr(d, field) for field in ("value", "earliest", "latest")},
        }
        for m, d in zip(reading.moments, days, strict=True)
    ] + [
        {
            "kind": "figure",
            "spans": f.spans,
            **{field: getattr(f, field) for field in ("low", "high", "strict", "approximate")},
            **{field: getattr(f, field) for field in ("unit", "change", "stage")},
            "counted": text_under(text, f.counted),
            "of": reading.figures[f.of].spans if f.of is not None else (),
            "period": reading.moments[f.period].spans if f.period is not None else (),
        }
        for f in reading.figures
    ]


def judged(marks: Sequence[Row], finds: Sequence[Row]) -> list[Judged]:
    """Every figure, moment and trap. A trap is right where nothing overlaps it."""
    made = []
    for mark in marks:
        if mark["kind"] == "free":
            continue
        kinds = KINDS if mark["kind"] == "trap" else (mark["kind"],)
        near = [f for f in finds if f["kind"] in kinds and overlap(mark["spans"], f["spans"])]
        best = max(near, key=lambda f: overlap(mark["spans"], f["spans"]), default=None)
        made.append(Judged(mark, best, tuple(wrong(mark, best)) if best else ()))
    return made


def extra(marks: Sequence[Row], finds: Sequence[Row]) -> list[Row]:
    """The finds that no mark of their kind covers, where the words are not left free.

    An amount of time may be told as a figure too: "four years in prison".
    """
    return [
        f
        for f in finds
        if not any(
            (m["kind"] in ("free", f["kind"]) or m.get("type") == "DURATION")
            and overlap(m["spans"], f["spans"])
            for m in marks
        )
    ]


def wrong(mark: Row, find: Row) -> Iterator[str]:
    """The fields of a mark that a find of its kind has otherwise."""
    for field in mark:
        if field not in ("kind", "spans") and not CHECKS.get(field, _equal)(mark[field], find.get(field)):
            yield field


def overlap(a: Sequence[Sequence[int]], b: Sequence[Sequence[int]]) -> float:
    """Characters in both over characters in either."""
    both = sum(max(0, min(e, y) - max(s, x)) for s, e in a for x, y in b)
    return both / (sum(e - s for s, e in [*a, *b]) - both) if both else 0.0


def same_number(a: float | None, b: float | None) -> bool:
    return a == b if a is None or b is None else abs(a - b) <= 1e-9 * max(abs(a), abs(b))


def same_unit(a: str | None, b: str | None) -> bool:
    """One name within the other ("dollar", "US dollar"), whatever their number and spelling."""
    x, y = (_words(re.sub(r"(?i)\bper[ -]cent\b", "percent", name or "")) for name in (a, b))
    if "dollar" in x & y:
        x, y = x - {"us"}, y - {"us"}
    return bool(x) == bool(y) and (x <= y or y <= x) and not (x ^ y) & _OF_SPACE


def same_counted(a: str, b: str) -> bool:
    """The words of one are all among the other's, articles aside, or both have the same head noun."""
    x, y = _words(a), _words(b)
    return bool(x and y) and (x <= y or y <= x or _head(a) == _head(b))


def _words(name: str) -> set[str]:
    plain = [word if word in _ALIASES else _singular(word) for word in _WORD.findall(name.casefold())]
    return set(" ".join(_ALIASES.get(word, word) for word in plain).split()) - _IDLE


def _head(name: str) -> str:
    words = _WORD.findall(_AFTER_HEAD.split(name.casefold(), maxsplit=1)[0])
    return _singular(words[-1]) if words else ""


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def _equal(a: Any, b: Any) -> bool:
    return a == b


CHECKS: dict[str, Callable[[Any, Any], bool]] = {
    "low": same_number,
    "high": same_number,
    "unit": same_unit,
    "counted": same_counted,
    "of": lambda a, b: overlap(a, b) > 0,
    "period": lambda a, b: overlap(a, b) > 0,
}
# Fields that are right or wrong together.
_TOGETHER = {
    "figures": {"amount": ("low", "high"), "bound": ("strict", "approximate")}
    | {field: (field,) for field in ("unit", "counted", "change", "of", "period", "stage")},
    "moments": {"type": ("type",), "value": ("value",), "days": ("earliest", "latest"), "mod": ("mod",)},
}


def scores(half: str, reader: Callable[[Passage], list[Row]] = read) -> dict[str, Score]:
    """Shares in percent: marks right; of each kind found, precision, and each field of those found."""
    results: list[Judged] = []
    finds: Counter[str] = Counter()
    extras: Counter[str] = Counter()
    for passage in load(half):
        rows = reader(passage)
        results += judged(passage.marks, rows)
        finds.update(f["kind"] for f in rows)
        extras.update(f["kind"] for f in extra(passage.marks, rows))
    table = {
        f"{kind}s right": _share([r.right for r in results if r.mark["kind"] == kind])
        for kind in (*KINDS, "trap")
    }
    table["all right"] = _share([r.right for r in results])
    for kind in KINDS:
        own = [r for r in results if r.mark["kind"] == kind]
        table[f"{kind}s found"] = _share([r.find is not None for r in own])
        table[f"{kind}s precision"] = _percent(finds[kind] - extras[kind], finds[kind])
        for name, fields in _TOGETHER[f"{kind}s"].items():
            asked = [r for r in own if r.find and set(fields) & r.mark.keys()]
            table[f"{kind}s {name}"] = _share([not set(fields) & set(r.wrong) for r in asked])
    return table


def misses(half: str, reader: Callable[[Passage], list[Row]] = read) -> Iterator[str]:
    """One line each: where | category | words | gold against ours | passage."""
    for passage in load(half):
        rows = reader(passage)
        lines = []
        for r in judged(passage.marks, rows):
            if r.right:
                continue
            kind = r.mark["kind"]
            if kind == "trap":
                lines.append((r.mark, "trap", f"a {r.find['kind']}" if r.find else ""))
            elif r.find is None:
                lines.append((r.mark, f"{kind} missed", _told(r.mark, sorted(r.mark))))
            else:
                against = f"gold {_told(r.mark, r.wrong)}, ours {_told(r.find, r.wrong)}"
                lines.append((r.mark, f"{kind} {' '.join(sorted(r.wrong))}", against))
        lines += [(f, f"{f['kind']} extra", "") for f in extra(passage.marks, rows)]
        for row, category, what in sorted(lines, key=lambda line: line[0]["spans"][0][0]):
            words = " … ".join(passage.text[s:e] for s, e in row["spans"])
            yield " | ".join((passage.where, category, words, what, passage.text.replace("\n", " ")))


def _told(row: Row, fields: Sequence[str]) -> str:
    return " ".join(f"{field}={row.get(field)}" for field in fields if field not in ("kind", "spans"))


def _share(right: list[bool]) -> Score:
    return _percent(sum(right), len(right))


def _percent(part: int, of: int) -> Score:
    return Score(round(100 * part / max(1, of), 1), of)


def main() -> int:
    parser = argparse.ArgumentParser(description="Cases for moments and figures: checked, scored, missed.")
    parser.add_argument("--scores", action="store_true", help="what the reader gets right on both halves")
    parser.add_argument("--misses", metavar="HALF", help="list what is wrong on the `open` half")
    asked = parser.parse_args()
    if asked.misses:
        if asked.misses != "open":
            print("--misses knows open: what is missed elsewhere nobody reads", file=sys.stderr)
            return 2
        for line in misses("open"):
            print(line)
        return 0
    status = 0
    for half in HALVES:
        try:
            loaded = load(half)
        except GoldError as error:
            print(error)
            status = 1
            continue
        count = Counter(mark["kind"] for passage in loaded for mark in passage.marks)
        print(
            f"{half}: {len(loaded)} passages, "
            + ", ".join(f"{n} {kind}s" for kind, n in sorted(count.items()))
        )
        if asked.scores:
            for name, (value, of) in scores(half).items():
                print(f"  {name:<20}{value:6.1f}   of {of}" if of else f"  {name:<20}     -")
    return status


if __name__ == "__main__":
    sys.exit(main())
