"""Actors: which chains of different articles are one person or body.

A chain is seen as its profile (`likeness`), and chains of one profile are one actor. Profiles that share
a key of their names are compared; those that are alike make connected components, and each component is
grouped (`grouping`). Who is only described ("his ministry", "a senior official") stays an actor of one
article: another article's "his ministry" may be another.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from onrecord.ids import identifier
from onrecord.relating import posts, states
from onrecord.relating.grouping import groups, reasons
from onrecord.relating.held import Actor, Held, Named
from onrecord.relating.likeness import BODIES, Profile, keys, likeness, profile
from onrecord.relating.naming import name
from onrecord.relating.spelling import unowned

MANY = 200
"""A key that more profiles hold brings none of them together: those that are one share a finer one."""

LARGE = 1000
"""In a component of more profiles than this only those that are called the same are compared."""

_LONGEST = 200  # characters: what is longer is no name

_GOVERNMENT = re.compile(r"(?:[Tt]he )?(?:(?!The )[A-Z][\w.-]* ){1,3}(?i:government|administration|cabinet)")

Holders = Callable[[str], Mapping[str, Profile]]  # the profiles that hold a key, by id


class Joined(NamedTuple):
    """Profiles that are one person or body, by id, and why."""

    profiles: tuple[str, ...]
    why: tuple[str, ...]


def draw(held: Held, articles: Sequence[str]) -> set[str]:
    """Every actor that a chain of `articles` may belong to, in place of the old.

    Gives the articles whose chains are of another actor now, or of one that is seen otherwise.
    """
    chains = [Named(*row) for article in articles for row in held.chains(article)]
    seen = {chain.chain: seen_as(chain) for chain in chains}
    stirred = set(held.put_actors([actor([chain]) for chain in chains if seen[chain.chain] is None]))
    profiles = {identity(p): p for p in seen.values() if p is not None}
    new = held.put_profiles(
        [(chain, identity(p)) for chain, p in seen.items() if p is not None],
        [(id, p, sorted(set(keys(p)))) for id, p in profiles.items()],
    )

    def holders(key: str) -> dict[str, Profile]:
        return {id: Profile(*seen) for id, seen in held.profiles_with(key)}

    # a key that has just become too common parts those whom it brought together
    for key, count in Counter(key for id in new for key in set(keys(profiles[id]))).items():
        holding = holders(key)
        if len(holding) > MANY >= len(holding) - count:
            profiles |= holding
    for joined in together(profiles, holders):
        rows = held.chains_seen_as(joined.profiles)
        stirred.update(held.put_actors([actor([Named(*row) for row in rows], joined.why)]))
    return stirred


def seen_as(chain: Named) -> Profile | None:
    """The profile of a chain; None where it joins no other."""
    called = unowned(chain.name)
    if len(called) > _LONGEST:
        return None
    government = chain.kind == "government" and (_GOVERNMENT.fullmatch(called) or states.state(called))
    if chain.kind == "anonymous" or not (chain.named or government):
        return None
    if not name(called).whole or name(called).generic:
        return None
    found = profile(called, chain.kind, chain.gender, chain.names, chain.roles)
    return None if states.people(chain.name) and not found.state else found


def identity(p: Profile) -> str:
    return identifier("profile", *p)


def together(profiles: Mapping[str, Profile], holders: Holders) -> Iterator[Joined]:
    """The groups of every component that one of `profiles` is in, each once."""
    done: set[str] = set()
    for id in sorted(profiles):
        if id not in done:
            component = _component(id, profiles[id], holders)
            done |= component.keys()
            yield from _grouped(component)


def _component(id: str, p: Profile, holders: Holders) -> dict[str, Profile]:
    """All profiles that likeness ties to this one, directly or through others."""
    component, ahead = {id: p}, [p]
    while ahead:
        one = ahead.pop()
        for key in sorted(set(keys(one))):
            holding = holders(key)
            if len(holding) <= MANY:
                for other, q in holding.items():
                    if other not in component and (like := likeness(one, q)) and like.percent > 0:
                        component[other] = q
                        ahead.append(q)
    return component


def _grouped(component: Mapping[str, Profile]) -> Iterator[Joined]:
    if len(component) > LARGE:
        by_name: dict[str, dict[str, Profile]] = {}
        for id, p in component.items():
            by_name.setdefault(p.name.whole, {})[id] = p
        if len(by_name) > 1:
            for called in sorted(by_name):
                yield from _grouped(by_name[called])
            return
    alike = {
        (a, b): like
        for a, b in combinations(sorted(component), 2)
        if (like := likeness(component[a], component[b]))
    }
    percent = {pair: like.percent for pair, like in alike.items()}
    for group in groups(component, percent):
        yield Joined(group, tuple(dict.fromkeys(alike[pair].why for pair in reasons(group, percent))))


def actor(chains: Iterable[Named], why: tuple[str, ...] = ()) -> Actor:
    """One actor of `chains`, named and of the kind that most of them have; ties by order."""
    chains = sorted(chains)
    seen = seen_as(chains[0])
    kind = _most(chain.kind for chain in chains if chain.kind is not None)
    called = [unowned(chain.name) for chain in chains]
    speaks_for = _most(key for chain in chains for key in _voices(chain))
    if seen and seen.state:
        kind = "government"
        own = [n for n in called if states.is_own_name(n)]
        called = own or [n for n in called if not states.is_capital(n)] or called
    elif kind != "person" and (seat := next(filter(None, map(states.seat, called)), None)):
        kind, speaks_for = "office", f"state {seat[1]}"
    elif kind in BODIES:
        called = [n for n in called if not name(n).acronym] or called
    elif kind == "person":
        called = [n for n in called if name(n).full] or called
    counts = Counter(called)
    return Actor(
        id=identifier("actor", chains[0].chain),
        name=min(counts, key=lambda n: (-counts[n], n.isupper(), not name(n).full, n)),
        kind=kind or None,
        speaks_for=speaks_for or None,
        why=why or ((f"all are called “{_most(called)}”",) if len(chains) > 1 else ()),
        chains=tuple(chain.chain for chain in chains),
    )


def _voices(chain: Named) -> Iterator[str]:
    """The keys of the bodies that a chain's roles, or its description, say that it speaks for."""
    for role in chain.roles if chain.named else (chain.name,):
        if body := posts.speaks_for(role):
            state = states.state(body)
            yield f"state {state}" if state else f"body {' '.join(name(body).body)}"


def _most(values: Iterable[str]) -> str:
    """The commonest value, the least of several; empty where there is none."""
    counts = Counter(values)
    return min(counts, key=lambda value: (-counts[value], value), default="")
