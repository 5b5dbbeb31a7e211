"""Why a row is there: the text it was read from, and each step that led to it."""

from typing import Any

from onrecord.ledger import facts, questions
from onrecord.ledger.asked import Asked
from onrecord.ledger.errors import LedgerError
from onrecord.ledger.ledger import Ledger
from onrecord.ledger.rows import words
from onrecord.ledger.shapes import Answer
from onrecord.model import Spans

_AROUND = 200  # code points of text shown on either side
_OF = ("statements", "articles", "actors", "figures", "moments")


def explain(ledger: Ledger, id: str, other: str | None = None) -> Answer:
    """What stands behind the row with this id, or behind the copy of the two articles `id` and `other`.

    Any beginning of an id that only one has will do. Gives {"kind","row",…}; with a

    statement: "article" its row, "steps" the reader's, "context" the text around it, "chains" the sources
    and links with every mention that is tied to them;
    article: "paragraphs", "furniture", "statements", "copies", "also" the places it was found at;
    actor: "joined" why its chains are one, "speaks_for" that actor's name, "chains" with their mentions,
    "statements" their ids;
    figure, moment: "article" its row, "context" the text around it;
    copy: "passages_a", "passages_b" the text of each span, "articles" the two rows.

    A context is {"start","end","text"} with the lists of spans that lie in it; all offsets are those of the
    article's text. Raises LedgerError where no row, or more than one, is meant.
    """
    if other is not None:
        return _copy(ledger, _whole(ledger, id, ("articles",))[1], _whole(ledger, other, ("articles",))[1])
    table, id = _whole(ledger, id, _OF)
    shown = {"statements": _statement, "articles": _article, "actors": _actor}
    return shown[table](ledger, id) if table in shown else _stretch(ledger, table, id)


def _whole(ledger: Ledger, id: str, tables: tuple[str, ...]) -> tuple[str, str]:
    """The table and the whole id of what begins so."""
    found = [
        (table, row["id"])
        for table in tables
        for row in ledger.all(
            f"SELECT id FROM {table} WHERE id >= :id AND substr(id, 1, length(:id)) = :id "
            "ORDER BY id LIMIT 2",
            id=id.encode("utf-8", "replace").decode(),
        )
    ]
    if not id or not found:
        raise LedgerError(f"{ledger.path}: holds nothing with the id {id!r}")
    if len(found) > 1:
        raise LedgerError(f"{ledger.path}: more than one id begins with {id!r}")
    return found[0]


def _statement(ledger: Ledger, id: str) -> Answer:
    article = ledger.all("SELECT article, steps FROM statements WHERE id = ?", id)[0]
    row = next(s for s in questions.statements(ledger, Asked(article=article["article"])) if s["id"] == id)
    text = questions.text(ledger, row["article"])
    named = ledger.all(
        "SELECT DISTINCT chain FROM (SELECT chain FROM statement_sources WHERE statement = :id "
        "UNION ALL SELECT chain FROM statement_via WHERE statement = :id AND chain IS NOT NULL)",
        id=id,
    )
    parts = {
        "source": row["source"]["spans"],
        "cue": row["cue"]["spans"],
        "content": row["content"]["spans"],
        "via": sorted(span for link in row["via"] for span in link["spans"]),
    }
    return {
        "kind": "statement",
        "row": row,
        "article": _row(ledger, "articles", row["article"]),
        "steps": list(words(article["steps"])),
        "context": _context(text, parts),
        "chains": [_chain(ledger, link["chain"]) for link in named],
    }


def _article(ledger: Ledger, id: str) -> Answer:
    asked = Asked(article=id)
    places = ledger.all(
        "SELECT f.path || l.place AS path, l.original, l.media FROM places l "
        "JOIN files f USING (original, media) WHERE l.article = ? ORDER BY 1, 2, 3",
        id,
    )
    return {
        "kind": "article",
        "row": _row(ledger, "articles", id),
        "paragraphs": questions.paragraphs(ledger, id),
        "furniture": questions.furniture(ledger, id),
        "statements": [row["id"] for row in questions.statements(ledger, asked)],
        "copies": list(questions.copies(ledger, asked)),
        "also": [dict(place) for place in places],
    }


