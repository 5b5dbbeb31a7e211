"""A name taken apart: as a person's, and as a body's."""

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from onrecord.relating import states
from onrecord.relating.lexicon import (
    BRITISH,
    GENERATIONS,
    GENERIC,
    LEGAL,
    NOUNS,
    OFFICES,
    PARTICLES,
    SECTORS,
    SMALL,
)
from onrecord.relating.posts import TITLES
from onrecord.relating.spelling import plain, squashed

_THE = re.compile(r"^[Tt]he ")
_ARABIC = re.compile(r"(?:[Aa]l|[Ee]l)-(?=\w)|(?:El|Al)(?=[A-Z]\w)")  # the article: "al-Assad", "ElBaradei"
_INITIALS = re.compile(r"(?:[A-Z]\.-?)+[A-Z]?\.?")
_NO_FIRST_NAME = re.compile(r"[A-Z]{3,}")  # "NATO Jens Dahl"
_ACRONYM = re.compile(r"[A-Z](?:[a-z]?[&.]?[A-Z]\.?){1,5}")
_AS_LETTERS = frozenset({"us", "uk", "un", "eu"})
_MINISTRIES = frozenset({"ministry", "department"})


@dataclass(frozen=True)
class Name:
    """A name as it is written; what is made of it is plain."""

    shown: str

    @cached_property
    def whole(self) -> str:
        return squashed(_THE.sub("", self.shown))

    @cached_property
    def _person(self) -> tuple[tuple[str, ...], str, str | None]:
        """As a person's: first names and initials, the surname, and which of the family it is."""
        tokens = _THE.sub("", self.shown).split()
        while len(tokens) > 1 and _NO_FIRST_NAME.fullmatch(tokens[0]) and not tokens[-1].isupper():
            tokens.pop(0)
        while len(tokens) > 2 and plain(tokens[0]) in TITLES:
            tokens.pop(0)
        words: list[str] = []
        generation = None
        for i, token in enumerate(tokens):
            bare = _joined(token)
            if not bare or (0 < i < len(tokens) - 1 and bare in ("al", "el")):
                continue
            if i and bare in GENERATIONS:
                generation = GENERATIONS[bare]
            elif _INITIALS.fullmatch(token) and not token.isalpha():
                words += bare
            else:
                words.append(_joined(_ARABIC.sub("", token)) or bare)
        at = len(words) - 1
        while at > 0 and words[at - 1] in PARTICLES:
            at -= 1
        return tuple(words[: max(at, 0)]), "".join(words[max(at, 0) :]), generation

    @property
    def given(self) -> tuple[str, ...]:
        return self._person[0]

    @property
    def surname(self) -> str:
        return self._person[1]

    @property
    def generation(self) -> str | None:
        return self._person[2]

    @property
    def words(self) -> tuple[str, ...]:
        return (*self.given, self.surname)

    @property
    def full(self) -> bool:
        """Whether it is more than a surname, or one word."""
        return bool(self.given)

    @cached_property
    def acronym(self) -> str | None:
        """Its letters, where it is written as an acronym."""
        return squashed(self.shown) if _ACRONYM.fullmatch(self.shown) else None

    @cached_property
    def initials(self) -> frozenset[str]:
        """The acronyms that it may go by: with and without small words and its legal form."""
        words = plain(self.shown.replace("-", " ")).removeprefix("the ").split()
        found = set()
        for stop in range(len(words), 1, -1):
            letters = [(w if w in _AS_LETTERS else w[0], w in SMALL) for w in words[:stop]]
            found |= {"".join(x for x, _ in letters), "".join(x for x, small in letters if not small)}
            if words[stop - 1] not in LEGAL:
                break
        return frozenset(x for x in found if len(x) > 1)

    @cached_property
    def body(self) -> tuple[str, ...]:
        """As a body's: in one order and spelling, without the legal form; "@Russia" for "Russian"."""
        words = plain(self.shown.replace("-", "")).removeprefix("the ").split()
        words = [BRITISH.get(word, word.replace("ization", "isation")) for word in words]
        while len(words) > 1 and words[-1] in LEGAL:
            words.pop()
        if len(words) > 1:
            words = _with_states(words)
        if _MINISTRIES & {*words[:2], *words[-1:]}:  # "Ministry of Foreign Affairs" is "foreign ministry"
            rest = [w for w in words if w not in _MINISTRIES | {"of", "the", "for", "affairs"}]
            head = next(w for w in words if w in _MINISTRIES)
            words = [*(w for w in rest if w[0] == "@"), *(w for w in rest if w[0] != "@"), head]
        return tuple(word for word in words if word != "the")

    @cached_property
    def state(self) -> str | None:
        """The state that narrows it: Russia in "Russian Defence Ministry"."""
        return next((word[1:] for word in self.body if word[0] == "@"), None)

    @cached_property
    def office(self) -> tuple[str, ...]:
        """An office without whose it is: "defence ministry"; empty where it is none."""
        rest = tuple(word for word in self.body if word[0] != "@")
        return rest if rest and rest[-1] in OFFICES and not self.generic else ()

    @cached_property
    def short(self) -> tuple[str, ...]:
        """A body without its line of business: "ford" for "Ford Motor"; empty where nothing is left."""
        words = list(self.body)
        while words and words[-1] in SECTORS:
            words.pop()
        return tuple(words) if any(word[0] != "@" for word in words) else ()

    @property
    def bodily(self) -> bool:
        """Whether a noun in it says that it is a body's."""
        return bool(set(self.body) & (SECTORS | OFFICES | NOUNS)) or plain(self.shown).split()[-1] in LEGAL

    @property
    def generic(self) -> bool:
        """Whether every country and town has one that is called no more than this."""
        return len(self.body) == 1 and self.body[0] in GENERIC


@lru_cache(1 << 15)
def name(shown: str) -> Name:
    return Name(shown)


def _joined(token: str) -> str:
    return plain(token).replace("-", "").replace("'", "").replace(" ", "")


def _with_states(words: list[str]) -> list[str]:
    """Words with each name of a state in one form."""
    found: list[str] = []
    while words:
        size = next((n for n in (3, 2, 1) if states.named_for(" ".join(words[:n]))), 0)
        state = states.named_for(" ".join(words[:size]))
        found.append(f"@{state}" if state else words[0])
        words = words[size or 1 :]
    return found
