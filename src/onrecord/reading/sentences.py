"""Where sentences end. Abbreviations, initials and numbers do not end one; closing marks belong to it."""

import re

from onrecord.model import Span
from onrecord.reading import lexicon
from onrecord.reading.cues import words_of

_END = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’»“)\]]{0,3}+(?=\s++(?P<next>\S{1,12}))")
_BEFORE = re.compile(r"(?i)(?:^|(?<=[\s(“\"‘'\[]))(?P<word>(?:[a-z]\.){0,4}[a-z]{1,6})$")
_CLOSING = "\"'”’»“"
_NUMBERED = words_of("no nos fig vol art para jan feb mar apr jun jul aug sep sept oct nov dec")
_MID = words_of("inc ltd co corp etc vs approx est dept a.m p.m e.g i.e")


def sentences(text: str, span: Span) -> list[Span]:
    """The sentences of `text` within `span`, in order, without the space between them."""
    found: list[Span] = []
    start, end = span
    for m in _END.finditer(text, start, end):
        told = text[m.end() - 1] in _CLOSING and m["next"][0].islower()  # “Is it?” he asked
        before = text[max(start, m.start() - 12) : m.start()]
        if told or (text[m.start()] == "." and _goes_on(before, m["next"])):
            continue
        found.append((start, m.end()))
        start = m.end()
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        found.append((start, end))
    return found


def _goes_on(before: str, after: str) -> bool:
    """Whether the full stop between them belongs to a shortened word: "Gen. Holm", "J. Berg", "Inc. said"."""
    shortened = _BEFORE.search(before)
    if not shortened:
        return False
    word = shortened["word"].casefold()
    if word in _NUMBERED:
        return after[0].isdigit()
    if word in lexicon.HONORIFICS or word in ("st", "jr", "sr"):
        return after[0].isupper()
    if word in _MID:
        return after[0].islower()
    initial = len(word) == 1 or "." in word  # "U.S. troops", but "in the U.S. The troops"
    starts = after.casefold().rstrip(",’'") in lexicon.CAPITAL_STARTS
    return initial and word != "i" and not (after[0].isupper() and starts)
