"""What a reading must hold to be stored: ids of its content, spans in its text, indexes of what is there."""

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from onrecord import ids
from onrecord.ledger.errors import Unfit
from onrecord.model import Article, Reading, Spans


def check(article: Article, reading: Reading) -> None:
    """Raises Unfit unless the ids are those of the content and every span lies in the text."""
    if "\0" in article.text:
        raise Unfit("the text holds a NUL character")
    try:
        digest = ids.sha256(article.text)
    except UnicodeEncodeError:
        raise Unfit("the text holds half a surrogate pair") from None
    if article.sha256 != digest:
        raise Unfit("its sha256 is not that of its text")
    if article.id != ids.article_id(digest, article.outlet, article.url, article.published):
        raise Unfit("its id is not that of its text, outlet, address and date")
    if reading.article != article.id:
        raise Unfit("the reading is of another article")
    for name, pieces in all_spans(reading):
        if wrong := flaw(pieces, len(article.text)):
            raise Unfit(f"{name}: {wrong}")
    if not all(mention.spans for chain in reading.chains for mention in chain.mentions):
        raise Unfit("a mention without a place in the text")
    for statement in reading.statements:
        if not statement.content:
            raise Unfit("a statement without content")
        chains = [*statement.source.chains, *(v.chain for v in statement.via if v.chain is not None)]
        if not all(0 <= chain < len(reading.chains) for chain in chains):
            raise Unfit("a statement of a chain that is not there")
        _within((statement.said, statement.about), reading.moments, "a statement at a moment")
        _within(statement.figures, reading.figures, "a statement with a figure")
    for moment in reading.moments:
        _within((moment.anchor,), reading.moments, "a moment reckoned from one")
    for figure in reading.figures:
        _within((figure.of,), reading.figures, "a figure of one")
        _within((figure.period,), reading.moments, "a figure over a time")
        if not all(size is None or math.isfinite(size) for size in (figure.low, figure.high)):
            raise Unfit("a figure without end")
    _within((reading.dateline,), reading.moments, "a date of its own")


def _within(indexes: Iterable[int | None], things: Sequence[Any], what: str) -> None:
    if not all(index is None or 0 <= index < len(things) for index in indexes):
        raise Unfit(f"{what} that is not there")


def all_spans(reading: Reading) -> Iterator[tuple[str, Spans]]:
    """Every list of spans in a reading, with what it belongs to."""
    yield "furniture", reading.furniture
    for paragraph in reading.paragraphs:
        yield "paragraph", (paragraph.span,)
    for chain in reading.chains:
        for mention in chain.mentions:
            yield "mention", mention.spans
    for moment in reading.moments:
        yield "moment", moment.spans
    for figure in reading.figures:
        yield "figure", figure.spans
        yield "counted", figure.counted
    for s in reading.statements:
        yield "source", s.source.spans
        yield "cue", s.cue
        yield "content", s.content
        yield "quoted", s.quoted
        for via in s.via:
            yield "via", via.spans
    for key in reading.keys:
        yield "key", (key.span,)


def flaw(pieces: Spans, length: int) -> str | None:
    """What is wrong with a list of spans in a text of `length` code points: they are in order, not empty."""
    before = 0
    for start, end in pieces:
        if not before <= start < end <= length:
            return f"span [{start},{end}) in a text of {length} characters"
        before = end
    return None
