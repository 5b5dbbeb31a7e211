"""Relations: what agrees, repeats, conflicts, revises, reverses, and what became of a plan.

Decided on what is structured: who, for which side, when, what is held, which numbers at which stage. Words
only say whether two statements are on one matter at all. Each relation is between the fullest statements,
in an article's body, of two claims; damaged statements have none.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

from onrecord.ids import identifier
from onrecord.relating.claims import AHEAD, Loader, neighbours
from onrecord.relating.held import Claim, Copy, Counted, Held, Relation, Saying
from onrecord.relating.matter import apart, likeness, same_value, scope
from onrecord.relating.sides import one_side, roots
from onrecord.relating.tracks import Told, told, when

LEAST = 40
"""The least likeness, in percent, of a plan and what came of it, or of a side's two opposite positions."""

CONFLICT = 50
"""The least likeness, in percent, of two statements of different sides that conflict."""

VALUES = 30
"""The least likeness, in percent, of statements whose numbers conflict."""

_SAME_WORDS = 85  # percent from which the outlets' own words are one text

_LATER = frozenset({"asserts", "confirms", "admits", "denies", "announces", "orders", None})


class _Found(NamedTuple):
    kind: str
    a: Saying
    b: Saying
    reason: str
    score: int


def draw(held: Held, articles: Sequence[str]) -> None:
    """Every relation that a statement of `articles` may change, in place of the old."""
    load = Loader(held)
    own = [s.id for article in articles for s in load.article(article)]
    figures = [f.id for id in own for f in load(id).figures]
    beside = [id for track in held.tracks_of(figures) for id in _homes(track, held, load)]
    claims = {row[0]: Claim(*row) for row in held.claims_of([*own, *beside])}
    touched = {id for claim in claims.values() for id in claim.statements} | set(own)
    found = [
        *(r for claim in claims.values() for r in _within(claim, held, load)),
        *_between(claims.values(), held, load),
        *_along(touched, held, load),
    ]
    kept: dict[str, Relation] = {}
    for r in sorted(found, key=lambda r: (-r.score, r.kind, r.a.id, r.b.id, r.reason)):
        if touched & {r.a.id, r.b.id}:
            id = identifier("relation", r.kind, r.a.id, r.b.id)
            kept.setdefault(id, Relation(id, r.kind, r.a.id, r.b.id, r.reason, max(1, r.score)))
    held.put_relations(sorted(touched), [kept[id] for id in sorted(kept)])


def _homes(track: Collection[str], held: Held, load: Loader) -> list[str]:
    """The statements that tell the figures of a track."""
    return [t.saying.id for t in _told(track, held, load)]


def _told(track: Collection[str], held: Held, load: Loader) -> list[Told]:
    homes = {t.figure.id: t for article in held.articles_with(track) for t in told(load.article(article))}
    return [homes[id] for id in track if id in homes]


def fullest(statements: Iterable[Saying]) -> list[Saying]:
    """The fullest statement of each article's body, in order of time."""
    best: dict[str, Saying] = {}
    for s in statements:
        if s.part in ("body", "post") and not s.damaged:
            kept = best.get(s.article)
            if kept is None or (-_length(s), s.id) < (-_length(kept), kept.id):
                best[s.article] = s
    return sorted(best.values(), key=when)


def _within(claim: Claim, held: Held, load: Loader) -> Iterator[_Found]:
    """Who repeats whom, and who agrees by himself."""
    told_by = fullest(map(load, claim.statements))
    for n, b in enumerate(told_by[1:], 1):
        earlier = told_by[:n]
        for a in earlier:
            if why := _one_source(a, b, held):
                yield _Found("repeats", a, b, why, likeness(a, b))
                break
        else:
            a = max(earlier, key=lambda s: (likeness(s, b), s.id))
            why = f"{_who(a)} and {_who(b)}, neither on the other’s word, say the same"
            yield _Found("corroborates", a, b, why, likeness(a, b))


def _one_source(a: Saying, b: Saying, held: Held) -> str | None:
    """Why two statements of one claim are no two sources; None where they are."""
    for row in held.copied(a.article):
        copy = Copy(*row)
        if {copy.a, copy.b} == {a.article, b.article}:
            spans_a, spans_b = (
                (copy.spans_a, copy.spans_b) if copy.a == a.article else (copy.spans_b, copy.spans_a)
            )
            if _covered(a, spans_a) and _covered(b, spans_b):
                return "copied text"
    if {a.voice, b.voice} == {"narration"} and likeness(a, b) >= _SAME_WORDS:
        return "the same words in both"
    if one_side(a, b):
        one, other = _who(a), _who(b)
        return f"{one} said so before" if one == other else f"{one} and {other} speak for one side"
    if link := set(a.via[:1]) & set(b.via[:1]):
        return "both came through one and the same link" if link else None
    return "both on the word of the same outlet" if roots(a) & roots(b) else None


def _covered(s: Saying, passages: Iterable[tuple[int, int]]) -> bool:
    """Whether most of a statement lies in copied passages."""
    inside = sum(max(0, min(end, e) - max(start, b)) for start, end in s.content for b, e in passages)
    return inside >= _length(s) / 2


