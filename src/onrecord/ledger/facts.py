"""Facts into the ledger and out again: files, articles with their readings, refusals.

What is stored depends on the set of what arrived, not on its order: the same printing found twice
is one article, described as its better described copy, and found at each of its places.
"""

import zlib
from collections import defaultdict
from collections.abc import Sequence

from onrecord.ledger import checks, keys, rows
from onrecord.ledger.errors import LedgerError, Unfit
from onrecord.ledger.ledger import Ledger
from onrecord.ledger.rows import Row
from onrecord.model import Article, Original, Reading, Refusal


def met(ledger: Ledger, original: Original, path: str) -> bool:
    """Whether everything in this original is held; its path is noted where it is the least so far."""
    where = (original.sha256, original.media)
    file = ledger.one("SELECT path, whole FROM files WHERE original = ? AND media = ?", *where)
    if file is None:
        return False
    if path < file["path"]:
        with ledger.transaction():
            ledger.run("UPDATE files SET path = ? WHERE original = ? AND media = ?", path, *where)
    return bool(file["whole"])


def described(ledger: Ledger, article: Article) -> bool:
    """Whether this article is held, and described at least as well: it need not be read again."""
    row = ledger.one("SELECT title, language FROM articles WHERE id = ?", article.id)
    return row is not None and _rank(row["title"], row["language"]) <= _rank(article.title, article.language)


def add(ledger: Ledger, article: Article, original: Original, path: str, reading: Reading | None) -> None:
    """Store an article found in `original` at `path`, with its reading; None where it is `described`.

    One transaction. Raises Unfit where the two do not hold together, or the ledger cannot take them.
    """
    if reading is not None:
        reading = rows.settled(reading)
        checks.check(article, reading)
    try:
        with ledger.transaction():
            _keep(ledger, original, path)
            if reading is not None and not described(ledger, article):
                places = _remove(ledger, article.id)
                _store(ledger, article, reading)
                for place in places:
                    ledger.insert("places", tuple(place.values()))
            _place(ledger, article, original, path)
            ledger.run("DELETE FROM refusals WHERE original IS NULL AND place = ?", path)
    except UnicodeEncodeError as error:
        raise Unfit(f"no ledger can hold it: {error}") from None


def refuse(ledger: Ledger, refusal: Refusal, original: Original | None = None, path: str = "") -> None:
    """Record a refusal: of a record in `original`, found at `path`, or else of a whole file."""
    place = refusal.path.removeprefix(path) if original else ""
    with ledger.transaction():
        where: tuple[str | None, str | None, str] = (None, None, refusal.path)
        if original and place:
            _keep(ledger, original, path)
            where = (original.sha256, original.media, place)
        ledger.run("INSERT OR IGNORE INTO refusals VALUES (?, ?, ?, ?)", *where, refusal.reason)


def refused(ledger: Ledger, original: Original) -> list[Refusal]:
    """The records of a file that were refused."""
    return [
        Refusal(row["path"], row["reason"])
        for row in ledger.all(
            "SELECT f.path || r.place AS path, r.reason FROM refusals r JOIN files f USING (original, media) "
            "WHERE original = ? AND media = ? ORDER BY r.rowid",
            original.sha256,
            original.media,
        )
    ]


def finish(ledger: Ledger, original: Original) -> None:
    """Everything in this original is stored: it need not be read again."""
    with ledger.transaction():
        ledger.run(
            "UPDATE files SET whole = 1 WHERE original = ? AND media = ?", original.sha256, original.media
        )


def article(ledger: Ledger, id: str) -> Article:
    """One article. Raises LedgerError where there is none with this id."""
    return rows.article_of(_printing(ledger, id))


def reading(ledger: Ledger, id: str) -> Reading:
    """What one article settles, as it was stored. Raises LedgerError where there is none with this id."""
    return rows.reading_of(
        _printing(ledger, id),
        ledger.all("SELECT * FROM paragraphs WHERE article = ? ORDER BY position", id),
        ledger.all("SELECT * FROM chains WHERE article = ? ORDER BY position", id),
        _by("chain", ledger.all(_OF_CHAINS, id)),
        ledger.all("SELECT * FROM moments WHERE article = ? ORDER BY position", id),
        ledger.all("SELECT * FROM figures WHERE article = ? ORDER BY position", id),
        ledger.all("SELECT * FROM statements WHERE article = ? ORDER BY position", id),
        _by("statement", ledger.all(_OF_STATEMENTS.format("statement_sources"), id)),
        _by("statement", ledger.all(_OF_STATEMENTS.format("statement_via"), id)),
        _by("statement", ledger.all(_OF_STATEMENTS.format("statement_figures"), id)),
        ledger.all(
            "SELECT k.* FROM keys k JOIN articles a ON a.number = k.article WHERE a.id = ? "
            "ORDER BY k.kind, k.position, k.value",
            id,
        ),
        ledger.all(_TERMS, id),
    )


