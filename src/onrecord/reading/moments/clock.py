"""What is named by the clock and the course of a day: hours, mornings, nights, the small hours."""

import re
from dataclasses import replace

from onrecord.reading.cues import words_of
from onrecord.reading.moments.calendar import RELATIONS
from onrecord.reading.moments.terms import NAMED, TENSE, Found, Rule, Term
from onrecord.reading.moments.words import CARDINALS, DAYPARTS, TWILIGHTS, pattern, weekday_of

_CLOCK = re.compile(r"([0-9]{1,2})(?:[:.]?([0-9]{2}))?\s?(?:([ap]).*)?")
_BEFORE_CLOCKS = words_of("at by until till from around about before after")


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
    return _at(f, f"{hour:02}:{minute:02}{'Z' if f['zone'] in ('utc', 'gmt') else ''}")


def _hour(f: Found) -> Term | None:
    """Nine o'clock, eight in the evening."""
    hour, part = CARDINALS.get(f["hour"]) or int(f["hour"]), f["part"] or f["of"]
    if not 1 <= hour <= 12:
        return None
    return _at(f, f"{hour % 12 + (12 if part and part != 'morning' else 0):02}:00")


def _noon(f: Found) -> Term:
    return _at(f, "24:00" if f["time"] == "midnight" else "12:00")


def _at(f: Found, time: str) -> Term:
    return replace(f.term("TIME", f"XXXX-XX-XXT{time}", NAMED), offset=(0, "day"))


def _part_of_day(f: Found) -> Term | None:
    step, by = RELATIONS[f["relation"]]
    if f["relation"] in ("before", "after") and f.after.isalpha() and f.after.islower():
        return None  # "the night before he left"
    by = NAMED if f["the"] and f["relation"] == "next" else by
    return replace(f.term("TIME", f"XXXX-XX-XXT{DAYPARTS[f['part']]}", by), offset=(step, "day"))


def _bare_part(f: Found) -> Term | None:
    """The morning of a day that is named after it, and its early hours."""
    if (part := _part(f)) is None:
        return None
    return replace(f.term("TIME", f"XXXX-XX-XXT{part}"), part=True)


def _same_day(f: Found) -> Term | None:
    """In the morning, in the early hours: of the day that was named."""
    return _at(f, part) if (part := _part(f)) else None


def _part(f: Found) -> str | None:
    if f["hours"]:
        return DAYPARTS["morning"] if f["hours"] == "hours" else None
    return DAYPARTS.get(f["part"]) or TWILIGHTS[f["part"]]


def _night_to(f: Found) -> Term | None:
    """The night to Wednesday: of Tuesday and Wednesday."""
    if f["night"] not in ("night", "overnight"):
        return None
    day = weekday_of(f["day"])
    night = f"XXXX-WXX-{(day - 2) % 7 + 1}T{DAYPARTS['night']}"
    return replace(f.term("TIME", night, TENSE), last=f"XXXX-WXX-{day}")


RULES = tuple(
    Rule(pattern(source), says)
    for source, says in (
        ("(?P<time>CLOCK) (?P<zone>ZONE | LOCAL PERIOD)?", _clock),
        ("(?P<time>YEAR | NUMBER) (?P<zone>ZONE)", _clock),
        ("(?<=[AT BY]) (?P<time>NUMBER) (?=ON (?:WEEKDAY | DAYNUM ANYMONTH))", _clock),
        (
            """(?P<hour>CARDINAL | DAYNUM)
            (?: O APOSTROPHE DIAL (?: (?:IN THE | AT) (?P<part>DAYPART) )?
              | (?:IN THE | AT) (?P<of>DAYPART) )""",
            _hour,
        ),
        ("(?P<time>NOON)", _noon),
        (
            """(?P<the>THE)? (?P<relation>LAST | THIS | THAT | SAME | NEXT | FOLLOWING | PREVIOUS)
            (?P<part>DAYPART)""",
            _part_of_day,
        ),
        ("(?P<the>THE) (?P<part>DAYPART) (?P<relation>BEFORE | AFTER) (?! THE | A)", _part_of_day),
        ("THE? (?P<part>DAYPART | TWILIGHT) (?=OF | ON | FROM WEEKDAY)", _bare_part),
        ("THE? (?:EARLY | SMALL) (?P<hours>UNITS) (?=OF | ON)", _bare_part),
        ("(?:(?<=IN) | (?<=IN THE) | (?<=FOR THE)) (?P<part>DAYPART) (?! OF | ON)", _same_day),
        ("(?<=[AT BY SINCE TO BEFORE AFTER]) (?P<part>TWILIGHT) (?! OF | ON)", _same_day),
        ("(?<=[IN FOR]) THE (?:EARLY | SMALL) (?P<hours>UNITS) (?! OF | ON)", _same_day),
        ("(?<=BY) (?:EARLY | LATE | MID) DASH? (?P<part>DAYPART) (?! OF | ON)", _same_day),
        ("THE? (?P<night>DAYPART | DEICTIC) TO (?P<day>WEEKDAY)", _night_to),
    )
)
