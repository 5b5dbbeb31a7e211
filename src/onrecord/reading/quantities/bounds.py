"""The words that bound a number, before and behind it: "more than", "up to", "around", "or more"."""

import re
from dataclasses import dataclass

_KINDS = {
    "above": (
        "more than|over than|over|above|exceeding|exceeds?|exceeded|in excess of|greater than|upwards of"
        "|north of|better than|higher than|larger than|bigger than|longer than|older than|later than"
        "|taller than|deeper than|heavier than|wider than|faster than|hotter than|beyond"
        "|surpass(?:ing|ed|es)?|top(?:ping|ped|s)?|pass(?:ing|ed|es)?|well over|well above|just over"
        "|just above|slightly over|slightly more than|a little over|a little more than|little more than"
        "|well in excess of|far more than|much more than"
    ),
    "from": (
        "at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of"
        "|at the very least|≥|>="
    ),
    "below": (
        "less than|fewer than|under|below|lower than|smaller than|shy of|just shy of|short of|just short of"
        "|just under|slightly under|slightly less than|well under|just below|well below|a little under"
        "|a little less than|not quite|sub-|younger than|shorter than|lighter than|colder than|slower than"
    ),
    "to": (
        "up to|as many as|as much as|at most|no more than|not more than|a maximum of|maximum of|at the most"
        "|as high as|as long as|as far as|as large as|upto|≤|<="
    ),
    "near": (
        r"about|around|some|roughly|approximately|approx\.?|an estimated|estimated|nearly|almost|close to"
        r"|closer to|circa|ca\.|c\.|in the region of|in the order of|on the order of|more or less|just about"
        r"|virtually|practically|somewhere near|near|barely|perhaps|maybe"
    ),
}
_BEFORE = re.compile(
    rf"(?i)(?<![\w-])(?:{'|'.join(f'(?P<{kind}>{words})' for kind, words in _KINDS.items())})\s?$"
    r"|(?P<sign>[~≈><])\s?$"
)
_SIGNS = {"~": "near", "≈": "near", ">": "above", "<": "below"}
_BEHIND = re.compile(
    r"(?i)(?P<from>\s?\+(?![\w+])|-plus\b|\splus(?=\s[a-z])"
    r"|,?\s(?:or|and)\s(?:more|above|over|higher|up|longer|greater|better)\b)"
    r"|(?P<to>,?\s(?:or|and)\s(?:less|fewer|below|under|lower|younger)\b)"
    r"|(?P<near>\sor\sso\b|-odd\b|-ish\b|\sor\sthereabouts\b|,?\sgive\sor\stake\b|,?\smore\sor\sless\b)"
)
# Verbs with which "over" and "up to" bound nothing: "took over 12 firms", "adds up to 12".
_TAKES = re.compile(r"(?i)\b(?:took|taken?|taking|handed|hand|handing|turned|won|crossed)\s$")
_ADDS = re.compile(
    r"(?i)\b(?:(?:add(?:s|ed|ing)?|amount\w*|com(?:es?|ing)|came|went|go(?:es|ne|ing)?|shot|mov\w+|r[io]s\w+"
    r"|climb\w*|jump\w*|gr[oe]w\w*|build\w*|built)\s(?:\w+\s)?|(?:takes?|took|taking)\s\w+\s)$"
)
# "To pass 200", "has passed 200": no law is passed, and no list of the top 40 is meant.
_TO_PASS = re.compile(
    r"(?i)\b(?:to|will|would|could|may|might|should|can|soon|ha[sd]|have|having|already)\s$"
)
_PASSED = re.compile(
    r"(?i)\S{1,20}\s(?:[\w’'-]+\s){0,3}?(?:bill|law|act|motion|measure|resolution|test|exam|reform)s?\b"
)
_ENDS_AT = {"above", "below", "from", "to"}
_PASS = ("pass", "passed", "passes", "top")
_FURTHER = re.compile(r"(?i)\b(?:another|an?\s(?:further|additional|extra))\s$")  # "up to another 20"
_LONGEST = 26
_MOST = 3  # phrases, one before the other: "up to around"


@dataclass(frozen=True, slots=True)
class Bound:
    """How words bound a number, and where they begin (or end, behind it).

    `kinds`: "above" and "below" exclude the number itself, "from" and "to" include it; "near".
    """

    kinds: frozenset[str]
    at: int


def before(text: str, floor: int, start: int) -> Bound:
    """What bounds a number that begins at `start`; nothing before `floor` is looked at."""
    kinds: set[str] = set()
    at = start
    if (m := _FURTHER.search(text[max(floor, at - _LONGEST) : at])) and (
        _BEFORE.search(text[max(floor, at - len(m[0]) - _LONGEST) : at - len(m[0])])
    ):
        at -= len(m[0])
    for _ in range(_MOST):
        m = _BEFORE.search(text[max(floor, at - _LONGEST) : at])
        if not m:
            break
        begun = at - len(m[0])
        words = m[0].strip().lower()
        ahead = text[max(floor, begun - 14) : begun]
        if (
            (words in ("over", "passing") and _TAKES.search(ahead))
            or (words == "up to" and _ADDS.search(ahead))
            or (words in _PASS and (not _TO_PASS.search(ahead) or _PASSED.match(text, at)))
        ):
            break
        if kinds & _ENDS_AT and words in ("over", "under", "above", "below", "beyond"):
            break  # "under up to four metres of water"
        kinds.add(_SIGNS[words] if m["sign"] else m.lastgroup or "")
        at = begun
    return Bound(frozenset(kinds), at)


def behind(text: str, end: int, stop: int) -> Bound | None:
    """What bounds a number whose words, or those of its unit or noun, end at `end`."""
    m = _BEHIND.match(text, end, stop)
    return Bound(frozenset({m.lastgroup or ""}), m.end()) if m else None
