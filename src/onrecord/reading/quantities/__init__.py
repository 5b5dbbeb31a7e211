"""Quantities: every figure that a text gives, with its bounds, its unit or what it counts, and its change.

Amounts that count or measure something are figures; then each is tied to what stands around it: the whole
it is a share of, the time over which it is counted, and whether it is told as fact, plan or possibility.

    numerals   digits and words as numbers; number_words
    labels     numbers that count nothing: dates, scores, models, ages
    units      what measures; measures
    amounts    a numeral with its unit, ranges
    bounds     more than, at least, about
    changes    up and down
    counted    the noun that is counted, and what narrows it
    bare       numbers whose noun is left out
    shares     a third, one in five
    wholes     what a share is of
    stages     reported, planned, possible, denied
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.model import Figure, Moment, Span, text_under
from onrecord.reading.quantities import bounds, changes, units
from onrecord.reading.quantities.amounts import Amount, amounts, within
from onrecord.reading.quantities.bare import is_left_out, stands_alone
from onrecord.reading.quantities.counted import measured, things
from onrecord.reading.quantities.stages import stage
from onrecord.reading.quantities.wholes import before_whole, fronted, parted
from onrecord.reading.sentences import sentences

_ATTRIBUTIVE = re.compile(
    r"(?i)(?:^|[^\w])(?:an?|the|its|their|his|her|this|that|our|new|extra|another|first|second)\s$"
)
_MEANWHILE = re.compile(r"(?i)(?<!\bfor )(?<!\bjust )(?<!\bwell )(?<!\blittle )\bover\s$")  # "over two years"
# "By 350 people, up to 1,500": the level then reached, and no bound.
_REACHED = re.compile(r"(?i)(?:\s[\w’'-]+){0,4}(?:(?P<up>,\sup)|,?)\sto\s")
# "Down 3 percent on Tuesday and 4 percent on Wednesday"
_AND = re.compile(r"(?i)\s(?:on|in|last|this)\s[\w ]{2,20},?\s(?:and|then)\s")
_IN_BRACKETS = re.compile(r"\s?(?:\(|/|\(\s?or\s|,?\sor\s)\s?")
_OVER = re.compile(
    r"(?i)\b(?:within|in|over|during|since|per|throughout)(?:\s(?:the|just|only|about|around))*\s$"
)
_OF_ITS = re.compile(r"(?i)\sof\s(?:its|their|his|her|our)\s(?!own\s)")
_SAID_WHEN = re.compile(
    r"(?i)(?:the\s)?(?:last|this|past|next|previous)\s\w|(?:every|each)\s|(?:annual|(?:month|week|dai|year|hour)ly)\b"
)
_EACH = re.compile(r"(?i)(?:an?|per|every|each)\s|/|(?:annual|month|week|dai|hour|year)\w*ly\b|daily\b")
_BREAK = re.compile(r"[;:]\s")
_APART = re.compile(r"[;:,.]\s")
_THEN = re.compile(
    r"(?i),?\s(?:before|after|earlier|later|ago|away|behind)\b"
)  # what is so far from another time is no period
_CLOSE = 40  # characters from a figure to "a week"
_AGAIN = 250  # characters to a figure whose noun may be left out: "20 beds. We need 60"
_MORE = re.compile(r"(?i)more|others?")
_POINTS = ("point", "points")
_MOST_POINTS = 40  # an index has more
_TO = re.compile(r",?\s(?:to|at)\s(?:[a-z]+\s)?")
_COMPARED = re.compile(r"(?i)\b(?:than|on|from|against|compared with|compared to|as in)\s$")
# "The highest since 1990".
_UNSURPASSED = re.compile(r"(?i)(?:est|most|least|first|record|worst|only)\b[^,;]{0,12}\ssince\s$")
_OPENING = 30  # characters: "In October, prices rose by"; "founded in 1887, it employs" is an aside
_NEAREST = 90  # characters from a figure to the time it is told over
Time = tuple[int, int, int]  # start and end of a moment, and its index


def figures(text: str, spans: Sequence[Span], moments: Sequence[Moment]) -> tuple[Figure, ...]:
    """The quantities in `spans` of `text` (paragraphs), in order. `moments`: its time expressions.

    A quantity overlaps no date, clock time or set of times; a duration may be one ("three weeks").
    """
    taken = sorted(s for m in moments if m.type != "DURATION" for s in m.spans)
    times = sorted(
        (m.spans[0][0], m.spans[-1][1], i)
        for i, m in enumerate(moments)
        if m.type != "TIME" and not (m.type == "DURATION" and _THEN.match(text, m.spans[-1][1]))
    )
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
    opening: Figure | None = None  # the first of the sentence
    for a, following in zip(held, [*held[1:], None], strict=True):
        while sentence + 1 < len(said) and said[sentence + 1][0] <= a.start:
            sentence, opening = sentence + 1, None
        at = said[sentence]
        changed = made[-1] if made and made[-1].change != "level" else None
        reached = _REACHED.fullmatch(text, floor, a.start) if changed else None
        of_many = fronted(text, at, a, opening) or before_whole(text, a, following)
        again = next((m for m in reversed(made[-2:]) if m.unit not in units.TIME_NAMES), None)
        again = again if again and a.start - again.spans[-1][1] < _AGAIN else None
        f = _figure(
            text, paragraph, a, a.start if reached and reached["up"] else floor, of_many, following, again
        )
        if f is None:
            continue
        if changed and reached and changed.unit is f.unit is None and not f.counted:
            f = replace(f, counted=changed.counted)
        if (
            made
            and _IN_BRACKETS.fullmatch(text[floor : f.spans[0][0]])
            and f.unit
            and (made[-1].unit or f.unit == "percent")
        ):
            f = _converted(f, made[-1])
        if (
            made
            and f.change == "level"
            and f.unit
            and f.unit == made[-1].unit
            and _AND.fullmatch(text, floor, f.spans[0][0])
        ):
            f = replace(f, change=made[-1].change)
        if _is_percentage(text, f, made[-1] if made else None, following):
            f = replace(f, unit="percentage point", counted=())
        opening = opening or f
        if again and _MORE.fullmatch(text_under(text, f.counted)) and again.unit is None and again.counted:
            f = replace(f, counted=again.counted)  # "nine houses and a dozen more"
        f = _timed(text, at, f, within(at, times), following.start if following else paragraph[1])
        made.append(replace(f, stage=stage(text, at, f)))
        floor = f.spans[-1][1]
    return parted(text, said, made, before)


def _figure(
    text: str,
    paragraph: Span,
    a: Amount,
    floor: int,
    of_many: bool,
    following: Amount | None,
    again: Figure | None,
) -> Figure | None:
    """The figure an amount makes, if any; `following` is the amount after it, `again` the figure before."""
    stop = paragraph[1]
    bound = bounds.before(text, floor, a.start)
    if a.unit in units.TIME_NAMES and _MEANWHILE.search(text[max(floor, a.start - 12) : a.start]):
        bound = bounds.Bound(frozenset(), a.start)
    kinds = set(bound.kinds)
    left_out = a.bare and is_left_out(text, floor, stop, a, bound.at, again)
    if a.bare and not (of_many or left_out or stands_alone(text, floor, stop, a, bool(kinds))):
        return None
    unit, counted, end = a.unit, a.counted, a.end
    if a.bare and again and (_is_money_too(text, a, again) or (left_out and not counted)):
        unit = again.unit  # "150 euros, or 200"
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
    attributive = bool(_ATTRIBUTIVE.search(text[max(floor, bound.at - 10) : bound.at]))
    attributed = attributive or text[a.start : a.start + 2] in ("a ", "A ")
    differing = changes.differs(text, a.end, a.unit, attributed)
    if not differing and counted and counted.immediate:
        differing = changes.differs(text, counted.head[1], None, attributive=False)  # "six points fewer than"
    if unit and counted is None:
        counted = measured(text, end, stop, attributive, a.unit in units.TIME_NAMES)
        if counted is None and unit == "share":
            counted = things(text, end, stop)  # "one in five pupils"
    noun = text[counted.head[0] : counted.head[1]] if counted else ""
    owned = a.unit in (None, "share") and _OF_ITS.match(text, a.end, stop)  # "cut 1,100 of its 9,400 jobs"
    low, high, strict = _ends(a, kinds)
    return Figure(
        tuple(spans),
        low,
        high,
        strict,
        "near" in kinds or a.numeral.form == "vague",
        unit,
        (counted.span,) if counted else again.counted if left_out and again and again.unit is None else (),
        differing
        or changes.change(text, paragraph[0], bound.at, "part" if owned else a.unit, noun, a.signed),
    )


def _is_percentage(text: str, f: Figure, before: Figure | None, following: Amount | None) -> bool:
    """Whether points are of a percentage: "14 percent, six points fewer", "by two points to 31 percent"."""
    if (
        f.unit
        or not f.counted
        or text[f.counted[0][0] - 1] != " "
        or (f.high or f.low or 0) > _MOST_POINTS
        or text_under(text, f.counted).lower() not in _POINTS
    ):
        return False
    if following and following.unit == "percent" and _TO.fullmatch(text, f.counted[-1][1], following.start):
        return True
    return (
        before is not None
        and before.unit in ("percent", "percentage point")
        and f.spans[0][0] - before.spans[-1][1] < _AGAIN
        and not _IN_BRACKETS.fullmatch(
            text, before.spans[-1][1], f.spans[0][0]
        )  # "0.5 percent, or 35 points"
    )


def _is_money_too(text: str, a: Amount, again: Figure) -> bool:
    """Whether the currency of a sum is left out: "fell by 350 million euros, to 1.5 billion"."""
    between = text[again.spans[-1][1] : a.start]
    return a.numeral.scale >= 1000 and units.is_money(again.unit) and len(between) < 40 and "." not in between


def _ends(a: Amount, kinds: set[str]) -> tuple[float | None, float | None, bool]:
    """The bounds of an amount, and whether they are excluded."""
    if a.low == a.high:
        if kinds & {"above", "from"}:
            return a.low, None, "above" in kinds
        if kinds & {"below", "to"}:
            return None, a.high, "below" in kinds
    return a.low, a.high, False


def _converted(f: Figure, first: Figure) -> Figure:
    """A figure in other units than the one before it is bounded as that is: "over 7 miles (11 km)"."""
    alike = f.low == f.high and not f.approximate
    if alike and first.low is None:
        f = replace(f, low=None, strict=first.strict)
    elif alike and first.high is None:
        f = replace(f, high=None, strict=first.strict)
    return replace(f, approximate=f.approximate or first.approximate, change=first.change)


def _timed(text: str, sentence: Span, f: Figure, times: Sequence[Time], stop: int) -> Figure:
    """With the time over which it is told; "a week" behind a number is that, and no part of its unit.

    `times` are those of the sentence: start, end and index; at `stop` the next number begins.
    """
    if (rate := _rate(text, f, times, stop)) is None:
        return replace(f, period=_period(text, sentence, f, times))
    unit, per, time = (f.unit or "").rpartition("per ")
    if not per or time not in units.TIME_NAMES:
        return replace(f, period=rate)
    unit = unit.rstrip()
    return f if unit in units.LENGTHS else replace(f, unit=unit or None, period=rate)  # but a speed is a unit


def _rate(text: str, f: Figure, times: Sequence[Time], stop: int) -> int | None:
    """The index of a moment close behind a figure that says how often: "a week", "every year", "annually"."""
    last = f.spans[-1][1]
    for start, end, i in times:
        if last <= start < min(stop, last + _CLOSE) and _EACH.match(text, start, end):
            apart = _APART.search(text, last, start) or _COMPARED.search(text[last:start])
            return None if apart else i
    return None


def _period(text: str, sentence: Span, f: Figure, times: Sequence[Time]) -> int | None:
    """The index of the moment over which a figure is told: "within two weeks", "in 2023", "last year"."""
    first, last = f.spans[0][0], f.spans[-1][1]
    near: list[tuple[int, int]] = []
    for start, end, i in times:
        away = start - last if start >= last else first - end + _NEAREST // 2
        if away > _NEAREST or (start < last and first < end):
            continue
        before = text[max(sentence[0], start - 24) : start]
        told = (_OVER.search(before) and not _UNSURPASSED.search(before)) or (
            _SAID_WHEN.match(text, start, end) and not _COMPARED.search(before)
        )
        aside = end <= first and start > sentence[0] + _OPENING and "," in text[end:first]
        if told and not aside and not _BREAK.search(text[min(last, end) : max(first, start)]):
            near.append((away, i))
    return min(near)[1] if near else None
