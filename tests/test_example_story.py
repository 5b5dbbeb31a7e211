"""The example stories: their gold compiles from the answers, fits its texts, and uses only what is allowed."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import Article, text_under
from onrecord.sources import Refusal, found, read

EXAMPLES = Path(__file__).parent.parent / "examples"
sys.path.insert(0, str(EXAMPLES))

from compile_gold import TABLES, compiled, written  # noqa: E402
from gold_notation import GoldError, located, unmarked  # noqa: E402

STORIES = sorted(answers.parent.parent for answers in EXAMPLES.glob("*/gold/answers"))

STANCES = {
    "asserts", "denies", "confirms", "announces", "orders", "plans", "promises", "predicts", "warns",
    "accuses", "doubts", "demands", "supports", "opposes", "admits", "feels", "declines", "asks",
}  # fmt: skip
KINDS = {"person", "organisation", "government", "office", "group", "document", "anonymous"}
RELATIONS = {"corroborates", "repeats", "contradicts", "disputes", "revises", "outcome", "reverses"}
BASES = {"stated", "given", "resolved", "inferred"}
ALLOWED = {
    "statements": {
        "part": {"title", "deck", "body", "post"},
        "voice": {"direct", "mixed", "indirect", "narration"},
        "stance": STANCES,
        "holds": {"yes", "no", "open"},
        "hedged": {True, False},
    },
    "figures": {
        "strict": {True, False},
        "approximate": {True, False},
        "change": {"level", "up", "down"},
        "stage": {"reported", "planned", "possible", "denied"},
    },
    "moments": {"type": {"DATE", "TIME", "DURATION", "SET"}, "basis": BASES},
    "mentions": {"basis": {"stated", "resolved"}},
    "actors": {"kind": KINDS},
    "relations": {"kind": RELATIONS},
}


class Story:
    """One story's folder, its texts by article, its gold by table, and the ids of each table that has any."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.texts = {path.stem: path.read_bytes().decode() for path in (folder / "gold/texts").glob("*.txt")}
        self.gold: dict[str, list[dict[str, Any]]] = {
            table: [
                json.loads(line) for line in (folder / f"gold/{table}.jsonl").read_text("utf-8").splitlines()
            ]
            for table in TABLES
        }
        self.ids = {
            table: {row["id"] for row in self.gold[table]}
            for table in TABLES
            if table not in ("mentions", "copies", "timeline")
        }


@pytest.fixture(scope="module", params=STORIES, ids=lambda folder: folder.name)
def story(request: pytest.FixtureRequest) -> Story:
    return Story(request.param)


