"""Terms: the words of a statement by which others find what is said alike, whatever the form they stand in;
and the strongest of a whole article.

A term is the stem of a word (Snowball's English stemmer; Porter, 2001) with a weight: how rare it is among
news articles, as counted once for all in `term_weights.txt`. Words that stand in most articles are no terms.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from importlib import resources

import snowballstemmer

from onrecord.model import Paragraph, Spans, Term
from onrecord.reading.grammar import PREPOSITIONS, RELATIVES

_LONGEST = 40  # letters: what is longer is no word
_STRONGEST = 50  # terms of an article: more tell no more of what it is about
_IN_TITLE = 4  # a word of the title counts for so many

_WORD = re.compile(r"[^\W\d_]{2,}")
_stem = lru_cache(maxsize=100_000)(snowballstemmer.stemmer("english").stemWord)


@cache
def _weights() -> dict[str, int]:
    table = resources.files("onrecord.reading") / "term_weights.txt"
    rows = (line.split() for line in table.read_text(encoding="utf-8").splitlines())
    return {stem: int(weight) for stem, weight in rows}


def terms(text: str, spans: Spans) -> tuple[Term, ...]:
    """The terms of the words under `spans`, each once, in order of their stems.

    A stem that is not in the table is as rare as the rarest there.
    """
    weights = _weights()
    stems = {_stem(word) for start, end in spans for word in words(text[start:end])}
    weighed = ((stem, weights.get(stem, RAREST)) for stem in stems)
    return tuple(sorted((stem, weight) for stem, weight in weighed if weight))


def head(text: str, counted: Spans) -> str | None:
    """The stem of the noun that a phrase is about: "reservists" of "reservists called up in the autumn"."""
    found = None
    for word in words(text[slice(*counted[0])]) if counted else ():
        if found and (word in PREPOSITIONS or word in RELATIVES or word.endswith(("ed", "ing"))):
            break
        found = stem(word)
    return found


def strongest(text: str, prose: Iterable[Paragraph], title: str | None) -> tuple[Term, ...]:
    """The terms that tell best what an article is about, the strongest first.

    `prose` are its paragraphs without furniture, `title` is what its metadata say; it counts where no
    paragraph is a title. A term weighs how rare it is times a damped count (1 + ln of it; Salton and Buckley,
    1988). All together are a vector of length one, in thousandths: the sum over the terms that two articles
    share of the products of their weights is their cosine, in millionths.
    """
    pieces = [(text[slice(*p.span)], p.part) for p in prose]
    if title and all(part != "title" for _, part in pieces):
        pieces.append((title, "title"))
    counts: Counter[str] = Counter()
    for piece, part in pieces:
        for word, count in Counter(words(piece)).items():
            counts[stem(word)] += count * (_IN_TITLE if part == "title" else 1)
    weights = _weights()
    weighed = [(s, weights.get(s, RAREST) * (1 + math.log(n))) for s, n in counts.items()]
    return _unit(sorted((t for t in weighed if t[1]), key=lambda t: (-t[1], t[0]))[:_STRONGEST])


def _unit(weighed: Sequence[tuple[str, float]]) -> tuple[Term, ...]:
    length = math.sqrt(sum(weight * weight for _, weight in weighed))
    return tuple((s, round(1000 * weight / length)) for s, weight in weighed)


def words(text: str) -> list[str]:
    """The words of a text that have stems, in small letters."""
    return [word for word in _WORD.findall(text.casefold()) if len(word) <= _LONGEST]


def stem(word: str) -> str:
    return str(_stem(word))


RAREST = 100  # the greatest weight: hundredths of the logarithm of a word that stands in one article alone
