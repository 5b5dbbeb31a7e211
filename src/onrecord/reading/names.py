"""What a noun phrase says of whom it means: name, role, kind, and whether the name is withheld."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from onrecord.reading import anonymity, lexicon
from onrecord.reading.nouns import head_of, is_body, is_person, is_plural, may_be_person, parts_off

_TOKEN = re.compile(r"[^\s,;:()\"“”«»„\[\]]+")
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")
_OWNERS = {"my", "our", "your", "his", "her", "its", "their", "whose"}
_ACRONYMS = re.compile(r"[A-Z]{2,}s")
ACRONYM = re.compile(r"[A-Z](?:[A-Za-z]?[&.]?[A-Z]\.?){1,5}")
_SHARE = re.compile(
    r"(?i)\w+ (?:in|out of) (?:every )?(?:\d+|two|three|four|five|six|ten) "
)  # "one in ten voters"
_LISTED = re.compile(r",\s(?:including\b|[A-ZÀ-Ž][\w’'-]+ [A-ZÀ-Ž])")  # "two analysts, Ola Vik and Eva Dahl,"
_SHORTENED = re.compile(r"['’](?:d|ll|ve|re|m|s)$")
# an apposition that names nobody: "the passenger, a boy of nine"
_SOMEONE = re.compile(rf", an? (?:[\w-]+ )?(?:{'|'.join(sorted(lexicon.BARE_PERSONS))})\b(?! [A-ZÀ-Ž])")
_HANDLE = re.compile(r"\s?\(@\w+\)")
_THERE_THEY = re.compile(r"(?:In|At) (?P<body>the [^,.;]{2,60}) they")  # as other languages put it
_LOOSE = " ,.;:—–-\n\t"
_NO_ROLE = {"the", "a", "an", "mr", "mrs", "ms", "miss", "mx"}
_NO_MODIFIER = (
    lexicon.ROLES | lexicon.HONORIFICS | lexicon.CAPITAL_STARTS | lexicon.INDEFINITE | lexicon.GROUPS
)
_NAME_PART = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-ŽА-Я][\w’'.-]*")
_ROLE_LIKE = re.compile(
    r"\w{2,}(?:ologist|ographer|onomist|ician|keeper|worker|woman|person|ssman|sman|master|holder)$"
)
_COUPLE = re.compile(
    rf"(?P<first>{_NAME_PART.pattern}) and (?P<second>{_NAME_PART.pattern}\s{_NAME_PART.pattern})$"
)


@dataclass(frozen=True, slots=True)
class Named:
    """`name` is the bare name ("Anna Lind"), `role` what is said of it ("mayor of Vik"), each None
    where the phrase has none; `head` is the noun that carries the phrase, in lower case;
    `modifiers` are the words that narrow it ("russian", "defence"), in lower case;
    `owner` is whose it is ("its", "Selland"); `part` whether it is some of others ("one of them");
    `also` is the acronym told behind it ("the Water Supply Agency (WSA)")."""

    name: str | None
    role: str | None
    kind: str | None
    anonymous: bool
    head: str
    definite: bool
    plural: bool
    gender: str | None
    modifiers: frozenset[str] = frozenset()
    owner: str | None = None
    part: bool = False
    also: str | None = None

    @property
    def like_person(self) -> bool:
        """Whether the name has the shape of a person's: enough to look for one, not to say so."""
        parts = self.name.split() if self.name else []
        plain = all(p.replace("-", "").replace("’", "").rstrip(".").isalpha() for p in parts)
        dated = bool(parts) and parts[-1].casefold() in lexicon.MONTHS
        shaped = (
            len(parts) in (2, 3)
            and plain
            and not dated
            and not self.definite
            and not (self.name or "").isupper()
        )
        return self.kind == "person" or (self.kind is None and shaped)

    @property
    def pronoun(self) -> bool:
        return self.head in lexicon.PRONOUNS and self.name is None and not self.part


