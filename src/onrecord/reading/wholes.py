"""Shares and parts: "half of the 320 thousand" is 160,000 of them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.model import Figure, Span
from onrecord.reading.amounts import Amount

_OF = re.compile(
    r"(?i)\s(?:out\s)?of\s(?:(?:the|its|their|his|her|our|those|these|all|some|a\stotal\sof|the\stotal)\s)*"
)
_OF_THEM = re.compile(r"(?i)\sof\s(?:them|whom|which|these|those)\b")
_FRONTED = re.compile(
    r"(?i)[\"“]?(?:out\s)?of\s(?:the|those|these|its|their|a\stotal\sof|some|about|around|all|\s){0,4}"
)
_DOES = re.compile(
    r"(?i)\s(?:were|was|are|is|had|have|has|will|would|did|do|could|said|say|died|went|came|left|[a-z]{3,}ed|[a-z]+ly)\b"
)
_FARTHEST = 300  # characters from the beginning of a sentence
_LOOKED_AT = 8  # figures before one that is "of them"


def fronted(text: str, sentence: Span, a: Amount) -> bool:
    """Whether a number alone is some of those that its sentence begins with: "Of the 12, three died"."""
    begun = _FRONTED.match(text, sentence[0], sentence[1])
    if not begun or not begun[0].strip() or a.start <= begun.end() or a.start - sentence[0] > _FARTHEST:
        return False
    return text[begun.end() : begun.end() + 1].isdigit() and bool(_DOES.match(text, a.end))


def before_whole(text: str, a: Amount, following: Amount | None) -> bool:
    """Whether a number is some of those that the number after it counts: "94 out of 162 games"."""
    return following is not None and bool(_OF.fullmatch(text, a.end, following.start))


def parted(text: str, said: Sequence[Span], made: Sequence[Figure], before: int) -> list[Figure]:
    """The figures of a paragraph, each tied to its whole, and worked out where it is a share of that.

    `said` are the paragraph's sentences; `before`: how many figures stand before it, by which indexes grow.
    """
    found: list[Figure] = []
    sentence = first = earlier = 0  # the first figures of the sentence and of the one before it
    for i, f in enumerate(made):
        while sentence + 1 < len(said) and said[sentence + 1][0] <= f.spans[0][0]:
            sentence, first, earlier = sentence + 1, i, first
        at = _whole(text, said[sentence], made, i, first, earlier)
        found.append(f if at is None else _part(f, made[at], before + at))
    return found


def _part(f: Figure, whole: Figure, at: int) -> Figure:
    """A figure as the part of a whole that stands at index `at`."""
    if f.unit != "share":
        if f.unit is None and not f.counted:
            f = replace(f, unit=whole.unit, counted=whole.counted)
        return replace(f, of=at)
    ends = [end for end in (whole.low, whole.high) if end is not None]
    size = sum(ends) / len(ends)
    low, high = (None if end is None else end * size for end in (f.low, f.high))
    return replace(f, low=low, high=high, approximate=True, unit=whole.unit, counted=whole.counted, of=at)


def _whole(text: str, sentence: Span, made: Sequence[Figure], i: int, first: int, earlier: int) -> int | None:
    """The index of the figure of which that at `i` is a part."""
    f, end = made[i], made[i].spans[-1][1]
    if i + 1 < len(made) and _OF.fullmatch(text, end, made[i + 1].spans[0][0]):
        if f.unit in (None, "share", "percent") or f.unit == made[i + 1].unit:
            return i + 1
    begun = _FRONTED.match(text, *sentence)
    if begun and begun[0].strip() and first < i and made[first].spans[0][0] == begun.end():
        if made[first].unit != "percent" and _DOES.match(text, end):
            return first
    if f.unit in ("share", "percent") and _OF_THEM.match(text, end):
        for at in range(i - 1, max(earlier, i - _LOOKED_AT) - 1, -1):
            several = made[at].counted or made[at].unit
            if (
                several
                and made[at].unit not in ("percent", "share")
                and (made[at].high or made[at].low or 0) > 1
            ):
                return at
    return None
