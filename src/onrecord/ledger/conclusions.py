"""Conclusions in the ledger: what relating asks, and where it puts what it draws.

They can be dropped at any time; drawing them again gives the same rows.
"""

from collections.abc import Collection, Iterable, Sequence
from contextlib import AbstractContextManager
from hashlib import sha256

from onrecord.ids import canonical
from onrecord.ledger import keys
from onrecord.ledger.ledger import Ledger
from onrecord.ledger.rows import moment_of, words
from onrecord.ledger.sayings import SayingRow, sayings
from onrecord.model import Key, Moment, Spans, Term

ChainRow = tuple[str, str, str | None, bool, str | None, tuple[str, ...], tuple[str, ...]]
ClaimRow = tuple[str, tuple[str, ...], int, str]
ProfileRow = tuple[str, str | None, str | None, tuple[str, ...], tuple[str, ...]]

_TABLES = (
    *("published", "dates", "copies"),
    *("alike", "event_articles", "events"),
    *("actor_chains", "actors", "name_keys", "profile_chains", "profiles"),
    *("claim_statements", "claims", "saying_keys"),
)


_ACTOR_OF = (
    "SELECT c.article, r.id, r.name, r.kind, r.speaks_for FROM chains c "
    "LEFT JOIN actor_chains a ON a.chain = c.id LEFT JOIN actors r ON r.id = a.actor WHERE c.id = ?"
)


def seal(ledger: Ledger) -> str:
    """A hash of every conclusion."""
    digest = sha256()
    for table in _TABLES:
        for row in ledger.all(f"SELECT * FROM {table} ORDER BY 1, 2"):
            digest.update(canonical([table, *row.values()]).encode())
    return digest.hexdigest()


def drop(ledger: Ledger) -> None:
    """Forget every conclusion; each is to be drawn anew."""
    with ledger.transaction():
        for table in ("settled", *_TABLES):
            ledger.run(f"DELETE FROM {table}")
        ledger.run("INSERT OR IGNORE INTO unrelated SELECT id FROM articles")


