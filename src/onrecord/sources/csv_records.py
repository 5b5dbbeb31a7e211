"""Tables with a header row, separated by commas, semicolons or tabs."""

import csv
import io
from collections.abc import Iterator

from onrecord.model import Article, Refusal
from onrecord.sources.fields import ALIASES, article, squeezed
from onrecord.sources.files import Found

_KNOWN = {alias for aliases in ALIASES.values() for alias in aliases}


def read(found: Found, text: str) -> Iterator[Article | Refusal]:
    """One record a row. Reading stops at a row whose quotation marks do not match: where the next
    one begins is then unknown."""
    rows = _rows(text)
    header = next(rows, None)
    if not isinstance(header, list):
        yield Refusal(found.path, header or "it holds no records")
        return
    if not any(squeezed(name) in ALIASES["text"] for name in header):
        yield Refusal(
            found.path, f"no column named {', '.join(ALIASES['text'][:3])} or the like in its first row"
        )
        return
    number = 0
    for number, row in enumerate(rows, 1):
        where = f"#record {number}"
        if isinstance(row, str):
            yield Refusal(found.path + where, row)
        elif any(cell.strip() for cell in row[len(header) :]):
            reason = (
                f"{len(row)} cells where the header has {len(header)}: quotation marks are missing around one"
            )
            yield Refusal(found.path + where, reason)
        else:
            yield article(found, where, dict(zip(header, row, strict=False)))
    if not number:
        yield Refusal(found.path, "it holds no records")


def _rows(text: str) -> Iterator[list[str] | str]:
    """The rows that are not blank, and last the reason why there are no more, if there is one."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    limit = csv.field_size_limit()
    while True:
        start = reader.line_num + 1
        csv.field_size_limit(len(text) + 1)  # an article may be longer than the default
        try:
            row = next(reader, None)
        except csv.Error as error:
            yield f"not read from line {start} on: {error}"
            return
        finally:
            csv.field_size_limit(limit)
        if row is None:
            return
        if any(cell.strip() for cell in row):
            yield row


def _delimiter(text: str) -> str:
    """The one by which the first row has the most names we know, or else the most cells."""
    first = text.lstrip("\r\n").partition("\n")[0]

    def names(delimiter: str) -> tuple[int, int]:
        cells = [cell.strip().strip('"') for cell in first.split(delimiter)]
        return sum(squeezed(cell) in _KNOWN for cell in cells), len(cells)

    return max(",;\t", key=names)
