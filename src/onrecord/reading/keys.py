"""Keys: what articles that share prose are found by.

Quotations are left out of shingles: two outlets that quote one speech share its words
without sharing prose. So is furniture, which an outlet prints around everything.
"""

import re
from collections import deque
from hashlib import blake2b

from onrecord.model import Key, Spans

_WORD = re.compile(r"\w+")
_SHINGLE = 8  # words
_SAMPLE = 8  # one shingle in so many is kept, by its own value, so equal prose keeps equal shingles


def keys(text: str, quoted: Spans, furniture: Spans) -> tuple[Key, ...]:
    """One key for all the words of `text`, and a sample of its shingles of prose.

    `quoted` and `furniture` are spans of `text`, each in order; a shingle touches neither and does not
    reach across. A shingle that comes again is kept where it first stands. A text without a word has
    no keys. Time and space are linear in the text.
    """
    closed = deque(sorted((*quoted, *furniture)))
    whole = blake2b(digest_size=8)
    recent: deque[tuple[int, bytes]] = deque(
        maxlen=_SHINGLE
    )  # where each word of the prose began, and its digest
    shingles: dict[int, Key] = {}
    first = end = 0
    for position, word in enumerate(_WORD.finditer(text)):
        start, end = word.span()
        first = start if position == 0 else first
        digest = blake2b(word[0].lower().encode(), digest_size=8).digest()
        whole.update(digest)
        while closed and closed[0][1] <= start:
            closed.popleft()
            recent.clear()
        if closed and closed[0][0] < end:
            recent.clear()
            continue
        recent.append((start, digest))
        if len(recent) == _SHINGLE:
            value = _value(blake2b(b"".join(each for _, each in recent), digest_size=8).digest())
            if value % _SAMPLE == 0 and value not in shingles:
                shingles[value] = Key("shingle", value, position + 1 - _SHINGLE, (recent[0][0], end))
    return (Key("words", _value(whole.digest()), 0, (first, end)), *shingles.values()) if end else ()


def _value(digest: bytes) -> int:
    return int.from_bytes(digest, "big", signed=True)
