"""The example story: its gold compiles from the answers, fits its texts, and uses only what is allowed."""

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

STORY = EXAMPLES / "talinka"
TEXTS = {path.stem: path.read_bytes().decode() for path in (STORY / "gold/texts").glob("*.txt")}
GOLD: dict[str, list[dict[str, Any]]] = {
    table: [json.loads(line) for line in (STORY / f"gold/{table}.jsonl").read_text("utf-8").splitlines()]
    for table in TABLES
}
IDS = {
    table: {row["id"] for row in GOLD[table]}
    for table in TABLES
    if table not in ("mentions", "copies", "timeline")
}

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


def objects(value: Any) -> Iterator[dict[str, Any]]:
    """Every object in a row, at any depth."""
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from objects(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from objects(inner)


def test_committed_gold_is_what_the_answers_compile_to() -> None:
    files = written(STORY)
    assert {path: path.read_bytes().decode() for path in files} == files
    assert set((STORY / "gold").glob("*.jsonl")) | set((STORY / "gold/texts").iterdir()) == set(files)


@pytest.mark.parametrize("table", ["statements", "figures", "moments", "mentions"])
def test_text_is_the_characters_under_the_spans(table: str) -> None:
    for row in GOLD[table]:
        text = TEXTS[row["article"]]
        for part in objects(row):
            if "text" in part:
                assert part["text"] == text_under(text, part["spans"])
            for start, end in part.get("spans", []):
                assert 0 <= start < end <= len(text)


def test_quoted_words_lie_in_the_content() -> None:
    for row in GOLD["statements"]:
        for start, end in row["content"]["quoted"]:
            assert any(s <= start < end <= e for s, e in row["content"]["spans"]), row["id"]


def test_evidence_lies_in_an_article() -> None:
    moments = [part for table in TABLES for row in GOLD[table] for part in objects(row) if "evidence" in part]
    assert moments
    for moment in moments:
        for evidence in moment["evidence"]:
            assert all(s < e <= len(TEXTS[evidence["article"]]) for s, e in evidence["spans"])
        if moment["earliest"] and moment["latest"]:
            assert moment["earliest"] <= moment["latest"]


def test_every_id_that_is_named_exists_once() -> None:
    for table, ids in IDS.items():
        assert len(ids) == len(GOLD[table])
    for table in ("statements", "figures", "moments", "mentions"):
        assert {row["article"] for row in GOLD[table]} == IDS["articles"]
    for row in GOLD["statements"]:
        assert {*row["source"]["actors"], *(link["actor"] for link in row["via"])} <= IDS["actors"]
        assert set(row["figures"]) <= IDS["figures"]
        assert row["claim"] is None or row["claim"] in IDS["claims"]
    for row in GOLD["figures"]:
        assert row["statement"] is None or row["statement"] in IDS["statements"]
        assert row["of"] is None or row["of"] in IDS["figures"]
    assert {row["actor"] for row in GOLD["mentions"]} <= IDS["actors"]
    assert {row["speaks_for"] for row in GOLD["actors"]} - {None} <= IDS["actors"]
    for row in GOLD["claims"] + GOLD["timeline"]:
        assert set(row["statements"]) <= IDS["statements"]
    for row in GOLD["relations"]:
        assert {row["a"], row["b"]} <= IDS["statements"]
    for row in GOLD["copies"]:
        assert {row["a"], row["b"]} <= IDS["articles"]
    for row in GOLD["tracks"]:
        assert set(row["figures"]) <= IDS["figures"]
    held = [article for event in GOLD["stories"][0]["events"] for article in event["articles"]]
    assert sorted(held) == sorted(IDS["articles"])


@pytest.mark.parametrize("table", list(ALLOWED))
def test_values_are_ones_the_record_allows(table: str) -> None:
    for row in GOLD[table]:
        for field, values in ALLOWED[table].items():
            assert row[field] in values, (row, field)
    for part in objects(GOLD["statements"]):
        if "anonymous" in part:
            assert part["kind"] in KINDS | {None}
        if "basis" in part:
            assert part["basis"] in BASES


def test_nothing_damaged_and_nothing_open_is_claimed_or_related() -> None:
    statements = {row["id"]: row for row in GOLD["statements"]}
    related = [statements[row[end]] for row in GOLD["relations"] for end in ("a", "b")]
    for row in related:
        assert not row["damaged"]
        assert row["part"] == "body"
        assert row["claim"], row["id"]
    for claim in GOLD["claims"]:
        held = {(statements[i]["holds"], statements[i]["damaged"]) for i in claim["statements"]}
        assert len(held) == 1, claim
        assert held <= {("yes", None), ("no", None)}, claim


def test_only_agreement_stays_within_a_claim_and_each_kind_is_said_once() -> None:
    claim = {row["id"]: row["claim"] for row in GOLD["statements"]}
    pairs = [(row["kind"], claim[row["a"]], claim[row["b"]]) for row in GOLD["relations"]]
    assert len(set(pairs)) == len(pairs)
    for kind, a, b in pairs:
        assert (a == b) <= (kind in ("repeats", "corroborates"))


def test_the_gold_texts_are_the_articles_as_they_are_read() -> None:
    printings = {}
    for item in found([str(STORY / "articles")]):
        assert not isinstance(item, Refusal)
        for article in read(item):
            assert isinstance(article, Article)
            printings[Path(article.path or "").name] = article
    assert len(printings) == len(TEXTS)
    for row in GOLD["articles"]:
        article = printings[Path(row["path"]).name]
        assert article.text == TEXTS[row["id"]]
        assert (article.sha256, article.original, article.url) == (row["sha256"], row["original"], row["url"])
        assert article.outlet in (row["outlet"], None)
        if row["path"].endswith(".txt"):
            assert (STORY / row["path"]).read_bytes().decode() == TEXTS[row["id"]]


def test_every_table_has_rows_and_every_difficulty_is_there() -> None:
    tables, _ = compiled(STORY)
    assert all(tables[name] for name in TABLES)
    rows = tables["statements"]
    assert {row["voice"] for row in rows} == ALLOWED["statements"]["voice"]
    assert {row["part"] for row in rows} == ALLOWED["statements"]["part"]
    assert {row["holds"] for row in rows} == ALLOWED["statements"]["holds"]
    assert {row["kind"] for row in tables["relations"]} == RELATIONS
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
