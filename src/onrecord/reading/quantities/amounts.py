"""Amounts: numerals with their unit or what they count, and two of them made one where they are a range."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from onrecord.model import Span
from onrecord.reading.quantities import bounds, changes, units
from onrecord.reading.quantities.counted import Counted, compound, one_thing, things
from onrecord.reading.quantities.labels import is_label, is_score
from onrecord.reading.quantities.numerals import Numeral, numerals

_OF = re.compile(r"\sof(?=\s)")
_SIGN = re.compile(r"(?:(?<![\w)])\+|(?<=[a-z,:(] )[-−]|(?<=\()[-−]|(?<![\w])(?<!or )minus[ -])$")
_BELOW_ZERO = re.compile(r"(?i)\s(?:Celsius\s)?below\s(?:zero|freezing)\b")
_POINT = re.compile(r"[ -](points?)\b")
_PRONOUN = re.compile(
    r"(?i)\b(?:no|any|some|every|each|this|that|the|another|which|whichever|other|the only|first|last|good"
    r"|new|big|right|wrong|same|number|day|not|my|your|our|his|her|their|its)[ -]$"
)
_HYPHEN = re.compile(r"\s?[-–—]\s?")
_TO = re.compile(r"-?\sto[ -]|-to-")
_LINKS = re.compile(r"-?,?\s(?:and|or)\s|-?,\s")
_FROM = re.compile(r"(?i)\b(?P<word>from|between)\s+(?:(?!the\s)\w+\s){0,2}?$")
_OPEN = re.compile(
    r"(?i)\b(?:opens?|opening|hours|works?|worked|daily|weekdays)\s(?:are\s)?(?:from\s)?$"
)  # "from 9 to 5"
_RANGING = re.compile(
    r"(?i)\b(?:rang(?:e|es|ed|ing)|anywhere|var(?:y|ies|ied|ying)|spanning|priced|costing)\sfrom\s+(?:\w+\s)?$"
)
_FARTHEST = 14  # characters between two amounts that belong together
_LOOKED_AT = 40

Held = TypeVar("Held", bound=tuple[int, ...])


@dataclass(frozen=True, slots=True)
class Amount:
    """A numeral with its currency or unit, or what it counts; `start` and `end` hold the former two."""

    numeral: Numeral
    start: int
    end: int
    low: float
    high: float
    unit: str | None = None
    counted: Counted | None = None
    signed: str = ""  # "+" or "-"
    label: bool = False  # it counts nothing
    levels: bool = False  # one end of "from 3 to 9"

    @property
    def bare(self) -> bool:
        """Whether it has neither unit nor noun."""
        return self.unit is None and self.counted is None


def amounts(text: str, paragraph: Span, taken: Sequence[Span]) -> list[Amount]:
    """All in a paragraph that may be quantities; `taken` are spans that are none."""
    found: list[Amount] = []
    titled: bool | None = None
    for n in numerals(text, paragraph):
        if within(n.span, taken):
            continue
        if titled is None:
            titled = _in_capitals(text[paragraph[0] : paragraph[1]])
        found.append(_amount(text, paragraph, n, found[-1].end if found else paragraph[0], titled))
    found = _sharing(text, _ranges(text, paragraph, found))
    return [a for i, a in enumerate(found) if not a.label and not (i and _inside(found[i - 1], a))]


def _inside(before: Amount, a: Amount) -> bool:
    """Whether a number is one of the words of what the number before it counts: "two new 737 jets"."""
    noun = before.counted
    return (
        noun is not None
        and noun.immediate
        and not before.label
        and a.unit is None
        and a.numeral.span[0] < noun.head[0]
    )


def within(span: Span, ordered: Sequence[Held]) -> Sequence[Held]:
    """Those of `ordered` that overlap `span`. Each begins with its start and end; none overlaps another."""
    i = bisect_left(ordered, (span[0],))
    if i and ordered[i - 1][1] > span[0]:
        i -= 1
    return ordered[i : bisect_left(ordered, (span[1],))]


def _in_capitals(paragraph: str) -> bool:
    """Whether most long words begin with a capital, as in the titles of some outlets."""
    if len(paragraph) > 200:
        return False
    words = re.findall(r"[^\W\d_]{4,}", paragraph)
    if paragraph.rstrip().endswith((".", ".”", '."')):
        words = [w[1:] for w in words]  # a sentence with many names
    return len(words) > 3 and sum(w[0].isupper() for w in words) > 0.7 * len(words)


def _amount(text: str, paragraph: Span, n: Numeral, floor: int, titled: bool) -> Amount:
    start, end = n.span
    stop = paragraph[1]
    low, high, signed = n.low, n.high, ""
    unit = "share" if n.form == "share" else None
    digits = n.form == "digits"
    if digits and (currency := units.before(text, floor, start)):
        unit, start = currency.name, currency.at
        if text[n.span[0] - 1] in "-−":
            low, high = -low, -high
        if unit.endswith("dollar"):
            end = units.american(text, end, stop)
    elif unit is None:
        of = _OF.match(text, end, stop) if n.form == "vague" else None  # "millions of euros"
        if behind := units.behind(text, of.end() if of else end, stop, digits, n.scale >= 1000):
            unit, end = behind.name, behind.at
    if m := _SIGN.search(text[max(floor, start - 8) : start]):
        spelled = m[0].lower().startswith("minus")
        signed = "+" if m[0] == "+" else "" if spelled and unit else "-"
        start -= len(m[0])
        if spelled or (signed == "-" and unit != "percent"):
            low, high = -low, -high
    elif unit and unit.startswith("degree") and (below := _BELOW_ZERO.match(text, end, stop)):
        low, high, end = -low, -high, below.end()
    counted = Counted(n.noun, n.noun) if n.noun else None
    if unit is None and n.low == n.high == 1 and n.form == "words":
        if text[end : end + 1] != "-" and not _PRONOUN.search(text[max(floor, start - 14) : start]):
            counted = one_thing(text, end, stop)
    elif unit is None and n.low < 1 and (point := _POINT.match(text, end, stop)):
        counted = Counted(point.span(1), point.span(1))  # "half a point"
    elif unit is None:
        bound = bounds.behind(text, end, stop)  # "3,000-plus fans"
        counted = compound(text, end, stop) if not bound else None
        counted = counted or things(text, bound.at if bound else end, stop)
    label = is_label(text, n, paragraph, titled, unit is not None, counted is not None)
    return Amount(n, start, end, low, high, unit, counted, signed, label)


def _ranges(text: str, paragraph: Span, found: list[Amount]) -> list[Amount]:
    """With two made one where they are a range, by a hyphen first; results and votes are no amounts."""
    for hyphens in (True, False):
        made: list[Amount] = []
        i = 0
        while i < len(found):
            a = found[i]
            b, c = (found[j] if j < len(found) else None for j in (i + 1, i + 2))
            near = b is not None and b.start - a.end <= _FARTHEST
            if b and near and bool(_HYPHEN.fullmatch(text[a.end : b.start])) == hyphens:
                link = _link(text, paragraph, a, b, c)
                if link in ("range", "label"):
                    a, i = _range(a, b) if link == "range" else replace(a, end=b.end, label=True), i + 1
                elif link == "both labels":
                    found[i + 1] = replace(b, label=True)
                elif link == "levels":
                    a, found[i + 1] = replace(a, levels=True), replace(b, levels=True)
            made.append(a)
            i += 1
        found = made
    return found


def _link(text: str, paragraph: Span, a: Amount, b: Amount, c: Amount | None) -> str | None:
    """How two amounts that follow each other belong together: a range, two levels, no quantity at all.

    `c` is the amount after them.
    """
    between = text[a.end : b.start]
    hyphen, to = bool(_HYPHEN.fullmatch(between)), bool(_TO.fullmatch(between))
    if a.label and b.bare and (b.label or _LINKS.fullmatch(between)):
        return "label" if hyphen else "both labels"  # "September 23 and 24"
    before = text[max(paragraph[0], a.start - _LOOKED_AT) : a.start]
    asked = _FROM.search(before)
    word = asked["word"].lower() if asked else ""
    both = between.strip() == "and" and word == "between"
    either = between.strip() == "or" and a.bare and a.low + 1 == b.low < 21  # "three or four"
    named = a.label and not (to and a.bare and not b.bare and not b.label)  # but "measure 40 to 65 metres"
    if not hyphen and (named or not (to or both or either)):
        return None
    if a.unit and b.unit and a.unit != b.unit and not _same_coin(a.unit, b.unit):
        return None
    if {a.numeral.form, b.numeral.form} & {"share", "vague"} or (a.counted and a.counted.immediate):
        return None
    if hyphen:
        if _scaled(a, b).low > b.high and (a.label or a.unit != b.unit):
            return None  # "in 2012 – six days after"
        units_told = a.unit is not None or b.unit is not None
        scored = not units_told and is_score(a.numeral, b.numeral, text, b.counted is not None)
        return "label" if scored else "range"
    if not to:
        return "range"
    if a.bare and b.bare and b.high <= 24 and _OPEN.search(before):
        return "both labels"
    again = c is not None and _TO.fullmatch(text[b.end : c.start])  # "from 5 to 7 percent to 3 to 5"
    if word == "from" and not again and not _RANGING.search(before):
        return "levels"
    first = _scaled(a, b)
    start = bounds.before(text, paragraph[0], a.start).at
    if changes.sign(text, start, a.unit) and (a.unit or (b.unit != "percent" and b.high > 3 * first.low)):
        return None  # "up 50 to 1,200 points"
    return "range" if first.low <= b.high else None


def _same_coin(a: str | None, b: str | None) -> bool:
    """ "US$89 to $93"."""
    return None not in (a, b) and {a, b} <= {"dollar", "US dollar"}


def _scaled(a: Amount, b: Amount) -> Amount:
    """The first with the unit of the second, and with its "million" where that stands for both."""
    unit = a.unit or b.unit
    factor = b.numeral.scale
    if a.numeral.scale == 1 and factor >= 1000 and abs(a.high) <= b.high / factor:
        return replace(a, low=a.low * factor, high=a.high * factor, unit=unit)
    return replace(a, unit=unit)


def _range(a: Amount, b: Amount) -> Amount:
    first = _scaled(a, b)
    low, high = sorted((first.low, b.high))
    numeral = replace(b.numeral, span=(a.numeral.span[0], b.numeral.span[1]))
    measured = b.unit is not None or b.counted is not None
    return replace(
        first,
        end=b.end,
        low=low,
        high=high,
        counted=b.counted,
        numeral=numeral,
        label=(a.label or b.label) and not measured,
    )


def _sharing(text: str, found: list[Amount]) -> list[Amount]:
    """With units given to those that share another's: "from 3 to 9 percent", "four, five or six ships"."""
    for i in range(len(found) - 2, -1, -1):
        a, b = found[i], found[i + 1]
        if a.label or b.label or b.start - a.end > _FARTHEST or "share" in (a.unit, b.unit):
            continue
        levels = a.levels and b.levels
        if not levels and not _LINKS.fullmatch(text[a.end : b.start]):
            continue
        if levels:
            if a.bare or _same_coin(a.unit, b.unit):
                found[i] = a = _scaled(a, b)
            if b.bare:
                found[i + 1] = replace(b, unit=a.unit)
        elif b.unit and a.bare and a.numeral.form == b.numeral.form:
            found[i] = a = replace(a, unit=b.unit)
        if a.bare and b.counted and text[slice(*b.counted.head)].lower() not in ("more", "others"):
            found[i] = replace(a, counted=replace(b.counted, immediate=False))
    return found
