"""When each article was published, and what each of its moments comes to.

The date of an article is the one its metadata declare; else the one it prints as its own. Where neither
tells, it was published no earlier than what it reports to have been said or done by a date of the calendar.
"""

from collections.abc import Sequence
from datetime import date

from onrecord.model import Moment
from onrecord.relating import given
from onrecord.relating.dates import Bounds, Dated, resolved
from onrecord.relating.held import Held, Published

_PRINTED = "the date the article prints as its own"
_TOLD = "it reports what happened then"
_NO_YEAR = "the date the article prints as its own does not tell the year"


def draw(held: Held, articles: Sequence[str]) -> None:
    """When each of `articles` was published, and the dates of its moments, in place of the old."""
    for article in articles:
        declared, moments, own = held.declared(article), held.moments(article), held.dateline(article)
        found = None if declared is None else given.published(article, declared)
        if (found is None or found.latest is None) and own is not None:
            found = printed(article, moments[own], resolved(moments, (None, None))[own])
        if found is None or (found.earliest is None and found.basis != "given"):
            found = _told(article, moments, held.reported(article)) or found
        if found is not None:
            held.put_published(found)
        held.put_dates(article, resolved(moments, _bounds(found)))


def printed(article: str, moment: Moment, own: Dated) -> Published:
    """The date an article prints as its own; open where it has no year."""
    why = _PRINTED if own.latest else _NO_YEAR
    return Published(article, own.earliest, own.latest, own.grain, "stated", "", moment.spans, why)


def _told(article: str, moments: Sequence[Moment], reported: Sequence[int]) -> Published | None:
    """No earlier than the latest day that it reports something of, by dates that need no other."""
    alone = resolved(moments, (None, None))
    known = [(alone[i].earliest or "", i) for i in reported if alone[i].basis == "stated"]
    earliest, i = max(known, default=("", -1))
    if not earliest:
        return None
    return Published(article, earliest, None, None, "inferred", "", moments[i].spans, _TOLD)


def _bounds(found: Published | None) -> Bounds:
    if found is None or found.earliest is None or found.latest is None:
        return None, None
    return date.fromisoformat(found.earliest), date.fromisoformat(found.latest)