def _actor(ledger: Ledger, id: str) -> Answer:
    row = next(a for a in questions.actors(ledger) if a["id"] == id)
    why = ledger.all("SELECT why FROM actors WHERE id = ?", id)[0]["why"]
    spoken_for = ledger.one("SELECT name FROM actors WHERE id = ?", row["speaks_for"])
    chains = ledger.all("SELECT chain FROM actor_chains WHERE actor = ? ORDER BY chain", id)
    return {
        "kind": "actor",
        "row": row,
        "joined": list(words(why)),
        "speaks_for": spoken_for and spoken_for["name"],
        "chains": [_chain(ledger, link["chain"]) for link in chains],
        "statements": [s["id"] for s in questions.statements(ledger, Asked(actor=id))],
    }


def _stretch(ledger: Ledger, table: str, id: str) -> Answer:
    """A figure or a moment."""
    article = ledger.all(f"SELECT article FROM {table} WHERE id = ?", id)[0]["article"]
    row = next(r for r in questions.QUESTIONS[table](ledger, Asked(article=article)) if r["id"] == id)
    return {
        "kind": table.removesuffix("s"),
        "row": row,
        "article": _row(ledger, "articles", article),
        "context": _context(questions.text(ledger, article), {"spans": row["spans"]}),
    }


def _copy(ledger: Ledger, one: str, other: str) -> Answer:
    a, b = sorted((one, other))
    row = next((c for c in questions.copies(ledger, Asked(article=a)) if (c["a"], c["b"]) == (a, b)), None)
    if row is None:
        raise LedgerError(f"{ledger.path}: {a} and {b} share no prose to speak of")
    return {
        "kind": "copy",
        "row": row,
        "articles": [_row(ledger, "articles", a), _row(ledger, "articles", b)],
        "passages_a": _pieces(questions.text(ledger, a), row["spans_a"]),
        "passages_b": _pieces(questions.text(ledger, b), row["spans_b"]),
    }


def _row(ledger: Ledger, table: str, id: str) -> Answer:
    return next(questions.QUESTIONS[table](ledger, Asked(article=id)))


def _chain(ledger: Ledger, id: str) -> Answer:
    """One chain with its mentions, each in its own context."""
    row = ledger.all("SELECT * FROM chains WHERE id = ?", id)[0]
    place = ledger.all("SELECT position FROM chains WHERE id = ?", id)[0]["position"]
    chain = facts.reading(ledger, row["article"]).chains[place]
    actor = ledger.one("SELECT actor FROM actor_chains WHERE chain = ?", id)
    text = questions.text(ledger, row["article"])
    return {
        "id": id,
        "article": row["article"],
        "actor": actor and actor["actor"],
        "name": chain.name,
        "kind": chain.kind,
        "anonymous": chain.anonymous,
        "names": list(chain.names),
        "roles": list(chain.roles),
        "mentions": [
            {
                "text": " … ".join(_pieces(text, mention.spans)),
                "basis": mention.basis,
                "why": mention.why,
                "context": _context(text, {"spans": [list(span) for span in mention.spans]}),
            }
            for mention in chain.mentions
        ],
    }


def _context(text: str, parts: dict[str, Any]) -> Answer:
    """The text around some spans, from blank to blank."""
    spans = [span for pieces in parts.values() for span in pieces]
    first, last = min(span[0] for span in spans), max(span[1] for span in spans)
    start, end = max(0, first - _AROUND), min(len(text), last + _AROUND)
    if start:
        start = next((i + 1 for i in range(start, first) if text[i].isspace()), start)
    if end < len(text):
        end = next((i for i in range(end - 1, last - 1, -1) if text[i].isspace()), end)
    return {"start": start, "end": end, "text": text[start:end], **parts}


def _pieces(text: str, spans: Spans | list[list[int]]) -> list[str]:
    return [text[start:end] for start, end in spans]
