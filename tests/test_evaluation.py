"""The quality gate lets nothing below a pinned floor through; its scorer finds, matches and judges as it says."""

import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

EVALUATION = Path(__file__).parent.parent / "evaluation"
sys.path.insert(0, str(EVALUATION))

import actors  # noqa: E402
import annotated  # noqa: E402
import quality  # noqa: E402
from gold_notation import GoldError  # noqa: E402
from statements import Score, Statement, compared, from_annotated, misses, nested, scores  # noqa: E402

ARTICLE = """outlet: Bay Post
published: 2024-03-05
style: wire

== text
Bridge stays open

"It was the auditors who told us to look at it," said mayor Anna Berg. Two clerks told Northline that nobody had looked. A lorry hit it.

== statements
asserts yes; who Anna Berg; label a
  [T "It was the auditors who told us to look at it,"] [C said] [S mayor Anna Berg]
demands yes; in a
  [S the auditors] who [C told] us [T to look at it]
denies no; anonymous
  [S Two clerks] [C told] [V Northline] [T that nobody had looked]
narration yes
  [T A lorry hit it]
"""


def told(words: range, who: str | None = "Berg", **fields: Any) -> Statement:
    """A statement of the words in `words`; its source's words are those of `source`."""
    plain = {
        "article": "a", "text": "words", "content": frozenset(words), "source": frozenset([100]), "source_text": "Berg",
        "cue": "said", "who": who, "via": (), "voice": "indirect", "stance": "asserts", "holds": "yes", "part": "body",
        "anonymous": False, "hedged": False,
    }  # fmt: skip
    return Statement(**(plain | fields))


def test_a_figure_below_its_floor_is_named_and_fails(capsys: pytest.CaptureFixture[str]) -> None:
    below = {"content": Score(73.9, 10), "cue": Score(80.0, 10)}
    assert not quality.show("gold", below, {"content": 74.0})
    assert "BELOW" in capsys.readouterr().out
    assert quality.show("gold", below | {"content": Score(74.0, 10)}, {"content": 74.0})


def test_floors_name_their_gold() -> None:
    floors = json.loads((EVALUATION / "floors.json").read_text())
    assert len(floors["polnear/dev"]["sha256"]) == 64
    assert floors["polnear/dev"]["floors"]["content"] >= 79
    assert floors["polnear/dev"]["floors"]["content, source and cue"] >= 72.5


def test_the_example_story_holds_its_floors() -> None:
    floors = json.loads((EVALUATION / "floors.json").read_text())["example"]["floors"]
    assert quality.show("example story", scores(*quality.example()), floors)


def test_half_of_the_words_are_enough_and_less_are_not() -> None:
    gold = [told(range(10))]
    for words, found in ((range(5), 1), (range(4), 0), (range(20), 1), (range(21), 0)):
        assert len(compared(gold, [told(words)]).found) == found
    assert not compared(gold, [told(range(10), article="b")]).found


def test_one_to_one_and_best_first() -> None:
    near, nearer = told(range(8)), told(range(9))
    gold = told(range(10))
    assert compared([gold], [near, nearer]).found == [(gold, nearer)]
    assert compared([gold], [near, nearer]).extra == [near]


def test_of_two_with_the_same_words_the_source_decides_then_the_depth_of_the_chain() -> None:
    outer, inner = told(range(10)), told(range(10), source=frozenset([200]), via=("Berg",))
    assert compared([outer, inner], [inner, outer]).found == [(outer, outer), (inner, inner)]
    deep = told(range(10), via=("Berg",))
    assert compared([outer, deep], [deep, outer]).found == [(outer, outer), (deep, deep)]


def test_narration_taken_for_a_statement_is_missed_extra_and_a_wrong_voice() -> None:
    gold = [told(range(10), None, voice="narration", stance=None), told(range(20, 30))]
    ours = [replace(gold[0], voice="indirect"), gold[1]]
    table = scores(gold, ours)
    assert table["content precision"] == Score(50.0, 2)
    assert table["narration recall"] == Score(0.0, 1)
    assert table["voice"] == Score(50.0, 2)
    assert table["stance"] == Score(100.0, 1)
    assert [line.split(" | ")[1] for line in misses(gold, ours)] == ["voice"]


def test_values_nobody_worked_out_are_wrong() -> None:
    gold = [told(range(10), holds="no"), told(range(20, 30))]
    ours = [replace(g, stance=None, holds=None, hedged=None) for g in gold]
    table = scores(gold, ours)
    assert [table[name].value for name in ("stance", "holds", "holds, where not yes", "hedged")] == [0] * 4
    assert table["narration F1"] == Score(0.0, 0)
    assert all(f.value == 100 for name, f in scores(gold, gold).items() if f.of)


