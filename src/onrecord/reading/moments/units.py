"""What is told in units of time: last week, two years ago, three months; and now, lately, soon."""

from collections.abc import Callable
from dataclasses import replace

from onrecord.reading.cues import words_of
from onrecord.reading.grammar import MODALS
from onrecord.reading.moments.amounts import CLOCK, NUMBER, number, period, steps_of, unit_of
from onrecord.reading.moments.calendar import RELATIONS
from onrecord.reading.moments.terms import ARTICLE, NAMED, PERIOD, TENSE, Found, Rule, Term
from onrecord.reading.moments.words import DAYPARTS, SEASONS, pattern

# A whole unit as a value that is open, and as a duration: P3W, PT30M.
WHOLE = {
    "minute": "XXXX-XX-XXTXX:XX",
    "hour": "XXXX-XX-XXTXX",
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "year": "XXXX",
    "decade": "XXX",
    "century": "XX",
}
_MODS = {
    "more": "MORE_THAN",
    "less": "LESS_THAN",
    "fewer": "LESS_THAN",
    "at": "EQUAL_OR_MORE",
    "up": "EQUAL_OR_LESS",
    "nearly": "LESS_THAN",
    "almost": "LESS_THAN",
}
_AGO = {
    "MORE_THAN": "BEFORE",
    "EQUAL_OR_MORE": "ON_OR_BEFORE",
    "LESS_THAN": "AFTER",
    "EQUAL_OR_LESS": "ON_OR_AFTER",
}
EDGES = {
    "beginning": "START",
    "start": "START",
    "outset": "START",
    "early": "START",
    "middle": "MID",
    "mid": "MID",
    "end": "END",
    "close": "END",
    "late": "END",
}
_BEFORE_ONE_DAY = words_of("for within in just only than last past over")  # no "one day we will"
_BEFORE_VERBS = MODALS | words_of("to not t did does that which")
_BEFORE_ONE = words_of("""
    took take takes taking taken last lasts lasted lasting spent spend spends spending waited wait waits
    served after
""")
_AFTER_ONE = ("of", "'", "’")
_BEFORE_TITLES = words_of("s on of \" “ ' ‘ *")  # on ABC's "This Week"
_DEICTIC = {"today": 0, "tonight": 0, "overnight": 0, "yesterday": -1, "tomorrow": 1}


def _about(f: Found) -> str | None:
    return _MODS.get(f["about"].partition(" ")[0], "APPROX") if f["about"] else None


def _duration(f: Found) -> Term | None:
    unit = unit_of(f["unit"] or f["units"])
    count, low = number(f["count"]), number(f["low"])
    count = 1.5 if f["half"] else count
    found = f.term("DURATION", period(count, unit), mod=_about(f))
    if f.before.lower() == "aged" or (f.titled and f.named):  # the Six Day War
        return None
    if low is None:
        one_day = count == 1 and unit == "day" and not (f["dash"] or f["about"])
        return None if one_day and f.before.lower() not in _BEFORE_ONE_DAY else found
    if count is None or low >= count:
        return None
    return replace(found, value=period(low, unit), last=found.value)


def _one(f: Found) -> Term | None:
    """A week-long strike, a week of talks, it took a week."""
    of = f.after.lower() in _AFTER_ONE and f["unit"] != "day"
    if not (f["dash"] or of or f.before.lower() in _BEFORE_ONE):
        return None
    return f.term("DURATION", period(1, unit_of(f["unit"])))


def _stretch(f: Found) -> Term | None:
    """The past decade, the next four years: a duration that ends or begins where the article stands."""
    step, by = RELATIONS[f["relation"]]
    unit = f["unit"] or f["units"]
    if f.after.lower() == "of":  # "the last week of March"
        return None
    if f["relation"] == "last" and not f["the"] and f.before.lower() in _BEFORE_VERBS:  # to last three days
        return replace(f.term("DURATION", period(number(f["count"]), unit_of(unit))), first=f.first + 1)
    if f["relation"] == "coming" and not f["count"] and unit.endswith("s"):
        return f.term("DATE", "FUTURE_REF")
    count = number(f["count"] or ("several" if unit.endswith("s") else "one"))
    found = f.term("DURATION", period(count, unit_of(unit)))
    return replace(found, direction=step) if by == ARTICLE else found


