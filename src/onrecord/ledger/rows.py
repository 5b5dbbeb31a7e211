"""Values of the model as rows of the ledger, and back.

`insert` and `article`/`reading` are inverse: what is read back equals what was stored, and the
seal of an article proves it.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import astuple, replace
from typing import Any

from onrecord import ids
from onrecord.ledger.errors import Unfit
from onrecord.model import (
    Article,
    Chain,
    Key,
    Mention,
    Paragraph,
    Reading,
    Source,
    Span,
    Spans,
    Statement,
    Via,
)

Row = Mapping[str, Any]
Insert = tuple[str, tuple[Any, ...]]  # a table and the values of one row, in the order of its columns


def spans(column: str) -> Spans:
    """The spans in a column. Raises ValueError where they are not."""
    return tuple((int(start), int(end)) for start, end in json.loads(column))


def words(column: str) -> tuple[str, ...]:
    return tuple(str(word) for word in json.loads(column))


def flaw(pieces: Spans, length: int) -> str | None:
    """What is wrong with a list of spans in a text of `length` code points: they are in order, not empty."""
    before = 0
    for start, end in pieces:
        if not before <= start < end <= length:
            return f"span [{start},{end}) in a text of {length} characters"
        before = end
    return None


def settled(reading: Reading) -> Reading:
    """The reading as it is stored: one statement an id, one key a value, keys in order of position."""
    statements = {statement_id(reading.article, s): s for s in reversed(reading.statements)}
    keys = {(key.kind, key.value): key for key in reversed(reading.keys)}
    return replace(
        reading,
        statements=tuple(reversed(statements.values())),
        keys=tuple(sorted(keys.values(), key=lambda k: (k.kind, k.position, k.value))),
    )


def check(article: Article, reading: Reading) -> None:
    """Raises Unfit unless the ids are those of the content and every span lies in the text."""
    if "\0" in article.text:
        raise Unfit("the text holds a NUL character")
    try:
        digest = ids.sha256(article.text)
    except UnicodeEncodeError:
        raise Unfit("the text holds half a surrogate pair") from None
    if article.sha256 != digest:
        raise Unfit("its sha256 is not that of its text")
    if article.id != ids.article_id(digest, article.outlet, article.url, article.published):
        raise Unfit("its id is not that of its text, outlet, address and date")
    if reading.article != article.id:
        raise Unfit("the reading is of another article")
    for name, pieces in all_spans(reading):
        if wrong := flaw(pieces, len(article.text)):
            raise Unfit(f"{name}: {wrong}")
    if not all(mention.spans for chain in reading.chains for mention in chain.mentions):
        raise Unfit("a mention without a place in the text")
    for statement in reading.statements:
        if not statement.content:
            raise Unfit("a statement without content")
        chains = [*statement.source.chains, *(v.chain for v in statement.via if v.chain is not None)]
        if not all(0 <= chain < len(reading.chains) for chain in chains):
            raise Unfit("a statement of a chain that is not there")


def all_spans(reading: Reading) -> Iterator[tuple[str, Spans]]:
    """Every list of spans in a reading, with what it belongs to."""
    yield "furniture", reading.furniture
    for paragraph in reading.paragraphs:
        yield "paragraph", (paragraph.span,)
    for chain in reading.chains:
        for mention in chain.mentions:
            yield "mention", mention.spans
    for s in reading.statements:
        yield "source", s.source.spans
        yield "cue", s.cue
        yield "content", s.content
        yield "quoted", s.quoted
        for via in s.via:
            yield "via", via.spans
    for key in reading.keys:
        yield "key", (key.span,)


def seal(article: Article, reading: Reading) -> str:
    """A hash of all that is stored of an article but for where it was found."""
    bare = replace(article, path=None, original=None)
    return ids.sha256(ids.canonical([astuple(bare), astuple(reading)]))


def statement_id(article: str, statement: Statement) -> str:
    return ids.statement_id(article, statement.source.spans, statement.cue, statement.content)


def chain_ids(article: str, chains: Sequence[Chain]) -> list[str]:
    """Ids of an article's chains, in order. Where two begin with one mention, the later is numbered."""
    seen: Counter[Any] = Counter()
    found = []
    for chain in chains:
        first: Any = chain.mentions[0].spans if chain.mentions else chain.name
        found.append(ids.chain_id(article, [first, seen[first]] if seen[first] else first))
        seen[first] += 1
    return found