def test_chains_are_counted_where_gold_has_them_and_where_we_do() -> None:
    gold = [
        told(range(10), via=("the Northline agency",)),
        told(range(20, 30), via=("Berg",), nested=True),
        told(range(40, 50)),
        told(range(60, 70), via=("Berg", "Northline"), nested=True),
    ]
    ours = [
        told(range(10), via=("Northline",)),
        told(range(20, 30), via=()),
        told(range(40, 50), via=("Northline",)),
    ]
    table = scores(gold, ours)
    assert table["chain, found"] == Score(66.7, 3)
    assert table["chain, right"] == Score(50.0, 2)
    assert table["chain, precision"] == Score(50.0, 2)
    assert table["nested, found"] == Score(50.0, 2)
    assert table["nested, right"] == Score(0.0, 1)
    assert table["chain"] == Score(33.3, 3)


def test_anonymous_where_so() -> None:
    gold = [told(range(10), anonymous=True), told(range(20, 30), anonymous=True), told(range(40, 50))]
    table = scores(gold, [gold[0], replace(gold[1], anonymous=False), gold[2]])
    assert table["anonymous, where so"] == Score(50.0, 2)
    assert table["anonymous"] == Score(66.7, 3)


def test_words_within_another_statement_are_nested() -> None:
    rows = [told(range(10)), told(range(5)), told(range(10)), told(range(5), voice="narration", article="b")]
    assert [s.nested for s in nested(rows)] == [False, True, False, False]


def test_an_article_as_it_is_written_down(tmp_path: Path) -> None:
    file = tmp_path / "01-wire.txt"
    file.write_text(ARTICLE)
    berg, auditors, clerks, lorry = from_annotated(annotated.article(file))
    assert (berg.who, berg.voice, berg.nested, berg.cue) == ("Anna Berg", "direct", False, "said")
    assert (auditors.who, auditors.via, auditors.nested) == ("the auditors", ("Anna Berg",), True)
    assert (clerks.via, clerks.anonymous, clerks.holds) == (("Northline",), True, "no")
    assert lorry.narration
    assert lorry.who is None
    assert auditors.content < berg.content


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("== statements", "== state"),
        ("narration yes", "narration"),
        ("demands yes; in a", "demands yes; in b"),
        ("; anonymous", "; ;"),
        ("[T A lorry hit it]", "[T A lorry hit him]"),
    ],
)
def test_an_article_that_does_not_fit_names_its_file(tmp_path: Path, right: str, wrong: str) -> None:
    file = tmp_path / "01-wire.txt"
    file.write_text(ARTICLE.replace(right, wrong))
    with pytest.raises(GoldError, match=r"^01-wire\.txt"):
        annotated.article(file)


def test_a_miss_is_one_line_with_its_category() -> None:
    gold = [
        told(range(10), text="all\nof it", via=("Berg",), nested=True),
        told(range(20, 30), stance="denies", text="that it was late"),
    ]
    ours = [told(range(20, 30), text="it was late"), told(range(40, 50), "Lind", text="more")]
    assert list(misses(gold, ours)) == [
        "a | extra | Lind: asserts yes | said | more",
        "a | missed chain nested | Berg via Berg: asserts yes | said | all of it",
        "a | stance | gold denies, ours asserts | said | that it was late",
    ]


def test_what_is_missed_on_the_half_held_back_is_not_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert quality.listed("held_back", "") == 2
    shown = capsys.readouterr()
    assert not shown.out
    assert len(shown.err.splitlines()) == 1


def test_b_cubed_and_the_way_of_given_mentions() -> None:
    text = "Ola Vik of Aurora Motors spoke. Vik left Aurora."
    given = [
        actors.Given("d", text, (at := text.index(words), at + len(words)), words, kind, instance)
        for words, kind, instance in (
            ("Ola Vik", "person", "1"),
            ("Aurora Motors", "organisation", "2"),
            ("Vik", "person", "1"),
        )
    ]
    last = actors.Given("e", "Aurora fell.", (0, 6), "Aurora", "organisation", "2")
    found = actors.joined([*given[:2], last])
    assert found[given[1]] == found[last] != found[given[0]]
    gold = {m: m.instance for m in [*given, last]}
    assert actors.b_cubed(gold, gold) == (100, 100, 100)
    alone = {m: n for n, m in enumerate(gold)}
    f1, precision, recall = actors.b_cubed(gold, alone)
    assert (precision, recall) == (100, 50)
    assert round(f1, 1) == 66.7
