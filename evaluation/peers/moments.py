"""Other readers of dates on the same gold, scored by the same scorer; run in an environment of its own.

That needs dateparser, recognizers-text-suite and emoji<2 (which the latter was written for), no onrecord.
Their answers are put into TIMEX3 in their favour: where one gives several dates, the past weekday and the
nearest day are taken, as news tells of them, and a whole month, quarter or year is written as one. The
figures go into moments.json beside this file.
"""

import json
import re
import sys
from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from importlib.metadata import version
from pathlib import Path
from typing import Any

sys.path[0] = str(Path(__file__).resolve().parent.parent)

import dateparser.search  # noqa: E402
from moments import Annotated, Timex, load, scores  # noqa: E402
from recognizers_date_time import Culture, recognize_datetime  # noqa: E402

_TYPES = {"duration": "DURATION", "set": "SET", "date": "DATE", "daterange": "DATE"}
_MONTHS = r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"


def lines(article: Annotated) -> Iterator[tuple[int, str]]:
    for start, end in article.lines:
        yield start, article.text[start:end]


def by_recognizers(article: Annotated) -> list[Timex]:
    """Microsoft's recognizers-text."""
    reference = datetime.combine(article.published, time(12))
    found = []
    for start, line in lines(article):
        for r in recognize_datetime(line, Culture.English, reference=reference):
            if r.resolution and r.resolution["values"]:
                kind = r.type_name.rpartition(".")[2]
                value = _timex(kind, r.resolution["values"], article.published)
                type_ = "DURATION" if value.startswith("P") else _TYPES.get(kind, "TIME")
                if value.endswith("_REF"):
                    type_ = "DATE"
                found.append(Timex(start + r.start, start + r.end + 1, type_, value))
    return found


def _timex(kind: str, values: list[dict[str, Any]], published: date) -> str:
    timex: str = values[0]["timex"]
    if kind in ("duration", "set") or timex.endswith("REF"):
        return timex
    if kind == "daterange":
        if "X" not in timex and "(" not in timex:
            return timex
        whole = [w for w in (_whole(v.get("start", ""), v.get("end", "")) for v in values) if w]
        return whole[0] if whole else timex.rpartition(",")[2].strip(")")
    day = _meant([str(v.get("value") or v.get("start") or "")[:10] for v in values], "W" in timex, published)
    if kind == "date":
        return day or timex
    return f"{day or published}T{timex.partition('T')[2]}"


def _meant(days: list[str], weekday: bool, published: date) -> str:
    """Of a weekday the past one, or the day of publication; of other days the nearest."""
    there = [date.fromisoformat(d) for d in days if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", d)]
    if not there or published in there:
        return str(published) if there else ""
    return str(there[0] if weekday else min(there, key=lambda d: abs((d - published).days)))


def _whole(start: str, end: str) -> str | None:
    """A month, a quarter or a year, from its first day to the day after its last."""
    (y, m, d), (to_y, to_m, to_d) = (map(int, x.split("-")) if x else (0, 0, 0) for x in (start, end))
    months = 12 * (to_y - y) + to_m - m
    if d != 1 or to_d != 1:
        return None
    return {1: f"{y}-{m:02}", 3: f"{y}-Q{(m + 2) // 3}", 12: f"{y}", 120: f"{y}"[:3]}.get(months)


def by_dateparser(article: Annotated) -> list[Timex]:
    """dateparser's search_dates."""
    settings = {
        "RELATIVE_BASE": datetime.combine(article.published, time(12)),
        "PREFER_DATES_FROM": "current_period",
    }
    found = []
    for start, line in lines(article):
        at = 0
        for words, there in dateparser.search.search_dates(line, languages=["en"], settings=settings) or []:
            at = line.find(words, at)
            if at < 0:
                break
            led = re.match(r"(?:(?:on|in|at|by|since|of|from|to|for) )*", words)
            first = start + at + (led.end() if led else 0)
            found.append(Timex(first, start + at + len(words), "DATE", _grained(words.lower(), there)))
            at += len(words)
    return found


def _grained(words: str, there: datetime) -> str:
    """As much of a date as its words told."""
    if re.fullmatch(r"(?:[a-z]+ )?[0-9]{4}", words):
        return f"{there:%Y}"
    if re.search(_MONTHS, words) and not re.search(r"\b[0-9]{1,2}(?:st|nd|rd|th)?\b", words):
        return f"{there:%Y-%m}"
    if "year" in words:
        return f"{there:%Y}"
    return f"{there:%Y-%m}" if "month" in words else f"{there:%Y-%m-%d}"


PEERS: dict[str, Callable[[Annotated], list[Timex]]] = {
    "dateparser": by_dateparser,
    "recognizers-text-date-time": by_recognizers,
}


def main() -> int:
    articles = load()
    rows = []
    for peer, tagger in PEERS.items():
        figures = {name: score.value for name, score in scores(articles, tagger).items()}
        rows.append({"peer": peer, "version": version(peer), "date": str(date.today()), "figures": figures})
        print(peer, figures)
    Path(__file__).with_suffix(".json").write_text(json.dumps(rows, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
