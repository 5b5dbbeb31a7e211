"""From marks on word pieces to attributions: which pieces make one source, cue and content.

The tags are read as the likeliest sequence in which every span begins before it goes on.
Then every content points at its cue and every cue at its source, near it in its paragraph;
contents that point at one cue are one attribution, as in "We left," he said, "at noon."
Where what is pointed at was not tagged, the pointing is believed: a span is made there of
the pieces that could be tagged so.
"""

from bisect import bisect_left, insort
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from onrecord.encoder import Marks
from onrecord.model import Span, Spans

_SOURCE, _CUE, _CONTENT = range(3)
_INSIDE = (2, 4, 6)  # the tags of what has begun, each after the tag that begins it
_POINTED = 1.0  # by how much a pointed-at piece must beat every tagged span (natural logarithm)
_SURE = 0.5  # a content that is less likely than not is left out
_REACH = 256  # pieces that a pointing reaches beyond its span: what stands further was never seen beside it
_LINKS = 2  # between a source and the outlet, at most, that one sentence names
_COULD = -3.5  # log-probability at which a piece could be tagged so


@dataclass(frozen=True, slots=True)
class Attribution:
    """Spans of one attribution; `sure` are the probabilities of content, of its cue and of its source.

    `via` is a link that the encoder sees between source and outlet.
    """

    source: Spans
    cue: Spans
    content: Spans
    sure: tuple[float, float, float]
    via: Spans = ()


def attributions(marks: Marks) -> list[Attribution]:
    """The attributions of one text, in order of their content."""
    paragraph = marks.pieces.paragraph
    if not len(paragraph):
        return []
    path = _likeliest(marks.tags, paragraph)
    bounds = np.flatnonzero(np.diff(paragraph, prepend=-1, append=-1)).tolist()
    return [
        a
        for start, end in pairwise(bounds)
        for a in _paragraph(marks, path[start:end], start)
        if a.sure[0] >= _SURE
    ]


def _paragraph(marks: Marks, path: np.ndarray, start: int) -> list[Attribution]:
    spans: tuple[list[Span], list[Span], list[Span]] = ([], [], [])
    for role, first, last in _spans(path):
        spans[role].append((start + first, start + last))
    sources, cues, contents = spans
    paragraph = (start, start + len(path))
    tagged = marks.values.via[slice(*paragraph)].argmax(1)
    links = [(start + first, start + last) for _, first, last in _spans(tagged)]
    pointing: list[tuple[Span, Span, np.ndarray]] = []
    for content in contents:
        near = _near(content, paragraph)
        scores = marks.cue[slice(*near)] @ marks.content[slice(*content)].mean(0) / 8
        if made := _untagged(marks, _CUE, scores, near, _among(cues, near), _among(contents, near)):
            insort(cues, made)
        pointing.append((content, near, scores))
    by_cue: dict[Span, list[tuple[Span, float]]] = {}
    for content, near, scores in pointing:
        if likely := _among(cues, near):
            score = scores[[c[0] - near[0] for c in likely]]
            best = int(score.argmax())
            by_cue.setdefault(likely[best], []).append((content, _share(score, best)))
    return [
        _attribution(marks, cue, sources, by_cue[cue], paragraph, links)
        for cue in sorted(by_cue, key=lambda c: by_cue[c][0][0])
    ]


def _attribution(
    marks: Marks,
    cue: Span,
    sources: list[Span],
    contents: list[tuple[Span, float]],
    paragraph: Span,
    links: list[Span],
) -> Attribution:
    pieces = marks.pieces
    near = _near(cue, paragraph)
    sources = _among(sources, near)
    scores = marks.source[slice(*near)] @ marks.seeks[slice(*cue)].mean(0) / 8
    none = float(marks.sourceless[slice(*cue)].mean() / 8)
    taken = [cue, *(c for c, _ in contents)]
    if scores.max() > none + _POINTED and (made := _untagged(marks, _SOURCE, scores, near, sources, taken)):
        sources = sorted([*sources, made])
    score = np.array([none, *(scores[s[0] - near[0]] for s in sources)])
    best = int(score.argmax())
    source = _with_apposition(sources, best - 1, score[1:] > score[0]) if best else None

    via = _links(marks, cue, _among(links, near))

    def chars(span: Span) -> Span:
        return int(pieces.starts[span[0]]), int(pieces.ends[span[1] - 1])

    seen = np.concatenate([marks.tags[slice(*c), 5:].max(1) for c, _ in contents])
    return Attribution(
        source=(chars(source),) if source else (),
        cue=(chars(cue),),
        content=tuple(chars(c) for c in _joined([c for c, _ in contents])),
        sure=(
            round(float(np.exp(seen).mean()), 2),
            round(min(p for _, p in contents), 2),
            round(_share(score, best), 2),
        ),
        via=tuple(chars(link) for link in via),
    )


