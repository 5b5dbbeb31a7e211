"""Identifiers derived from content, and the one canonical way to write JSON."""

import hashlib
import json
from typing import Any

_LENGTH = 20  # hex digits: 80 bits, no collision to expect below a billion things


def canonical(value: Any) -> str:
    """JSON with one spelling for each value: no spaces, non-ASCII as it is, fields in the given order."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def sha256(data: bytes | str) -> str:
    return hashlib.sha256(data.encode() if isinstance(data, str) else data).hexdigest()


def identifier(kind: str, *parts: Any) -> str:
    """An id for a thing of `kind` from what makes it the thing it is."""
    return sha256(canonical([kind, *parts]))[:_LENGTH]


def article_id(text_sha256: str, outlet: str | None, url: str | None, published: str | None) -> str:
    return identifier("article", text_sha256, outlet, url, published)


def statement_id(article: str, source: Any, cue: Any, content: Any) -> str:
    """From the article and the three lists of spans."""
    return identifier("statement", article, source, cue, content)


def chain_id(article: str, first_mention: Any) -> str:
    """From the article and the spans of the chain's first mention."""
    return identifier("chain", article, first_mention)


def moment_id(article: str, spans: Any) -> str:
    return identifier("moment", article, spans)


def figure_id(article: str, spans: Any) -> str:
    return identifier("figure", article, spans)
