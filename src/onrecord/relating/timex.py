"""The arithmetic of TIMEX3 values: which days one stands for, and what fills the X of one that is open.

Seasons are those of the northern half of the earth, by whole months; a winter has the year it begins in.
"""

import re
from calendar import monthrange
from datetime import date, timedelta
from math import ceil

Interval = tuple[date, date]

_VALUE = re.compile(
    r"(?P<year>[0-9X]{2,4})(?:-(?:W(?P<week>[0-9X]{2})(?:-(?P<weekday>[1-7X]|WE))?|Q(?P<quarter>[1-4X])"
    r"|H(?P<half>[12X])|(?P<season>SP|SU|FA|WI)|(?P<month>[0-9X]{2})(?:-(?P<day>[0-9X]{2}))?))?"
)
_FISCAL = re.compile(r"FY([0-9]{4})")
_PERIOD = re.compile(r"P(?:([0-9.]+)([DWMY])|T([0-9.]+)([HM]))")
_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}  # the month each begins in
_IN_MONTHS = {"month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
_IN_DAYS = {"day": 1, "week": 7}
_UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year"}
_IN_A_DAY = {"H": 24, "M": 24 * 60}
_SMALLER = {"year": (12, "month"), "month": (30, "day"), "week": (7, "day")}
_PARTS = {"START": 0, "MID": 1, "END": 2}
# Where the middle of a unit and where its late part begins: on the 11th and 21st of a month, in May and
# September of a year, in the fourth and seventh year of a decade.
_CUTS = {
    "month": (10, 20, "day"),
    "season": (1, 2, "month"),
    "quarter": (1, 2, "month"),
    "half": (2, 4, "month"),
    "year": (4, 8, "month"),
    "decade": (48, 84, "month"),
}
_LEAP = 8  # years within which there is a February 29
_FAR = {"quarter": 200, "half": 200}  # days that are too far for a date without its year, and
_TOO_FAR = 300  # for any other than those that business reports on at once


def shifted(day: date, steps: int, unit: str) -> date | None:
    """The day so many units on; the last of its month if that has no such day, None beyond the calendar."""
    try:
        if unit in _IN_DAYS:
            return day + timedelta(days=steps * _IN_DAYS[unit])
        year, month = divmod(day.year * 12 + day.month - 1 + steps * _IN_MONTHS[unit], 12)
        return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
    except (ValueError, OverflowError):
        return None


def period(value: str) -> tuple[int, str] | None:
    """The steps and the unit of a duration: P3W is three weeks, PT36H two days; None if it is open."""
    if not (m := _PERIOD.fullmatch(value)):
        return None
    if m[4]:
        return ceil(float(m[3]) / _IN_A_DAY[m[4]]), "day"
    count, unit = float(m[1]), _UNITS[m[2]]
    times, smaller = _SMALLER.get(unit, (1, unit)) if count % 1 else (1, unit)
    return round(count * times), smaller


def grain(value: str) -> str | None:
    """The unit that a date's value stands for: "day", "week", "weekend", "month", "quarter", … "century"."""
    if _FISCAL.fullmatch(value):
        return "year"
    if not (m := _VALUE.fullmatch(value)):
        return None
    if m["week"]:
        return {None: "week", "WE": "weekend"}.get(m["weekday"], "day")
    finest = next((unit for unit in ("day", "month", "season", "quarter", "half") if m[unit]), None)
    return finest or {2: "century", 3: "decade"}.get(len(m["year"]), "year")


def days(value: str, last: str | None = None) -> Interval | None:
    """The first and the last day of a value, or of the range to `last`; None where it is open or no date."""
    first = _days(value)
    if first is None or last is None:
        return first
    end = _days(last)
    return (first[0], end[1]) if end and first[0] <= end[1] else None


def _days(value: str) -> Interval | None:
    head = value.partition("T")[0]
    if fiscal := _FISCAL.fullmatch(head):  # it begins or ends in that year
        return date(int(fiscal[1]) - 1, 1, 1), date(int(fiscal[1]) + 1, 12, 31)
    m = _VALUE.fullmatch(head)
    if not m or "X" in head:
        return None
    try:
        if (missing := 4 - len(m["year"])) > 0:
            first = int(m["year"]) * 10**missing
            return date(max(1, first), 1, 1), date(first + 10**missing - 1, 12, 31)
        year = int(m["year"])
        if m["week"]:
            weekend = m["weekday"] == "WE"
            day = date.fromisocalendar(year, int(m["week"]), 6 if weekend else int(m["weekday"] or 1))
            return day, day + timedelta(days=1 if weekend else 0 if m["weekday"] else 6)
        if m["day"]:
            day = date(year, int(m["month"]), int(m["day"]))
            return day, day
        if m["season"]:
            return _months(year, _SEASONS[m["season"]], 3)
        for unit in ("month", "quarter", "half"):
            if m[unit]:
                count = _IN_MONTHS[unit]
                return _months(year, (int(m[unit]) - 1) * count + 1, count)
        return _months(year, 1, 12)
    except ValueError:  # no such day
        return None


def _months(year: int, month: int, count: int) -> Interval:
    first = date(year, month, 1)
    after = shifted(first, count, "month")
    return first, after - timedelta(days=1) if after else date.max


def part(interval: Interval, unit: str | None, mod: str | None) -> Interval:
    """The days of the early, the middle or the late part (a TIMEX3 `mod`) of a unit.

    Where its calendar knows no parts, early is the first half of it, late the second, and the middle all but
    the first and the last quarter.
    """
    if mod not in _PARTS:
        return interval
    low, high = interval
    if unit in _CUTS and (high - low).days < 31 * _IN_MONTHS[unit]:  # no fiscal year, which may be either
        *cuts, step = _CUTS[unit]
        starts = [low, *(shifted(low, cut, step) or high for cut in cuts), high + timedelta(days=1)]
        return starts[_PARTS[mod]], starts[_PARTS[mod] + 1] - timedelta(days=1)
    length = (high - low).days
    half, quarter = timedelta(days=(length + 1) // 2), timedelta(days=length // 4)
    return {"START": (low, low + half), "MID": (low + quarter, high - quarter)}.get(mod, (high - half, high))


def comes_again(value: str) -> str | None:
    """The unit after which an open value fits again: XXXX-09-21 each year, XXXX-WXX-2 each week."""
    m = _VALUE.fullmatch(value.partition("T")[0])
    if not m or "X" not in m["year"]:
        return None
    if m["week"]:
        return None if m["weekday"] in (None, "X") else "week"
    if m["month"] == "XX":
        return None if m["day"] in (None, "XX") else "month"
    fixed = m["month"] or m["quarter"] or m["half"] or m["season"]
    return "year" if fixed and "X" not in fixed else None


def filled(
    value: str,
    day: date,
    direction: int | None = None,
    mod: str | None = None,
    told_by_tense: bool = False,
) -> str | None:
    """A value whose X are those of `day`, or of the first that fits in a direction; None if none does.

    The direction is as in `Moment`; it is the part that `mod` tells which has to fit, and the end of a year
    or a month to be over. Where the tense alone tells it and it leads ten months away, the nearest is meant
    (and of quarters and halves sooner): what lies so far off is seldom written without its year.
    """
    again = comes_again(value)
    unit = again or (grain(value) if mod else None)
    if direction is None or unit is None:
        return _by_date(_like(value, day))
    steps = range(-_LEAP, _LEAP + 1) if "02-29" in value else range(-1, 2)
    near = filter(None, (shifted(day, step, unit) for step in steps))
    fitting = [
        (v, part(there, grain(v), mod)) for v in (_like(value, d) for d in near) if (there := _days(v))
    ]
    fitting.sort(key=lambda f: _apart(f[1], day))
    begun = 0 if again else 1
    ahead = [f for f in fitting if (f[1][1] >= day if direction > 0 else f[1][begun] <= day or not direction)]
    if (
        told_by_tense
        and again == "year"
        and ahead
        and _apart(ahead[0][1], day) > _FAR.get(grain(value) or "", _TOO_FAR)
    ):
        ahead = fitting
    return _by_date(ahead[0][0]) if ahead else None


def _apart(interval: Interval, day: date) -> int:
    """How many days lie between."""
    return max((interval[0] - day).days, (day - interval[1]).days, 0)


def _like(value: str, day: date) -> str:
    """A value whose X are those of a day."""
    head, t, time = value.partition("T")
    if "-WI" in head:
        full = f"{day.year - (day.month < 3):04}"
    elif "-W" in head:
        year, week, weekday = day.isocalendar()
        full = f"{year:04}-W{week:02}-{weekday}"
    elif "-Q" in head:
        full = f"{day.year:04}-Q{(day.month + 2) // 3}"
    elif "-H" in head:
        full = f"{day.year:04}-H{(day.month + 5) // 6}"
    else:
        full = day.isoformat()
    made = "".join(f if v == "X" else v for v, f in zip(head, full.ljust(len(head)), strict=False))
    return f"{made}{t}{time}"


def _by_date(value: str) -> str:
    """A day of a week as TIMEX3 writes days: 2024-W10-2 is 2024-03-05."""
    head, t, time = value.partition("T")
    there = _days(head) if "-W" in head and grain(head) == "day" else None
    return f"{there[0].isoformat()}{t}{time}" if there else value
