"""What carries on: sentences without a cue that go on saying what somebody said before them.

A paragraph that is nothing but quotation, a quotation without a cue, and a sentence in reported
mood ("Conscripts should also return home") belong to the source of the statement before.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from onrecord.encoder import Marks
from onrecord.encoder.values import CARRIED
from onrecord.model import Layout, Span, text_under
from onrecord.reading import wording
from onrecord.reading.cues import acts, words_of
from onrecord.reading.drafts import Draft, Outline
from onrecord.reading.sentences import sentences
from onrecord.reading.weighing import over
from onrecord.reading.wording import WORD

_PARAGRAPH = "the paragraph is all quotation and follows a quotation of the same source"
_QUOTED = "quotation marks without a cue go on with the source before"
_MOOD = "reported mood goes on with the source before"
_SEEN = "read as going on with the source before"
_SURE = 0.6  # how likely the encoder must find it, where its words are not those of a report
_SCARE = 2  # quoted words that may be the outlet's own irony
# backshifted or bidding verbs, in which an outlet reports and does not tell
_REPORTED = re.compile(
    r"\b(?:should|would|could|might|must|(?:was|were) to"
    r"|had (?:to )?(?:also |not |never |already |been )?\w+(?:ed|en|n|t)"
    r"|had been|(?:was|were) not to)\b"
)
_OWN = re.compile(r"\b(?:[Ww]hether|remains?|[Ii]f|[Pp]erhaps|[Mm]aybe|unclear|[Ww]e|[Yy]ou)\b|\?")
_SPEAKS = words_of(
    "says finds denies confirms announces orders promises warns accuses demands admits opposes doubts pleads"
    " swears"
)


def carried_on(outline: Outline, marks: Marks) -> Outline:
    """With drafts for the sentences and paragraphs that carry on one of its drafts."""
    text, layout, made = outline.text, outline.layout, list(outline.drafts)
    outer = sorted(
        (s, i) for i, d in enumerate(made) if d.outer is None for s in (*d.said.content, *d.said.cue)
    )
    spans = [s for s, _ in outer]
    reach = [0, *accumulate((e for _, e in spans), max)]
    last: Draft | None = None
    for paragraph in (p.span for p in outline.paragraphs if p.part == "body"):
        if wording.all_quoted(paragraph, layout) and not _touched(spans, reach, paragraph):
            if last and _ends_quoted(layout, last):
                last = _carrying(last, paragraph, _PARAGRAPH)
                made.append(last)
            continue
        here: Draft | None = None
        for sentence in sentences(text, paragraph):
            if _touched(spans, reach, sentence):
                at = bisect_right(spans, (sentence[1],)) - 1
                within = _within(outer, at, sentence)
                if here and wording.all_quoted(sentence, layout) and _all_inside(layout, made, within):
                    here = _carrying(here, sentence, _QUOTED)
                    made.append(here)
                    for i in within:  # whom he quotes in turn
                        made[i] = replace(made[i], outer=here.raw)
                else:
                    here = made[outer[at][1]]
            elif here and (why := _why(text, layout, sentence, here, marks)):
                here = _carrying(here, _bare(text, sentence), why)
                made.append(here)
            else:
                here = None
        last = here
    return replace(outline, drafts=tuple(made))


def _within(outer: Sequence[tuple[Span, int]], at: int, sentence: Span) -> set[int]:
    """The drafts with a span in the sentence; `at` is the last that begins before its end."""
    found = set()
    while at >= 0 and outer[at][0][0] >= sentence[0]:
        found.add(outer[at][1])
        at -= 1
    return found


def _all_inside(layout: Layout, made: Sequence[Draft], drafts: set[int]) -> bool:
    """Whether all of them are said inside the quotation: their cues stand in it."""
    cues = [made[i].said.cue for i in drafts]
    return bool(cues) and all(cue and wording.in_quotes(cue[0][0], layout) for cue in cues)


def _touched(spans: Sequence[Span], reach: Sequence[int], here: Span) -> bool:
    return reach[bisect_left(spans, (here[1],))] > here[0]


def _ends_quoted(layout: Layout, d: Draft) -> bool:
    return wording.in_quotes(max(d.said.content[-1][0], d.said.content[-1][1] - 2), layout)


def _carrying(before: Draft, content: Span, why: str) -> Draft:
    a = replace(before.said, cue=(), content=(content,))
    return Draft(a, replace(before.chained, attribution=a, steps=(why,)), "body", inferred=why)


def _why(text: str, layout: Layout, sentence: Span, before: Draft, marks: Marks) -> str:
    """Why a sentence goes on with the source before it; empty where it does not."""
    words = text[slice(*sentence)]
    likely = over(marks, marks.values.mode, (sentence,))
    carried = likely is not None and likely[CARRIED]
    quoted = wording.quoted(text, layout, (sentence,))
    if sum(len(WORD.findall(text[s:e])) for s, e in quoted) > _SCARE:
        return _QUOTED
    cue = acts(WORD.findall(text_under(text, before.said.cue).lower()))
    told = (
        before.inferred
        or "ccording" in text_under(text, before.said.cue)
        or any(f.act.kind in _SPEAKS for f in cue)
    )
    if told and _REPORTED.search(words) and not _OWN.search(words):
        return _MOOD
    return _SEEN if carried > _SURE and "?" not in words else ""


def _bare(text: str, sentence: Span) -> Span:
    start, end = sentence
    while end > start and text[end - 1] in ".… \xa0":
        end -= 1
    return start, end
