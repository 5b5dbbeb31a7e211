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
from onrecord.encoder.windows import Window, windows
from onrecord.ids import sha256
from onrecord.model import Layout

_WEIGHTS = Path(__file__).parent / "weights"
_FILES = ("layers.onnx", "words.npy", "scales.npy", "tokenizer.json")
_CLS, _SEP = 101, 102
_LINK = 64


@dataclass(frozen=True, slots=True)
class Marks:
    """What the encoder says of one text of n pieces; all float32.

    `tags` [n, 7]: log-probabilities of outside, then begin and inside of source, cue, content.
    `content`, `cue` [n, 64]: a content piece points at the cue piece with the greatest product.
    `seeks`, `source` [n, 64]: a cue piece points at its source piece likewise;
    `sourceless` [n] is the product it must pass, or it has no source.
    """

    pieces: Pieces
    tags: np.ndarray
    content: np.ndarray
    cue: np.ndarray
    seeks: np.ndarray
    source: np.ndarray
    sourceless: np.ndarray


class Encoder:
    """Loads the shipped weights; one thread, so that a process is a worker."""

    def __init__(self, weights: Path = _WEIGHTS, batch: int = 16) -> None:
        if missing := [f for f in _FILES if not (weights / f).exists()]:
            raise FileNotFoundError(f"the encoder's weights are missing: {weights / missing[0]}")
        self._folder, self._batch = weights, batch
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        self._layers = onnxruntime.InferenceSession(
            weights / "layers.onnx", options, providers=["CPUExecutionProvider"]
        )
        self._words = np.load(weights / "words.npy", mmap_mode="r")
        self._scales = np.load(weights / "scales.npy")
        self._tokenizer = Tokenizer.from_file(str(weights / "tokenizer.json"))

    def __reduce__(self) -> tuple[type["Encoder"], tuple[Path, int]]:
        return Encoder, (self._folder, self._batch)  # a worker loads its own

    @cached_property
    def version(self) -> str:
        """Hash of all the weights."""
        return sha256("".join(sha256((self._folder / f).read_bytes()) for f in _FILES))[:16]

    def marks(self, texts: Sequence[tuple[str, Layout]]) -> list[Marks]:
        """Marks of each text, in order; those of one text are the same whatever its neighbours."""
        cuts = [cut(self._tokenizer, text, layout) for text, layout in texts]
        tags = [np.zeros((len(p), 7), np.float32) for p in cuts]
        links = [np.zeros((len(p), 4, _LINK), np.float32) for p in cuts]
        sourceless = [np.zeros(len(p), np.float32) for p in cuts]
        todo = [w for i, p in enumerate(cuts) for w in windows(i, p.paragraph)]
        todo.sort(key=lambda w: w.shape)
        for at in range(0, len(todo), self._batch):
            group = todo[at : at + self._batch]
            for shape in sorted({w.shape for w in group}):
                same = [w for w in group if w.shape == shape]
                for w, tag, link in zip(same, *self._run(cuts, same, shape), strict=True):
                    here = slice(w.first - w.start + 1, w.last - w.start + 1)
                    there = slice(w.first, w.last)
                    tags[w.text][there] = _log_softmax(tag[here])
                    links[w.text][there] = link[here]
                    sourceless[w.text][there] = link[here, 2] @ link[0, 3]
        return [
            Marks(p, t, v[:, 0], v[:, 1], v[:, 2], v[:, 3], s)
            for p, t, v, s in zip(cuts, tags, links, sourceless, strict=True)
        ]

    def _run(self, cuts: list[Pieces], group: list[Window], shape: int) -> tuple[np.ndarray, np.ndarray]:
        ids = np.zeros((len(group), shape), np.int64)
        signals = np.zeros((len(group), shape), np.int64)
        bias = np.full((len(group), 1, shape, shape), -1e4, np.float32)
        for row, w in enumerate(group):
            count = w.end - w.start
            ids[row, 0], ids[row, count + 1] = _CLS, _SEP
            ids[row, 1 : count + 1] = cuts[w.text].ids[w.start : w.end]
            signals[row, 1 : count + 1] = cuts[w.text].signals[w.start : w.end]
            bias[row, :, :, : count + 2] = 0
        words = self._words[ids] * self._scales[ids][..., None]
        tags, links = self._layers.run(None, {"words": words, "signals": signals, "bias": bias})
        return tags, links.reshape(len(group), shape, 4, _LINK)


def _log_softmax(x: np.ndarray) -> np.ndarray:
    shifted = x - x.max(-1, keepdims=True)
    total: np.ndarray = np.exp(shifted).sum(-1, keepdims=True)
    scores: np.ndarray = shifted - np.log(total)
    return scores
