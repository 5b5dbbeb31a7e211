"""The ledger: what is stored comes back, answers have their documented shapes, damage is found."""

import itertools
import json
import os
import random
import re
import sqlite3
import subprocess
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord import ids
from onrecord.build import build, made_by
from onrecord.ledger import (
    QUESTIONS,
    Asked,
    Holdings,
    Ledger,
    LedgerError,
    Unfit,
    drop,
    explain,
    facts,
    questions,
    verify,
)
from onrecord.model import (
    Article,
    Chain,
    Figure,
    Key,
    Mention,
    Moment,
    Original,
    Paragraph,
    Reading,
    Source,
    Span,
    Statement,
    Via,
    text_under,
)
from onrecord.reading.keys import keys
from onrecord.reading.layout import lay_out
from onrecord.reading.terms import strongest, terms
from onrecord.relating import relate

_SAID = re.compile(
    r"(?P<content>“[^“”\n]+”),? (?P<cue>said|told) (?P<source>[A-Z]\w*(?: [A-Z]\w*)*)"
    r"(?:, citing (?P<via>[A-Z]\w*))?"
)
_COUNTED = re.compile(r"(?P<number>[0-9]{1,6}) (?P<counted>towns) (?P<day>on Friday|on 2026-03-06)")


class RuleReader:
    """A reader by two rules: “…” said NAME[, citing NAME]; N towns on Friday, or on a date."""

    version = "rule 1"

    def read(self, articles: Sequence[Article]) -> list[Reading]:
        return [self._one(article) for article in articles]

    @staticmethod
    def _day(words: str) -> tuple[str, str]:
        return ("XXXX-WXX-5", "a weekday") if words.endswith("day") else (words[3:], "a day of the calendar")

    def _one(self, article: Article) -> Reading:
        text, layout = article.text, lay_out(article.text)
        places: dict[str, list[Span]] = {}
        statements = []
        found = list(_COUNTED.finditer(text))
        moments = tuple(Moment((m.span("day"),), "DATE", *self._day(m["day"])) for m in found)
        figures = tuple(
            Figure(
                (m.span("number"),),
                float(m["number"]),
                None,
                counted=(m.span("counted"),),
                period=n,
                head="town",
            )
            for n, m in enumerate(found)
        )
        for m in _SAID.finditer(text):
            for group in ("source", "via"):
                if m[group]:
                    places.setdefault(m[group], []).append(m.span(group))
            chain = list(places).index(m["source"])
            link = list(places).index(m["via"]) if m["via"] else None
            inside = [n for n, f in enumerate(found) if m.start("content") < f.start() < m.end("content")]
            statements.append(
                Statement(
                    part="body",
                    source=Source(
                        (m.span("source"),), m["source"], "person", False, "stated", "named", (chain,)
                    ),
                    cue=(m.span("cue"),),
                    content=(m.span("content"),),
                    quoted=(m.span("content"),),
                    voice="direct",
                    stance="asserts",
                    via=(Via(m["via"], "organisation", False, (m.span("via"),), link),) if m["via"] else (),
                    steps=("a quotation, a cue and a name in a row",),
                    about=next(iter(inside), None),
                    figures=tuple(inside),
                    holds="yes",
                    terms=terms(text, (m.span("content"),)),
                )
            )
        chains = tuple(
            Chain(
                name, "person", False, (name,), (), tuple(Mention((at,), "stated", "a name") for at in found)
            )
            for name, found in places.items()
        )
        furniture = tuple(p for p in layout.paragraphs if text.startswith("Advertisement", p[0]))
        parts = ["furniture" if p in furniture else "body" for p in layout.paragraphs]
        return Reading(
            article=article.id,
            paragraphs=tuple(map(Paragraph, layout.paragraphs, parts)),
            furniture=furniture,
            chains=chains,
            statements=tuple(statements),
            moments=moments,
            dateline=next((n for n, m in enumerate(moments) if m.value[0] == "2"), None),
            figures=figures,
            keys=keys(text, layout.quoted, furniture),
            terms=strongest(text, map(Paragraph, layout.paragraphs, parts), article.title),
        )


@pytest.fixture(scope="session")
def reader() -> RuleReader:
    return RuleReader()


