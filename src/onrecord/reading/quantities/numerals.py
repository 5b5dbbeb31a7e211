"""Numbers as English prints them: in digits, in words, vaguely ("dozens") and as shares ("a third").

A numeral is the number alone. Whether it counts anything, and what, others say.
"""

import re
from dataclasses import dataclass, replace

from onrecord.model import Span
from onrecord.reading.quantities import shares
from onrecord.reading.quantities.number_words import (
    FRACTIONS,
    LARGE,
    MULTIPLES,
    PARTS,
    SCALES,
    SMALL,
    VAGUE,
    WHOLES,
    any_of,
)

_SPELLED = any_of([*SMALL, *MULTIPLES])
_START = re.compile(
    rf"(?<![0-9])(?<![0-9][.,])[0-9]|(?<![\w.])\.(?=[0-9])|(?<![0-9])[{''.join(FRACTIONS)}]"
    rf"|(?<!\w)(?i:{_SPELLED}|{any_of(VAGUE)}|{any_of(PARTS)}|several|couple|few)(?!\w)"
)
_DIGITS = re.compile(
    r"(?P<grouped>[0-9]{1,3}(?:,[0-9]{3}){1,5}(?![0-9])|[0-9]{1,2}(?:,[0-9]{2}){1,4},[0-9]{3}(?![0-9])"
    r"|[0-9]{1,3}(?:[ \u00a0\u2009\u202f][0-9]{3}){1,5}(?![0-9])|[0-9]{1,3}(?:\.[0-9]{3}){2,5}(?![0-9]))"
    r"(?P<rest>\.[0-9]{1,15}+(?![0-9]))?"
    r"|(?P<comma>[0-9]{1,3},[0-9]{1,2}(?=\s?(?:%|per\s?cent|[mb]illion|(?:m|b|tr)n\b)))"
    r"|(?P<plain>[0-9]*+(?:\.[0-9]++)?)"
)
_LONGEST = 25  # characters: longer ones are no number that is counted with
_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}\.000")  # as other languages group: no one counts to the thousandth
_SCALE = re.compile(
    rf"(?:[\s-]?(?i:{any_of([*MULTIPLES, 'lakh', 'crore', 'mln', 'bln'])})|[\s-](?:[bm]n|trn?)"
    r"|(?i:bn|mn|tn|trn|[kmb]))(?!\w)"
)
_MONEY_BEFORE = re.compile(r"(?:[$£€¥₹₽₩₪₺₴₦=]|\b[A-Z]{2,3}) ?$")
_THINGS_BEHIND = re.compile(r"[ -](?:[a-z]{1,20}+(?:-[a-z]{1,20}+)? ){0,2}(?:people|[a-z]{2,20}(?<!s)s)\b")
_SLASHED = re.compile(
    r"(?: (?=[0-9]))?([0-9]{1,2})[/⁄]([0-9]{1,3})(?![0-9/])(?=\s(?:of|inch|mile|cup)|-inch|[″\"])"
)
_RUN = re.compile(rf"(?:{_SPELLED})(?:(?: |-|\sand\s)(?:{_SPELLED})){{0,17}}(?!\w)", re.I)
_TOKEN = re.compile(rf"(?P<join> |-|\sand\s)?(?P<word>{_SPELLED})(?!\w)", re.I)
_AND_PART = re.compile(r"\sand\s(?:(?:a|one)[ -](?P<one>half|quarter)|three[ -]quarters)(?!\w)", re.I)
_VAGUELY = re.compile(
    rf"(?P<word>{any_of(VAGUE)})(?P<of>(?:\s(?:of|and)\s(?:{any_of(VAGUE)})){{0,2}})(?!\w)", re.I
)
_OF_LARGE = re.compile(r"of\s(\w+)", re.I)
_SOME = re.compile(
    rf"(?P<how>several|few|couple(?:\sof)?)\s(?P<scale>{any_of(MULTIPLES)})(?!\w)|several(?=\s)|couple\sof(?=\s)",
    re.I,
)
_HALF_A = re.compile(rf"half(?:\s(?:a|of\sa)\s|-)(?P<scale>{any_of(MULTIPLES)})(?!\w)", re.I)
_HALF_AN = re.compile(
    r"half\san?(?=\s(?:hour|mile|day|century|year|decade|minute|kilomet(?:re|er)|pound|point|inch|tonn?e?"
    r"|acre|litre|pint|percent|per\scent|percentage)\b)",
    re.I,
)
_QUARTER_OF = re.compile(r"\s?of\sa\s(million|billion)(?!\w)", re.I)
_QUARTER_OF_A = re.compile(
    r"\sof\sa(?=\s(?:per\s?cent|percentage|point|mile|kilomet(?:re|er)|century)\b)|(?=[ -]point\b)", re.I
)
_SCORES_OF = re.compile(r"\sof\s|(?:\smore)?\s(?:were|are|have\sbeen)\s", re.I)
_ITS = re.compile(r"(?i)\b(?:the|these|those|its|their|his|her|our|my|your|test|exam|all)\s$")
_ARTICLE = re.compile(r"(?:^|[^\w])[aA] $")
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number's words; `scale` is what the last of them multiplies by: of "1.5 million", a million."""

    span: Span
    low: float
    high: float
    form: str  # "digits", "words", "vague" or "share"
    scale: float = 1.0
    noun: Span | None = None  # of "one adult in twelve" the adult


