"""How one printing is made: its text as it stands, its metadata stripped, its identity from both."""

from onrecord.ids import article_id, sha256
from onrecord.model import Article, Refusal
from onrecord.sources.decoding import clean
from onrecord.sources.files import Found


def printing(
    found: Found,
    text: str,
    where: str = "",
    *,
    outlet: str | None = None,
    url: str | None = None,
    published: str | None = None,
    title: str | None = None,
    language: str | None = None,
) -> Article | Refusal:
    """The article with this `text`, or a Refusal if it is blank. `where` places it in the file: "#line 3"."""
    path = found.path + where
    text = clean(text)
    if not text.strip():
        return Refusal(path, "its text is empty")
    outlet, url, published, title, language = map(_given, (outlet, url, published, title, language))
    digest = sha256(text)
    return Article(
        article_id(digest, outlet, url, published),
        digest,
        text,
        outlet,
        url,
        published,
        title,
        language,
        found.original.sha256,
        path,
    )


def _given(value: str | None) -> str | None:
    return (clean(value).strip() or None) if value is not None else None
