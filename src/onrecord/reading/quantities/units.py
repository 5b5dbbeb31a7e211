"""The unit or currency at a number: which words they are, and their one name.

"dollar per barrel", "per day": what is told per something has that in its unit.
"""

import re
from dataclasses import dataclass

from onrecord.model import Span
from onrecord.reading.quantities.measures import (
    COINS,
    EACH,
    NATIONS,
    NO_AMOUNTS,
    PREFIXES,
    SIGNS,
    TIMES,
    WITH_A_SPACE,
    WORDS,
)
from onrecord.reading.quantities.number_words import any_of

_BEHIND = re.compile(
    r"(?P<gap>[ \u00a0-]?)"
    r"(?P<sign>[%％°º℃℉$€£¥₽₪₴₩₹¢″′×](?:[CF](?!\w))?|[^\W\d_]+(?:/[a-zA-Z]+[23]?|[23²³](?!\w)|-ft|-feet)?)"
)
_SPELLED = re.compile(
    r"[ \u00a0-]([^\W\d_]+(?:-hours?)?|U\.S\.)(?:[ \u00a0-]([^\W\d_]+))?(?:[ \u00a0-]([^\W\d_]+))?"
)
_MONEY = re.compile(rf"(?<![^\W_])(?:{any_of(map(re.escape, PREFIXES))})[ \u00a0]?[-−]?$")
_OF_NATION = re.compile(r"(?<![^\W_])(US|U\.S\.|HK|NZ|A|C|S|AU) ?$")
_US_BEHIND = re.compile(r" (US|U\.S\.)(?= |[.,;)]|$)(?! (?:dollars|[A-Z]))")
_RATE = re.compile(
    r"(?:\s+per\s+|-per-|\s+(?:for\s+)?(?P<every>each|every)\s+|(?P<an>(?:\s+|-)an?(?:\s+|-))|(?P<over>/))"
    r"(?P<of>(?:[0-9][0-9,]*+\s?)?(?:square\s|sq\s|cubic\s)?[^\W\d_]*+)(?![\w])"
    r"(?!\s(?:ago|earlier|later|before|after|from)\b)"
)
_WON = re.compile(r"\s(?:the|a|an|by|in|and|their|his|her|gold|silver)\b")
_NO_RATE = frozenset({"cent", "capita", "se", "annum", "quarter"})
TIME_NAMES = frozenset(TIMES.values())
LENGTHS = frozenset({"metre", "kilometre", "mile", "nautical mile", "foot"})
_MONEY_NAMES = frozenset([*COINS.values(), *PREFIXES.values()])


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit's name, and where its words end (or begin, before the number)."""

    name: str
    at: int


def is_money(unit: str | None) -> bool:
    return unit is not None and (unit in _MONEY_NAMES or unit.rpartition(" ")[2] in _MONEY_NAMES)


def before(text: str, floor: int, start: int) -> Unit | None:
    """The currency written before a number that begins at `start`: "$", "US $", "EUR "."""
    found = _MONEY.search(text[max(floor, start - 7) : start])
    if not found:
        return None
    sign = found[0].rstrip(" \u00a0-−")
    if sign.isalpha() and len(sign) < 3 and found[0] != sign:
        return None  # "PS 5"
    at = start - len(found[0])
    if sign == "$" and (nation := _OF_NATION.search(text[max(floor, at - 5) : at])):
        letters = nation[1].replace(".", "")
        return Unit(PREFIXES.get(f"{letters}$", "dollar"), at - len(nation[0]))
    return Unit(PREFIXES[sign], at)


def behind(text: str, end: int, stop: int, in_digits: bool, large: bool) -> Unit | None:
    """The unit or currency written behind a number. A million pounds (`large`) are money."""
    m = _BEHIND.match(text, end, stop)
    if not m:
        return None
    if (in_digits or not m["sign"][0].isalpha()) and (name := _sign(text, m, stop)):
        return Unit(name, m.end())
    return _spelled(text, end, stop, large)


def _sign(text: str, m: re.Match[str], stop: int) -> str | None:
    gap, sign = m["gap"], m["sign"]
    following = text[m.end() : m.end() + 1] if m.end() < stop else ""
    if sign in PREFIXES and (not sign.isalpha() or len(sign) == 3) and gap != "-":
        return PREFIXES[sign]
    name = SIGNS.get(sign)
    if name is None or (sign[-1].isalpha() and following.isalnum()):
        return None
    if (sign in "′″" and following.isalpha()) or (sign == "×" and following.isdigit()):
        return None  # "2022′s", "3×10"
    if not gap or not sign[-1].isalpha() or (len(sign) > 1 and sign not in ("in", "mi", "ms", "pp", "min")):
        return name
    return name if gap != "-" and sign in WITH_A_SPACE and following in " ,.;)" else None


def _spelled(text: str, end: int, stop: int, large: bool) -> Unit | None:
    m = _SPELLED.match(text, end, stop)
    if not m:
        return None
    words = [word.lower() for word in m.groups() if word]
    for count in range(len(words), 0, -1):
        name = _name(words[:count], large)
        if name == "won" and _WON.match(text, m.end(count)):
            return None  # "five won the race"
        if name:
            return Unit(name, m.end(count))
    return None


def _name(words: list[str], large: bool) -> str | None:
    spelled = " ".join(words)
    if spelled in NO_AMOUNTS:
        return None
    if spelled in ("pounds sterling", "pound sterling") or (large and spelled in ("pounds", "pound")):
        return "pound sterling"
    if spelled in WORDS:
        return WORDS[spelled]
    coin, nation = COINS.get(words[-1]), NATIONS.get(" ".join(words[:-1]))
    if coin is None or (len(words) > 1 and nation is None):
        return None
    return f"{nation} {coin}" if nation else coin


def american(text: str, end: int, stop: int) -> int:
    """Where "US" behind a price in dollars ends: "$76 US a barrel"."""
    m = _US_BEHIND.match(text, end, stop)
    return m.end() if m else end


def rate(text: str, end: int, stop: int) -> tuple[str, Span] | None:
    """ "Per share", "a barrel", "per 100,000": its name and its words, where a number and its unit end."""
    m = _RATE.match(text, end, stop)
    if not m or not m["of"].strip():
        return None
    words = m["of"].lower().strip()
    if ((m["an"] or m["every"]) and words not in EACH) or (
        m["over"] and words not in EACH and words not in SIGNS
    ):
        return None
    name = EACH.get(words) or WORDS.get(words) or SIGNS.get(m["of"].strip()) or words
    return None if name in _NO_RATE else (f"per {name}", m.span())
