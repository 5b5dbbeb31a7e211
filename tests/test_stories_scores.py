"""How the example stories are scored: what is aligned with what, and when each table's rows are right."""

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

EVALUATION = Path(__file__).parent.parent / "evaluation"
sys.path.insert(0, str(EVALUATION))

import alignment  # noqa: E402
import relating  # noqa: E402
import stories  # noqa: E402
from alignment import Story, one_to_one, renamed  # noqa: E402
from exports import tables  # noqa: E402
from judging import Item, b_cubed  # noqa: E402
from statements import Score  # noqa: E402

Row = dict[str, Any]
TEXT = "".join(f"word{n:05d} " for n in range(100))  # ten characters each


def words(first: int, last: int) -> list[list[int]]:
    """The spans of the words from `first` up to `last`."""
    return [[10 * first, 10 * last - 1]]


def day(first: int | None, last: int | None = None, basis: str = "stated") -> Row:
    """Days of March 2024; one day where `last` is None."""
    shown = [n and f"2024-03-{n:02d}" for n in (first, first if last is None else last)]
    return {"earliest": shown[0], "latest": shown[1], "basis": basis}


def said(id: str, at: int, article: str = "a", **fields: Any) -> Row:
    """A statement whose content is five words at `at`."""
    plain = {
        "id": id, "article": article, "part": "body", "voice": "indirect", "stance": "asserts", "holds": "yes",
        "source": {"text": "", "spans": [], "name": "Berg", "anonymous": False}, "cue": {"text": "said"},
        "content": {"text": f"words at {at}", "spans": words(at, at + 5), "quoted": []}, "hedged": False,
        "via": [], "said": None, "about": None, "claim": None,
    }  # fmt: skip
    return plain | fields


def figure(id: str, at: int, **fields: Any) -> Row:
    plain = {
        "id": id, "article": "a", "text": "ten", "spans": words(at, at + 1), "low": 10, "high": 10,
        "strict": False, "approximate": False, "change": "level", "stage": "reported", "counted": "boats",
        "as_of": None,
    }  # fmt: skip
    return plain | fields


def story(gold: dict[str, list[Row]], ours: dict[str, list[Row]]) -> Story:
    every = ("articles", "statements", "figures", "moments", "mentions", "claims", "relations", "timeline")
    return Story({table: gold.get(table, []) for table in every} | gold, ours, {"a": TEXT, "b": TEXT})


def told(found: Iterable[Item]) -> list[str]:
    return [item.told for item in found if item.told]


def test_statements_are_one_by_half_of_their_words() -> None:
    s = story(
        {"statements": [said("g1", 0), said("g2", 10), said("g3", 20, article="b")]},
        {
            "statements": [
                said("o1", 1),
                said("o2", 13),
                said("o3", 20),
                said("o4", 20, article="b", voice="narration"),
            ]
        },
    )
    assert s.gold_of == {"o1": "g1", "o4": "g3"}
    assert stories.scored(relating.statements(s))["statements precision"] == Score(50.0, 4)


def test_other_rows_are_one_by_the_spans_they_share() -> None:
    s = story(
        {"figures": [figure("g1", 0), figure("g2", 5), figure("g3", 9)]},
        {
            "figures": [
                figure("o1", 0, spans=words(0, 3)),
                figure("o2", 0),
                figure("o3", 5, article="b"),
                figure("o4", 9, spans=words(9, 12)),
            ]
        },
    )
    assert [(g["id"], o["id"]) for g, o in s.pairs("figures")] == [("g1", "o2"), ("g3", "o4")]


def test_the_cheapest_go_first() -> None:
    assert one_to_one([(-0.5, 0, 0), (-0.9, 0, 1), (-0.8, 1, 1), (-0.1, 1, 0)]) == [(0, 1), (1, 0)]


def test_articles_are_called_as_in_the_gold() -> None:
    gold = {"articles": [{"id": "a01", "sha256": "x"}]}
    ours = {
        "articles": [{"id": "7f", "sha256": "x"}, {"id": "80", "sha256": "y"}],
        "copies": [{"a": "7f", "b": "80"}, {"a": "7f", "b": "7f"}],
        "statements": [{"id": "s", "article": "7f"}],
        "claims": [{"id": "c"}],
    }
    assert renamed(gold, ours) == {
        "articles": [{"id": "a01", "sha256": "x"}],
        "copies": [{"a": "a01", "b": "a01"}],
        "statements": [{"id": "s", "article": "a01"}],
        "claims": [{"id": "c"}],
    }


