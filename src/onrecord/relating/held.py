"""What relating needs to ask of whatever holds the readings, and how it hands conclusions back.

The ledger answers this; relating knows no more of it.
"""

from collections.abc import Collection, Iterable, Sequence
from contextlib import AbstractContextManager
from typing import Any, NamedTuple, Protocol

from onrecord.model import Key, Moment, Spans, Term
from onrecord.relating.dates import Dated

ChainRow = tuple[str, str, str | None, bool, str | None, tuple[str, ...], tuple[str, ...]]
SayingRow = tuple[Any, ...]
CopyRow = tuple[str, str, float, Spans, Spans]
ClaimRow = tuple[str, tuple[str, ...], int, str]
ProfileRow = tuple[str, str | None, str | None, tuple[str, ...], tuple[str, ...]]


class Named(NamedTuple):
    """A chain of an article, by its id."""

    chain: str
    name: str
    kind: str | None
    named: bool  # by a name of its own, not by a description ("his ministry") or none
    gender: str | None = None  # "he" or "she", where a title or a noun says so
    names: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()


class Copy(NamedTuple):
    """Two articles that share prose, a < b; `share` is of the smaller one's prose."""

    a: str
    b: str
    share: float
    spans_a: Spans
    spans_b: Spans


class Alike(NamedTuple):
    """Two articles that tell of alike things, a < b; how like their words are is in thousandths."""

    a: str
    b: str
    likeness: int


class Event(NamedTuple):
    """Articles on one happening, each with how like its words are to those of the whole story."""

    id: str
    articles: tuple[tuple[str, int], ...]


class Story(NamedTuple):
    """Events that follow from each other."""

    id: str
    events: tuple[Event, ...]


class Actor(NamedTuple):
    """One person or body across articles. `speaks_for` is a key of the names of whom it speaks for."""

    id: str
    name: str
    kind: str | None
    speaks_for: str | None
    why: tuple[str, ...]  # why its chains are one, in words
    chains: tuple[str, ...]


class Published(NamedTuple):
    """When an article was published; dates are YYYY-MM-DD, None where unknown."""

    article: str
    earliest: str | None
    latest: str | None
    grain: str | None
    basis: str
    text: str  # as declared; empty where the article's own words say it
    spans: Spans  # of those words
    why: str


Days = tuple[str | None, str | None]  # YYYY-MM-DD, None where open


class Counted(NamedTuple):
    """A figure as others see it."""

    id: str
    low: float | None
    high: float | None
    strict: bool
    approximate: bool
    unit: str | None
    head: str | None
    terms: tuple[Term, ...]
    change: str
    stage: str
    period: Days


class Speaker(NamedTuple):
    """An actor as a source. `speaks_for` is a key of the names of whom it speaks for."""

    actor: str
    name: str
    kind: str | None
    roles: tuple[str, ...]
    speaks_for: str | None


class Saying(NamedTuple):
    """A statement as others see it."""

    id: str
    article: str
    outlet: str | None
    part: str
    voice: str
    stance: str | None
    holds: str | None
    damaged: bool
    anonymous: bool
    sources: tuple[Speaker, ...]
    via: tuple[str, ...]  # the links' actors or names, first the one that had it from the source
    said: Days  # no later than the article, where nothing more is told
    about: Days
    published: Days
    content: Spans
    terms: tuple[Term, ...]
    figures: tuple[Counted, ...]


def saying(row: SayingRow) -> Saying:
    """A statement from its fields, those of its sources and figures in rows of their own."""
    sources = tuple(Speaker(*speaker) for speaker in row[9])
    figures = tuple(Counted(*figure) for figure in row[16])
    return Saying._make((*row[:9], sources, *row[10:16], figures))


class Claim(NamedTuple):
    """Statements that put forward one proposition, by id; how many independent sources stand behind it."""

    id: str
    statements: tuple[str, ...]
    independent: int
    headline: str  # the id of the statement that tells it best


