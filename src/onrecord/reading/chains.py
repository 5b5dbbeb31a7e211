"""On whose word: the plain forms in which a text says that a statement came through others.

    Vik was quoted by the agency as saying …         source Vik, via the agency
    The agency quoted Vik as saying …                source Vik, via the agency
    The paper reports, citing two officials, …       source two officials, via the paper
    …, she told Radio North                          via Radio North
    officials interviewed by The Tribune             via The Tribune

A chain inside a chain is read by reading the content again (see `statements`).
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.model import Span, Spans
from onrecord.reading import lexicon
from onrecord.reading.attributions import Attribution
from onrecord.reading.names import named


def _form(pattern: str) -> re.Pattern[str]:
    """A space in `pattern` is up to four of any kind: a longer run is no space between two words."""
    return re.compile(pattern.replace(" ", r"\s{1,4}"))


# A noun phrase that ends at punctuation or where the clause goes on.
_PHRASE = (
    r"(?:\b(?:[a-z]+ )?(?:sources|officials|media)|[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[A-ZÀ-Ž])"
    r"(?:[^,.;:“”\"()\n—]|(?<=\w)\.(?=\w)){0,70}?"
)
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_CLAUSE = rf" (?:on|as|in|at|after|from|during|late|early|that|this|last|yesterday|today|{_DAY})\b"
_STOP = r"\s{0,4}(?:[,.;:“”\"()\n—]|$)"
_END = rf"(?={_CLAUSE}|{_STOP})"
_QUOTED_BY = _form(
    r"(?P<cue>\b(?:was|were|is|are|has been|had been|have been) (?:also |later )?(?:quoted|cited)"
    rf"(?: (?:on )?{_DAY},?)?(?: by)?)(?: (?P<via>{_PHRASE}){_END})?"
    r"(?P<gap>[^“\"\n]{0,60}?)(?P<as>\bas (?:saying|telling \w+))"
)
_QUOTES = _form(
    r"(?P<cue>\b(?:quoted|quotes|quoting|cited|cites|citing)) (?P<source>[^“\"\n:]{2,160}?),?"
    r" (?P<as>(?:as )?(?:saying|telling \w+))"
)
_SAYS = r"(?:reports?|reported|writes?|wrote|says?|said|states?|stated|notes?|noted|adds?|added|learned)"
_CITING = _form(
    rf"(?P<outer>{_PHRASE}) (?P<verb>(?:has |have )?{_SAYS})(?: (?:on )?{_DAY})?,?"
    r" (?P<cue>citing|quoting) (?P<source>[^.;:“”\"()\n—]{3,90}?)(?=, that\b|[.;:“”\"()\n—]|\s{0,4}$)"
)
_TALK = r"(?:interview|remarks|comments|statement|briefing)"
_TO = r"(?:with|to|for|carried by|published by|aired by|broadcast by)"
_TOLD = _form(rf"\b(?:told|tells|telling|speaking to|spoke to|{_TALK} {_TO}) (?P<via>{_PHRASE}){_END}")
_HEARD_BY = _form(
    r"\b(?:interviewed|quoted|cited|contacted|reached|seen|obtained|reviewed|carried|published) by "
    r"(?P<via>(?:the )?[A-ZÀ-Ž][^,;:“”\"()\n]{1,60})$"
)
_BEHIND_A_NAME = _form(r"(?<![\w.-])[A-Z][\w.-]++(?= (\w[\w’'-]*))")
_SENTENCE = re.compile(r"(?<=[.!?…”\"»])\s+(?=[A-ZÀ-Ž“\"«„‘'])")
_PHRASE_AT_MOST, _SENTENCE_AT_MOST = 200, 2000  # characters
_LOOSE = ' \t\xa0,.;:—–-“”"()'


@dataclass(frozen=True, slots=True)
class Chained:
    """An attribution with the links between its source and the outlet, first the one nearest the source."""

    attribution: Attribution
    via: tuple[Span, ...] = ()
    steps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Forms:
    """Where the plain forms stand in a text, looked for once; each list in order and free of overlap."""

    text: str
    passive: Sequence[re.Match[str]]
    active: Sequence[re.Match[str]]
    told: Sequence[re.Match[str]]
    surnames: frozenset[str]  # what stands behind a capitalised word


def forms(text: str, paragraphs: Sequence[Span]) -> Forms:
    """The plain forms in the `paragraphs` of `text`; none reaches out of its paragraph."""
    passive, active, told = (
        [m for p in paragraphs for m in form.finditer(text, *p)] for form in (_QUOTED_BY, _QUOTES, _TOLD)
    )
    names = _BEHIND_A_NAME.findall(text)
    return Forms(text, passive, active, told, frozenset(re.sub(r"['’]s?$", "", n) for n in names))


def chained(forms: Forms, a: Attribution, paragraph: Span) -> Chained:
    """Read the links that stand beside `a` in its paragraph, and set its source right where they say so."""
    found = _passive(forms, a, paragraph) or _active(forms, a, paragraph) or _told(forms, a, paragraph)
    return _heard(forms.text, found)


def _near(found: Sequence[re.Match[str]], a: Attribution, paragraph: Span) -> Iterator[re.Match[str]]:
    """Those of `found` that stand where `a` does, a mark and a space before or behind it at most."""
    low = max(paragraph[0], min(s for s, _ in (*a.cue, *a.content)) - 4)
    high = min(paragraph[1], max(e for _, e in (*a.cue, *a.content)) + 4)
    for i in range(bisect_left(found, low, key=re.Match.end), len(found)):
        if found[i].start() >= high:
            return
        yield found[i]


def _passive(forms: Forms, a: Attribution, paragraph: Span) -> Chained | None:
    text = forms.text
    for m in _near(forms.passive, a, paragraph):
        if not _leads(m.span(), a):
            continue
        source = _phrase_before(text, m.start(), paragraph[0])
        via = m.span("via") if m["via"] else None
        if source is None:
            return None
        cue = (m.span("cue"), m.span("as")) if via or m["gap"].strip() else ((m.start(), m.end()),)
        step = f"“{text[slice(*m.span())]}” says who passed it on" if via else ""
        return Chained(
            replace(a, source=(source,), cue=cue, content=_after(a.content, m.end())),
            (via,) if via else (),
            (step,) if step else (),
        )
    return None


def _active(forms: Forms, a: Attribution, paragraph: Span) -> Chained | None:
    text = forms.text
    for m in _near(forms.active, a, paragraph):
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


def citing(text: str, paragraph: Span) -> list[Chained]:
    """Statements of the form "A reports, citing B, that …" or "…, A reports, citing B."."""
    links = list(_CITING.finditer(text, *paragraph))
    breaks = (
        [paragraph[0], *(b.end() for b in _SENTENCE.finditer(text, *paragraph)), paragraph[1]]
        if links
        else []
    )
    found = []
    for m in links:
        start = breaks[bisect_right(breaks, m.start()) - 1]
        end = breaks[bisect_left(breaks, m.end())]
        if end - start > _SENTENCE_AT_MOST:
            continue
        outer, source = _trimmed(text, m.span("outer")), _trimmed(text, m.span("source"))
        before, after = text[start : m.start()].strip(_LOOSE), text[m.end() : end].strip(_LOOSE)
        if text[start : m.start()].rstrip().endswith((",", "”", '"', "»")):
            content = (start, m.start())
        else:
            content = (m.end(), end) if after and not before else (0, 0)
        if outer and source and content[0] < content[1]:
            a = Attribution((source,), (m.span("verb"), m.span("cue")), (content,), (1.0, 1.0, 1.0))
            step = f"“{m['verb']}, {m['cue']}”: {text[slice(*outer)]} names whom it has this from"
            found.append(Chained(a, (outer,), (step,)))
    return found


def _told(forms: Forms, a: Attribution, paragraph: Span) -> Chained:
    text = forms.text
    for m in _near(forms.told, a, paragraph):
        beside = any(m.start() - 3 <= c[1] and c[0] <= m.end() + 3 for c in a.cue)
        via = _trimmed(text, m.span("via"))
        inside = any(s <= m.start() < e for s, e in a.content)
        if beside and via and not inside and _outlet(forms, text[slice(*via)]):
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
    floor = max(floor, at - 2 * _PHRASE_AT_MOST)
    clause = re.split(r"[.!?;:“”\"\n]\s|\b(?:but|and|while|as|that|after|when|because)\s", text[floor:at])[-1]
    start = at - len(clause)
    return _trimmed(text, (start, at))


def _trimmed(text: str, span: Span) -> Span | None:
    start, end = span
    while start < end and text[start] in ' \t\xa0,.;:—–-“"(':
        start += 1
    while end > start and text[end - 1] in ' \t\xa0,.;:—–-”")(':
        end -= 1
    return (start, end) if 1 < end - start <= _PHRASE_AT_MOST else None


def _after(content: Spans, at: int) -> Spans:
    kept = tuple((max(s, at), e) for s, e in content if e > at)
    return kept or content


def _outlet(forms: Forms, phrase: str) -> bool:
    """Whether one speaks to the public through it: an outlet's name, never "reporters" or a person."""
    words = named(phrase)
    if words.name is None:  # "the agency"
        return words.definite and words.head in lexicon.OUTLETS
    if words.kind not in ("organisation", None) or (words.role and not words.kind):
        return False
    if words.kind is None and len(words.name.split()) == 1 and not words.definite:
        # a lone name is a person's where the text has it behind a first name
        return words.name not in forms.surnames
    return words.kind is None or bool({w.casefold() for w in phrase.split()} & lexicon.OUTLETS)
