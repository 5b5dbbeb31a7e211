"""Answers: the ledger's rows in the shapes of its documented exports, in canonical order.

Each question gives dicts whose fields stand in the documented order. Of what is asked, a table uses
what it has: dates are those of its articles, `actor` is who a statement is from, whom a mention means,
or who occurs in an article. A copy is shown where both of its articles may be seen and one is asked for.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from onrecord.ledger import facts
from onrecord.ledger.asked import KINDS, VOICES, Asked, chosen, in_text, matches, visible
from onrecord.ledger.ledger import Ledger
from onrecord.ledger.rows import Row, spans, words
from onrecord.model import Spans, text_under

Answer = dict[str, Any]
EVERYTHING = Asked()


def articles(ledger: Ledger, asked: Asked = EVERYTHING) -> Iterator[Answer]:
    """Articles by id."""
    asked.allows_kind("articles")
    for id in _articles(ledger, asked):
        row = ledger.all("SELECT * FROM printings WHERE id = ?", id)[0]
        fields = ("id", "sha256", "original", "path", "url", "outlet", "title", "language")
        moment = _published(ledger, id)
        yield {**{name: row[name] for name in fields}, "published": moment, "damaged": None}


def statements(ledger: Ledger, asked: Asked = EVERYTHING) -> Iterator[Answer]:
    """Statements by article, first character, and id."""
    asked.allows_kind("statements", VOICES)
    actors_asked = None if asked.actor is None else _actors_called(ledger, asked.actor)
    found = _found(ledger, "statement", asked.search)
    for article in chosen(ledger, asked):
        for row in _statements(ledger, article):
            if asked.kind not in (None, row["voice"]) or not (found is None or row["id"] in found):
                continue
            if asked.actor is not None and actors_asked is not None:
                source = row["source"]
                by_name = not source["actors"] and matches(asked.actor, [source["name"] or source["text"]])
                if not by_name and actors_asked.isdisjoint(source["actors"]):
                    continue
            yield row


def mentions(ledger: Ledger, asked: Asked = EVERYTHING) -> Iterator[Answer]:
    """Mentions by article, place and actor. `search`: words that the mention itself holds."""
    asked.allows_kind("mentions")
    actors_asked = None if asked.actor is None else _actors_called(ledger, asked.actor)
    for article in chosen(ledger, asked):
        text = facts.article(ledger, article).text
        rows = [
            {"article": article, **_under(text, spans(m["spans"])), "actor": m["actor"], "basis": m["basis"]}
            | {"why": m["why"]}
            for m in ledger.all(_MENTIONS, article)
        ]
        for row in sorted(rows, key=lambda row: (row["spans"], row["actor"] or "", row["basis"], row["why"])):
            if actors_asked is not None and row["actor"] not in actors_asked:
                continue
            if asked.search is None or matches(asked.search, [row["text"]]):
                yield row


def actors(ledger: Ledger, asked: Asked = EVERYTHING) -> Iterator[Answer]:
    """Actors by id, with the names, roles and statements of the articles asked for."""
    asked.allows_kind("actors", KINDS)
    shown = set(chosen(ledger, asked))
    for row in ledger.all("SELECT id, name, kind, speaks_for FROM actors ORDER BY id"):
        chains = [c for c in ledger.all(_CHAINS_OF_ACTOR, row["id"]) if c["article"] in shown]
        if not chains or asked.kind not in (None, row["kind"]):
            continue
        names = sorted({name for c in chains for name in (*words(c["names"]), c["name"])})
        roles = sorted({role for c in chains for role in words(c["roles"])})
        said = {s["statement"] for s in ledger.all(_STATEMENTS_OF_ACTOR, row["id"]) if s["article"] in shown}
        called = (row["name"], *names, *roles)
        if asked.actor is not None and asked.actor != row["id"] and not matches(asked.actor, called):
            continue
        if asked.search is not None and not matches(asked.search, called):
            continue
        yield {
            "id": row["id"],
            "name": row["name"],
            "names": names,
            "kind": row["kind"],
            "roles": roles,
            "speaks_for": row["speaks_for"],
            "statements": len(said),
        }


def copies(ledger: Ledger, asked: Asked = EVERYTHING) -> Iterator[Answer]:
    """Copies by their two articles."""
    asked.allows_kind("copies")
    shown, wanted = visible(ledger, asked.as_of), set(_articles(ledger, asked))
    for row in ledger.all("SELECT * FROM copies ORDER BY a, b"):
        if {row["a"], row["b"]} <= shown and not wanted.isdisjoint((row["a"], row["b"])):
            yield {
                "a": row["a"],
                "b": row["b"],
                "share": row["share"],
                "spans_a": _listed(spans(row["spans_a"])),
                "spans_b": _listed(spans(row["spans_b"])),
            }


def refusals(ledger: Ledger, asked: Asked = EVERYTHING) -> Iterator[Answer]:
    """Refusals by path and reason; they have no dates or actors to be asked by. `search`: words they hold."""
    asked.allows_kind("refusals")
    for row in ledger.all("SELECT DISTINCT path, reason FROM refused ORDER BY path, reason"):
        if asked.search is None or matches(asked.search, row.values()):
            yield dict(row)


QUESTIONS: Mapping[str, Callable[[Ledger, Asked], Iterator[Answer]]] = {
    "articles": articles,
    "statements": statements,
    "actors": actors,
    "copies": copies,
    "mentions": mentions,
    "refusals": refusals,
}
"""Every table a ledger answers with, by name."""


def text(ledger: Ledger, article: str) -> str:
    """An article's text. Raises LedgerError where there is no such article."""
    return facts.article(ledger, article).text


