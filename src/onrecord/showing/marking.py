"""A text cut wherever a statement begins or ends, so that overlapping spans can each be marked."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.showing import words
from onrecord.showing.words import Row

_LINE = re.compile(r"[^\r\n]+")
ROLES = ("source", "cue", "content")
LAYOUT = ("title", "deck", "furniture", "figure", "moment")

Layout = Sequence[tuple[str, Sequence[int]]]


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters that stand in the same spans: which roles they play, in which statements."""

    text: str
    roles: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()
    begins: tuple[str, ...] = ()  # statements whose first marked characters these are


@dataclass(frozen=True, slots=True)
class Words:
    """Some of a statement's content: whether it is the source's own words."""

    text: str
    quoted: bool


def anchor(statement: Row) -> int:
    """Where a reader is sent: the offset of the content's first character, else the cue's or the source's."""
    for role in reversed(ROLES):
        if statement[role]["spans"]:
            return int(min(start for start, _ in statement[role]["spans"]))
    return 0


def opening(text: str, layout: Layout) -> str:
    """How a text opens: its first title, else its first line that is no page furniture."""
    titles = [text[start:end] for part, (start, end) in layout if part == "title"]
    furniture = [span for part, span in layout if part == "furniture"]
    lines = [
        line[0]
        for line in _LINE.finditer(text)
        if line[0].strip() and not any(start < line.end() and line.start() < end for start, end in furniture)
    ]
    return next(iter(titles + lines), "")


def paragraphs(text: str, statements: Iterable[Row], layout: Layout = ()) -> list[list[Piece]]:
    """The lines of `text` that hold anything, each as pieces; every statement begins in exactly one piece.

    `layout` gives spans of "title", "deck", "furniture", "figure" and "moment"; these are roles in no
    statement.
    """
    statements = list(statements)
    opened: dict[int, list[tuple[str, str]]] = {}
    closed: dict[int, list[tuple[str, str]]] = {}
    marks = [(role, row["id"], span) for row in statements for role in ROLES for span in row[role]["spans"]]
    for role, identifier, (start, end) in [*marks, *((part, "", span) for part, span in layout)]:
        opened.setdefault(start, []).append((role, identifier))
        closed.setdefault(end, []).append((role, identifier))
    begins = sorted(((anchor(statement), statement["id"]) for statement in statements), reverse=True)
    cuts = sorted({*opened, *closed, *(start for start, _ in begins)}, reverse=True)
    active: Counter[tuple[str, str]] = Counter()

    def pass_cuts(until: int) -> None:
        while cuts and cuts[-1] <= until:
            cut = cuts.pop()
            active.update(opened.get(cut, ()))
            active.subtract(closed.get(cut, ()))

    found = []
    for line in _LINE.finditer(text):
        if not line[0].strip():
            continue
        pieces, here = [], line.start()
        while here < line.end():
            pass_cuts(here)
            stop = min(cuts[-1] if cuts else line.end(), line.end())
            starting = []
            while begins and begins[-1][0] <= here:
                starting.append(begins.pop()[1])
            pieces.append(_piece(text[here:stop], active, tuple(starting)))
            here = stop
        found.append(pieces)
    if begins:  # spans beyond the last line: the anchor still has to lead somewhere
        found.append([Piece("", begins=tuple(identifier for _, identifier in reversed(begins)))])
    return found


def _piece(text: str, active: Counter[tuple[str, str]], starting: tuple[str, ...]) -> Piece:
    inside = [key for key, number in active.items() if number > 0]
    return Piece(
        words.visible(text),
        tuple(role for role in (*LAYOUT, *ROLES) if any(role == held for held, _ in inside)),
        tuple(sorted({identifier for _, identifier in inside if identifier})),
        starting,
    )


def content(text: str, spans: Iterable[Iterable[int]], quoted: Iterable[Iterable[int]]) -> list[Words]:
    """The characters under `spans`, cut where quotation begins or ends; " … " where spans are apart."""
    inner = sorted((start, end) for start, end in quoted)
    found: list[Words] = []
    for start, end in spans:
        if found:
            found.append(Words(" … ", False))
        here = start
        for opens, closes in inner:
            opens, closes = max(opens, here), min(closes, end)
            if opens < closes:
                found += [Words(text[here:opens], False), Words(text[opens:closes], True)]
                here = closes
        found.append(Words(text[here:end], False))
    return [Words(words.visible(piece.text), piece.quoted) for piece in found if piece.text]