def rows_of(article: Article, reading: Reading, number: int) -> Iterator[Insert]:
    """The rows of one article, each after those it refers to."""
    pieces = ids.canonical
    yield (
        "articles",
        (
            number,
            article.id,
            article.sha256,
            article.url,
            article.outlet,
            article.title,
            article.language,
            article.published,
            pieces(reading.furniture),
            seal(article, reading),
        ),
    )
    for n, paragraph in enumerate(reading.paragraphs):
        yield "paragraphs", (article.id, n, pieces(paragraph.span), paragraph.part)
    chains = chain_ids(article.id, reading.chains)
    for n, (chain, c) in enumerate(zip(chains, reading.chains, strict=True)):
        names, roles = pieces(c.names), pieces(c.roles)
        yield "chains", (chain, article.id, n, c.name, c.kind, c.anonymous, names, roles)
        for m, mention in enumerate(c.mentions):
            yield "mentions", (chain, m, pieces(mention.spans), mention.basis, mention.why)
    for n, s in enumerate(reading.statements):
        statement = statement_id(article.id, s)
        yield (
            "statements",
            (
                None,
                statement,
                article.id,
                n,
                s.part,
                pieces(s.source.spans),
                s.source.name,
                s.source.kind,
                s.source.anonymous,
                s.source.basis,
                s.source.why,
                pieces(s.cue),
                pieces(s.content),
                pieces(s.quoted),
                s.voice,
                s.stance,
                s.holds,
                s.hedged,
                s.damaged,
                pieces(s.steps),
            ),
        )
        for m, index in enumerate(s.source.chains):
            yield "statement_sources", (statement, m, chains[index])
        for m, via in enumerate(s.via):
            chain_of = None if via.chain is None else chains[via.chain]
            yield (
                "statement_via",
                (statement, m, via.name, via.kind, via.anonymous, pieces(via.spans), chain_of),
            )
    for key in reading.keys:
        yield "keys", (number, key.kind, key.value, key.position, *key.span)


def article_of(row: Row) -> Article:
    """From a row of `printings`."""
    return Article(
        id=row["id"],
        sha256=row["sha256"],
        text=row["text"],
        outlet=row["outlet"],
        url=row["url"],
        published=row["published"],
        title=row["title"],
        language=row["language"],
        original=row["original"],
        path=row["path"],
    )


def reading_of(
    article: Row,
    paragraphs: Iterable[Row],
    chains: Iterable[Row],
    mentions: Mapping[str, Sequence[Row]],
    statements: Iterable[Row],
    sources: Mapping[str, Sequence[Row]],
    via: Mapping[str, Sequence[Row]],
    keys: Iterable[Row],
) -> Reading:
    """From an article's rows, each table in order; `mentions` by chain, `sources` and `via` by statement."""
    chains = list(chains)
    place = {row["id"]: n for n, row in enumerate(chains)}
    return Reading(
        article=article["id"],
        paragraphs=tuple(Paragraph(_span(row["span"]), row["part"]) for row in paragraphs),
        furniture=spans(article["furniture"]),
        chains=tuple(_chain(row, mentions.get(row["id"], ())) for row in chains),
        statements=tuple(
            _statement(row, sources.get(row["id"], ()), via.get(row["id"], ()), place) for row in statements
        ),
        keys=tuple(key_of(row) for row in keys),
    )


def key_of(row: Row) -> Key:
    return Key(row["kind"], row["value"], row["position"], (row["start"], row["end"]))


def _span(column: str) -> Span:
    start, end = json.loads(column)
    return int(start), int(end)


def _chain(row: Row, mentions: Sequence[Row]) -> Chain:
    return Chain(
        name=row["name"],
        kind=row["kind"],
        anonymous=bool(row["anonymous"]),
        names=words(row["names"]),
        roles=words(row["roles"]),
        mentions=tuple(Mention(spans(m["spans"]), m["basis"], m["why"]) for m in mentions),
    )


def _statement(row: Row, sources: Sequence[Row], via: Sequence[Row], place: Mapping[str, int]) -> Statement:
    return Statement(
        part=row["part"],
        source=Source(
            spans=spans(row["source_spans"]),
            name=row["source_name"],
            kind=row["source_kind"],
            anonymous=bool(row["source_anonymous"]),
            basis=row["source_basis"],
            why=row["source_why"],
            chains=tuple(place[s["chain"]] for s in sources),
        ),
        cue=spans(row["cue"]),
        content=spans(row["content"]),
        quoted=spans(row["quoted"]),
        voice=row["voice"],
        stance=row["stance"],
        holds=row["holds"],
        hedged=None if row["hedged"] is None else bool(row["hedged"]),
        via=tuple(
            Via(
                name=v["name"],
                kind=v["kind"],
                anonymous=bool(v["anonymous"]),
                spans=spans(v["spans"]),
                chain=None if v["chain"] is None else place[v["chain"]],
            )
            for v in via
        ),
        damaged=row["damaged"],
        steps=words(row["steps"]),
    )
