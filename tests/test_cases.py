"""Cases for moments and figures: the notation says what it means, and marks are compared as its guide tells."""

import sys
from pathlib import Path
from typing import Any

import pytest

EVALUATION = Path(__file__).parent.parent / "evaluation"
sys.path.insert(0, str(EVALUATION))

import case_notation  # noqa: E402
import cases  # noqa: E402
from case_notation import HALVES, Passage, Row, load, passages  # noqa: E402
from gold_notation import GoldError  # noqa: E402
from statements import Score  # noqa: E402

WRITTEN = """# a comment
published 2022-10-06
Of the [640 hives|640; counted hives; name all], [half|320; of all; approximate ?] were dead [by spring|DATE ..2022-05-31].
Ib Moss, [58|none], loses [up to 3|<=3; down; planned; period day] [a day|SET P1D; name day], he [repeatedly|free] says.

published unknown
It costs [~ some|~1.5..2 million US dollar] on [Monday|DATE XXXX-WXX-1].
"""


@pytest.fixture
def hives() -> Passage:
    return next(passages(WRITTEN, "open.txt"))


def marked(words: str, told: str) -> Row:
    """The one mark of a passage."""
    (passage,) = passages(f"published 2022-10-06\nIt was [{words}|{told}] then.\n", "open.txt")
    return passage.marks[0]


def days(told: str) -> tuple[str | None, str | None]:
    mark = marked("then", told)
    return mark["earliest"], mark["latest"]


def test_a_mark_becomes_spans_and_fields(hives: Passage) -> None:
    assert hives.where == "open.txt:2"
    assert str(hives.published) == "2022-10-06"
    assert hives.text.startswith(
        "Of the 640 hives, half were dead by spring.\nIb Moss, 58, loses up to 3 a day"
    )
    whole, half, spring, age, loss, day, free = hives.marks
    assert [hives.text[s:e] for m in hives.marks for s, e in m["spans"]] == [
        "640 hives", "half", "by spring", "58", "up to 3", "a day", "repeatedly",
    ]  # fmt: skip
    assert (whole["low"], whole["high"], whole["counted"], whole["stage"]) == (640, 640, "hives", "reported")
    assert half["of"] == whole["spans"]
    assert "approximate" not in half
    assert (spring["earliest"], spring["latest"]) == (None, "2022-05-31")
    assert (age["kind"], free["kind"]) == ("trap", "free")
    assert (loss["low"], loss["high"], loss["change"], loss["stage"]) == (None, 3, "down", "planned")
    assert loss["period"] == day["spans"]
    assert (day["type"], day["value"]) == ("SET", "P1D")
    assert "earliest" not in day


def test_amounts() -> None:
    for told, low, high, strict, approximate in (
        (">200,000", 200000, None, True, False),
        (">=3", 3, None, False, False),
        ("<10", None, 10, True, False),
        ("~24..99", 24, 99, False, True),
        ("-2.5", -2.5, -2.5, False, False),
        ("1.2 billion crown", 1.2e9, 1.2e9, False, False),
        ("1/4 share", 0.25, 0.25, False, False),
    ):
        mark = marked("so many", told)
        assert [mark[f] for f in ("low", "high", "strict", "approximate")] == [low, high, strict, approximate]
    assert marked("so many", "1.2 billion crown")["unit"] == "crown"
    assert "unit" not in marked("so many", "3")


def test_days_follow_from_the_value_where_they_are_not_told() -> None:
    for told, earliest, latest in (
        ("DATE 2022-09-21", "2022-09-21", "2022-09-21"),
        ("TIME 2022-09-21TNI", "2022-09-21", "2022-09-21"),
        ("DATE 2024-02", "2024-02-01", "2024-02-29"),
        ("DATE 2024-02 END", "2024-02-21", "2024-02-29"),
        ("DATE 2022 START", "2022-01-01", "2022-04-30"),
        ("DATE 2022-Q3", "2022-07-01", "2022-09-30"),
        ("DATE 2022-H2", "2022-07-01", "2022-12-31"),
        ("DATE 2022-WI", "2022-12-01", "2023-02-28"),
        ("DATE 2022-W52", "2022-12-26", "2023-01-01"),
        ("DATE 2022-W52-WE", "2022-12-31", "2023-01-01"),
        ("DATE 2022 2022-03-01..", "2022-03-01", None),
        ("DATE XXXX-09-21", None, None),
        ("DATE PAST_REF", None, None),
        ("DURATION P1W 2022-09-29..2022-10-06", "2022-09-29", "2022-10-06"),
    ):
        assert days(told) == (earliest, latest), told
    for told in ("DATE PRESENT_REF", "DATE 1889 APPROX", "DATE 2022 ?", "DURATION PT3H12M", "SET XXXX-WXX-7"):
        assert "earliest" not in marked("then", told), told


