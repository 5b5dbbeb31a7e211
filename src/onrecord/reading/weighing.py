"""What the encoder makes of a statement, beside what the rules make of its words."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from onrecord.encoder import Marks
from onrecord.encoder.values import HOLDS, STANCES
from onrecord.model import Spans
from onrecord.reading.stance import Stance

# By how much the encoder must find another value likelier than the rules' (natural logarithm).
_STANCE_TRUST, _HOLDS_TRUST = 6.0, 4.0
_LEAST = 1e-9


def weighed(marks: Marks, spans: Spans, ruled: Stance) -> Stance:
    """The stance by the rules, unless the encoder is far surer of another on these words."""
    stance = _likelier(STANCES, over(marks, marks.values.stance, spans), ruled.stance, _STANCE_TRUST)
    holds = _likelier(HOLDS, over(marks, marks.values.holds, spans), ruled.holds, _HOLDS_TRUST)
    if (stance, holds) == (ruled.stance, ruled.holds):
        return ruled
    why = f"{ruled.why}, but all its words read as {stance} {holds}"
    return replace(ruled, stance=stance, holds=holds, why=why)


def _likelier(names: Sequence[str], likely: np.ndarray | None, ruled: str, trust: float) -> str:
    if likely is None:
        return ruled
    scores = np.log(np.maximum(likely, _LEAST))
    scores[names.index(ruled)] += trust
    return names[int(scores.argmax())]


def over(marks: Marks, scores: np.ndarray, spans: Spans) -> np.ndarray | None:
    """Probabilities [width] by `scores` [n, width], one of `marks.values`, over all pieces of `spans`.

    The mean of the pieces' log-probabilities decides. None where the encoder has not read.
    """
    starts, ends = marks.pieces.starts, marks.pieces.ends
    at = [np.arange(np.searchsorted(ends, s, "right"), np.searchsorted(starts, e)) for s, e in spans]
    pieces = np.concatenate(at) if at else np.zeros(0, np.int64)
    if not len(pieces):
        return None
    some = scores[pieces].astype(np.float64)
    mean = (some - np.logaddexp.reduce(some, axis=1, keepdims=True)).mean(0)
    likely: np.ndarray = np.exp(mean - np.logaddexp.reduce(mean))
    return likely
