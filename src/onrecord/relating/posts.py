"""Posts: what a role says that its holder is, and whether two roles may be one person's.

Only posts that mark a person out are known here. "The man" and "a friend" say nothing of who is meant.
"""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from typing import NamedTuple

from onrecord.relating import states
from onrecord.relating.spelling import plain

_HEADS = {
    noun: head
    for head, nouns in {
        "president": "president presidential pres",
        "prime minister": "premier pm prime-minister taoiseach chancellor",
        "minister": "minister secretary",
        "king or queen": "king queen emir sultan monarch shah",
        "prince": "prince princess",
        "leader": "leader ruler dictator strongman",
        "head": "head chief director chairman chairwoman chair chairperson ceo executive manager"
        " secretary-general",
        "speaker": "speaker",
        "spokesperson": "spokesman spokeswoman spokesperson spokesmen press-secretary press-officer",
        "senator": "senator sen",
        "lawmaker": "congressman congresswoman representative rep lawmaker mp deputy legislator",
        "governor": "governor gov",
        "mayor": "mayor",
        "ambassador": "ambassador envoy diplomat",
        "judge": "judge justice magistrate",
        "prosecutor": "prosecutor attorney",
        "lawyer": "lawyer solicitor barrister counsel",
        "officer": "general gen colonel col major maj captain capt lieutenant lt commander admiral sergeant"
        " sgt",
        "police": "policeman policewoman officer constable superintendent inspector detective sheriff",
        "cleric": "pope bishop archbishop cardinal rabbi imam priest pastor reverend rev ayatollah sheikh",
        "scholar": "professor prof scientist researcher economist historian physicist scholar lecturer",
        "doctor": "doctor physician surgeon nurse",
        "analyst": "analyst strategist expert",
        "journalist": "journalist reporter correspondent editor columnist anchor",
        "coach": "coach trainer",
        "player": "player quarterback striker goalkeeper midfielder",
        "artist": "actor actress singer musician comedian model director author writer",
        "activist": "activist campaigner",
    }.items()
    for noun in nouns.split()
}
TITLES = frozenset({*_HEADS, "democrat", "republican", "conservative", "liberal", "dr", "mr", "mrs", "ms"})
"""What may stand before a person's name."""

# Posts that one person may be called by for another: a president is a leader.
_ALSO = {
    "leader": {
        "president",
        "prime minister",
        "king or queen",
        "prince",
        "head",
        "cleric",
        "governor",
        "mayor",
        "speaker",
    },
    "head": {"president", "speaker", "spokesperson", "officer", "police", "minister", "doctor", "scholar"},
    "lawmaker": {"senator", "minister", "leader", "speaker"},
    "prime minister": {"minister"},
    "scholar": {"doctor", "analyst"},
    "lawyer": {"prosecutor", "activist"},
    "officer": {"police", "spokesperson"},
    "police": {"spokesperson"},
}
_FIELDS = {
    word: field
    for field, words in {
        "defence": "defence defense war",
        "foreign": "foreign external",
        "interior": "interior home internal",
        "finance": "finance treasury exchequer",
        "economy": "economy economic economics trade commerce industry",
        "health": "health",
        "justice": "justice law",
        "energy": "energy oil petroleum",
        "transport": "transport transportation",
        "education": "education",
        "environment": "environment climate",
        "agriculture": "agriculture farm farming",
        "information": "information press culture",
        "labour": "labour labor employment",
        "second": "vice deputy assistant acting",
    }.items()
    for word in words.split()
}
_ONE = re.compile(r"\b(prime|press|secretary) (minister|secretary|officer|general)\b")
_OF = re.compile(r" (?:of|for|at|in|to|from|with|on) ")
_WHO = re.compile(r"\b(?:who|whose|which|that|when|where|and|as)\b")
_LONGEST = 200  # characters of a role that are looked at
_WORD = re.compile(r"[\w'-]+")
_FORMER = re.compile(r"\b(?:former|ex|then|late|outgoing|retired|one-time)\b")
_VOICE = (
    r"(?:(?:chief|press|deputy|senior|official) )*"
    r"(?i:spokes(?:man|woman|person)|press secretary|press officer)"
)
_VOICE_OF = re.compile(rf"(?:(?i:an?|the|its|his|her) )?{_VOICE} (?:for|of|at) (?:the )?(?P<body>[^,]+)")
_OWN_VOICE = re.compile(rf"(?:(?i:an?|the) )?(?P<body>.+?)(?:['’]s?)? {_VOICE}\b.*")


class Post(NamedTuple):
    """What it is, the fields it is for ("defence"), and the state it is of, where these are told."""

    head: str
    fields: frozenset[str]
    state: str | None

    @property
    def told(self) -> str:
        """In words: "defence minister"."""
        known = sorted(self.fields - {"second"})
        return " ".join([*(["deputy"] if "second" in self.fields else []), *known, self.head])


@lru_cache(1 << 14)
def post(role: str) -> Post | None:
    """The post that a role names first; None where it names none that is known."""
    first = role[:_LONGEST].partition(",")[0]
    words = _ONE.sub(r"\1-\2", plain(_WHO.split(first)[0]))
    before, *after = _OF.split(words, maxsplit=1)
    found = _WORD.findall(before)
    at = next((i for i in reversed(range(len(found))) if found[i] in _HEADS), None)
    if at is None:
        return None
    rest = [*found[:at], *(_WORD.findall(after[0]) if after else [])]
    fields = {_FIELDS[word] for word in rest if word in _FIELDS}
    return Post(_HEADS[found[at]], frozenset(fields), next(_states(rest), None))


def _states(words: list[str]) -> Iterator[str]:
    for i, word in enumerate(words):
        two = states.named_for(" ".join(words[i : i + 2]))
        if one := two or states.named_for(word):
            yield one


def agreed(some: Collection[Post], others: Collection[Post]) -> Post | None:
    """A post that both sides have; the better told where there are several."""
    both = [max(a, b, key=_told) for a in some for b in others if a.head == b.head and _fit(a, b)]
    return max(both, key=lambda post: (_told(post), post.told), default=None)


def conflict(some: Collection[Post], others: Collection[Post]) -> bool:
    """Whether both sides have posts, and no one person is likely to be called by one of each."""
    may_be = (_fit(a, b) and _alike(a.head, b.head) for a in some for b in others)
    return bool(some and others) and not any(may_be)


def _told(post: Post) -> int:
    return len(post.fields) + (post.state is not None)


def _alike(a: str, b: str) -> bool:
    return a == b or b in _ALSO.get(a, ()) or a in _ALSO.get(b, ())


def _fit(a: Post, b: Post) -> bool:
    """Whether the two are of one state and one field, as far as they tell."""
    fields = not (a.fields and b.fields) or bool(a.fields & b.fields)
    second = ("second" in a.fields) == ("second" in b.fields)
    return fields and second and (a.state is None or b.state is None or a.state == b.state)


def speaks_for(role: str) -> str | None:
    """The body, in the words of the role, for which a spokesman speaks now: "Customs spokesman"."""
    role = role[:_LONGEST]
    if _FORMER.search(plain(role)) or not (m := _VOICE_OF.match(role) or _OWN_VOICE.match(role)):
        return None
    return m["body"] if m["body"][:1].isupper() else None