def test_b_cubed() -> None:
    gold, ours = ["x", "x", "x", None], ["p", "p", None, "q"]
    assert b_cubed(gold, ours) == pytest.approx([2 / 3, 2 / 3, 1 / 3, 1])
    assert b_cubed(ours, gold) == [1, 1, 1, 1]
    assert b_cubed([None, None], ["p", "p"]) == [1, 1]
    assert b_cubed(["p", "p"], [None, None]) == [0.5, 0.5]


def test_a_score_is_the_mean_of_its_items() -> None:
    table = stories.scored(
        [
            Item("one", "gold", 1), Item("one", "gold", 0), Item("one", "ours", 1),
            Item("two", "each", 1), Item("two", "each", 0), Item("two", "each", 0),
            Item("wide", "days", 1), Item("wide", "days", 9999), Item("wide", "days", 4),
            Item("none", "gold", 0),
        ]
    )  # fmt: skip
    assert table == {
        "one F1": Score(66.7, 2),
        "one precision": Score(100.0, 1),
        "one recall": Score(50.0, 2),
        "two": Score(33.3, 3),
        "wide": Score(4, 3),
        "none F1": Score(0.0, 1),
        "none precision": Score(0.0, 0),
        "none recall": Score(0.0, 1),
    }


def test_days_of_statements() -> None:
    gold = [
        said("g1", 0, said=day(5)),
        said("g2", 10, said=day(5)),
        said("g3", 20, said=day(5)),
        said("g4", 30),
    ]
    ours = [
        said("o1", 0, said=day(4, 6)),
        said("o2", 10, said=day(None, 7)),
        said("o3", 20, said=day(6)),
        said("o4", 30, said=day(1)),
    ]
    found = list(relating.statements(story({"statements": gold}, {"statements": ours})))
    table = stories.scored(found)
    assert table["said, where one is"] == Score(33.3, 3)
    assert table["said, to the day"] == Score(0.0, 3)
    assert table["said, given where none is"] == Score(100.0, 1)
    assert table["about, given where none is"] == Score(0.0, 4)
    assert told(found)[0] == "gold 2024-03-05, ours ..2024-03-07: a Berg “words at 10”"
    open_too = [said("g1", 0, about=day(3, 0))]
    table = stories.scored(relating.statements(story({"statements": open_too}, {"statements": open_too})))
    assert table["about, where one is"] == Score(100.0, 1)


def test_figures() -> None:
    gold = [figure("g1", 0), figure("g2", 5, as_of=day(5)), figure("g3", 9)]
    ours = [figure("o1", 0, strict=True, as_of=day(5)), figure("o2", 5, stage="planned", as_of=day(5))]
    found = list(relating.figures(story({"figures": gold}, {"figures": ours})))
    table = stories.scored(found)
    assert table["figures recall"] == Score(66.7, 3)
    assert table["figures value"] == Score(50.0, 2)
    assert table["figures stage"] == Score(50.0, 2)
    assert table["figures change"] == Score(100.0, 2)
    assert table["figures as_of, where one is"] == Score(100.0, 1)
    assert table["figures as_of, given where none is"] == Score(100.0, 1)
    assert "missed: a “ten” 10..10 level reported (boats)" in told(found)


def test_moments() -> None:
    def moment(value: str, **fields: Any) -> Row:
        return {"article": "a", "text": "then", "spans": words(3, 4), "value": value} | day(5) | fields

    table = stories.scored(
        relating.moments(story({"moments": [moment("P3D", **day(None))]}, {"moments": [moment("P3D")]}))
    )
    assert table["moments F1"] == table["moments value"] == Score(100.0, 1)
    assert table["moments days"] == Score(0.0, 1)


def test_dates_of_articles() -> None:
    gold = [day(5), day(10, basis="inferred"), day(20, 22, basis="inferred"), day(1)]
    ours = [day(5), None, day(22, 24), day(2)]
    sides = [[{"id": str(n), "published": when} for n, when in enumerate(side)] for side in (gold, ours)]
    found = list(relating.dates(story({"articles": sides[0]}, {"articles": sides[1]})))
    table = stories.scored(found)
    assert table["dates"] == Score(75.0, 4)
    assert table["dates undated"] == Score(100.0, 2)
    assert table["dates width"] == Score(2.0, 4)
    assert table["dates undated width"] == Score((9999 + 3) / 2, 2)
    assert told(found) == ["3 gold 2024-03-01, ours 2024-03-02"]


