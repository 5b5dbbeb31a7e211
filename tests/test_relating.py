"""Relating: which articles share prose, what a declared date settles. Actors: `test_actors`."""

import random
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import Key
from onrecord.reading.keys import keys
from onrecord.relating import copies
from onrecord.relating.given import published
from onrecord.relating.held import Copy

_CHANCE = random.Random(3)
WORDS = ["".join(_CHANCE.choices("abcdefghijklmno", k=6)) for _ in range(900)]
PROSE = " ".join(WORDS[:400])
OTHER = " ".join(WORDS[400:800])


def copy_of(a: str, b: str) -> Copy | None:
    return copies.decide("a", keys(a, (), ()), "b", keys(b, (), ()))


def test_the_same_words_are_a_copy_however_they_are_laid_out() -> None:
    found = copy_of("Rain fell.\n\nHeavily.", "  RAIN FELL — heavily")
    assert found == Copy("a", "b", 1.0, ((0, 19),), ((2, 21),))


def test_a_reprint_with_additions_is_a_copy_of_what_it_reprints() -> None:
    a, b = PROSE, f"{OTHER} {PROSE}"
    found = copy_of(a, b)
    assert found is not None
    assert found.share > 0.95
    ((start, end),), ((start_b, end_b),) = found.spans_a, found.spans_b
    assert a[start:end] == b[start_b:end_b]
    assert end - start > 0.9 * len(PROSE)


def test_a_partial_reprint_gives_its_passages() -> None:
    quarter = " ".join(WORDS[100:200])
    a, b = PROSE, f"{OTHER[:1400]} {quarter}"
    found = copy_of(a, b)
    assert found is not None
    assert 0.2 < found.share < 0.6
    for text, spans in ((a, found.spans_a), (b, found.spans_b)):
        assert all(text[start:end] in quarter for start, end in spans)


def test_a_word_changed_breaks_the_passage_only_there() -> None:
    words = WORDS[:400]
    changed = [*words[:200], "instead", *words[201:]]
    found = copy_of(" ".join(words), " ".join(changed))
    assert found is not None
    assert len(found.spans_a) <= 2
    gone = " ".join(changed)
    assert all("instead" not in gone[start:end] for start, end in found.spans_b) or len(found.spans_b) == 1


@pytest.mark.parametrize("b", [OTHER, f"{OTHER} {' '.join(WORDS[:20])}", "", "!?"])
def test_other_articles_are_no_copies(b: str) -> None:
    assert copy_of(PROSE, b) is None


def test_quotations_and_furniture_are_not_prose() -> None:
    text = f"{PROSE} {OTHER}"
    cut = (len(PROSE), len(text))
    for found in (keys(text, (cut,), ()), keys(text, (), (cut,))):
        shingles = [key for key in found if key.kind == "shingle"]
        assert shingles
        assert all(key.span[1] <= cut[0] for key in shingles)
        assert shingles == [key for key in keys(PROSE, (), ()) if key.kind == "shingle"]


_PIECES = st.lists(st.sampled_from(["ab ", "c", "İß ", "\n", "… ", "word ", "“x” "]), max_size=60).map(
    "".join
)


@given(text=_PIECES, cuts=st.sets(st.integers(0, 120)))
def test_keys_hold(text: str, cuts: set[int]) -> None:
    ends = sorted(cut for cut in cuts if cut <= len(text))
    quoted = tuple(zip(ends[::2], ends[1::2], strict=False))
    found = keys(text, quoted, ())
    assert len({(key.kind, key.value) for key in found}) == len(found)
    assert [key.kind for key in found].count("words") == any(c.isalnum() for c in text)
    for key in found:
        start, end = key.span
        assert 0 <= start < end <= len(text)
        assert -(2**63) <= key.value < 2**63
        if key.kind == "shingle":
            assert len(keys(text[start:end], (), ())[0:1]) == 1
            assert all(end <= q[0] or q[1] <= start for q in quoted)


@given(st.lists(st.integers(0, 400), max_size=40), st.lists(st.integers(0, 400), max_size=40))
def test_a_decision_sees_two_articles_and_is_the_same_from_either_end(
    one: list[int], other: list[int]
) -> None:
    def made(values: list[int]) -> tuple[Key, ...]:
        distinct = dict.fromkeys(values)
        return tuple(Key("shingle", v, n * 3, (n * 20, n * 20 + 45)) for n, v in enumerate(distinct))

    found, back = (
        copies.decide("a", made(one), "b", made(other)),
        copies.decide("a", made(other), "b", made(one)),
    )
    assert (found is None) == (back is None)
    if found and back:
        assert found.share == back.share
        for spans in (found.spans_a, found.spans_b, back.spans_a, back.spans_b):
            assert spans == tuple(sorted(spans))
            assert all(before[1] < after[0] for before, after in pairwise(spans))


@pytest.mark.parametrize(
    ("declared", "earliest", "latest", "grain"),
    [
        ("2026-03-02", "2026-03-02", "2026-03-02", "day"),
        ("20260302", "2026-03-02", "2026-03-02", "day"),
        ("2026-03-02T23:30:00-08:00", "2026-03-02", "2026-03-02", "day"),
        ("2026-03-02 23:30:00.123 Z", "2026-03-02", "2026-03-02", "day"),
        (" 2026-03 ", "2026-03-01", "2026-03-31", "month"),
        ("2024-02", "2024-02-01", "2024-02-29", "month"),
        ("2026", "2026-01-01", "2026-12-31", "year"),
        ("Mon, 02 Mar 2026 23:30:00 -0800", "2026-03-02", "2026-03-02", "day"),
        ("2 Mar 2026", "2026-03-02", "2026-03-02", "day"),
        ("2026-02-30", None, None, None),
        ("2026-13", None, None, None),
        ("0000", None, None, None),
        ("03/04/2026", None, None, None),
        ("2 Mar 26", None, None, None),
        ("yesterday", None, None, None),
        ("２０２６", None, None, None),
        ("", None, None, None),
    ],
)
def test_declared_dates(declared: str, earliest: str | None, latest: str | None, grain: str | None) -> None:
    found = published("a", declared)
    assert (found.earliest, found.latest, found.grain) == (earliest, latest, grain)
    assert (found.basis, found.text) == ("given", declared)
    assert found.why


@given(st.text())
def test_no_declared_date_is_an_error(declared: str) -> None:
    found = published("a", declared)
    assert (found.earliest is None) == (found.latest is None) == (found.grain is None)
