"""Answers: the ledger's rows in the shapes of its documented exports, in canonical order.

Each question gives dicts whose fields stand in the documented order. Of what is asked, a table uses
what it has: dates are those of its articles, `actor` is who a statement is from, whom a mention means,
or who occurs in an article. A copy is shown where both of its articles may be seen and one is asked for.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from onrecord.ledger import facts, shapes
from onrecord.ledger import stories as storied
from onrecord.ledger.asked import (
    KINDS,
    STAGES,
    TYPES,
    VOICES,
    Asked,
    chosen,
    in_text,
    matches,
    visible,
)
from onrecord.ledger.ledger import Ledger
from onrecord.ledger.rows import Row, spans, words
from onrecord.ledger.shapes import Answer

EVERYTHING = Asked()


def articles(ledger: Ledger, asked: Asked = EVERYTHING) -> Iterator[Answer]:
    """Articles by id."""
    asked.allows_kind("articles")
    for id in _articles(ledger, asked):
        row = ledger.all("SELECT * FROM printings WHERE id = ?", id)[0]
        fields = ("id", "sha256", "original", "path", "url", "outlet", "title", "language")
        moment = shapes.published(ledger, id)
        yield {**{name: row[name] for name in fields}, "published": moment, "damaged": None}


def statements(ledger: Ledger, asked: Asked = EVERYTHING) -> Iterator[Answer]:
    """Statements by article, first character, and id."""
    asked.allows_kind("statements", VOICES)
    actors_asked = None if asked.actor is None else _actors_called(ledger, asked.actor)
    found = _found(ledger, "statement", asked.search)
    for article in chosen(ledger, asked):
        for row in shapes.statements(ledger, article):
            if asked.kind not in (None, row["voice"]) or not (found is None or row["id"] in found):
                continue
            if asked.actor is not None and actors_asked is not None:
                source = row["source"]
                by_name = not source["actors"] and matches(asked.actor, [source["name"] or source["text"]])
                if not by_name and actors_asked.isdisjoint(source["actors"]):
                    continue
            yield row


def figures(ledger: Ledger, asked: Asked = EVERYTHING) -> Iterator[Answer]:
    """Figures by article and place. `actor`: who states them; `search`: words of it or of what is counted."""
    asked.allows_kind("figures", STAGES)
    own = None if asked.actor is None else {row["id"] for row in statements(ledger, Asked(actor=asked.actor))}
    for article in chosen(ledger, asked):
        for row in shapes.figures(ledger, article):
            if asked.kind not in (None, row["stage"]) or not (own is None or row["statement"] in own):
                continue
            if asked.search is None or matches(asked.search, [row["text"], row["counted"] or ""]):
                yield row


def moments(ledger: Ledger, asked: Asked = EVERYTHING) -> Iterator[Answer]:
    """Time expressions by article and place. `search`: words that they hold."""
    asked.allows_kind("moments", TYPES)
    for article in chosen(ledger, asked):
        for row in shapes.moments(ledger, article):
            if asked.kind in (None, row["type"]) and (
                asked.search is None or matches(asked.search, [row["text"]])
            ):
                yield row


def mentions(ledger: Ledger, asked: Asked = EVERYTHING) -> Iterator[Answer]:
    """Mentions by article, place and actor. `search`: words that the mention itself holds."""
    asked.allows_kind("mentions")
    actors_asked = None if asked.actor is None else _actors_called(ledger, asked.actor)
    for article in chosen(ledger, asked):
        text = facts.article(ledger, article).text
        rows = [
            {
                "article": article,
                **shapes.under(text, spans(m["spans"])),
                "actor": m["actor"],
                "basis": m["basis"],
            }
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
            "speaks_for": _spoken_for(ledger, row, shown),
            "statements": len(said),
        }


def claims(ledger: Ledger, asked: Asked = EVERYTHING) -> Iterator[Answer]:
    """Claims by id, with the statements of the articles asked for: those of several statements.

    `actor`: who states it; `search`: words of its headline. `headline` is a statement's own words.
    """
    asked.allows_kind("claims")
    own = None if asked.actor is None else {row["id"] for row in statements(ledger, Asked(actor=asked.actor))}
    told = {row["id"]: row for row in statements(ledger, replace(asked, actor=None, search=None))}
    members: dict[str, list[str]] = {}
    for statement in told.values():
        if statement["claim"] is not None:
            members.setdefault(statement["claim"], []).append(statement["id"])
    for row in ledger.all("SELECT * FROM claims ORDER BY id"):
        found = sorted(members.get(row["id"], ()))
        if len(found) < 2 or not (own is None or own & set(found)):
            continue
        best = told[row["headline"] if row["headline"] in told else found[0]]
        headline = " ".join(best["content"]["text"].split())
        if asked.search is None or matches(asked.search, [headline]):
            yield {
                "id": row["id"],
                "statements": found,
                "independent": row["independent"],
                "headline": headline,
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
                "spans_a": shapes.listed(spans(row["spans_a"])),
                "spans_b": shapes.listed(spans(row["spans_b"])),
            }


def stories(ledger: Ledger, asked: Asked = EVERYTHING) -> Iterator[Answer]:
    """Stories, those of most articles first, with those of their articles that are asked for."""
    asked.allows_kind("stories")
    yield from storied.stories(ledger, set(_articles(ledger, asked)))


def refusals(ledger: Ledger, asked: Asked = EVERYTHING) -> Iterator[Answer]:
    """Refusals by path and reason; they have no dates or actors to be asked by. `search`: words they hold."""
    asked.allows_kind("refusals")
    for row in ledger.all("SELECT DISTINCT path, reason FROM refused ORDER BY path, reason"):
        if asked.search is None or matches(asked.search, row.values()):
            yield dict(row)


QUESTIONS: Mapping[str, Callable[[Ledger, Asked], Iterator[Answer]]] = {
    "articles": articles,
    "statements": statements,
    "figures": figures,
    "moments": moments,
    "claims": claims,
    "actors": actors,
    "copies": copies,
    "mentions": mentions,
    "stories": stories,
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
    return shapes.listed(spans(row["furniture"])) if row else []


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
_HOLDERS = (
    "SELECT a.actor, c.article FROM name_keys k JOIN profile_chains p ON p.profile = k.profile "
    "JOIN actor_chains a ON a.chain = p.chain JOIN chains c ON c.id = p.chain WHERE k.key = ?"
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


def _spoken_for(ledger: Ledger, actor: Row, shown: set[str]) -> str | None:
    """The one other actor that holds the key of whom this one speaks for."""
    found = {
        held["actor"]
        for held in ledger.all(_HOLDERS, actor["speaks_for"])
        if held["actor"] != actor["id"] and held["article"] in shown
    }
    return found.pop() if len(found) == 1 else None