def _distance(f: Found) -> Term | None:
    """Two weeks ago, two days later."""
    unit, way, about = unit_of(f["unit"]), f["way"], _about(f)
    count = number(f["count"])
    count = count + 0.5 if count and f["half"] else count
    if not f["count"] and unit == f["unit"]:  # Election Day later
        return None
    if count is None or unit == "second":
        vague = f.term("TIME" if unit in CLOCK else "DATE", WHOLE.get(unit, ""))
        return f.term("DATE", "PAST_REF") if way == "ago" else vague if vague.value else None
    steps, unit = steps_of(count, unit)
    sign = -1 if way in ("ago", "earlier") else 1
    found = f.term(
        "TIME" if unit in CLOCK else "DATE",
        WHOLE["day" if f["day"] == "today" else unit],
        ARTICLE if way in ("ago", "from now") else NAMED,
        _AGO.get(about, about) if about else None,
    )
    return replace(found, offset=(sign * steps, unit))


def _to_event(f: Found) -> Term | None:
    """Two days before what comes next: TimeML has a duration, which a date after it may settle."""
    unit, way = unit_of(f["unit"] or f["units"]), f["way"]
    count = number(f["count"])
    found = f.term("DURATION", period(count, unit), mod=_about(f))
    found = replace(found, end=found.end - 1, signal=way)
    if count is None or unit == "second":
        return found
    steps, unit = steps_of(count, unit)
    return replace(found, offset=(-steps if way == "before" else steps, unit))


def _whole(f: Found) -> Term | None:
    """Last week, this year, the following day, the year before."""
    unit, relation, the = unit_of(f["unit"]), f["relation"], bool(f["the"])
    step, by = RELATIONS[relation]
    if f.titled and f.before in _BEFORE_TITLES:
        return None
    if unit in ("minute", "hour", "fortnight") or (the and step and f.after.lower() == "of"):
        return None
    if f["fiscal"]:
        return f.term("DATE", "FYXXXX") if unit == "year" else None
    if unit == "day":
        if relation not in ("next", "same", "that", "previous", "preceding", "following", "before", "after"):
            return None
        if relation == "next" and not the:
            return None
        by = NAMED
    if relation in ("before", "after") and f.after.isalpha() and f.after.islower():
        return None  # "the day after the vote"
    if unit in ("period", "time"):
        return replace(f.term("DATE", f"XXXX{PERIOD}", NAMED), part=True) if relation == "same" else None
    if unit in SEASONS:
        found = f.term("DATE", f"XXXX-{SEASONS[unit]}", by)
        return replace(found, offset=(step, "season"), direction=step) if step else replace(found, by=TENSE)
    if unit == "weekend" and by == ARTICLE:
        found = f.term("DATE", WHOLE[unit], by)
        return replace(found, offset=(step, "day"), direction=step) if step else replace(found, by=TENSE)
    return replace(f.term("DATE", WHOLE[unit], by), offset=(step, "week" if unit == "weekend" else unit))


def _weekend(f: Found) -> Term:
    return f.term("DATE", WHOLE["weekend"], TENSE)


def _within(f: Found) -> Term | None:
    """The end of the year, later in the day: a unit that the article stands in, or that was named."""
    unit = unit_of(f["unit"])
    if f["edge"] and unit == "day" and f.before.lower() != "by":  # "at the end of the day"
        return None
    by = NAMED if f["way"] and unit == "day" else TENSE if f["edge"] or f["in"] else ARTICLE
    mod = EDGES.get(f["edge"] or f["in"].partition(" ")[0])
    offset = (0, "week" if unit == "weekend" else unit)
    found = replace(f.term("DATE", WHOLE[unit], by, mod), offset=offset)
    return replace(found, signal="later" if f["rest"] else f["way"] or None) if by != NAMED else found


def _deictic(f: Found) -> Term | None:
    word, part = f["day"], f["part"]
    if f.titled and f.before[:1].isalnum():  # USA Today
        return None
    part = "night" if word in ("tonight", "overnight") else part
    value = f"XXXX-XX-XXT{DAYPARTS[part]}" if part else "XXXX-XX-XX"
    return replace(f.term("TIME" if part else "DATE", value), offset=(_DEICTIC[word], "day"))


def _day_but_one(f: Found) -> Term | None:
    step = {"before yesterday": -2, "after tomorrow": 2}.get(f"{f['way']} {f['day']}")
    return replace(f.term("DATE", WHOLE["day"]), offset=(step, "day")) if step else None


def _that_time(f: Found) -> Term:
    return replace(f.term("DATE", f"XXXX{PERIOD}", NAMED), offset=(0, "day"))


def _reference(value: str, *unless_before: str) -> Callable[[Found], Term | None]:
    def says(f: Found) -> Term | None:
        return None if f.before.lower() in unless_before else f.term("DATE", value)

    return says