def an_article(text: str, path: str | None = None, **metadata: str) -> Article:
    digest = ids.sha256(text)
    named = (metadata.get("outlet"), metadata.get("url"), metadata.get("published"))
    return Article(ids.article_id(digest, *named), digest, text, **metadata, path=path)


def a_file(article: Article, path: str = "a.txt") -> tuple[Original, str]:
    data = article.text.encode()
    return Original(ids.sha256(data), "text/plain", data), path


def written(folder: Path, articles: dict[str, dict[str, str]]) -> list[str]:
    """JSON articles in a folder; their paths."""
    paths = []
    for name, fields in articles.items():
        path = folder / name
        path.write_text(json.dumps(fields), encoding="utf-8")
        paths.append(str(path))
    return paths


STORY = {
    "a.json": {
        "text": "FLOOD\n“The dam will hold,” said Anna Berg, citing Hydro.\n“It will not,” said Ole Lund.",
        "outlet": "Post",
        "date": "2026-03-02",
        "title": "Dam in danger",
    },
    "b.json": {
        "text": "“The dam will hold,” said Anna Berg. “Leave now,” said Ole Lund. Straße und Café.",
        "outlet": "Times",
        "date": "2026-03",
    },
    "c.json": {"text": "“We were not asked,” said Lund.\nAdvertisement: buy boats.", "outlet": "Times"},
}


@pytest.fixture
def story(tmp_path: Path, reader: RuleReader) -> Iterator[Ledger]:
    build(written(tmp_path, STORY), tmp_path / "story.onrecord", reader)
    with Ledger.open(tmp_path / "story.onrecord") as ledger:
        yield ledger


SHAPES = {
    "articles": "id sha256 original path url outlet title language published damaged",
    "statements": "id article part source cue content voice stance holds hedged via said about figures claim "
    "damaged",
    "figures": "id article statement text spans low high strict approximate unit counted change of period "
    "stage as_of",
    "moments": "id article text spans type value earliest latest grain basis why",
    "claims": "id statements independent headline",
    "actors": "id name names kind roles speaks_for statements",
    "copies": "a b share spans_a spans_b",
    "mentions": "article text spans actor basis why",
    "stories": "id events headline",
    "refusals": "path reason",
}


def test_answers_have_their_documented_shapes(story: Ledger) -> None:
    for table, shape in SHAPES.items():
        for row in QUESTIONS[table](story, Asked()):
            assert list(row) == shape.split()
            assert json.loads(ids.canonical(row)) == row
    row = next(QUESTIONS["statements"](story, Asked()))
    assert list(row["source"]) == ["text", "spans", "name", "actors", "kind", "anonymous", "basis", "why"]
    assert list(row["cue"]) == ["text", "spans"]
    assert list(row["content"]) == ["text", "spans", "quoted"]
    moment = next(a["published"] for a in QUESTIONS["articles"](story, Asked()) if a["published"])
    assert list(moment) == ["earliest", "latest", "grain", "basis", "text", "spans", "why", "evidence"]


def test_statements_say_who_and_on_whose_word(story: Ledger) -> None:
    said = [
        (s["source"]["name"], s["content"]["text"], [v["name"] for v in s["via"]])
        for s in QUESTIONS["statements"](story, Asked(actor="anna berg"))
    ]
    assert sorted(said) == [
        ("Anna Berg", "“The dam will hold,”", []),
        ("Anna Berg", "“The dam will hold,”", ["Hydro"]),
    ]


def test_one_name_is_one_actor_across_articles_and_so_is_a_short_name(story: Ledger) -> None:
    actors = {a["name"]: a["statements"] for a in QUESTIONS["actors"](story, Asked())}
    assert actors == {"Anna Berg": 2, "Ole Lund": 3, "Hydro": 0}
    assert [row["name"] for row in questions.quoted(story)] == ["Ole Lund", "Anna Berg"]


