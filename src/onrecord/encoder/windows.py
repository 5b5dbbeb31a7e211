"""Which pieces the encoder reads together.

A window holds whole paragraphs as long as they fit: statements hardly ever cross them.
A paragraph longer than a window is cut with overlap, and each piece is taken from the
window in which it stands furthest from the edge. Windows of an article depend on that
article alone, so its reading never depends on its neighbours.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

SIZE = 128  # pieces a window, the two special ones included
OVERLAP = 48
_ROOM = SIZE - 2


@dataclass(frozen=True, slots=True)
class Window:
    """Pieces `start` to `end`; of these it speaks for `first` to `last`."""

    start: int
    end: int
    first: int
    last: int


def windows(paragraph: np.ndarray) -> Iterator[Window]:
    """Windows over a text whose pieces stand in these paragraphs (sorted indexes, one a piece)."""
    count = len(paragraph)
    bounds = [0, *(np.flatnonzero(np.diff(paragraph)) + 1).tolist(), count] if count else []
    start = 0
    for left, right in pairwise(bounds):
        if right - start > _ROOM and left > start:
            yield Window(start, left, start, left)
            start = left
        if right - start > _ROOM:
            yield from _slide(start, right)
            start = right
    if start < count:
        yield Window(start, count, start, count)


def _slide(start: int, end: int) -> Iterator[Window]:
    step = _ROOM - OVERLAP
    at = start
    while True:
        stop = min(at + _ROOM, end)
        first = at if at == start else at + OVERLAP // 2
        last = stop if stop == end else stop - OVERLAP // 2
        yield Window(at, stop, first, last)
        if stop == end:
            return
        at += step
