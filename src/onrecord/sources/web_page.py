"""Web pages: main text and metadata, found by trafilatura."""

import logging
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from onrecord.model import Article, Refusal
from onrecord.sources.files import Found
from onrecord.sources.printing import printing

# Fixed bounds: by default trafilatura asks the clock what is too late to be a date.
_DATES = {
    "original_date": True,
    "extensive_search": False,
    "deferred_url_extractor": True,
    "min_date": "1900-01-01",
    "max_date": "2999-12-31",
}
# What a page marks as its date: in its head, or in the first two such elements of its body (when it
# was published and when updated). One in its prose, its links or its pictures' addresses is none.
_MARKED = """
    //head//meta[not(contains(@property, 'image') or contains(@name, 'image'))]
    | //head//link[@rel='canonical']
    | //script[@type='application/ld+json']
    | (//body//*[self::time or self::abbr or @itemprop='datePublished' or contains(@class, 'date')
                 or contains(@class, 'time') or contains(@class, 'publish')]
                [string-length(.) < 80 and not(ancestor::aside or ancestor::nav or ancestor::footer
                 or ancestor::header[not(ancestor::article or ancestor::main)] or ancestor-or-self::a)]
      )[position() < 3]
"""
_LEAD = 3  # how many paragraphs down a page's title may stand in its own text


def read(found: Found, text: str) -> Iterator[Article | Refusal]:
    """One article: the title, a blank line, and the main text with blank lines between paragraphs."""
    for name in ("trafilatura", "htmldate"):  # the refusal says all there is to say
        logging.getLogger(name).addHandler(logging.NullHandler())
    try:
        yield _article(found, text)
    except Exception as error:  # whatever a parser makes of hostile bytes, the rest goes on
        yield Refusal(found.path, f"the page cannot be parsed: {type(error).__name__}")


def _article(found: Found, text: str) -> Article | Refusal:
    from trafilatura import bare_extraction, load_html
    from trafilatura.metadata import extract_metadata
    from trafilatura.settings import Document

    tree = load_html(text)
    if tree is None:  # a fragment
        tree = load_html(f"<html><body>{text}</body></html>")
    document = tree is not None and bare_extraction(
        tree, include_comments=False, deduplicate=False, date_extraction_params=_DATES
    )
    if tree is None or not isinstance(document, Document) or not document.text:
        return Refusal(found.path, "no article text can be made out in the page")
    stated = extract_metadata(tree, date_config=_DATES)
    title = _without_outlet(stated.title or "", stated.sitename)
    headings = {" ".join(heading.text_content().split()) for heading in tree.iter("h1")}
    return printing(
        found,
        _with_title(title, headings, document.text),
        outlet=stated.sitename,
        url=stated.url,
        published=extract_metadata(_marked(tree), date_config=_DATES).date,
        title=title,
        language=tree.get("lang"),
    )


def _marked(tree: Any) -> Any:
    """A page of nothing but what `tree` marks as metadata."""
    page = tree.makeelement("html")
    head, body = page.makeelement("head"), page.makeelement("body")
    page.extend([head, body])
    for element in tree.xpath(_MARKED):
        part = deepcopy(element)
        part.tail = None
        (head if element.tag in ("meta", "link") else body).append(part)
    return page


def _without_outlet(title: str, outlet: str | None) -> str:
    for dash in "|–—-" if outlet else "":
        title = title.removesuffix(f" {dash} {outlet}")
    return title


def _with_title(title: str, headings: set[str], main: str) -> str:
    """The paragraphs of `main` under the title, which is there already if a heading of the page leads."""
    paragraphs = [line.strip() for line in main.splitlines() if line.strip()]
    text = "\n\n".join(paragraphs)
    if not title or text.startswith(title) or not {title, *headings}.isdisjoint(paragraphs[:_LEAD]):
        return text
    return f"{title}\n\n{text}"
