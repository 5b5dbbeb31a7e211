"""Sources: whatever holds articles, turned into `Article`s. Knows formats, nothing of language.

    for item in found(["stories/", "export.csv", "-"]):
        if isinstance(item, Refusal): ...            # this file could not be read at all
        elif item.original.sha256 not in held:       # skip what is held, before parsing it
            for printing in read(item): ...          # an Article, or the Refusal of one record

Whatever the bytes are, both functions give values and raise nothing.
"""

from collections.abc import Iterator

from onrecord.model import Article, Refusal
from onrecord.sources import csv_records, json_records, plain_text, web_page
from onrecord.sources.decoding import binary, decoded
from onrecord.sources.files import LIMIT, Found, found

__all__ = ["LIMIT", "Found", "found", "read"]

_READERS = {
    "text/plain": plain_text.read,
    "text/html": web_page.read,
    "application/json": json_records.read,
    "application/jsonl": json_records.read_lines,
    "text/csv": csv_records.read,
}


def read(found: Found) -> Iterator[Article | Refusal]:
    """The articles in one file, in its order, and a Refusal for each record that is none.

    The text of an article is what the file holds, character for character (of a web page, its
    title and main text); only NUL and lone surrogates become U+FFFD. The path of a record among
    many ends in "#line n" (JSON Lines) or "#record n", counted from 1. Always gives at least one
    item, and the same items for the same `found`.
    """
    data, media = found.original.data, found.original.media
    if not data:
        yield Refusal(found.path, "the file is empty")
    elif kind := binary(data):
        yield Refusal(found.path, f"not text: it looks like {kind}")
    else:
        yield from _READERS[media](found, decoded(data, media))
