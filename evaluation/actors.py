"""Actors joined across articles, against MEANTIME's instances of named mentions.

    python evaluation/actors.py [TOPIC]     prints the scores, the wrong joins and the missed ones

The mentions are given: span, words and type. They go the way of the program: each is taken apart as a noun
phrase, those of one document are grouped to chains and then the chains of a topic's thirty documents to
actors, all by the decision about pairs and the grouping that `onrecord` uses. B-cubed (Bagga and Baldwin,
1998) over the mentions of persons, organisations and places.
"""

import json
import sys
from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import mean
from typing import Any

from gold import SHARED
from statements import Score

from onrecord.model import Chain
from onrecord.reading.layout import lay_out
from onrecord.reading.mentions import tie
from onrecord.reading.names import named
from onrecord.relating.actors import identity, seen_as, together
from onrecord.relating.held import Named
from onrecord.relating.likeness import Profile, keys
from onrecord.relating.spelling import plain

TOPICS = ("airbus", "apple", "gm")
MEANTIME = SHARED / "data" / "meantime"
_KINDS = {"PER": "person", "ORG": "organisation", "LOC": "place"}


@dataclass(frozen=True, slots=True)
class Given:
    """One mention of the gold."""

    document: str
    whole: str  # its text
    span: tuple[int, int]
    text: str
    kind: str
    instance: str


def mentions(topic: str) -> list[Given]:
    """The named mentions of persons, organisations and places in one topic."""
    lines = (MEANTIME / f"{topic}.jsonl").read_text(encoding="utf-8").splitlines()
    return [
        Given(d["doc"], d["text"], tuple(e["span"]), e["text"], _KINDS[e["instance"][:3]], e["instance"])
        for d in map(json.loads, lines)
        for e in d["entities"]
        if e["syntactic_type"] == "NAM" and (e["instance"] or "")[:3] in _KINDS
    ]


def joined(given: Sequence[Given]) -> dict[Given, Hashable]:
    """The actor of each mention."""
    chains: dict[str, list[Given]] = {}
    seen: dict[str, Named] = {}
    for document in dict.fromkeys(m.document for m in given):
        for chain, own in _tied([m for m in given if m.document == document]):
            id = f"{document} {len(chains)}"
            chains[id], seen[id] = own, _seen(id, chain, own)
    actors = {m: group for group in _groups(seen) for id in group for m in chains[id]}
    return {m: actors.get(m, m) for m in given}


def _tied(given: Sequence[Given]) -> Iterator[tuple[Chain, list[Given]]]:
    """The chains that the reader makes of the mentions of one document."""
    text = given[0].whole
    chains, found = tie(text, lay_out(text), [m.span for m in given], [], [], [])
    for n, chain in enumerate(chains):
        yield chain, [m for m in given if found.get(m.span) == n]


def _seen(id: str, chain: Chain, own: Sequence[Given]) -> Named:
    """A chain as relating is told of it; how far its names go and what kind it is, the gold says."""
    names = tuple(sorted({words.name for m in own if (words := named(m.text)).name}))
    fullest = max(names, key=lambda n: len(n.split()), default=own[0].text)
    kind = Counter(m.kind for m in own).most_common(1)[0][0]
    return Named(id, fullest, kind, bool(names), chain.gender, names, chain.roles)


def _groups(chains: Mapping[str, Named]) -> Iterator[tuple[str, ...]]:
    """The chains that are one, as `relating` groups them."""
    profiles: dict[str, Profile] = {}
    members: dict[str, list[str]] = {}
    for id, chain in chains.items():
        if (p := seen_as(chain)) is None:
            yield (id,)
        else:
            profiles[identity(p)] = p
            members.setdefault(identity(p), []).append(id)
    holders: dict[str, dict[str, Profile]] = {}
    for id, p in profiles.items():
        for key in keys(p):
            holders.setdefault(key, {})[id] = p
    for group in together(profiles, lambda key: holders.get(key, {})):
        yield tuple(member for id in group.profiles for member in members[id])


def b_cubed(gold: Mapping[Any, Hashable], found: Mapping[Any, Hashable]) -> tuple[float, float, float]:
    """F1, precision and recall in percent."""

    def share(one: Mapping[Any, Hashable], other: Mapping[Any, Hashable]) -> float:
        """Of each item's group in `one`, the part that is of its group in `other` too."""
        sizes, both = Counter(one.values()), Counter((one[m], other[m]) for m in one)
        return mean(both[one[m], other[m]] / sizes[one[m]] for m in one)

    precision, recall = share(found, gold), share(gold, found)
    return tuple(100 * x for x in (2 * precision * recall / (precision + recall), precision, recall))


def _by(called: Callable[[str], str]) -> Callable[[Sequence[Given]], dict[Given, Hashable]]:
    return lambda given: {m: called(m.text) for m in given}


WAYS: dict[str, Callable[[Sequence[Given]], dict[Given, Hashable]]] = {
    "actors": joined,
    "equal names": _by(lambda text: text),
    "equal last words": _by(lambda text: text.split()[-1]),
}
"""How names may be joined: ours, and two that a reader would think of first."""


def scores() -> dict[str, Score]:
    """B-cubed of every way, the mean of the topics; of how many mentions."""
    topics = [mentions(topic) for topic in TOPICS]
    count = sum(map(len, topics))
    table = {}
    for way, join in WAYS.items():
        values = zip(*(b_cubed({m: m.instance for m in t}, join(t)) for t in topics), strict=True)
        for figure, value in zip(("F1", "precision", "recall"), values, strict=True):
            if figure == "F1" or way == "actors":
                table[f"{way} {figure}"] = Score(round(mean(value), 1), count)
    return table


def differences(topic: str) -> Iterator[str]:
    """Wrong joins and missed ones, a line each: names that are one here and several in the gold, or back."""
    given = mentions(topic)
    found = joined(given)
    for what, one, other in (
        ("wrong", found, {m: m.instance for m in given}),
        ("missed", {m: m.instance for m in given}, found),
    ):
        groups: dict[Hashable, dict[Hashable, Counter[str]]] = {}
        for m in given:
            groups.setdefault(one[m], {}).setdefault(other[m], Counter())[m.text] += 1
        for parts in groups.values():
            if len(parts) > 1:
                told = sorted((-part.total(), _told(part)) for part in parts.values())
                yield f"{topic} | {what} | {'  ≠  '.join(text for _, text in told)}"


def _told(names: Counter[str]) -> str:
    return ", ".join(f"{text} ×{n}" if n > 1 else text for text, n in names.most_common())


def main() -> None:
    for topic in sys.argv[1:] or TOPICS:
        given = mentions(topic)
        found = b_cubed({m: m.instance for m in given}, joined(given))
        print(f"{topic}: F1 {found[0]:.1f}, precision {found[1]:.1f}, recall {found[2]:.1f}")
        print("\n".join(sorted(differences(topic), key=plain)))
    for figure, score in scores().items():
        print(f"{figure:<28}{score.value:6.1f}   of {score.of:,}")


if __name__ == "__main__":
    main()