_TERMS = "SELECT t.* FROM terms t JOIN articles a ON a.number = t.article WHERE a.id = ? ORDER BY t.position"
_OF_CHAINS = (
    "SELECT m.* FROM mentions m JOIN chains c ON c.id = m.chain WHERE c.article = ? "
    "ORDER BY m.chain, m.position"
)
_OF_STATEMENTS = (
    "SELECT x.* FROM {} x JOIN statements s ON s.id = x.statement WHERE s.article = ? "
    "ORDER BY x.statement, x.position"
)


def _printing(ledger: Ledger, id: str) -> Row:
    row = ledger.one("SELECT * FROM printings WHERE id = ?", id)
    if row is None:
        raise LedgerError(f"{ledger.path}: holds no article {id}")
    return row


def _by(column: str, found: Sequence[Row]) -> dict[str, list[Row]]:
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in found:
        groups[row[column]].append(row)
    return groups


def _rank(title: str | None, language: str | None) -> tuple[bool, bool, str, str]:
    return title is None, language is None, title or "", language or ""


def _keep(ledger: Ledger, original: Original, path: str) -> None:
    if not ledger.one("SELECT 1 FROM originals WHERE sha256 = ?", original.sha256):
        data = zlib.compress(original.data)
        ledger.insert("originals", (original.sha256, len(original.data), data))
    ledger.run(
        "INSERT INTO files (original, media, path) VALUES (?, ?, ?) "
        "ON CONFLICT DO UPDATE SET path = min(path, excluded.path)",
        original.sha256,
        original.media,
        path,
    )


def _place(ledger: Ledger, article: Article, original: Original, path: str) -> None:
    place = (article.path or path).removeprefix(path)
    ledger.run(
        "INSERT OR IGNORE INTO places VALUES (?, ?, ?, ?)",
        article.id,
        original.sha256,
        original.media,
        place,
    )


def _store(ledger: Ledger, article: Article, reading: Reading) -> None:
    ledger.run("INSERT OR IGNORE INTO texts VALUES (?, ?)", article.sha256, article.text)
    highest = ledger.one("SELECT max(number) AS number FROM articles")
    number = ((highest and highest["number"]) or 0) + 1
    for table, values in rows.rows_of(article, reading, number):
        ledger.insert(table, values)
    ledger.run("INSERT INTO unrelated VALUES (?)", article.id)
    for table, columns in SEARCHED.items():
        ledger.run(
            f"INSERT INTO {table}_search (rowid, {columns}) "
            f"SELECT number, {columns} FROM {table}_words WHERE {_KEY[table]} = ?",
            article.id,
        )


SEARCHED = {"article": "title, text", "statement": "source, cue, content"}
"""The columns of each view that its full-text index covers."""

_KEY = {"article": "id", "statement": "article"}


def _remove(ledger: Ledger, id: str) -> list[Row]:
    """Take an article out, to be stored better described; gives the places it was found at.

    What was concluded with it is to be drawn anew.
    """
    if not (places := ledger.all("SELECT * FROM places WHERE article = ?", id)):
        return []
    for table, columns in SEARCHED.items():
        ledger.run(
            f"INSERT INTO {table}_search ({table}_search, rowid, {columns}) "
            f"SELECT 'delete', number, {columns} FROM {table}_words WHERE {_KEY[table]} = ?",
            id,
        )
    ledger.run(
        "INSERT OR IGNORE INTO unrelated SELECT DISTINCT others.article FROM chains own "
        "JOIN profile_chains p ON p.chain = own.id JOIN name_keys a ON a.profile = p.profile "
        "JOIN name_keys b ON b.key = a.key JOIN profile_chains q ON q.profile = b.profile "
        "JOIN chains others ON others.id = q.chain WHERE own.article = ?",
        id,
    )
    ledger.run(
        "INSERT OR IGNORE INTO unrelated SELECT DISTINCT others.id FROM articles own "
        "JOIN terms a ON a.article = own.number JOIN terms b USING (stem) "
        "JOIN articles others ON others.number = b.article "
        "WHERE own.id = ? AND a.position < ? AND b.position < ?",
        id,
        keys.FOUND_BY,
        keys.FOUND_BY,
    )
    ledger.run(
        "INSERT OR IGNORE INTO unrelated "
        "SELECT b FROM alike WHERE a = ? UNION SELECT a FROM alike WHERE b = ?",
        id,
        id,
    )
    ledger.run("DELETE FROM articles WHERE id = ?", id)
    ledger.run("DELETE FROM events WHERE id NOT IN (SELECT event FROM event_articles)")
    ledger.run("DELETE FROM actors WHERE id NOT IN (SELECT actor FROM actor_chains)")
    ledger.run("DELETE FROM profiles WHERE id NOT IN (SELECT profile FROM profile_chains)")
    return places
