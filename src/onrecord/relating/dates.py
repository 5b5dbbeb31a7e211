"""Dates: what the moments of one article come to once its own date is known.

Reading leaves an X in a TIMEX3 value for each digit that a text leaves open. Here it is filled in, from the
article's date or from another moment of the same text; where neither is known it stays, and so do the bounds.
"""

from collections.abc import Sequence
from datetime import date
from math import ceil, floor
from typing import NamedTuple

from onrecord.model import Moment
from onrecord.relating.timex import Interval, comes_again, days, filled, grain, part, period, shifted

Bounds = tuple[date | None, date | None]  # the first and the last day it may have been; None where open

_REFERENCES = {"PAST_REF", "PRESENT_REF", "FUTURE_REF"}
_IN_A_DAY = {"hour": 24, "minute": 24 * 60}


class Dated(NamedTuple):
    """A moment as far as it is known, and the days (YYYY-MM-DD) it lies between; None where open."""

    value: str  # TIMEX3
    last: str | None  # the value of its end, where it is a range
    earliest: str | None
    latest: str | None
    grain: str | None  # "time", "day", "week", "weekend", "month", … "century"; None: it is no date
    basis: str  # "stated" (as its own words leave it), "resolved" (from the article's date or another moment)
    why: str


class _Core(NamedTuple):
    """A moment by itself, before what bounds it ("since", "early") is looked at; open without `interval`."""

    value: str
    last: str | None
    interval: Interval | None = None
    why: str = ""
    basis: str = "stated"


def resolved(moments: Sequence[Moment], published: Bounds) -> list[Dated]:
    """What each of one text's moments comes to, in order, when the article was published between two days."""
    cores: dict[int, _Core] = {}
    return [
        _dated(moment, _core(i, moments, published, cores), published) for i, moment in enumerate(moments)
    ]


def _core(index: int, moments: Sequence[Moment], published: Bounds, cores: dict[int, _Core]) -> _Core:
    if index in cores:
        return cores[index]
    moment = moments[index]
    cores[index] = _Core(moment.value, moment.last)  # for one that is reckoned from itself
    if moment.type in ("DATE", "TIME") and "X" not in moment.value:
        cores[index] = _Core(moment.value, moment.last, days(moment.value, moment.last), "as it stands")
    elif moment.anchor is not None:
        there = _core(moment.anchor, moments, published, cores).interval
        cores[index] = _reckoned(moment, there, "when that was")
    elif moment.offset is not None or moment.direction is not None:
        first, last = published
        cores[index] = _reckoned(moment, (first, last) if first and last else None, "the day of publication")
    return cores[index]


def _reckoned(moment: Moment, start: Interval | None, name: str) -> _Core:
    """A moment reckoned from the days that it starts at."""
    open_ = _Core(moment.value, moment.last)
    if moment.value in _REFERENCES or moment.type == "SET":
        return open_
    if start is None:
        return open_._replace(why=f"open, since {name} is not known")
    found = _from(moment, start)
    if found is None or found.interval is None:
        return open_._replace(why="open, since no day fits")
    first, last = (d.isoformat() for d in start)
    from_ = first if first == last else f"{first} to {last}"
    return found._replace(why=f"{_how(moment, found.interval, start)} {from_}, {name}", basis="resolved")


def _from(moment: Moment, start: Interval) -> _Core | None:
    steps, unit = moment.offset or (0, "day")
    open_ = _Core(moment.value, moment.last)
    if unit in _IN_A_DAY:  # the hour it starts at is not known
        count = steps / _IN_A_DAY[unit]
        return open_._replace(
            interval=_both(shifted(start[0], floor(count), "day"), shifted(start[1], ceil(count), "day"))
        )
    there = _both(*(shifted(day, steps, unit) for day in start))
    if there is None:
        return None
    if moment.type == "DURATION":
        return open_._replace(interval=there if moment.offset else _stretch(moment, start))
    (value, last), (end, end_last) = (_filled(moment, day) for day in there)
    first, second = days(value, last), days(end, end_last)
    interval = (min(first[0], second[0]), max(first[1], second[1])) if first and second else None
    return (
        _Core(value, last, interval)
        if (value, last) == (end, end_last)
        else open_._replace(interval=interval)
    )