def test_as_of_hides_what_was_not_yet_known(story: Ledger) -> None:
    def outlets(asked: Asked) -> list[tuple[str, str]]:
        rows = QUESTIONS["articles"](story, asked)
        return sorted((a["outlet"], (a["published"] or {}).get("text", "")) for a in rows)

    assert outlets(Asked(as_of=date(2026, 3, 2))) == [("Post", "2026-03-02")]
    assert outlets(Asked(as_of=date(2026, 3, 31))) == [("Post", "2026-03-02"), ("Times", "2026-03")]
    assert outlets(Asked(since=date(2026, 3, 20))) == [("Times", "2026-03")]
    assert outlets(Asked(until=date(2026, 3, 1))) == [("Times", "2026-03")]
    assert outlets(Asked()) == [("Post", "2026-03-02"), ("Times", ""), ("Times", "2026-03")]
    counted = {a["name"]: a["statements"] for a in QUESTIONS["actors"](story, Asked(as_of=date(2026, 3, 2)))}
    assert counted == {"Anna Berg": 1, "Ole Lund": 1, "Hydro": 0}


@pytest.mark.parametrize(
    ("search", "count"),
    [
        ("dam hold", 2),
        ('"dam will"', 2),
        ('"will dam"', 0),
        ("cafe", 0),
        ("LUND", 3),
        ("!!", 0),
        ('"', 0),
        ("", 0),
    ],
)
def test_search_of_statements(story: Ledger, search: str, count: int) -> None:
    assert len(list(QUESTIONS["statements"](story, Asked(search=search)))) == count


def test_search_of_articles_covers_titles_and_folds_accents(story: Ledger) -> None:
    assert len(list(QUESTIONS["articles"](story, Asked(search="danger")))) == 1
    assert len(list(QUESTIONS["articles"](story, Asked(search="CAFE")))) == 1


@given(search=st.text())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_search_and_no_id_is_an_error_of_syntax(story: Ledger, search: str) -> None:
    for question in QUESTIONS.values():
        list(question(story, Asked(search=search, actor=search)))
    with pytest.raises(LedgerError):
        explain(story, "x" + search)
    with pytest.raises(LedgerError):
        list(QUESTIONS["articles"](story, Asked(article="x" + search)))


def test_a_kind_that_a_table_does_not_have_is_refused(story: Ledger) -> None:
    assert list(QUESTIONS["statements"](story, Asked(kind="indirect"))) == []
    for table, kind in (("articles", "direct"), ("statements", "person"), ("actors", "direct")):
        with pytest.raises(LedgerError, match=kind):
            list(QUESTIONS[table](story, Asked(kind=kind)))


def test_explain_shows_the_text_the_steps_and_the_chain(story: Ledger) -> None:
    row = next(s for s in QUESTIONS["statements"](story, Asked(actor="Anna Berg")) if s["via"])
    why = explain(story, row["id"][:12])
    text = questions.text(story, row["article"])
    context = why["context"]
    assert why["row"] == row
    assert context["text"] == text[context["start"] : context["end"]]
    assert text_under(text, context["source"]) == "Anna Berg"
    assert why["steps"] == ["a quotation, a cue and a name in a row"]
    assert [c["name"] for c in why["chains"]] == ["Anna Berg", "Hydro"]
    assert why["chains"][0]["mentions"][0]["text"] == "Anna Berg"
    assert explain(story, row["article"])["statements"]
    assert explain(story, row["source"]["actors"][0])["row"]["name"] == "Anna Berg"


def test_the_views_cut_the_same_text_as_the_answers(story: Ledger) -> None:
    answers = {
        s["id"]: (s["source"]["name"], s["cue"]["text"], s["content"]["text"])
        for s in QUESTIONS["statements"](story, Asked())
    }
    seen = story.all("SELECT statement, source, cue, content FROM said")
    assert {row["statement"]: (row["source"], row["cue"], row["content"]) for row in seen} == answers
    assert story.all("SELECT name, statements FROM quoted_most")[0] == {"name": "Ole Lund", "statements": 3}
    assert story.all("SELECT * FROM copied") == []


_TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=60)
_WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)


