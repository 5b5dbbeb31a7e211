"""Finding articles by their keys and by their terms."""

from collections.abc import Sequence

from onrecord.ledger.ledger import Ledger
from onrecord.ledger.rows import key_of
from onrecord.model import Key

_OVERLAPS = """
SELECT a.id AS article,
  count(*) FILTER (WHERE kind = 'shingle') AS shared,
  (SELECT count(*) FROM keys WHERE article = :number AND kind = 'shingle') AS own,
  (SELECT count(*) FROM keys WHERE article = a.number AND kind = 'shingle') AS others,
  count(*) FILTER (WHERE kind = 'words') AS same_words
FROM keys own CROSS JOIN keys other USING (kind, value) JOIN articles a ON a.number = other.article
WHERE own.article = :number AND other.article <> :number
GROUP BY a.number ORDER BY a.id
"""


FOUND_BY = 20
"""An article is found by so many of its terms, the strongest."""


def sought(ledger: Ledger, article: str) -> list[str]:
    """The terms that an article is found by, the strongest first."""
    found = ledger.all(
        "SELECT stem FROM terms WHERE article = (SELECT number FROM articles WHERE id = ?) AND position < ? "
        "ORDER BY position",
        article,
        FOUND_BY,
    )
    return [row["stem"] for row in found]


def holders(ledger: Ledger, term: str) -> list[str]:
    """The articles that are found by a term."""
    found = ledger.all(
        "SELECT a.id FROM terms t JOIN articles a ON a.number = t.article WHERE stem = ? AND position < ?",
        term,
        FOUND_BY,
    )
    return [row["id"] for row in found]


def keys(ledger: Ledger, article: str) -> list[Key]:
    """The keys of an article, in order of position."""
    return [
        key_of(row)
        for row in ledger.all(
            "SELECT * FROM keys WHERE article = (SELECT number FROM articles WHERE id = ?) "
            "ORDER BY kind, position, value",
            article,
        )
    ]


def overlaps(ledger: Ledger, article: str) -> Sequence[tuple[str, int, int, int, bool]]:
    """Each other article that shares a key.

    Gives its id, the count of shared shingles, of the article's own, of the other's, and whether the two have
    the same words altogether.
    """
    numbers = ledger.all("SELECT number FROM articles WHERE id = ?", article)
    return [
        (row["article"], row["shared"], row["own"], row["others"], bool(row["same_words"]))
        for number in numbers
        for row in ledger.all(_OVERLAPS, number=number["number"])
    ]