def numerals(text: str, span: Span) -> list[Numeral]:
    """The numerals of `text` within `span`, in order and free of overlap."""
    found: list[Numeral] = []
    done, stop = span
    for m in _START.finditer(text, *span):
        if m.start() < done or not (made := _at(text, m.start(), done, stop)):
            continue
        made = _share_of_all(text, made, stop) or made
        found.append(made)
        done = made.span[1]
    return _without_years(text, found)


def _exactly(start: int, end: int, value: float, form: str, scale: float = 1.0) -> Numeral:
    return Numeral((start, end), value, value, form, scale)


def _at(text: str, start: int, floor: int, stop: int) -> Numeral | None:
    """The numeral that begins at `start`, or at an article before it but not before `floor`."""
    if not text[start].isalpha():
        return _digits(text, start, stop)
    word = _WORD.match(text, start, stop)
    assert word
    name = word[0].lower()
    begun = start
    if _ARTICLE.search(text[max(floor, start - 3) : start]):
        begun = start - 2
    if name in VAGUE:
        return _vague(text, start, stop)
    if name in ("several", "few", "couple"):
        return _some(text, start, begun, stop, name)
    if name == "half":
        return _half(text, start, begun, stop)
    if name in PARTS:
        return _part(text, word.end(), begun, stop, name) if begun < start else None
    return _words(text, start, begun, stop)


def _digits(text: str, start: int, stop: int) -> Numeral | None:
    m = _DIGITS.match(text, start, stop)
    assert m
    digits, end = m[0], m.end()
    if len(digits) > _LONGEST or len(m["plain"] or "") > 15:
        return None
    if m["grouped"]:
        value = float(re.sub(r"[^0-9]", "", m["grouped"]) + (m["rest"] or ""))
    else:
        value = float(digits.replace(",", ".") or 0)
    slashed = _SLASHED.match(text, end, stop) if digits.isdigit() else None
    if end < stop and text[end] in FRACTIONS:
        value, end = value + FRACTIONS[text[end]], end + 1
    elif not digits:
        return None
    elif slashed and int(slashed[2]):  # "3 1/2"
        value, end = value + int(slashed[1]) / int(slashed[2]), slashed.end()
    elif (over := _SLASHED.match(text, start, stop)) and int(over[1]) < int(over[2]):
        return _exactly(start, over.end(), int(over[1]) / int(over[2]), "share")
    elif value < 100 and (part := _AND_PART.match(text, end, stop)):
        value, end = value + _part_of(part), part.end()
    factor, end = _scaled(text, start, end, stop)
    if factor == 1 and _THOUSANDS.fullmatch(digits):
        value *= 1000
    return _exactly(start, end, _neat(value * factor), "digits", factor)


def _scaled(text: str, start: int, end: int, stop: int) -> tuple[float, int]:
    """By how much the words after a number multiply it, and where they end."""
    factor = 1.0
    while factor < 1e15 and (m := _SCALE.match(text, end, stop)):
        sign = m[0].lower().strip(" -\n\t\u00a0\u202f")
        if len(sign) == 1 and (factor > 1 or not _is_scale(text, start, m)):
            break
        factor, end = factor * SCALES[sign], m.end()
    return factor, end


def _is_scale(text: str, start: int, m: re.Match[str]) -> bool:
    """Whether a letter after a number means thousands or millions: 5m may be metres, 4K is none."""
    if _MONEY_BEFORE.search(text[max(0, start - 5) : start]):
        return True
    if m[0] in "kK":
        return m.start() - start > 1 or not text[m.end() : m.end() + 1].isspace()
    return m[0] == "M" or (m[0] == "m" and bool(_THINGS_BEHIND.match(text, m.end())))


def _words(text: str, start: int, begun: int, stop: int) -> Numeral | None:
    """ "Two hundred and forty"; where an article stands before it, "a hundred"."""
    run = _RUN.match(text, start, stop)
    if not run:
        return None
    total, current, last, end, largest = 0.0, 0.0, 0.0, start, float("inf")
    for m in _TOKEN.finditer(text, start, run.end()):
        word, joined = m["word"].lower(), "and" in (m["join"] or "").lower()
        if word in SMALL:
            value = SMALL[word]
            ones = last in range(20, 100, 10) and 0 < value < 10 and not joined
            if end != start and not ones and not (last >= 100 and current % 100 == 0):
                break
            current += value
        else:
            value = MULTIPLES[word]
            if end == start:
                if begun == start:
                    return None  # "million-strong"
                current = 1.0
            if joined or value >= largest or (value == 100 and not 0 < current < 100):
                break
            if value <= 100:
                current *= value
            elif current == 0:
                total *= value  # "thousand million"
            else:
                total, current, largest = total + current * value, 0.0, value
        last, end = value, m.end()
    if text[start : start + 3].lower() not in ("hun", "tho", "mil", "bil", "tri", "doz"):
        begun = start  # "a twelve"
    value, scale = total + current, last if last in LARGE.values() else 1.0
    if value < 100 and (part := _AND_PART.match(text, end, stop)):
        factor, end = _scaled(text, start, part.end(), stop)
        value, scale = (value + _part_of(part)) * factor, max(scale, factor)
    return _exactly(begun, end, value, "words", scale)