_ABOUT = "(?P<about> ABOUT | NEARLY | (?:MORE | LESS) THAN | AT LEAST | UP TO )?"
_UNIT = "(?P<unit>ANYUNIT | UNITS)"
_UNITS = "(?P<units>UNITS)"
_PERIOD = "(?P<unit>ANYUNIT | QUARTER | WEEKEND | SEASON | PERIOD)"
_NOT_OLD = "(?! (?:DASH | OF)? OLD)"
RULES = tuple(
    Rule(pattern(source), says)
    for source, says in (
        (
            f"""{_ABOUT} (?P<count>{NUMBER} | A)? {_UNIT} (?P<half>AND A HALF)?
            (?P<way>AGO | EARLIER | LATER | FROM NOW) (?P<day>(?<=AGO) TODAY)? (?! THAN)""",
            _distance,
        ),
        ("LONG (?P<way> AGO)", _reference("PAST_REF")),
        (f"{_ABOUT} (?: (?P<count>{NUMBER} | A) {_UNIT} | {_UNITS} ) (?P<way> BEFORE | AFTER)", _to_event),
        (
            f"""{_ABOUT}
            (?: (?P<low>DIGITS (?=DASH? TO | DASH | OR) | CARDINAL (?=DASH? TO | OR))
                DASH? (?:TO | DASH | OR) DASH? )?
            (?P<count>{NUMBER}) (?:MORE | LONG | FULL)? (?P<dash>DASH)?
            {_UNIT} (?: DASH LONG)? {_NOT_OLD}""",
            _duration,
        ),
        (f"(?<=BETWEEN) (?P<low>DIGITS | CARDINAL) AND (?P<count>{NUMBER}) {_UNIT} {_NOT_OLD}", _duration),
        (f"{_ABOUT} (?<=[FOR OVER THAN IN ABOUT NEARLY]) (?P<count>A FULL?) (?P<unit>ANYUNIT)", _duration),
        ("(?P<count>A) (?P<unit>ANYUNIT) (?P<half>AND A HALF)", _duration),
        ("A? (?P<unit>ANYUNIT) (?P<dash>DASH) LONG", _one),
        ("A (?P<unit>ANYUNIT)", _one),
        (f"{_UNITS} (?: DASH LONG | (?=OF | IN THE) )", _duration),
        (f"(?<=[FOR OVER IN AFTER]) THE? {_UNITS} {_NOT_OLD}", _duration),
        (
            f"""(?P<the>THE | THESE)? (?P<relation>LAST | PAST | NEXT | COMING | FOLLOWING | PREVIOUS)
            (?P<count>{NUMBER})? {_UNITS}""",
            _stretch,
        ),
        ("THE (?P<relation>PAST) (?P<unit>ANYUNIT | WEEKEND)", _stretch),
        ("(?<=[IN OVER FOR]) THE (?P<relation>LAST | NEXT) (?P<unit>ANYUNIT)", _stretch),
        (
            f"""(?P<the>THE)? (?:THIS (?=PAST | COMING))?
            (?P<relation>LAST | PAST | NEXT | COMING | THIS | CURRENT | PREVIOUS | FOLLOWING | SAME | THAT)
            (?P<fiscal>FISCAL)? {_PERIOD}""",
            _whole,
        ),
        (
            """(?P<the>THE) (?P<unit>DAY | WEEK | UNIT)
            (?P<relation>BEFORE | AFTER | PREVIOUS | FOLLOWING | EARLIER)""",
            _whole,
        ),
        ("THE WEEKEND", _weekend),
        (
            "(?:THE? VERY? (?P<edge>EDGE) OF | (?P<in>EARLY | LATE) IN) THE (?P<unit>ANYUNIT | QUARTER)",
            _within,
        ),
        (
            """(?:THE (?P<rest>REST) OF | (?P<way>EARLIER | LATER) IN)
            THE (?P<unit>ANYUNIT | QUARTER | WEEKEND)""",
            _within,
        ),
        ("THE? (?P<unit>UNIT) (?:APOSTROPHE S | DASH) (?P<edge>EDGE)", _within),
        ("THE DAY (?P<way>BEFORE | AFTER) (?P<day>ANYDAY)", _day_but_one),
        ("(?P<day>ANYDAY) (?P<part>DAYPART)?", _deictic),
        ("(?<=BY) (?P<relation>THAT) PERIOD", _that_time),
        ("NOW (?! DASH)", _reference("PRESENT_REF")),
        ("THESE UNITS", _reference("PRESENT_REF")),
        ("MORE? LATELY", _reference("PAST_REF")),
        ("RECENT UNITS?", _reference("PAST_REF", "most")),
        ("(?<=IN) THE PAST (?! DIGITS) | THE PAST (?= COMMA | DOT | AND | OR)", _reference("PAST_REF")),
        ("VERY? SOON (?! AFTER | BEFORE | DASH)", _reference("FUTURE_REF", "as", "so", "too", "how", "very")),
        ("(?: THE NEAR? | (?<=IN) ) FUTURE (?! OF | OTHER)", _reference("FUTURE_REF")),
    )
)
