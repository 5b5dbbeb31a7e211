"""The words of time in English, each with its kind: the alphabet of the grammar in `calendar` and `units`.

A form has one kind. Case is part of a form: "May" may be a month, "may" never is, and the "Daily" of a
newspaper's name is no "daily". A form that is not listed is a number, or no word of time.
"""

import re
from collections.abc import Sequence


def _in_order(line: str) -> list[str]:
    return line.split()


MONTHS = _in_order("January February March April May June July August September October November December")
WEEKDAYS = _in_order("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
DAYPARTS = {"morning": "MO", "lunchtime": "MI", "afternoon": "AF", "evening": "EV", "night": "NI"}
TWILIGHTS = {"dawn": "MO", "daybreak": "MO", "sunrise": "MO", "dusk": "EV", "sunset": "EV", "nightfall": "EV"}
FREQUENT = {
    "hourly": "PT1H",
    "nightly": "P1D",
    "daily": "P1D",
    "weekly": "P1W",
    "fortnightly": "P2W",
    "monthly": "P1M",
    "quarterly": "P3M",
    "annual": "P1Y",
    "annually": "P1Y",
    "yearly": "P1Y",
}
HOLIDAYS = {  # those that fall on one date
    "christmas": "12-25",
    "christmas day": "12-25",
    "christmas eve": "12-24",
    "boxing day": "12-26",
    "new year day": "01-01",
    "new year eve": "12-31",
    "halloween": "10-31",
}

_ONES = _in_order("""
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen
""")
_TENS = _in_order("twenty thirty forty fifty sixty seventy eighty ninety")
_ORDINALS = _in_order("""
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
    fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
""")
_DECADES = _in_order("twenties thirties forties fifties sixties seventies eighties nineties")
CARDINALS = (
    {word: n for n, word in enumerate(_ONES)}
    | {word: 10 * n for n, word in enumerate(_TENS, 2)}
    | {"dozen": 12, "hundred": 100}
)
ORDINALS = {word: n for n, word in enumerate(_ORDINALS, 1)} | {"final": 4, "last": 4}
DECADES = {word: 10 * n for n, word in enumerate(_DECADES, 2)} | {f"{n}0s": 10 * n for n in range(1, 10)}


def month_of(word: str) -> int:
    """Which month of the year a word names: "February", "feb"."""
    return next(n for n, name in enumerate(MONTHS, 1) if name.lower().startswith(word[:3].lower()))


def weekday_of(word: str) -> int:
    """Which day of the week a word names, Monday is 1: "Tuesday", "tues"."""
    return next(n for n, day in enumerate(WEEKDAYS, 1) if day.lower().startswith(word[:3].lower()))


def nth(word: str) -> int:
    """Which one: "third", "3rd" and "3" are 3."""
    return ORDINALS.get(word) or int(re.sub(r"\D", "", word))


def _nth(n: int) -> str:
    return f"{n}{('th', 'st', 'nd', 'rd')[n % 10 if n % 10 < 4 and n // 10 != 1 else 0]}"


# By kind: forms that are written in any case, and forms as they stand.
_ANY_CASE = {
    "WEEKDAY": " ".join(WEEKDAYS),
    "WEEKDAYS": " ".join(f"{day}s" for day in WEEKDAYS) + " weekends",
    "SEASON": " ".join(SEASONS),
    "DAYPART": " ".join(DAYPARTS),
    "DAYPARTS": " ".join(f"{part}s" for part in DAYPARTS),
    "NOON": "noon midday midnight",
    "DAY": "day",
    "WEEK": "week",
    "UNIT": "minute hour fortnight month year decade century",
    "UNITS": "seconds minutes hours days weeks fortnights months years decades centuries",
    "QUARTER": "quarter",
    "WEEKEND": "weekend",
    "PERIOD": "period time",
    "TODAY": "today",
    "DEICTIC": "tonight yesterday tomorrow overnight",
    "CARDINAL": " ".join([*_ONES, *_TENS]),
    "DOZEN": "dozen hundred",
    "ORDINAL": " ".join(_ORDINALS),
    "FINAL": "final",
    "SEVERAL": "several many few numerous countless",
    "COUPLE": "couple",
    "HALF": "half",
    "LAST": "last",
    "PAST": "past",
    "NEXT": "next",
    "COMING": "coming upcoming",
    "THIS": "this",
    "CURRENT": "current",
    "RECENT": "recent",
    "PREVIOUS": "previous preceding prior",
    "FOLLOWING": "following",
    "SAME": "same",
    "THAT": "that",
    "EVERY": "every each",
    "PER": "per",
    "AGO": "ago",
    "LATER": "later",
    "EARLIER": "earlier",
    "BEFORE": "before",
    "AFTER": "after",
    "EARLY": "early",
    "MID": "mid",
    "LATE": "late",
    "EDGE": "beginning start outset middle end close",
    "REST": "rest remainder",
    "NOW": "now currently nowadays presently",
    "LATELY": "recently lately",
    "SOON": "soon shortly",
    "FUTURE": "future",
    "NEAR": "near",
    "MORE": "more",
    "LESS": "less fewer",
    "THAN": "than",
    "LEAST": "least",
    "ABOUT": "about around approximately roughly some",
    "NEARLY": "nearly almost",
    "UP": "up",
    "OLD": "old olds age",
    "LONG": "long",
    "FULL": "full whole entire consecutive straight",
    "VERY": "very",
    "FISCAL": "fiscal financial",
    "THE": "the",
    "THESE": "these",
    "A": "a an",
    "OF": "of",
    "IN": "in",
    "ON": "on",
    "AT": "at",
    "BY": "by",
    "FOR": "for during throughout",
    "OVER": "over within",
    "SINCE": "since",
    "FROM": "from",
    "TO": "to through until till thru into",
    "BETWEEN": "between",
    "AND": "and",
    "OR": "or",
    "NO": "no not",
    "TIMES": "times once twice thrice",
    "LOCAL": "local",
    "SMALL": "small wee",
    "O": "o",
    "DIAL": "clock",
    "SCALE": "thousand million billion trillion percent",
}
_AS_WRITTEN = {
    "MONTH": "January February July September October November December",
    "NAMESAKE": "March April May June August",  # months that are verbs or people's names as well
    "SHORT": "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec",
    "WDAY": "Mon Tue Tues Wed Weds Thu Thur Thurs Fri Sat Sun",
    "TWILIGHT": " ".join(TWILIGHTS),
    "ZONE": "UTC GMT EST EDT ET CST CDT PST PDT BST CET CEST EET EEST MSK JST IST AEST AEDT",
    "FREQUENT": " ".join(FREQUENT),
    "QCODE": "Q1 Q2 Q3 Q4 H1 H2",
    "FEAST": "Christmas Halloween Boxing",
    "NEW": "New",
    "EVE": "Eve",
    "S": "s",
    "COMMA": ",",
    "DOT": ".",
    "DASH": "- ‑ – —",
    "SLASH": "/",
    "APOSTROPHE": "' ’ ‘",
    "MONEY": "$ £ €",
    "DAYNUM": " ".join(f"{n} {n:02}" for n in range(1, 32)),
    "NTH": " ".join(map(_nth, range(1, 100))),
    "YEAR": " ".join(map(str, range(1000, 2200))),
    "DECADE": " ".join(f"{n}s" for n in range(1500, 2100, 10)),
    "NINETIES": " ".join(DECADES),
    "FY": " ".join(f"FY{n}" for n in range(1980, 2060)),
}
_UPPER = ("MONTH", "NAMESAKE", "SHORT")
_SHAPES = ("OTHER", "NUMBER", "CLOCK", "ISO", "SLASHED")  # kinds told by the shape of a form
_LETTERS = {kind: chr(0xA1 + i) for i, kind in enumerate([*_SHAPES, *_ANY_CASE, *_AS_WRITTEN])}
_SETS = {
    "ANYMONTH": ("MONTH", "NAMESAKE", "SHORT"),
    "ANYUNIT": ("DAY", "WEEK", "UNIT"),
    "ANYDAY": ("TODAY", "DEICTIC"),
    "DIGITS": ("DAYNUM", "YEAR", "NUMBER"),
}
# A clock time, a date in figures, a number, a word or one sign. What is none of these parts words.
TOKEN = re.compile(
    r"""(?: [0-9]{1,2}+ (?:[:.][0-5][0-9])? [ \u00a0]? (?: [ap]\.[ ]?m\. | [AP]\.M\. | (?:[ap]m|[AP]M)\b )
          | [0-9]{4}-[0-9]{2}-[0-9]{2} (?: T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?Z? )?
          | [0-9]{1,2}[/.][0-9]{1,2}[/.](?:[0-9]{4}|[0-9]{2})
          | [0-9]{1,2}:[0-5][0-9] (?!:)
          | [0-9]++(?:,[0-9]{3})*+(?:\.[0-9]++)?+ ) (?!\w)
        | \w++ | [^\w\s]""",
    re.VERBOSE,
)


class _Kinds(dict[str, str]):
    """The letter of each form's kind."""

    def __missing__(self, form: str) -> str:
        if not "0" <= form[0] <= "9":
            return _LETTERS["OTHER"]
        if form[-1] in "mM.":
            return _LETTERS["CLOCK" if {"a", "p"} & set(form.lower()) else "OTHER"]
        if not "0" <= form[-1] <= "9":
            return _LETTERS["ISO" if form[4:5] == "-" else "OTHER"]
        if ":" in form:
            return _LETTERS["ISO" if len(form) > 5 else "CLOCK"]
        if form[4:5] == "-":
            return _LETTERS["ISO"]
        return _LETTERS["SLASHED" if "/" in form or form.count(".") == 2 else "NUMBER"]


def _letters() -> _Kinds:
    found = _Kinds()
    for kind, forms in _ANY_CASE.items():
        for form in forms.split():
            for written in (form.lower(), form.capitalize(), form.upper()):
                found[written] = _LETTERS[kind]
    for kind, forms in _AS_WRITTEN.items():
        for form in forms.split():
            found[form] = _LETTERS[kind]
            if kind in _UPPER:
                found[form.upper()] = _LETTERS[kind]
    return found


_KINDS = _letters()


def kinds(words: Sequence[str]) -> str:
    """One letter a word: its kind."""
    return "".join(map(_KINDS.__getitem__, words))


def letters(*names: str) -> str:
    """The letters of kinds, by their names."""
    return "".join(_LETTERS[kind] for name in names for kind in _SETS.get(name, (name,)))


def pattern(source: str) -> re.Pattern[str]:
    """A pattern over kinds, written with their names in capitals; space means nothing in it."""
    named = re.sub(r"(?<![?A-Z])[A-Z]+", lambda m: _one_of(m[0]), source)
    return re.compile(re.sub(r"\s+", "", named))


def _one_of(name: str) -> str:
    of = letters(name)
    return of if len(of) == 1 else f"[{of}]"
