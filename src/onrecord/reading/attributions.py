"""From marks on word pieces to attributions: which pieces make one source, cue and content.

The tags are read as the likeliest sequence in which every span begins before it goes on.
Then every content points at its cue and every cue at its source; contents that point at one
cue are one attribution, as in "We left," he said, "at noon."
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from onrecord.encoder import Marks
from onrecord.model import Span, Spans

_SOURCE, _CUE, _CONTENT = range(3)
# from tag (row) to tag (column): what is inside must have begun
_STEP = np.zeros((7, 7), np.float32)
for _role in range(3):
    _STEP[:, 2 + 2 * _role] = -1e9
    _STEP[1 + 2 * _role, 2 + 2 * _role] = _STEP[2 + 2 * _role, 2 + 2 * _role] = 0


@dataclass(frozen=True, slots=True)
class Attribution:
    """Spans of one attribution; `sure` are the probabilities of content, of its cue and of its source."""

    source: Spans
    cue: Spans
    content: Spans
    sure: tuple[float, float, float]


def attributions(marks: Marks) -> list[Attribution]:
    """The attributions of one text, in order of their content."""
    pieces = marks.pieces
    if not len(pieces):
        return []
    spans: tuple[list[Span], list[Span], list[Span]] = ([], [], [])
    for role, start, end in _spans(_likeliest(marks.tags, pieces.paragraph)):
        spans[role].append((start, end))
    sources, cues, contents = spans
    if not cues:
        return []
    cue_heads = np.array([c[0] for c in cues])
    cue_paragraph = pieces.paragraph[cue_heads]
    by_cue: dict[int, list[tuple[Span, float]]] = {}
    for content in contents:
        near = np.flatnonzero(np.abs(cue_paragraph - pieces.paragraph[content[0]]) <= 1)
        if not len(near):
            continue
        score = (marks.content[slice(*content)] @ marks.cue[cue_heads[near]].T).mean(0) / 8
        best = int(score.argmax())
        by_cue.setdefault(int(near[best]), []).append((content, _share(score, best)))
    return [
        _attribution(marks, cues[i], sources, by_cue[i])
        for i in sorted(by_cue, key=lambda i: by_cue[i][0][0])
    ]


def _attribution(
    marks: Marks, cue: Span, sources: list[Span], contents: list[tuple[Span, float]]
) -> Attribution:
    pieces = marks.pieces
    near = [s for s in sources if abs(pieces.paragraph[s[0]] - pieces.paragraph[cue[0]]) <= 1]
    seeks = marks.seeks[slice(*cue)]
    score = np.array(
        [marks.sourceless[slice(*cue)].mean(), *((seeks @ marks.source[s[0]]).mean() for s in near)]
    )
    best = int((score / 8).argmax())

    def chars(span: Span) -> Span:
        return int(pieces.starts[span[0]]), int(pieces.ends[span[1] - 1])

    seen = np.concatenate([marks.tags[slice(*c), 5:].max(1) for c, _ in contents])
    source = _with_apposition(near, best - 1, score[1:] > score[0]) if best else None
    return Attribution(
        source=(chars(source),) if source else (),
        cue=(chars(cue),),
        content=tuple(chars(c) for c, _ in contents),
        sure=(
            round(float(np.exp(seen).mean()), 2),
            round(min(p for _, p in contents), 2),
            round(_share(score / 8, best), 2),
        ),
    )


def _with_apposition(spans: list[Span], best: int, fits: np.ndarray) -> Span:
    """The mayor, Per Holm: pieces of a source that only a comma parts are one."""
    first = last = best
    while first and fits[first - 1] and spans[first][0] - spans[first - 1][1] <= 1:
        first -= 1
    while last + 1 < len(spans) and fits[last + 1] and spans[last + 1][0] - spans[last][1] <= 1:
        last += 1
    return spans[first][0], spans[last][1]


def _share(score: np.ndarray, best: int) -> float:
    return float(1 / np.exp(score - score[best]).sum())


def _likeliest(tags: np.ndarray, paragraph: np.ndarray) -> np.ndarray:
    """Viterbi over the tags; every paragraph begins anew."""
    n = len(tags)
    back = np.zeros((n, 7), np.int64)
    starts = np.concatenate([[True], np.diff(paragraph) > 0])
    score = tags[0] + _STEP[0]
    for i in range(1, n):
        if starts[i]:
            back[i] = score.argmax()
            score = score.max() + tags[i] + _STEP[0]
        else:
            paths = score[:, None] + _STEP
            back[i] = paths.argmax(0)
            score = paths.max(0) + tags[i]
    path = np.zeros(n, np.int64)
    path[-1] = score.argmax()
    for i in range(n - 1, 0, -1):
        path[i - 1] = back[i, path[i]]
    return path


def _spans(path: np.ndarray) -> Iterator[tuple[int, int, int]]:
    """Role, start and end in pieces of every span."""
    begins = np.flatnonzero(path % 2 == 1)
    for start in begins.tolist():
        tag, end = path[start], start + 1
        while end < len(path) and path[end] == tag + 1:
            end += 1
        yield int(tag // 2), start, end
