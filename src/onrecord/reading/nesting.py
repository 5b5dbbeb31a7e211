"""Statements inside statements: which contents are read again, as what, and what of it belongs there."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import accumulate

from onrecord.encoder import Marks
from onrecord.model import Layout, Span, text_under
from onrecord.reading.attributions import Attribution
from onrecord.reading.cues import act_of, acts, words_of
from onrecord.reading.names import named
from onrecord.reading.retold import retold
from onrecord.reading.wording import WORD


@dataclass(frozen=True, slots=True)
class Inner:
    """A content read by itself: what the encoder says of it, and the attributions in it."""

    marks: Marks
    found: list[Attribution]


Inside = dict[Attribution, Inner]  # by the attribution in whose content they stand

_SURE = 0.6  # how sure a statement inside another must be: most contents hold none
# Acts by which somebody says something to somebody: what he wants or feels is none inside another's.
_SAYING = words_of(
    "says finds denies confirms announces cancels orders bans promises predicts warns deters accuses demands"
    " dissuades asks endorses rejects admits pleads swears offers advises instructs forgoes"
)
# Words that name such an act so seldom that they are no reason to read a content again.
_MOSTLY_NOUNS = words_of(
    "state states election elect elected need needed needs nomination email message ban show name record"
    " records talk speaking tweet evidence find continue term order address contest contests polls drop"
    " report threat delay remarks bid decisions sentence statement answer account related compared repeal"
    " measures sign pass"
)
# "he had been told to wait": by nobody that the words name
_TOLD = words_of("told warned promised ordered instructed assured informed asked advised urged")
_PASSIVE = words_of("was were been being am are is m re")
_SPEAKER = words_of("i me my we us you one none no")
_OWNER = words_of("his her its their our my your")
_NOBODY = words_of("nobody anyone anybody everyone everybody you no")
_MODAL = words_of("would could can may might should must will")
_OPENS = re.compile(r"(?:[\s\"'“”„«»‘’(]|(?i:that|whether|how|if|why)\b(?=\s))*+")
_CLOSE = " \t\xa0\"'“”„«»‘’"
_STOPS = (",", ".", "!", "?")  # a sentence is read better with its end


def may_nest(text: str, a: Attribution) -> bool:
    """Whether the content of `a` is worth reading again for statements inside it."""
    return any(
        (act := act_of(word)) is not None and act.kind in _SAYING and word not in _MOSTLY_NOUNS
        for s, e in a.content
        for word in WORD.findall(text[s:e].lower())
    )


def inside(text: str, layout: Layout, a: Attribution) -> Layout:
    """The content of `a` as a layout of its own, as if somebody began with it.

    "that" before it and a quotation around all of it say nothing inside it.
    """
    pieces: list[Span] = []
    for start, end in a.content:
        opened = _OPENS.match(text, start, end)
        begin = opened.end() if opened else start
        while end > begin and text[end - 1] in _CLOSE:
            end -= 1
        if begin < end:
            pieces.append((begin, end + (text[end : end + 1] in _STOPS)))
    start, end = a.content[0][0], a.content[-1][1]
    quoted = tuple(q for q in layout.quoted if start < q[0] and q[1] < end)
    return Layout(tuple(pieces), quoted)


def within(text: str, found: list[Attribution], outer: Attribution) -> list[Attribution]:
    """The statements of others within `outer`: those `found` by the encoder, and plain forms beside them."""
    inner = [a for a in found if belongs(text, a, outer, seen=True)]
    taken = sorted(s for a in inner for s in (*a.cue, *a.content))
    reach = [0, *accumulate((e for _, e in taken), max)]
    last = 0  # where the last one found by its form ends its cue
    for span in outer.content:
        for a in retold(text, span):
            free = all(reach[bisect_left(taken, (e,))] <= s for s, e in (*a.cue, *a.content))
            if free and a.cue[0][0] >= last and belongs(text, a, outer):
                inner.append(a)
                last = a.cue[-1][1]
    return inner


def belongs(text: str, inner: Attribution, outer: Attribution, seen: bool = False) -> bool:
    """Whether `inner` is a statement of somebody else within `outer`, and not `outer` once more.

    `seen`: the encoder found it in a content read by itself.
    """
    whole = sum(e - s for s, e in outer.content)
    if (
        inner.sure[0] < _SURE
        or not all(
            any(s <= p[0] and p[1] <= e for s, e in outer.content) for p in (*inner.content, *inner.cue)
        )
        or sum(e - s for s, e in inner.content) >= 0.95 * whole
    ):
        return False
    return says(text, inner, seen)


def says(text: str, a: Attribution, seen: bool = False) -> bool:
    """Whether somebody but the speaker says something by `a`, so that it is a statement inside his.

    What was `seen` as one may be a want or a feeling too.
    """
    cue, source = (WORD.findall(text_under(text, spans).lower()) for spans in (a.cue, a.source))
    kinds = {f.act.kind for f in acts(cue)} & _SAYING
    if not (kinds or seen) or _only_thought_of(cue):
        return False
    if not source:
        return bool(_TOLD.intersection(cue) and _PASSIVE.intersection(cue))
    whose = any(s < c[1] and c[0] < e for c in a.cue for s, e in a.source)  # "his promise to stay"
    if (
        whose
        or source[-1] in _OWNER
        or source[-1].endswith(("'s", "’s"))
        or source[0] in _NOBODY
        or _SPEAKER.issuperset(source)
    ):
        return False
    if kinds == {"finds"}:  # a person or a document shows something, samples and tests do not
        who = named(text_under(text, a.source))
        return bool(who.name or who.kind or who.pronoun)
    return True


def _only_thought_of(cue: list[str]) -> bool:
    """ "To warn them", "would say": nobody has said it."""
    to_do = cue[:1] == ["to"] or cue[:2] == ["not", "to"]
    return to_do or (bool(_MODAL.intersection(cue[:2])) and "not" not in cue)