def test_actors() -> None:
    def mention(at: int, actor: str | None) -> Row:
        return {"article": "a", "text": f"m{at}", "spans": words(at, at + 1), "actor": actor}

    gold = [mention(0, "berg"), mention(1, "berg"), mention(2, "berg"), mention(3, "clerk")]
    ours = [mention(0, "x"), mention(1, "x"), mention(2, None), mention(9, "x")]
    found = list(relating.actors(story({"mentions": gold}, {"mentions": ours})))
    table = stories.scored(found)
    assert table["actors B-cubed recall"] == Score(66.7, 4)
    assert table["actors B-cubed precision"] == Score(100.0, 4)
    assert table["actors pairs recall"] == Score(33.3, 3)
    assert table["actors found B-cubed recall"] == Score(55.6, 3)
    assert table["mentions precision"] == Score(75.0, 4)
    assert "apart: a “m0”, a “m1”  ≠  a “m2”" in told(found)


def test_copies_have_no_direction() -> None:
    gold = [{"a": "a", "b": "b", "share": 0.7}, {"a": "a", "b": "c", "share": 0.5}]
    ours = [{"a": "b", "b": "a", "share": 0.6}]
    found = list(relating.copies(story({"copies": gold}, {"copies": ours})))
    table = stories.scored(found)
    assert (table["copies precision"], table["copies recall"]) == (Score(100.0, 1), Score(50.0, 2))
    assert table["copies share, points off"] == Score(10.0, 1)
    assert told(found) == ["missed: a c 0.5"]


CLAIMS = [
    {"id": "c1", "statements": ["g0", "g1", "g2"], "independent": 2, "headline": "It stands"},
    {"id": "c2", "statements": ["g3"], "independent": 1, "headline": "It fell"},
]
GOLD = [said(f"g{n}", 10 * n, claim="c1" if n < 3 else "c2" if n == 3 else None) for n in range(5)]
OURS = [said(f"o{n}", 10 * n) for n in range(5)]


def test_claims() -> None:
    unsure = said("g9", 90, holds="open")
    made = [
        {"id": "p", "statements": ["o0", "o1", "o4"], "independent": 1},
        {"id": "q", "statements": ["o2", "x"], "independent": 2},
    ]
    s = story({"statements": [*GOLD, unsure], "claims": CLAIMS}, {"statements": OURS, "claims": made})
    found = list(relating.claims(s))
    table = stories.scored(found)
    assert table["claims B-cubed recall"] == Score(73.3, 5)
    assert table["claims B-cubed precision"] == Score(73.3, 5)
    assert table["claims pairs recall"] == Score(33.3, 3)
    assert table["claims pairs precision"] == Score(33.3, 3)
    assert table["claims independent"] == table["claims independent, where several"] == Score(0.0, 1)
    assert "gold 2, ours 1: It stands" in told(found)
    assert "joined: a Berg “words at 0”, a Berg “words at 10”  ≠  a Berg “words at 40”" in told(found)


def relation(kind: str, a: str, b: str) -> Row:
    return {"kind": kind, "a": a, "b": b, "reason": "so"}


def test_ends_of_relations() -> None:
    """Which statement stands for a claim is free, which claim it is of and which way round is not."""
    gold = {"statements": GOLD, "claims": CLAIMS, "relations": [relation("contradicts", "g0", "g3")]}

    def right(kind: str, a: str, b: str) -> dict[str, float]:
        s = story(gold, {"statements": OURS, "relations": [relation(kind, a, b)]})
        table = stories.scored(relating.relations(s))
        names = ("strict ends", "any direction", "any kind")
        return {"": table["relations F1"].value} | {n: table[f"relations, {n} F1"].value for n in names}

    assert set(right("contradicts", "o0", "o3").values()) == {100}
    assert right("contradicts", "o1", "o3") == {
        "": 100,
        "strict ends": 0,
        "any direction": 100,
        "any kind": 100,
    }
    assert right("contradicts", "o3", "o1") == {"": 0, "strict ends": 0, "any direction": 100, "any kind": 0}
    assert right("disputes", "o0", "o3") == {"": 0, "strict ends": 0, "any direction": 0, "any kind": 100}
    assert set(right("contradicts", "o0", "o4").values()) == {0}
    assert set(right("contradicts", "o0", "unknown").values()) == {0}


