"""What the fields of a record are called by the tools that write articles.

Known are the outputs of trafilatura, newspaper4k, fundus and news-please, the news APIs' usual
names, and plain exports. Case, spaces and punctuation in a name do not count.
"""

import re
from collections.abc import Mapping
from typing import Any

from onrecord.model import Article, Refusal
from onrecord.sources.decoding import one_line
from onrecord.sources.files import Found
from onrecord.sources.printing import printing

# The first that is filled counts.
ALIASES: dict[str, tuple[str, ...]] = {
    "text": (
        "text", "plaintext", "maintext", "articletext", "fulltext", "content", "body", "articlebody",
        "article", "rawtext",
    ),
    "outlet": (
        "outlet", "publisher", "sitename", "sourcehostname", "metasitename", "sourcename", "medianame",
        "brand", "source", "hostname", "sourcedomain", "domain",
    ),
    "url": (
        "url", "link", "canonicallink", "permalink", "articleurl", "source", "requestedurl", "respondedurl",
        "html", "sourceurl",
    ),
    "published": (
        "published", "publishingdate", "publishdate", "publisheddate", "publicationdate", "publishedat",
        "publishedtime", "datepublished", "datepublish", "pubdate", "date",
    ),
    "title": ("title", "headline"),
    "language": ("language", "lang", "metalang"),
}  # fmt: skip
_INSIDE = {"outlet": ("name",), "url": ("requested_url", "responded_url")}  # where a value is an object
_ADDRESS = re.compile(r"\s*https?://", re.IGNORECASE)
_SHOWN = 12


def squeezed(name: str) -> str:
    """A field's name as ALIASES spells it."""
    return "".join(c for c in name.casefold() if c.isalnum())


def article(found: Found, where: str, record: Mapping[str, Any]) -> Article | Refusal:
    """The article in one record, or a Refusal that names the fields it has."""
    values: dict[str, Any] = {}
    for name, value in record.items():
        values.setdefault(squeezed(name), value)
    text = next(filter(str.strip, (_prose(values.get(alias)) for alias in ALIASES["text"])), None)
    if text is None:
        blank = any(alias in values for alias in ALIASES["text"])
        return Refusal(
            found.path + where, f"{'its text is empty' if blank else 'no text'}; {_listed(record)}"
        )
    return printing(
        found,
        text,
        where,
        outlet=_value("outlet", values),
        url=_value("url", values),
        published=_value("published", values),
        title=_value("title", values),
        language=_value("language", values),
    )


def _value(field: str, values: Mapping[str, Any]) -> str | None:
    for alias in ALIASES[field]:
        value = values.get(alias)
        if isinstance(value, dict):
            value = next((value[k] for k in _INSIDE.get(field, ()) if value.get(k)), None)
        elif alias == "html":  # the page itself
            continue
        if not isinstance(value, str) or not value.strip():
            continue
        # "source" is the address to some and the outlet's name to others.
        if alias == "source" and (field == "url") != bool(_ADDRESS.match(value)):
            continue
        return value
    return None


def _prose(value: Any) -> str:
    """A text field as it is. Only what comes in pieces is joined, by blank lines, as fundus does."""
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        pieces = value
    elif isinstance(value, dict):
        pieces = _strings(value.get("summary"))
        sections = value.get("sections")
        for section in sections if isinstance(sections, list) else ():
            if isinstance(section, dict):
                pieces += _strings(section.get("headline")) + _strings(section.get("paragraphs"))
    else:
        pieces = []
    return "\n\n".join(_strings(pieces))


def _strings(value: Any) -> list[str]:
    return [piece for piece in value if isinstance(piece, str)] if isinstance(value, list) else []


def _listed(record: Mapping[str, Any]) -> str:
    names = [one_line(name)[:40] for name in record]
    if not names:
        return "it has no fields"
    more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    return f"its fields are {', '.join(names[:_SHOWN])}{more}"
