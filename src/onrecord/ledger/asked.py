"""What is asked of a ledger: which articles, whose words, since when, and as of when."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from onrecord.ledger.errors import LedgerError
from onrecord.ledger.ledger import Ledger
from onrecord.ledger.stories import told_in

VOICES = ("direct", "mixed", "indirect", "narration")
STAGES = ("reported", "planned", "possible", "denied")
TYPES = ("DATE", "TIME", "DURATION", "SET")
KINDS = ("person", "organisation", "government", "office", "group", "document", "anonymous")


@dataclass(frozen=True, slots=True)
class Asked:
    """Filters; each narrows the answer, None leaves it open.

    `actor`: words of a name or role, whole, in any case; or an actor's id. `since`, `until`: articles
    whose date of publication may lie there, both ends included; undated ones are left out. `as_of`:
    hides what was published later or at an unknown date. `kind`: a voice for statements, a kind for
    actors, a stage for figures, a TIMEX3 type for moments. `search`: words that must all occur; words
    in double quotation marks in that order. `article`: one article's id. `story`: the id of a story or an
    event, or as much of its beginning as no other has: its articles.
    """

    actor: str | None = None
    since: date | None = None
    until: date | None = None
    as_of: date | None = None
    kind: str | None = None
    search: str | None = None
    article: str | None = None
    story: str | None = None

    def allows_kind(self, table: str, known: Iterable[str] = ()) -> None:
        """Raises LedgerError where a kind is asked for that `table` does not have."""
        known = tuple(known)
        if self.kind is not None and self.kind not in known:
            what = f"{table} are {', '.join(known)}" if known else f"{table} have no kinds"
            raise LedgerError(f"there is no kind {self.kind!r}: {what}")


def visible(ledger: Ledger, as_of: date | None) -> set[str]:
    """Ids of the articles that were known to be published by then; all of them where it is None."""
    if as_of is None:
        return {row["id"] for row in ledger.all("SELECT id FROM articles")}
    found = ledger.all("SELECT article FROM published WHERE latest <= ?", as_of.isoformat())
    return {row["article"] for row in found}


def chosen(ledger: Ledger, asked: Asked) -> list[str]:
    """Ids of the articles that `asked` is about by their dates and id, in order."""
    if asked.article is not None and not ledger.one("SELECT 1 FROM articles WHERE id = ?", asked.article):
        raise LedgerError(f"{ledger.path}: holds no article {asked.article}")
    within = None if asked.story is None else told_in(ledger, asked.story)
    found = ledger.all(
        "SELECT a.id FROM articles a LEFT JOIN published p ON p.article = a.id "
        "WHERE (:article IS NULL OR a.id = :article) AND (:since IS NULL OR p.latest >= :since) "
        "AND (:until IS NULL OR p.earliest <= :until) AND (:as_of IS NULL OR p.latest <= :as_of) "
        "ORDER BY a.id",
        article=asked.article,
        since=asked.since and asked.since.isoformat(),
        until=asked.until and asked.until.isoformat(),
        as_of=asked.as_of and asked.as_of.isoformat(),
    )
    return [row["id"] for row in found if within is None or row["id"] in within]


def matches(words: str, names: Iterable[str]) -> bool:
    """Whether the words stand, whole and in this order, in one of the names; case is ignored."""
    wanted = " ".join(words.casefold().split())
    if not wanted:
        return False
    pattern = re.compile(rf"(?<!\w){re.escape(wanted)}(?!\w)")
    return any(pattern.search(" ".join(name.casefold().split())) for name in names)


def in_text(search: str) -> str | None:
    """`search` as the full-text index understands it, safe whatever it holds; None where it has no word."""
    plain = search.encode("utf-8", "replace").decode().replace("\0", " ")
    phrases = [quoted or word for quoted, word in re.findall(r'"([^"]*)"|([^\s"]+)', plain)]
    return " ".join(f'"{phrase}"' for phrase in phrases if re.search(r"\w", phrase)) or None
