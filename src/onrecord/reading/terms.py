"""Terms: the words of a statement by which others find what is said alike, whatever the form they stand in.

A term is the stem of a word (Snowball's English stemmer; Porter, 2001) with a weight: how rare it is among
news articles, as counted once for all in `term_weights.txt`. Words that stand in most articles are no terms.
"""

import re
from functools import cache, lru_cache
from importlib import resources

import snowballstemmer

from onrecord.model import Spans, Term
from onrecord.reading.grammar import PREPOSITIONS, RELATIVES

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


def words(text: str) -> list[str]:
    """The words of a text that have stems, in small letters."""
    return _WORD.findall(text.casefold())


def stem(word: str) -> str:
    return str(_stem(word))


RAREST = 100  # the greatest weight: hundredths of the logarithm of a word that stands in one article alone
