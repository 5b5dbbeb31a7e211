"""Events and stories: which articles are on one happening, and which happenings are one story.

Two articles are compared by their strongest terms and by the days between them. Those that are alike make
connected components. In each, articles are grouped to events by average linkage (`grouping`); then an event
is seen as all of its articles together, and events that are alike make a chain: a story. Names of people and
places are among the terms, so a story is chained by its actors as well as by its matter. How many articles
hold a term is never asked, but for which of them are compared at all.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from itertools import combinations
from math import isqrt
from typing import NamedTuple

from onrecord.ids import identifier
from onrecord.model import Term
from onrecord.relating.grouping import Pair, components, groups
from onrecord.relating.held import Alike, Event, Held, Story

MANY = 200
"""A term that more articles hold among their strongest brings none of them together: two such terms do."""

LARGE = 2000
"""A component of more articles than this is taken apart at a greater likeness."""

LEAST = 60
"""The least likeness, in thousandths, that ties two articles into one component."""

EVENT = 110
"""The least average likeness, in thousandths, of articles on one happening.

Among 188 articles on 36 happenings anything from 90 to 110 does about as well.
"""

STORY = 170
"""The least likeness, in thousandths, that chains two events.

Among 2,392 articles on five topics, 36 happenings and five invented stories, 99 % of each story is of one
topic; at 140, 87 %.
"""

EVENT_DAYS, STORY_DAYS = 3, 14
"""Articles, or events, no further apart than this are as like as their words are."""

_STRONGEST = 50  # terms of an event


class Told(NamedTuple):
    """What an article, or an event, tells of: what a decision sees of it."""

    terms: Mapping[str, int]  # the strongest first; a vector of length one, in thousandths
    days: tuple[int, int] | None  # the first and the last it may have been published on, where both are known


class Index(NamedTuple):
    """Where articles are looked up."""

    told: Callable[[str], Told]
    sought: Callable[[str], Sequence[str]]  # the terms that an article is found by
    holders: Callable[[str], frozenset[str]]  # the articles that are found by a term
    copied: Callable[[str], Collection[str]] = lambda article: ()  # the articles that share prose with one


def draw(held: Held, articles: Sequence[str]) -> None:
    """Every story that one of `articles` may belong to, in place of the old."""
    seen = Index(
        cache(lambda id: told(held.terms(id), held.published(id))),
        held.sought,
        cache(lambda term: frozenset(held.holders(term))),
        held.copied,
    )
    touched = set(articles) | parted(articles, seen)
    held.put_alike(touched, list(pairs(touched, seen)))
    found: list[Story] = []
    done: set[str] = set()
    for id in sorted(touched):
        if id not in done:
            component, alike = _component(id, held)
            done |= component
            found += stories({each: seen.told(each) for each in component}, alike)
    held.put_stories(found)  # all at once: of a component that fell apart, each part had stories of the whole


def told(terms: Iterable[Term], published: tuple[str | None, str | None]) -> Told:
    """From an article's terms, the strongest first, and the days (YYYY-MM-DD) it was published between."""
    first, last = (None if day is None else date.fromisoformat(day).toordinal() for day in published)
    return Told(dict(terms), None if first is None or last is None else (first, last))


def pairs(articles: Collection[str], seen: Index) -> Iterator[Alike]:
    """Each two articles, one of them of `articles`, that are alike."""
    for one in sorted(articles):
        own = seen.told(one)
        met = set(seen.copied(one))
        met.update(id for holding in _keys(one, seen) if len(holding) <= MANY for id in holding)
        for other in sorted(met - {one}):
            if other > one or other not in articles:
                like = words_alike(own, seen.told(other))
                if nearer(like, own, seen.told(other), STORY_DAYS) >= LEAST:
                    yield Alike(min(one, other), max(one, other), like)


def parted(articles: Sequence[str], seen: Index) -> set[str]:
    """The articles whom a key brought together until `articles` made it too common."""
    new = set(articles)
    return {
        id
        for one in articles
        for holding in _keys(one, seen)
        if len(holding) > MANY >= len(holding - new)
        for id in holding
    }


