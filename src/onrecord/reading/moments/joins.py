"""Several terms as one expression: what leads one, part and whole, day and hour, the ends of a range."""

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.reading.moments.terms import ARTICLE, NAMED, TENSE, Term
from onrecord.reading.moments.units import EDGES
from onrecord.reading.moments.words import letters, pattern

_REACH = 6  # words that may lead a term
_EARLY = pattern("(?: THE? (?P<word>EARLY | MID | LATE) (?:DASH | IN | ON)? THE? | (?P<edge>EDGE) DASH )$")
_EDGE = pattern("(?:THE VERY? | VERY)? (?P<word>EDGE) OF THE?$")
_NTH = pattern("THE? (?P<word>ORDINAL | FINAL | LAST) (?:DAY | WEEK | WEEKEND | UNITS) (?:OF | IN) THE?$")
_REST = pattern("THE? (?P<word>REST) OF THE?$")
_BOUND = pattern("(?P<word>LATER | EARLIER) (?:IN | ON)?$")
_LIMIT = pattern("NO (?P<word>LATER | EARLIER) THAN (?:BY | ON | THE)?$")
_ON_OR_ABOUT = pattern("(?:ON | IN | AT) OR (?P<word>ABOUT) THE?$")
_ABOUT = pattern("(?P<word>ABOUT) THE?$")
_LEADS = (_EARLY, _EDGE, _NTH, _REST, _BOUND, _LIMIT, _ON_OR_ABOUT, _ABOUT)
_NTH_MODS = {"first": "START", "last": "END", "final": "END"}
_LIMITS = {"later": ("ON_OR_BEFORE", "by"), "earlier": ("ON_OR_AFTER", "from")}
_ROUGHLY = ("around", "roughly", "approximately")  # "talks about Friday" are no approximation
_OF_DAY = {"START": "MO", "END": "EV"}  # what early and late are of a day

_OF = pattern("COMMA? (?:OF | IN)?")
_ON = pattern("(?:ON | OF | FROM)?")
_AT = pattern("COMMA? (?:AT ABOUT?)?")
_TO = pattern("DOT? (?:TO | DASH) THE?")
_AND = letters("AND")
_BETWEEN = letters("BETWEEN")
_DATED = ("DATE", "TIME")
_GAP = 3  # words that may stand between two terms

_YEAR = re.compile(r"[0-9X]{4}")
_PART_OF_YEAR = re.compile(r"XXXX-(?:[0-9]{2}(?:-[0-9]{2})?|Q[1-4]|H[12]|[SFW][A-Z])")
_DAY = re.compile(r"(?:[0-9X]{4}-[0-9X]{2}-[0-9X]{2}|XXXX-WXX-[1-7])(?:T[A-Z]{2})?")
_HOUR = re.compile(r"XXXX-XX-XXT[0-9].*")
_SUM = re.compile(r"P\d+YP\d+M|P\d+[YMW]P\d+D|PT\d+HPT\d+M|PT\d+[HM]PT\d+S")
_ENDS = re.compile(r"[0-9X]{4}(?:-.*)?")


def joined(words: Sequence[str], kinds: str, terms: Sequence[Term]) -> list[Term]:
    """The terms of one paragraph, in order; those that belong together as one."""
    found: list[Term] = []
    for term in terms:
        term = _led(words, kinds, term, found[-1].end if found else 0)
        if found and found[-1].type == "SET" and _HOUR.fullmatch(term.value):  # every Sunday at 11:00
            term = replace(term, offset=None)
        if found and (one := _one(kinds, found[-1], term)):
            found[-1] = one
        else:
            found.append(term)
    return [term for term in found if not term.part]


def _led(words: Sequence[str], kinds: str, term: Term, low: int) -> Term:
    """A term with the words that lead it: "late" 2009, "no later than" "the end of" last year."""
    if term.type not in _DATED or not _ENDS.match(term.value[:4].ljust(4, "X")):
        return term
    for lead in _LEADS:
        start = max(low, term.first - _REACH)
        if m := lead.search(kinds, start, term.first):
            word = words[m.start(m.lastgroup or 0)].lower()
            if told := _told(term, lead, word):
                term = replace(told, first=m.start())
    return term


