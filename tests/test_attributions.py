"""From marks to attributions: the likeliest sequence of tags."""

from itertools import pairwise, product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.attributions import _likeliest


@given(
    st.lists(st.lists(st.integers(-9, 0), min_size=7, max_size=7), min_size=1, max_size=4), st.integers(0, 4)
)
def test_the_likeliest_tags_in_which_every_span_begins(scores: list[list[int]], first: int) -> None:
    """`first` pieces stand in a paragraph before the others."""
    tags = np.array(scores, np.float32)
    paragraph = (np.arange(len(tags)) >= first).astype(np.int64)
    path = _likeliest(tags, paragraph)

    def allowed(tried: tuple[int, ...]) -> bool:
        before = [
            (0, tried[0]),
            *((0 if i == first else a, b) for i, (a, b) in enumerate(pairwise(tried), 1)),
        ]
        return all(b % 2 or not b or a in (b, b - 1) for a, b in before)

    assert allowed(tuple(path.tolist()))
    best = max(
        sum(row[tag] for row, tag in zip(scores, tried, strict=True))
        for tried in product(range(7), repeat=len(scores))
        if allowed(tried)
    )
    assert sum(row[tag] for row, tag in zip(scores, path.tolist(), strict=True)) == best
