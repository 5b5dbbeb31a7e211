"""Titles that tell who said it without a verb: "‘We left’: Holm on the flood", "Dam is safe – ministry"."""

import re
from collections.abc import Sequence

from onrecord.model import Layout, Paragraph, Span
from onrecord.reading import lexicon
from onrecord.reading.attributions import Attribution

_CAPITAL = r"[A-ZÀ-Ž][\w’'.-]*"
_BEFORE = re.compile(
    rf"\s?[:–—-]\s(?P<source>(?:(?:[Tt]he|[Aa]n?)\s)?(?:[a-z][\w-]*\s){{0,4}}{_CAPITAL}(?:\s{_CAPITAL}){{0,3}})"
)
_AFTER = re.compile(r"(?P<content>\S.{12,200}?)(?:\s[–—-]+|:)\s(?P<source>(?:[\w’'.-]+\s){0,3}[\w’'.-]+)\s*$")
_SAYS_WHO = lexicon.ROLES | lexicon.GROUPS | lexicon.DOCUMENTS | lexicon.ORGANISATIONS | lexicon.OUTLETS


def headlines(text: str, layout: Layout, paragraphs: Sequence[Paragraph]) -> list[tuple[Attribution, str]]:
    """Attributions of the titles and decks among `paragraphs`, each with its part."""
    found = []
    body = " ".join(text[slice(*p.span)] for p in paragraphs if p.part == "body")
    for p in paragraphs:
        if p.part not in ("title", "deck") or p.span[1] - p.span[0] > 300:
            continue
        start, end = p.span
        first = next((q for q in layout.quoted if q[0] == start and q[1] < end), None)
        if first and (m := _BEFORE.match(text, first[1], end)):
            found.append((_said(m.span("source"), first), p.part))
        elif (m := _AFTER.fullmatch(text, start, end)) and _who(m["source"], body):
            found.append((_said(m.span("source"), m.span("content")), p.part))
    return found


def _said(source: Span, content: Span) -> Attribution:
    return Attribution((source,), (), (content,), (1.0, 1.0, 1.0))


def _who(phrase: str, body: str) -> bool:
    """Whether a phrase at the end of a title is who says it: a role, a body, or a name that the text has."""
    words = phrase.split()
    last = words[-1].strip(".,!")
    if last.casefold() in _SAYS_WHO:
        return True
    return all(w[0].isupper() for w in words) and re.search(rf"\b{re.escape(last)}\b", body) is not None