def objects(value: Any) -> Iterator[dict[str, Any]]:
    """Every object in a row, at any depth."""
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from objects(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from objects(inner)


def test_committed_gold_is_what_the_answers_compile_to(story: Story) -> None:
    files, gold = written(story.folder), story.folder / "gold"
    assert {path: path.read_bytes().decode() for path in files} == files
    assert set(gold.glob("*.jsonl")) | set((gold / "texts").iterdir()) == set(files)


@pytest.mark.parametrize("table", ["statements", "figures", "moments", "mentions"])
def test_text_is_the_characters_under_the_spans(story: Story, table: str) -> None:
    for row in story.gold[table]:
        for part in objects(row):
            text = story.texts[part.get("article", row["article"])]
            if "text" in part:
                assert part["text"] == text_under(text, part["spans"])
            for start, end in part.get("spans", []):
                assert 0 <= start < end <= len(text)


def test_quoted_words_lie_in_the_content(story: Story) -> None:
    for row in story.gold["statements"]:
        for start, end in row["content"]["quoted"]:
            assert any(s <= start < end <= e for s, e in row["content"]["spans"]), row["id"]


def test_evidence_lies_in_an_article(story: Story) -> None:
    moments = [
        part for table in TABLES for row in story.gold[table] for part in objects(row) if "evidence" in part
    ]
    assert moments
    for moment in moments:
        for evidence in moment["evidence"]:
            assert all(s < e <= len(story.texts[evidence["article"]]) for s, e in evidence["spans"])
        if moment["earliest"] and moment["latest"]:
            assert moment["earliest"] <= moment["latest"]


def test_every_id_that_is_named_exists_once(story: Story) -> None:
    for table, ids in story.ids.items():
        assert len(ids) == len(story.gold[table])
    for table in ("statements", "figures", "moments", "mentions"):
        assert {row["article"] for row in story.gold[table]} == story.ids["articles"]
    for row in story.gold["statements"]:
        assert {*row["source"]["actors"], *(link["actor"] for link in row["via"])} <= story.ids["actors"]
        assert set(row["figures"]) <= story.ids["figures"]
        assert row["claim"] is None or row["claim"] in story.ids["claims"]
    for row in story.gold["figures"]:
        assert row["statement"] is None or row["statement"] in story.ids["statements"]
        assert row["of"] is None or row["of"] in story.ids["figures"]
    assert {row["actor"] for row in story.gold["mentions"]} <= story.ids["actors"]
    assert {row["speaks_for"] for row in story.gold["actors"]} - {None} <= story.ids["actors"]
    for row in story.gold["claims"] + story.gold["timeline"]:
        assert set(row["statements"]) <= story.ids["statements"]
    for row in story.gold["relations"]:
        assert {row["a"], row["b"]} <= story.ids["statements"]
    for row in story.gold["copies"]:
        assert {row["a"], row["b"]} <= story.ids["articles"]
    for row in story.gold["tracks"]:
        assert set(row["figures"]) <= story.ids["figures"]
    held = [article for event in story.gold["stories"][0]["events"] for article in event["articles"]]
    assert sorted(held) == sorted(story.ids["articles"])


@pytest.mark.parametrize("table", list(ALLOWED))
def test_values_are_ones_the_record_allows(story: Story, table: str) -> None:
    for row in story.gold[table]:
        for field, values in ALLOWED[table].items():
            assert row[field] in values, (row, field)
    for part in objects(story.gold["statements"]):
        if "anonymous" in part:
            assert part["kind"] in KINDS | {None}
        if "basis" in part:
            assert part["basis"] in BASES


def test_nothing_damaged_and_nothing_open_is_claimed_or_related(story: Story) -> None:
    statements = {row["id"]: row for row in story.gold["statements"]}
    related = [statements[row[end]] for row in story.gold["relations"] for end in ("a", "b")]
    for row in related:
        assert not row["damaged"]
        assert row["part"] == "body"
        assert row["claim"], row["id"]
    for claim in story.gold["claims"]:
        held = {(statements[i]["holds"], statements[i]["damaged"]) for i in claim["statements"]}
        assert len(held) == 1, claim
        assert held <= {("yes", None), ("no", None)}, claim


def test_only_agreement_stays_within_a_claim_and_each_kind_is_said_once(story: Story) -> None:
    claim = {row["id"]: row["claim"] for row in story.gold["statements"]}
    pairs = [(row["kind"], claim[row["a"]], claim[row["b"]]) for row in story.gold["relations"]]
    assert len(set(pairs)) == len(pairs)
    for kind, a, b in pairs:
        assert (a == b) <= (kind in ("repeats", "corroborates"))


def test_the_gold_texts_are_the_articles_as_they_are_read(story: Story) -> None:
    printings = {}
    for item in found([str(story.folder / "articles")]):
        assert not isinstance(item, Refusal)
        for article in read(item):
            assert isinstance(article, Article)
            printings[Path(article.path or "").name] = article
    assert len(printings) == len(story.texts)
    for row in story.gold["articles"]:
        article = printings[Path(row["path"]).name]
        assert article.text == story.texts[row["id"]]
        assert (article.sha256, article.original, article.url) == (row["sha256"], row["original"], row["url"])
        assert article.outlet in (row["outlet"], None)
        if row["path"].endswith(".txt"):
            assert (story.folder / row["path"]).read_bytes().decode() == story.texts[row["id"]]


def test_every_table_has_rows(story: Story) -> None:
    tables, _ = compiled(story.folder)
    assert all(tables[name] for name in TABLES)


def test_every_difficulty_is_in_some_story() -> None:
    gold = [Story(folder).gold for folder in STORIES]
    rows = [row for tables in gold for row in tables["statements"]]
    assert {row["voice"] for row in rows} == ALLOWED["statements"]["voice"]
    assert {row["part"] for row in rows} == ALLOWED["statements"]["part"]
    assert {row["holds"] for row in rows} == ALLOWED["statements"]["holds"]
    assert {row["kind"] for tables in gold for row in tables["relations"]} == RELATIONS
    assert any(len(row["source"]["actors"]) > 1 for row in rows)
    assert any(row["hedged"] for row in rows)
    assert any(row["damaged"] for row in rows)
    assert any(row["via"] and row["source"]["anonymous"] for row in rows)


def test_words_that_do_not_settle_a_place_are_refused() -> None:
    assert located('[T "No,"] [S she] [C said]', 'Hi. "No," she said.', "here")[:2] == [
        ("T", 4, 9),
        ("S", 10, 13),
    ]
    assert located("[T a … z]", "a b z z", "here")[0] == ("T", 0, 5)
    assert located("[S she] #2", "she, she", "here")[0] == ("S", 5, 8)
    for pattern in ("[S she]", "[S he", "[S him]", "[S she,] … [C said]"):
        with pytest.raises(GoldError, match=r"^here: "):
            located(pattern, "she, she", "here")


@given(st.text(st.characters(exclude_characters="{|}")), st.text(st.characters(exclude_characters="{|}")))
def test_marks_leave_the_text_as_it_was(before: str, name: str) -> None:
    text, marks = unmarked(f"{before}{{{name}|who}}{before}", "here")
    assert text == before + name + before
    assert marks == [(len(before), len(before) + len(name), "who")]
