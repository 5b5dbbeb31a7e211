"""On whose word: the plain forms in which a text says that a statement came through others.

    Peskov was quoted by the agency as saying …      source Peskov, via the agency
    URA.ru quoted Sheremet as saying …               source Sheremet, via URA.ru
    The paper reports, citing two officials …        source two officials, via the paper
    …, she told Radio North                          via Radio North
    officials interviewed by The Tribune             via The Tribune

A chain inside a chain is read by reading the content again (see `statements`).
"""

import re
from dataclasses import dataclass, replace

from onrecord.model import Span, Spans
from onrecord.reading import lexicon
from onrecord.reading.attributions import Attribution
from onrecord.reading.names import named

_PHRASE = (
    r"(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[A-ZÀ-Ž])(?:[^,.;:“”\"()\n—]|(?<=\w)\.(?=\w)){1,70}?"
)
_END = r"(?=\s+(?:on|as|in|at|after|from|during|late|early|that|this|last|yesterday|today|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b|\s*[,.;:“”\"()\n—]|\s*$)"
_BE = r"(?:was|were|is|are|has been|had been|have been)"
_QUOTED_BY = re.compile(
    rf"(?P<cue>\b{_BE}\s+(?:also\s+|later\s+)?(?:quoted|cited)(?:\s+(?:on\s+)?\w+day,?)?(?:\s+by)?)(?:\s+(?P<via>{_PHRASE}){_END})?"
    r"(?P<gap>[^“\"\n]{0,60}?)\s*(?P<as>\bas\s+(?:saying|telling\s+\w+))"
)
_QUOTES = re.compile(
    r"(?P<cue>\b(?:quoted|quotes|quoting|cited|cites|citing))\s+(?P<source>[^“\"\n:]{2,160}?),?\s+(?P<as>(?:as\s+)?(?:saying|telling\s+\w+))"
)
_CITING = re.compile(
    rf"(?P<cue>\b(?:citing|quoting))\s+(?P<source>(?:{_PHRASE}|[^,.;:“”\"()\n—]{{3,80}}?))(?=\s*[,.;:“”\"()\n—]|\s*$)"
)
_TOLD = re.compile(
    rf"(?:\b(?:told|tells|telling|speaking\s+to|spoke\s+to|(?:in\s+)?(?:an?\s+)?(?:interview|remarks|comments|statement|briefing)\s+(?:with|to|for|carried\s+by|published\s+by|aired\s+by|broadcast\s+by)))\s+(?P<via>{_PHRASE}){_END}"
)
_HEARD_BY = re.compile(
    r"\b(?:interviewed|quoted|cited|contacted|reached|seen|obtained|reviewed|carried|published)\s+by\s+(?P<via>(?:the\s+)?[A-ZÀ-Ž][^,;:“”\"()\n]{1,60})$"
)


@dataclass(frozen=True, slots=True)
class Chained:
    """An attribution with the links between its source and the outlet, first the one nearest the source."""

    attribution: Attribution
    via: tuple[Span, ...] = ()
    steps: tuple[str, ...] = ()


def chained(text: str, a: Attribution, paragraph: Span) -> Chained:
    """Read the links that stand beside `a` in its paragraph, and set its source right where they say so."""
    for rule in (_passive, _active, _citing):
        if found := rule(text, a, paragraph):
            return _heard(text, found)
    return _heard(text, _told(text, a, paragraph))


def _passive(text: str, a: Attribution, paragraph: Span) -> Chained | None:
    for m in _QUOTED_BY.finditer(text, *paragraph):
        if not _leads(m.span(), a):
            continue
        source = _phrase_before(text, m.start(), paragraph[0])
        via = m.span("via") if m["via"] else None
        if source is None or (via and a.source == (via,) and not source):
            return None
        cue = (m.span("cue"), m.span("as")) if via or m["gap"] else ((m.start(), m.end()),)
        step = f"“{text[slice(*m.span())]}” says who passed it on" if via else ""
        return Chained(
            replace(a, source=(source,), cue=cue, content=_after(a.content, m.end())),
            (via,) if via else (),
            (step,) if step else (),
        )
    return None


def _active(text: str, a: Attribution, paragraph: Span) -> Chained | None:
    for m in _QUOTES.finditer(text, *paragraph):
        if not _leads(m.span(), a) or text[max(0, m.start() - 4) : m.start()].strip() in (
            "was",
            "were",
            "is",
        ):
            continue
        outer = _phrase_before(text, m.start(), paragraph[0])
        source = _trimmed(text, m.span("source"))
        if outer is None or source is None:
            continue
        return Chained(
            replace(
                a, source=(source,), cue=(m.span("cue"), m.span("as")), content=_after(a.content, m.end())
            ),
            (outer,),
            (f"“{m['cue']} … {m['as']}”: {text[slice(*outer)]} passes on another's words",),
        )
    return None


