"""Interviews: turns that begin with a name or a letter and a colon, or questions with answers below them.

    Q: When did you know?                 Kopp: When did you know?
    A: At ten. We left at once.           Maro: At ten. We left at once.

Who asks is known by the question marks, by whatever name the turns go.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.model import Paragraph, Span
from onrecord.reading.names import named

_WORD = r"[A-ZÀ-Ž][\w’'.-]*"
_LABEL = re.compile(rf"(?P<label>{_WORD}(?:[ \t]{_WORD}){{0,3}})[ \t]?[:—–][ \t]+(?=\S)")
_LETTERS = re.compile(r"[A-Z]")
_ASKED = re.compile(r"\?[\"”’»)]?$")
_FEWEST = 2  # answers: a line or two with a colon are no interview


@dataclass(frozen=True, slots=True)
class Turn:
    """What one of the two says: `label` is the name before it, if there is one; `words` its paragraphs."""

    asks: bool
    label: Span | None
    words: tuple[Span, ...]


def turns(text: str, paragraphs: Sequence[Paragraph]) -> list[Turn]:
    """The turns of an interview, in order; none where the text is no interview."""
    body = [p.span for p in paragraphs if p.part in ("body", "title", "deck")]
    return _labelled(text, body) or _unlabelled(text, body)


def _labelled(text: str, body: list[Span]) -> list[Turn]:
    labels = [m if (m := _LABEL.match(text, *span)) else None for span in body]
    count = Counter(m["label"] for m in labels if m)
    known = {label for label, times in count.items() if times >= _FEWEST}
    asked: Counter[str] = Counter()
    turns: list[tuple[str, Span, list[Span]]] = []
    for span, m in zip(body, labels, strict=True):
        if m and m["label"] in known:
            turns.append((m["label"], m.span("label"), [(m.end(), span[1])]))
            asked[m["label"]] += bool(_ASKED.search(text[slice(*span)]))
        elif turns:
            turns[-1][2].append(span)
    asking = {
        label for label in known if 2 * asked[label] > count[label] or label.casefold() in ("q", "question")
    }
    if not asking or asking == known or len(known) > 4:
        return []
    made = [
        Turn(label in asking, None if _LETTERS.fullmatch(label) else at, tuple(words))
        for label, at, words in turns
    ]
    # what follows the last answer and was not said in it begins where somebody is spoken of
    return _ended(text, made)


def _unlabelled(text: str, body: list[Span]) -> list[Turn]:
    asks = [bool(_ASKED.search(text[slice(*span)])) for span in body]
    if sum(asks) < 3 or any(a and b for a, b in pairwise(asks)):
        return []
    turns: list[Turn] = []
    for span, asked in zip(body, asks, strict=True):
        if asked:
            turns.append(Turn(True, None, (span,)))
        elif turns and turns[-1].asks:
            turns.append(Turn(False, None, (span,)))
        elif turns:
            turns[-1] = Turn(False, None, (*turns[-1].words, span))
    own = sum(bool(_FIRST.search(text[slice(*t.words[0])])) for t in turns if not t.asks)
    return _ended(text, turns) if 2 * own >= sum(not t.asks for t in turns) else []


_FIRST = re.compile(r"\b(?:I|I[’'](?:m|ve|d|ll)|[Ww]e|[Ww]e[’'](?:re|ve|d|ll)|[Mm]y|[Oo]ur|me|us)\b")


def _ended(text: str, turns: list[Turn]) -> list[Turn]:
    """Less the closing paragraphs of the article: those after the last answer without an "I" or "we"."""
    last = turns[-1]
    kept = [last.words[0]]
    for span in last.words[1:]:
        if not _FIRST.search(text[slice(*span)]):
            break
        kept.append(span)
    return [*turns[:-1], Turn(last.asks, last.label, tuple(kept))]


_GUEST = re.compile(rf"{_WORD}(?:[ \t](?:de|del|van|von|der|al|la|le)\b)?[ \t]{_WORD}(?:[ \t]{_WORD})?")


def guest(text: str, paragraphs: Sequence[Paragraph], turns: Sequence[Turn]) -> Span | None:
    """Who is interviewed, where the turns name nobody: the person that the lines before them are about."""
    first = min(turn.words[0][0] for turn in turns)
    before = [p for p in paragraphs if p.span[1] <= first]
    lead = [p.span for p in before if p.part == "body"] + [p.span for p in before if p.part != "body"]
    people = [m for span in lead for m in _GUEST.finditer(text, *span) if named(m.group()).like_person]
    titles = " ".join(text[slice(*p.span)] for p in before if p.part != "body")
    best = next((m for m in people if m.group().split()[-1] in titles), people[0] if people else None)
    return best.span() if best else None
