"""Likeness: whether two chains are one person or body, decided from those two alone; the reason in words.

A chain is seen as a `Profile`: what it is called, its kind, gender and posts. Likeness is in percent; `APART`
says that the two cannot be one, None that nothing speaks for it.
"""

from collections.abc import Iterator
from typing import NamedTuple

from onrecord.relating import posts, states
from onrecord.relating.lexicon import FAMILY_FIRST, one_first_name
from onrecord.relating.naming import Name, name
from onrecord.relating.posts import Post
from onrecord.relating.spelling import like_first_name, like_word, plain, same_word, sound

BODIES = frozenset({"organisation", "office", "government", "document", "place"})


class Profile(NamedTuple):
    """What a decision sees of a chain; many chains may look the same."""

    called: str  # the fullest name
    kind: str | None
    gender: str | None
    others: tuple[str, ...] = ()  # further names that do not follow from the fullest
    roles: tuple[str, ...] = ()  # those that tell a post

    @property
    def name(self) -> Name:
        return name(self.called)

    @property
    def posts(self) -> list[Post]:
        return [post for role in self.roles if (post := posts.post(role))]

    @property
    def body(self) -> bool:
        return self.kind in BODIES

    @property
    def state(self) -> str | None:
        """The state whose government it is."""
        if self.kind == "person" and " " not in self.called:  # Jordan, Georgia, Chad
            return None
        if self.kind == "place" and states.is_capital(self.called):
            return None
        return next(filter(None, map(states.state, (self.called, *self.others))), None)

    @property
    def seat(self) -> str | None:
        found = None if self.kind == "person" else states.seat(self.called)
        return found[0] if found else None


class Likeness(NamedTuple):
    """How like two profiles are, and why."""

    percent: int
    why: str


APART = Likeness(-1, "")
SURE, LIKELY, PART, SHORT, MAYBE = 95, 75, 65, 60, 50
_AGREED = 30  # what a common post adds to a short name


def profile(
    called: str, kind: str | None, gender: str | None, names: tuple[str, ...], roles: tuple[str, ...]
) -> Profile:
    """What a decision sees of a chain with these names and roles."""
    own = name(called)
    implied = {plain(own.shown), own.surname}
    others = sorted({n for n in names if plain(n) not in implied and _says_more(n, own, names)})
    told = {posts.post(role): role for role in sorted(roles, reverse=True)}
    return Profile(
        own.shown, kind, gender, tuple(others), tuple(sorted(role for post, role in told.items() if post))
    )


def _says_more(other: str, own: Name, names: tuple[str, ...]) -> bool:
    """Whether a further name is one by which others may know it: an acronym, or a family name put first."""
    if other.startswith("the "):  # "the Swedes", unless they are "some Swedes" too
        return other[4:] not in names
    if states.state(other) or states.people(other):
        return False
    first = own.full and plain(other) == own.words[0] and plain(other) in FAMILY_FIRST
    return first or name(other).acronym is not None


def keys(p: Profile) -> Iterator[str]:
    """What every profile that may be the same shares with this one: the name, its sound, its short forms."""
    if state := p.state:
        yield f"state {state}"
        return
    if seat := p.seat:
        yield f"seat {seat}"
    own = p.name
    yield f"whole {sound(own.whole)}"
    if p.kind != "person":
        for words in {own.body, own.short, own.office} - {()}:
            yield f"body {' '.join(words)}"
        for acronym in {own.acronym, *own.initials, *(name(n).acronym for n in p.others)} - {None}:
            yield f"initials {acronym}"
    if not p.body:
        for surname in {own.surname, *(name(n).surname for n in p.others)}:
            yield f"surname {sound(surname)}"
        if own.full:
            yield f"surname {sound(own.surname)} {own.given[0][0]}"
        for two in {own.words[:2], own.words[-2:]} if own.full else ():
            yield f"two {' '.join(two)}"


def likeness(a: Profile, b: Profile) -> Likeness | None:
    """Whether two profiles are one person's or body's. The same from either end."""
    a, b = sorted((a, b), key=_order)
    if a.state or b.state:
        return _one_state(a, b) if a.state == b.state else APART
    if a.seat and b.seat:
        return Likeness(SURE, f"{_both(a, b)} stand for one office") if a.seat == b.seat else APART
    if None not in (a.gender, b.gender) and a.gender != b.gender and not (a.body or b.body):
        return APART
    return _same(a, b) or _one_body(a, b) or _one_person(a, b)


def _order(p: Profile) -> tuple[str, ...]:
    return (p.called, p.kind or "", p.gender or "", *p.others, *p.roles)


def _one_state(a: Profile, b: Profile) -> Likeness:
    return Likeness(SURE, f"{_both(a, b)} are {a.state}" if a.called != b.called else _called(a))


def _same(a: Profile, b: Profile) -> Likeness | None:
    """Two that are called the same, but for case, marks and spaces."""
    x, y = a.name, b.name
    if not x.whole or x.whole != y.whole or (x.generation and y.generation and x.generation != y.generation):
        return None
    why = _called(a) if a.called == b.called else f"{_both(a, b)} are spellings of one name"
    if x.full or y.full:
        return Likeness(SURE, why)
    if a.body or b.body or (x.acronym and "person" not in (a.kind, b.kind)):
        return None if "person" in (a.kind, b.kind) else Likeness(SURE, why)
    if states.people(a.called):
        return None
    return _with_posts(a, b, SHORT, why)


