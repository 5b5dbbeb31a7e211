"""What the report says: the ledger's rows turned into one object of plain data, ready to be set as a page.

All text that came from articles has passed `words.visible` or `words.line` on its way in.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.ledger import QUESTIONS, Asked, Ledger, questions
from onrecord.showing import amounts, marking, words
from onrecord.showing.marking import Piece, Words
from onrecord.showing.words import Row


@dataclass(frozen=True, slots=True)
class Reference:
    """A statement by its number on the page, "2.3": the third of the second article."""

    id: str
    number: str


@dataclass(frozen=True, slots=True)
class Said:
    """One statement as the page shows it."""

    id: str
    number: str
    source: str
    kind: str | None
    anonymous: bool
    narration: bool
    via: str
    cue: str
    content: tuple[Words, ...]
    labels: tuple[str, ...]
    figures: tuple[str, ...]
    why: str  # how the source was worked out, where the words beside the statement do not name it


@dataclass(frozen=True, slots=True)
class Counted:
    """One figure in the index of figures: what it says, by whom, as of when, and where."""

    words: str
    source: str
    as_of: str
    article: str
    number: int  # of its article on the page
    statement: Reference | None


@dataclass(frozen=True, slots=True)
class Shared:
    """One article's prose shared with another."""

    other: str
    number: int
    share: str


@dataclass(frozen=True, slots=True)
class Printing:
    """One article as the page shows it, with its statements and its whole text."""

    id: str
    number: int
    title: str
    outlet: str
    has_outlet: bool
    date: str
    dated: bool
    date_why: str
    url: str
    linked: bool
    damaged: str
    language: str | None
    statements: tuple[Said, ...]
    shared: tuple[Shared, ...]
    paragraphs: tuple[tuple[Piece, ...], ...]


@dataclass(frozen=True, slots=True)
class Voice:
    """One source in the index: who it is and where it is quoted."""

    name: str
    about: str
    anonymous: bool
    statements: int
    articles: int
    percent: float  # of the most quoted source's statements, for the bar
    references: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two articles that share prose."""

    a: Printing
    b: Printing
    share: str
    passages: str
    longest: str


@dataclass(frozen=True, slots=True)
class Page:
    """All that the report says."""

    version: str
    summary: str
    gaps: str
    articles: tuple[Printing, ...]
    voices: tuple[Voice, ...]
    figures: tuple[Counted, ...]
    pairs: tuple[Pair, ...]
    refusals: tuple[tuple[str, str], ...]
    numbers: dict[str, str]  # statement id → its number


def context(
    rows: Mapping[str, Iterable[Row]],
    text: Callable[[str], str],
    layout: Callable[[str], marking.Layout],
    version: str,
) -> Page:
    """The page for the rows of each table, articles by date, undated last.

    `text` and `layout` give an article's text, and where its titles and furniture stand, by its id.
    """
    ordered = sorted(rows["articles"], key=_by_date)
    by_article: dict[str, list[Row]] = defaultdict(list)
    for statement in rows["statements"]:
        by_article[statement["article"]].append(statement)
    place = {article["id"]: number for number, article in enumerate(ordered, 1)}
    figures = list(amounts.with_wholes(rows["figures"]))
    in_words = {row["id"]: amounts.figure(row) for row in figures}
    marked: dict[str, list[tuple[str, Sequence[int]]]] = defaultdict(list)
    for name, found in (("figure", figures), ("moment", rows["moments"])):
        for row in found:
            marked[row["article"]] += [(name, span) for span in row["spans"]]
    copies = [copy for copy in rows["copies"] if copy["a"] in place and copy["b"] in place]
    shared: dict[str, list[Shared]] = defaultdict(list)
    for copy in copies:
        for one, other in ((copy["a"], copy["b"]), (copy["b"], copy["a"])):
            shared[one].append(Shared(other, place[other], words.share(copy["share"])))
    said = [sorted(by_article[article["id"]], key=_by_place) for article in ordered]
    printings = {
        article["id"]: _printing(
            article,
            place[article["id"]],
            own,
            shared[article["id"]],
            text(article["id"]),
            [*layout(article["id"]), *marked[article["id"]]],
            in_words,
        )
        for article, own in zip(ordered, said, strict=True)
    }
    numbers = {one.id: one.number for printing in printings.values() for one in printing.statements}
    voices = _voices([statement for own in said for statement in own], rows["actors"], numbers)
    refused = tuple((words.line(row["path"]), words.line(row["reason"])) for row in rows["refusals"])
    return Page(
        version=version,
        summary=_summary(len(numbers), voices, ordered),
        gaps=_gaps(ordered, len(refused)),
        articles=tuple(printings.values()),
        voices=voices,
        figures=_figures(figures, [statement for own in said for statement in own], place, numbers),
        pairs=tuple(_pair(copy, printings, text) for copy in copies),
        refusals=refused,
        numbers=numbers,
    )


def read(ledger: Ledger) -> Page:
    """The page of a whole ledger."""
    return context(
        {table: question(ledger, Asked()) for table, question in QUESTIONS.items()},
        lambda article: questions.text(ledger, article),
        lambda article: _layout(ledger, article),
        words.makers(ledger.made_by()),
    )


def _layout(ledger: Ledger, article: str) -> marking.Layout:
    """Where an article's titles, decks and page furniture stand."""
    paragraphs = questions.paragraphs(ledger, article)
    titles = [(row["part"], row["span"]) for row in paragraphs if row["part"] in ("title", "deck")]
    return [*titles, *(("furniture", span) for span in questions.furniture(ledger, article))]


