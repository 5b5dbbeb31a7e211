"""Who is meant: the names, titles and pronouns of one article tied into chains.

There is no guessing by likelihood: a pronoun or a title goes to the nearest one before it
that it can mean (in number, gender and office), never to someone named only inside a
quotation. Where there is none, a title is its own chain and a pronoun belongs to none.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import islice

from onrecord.model import Chain, Layout, Mention, Span
from onrecord.reading import anonymity, lexicon
from onrecord.reading.encounters import Encounter, encounters, inside
from onrecord.reading.groups import (
    BODIES,
    Group,
    begun,
    fits,
    initials,
    initials_agree,
    leans,
    like_pronoun,
    post,
    posts,
    reveals,
    worth,
)
from onrecord.reading.names import Named, named
from onrecord.reading.owners import PRONOUN, another, one_of, owned, owner

_REACH = 4  # paragraphs a pronoun looks back
_LATEST = 100  # groups that are looked at, the latest mentioned: no one keeps more in mind
_HOLDERS = 40  # who had one name or post, the latest
_ORDINAL = r"other|others|first|second|third|fourth|fifth|older|elder|younger|latter|former"
_OTHERS = re.compile(rf"(?i)(?:one|another|(?:an?|the) (?:{_ORDINAL}))(?: (?:one|man|woman))?(?: who .*)?")
_PLACE = re.compile(r"\b(?:in|at|near|outside|around|across)\s([A-ZÀ-ÖØ-ÞĀ-Ž][\w’'-]*)(?!\s[A-Z])")
_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE = 400  # characters
_INITIALS = re.compile(r"(?:[A-ZÀ-Ž]\.){1,3}[A-ZÀ-Ž]\.?")
_ASIDE = 30  # characters
_PARENTHESIS = re.compile(r"(?: (?:him|her|it)self)?,[”\"’]? ")
_ENDS = re.compile(r"[.!?…][”\"’»]?\s")
_ONE_BEFORE = re.compile(r"(?:An?|One) ", re.I)
_NOT_SAME = ("a ", "an", "one", "any")

_Found = tuple[int | None, str, str]  # a group, the basis, and why


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
    `reported` are contents with the offset of who speaks them: whom the speaker mentions is met after him.
    """
    met = encounters(text, layout, sources, passers, heads, furniture, reported)
    ties = _Ties(text, layout, reported, met)
    for one in met:
        ties.meet(one)
    kept = sorted(set(ties.found.values()))
    renumbered = {old: new for new, old in enumerate(kept)}
    chains = tuple(ties.groups[i].chain() for i in kept)
    return chains, {s: renumbered[i] for s, i in ties.found.items()}


