"""The nouns: what onrecord reads, and what one article settles.

Everything here is an immutable value. Offsets are code points into the article's text, end
exclusive. What several articles settle together (actors, copies, claims) has no type here:
those are rows of the ledger, drawn by `relating`.
"""

from dataclasses import dataclass, field

Span = tuple[int, int]
Spans = tuple[Span, ...]
Term = tuple[str, int]  # a stem, and how rare it is: 1 to 100; of an article: how strong, in thousandths


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
    gender: str | None = None  # "he" or "she", where a title or a noun says so


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
class Moment:
    """A time expression as its own text puts it: TIMEX3 (TimeML), before anything else is known.

    Where the text leaves something open ("September 21", "Tuesday", "two days earlier") `value` has an X
    for each such digit, and `anchor`, `offset` and `direction` say how it is reckoned once the article's
    date is known: from the anchor by the offset, then in that direction to the first that fits.
    """

    spans: Spans
    type: str  # "DATE", "TIME", "DURATION" or "SET"
    value: str  # "2022-09-21", "XXXX-09-21", "XXXX-WXX-2", "XXXX-XX-XX", "P2W", "PRESENT_REF"
    why: str
    mod: str | None = None  # TIMEX3: "START", "MID", "END", "BEFORE", "AFTER", "APPROX", "MORE_THAN", …
    last: str | None = None  # the value of its end, where one expression means a range: "23 to 24 February"
    anchor: int | None = None  # index into `Reading.moments`; None: the article's own date
    offset: tuple[int, str] | None = None  # steps from the anchor and their unit, "minute" to "century"
    direction: int | None = None  # -1 the last up to there, 1 the next, 0 the nearest; None: the one it is in
    # TimeML SIGNAL, the word that makes it a bound: "since", "from", "until", "by", "before", "after"; or
    # which part of it is meant, seen from the article's date: "earlier", "later"; "half" where mod halves it.
    signal: str | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity. "Around N" has low = high = N and is approximate; a bound that is not told is None."""

    spans: Spans  # with the words that bound it: "more than 200,000"
    low: float | None
    high: float | None
    strict: bool = False  # the bound itself is excluded: "more than", "fewer than"
    approximate: bool = False
    unit: str | None = None  # "percent", "US dollar", "kilometre"; None where things are counted
    counted: Spans = ()  # the noun with what narrows it: "reservists called up"
    change: str = "level"  # "level", "up" or "down"
    of: int | None = None  # its whole, an index into `Reading.figures`: "half of the 320 thousand"
    period: int | None = None  # over what time, an index into `Reading.moments`: "within two weeks"
    stage: str = "reported"  # "reported", "planned", "possible" or "denied"
    head: str | None = None  # the stem of the noun counted
    terms: tuple[Term, ...] = ()  # of what is counted


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
    said: int | None = None  # when, as far as the text tells: an index into `Reading.moments`
    about: int | None = None  # when the thing happens, likewise
    figures: tuple[int, ...] = ()  # indexes into `Reading.figures`
    terms: tuple[Term, ...] = ()  # of its content


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
    moments: tuple[Moment, ...] = ()
    dateline: int | None = None  # which of its moments the article gives as its own date
    figures: tuple[Figure, ...] = ()
    keys: tuple[Key, ...] = field(default=(), repr=False)
    terms: tuple[Term, ...] = field(default=(), repr=False)  # what it is about, the strongest first


def text_under(text: str, spans: Spans) -> str:
    """The characters under `spans`, joined by " … " where they are apart."""
    return " … ".join(text[start:end] for start, end in spans)
