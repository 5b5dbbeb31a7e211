"""Windows: what the encoder reads together."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from onrecord.encoder.windows import OVERLAP, SIZE, windows


@given(st.lists(st.integers(1, 400), max_size=12))
def test_every_piece_is_spoken_for_once_with_room_around_it(lengths: list[int]) -> None:
    paragraph = np.repeat(np.arange(len(lengths)), lengths)
    made = list(windows(paragraph))
    assert [i for w in made for i in range(w.first, w.last)] == list(range(len(paragraph)))
    for w in made:
        assert w.end - w.start + 2 <= SIZE
        begins = w.start == 0 or paragraph[w.start - 1] != paragraph[w.start]
        ends = w.end == len(paragraph) or paragraph[w.end - 1] != paragraph[w.end]
        assert begins or w.first - w.start == OVERLAP // 2
        assert ends or w.end - w.last == OVERLAP // 2