def paragraphs(ledger: Ledger, article: str) -> list[Answer]:
    """An article's paragraphs in order: {"span","part"}."""
    found = ledger.all("SELECT span, part FROM paragraphs WHERE article = ? ORDER BY position", article)
    return [{"span": json.loads(row["span"]), "part": row["part"]} for row in found]


def furniture(ledger: Ledger, article: str) -> list[list[int]]:
    """The spans of an article that its outlet prints around it."""
    row = ledger.one("SELECT furniture FROM articles WHERE id = ?", article)
    return _listed(spans(row["furniture"])) if row else []


def quoted(ledger: Ledger, asked: Asked = EVERYTHING) -> list[Answer]:
    """Who is quoted how often, most first; narration, on nobody's word, is left out.

    Rows are {"actor","name","kind","statements","in_own_words","articles","outlets"}.
    """
    outlets = {row["id"]: row["outlet"] for row in ledger.all("SELECT id, outlet FROM articles")}
    names = {row["id"]: row for row in ledger.all("SELECT id, name, kind FROM actors")}
    said: dict[str, list[Answer]] = {}
    for statement in statements(ledger, asked):
        if statement["voice"] != "narration":
            for actor in statement["source"]["actors"]:
                said.setdefault(actor, []).append(statement)
    rows = [
        {
            "actor": actor,
            "name": names[actor]["name"],
            "kind": names[actor]["kind"],
            "statements": len(own),
            "in_own_words": sum(s["voice"] in ("direct", "mixed") for s in own),
            "articles": len({s["article"] for s in own}),
            "outlets": len({outlets[s["article"]] for s in own} - {None}),
        }
        for actor, own in said.items()
    ]
    return sorted(rows, key=lambda row: (-row["statements"], row["name"], row["actor"]))


def counts(ledger: Ledger, asked: Asked = EVERYTHING) -> dict[str, int]:
    """How many rows each table answers with."""
    return {name: sum(1 for _ in question(ledger, asked)) for name, question in QUESTIONS.items()}


_MENTIONS = (
    "SELECT m.spans, m.basis, m.why, a.actor FROM chains c JOIN mentions m ON m.chain = c.id "
    "LEFT JOIN actor_chains a ON a.chain = c.id WHERE c.article = ?"
)
_CHAINS_OF_ACTOR = (
    "SELECT c.article, c.name, c.names, c.roles FROM actor_chains a JOIN chains c ON c.id = a.chain "
    "WHERE a.actor = ?"
)
_STATEMENTS_OF_ACTOR = (
    "SELECT DISTINCT s.id AS statement, s.article FROM actor_chains a JOIN statement_sources x USING (chain) "
    "JOIN statements s ON s.id = x.statement WHERE a.actor = ?"
)


