"""What is right and wrong of two sides whose rows are aligned, item by item.

An item is one thing of the gold's, one of ours, or one that both have. A score is the mean of the values of
its items.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations
from typing import Literal, NamedTuple

from alignment import RowPair
from exports import Row

Side = Literal["gold", "ours", "each", "days"]
Days = tuple[date, date]  # both ends inclusive


class Item(NamedTuple):
    """Of which score, on whose side, how right from 0 to 1; `told` is what an editor reads where it is wrong.

    `each` has no sides, and `days` is a number of days.
    """

    score: str
    side: Side
    value: float
    told: str = ""


def detected(
    score: str,
    gold: Sequence[Row],
    ours: Sequence[Row],
    pairs: Sequence[RowPair],
    told: Callable[[Row], str] = lambda row: "",
) -> Iterator[Item]:
    """Which of the two sides are in a pair."""
    sides: list[tuple[Side, Sequence[Row], str]] = [("gold", gold, "missed"), ("ours", ours, "extra")]
    for side, rows, what in sides:
        there = {id(pair[side == "ours"]) for pair in pairs}
        for row in rows:
            line = told(row) if id(row) not in there else ""
            yield Item(score, side, id(row) in there, line and f"{what}: {line}")


def grouped(
    score: str, gold: Sequence[Hashable], ours: Sequence[Hashable], told: Sequence[str] = ()
) -> Iterator[Item]:
    """B-cubed, and whether every two items of one group are together on the other side too.

    What is apart and what is joined is told where `told` has the items' words.
    """
    sides: list[tuple[Side, Sequence[Hashable], Sequence[Hashable], str]] = [
        ("gold", gold, ours, "apart"),
        ("ours", ours, gold, "joined"),
    ]
    for side, one, other, what in sides:
        lines = {
            parts[0][0]: f"{what}: " + "  ≠  ".join(", ".join(told[i] for i in part) for part in parts)
            for parts in split(one, other)
            if told
        }
        for i, value in enumerate(b_cubed(one, other)):
            yield Item(f"{score} B-cubed", side, value, lines.get(i, ""))
        for i, j in joined(one):
            yield Item(f"{score} pairs", side, other[i] is not None and other[i] == other[j])


def equal(
    score: str, fields: Mapping[str, Sequence[str]], g: Row, o: Row, told: Callable[[Row], str]
) -> Iterator[Item]:
    """Whether fields that are right or wrong together, under one name, are the same."""
    for name, own in fields.items():
        right = all(g[field] == o[field] for field in own)
        yield Item(f"{score} {name}", "each", right, "" if right else f"gold {told(g)}, ours {told(o)}")


def dated(score: str, gold: Row | None, ours: Row | None, told: str) -> Iterator[Item]:
    """Whether days are right where the gold has some, and whether we give some where it has none.

    Right are the gold's own bounds, and days that share one with it; what is open to a side tells no day.
    """
    given = not is_open(ours)
    line = f"gold {told_days(gold)}, ours {told_days(ours)}: {told}"
    if gold is None:
        yield Item(f"{score}, given where none is", "each", given, line if given else "")
        return
    same = ours is not None and days(gold) == days(ours)
    right = same or (given and in_both(days(gold), days(ours)) > 0)
    yield Item(f"{score}, where one is", "each", right, "" if right else line)
    yield Item(f"{score}, to the day", "each", same)


def b_cubed(one: Sequence[Hashable], other: Sequence[Hashable]) -> list[float]:
    """For each item the part of its group in `one` that is of its group in `other` (Bagga and Baldwin, 1998).

    With the gold's groups first it is recall, with ours first precision. Items stand in the same order in
    both; one whose group is None is alone.
    """
    a, b = _alone(one), _alone(other)
    sizes, both = Counter(a), Counter(zip(a, b, strict=True))
    return [both[x, y] / sizes[x] for x, y in zip(a, b, strict=True)]


def joined(groups: Sequence[Hashable]) -> Iterator[tuple[int, int]]:
    """Every two items of one group."""
    for members in _members(groups):
        yield from combinations(members, 2)


def split(one: Sequence[Hashable], other: Sequence[Hashable]) -> Iterator[list[list[int]]]:
    """The groups of `one` that are several in `other`, each as the parts it falls into there."""
    apart = _alone(other)
    for members in _members(one):
        parts: dict[Hashable, list[int]] = {}
        for i in members:
            parts.setdefault(apart[i], []).append(i)
        if len(parts) > 1:
            yield list(parts.values())


def _alone(groups: Sequence[Hashable]) -> list[Hashable]:
    return [("alone", i) if group is None else group for i, group in enumerate(groups)]


def _members(groups: Sequence[Hashable]) -> Iterable[list[int]]:
    members: dict[Hashable, list[int]] = {}
    for i, group in enumerate(groups):
        if group is not None:
            members.setdefault(group, []).append(i)
    return members.values()


def days(moment: Row | None) -> Days:
    """A moment's days; open bounds are the first and last days there are."""
    known = moment or {"earliest": None, "latest": None}
    first, last = known["earliest"], known["latest"]
    return (
        date.fromisoformat(first) if first else date.min,
        date.fromisoformat(last) if last else date.max,
    )


def is_open(moment: Row | None) -> bool:
    """Whether a bound of it is not known."""
    return moment is None or None in (moment["earliest"], moment["latest"])


def length(of: Days) -> int:
    first, last = of
    return (last - first).days + 1


def in_both(a: Days, b: Days) -> int:
    """How many days are in both."""
    return max(0, length((max(a[0], b[0]), min(a[1], b[1]))))


def fits(a: Days, b: Days) -> bool:
    """Whether at least half of the shorter is in both."""
    return 2 * in_both(a, b) >= min(length(a), length(b))


def told_days(moment: Row | None) -> str:
    """A moment's days as they are listed."""
    if moment is None:
        return "none"
    first, last = moment["earliest"], moment["latest"]
    return str(first) if first == last and first else f"{first or ''}..{last or ''}"
