"""How things are said to people: names, dates, counts, shares, and characters that must not act.

Rows come in as the ledger's dicts; plain strings go out. No function here escapes for HTML.
"""

import re
from calendar import month_name, monthrange
from collections.abc import Iterable, Mapping, Sequence
from datetime import date as Date
from typing import Any

Row = Mapping[str, Any]

VOICES = {
    "direct": "own words",
    "mixed": "partly own words",
    "indirect": "reported speech",
    "narration": "told by the outlet",
}
PARTS = {
    "title": "in the headline",
    "deck": "in the standfirst",
    "body": "in the text",
    "post": "in an embedded post",
}
HOLDS = {"no": "holds it untrue", "open": "leaves it open"}  # "yes" goes without saying
BASES = {"stated": "named here", "resolved": "worked out from a pronoun or title", "inferred": "carried over"}

NO_DATE = "no date given"
NO_OUTLET = "outlet not given"

# Marks that turn the direction of what follows; single letters' marks (LRM, RLM, ALM) do no harm.
_TURNS = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_SHOWN = {
    **{chr(n): chr(0x2400 + n) for n in range(0x20) if chr(n) not in "\n\t"},
    "\x7f": "\u2421",
    **{chr(n): f"[U+{n:04X}]" for n in range(0x80, 0xA0)},
    **{mark: f"[U+{ord(mark):04X}]" for mark in _TURNS},
    "\u2028": "\n",
    "\u2029": "\n",
}
_UNSAFE = re.compile("[" + "".join(map(re.escape, _SHOWN)) + "\ud800-\udfff]")


def visible(text: str) -> str:
    """The text with control characters and direction overrides written out, so that none acts on the page."""
    return _UNSAFE.sub(lambda found: _SHOWN.get(found[0], "\ufffd"), text)


def line(text: str) -> str:
    """The text on one line, every run of white space one space."""
    return visible(" ".join(text.split()))


