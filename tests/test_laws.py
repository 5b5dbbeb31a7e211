"""A ledger is a function of the set of its articles.

Whatever the order, the batches and the number of workers, interrupted and resumed or not, conclusions drawn
step by step or all anew: the export is the same.
"""

import contextlib
import itertools
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_ledger import RuleReader

from onrecord import ids
from onrecord.build import Step, build, made_by
from onrecord.ledger import QUESTIONS, Asked, Holdings, Ledger, drop, verify
from onrecord.relating import relate

NAMES = ["Anna Berg", "Ole Lund", "Lund", "Eva Lund", "O. Lund", "ANNA BERG", "Hydro", "Mayor Vik", "Moscow"]
_CHANCE = random.Random(11)
WORDS = ["".join(_CHANCE.choices("abcdefghijklmno", k=5)) for _ in range(500)]
COUNTED = ["", " 5 towns on Friday", " 7 towns on 2026-03-06"]
FILES = 9


def stories(chance: random.Random) -> dict[str, str]:
    """Files that share prose, names and whole articles, some of them refused; by name."""
    passages = [" ".join(WORDS[n : n + 120]) for n in (0, 120, 240)]

    def article() -> dict[str, str]:
        said = "\n".join(
            f"“{' '.join(chance.choices(WORDS[:9], k=4))}{chance.choice(COUNTED)},” said {chance.choice(NAMES)}"
            + chance.choice(["", ", citing Hydro"])
            for _ in range(chance.randrange(4))
        )
        fields = {"text": "\n".join([*chance.sample(passages, chance.randrange(3)), said])}
        fields |= chance.choice([{}, {"outlet": "Post"}, {"outlet": "Times", "date": "2026-03"}])
        return fields | chance.choice([{}, {"title": "A"}, {"title": "B"}])

    files = {}
    known: list[dict[str, str]] = []
    for n in range(FILES):
        records = [chance.choice(known) if known and chance.random() < 0.3 else article() for _ in range(3)]
        known += records
        if n % 3 == 0:
            files[f"{n}.jsonl"] = "\n".join(json.dumps(record) for record in records)
        else:
            records[0] |= {"title": f"T{n}"} if chance.random() < 0.5 else {}
            files[f"{n}.json"] = json.dumps(records[0])
    files["copy.json"] = files["1.json"]
    files["1.txt"] = files["2.json"]
    files["none.txt"] = "\0\1\2" * 50
    return files


def laid(folder: Path, files: dict[str, str]) -> list[str]:
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return [str(folder / name) for name in files]


def export(path: Path) -> str:
    """The canonical export, and the proof that the ledger holds."""
    with Ledger.open(path) as ledger:
        assert verify(ledger).findings == ()
        answers = {name: question(ledger, Asked()) for name, question in QUESTIONS.items()}
        return "\n".join(ids.canonical([name, row]) for name, rows in answers.items() for row in rows)


class Interrupted(Exception):
    """Raised in the middle of a build."""


def interrupting(after: int) -> Callable[[Step], None]:
    steps = itertools.count(1)

    def progress(step: Step) -> None:
        if next(steps) >= after:
            raise Interrupted

    return progress


@given(st.randoms(use_true_random=False), st.data())
@settings(max_examples=12, deadline=None)
def test_order_batches_and_interruptions_change_nothing(chance: random.Random, data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = laid(folder, stories(chance))
        build(paths, folder / "whole", RuleReader())
        expected = export(folder / "whole")

        shuffled = data.draw(st.permutations(paths))
        cuts = sorted(data.draw(st.sets(st.integers(1, len(paths) - 1), max_size=3)))
        for start, end in itertools.pairwise([0, *cuts, len(paths)]):
            if after := data.draw(st.integers(0, 6)):
                with contextlib.suppress(Interrupted):
                    build(shuffled[start:end], folder / "parts", RuleReader(), 1, interrupting(after))
            build(shuffled[start:end], folder / "parts", RuleReader())
        assert export(folder / "parts") == expected

        with Ledger.create(folder / "parts", made_by(RuleReader())) as ledger:
            drop(ledger)
            relate(Holdings(ledger))
        assert export(folder / "parts") == expected


def test_the_stories_hold_what_the_law_is_tried_on(tmp_path: Path) -> None:
    build(laid(tmp_path, stories(random.Random(1))), tmp_path / "l", RuleReader())
    with Ledger.open(tmp_path / "l") as ledger:
        counts = {name: len(list(question(ledger, Asked()))) for name, question in QUESTIONS.items()}
    assert min(counts.values()) > 0, counts
    assert counts["copies"] > 5


def test_a_second_build_reads_nothing(tmp_path: Path) -> None:
    files = stories(random.Random(2))
    paths = laid(tmp_path, files)
    first = build(paths, tmp_path / "l", RuleReader())
    before = (tmp_path / "l").read_bytes()

    class Unread(RuleReader):
        def read(self, articles: Sequence[object]) -> list[object]:
            raise AssertionError("an article was read again")

    second = build(reversed(paths), tmp_path / "l", Unread())
    assert first.read > 0
    assert second.read == 0
    assert second.skipped == len(set(paths) - {refusal.path for refusal in first.refusals})
    assert sorted(second.refusals, key=str) == sorted(first.refusals, key=str)
    assert (tmp_path / "l").stat().st_size == len(before)


def test_two_workers_change_nothing(tmp_path: Path) -> None:
    paths = laid(tmp_path, stories(random.Random(3)))
    steps: dict[int, list[Step]] = {1: [], 2: []}
    for workers, seen in steps.items():
        build(paths, tmp_path / f"l{workers}", RuleReader(), workers, seen.append)
    assert export(tmp_path / "l1") == export(tmp_path / "l2")
    assert steps[1][-1] == steps[2][-1]


def test_a_worker_that_is_ended_from_outside_is_told_of(tmp_path: Path) -> None:
    with pytest.raises(ChildProcessError, match="build again"):
        build(laid(tmp_path, stories(random.Random(3))), tmp_path / "l", Dying(), 2)


class Dying(RuleReader):
    """Its process is killed as soon as it reads."""

    def read(self, articles: Sequence[object]) -> list[object]:
        os.kill(os.getpid(), signal.SIGKILL)
        return []


_BUILD = """
import sys
sys.path.insert(0, sys.argv[1])
from test_ledger import RuleReader
from onrecord.build import build
print("ready", flush=True)
build(sys.argv[3:], sys.argv[2], RuleReader(), 1, lambda step: print("step", flush=True))
"""


def killed(ledger: Path, paths: Iterable[str], steps: int) -> None:
    """Build in a process of its own and kill it as soon as it has told of so many steps."""
    command = [sys.executable, "-c", _BUILD, str(Path(__file__).parent), str(ledger), *paths]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        for _ in range(steps + 1):
            assert process.stdout.readline()
        process.kill()


def test_killed_at_any_instant_and_resumed(tmp_path: Path) -> None:
    paths = laid(tmp_path, stories(random.Random(4)))
    build(paths, tmp_path / "whole", RuleReader())
    chance = random.Random(5)
    for steps in range(6):
        killed(tmp_path / "cut", chance.sample(paths, len(paths)), steps)
        if steps:
            with Ledger.open(tmp_path / "cut") as ledger:
                assert verify(ledger).findings == ()
    build(paths, tmp_path / "cut", RuleReader())
    assert export(tmp_path / "cut") == export(tmp_path / "whole")
    assert not [name for name in os.listdir(tmp_path) if name.endswith(("-journal", "-wal", "-shm"))]
