"""The particulars of a statement: when it was said, when the thing happens, its figures and its terms.

said     the moment nearest to the cue in its sentence that is no part of what is said: "said on Tuesday";
         else that of the same source's statement before it in the paragraph
about    the first date in the content: "the bridge closes on Friday"
figures  all that stand in the content, each at the stage that its statement gives it
terms    the stems of its words
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from onrecord.model import Figure, Moment, Paragraph, Span, Spans, Statement, text_under
from onrecord.reading.cues import words_of
from onrecord.reading.quantities.stages import is_denied
from onrecord.reading.sentences import sentences
from onrecord.reading.terms import head, terms

_NEAR = 160  # characters between a cue and the moment it was said at
_DEEP = 50  # contents around a place that are looked at
_VAGUE = ("PRESENT_REF", "PAST_REF", "FUTURE_REF")
_OF_THEN = re.compile(r"['’]s\b")  # "Tuesday's vote" names the vote, and dates it in passing
_FEARED = {"warns", "doubts", "accuses"}
_DENIES = re.compile(r"(?i)\b(?:den[yi]|refut|rebut|doubt|rul(?:e|es|ed|ing) out)")
_ONLOOKERS = words_of(
    "analyst analysts economist economists expert experts forecaster forecasters observer observers "
    "pollster pollsters researcher researchers scientist scientists meteorologist "
    "meteorologists trader traders "
    "demographer demographers study studies model models forecast forecasts opposition critics "
    "auditor auditors intelligence "
    "rumours rumors"
)


def particular(
    text: str,
    paragraphs: Sequence[Paragraph],
    statements: Sequence[Statement],
    moments: Sequence[Moment],
    figures: Sequence[Figure],
) -> tuple[tuple[Statement, ...], tuple[Figure, ...]]:
    """The statements with their particulars, and the figures at the stages their statements give them.

    Moments and figures are in order; so are the statements that come back, in the order they came.
    """
    contents = _Nest([span for s in statements for span in s.content])
    starts = [m.spans[0][0] for m in moments]
    holders = [contents.around(start) for start in starts]
    dated = [m.type in ("DATE", "TIME") and m.value not in _VAGUE for m in moments]
    cues = sorted(s.cue[0][0] for s in statements if s.cue)
    breaks = [p.span[0] for p in paragraphs]
    figured = [f.spans[0][0] for f in figures]
    at: dict[int, int] = {}
    last: dict[tuple[tuple[int, ...], int], int] = {}  # when a source was last heard in a paragraph
    for n, s in sorted(enumerate(statements), key=lambda of: _place(of[1])):
        here = s.source.chains, bisect_right(breaks, _place(s))
        said = None
        if s.cue:
            cue = s.cue[0]
            around = contents.around(cue[0])
            near = range(bisect_left(starts, cue[0] - _NEAR), bisect_right(starts, cue[1] + _NEAR))
            free = [i for i in near if dated[i] and holders[i] == around]
            said = min(
                (i for i in free if _one_sentence(text, cue, moments[i].spans, cues)),
                key=lambda i: abs(starts[i] - cue[0]),
                default=None,
            )
        if said is None and s.source.chains:
            said = last.get(here)
        if said is not None:
            at[n] = last[here] = said
    taken = set(at.values())
    made = []
    for n, s in enumerate(statements):
        inside = [i for i in _inside(starts, s.content) if dated[i] and i not in taken]
        made.append(
            replace(
                s,
                said=at.get(n),
                about=min(inside, key=lambda i: _passing(text, moments[i], holders[i], s), default=None),
                figures=tuple(_inside(figured, s.content)),
                terms=terms(text, s.content),
            )
        )
    return tuple(made), _staged(text, made, figures)


class _Nest:
    """Spans one inside another."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = sorted(set(spans))

    def around(self, place: int) -> Span | None:
        """The innermost span around a place."""
        i = bisect_right(self._spans, (place, place))
        around = (
            span for span in reversed(self._spans[max(0, i - _DEEP) : i + 1]) if span[0] <= place < span[1]
        )
        return next(around, None)


def _place(s: Statement) -> int:
    return min((*s.source.spans, *s.cue, *s.content))[0]


def _one_sentence(text: str, cue: Span, moment: Spans, cues: Sequence[int]) -> bool:
    """Whether a cue and a moment stand in one sentence with no other cue between them."""
    start, end = min(cue[1], moment[-1][1]), max(cue[0], moment[0][0])
    if bisect_left(cues, start) < bisect_left(cues, end):
        return False
    between = text[start:end]
    return "\n" not in between and len(sentences(between + "x", (0, len(between) + 1))) < 2


def _inside(starts: Sequence[int], spans: Spans) -> list[int]:
    """Indexes of what begins within spans."""
    return [i for start, end in spans for i in range(bisect_left(starts, start), bisect_left(starts, end))]


def _passing(text: str, m: Moment, holder: Span | None, s: Statement) -> tuple[bool, bool, int]:
    """What speaks against a moment as what a statement is about: another's words, a date in passing."""
    start, end = m.spans[0][0], m.spans[-1][1]
    return holder not in s.content, bool(_OF_THEN.match(text, end)), start


def _staged(text: str, statements: Sequence[Statement], figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Each figure at the stage its shortest statement gives it.

    What is held untrue is denied, but not what is taken for granted in it: "doubts that the 40 are ready".
    """
    shortest: dict[int, Statement] = {}
    for s in sorted(statements, key=lambda s: -sum(end - start for start, end in s.content)):
        shortest |= dict.fromkeys(s.figures, s)
    return tuple(
        replace(
            f,
            stage=_stage(text, f, shortest[n]) if n in shortest else f.stage,
            head=head(text, f.counted),
            terms=terms(text, f.counted),
        )
        for n, f in enumerate(figures)
    )


def _stage(text: str, f: Figure, s: Statement) -> str:
    if s.holds == "no" and is_denied(text, f, outright=bool(_DENIES.search(text_under(text, s.cue)))):
        return "denied"
    if f.stage != "planned":
        return f.stage
    told_by = text_under(text, s.source.spans).lower()
    looks_on = any(word in _ONLOOKERS for word in re.findall(r"\w+", told_by))
    return "possible" if looks_on or s.stance in _FEARED else "planned"
