"""What is named by the calendar: dates, months, weekdays, quarters, seasons, holidays."""

import re
from calendar import monthrange
from dataclasses import replace

from onrecord.reading.cues import words_of
from onrecord.reading.grammar import AUXILIARIES, DETERMINERS, MODALS, PREPOSITIONS, SUBJECT_PRONOUNS
from onrecord.reading.moments.terms import ARTICLE, NAMED, TENSE, Found, Rule, Term
from onrecord.reading.moments.words import (
    DAYPARTS,
    HOLIDAYS,
    MONTHS,
    SEASONS,
    month_of,
    nth,
    pattern,
    weekday_of,
)
from onrecord.reading.moments.years import NO_COUNT, OWNERS

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
_BEFORE_MONTHS = words_of(
    "in since until till by of from before after during between early late mid for through"
)
_BEFORE_NAMES = words_of("in since until during")  # a month, also where a name follows: "in May Ford …"
_BEFORE_MAY = words_of("in since until from between early late mid")  # "to May" is to a person as well
_NAMES = ("March", "April", "May", "June", "August")
_OF_MAY = words_of("end start beginning middle close half week weeks days day rest month months as morning")
_TO_MAY = words_of("and to or until - – through")
_AHEAD = MODALS | words_of("due expected planned scheduled ready set promised")
_CLOSED = (PREPOSITIONS - {"of"}) | AUXILIARIES | DETERMINERS | SUBJECT_PRONOUNS | words_of("it and but")
_ARTICLES = words_of("the a an")


