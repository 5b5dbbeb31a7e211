"""Matter: how far two statements are about one thing, by their words, scope, times and figures.

Decided from the two alone. Words count by how rare they are in the language, not in the collection.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations

from onrecord.model import Term
from onrecord.relating.held import Counted, Days, Saying

KEYED = 7  # the rarest terms of a statement, of which each two are a key

_WHOLE = frozenset({"full", "entir", "whole", "total", "mass", "general", "complet", "nationwid"})
_PART = frozenset({"partial", "limit", "part", "partli", "temporari"})


def keys(s: Saying) -> Iterator[str]:
    """Keys by which statements on one matter find each other: two rare terms, or one and what is counted."""
    rarest = sorted(s.terms, key=lambda term: (-term[1], term[0]))[:KEYED]
    names = sorted(stem for stem, _ in rarest)
    yield from (f"{a} {b}" for a, b in combinations(names, 2))
    if len(names) == 1:
        yield names[0]
    counted = {f.head or f.unit for f in s.figures} - {None}
    yield from (f"# {thing} {stem}" for thing in sorted(filter(None, counted)) for stem in names)


def likeness(a: Saying, b: Saying) -> int:
    """How much of their words two statements share, in percent by weight."""
    return shared(a.terms, b.terms)


@lru_cache(1 << 16)
def shared(a: tuple[Term, ...], b: tuple[Term, ...]) -> int:
    """How much two lists of terms have in common, in percent of all their weight."""
    ours, theirs = dict(a), dict(b)
    both = sum(weight for stem, weight in a if stem in theirs)
    whole = sum(ours.values()) + sum(theirs.values()) - both
    return round(100 * both / whole) if whole else 0


def scope(s: Saying) -> str | None:
    """ "Whole" or "part", where its words limit how far it reaches: a full, a partial evacuation."""
    stems = {stem for stem, _ in s.terms}
    if stems & _PART:
        return "part"
    return "whole" if stems & _WHOLE else None


def apart(a: Days, b: Days) -> bool:
    """Whether two intervals of days have none in common."""
    return bool((a[1] and b[0] and a[1] < b[0]) or (b[1] and a[0] and b[1] < a[0]))


def one_quantity(f: Counted, g: Counted) -> bool:
    """Whether two figures measure or count the same kind of thing."""
    if f.change != g.change or (f.unit or "") != (g.unit or ""):
        return False
    if f.unit is None and not (f.head and g.head):
        return False
    if f.head and g.head and f.head != g.head and shared(f.terms, g.terms) < 30:
        return "peopl" in (f.head, g.head) and f.unit is None
    return not apart(f.period, g.period)


def same_value(f: Counted, g: Counted) -> bool:
    """Whether they are told as one number: "more than 200" and "200" are, "at least 4" and "40" are not."""
    low, high = _room(f)
    other_low, other_high = _room(g)
    return low <= other_high and other_low <= high


def at_odds(a: Saying, b: Saying) -> bool:
    """Whether they give numbers for one kind of thing, and none that both could mean."""
    pairs = [(f, g) for f in a.figures for g in b.figures if one_quantity(f, g)]
    return bool(pairs) and not any(same_value(f, g) for f, g in pairs)


def _room(f: Counted) -> tuple[float, float]:
    """The numbers that it names, and those about them where it is approximate; an open bound names none."""
    named = [x for x in (f.low, f.high) if x is not None] or [0.0]
    slack = 0.05 if f.approximate else 0.0
    return min(named) - slack * abs(min(named)), max(named) + slack * abs(max(named))