def _filled(moment: Moment, day: date) -> tuple[str, str | None]:
    value = filled(moment.value, day, moment.direction, moment.mod, told_by_tense=moment.offset is None)
    if value is None:
        return moment.value, moment.last
    first = days(value) if moment.last else None
    return value, filled(moment.last, first[0], 1) if moment.last and first else moment.last


def _both(first: date | None, last: date | None) -> Interval | None:
    return (first, last) if first and last else None


def _stretch(moment: Moment, start: Interval) -> Interval | None:
    """The days of a duration that ends or begins at its anchor: the past decade, the next month."""
    if not (length := period(moment.value)):
        return None
    ahead = (moment.direction or 0) > 0
    steps, unit = length
    return (
        _both(start[0], shifted(start[1], steps, unit))
        if ahead
        else _both(shifted(start[0], -steps, unit), start[1])
    )


def _how(moment: Moment, interval: Interval, start: Interval) -> str:
    """How it was reckoned, in words that the days it starts at follow."""
    steps, unit = moment.offset or (0, "day")
    units = unit if abs(steps) == 1 else "centuries" if unit == "century" else f"{unit}s"
    away = f" {abs(steps)} {units} {'before' if steps < 0 else 'after'}" if steps else ""
    direction = moment.direction
    if moment.type == "DURATION" and not away:
        return "from" if (direction or 0) > 0 else "up to"
    if direction is None or not comes_again(moment.value):
        return away.strip() or "as of"
    against = interval[0] > start[1] if direction < 0 else interval[1] < start[0]
    if direction == 0 or (against and not steps):
        return "the nearest to"
    return f"the last up to{away}" if direction < 0 else f"the next from{away}"


def _dated(moment: Moment, core: _Core, published: Bounds) -> Dated:
    """What a moment comes to, with all that bounds it."""
    first, last = _bounds(moment, core, published)
    return Dated(
        value=core.value,
        last=core.last,
        earliest=first.isoformat() if first else None,
        latest=last.isoformat() if last else None,
        grain=_grain(moment, core.value),
        basis="resolved" if moment.value in _REFERENCES and (first or last) else core.basis,
        why=f"{moment.why}: {core.why}" if core.why else moment.why,
    )


def _grain(moment: Moment, value: str) -> str | None:
    if moment.type == "DATE":
        return grain(value)
    return "time" if moment.type == "TIME" else "day" if moment.type == "DURATION" and moment.offset else None


def _bounds(moment: Moment, core: _Core, published: Bounds) -> Bounds:
    """The first and the last day it may be: "since" and "after" leave the end open, "by" the beginning."""
    if moment.value in _REFERENCES:
        return published if moment.value == "PRESENT_REF" else (None, None)
    if core.interval is None:
        return None, None
    unit = None if moment.signal == "half" or "X" in core.value else grain(core.value)
    low, high = part(core.interval, unit, moment.mod)
    by_clock = moment.type == "TIME"
    match moment.mod:
        case "BEFORE" | "ON_OR_BEFORE":
            return None, high
        case "AFTER" | "ON_OR_AFTER":
            return low, None
    match moment.signal:
        case "since" | "from":
            return low, None
        case "until" | "by":
            return None, high
        case "before":
            return None, high if by_clock else shifted(low, -1, "day")
        case "after":
            return low if by_clock else shifted(high, 1, "day"), None
        case "earlier" if published[1] and low <= published[1] <= high:
            return low, published[1]
        case "later" if published[0] and low <= published[0] <= high:
            return published[0], high
    return low, high