def _by_date(article: Row) -> tuple[bool, str, str, str]:
    moment = article["published"] or {}
    earliest, latest = moment.get("earliest") or "", moment.get("latest") or ""
    return not (earliest or latest), earliest or latest, latest, article["id"]


def _by_place(statement: Row) -> tuple[int, str]:
    return marking.anchor(statement), statement["id"]


def _printing(
    article: Row,
    number: int,
    own: Sequence[Row],
    shared: list[Shared],
    text: str,
    layout: marking.Layout,
    figures: Mapping[str, str],
) -> Printing:
    url = words.line(article["url"] or "")
    moment, dated = article["published"] or {}, words.dated(article["published"])
    return Printing(
        id=article["id"],
        number=number,
        title=words.title(article, marking.opening(text, layout)),
        outlet=words.outlet(article),
        has_outlet=bool(article["outlet"]),
        date=words.date(article["published"]),
        dated=dated,
        date_why="" if dated and moment["basis"] == "given" else words.line(moment.get("why") or ""),
        url=url,
        linked=url.lower().startswith(("https://", "http://")),
        damaged=words.line(article["damaged"] or ""),
        language=article["language"],
        statements=tuple(
            _said(row, f"{number}.{position}", text, figures) for position, row in enumerate(own, 1)
        ),
        shared=tuple(sorted(shared, key=lambda one: one.number)),
        paragraphs=tuple(map(tuple, marking.paragraphs(text, own, layout))),
    )


def _said(row: Row, number: str, text: str, figures: Mapping[str, str]) -> Said:
    source = row["source"]
    return Said(
        id=row["id"],
        number=number,
        source=words.source(row),
        kind=source["kind"],
        anonymous=bool(source["anonymous"]),
        narration=row["voice"] == "narration",
        via=words.via(row["via"]),
        cue=words.line(row["cue"]["text"]),
        content=tuple(marking.content(text, row["content"]["spans"], row["content"]["quoted"])),
        labels=tuple(words.manner(row)),
        figures=tuple(figures[id] for id in row["figures"]),
        why="" if source["basis"] == "stated" else words.reason(source),
    )


def _voices(said: Sequence[Row], actors: Iterable[Row], numbers: dict[str, str]) -> tuple[Voice, ...]:
    """The sources with what they are quoted for, most quoted first. Narration is on nobody's word."""
    known = {actor["id"]: actor for actor in actors}
    quoted: dict[str, list[Row]] = defaultdict(list)
    for statement in said:
        if statement["voice"] != "narration":
            for key in statement["source"]["actors"] or [words.source(statement)]:
                quoted[key].append(statement)
    most = max(map(len, quoted.values()), default=1)
    voices = [
        Voice(
            name=words.line(known[key]["name"]) if key in known else words.source(own[0]),
            about=words.about(known[key] if key in known else own[0]["source"]),
            anonymous=all(statement["source"]["anonymous"] for statement in own),
            statements=len(own),
            articles=len({statement["article"] for statement in own}),
            percent=round(100 * len(own) / most, 1),
            references=tuple(Reference(statement["id"], numbers[statement["id"]]) for statement in own),
        )
        for key, own in quoted.items()
    ]
    return tuple(
        sorted(voices, key=lambda voice: (-voice.statements, voice.anonymous, voice.name.casefold()))
    )


def _figures(
    rows: Iterable[Row], said: Iterable[Row], place: Mapping[str, int], numbers: Mapping[str, str]
) -> tuple[Counted, ...]:
    """The figures in the order of the articles on the page, each with who gives it."""
    by_id = {statement["id"]: statement for statement in said}
    found = []
    for row in sorted(rows, key=lambda row: (place[row["article"]], row["spans"])):
        statement = by_id.get(row["statement"])
        found.append(
            Counted(
                words=amounts.figure(row),
                source=words.chain(statement) if statement else "",
                as_of=words.date(row["as_of"], ""),
                article=row["article"],
                number=place[row["article"]],
                statement=Reference(statement["id"], numbers[statement["id"]]) if statement else None,
            )
        )
    return tuple(found)


def _pair(copy: Row, printings: dict[str, Printing], text: Callable[[str], str]) -> Pair:
    spans = copy["spans_a"]
    longest = max(spans, key=lambda span: span[1] - span[0], default=(0, 0))
    return Pair(
        a=printings[copy["a"]],
        b=printings[copy["b"]],
        share=words.share(copy["share"]),
        passages=words.count(len(spans), "passage"),
        longest=words.clipped(text(copy["a"])[longest[0] : longest[1]], 280),
    )


def _summary(statements: int, voices: Sequence[Voice], articles: Sequence[Row]) -> str:
    anonymous = sum(voice.anonymous for voice in voices)
    sources = [words.count(len(voices) - anonymous, "named source")]
    sources += [words.count(anonymous, "anonymous source")] if anonymous else []
    outlets = {words.outlet(article) for article in articles if article["outlet"]}
    origin = f" from {words.count(len(outlets), 'outlet')}" if outlets else ""
    said = f"{words.count(statements, 'statement')} by {words.listed(sources)}"
    return f"{said}, in {words.count(len(articles), 'article')}{origin}."


def _gaps(articles: Sequence[Row], refused: int) -> str:
    undated = sum(not words.dated(article["published"]) for article in articles)
    dates = f"{words.count(undated, 'article')} without a date" if undated else "Every article is dated"
    return f"{dates}; {words.count(refused, 'input') if refused else 'no input'} refused."