@st.composite
def readings(draw: st.DrawFn) -> tuple[Article, Reading]:
    """Any article with any reading that holds together."""
    text = draw(_TEXTS)
    article = an_article(text, outlet=draw(_WORDS), title=draw(_WORDS))

    def spans(least: int = 0) -> tuple[Span, ...]:
        cuts = sorted(
            draw(st.sets(st.integers(0, len(text)), max_size=6)) | ({0, len(text)} if least else set())
        )
        return tuple(itertools.pairwise(cuts))

    def chain() -> Chain:
        mentions = tuple(Mention(spans(1), "stated", draw(_WORDS)) for _ in range(draw(st.integers(0, 2))))
        return Chain(draw(_WORDS), None, draw(st.booleans()), (draw(_WORDS),), (draw(_WORDS),), mentions)

    chains = tuple(chain() for _ in range(draw(st.integers(0, 3))))
    index = st.integers(0, len(chains) - 1) if chains else st.nothing()
    statements = {}
    for _ in range(draw(st.integers(0, 3))):
        sources = tuple(draw(st.lists(index, unique=True, max_size=2))) if chains else ()
        via = (Via(draw(_WORDS), None, False, spans(), draw(st.none() | index) if chains else None),)
        source = Source(spans(), draw(st.none() | _WORDS), None, draw(st.booleans()), "stated", "", sources)
        statement = Statement(
            part="body",
            source=source,
            cue=spans(),
            content=spans(1),
            quoted=spans(),
            voice="mixed",
            holds=draw(st.sampled_from([None, "yes", "no", "open"])),
            hedged=draw(st.none() | st.booleans()),
            via=draw(st.sampled_from([(), via])),
            steps=(draw(_WORDS),),
        )
        statements[source.spans, statement.cue, statement.content] = statement
    found = {key.value: key for key in keys(text * 3, (), ()) if key.span[1] <= len(text)}
    return article, Reading(
        article=article.id,
        paragraphs=tuple(Paragraph(span, "body") for span in spans()),
        furniture=spans(),
        chains=chains,
        statements=tuple(statements.values()),
        keys=tuple(found.values()),
    )


@given(readings())
@settings(max_examples=60, deadline=None)
def test_a_reading_comes_back_as_it_was_stored_and_is_proven(pair: tuple[Article, Reading]) -> None:
    article, reading = pair
    with Ledger(Path("memory"), _fresh()) as ledger:
        facts.add(ledger, article, *a_file(article), reading)
        assert facts.reading(ledger, article.id) == facts.rows.settled(reading)
        relate(Holdings(ledger))
        assert verify(ledger).findings == ()
        for question in QUESTIONS.values():
            list(question(ledger, Asked()))


def _fresh() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    schema = Path(facts.__file__).parent / "schema"
    for script in sorted(schema.glob("*.sql")):
        connection.executescript(script.read_text(encoding="utf-8"))
    return connection


@pytest.mark.parametrize(
    "spoilt",
    [
        {"paragraphs": (Paragraph((0, 99), "body"),)},
        {"furniture": ((2, 2),)},
        {"furniture": ((2, 4), (0, 1))},
        {"paragraphs": (Paragraph((0, 1), "poem"),)},
        {"keys": (Key("shingle", 2**63, 0, (0, 1)),)},
        {"article": "another"},
        {"chains": (Chain("A\udc80", None, False, (), (), ()),)},
    ],
)
def test_what_does_not_hold_together_is_not_stored(tmp_path: Path, spoilt: dict[str, object]) -> None:
    article = an_article("Rain fell.")
    with Ledger.create(tmp_path / "l", {"reader": "1"}) as ledger:
        with pytest.raises(Unfit):
            facts.add(ledger, article, *a_file(article), Reading(**{"article": article.id} | spoilt))
        assert ledger.all("SELECT * FROM articles") == ledger.all("SELECT * FROM originals") == []
        facts.add(ledger, article, *a_file(article), Reading(article.id))


def test_one_printing_at_two_places_is_one_article_in_any_order(tmp_path: Path, reader: RuleReader) -> None:
    plain = {"text": "“Go,” said Ann.", "outlet": "Post"}
    named = plain | {"title": "Going"}
    first, second = written(tmp_path, {"x.json": plain, "w.json": named})
    again = tmp_path / "b.json"
    again.write_bytes(Path(second).read_bytes())
    exports = set()
    for n, paths in enumerate(itertools.permutations([first, second, str(again)])):
        for path in paths:
            build([path], tmp_path / str(n), reader)
        with Ledger.open(tmp_path / str(n)) as ledger:
            (article,) = QUESTIONS["articles"](ledger, Asked())
            assert (article["title"], article["path"]) == ("Going", str(again))
            assert verify(ledger).findings == ()
            exports.add(ids.canonical([list(q(ledger, Asked())) for q in QUESTIONS.values()]))
    assert len(exports) == 1