@lru_cache(1 << 14)  # a text names its people again and again
def named(phrase: str) -> Named:
    """Take a noun phrase apart. Never fails: what is not understood is None."""
    if there := _THERE_THEY.fullmatch(phrase):
        phrase = there["body"]
    first, apposition = _apposed(_HANDLE.sub("", phrase).strip(_LOOSE))
    whole = [w for w in _TOKEN.findall(first) if w == "&" or any(c.isalnum() for c in w)]
    while len(whole) > 1 and whole[-1] in ("himself", "herself", "itself", "themselves"):
        whole.pop()
    words, owner = _owned(_account(whole))
    if not words:
        return Named(None, None, None, False, "", False, False, None)
    lower = [_bare(w).casefold().rstrip(".") for w in words]
    if lower[0] in lexicon.PRONOUNS and len(words) == 1 and words[0] != "US":
        return _pronoun(lower[0])
    if (couple := _COUPLE.fullmatch(" ".join(words))) and not set(lower) & lexicon.ORGANISATIONS:
        return Named(couple[0], None, "group", False, lower[-1], False, True, None)
    start, end = _name(words, lower)
    name = " ".join(_bare(w) for w in words[start:end]) or None
    if name and _demonym(lower, start, end):
        name, start, end = None, 0, 0
    if name and name.casefold() in lexicon.ORGANISATIONS and words[0] == "The":
        name = f"The {name}"  # The Times, The Post: the article is part of such a name
    described = [w for w in (*words[:start], *words[end:]) if w.casefold().rstrip(".") not in _NO_ROLE]
    role: str | None = " ".join([*([owner] if owner else []), *described]) if name else None
    told = apposition.strip(" )")
    head, part = head_of(lower if not name else [w.casefold() for w in described] or lower)
    stop = next((i for i in range(len(lower)) if parts_off(lower, i)), len(lower))
    gender = _gender([head, *lower[:stop]]) if owner is None or name else _gender([head])
    if told and not name and (inner := _named_after(told, lower, head)):
        inner_kind = "person" if is_person(head) else inner.kind or (None if part else "organisation")
        return replace(
            inner, role=first.strip(), kind=inner_kind, head=head, definite=True,
            gender=gender or inner.gender, plural=False, anonymous=False, owner=owner,
            modifiers=_modifiers(words, lower, len(words)),
        )  # fmt: skip
    if name and told and not told[0].isupper():
        role = told if not role else f"{role}, {told}"
    one = lower[0] in ("one", "another") or lower[:2] == ["the", "other"]
    plural = not (part and one) and (head in lexicon.GROUPS if name and not described else is_plural(head))
    kind = (_told(told) if name else None) or _kind(name, lower, head, start, plural)
    if name and owner and kind is None:  # "the union's Greta Holm"
        kind = "person"
    pseudonym = bool(name and anonymity.pseudonym(told))
    withheld = pseudonym if name else _withheld(phrase, whole, lower, head, part, owner)
    return Named(
        name=name,
        role=role or None,
        kind="anonymous" if withheld else kind,
        anonymous=withheld,
        head=head,
        definite=owner is not None or lower[0] in lexicon.DEFINITE,
        plural=plural or lower[0] == "both" or (head.endswith("s") and head in lexicon.DOCUMENTS),
        gender=gender,
        modifiers=_modifiers(words, lower, start if name else len(words)),
        owner=owner,
        part=part,
        also=_told_acronym(first, apposition) if name else None,
    )


def joint(phrase: str) -> list[tuple[int, int]]:
    """Where the phrases of a joint source stand in it ("Kyiv and its allies"); one span where it is one."""
    parts = re.match(r"(?i)neither\s+(?P<a>.*?\S),?\s+nor\s+(?P<b>\S.*)$", phrase, re.S)
    if parts:
        return [parts.span("a"), parts.span("b")]
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


def _apposed(phrase: str) -> tuple[str, str]:
    """A phrase parted where it is told of behind a comma or in brackets."""
    parted = re.split(r",|(?<=\S)\s\(", phrase, maxsplit=1)
    return parted[0], parted[1] if len(parted) > 1 else ""