def _one_body(a: Profile, b: Profile) -> Likeness | None:
    """Two bodies: by the order and legal form of the name, its line of business, its initials, its state."""
    if "person" in (a.kind, b.kind):
        return None
    x, y = a.name, b.name
    if x.body == y.body and x.body:
        return Likeness(SURE, f"{_both(a, b)} are one name in two forms")
    for one, other in ((a, b), (b, a)):
        if why := _initials(one, other):
            return why
        short, long = one.name, other.name
        if not states.named_for(plain(short.shown)) and long.short == short.body != long.body:
            return Likeness(PART, f"“{other.called}” is “{one.called}” for short")
        if short.office and short.office == long.office and not short.state and long.state:
            return Likeness(MAYBE, f"“{one.called}” is short for “{other.called}”")
    if x.short == y.short != () and _one_business(x, y):
        return Likeness(LIKELY, f"{_both(a, b)} are one name in two forms")
    spelled = like_word if len(x.body) > 1 else same_word
    if len(x.body) == len(y.body) and x.state == y.state and all(map(spelled, x.body, y.body)):
        return Likeness(LIKELY, f"{_both(a, b)} are spellings of one name")
    return APART if x.full and y.full and a.body and b.body else None


def _initials(one: Profile, other: Profile) -> Likeness | None:
    short = one.name.acronym
    if not short or (len(short) < 3 and not other.name.bodily):  # two letters are anybody's
        return None
    if any(squash == short for squash in (name(n).acronym for n in other.others)):
        return Likeness(LIKELY + 10, f"“{other.called}” is called “{one.called}” too, in the same article")
    if short in other.name.initials:
        return Likeness(SHORT, f"“{one.called}” are the initials of “{other.called}”")
    return None


def _one_business(x: Name, y: Name) -> bool:
    """Whether "Motor" and "Motors", "Auto" and "Automotive" follow the same name."""
    rest, others = x.body[len(x.short) :], y.body[len(y.short) :]
    return len(rest) == len(others) and all(
        a.startswith(b) or b.startswith(a) for a, b in zip(rest, others, strict=True)
    )


def _one_person(a: Profile, b: Profile) -> Likeness | None:
    if a.body or b.body:
        return None
    x, y = a.name, b.name
    if x.full and y.full:
        return _full_names(a, b)
    if x.full:
        a, b, x, y = b, a, y, x
    if x.generation != y.generation:
        return None
    if not y.full:
        same = same_word(x.surname, y.surname) and "person" in (a.kind, b.kind)
        return _with_posts(a, b, SHORT - 5, f"{_both(a, b)} are spellings of one name") if same else None
    if states.named_for(plain(a.called)) or states.people(a.called):
        return None
    known = MAYBE if "person" in (a.kind, b.kind) else MAYBE - 5
    for short in (y.surname, *(name(n).surname for n in b.others)):
        if x.surname == short:
            return _with_posts(a, b, known, f"“{a.called}” is short for “{b.called}”")
    if same_word(x.surname, y.surname):
        return _with_posts(a, b, known - 5, f"“{a.called}” is a spelling of the surname of “{b.called}”")
    return None


def _full_names(a: Profile, b: Profile) -> Likeness | None:
    """Two names of several words each."""
    x, y = a.name, b.name
    if x.generation and y.generation and x.generation != y.generation:
        return APART
    short, long = sorted((x.words, y.words), key=len)
    if len(short) < len(long) and short in (long[: len(short)], long[-len(short) :]):
        # "Ana Ruiz" and "Ana Ruiz Soto"; "Doña Ana Ruiz"
        person = "person" in (a.kind, b.kind) and "&" not in a.called + b.called
        return Likeness(PART, f"one of {_both(a, b)} is part of the other") if person else None
    one, other = sorted((x.surname, y.surname), key=len)
    if like_word(one, other) or other in (f"al{one}", f"el{one}"):  # the article, where capitals hide it
        return _first_names(a, b)
    return APART


def _first_names(a: Profile, b: Profile) -> Likeness | None:
    """Two of one surname, by their first names."""
    few, many = sorted((a.name.given, b.name.given), key=len)
    if len(few) == len(many):
        fits = [_fit(one, other) for one, other in zip(few, many, strict=True)]
    else:
        fits = [_fit(few[0], many[0]), *(max(_fit(one, m) for m in many[1:]) for one in few[1:])]
    if (least := min(fits)) == 0:
        return APART
    surname = SURE if a.name.surname == b.name.surname else LIKELY + 5
    if least == MAYBE:
        return _with_posts(a, b, PART, f"the initials of {_both(a, b)} fit")
    why = f"{_both(a, b)} are spellings of one name" if few != many or surname < SURE else _called(a)
    if len(few) != len(many):
        why = f"{_both(a, b)} differ by a middle name alone"
    return Likeness(min(surname, least, SURE if len(few) == len(many) else LIKELY + 10), why)


def _fit(a: str, b: str) -> int:
    """How well two first names or initials may be one person's."""
    if a == b:
        return SURE
    if len(a) == 1 or len(b) == 1:
        return MAYBE if a[0] == b[0] else 0
    if like_first_name(a, b):
        return LIKELY + 10
    return LIKELY if one_first_name(a, b) else 0


def _with_posts(a: Profile, b: Profile, percent: int, why: str) -> Likeness | None:
    """A short name's likeness: more where both hold one post, none where their posts are two people's."""
    if both := posts.agreed(a.posts, b.posts):
        return Likeness(min(SURE, percent + _AGREED), f"{why}, both {both.told}")
    return None if posts.conflict(a.posts, b.posts) else Likeness(percent, why)


def _called(p: Profile) -> str:
    return f"both are called “{p.called}”"


def _both(a: Profile, b: Profile) -> str:
    return f"“{a.called}” and “{b.called}”"
