"""How a text is laid out: its paragraphs and what stands inside quotation marks.

Marks of any kind are understood (“ ” „ « » " ‘ ’ '), unbalanced ones too: a mark left
open closes with its paragraph, and when the next paragraph opens with a mark again the
quotation runs on. Everything is linear in the length of the text.
"""

import re

from onrecord.model import Layout, Span

_PARAGRAPH = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_OPENING, _CLOSING, _STRAIGHT = "“„‟«‹〝「『", "”»›〞」』", '"＂'
_SINGLE_OPEN = re.compile(r"(?<![^\s(\[—–\-“\"«„])[‘'](?=[^\W\d]|[“\"\[])")
_SINGLE_CLOSE = re.compile(r"(?<=[^\s(\[‘'])[’'](?![\w])")
_CLOSE_AFTER = ",.!?;:…"


def lay_out(text: str) -> Layout:
    """Paragraphs and quoted spans of `text`, both in order and free of overlap.

    A quoted span includes its marks. Offsets are code points, end exclusive.
    """
    paragraphs = tuple(
        span for m in _PARAGRAPH.finditer(text) if (span := _stripped(text, m.start(), m.end()))
    )
    quoted: list[Span] = []
    for start, end in paragraphs:
        doubles = _double_quoted(text, start, end)
        quoted.extend(doubles or _single_quoted(text, start, end))
    return Layout(paragraphs, tuple(quoted))


def _stripped(text: str, start: int, end: int) -> Span | None:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    return (start + left, start + len(piece.rstrip())) if left < len(piece) else None


def _double_quoted(text: str, start: int, end: int) -> list[Span]:
    spans: list[Span] = []
    opened: int | None = None
    mark, inner = "", 0  # marks opened inside a quotation of another kind
    for i in range(start, end):
        c = text[i]
        if opened is None:
            if c in _OPENING or c in _STRAIGHT or (c in "»”" and _opens(text, i, start, end)):
                opened, mark, inner = i, c, 0
        elif mark in _STRAIGHT and c in _OPENING:
            inner += 1
        elif inner and c in _CLOSING:
            inner -= 1
        elif _closes(c, mark):
            spans.append((opened, i + 1))
            opened = None
    if opened is not None:
        spans.append((opened, end))
    return spans


def _opens(text: str, i: int, start: int, end: int) -> bool:
    return (i == start or text[i - 1].isspace()) and i + 1 < end and not text[i + 1].isspace()


def _closes(c: str, mark: str) -> bool:
    if mark in _STRAIGHT:
        return c in _STRAIGHT or c == "”"
    if mark == "„":
        return c in "“”" or c in _STRAIGHT
    if mark == "»":
        return c == "«"
    return c in _CLOSING or c in _STRAIGHT


def _single_quoted(text: str, start: int, end: int) -> list[Span]:
    """‘British’ quotations: only where the paragraph has no double marks, since ’ is an apostrophe too."""
    spans: list[Span] = []
    closes = [m.start() for m in _SINGLE_CLOSE.finditer(text, start, end)]
    after, nearest = 0, 0
    for opening in _SINGLE_OPEN.finditer(text, start, end):
        i = opening.start()
        if i < after:
            continue
        while nearest < len(closes) and closes[nearest] <= i:
            nearest += 1
        later = closes[nearest : nearest + 40]
        sure = next((c for c in later if text[c - 1] in _CLOSE_AFTER), None)
        close = sure if sure is not None else (later[0] if later else None)
        if close is not None and close - i > 3:  # not rock 'n' roll
            spans.append((i, close + 1))
            after = close + 1
    return spans
