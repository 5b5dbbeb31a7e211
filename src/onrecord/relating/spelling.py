"""Spelling: what one name looks like in many hands.

Diacritics, hyphens and the ways of writing a foreign alphabet in Latin letters ("Tschechow" and "Chekhov",
"Gaddafi" and "Qadhafi", "Zelensky" and "Zelenskiy") are accidents of writing. Other letters are not:
"Berg" and "Borg", "Hansen" and "Hanson", "Reed" and "Reid" are different people.
"""

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans(
    {"ø": "o", "æ": "ae", "œ": "oe", "ß": "ss", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "’": "'"}
    | dict.fromkeys("-‐‑–—", "-")
)
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])(?=\s|$)", re.I)
_OWNER = re.compile(r"(?:['’]s|(?<=s)['’])$", re.I)
_NO_LETTER = re.compile(r"[^\w&' -]+")
# Sounds that each alphabet and each paper writes with letters of its own, the longest first.
_WRITTEN = {
    "1": "schtsch|chtch|szcz|shch",
    "2": "tsch|tch|cz",
    "3": "sch|sh|sz",
    "4": "ch(?=[aeiouy])",
    "k": "kh|ck|q|c(?![eiyh])",
    "s": "c(?=[eiy])",
    "g": "gh",
    "z": "tz|ts",
    "d": "dh",
    "f": "ph",
    "v": "w(?=[aeiouyj])|w$",
}
_SOUND = re.compile("|".join(f"({pattern})" for pattern in _WRITTEN.values()))
_SIGNS = tuple(_WRITTEN)
_DOUBLE = re.compile(r"([^aeiouyj])\1+")
_VOWELS = re.compile(r"(?:[aeiouy]|(?<=.)j)+")
_ARABIC = re.compile(r"q|kh|gh|dh")
_SEN = ("sen", "son")
_LONG = 6  # letters


@lru_cache(1 << 16)
def plain(name: str) -> str:
    """A name without case, diacritics, possessive endings and marks: "Élysée’s" is "elysee"."""
    folded = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS))
    letters = "".join(c for c in folded if not unicodedata.combining(c)).translate(_LETTERS)
    bare = _NO_LETTER.sub("", _POSSESSIVE.sub("", letters))
    return " ".join(word for word in bare.split() if any(c.isalnum() or c == "&" for c in word))


def unowned(name: str) -> str:
    """A name as it is written, without the possessive at its end."""
    shown = " ".join(name.split())
    return _OWNER.sub("", shown) or shown


def squashed(name: str) -> str:
    """All of a name's letters and digits: "Wal-Mart" and "Wal Mart" are "walmart"."""
    return "".join(c for c in plain(name) if c.isalnum())


def sound(word: str) -> str:
    """What any two spellings of one plain word share, so that each is found by the other."""
    return "".join(sorted(_consonants(word))) or word


def same_word(a: str, b: str) -> bool:
    """Whether two plain words are spellings of one, surely enough where nothing else is known."""
    if a == b or _swapped(a, b):
        return True
    if sound(a) != sound(b) or min(len(a), len(b)) < 4 or max(len(a), len(b)) < 5:
        return False
    one, other = _written(a), _written(b)
    arabic = _ARABIC.search(a) or _ARABIC.search(b)
    return one == other or bool(arabic and one.replace("g", "k") == other.replace("g", "k"))


def like_word(a: str, b: str) -> bool:
    """Whether they may be, where the rest of the name agrees: then "Mohammed" is "Muhammad" too."""
    if same_word(a, b):
        return True
    if _consonants(a) != _consonants(b) or len(_consonants(a)) < 3 or a.endswith(_SEN) or b.endswith(_SEN):
        return False
    one, other = _colours(a), _colours(b)
    differ = [pair for pair in zip(one, other, strict=False) if pair[0] != pair[1]]
    same = not differ or (one[0] == other[0] and len(differ) == 1 and "u" not in differ[0])
    return len(one) == len(other) and same


def like_first_name(a: str, b: str) -> bool:
    """Likewise of two first names, which vary more: "Dmitry" and "Dimitri", "Aleksandr" and "Alexander"."""
    consonants = _consonants(a)
    if {a[0], b[0]} == {"j", "y"} and _slavic(a) == _slavic(b):  # "Julija" and "Yulia"
        return True
    return like_word(a, b) or (a[0] == b[0] and len(consonants) > 2 and consonants == _consonants(b))


@lru_cache(1 << 16)
def _sounds(word: str) -> str:
    """A plain word with one sign for each sound."""
    signs = _SOUND.sub(lambda m: _SIGNS[(m.lastindex or 1) - 1], word).replace("4", "2").replace("x", "ks")
    return _DOUBLE.sub(r"\1", signs)


def _written(word: str) -> str:
    """The signs of a word with its vowels as most papers write them."""
    signs = re.sub(r"ou|oo", "u", re.sub(r"([aou])e(?=[^aeiouy])", r"\1", _sounds(word)))
    signs = re.sub(r"e[iyj]+$", "ey", re.sub(r"(?<=[^aeiouyj])[iyj]+$", "i", signs))
    return re.sub(r"(?<=.)[yj]", "i", re.sub(r"a[iy]", "ei", signs)) if len(word) >= _LONG else signs


def _consonants(word: str) -> str:
    return _VOWELS.sub("", _sounds(word)).replace("g", "k")


def _colours(word: str) -> str:
    """Of each of a word's vowels whether it is dark (u), open (a) or bright (i)."""
    return "".join(
        "u" if set(vowels) & set("ou") else "a" if "a" in vowels and vowels not in ("ai", "ay") else "i"
        for vowels in _VOWELS.findall(_sounds(word))
    )


def _slavic(word: str) -> str:
    """A name that begins with J or Y as both ways of writing it have it, without that letter."""
    return re.sub(r"(\w)\1+", r"\1", re.sub(r"[jy]", "i", word[1:]))


def _swapped(a: str, b: str) -> bool:
    """Whether only two neighbouring letters of a long word change places: a slip of the hand."""
    if len(a) != len(b) or len(a) <= _LONG or a[0] != b[0]:
        return False
    differ = [i for i, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
    if len(differ) != 2 or differ[1] != differ[0] + 1:
        return False
    return a[differ[0]] == b[differ[1]] and a[differ[1]] == b[differ[0]]
