"""Keys: what articles that share prose are found by.

Quotations are left out of shingles: two outlets that quote one speech share its words
without sharing prose. So is furniture, which an outlet prints around everything.
"""

import re
from collections.abc import Iterator
from hashlib import blake2b

from onrecord.model import Key, Span, Spans

_WORD = re.compile(r"\w+")
_SHINGLE = 8  # words
_SAMPLE = 8  # one shingle in so many is kept, by its own value, so equal prose keeps equal shingles


def keys(text: str, quoted: Spans, furniture: Spans) -> tuple[Key, ...]:
    """One key for all the words of `text`, and a sample of its shingles of prose.

    `quoted` and `furniture` are spans of `text`, each in order; a shingle touches neither and does not
    reach across. A shingle that comes again is kept where it first stands. A text without a word has
    no keys. Time and space are linear in the text.
    """
    words = [(m.start(), m.end(), _digest(m[0].lower().encode())) for m in _WORD.finditer(text)]
    if not words:
        return ()
    whole = Key("words", _value(_digest(b"".join(d for *_, d in words))), 0, (words[0][0], words[-1][1]))
    return (whole, *_sampled(words, sorted((*quoted, *furniture))))


def _sampled(words: list[tuple[int, int, bytes]], closed: list[Span]) -> Iterator[Key]:
    seen: set[int] = set()
    first, at = 0, 0  # the first word since the prose was last broken; the next closed span
    for last, (start, end, _) in enumerate(words):
        while at < len(closed) and closed[at][1] <= start:
            first = last if closed[at][1] > closed[at][0] else first
            at += 1
        if at < len(closed) and closed[at][0] < end:
            first = last + 1
            continue
        begin = last + 1 - _SHINGLE
        if begin < first:
            continue
        value = _value(_digest(b"".join(d for *_, d in words[begin : last + 1])))
        if value % _SAMPLE == 0 and value not in seen:
            seen.add(value)
            yield Key("shingle", value, begin, (words[begin][0], end))


def _digest(data: bytes) -> bytes:
    return blake2b(data, digest_size=8).digest()


def _value(digest: bytes) -> int:
    return int.from_bytes(digest, "big", signed=True)
