"""Copies: which articles print the same text, or large parts of it.

Two articles are compared by the shingles of their prose outside quotation marks, one in eight
of which is kept as a key. The decision sees the two articles' keys and nothing else.
"""

from collections.abc import Sequence
from operator import itemgetter

from onrecord.model import Key, Span, Spans
from onrecord.relating.held import Copy, Held

SHARE = 0.2
"""The least share of the smaller article's prose for a copy.

Among 188 articles on 36 stories by many outlets, 35 of the 36 pairs found at this share are of one story;
below it the lines an outlet prints under everything (terms of use, copyright) come to outnumber reprints.
"""

SHINGLES = 5
"""The fewest shared shingles for a copy: some 50 words.

Among 402 articles of three outlets on one epidemic three or four shingles found 891 pairs, nearly all by one
outlet's closing lines; five found 60.
"""


def draw(held: Held, articles: Sequence[str]) -> None:
    """The copies each of `articles` is part of, in place of the old."""
    touched = set(articles)
    found = []
    for one in articles:
        own = held.keys(one)
        for other, shared, ours, theirs, same_words in held.overlaps(one):
            if other in touched and other < one:
                continue  # met from the other end
            if same_words or _enough(shared, ours, theirs):
                a, b = sorted(((one, own), (other, held.keys(other))), key=itemgetter(0))
                if copy := decide(*a, *b):
                    found.append(copy)
    held.put_copies(articles, found)


def decide(a: str, keys_a: Sequence[Key], b: str, keys_b: Sequence[Key]) -> Copy | None:
    """Whether two articles, a < b, are copies, from their keys; None where they are not.

    The same words make a copy of the whole. Else `share` is the part of the smaller set of shingles
    that the two have in common, and the spans are the passages those stand in.
    """
    words_a, words_b = (next((k for k in keys if k.kind == "words"), None) for keys in (keys_a, keys_b))
    if words_a and words_b and words_a.value == words_b.value:
        return Copy(a, b, 1.0, (words_a.span,), (words_b.span,))
    shingles_a, shingles_b = ({k.value: k for k in keys if k.kind == "shingle"} for keys in (keys_a, keys_b))
    shared = shingles_a.keys() & shingles_b.keys()
    if not _enough(len(shared), len(shingles_a), len(shingles_b)):
        return None
    share = round(len(shared) / min(len(shingles_a), len(shingles_b)), 4)
    return Copy(a, b, share, *_passages(shingles_a, shingles_b))


def _enough(shared: int, ours: int, theirs: int) -> bool:
    return shared >= SHINGLES and shared >= SHARE * min(ours, theirs)


def _passages(a: dict[int, Key], b: dict[int, Key]) -> tuple[Spans, Spans]:
    """The passages that shared shingles stand in, on each side.

    Two shared shingles belong to one passage where they lie equally far apart on both sides with no
    shingle between them that only one side has.
    """
    in_a, in_b = _in_order(a), _in_order(b)
    place_b = {key.value: n for n, key in enumerate(in_b)}
    runs: list[tuple[int, int, int, int]] = []  # places of first and last in a, of first and last in b
    for n, key in enumerate(in_a):
        if key.value not in place_b:
            continue
        m = place_b[key.value]
        if runs and runs[-1][1] == n - 1 and runs[-1][3] == m - 1:
            first_n, last_n, first_m, last_m = runs[-1]
            if key.position - in_a[last_n].position == in_b[m].position - in_b[last_m].position:
                runs[-1] = first_n, n, first_m, m
                continue
        runs.append((n, n, m, m))
    return (
        _merged([(in_a[first].span[0], in_a[last].span[1]) for first, last, _, _ in runs]),
        _merged([(in_b[first].span[0], in_b[last].span[1]) for _, _, first, last in runs]),
    )


def _in_order(keys: dict[int, Key]) -> list[Key]:
    return sorted(keys.values(), key=lambda key: (key.position, key.value))


def _merged(pieces: list[Span]) -> Spans:
    """The union of spans, in order."""
    merged: list[Span] = []
    for start, end in sorted(pieces):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return tuple(merged)
