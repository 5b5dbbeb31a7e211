"""What common nouns stand for: a person, a body, several people; and which noun carries a phrase."""

import re
from functools import lru_cache

from onrecord.reading import lexicon

# nouns that end like these are people in lower case
_PERSON_LIKE = re.compile(
    r"(?:\w{2,}(?:er|or|eer|ist|ian|naut|hand)|\w*(?:woman|women|(?<!hu)man|(?<!hu)men|person))$"
)
_COUNTING = lexicon.PARTITIVES | lexicon.COUNTS | lexicon.PART | {"every"}
_SUBJECTS = lexicon.SPEAKER | {"he", "she", "it", "they"}
_THINGS = lexicon.NO_PERSONS | lexicon.ORGANISATIONS | lexicon.DOCUMENTS | lexicon.OUTLETS
# nouns that end like these are acts, states and trades
_ABSTRACT = re.compile(
    r"(?:tion|sion|ment|ness|ity|ism|ship|ance|ence|hood|age|ure|ology|ing|cy|ery|ies|\d)s?$"
)


@lru_cache(1 << 14)
def is_person(noun: str) -> bool:
    """Whether a noun in lower case, one of it, is a word for a person."""
    known = lexicon.ROLES | lexicon.PERSONS | lexicon.NO_PERSONS
    noun = noun.rpartition("-")[2] if "-" in noun and noun not in known else noun
    if noun in lexicon.ROLES | lexicon.KIN | lexicon.PERSONS | lexicon.BARE_PERSONS | lexicon.SECRET:
        return True
    if (
        is_body(noun)
        or noun in lexicon.NO_PERSONS | lexicon.ORGANISATIONS | lexicon.DOCUMENTS | lexicon.OUTLETS
    ):
        return False
    return noun == "old" or bool(_PERSON_LIKE.match(noun))


@lru_cache(1 << 14)
def may_be_person(noun: str) -> bool:
    """Whether a noun in lower case that speaks is likely a person's: no word for a body or a thing."""
    one = noun.removesuffix("s")
    if {noun, one} & _THINGS or is_body(noun) or is_body(one):
        return False
    return is_person(noun) or is_person(one) or not _ABSTRACT.search(noun)


@lru_cache(1 << 14)
def is_body(noun: str) -> bool:
    """Whether a noun in lower case, one of it, is a word for a body of people."""
    if noun in lexicon.ROLES:
        return False
    return noun in lexicon.ORGANISATIONS - lexicon.NAME_ENDS | lexicon.COMPANIES or noun.endswith(
        ("maker", "builder")
    )


@lru_cache(1 << 14)
def is_plural(noun: str) -> bool:
    """Whether a noun in lower case is a word for several people."""
    if noun in lexicon.GROUPS or noun in ("people", "men", "women", "children"):
        return True
    return noun.endswith("s") and not noun.endswith("ss") and is_person(noun[:-1])


def head_of(lower: list[str]) -> tuple[str, bool]:
    """The noun that carries a phrase, and whether the phrase means some of others."""
    part = False
    if of := _of_several(lower):  # "a number of sources", "one of the widows"
        part = lower[of] in lexicon.DEFINITE or lower[of] in lexicon.THEY | {"us", "whom"}
        lower = lower[of:]
        if lower[0] in ("those", "these") and not any(map(is_plural, lower[:3])):
            return lower[0], part  # "one of those present"
    if lower[0] == "those" and lower[1:2] and lower[1] in lexicon.PREPOSITIONS:
        return "people", part  # "those who saw it"
    for i, w in enumerate(lower):
        when = i > 1 and w in ("this", "last", "next")
        if when or parts_off(lower, i) or (i and w in lexicon.PLACED) or _told_more(lower, i):
            # "a letter sent to": the noun stands before its participle
            told = i > 1 and lower[i - 1].endswith(("ed", "en", "nt", "wn")) and _is_noun(lower[i - 2])
            return _noun(lower[: i - told]), part
    return _noun(lower), part


def _of_several(lower: list[str]) -> int:
    """Where the several are named whom a phrase takes some of; 0 where it takes none."""
    of = next((i for i, w in enumerate(lower) if i and w in lexicon.PREPOSITIONS), 0)
    if lower[of - 1 : of + 2] == ["one", "in", "every"] and lower[of + 2 : of + 3] == ["of"]:
        of += 2  # as other languages put "each of them"
    some = of and lower[of] == "of" and lower[of - 1] in _COUNTING
    return of + 1 if some and of + 1 < len(lower) else 0


def _told_more(lower: list[str], i: int) -> bool:
    """Whether a clause about the noun begins here: "a man | selling fish", "an agent | it hides"."""
    if i == 0:
        return False
    subject = lower[i].replace("’", "'").partition("'")[0]
    if subject in _SUBJECTS:
        return True
    doing = lower[i].endswith(("ing", "ed", "pt")) or lower[i] in ("said", "known", "sent", "read", "written")
    return doing and i > 1 and (_is_noun(lower[i - 1]) or is_plural(lower[i - 1]))


def _is_noun(word: str) -> bool:
    return word in lexicon.DOCUMENTS | lexicon.ORGANISATIONS | lexicon.GROUPS or is_person(word)


def parts_off(lower: list[str], i: int) -> bool:
    """Whether what stands before this place is told more of behind it; "a close friend" is no such place."""
    determined = lower[0] in lexicon.DEFINITE | lexicon.INDEFINITE - lexicon.THEY
    adjective = i == 1 and determined and lower[i] in ("close", "near", "inside", "working")
    return i > 0 and lower[i] in lexicon.PREPOSITIONS and not adjective


def _noun(lower: list[str]) -> str:
    if lower[-2:-1] and f"{lower[-2]} {lower[-1]}" in lexicon.COMPOUNDS:
        return lower[-2] + lower[-1]
    return lower[-1] if lower else ""