def test_ends_within_a_claim_stay_in_their_articles() -> None:
    at_b = [said(f"h{n}", 10 * n, article="b", claim="c1") for n in range(2)]
    ours = [*OURS, said("p0", 0, article="b"), said("p1", 10, article="b")]
    gold = {"statements": [*GOLD, *at_b], "relations": [relation("repeats", "g0", "h0")]}
    for made, right in ((("o0", "p1"), 100), (("o0", "o1"), 0), (("p0", "p1"), 0)):
        s = story(gold, {"statements": ours, "relations": [relation("repeats", *made)]})
        assert stories.scored(relating.relations(s))["relations F1"].value == right


def test_relations_by_kind_and_what_is_told_of_them() -> None:
    gold = {
        "statements": GOLD,
        "relations": [relation("contradicts", "g0", "g3"), relation("revises", "g3", "g4")],
    }
    ours = [
        relation("disputes", "o0", "o3"),
        relation("revises", "o3", "o4"),
        relation("revises", "o3", "o4"),
    ]
    found = list(relating.relations(story(gold, {"statements": OURS, "relations": ours})))
    table = stories.scored(found)
    assert table["relations revises precision"] == Score(50.0, 2)
    assert table["relations revises recall"] == Score(100.0, 1)
    assert table["relations disputes precision"] == Score(0.0, 1)
    assert told(found) == [
        "missed: contradicts [ours: disputes] a Berg “words at 0” → a Berg “words at 30” (so)",
        "extra: disputes a Berg “words at 0” → a Berg “words at 30” (so)",
        "extra: revises a Berg “words at 30” → a Berg “words at 40” (so)",
    ]


def test_tracks() -> None:
    gold = {
        "figures": [figure(f"g{n}", n) for n in range(4)],
        "tracks": [{"id": "t", "figures": ["g0", "g1", "g2"]}],
    }
    ours = {
        "figures": [figure(f"o{n}", n) for n in range(3)],
        "tracks": [{"id": "u", "figures": ["o0", "o1"]}],
    }
    table = stories.scored(relating.tracks(story(gold, ours)))
    assert table["tracks B-cubed recall"] == Score(66.7, 4)
    assert table["tracks B-cubed precision"] == Score(100.0, 4)
    assert table["tracks pairs recall"] == Score(33.3, 3)


def test_timeline() -> None:
    def entry(when: Row, *ids: str) -> Row:
        return {"when": when, "statements": ids, "headline": "It fell"}

    gold = [entry(day(5), "g0", "g1"), entry(day(5), "g2"), entry(day(10, 13), "g3")]
    ours = [entry(day(5), "o2"), entry(day(6), "o0"), entry(day(12, 19), "o3"), entry(day(5), "o4")]
    found = list(
        relating.timeline(
            story({"statements": GOLD, "timeline": gold}, {"statements": OURS, "timeline": ours})
        )
    )
    table = stories.scored(found)
    assert table["timeline recall"] == Score(66.7, 3)
    assert table["timeline precision"] == Score(50.0, 4)
    assert table["timeline dates recall"] == Score(100.0, 2)
    assert table["timeline dates precision"] == Score(66.7, 3)
    assert told(found)[0] == "missed: 2024-03-05 It fell"


def test_what_an_export_lacks_is_missed() -> None:
    gold = {"statements": GOLD, "claims": CLAIMS, "relations": [relation("repeats", "g0", "g1")]}
    table = stories.scored(
        item
        for part in (relating.claims, relating.relations, relating.timeline, relating.tracks, relating.copies)
        for item in part(story(gold, {}))
    )
    assert table["relations recall"] == Score(0.0, 1)
    assert table["claims pairs recall"] == Score(0.0, 3)


@pytest.mark.parametrize("name", alignment.STORIES)
def test_the_gold_is_right_about_itself(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its own rows, renamed as an export of ours would be, miss nothing."""
    gold = tables(EVALUATION.parent / "examples" / name / "gold")
    texts = EVALUATION.parent / "examples" / name / "gold" / "texts"
    own = json.loads(json.dumps(gold))
    s = Story(gold, renamed(gold, own), {p.stem: p.read_bytes().decode() for p in texts.glob("*.txt")})
    monkeypatch.setattr(stories, "load", lambda _: s)
    assert list(stories.misses(name)) == []
    table = stories.scores(name)
    assert all(score.value == 100 for figure, score in table.items() if " F1" in figure)