def _citing(text: str, a: Attribution, paragraph: Span) -> Chained | None:
    for m in _CITING.finditer(text, *paragraph):
        near = [s for s in (*a.cue, *a.source) if 0 <= m.start() - s[1] <= 40 or s[0] <= m.start() < s[1]]
        source = _trimmed(text, m.span("source"))
        if not near or source is None or not a.source or "." in text[near[0][1] : m.start()]:
            continue
        outer = a.source[0]
        if outer[0] >= m.start():  # the source cited was taken for the one who cites
            before = _phrase_before(text, a.cue[0][0] if a.cue else m.start(), paragraph[0])
            if before is None:
                continue
            outer = before
        cue = tuple(s for s in a.cue if s[1] <= m.start()) + (m.span("cue"),)
        content = _without(a.content, (m.start(), source[1]))
        if not content:
            continue
        return Chained(
            replace(a, source=(source,), cue=cue, content=content),
            (outer,),
            (f"“{m['cue']}”: {text[slice(*outer)]} names whom it has this from",),
        )
    return None


def _told(text: str, a: Attribution, paragraph: Span) -> Chained:
    for m in _TOLD.finditer(text, *paragraph):
        beside = any(m.start() - 3 <= c[1] and c[0] <= m.end() + 3 for c in a.cue)
        via = _trimmed(text, m.span("via"))
        inside = any(s <= m.start() < e for s, e in a.content)
        if beside and via and not inside and _outlet(text, text[slice(*via)]):
            return Chained(a, (via,), (f"said to {text[slice(*via)]}, which passes it on",))
    return Chained(a)


def _heard(text: str, c: Chained) -> Chained:
    """Sources "interviewed by The Tribune" reached us through it."""
    via, steps = list(c.via), list(c.steps)
    for start, end in c.attribution.source:
        if m := _HEARD_BY.search(text[start:end].rstrip(" ,.")):
            at = (start + m.start("via"), start + m.end("via"))
            if at not in via:
                via.insert(0, at)
                steps.append(f"the source was heard by {m['via']}")
    return replace(c, via=tuple(via), steps=tuple(steps))


def _leads(link: Span, a: Attribution) -> bool:
    """Whether the words of the link stand between source and content, or are its cue."""
    ends = min((s for s, e in a.content if e > link[1]), default=None)
    touches = any(s < link[1] and link[0] < e for s, e in a.cue)
    return ends is not None and (touches or 0 <= ends - link[1] <= 4)


def _phrase_before(text: str, at: int, floor: int) -> Span | None:
    """The noun phrase that ends where the verb begins: back to the start of its clause."""
    clause = re.split(r"[.!?;:“”\"\n]\s|\b(?:but|and|while|as|that|after|when|because)\s", text[floor:at])[-1]
    start = at - len(clause)
    return _trimmed(text, (start, at))


def _trimmed(text: str, span: Span) -> Span | None:
    start, end = span
    while start < end and text[start] in ' \t\xa0,.;:—–-“"(':
        start += 1
    while end > start and text[end - 1] in ' \t\xa0,.;:—–-”")(':
        end -= 1
    return (start, end) if 1 < end - start <= 200 else None


def _after(content: Spans, at: int) -> Spans:
    kept = tuple((max(s, at), e) for s, e in content if e > at)
    return kept or content


def _without(content: Spans, hole: Span) -> Spans:
    pieces = []
    for s, e in content:
        pieces += [(a, b) for a, b in ((s, min(e, hole[0])), (max(s, hole[1]), e)) if a < b]
    return tuple(pieces)


def _outlet(text: str, phrase: str) -> bool:
    """Whether one speaks to the public through it: an outlet's name, never "reporters" or a person."""
    words = named(phrase)
    if not words.name or words.kind not in ("organisation", None) or words.role and words.kind is None:
        return False
    if words.kind is None and len(words.name.split()) == 1 and not words.definite:
        # a lone name is a person's where the text has it behind a first name
        return not re.search(rf"[A-Z][\w.-]+\s+{re.escape(words.name)}\b", text)
    return words.kind is None or bool({w.casefold() for w in phrase.split()} & lexicon.OUTLETS)