def _keys(article: str, seen: Index) -> Iterator[frozenset[str]]:
    """The articles that hold a term with this one, for each of its terms; then those that hold two with it
    that are too common."""
    common = []
    for term in seen.sought(article):
        holding = seen.holders(term)
        yield holding
        if len(holding) > MANY:
            common.append(holding)
    for one, other in combinations(common, 2):
        yield one & other


def words_alike(a: Told, b: Told) -> int:
    """The cosine of the terms, in thousandths."""
    return sum(weight * b.terms[term] for term, weight in a.terms.items() if term in b.terms) // 1000


def nearer(likeness: int, a: Told, b: Told, days: int) -> int:
    """A likeness less what the days between the two take from it: nothing within `days`, at most 70 %."""
    gap = max(a.days[0] - b.days[1], b.days[0] - a.days[1]) if a.days and b.days else 0
    return likeness if gap <= days else likeness * (3 * gap + 7 * days) // (10 * gap)


def stories(articles: Mapping[str, Told], alike: Mapping[Pair, int]) -> Iterator[Story]:
    """The stories of a component, from the likeness of the words of each two articles that have any."""
    if len(articles) > LARGE and (tied := _closer(articles, alike)):
        for part in components(articles, tied):
            own = {id: articles[id] for id in part}
            yield from stories(own, {pair: like for pair, like in tied.items() if pair[0] in own})
        return
    near = {(a, b): nearer(like, articles[a], articles[b], EVENT_DAYS) for (a, b), like in alike.items()}
    events = {members[0]: members for members in groups(articles, near, least=EVENT)}
    whole = {first: together([articles[id] for id in members]) for first, members in events.items()}
    event = {id: first for first, members in events.items() for id in members}
    met = {(event[a], event[b]) for a, b in alike if event[a] != event[b]}
    for chain in components(events, sorted((a, b) for a, b in met if _chained(whole[a], whole[b]))):
        yield _story({first: events[first] for first in chain}, articles)


def _story(events: Mapping[str, Sequence[str]], articles: Mapping[str, Told]) -> Story:
    """Of some events by their first articles."""
    whole = together([articles[id] for members in events.values() for id in members])
    return Story(
        identifier("story", min(events)),
        tuple(
            Event(identifier("event", first), tuple((id, words_alike(articles[id], whole)) for id in members))
            for first, members in events.items()
        ),
    )


def _chained(a: Told, b: Told) -> bool:
    return nearer(words_alike(a, b), a, b, STORY_DAYS) >= STORY


def _closer(articles: Mapping[str, Told], alike: Mapping[Pair, int]) -> dict[Pair, int]:
    """What is left of `alike` without its least; nothing where all are much alike."""
    near = {(a, b): nearer(like, articles[a], articles[b], STORY_DAYS) for (a, b), like in alike.items()}
    least = min(near.values())
    return {pair: alike[pair] for pair, like in near.items() if like > least * 5 // 4}


def together(told: Sequence[Told]) -> Told:
    """All that is told by some, as one of them would tell it."""
    sums: Counter[str] = Counter()
    for each in told:
        sums.update(each.terms)
    strongest = sorted(sums.items(), key=lambda t: (-t[1], t[0]))[:_STRONGEST]
    length = isqrt(sum(weight * weight for _, weight in strongest)) or 1
    known = [each.days for each in told if each.days]
    days = (min(first for first, _ in known), max(last for _, last in known)) if known else None
    return Told({term: 1000 * weight // length for term, weight in strongest}, days)


def _component(id: str, held: Held) -> tuple[set[str], dict[Pair, int]]:
    """All articles that likeness ties to this one, directly or through others, and how alike they are."""
    component, ahead, alike = {id}, [id], {}
    while ahead:
        one = ahead.pop()
        for other, likeness in held.alike(one):
            alike[min(one, other), max(one, other)] = likeness
            if other not in component:
                component.add(other)
                ahead.append(other)
    return component, alike