def _told(term: Term, lead: re.Pattern[str], word: str) -> Term | None:
    """What a term tells by a word of what leads it."""
    if lead is _LIMIT:
        mod, signal = _LIMITS[word]
        return replace(term, signal=signal) if term.mod else replace(term, mod=mod)
    if lead in (_BOUND, _REST):
        return replace(term, signal="later" if lead is _REST else word)
    if term.mod:
        return None
    if lead in (_ABOUT, _ON_OR_ABOUT):
        return replace(term, mod="APPROX") if lead is _ON_OR_ABOUT or word in _ROUGHLY else None
    mod = _NTH_MODS.get(word, "MID") if lead is _NTH else EDGES[word]
    if lead is _EARLY and term.type == "DATE" and mod in _OF_DAY and _DAY.fullmatch(term.value):
        return replace(term, type="TIME", value=f"{term.value}T{_OF_DAY[mod]}")
    return replace(term, mod=mod)


def _one(kinds: str, a: Term, b: Term) -> Term | None:
    """The two as one term, where they are one."""
    if b.first - a.end > _GAP:
        return None
    gap = kinds[a.end : b.first]
    if a.type == b.type == "DURATION":
        return _sum(gap, a, b)
    return _same(gap, a, b) or _of_year(gap, a, b) or _at_hour(gap, a, b) or _range(kinds, gap, a, b)


def _sum(gap: str, a: Term, b: Term) -> Term | None:
    """Two hours and 20 minutes, one year six months."""
    if gap not in ("", _AND) or b.mod or not _SUM.fullmatch(a.value + b.value):
        return None
    return replace(a, end=b.end, value=a.value + b.value.lstrip("PT"))


def _same(gap: str, a: Term, b: Term) -> Term | None:
    """The same month last year, the same period in 2008."""
    if a.by != NAMED or (a.offset and a.offset[0]) or not (a.part or a.offset) or not _OF.fullmatch(gap):
        return None
    if b.offset and b.offset[1] == "year":
        return replace(a, end=b.end, offset=b.offset, part=False)
    if b.value.isdigit() and len(b.value) == 4:
        return replace(a, end=b.end, value=b.value + a.value[4:], offset=None, part=False)
    return None


def _of_year(gap: str, a: Term, b: Term) -> Term | None:
    """October of next year, the first half of 2009, the morning of June 3."""
    if a.part and a.type == "TIME":
        if not (_DAY.fullmatch(b.value) and _ON.fullmatch(gap)):
            return None
        if b.type == "TIME":  # the early hours of Friday morning
            return replace(b, first=a.first) if b.value.endswith(a.value[10:]) else None
        return replace(b, first=a.first, type="TIME", value=b.value + a.value[10:])
    if a.by != TENSE or not _PART_OF_YEAR.fullmatch(a.value) or not _OF.fullmatch(gap) or b.mod:
        return None
    if _YEAR.fullmatch(b.value):
        return replace(b, first=a.first, value=b.value + a.value[4:], mod=a.mod)
    if a.part and gap and b.type == "DATE":
        return replace(b, first=a.first, mod="START" if a.value.endswith("1") else "END", signal="half")
    return None


def _at_hour(gap: str, a: Term, b: Term) -> Term | None:
    """Tuesday at 8 p.m., 8 p.m. on Tuesday."""
    if _HOUR.fullmatch(b.value) and _DAY.fullmatch(a.value) and _AT.fullmatch(gap):
        day, hour = a, b
    elif _HOUR.fullmatch(a.value) and _DAY.fullmatch(b.value) and _ON.fullmatch(gap):
        day, hour = b, a
    else:
        return None
    if day.type == "SET":
        return None
    date = day.value.partition("T")[0]
    last = date + hour.last[10:] if hour.last else None
    return replace(day, first=a.first, end=b.end, type="TIME", value=date + hour.value[10:], last=last)


def _range(kinds: str, gap: str, a: Term, b: Term) -> Term | None:
    """From May to July, between 2009 and 2011, 9 a.m. to 5 p.m."""
    between = gap == _AND and a.first > 0 and kinds[a.first - 1] == _BETWEEN
    night = a.value.endswith("TNI") and b.type == "DATE" and _DAY.fullmatch(b.value)  # of Monday to Tuesday
    if not (between or _TO.fullmatch(gap)) or not (a.type == b.type or night) or a.type not in _DATED:
        return None
    if any(t.last or t.mod or t.signal or not _ENDS.fullmatch(t.value) for t in (a, b)):
        return None
    if a.offset != b.offset or (a.offset and not _HOUR.fullmatch(a.value)):
        return None
    value, last, by = a.value, b.value, a.by
    if value.startswith("XXXX") and last[:4].isdigit():
        if not _PART_OF_YEAR.fullmatch(value):
            return None
        value, by = f"{int(last[:4]) - (value[4:] > last[4:])}{value[4:]}", ARTICLE
    if value[:4].isdigit() and not (last[:4].isdigit() and value < last):
        return None
    return replace(a, end=b.end, value=value, last=last, by=by)
