"""Figures in words: "more than 200,000 people", "about 300,000 reservists, planned", "up by 3 percent"."""

from collections.abc import Iterable, Iterator

from onrecord.showing.words import Row, line

_SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
_CHANGES = {"up": "up by ", "down": "down by "}
_RATES = {"a", "an", "per", "each", "every", "daily", "weekly", "monthly", "yearly", "annually", "annual"}
_WHOLE = {"percent", "share"}  # the units of a part: "12 percent of voters"


def figure(row: Row) -> str:
    """A figure with what it counts, over what time, and its stage unless it is reported."""
    said = ", ".join(filter(None, [amount(row) + _counted(row), _period(row), _stage(row)]))
    return line(said)


def amount(row: Row) -> str:
    """The quantity alone. Where it was worked out or is a word for many, the text's own words come first."""
    low, high, unit = row["low"], row["high"], row["unit"]
    if low is None and high is None:
        return line(row["text"])
    if low is None:
        fewer = "less than" if unit else "fewer than"
        size = f"{fewer if row['strict'] else 'up to'} {number(high)}"
    elif high is None:
        size = f"{'more than' if row['strict'] else 'at least'} {number(low)}"
    elif low != high:
        size = f"{number(low)} to {number(high)}"
    else:
        size = f"about {number(low)}" if row["approximate"] else number(low)
    size = _CHANGES.get(row["change"], "") + size + (f" {_plural(unit, low == high == 1)}" if unit else "")
    own = line(row["text"])
    if row["of"]:
        whole = line(row.get("whole") or "")
        return f"{own}{f' of {whole}' if whole and whole not in own else ''}: {size}"
    fuzzy = row["approximate"] and low != high and not any(mark.isdigit() for mark in own)
    return f"{own}: {size}" if fuzzy else size


def number(value: float) -> str:
    """ "1,204", "0.25", "1.5 million"."""
    for scale, name in _SCALES:
        if abs(value) >= scale and round(value / scale, 3) * scale == value:
            return f"{_digits(value / scale)} {name}"
    return _digits(value)


def with_wholes(rows: Iterable[Row]) -> Iterator[Row]:
    """The rows, each part of a whole with the words of that whole as `whole`."""
    rows = list(rows)
    texts = {row["id"]: row["text"] for row in rows}
    return ({**row, "whole": texts.get(row["of"])} for row in rows)


def _digits(value: float) -> str:
    return f"{value:,.0f}" if value == round(value) else f"{round(value, 3):,}"


# Plurals that are not made with an s, by the last word of the unit.
_IRREGULAR = {"penny": "pence", "foot": "feet", "century": "centuries", "krone": "kroner", "krona": "kronor"}


def _plural(unit: str, single: bool) -> str:
    """A unit after a number: "1 kilometre", "5 kilometres", "12 percent"."""
    head, joint, rest = unit.partition(" per ")
    if single or head in ("percent", "share", "euro", "yen", "yuan", "hertz") or head.endswith("s"):
        return unit
    *others, last = head.split()
    if last in _IRREGULAR:
        return " ".join([*others, _IRREGULAR[last]]) + joint + rest
    ending = "es" if head.endswith(("ch", "sh", "x")) else "s"
    return head + ending + joint + rest if "degree" not in head else unit


def _counted(row: Row) -> str:
    if not row["counted"]:
        return ""
    if not row["unit"]:
        return "" if row["of"] else f" {row['counted']}"
    return f" of {row['counted']}" if row["unit"] in _WHOLE else f" ({row['counted']})"


def _period(row: Row) -> str:
    """Over what time: "in two weeks", "a day"."""
    told = line(row["period"]["text"]) if row["period"] else ""
    return told if not told or told.split()[0].lower() in _RATES else f"in {told}"


def _stage(row: Row) -> str:
    return "" if row["stage"] == "reported" else row["stage"]
