"""Claims: which statements put forward one proposition, whatever the words and the outlet.

Two statements are alike by their words (`matter`); what they hold, their numbers, times and scope part
them. Those that are alike make connected components, and each component is grouped (`grouping`). Who speaks
plays no part in it.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from onrecord.ids import identifier
from onrecord.relating.grouping import groups
from onrecord.relating.held import Claim, Held, Saying, saying
from onrecord.relating.matter import apart, at_odds, keys, likeness, scope
from onrecord.relating.sides import roots

LEAST = 45
"""The least likeness on average, in percent, of statements that are one claim."""

MANY = 200
"""A key that more statements hold brings none of them together: what is one shares a finer one."""

APART = -1
_TIED = LEAST // 2  # percent from which two statements stand in one component
_SAME_WORDS = 90  # percent from which what an outlet tells is taken from another
_SCOPE = 15  # percent less where only one of two tells its scope
AHEAD = frozenset({"promises", "predicts", "plans"})

Load = Callable[[str], Saying]  # a statement by its id


def draw(held: Held, articles: Sequence[str]) -> set[str]:
    """Every claim that a statement of `articles` may belong to, in place of the old.

    Gives the articles with a statement whose claim is another now.
    """
    load = Loader(held)
    own = [s for article in articles for s in load.article(article)]
    told = [s for s in own if may_claim(s)]
    held.put_saying_keys((key, s.id) for s in own for key in keys(s))
    touched, own_ids = {s.id for s in told}, {s.id for s in own}
    for key in sorted({key for s in told for key in keys(s)}):
        holding = held.saying_with(key)
        before = len(holding) - sum(id in own_ids for id in holding)
        if before <= MANY < len(holding):  # it has just become too common: what it tied may come apart
            touched.update(id for id in holding if may_claim(load(id)))
    done: set[str] = set()
    stirred: set[str] = set()
    for id in sorted(touched):
        if id not in done:
            component = _component(load(id), held, load)
            done |= component.keys()
            found = [claim(members, load) for members in _grouped(component)]
            stirred.update(held.put_claims(sorted(component), found))
    return stirred


class Loader:
    """Statements by article and by id, each article asked for once."""

    def __init__(self, held: Held) -> None:
        self._held = held
        self._articles: dict[str, dict[str, Saying]] = {}
        self._where: dict[str, str] = {}

    def article(self, article: str) -> Iterable[Saying]:
        if article not in self._articles:
            found = [saying(row) for row in self._held.sayings(article)]
            self._articles[article] = {s.id: s for s in found}
            self._where |= dict.fromkeys(self._articles[article], article)
        return self._articles[article].values()

    def __call__(self, id: str) -> Saying:
        if id not in self._where:
            self.article(self._held.articles_of([id])[0])
        return self._articles[self._where[id]][id]


def may_claim(s: Saying) -> bool:
    """Whether a statement puts anything forward that can be taken at its word."""
    return s.holds in ("yes", "no") and not s.damaged and bool(s.terms)


def alike(a: Saying, b: Saying) -> int:
    """How sure it is that two statements are one claim, in percent; APART where they cannot be, 0 unknown."""
    percent = likeness(a, b)
    if percent < _TIED or a.id == b.id:
        return 0
    scopes = {scope(a), scope(b)}
    if a.holds != b.holds or at_odds(a, b) or apart(a.about, b.about) or scopes == {"whole", "part"}:
        return APART
    if (a.stance in AHEAD) != (b.stance in AHEAD):
        return APART
    return max(1, percent - _SCOPE) if len(scopes) > 1 else percent


def _component(s: Saying, held: Held, load: Load) -> dict[str, Saying]:
    """All statements that likeness ties to this one, directly or through others."""
    component, ahead = {s.id: s}, [s]
    while ahead:
        one = ahead.pop()
        for other in neighbours(one, held, load):
            if other.id not in component and may_claim(other) and alike(one, other) > 0:
                component[other.id] = other
                ahead.append(other)
    return component


def neighbours(s: Saying, held: Held, load: Load) -> Iterator[Saying]:
    """The other statements that share a key with this one, each once."""
    seen = {s.id}
    for key in keys(s):
        holding = held.saying_with(key)
        if len(holding) <= MANY:
            for id in holding:
                if id not in seen:
                    seen.add(id)
                    yield load(id)


def _grouped(component: Mapping[str, Saying]) -> Iterator[tuple[str, ...]]:
    percent = {
        (a, b): like
        for a, b in combinations(sorted(component), 2)
        if (like := alike(component[a], component[b]))
    }
    yield from groups(component, percent, least=LEAST, margin=0)


def claim(members: Collection[str], load: Load) -> Claim:
    """A claim of these statements, told best by the fullest of them in an article's body."""
    found = [load(id) for id in sorted(members)]
    best = min(found, key=lambda s: (s.part != "body", s.voice == "narration", -_length(s), s.id))
    return Claim(identifier("claim", found[0].id), tuple(s.id for s in found), independent(found), best.id)


def independent(statements: Iterable[Saying]) -> int:
    """How many sources stand behind them; titles and decks are none of their own."""
    behind: list[list[Saying]] = []
    for s in statements:
        if s.part not in ("title", "deck"):
            joined = [group for group in behind if any(_one_source(s, other) for other in group)]
            behind = [group for group in behind if group not in joined]
            behind.append([s, *(other for group in joined for other in group)])
    return max(1, len(behind))


def _one_source(a: Saying, b: Saying) -> bool:
    copied = "narration" in (a.voice, b.voice) and likeness(a, b) >= _SAME_WORDS
    return copied or bool(roots(a) & roots(b))


def _length(s: Saying) -> int:
    return sum(end - start for start, end in s.content)