def _links(marks: Marks, cue: Span, links: list[Span]) -> list[Span]:
    """Of the links nearby, those that the words of a cue came through, the likeliest first."""
    seeks = marks.through[slice(*cue)].mean(0)
    none = float(marks.unlinked[slice(*cue)].mean())
    scores = {link: float(marks.link[link[0]] @ seeks) for link in links}
    likely = sorted((link for link in links if scores[link] > none), key=lambda link: -scores[link])
    return likely[:_LINKS]


def _joined(spans: list[Span]) -> list[Span]:
    """Pieces that touch are one: they point at the same cue."""
    joined: list[Span] = []
    for start, end in spans:
        if joined and joined[-1][1] == start:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _untagged(
    marks: Marks, role: int, scores: np.ndarray, within: Span, tagged: list[Span], taken: list[Span]
) -> Span | None:
    """A span of `role` where `scores` point though nothing was tagged there, or None."""
    start = within[0]
    known = max((float(scores[s[0] - start : s[1] - start].max()) for s in tagged), default=-np.inf)
    at = start + int(scores.argmax())
    if scores[at - start] < known + _POINTED or any(s <= at < e for s, e in (*tagged, *taken)):
        return None
    stop = min(s for s, _ in (*tagged, *taken, (within[1], 0)) if s > at)
    could = np.logaddexp(marks.tags[at:stop, 1 + 2 * role], marks.tags[at:stop, 2 + 2 * role]) >= _COULD
    length = len(could) if could.all() else int(could.argmin())
    return (at, at + length) if length else None


def _near(span: Span, paragraph: Span) -> Span:
    return max(paragraph[0], span[0] - _REACH), min(paragraph[1], span[1] + _REACH)


def _among(spans: list[Span], within: Span) -> list[Span]:
    """Those of `spans`, which are in order, that begin inside `within`."""
    return spans[bisect_left(spans, (within[0],)) : bisect_left(spans, (within[1],))]


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
    """The likeliest tag of each piece, where every span begins before it goes on, in its paragraph."""
    path: np.ndarray = tags.argmax(1)
    before = np.concatenate([[0], path[:-1]])
    before[np.diff(paragraph, prepend=-1) > 0] = 0
    astray = (path > 0) & (path % 2 == 0) & (before != path) & (before != path - 1)
    for number in np.unique(paragraph[astray]):
        start, end = np.searchsorted(paragraph, (number, number + 1))
        path[start:end] = _viterbi(tags[start:end])
    return path


def _viterbi(tags: np.ndarray) -> list[int]:
    """The likeliest sequence of all in which what is inside has begun."""
    back: list[list[int]] = []
    score = [0.0] + [-np.inf] * 6
    for row in tags.tolist():
        best = score.index(max(score))
        step = [best] * 7
        for inside in _INSIDE:
            step[inside] = inside if score[inside] > score[inside - 1] else inside - 1
        score = [score[came] + tag for came, tag in zip(step, row, strict=True)]
        back.append(step)
    path = [score.index(max(score))]
    for step in back[:0:-1]:
        path.append(step[path[-1]])
    return path[::-1]


def _spans(path: np.ndarray) -> Iterator[tuple[int, int, int]]:
    """Role, start and end in pieces of every span."""
    begins = np.flatnonzero(path % 2 == 1)
    for start in begins.tolist():
        tag, end = path[start], start + 1
        while end < len(path) and path[end] == tag + 1:
            end += 1
        yield int(tag // 2), start, end
