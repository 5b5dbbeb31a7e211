"""Statements as relating sees them: with who speaks, when, and their figures, in one go an article."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from onrecord.ledger.ledger import Ledger
from onrecord.ledger.rows import Row, spans, terms, words

Days = tuple[str | None, str | None]
SayingRow = tuple[Any, ...]
"""The fields of relating's `Saying`; its sources and figures are such rows themselves."""

_SOURCES = (
    "SELECT x.statement, r.id, r.name, r.kind, r.speaks_for, c.roles FROM statements s "
    "JOIN statement_sources x ON x.statement = s.id JOIN chains c ON c.id = x.chain "
    "JOIN actor_chains a ON a.chain = c.id JOIN actors r ON r.id = a.actor "
    "WHERE s.article = ? ORDER BY x.statement, x.position"
)
_VIA = (
    "SELECT x.statement, coalesce(a.actor, x.name) AS link FROM statements s "
    "JOIN statement_via x ON x.statement = s.id LEFT JOIN actor_chains a ON a.chain = x.chain "
    "WHERE s.article = ? ORDER BY x.statement, x.position"
)
_FIGURES = (
    "SELECT x.statement, f.* FROM statements s JOIN statement_figures x ON x.statement = s.id "
    "JOIN figures f ON f.id = x.figure WHERE s.article = ? ORDER BY x.statement, x.position"
)
_DATES = (
    "SELECT m.position, d.earliest, d.latest FROM moments m JOIN dates d ON d.moment = m.id "
    "WHERE m.article = ?"
)


def sayings(ledger: Ledger, article: str) -> Iterator[SayingRow]:
    """An article's statements in order, once its actors and dates are drawn."""
    own = ledger.one(
        "SELECT a.outlet, p.earliest, p.latest FROM articles a LEFT JOIN published p ON p.article = a.id "
        "WHERE a.id = ?",
        article,
    )
    outlet, published = (own["outlet"], (own["earliest"], own["latest"])) if own else (None, (None, None))
    dates = {row["position"]: (row["earliest"], row["latest"]) for row in ledger.all(_DATES, article)}
    sources: dict[str, list[SayingRow]] = defaultdict(list)
    for row in ledger.all(_SOURCES, article):
        sources[row["statement"]].append(
            (row["id"], row["name"], row["kind"], words(row["roles"]), row["speaks_for"])
        )
    via: dict[str, list[str]] = defaultdict(list)
    for row in ledger.all(_VIA, article):
        via[row["statement"]].append(row["link"])
    figures: dict[str, list[SayingRow]] = defaultdict(list)
    for row in ledger.all(_FIGURES, article):
        figures[row["statement"]].append(_counted(row, dates))
    for row in ledger.all("SELECT * FROM statements WHERE article = ? ORDER BY position", article):
        id = row["id"]
        yield (
            *(id, article, outlet, row["part"], row["voice"], row["stance"], row["holds"]),
            *(row["damaged"] is not None, bool(row["source_anonymous"])),
            *(tuple(sources[id]), tuple(via[id])),
            *(dates.get(row["said"], (None, None)), dates.get(row["about"], (None, None)), published),
            *(spans(row["content"]), terms(row["terms"]), tuple(figures[id])),
        )


def _counted(row: Row, dates: dict[int, Days]) -> SayingRow:
    return (
        *(row["id"], row["low"], row["high"], bool(row["strict"]), bool(row["approximate"])),
        *(row["unit"], row["head"], terms(row["terms"]), row["change"], row["stage"]),
        dates.get(row["period"], (None, None)),
    )
