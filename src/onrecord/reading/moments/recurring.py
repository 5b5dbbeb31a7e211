"""What recurs: every Friday, twice a year, 70 a day (TimeML: SET)."""

import re

from onrecord.reading.cues import words_of
from onrecord.reading.grammar import AUXILIARIES, DETERMINERS, PREPOSITIONS, SUBORDINATES
from onrecord.reading.moments.amounts import NUMBER, number, period, unit_of
from onrecord.reading.moments.terms import Found, Rule, Term
from onrecord.reading.moments.words import (
    CARDINALS,
    DAYPARTS,
    FREQUENT,
    ORDINALS,
    SEASONS,
    month_of,
    pattern,
    weekday_of,
)

_MEASURES = words_of("times once twice thrice % percent hours days")
_PLURALS = words_of(
    "people men women children feet police sheep cattle fish aircraft yen yuan won baht rand lira kroner"
)
_COUNTS = CARDINALS.keys() | words_of(
    "million billion trillion hundreds thousands millions dozens several many few"
)
_CLOSED = (PREPOSITIONS - {"of"}) | AUXILIARIES | SUBORDINATES | DETERMINERS | words_of("and or but")
_REACH = 5  # words from a count to the end of what it counts
_YEAR = re.compile("[12][0-9]{3}")
_GOES_ON = words_of("off on")  # "a day off", "a year on"


def _every(f: Found) -> Term | None:
    unit, skip = f["unit"], f["skip"]
    if skip and skip != "other" and skip not in ORDINALS:
        return None
    if f["month"]:
        return f.term("SET", f"XXXX-{month_of(f['month']):02}")
    if f["weekday"]:
        return f.term("SET", f"XXXX-WXX-{weekday_of(f['weekday'])}{_part_of(f['part'])}")
    if unit in DAYPARTS:
        return f.term("SET", f"XXXX-XX-XX{_part_of(unit)}")
    if unit in SEASONS:
        return f.term("SET", f"XXXX-{SEASONS[unit]}")
    if unit == "weekend":
        return f.term("SET", "XXXX-WXX-WE")
    count = ORDINALS.get(skip, 2) if skip else number(f["count"] or "one")
    return f.term("SET", period(count, unit_of(unit)))


def _part_of(part: str) -> str:
    return f"T{DAYPARTS[part.removesuffix('s')]}" if part else ""


def _weekdays(f: Found) -> Term:
    """Fridays, Friday nights, weekends."""
    day = "WE" if f["weekday"] == "weekends" else weekday_of(f["weekday"])
    return f.term("SET", f"XXXX-WXX-{day}{_part_of(f['part'])}")


def _frequent(f: Found) -> Term:
    return f.term("SET", FREQUENT[f["often"]])


def _rate(f: Found) -> Term | None:
    """15 a year, 70 meals a day: where a count or a measure, or what is counted, stands before it."""
    lead = f.lead(_REACH)
    if f["per"] != "per" and (f.after in _GOES_ON or not _counted(lead)):
        return None
    if f["per"] != "per" and f.after == "of" and _YEAR.fullmatch(lead[-1]):  # "in 2019 a day of rage"
        return None
    return f.term("SET", period(1, unit_of(f["unit"])))


def _counted(words: list[str]) -> bool:
    """Whether they end in a count, or in what a count before it counts: "70 hot meals"."""
    if not words:
        return False
    *before, last = words
    if _is_count(last) or last in _MEASURES:
        return True
    if not last.endswith("s") and last not in _PLURALS:
        return False
    for word in reversed(before):
        if _is_count(word):
            return True
        if not word.isalpha() or word in _CLOSED:
            return False
    return False


def _is_count(word: str) -> bool:
    return word[0].isdigit() or word in _COUNTS


RULES = tuple(
    Rule(pattern(source), says)
    for source, says in (
        (
            f"""EVERY (?:
            (?: (?P<count>{NUMBER}) | (?P<skip>OTHER | ORDINAL) )?
            (?: (?P<unit>ANYUNIT | UNITS | DAYPART | SEASON | WEEKEND | QUARTER)
              | (?P<weekday>WEEKDAY) (?P<part>DAYPART)? | (?P<month>ANYMONTH) ) )""",
            _every,
        ),
        ("(?P<weekday>WEEKDAYS | WEEKDAY (?=DAYPARTS)) (?P<part>DAYPARTS)?", _weekdays),
        ("(?P<often>FREQUENT)", _frequent),
        ("(?P<per>PER | A) (?P<unit>ANYUNIT) (?! OLD)", _rate),
    )
)