class Holdings:
    """A ledger as relating sees it."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def transaction(self) -> AbstractContextManager[None]:
        return self._ledger.transaction()

    def unrelated(self) -> list[str]:
        return [row["article"] for row in self._ledger.all("SELECT article FROM unrelated ORDER BY article")]

    def settle(self) -> None:
        self._ledger.run("DELETE FROM unrelated")
        self._ledger.run("DELETE FROM settled")
        self._ledger.insert("settled", (seal(self._ledger),))

    def declared(self, article: str) -> str | None:
        row = self._ledger.one("SELECT published FROM articles WHERE id = ?", article)
        return row["published"] if row else None

    def moments(self, article: str) -> list[Moment]:
        found = self._ledger.all("SELECT * FROM moments WHERE article = ? ORDER BY position", article)
        return [moment_of(row) for row in found]

    def dateline(self, article: str) -> int | None:
        row = self._ledger.one("SELECT dateline FROM articles WHERE id = ?", article)
        return row["dateline"] if row else None

    def reported(self, article: str) -> list[int]:
        found = self._ledger.all(
            "SELECT said AS at FROM statements WHERE article = :id AND said IS NOT NULL UNION SELECT about "
            "FROM statements WHERE article = :id AND voice = 'narration' AND about IS NOT NULL ORDER BY 1",
            id=article,
        )
        return [row["at"] for row in found]

    def overlaps(self, article: str) -> Sequence[tuple[str, int, int, int, bool]]:
        return keys.overlaps(self._ledger, article)

    def keys(self, article: str) -> list[Key]:
        return keys.keys(self._ledger, article)

    def terms(self, article: str) -> list[Term]:
        found = self._ledger.all(
            "SELECT stem, weight FROM terms JOIN articles ON number = article WHERE id = ? ORDER BY position",
            article,
        )
        return [(row["stem"], row["weight"]) for row in found]

    def sought(self, article: str) -> list[str]:
        return keys.sought(self._ledger, article)

    def holders(self, term: str) -> list[str]:
        return keys.holders(self._ledger, term)

    def copied(self, article: str) -> list[str]:
        found = self._ledger.all(
            "SELECT b AS other FROM copies WHERE a = :id UNION ALL SELECT a FROM copies WHERE b = :id",
            id=article,
        )
        return [row["other"] for row in found]

    def published(self, article: str) -> tuple[str | None, str | None]:
        row = self._ledger.one("SELECT earliest, latest FROM published WHERE article = ?", article)
        return (row["earliest"], row["latest"]) if row else (None, None)

    def alike(self, article: str) -> list[tuple[str, int]]:
        found = self._ledger.all(
            "SELECT b AS other, likeness FROM alike WHERE a = :id UNION ALL "
            "SELECT a, likeness FROM alike WHERE b = :id",
            id=article,
        )
        return [(row["other"], row["likeness"]) for row in found]

    def chains(self, article: str) -> list[ChainRow]:
        return self._named("WHERE article = ?", article)

    def chains_seen_as(self, profiles: Collection[str]) -> list[ChainRow]:
        return [
            row
            for profile in profiles
            for row in self._named("JOIN profile_chains ON chain = id WHERE profile = ?", profile)
        ]

    def profiles_with(self, key: str) -> list[tuple[str, ProfileRow]]:
        return [
            (p["id"], (p["called"], p["kind"], p["gender"], words(p["others"]), words(p["roles"])))
            for p in self._ledger.all(
                "SELECT p.* FROM name_keys JOIN profiles p ON id = profile WHERE key = ? ORDER BY id", key
            )
        ]

    def put_profiles(
        self, chains: Iterable[tuple[str, str]], profiles: Iterable[tuple[str, ProfileRow, Sequence[str]]]
    ) -> list[str]:
        new = []
        for id, (called, kind, gender, others, roles), found in profiles:
            if not self._ledger.one("SELECT 1 FROM profiles WHERE id = ?", id):
                new.append(id)
                row = (id, called, kind, gender, canonical(others), canonical(roles))
                self._ledger.insert("profiles", row)
                for key in found:
                    self._ledger.insert("name_keys", (key, id))
        for chain, profile in chains:
            self._ledger.run("INSERT OR REPLACE INTO profile_chains VALUES (?, ?)", chain, profile)
        return new

    def put_published(
        self, found: tuple[str, str | None, str | None, str | None, str, str, Spans, str]
    ) -> None:
        article, earliest, latest, grain, basis, text, spans, why = found
        evidence = [{"article": article, "spans": spans}] if spans else []
        self._ledger.run("DELETE FROM published WHERE article = ?", article)
        self._ledger.insert(
            "published",
            (article, earliest, latest, grain, basis, text, canonical(spans), why, canonical(evidence)),
        )

    def put_dates(
        self,
        article: str,
        found: Iterable[tuple[str, str | None, str | None, str | None, str | None, str, str]],
    ) -> None:
        own = self._ledger.all("SELECT id FROM moments WHERE article = ? ORDER BY position", article)
        for moment, date in zip(own, found, strict=True):
            self._ledger.run("DELETE FROM dates WHERE moment = ?", moment["id"])
            self._ledger.insert("dates", (moment["id"], *date))

    def put_copies(
        self, articles: Collection[str], found: Iterable[tuple[str, str, float, Spans, Spans]]
    ) -> None:
        for article in articles:
            self._ledger.run("DELETE FROM copies WHERE a = ?", article)
            self._ledger.run("DELETE FROM copies WHERE b = ?", article)
        for a, b, share, spans_a, spans_b in found:
            self._ledger.insert("copies", (a, b, share, canonical(spans_a), canonical(spans_b)))

    def put_alike(self, articles: Collection[str], found: Iterable[tuple[str, str, int]]) -> None:
        for article in articles:
            self._ledger.run("DELETE FROM alike WHERE a = ?", article)
            self._ledger.run("DELETE FROM alike WHERE b = ?", article)
        for pair in found:
            self._ledger.insert("alike", tuple(pair))

    def put_stories(
        self, found: Sequence[tuple[str, Sequence[tuple[str, Sequence[tuple[str, int]]]]]]
    ) -> None:
        for _, events in found:
            for _, articles in events:
                for article, _ in articles:
                    self._ledger.run(
                        "DELETE FROM events WHERE story = (SELECT story FROM event_articles "
                        "JOIN events ON id = event WHERE article = ?)",
                        article,
                    )
        for story, events in found:
            for event, articles in events:
                self._ledger.insert("events", (event, story))
                for article, centrality in articles:
                    self._ledger.insert("event_articles", (article, event, centrality))

    def put_actors(
        self, found: Sequence[tuple[str, str, str | None, str | None, tuple[str, ...], tuple[str, ...]]]
    ) -> set[str]:
        stirred: set[str] = set()
        for *seen, _, chains in found:
            for chain in chains:
                was = self._ledger.all(_ACTOR_OF, chain)
                stirred.update(row["article"] for row in was if [*row.values()][1:] != seen)
                self._ledger.run(
                    "DELETE FROM actors WHERE id = (SELECT actor FROM actor_chains WHERE chain = ?)", chain
                )
        for id, name, kind, speaks_for, why, chains in found:
            self._ledger.insert("actors", (id, name, kind, speaks_for, canonical(why)))
            for chain in chains:
                self._ledger.insert("actor_chains", (chain, id))
        return stirred

    def sayings(self, article: str) -> list[SayingRow]:
        return list(sayings(self._ledger, article))

    def articles_of(self, statements: Collection[str]) -> list[str]:
        find = "SELECT article FROM statements WHERE id = ?"
        return sorted({row["article"] for id in statements for row in self._ledger.all(find, id)})

    def put_saying_keys(self, keys: Iterable[tuple[str, str]]) -> None:
        for key, statement in keys:
            self._ledger.run("INSERT OR IGNORE INTO saying_keys VALUES (?, ?)", key, statement)

    def saying_with(self, key: str) -> list[str]:
        found = self._ledger.all("SELECT statement FROM saying_keys WHERE key = ? ORDER BY statement", key)
        return [row["statement"] for row in found]

    def claims_of(self, statements: Collection[str]) -> list[ClaimRow]:
        find = "SELECT claim FROM claim_statements WHERE statement = ?"
        ids = sorted({row["claim"] for id in statements for row in self._ledger.all(find, id)})
        return [self._claim(id) for id in ids]

    def _claim(self, id: str) -> ClaimRow:
        row = self._ledger.all("SELECT * FROM claims WHERE id = ?", id)[0]
        members = self._ledger.all("SELECT statement FROM claim_statements WHERE claim = ? ORDER BY 1", id)
        return id, tuple(m["statement"] for m in members), row["independent"], row["headline"]

    def put_claims(self, statements: Collection[str], found: Sequence[ClaimRow]) -> list[str]:
        was = set(self.claims_of(statements))
        for id, *_ in was - set(found):
            self._ledger.run("DELETE FROM claims WHERE id = ?", id)
        new = [claim for claim in found if claim not in was]
        for id, members, independent, headline in new:
            self._ledger.insert("claims", (id, independent, headline))
            for statement in members:
                self._ledger.insert("claim_statements", (statement, id))
        return self.articles_of({s for _, members, *_ in {*new, *(was - set(found))} for s in members})

    def _named(self, where: str, value: str) -> list[ChainRow]:
        named = "names <> '[]' AND NOT anonymous AS named"
        return [
            (
                c["id"],
                c["name"],
                c["kind"],
                bool(c["named"]),
                c["gender"],
                words(c["names"]),
                words(c["roles"]),
            )
            for c in self._ledger.all(f"SELECT chains.*, {named} FROM chains {where} ORDER BY id", value)
        ]
