"""Shares and parts: "half of the 320 thousand" is 160,000 of them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.model import Figure, Span
from onrecord.reading.amounts import Amount

_OF = re.compile(
    r"(?i)\s(?:out\s)?of\s(?:(?:the|its|their|his|her|our|those|these|all|some|a\stotal\sof|total)\s){0,3}"
)
_OF_THEM = re.compile(r"(?i)\sof\s(?:them|whom|which|these|those)\b")
_FRONTED = re.compile(
    r"(?i)[\"“]?(?:out\s)?of\s(?:(?:the|those|these|its|their|a\stotal\sof|some|about|around|all)\s){0,3}"
)
_DOES = re.compile(
    r"(?i)\s(?:were|was|are|is|had|have|has|will|would|did|do|could|said|say|died|went|came|left|[a-z]{3,20}ed"
    r"|[a-z]{2,20}ly)\b"
)
_FARTHEST = 300  # characters from the beginning of a sentence
_LOOKED_AT = 8  # figures before one that is "of them"


def fronted(text: str, sentence: Span, a: Amount) -> bool:
    """Whether a number alone is some of those that its sentence begins with: "Of the 12, three died"."""
    begun = _FRONTED.match(text, *sentence)
    if not begun or a.start <= begun.end() or a.start - sentence[0] > _FARTHEST:
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
    low, high = (None if end is None else end * _size(whole) for end in (f.low, f.high))
    return replace(f, low=low, high=high, approximate=True, unit=whole.unit, counted=whole.counted, of=at)


def _size(f: Figure) -> float:
    """Between its bounds; the one bound where the other is not told."""
    ends = [end for end in (f.low, f.high) if end is not None]
    return sum(ends) / len(ends)


def _whole(text: str, sentence: Span, made: Sequence[Figure], i: int, first: int, earlier: int) -> int | None:
    """The index of the figure of which that at `i` is a part."""
    f, end = made[i], made[i].spans[-1][1]
    following = made[i + 1] if i + 1 < len(made) else None
    if following and _OF.fullmatch(text, end, following.spans[0][0]):
        return i + 1 if f.unit in (None, "share", "percent", following.unit) else None
    begun = _FRONTED.match(text, *sentence) if first < i else None
    if begun and made[first].spans[0][0] == begun.end() and _countable(made[first]):
        return first if _DOES.match(text, end) else None
    if f.unit in ("share", "percent") and _OF_THEM.match(text, end):
        for at in range(i - 1, max(earlier, i - _LOOKED_AT) - 1, -1):
            if _countable(made[at]) and _size(made[at]) > 1:
                return at
    return None


def _countable(f: Figure) -> bool:
    """Whether there may be parts of it: things or a sum, but no share of something else."""
    return f.unit not in ("percent", "share") and bool(f.counted or f.unit)
