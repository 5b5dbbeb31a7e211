"""Proof of a ledger: every row ends in the text it came from, and every text in its hash.

Works on a private copy in SQLite's temporary store, so a ledger being written is proven as it was
at one moment, and the full-text index can be compared with what it indexes.
"""

import sqlite3
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from onrecord import ids
from onrecord.ledger import checks, facts, rows
from onrecord.ledger.conclusions import seal
from onrecord.ledger.errors import LedgerError
from onrecord.ledger.ledger import Ledger
from onrecord.ledger.rows import Row


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that does not hold: the row, and what is wrong with it."""

    row: str
    wrong: str


@dataclass(frozen=True, slots=True)
class Proof:
    """What was proven, and what was found not to hold. `rows` and `spans` count what was looked at."""

    findings: tuple[Finding, ...]
    articles: int
    rows: int
    spans: int


def verify(ledger: Ledger) -> Proof:
    """Prove every row of a ledger. Damage is a finding, not an error."""
    proving = _Proving()
    try:
        copy = sqlite3.connect("")
        try:
            ledger.connection.backup(copy)
            copy.text_factory = partial(str, encoding="utf-8", errors="replace")
            proving.all(Ledger(ledger.path, copy))
        finally:
            copy.close()
    except (sqlite3.Error, LedgerError) as error:
        proving.find("the file", str(error))
    return Proof(tuple(proving.findings), proving.articles, proving.rows, proving.spans)


class _Proving:
    """The counts and findings so far."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []
        self.articles = self.rows = self.spans = 0

    def find(self, row: str, wrong: str) -> None:
        self.findings.append(Finding(row, wrong))

    def all(self, ledger: Ledger) -> None:
        self.file(ledger)
        self.conclusions(ledger)
        self.each(ledger, "original", "SELECT sha256 AS id FROM originals ORDER BY 1", self.original)
        self.each(ledger, "text", "SELECT sha256 AS id FROM texts ORDER BY 1", self.text)
        self.each(ledger, "article", "SELECT id FROM articles ORDER BY 1", self.article)
        self.each(ledger, "date of", "SELECT article AS id FROM published ORDER BY 1", self.published)
        self.each(ledger, "date", "SELECT moment AS id FROM dates ORDER BY 1", self.date)
        self.each(ledger, "copy", "SELECT a || ' ' || b AS id FROM copies ORDER BY 1", self.copy)
        self.each(ledger, "event", "SELECT id FROM events ORDER BY 1", self.event)
        self.each(ledger, "story", "SELECT DISTINCT story AS id FROM events ORDER BY 1", self.story)
        self.each(ledger, "actor", "SELECT id FROM actors ORDER BY 1", self.actor)

    def each(
        self, ledger: Ledger, what: str, sql: str, prove: Callable[[Ledger, str], Iterator[str]]
    ) -> None:
        """Prove the rows with the ids that `sql` gives; a row that cannot even be read is a finding."""
        try:
            found = [str(row["id"]) for row in ledger.all(sql)]
        except LedgerError as error:
            self.find(f"each {what}", str(error))
            return
        for id in found:
            self.rows += 1
            try:
                for wrong in prove(ledger, id):
                    self.find(f"{what} {id}", wrong)
            except (LedgerError, ValueError, TypeError, KeyError, IndexError, AttributeError) as error:
                self.find(f"{what} {id}", f"cannot be read: {error}")

    def file(self, ledger: Ledger) -> None:
        """SQLite's own checks, and the full-text index against what it indexes."""
        for pragma in ("integrity_check", "foreign_key_check"):
            try:
                for row in ledger.all(f"PRAGMA {pragma}"):
                    if (said := " ".join(str(value) for value in row.values())) != "ok":
                        self.find("the file", f"{pragma}: {said}")
            except LedgerError as error:
                self.find("the file", str(error))
        for table, columns in facts.SEARCHED.items():
            try:
                if _misindexed(ledger, table, columns):
                    self.find(f"{table}_search", "does not index what it should")
            except LedgerError as error:
                self.find(f"{table}_search", str(error))

    def conclusions(self, ledger: Ledger) -> None:
        """All conclusions against their seal, unless some are still to be drawn."""
        try:
            settled = ledger.one("SELECT seal FROM settled WHERE NOT EXISTS (SELECT 1 FROM unrelated)")
            if settled and settled["seal"] != seal(ledger):
                self.find("the conclusions", "are not those that were sealed")
        except LedgerError as error:
            self.find("the conclusions", str(error))

    def original(self, ledger: Ledger, id: str) -> Iterator[str]:
        row = _row(ledger, "SELECT size, data FROM originals WHERE sha256 = ?", id)
        try:
            data = zlib.decompress(row["data"])
        except zlib.error as error:
            yield f"its bytes cannot be unpacked: {error}"
            return
        if ids.sha256(data) != id:
            yield "its bytes do not match its sha256"
        if len(data) != row["size"]:
            yield f"has {len(data)} bytes, not {row['size']}"

    def text(self, ledger: Ledger, id: str) -> Iterator[str]:
        if ids.sha256(str(_row(ledger, "SELECT text FROM texts WHERE sha256 = ?", id)["text"])) != id:
            yield "does not match its sha256"

    def article(self, ledger: Ledger, id: str) -> Iterator[str]:
        """The article and all of its reading: ids, spans, and the seal over every value."""
        self.articles += 1
        article, reading = facts.article(ledger, id), facts.reading(ledger, id)
        self.rows += sum(1 for _ in rows.rows_of(article, reading, 0)) - 1
        for name, pieces in checks.all_spans(reading):
            self.spans += len(pieces)
            if wrong := checks.flaw(pieces, len(article.text)):
                yield f"{name}: {wrong}"
        if article.id != ids.article_id(article.sha256, article.outlet, article.url, article.published):
            yield "its id is not that of its text, outlet, address and date"
        held = [row["id"] for row in ledger.all(_IDS.format("statements"), id)]
        if held != [rows.statement_id(id, statement) for statement in reading.statements]:
            yield "the id of a statement is not that of its spans"
        held = [row["id"] for row in ledger.all(_IDS.format("chains"), id)]
        if held != rows.chain_ids(id, reading.chains):
            yield "the id of a chain is not that of its first mention"
        held = [row["id"] for row in ledger.all(_IDS.format("moments"), id)]
        if held != [ids.moment_id(id, moment.spans) for moment in reading.moments]:
            yield "the id of a moment is not that of its spans"
        held = [row["id"] for row in ledger.all(_IDS.format("figures"), id)]
        if held != [ids.figure_id(id, figure.spans) for figure in reading.figures]:
            yield "the id of a figure is not that of its spans"
        if _row(ledger, "SELECT seal FROM articles WHERE id = ?", id)["seal"] != rows.seal(article, reading):
            yield "its values are not those that were sealed"

    def published(self, ledger: Ledger, id: str) -> Iterator[str]:
        row = _row(
            ledger,
            "SELECT p.*, a.published AS declared FROM published p JOIN articles a ON a.id = p.article "
            "WHERE article = ?",
            id,
        )
        if row["basis"] == "given" and row["text"] != row["declared"]:
            yield "is not the date that was declared"
        if row["basis"] != "given" and row["spans"] == "[]":
            yield "stands nowhere in the text"
        if (row["earliest"] or "") > (row["latest"] or "9999"):
            yield "ends before it begins"
        yield from self.span_list(ledger, id, row["spans"])

    def date(self, ledger: Ledger, id: str) -> Iterator[str]:
        row = _row(ledger, "SELECT earliest, latest FROM dates WHERE moment = ?", id)
        if (row["earliest"] or "") > (row["latest"] or "9999"):
            yield "ends before it begins"

    def copy(self, ledger: Ledger, id: str) -> Iterator[str]:
        a, b = id.split()
        row = _row(ledger, "SELECT * FROM copies WHERE a = ? AND b = ?", a, b)
        if not 0 < row["share"] <= 1:
            yield f"a share of {row['share']}"
        yield from self.span_list(ledger, a, row["spans_a"])
        yield from self.span_list(ledger, b, row["spans_b"])

    def event(self, ledger: Ledger, id: str) -> Iterator[str]:
        found = ledger.all("SELECT article FROM event_articles WHERE event = ? ORDER BY article", id)
        self.rows += len(found)
        if not found:
            yield "no article is on it"
        elif ids.identifier("event", found[0]["article"]) != id:
            yield "its id is not that of its first article"

    def story(self, ledger: Ledger, id: str) -> Iterator[str]:
        first = ledger.one(
            "SELECT min(article) AS article FROM events JOIN event_articles ON event = id WHERE story = ?", id
        )
        if first is None or first["article"] is None:
            yield "no article is on it"
        elif ids.identifier("story", first["article"]) != id:
            yield "its id is not that of its first article"

    def actor(self, ledger: Ledger, id: str) -> Iterator[str]:
        chains = [
            row["chain"]
            for row in ledger.all("SELECT chain FROM actor_chains WHERE actor = ? ORDER BY chain", id)
        ]
        self.rows += len(chains)
        if not chains:
            yield "no article mentions it"
        elif ids.identifier("actor", chains[0]) != id:
            yield "its id is not that of its first chain"

    def span_list(self, ledger: Ledger, article: str, column: str) -> Iterator[str]:
        pieces = rows.spans(column)
        self.spans += len(pieces)
        if wrong := checks.flaw(pieces, len(facts.article(ledger, article).text)):
            yield wrong