class _Ties:
    """Whom an article has come upon so far."""

    def __init__(
        self, text: str, layout: Layout, reported: Sequence[tuple[Span, int]], met: Sequence[Encounter]
    ) -> None:
        self.text, self.layout = text, layout
        self.reported = sorted(reported)
        self.places = set(_PLACE.findall(text))
        self.ends = [
            m.end()
            for m in _ENDS.finditer(text)
            if text[m.end() : m.end() + 1].isupper() or not inside(layout.quoted, m.start(), m.start() + 1)
            if not inside(layout.quoted, m.end() - 1, m.end())
        ]
        self.first_seen: dict[str, int] = {}  # where a word first stands
        for m in _WORD.finditer(text):
            self.first_seen.setdefault(m[0].casefold(), m.start())
        self.alone = {one.words.name for one in met if one.words.name and " " not in one.words.name}
        self.groups: list[Group] = []
        self.found: dict[Span, int] = {}
        self.recent: dict[int, None] = {}  # groups, the latest mentioned last
        self.by_name: dict[str, list[int]] = {}
        self.by_post: dict[str, list[int]] = {}
        self.by_start: dict[int, int] = {}  # who is meant by the source that begins there
        # who is named with a post, wherever: "the governor" may stand before the name
        self.ahead: dict[str, list[tuple[int, Encounter]]] = {}
        for one in met:
            if one.words.name and one.words.role and one.words.kind == "person":
                for held in posts(one.words.role):
                    self.ahead.setdefault(held, []).append((one.span[0], one))
        for holders in self.ahead.values():
            holders.sort(key=lambda h: h[0])

    def meet(self, met: Encounter) -> None:
        of, whole = self._owned(met)
        i, basis, why = self._place(met, of)
        if i is None:
            if met.words.pronoun or (met.role == "named" and not worth(met.words)):
                return
            i = self._add(met)
            if of is not None:
                self.groups[i].name, self.groups[i].of = whole, of
                basis, why = "resolved", f"whose it is: {self.groups[of].name}"
        self._index(i, met)
        self.recent.pop(i, None)
        self.recent[i] = None
        self.groups[i].grow(met, Mention((met.span,), basis, why))
        if met.role != "named":
            self.found[met.span] = i
            self.by_start[met.span[0]] = i

    def _add(self, met: Encounter) -> int:
        self.groups.append(begun(met))
        return len(self.groups) - 1

    def _index(self, i: int, met: Encounter) -> None:
        w = met.words
        if w.name:
            parts = w.name.split()
            _push(self.by_name, {parts[-1], parts[0], initials(parts)} if len(parts) > 1 else parts, i)
            of = parts.index("of") if "of" in parts else 0
            if w.also:
                _push(self.by_name, [w.also], i)
            _push(self.by_post, {parts[-1].casefold(), parts[of - 1].casefold(), *posts(w.role or "")}, i)
        elif not w.pronoun:
            _push(self.by_post, [post(w)], i)
        if met.alias:
            _push(self.by_name, [met.alias.split()[-1]], i)
            self.groups[i].alias = met.alias

    def _place(self, met: Encounter, of: int | None) -> _Found:
        """Who it is, of those met before."""
        w = met.words
        if w.pronoun or like_pronoun(w):
            return self._pronoun(met, w)
        if w.name:
            i = None
            if met.headline and w.name.casefold() in lexicon.ORGANISATIONS:
                i = self._same_post(met, {w.name.casefold()})
            i = self._same_name(w) if i is None else i
            i = self._revealed(w) if i is None and reveals(w) and not w.owner else i
            if i is None:
                return None, "stated", "named here"
            name = self.groups[i].name
            return i, "stated" if w.name == name else "resolved", f"named as {name}"
        if w.part or _OTHERS.fullmatch(met.text.partition(",")[0]):
            return self._part(met)
        # "the minister", and in a title "Minister says"
        bare = w.kind == "person" or met.headline
        if w.definite or (bare and not met.text.casefold().startswith(_NOT_SAME)):
            i = self._same_post(met, {post(w)}, of)
            if i is not None:
                why = f"“{met.text}” takes up {self.groups[i].name}, the nearest it can mean"
                return i, "resolved", why
        return None, "stated", "described here"

    def _latest(self, which: Callable[[Group], object]) -> int | None:
        """The latest mentioned of those that fit."""
        likely = [i for i in self._recent() if which(self.groups[i])]
        return max(likely, key=lambda i: self.groups[i].at, default=None)

    def _recent(self) -> list[int]:
        return [*islice(reversed(self.recent), _LATEST)]

    def _near(self, met: Encounter) -> list[int]:
        reached = met.paragraph - _REACH
        return [i for i in self._recent() if met.headline or self.groups[i].last >= reached]

    def _revealed(self, w: Named) -> int | None:
        """Who was described before he is named, and did not ask to be nameless."""
        for i in reversed(self.by_post.get(post(w), [])[-_HOLDERS:]):
            g = self.groups[i]
            if g.anonymous and not g.names and not g.plural and not anonymity.kept_back(g.name):
                return i if g.gender in (None, w.gender or g.gender) else None
        return None

    def _same_name(self, w: Named) -> int | None:
        mine = (w.name or "").split()
        shortened: int | None = None
        namesake: list[int] = []
        short_for = mine[0].replace(".", "") if _INITIALS.fullmatch(mine[0]) and len(mine) == 1 else ""
        for i in self.by_name.get(short_for or mine[-1], [])[: -_HOLDERS - 1 : -1]:
            g = self.groups[i]
            if g.anonymous or not g.first.name:
                if len(mine) == 1 and g.anonymous:  # what it is called in place of its name
                    return i
                continue
            theirs = g.name.split()
            if mine == theirs or (w.name in g.names and len(mine[0]) > 1 and mine[0].isupper()):
                return i
            if w.gender and g.gender and w.gender != g.gender:
                continue
            short = len(mine) == 1 or len(theirs) == 1
            if not {g.kind, w.kind} & BODIES and mine[-1] == theirs[-1]:
                if len(mine) == 1:
                    if g.kind == "person" or mine[0] not in self.places:
                        namesake.append(i)
                elif short or initials_agree(mine[0], theirs[0]):
                    return i
            elif shortened is None and len(mine) == 1 and len(theirs) > 1 and not w.definite:
                if short_for and short_for == initials(theirs):  # "S.R.", as interviews put it
                    return i
                first = mine[0] == theirs[0] and (g.kind == "person" or mine[0] not in self.places)
                if first or (mine[0] == initials(theirs) and g.kind != "person" and self._led_up(mine[0], g)):
                    shortened = i
        # of two with one surname, the one the article speaks of more
        if namesake:
            return max(reversed(namesake), key=lambda i: len(self.groups[i].mentions))
        return shortened

    def _led_up(self, acronym: str, g: Group) -> bool:
        """Whether an acronym is not so short that it was known without the name it may stand for."""
        first = self.first_seen.get(acronym.casefold(), g.at)
        return len(acronym) > 2 or (g.kind in BODIES and first >= g.mentions[0].spans[0][0])

    def _pronoun(self, met: Encounter, w: Named) -> _Found:
        speaker = self._speaker(met)
        if w.head in lexicon.SPEAKER:
            if speaker is not None and w.head in ("i", "me"):
                return speaker, "resolved", f"“{met.text}” is who speaks here"
            return None, "unknown", f"“{met.text}” is whoever speaks here"
        near = [i for i in self._near(met) if i != speaker and fits(w, self.groups[i])]
        near = [i for i in near if not self._told_of(self.groups[i], met)] or near
        if w.head in lexicon.WHO:
            near = [i for i in near if self.groups[i].at < met.span[0]]
        if not near:
            return None, "unknown", f"“{met.text}”: no one stands before it that it can mean"

        # the subject of this sentence or of the one before is likelier meant than one named in passing
        def nearness(i: int) -> tuple[int, ...]:
            g = self.groups[i]
            same = int(g.last == met.paragraph and not (w.gender and g.aside and self._one_sentence(g, met)))
            if w.head in lexicon.WHO:
                return same, g.at
            ago = self._sentences(g, met)
            just = int(g.spoke and g.last >= met.paragraph - 1)
            if w.head in lexicon.THEY | lexicon.IT:
                well = fits(w, g)
                if met.headline:
                    return well, len(g.mentions)
                there = int(same and well > 1)
                return there, int(ago <= 1), int(well > 2), same, well, just, int(g.spoke), g.foremost
            if met.headline:
                return leans(w, g), len(g.mentions)
            if w.head == g.first.head:  # "a man … the man"
                return 2, g.at
            lean = leans(w, g)
            return int(ago <= 1), int(lean >= 0), same, lean, fits(w, g), -ago, int(g.spoke), g.foremost

        best = max(near, key=nearness)
        name = self.groups[best].name
        return best, "resolved", f"“{met.text}” is {name}, the nearest before it that it can mean"

    def _told_of(self, g: Group, met: Encounter) -> bool:
        """Whether it is what the pronoun speaks of: "the guard, she says, had slept"."""
        between = self.text[g.mentions[-1].spans[0][1] : met.span[0]]
        return len(between) < _ASIDE and bool(_PARENTHESIS.fullmatch(between))

    def _sentences(self, g: Group, met: Encounter) -> int:
        """How many sentences ago it was last spoken of in front; quotations are part of theirs."""
        return bisect_right(self.ends, met.span[0]) - bisect_right(self.ends, g.foremost)

    def _one_sentence(self, g: Group, met: Encounter) -> bool:
        """Whether no sentence ends between the last mention of a group and what is met now."""
        start, end = g.mentions[-1].spans[0][1], met.span[0]
        return end - start < _SENTENCE and _ENDS.search(self.text, start, max(start, end)) is None

    def _speaker(self, met: Encounter) -> int | None:
        """Who speaks the words that a pronoun stands in; "he" is another then."""
        start, end = met.span
        quoted = self.layout.quoted
        i = bisect_left(self.reported, ((start + 1, 0), 0))
        for (s, e), at in reversed(self.reported[max(0, i - 8) : i]):
            answer = (s, e) in self.layout.paragraphs or (e - s > 200 and not inside(quoted, s, e))
            if s <= start and end <= e and at != start and (answer or inside(quoted, start, end)):
                return self.by_start.get(at)
        return None

    def _part(self, met: Encounter) -> _Found:
        """ "One of them", "the other": a chain of its own, as anonymous as those it is one of."""
        w = met.words
        near = [(i, self.groups[i]) for i in self._near(met)]
        several = [(i, g) for i, g in near if g.plural and g.kind not in BODIES]
        if w.part and w.head not in lexicon.THEY | {"two"}:
            several = [(i, g) for i, g in several if w.head in g.called]
        before = [(i, g) for i, g in near if g.anonymous and not g.plural and _ONE_BEFORE.match(g.name)]
        if not w.part and met.text.casefold().startswith("another") and before:
            several = [max(several + before, key=lambda of: of[1].at)]
        if not several:
            return None, "stated", "described here"
        _, whole = max(several, key=lambda of: (of[1].anonymous, of[1].at))
        name = whole.name if whole.first.name else _lower(whole.name)
        i = self._add(met)
        g = self.groups[i]
        # "one of them" alone tells nobody who it is
        g.name = one_of(met.text.strip(" ,"), name) if whole.plural else another(whole.name)
        g.kind, g.anonymous, g.plural = "anonymous", True, False
        return i, "resolved", f"“{met.text}” is of those before: {whole.name}"

    def _owned(self, met: Encounter) -> tuple[int | None, str]:
        """Whose somebody without a name is, and his description with the owner's name."""
        text = begun(met).name
        its = None if met.words.name or met.words.pronoun else owner(text)
        # a minister's ministry is not his: it has a name
        if its is None or (met.words.head == "ministry" and its.words.casefold() in ("his", "her")):
            return None, text
        if its.pronoun is None:
            words = named(its.words)
            of = self._same_post(replace(met, words=words, text=its.words), {post(words)}, None)
        elif its.pronoun == "who":
            of = self._latest(lambda g: g.at < met.span[0] and self._one_sentence(g, met))
        else:
            of, _, _ = self._pronoun(met, named(its.pronoun))
        if of is None:
            return None, text
        g = self.groups[of]
        if its.pronoun is None and not (g.first.name and g.kind in BODIES):
            return None, text  # "the governor’s office" is no man's
        return of, owned(text, its, g.name if g.first.name or its.start == 0 else _lower(g.name))

    def _same_post(self, met: Encounter, own: set[str], of: int | None = None) -> int | None:
        """Who holds the post that a phrase names, or is the body that it means."""
        w = met.words
        if w.head in lexicon.OUTLETS and not w.modifiers:  # "the website": who passed something on before
            outlet = self._latest(lambda g: g.outlet)
            if outlet is not None:
                return outlet
        chosen, exact = self._holder(met, own, of)
        if not exact and not w.plural and (later := self._later(met, own)) is not None:
            return later
        known = chosen is not None and (self.groups[chosen].first.name or self.groups[chosen].spoke)
        if not known and (chosen is None or not self.groups[chosen].anonymous):
            just = self._just(met)
            chosen = just if just is not None else chosen
        if chosen is None and w.head in ("document", "file", "text"):
            return self._latest(lambda g: g.kind == "document")
        if chosen is None and w.head in lexicon.COMPANIES | lexicon.OUTLETS:
            return self._company(met)
        return chosen

    def _company(self, met: Encounter) -> int | None:
        """ "The operator" is the body that spoke last; in a title, the body that the article is about."""
        spoke = [i for i, g in enumerate(self.groups[:_LATEST]) if met.headline and _speaks_for_itself(g)]
        if spoke:
            return spoke[0]
        body = self._latest(_speaks_for_itself)
        return body if body is not None else self._latest(self._like_body)

    def _like_body(self, g: Group) -> bool:
        """Whether a name of several words is a body's: it goes by the first of them, not by the last."""
        parts = g.name.split()
        plain = g.kind is None and g.spoke and len(parts) > 1 and not g.gender and not g.leaning
        return bool(g.first.name) and plain and parts[0] in self.alone and parts[-1] not in self.alone

    def _holder(self, met: Encounter, own: set[str], of: int | None) -> tuple[int | None, bool]:
        """Who held that very post, or one that the phrase may mean too; and whether it was the very post."""
        w = met.words
        kin = set(own)
        if not w.owner or w.anonymous:
            kin = kin.union(*(p for p in lexicon.SAME_POST if own & p))
            kin = kin.union(*(p for generic, p in lexicon.GENERIC if own & generic))
        best: tuple[int, bool, int] = (0, False, -1)
        chosen: int | None = None
        for i in sorted({i for held in kin for i in self.by_post.get(held, [])[-_HOLDERS:]}):
            g = self.groups[i]
            exact = bool(own & g.called)
            alike = bool(kin & g.called) and (g.first.name or (g.anonymous and w.anonymous))
            agreed = len(w.modifiers & (g.modifiers | g.called))
            other = w.modifiers - {"prime"} and g.modifiers and not agreed
            if not (exact or alike) or other or not _may_be(w, g, of):
                continue
            if chosen is None or (agreed, exact, g.at) > best:
                best, chosen = (agreed, exact, g.at), i
        return chosen, best[1]

    def _later(self, met: Encounter, own: set[str]) -> int | None:
        """Who is named with that very post further on."""
        for held in own:
            holders = self.ahead.get(held, [])
            after = bisect_right(holders, met.span[0], key=lambda h: h[0])
            for _, one in holders[after : after + _REACH]:
                if not met.words.modifiers - one.words.modifiers:
                    i = self._same_name(one.words)
                    if i is None:
                        i = self._add(one)
                        self._index(i, one)
                    return i
        return None

    def _just(self, met: Encounter) -> int | None:
        """ "The minister" is who was named just before without a post, in the same paragraph, where
        a minister was spoken of already."""
        w = met.words
        if (
            w.kind != "person"
            or w.plural
            or w.owner
            or w.head in lexicon.VOICES
            or w.modifiers & {"deputy", "vice"}
        ):
            return None
        if self.first_seen.get(w.head, met.span[0]) >= met.span[0] - len(w.head):
            return None
        last = self._latest(lambda g: g.last == met.paragraph and (g.spoke or g.first.like_person))
        if last is None:
            return None
        g = self.groups[last]
        single = g.first.name and g.kind not in BODIES and not g.anonymous and not g.plural
        return last if single and not g.posts and g.gender in (None, w.gender or g.gender) else None


def _speaks_for_itself(g: Group) -> bool:
    return g.kind == "organisation" and bool(g.first.name) and g.spoke and not g.outlet


def _lower(name: str) -> str:
    return name[:1].lower() + name[1:]


def _may_be(w: Named, g: Group, of: int | None) -> bool:
    """Whether nothing speaks against a description of a group: owner, number, gender, a name kept back."""
    if None not in (of, g.of):
        if of != g.of:
            return False
    elif (
        w.owner
        and not w.anonymous
        and w.owner != g.first.owner
        and (not g.first.name or w.owner.casefold() not in PRONOUN)
    ):
        return False
    if w.anonymous and not g.anonymous:
        return False
    return g.plural == w.plural and not (w.gender and g.gender and w.gender != g.gender)


def _push(index: dict[str, list[int]], keys: Iterable[str], i: int) -> None:
    """Note that `i` is the latest with those keys."""
    for key in keys:
        latest = index.setdefault(key, [])
        if not latest or latest[-1] != i:
            latest.append(i)
