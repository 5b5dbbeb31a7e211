"""An example story's gold beside the ledger built of its articles, and which rows of the two are one.

Articles are one by the hash of their text, statements as `statements.compared` tells (words of the content,
intersection over union of a half), all else by the spans they share, greatest part first.
"""

import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from cases import overlap
from exports import Row, exported, tables
from gold import ROOT
from statements import compared, from_export

STORIES = ("talinka", "navelar", "ocharay", "quelva", "vendoa")
Tables = Mapping[str, Sequence[Row]]
RowPair = tuple[Row, Row]  # the gold's and ours


@dataclass(frozen=True)
class Story:
    """The rows of both sides by table; in ours the articles are called as in the gold."""

    gold: Tables
    ours: Tables
    texts: Mapping[str, str]

    @cached_property
    def statements(self) -> list[RowPair]:
        """The statements that are one, the gold's and ours."""
        row_of: dict[int, Row] = {}
        sides = []
        for table in (self.gold, self.ours):
            rows = table.get("statements", [])
            sides.append(from_export(rows, dict(self.texts), {name: name for name in self.texts}))
            row_of |= {id(s): row for s, row in zip(sides[-1], rows, strict=True)}
        c = compared(*sides)
        return [(row_of[id(g)], row_of[id(o)]) for g, o in c.found + c.narrated + c.crossed]

    @cached_property
    def gold_of(self) -> dict[str, str]:
        """The id of the gold's statement by the id of ours."""
        return {o["id"]: g["id"] for g, o in self.statements}

    def pairs(self, table: str) -> list[RowPair]:
        """The rows of a table, other than statements, that are one."""
        gold, ours = self.gold.get(table, []), self.ours.get(table, [])
        at: dict[str, list[int]] = {}
        for j, row in enumerate(ours):
            at.setdefault(row["article"], []).append(j)
        near = (
            (-share, i, j)
            for i, row in enumerate(gold)
            for j in at.get(row["article"], [])
            if (share := overlap(row["spans"], ours[j]["spans"]))
        )
        return [(gold[i], ours[j]) for i, j in one_to_one(near)]


@cache
def load(name: str) -> Story:
    """One story, its ledger built through the command line."""
    folder = ROOT / "examples" / name
    gold = tables(folder / "gold")
    texts = {path.stem: path.read_bytes().decode() for path in (folder / "gold" / "texts").glob("*.txt")}
    with tempfile.TemporaryDirectory() as made:
        ours = exported([folder / "articles"], Path(made))
    return Story(gold, renamed(gold, ours), texts)


def renamed(gold: Tables, ours: Tables) -> Tables:
    """Our rows with the gold's names of articles; what is of an article that the gold lacks is left out."""
    known = {row["sha256"]: row["id"] for row in gold["articles"]}
    names = {row["id"]: known[row["sha256"]] for row in ours["articles"] if row["sha256"] in known}
    fields = {"articles": ("id",), "copies": ("a", "b")}

    def row_renamed(table: str, row: Row) -> Row | None:
        at = fields.get(table, ("article",) if "article" in row else ())
        return row | {f: names[row[f]] for f in at} if all(row[f] in names for f in at) else None

    return {t: [r for row in rows if (r := row_renamed(t, row)) is not None] for t, rows in ours.items()}


def one_to_one(near: Iterable[tuple[float, int, int]]) -> list[tuple[int, int]]:
    """Of candidates (cost, i, j) the cheapest first, each i and each j once; in the order of i."""
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted(near):
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return sorted(pairs.items())
