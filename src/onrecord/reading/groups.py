"""A chain while it grows: what is known of one person or body so far, and what may take it up again."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from onrecord.model import Chain, Mention
from onrecord.reading import lexicon
from onrecord.reading.encounters import Encounter
from onrecord.reading.names import Named
from onrecord.reading.nouns import is_person

BODIES = frozenset({"organisation", "office", "government", "document"})
_SEVERAL = lexicon.COUNTS - {"one"} | {
    "men",
    "women",
    "boys",
    "girls",
    "pair",
    "duo",
    "trio",
    "two",
    "couple",
}
_DANGLING = {"who", "which", "at", "of", "in", "for", "by", "to", "that", "and"}
_LOOSE = " ,.;:—–-"
_PEOPLES = re.compile(r"[A-ZÀ-Ž]\w+(?:[a-z]s|ese|ish|ch)")


@dataclass
class Group:
    """A chain in the making; `first` is the first words that named it, or described it."""

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
    alias: str | None = None  # what it is called in place of its name, which is kept back
    leaning: str | None = None  # the gender of a pronoun that was taken for it
    thing: bool = False  # "the Front" is no person
    aside: bool = False  # last mentioned where no clause begins: less likely who the next sentence is about
    spoke: bool = False
    passed: bool = False
    of: int | None = None  # the group of whose it is
    last: int = -1  # paragraph of the last mention
    foremost: int = -1  # where it was last spoken of in front: as the source, or where a clause begins

    @property
    def at(self) -> int:
        return self.mentions[-1].spans[0][0] if self.mentions else -1

    @property
    def outlet(self) -> bool:
        if not self.first.name or self.kind == "person":
            return False
        return self.passed or bool({w.casefold() for w in self.name.split()} & lexicon.OUTLETS)

    @property
    def called(self) -> set[str]:
        """The nouns that mean it with "the" before them."""
        if not self.first.name:
            return {post(self.first), *self.posts}
        # "the inspectorate", "the union"
        words = {w.casefold() for w in self.name.split()} & (lexicon.ORGANISATIONS | lexicon.OUTLETS)
        return self.posts | words

    def grow(self, met: Encounter, mention: Mention) -> None:
        w = met.words
        self.mentions.append(mention)
        self.spoke = self.spoke or met.role == "speaks"
        self.passed = self.passed or met.role == "passes"
        if met.role == "passes" and self.kind is None and w.name:
            self.kind = "organisation"
        if met.anonymous and not self.names and self.kind not in BODIES:
            self.kind, self.anonymous = "anonymous", True
        self.last, self.aside = met.paragraph, met.aside
        if met.role == "speaks" or not met.aside:
            self.foremost = met.span[0]
        self.modifiers |= w.modifiers
        if w.pronoun:
            self.leaning = self.leaning or w.gender
            if w.gender and self.kind is None:
                self.kind = "person"
            return
        self.gender = self.gender or w.gender
        if self.anonymous and w.name:
            if not reveals(w):
                return
            self.anonymous, self.kind = False, w.kind
        if w.name:
            # "the Swedes" may be Sweden, "Swedes" are people
            self.names.add(f"the {w.name}" if w.definite and _PEOPLES.fullmatch(w.name) else w.name)
            if w.also:
                self.names.add(w.also)
            if len(w.name.split()) > len(self.name.split()) or not self.first.name:
                self.name, self.first = w.name, w
            self.kind = self.kind or w.kind
            self.thing = self.thing or (w.definite and w.kind != "person")
            role = w.role
        else:
            role = re.sub(r"(?i)^(?:the|a|an|this|that)\s+", "", met.text.strip(_LOOSE))
        # what a nameless one is called is its name already
        if role and self.names:
            self.roles.setdefault(role.casefold(), role)
            self.posts |= posts(role)

    def chain(self) -> Chain:
        instead = f" (“{self.alias}”)" if self.anonymous and self.alias else ""
        return Chain(
            self.name + instead,
            self.kind,
            self.anonymous,
            tuple(sorted(self.names)),
            tuple(self.roles.values()),
            tuple(self.mentions),
            self.gender,
        )


def begun(met: Encounter) -> Group:
    """A group of one who is met for the first time."""
    w = met.words
    phrase = met.text.strip(_LOOSE)
    while phrase.rpartition(" ")[2].casefold() in _DANGLING and " " in phrase:
        phrase = phrase.rpartition(" ")[0].rstrip(" ,")
    kind = "anonymous" if met.anonymous and not w.name else w.kind
    return Group(w, w.name or phrase, kind, met.anonymous, w.gender, w.plural)


def worth(w: Named) -> bool:
    """Whether one who is only named is worth a group that others may take up."""
    return w.like_person or w.definite or w.name is None or w.kind in BODIES


def reveals(w: Named) -> bool:
    """ "The manager, Ola Vik," after "a manager": then the name was not kept back."""
    return bool(w.name and w.definite and w.role and w.kind == "person" and is_person(w.head))


def fits(w: Named, g: Group) -> int:
    """How well a pronoun, or words that say no more than one, fit a group: 0 where they cannot mean it."""
    if w.head in lexicon.THEY or w.head in _SEVERAL:
        return _fits_several(w, g)
    if w.head in lexicon.WHO:
        return int(g.kind in ("person", "group", "anonymous"))
    if w.head in lexicon.HE | lexicon.SHE or like_pronoun(w):
        if not _person(g) or (w.gender and g.gender not in (None, w.gender)):
            return 0
        return 2 if g.kind else 1
    if g.plural:
        return 0
    if g.kind in BODIES:
        return 3
    if g.kind or g.gender or g.leaning:
        return 0
    return 2 if g.thing or not g.first.name else 1


def _fits_several(w: Named, g: Group) -> int:
    if g.plural:
        return 3 if w.head in lexicon.THEY or g.kind not in BODIES else 0
    if w.head not in lexicon.THEY or w.head == "both":
        return 0
    if g.kind == "anonymous" and g.gender is None:  # of one who will not be named
        return 2
    return int(g.kind in BODIES and g.kind != "document")


def _person(g: Group) -> bool:
    lone = g.kind is None and g.spoke and len(g.name.split()) == 1 and not g.first.definite
    known = g.kind == "person" or (g.kind == "anonymous" and not g.plural)
    return known or (not g.thing and (lone or (g.kind is None and g.first.like_person)))


def like_pronoun(w: Named) -> bool:
    """ "The man", "the 54-year-old", "the pair"."""
    bare = w.head in lexicon.BARE_PERSONS or w.head.endswith("-year-old") or w.head in _SEVERAL
    return w.definite and w.owner is None and not w.name and not w.part and bare


def leans(w: Named, g: Group) -> int:
    """A weak sign where nothing says more: which pronoun was taken for it before; and in most of
    Europe's languages a first name in -a is a woman's."""
    known = g.gender or g.leaning
    if w.gender is None:
        return 0
    if known:
        return 1 if known == w.gender else -1
    first = g.name.split()[0].casefold() if g.first.name and len(g.name.split()) > 1 else ""
    return int(first.endswith("a") == (w.gender == "she")) if first else 0


def post(w: Named) -> str:
    """The post by which a phrase without a name means its holder."""
    return "premier" if w.head == "minister" and "prime" in w.modifiers else w.head


def posts(role: str) -> set[str]:
    """The posts a role names: "deputy mayor, head of the party" names mayor and head."""
    heads = set()
    for part in role.casefold().split(","):
        words = part.split()
        if words and words[-1] in lexicon.HONORIFICS:
            words.pop()
        if not words or words[0] in lexicon.WHO | lexicon.IT | lexicon.PREPOSITIONS or words[0].isdigit():
            continue
        end = next((i for i, w in enumerate(words) if i and w in lexicon.PREPOSITIONS), len(words))
        prime = words[max(0, end - 2) : end] == ["prime", "minister"]
        voice = (
            words[end - 1] in lexicon.ORGANISATIONS and words[-1] in lexicon.ROLES
        )  # ministry of trade spokesman
        heads.add("premier" if prime else words[-1] if voice else words[end - 1])
    return heads


def initials(parts: Sequence[str]) -> str:
    """ "NPA" for the parts of "Norvian Press Agency"."""
    return "".join(p[0] for p in parts if p[0].isupper())


def initials_agree(a: str, b: str) -> bool:
    """Whether two first names may be one's: "J." and "Jonas"."""
    return a == b or (a[0] == b[0] and (len(a.rstrip(".")) == 1 or len(b.rstrip(".")) == 1))
