"""Tracks: which figures of different statements are values of one quantity.

Two figures are one quantity where they measure or count the same kind of thing with the same change and
period (`matter.one_quantity`), in statements on one matter; what is grouped goes by average linkage.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from onrecord.ids import identifier
from onrecord.relating.claims import APART, Loader, neighbours
from onrecord.relating.grouping import groups
from onrecord.relating.held import Counted, Held, Saying, Track
from onrecord.relating.matter import likeness, one_quantity, shared

LEAST = 35
"""The least likeness on average, in percent, of figures that are one track."""

_UNCOUNTED = 50  # percent that statements must be alike where they do not tell what is counted: "5 million"
_TIED = LEAST // 2  # percent from which two figures stand in one component


class Told(NamedTuple):
    """A figure with the statement that tells it, the shortest that it stands in."""

    figure: Counted
    saying: Saying


def draw(held: Held, articles: Sequence[str]) -> set[str]:
    """Every track that a figure of `articles` may belong to, in place of the old.

    Gives the articles with a figure whose track is another now.
    """
    load = Loader(held)
    own = {t.figure.id: t for article in articles for t in told(load.article(article))}
    done: set[str] = set()
    stirred: set[str] = set()
    for id in sorted(own):
        if id not in done:
            component = _component(own[id], held, load)
            done |= component.keys()
            found = [track(members, component) for members in _grouped(component)]
            stirred.update(held.put_tracks(sorted(component), found))
    return stirred


def told(statements: Iterable[Saying]) -> Iterator[Told]:
    """Each figure once, with the shortest statement around it; damaged statements tell none."""
    found: dict[str, Told] = {}
    for s in sorted(statements, key=_length):
        if not s.damaged:
            for figure in s.figures:
                found.setdefault(figure.id, Told(figure, s))
    yield from found.values()


def alike(a: Told, b: Told) -> int:
    """How sure it is that two figures are one quantity, in percent; APART where they cannot be."""
    if a.saying.id == b.saying.id or not one_quantity(a.figure, b.figure):
        return APART
    words = likeness(a.saying, b.saying)
    if a.figure.terms and b.figure.terms:
        return (words + shared(a.figure.terms, b.figure.terms)) // 2
    return words if words >= _UNCOUNTED else APART


def when(s: Saying) -> tuple[bool, str, str]:
    """By what statements are put in order of time: those of unknown date last."""
    first = s.published[0] or s.published[1] or s.said[0]
    return first is None, first or "", s.id


def track(members: Sequence[str], found: Mapping[str, Told]) -> Track:
    ordered = sorted(members, key=lambda id: (*when(found[id].saying), id))
    return Track(identifier("track", min(members)), tuple(ordered))


def _component(start: Told, held: Held, load: Loader) -> dict[str, Told]:
    component, ahead = {start.figure.id: start}, [start]
    while ahead:
        one = ahead.pop()
        for s in neighbours(one.saying, held, load):
            for home in told(load.article(s.article)) if s.figures else ():
                if home.saying.id == s.id and home.figure.id not in component and alike(one, home) >= _TIED:
                    component[home.figure.id] = home
                    ahead.append(home)
    return component


def _grouped(component: Mapping[str, Told]) -> Iterator[tuple[str, ...]]:
    percent = {
        (a, b): like
        for a, b in combinations(sorted(component), 2)
        if (like := alike(component[a], component[b]))
    }
    for members in groups(component, percent, LEAST, 0):
        if len(members) > 1:
            yield members


def _length(s: Saying) -> tuple[int, str]:
    return sum(end - start for start, end in s.content), s.id
