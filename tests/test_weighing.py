"""What the encoder makes of words: probabilities over the pieces under spans."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.encoder import Encoder, Marks
from onrecord.encoder.values import HOLDS, WIDTHS
from onrecord.reading.layout import lay_out
from onrecord.reading.weighing import over

TEXT = "The mayor denied that the bridge had been closed.\n\nIt stands."


@pytest.fixture(scope="module")
def marks() -> Marks:
    return Encoder().marks([(TEXT, lay_out(TEXT))])[0]


@given(st.integers(0, len(TEXT)), st.integers(0, len(TEXT)))
def test_shares_of_one_wherever_pieces_are(marks: Marks, a: int, b: int) -> None:
    likely = over(marks, marks.values.holds, ((min(a, b), max(a, b)),))
    if likely is None:
        assert not TEXT[min(a, b) : max(a, b)].strip()
    else:
        assert likely.shape == (len(HOLDS),)
        assert likely.sum() == pytest.approx(1)


def test_nothing_where_nothing_was_read(marks: Marks) -> None:
    assert over(marks, marks.values.holds, ()) is None
    assert over(marks, marks.values.holds, ((500, 600),)) is None


def test_every_value_has_its_width(marks: Marks) -> None:
    assert [v.shape[1] for v in marks.values] == list(WIDTHS)
    assert all(len(v) == len(marks.pieces) for v in marks.values)
    assert all(np.isfinite(v).all() for v in marks.values)
