"""Dates given by metadata: what an article's declared date says about when it was published.

A declared date stands as a conclusion, not as a fact, since reading it is interpretation: the
article keeps the words it declared, and dates inferred from other articles will stand beside it.
Only forms with one meaning are read. "03/04/2026" has two, and stays open.
"""

import re
from calendar import monthrange
from datetime import date

from onrecord.relating.held import Published

_ISO = re.compile(
    r"""(?P<year>[0-9]{4})
        (?: (?P<dash>-?) (?P<month>[0-9]{2}) (?P=dash) (?P<day>[0-9]{2})
            (?: [Tt ] [0-9]{2} (?: :? [0-9]{2} (?: :? [0-9]{2} (?:[.,][0-9]+)? )? )?
                (?: [ ]? (?: [Zz] | UTC | GMT | [+-][0-9]{2}(?: :? [0-9]{2})? ) )? )?
          | - (?P<whole_month>[0-9]{2}) )?""",
    re.VERBOSE,
)
_MAIL = re.compile(
    r"""(?: (?:mon|tue|wed|thu|fri|sat|sun) ,[ ]* )?
        (?P<day>[0-9]{1,2}) [ ]
        (?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec) [ ] (?P<year>[0-9]{4})
        (?: [ ] [0-9]{2}:[0-9]{2}(?: :[0-9]{2})?
            (?: [ ] (?: [a-z]{1,5} | [+-][0-9]{4} ) (?: [ ] \([^()]*\) )? )? )?""",
    re.VERBOSE,
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DECLARED = "declared by the article's metadata"
_UNREAD = "declared by the article's metadata in a form that does not settle a date"


def published(article: str, declared: str) -> Published:
    """The interval a declared date stands for; bounds and grain are None where it settles none.

    Read are ISO 8601 (a day, a time as of its own offset, a month, a year) and RFC 2822.
    """
    bounds = _bounds(" ".join(declared.split()))
    if bounds is None:
        return Published(article, None, None, None, "given", declared, (), _UNREAD)
    earliest, latest, grain = bounds
    return Published(
        article, earliest.isoformat(), latest.isoformat(), grain, "given", declared, (), _DECLARED
    )


def _bounds(declared: str) -> tuple[date, date, str] | None:
    try:
        if m := _ISO.fullmatch(declared):
            year = int(m["year"])
            if m["day"]:
                return _day(year, int(m["month"]), int(m["day"]))
            if m["whole_month"]:
                month = int(m["whole_month"])
                return date(year, month, 1), date(year, month, monthrange(year, month)[1]), "month"
            return date(year, 1, 1), date(year, 12, 31), "year"
        if m := _MAIL.fullmatch(declared.lower()):
            return _day(int(m["year"]), _MONTHS.index(m["month"]) + 1, int(m["day"]))
    except ValueError:  # no such day
        pass
    return None


def _day(year: int, month: int, day: int) -> tuple[date, date, str]:
    return date(year, month, day), date(year, month, day), "day"
