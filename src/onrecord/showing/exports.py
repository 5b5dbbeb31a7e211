"""The ledger's rows as JSON Lines and CSV, and writing files so that none is ever half there.

JSON Lines hold a table's rows as they are. CSV flattens them: a field of a field is named with an
underscore (`source_name`), a chain reads "A < B" (first the link that had it from the source), a list of
words is joined by "; ", anything deeper is JSON.
"""

import csv
import io
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from onrecord import ids
from onrecord.ledger import QUESTIONS, Asked, Ledger
from onrecord.showing.words import Row

_MOMENT = ("earliest", "latest", "grain", "basis", "text", "why")


def _moment(name: str) -> tuple[str, ...]:
    return tuple(f"{name}.{part}" for part in _MOMENT)


COLUMNS: dict[str, tuple[str, ...]] = {
    "articles": (
        *("id", "sha256", "original", "path", "url", "outlet", "title", "language"),
        *_moment("published"),
        "damaged",
    ),
    "statements": (
        *("id", "article", "part"),
        *(
            f"source.{part}"
            for part in ("name", "text", "spans", "actors", "kind", "anonymous", "basis", "why")
        ),
        *("cue.text", "cue.spans", "content.text", "content.spans", "content.quoted"),
        *("voice", "stance", "holds", "hedged", "via"),
        *_moment("said"),
        *_moment("about"),
        *("figures", "claim", "damaged"),
    ),
    "figures": (
        *("id", "article", "statement", "text", "spans", "low", "high", "strict", "approximate"),
        *("unit", "counted", "change", "of", *_moment("period"), "stage", *_moment("as_of")),
    ),
    "moments": (
        *("id", "article", "text", "spans", "type", "value", "earliest", "latest", "grain", "basis", "why"),
    ),
    "claims": ("id", "statements", "independent", "headline"),
    "actors": ("id", "name", "names", "kind", "roles", "speaks_for", "statements"),
    "copies": ("a", "b", "share", "spans_a", "spans_b"),
    "mentions": ("article", "text", "spans", "actor", "basis", "why"),
    "stories": ("id", "headline", "events"),
    "refusals": ("path", "reason"),
}
TABLES = tuple(COLUMNS)
"""The tables an export holds, one file each."""

# A spreadsheet takes a cell that begins so for a formula; the wide forms count in some of them.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def jsonl(rows: Iterable[Row]) -> Iterator[str]:
    """One canonical line a row."""
    for row in rows:
        yield ids.canonical(row) + "\n"


def csv_lines(table: str, rows: Iterable[Row]) -> Iterator[str]:
    """A heading line, then one line a row (RFC 4180); no cell can start a formula."""
    columns = COLUMNS[table]
    yield _csv([column.replace(".", "_") for column in columns])
    for row in rows:
        yield _csv([_neutral(_flat(column, _at(row, column))) for column in columns])


def lines(table: str, rows: Iterable[Row], form: str) -> Iterator[str]:
    """The rows in `form`, "jsonl" or "csv"."""
    return jsonl(rows) if form == "jsonl" else csv_lines(table, rows)


def export(ledger: Ledger, folder: Path, form: str) -> None:
    """Every table of a ledger to a file of its own in `folder`. Raises LedgerError or OSError."""
    for table in TABLES:
        write(folder / f"{table}.{form}", lines(table, QUESTIONS[table](ledger, Asked()), form))


def put(pieces: Iterable[str], target: str) -> None:
    """Write to standard output, "-", or to a file, whole or not at all. Raises OSError."""
    if target != "-":
        write(Path(target), pieces)
        return
    for piece in pieces:
        sys.stdout.buffer.write(piece.encode("utf-8", "backslashreplace"))
    sys.stdout.buffer.flush()


def write(path: Path, pieces: Iterable[str]) -> None:
    """Write a file whole or not at all; folders on the way are made. Raises OSError."""
    path = Path(os.path.realpath(path))
    if path.exists() and not path.is_file():  # a device or a pipe: nothing to put in its place
        _fill(path, "w", pieces)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name[:40]}-{os.getpid()}")
    try:
        _fill(draft, "x", pieces)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def _fill(path: Path, mode: str, pieces: Iterable[str]) -> None:
    with open(path, mode, encoding="utf-8", errors="backslashreplace", newline="") as out:
        out.writelines(pieces)


def _csv(cells: list[str]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer).writerow(cells)
    return buffer.getvalue()


def _at(row: Row, column: str) -> Any:
    """The value at a dotted path; None where the path ends early."""
    value: Any = row
    for part in column.split("."):
        value = None if value is None else value[part]
    return value


def _flat(column: str, value: Any) -> str:
    match value:
        case None:
            return ""
        case str():
            return value
        case bool():
            return "true" if value else "false"
        case int() | float():
            return str(value)
        case [*links] if column == "via":
            return " < ".join(link["name"] for link in links)
        case [str(), *_] if all(isinstance(item, str) for item in value):
            return "; ".join(value)
        case []:
            return "[]" if column.endswith(("spans", "quoted", "spans_a", "spans_b")) else ""
        case _:
            return ids.canonical(value)


def _neutral(cell: str) -> str:
    return "'" + cell if cell.startswith(_FORMULA) else cell