def _part_of(m: re.Match[str]) -> float:
    return 1 / PARTS[m["one"].lower()] if m["one"] else 0.75


def _vague(text: str, start: int, stop: int) -> Numeral | None:
    m = _VAGUELY.match(text, start, stop)
    if not m:
        return None
    low, high = VAGUE[m["word"].lower()]
    scale = 1.0
    for large in _OF_LARGE.findall(m["of"]):
        scale *= LARGE.get(large.lower().removesuffix("s"), 1.0)
    few = m["word"].lower()
    if few == "tens" and scale == 1:
        return None
    if few == "scores" and (
        not _SCORES_OF.match(text, m.end(), stop) or _ITS.search(text, max(0, start - 8), start)
    ):
        return None
    return Numeral(m.span(), low * scale, (high + 1) * scale - 1, "vague", scale)


def _some(text: str, start: int, begun: int, stop: int, name: str) -> Numeral | None:
    """ "A few thousand", "several", "a couple of"."""
    m = _SOME.match(text, start, stop)
    if not m or (name != "several" and begun == start):
        return None
    scale = MULTIPLES[m["scale"].lower()] if m["scale"] else 1.0
    if name == "couple":
        return _exactly(begun, m.end(), 2 * scale, "vague", scale)
    high = 9.0 if scale == 1 else 99.0 if scale == 12 else 10 * scale - 1
    return Numeral((begun, m.end()), 3.0 if scale == 1 else 2 * scale, high, "vague", scale)


def _half(text: str, start: int, begun: int, stop: int) -> Numeral | None:
    if m := _HALF_A.match(text, start, stop):
        value = MULTIPLES[m["scale"].lower()]
        return _exactly(start, m.end(), value / 2, "words", value)
    if m := _HALF_AN.match(text, start, stop):
        return _exactly(start, m.end(), 0.5, "words")
    share = begun == start and shares.is_half(text, start, start + 4, stop)
    return _exactly(start, start + 4, 0.5, "share") if share else None


def _part(text: str, end: int, begun: int, stop: int, name: str) -> Numeral | None:
    if name == "quarter" and (m := _QUARTER_OF.match(text, end, stop)):
        value = LARGE[m[1].lower()]
        return _exactly(begun, m.end(), value / 4, "words", value)
    if name == "quarter" and (m := _QUARTER_OF_A.match(text, end, stop)):
        return _exactly(begun, m.end(), 0.25, "words")
    share = shares.is_part(text, begun, end, stop, name)
    return _exactly(begun, end, 1 / PARTS[name], "share") if share else None


def _share_of_all(text: str, n: Numeral, stop: int) -> Numeral | None:
    """ "Two-thirds", "one in five", "nine out of 10", "one adult in twelve"."""
    start, end = n.span
    if n.form not in ("digits", "words") or not 0 < n.low < 100:
        return None
    if part := shares.parted(text, end, stop, n.low, n.form == "words"):
        return _exactly(start, part[0], part[1], "share")
    begun = shares.before_all(text, end, stop)
    if not begun or not _START.match(text, begun[0], stop):
        return None
    at, noun = begun
    whole = _at(text, at, at, stop)
    if (
        whole is None
        or whole.form not in ("digits", "words")
        or whole.low not in WHOLES
        or n.low >= whole.low
        or (noun and (n.low > 1 or not shares.ends_all(text, whole.span[1], stop)))
        or shares.is_time(text, whole.span[1], stop)
        or text[whole.span[1] : whole.span[1] + 1] in ("%", "-", "'", "’", ":")
    ):
        return None
    return replace(_exactly(start, whole.span[1], n.low / whole.low, "share"), noun=noun)


def _without_years(text: str, found: list[Numeral]) -> list[Numeral]:
    """Without words for numbers that follow each other and make none: "nineteen eighty-four"."""
    beside: set[int] = set()
    for i in range(1, len(found)):
        a, b = found[i - 1], found[i]
        if a.form == b.form == "words" and text[a.span[1] : b.span[0]] in (" ", "-", ""):
            beside |= {i - 1, i}
    return [n for i, n in enumerate(found) if i not in beside]


def _neat(value: float) -> float:
    """Without the noise of multiplying: 1.1 million is 1,100,000."""
    return float(f"{value:.15g}")