class Held(Protocol):
    """Readings to ask, conclusions to replace. What is put in one transaction holds as a whole or not."""

    def transaction(self) -> AbstractContextManager[None]: ...

    def unrelated(self) -> Sequence[str]:
        """Ids of the articles for which conclusions are still to be drawn, in order."""
        ...

    def settle(self) -> None:
        """Every conclusion is drawn: no article is unrelated any more."""
        ...

    def declared(self, article: str) -> str | None:
        """An article's date as its metadata declare it."""
        ...

    def moments(self, article: str) -> Sequence[Moment]:
        """An article's moments, in order."""
        ...

    def dateline(self, article: str) -> int | None:
        """Which of them it gives as its own date."""
        ...

    def reported(self, article: str) -> Sequence[int]:
        """Which of them say when something was said, or when what its outlet tells happened."""
        ...

    def overlaps(self, article: str) -> Sequence[tuple[str, int, int, int, bool]]:
        """Each other article that shares a key with this one.

        Its id, how many shingles are shared, how many each of the two has, whether all words are the same.
        """
        ...

    def keys(self, article: str) -> Sequence[Key]:
        """An article's keys."""
        ...

    def terms(self, article: str) -> Sequence[Term]:
        """What an article is about, the strongest first."""
        ...

    def sought(self, article: str) -> Sequence[str]:
        """Which of them it is found by."""
        ...

    def holders(self, term: str) -> Sequence[str]:
        """The articles that are found by a term."""
        ...

    def copied(self, article: str) -> Sequence[str]:
        """The articles that were put as copies with this one."""
        ...

    def published(self, article: str) -> tuple[str | None, str | None]:
        """The days (YYYY-MM-DD) that an article is concluded to have been published between."""
        ...

    def alike(self, article: str) -> Sequence[tuple[str, int]]:
        """Each other article that was put as alike, and how like their words are."""
        ...

    def chains(self, article: str) -> Sequence[ChainRow]:
        """An article's chains: the fields of `Named`."""
        ...

    def chains_seen_as(self, profiles: Collection[str]) -> Sequence[ChainRow]:
        """Likewise all chains that have one of these profiles."""
        ...

    def profiles_with(self, key: str) -> Sequence[tuple[str, ProfileRow]]:
        """The profiles that hold a key: the id, and what was put for it."""
        ...

    def put_profiles(
        self, chains: Iterable[tuple[str, str]], profiles: Iterable[tuple[str, ProfileRow, Sequence[str]]]
    ) -> Sequence[str]:
        """The profile that each chain has, and of each profile what is in it and its keys.

        Gives the ids of the profiles that were not there yet.
        """
        ...

    def put_published(self, found: Published) -> None:
        """In place of what was concluded for that article."""
        ...

    def put_dates(self, article: str, found: Iterable[Dated]) -> None:
        """What each of its moments comes to, in their order, in place of what was concluded before."""
        ...

    def put_copies(self, articles: Collection[str], found: Iterable[Copy]) -> None:
        """In place of every copy that one of `articles` is part of."""
        ...

    def put_alike(self, articles: Collection[str], found: Iterable[Alike]) -> None:
        """In place of every likeness that one of `articles` has."""
        ...

    def put_stories(self, found: Sequence[Story]) -> None:
        """In place of every story that shares an article with one of them."""
        ...

    def put_actors(self, found: Sequence[Actor]) -> Collection[str]:
        """In place of every actor that shares a chain with one of them.

        Gives the articles with a chain whose actor has another id, name or kind now, or speaks for another.
        """
        ...

    def sayings(self, article: str) -> Sequence[SayingRow]:
        """An article's statements, in order: the fields of `Saying`."""
        ...

    def articles_of(self, statements: Collection[str]) -> Sequence[str]:
        """The articles that these statements stand in, in order."""
        ...

    def put_saying_keys(self, keys: Iterable[tuple[str, str]]) -> None:
        """Keys that statements are found by: key and statement."""
        ...

    def saying_with(self, key: str) -> Sequence[str]:
        """The statements that hold a key, in order."""
        ...

    def claims_of(self, statements: Collection[str]) -> Sequence[ClaimRow]:
        """The claims that hold any of these statements, in order: the fields of `Claim`."""
        ...

    def put_claims(self, statements: Collection[str], found: Sequence[Claim]) -> Collection[str]:
        """In place of every claim that holds one of these statements.

        Gives the articles with a statement whose claim is another now.
        """
        ...