def _between(claims: Collection[Claim], held: Held, load: Loader) -> Iterator[_Found]:
    """Claims that hold the opposite of one another, and plans with what came of them."""
    done: set[tuple[str, str]] = set()
    for claim in claims:
        members = [load(id) for id in claim.statements]
        near = {s.id for m in members for s in neighbours(m, held, load)} - set(claim.statements)
        for row in held.claims_of(sorted(near)):
            other = Claim(*row)
            pair = (min(claim.id, other.id), max(claim.id, other.id))
            if pair not in done:
                done.add(pair)
                found = _opposed(members, [load(id) for id in other.statements])
                if found is not None:
                    yield found


def _opposed(ours: Sequence[Saying], theirs: Sequence[Saying]) -> _Found | None:
    """The relation of two claims, between those of their statements that are most alike."""
    pairs = [(a, b) for a in fullest(ours) for b in fullest(theirs)]
    if not pairs:
        return None
    a, b = max(pairs, key=lambda pair: (likeness(*pair), pair[0].id, pair[1].id))
    a, b = sorted((a, b), key=when)
    score = likeness(a, b)
    if score < LEAST:
        return None
    known = not when(a)[0] and not when(b)[0]
    if (a.stance in AHEAD) and (b.stance not in AHEAD) and b.stance in _LATER and known and when(a) < when(b):
        came = "it came about" if a.holds == b.holds else "it did not come about"
        return _Found("outcome", a, b, f"{_who(a)} had said it would be; {_who(b)}: {came}", score)
    if a.holds == b.holds:
        return None
    limits = _scopes(a, b)
    if one_side(a, b):
        if known and a.article != b.article and when(a)[1] < when(b)[1]:
            turned = "denied, then upheld" if a.holds == "no" else "upheld, then denied"
            return _Found("reverses", a, b, f"{_who(a)} and {_who(b)}, one side: {turned}{limits}", score)
        return None
    if score < CONFLICT:
        return None
    holds, denies = (a, b) if a.holds == "yes" else (b, a)
    why = f"{_who(holds)} holds it true, {_who(denies)} untrue{limits}"
    return _Found("disputes" if limits or apart(a.about, b.about) else "contradicts", a, b, why, score)


def _scopes(a: Saying, b: Saying) -> str:
    if scope(a) == scope(b):
        return ""
    told_as = {None: "not told", "whole": "the whole", "part": "a part"}
    return f"; the scope differs: {told_as[scope(a)]}, {told_as[scope(b)]}"


def _along(touched: Collection[str], held: Held, load: Loader) -> Iterator[_Found]:
    """The values of one quantity, one after the other."""
    figures = sorted({f.id for id in touched for f in load(id).figures})
    for track in held.tracks_of(figures):
        values = _values(_told(track, held, load))
        for f, g in pairwise(values):
            if f.saying.article != g.saying.article and (found := _changed(f, g)):
                yield found
        for f, g in combinations(values, 2):
            if likeness(f.saying, g.saying) < VALUES:
                continue
            if _same_day(f.saying, g.saying) and not _agree(f, g) and not one_side(f.saying, g.saying):
                why = f"{_number(f.figure)} against {_number(g.figure)} of one thing at one time"
                yield _Found("contradicts", f.saying, g.saying, why, likeness(f.saying, g.saying))


def _values(track: Iterable[Told]) -> list[Told]:
    """Those of a track that stand in an article's body, in order of time, each value of a side once."""
    kept: list[Told] = []
    for t in sorted(track, key=lambda t: (*when(t.saying), t.figure.id)):
        if t.saying.part not in ("body", "post") or t.figure.stage == "denied":
            continue
        if not any(_agree(t, k) and t.figure.stage == k.figure.stage for k in kept):
            kept.append(t)
    return kept


def _changed(f: Told, g: Told) -> _Found | None:
    one, other = f.figure, g.figure
    score = likeness(f.saying, g.saying)
    if when(f.saying)[0] or when(g.saying)[0]:
        return None
    if one.stage in ("planned", "possible") and other.stage == "reported":
        why = f"{one.stage}: {_number(one)}; reported later: {_number(other)}"
        return _Found("outcome", f.saying, g.saying, why, score)
    if one.stage != other.stage or _agree(f, g) or _same_day(f.saying, g.saying):
        return None
    grew = (other.low or other.high or 0) > (one.low or one.high or 0)
    why = f"{'grew' if grew else 'fell'}: {_number(one)} to {_number(other)}"
    return _Found("revises", f.saying, g.saying, why, score)


def _agree(f: Told, g: Told) -> bool:
    """Whether both give one value; "more than 90" is none that "112" is."""
    one, other = f.figure, g.figure
    exact = (one.low, one.high, one.strict) == (other.low, other.high, other.strict)
    return exact or (same_value(one, other) and None not in (one.low, one.high, other.low, other.high))


def _same_day(a: Saying, b: Saying) -> bool:
    return when(a)[1] == when(b)[1] and not when(a)[0]


def _number(f: Counted) -> str:
    if f.low is None:
        return f"{'less than' if f.strict else 'up to'} {f.high:,.10g}"
    if f.high is None:
        return f"{'more than' if f.strict else 'at least'} {f.low:,.10g}"
    if f.low != f.high:
        return f"{f.low:,.10g} to {f.high:,.10g}"
    return f"{'about ' if f.approximate else ''}{f.low:,.10g}"


def _who(s: Saying) -> str:
    if s.sources:
        return " and ".join(dict.fromkeys(speaker.name for speaker in s.sources))
    return s.outlet or "a source not named"


def _length(s: Saying) -> int:
    return sum(end - start for start, end in s.content)
