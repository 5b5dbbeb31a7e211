"""What is named by the calendar and the clock: dates, months, years, decades, weekdays, seasons, hours."""

import re
from calendar import monthrange
from dataclasses import replace

from onrecord.reading.cues import words_of
from onrecord.reading.moments.terms import ARTICLE, NAMED, TENSE, Found, Rule, Term
from onrecord.reading.moments.words import (
    DAYPARTS,
    DECADES,
    HOLIDAYS,
    MONTHS,
    ORDINALS,
    SEASONS,
    WEEKDAYS,
    pattern,
)

# The step from what a relation starts at, and where it starts.
RELATIONS = {
    "last": (-1, ARTICLE),
    "past": (-1, ARTICLE),
    "next": (1, ARTICLE),
    "coming": (1, ARTICLE),
    "upcoming": (1, ARTICLE),
    "this": (0, ARTICLE),
    "current": (0, ARTICLE),
    "same": (0, NAMED),
    "that": (0, NAMED),
    "previous": (-1, NAMED),
    "preceding": (-1, NAMED),
    "prior": (-1, NAMED),
    "before": (-1, NAMED),
    "earlier": (-1, NAMED),
    "following": (1, NAMED),
    "after": (1, NAMED),
    "later": (1, NAMED),
}
_NAMED_DAYS = words_of("Black Good Ash Palm Super Bloody Easter Cyber Fat Holy Sheffield")
_NAMESAKES = words_of(
    "Times Telegraph Mirror Express Mail Herald Post Tribune Live Night Island World League"
)
_BEFORE_YEARS = words_of("in since until till by from before after during between the early late mid")
_BEFORE_COUNTS = words_of("about around some than nearly almost over least another roughly only no up")
_NUMBERED = words_of("flight room route highway windows boeing model number page area lot part")
_LIMITS = ("later than", "earlier than")
_PARTS = words_of("% percent per / million billion")
_SIGNS = words_of("$ £ € # + /")
_COUNTED = words_of("people men women children police metres meters km miles feet mph")
_BEFORE_MONTHS = words_of("in since until till by of from before after during between early late mid for")
_BEFORE_MAY = words_of("in since until from between early late mid")  # "to May" is to a person as well
_OWNERS = words_of("the a an its their his her our this last next s every each")
_CLOCK = re.compile(r"([0-9]{1,2})(?:[:.]([0-9]{2}))?\s?([ap])?.*|([0-9]{2})([0-9]{2})")
_BEFORE_CLOCKS = words_of("at by until till from around about before after")


def _month(word: str) -> int:
    return next(n for n, month in enumerate(MONTHS, 1) if month.lower().startswith(word[:3]))


def _weekday(word: str) -> int:
    return next(n for n, day in enumerate(WEEKDAYS, 1) if day.lower().startswith(word[:3]))


def _nth(word: str) -> int:
    return ORDINALS.get(word) or int(re.sub(r"\D", "", word))


def _date(f: Found) -> Term | None:
    month, year = _month(f["month"]), f["year"]
    first = _nth(f["day"])
    last = _nth(f["to"]) if f["to"] else 0
    if max(first, last) > monthrange(int(year or 2000), month)[1] or (last and last <= first):
        return None
    head = f"{year or 'XXXX'}-{month:02}-"
    found = f.term("DATE", f"{head}{first:02}", ARTICLE if year else TENSE)
    return replace(found, last=f"{head}{last:02}") if last else found


def _iso(f: Found) -> Term | None:
    day, _, time = f["date"].upper().partition("T")
    year, month, date = map(int, day.split("-"))
    if not (year and 1 <= month <= 12 and 1 <= date <= monthrange(year, month)[1]):
        return None
    return f.term("TIME", f"{day}T{time}") if time else f.term("DATE", day)


