"""Who is meant: the names, titles and pronouns of one article tied into chains.

There is no guessing by likelihood: a pronoun or a title goes to the nearest one before it
that it can mean (in number, gender and office), never to someone named only inside a
quotation. Where there is none, a title is its own chain and a pronoun belongs to none.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice

from onrecord.model import Chain, Layout, Mention, Span
from onrecord.reading import lexicon
from onrecord.reading.names import Named, named

_PART = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'.-]*\w"
_TITLES = "|".join(sorted(lexicon.ROLES | lexicon.HONORIFICS, key=lambda w: (-len(w), w)))
_PARTICLE = "|".join(sorted(lexicon.PARTICLES))
_FULL_NAME = re.compile(
    rf"(?:\b(?:{_PART}[ \t]){{0,3}}(?i:{_TITLES})\.?[ \t])?"
    rf"\b{_PART}(?:[ \t](?:(?:{_PARTICLE})[ \t])?{_PART}){{0,3}}"
)
_REACH = 4  # paragraphs a pronoun looks back
_LATEST = 300  # groups that are looked at, the latest mentioned: no one keeps more in mind


@dataclass
class _Group:
    """A chain while it grows."""

    first: Named
    name: str
    kind: str | None
    anonymous: bool
    gender: str | None
    plural: bool
    names: set[str] = field(default_factory=set)
    roles: dict[str, str] = field(default_factory=dict)  # by their lower case
    posts: set[str] = field(default_factory=set)
    modifiers: set[str] = field(default_factory=set)
    mentions: list[Mention] = field(default_factory=list)
    spoke: bool = False
    passed: bool = False
    last: int = -1  # paragraph of the last mention


@dataclass(frozen=True, slots=True)
class _Event:
    span: Span
    paragraph: int
    words: Named
    role: str  # "speaks", "passes" on, or is only "named"
    text: str


def tie(
    text: str,
    layout: Layout,
    sources: Sequence[Span],
    passers: Sequence[Span],
    heads: Sequence[Span],
    furniture: Sequence[Span],
    reported: Sequence[tuple[Span, int]] = (),
) -> tuple[tuple[Chain, ...], dict[Span, int]]:
    """Chains of an article, and which chain each span of `sources` and of `passers` belongs to.

    A pronoun with no one before it that it can mean belongs to none.

    `sources` are the phrases that name who speaks, `passers` who passed it on. `heads` (title and
    deck) are read last: what they shorten, the body names. In `furniture` no names are looked for.
    """
    groups: list[_Group] = []
    recent: dict[int, None] = {}  # groups, the latest mentioned last
    by_surname: dict[str, list[int]] = {}
    found: dict[Span, int] = {}
    for event in _events(text, layout, sources, passers, heads, furniture, reported):
        i, basis, why = _place(event, groups, [*islice(reversed(recent), _LATEST)], by_surname)
        if i is None and event.words.pronoun:
            continue
        if i is None:
            if event.role == "named" and not event.words.like_person:
                continue
            i = len(groups)
            groups.append(_new(event))
        if event.words.name:
            own = by_surname.setdefault(event.words.name.split()[-1], [])
            own += [] if i in own else [i]
        recent.pop(i, None)
        recent[i] = None
        _grow(groups[i], event, Mention((event.span,), basis, why))
        if event.role != "named":
            found[event.span] = i
    kept = sorted(set(found.values()))
    renumbered = {old: new for new, old in enumerate(kept)}
    return tuple(_chain(groups[i]) for i in kept), {s: renumbered[i] for s, i in found.items()}


def _events(
    text: str,
    layout: Layout,
    sources: Sequence[Span],
    passers: Sequence[Span],
    heads: Sequence[Span],
    furniture: Sequence[Span],
    reported: Sequence[tuple[Span, int]],
) -> list[_Event]:
    starts = [s for s, _ in layout.paragraphs]
    # a name inside a quotation is whoever the speaker means, unless the speaker quotes in turn
    quiet = [q for q in layout.quoted if not _inside(sources, *q)]
    closed = sorted([*sources, *passers, *quiet, *furniture])
    roles = {**dict.fromkeys(passers, "passes"), **dict.fromkeys(sources, "speaks")}
    events = [
        _Event(s, bisect_right(starts, s[0]) - 1, named(text[slice(*s)]), role, text[slice(*s)])
        for s, role in roles.items()
    ]
    for number, (start, end) in enumerate(layout.paragraphs):
        for m in _FULL_NAME.finditer(text, start, end):
            words = named(m.group())
            if words.name and not _inside(closed, *m.span()):
                events.append(_Event(m.span(), number, words, "named", m.group()))
    ordered = sorted(heads)
    after = sorted((content, at) for content, at in reported if at > content[0])

    def met(e: _Event) -> int:
        around = [
            at for (_, end), at in after[: bisect_left(after, ((e.span[0] + 1, 0), 0))][-4:] if e.span[1] <= end
        ]
        return max((e.span[0], *around))

    return sorted(events, key=lambda e: (_inside(ordered, *e.span), met(e), met(e) > e.span[0], e.span, e.role))


def _inside(spans: Sequence[Span], start: int, end: int) -> bool:
    """Whether any of `spans` (in order, few of them nested) touches `start` to `end`."""
    i = bisect_left(spans, (end,))
    return any(s < end and start < e for s, e in spans[max(0, i - 4) : i])


def _place(
    event: _Event, groups: list[_Group], latest: list[int], by_surname: dict[str, list[int]]
) -> tuple[int | None, str, str]:
    w = event.words
    if w.pronoun or _like_pronoun(w):
        return _pronoun(event, groups, latest)
    if w.name:
        i = _same_name(w, groups, by_surname.get(w.name.split()[-1], []))
        if i is None:
            return None, "stated", "named here"
        return i, "stated" if w.name == groups[i].name else "resolved", f"named as {groups[i].name}"
    # "the minister", and in a title "Minister says"
    takes_up = w.definite or (w.kind == "person" and event.text[:2].casefold() not in ("a ", "an"))
    if takes_up and not (w.anonymous and w.plural):
        i = _same_post(event, groups, latest)
        if i is not None:
            return i, "resolved", f"“{event.text}” takes up {groups[i].name}, the nearest it can mean"
    return None, "stated", "described here"


def _same_name(w: Named, groups: list[_Group], likely: list[int]) -> int | None:
    mine = (w.name or "").split()
    for i in likely[: -_LATEST - 1 : -1]:
        g = groups[i]
        if not g.first.name or g.anonymous:
            continue
        theirs = g.name.split()
        if mine == theirs:
            return i
        if {g.kind, w.kind} & {"organisation", "office", "government", "document"}:
            continue
        if mine[-1] != theirs[-1] or (w.gender and g.gender and w.gender != g.gender):
            continue
        if len(mine) == 1 or len(theirs) == 1 or _initials(mine[0], theirs[0]):
            return i
    return None


def _initials(a: str, b: str) -> bool:
    return a == b or (a[0] == b[0] and (len(a.rstrip(".")) == 1 or len(b.rstrip(".")) == 1))


def _pronoun(event: _Event, groups: list[_Group], latest: list[int]) -> tuple[int | None, str, str]:
    w = event.words
    lonely = (None, "unknown", f"“{event.text}”: no one stands before it that it can mean")
    if w.head in lexicon.SPEAKER:
        return None, "unknown", f"“{event.text}” is whoever speaks here"
    near = [i for i in latest if event.paragraph - groups[i].last <= _REACH and _can_mean(w, groups[i])]
    if w.head in lexicon.WHO:
        near = [i for i in near if groups[i].mentions[-1].spans[0][0] < event.span[0]]
    if not near:
        return lonely

    # who spoke last is likelier to go on than one who was only named in passing
    def nearness(i: int) -> tuple[int, ...]:
        g = groups[i]
        at = g.mentions[-1].spans[0][0]
        same = int(g.last == event.paragraph)
        if w.head in lexicon.WHO:
            return same, at
        just = int(g.spoke and g.last >= event.paragraph - 1)
        return same, just, _leans(w, g), int(g.spoke), at

    best = max(near, key=nearness)
    return best, "resolved", f"“{event.text}” is {groups[best].name}, the nearest before it that it can mean"


def _leans(w: Named, g: _Group) -> int:
    """A weak sign where nothing says more: in most of Europe's languages a first name in -a is a woman's."""
    first = g.name.split()[0].casefold() if g.first.name and len(g.name.split()) > 1 else ""
    if g.gender or w.gender is None or not first:
        return int(g.gender is not None and g.gender == w.gender)
    return int(first.endswith("a") == (w.gender == "she"))


def _like_pronoun(w: Named) -> bool:
    """ "The man", "the 54-year-old"."""
    return w.definite and not w.name and (w.head in lexicon.BARE_PERSONS or w.head.endswith("-year-old"))


def _can_mean(w: Named, g: _Group) -> bool:
    if w.head in lexicon.HE | lexicon.SHE or _like_pronoun(w):
        lone = g.kind is None and g.spoke and len(g.name.split()) == 1 and not g.first.definite
        known = g.kind == "person" or (g.kind == "anonymous" and not g.plural)
        person = known or lone or (g.kind is None and g.first.like_person)
        return person and g.gender in (None, w.gender)
    if w.head in lexicon.THEY:
        return g.plural
    if w.head in lexicon.WHO:
        return g.kind in ("person", "group", "anonymous")
    return g.kind in ("organisation", "office", "government", "document") and not g.plural


def _same_post(event: _Event, groups: list[_Group], latest: list[int]) -> int | None:
    w = event.words
    known = [(i, groups[i]) for i in latest]
    if w.head in lexicon.OUTLETS:  # "the website" is who passed something on before
        passed = [i for i, g in known if g.passed and g.first.name]
        if passed:
            return max(passed, key=lambda i: groups[i].mentions[-1].spans[0][0])
    if w.head in lexicon.COMPANIES:
        bodies = [i for i, g in known if g.kind == "organisation" and g.first.name and g.spoke]
        return max(bodies, key=lambda i: groups[i].mentions[-1].spans[0][0], default=None)
    heads = {w.head}.union(*(p for p in lexicon.SAME_POST if w.head in p))
    best: tuple[int, int, int] | None = None
    for i, g in known:
        posts = g.posts or {g.first.head}
        if w.anonymous:
            posts = {g.first.head} if g.anonymous else set()
        own = w.head in posts
        if not (own or (heads & posts and g.first.name)) or g.plural != w.plural:
            continue
        if w.gender and g.gender and w.gender != g.gender:
            continue
        agreed = len(w.modifiers & (g.modifiers | posts))
        if w.modifiers and g.modifiers and not agreed:
            continue
        score = (agreed, int(own), g.mentions[-1].spans[0][0])
        if best is None or score > best:
            best, chosen = score, i
    return chosen if best else None


def _posts(role: str) -> set[str]:
    """The posts a role names: "deputy mayor, head of the party" names mayor and head."""
    heads = set()
    for part in role.casefold().split(","):
        words = part.split()
        end = next((i for i, w in enumerate(words) if i and w in lexicon.PREPOSITIONS), len(words))
        heads.update(words[end - 1 : end])
    return heads


def _new(event: _Event) -> _Group:
    w = event.words
    phrase = event.text.strip(" ,.;:—–-")
    return _Group(w, w.name or phrase, w.kind, w.anonymous, w.gender, w.plural)


def _grow(g: _Group, event: _Event, mention: Mention) -> None:
    w = event.words
    g.mentions.append(mention)
    g.spoke = g.spoke or event.role == "speaks"
    g.passed = g.passed or event.role == "passes"
    if event.role == "passes" and g.kind is None and w.name:
        g.kind = "organisation"
    g.last = event.paragraph
    g.gender = g.gender or w.gender
    g.modifiers |= w.modifiers
    if w.pronoun:
        if w.gender and g.kind is None:
            g.kind = "person"
        return
    if w.name:
        g.names.add(w.name)
        if len(w.name.split()) > len(g.name.split()):
            g.name = w.name
        if w.kind == "person" and g.kind is None:
            g.kind = "person"
        role = w.role
    else:
        role = re.sub(r"(?i)^(?:the|a|an|this|that)\s+", "", event.text.strip(" ,.;:—–-"))
    # what a nameless one is called is its name already
    if role and g.names:
        g.roles.setdefault(role.casefold(), role)
        g.posts |= _posts(role)


def _chain(g: _Group) -> Chain:
    return Chain(
        g.name, g.kind, g.anonymous, tuple(sorted(g.names)), tuple(g.roles.values()), tuple(g.mentions)
    )
