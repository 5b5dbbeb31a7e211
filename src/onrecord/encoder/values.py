"""What the encoder says of a statement beside its words, each in the order in which it says it."""

from typing import NamedTuple

import numpy as np

VIA = ("outside", "begin", "inside")
STANCES = (
    *("asserts", "denies", "confirms", "announces", "orders", "plans", "promises", "predicts", "warns"),
    *("accuses", "doubts", "demands", "supports", "opposes", "admits", "feels", "declines", "asks"),
)
HOLDS = ("yes", "no", "open")
ANONYMOUS = ("known", "anonymous")
HEARD = ("here", "before")  # where the words say through whom, if anyone: in the passage before them
MODES = ("neither", "narration", "carried on")
NARRATION, CARRIED = 1, 2
BEFORE = 1
WIDTHS = (
    len(VIA),
    len(STANCES),
    len(HOLDS),
    len(ANONYMOUS),
    len(MODES),
    len(HEARD),
)  # of the outputs, side by side


class Values(NamedTuple):
    """Scores (logits) of n pieces, one array [n, width] each."""

    via: np.ndarray
    stance: np.ndarray
    holds: np.ndarray
    anonymous: np.ndarray
    mode: np.ndarray
    heard: np.ndarray
