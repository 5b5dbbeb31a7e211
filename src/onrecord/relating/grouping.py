"""Grouping: from decided pairs to groups, the only clustering of the house.

Average linkage (UPGMA) inside each connected component: the two groups whose members are most alike on
average are joined first, as long as they are alike enough and no member of one is apart from one of the
other. What is as like to two groups that are apart joins neither. Ties go by id, so the groups depend on
nothing but the items and their likenesses.
"""

import heapq
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations

LEAST = 40
"""The least average likeness, in percent, for two groups of names to be joined."""

MARGIN = 10
"""Within so many percent two likenesses do not tell which of two groups is meant."""

Pair = tuple[str, str]


def groups(
    items: Iterable[str], likeness: Mapping[Pair, int], *, least: int = LEAST, margin: int = MARGIN
) -> list[tuple[str, ...]]:
    """Groups of `items`, each in order, in order of their first.

    `likeness` of (a, b), a < b, is in percent, or in whatever `least` and `margin` are; below 0 the two are
    apart; 0 where it is left out.
    """
    found = _Groups(sorted(items), likeness, least, margin)
    while found.join():
        pass
    return sorted(tuple(sorted(members)) for members in found.members.values())


def components(items: Iterable[str], tied: Iterable[Pair]) -> list[tuple[str, ...]]:
    """The connected components of `items`, each in order, in order of their first."""
    next_to: dict[str, list[str]] = {item: [] for item in sorted(items)}
    for a, b in tied:
        next_to[a].append(b)
        next_to[b].append(a)
    found = []
    done: set[str] = set()
    for item in next_to:
        if item not in done:
            component = [item]
            done.add(item)
            for one in component:  # it grows as it is walked
                ahead = [other for other in dict.fromkeys(next_to[one]) if other not in done]
                component += ahead
                done.update(ahead)
            found.append(tuple(sorted(component)))
    return found


class _Groups:
    """Groups by their least item, with the sum of likenesses between each two that have any."""

    def __init__(self, items: list[str], likeness: Mapping[Pair, int], least: int, margin: int) -> None:
        self.least, self.margin = least, margin
        self.members = {item: [item] for item in items}
        self.sums: dict[str, dict[str, int]] = {item: {} for item in items}
        self.apart: dict[str, set[str]] = defaultdict(set)
        for (a, b), percent in likeness.items():
            if percent < 0:
                self.apart[a].add(b)
                self.apart[b].add(a)
            elif percent:
                self.sums[a][b] = self.sums[b][a] = percent
        self.waiting: list[tuple[float, str, str, int]] = []
        self.undecided: set[Pair] = set()
        for a, others in self.sums.items():
            for b in others:
                if a < b:
                    self._offer(a, b)

    def join(self) -> bool:
        """Join the two that are most alike; whether there were any."""
        while self.waiting:
            _, a, b, size = heapq.heappop(self.waiting)
            if a in self.members and b in self.members and size == self._size(a, b):
                if self._rivals(a, b) or self._rivals(b, a):
                    self.undecided.add((a, b))
                    continue
                self._joined(a, b)
                return True
        return False

    def _size(self, a: str, b: str) -> int:
        return len(self.members[a]) * len(self.members[b])

    def _average(self, a: str, b: str) -> float:
        return self.sums[a].get(b, 0) / self._size(a, b)

    def _offer(self, a: str, b: str) -> None:
        a, b = min(a, b), max(a, b)
        average = self._average(a, b)
        if average >= self.least and b not in self.apart[a]:
            heapq.heappush(self.waiting, (-average, a, b, self._size(a, b)))

    def _rivals(self, one: str, chosen: str) -> bool:
        """Whether `one` is about as like to another group, which is apart from the `chosen`."""
        enough = max(self.least, self._average(one, chosen) - self.margin)
        rivals = (self.apart[chosen] - self.apart[one]).intersection(self.sums[one])
        return any(self._average(one, other) >= enough for other in rivals)

    def _joined(self, a: str, b: str) -> None:
        self.members[a] += self.members.pop(b)
        for other, percent in self.sums.pop(b).items():
            del self.sums[other][b]
            if other != a:
                self.sums[a][other] = self.sums[other][a] = self.sums[a].get(other, 0) + percent
        for other in self.apart.pop(b, ()):
            self.apart[other].discard(b)
            self.apart[other].add(a)
            self.apart[a].add(other)
        for other in self.sums[a]:
            self._offer(a, other)
        undecided, self.undecided = self.undecided, set()
        for pair in undecided:
            if pair[0] in self.members and pair[1] in self.members:
                self._offer(*pair)


def reasons(members: Iterable[str], likeness: Mapping[Pair, int]) -> list[Pair]:
    """The likest pairs that tie a group together (a spanning tree), the likest first; ties by id."""
    members = sorted(members)
    tied = {item: item for item in members}

    def root(item: str) -> str:
        while tied[item] != item:
            item = tied[item]
        return item

    found = []
    pairs = ((-likeness.get(pair, 0), pair) for pair in combinations(members, 2))
    for percent, (a, b) in sorted(pairs):
        if percent < 0 and root(a) != root(b):
            tied[root(b)] = root(a)
            found.append((a, b))
    return found