def _told_acronym(first: str, told: str) -> str | None:
    """An acronym that stands for a name of several words."""
    acronym = re.match(rf"({ACRONYM.pattern})(?:\)|$)", told) if " " in first else None
    return acronym and acronym[1]


def _bare(word: str) -> str:
    return _POSSESSIVE.sub("", word)


def _account(words: list[str]) -> list[str]:
    """ "Lind's account" is Lind's word."""
    if len(words) > 1 and words[-1].casefold() in lexicon.ACCOUNTS and _POSSESSIVE.search(words[-2]):
        return [*words[:-2], _bare(words[-2])]
    if len(words) > 3 and words[2] == "of" and words[1] in lexicon.ACCOUNTS:
        return words[3:]  # "the words of the mayor"
    return words


def _owned(words: list[str]) -> tuple[list[str], str | None]:
    """What is owned, and by whom: "its ambassador", "Vik's own chief of staff", "the mine's owner"."""
    stop = next((i for i, w in enumerate(words) if i and w.casefold() in lexicon.PREPOSITIONS), len(words))
    for i in range(stop - 2, -1, -1):
        if _POSSESSIVE.search(words[i]):
            after = words[i + 1 :]
            bodied = _NAME_PART.match(after[0]) and after[0].casefold() in lexicon.ORGANISATIONS
            if bodied or (_NAME_PART.match(after[0]) and all(map(_NAME_PART.match, words))):
                return words, None  # King's College, Selland's Foreign Ministry
            own = 1 if after[0] == "own" and len(after) > 1 else 0
            return after[own:], " ".join([*words[:i], _bare(words[i])])
    if len(words) > 1 and words[0].casefold() in _OWNERS and words[1] != "own":
        return words[1:], words[0]
    return words, None


def _pronoun(word: str) -> Named:
    gender = "he" if word in lexicon.HE else "she" if word in lexicon.SHE else None
    return Named(None, None, None, False, word, True, word in lexicon.THEY, gender)


def _named_after(told: str, lower: list[str], head: str) -> Named | None:
    """The name in "its head of operations, Ola Berg," or "the operator, Vik Lines"."""
    counted = lower[0] in lexicon.INDEFINITE - {"a", "an"}
    owners = head.removesuffix("s") in lexicon.COMPANIES
    if lower[0] in ("one", "another"):  # "one of his advisers, Ola Berg"
        counted, owners = False, owners or is_plural(head) or head in lexicon.THEY | lexicon.COUNTS
    if (counted or not (is_person(head) or is_body(head) or owners)) and not (
        is_plural(head) and "&" in told
    ):
        return None
    inner = named(told)
    if not inner.name or inner.owner or told.split()[0].casefold() in lexicon.PREPOSITIONS:
        return None
    parts = len(inner.name.split())
    return inner if parts > 1 or not is_person(head) else None


