"""The nouns: what onrecord reads, and what one article settles.

Everything here is an immutable value. Offsets are code points into the article's text, end
exclusive. What several articles settle together (actors, copies, claims) has no type here:
those are rows of the ledger, drawn by `relating`.
"""

from dataclasses import dataclass, field

Span = tuple[int, int]
Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Original:
    """The bytes an article was read from, kept by the hash of those bytes."""

    sha256: str
    media: str  # "text/plain", "text/html", "application/json", "text/csv"
    data: bytes


@dataclass(frozen=True, slots=True)
class Article:
    """One printing of a text. `id` hashes text, outlet, address and date; `sha256` the text alone."""

    id: str
    sha256: str
    text: str
    outlet: str | None = None
    url: str | None = None
    published: str | None = None  # the date as its metadata declare it, unparsed
    title: str | None = None
    language: str | None = None
    original: str | None = None  # sha256 of the Original
    path: str | None = None  # a note of where it was found; no part of its identity


@dataclass(frozen=True, slots=True)
class Refusal:
    """Input that could not be read: where it was, and why, in one line."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    span: Span
    part: str  # "title", "deck", "body", "post" or "furniture"


@dataclass(frozen=True, slots=True)
class Layout:
    """How a text is laid out; each in order and free of overlap. A quoted span includes its marks."""

    paragraphs: Spans
    quoted: Spans


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that mean the one a chain is about."""

    spans: Spans
    basis: str  # "stated" (a name or description), "resolved" (a pronoun, title or short name)
    why: str


@dataclass(frozen=True, slots=True)
class Chain:
    """All mentions of one person or body within one article."""

    name: str  # the fullest name, or the description
    kind: str | None  # person organisation government office group document anonymous
    anonymous: bool
    names: tuple[str, ...]
    roles: tuple[str, ...]
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """Who a statement is from. `chains` are indexes into `Reading.chains`; joint sources have several."""

    spans: Spans
    name: str | None
    kind: str | None
    anonymous: bool
    basis: str  # "stated", "resolved" or "inferred"
    why: str
    chains: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Via:
    """One link between the source and the outlet."""

    name: str
    kind: str | None
    anonymous: bool
    spans: Spans
    chain: int | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """A source said (cue) content. A value that is not worked out is None, never a guess."""

    part: str
    source: Source
    cue: Spans
    content: Spans
    quoted: Spans  # the parts of `content` inside quotation marks
    voice: str  # "direct", "mixed", "indirect" or "narration"
    stance: str | None = None
    holds: str | None = None
    hedged: bool | None = None
    via: tuple[Via, ...] = ()  # first the link that had it from the source
    damaged: str | None = None
    steps: tuple[str, ...] = ()  # how the reader came to this row, in words


@dataclass(frozen=True, slots=True)
class Key:
    """What other articles are found by: one shingle of prose, or the whole text's words."""

    kind: str  # "shingle" or "words"
    value: int  # signed 64 bits
    position: int  # index of its first word in the text
    span: Span


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one text settles, by itself."""

    article: str
    paragraphs: tuple[Paragraph, ...] = ()
    furniture: Spans = ()
    chains: tuple[Chain, ...] = ()
    statements: tuple[Statement, ...] = ()
    keys: tuple[Key, ...] = field(default=(), repr=False)


def text_under(text: str, spans: Spans) -> str:
    """The characters under `spans`, joined by " … " where they are apart."""
    return " … ".join(text[start:end] for start, end in spans)
