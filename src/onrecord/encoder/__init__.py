"""The encoder: what a small neural network sees in a text, as numbers.

It marks word pieces with roles and gives the vectors that say which belong together. It
knows nothing of statements or articles; `reading` draws those from its marks.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from onrecord.encoder.pieces import Pieces, cut
from onrecord.encoder.values import WIDTHS, Values
from onrecord.encoder.windows import windows
from onrecord.ids import sha256
from onrecord.model import Layout

_WEIGHTS = Path(__file__).parent / "weights"
_FILES = ("layers.onnx", "words.npy", "scales.npy", "tokenizer.json")
_CLS, _SEP = 101, 102
_LINK, _LINKS = 64, 6


@dataclass(frozen=True, slots=True)
class Marks:
    """What the encoder says of one text of n pieces; all float32.

    `tags` [n, 7]: log-probabilities of outside, then begin and inside of source, cue, content.
    `content`, `cue` [n, 64]: a content piece points at the cue piece with the greatest product.
    `seeks`, `source` [n, 64]: a cue piece points at its source piece likewise;
    `sourceless` [n] is the product it must pass, or it has no source.
    `through`, `link`, `unlinked`: the same for whom a cue's words came through.
    `values`: scores (logits) of what `encoder.values` names: `via` on every piece, `stance`, `holds` and
    `heard` to be read on a cue, or on a content without one, `anonymous` on a source, `mode` on sentences.
    """

    pieces: Pieces
    tags: np.ndarray
    content: np.ndarray
    cue: np.ndarray
    seeks: np.ndarray
    source: np.ndarray
    sourceless: np.ndarray
    through: np.ndarray
    link: np.ndarray
    unlinked: np.ndarray
    values: Values


class Encoder:
    """Loads the shipped weights; one thread, so that a process is a worker."""

    def __init__(self, weights: Path = _WEIGHTS) -> None:
        if missing := [f for f in _FILES if not (weights / f).exists()]:
            raise FileNotFoundError(f"the encoder's weights are missing: {weights / missing[0]}")
        self._folder = weights
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        # beyond the basic, sums are fused with norms into an operator that is far slower
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
        self._layers = onnxruntime.InferenceSession(
            weights / "layers.onnx", options, providers=["CPUExecutionProvider"]
        )
        self._words = np.load(weights / "words.npy", mmap_mode="r")
        self._scales = np.load(weights / "scales.npy")
        self._tokenizer = Tokenizer.from_file(str(weights / "tokenizer.json"))

    def __reduce__(self) -> tuple[type["Encoder"], tuple[Path]]:
        return Encoder, (self._folder,)  # a worker loads its own

    @cached_property
    def version(self) -> str:
        """Hash of all the weights."""
        return sha256("".join(sha256((self._folder / f).read_bytes()) for f in _FILES))[:16]

    def marks(self, texts: Sequence[tuple[str, Layout]]) -> list[Marks]:
        """Marks of each text, in order; those of one text are the same whatever its neighbours."""
        return [self._marks(cut(self._tokenizer, text, layout)) for text, layout in texts]

    def _marks(self, pieces: Pieces) -> Marks:
        tags = np.zeros((len(pieces), 7), np.float32)
        links = np.zeros((len(pieces), _LINKS, _LINK), np.float32)
        none = np.zeros((len(pieces), 2), np.float32)
        values = np.zeros((len(pieces), sum(WIDTHS)), np.float32)
        for w in windows(pieces.paragraph):
            tag, link, value = self._window(pieces.ids[w.start : w.end], pieces.signals[w.start : w.end])
            here = slice(w.first - w.start + 1, w.last - w.start + 1)
            there = slice(w.first, w.last)
            tags[there] = _log_softmax(tag[here])
            links[there] = link[here]
            none[there, 0] = link[here, 2] @ link[0, 3]
            none[there, 1] = link[here, 4] @ link[0, 5]
            values[there] = value[here]
        apart = np.split(values, np.cumsum(WIDTHS)[:-1], axis=1)
        content, cue, seeks, source, through, linked = (links[:, i] for i in range(_LINKS))
        return Marks(
            pieces, tags, content, cue, seeks, source, none[:, 0], through, linked, none[:, 1],
            Values(*apart),
        )  # fmt: skip

    def _window(self, ids: np.ndarray, signals: np.ndarray) -> tuple[np.ndarray, ...]:
        """Tags, links and values of one window, at its own length: padding costs more than batches save."""
        ids = np.concatenate([[_CLS], ids, [_SEP]])
        words = self._words[ids] * self._scales[ids][:, None]
        feed = {"words": words[None], "signals": np.concatenate([[0], signals, [0]])[None]}
        tags, links, values = self._layers.run(None, feed)
        return tags[0], links.reshape(len(ids), _LINKS, _LINK), values[0]


def _log_softmax(x: np.ndarray) -> np.ndarray:
    shifted = x - x.max(-1, keepdims=True)
    total: np.ndarray = np.exp(shifted).sum(-1, keepdims=True)
    scores: np.ndarray = shifted - np.log(total)
    return scores
