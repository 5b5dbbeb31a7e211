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
from onrecord.model import (
    Article,
    Chain,
    Figure,
    Key,
    Mention,
    Moment,
    Paragraph,
    Reading,
    Source,
    Span,
    Spans,
    Statement,
    Term,
    Via,
)

Row = Mapping[str, Any]
Insert = tuple[str, tuple[Any, ...]]  # a table and the values of one row, in the order of its columns


def spans(column: str) -> Spans:
    """The spans in a column. Raises ValueError where they are not."""
    return tuple((int(start), int(end)) for start, end in json.loads(column))


def words(column: str) -> tuple[str, ...]:
    return tuple(str(word) for word in json.loads(column))


def terms(column: str) -> tuple[Term, ...]:
    return tuple((str(stem), int(weight)) for stem, weight in json.loads(column))


def settled(reading: Reading) -> Reading:
    """The reading as it is stored: one statement an id, one key a value, keys in order of position."""
    statements = {statement_id(reading.article, s): s for s in reversed(reading.statements)}
    keys = {(key.kind, key.value): key for key in reversed(reading.keys)}
    return replace(
        reading,
        statements=tuple(reversed(statements.values())),
        keys=tuple(sorted(keys.values(), key=lambda k: (k.kind, k.position, k.value))),
    )


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
            reading.dateline,
            seal(article, reading),
        ),
    )
    for n, paragraph in enumerate(reading.paragraphs):
        yield "paragraphs", (article.id, n, pieces(paragraph.span), paragraph.part)
    chains = chain_ids(article.id, reading.chains)
    for n, (chain, c) in enumerate(zip(chains, reading.chains, strict=True)):
        names, roles = pieces(c.names), pieces(c.roles)
        yield "chains", (chain, article.id, n, c.name, c.kind, c.anonymous, names, roles, c.gender)
        for m, mention in enumerate(c.mentions):
            yield "mentions", (chain, m, pieces(mention.spans), mention.basis, mention.why)
    for n, moment in enumerate(reading.moments):
        yield "moments", (ids.moment_id(article.id, moment.spans), article.id, n, *_of_moment(moment))
    figures = [ids.figure_id(article.id, figure.spans) for figure in reading.figures]
    for n, (figure_id, figure) in enumerate(zip(figures, reading.figures, strict=True)):
        yield "figures", (figure_id, article.id, n, *_of_figure(figure))
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
                s.said,
                s.about,
                pieces(s.terms),
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
        for m, index in enumerate(s.figures):
            yield "statement_figures", (statement, m, figures[index])
    for key in reading.keys:
        yield "keys", (number, key.kind, key.value, key.position, *key.span)
    for n, term in enumerate(reading.terms):
        yield "terms", (number, n, *term)


def _of_moment(m: Moment) -> tuple[Any, ...]:
    steps, unit = m.offset or (None, None)
    spans = ids.canonical(m.spans)
    return spans, m.type, m.value, m.why, m.mod, m.last, m.anchor, steps, unit, m.direction, m.signal


def _of_figure(f: Figure) -> tuple[Any, ...]:
    spans, counted = ids.canonical(f.spans), ids.canonical(f.counted)
    size = f.low, f.high, f.strict, f.approximate, f.unit
    return spans, *size, counted, f.change, f.of, f.period, f.stage, f.head, ids.canonical(f.terms)


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
    moments: Iterable[Row],
    figures: Iterable[Row],
    statements: Iterable[Row],
    sources: Mapping[str, Sequence[Row]],
    via: Mapping[str, Sequence[Row]],
    counted: Mapping[str, Sequence[Row]],
    keys: Iterable[Row],
    terms: Iterable[Row],
) -> Reading:
    """From an article's rows, each table in order; `mentions` by chain; `sources`, `via` and the
    figures they are `counted` in by statement."""
    chains, figures = list(chains), list(figures)
    place = {row["id"]: n for n, row in enumerate(chains)} | {row["id"]: n for n, row in enumerate(figures)}
    return Reading(
        article=article["id"],
        paragraphs=tuple(Paragraph(_span(row["span"]), row["part"]) for row in paragraphs),
        furniture=spans(article["furniture"]),
        chains=tuple(_chain(row, mentions.get(row["id"], ())) for row in chains),
        statements=tuple(
            _statement(
                row, sources.get(row["id"], ()), via.get(row["id"], ()), counted.get(row["id"], ()), place
            )
            for row in statements
        ),
        moments=tuple(moment_of(row) for row in moments),
        dateline=article["dateline"],
        figures=tuple(_figure(row) for row in figures),
        keys=tuple(key_of(row) for row in keys),
        terms=tuple((row["stem"], row["weight"]) for row in terms),
    )


def key_of(row: Row) -> Key:
    return Key(row["kind"], row["value"], row["position"], (row["start"], row["end"]))


def moment_of(row: Row) -> Moment:
    """From a row of `moments`."""
    return Moment(
        spans=spans(row["spans"]),
        type=row["type"],
        value=row["value"],
        why=row["why"],
        mod=row["mod"],
        last=row["last"],
        anchor=row["anchor"],
        offset=None if row["steps"] is None else (row["steps"], row["unit"]),
        direction=row["direction"],
        signal=row["signal"],
    )


def _figure(row: Row) -> Figure:
    return Figure(
        spans=spans(row["spans"]),
        low=row["low"],
        high=row["high"],
        strict=bool(row["strict"]),
        approximate=bool(row["approximate"]),
        unit=row["unit"],
        counted=spans(row["counted"]),
        change=row["change"],
        of=row["whole"],
        period=row["period"],
        stage=row["stage"],
        head=row["head"],
        terms=terms(row["terms"]),
    )


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
        gender=row["gender"],
    )


def _statement(
    row: Row,
    sources: Sequence[Row],
    via: Sequence[Row],
    counted: Sequence[Row],
    place: Mapping[str, int],
) -> Statement:
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
        said=row["said"],
        about=row["about"],
        figures=tuple(place[f["figure"]] for f in counted),
        terms=terms(row["terms"]),
    )
