"""How cases are written down: passages with marked moments, figures and traps, as `cases/README.md` tells."""

import re
import sys
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from gold import ROOT

sys.path.insert(0, str(ROOT / "examples"))
from gold_notation import fail

CASES = ROOT / "evaluation" / "cases"
HALVES = ("open", "held_back")

Row = dict[str, Any]  # "kind", "spans", and of a mark only the fields that are to be right

_MARK = re.compile(r"\[([^\[\]|]+)\|([^\[\]|]*)\]")
_NAME = r"[a-z]\w*"
_NUMBER = r"-?\d[\d,]*(?:\.\d+)?(?:/\d+)?"
_AMOUNT = re.compile(
    rf"(?P<about>~)?(?P<bound>>=|>|<=|<)?(?P<low>{_NUMBER})(?:\.\.(?P<high>{_NUMBER}))?"
    r"(?: (?P<times>thousand|million|billion|trillion))?(?: (?P<unit>\D.*))?"
)
_TIMES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_FLAGS = {
    **dict.fromkeys(("up", "down"), "change"),
    **dict.fromkeys(("planned", "possible", "denied"), "stage"),
}
_OPEN = {"strict", "approximate", "change", "stage"}  # which `FIELD ?` leaves unchecked
_TYPES = {"DATE", "TIME", "DURATION", "SET"}
_MODS = {"START", "MID", "END", "APPROX"}
_VALUE = re.compile(
    r"(?:PAST|PRESENT|FUTURE)_REF|P(?=.)(?:[\dX.]+[YMWD])*(?:T(?:[\dX.]+[HMS])+)?|[\dX]{4}(?:-.+)?"
)
_SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14)}


@dataclass(frozen=True, slots=True)
class Passage:
    """One to three sentences, when they were published, and what is marked in them."""

    where: str  # file and line
    published: date | None
    text: str
    marks: tuple[Row, ...]


def load(half: str) -> list[Passage]:
    """The passages of one half. Raises GoldError, which names file and line, where one is malformed."""
    path = CASES / f"{half}.txt"
    return list(passages(path.read_text(encoding="utf-8"), path.name))


def passages(written: str, file: str) -> Iterator[Passage]:
    """The passages of a file, parted by blank lines; a line that begins with # is a comment."""
    block: list[tuple[int, str]] = []
    for number, line in enumerate([*written.splitlines(), ""], 1):
        if line.strip() and not line.startswith("#"):
            block.append((number, line))
        elif block and not line.strip():
            yield _passage(block, file)
            block = []


def _passage(block: list[tuple[int, str]], file: str) -> Passage:
    (number, head), *lines = block
    where = f"{file}:{number}"
    given = re.fullmatch(r"published (unknown|\d{4}-\d\d-\d\d)", head)
    if not given or not lines:
        fail(where, f"a block is `published DATE` or `published unknown`, then a passage: {head}")
    text = ""
    marks: list[Row] = []
    named: dict[str, Row] = {}
    for number, line in lines:
        at = 0
        for m in _MARK.finditer(line):
            text += line[at : m.start()]
            start, at = len(text), m.end()
            text += m[1]
            mark = _mark(m[2].strip(), f"{file}:{number}: [{m[0][1:-1]}]")
            mark["spans"] = [[start, len(text)]]
            if name := mark.pop("name", None):
                if name in named:
                    fail(f"{file}:{number}", f"a name given twice: {name}")
                named[name] = mark
            marks.append(mark)
        text += f"{line[at:]}\n"
    if loose := re.search(r"\[[^\[\]]*\||\|", text):
        fail(where, f"a mark that is not [words|what they are]: {loose[0]}")
    for mark in marks:
        for field, kind in (("of", "figure"), ("period", "moment")):
            if name := mark.get(field):
                if named.get(name, mark)["kind"] != kind or name not in named:
                    fail(where, f"no {kind} has this name: {field} {name}")
                mark[field] = named[name]["spans"]
    published = None if given[1] == "unknown" else _day(given[1], where)
    return Passage(where, published, text.rstrip("\n"), tuple(marks))


