"""Relating: the conclusions that several articles allow together, drawn from their readings alone.

Conclusions come in strata, each of which asks the facts and the strata before it. Where each
stands, in the order they are drawn:

    copy pairs          which articles share prose            copies
    dates               when each was published, and said     dating (given, dates, timex)
    events and stories  which articles are on one happening   stories
    copy direction      who took from whom
    actors              who is one person or body             actors
    claims              which statements put forward one  claims
    tracks              which figures count one thing
    relations           what agrees, conflicts, revises
    timeline            what happened when

A stratum decides about pairs, each from its two ends alone, and groups what is decided; it
counts nothing over all articles. So one more article changes only what it touches, and
drawing step by step gives what drawing everything at once gives.
"""

from collections.abc import Collection, Sequence
from typing import Protocol

from onrecord.relating import actors, claims, copies, dating, stories
from onrecord.relating.held import Held


class Stratum(Protocol):
    """One layer of conclusions."""

    def __call__(self, held: Held, articles: Sequence[str], /) -> Collection[str] | None:
        """Draw anew all conclusions that `articles` touch, and put them in place of the old.

        Gives the articles for which later strata have something new to see besides.
        """


STRATA: tuple[Stratum, ...] = (copies.draw, dating.draw, stories.draw, actors.draw, claims.draw)


def relate(held: Held) -> None:
    """Draw the conclusions for every article that lacks them, all in one transaction."""
    with held.transaction():
        if articles := held.unrelated():
            for stratum in STRATA:
                articles = sorted({*articles, *(stratum(held, articles) or ())})
            held.settle()