@pytest.mark.parametrize(
    "told",
    [
        "",
        "many",
        "9..5",
        ">3..5",
        "5; of whole",
        "5; period whole",
        "5; counted",
        "5; sideways",
        "5; unit ?",
        "DATE",
        "DATE 2022-02-30",
        "DATE 2022-13",
        "DATE 2022-W54",
        "DATE 2022-Q3 END",
        "DATE 2022-10-02..2022-10-01",
        "DATE 2022; up",
        "none; up",
        "5; name a; name a] and [6|6; name a",
        "5; of a] of [a day|SET P1D; name a",
    ],
)
def test_a_malformed_mark_names_its_file_and_line(told: str) -> None:
    with pytest.raises(GoldError, match=r"^open\.txt:[12]"):
        marked("words", told)


@pytest.mark.parametrize("block", ["published May\nText.", "Text.", "published 2022-01-01", "published 2022-02-30\nText.",
                                   "published unknown\nAn [open|5 mark.", "published unknown\nA | bar."])  # fmt: skip
def test_a_malformed_block_names_its_file_and_line(block: str) -> None:
    with pytest.raises(GoldError, match=r"^open\.txt:3"):
        list(passages(f"\n\n{block}\n", "open.txt"))


def find(kind: str, start: int, end: int, **fields: Any) -> Row:
    plain: Row = {"kind": kind, "spans": ((start, end),)}
    if kind == "figure":
        plain |= {"low": None, "high": None, "strict": False, "approximate": False, "unit": None}
        plain |= {"counted": "", "change": "level", "stage": "reported", "of": (), "period": ()}
    else:
        plain |= {"type": "DATE", "value": None, "mod": None, "earliest": None, "latest": None}
    return plain | fields


def wrong(mark: Row, ours: Row) -> list[str]:
    return list(cases.wrong(mark, ours))


def test_a_figure_is_right_where_all_that_is_told_agrees() -> None:
    mark = marked("more than 1.2 million people", ">1.2 million; counted people called up; up; stage ?")
    ours = find("figure", 0, 9, low=1200000.0001, strict=True, change="up", counted="the people mobilised")
    assert wrong(mark, ours) == []
    assert wrong(mark, ours | {"stage": "planned", "unit": "person", "of": ((1, 2),)}) == []
    assert wrong(mark, ours | {"low": 1200001}) == ["low"]
    assert wrong(mark, ours | {"high": 1200000}) == ["high"]
    assert wrong(mark, ours | {"strict": False, "change": "level"}) == ["strict", "change"]
    assert wrong(mark, ours | {"counted": "reservists"}) == ["counted"]


def test_what_is_counted_has_the_same_words_or_head() -> None:
    assert cases.same_counted("reservists called up", "the reservists")
    assert cases.same_counted("homes in the valley", "new homes")
    assert cases.same_counted("countries", "country")
    assert not cases.same_counted("people", "")
    assert not cases.same_counted("people in homes", "beds in homes")


def test_units_agree_whatever_their_spelling() -> None:
    for a, b in (("percent", "%"), ("percent", "per cent"), ("US dollar", "dollars"), ("penny", "pence"),
                 ("kilometre per hour", "km/h"), ("degree", "degrees Celsius"), ("metre", "meters")):  # fmt: skip
        assert cases.same_unit(a, b), (a, b)
    for a, b in (
        ("percent", "percentage point"),
        ("euro", "dollar"),
        ("metre", "square metre"),
        ("euro", None),
    ):
        assert not cases.same_unit(a, b), (a, b)


def test_of_and_period_agree_where_their_words_overlap(hives: Passage) -> None:
    whole, half = hives.marks[:2]
    ours = find("figure", *half["spans"][0], low=320, high=320, of=whole["spans"])
    assert wrong(half, ours) == []
    assert wrong(half, ours | {"of": ()}) == ["of"]
    assert wrong(half, ours | {"of": half["spans"]}) == ["of"]


