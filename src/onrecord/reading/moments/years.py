"""What a number of years names: years, decades, centuries, and where it names something else."""

from dataclasses import replace

from onrecord.reading.cues import words_of
from onrecord.reading.moments.terms import Found, Rule, Term
from onrecord.reading.moments.words import DECADES, nth, pattern

_BEFORE_YEARS = words_of("in since until till by from before after during between the early late mid")
_BEFORE_COUNTS = words_of("about around some than nearly almost over least another roughly only no up")
_LIMITS = ("later than", "earlier than")
_PARTS = words_of("% percent per / million billion")
_ERAS = ("BC", "BCE")
_SIGNS = words_of("$ £ € # + /")
_COUNTED = words_of("people men women children police metres meters km miles feet mph")
_NUMBERED = words_of("""
    flight room route highway windows boeing model number page area lot part block hotel suite apartment flat
    unit gate bus train tram channel section article clause extension code plot expo agenda formula studio
""")
OWNERS = words_of("the a an its their his her our this last next s every each")
NO_COUNT = "(?! DASH? (?:ANYUNIT | UNITS | OLD | SCALE | CARDINAL | MONEY) )"


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
    if before in _SIGNS or after in _PARTS or after in _ERAS:
        return False
    if before in ("in", "since"):
        return not people or year >= 1900
    if not 1900 <= year < 2060 or (year >= 2030 and before not in _BEFORE_YEARS):  # 2045 is an hour as well
        return " ".join(f.lead(2)) in _LIMITS
    if before in _BEFORE_COUNTS or before in _NUMBERED:
        return " ".join(f.lead(2)) in _LIMITS
    return not people and (not counted or before in _BEFORE_YEARS or before in OWNERS)


def _decade(f: Found) -> Term | None:
    words = f["decade"]
    if words[:4].isdigit():
        return f.term("DATE", words[:3])
    tens = DECADES[words]
    return f.term("DATE", f"19{tens // 10}") if tens >= 30 else None


def _century(f: Found) -> Term | None:
    n = nth(f["nth"])
    read = n <= 22 and f["unit"] == "century" and f.after not in _ERAS
    return f.term("DATE", f"{n - 1:02}") if read else None


def _fiscal(f: Found) -> Term:
    return f.term("DATE", f"FY{f['year'][-4:]}")


RULES = tuple(
    Rule(pattern(source), says)
    for source, says in (
        ("(?P<year>YEAR) (?:DASH | SLASH) (?P<to>DAYNUM | NUMBER)", _year),
        (f"(?P<year>YEAR) {NO_COUNT}", _year),
        ("THE? (?P<decade>DECADE)", _decade),
        ("(?:THE | THE? APOSTROPHE) (?P<decade>NINETIES)", _decade),
        (
            """(?:(?<=THE [EARLY LATE MID]) | (?<=THE [EARLY LATE MID] DASH) | (?<=[DECADE NINETIES] AND))
            APOSTROPHE? (?P<decade>NINETIES)""",
            _decade,
        ),
        ("THE? (?P<nth>NTH | ORDINAL) DASH? (?P<unit>UNIT)", _century),
        (
            "(?: THE? FISCAL UNIT? (?=YEAR) )? (?P<year>(?<=FISCAL) YEAR | (?<=FISCAL UNIT) YEAR | FY)",
            _fiscal,
        ),
    )
)