def test_records_refused_are_named_at_every_build(tmp_path: Path, reader: RuleReader) -> None:
    lines = tmp_path / "all.jsonl"
    lines.write_text('{"text": "“Go,” said Ann."}\n{"text": ""}\n', encoding="utf-8")
    gone = str(tmp_path / "gone.txt")
    for _ in range(2):
        summary = build([str(lines), gone], tmp_path / "l", reader)
        assert [r.path for r in summary.refusals] == [f"{lines}#line 2", gone]
    assert (summary.read, summary.skipped) == (0, 1)
    with Ledger.open(tmp_path / "l") as ledger:
        assert [r["path"] for r in QUESTIONS["refusals"](ledger, Asked())] == [f"{lines}#line 2", gone]
    Path(gone).write_text("Back.", encoding="utf-8")
    build([gone], tmp_path / "l", reader)
    with Ledger.open(tmp_path / "l") as ledger:
        assert [r["path"] for r in QUESTIONS["refusals"](ledger, Asked())] == [f"{lines}#line 2"]


class Stumbling(RuleReader):
    """Cannot read an article that speaks of snow."""

    def read(self, articles: Sequence[Article]) -> list[Reading]:
        if any("snow" in article.text for article in articles):
            raise ValueError("too\ncold")
        return super().read(articles)


def test_an_article_the_reader_fails_on_does_not_cost_the_others(tmp_path: Path) -> None:
    paths = written(tmp_path, {"a.json": {"text": "It is snow."}, "b.json": {"text": "“Go,” said Ann."}})
    summary = build(paths, tmp_path / "l", Stumbling())
    assert summary.read == 1
    assert [(r.path, r.reason) for r in summary.refusals] == [
        (paths[0], "the reader failed on it: ValueError: too cold")
    ]


def test_what_is_no_ledger_is_refused_in_one_line_and_left_alone(tmp_path: Path, reader: RuleReader) -> None:
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE t (x)")
    connection.close()
    (tmp_path / "text").write_text("Not a database, but long enough to be taken for one by its size. " * 40)
    (tmp_path / "empty").touch()
    (tmp_path / "folder").mkdir()
    for name in ("other.db", "text", "empty", "folder", "missing", "no/such/folder", "nul\0"):
        with pytest.raises(LedgerError, match=name.split("\0")[0]) as caught:
            Ledger.open(tmp_path / name)
        assert "\n" not in str(caught.value)
    for name in ("other.db", "text", "folder", "no/such/folder", "nul\0"):
        before = (tmp_path / name).read_bytes() if name in ("other.db", "text") else b""
        with pytest.raises(LedgerError, match=name.split("\0")[0]):
            build([], tmp_path / name, reader)
        assert not before or (tmp_path / name).read_bytes() == before
    build([], tmp_path / "empty", reader)
    Ledger.open(tmp_path / "empty").close()


def test_another_version_is_told_to_build_anew(tmp_path: Path, reader: RuleReader) -> None:
    path = tmp_path / "l"
    build([], path, reader)
    newer = RuleReader()
    newer.version = "rule 2"
    with pytest.raises(LedgerError, match=r"rule 1.*rule 2.*build a new ledger"):
        build([], path, newer)
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    for opened in (lambda: Ledger.open(path), lambda: Ledger.create(path, made_by(reader))):
        with pytest.raises(LedgerError, match="newer"):
            opened()


def test_a_second_writer_gets_one_clear_line(tmp_path: Path, reader: RuleReader) -> None:
    with Ledger.create(tmp_path / "l", {"reader": "1"}) as one, one.transaction():
        with pytest.raises(LedgerError, match="another process"):
            Ledger.create(tmp_path / "l", {"reader": "1"}, patience=0)
        Ledger.open(tmp_path / "l").close()


