"""Shares and parts: "half of the 320 thousand" is 160,000 of them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.model import Figure, Span
from onrecord.reading.quantities.amounts import Amount
from onrecord.reading.quantities.shares import ALL_DO, DID

_THE = (
    r"(?:(?:the|its|their|his|her|our|those|these|all|some|a\stotal\sof|total|last|past|first|original|remaining|other"
    r"|existing|current|registered|[\w-]+['’]s?)\s){0,4}"
)
_OF = re.compile(rf"(?i)\s(?:out\s)?of\s{_THE}")
_OUT_OF = re.compile(rf"(?i)\sout\sof\s{_THE}")  # "312 votes out of 40,000"
_HALF_THE = re.compile(r"(?i)(?<=half)\s(?:the|its|their|his|her|our|these|those)\s")
_OF_THEM = re.compile(
    r"(?i)\sof\s(?:(?:them|whom|which|it)\b|(?:these|those|that|this)\b(?!\s(?:[a-z]{3,}s|money|sum)\b))"
)
_WHOM = re.compile(r"(?i)\bof\s(?:them|whom|which|these|those),?\s$")
_FRONTED = re.compile(rf"(?i)[\"“]?(?:out\s)?of\s{_THE}")
_FRONTED_THOSE = re.compile(r"(?i)[\"“]?(?:out\s)?of\s(?:those|these|them|this|that)\b")
_DOES = re.compile(rf"(?i)\s(?:{ALL_DO}|{DID}|[a-z]{{2,20}}ly)\b")
# "A third said no": some of those that were counted before.
_DO = re.compile(rf"(?i)\s(?:{ALL_DO}|{DID})\b")
_BEGINS = re.compile(r"(?i)(?:^|[.;,:][\"”’]?\s(?:and\s|but\s)?|\s(?:and|but|while|that)\s|[\"“])$")
_FARTHEST = 300  # characters from the beginning of a sentence
_LOOKED_AT = 8  # figures before one that is "of them"


def fronted(text: str, sentence: Span, a: Amount, opening: Figure | None) -> bool:
    """Whether a number alone is some of those that its sentence begins with: "Of the 12, three died".

    `opening` is the first figure of the sentence.
    """
    if opening is None or a.start - sentence[0] > _FARTHEST:
        return False
    begun = _FRONTED.match(text, *sentence)
    return bool(begun and opening.spans[0][0] == begun.end() and _DOES.match(text, a.end))


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
    if following and (
        _OF.fullmatch(text, end, following.spans[0][0])
        or (f.counted and _OUT_OF.fullmatch(text, f.counted[-1][1], following.spans[0][0]))
        or _HALF_THE.fullmatch(text, end, following.spans[0][0])
    ):
        return i + 1 if f.unit in (None, "share", "percent", following.unit) else None
    if (
        _FRONTED_THOSE.match(text, *sentence)
        and f.unit in ("share", "percent", None)
        and _DOES.match(text, end)
    ):
        return _nearest(made, range(first - 1, earlier - 1, -1), 1.0 if f.unit else _size(f), summed=True)
    begun = _FRONTED.match(text, *sentence) if first < i else None
    if begun and made[first].spans[0][0] == begun.end() and made[first].unit not in ("percent", "share"):
        return first if _DOES.match(text, end) or _OF_THEM.match(text, end) else None
    if f.unit not in ("share", "percent", None):
        return None
    start = f.spans[0][0]
    them = bool(_OF_THEM.match(text, end) or _WHOM.search(text, max(sentence[0], start - 12), start))
    do = f.unit and not f.counted and f.change == "level" and _DO.match(text, end)
    if them or (do and _BEGINS.search(text, max(0, start - 12), start)):
        least = 1.0 if f.unit else _size(f)
        return _nearest(made, range(i - 1, max(earlier, i - _LOOKED_AT) - 1, -1), least, them)
    return None


def _nearest(made: Sequence[Figure], places: range, least: float, summed: bool) -> int | None:
    """The first of the places where there is more than `least` of something countable."""
    return next((at for at in places if _countable(made[at], summed) and _size(made[at]) > least), None)


def _countable(f: Figure, summed: bool) -> bool:
    """Whether there may be parts of it: things or a sum (`summed`), but no share of something else."""
    return bool(f.unit is None and f.counted) or (summed and f.unit not in (None, "percent", "share"))
