"""The whole way with the reader that ships: the example story in, one and the same ledger out."""

import os
import random
import signal
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord import ids
from onrecord.build import build, made_by
from onrecord.ledger import QUESTIONS, Asked, Holdings, Ledger, drop, verify
from onrecord.reading import Reader
from onrecord.relating import relate

ARTICLES = Path(__file__).parent.parent / "examples" / "talinka" / "articles"
FILES = sorted(map(str, ARTICLES.iterdir()))
READER = Reader()


def exported(path: Path) -> str:
    """All tables of a ledger, as one text."""
    with Ledger.open(path) as ledger:
        return "\n".join(
            ids.canonical([name, row])
            for name in sorted(QUESTIONS)
            for row in QUESTIONS[name](ledger, Asked())
        )


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The example story, built at one go."""
    path = tmp_path_factory.mktemp("whole") / "l.onrecord"
    build(FILES, path, READER)
    return exported(path)


@given(order=st.permutations(FILES), cut=st.integers(0, len(FILES)))
@settings(max_examples=6, deadline=None)
def test_order_and_batches_change_nothing(
    tmp_path_factory: pytest.TempPathFactory, whole: str, order: list[str], cut: int
) -> None:
    path = tmp_path_factory.mktemp("parts") / "l.onrecord"
    for part in (order[:cut], order[cut:]):
        build(part, path, READER)
    assert exported(path) == whole


def test_workers_change_nothing(tmp_path: Path, whole: str) -> None:
    build(FILES, tmp_path / "l.onrecord", READER, workers=2)
    assert exported(tmp_path / "l.onrecord") == whole


def test_conclusions_dropped_and_drawn_again_are_the_same(tmp_path: Path, whole: str) -> None:
    build(FILES, tmp_path / "l.onrecord", READER)
    with Ledger.create(tmp_path / "l.onrecord", made_by(READER)) as ledger:
        drop(ledger)
        relate(Holdings(ledger))
    assert exported(tmp_path / "l.onrecord") == whole


def test_a_build_that_is_killed_goes_on_where_it_was(tmp_path: Path, whole: str) -> None:
    path = tmp_path / "l.onrecord"
    script = (
        "import sys; from onrecord.build import build; from onrecord.reading import Reader\n"
        "build(sys.argv[2:], sys.argv[1], Reader(), 1, lambda step: print(step.path, flush=True))"
    )
    for steps in random.Random(5).sample(range(1, 10), 3):
        command = [sys.executable, "-c", script, str(path), *FILES]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as running:
            assert running.stdout is not None
            for _ in range(steps):
                running.stdout.readline()
            os.kill(running.pid, signal.SIGKILL)
    build(FILES, path, READER)
    assert exported(path) == whole


def test_every_row_is_proven_and_no_furniture_is_said(tmp_path: Path) -> None:
    build(FILES, tmp_path / "l.onrecord", READER)
    with Ledger.open(tmp_path / "l.onrecord") as ledger:
        assert not verify(ledger).findings
        furniture = {
            a["id"]: set(_points(_furniture(ledger, a["id"]))) for a in QUESTIONS["articles"](ledger, Asked())
        }
        statements = list(QUESTIONS["statements"](ledger, Asked()))
        assert len(statements) > 100
        for s in statements:
            for role in ("source", "cue", "content"):
                assert not furniture[s["article"]] & set(_points(s[role]["spans"]))


def test_names_join_across_articles_and_descriptions_do_not(tmp_path: Path) -> None:
    for name, road in (("a", "road"), ("b", "bridge")):
        text = f"Minister Ola Vik spoke first. The {road} is open again, Ola Vik said.\n\nThe {road} was shut in May, his ministry said."
        (tmp_path / f"{name}.txt").write_text(text)
    build([str(tmp_path / "a.txt"), str(tmp_path / "b.txt")], tmp_path / "l.onrecord", READER)
    with Ledger.open(tmp_path / "l.onrecord") as ledger:
        names = sorted(a["name"] for a in QUESTIONS["actors"](ledger, Asked()))
    assert names == ["Ola Vik", "his ministry", "his ministry"]


def test_a_second_build_reads_nothing(tmp_path: Path) -> None:
    build(FILES, tmp_path / "l.onrecord", READER)
    again = build(FILES, tmp_path / "l.onrecord", READER)
    assert (again.read, again.refusals) == (0, ())


def _furniture(ledger: Ledger, article: str) -> Iterable[Iterable[int]]:
    from onrecord.ledger import questions

    return questions.furniture(ledger, article)


def _points(spans: Iterable[Iterable[int]]) -> Iterable[int]:
    for start, end in spans:
        yield from range(start, end)
