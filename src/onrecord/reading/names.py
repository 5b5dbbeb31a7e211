"""What a noun phrase says of whom it means: name, role, kind, and whether the name is withheld."""

import re
from dataclasses import dataclass

from onrecord.reading import lexicon

_TOKEN = re.compile(r"[^\s,;:()\"“”«»„\[\]]+")
_POSSESSIVE = re.compile(r"['’]s?$")
# "the ministry's spokesman, Ola Berg,"; "her sister, Eva Dahl,"
_NAMED_AFTER = lexicon.ROLES | lexicon.KIN
_HANDLE = re.compile(r"\s?\(@\w+\)")
_NO_ROLE = {"the", "a", "an", "mr", "mrs", "ms", "miss", "mx"}
_NAME_PART = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-ŽА-Я][\w’'.-]*")


@dataclass(frozen=True, slots=True)
class Named:
    """`name` is the bare name ("Anna Lind"), `role` what is said of it ("mayor of Vik"), each None
    where the phrase has none; `head` is the noun that carries the phrase, in lower case;
    `modifiers` are its capitalised adjectives ("russian"), in lower case."""

    name: str | None
    role: str | None
    kind: str | None
    anonymous: bool
    head: str
    definite: bool
    plural: bool
    gender: str | None
    modifiers: frozenset[str] = frozenset()

    @property
    def like_person(self) -> bool:
        """Whether the name has the shape of a person's: enough to look for one, not to say so."""
        parts = self.name.split() if self.name else []
        plain = all(p.replace("-", "").replace("’", "").rstrip(".").isalpha() for p in parts)
        shaped = len(parts) in (2, 3) and plain and not self.definite and not (self.name or "").isupper()
        return self.kind == "person" or (self.kind is None and shaped)

    @property
    def pronoun(self) -> bool:
        return self.head in lexicon.PRONOUNS and self.name is None


def named(phrase: str) -> Named:
    """Take a noun phrase apart. Never fails: what is not understood is None."""
    first, _, apposition = _HANDLE.sub("", phrase).strip(" ,.;:—–-").partition(",")
    words = [w for w in _TOKEN.findall(first) if any(c.isalnum() for c in w)]
    words = _owner(words)
    if not words:
        return Named(None, None, None, False, "", False, False, None)
    lower = [_POSSESSIVE.sub("", w).casefold().rstrip(".") for w in words]
    if len(words) == 1 and lower[0] in lexicon.PRONOUNS:
        return _pronoun(lower[0])
    start, end = _name(words, lower)
    name = " ".join(_POSSESSIVE.sub("", w) for w in words[start:end]) or None
    if name and name.casefold() in lexicon.ORGANISATIONS and words[0] == "The":
        name = f"The {name}"  # The Times, The Post: the article is part of such a name
    before, after = words[:start], words[end:]
    described = [w for w in (*before, *after) if w.casefold().rstrip(".") not in _NO_ROLE]
    role = " ".join(described) if name else None
    told = apposition.strip()
    if name and told and not told[0].isupper():
        role = told if not role else f"{role}, {told}"
    elif told and not name and lower[-1] in _NAMED_AFTER and (inner := named(told)).like_person:
        return Named(inner.name, first.strip(), "person", False, lower[-1], True, False, _gender(lower))
    head = _head(lower if not name else [w.casefold() for w in described] or lower)
    plural = head in lexicon.GROUPS or (head.endswith("s") and head[:-1] in lexicon.ROLES)
    kind = _told(told) if name else None
    kind = kind or _kind(name, lower, head, start, plural)
    numbered = lower[0] in lexicon.INDEFINITE
    withheld = name is None and (
        head in lexicon.NAMELESS or (numbered and "them" in lower) or lower[0] in ("anonymous", "unnamed")
    )
    return Named(
        name=name,
        role=role or None,
        kind="anonymous" if withheld else kind,
        anonymous=withheld,
        head=head,
        definite=lower[0] in lexicon.DEFINITE,
        plural=plural or (withheld and head.endswith("s")) or lower[0] == "both",
        gender=_gender(lower),
        modifiers=_modifiers(words, lower, start if name else len(words)),
    )


def joint(phrase: str) -> list[tuple[int, int]]:
    """Where the phrases of a joint source stand in it ("Kyiv and its allies"); one span where it is one."""
    parts = re.match(r"(?i)(?:both\s+)?(?P<a>.*?\S),?\s+and\s+(?P<b>\S.*)$", phrase, re.S)
    if not parts:
        return [(0, len(phrase))]
    left, right = parts["a"], parts["b"]
    begins = right.split()[0]
    own = begins.casefold() in lexicon.DEFINITE | lexicon.INDEFINITE or begins.casefold() in lexicon.GROUPS
    named_both = bool(_NAME_PART.match(begins)) and named(left).name and " " in left.strip()
    if not (own or named_both) or left.count("(") != left.count(")"):
        return [(0, len(phrase))]
    return [parts.span("a"), parts.span("b")]


def _owner(words: list[str]) -> list[str]:
    """ "Lind's account" is Lind's word."""
    if len(words) > 1 and words[-1].casefold() in lexicon.ACCOUNTS and _POSSESSIVE.search(words[-2]):
        return [*words[:-2], _POSSESSIVE.sub("", words[-2])]
    return words


def _pronoun(word: str) -> Named:
    gender = "he" if word in lexicon.HE else "she" if word in lexicon.SHE else None
    return Named(None, None, None, False, word, True, word in lexicon.THEY, gender)


def _name(words: list[str], lower: list[str]) -> tuple[int, int]:
    """Where the bare name stands among the words: the last run of capitals, less the titles before it."""
    end = next((i for i in range(len(words)) if i and lower[i] in lexicon.PREPOSITIONS), len(words))
    last = len(words)
    # "Secretary of State John Kerry" names him; "a source close to the Water Ministry" names no one
    after_preposition = (
        end < last
        and lower[end] in ("of", "to", "for", "in")
        and _is_name(words, last - 1)
        and lower[end - 1] in lexicon.ROLES - lexicon.NAMELESS
        and lower[last - 1] not in lexicon.ORGANISATIONS
    )
    if after_preposition:
        end = last
    elif end < last and not _is_name(words, end - 1):
        return (0, 0) if not _acronym(words[:end]) else _acronym_at(words[:end])
    start = end
    while start > 0 and (
        _is_name(words, start - 1) or (start < end and lower[start - 1] in lexicon.PARTICLES)
    ):
        start -= 1
    while start < end and lower[start] in lexicon.PARTICLES:
        start += 1
    run = range(start, end)
    titled = [i for i in run if lower[i] in lexicon.ROLES or lower[i] in lexicon.HONORIFICS]
    if titled and not any(lower[i] in lexicon.ORGANISATIONS for i in range(titled[-1] + 1, end)):
        start = titled[-1] + 1
    if after_preposition and end - start >= 3:
        start = end - 2
    if start == end and _acronym(words):
        return _acronym_at(words)
    if start < end and start == 0 and lower[0] in lexicon.CAPITAL_STARTS:
        start = 1
    return start, end


def _is_name(words: list[str], i: int) -> bool:
    w = words[i]
    common = lexicon.CAPITAL_STARTS | lexicon.INDEFINITE | lexicon.GROUPS | lexicon.NAMELESS
    return bool(_NAME_PART.match(w)) and not (i == 0 and w.casefold() in common)


def _role_before(lower: list[str], end: int) -> bool:
    return any(w in lexicon.ROLES for w in lower[:end])


def _acronym(words: list[str]) -> bool:
    return any(_is_acronym(w) for w in words)


def _acronym_at(words: list[str]) -> tuple[int, int]:
    i = next(i for i, w in enumerate(words) if _is_acronym(w))
    return i, i + 1


def _is_acronym(word: str) -> bool:
    bare = _POSSESSIVE.sub("", word)
    return (len(bare) > 2 and bare.isalpha() and bare.isupper()) or bool(
        re.fullmatch(r"[A-Za-z]\w+\.[a-z]{2,3}", bare)
    )


def _modifiers(words: list[str], lower: list[str], stop: int) -> frozenset[str]:
    """Capitalised words that narrow the noun ("the Russian leader"), up to any preposition."""
    known = lexicon.ROLES | lexicon.HONORIFICS | lexicon.CAPITAL_STARTS | lexicon.INDEFINITE | lexicon.GROUPS
    found = set()
    for word, low in zip(words[:stop], lower[:stop], strict=True):
        if low in lexicon.PREPOSITIONS:
            break
        if _NAME_PART.match(word) and low not in known:
            found.add(low)
    return frozenset(found)


def _head(lower: list[str]) -> str:
    of = lower.index("of") if "of" in lower else 0
    if of and lower[of - 1] in lexicon.PARTITIVES:  # "a number of sources"
        lower = lower[of + 1 :] or lower
    for i, w in enumerate(lower):
        if i and w in lexicon.PREPOSITIONS:
            return lower[i - 1]
    return lower[-1] if lower else ""


def _told(apposition: str) -> str | None:
    """The kind an apposition gives: "which runs the mine", "head of the council", "51"."""
    if apposition.startswith("which"):
        return "organisation"
    if apposition[:1].isdigit():  # "Ane Kolb, 51"
        return "person"
    if not apposition or apposition[0].isupper():
        return None
    return "person" if apposition.startswith("who ") or named(apposition).head in lexicon.ROLES else None


def _kind(name: str | None, lower: list[str], head: str, start: int, plural: bool) -> str | None:
    """Only what the words themselves say."""
    named_words = {w.casefold().rstrip(".") for w in name.split()} if name else set()
    if named_words & lexicon.ORGANISATIONS or (not name and head in lexicon.ORGANISATIONS):
        if head in lexicon.GOVERNMENTS or named_words & lexicon.GOVERNMENTS:
            return "government"
        return "office" if (named_words | {head}) & lexicon.OFFICES else "organisation"
    before = lower[start - 1] if start else ""
    if name and (before in lexicon.ROLES or before in lexicon.HONORIFICS or _role_before(lower, start)):
        return "person"
    if not name:
        if head in lexicon.DOCUMENTS:
            return "document"
        if plural:
            return "group"
        return "person" if head in lexicon.ROLES else None
    return "organisation" if set(lower) & lexicon.OUTLETS else None


def _gender(lower: list[str]) -> str | None:
    if set(lower) & lexicon.MALE:
        return "he"
    return "she" if set(lower) & lexicon.FEMALE else None
