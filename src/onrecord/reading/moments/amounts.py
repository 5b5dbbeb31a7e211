"""Amounts of time: how many of which unit, as words tell it and as TIMEX3 writes it."""

from onrecord.reading.cues import words_of
from onrecord.reading.moments.words import CARDINALS

_LETTER = {"second": "S", "minute": "M", "hour": "H", "day": "D", "week": "W", "month": "M", "year": "Y"}
_MADE_OF = {  # units that a duration does not have
    "fortnight": (2, "week"),
    "weekend": (2, "day"),
    "quarter": (3, "month"),
    "decade": (10, "year"),
    "century": (100, "year"),
}
_SMALLER = {  # for half a unit
    "century": (100, "year"),
    "year": (12, "month"),
    "month": (30, "day"),
    "week": (7, "day"),
    "day": (24, "hour"),
    "hour": (60, "minute"),
}
# How many, as a pattern over kinds of words.
NUMBER = """(?:
    (?:DIGITS | CARDINAL (?: DASH? CARDINAL)? DOZEN? | A DOZEN) (?: DASH? AND DASH? A DASH? HALF)?
    | A? COUPLE OF? | A? SEVERAL | HALF DASH? A? )"""
_VAGUE = words_of("several many few numerous countless")
_STEPS = {"fortnight": (14, "day"), "week": (7, "day"), "decade": (10, "year")}
_HALVED = ("hour", "day", "year")
CLOCK = ("second", "minute", "hour")


def unit_of(word: str) -> str:
    """The unit that a word names, in the singular."""
    return "century" if word == "centuries" else word.removesuffix("s")


def number(words: str) -> float | None:
    """How many; None where the words leave it open: "several", "a few", or none at all."""
    total: float | None = None
    for word in words.replace(",", "").split():
        if word in _VAGUE:
            return None
        if word == "half":
            total = (total or 0) + 0.5
        elif word == "couple":
            total = 2.0
        elif word in ("dozen", "hundred"):
            total = (total or 1) * CARDINALS[word]
        elif word in CARDINALS:
            total = (total or 0) + CARDINALS[word]
        elif word[0].isdigit():
            total = float(word) if len(word) < 9 else None
        elif word in ("a", "an") and total is None:
            total = 1.0
    return 0.5 if words.startswith("half") else total


def period(count: float | None, unit: str) -> str:
    """A TIMEX3 duration: P3W, PT30M, P2.5Y; PXM where the count is open. Half an hour is PT30M."""
    times, unit = _MADE_OF.get(unit, (1, unit))
    if count == 0.5 and times == 1 and unit in _HALVED:
        times, unit = _SMALLER[unit]
    many = "X" if count is None else f"{count * times:.15g}"
    return f"P{'T' if unit in CLOCK else ''}{many}{_LETTER[unit]}"


def steps_of(count: float, unit: str) -> tuple[int, str]:
    """Whole steps of a unit: two and a half years are thirty months.

    Weeks are counted in days, decades in years.
    """
    times, unit = _STEPS.get(unit, (1, unit))
    count *= times
    if count != int(count):
        times, unit = _SMALLER.get(unit, (1, unit))
        count *= times
    return round(count), unit