def _name(words: list[str], lower: list[str]) -> tuple[int, int]:
    """Where the bare name stands among the words: the last run of capitals, less the titles before it."""
    end = next((i for i in range(len(words)) if parts_off(lower, i)), len(words))
    last = next((i for i in range(end + 2, len(words)) if lower[i] in lexicon.PREPOSITIONS), len(words))
    body = end < last and lower[end - 1] in lexicon.ORGANISATIONS and _is_name(words, end - 1)
    if body and lower[end] in ("of", "for"):  # the Ministry of Trade and Industry
        end = _titled(words, lower, end)
        voice = next((i for i in range(end, last - 1) if lower[i] in lexicon.ROLES), None)
        if voice is not None and _is_name(words, last - 1):  # Ministry of Trade spokesman Ola Vik
            return voice + 1, last
    # "Secretary of State John Kerry" names him; "a source close to the Water Ministry" names no one
    tail = next((i for i in range(last, end, -1) if not _is_name(words, i - 1)), end)
    run = last - tail
    after_preposition = (
        end < last
        and lower[end] in ("of", "to", "for", "in")
        and run >= 2
        and (run > 2 or tail > end + 1)
        and not (run <= 3 and lower[tail - 1] == "the")
        and lower[end - 1] in lexicon.ROLES - lexicon.NAMELESS
        and lower[last - 1] not in lexicon.ORGANISATIONS
    )
    if after_preposition:
        end = last
    elif end < last and not _is_name(words, end - 1):
        return (0, 0) if not _acronym(words[:end]) else _acronym_at(words[:end])
    start = end
    while start > 0 and (
        _is_name(words, start - 1)
        or (start < end and (lower[start - 1] in lexicon.PARTICLES or words[start - 1] == "&"))
        or (1 < start < end and lower[start - 1] in ("of", "for", "and") and _body_of(lower, start - 1))
    ):
        start -= 1
    while start < end and lower[start] in lexicon.PARTICLES:
        start += 1
    run_of = range(start, end)
    titled = [
        i
        for i in run_of
        if (lower[i] in lexicon.ROLES or lower[i] in lexicon.HONORIFICS or _role_like(lower, i, end))
    ]
    of_body = bool(titled) and any(w in lexicon.ORGANISATIONS for w in lower[titled[-1] + 1 : end])
    if titled and (not of_body or lower[titled[-1]] in lexicon.TRADES):
        start = titled[-1] + 1
    if after_preposition and end - start >= 3:
        start = end - 2
    if start == end and _acronym(words):
        return _acronym_at(words)
    if start < end and start == 0 and lower[0] in lexicon.CAPITAL_STARTS:
        start = 1
    return start, end


def _titled(words: list[str], lower: list[str], end: int) -> int:
    """Where "Ministry of Trade and Industry" ends; where it began to be looked at, if it is no such name."""
    at = end + 1 + (end + 1 < len(words) and lower[end + 1] == "the")
    stop = at
    while stop < len(words) and (_is_name(words, stop) or (lower[stop] == "and" and stop > at)):
        stop += 1
    while stop > at and lower[stop - 1] == "and":
        stop -= 1
    return stop if stop > at else end


def _body_of(lower: list[str], at: int) -> bool:
    """Whether "of" at this place belongs to the name of a body."""
    return bool(set(lower[max(0, at - 3) : at]) & lexicon.ORGANISATIONS)


def _role_like(lower: list[str], i: int, end: int) -> bool:
    if i or end < 2:
        return False
    return lower[0] in lexicon.TRADES or (end > 2 and bool(_ROLE_LIKE.match(lower[0])))


def _is_name(words: list[str], i: int) -> bool:
    w = words[i]
    common = lexicon.CAPITAL_STARTS | lexicon.INDEFINITE | lexicon.GROUPS | lexicon.NAMELESS
    low = _SHORTENED.sub("", w).casefold()
    if w.isdigit() and i > 0:  # Channel 4
        return bool(_NAME_PART.match(words[i - 1])) and words[i - 1].casefold() not in lexicon.MONTHS
    told_of = words[i + 1 : i + 2] and words[i + 1].casefold() in lexicon.PREPOSITIONS
    if low in lexicon.DOCUMENTS and (told_of or (len(words) == 1 and low.endswith("s"))):
        return False  # "Minutes of the meeting"
    plain = low in common or (low.endswith("s") and low[:-1] in lexicon.ROLES | lexicon.PERSONS)
    return bool(_NAME_PART.match(w)) and w != "I" and not _ACRONYMS.fullmatch(w) and not (i == 0 and plain)


def _demonym(lower: list[str], start: int, end: int) -> bool:
    """Whether a capital is no name: "an American", "two Londoners", "one Republican"."""
    counted = lower[0] in ("a", "an", "another") or lower[0] in lexicon.COUNTS
    described = any(is_person(w) or is_body(w) or w in lexicon.OUTLETS for w in lower[:start])
    return counted and start > 0 and end - start == 1 and end == len(lower) and not described


def _role_before(lower: list[str], end: int) -> bool:
    return any(w in lexicon.ROLES or is_person(w) for w in lower[:end])


def _acronym(words: list[str]) -> bool:
    return any(_is_acronym(w) for w in words)


def _acronym_at(words: list[str]) -> tuple[int, int]:
    i = next(i for i, w in enumerate(words) if _is_acronym(w))
    return i, i + 1