def test_a_moment_is_right_where_all_that_is_told_agrees() -> None:
    mark = marked("late October", "DATE 2022-10 END")
    ours = find("moment", 0, 9, value="2022-10", mod="END", earliest="2022-10-21", latest="2022-10-31")
    assert wrong(mark, ours) == []
    assert wrong(mark, ours | {"type": "TIME", "latest": None}) == ["type", "latest"]
    assert wrong(marked("by then", "DATE ..2022-12-31"), ours) == ["earliest", "latest"]


def test_the_find_of_its_kind_that_overlaps_best_is_judged() -> None:
    mark = marked("more than 90", ">90")
    (start, end) = mark["spans"][0]
    moment = find("moment", start, end)
    near = find("figure", end - 2, end + 9, low=90, strict=True)
    nearer = find("figure", start, end, high=90)
    assert cases.judged([mark], [moment])[0].find is None
    assert cases.judged([mark], [moment, near])[0].right
    assert cases.judged([mark], [near, nearer])[0].wrong == ("low", "high", "strict")


def test_nothing_is_to_overlap_a_trap_and_what_no_mark_covers_is_extra(hives: Passage) -> None:
    age = hives.marks[3]
    (start, end) = age["spans"][0]
    assert cases.judged([age], [find("figure", end, end + 1)])[0].right
    for kind in ("figure", "moment"):
        assert not cases.judged([age], [find(kind, start, end)])[0].right
    free = hives.marks[-1]
    assert cases.judged([free], []) == []
    finds = [find("figure", *m["spans"][0]) for m in hives.marks]
    assert [hives.text[s:e] for f in cases.extra(hives.marks, finds) for s, e in f["spans"]] == [
        "by spring", "58", "a day",
    ]  # fmt: skip


def perfect(passage: Passage) -> list[Row]:
    """A reader that makes no mistake: what is not told of a mark is empty."""
    return [find(m["kind"], *m["spans"][0]) | m for m in passage.marks if m["kind"] in cases.KINDS]


@pytest.fixture
def written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "open.txt").write_text(WRITTEN)
    monkeypatch.setattr(case_notation, "CASES", tmp_path)


@pytest.mark.usefixtures("written")
def test_scores_and_misses() -> None:
    table = cases.scores("open", perfect)
    assert table["all right"] == Score(100.0, 8)
    assert table["figures precision"] == Score(100.0, 4)
    assert table["figures of"] == Score(100.0, 1)
    assert list(cases.misses("open", perfect)) == []

    def hasty(passage: Passage) -> list[Row]:
        rows = [row | {"high": 7} for row in perfect(passage) if row["kind"] == "figure"]
        return [*rows, find("figure", 0, 2)]

    table = cases.scores("open", hasty)
    assert table["figures right"] == Score(0.0, 4)
    assert table["figures found"] == Score(100.0, 4)
    assert table["figures amount"] == Score(0.0, 4)
    assert table["figures change"] == Score(100.0, 4)
    assert table["figures precision"] == Score(66.7, 6)
    assert table["moments right"] == Score(0.0, 3)
    assert table["traps right"] == Score(100.0, 1)
    first, second, *_ = cases.misses("open", hasty)
    assert first.startswith("open.txt:2 | figure extra | Of |  | Of the 640 hives")
    assert second.startswith("open.txt:2 | figure high | 640 hives | gold high=640.0, ours high=7 | Of")


@pytest.mark.parametrize("half", HALVES)
def test_both_halves_are_what_they_say(half: str) -> None:
    loaded = load(half)
    kinds = [mark["kind"] for passage in loaded for mark in passage.marks if mark["kind"] != "free"]
    assert len(loaded) >= 80
    assert len(kinds) >= 170
    assert kinds.count("trap") >= 0.1 * len(kinds)
    assert cases.scores(half, perfect)["all right"].value == 100


def test_no_passage_is_in_both_halves() -> None:
    texts = [passage.text for half in HALVES for passage in load(half)]
    assert len(texts) == len(set(texts))


def test_what_is_missed_on_the_half_held_back_is_not_listed(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["cases.py", "--misses", "held_back"])
    assert cases.main() == 2
    assert not capsys.readouterr().out
