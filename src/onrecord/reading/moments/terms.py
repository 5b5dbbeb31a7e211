"""A term: what one time expression says before its neighbours are looked at (TIMEX3)."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from onrecord.reading.grammar import PREPOSITIONS

# By what it is told which of all that fit is meant: by the article's own date, by the tense beside it (from
# that date), or by a moment named before it in the text.
ARTICLE, TENSE, NAMED = "article", "tense", "named"
PERIOD = "-?"  # of a value: as long as the moment it is reckoned from


@dataclass(frozen=True, slots=True)
class Term:
    """Words `first` to `end` (exclusive). The other values are those of a `Moment`."""

    first: int
    end: int
    type: str
    value: str
    by: str = ARTICLE
    mod: str | None = None
    last: str | None = None
    offset: tuple[int, str] | None = None
    direction: int | None = None
    signal: str | None = None
    part: bool = False  # no expression by itself, as "the same period" before "last year"


class Found:
    """The words that a rule matched, by the name of their group, in small letters; "" where it is empty."""

    def __init__(self, words: Sequence[str], match: re.Match[str]) -> None:
        self._words, self._match = words, match

    def __getitem__(self, group: str) -> str:
        if group not in self._match.re.groupindex:
            return ""
        start, end = self._match.span(group)
        return " ".join(self._words[start:end]).lower()

    @property
    def before(self) -> str:
        start = self._match.start()
        return self._words[start - 1] if start else ""

    def lead(self, count: int) -> list[str]:
        """So many words before, in small letters."""
        start = self._match.start()
        return [word.lower() for word in self._words[max(0, start - count) : start]]

    @property
    def after(self) -> str:
        end = self._match.end()
        return self._words[end] if end < len(self._words) else ""

    @property
    def titled(self) -> bool:
        """Whether its last word has a capital, as names and titles have."""
        return self._words[self._match.end() - 1].istitle()

    @property
    def named(self) -> bool:
        """Whether a name goes on behind it: "Seven Years' War", "Six Day War"."""
        following = self.after
        return following in ("'", "’") or (following.istitle() and following.lower() not in PREPOSITIONS)

    @property
    def first(self) -> int:
        return self._match.start()

    def term(self, type_: str, value: str, by: str = ARTICLE, mod: str | None = None) -> Term:
        return Term(*self._match.span(), type_, value, by, mod)


class Rule(NamedTuple):
    """A pattern over kinds, and what its words say; None where they say nothing of time after all."""

    pattern: re.Pattern[str]
    says: Callable[[Found], Term | None]


def terms(rules: Sequence[Rule], words: Sequence[str], kinds: str) -> list[Term]:
    """The terms of one paragraph in order; of those that overlap the first, and of those the longest."""
    found: list[Term] = []
    for rule in rules:
        for match in rule.pattern.finditer(kinds):
            if term := rule.says(Found(words, match)):
                found.append(term)
    found.sort(key=lambda t: (t.first, -t.end))
    kept: list[Term] = []
    for term in found:
        if not kept or term.first >= kept[-1].end:
            kept.append(term)
    return kept
