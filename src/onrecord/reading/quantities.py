"""Quantities: every figure that a text gives, with its bounds, its unit or what it counts, and its change.

Amounts that count or measure something are figures; then each is tied to what stands around it: the whole
it is a share of, the time over which it is counted, and whether it is told as fact, plan or possibility.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.model import Figure, Moment, Span
from onrecord.reading import bounds, changes, units
from onrecord.reading.amounts import Amount, amounts, within
from onrecord.reading.counted import measured, things
from onrecord.reading.sentences import sentences
from onrecord.reading.wholes import before_whole, fronted, parted

_ATTRIBUTIVE = re.compile(
    r"(?i)(?:^|[^\w])(?:an?|the|its|their|his|her|this|that|our|new|extra|another|first|second)\s$"
)
_HARMED = re.compile(r"(?i)\b(?:kill|wound|injur|arrest|detain|hurt|leav)(?:ed|ing|s|es|e|)\s$")
_VALUED = re.compile(
    r"(?i)\b(?:to|by|from|of|at|reached|hits?|total(?:led|s|ling)?|was|is|were|are|than|stands?|stood|rose|fell"
    r"|dropped|climbed|gained|lost|added|up|down|with|numbered|numbering|and|as|averag(?:ed|ing)|just|only)\s$"
)
_WEAKLY = re.compile(r"(?i)\b(?:at|and|with|as|was|is|were|are|of|to|by|from|just|only)\s$")
_MEANWHILE = re.compile(r"(?i)(?<!\bfor )(?<!\bjust )(?<!\bwell )(?<!\blittle )\bover\s$")  # "over two years"
_OF_AGE = re.compile(
    r"(?i)\b(?:those|people|anyone|everyone|adults|men|women|children|voters|aged|ages?)"
    r"\s(?:over|under|above|below)\s$"
)
# "By 350 people, up to 1,500": the level then reached, and no bound.
_REACHED = re.compile(r"(?i)(?:\s[\w’'-]+){0,4}(?:(?P<up>,\sup)|,?)\sto\s")
_IN_BRACKETS = re.compile(r"\s?(?:\(|/|\(\s?or\s|,?\sor\s)\s?")
_OVER = re.compile(
    r"(?i)\b(?:within|in|over|during|since|per|throughout)(?:\s(?:the|just|only|about|around))*\s$"
)
_SAID_WHEN = re.compile(
    r"(?i)(?:the\s)?(?:last|this|past|next|previous)\s\w|(?:an?|per|every|each)\s|(?:annual|month|week|dai)"
)
_BREAK = re.compile(r"[;:]\s")
_NEAREST = 90  # characters from a figure to the time it is told over
_PLANNED = re.compile(
    r"(?i)\b(?:plan(?:s|ned|ning)?|intend(?:s|ed)?|aim(?:s|ed|ing)?|wants?|wanted|seeks?|hop(?:es?|ed|ing)"
    r"|target(?:s|ed|ing)?|goal|will|shall|set\sto|due\sto|going\sto|pledg(?:es?|ed|ing)"
    r"|promis(?:es?|ed|ing)|vow(?:s|ed)?|propos(?:es?|ed|ing|al)|approved)\b"
    r"|\b(?:would|to)\sbe\b"
)
_POSSIBLE = re.compile(
    r"(?i)\b(?:may|might|could|possibl[ey]|perhaps|potential(?:ly)?|if|risks?|threatens?)\b"
)
_PLANNED_BEHIND = re.compile(r"(?i)\s(?:will|would|are\sto|is\sto|shall)\s(?:\w+ly\s)?[a-z]+")
_POSSIBLE_BEHIND = re.compile(r"(?i)\s(?:may|might|could)\s")
_CLAUSES = re.compile(
    r"[;:]\s|,\s(?:and|but|while)\s|\s(?:but|while|whereas|after|because|which|who|that|whose|as)\s|[“”\"]"
)

Time = tuple[int, int, int]  # start and end of a moment, and its index


def figures(text: str, spans: Sequence[Span], moments: Sequence[Moment]) -> tuple[Figure, ...]:
    """The quantities in `spans` of `text` (paragraphs), in order. `moments`: its time expressions.

    A quantity overlaps no date, clock time or set of times; a duration may be one ("three weeks").
    """
    taken = sorted(s for m in moments if m.type != "DURATION" for s in m.spans)
    times = sorted((m.spans[0][0], m.spans[-1][1], i) for i, m in enumerate(moments) if m.type != "TIME")
    found: list[Figure] = []
    for paragraph in spans:
        if held := amounts(text, paragraph, within(paragraph, taken)):
            found += _figures(text, paragraph, held, times, len(found))
    return tuple(found)


def _figures(
    text: str, paragraph: Span, held: list[Amount], times: Sequence[Time], before: int
) -> list[Figure]:
    """Those of one paragraph; `before`: how many figures stand before it, by which indexes grow."""
    said = sentences(text, paragraph)
    made: list[Figure] = []
    floor, sentence = paragraph[0], 0
    for a, following in zip(held, [*held[1:], None], strict=True):
        while sentence + 1 < len(said) and said[sentence + 1][0] <= a.start:
            sentence += 1
        at = said[sentence]
        changed = made[-1] if made and made[-1].change != "level" else None
        reached = _REACHED.fullmatch(text, floor, a.start) if changed else None
        of_many = fronted(text, at, a) or before_whole(text, a, following)
        f = _figure(text, paragraph, a, a.start if reached and reached["up"] else floor, of_many)
        if f is None:
            continue
        if changed and reached and changed.unit is f.unit is None and not f.counted:
            f = replace(f, counted=changed.counted)
        if made and _IN_BRACKETS.fullmatch(text[floor : f.spans[0][0]]) and f.unit and made[-1].unit:
            f = _converted(f, made[-1])
        made.append(replace(f, stage=stage(text, at, f), period=period(text, at, f, within(at, times))))
        floor = f.spans[-1][1]
    return parted(text, said, made, before)


def _figure(text: str, paragraph: Span, a: Amount, floor: int, of_many: bool) -> Figure | None:
    stop = paragraph[1]
    bound = bounds.before(text, floor, a.start)
    if a.unit in units.TIME_NAMES and _MEANWHILE.search(text[max(floor, a.start - 12) : a.start]):
        bound = bounds.Bound(frozenset(), a.start)
    kinds = set(bound.kinds)
    if a.bare and not (of_many or _stands_alone(text, floor, stop, a, bool(kinds))):
        return None
    unit, counted, end = a.unit, a.counted, a.end
    spans: list[Span] = [(bound.at, end)]
    if behind := bounds.behind(text, end, stop):
        spans, end = [(bound.at, behind.at)], behind.at
    elif counted and counted.immediate and (behind := bounds.behind(text, counted.head[1], stop)):
        spans.append((counted.head[1], behind.at))
    if behind:
        kinds |= behind.kinds
    told = units.rate(text, counted.span[1] if counted and counted.immediate else end, stop)
    if told:
        unit = f"{unit} {told[0]}" if unit else told[0]
        if counted is None and told[0].removeprefix("per ") not in units.TIME_NAMES:
            spans, end = [(bound.at, told[1][1])], told[1][1]
    if unit and counted is None:
        attributive = bool(_ATTRIBUTIVE.search(text[max(floor, bound.at - 10) : bound.at]))
        counted = measured(text, end, stop, attributive, a.unit in units.TIME_NAMES)
        if counted is None and unit == "share":
            counted = things(text, end, stop)  # "one in five pupils"
    noun = text[counted.head[0] : counted.head[1]] if counted else ""
    low, high, strict = _ends(a, kinds)
    return Figure(
        tuple(spans),
        low,
        high,
        strict,
        "near" in kinds or a.numeral.form == "vague",
        unit,
        (counted.span,) if counted else (),
        changes.change(text, paragraph[0], bound.at, a.unit, noun, a.signed),
    )


def _ends(a: Amount, kinds: set[str]) -> tuple[float | None, float | None, bool]:
    """The bounds of an amount, and whether they are excluded."""
    if a.low == a.high:
        if kinds & {"above", "from"}:
            return a.low, None, "above" in kinds
        if kinds & {"below", "to"}:
            return None, a.high, "below" in kinds
    return a.low, a.high, False


def _stands_alone(text: str, floor: int, stop: int, a: Amount, bounded: bool) -> bool:
    """Whether a number with neither unit nor noun is a quantity all the same: "rose to 1,334.20"."""
    before = text[max(floor, a.start - 14) : a.start]
    if a.numeral.form == "vague":
        return a.low > 9
    if _HARMED.search(before) or a.signed == "+" or changes.sign(text, a.start, None, "", floor):
        return True
    if _OF_AGE.search(text[max(floor, a.start - 26) : a.start]) and a.low <= 110:
        return False
    if units.rate(text, a.end, stop):
        return True  # "15 a year"
    if a.numeral.form == "words":
        return a.numeral.scale >= 1e6 or (a.low >= 20 and (bounded or bool(_VALUED.search(before))))
    if not text[slice(*a.numeral.span)].isdigit():
        return True
    if bounded or a.levels:
        return True
    small = a.low <= 24 or (a.low <= 110 and before.endswith("at "))  # an hour, an age
    weak = small and _WEAKLY.search(before) and not changes.moves(text, floor, a.start)
    return bool(_VALUED.search(before)) and not weak


def _converted(f: Figure, first: Figure) -> Figure:
    """A figure in other units than the one before it is bounded as that is: "over 7 miles (11 km)"."""
    alike = f.low == f.high and not f.approximate
    if alike and first.low is None:
        f = replace(f, low=None, strict=first.strict)
    elif alike and first.high is None:
        f = replace(f, high=None, strict=first.strict)
    return replace(f, approximate=f.approximate or first.approximate, change=first.change)


def period(text: str, sentence: Span, f: Figure, times: Sequence[Time]) -> int | None:
    """The index of the moment over which a figure is told: "within two weeks", "in 2023", "a year".

    `times` are those of the sentence: start, end and index.
    """
    first, last = f.spans[0][0], f.spans[-1][1]
    near: list[tuple[int, int]] = []
    for start, end, i in times:
        away = start - last if start >= last else first - end + _NEAREST // 2
        if away > _NEAREST or (start < last and first < end):
            continue
        told = _OVER.search(text[max(sentence[0], start - 24) : start]) or _SAID_WHEN.match(text, start, end)
        if told and not _BREAK.search(text[min(last, end) : max(first, start)]):
            near.append((away, i))
    return min(near)[1] if near else None


def stage(text: str, sentence: Span, f: Figure) -> str:
    """ "Possible" or "planned" where words right at the figure say so, else "reported"."""
    before = _CLAUSES.split(text[max(sentence[0], f.spans[0][0] - 100) : f.spans[0][0]])[-1]
    end = f.counted[-1][1] if f.counted and f.counted[-1][1] > f.spans[-1][1] else f.spans[-1][1]
    behind = text[end : min(sentence[1], end + 50)]
    if _POSSIBLE.search(before) or _POSSIBLE_BEHIND.match(behind):
        return "possible"
    if _PLANNED.search(before) or _PLANNED_BEHIND.match(behind):
        return "planned"
    return "reported"
