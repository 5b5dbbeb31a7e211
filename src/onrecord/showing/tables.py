"""The ledger's rows as tables for a terminal or a pipe."""

import io
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from onrecord.showing import amounts, words
from onrecord.showing.words import Row

_SHORT = 8  # hex digits of an id on a terminal; `explain` takes any unique beginning


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading and how a row fills it. Ids are shortened on a terminal, numbers set right."""

    heading: str
    cell: Callable[[Row], str]
    is_id: bool = False
    is_number: bool = False


def _field(name: str) -> Callable[[Row], str]:
    return lambda row: words.line(str(row[name] if row[name] is not None else ""))


def _id(heading: str) -> Column:
    return Column(heading, _field(heading), is_id=True)


COLUMNS: dict[str, tuple[Column, ...]] = {
    "articles": (
        _id("id"),
        Column("published", lambda row: words.date(row["published"])),
        Column("outlet", words.outlet),
        Column("language", _field("language")),
        Column("title", _field("title")),
        Column("path", _field("path")),
    ),
    "statements": (
        _id("id"),
        _id("article"),
        Column("source", words.chain),
        Column("how", lambda row: ", ".join(words.manner(row))),
        Column("cue", lambda row: words.line(row["cue"]["text"])),
        Column("content", lambda row: words.line(row["content"]["text"])),
    ),
    "figures": (
        _id("id"),
        _id("statement"),
        Column("figure", amounts.figure),
        Column("as of", lambda row: words.date(row["as_of"])),
        Column("text", lambda row: words.line(row["text"])),
    ),
    "moments": (
        _id("id"),
        _id("article"),
        Column("text", lambda row: words.line(row["text"])),
        Column("means", lambda row: words.date(row, "open")),
        Column("value", _field("value")),
        Column("why", lambda row: words.line(row["why"])),
    ),
    "claims": (
        _id("id"),
        Column("statements", lambda row: f"{len(row['statements']):,}", is_number=True),
        Column("independent", lambda row: f"{row['independent']:,}", is_number=True),
        Column("headline", lambda row: words.line(row["headline"])),
    ),
    "actors": (
        _id("id"),
        Column("statements", lambda row: f"{row['statements']:,}", is_number=True),
        Column("kind", _field("kind")),
        Column("name", _field("name")),
        Column("also", lambda row: words.line("; ".join(n for n in row["names"] if n != row["name"]))),
        Column("roles", lambda row: words.line("; ".join(row["roles"]))),
    ),
    "copies": (
        _id("a"),
        _id("b"),
        Column("copied", lambda row: words.share(row["share"]), is_number=True),
        Column("passages", lambda row: str(len(row["spans_a"])), is_number=True),
    ),
    "mentions": (
        _id("article"),
        _id("actor"),
        Column("at", lambda row: ", ".join(f"{start}–{end}" for start, end in row["spans"])),
        Column("basis", _field("basis")),
        Column("text", _field("text")),
        Column("why", _field("why")),
    ),
    "stories": (
        _id("id"),
        Column("articles", lambda row: f"{sum(len(e['articles']) for e in row['events']):,}", is_number=True),
        Column("events", lambda row: f"{len(row['events']):,}", is_number=True),
        Column("headline", _field("headline")),
    ),
    "refusals": (Column("path", _field("path")), Column("reason", _field("reason"))),
}


def width(target: str) -> int | None:
    """The columns of the terminal that what goes to `target` is read on; None where it is none."""
    return shutil.get_terminal_size().columns if target == "-" and sys.stdout.isatty() else None


def lines(table: str, rows: Iterable[Row], width: int | None) -> Iterator[str]:
    """The rows of `table`, fitted to a terminal `width` columns wide; without one plain, whole and wide."""
    columns = COLUMNS[table]
    rows = amounts.with_wholes(rows) if table == "figures" else rows
    cells = [[column.cell(row) for column in columns] for row in rows]
    return _plain(columns, cells) if width is None else _fitted(columns, cells, width)


def _fitted(columns: tuple[Column, ...], rows: list[list[str]], width: int) -> Iterator[str]:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    grid = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="bold")
    for column in columns:
        justify: Literal["left", "right"] = "right" if column.is_number else "left"
        unbroken = column.is_id or column.is_number
        grid.add_column(column.heading, no_wrap=unbroken, justify=justify, overflow="fold")
    for cells in rows:
        short = (c[:_SHORT] if column.is_id else c for c, column in zip(cells, columns, strict=True))
        grid.add_row(*map(Text, short))
    out = io.StringIO()
    Console(file=out, width=width, force_terminal=True, highlight=False).print(grid)
    yield out.getvalue()


def _plain(columns: tuple[Column, ...], rows: list[list[str]]) -> Iterator[str]:
    from rich.cells import cell_len

    lines = [[column.heading for column in columns], *rows]
    widths = [max(map(cell_len, cells)) for cells in zip(*lines, strict=True)]
    for cells in lines:
        padded = []
        for cell, full, column in zip(cells, widths, columns, strict=True):
            gap = " " * (full - cell_len(cell))
            padded.append(gap + cell if column.is_number else cell + gap)
        yield "  ".join(padded).rstrip() + "\n"
