"""Plain text: the whole file is the text."""

from collections.abc import Iterator

from onrecord.model import Article, Refusal
from onrecord.sources.files import Found
from onrecord.sources.printing import printing


def read(found: Found, text: str) -> Iterator[Article | Refusal]:
    yield printing(found, text)