def _is_acronym(word: str) -> bool:
    bare = _bare(word)
    return (len(bare) > 2 and bare.isalpha() and bare.isupper()) or bool(
        re.fullmatch(r"[A-Za-z]\w+\.[a-z]{2,3}", bare)
    )


def _modifiers(words: list[str], lower: list[str], stop: int) -> frozenset[str]:
    """Words that narrow the noun ("the Russian leader", "the water minister"), up to any preposition."""
    found = set()
    for word, low in zip(words[:stop], lower[:stop], strict=True):
        if low in lexicon.PREPOSITIONS:
            break
        if (_NAME_PART.match(word) and low not in _NO_MODIFIER) or low in lexicon.FIELDS:
            found.add(low)
    return frozenset(found)


def _told(apposition: str) -> str | None:
    """The kind an apposition gives: "which runs the mine", "head of the council", "51"."""
    if apposition.startswith("which"):
        return "organisation"
    if apposition[:1].isdigit():  # "Ane Kolb, 51"
        return "person"
    if not apposition or apposition[0].isupper():
        return None
    if apposition.startswith("who "):
        return "person"
    told = named(apposition)
    if is_body(told.head) or told.head in lexicon.OUTLETS:
        return "organisation"
    return "person" if is_person(told.head) else None


def _kind(name: str | None, lower: list[str], head: str, start: int, plural: bool) -> str | None:
    """Only what the words themselves say."""
    named_words = {w.casefold().rstrip(".") for w in name.split()} if name else set()
    if named_words & (lexicon.ORGANISATIONS | lexicon.NAME_ENDS) or (not name and is_body(head)):
        if head in lexicon.GOVERNMENTS or named_words & lexicon.GOVERNMENTS:
            return "government"
        return "office" if (named_words | {head}) & lexicon.OFFICES else "organisation"
    before = lower[start - 1] if start else ""
    if name and start and is_person(head_of(lower[:start])[0]):
        return "person"
    if name and (is_body(before) or before in lexicon.OUTLETS):
        return "organisation"
    if name and (before in lexicon.HONORIFICS or _role_before(lower, start)):
        return "person"
    if not name:
        if head in lexicon.DOCUMENTS:
            return "document"
        if plural:
            return "group"
        return "person" if is_person(head) else None
    return "organisation" if set(lower) & lexicon.OUTLETS else None


def _withheld(
    phrase: str, whole: list[str], lower: list[str], head: str, part: bool, owner: str | None
) -> bool:
    """Whether a phrase without a name is someone's whose name is kept back, not a post or a body."""
    if lower[0] == "another" and (len(lower) == 1 or lower[1] in lexicon.WHO):
        return True
    thing = {head, head.removesuffix("s")} & lexicon.DOCUMENTS or is_body(head)
    if (anonymity.kept_back(phrase) and not thing) or head in lexicon.SECRET:
        return True
    several = is_plural(head) or (head.endswith("s") and not head.endswith("ss"))
    if _SHARE.match(phrase) or (several and _LISTED.search(phrase)) or lower[0] in ("no", "not"):
        return False
    if _SOMEONE.search(phrase):
        return True
    if part:
        few = bool(lexicon.COUNTS & set(lower[:2])) or lower[0] == "another"
        return few and (several or head in lexicon.THEY or head in lexicon.COUNTS) and not thing
    if owner is not None or whole[0].casefold() in lexicon.DEFINITE:
        return False
    if several and head in lexicon.NAMELESS and anonymity.knows(phrase):
        return True
    single = head.removesuffix("s") if several else head
    if head in lexicon.VOICES or single in lexicon.SPOKEN or not may_be_person(head):
        return False
    counted = bool(set(lower[:2]) & lexicon.COUNTS) or lower[0].isdigit()
    return counted if several else counted or lower[0] in ("a", "an", "another", "some", "every")


def _gender(lower: list[str]) -> str | None:
    if set(lower) & lexicon.MALE:
        return "he"
    return "she" if set(lower) & lexicon.FEMALE else None
