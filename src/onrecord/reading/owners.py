"""Whose somebody is, and of whom he is one: descriptions made whole with the names of others.

"His wife" alone tells nobody who speaks; "Ola Vik’s wife" does. So does "one of two officials" for
"one of them". Only the noun that carries a phrase is made whole, not "a woman in her twenties".
"""

import re
from dataclasses import dataclass

# the pronoun of each possessive
PRONOUN = {
    "my": "i",
    "mine": "i",
    "his": "he",
    "her": "she",
    "hers": "she",
    "its": "it",
    "their": "they",
    "theirs": "they",
    "whose": "who",
}
_POSSESSIVE = re.compile(
    r"(?i)^(?:[\w-]+ of )?(?P<before>my|his|her|its|their|whose)(?= (?:own )?(?!own\b)\w)"
    r"|^an? [\w -]+? of (?P<after>his|hers|theirs|mine)\b"
)
_OWNER = re.compile(r"(?i)(?P<owner>\b(?:the|this|that) [\w -]*\w)[’']s?(?= \w)")
_OF = re.compile(r"(?i)^(?P<some>[^,]*?\bof) [^,]*?(?=,| who(?:se|m)?\b|$)")
_ONE = re.compile(r"(?i)^(?:an?|one|another)\b ?")
_TOLD = re.compile(r",| who(?:se|m)?\b| which\b")


@dataclass(frozen=True, slots=True)
class Owner:
    """The words of a description that say whose it is, where they stand, and whether "’s" is put behind
    a name in place of them."""

    words: str
    start: int
    end: int
    possessive: bool

    @property
    def pronoun(self) -> str | None:
        return PRONOUN.get(self.words.casefold())


def owner(phrase: str) -> Owner | None:
    """The owner that another phrase must name: a possessive, or "the company" of "the company’s lawyers"."""
    if m := _POSSESSIVE.match(phrase):
        which = "before" if m["before"] else "after"
        return Owner(m[which], m.start(which), m.end(which), which == "before")
    if m := _OWNER.match(phrase):
        return Owner(m["owner"], m.start(), m.end(), True)
    return None


def owned(phrase: str, o: Owner, name: str) -> str:
    """ "Two of her aides" with the owner's name: "Two of Ida Vik’s aides"."""
    return f"{phrase[: o.start]}{name}{'’s' if o.possessive else ''}{phrase[o.end :]}"


def one_of(phrase: str, several: str) -> str:
    """ "One of them, a cook" of "two guests": "One of two guests, a cook"."""
    if some := _OF.match(phrase):
        return f"{some['some']} {several}{phrase[some.end() :]}"
    told = _TOLD.search(phrase)
    end = told.start() if told else len(phrase)
    return f"{phrase[:end]} of {several}{phrase[end:]}"


def another(one: str) -> str:
    """ "Another" after "a pilot of the line": "Another pilot of the line"."""
    return f"Another {_ONE.sub('', one)}"