def test_one_file_when_closed_and_reading_changes_nothing(tmp_path: Path, reader: RuleReader) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "out").mkdir()
    path = tmp_path / "out" / "l"
    build(written(tmp_path / "in", STORY), path, reader)
    before = path.read_bytes()
    with Ledger.open(path) as ledger:
        verify(ledger)
        for question in QUESTIONS.values():
            list(question(ledger, Asked()))
        with pytest.raises(LedgerError):
            drop(ledger)
    assert os.listdir(tmp_path / "out") == ["l"]
    assert path.read_bytes() == before


_CRASH = """
import os, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA cache_size = 1")
connection.execute("BEGIN IMMEDIATE")
connection.execute("UPDATE texts SET text = text || hex(zeroblob(200000))")
connection.execute("DELETE FROM refusals")
os.kill(os.getpid(), 9)
"""


def test_a_write_cut_short_is_undone_by_whoever_opens_next(tmp_path: Path, reader: RuleReader) -> None:
    path = tmp_path / "l"
    build(written(tmp_path, STORY), path, reader)
    subprocess.run([sys.executable, "-c", _CRASH, str(path)], check=False)
    assert Path(f"{path}-journal").stat().st_size
    with Ledger.open(path) as ledger:
        assert verify(ledger).findings == ()


_PROVEN = ("articles", "statements", "mentions", "actors", "copies", "stories")


def _export(path: Path) -> str:
    with Ledger.open(path) as ledger:
        return ids.canonical([list(QUESTIONS[t](ledger, Asked())) for t in _PROVEN])


def test_a_flipped_bit_is_found(tmp_path: Path, reader: RuleReader) -> None:
    path, bad = tmp_path / "l", tmp_path / "bad"
    build(written(tmp_path, STORY), path, reader)
    data, before = path.read_bytes(), _export(path)
    chance = random.Random(5)
    found = 0
    for _ in range(150):
        spoilt = bytearray(data)
        while not (at := chance.randrange(len(data))) or not data[at]:
            pass  # most zeros are unused space
        spoilt[at] ^= 1 << chance.randrange(8)
        bad.write_bytes(spoilt)
        try:
            with Ledger.open(bad) as ledger:
                proof = verify(ledger)
            if proof.findings or _plain(_export(bad)) == _plain(before):
                found += bool(proof.findings)
                continue
        except LedgerError:
            found += 1
            continue
        assert _plain(_export(bad)) == _plain(before), f"a flip in byte {at} was not noticed"
    assert found > 50


def _plain(export: str) -> str:
    """An export without paths: notes, which nothing proves."""
    return re.sub(r'"path":"[^"]*"', "", export)


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE texts SET text = replace(text, 'dam', 'dem')",
        "UPDATE statements SET voice = 'indirect'",
        "UPDATE statements SET content = '[[0,900]]'",
        "UPDATE statements SET cue = '[['",
        "UPDATE mentions SET why = 'guessed'",
        "UPDATE originals SET data = x'00'",
        "UPDATE articles SET title = 'Dam safe'",
        "UPDATE actors SET id = 'x' WHERE name = 'Hydro'",
        "UPDATE actors SET kind = 'office' WHERE name = 'Hydro'",
        "UPDATE published SET latest = '2026-03-03'",
        "DELETE FROM keys WHERE kind = 'words'",
        "INSERT INTO copies SELECT min(id), max(id), 0.5, '[[0,5]]', '[[3,2]]' FROM articles",
        "INSERT INTO article_search (rowid, title, text) VALUES (77, 'x', 'y')",
    ],
)
def test_verify_finds(tmp_path: Path, reader: RuleReader, damage: str) -> None:
    path = tmp_path / "l"
    build(written(tmp_path, STORY), path, reader)
    with Ledger.open(path) as ledger:
        sound = verify(ledger)
    assert sound.findings == ()
    assert sound.articles == 3
    assert sound.rows > 30
    assert sound.spans > 30
    with sqlite3.connect(path) as connection:
        connection.execute(damage)
    connection.close()
    with Ledger.open(path) as ledger:
        assert verify(ledger).findings
