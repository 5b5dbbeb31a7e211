"""Events and stories as answers: their shape, and which articles are meant by an id."""

from collections.abc import Collection, Iterator

from onrecord.ledger import facts
from onrecord.ledger.errors import LedgerError
from onrecord.ledger.ledger import Ledger
from onrecord.ledger.rows import Row
from onrecord.ledger.shapes import Answer

_OPENING = 100  # characters
_TOLD = (
    "SELECT e.story, x.event, x.article, x.centrality, p.earliest FROM event_articles x "
    "JOIN events e ON e.id = x.event LEFT JOIN published p ON p.article = x.article"
)


def stories(ledger: Ledger, shown: Collection[str]) -> Iterator[Answer]:
    """The stories of the articles `shown`, with those of their articles; the largest first, then by id.

    Events are in order of their earliest article's date. The headline is the title of the article that shares
    most with the whole story.
    """
    told: dict[str, dict[str, list[Row]]] = {}
    for row in ledger.all(_TOLD):
        if row["article"] in shown:
            told.setdefault(row["story"], {}).setdefault(row["event"], []).append(row)
    rows = [(story, list(events.values())) for story, events in told.items()]
    for story, events in sorted(rows, key=lambda row: (-sum(map(len, row[1])), row[0])):
        yield {
            "id": story,
            "events": [
                {"id": event[0]["event"], "articles": sorted(row["article"] for row in event)}
                for event in sorted(events, key=_begun)
            ],
            "headline": _headline(ledger, [row for event in events for row in event]),
        }


def told_in(ledger: Ledger, begins: str) -> set[str]:
    """Ids of the articles of the story or event whose id begins so.

    Raises LedgerError where there is none, or more than one.
    """
    found: dict[str, set[str]] = {}
    for row in ledger.all(_TOLD):
        for id in (row["event"], row["story"]):
            if begins and id.startswith(begins):
                found.setdefault(id, set()).add(row["article"])
    if len(found) > 1:
        raise LedgerError(f"{ledger.path}: more than one story or event begins with {begins!r}")
    if not found:
        raise LedgerError(f"{ledger.path}: holds no story or event {begins!r}")
    return next(iter(found.values()))


def _begun(event: list[Row]) -> tuple[str, str]:
    return min(row["earliest"] or "9999" for row in event), event[0]["event"]


def _headline(ledger: Ledger, told: list[Row]) -> str:
    """The title of the most central article that has one; else the first words of the most central."""
    central = sorted(told, key=lambda row: (-row["centrality"], row["article"]))
    for row in central:
        article = facts.article(ledger, row["article"])
        if title := article.title or _printed(ledger, article.id, article.text, "title"):
            return title
    first = facts.article(ledger, central[0]["article"])
    return _printed(ledger, first.id, first.text, "body")[:_OPENING].strip()


def _printed(ledger: Ledger, article: str, text: str, part: str) -> str:
    """The first paragraph of an article that is such a part; empty where there is none."""
    found = ledger.one(
        "SELECT json_extract(span, '$[0]') AS start, json_extract(span, '$[1]') AS \"end\" FROM paragraphs "
        "WHERE article = ? AND part = ? ORDER BY position",
        article,
        part,
    )
    return " ".join(text[found["start"] : found["end"]].split()) if found else ""
