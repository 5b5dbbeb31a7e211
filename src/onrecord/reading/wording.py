"""The exact words of a statement: whole words with their quotation marks, and nothing loose."""

import re
from bisect import bisect_right
from collections.abc import Iterable

from onrecord.model import Layout, Span, Spans

WORD = re.compile(r"\w+(?:['’]\w+)*")
_DETERMINERS = {"the", "a", "an", "his", "her", "its", "their", "our", "my"}
_UNENDING = _DETERMINERS | {"of", "by", "from", "with", "and"}
_NEXT_WORD = re.compile(r"[ \xa0]+\w[\w’'.-]*\w|[ \xa0]+\w")
_WORD_AT_MOST = 100  # characters: what is longer is no word, or a script that has no spaces
_EDGE = " \t\r\n\xa0,;:—–-"


def contents(text: str, layout: Layout, spans: Spans, others: Spans) -> Spans:
    """What was said. Pieces that a word or two parts are one, unless `others` (source, cue) stand there."""
    return _closed(text, _apart(_edges(text, layout, s) for s in spans), others)


def sources(text: str, spans: Spans) -> Spans:
    """Who said it: no noun phrase ends in "his" or "of", so the words after belong to it."""
    return _apart(_finished(text, s, _UNENDING) for s in (_bare(text, s) for s in spans) if s)


def cues(text: str, spans: Spans) -> Spans:
    """The words of saying, which may end in "to", but not in "a"."""
    return _apart(_finished(text, s, _DETERMINERS) for s in (_bare(text, s) for s in spans) if s)


def quoted(text: str, layout: Layout, content: Spans) -> Spans:
    """The words of `content` inside quotation marks, the marks left off."""
    inside = []
    for start, end in content:
        i = max(0, bisect_right(layout.quoted, (start,)) - 1)
        while i < len(layout.quoted) and layout.quoted[i][0] < end:
            s, e = layout.quoted[i]
            s, e = (
                max(s + 1, start),
                min(e - (not text[e - 1].isalnum() and e - s > 1 and text[e - 1] not in ".,!?"), end),
            )
            if s < e and WORD.search(text, s, e):
                inside.append((s, e))
            i += 1
    return tuple(inside)


def voice(text: str, content: Spans, quoted: Spans) -> str:
    """`direct` where all words of `content` are quoted, `mixed` where some are, else `indirect`."""
    words = sum(len(WORD.findall(text[s:e])) for s, e in content)
    own = sum(len(WORD.findall(text[s:e])) for s, e in quoted)
    return "direct" if own >= words else "mixed" if own else "indirect"


def in_quotes(at: int, layout: Layout) -> bool:
    """Whether the character at `at` stands inside quotation marks."""
    i = bisect_right(layout.quoted, (at + 1,)) - 1
    return i >= 0 and layout.quoted[i][0] <= at < layout.quoted[i][1]


def all_quoted(span: Span, layout: Layout) -> bool:
    """Whether `span` is nothing but quotation."""
    i = bisect_right(layout.quoted, (span[0] + 1,)) - 1
    return i >= 0 and layout.quoted[i][0] <= span[0] and layout.quoted[i][1] >= span[1] - 1


def _closed(text: str, spans: Spans, others: Spans) -> Spans:
    joined: list[Span] = []
    for start, end in spans:
        gap = (joined[-1][1], start) if joined else (0, 0)
        few = joined and len(WORD.findall(text[slice(*gap)])) <= 2
        if few and not any(s < gap[1] and gap[0] < e for s, e in others):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return tuple(joined)


def _finished(text: str, span: Span, unending: set[str]) -> Span:
    start, end = span
    while len(last := text[start:end].split()) and last[-1].casefold() in unending:
        if not (more := _NEXT_WORD.match(text, end)):
            break
        end = more.end()
    return start, end


def _apart(spans: Iterable[Span | None]) -> Spans:
    """In order and free of overlap, as whole words and quotation marks are not where pieces of one met."""
    apart: list[Span] = []
    for start, end in sorted(s for s in spans if s):
        if apart and start < apart[-1][1]:
            apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
        else:
            apart.append((start, end))
    return tuple(apart)


def _edges(text: str, layout: Layout, span: Span) -> Span | None:
    """Loose punctuation off, quotation marks that the words stand in on."""
    start, end = _whole_words(text, span)
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    for at in (start, max(start, end - 1)):
        i = bisect_right(layout.quoted, (at + 2,)) - 1
        if i >= 0:
            opened, closed = layout.quoted[i]
            start = opened if opened == start - 1 else start
            end = closed if closed - 2 <= end < closed and opened >= start else end
    return (start, end) if WORD.search(text, start, end) else None


def _bare(text: str, span: Span) -> Span | None:
    start, end = _whole_words(text, span)
    while start < end and not (text[start].isalnum() or text[start] in "[("):
        start += 1
    while end > start and not (text[end - 1].isalnum() or text[end - 1] in ".])"):
        end -= 1
    return (start, end) if start < end else None


def _whole_words(text: str, span: Span) -> Span:
    start, end = span
    first, last = max(0, start - _WORD_AT_MOST), min(len(text), end + _WORD_AT_MOST)
    while start > first and text[start].isalnum() and text[start - 1].isalnum():
        start -= 1
    while end < last and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return start, end