def _date(f: Found) -> Term | None:
    month, year = month_of(f["month"]), f["year"]
    first = nth(f["day"])
    last = nth(f["to"]) if f["to"] else 0
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
    """Figures that have one meaning: 21/9/2022 and 9/9/2022 are read, 9/11/2022 has two; dots: day first."""
    first, second, year = map(int, re.split(r"[/.]", f["date"]))
    if year < 1000 or (first <= 12 and second <= 12 and first != second and "/" in f["date"]):
        return None
    day, month = (first, second) if second <= 12 else (second, first)
    if not (1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return f.term("DATE", f"{year}-{month:02}-{day:02}")


def _day_of_month(f: Found) -> Term | None:
    """On the 14th; not on the 14th floor."""
    day = nth(f["day"])
    if day > 31 or not (f["unit"] or f.after.lower() in _CLOSED or not (f.after.isalnum() or f.after == "-")):
        return None
    found = f.term("DATE", f"XXXX-XX-{day:02}", TENSE)
    if not f["unit"]:
        return found
    step = RELATIONS[f["relation"]][0] if f["relation"] else 0
    return replace(found, by=ARTICLE, offset=(step, "month")) if f["unit"] == "month" else None


def _month_and_year(f: Found) -> Term:
    return f.term("DATE", f"{f['year']}-{month_of(f['month']):02}")


def _bare_month(f: Found) -> Term | None:
    value, relation = f"XXXX-{month_of(f['month']):02}", f["relation"]
    if not relation:
        return f.term("DATE", value, TENSE)
    step, by = RELATIONS[relation]
    if not step:
        return replace(f.term("DATE", value, by), offset=(0, "year"))
    return replace(f.term("DATE", value, by), offset=(step, "month"), direction=step)


def _namesake(f: Found) -> Term | None:
    """March, April, May, June, August: a month where the words on its sides say so."""
    before, named = f.before.lower(), f.after[:1].isupper()
    if f["relation"]:
        return _bare_month(f)
    if before in ("-", "–") and f.lead(2)[0] in ("early", "mid", "late", "end"):
        return _bare_month(f)
    if before in _BEFORE_MONTHS and (not named or (before in _BEFORE_NAMES and f["month"] != "may")):
        return _bare_month(f) if f["month"] != "may" or _is_may(f) else None
    owned = before in OWNERS and f.after.islower() and f.after.isalpha() and len(f.after) > 3
    return _bare_month(f) if owned or (not named and _follows_month(f)) else None


def _is_may(f: Found) -> bool:
    """Whether May is the month after "by", "of" and others that stand before a person as well."""
    *lead, before = f.lead(12)
    match before:
        case "of":
            return not _OF_MAY.isdisjoint(lead[-1:])
        case "by":
            return f.before == "By" or not _AHEAD.isdisjoint(lead)
    return before in _BEFORE_MAY or _follows_month(f)


def _follows_month(f: Found) -> bool:
    """From March to May, January and March."""
    lead = f.lead(3)
    month = lead[-2].capitalize() if len(lead) > 1 and lead[-1] in _TO_MAY else ""
    return month in MONTHS and (month not in _NAMES or lead[0] in _BEFORE_MONTHS)


def _day_of_week(f: Found) -> Term | None:
    if f.before in _NAMED_DAYS or f.after in _NAMESAKES or (f["the"] and f.after in ("in", "of")):
        return None
    named = f.before.lower() in _ARTICLES and f.after.istitle() and f.after not in MONTHS
    if named and not (f["relation"] or f["part"] or f["week"]):  # the Sunday Herald
        return None
    value, part = f"XXXX-WXX-{weekday_of(f['weekday'])}", f["part"]
    found = f.term("TIME", f"{value}T{DAYPARTS[part]}") if part else f.term("DATE", value)
    if f["week"]:
        return replace(found, offset=(RELATIONS[f["week"]][0], "week"))
    if not f["relation"]:
        return replace(found, by=TENSE)
    step, by = RELATIONS[f["relation"]]
    if not step:
        return replace(found, by=by, offset=(0, "week"))
    return replace(found, by=by, offset=(step, "day"), direction=step)


def _nth_of_month(f: Found) -> Term:
    """The first Monday in May: one of its days."""
    mod = {"first": "START", "last": "END", "final": "END"}.get(f["nth"])
    value = f"{f['year'] or 'XXXX'}-{month_of(f['month']):02}"
    return f.term("DATE", value, ARTICLE if f["year"] else TENSE, mod)


def _quarter(f: Found) -> Term | None:
    n = 4 if f["nth"] in ("final", "last") else nth(f["nth"])
    if n > 4 or f.after.lower() in ("-", "final", "finals"):
        return None
    return f.term("DATE", f"XXXX-Q{n}", TENSE)


def _half(f: Found) -> Term | None:
    n = 2 if f["nth"] in ("second", "final", "last") else 1
    if f["unit"] not in ("", "year"):
        return None
    return replace(f.term("DATE", f"XXXX-H{n}", TENSE), part=not f["unit"])


def _coded(f: Found) -> Term:
    """Q3, H1 2024."""
    return f.term("DATE", f"{f['year'] or 'XXXX'}-{f['code'].upper()}", ARTICLE if f["year"] else TENSE)


def _season(f: Found) -> Term:
    return f.term("DATE", f"{f['year'] or 'XXXX'}-{SEASONS[f['season']]}", ARTICLE if f["year"] else TENSE)


def _closing_season(f: Found) -> Term | None:
    """Before spring, until winter; but "due to fall", "about to spring"."""
    return _season(f) if f["season"] in ("autumn", "summer", "winter") or f.before != "to" else None


def _holiday(f: Found) -> Term | None:
    words = re.sub(r" [’'‘] s ", " ", f["day"])
    day = HOLIDAYS.get(words)
    bare = words == "christmas" and f.before.lower() not in _BEFORE_MONTHS | {"at", "over", "on"}
    if day is None or bare:
        return None
    return f.term("DATE", f"{f['year'] or 'XXXX'}-{day}", ARTICLE if f["year"] else TENSE)


_RELATION = (
    "(?: (?P<the>THE)? (?P<relation>LAST | NEXT | THIS | COMING | PREVIOUS | FOLLOWING | SAME | THAT) )?"
)
_MONTH = "(?P<month>ANYMONTH) (?: (?<=SHORT) DOT )?"
_WEEK_DAY = "(?: (?:WEEKDAY | WDAY) DOT? COMMA? )?"
_YEAR = f"(?: COMMA? (?P<year>YEAR) {NO_COUNT} )?"
RULES = tuple(
    Rule(pattern(source), says)
    for source, says in (
        (
            f"""{_WEEK_DAY} {_MONTH} THE? (?P<day>DAYNUM | NTH)
            (?: (?:TO | DASH | AND (?! (?:DAYNUM | NTH) OTHER)) (?P<to>DAYNUM | NTH) )? {NO_COUNT}
            {_YEAR}""",
            _date,
        ),
        (
            f"""{_WEEK_DAY} THE? (?P<day>DAYNUM | NTH | ORDINAL (?=OF))
            (?: (?:TO | DASH | AND) THE? (?P<to>DAYNUM | NTH) )? OF? {_MONTH} {_YEAR}""",
            _date,
        ),
        (
            """(?<=[ON BY SINCE BEFORE AFTER TO FROM]) THE (?P<day>NTH)
            (?! DASH | (?:AND | OR | TO) THE? NTH | OF ANYMONTH)
            (?: OF (?:THE | (?P<relation>THIS | LAST | NEXT | SAME)) (?P<unit>UNIT) )?""",
            _day_of_month,
        ),
        ("(?P<date>ISO)", _iso),
        ("(?P<date>SLASHED)", _slashed),
        (f"{_MONTH} (?:COMMA | OF)? (?P<year>YEAR) {NO_COUNT}", _month_and_year),
        (f"{_RELATION} (?P<month>MONTH)", _bare_month),
        (f"{_RELATION} (?P<month>NAMESAKE)", _namesake),
        ("(?<=[IN SINCE BY LATE MID EARLY LAST]) (?P<month>SHORT) DOT", _bare_month),
        (
            f"""{_RELATION} (?P<weekday>WEEKDAY) (?P<part>DAYPART)?
            (?: OF? (?P<week>LAST | NEXT | THIS) WEEK)?""",
            _day_of_week,
        ),
        (f"THE? (?P<nth>ORDINAL | FINAL | LAST) WEEKDAY (?:IN | OF) {_MONTH} {_YEAR}", _nth_of_month),
        ("THE? (?P<nth>ORDINAL | FINAL | LAST) DASH? QUARTER", _quarter),
        ("THE? (?P<nth>ORDINAL | FINAL | LAST) HALF (?: OF THE (?P<unit>UNIT))?", _half),
        ("(?P<code>QCODE) COMMA? OF? (?P<year>YEAR)?", _coded),
        ("THE? (?P<season>SEASON) COMMA? OF? (?P<year>YEAR)", _season),
        (
            "(?:(?<=[IN BY SINCE EARLY LATE MID]) | (?<=[EARLY LATE MID] DASH)) (?P<season>SEASON) (?! OF)",
            _season,
        ),
        ("(?<=[BEFORE TO]) (?P<season>SEASON) (?= DOT | COMMA | AND)", _closing_season),
        ("(?<=[IN BY SINCE FOR OVER]) THE (?P<season>SEASON) (?! OF)", _season),
        (
            "(?P<day>FEAST (?:EVE | DAY)? | NEW UNIT APOSTROPHE S (?:EVE | DAY)) (?: COMMA? (?P<year>YEAR))?",
            _holiday,
        ),
    )
)
