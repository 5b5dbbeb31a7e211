"""Actors: which chains of different articles are one person or body.

Decided by name alone: chains with the same full name are one actor. A name of one word is shared
by many ("Smith", "Congress"), so it joins only chains of the same kind that are called just that.
Who is only described ("his ministry", "a senior official") stays an actor of one article: another
article's "his ministry" may be another.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence

from onrecord.ids import canonical, identifier
from onrecord.relating.held import Actor, Held, Named

_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")


def draw(held: Held, articles: Sequence[str]) -> None:
    """Every actor that a chain of `articles` belongs to, in place of the old."""
    touched: dict[str, list[Named]] = {}
    for article in articles:
        for row in held.chains(article):
            chain = Named(*row)
            if (shared := key(chain)) is None:
                held.put_actor(actor(None, [chain]))
            else:
                touched.setdefault(shared, []).append(chain)
    for shared, chains in touched.items():
        held.put_actor(actor(shared, {*chains, *(Named(*row) for row in held.chains_of(shared))}))


def key(chain: Named) -> str | None:
    """What a chain shares with the others of its actor, None where it joins no other."""
    name = normal(chain.name)
    if not chain.named or not name:
        return None
    return canonical([name] if " " in name else [name, chain.kind])


def normal(name: str) -> str:
    """A name without the accidents of its writing: case, white space, a possessive ending."""
    plain = " ".join(unicodedata.normalize("NFKC", name).casefold().split())
    return _POSSESSIVE.sub("", plain)


def actor(shared: str | None, chains: Iterable[Named]) -> Actor:
    """One actor of `chains`, named and of the kind that most of them have; ties by order."""
    chains = sorted(chains)
    return Actor(
        id=identifier("actor", chains[0].chain),
        key=shared,
        name=_most(_POSSESSIVE.sub("", chain.name.strip()) or chain.name for chain in chains),
        kind=_most(chain.kind for chain in chains if chain.kind is not None) or None,
        chains=tuple(chain.chain for chain in chains),
    )


def _most(values: Iterable[str]) -> str:
    """The commonest value, the least of several; empty where there is none."""
    counts = Counter(values)
    return min(counts, key=lambda value: (-counts[value], value), default="")
