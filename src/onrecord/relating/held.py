"""What relating needs to ask of whatever holds the readings, and how it hands conclusions back.

The ledger answers this; relating knows no more of it.
"""

from collections.abc import Collection, Iterable, Sequence
from contextlib import AbstractContextManager
from typing import NamedTuple, Protocol

from onrecord.model import Key, Moment, Spans
from onrecord.relating.dates import Dated

ChainRow = tuple[str, str, str | None, bool, str | None, tuple[str, ...], tuple[str, ...]]
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

    def put_actors(self, found: Sequence[Actor]) -> None:
        """In place of every actor that shares a chain with one of them."""
        ...
