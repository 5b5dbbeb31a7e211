"""How the answers of an example story are written: sections, tables, marked words and times.

Quoted words are looked up in the text, so no offset is ever written by hand; words that are
found twice are an error.
"""

import re
from calendar import monthrange
from datetime import date, timedelta
from itertools import pairwise
from typing import Any, NoReturn

Row = dict[str, Any]
Spans = list[list[int]]
Position = tuple[int, int]  # which piece of a pattern, and the offset in it

_MARK = re.compile(r"\{|\|([\w-]+)\}")
_ROLE = re.compile(r"\[([STCQ]|V\d?) |\[|\]| … ")
_NUMBER = re.compile(r" #(\d+)$")


class GoldError(ValueError):
    """Answers that do not fit their text, with the place and the reason in one line."""


def fail(where: str, reason: str) -> NoReturn:
    raise GoldError(f"{where}: {reason}")


def sections(answers: str) -> dict[str, list[str]]:
    """The lines under each `== heading`; those before the first are under ""."""
    found: dict[str, list[str]] = {"": []}
    name = ""
    for line in answers.split("\n"):
        if line.startswith("== "):
            name = line[3:].strip()
            found[name] = []
        else:
            found[name].append(line)
    return found


def rows(lines: list[str]) -> list[list[str]]:
    """The cells of a table whose columns are parted by bars; blank lines and `#` comments are skipped."""
    return [
        [cell.strip() for cell in line.split("|")]
        for line in lines
        if line.strip() and not line.startswith("#")
    ]


def unmarked(marked: str, where: str) -> tuple[str, list[tuple[int, int, str]]]:
    """The text without its marks, and (start, end, key) of each mark, in the order of the text."""
    text, at = "", 0
    opened: list[int] = []
    marks: list[tuple[int, int, str]] = []
    for m in _MARK.finditer(marked):
        text += marked[at : m.start()]
        at = m.end()
        if m[0] == "{":
            opened.append(len(text))
        elif opened:
            marks.append((opened.pop(), len(text), m[1]))
        else:
            fail(where, f"a mark closes that was not opened: {m[0]}")
    if opened:
        fail(where, "a mark is not closed")
    return text + marked[at:], sorted(marks, key=lambda mark: (mark[0], -mark[1]))


def located(pattern: str, text: str, where: str) -> list[tuple[str, int, int]]:
    """Where the roles marked in `pattern` stand in `text`: (role, start, end), in order of closing.

    ` … ` leaves words out. The words before the first must stand in the text exactly once (or
    ` #2` at the end says which time is meant), those after it next after the ones before.
    """
    number = _NUMBER.search(pattern)
    pattern = _NUMBER.sub("", pattern)
    pieces, at = [""], 0
    marks: list[tuple[str, Position, Position]] = []
    opened: list[tuple[str, Position] | None] = []
    for m in _ROLE.finditer(pattern):
        pieces[-1] += pattern[at : m.start()]
        at = m.end()
        if m[0] == " … ":
            pieces.append("")
        elif m[0] == "]":
            began = opened.pop() if opened else None
            if began:
                marks.append((*began, (len(pieces) - 1, len(pieces[-1]))))
            else:
                pieces[-1] += "]"
        elif m[0] == "[":
            pieces[-1] += "["
            opened.append(None)
        else:
            opened.append((m[1], (len(pieces) - 1, len(pieces[-1]))))
    pieces[-1] += pattern[at:]
    if opened:
        fail(where, f"a bracket is not closed: {pattern}")
    starts = [m.start() for m in re.finditer(re.escape(pieces[0]), text)]
    if not number and len(starts) != 1:
        fail(where, f"found {len(starts)} times, not once: {pieces[0]!r}")
    if number and not 1 <= int(number[1]) <= len(starts):
        fail(where, f"found {len(starts)} times only: {pieces[0]!r}")
    begins = [starts[int(number[1]) - 1 if number else 0]]
    for before, piece in pairwise(pieces):
        begin = text.find(piece, begins[-1] + len(before))
        if begin < 0:
            fail(where, f"not found after {before!r}: {piece!r}")
        begins.append(begin)

    def place(position: Position) -> int:
        return begins[position[0]] + position[1]

    whole = ("", begins[0], begins[-1] + len(pieces[-1]))
    return [(role, place(start), place(end)) for role, start, end in marks] + [whole]


def under(text: str, spans: Spans) -> str:
    return " … ".join(text[start:end] for start, end in spans)


def bounds(value: str) -> tuple[str | None, str | None, str]:
    """First and last day of a TIMEX3 value, and its grain. Durations and sets have no days."""
    if value.startswith("P"):
        unit = value.rstrip("0123456789X")[-1]
        minutes = {"H": "hour", "M": "minute"} if "T" in value else {"M": "month"}
        return None, None, {"D": "day", "W": "week", "Y": "year", **minutes}[unit]
    if m := re.fullmatch(r"(\d{4}-\d\d-\d\d)(?:T(.+))?", value):
        grain = "day" if not m[2] else "minute" if m[2][0].isdigit() else "daypart"
        return m[1], m[1], grain
    if m := re.fullmatch(r"(\d{4})-(\d\d)", value):
        last = monthrange(int(m[1]), int(m[2]))[1]
        return f"{value}-01", f"{value}-{last}", "month"
    if re.fullmatch(r"\d{4}", value):
        return f"{value}-01-01", f"{value}-12-31", "year"
    if m := re.fullmatch(r"(\d{4})-W(\d\d)-WE", value):
        saturday = date.fromisocalendar(int(m[1]), int(m[2]), 6)
        return saturday.isoformat(), (saturday + timedelta(days=1)).isoformat(), "weekend"
    return None, None, "day"


def between(words: str) -> tuple[str | None, str | None]:
    """`2025-05-08..2025-05-09`, either end may be left out; one date alone is both."""
    first, dots, last = words.partition("..")
    return first or None, (last or None) if dots else first or None