def _articles(ledger: Ledger, asked: Asked) -> Iterator[str]:
    found = _found(ledger, "article", asked.search)
    if asked.actor is not None:
        called = _actors_called(ledger, asked.actor)
        within = {c["article"] for actor in called for c in ledger.all(_CHAINS_OF_ACTOR, actor)}
        found = within if found is None else found & within
    return (id for id in chosen(ledger, asked) if found is None or id in found)


def _found(ledger: Ledger, table: str, search: str | None) -> set[str] | None:
    """Ids of what the full-text index finds; None where nothing is searched for."""
    if search is None:
        return None
    if (query := in_text(search)) is None:
        return set()
    rows = ledger.all(
        f"SELECT id FROM {table}s WHERE number IN "
        f"(SELECT rowid FROM {table}_search WHERE {table}_search MATCH ?)",
        query,
    )
    return {row["id"] for row in rows}


def _actors_called(ledger: Ledger, called: str) -> set[str]:
    """Ids of the actors that a name or role, or an id, means."""
    return {
        row["actor"]
        for row in ledger.all(
            "SELECT a.actor, r.name AS actor_name, c.name, c.names, c.roles FROM actor_chains a "
            "JOIN actors r ON r.id = a.actor JOIN chains c ON c.id = a.chain"
        )
        if called == row["actor"]
        or matches(called, (row["actor_name"], row["name"], *words(row["names"]), *words(row["roles"])))
    }


def _published(ledger: Ledger, article: str) -> Answer | None:
    row = ledger.one("SELECT * FROM published WHERE article = ?", article)
    if row is None:
        return None
    return {
        "earliest": row["earliest"],
        "latest": row["latest"],
        "grain": row["grain"],
        "basis": row["basis"],
        "text": row["text"],
        "spans": json.loads(row["spans"]),
        "why": row["why"],
        "evidence": json.loads(row["evidence"]),
    }


def _statements(ledger: Ledger, article: str) -> list[Answer]:
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
                "spans": _listed(spans(link["spans"])),
            }
        )
    rows = [
        _statement(row, text, actors.get(row["id"], []), via.get(row["id"], []))
        for row in ledger.all("SELECT * FROM statements WHERE article = ?", article)
    ]
    return sorted(rows, key=_by_place)


_SOURCES = (
    "SELECT x.statement, a.actor FROM statements s JOIN statement_sources x ON x.statement = s.id "
    "LEFT JOIN actor_chains a ON a.chain = x.chain WHERE s.article = ? ORDER BY x.statement, x.position"
)
_VIA = (
    "SELECT x.*, a.actor FROM statements s JOIN statement_via x ON x.statement = s.id "
    "LEFT JOIN actor_chains a ON a.chain = x.chain WHERE s.article = ? ORDER BY x.statement, x.position"
)


def _statement(row: Row, text: str, actors: list[str], via: list[Answer]) -> Answer:
    content = spans(row["content"])
    return {
        "id": row["id"],
        "article": row["article"],
        "part": row["part"],
        "source": {
            **_under(text, spans(row["source_spans"])),
            "name": row["source_name"],
            "actors": actors,
            "kind": row["source_kind"],
            "anonymous": bool(row["source_anonymous"]),
            "basis": row["source_basis"],
            "why": row["source_why"],
        },
        "cue": _under(text, spans(row["cue"])),
        "content": {**_under(text, content), "quoted": _listed(spans(row["quoted"]))},
        "voice": row["voice"],
        "stance": row["stance"],
        "holds": row["holds"],
        "hedged": None if row["hedged"] is None else bool(row["hedged"]),
        "via": via,
        "said": None,
        "about": None,
        "figures": [],
        "claim": None,
        "damaged": row["damaged"],
    }


def _by_place(row: Answer) -> tuple[list[int], str]:
    return min(row["source"]["spans"] + row["cue"]["spans"] + row["content"]["spans"]), row["id"]


def _under(text: str, pieces: Spans) -> Answer:
    return {"text": text_under(text, pieces), "spans": _listed(pieces)}


def _listed(pieces: Spans) -> list[list[int]]:
    return [list(span) for span in pieces]