def clipped(text: str, limit: int) -> str:
    """At most `limit` characters of one line, cut between words where that can be done."""
    whole = line(text)
    if len(whole) <= limit:
        return whole
    head = whole[: limit - 1]
    return (head.rsplit(" ", 1)[0] if " " in head[limit // 2 :] else head).rstrip(" ,;:–—-") + "…"


def count(number: int, noun: str, plural: str | None = None) -> str:
    """ "1 statement", "3 statements", "1,204 copies"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def share(value: float) -> str:
    """A part of one in whole per cent. All and nothing are said only of all and nothing."""
    percent = round(value * 100)
    if percent in (0, 100) and value not in (0, 1):
        return "under 1 %" if percent == 0 else "over 99 %"
    return f"{percent} %"


def listed(names: Sequence[str], last: str = "and") -> str:
    """ "a", "a and b", "a, b and c"."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {last} {names[-1]}"


def date(moment: Row | None, unknown: str = NO_DATE) -> str:
    """A MOMENT in words: "13 September 2022", "September 2022", "5 May 2022 or later", "no date given".

    One that comes to no date is shown by its words, or as `unknown` where that is asked for.
    """
    if not moment:
        return unknown
    earliest, latest = moment.get("earliest"), moment.get("latest")
    if earliest and latest:
        return _interval(Date.fromisoformat(earliest), Date.fromisoformat(latest))
    if earliest:
        return f"{_day(Date.fromisoformat(earliest))} or later"
    if latest:
        return f"{_day(Date.fromisoformat(latest))} or earlier"
    words = line(moment.get("text") or "") if unknown == NO_DATE else ""
    if not words:
        return unknown
    return f"given as “{words}”" if moment["basis"] == "given" else f"“{words}”"


def _day(day: Date) -> str:
    return f"{day.day} {month_name[day.month]} {day.year}"


def _interval(first: Date, last: Date) -> str:
    if first == last:
        return _day(first)
    whole_months = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
    if whole_months and (first.year, first.month) == (last.year, last.month):
        return f"{month_name[first.month]} {first.year}"
    if whole_months and first.year == last.year and (first.month, last.month) == (1, 12):
        return str(first.year)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {_day(last)}"
    if first.year == last.year:
        return f"{first.day} {month_name[first.month]} to {_day(last)}"
    return f"{_day(first)} to {_day(last)}"


def outlet(article: Row) -> str:
    return line(article["outlet"] or "") or NO_OUTLET


def title(article: Row, opening: str = "") -> str:
    """The article's title; without one, how its text opens."""
    return line(article["title"] or "") or clipped(opening, 100) or "untitled"


def source(statement: Row) -> str:
    """Who a statement is from: the resolved name, else the words used, else that nobody is named."""
    said_by = statement["source"]
    nobody = "the outlet" if statement["voice"] == "narration" else "source not named"
    return line(said_by["name"] or said_by["text"] or "") or nobody


def via(links: Iterable[Row]) -> str:
    """The chain behind the source: "as quoted by NPA, in turn quoted by Reuters"; "" where there is none."""
    names = [line(link["name"]) + (" (anonymous)" if link["anonymous"] else "") for link in links]
    return "as quoted by " + ", in turn quoted by ".join(names) if names else ""


def chain(statement: Row) -> str:
    """The source and its chain: "Per Holm, as quoted by NPA"."""
    return ", ".join(filter(None, [source(statement), via(statement["via"])]))


def manner(statement: Row) -> list[str]:
    """What is known of how a statement was put, in a few short labels; what is not known is left out."""
    part, damage = statement["part"], statement["damaged"]
    labels = {
        VOICES[statement["voice"]]: True,
        PARTS[part]: part != "body",
        statement["stance"]: statement["stance"],
        HOLDS.get(statement["holds"]): statement["holds"] in HOLDS,
        "the outlet infers it": statement["hedged"],
        f"said {date(statement['said'])}": _told(statement["said"]),
        f"about {date(statement['about'])}": dated(statement["about"]),
        f"damaged text: {line(damage or '')}": damage,
    }
    return [line(label) for label, known in labels.items() if label and known]


def _told(moment: Row | None) -> bool:
    """Whether a MOMENT is more than what its article's date allows."""
    return dated(moment) and bool(moment and moment["basis"] != "inferred")


def dated(moment: Row | None) -> bool:
    """Whether a MOMENT has at least one bound."""
    return bool(moment and (moment.get("earliest") or moment.get("latest")))


def reason(said_by: Row) -> str:
    """How a source not named beside its statement was found: "“he” in the text; takes up the last name"."""
    used, why = line(said_by["text"]), line(said_by["why"]) or BASES.get(said_by["basis"], "")
    return f"“{used}” in the text; {why}" if used and used != said_by["name"] else why


def about(actor: Row) -> str:
    """What a source is: its first roles, else its kind."""
    kind = "" if actor["kind"] == "anonymous" else actor["kind"] or ""
    return line("; ".join(actor.get("roles", [])[:3]) or kind)


def makers(made_by: Mapping[str, str]) -> str:
    """What made a ledger: "onrecord 0.1.0, reader 0.1.0+2f9c"."""
    others = [f"{line(name)} {line(version)}" for name, version in made_by.items() if name != "package"]
    return ", ".join([f"onrecord {line(made_by['package'])}", *others])


def built(read: int, skipped: int, refused: int) -> str:
    """What a build did, in one line."""
    if not read:
        rest = f"; {refused:,} refused" if refused else ""
        return f"Nothing new: {count(skipped, 'file or article', 'files and articles')} held already{rest}."
    held = [f"{skipped:,} held already"] if skipped else []
    refusals = [f"{refused:,} refused"] if refused else []
    return ", ".join([f"{count(read, 'article')} read", *held, *refusals]) + "."


def proven(articles: int, rows: int, spans: int, findings: int) -> str:
    """What a verification found, in one line."""
    looked = f"{count(articles, 'article')}, {count(rows, 'row')} and {count(spans, 'span')}"
    held = (
        f"{count(findings, 'thing')} found wrong" if findings else "every row ends in the text it came from"
    )
    return f"{looked} looked at: {held}."
