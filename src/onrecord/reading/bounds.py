"""The words that bound a number, before and behind it: "more than", "up to", "around", "or more"."""

import re
from dataclasses import dataclass

_ABOVE = (
    "more than|over|above|exceeding|exceeds?|exceeded|in excess of|greater than|upwards of|north of|better than"
    "|higher than|larger than|bigger than|longer than|older than|later than|beyond|surpass(?:ing|ed|es)"
    "|top(?:ping|ped|s)|passing|well over|well above|just over|just above|slightly over|slightly more than"
    "|a little over|a little more than|little more than|well in excess of|far more than|much more than"
)
_FROM = (
    "at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|at the very least"
    "|≥|>="
)
_BELOW = (
    "less than|fewer than|under|below|lower than|smaller than|shy of|just shy of|short of|just short of"
    "|just under|slightly under|slightly less than|well under|just below|well below|a little under"
    "|a little less than|not quite|sub-|younger than|shorter than"
)
_TO = (
    "up to|as many as|as much as|at most|no more than|not more than|a maximum of|maximum of|at the most"
    "|as high as|as long as|as far as|as large as|upto|capped at|limited to|≤|<="
)
_NEAR = (
    "about|around|some|roughly|approximately|approx\\.?|an estimated|estimated|nearly|almost|close to|closer to"
    "|circa|ca\\.|c\\.|in the region of|in the order of|on the order of|more or less|just about|virtually"
    "|practically|somewhere near|near|barely|perhaps|maybe"
)
_EXACT = "exactly|precisely|just|only|a total of|totalling|totaling|a record|a full|a further|an additional|another|all"
_KINDS = {"above": _ABOVE, "from": _FROM, "below": _BELOW, "to": _TO, "near": _NEAR, "exact": _EXACT}
_BEFORE = re.compile(
    rf"(?i)(?<![\w-])(?:{'|'.join(f'(?P<{kind}>{words})' for kind, words in _KINDS.items())})\s?$"
    r"|(?P<sign>[~≈><+])\s?$"
)
_SIGNS = {"~": "near", "≈": "near", ">": "above", "<": "below"}
_BEHIND = re.compile(
    r"(?i)(?P<from>\s?\+(?![\w+])|-plus\b|\splus(?=\s[a-z])|,?\s(?:or|and)\s(?:more|above|over|higher|up|longer|greater|better)\b)"
    r"|(?P<to>,?\s(?:or|and)\s(?:less|fewer|below|under|lower|younger)\b)"
    r"|(?P<near>\sor\sso\b|-odd\b|-ish\b|\sor\sthereabouts\b|,?\sgive\sor\stake\b|,?\smore\sor\sless\b)"
)
_LONGEST = 26
_MOST = 3  # words that bound, one before the other: "up to around"


@dataclass(frozen=True, slots=True)
class Bound:
    """Which ends are open, and where the words begin or end."""

    kinds: frozenset[str]  # "above" (excluded), "from", "below" (excluded), "to", "near", "exact"
    at: int


def before(text: str, floor: int, start: int) -> Bound:
    """What bounds a number that begins at `start`."""
    kinds: set[str] = set()
    at = start
    for _ in range(_MOST):
        m = _BEFORE.search(text[max(floor, at - _LONGEST) : at])
        if not m:
            break
        kind = m.lastgroup or "sign"
        words = m[0].lower().strip()
        if kind == "sign":
            if m[0].strip() == "+":
                break
            kind = _SIGNS[m[0].strip()]
        if kind == "exact" or (kind == "to" and _REACHED.search(text[max(floor, at - 34) : at - len(m[0])])):
            break
        if kind == "above" and words in ("passing", "over") and _is_way(text, floor, at - len(m[0])):
            break
        kinds.add(kind)
        at -= len(m[0])
    return Bound(frozenset(kinds), at)


_REACHED = re.compile(
    r"(?i)\b(?:add(?:s|ed|ing)?|amount\w*|com(?:es?|ing)|came|went|go(?:es|ne|ing)?|shot|mov\w+|takes?|took|r[io]s\w+"
    r"|climb\w*|jump\w*|gr[oe]w\w*|build\w*|built)\s(?:\w+\s)?$"
)


def _is_way(text: str, floor: int, at: int) -> bool:
    """ "Took over 12 firms", "handed over 12 soldiers": the verb's."""
    return bool(
        re.search(
            r"(?i)\b(?:took|taken?|taking|handed|hand|handing|turned|won|crossed)\s$",
            text[max(floor, at - 10) : at],
        )
    )


def behind(text: str, end: int, stop: int) -> Bound | None:
    """What bounds a number whose words, or those of its unit or noun, end at `end`."""
    m = _BEHIND.match(text, end, stop)
    return Bound(frozenset({m.lastgroup or ""}), m.end()) if m else None