def _mark(told: str, where: str) -> Row:
    """What a mark tells, without its span; `of`, `period` and `name` are names still."""
    first, *rest = (part.strip() for part in told.split(";"))
    if first in ("none", "free"):
        row: Row = {"kind": "trap" if first == "none" else "free"}
    elif first.split(" ")[0] in _TYPES:
        row = {"kind": "moment", **_moment(first.split(), where)}
    elif amount := _AMOUNT.fullmatch(first):
        row = {"kind": "figure", **_figure(amount, where)}
    else:
        fail(where, f"neither a moment, an amount, none nor free: {first!r}")
    for field in rest:
        name, _, value = field.partition(" ")
        if name == "name" and re.fullmatch(_NAME, value):
            row["name"] = value
        elif row["kind"] == "figure" and name in _FLAGS and not value:
            row[_FLAGS[name]] = name
        elif row["kind"] == "figure" and name in _OPEN and value == "?":
            del row[name]
        elif row["kind"] == "figure" and name in ("counted", "of", "period") and value:
            row[name] = value
        else:
            fail(where, f"no such field: {field!r}")
    return row


def _figure(amount: re.Match[str], where: str) -> Row:
    times = _TIMES.get(amount["times"], 1)
    low = _number(amount["low"]) * times
    high = _number(amount["high"]) * times if amount["high"] else low
    if low > high or (amount["high"] and amount["bound"]):
        fail(where, f"the amount is no interval: {amount[0]}")
    bound = amount["bound"] or ""
    row = {
        "low": None if "<" in bound else low,
        "high": None if ">" in bound else high,
        "strict": bound in ("<", ">"),
        "approximate": bool(amount["about"]),
        "change": "level",
        "stage": "reported",
    }
    return row | ({"unit": amount["unit"]} if amount["unit"] else {})


def _number(digits: str) -> float:
    over, _, under = digits.replace(",", "").partition("/")
    return float(over) / float(under or 1)


def _moment(told: list[str], where: str) -> Row:
    """`TYPE [VALUE] [MOD] [EARLIEST..LATEST]`; the days follow from the value where they are not told."""
    row: Row = {"type": told[0]}
    days: str | None = None
    for token in told[1:]:
        if ".." in token or token == "?":
            days = token
        elif token in _MODS:
            row["mod"] = token
        elif _VALUE.fullmatch(token) and "value" not in row:
            row["value"] = token
        else:
            fail(where, f"neither a TIMEX3 value, a modifier nor days: {token!r}")
    if days is None:
        days = _days(row.get("value"), row.get("mod"), where) if told[0] in ("DATE", "TIME") else "?"
    if days != "?":
        earliest, _, latest = days.partition("..")
        row["earliest"], row["latest"] = (
            _day(day, where).isoformat() if day else None for day in (earliest, latest)
        )
        if earliest > latest and latest:
            fail(where, f"earliest is after latest: {days}")
    return row


def _days(value: str | None, mod: str | None, where: str) -> str:
    """The days a TIMEX3 value stands for, `EARLIEST..LATEST`; `..` where it leaves them open."""
    if value is None:
        fail(where, "a DATE or TIME has a value, days or both")
    if value == "PRESENT_REF" or mod == "APPROX":
        return "?"
    if value.endswith("_REF") or "X" in value:
        return ".."
    year, _, rest = value.partition("-")
    y = int(year)
    if re.fullmatch(r"\d\d-\d\d(T.+)?", rest):
        return f"{value[:10]}..{value[:10]}"
    if week := re.fullmatch(r"W(\d\d)(-WE)?", rest):
        monday = _day(f"{year}-{week[0][:3]}-1", where)
        first, last = (5, 6) if week[2] else (0, 6)
        return f"{monday + timedelta(first)}..{monday + timedelta(last)}"
    months = (1, 12)
    if rest in _SEASONS:
        months = _SEASONS[rest]
    elif part := re.fullmatch(r"([QH])([1-4])", rest):
        size = 3 if part[1] == "Q" else 6
        months = (size * (int(part[2]) - 1) + 1, size * int(part[2]))
    elif re.fullmatch(r"0[1-9]|1[0-2]", rest):
        months = (int(rest), int(rest))
    elif rest:
        fail(where, f"no such TIMEX3 value: {value}")
    if mod and rest and months[0] == months[1]:
        end = monthrange(y, months[0])[1]
        first, last = {"START": (1, 10), "MID": (11, 20), "END": (21, end)}[mod]
        return f"{value}-{first:02}..{value}-{last:02}"
    if mod and not rest:
        months = {"START": (1, 4), "MID": (5, 8), "END": (9, 12)}[mod]
    elif mod:
        fail(where, f"{mod} of {value}: tell the days")
    begin, (over, month) = date(y, months[0], 1), divmod(months[1] - 1, 12)
    return f"{begin}..{date(y + over, month + 1, monthrange(y + over, month + 1)[1])}"


def _day(written: str, where: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError:
        fail(where, f"no such day: {written}")