def _misindexed(ledger: Ledger, table: str, columns: str) -> bool:
    """Whether a full-text index differs from one made anew, in any word at any place."""
    made = str(_row(ledger, "SELECT sql FROM sqlite_master WHERE name = ?", f"{table}_search")["sql"])
    ledger.run(f"INSERT INTO {table}_search ({table}_search) VALUES ('integrity-check')")
    ledger.run(made.replace(f"{table}_search", f"{table}_anew", 1))
    ledger.run(f"INSERT INTO {table}_anew (rowid, {columns}) SELECT number, {columns} FROM {table}_words")
    for index in ("search", "anew"):
        ledger.run(f"CREATE VIRTUAL TABLE {table}_{index}_words USING fts5vocab ({table}_{index}, instance)")
    held, anew = (f"SELECT * FROM {table}_{index}_words" for index in ("search", "anew"))
    differ = f"SELECT * FROM ({held} EXCEPT {anew}) UNION ALL SELECT * FROM ({anew} EXCEPT {held}) LIMIT 1"
    return bool(ledger.all(differ))


_IDS = "SELECT id FROM {} WHERE article = ? ORDER BY position"


def _row(ledger: Ledger, sql: str, *values: str) -> Row:
    row = ledger.one(sql, *values)
    if row is None:
        raise LedgerError("is not where its index says")
    return row
