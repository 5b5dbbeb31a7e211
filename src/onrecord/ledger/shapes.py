"""One article's rows in the shapes of the documented exports: fields in order, spans with their words."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from onrecord.ledger import facts
from onrecord.ledger.ledger import Ledger
from onrecord.ledger.rows import Row, spans
from onrecord.model import Spans, text_under

Answer = dict[str, Any]


def published(ledger: Ledger, article: str) -> Answer | None:
    """When an article was published, as a MOMENT; None where nothing tells."""
    row = ledger.one("SELECT * FROM published WHERE article = ?", article)
    if row is None:
        return None
    pieces = spans(row["spans"])
    words = text_under(facts.article(ledger, article).text, pieces) if pieces else row["text"]
    evidence = json.loads(row["evidence"])
    return _moment(row, words, listed(pieces), evidence)


def statements(ledger: Ledger, article: str) -> list[Answer]:
    """An article's statements, by the first character of each."""
    text = facts.article(ledger, article).text
    actors: dict[str, list[str]] = {}
    for link in ledger.all(_SOURCES, article):
        known = actors.setdefault(link["statement"], [])
        if link["actor"] is not None and link["actor"] not in known:
            known.append(link["actor"])
    via: dict[str, list[Answer]] = {}
    for link in ledger.all(_VIA, article):
        via.setdefault(link["statement"], []).append(
            {
                "name": link["name"],
                "actor": link["actor"],
                "kind": link["kind"],
                "anonymous": bool(link["anonymous"]),
                "spans": listed(spans(link["spans"])),
            }
        )
    figures: dict[str, list[str]] = {}
    for link in ledger.all(_FIGURES, article):
        figures.setdefault(link["statement"], []).append(link["figure"])
    claims = {row["statement"]: row["claim"] for row in ledger.all(_CLAIMS, article)}
    dated = _dated(ledger, article, text)
    latest = _no_later(published(ledger, article))
    rows = []
    for row in ledger.all("SELECT * FROM statements WHERE article = ?", article):
        said = latest if row["said"] is None else dated[row["said"]]
        about = None if row["about"] is None else dated[row["about"]]
        id = row["id"]
        rows.append(
            _statement(
                row,
                text,
                actors.get(id, []),
                via.get(id, []),
                said,
                about,
                figures.get(id, []),
                claims.get(id),
            )
        )
    return sorted(rows, key=_by_place)


def moments(ledger: Ledger, article: str) -> list[Answer]:
    """An article's time expressions, in order."""
    text = facts.article(ledger, article).text
    return [
        {
            "id": row["id"],
            "article": article,
            **under(text, spans(row["spans"])),
            "type": row["type"],
            **{name: row[name] for name in ("value", "earliest", "latest", "grain", "basis", "why")},
        }
        for row in ledger.all(_MOMENTS, article)
    ]


def figures(ledger: Ledger, article: str) -> list[Answer]:
    """An article's figures, in order, each with the shortest statement it stands in."""
    text = facts.article(ledger, article).text
    rows = ledger.all("SELECT * FROM figures WHERE article = ? ORDER BY position", article)
    dated = _dated(ledger, article, text)
    said = {row["id"]: row for row in statements(ledger, article)}
    within: dict[str, list[Answer]] = {}
    for link in ledger.all(_FIGURES, article):
        within.setdefault(link["figure"], []).append(said[link["statement"]])
    own_date = published(ledger, article)
    return [
        _figure(
            row,
            text,
            None if row["whole"] is None else rows[row["whole"]]["id"],
            None if row["period"] is None else dated[row["period"]],
            min(within.get(row["id"], []), key=_length, default=None),
            own_date,
        )
        for row in rows
    ]


_SOURCES = (
    "SELECT x.statement, a.actor FROM statements s JOIN statement_sources x ON x.statement = s.id "
    "LEFT JOIN actor_chains a ON a.chain = x.chain WHERE s.article = ? ORDER BY x.statement, x.position"
)
_VIA = (
    "SELECT x.*, a.actor FROM statements s JOIN statement_via x ON x.statement = s.id "
    "LEFT JOIN actor_chains a ON a.chain = x.chain WHERE s.article = ? ORDER BY x.statement, x.position"
)
_FIGURES = (
    "SELECT x.* FROM statements s JOIN statement_figures x ON x.statement = s.id WHERE s.article = ? "
    "ORDER BY x.statement, x.position"
)
_CLAIMS = (
    "SELECT x.statement, x.claim FROM statements s JOIN claim_statements x ON x.statement = s.id "
    "WHERE s.article = ?"
)
_MOMENTS = (
    "SELECT m.id, m.position, m.spans, m.type, coalesce(d.value, m.value) AS value, d.earliest, d.latest, "
    "d.grain, d.basis, coalesce(d.why, m.why) AS why FROM moments m LEFT JOIN dates d ON d.moment = m.id "
    "WHERE m.article = ? ORDER BY m.position"
)