def _slashed(f: Found) -> Term | None:
    """Figures that have one meaning: 21/9/2022 and 9/9/2022 are read; 9/11/2022 has two."""
    first, second, year = map(int, re.split(r"[/.]", f["date"]))
    if year < 1000 or (first <= 12 and second <= 12 and first != second):
        return None
    day, month = (first, second) if second <= 12 else (second, first)
    if not (1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return f.term("DATE", f"{year}-{month:02}-{day:02}")


def _month_and_year(f: Found) -> Term:
    return f.term("DATE", f"{f['year']}-{_month(f['month']):02}")


def _bare_month(f: Found) -> Term | None:
    value, relation = f"XXXX-{_month(f['month']):02}", f["relation"]
    if not relation:
        return f.term("DATE", value, TENSE)
    step, by = RELATIONS[relation]
    if not step:
        return replace(f.term("DATE", value, by), offset=(0, "year"))
    return replace(f.term("DATE", value, by), offset=(step, "month"), direction=step)


def _namesake(f: Found) -> Term | None:
    """March, April, May, June, August: a month where the words on its sides say so."""
    before, after = f.before.lower(), f.after
    if f["relation"]:
        return _bare_month(f)
    if before in _BEFORE_MONTHS and not after[:1].isupper():
        doubtful = f["month"] == "may" and before not in _BEFORE_MAY
        return None if doubtful else _bare_month(f)
    owned = before in _OWNERS and after.islower() and after.isalpha() and len(after) > 3
    return _bare_month(f) if owned else None


def _year(f: Found) -> Term | None:
    year, to = int(f["year"]), f["to"]
    if not to:
        return f.term("DATE", f["year"]) if _is_year(year, f) else None
    follows = 1900 <= year < 2100 and to == f"{year + 1}"[2:]
    return replace(f.term("DATE", f["year"]), last=str(year + 1)) if follows else None


def _is_year(year: int, f: Found) -> bool:
    """Whether a number of four digits names a year, by the words on its sides."""
    before, after = f.before.lower(), f.after
    people = after in _COUNTED
    counted = people or (after.islower() and after[-1:] == "s" and len(after) > 3)
    if before in _SIGNS or after in _PARTS:
        return False
    if before in ("in", "since"):
        return not people or year >= 1900
    if not 1900 <= year < 2060 or (year >= 2030 and before not in _BEFORE_YEARS):  # 2045 is an hour as well
        return f.led in _LIMITS
    if before in _BEFORE_COUNTS or before in _NUMBERED:
        return f.led in _LIMITS
    return not people and (not counted or before in _BEFORE_YEARS or before in _OWNERS)


def _decade(f: Found) -> Term | None:
    words = f["decade"]
    if words[:4].isdigit():
        return f.term("DATE", words[:3])
    tens = DECADES[words]
    return f.term("DATE", f"19{tens // 10}") if tens >= 30 else None


def _century(f: Found) -> Term | None:
    n = _nth(f["nth"])
    return f.term("DATE", f"{n - 1:02}") if n <= 22 and f["unit"] == "century" else None


def _day_of_week(f: Found) -> Term | None:
    if f.before in _NAMED_DAYS or f.after in _NAMESAKES or (f["the"] and f.after in ("in", "of")):
        return None
    value, part = f"XXXX-WXX-{_weekday(f['weekday'])}", f["part"]
    found = f.term("TIME", f"{value}T{DAYPARTS[part]}") if part else f.term("DATE", value)
    if f["week"]:
        return replace(found, offset=(RELATIONS[f["week"]][0], "week"))
    if not f["relation"]:
        return replace(found, by=TENSE)
    step, by = RELATIONS[f["relation"]]
    if not step:
        return replace(found, by=by, offset=(0, "week"))
    return replace(found, by=by, offset=(step, "day"), direction=step)


def _quarter(f: Found) -> Term | None:
    n = 4 if f["nth"] in ("final", "last") else _nth(f["nth"])
    if n > 4 or f.after.lower() in ("-", "final", "finals"):
        return None
    return f.term("DATE", f"XXXX-Q{n}", TENSE)


def _half(f: Found) -> Term:
    n = 2 if f["nth"] in ("second", "final", "last") else 1
    return replace(f.term("DATE", f"XXXX-H{n}", TENSE), part=True)


def _coded(f: Found) -> Term:
    """Q3, H1 2024."""
    return f.term("DATE", f"{f['year'] or 'XXXX'}-{f['code'].upper()}", ARTICLE if f["year"] else TENSE)


def _season(f: Found) -> Term:
    return f.term("DATE", f"{f['year'] or 'XXXX'}-{SEASONS[f['season']]}", ARTICLE if f["year"] else TENSE)


def _fiscal(f: Found) -> Term:
    return f.term("DATE", f"FY{f['year'][-4:]}")


def _holiday(f: Found) -> Term | None:
    words = re.sub(r" [’'‘] s ", " ", f["day"])
    day = HOLIDAYS.get(words)
    bare = words == "christmas" and f.before.lower() not in _BEFORE_MONTHS | {"at", "over", "on"}
    if day is None or bare:
        return None
    return f.term("DATE", f"{f['year'] or 'XXXX'}-{day}", ARTICLE if f["year"] else TENSE)


def _clock(f: Found) -> Term | None:
    """6:40 p.m., 18:00 UTC. Figures alone are a score as well, and are read only after "at" and the like."""
    match = _CLOCK.fullmatch(f["time"])
    if not match or not (f["zone"] or match[3] or f.before.lower() in _BEFORE_CLOCKS):
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    if hour > 24 or (match[3] and not 1 <= hour <= 12):
        return None
    if match[3]:
        hour = hour % 12 + (12 if match[3] == "p" else 0)
    zone = "Z" if f["zone"] in ("utc", "gmt") else ""
    return replace(f.term("TIME", f"XXXX-XX-XXT{hour:02}:{minute:02}{zone}", NAMED), offset=(0, "day"))


def _noon(f: Found) -> Term:
    hour = "24:00" if f["time"] == "midnight" else "12:00"
    return replace(f.term("TIME", f"XXXX-XX-XXT{hour}", NAMED), offset=(0, "day"))


_RELATION = (
    "(?: (?P<the>THE)? (?P<relation>LAST | NEXT | THIS | COMING | PREVIOUS | FOLLOWING | SAME | THAT) )?"
)
_MONTH = "(?P<month>ANYMONTH) (?: (?<=SHORT) DOT )?"
_WEEK_DAY = "(?: (?:WEEKDAY | WDAY) DOT? COMMA? )?"
_NO_COUNT = "(?! DASH? (?:ANYUNIT | UNITS | OLD | SCALE | CARDINAL | MONEY) )"
_YEAR = f"(?: COMMA? (?P<year>YEAR) {_NO_COUNT} )?"
RULES = tuple(
    Rule(pattern(source), says)
    for source, says in (
        (
            f"""{_WEEK_DAY} {_MONTH} THE? (?P<day>DAYNUM | NTH)
            (?: (?:TO | DASH | AND (?! (?:DAYNUM | NTH) OTHER)) (?P<to>DAYNUM | NTH) )? {_NO_COUNT}
            {_YEAR}""",
            _date,
        ),
        (
            f"""{_WEEK_DAY} THE? (?P<day>DAYNUM | NTH | ORDINAL (?=OF))
            (?: (?:TO | DASH | AND) THE? (?P<to>DAYNUM | NTH) )? OF? {_MONTH} {_YEAR}""",
            _date,
        ),
        ("(?P<date>ISO)", _iso),
        ("(?P<date>SLASHED)", _slashed),
        (f"{_MONTH} (?:COMMA | OF)? (?P<year>YEAR) {_NO_COUNT}", _month_and_year),
        (f"{_RELATION} (?P<month>MONTH)", _bare_month),
        (f"{_RELATION} (?P<month>NAMESAKE)", _namesake),
        ("(?<=[IN SINCE BY LATE MID EARLY LAST]) (?P<month>SHORT) DOT", _bare_month),
        ("(?P<year>YEAR) (?:DASH | SLASH) (?P<to>DAYNUM | NUMBER)", _year),
        (f"(?P<year>YEAR) {_NO_COUNT}", _year),
        ("THE? (?P<decade>DECADE)", _decade),
        ("(?:THE | THE? APOSTROPHE) (?P<decade>NINETIES)", _decade),
        (
            """(?:(?<=THE [EARLY LATE MID]) | (?<=THE [EARLY LATE MID] DASH) | (?<=[DECADE NINETIES] AND))
            APOSTROPHE? (?P<decade>NINETIES)""",
            _decade,
        ),
        ("THE? (?P<nth>NTH | ORDINAL) DASH? (?P<unit>UNIT)", _century),
        (
            f"""{_RELATION} (?P<weekday>WEEKDAY) (?P<part>DAYPART)?
            (?: (?P<week>LAST | NEXT | THIS) WEEK)?""",
            _day_of_week,
        ),
        ("THE? (?P<nth>ORDINAL | FINAL | LAST) DASH? QUARTER", _quarter),
        ("THE? (?P<nth>ORDINAL | FINAL | LAST) HALF", _half),
        ("(?P<code>QCODE) COMMA? OF? (?P<year>YEAR)?", _coded),
        ("THE? (?P<season>SEASON) COMMA? OF? (?P<year>YEAR)", _season),
        (
            "(?:(?<=[IN BY SINCE EARLY LATE MID]) | (?<=[EARLY LATE MID] DASH)) (?P<season>SEASON) (?! OF)",
            _season,
        ),
        ("(?<=[IN BY SINCE FOR OVER]) THE (?P<season>SEASON) (?! OF)", _season),
        (
            "(?: THE? FISCAL UNIT? (?=YEAR) )? (?P<year>(?<=FISCAL) YEAR | (?<=FISCAL UNIT) YEAR | FY)",
            _fiscal,
        ),
        (
            "(?P<day>FEAST (?:EVE | DAY)? | NEW UNIT APOSTROPHE S (?:EVE | DAY)) (?: COMMA? (?P<year>YEAR))?",
            _holiday,
        ),
        ("(?P<time>CLOCK) (?P<zone>ZONE | LOCAL PERIOD)?", _clock),
        ("(?P<time>YEAR | NUMBER) (?P<zone>ZONE)", _clock),
        ("(?P<time>NOON)", _noon),
    )
)
