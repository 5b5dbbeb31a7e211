"""Text as the encoder sees it: word pieces with their offsets and their signals.

The vocabulary is lower-cased, so what lower-casing loses (case) and what a window cannot
see (is this inside quotation marks, does a paragraph start here) comes in as a signal.
"""

from dataclasses import dataclass

import numpy as np
from tokenizers import Tokenizer

from onrecord.model import Layout

# Marks that the vocabulary does not hold are read as the ones it does; lengths stay equal.
_MARKS = str.maketrans({"„": "“", "‟": "“", "«": "“", "»": "”", "‹": "“", "›": "”", "＂": '"'})
_OUTSIDE, _INSIDE, _OPENING, _CLOSING = range(4)
SIGNALS = 5 * 4 * 2


@dataclass(frozen=True, slots=True)
class Pieces:
    """The word pieces of one text; every array has one row a piece.

    `ids` int64, `signals` int64 below SIGNALS, `starts` and `ends` offsets in code points,
    `paragraph` the index of the paragraph the piece stands in.
    """

    ids: np.ndarray
    signals: np.ndarray
    starts: np.ndarray
    ends: np.ndarray
    paragraph: np.ndarray

    def __len__(self) -> int:
        return len(self.ids)


def cut(tokenizer: Tokenizer, text: str, layout: Layout) -> Pieces:
    """Cut the paragraphs of `text` into word pieces."""
    quote = np.zeros(len(text) + 1, np.int64)
    for start, end in layout.quoted:
        quote[start:end] = _INSIDE
        quote[start] = _OPENING
        if end - start > 1 and not text[end - 1].isalnum():
            quote[end - 1] = _CLOSING
    ids: list[int] = []
    starts: list[int] = []
    ends: list[int] = []
    paragraph: list[int] = []
    opens: list[int] = []
    for number, (start, end) in enumerate(layout.paragraphs):
        # one by one: a batch would take threads
        encoding = tokenizer.encode(text[start:end].translate(_MARKS), add_special_tokens=False)
        opens.append(len(ids))
        ids += encoding.ids
        starts += [start + s for s, _ in encoding.offsets]
        ends += [start + e for _, e in encoding.offsets]
        paragraph += [number] * len(encoding.ids)
    case = np.array([_case(text[s:e]) for s, e in zip(starts, ends, strict=True)], np.int64)
    signals = case * 8 + quote[starts] * 2 if ids else case
    if ids:
        signals[[i for i in opens if i < len(ids)]] += 1
    return Pieces(
        np.array(ids, np.int64), signals, np.array(starts, np.int64), np.array(ends, np.int64),
        np.array(paragraph, np.int64),
    )  # fmt: skip


def _case(word: str) -> int:
    if word.islower():
        return 0
    if not any(c.isalpha() for c in word):
        return 4
    if word.isupper():
        return 2 if len(word) > 1 else 1
    return 1 if word[0].isupper() and not any(c.isupper() for c in word[1:]) else 3