def _dated(ledger: Ledger, article: str, text: str) -> dict[int, Answer]:
    """Each moment of an article as a MOMENT, by its position."""
    found = {}
    for row in ledger.all(_MOMENTS, article):
        pieces = spans(row["spans"])
        evidence = [{"article": article, "spans": listed(pieces)}]
        found[row["position"]] = _moment(row, text_under(text, pieces), listed(pieces), evidence)
    return found


def _no_later(own_date: Answer | None) -> Answer | None:
    """When something was said that its article gives no date for: not after the article was published."""
    if own_date is None or own_date["latest"] is None:
        return None
    why = "the text does not say when: no later than it was published"
    return own_date | {"earliest": None, "basis": "inferred", "text": "", "spans": [], "why": why}


def _moment(row: Mapping[str, Any], text: str, pieces: list[list[int]], evidence: Sequence[Answer]) -> Answer:
    bounds = {name: row[name] for name in ("earliest", "latest", "grain", "basis")}
    return {**bounds, "text": text, "spans": pieces, "why": row["why"], "evidence": list(evidence)}


def _statement(
    row: Row,
    text: str,
    actors: list[str],
    via: list[Answer],
    said: Answer | None,
    about: Answer | None,
    figures: list[str],
    claim: str | None,
) -> Answer:
    content = spans(row["content"])
    return {
        "id": row["id"],
        "article": row["article"],
        "part": row["part"],
        "source": {
            **under(text, spans(row["source_spans"])),
            "name": row["source_name"],
            "actors": actors,
            "kind": row["source_kind"],
            "anonymous": bool(row["source_anonymous"]),
            "basis": row["source_basis"],
            "why": row["source_why"],
        },
        "cue": under(text, spans(row["cue"])),
        "content": {**under(text, content), "quoted": listed(spans(row["quoted"]))},
        "voice": row["voice"],
        "stance": row["stance"],
        "holds": row["holds"],
        "hedged": None if row["hedged"] is None else bool(row["hedged"]),
        "via": via,
        "said": said,
        "about": about,
        "figures": figures,
        "claim": claim,
        "damaged": row["damaged"],
    }


def _figure(
    row: Row,
    text: str,
    whole: str | None,
    period: Answer | None,
    statement: Answer | None,
    own_date: Answer | None,
) -> Answer:
    counted = spans(row["counted"])
    said = statement["said"] if statement else None
    return {
        "id": row["id"],
        "article": row["article"],
        "statement": statement["id"] if statement else None,
        **under(text, spans(row["spans"])),
        "low": _number(row["low"]),
        "high": _number(row["high"]),
        "strict": bool(row["strict"]),
        "approximate": bool(row["approximate"]),
        "unit": row["unit"],
        "counted": text_under(text, counted) or None,
        "change": row["change"],
        "of": whole,
        "period": period,
        "stage": row["stage"],
        "as_of": said if said and said["basis"] != "inferred" else own_date,
    }


def _number(value: float | None) -> int | float | None:
    """A whole number without a point, as far as a double tells whole numbers apart."""
    return int(value) if value is not None and value.is_integer() and abs(value) < 2**53 else value


def _length(statement: Answer) -> tuple[int, str]:
    return sum(end - start for start, end in statement["content"]["spans"]), statement["id"]


def _by_place(row: Answer) -> tuple[list[int], str]:
    return min(row["source"]["spans"] + row["cue"]["spans"] + row["content"]["spans"]), row["id"]


def under(text: str, pieces: Spans) -> Answer:
    """The characters under spans, and where they are."""
    return {"text": text_under(text, pieces), "spans": listed(pieces)}


def listed(pieces: Spans) -> list[list[int]]:
    return [list(span) for span in pieces]
