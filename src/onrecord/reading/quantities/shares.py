"""Shares: "half of", "fell by a third", "two-thirds", "one in five", "one adult in twelve".

Most words for parts are ordinals too ("a third show"), so what stands around them has to tell. The functions
are asked by `numerals`, which knows the numbers, and answer where a share ends and what it is.
"""

import re

from onrecord.model import Span
from onrecord.reading.cues import PAST
from onrecord.reading.quantities.number_words import PARTS, any_of

_PART = any_of(PARTS)
_NO_HALF = re.compile(
    r"(?i)\b(?:first|second|other|better|last|this|that|each|the|in|a|top|bottom|latter|former|and"
    r"|centre|center|next|my|your|his)[ -]$"
)
_HALF_OF = re.compile(r"\s(?:of|as)\b|\s(?:the|its|their|his|her|our)\s", re.I)
_OF = re.compile(r"\sof\s", re.I)
_BOUNDED = re.compile(
    r"(?i)\b(?:than|nearly|almost|about|around|roughly|least|over|under|approximately|only|just|close\sto)\s$"
)
_MOVED = re.compile(
    r"(?i)\b(?:by|up|down|to|ris(?:es?|ing|en)|rose|f[ae]ll(?:s|en|ing)?|drop(?:s|ped)?|shr[aiu]nk|gr[eo]w(?:n|s)?|gained"
    r"|lost|cut|declined|jumped|slumped|plunged|surged|climbed|slid)\s$"
)
# No noun of which the number before would be the ordinal.
_NO_NOUN = re.compile(
    r"(?i)\s*(?:[.,;:!?)”\"–—]|$|\n)|\s(?:in|on|at|to|from|since|over|after|before|between|during|compared|last|this"
    r"|next|and|but|by|for|as|while|when|year|within|under|below|above|against|because|with|more|less|fewer|higher"
    r"|lower|smaller|larger|bigger|cheaper|dearer|longer|shorter|faster|slower|again|alone|so|according)\b"
)
_COMPARED = re.compile(
    r"(?i)\s(?:more|less|fewer|higher|lower|smaller|larger|bigger|cheaper|dearer|longer|shorter|faster|slower)\b"
)
# What several do: of one it would be an ordinal.
ALL_DO = (
    "were|are|have|say|do|never|favou?r|support|oppose|back|want|think|believe|feel|see|trust|approve|disapprove|live"
    "|work|own|use|fear|expect|prefer|agree|disagree|reject|know|like|pay|need|cannot|remain|lack|suffer|go|come|get"
    "|speak|read|eat|smoke|drink"
)
_DO = re.compile(rf"(?i)\s(?:{ALL_DO})\b")
DID = rf"{any_of(PAST)}|will|would|can|could|may|might|also|still|[a-z]{{3,20}}ed"  # one or several
_DOES = re.compile(rf"(?i)\s(?:{ALL_DO}|{DID})\b")
_OF_ALL = re.compile(r"(?i)(?:(?:^|[.!?]\s|\n)[\"“]?of\s|\bof\s(?:them|whom|these|those)\b)[^.!?\n]{1,200}$")
_PARTED = re.compile(rf"[\s-](?P<part>{_PART})(?P<plural>s?)(?!\w)", re.I)
_IN_ALL = re.compile(
    r"\s(?P<noun>(?!and\b|or\b|of\b|in\b|out\b)[a-z]{3,20}+\s)?(?:in|out\sof)\s(?:every\s)?(?=\w)", re.I
)
_TIMES = re.compile(
    r"(?i)[\s-](?:second|minute|hour|day|week|month|year|decade|game|match|matche|attempt)s?\b"
)
_AFTER_ALL = re.compile(
    rf"(?i)[.,;:!?)”\"]|$|\n|\s(?:and|but|{DID})\b"
    r"|\s[a-z]{3,20}s\s(?:the|an?|no|in|on|with|his|her|its|their|by|from)\b"
)


def is_half(text: str, start: int, end: int, stop: int) -> bool:
    """Whether "half" is a share: "half of them", "half were", "cut by half", not "the first half"."""
    before = text[max(0, start - 14) : start]
    if _NO_HALF.search(before) or text[end : end + 1] == "-":
        return False
    if _HALF_OF.match(text, end, stop) or _BOUNDED.search(before):
        return True
    return bool(
        _NO_NOUN.match(text, end, stop) if before.lower().endswith("by ") else _DOES.match(text, end, stop)
    )


def is_part(text: str, start: int, end: int, stop: int, name: str) -> bool:
    """Whether "a third" and the like are a share and no ordinal; `name` is the word without its article."""
    if _OF.match(text, end, stop) or _COMPARED.match(text, end, stop):
        return True
    before = text[max(0, start - 14) : start]
    if _MOVED.search(before) or _BOUNDED.search(before):
        return bool(_NO_NOUN.match(text, end, stop) or _DO.match(text, end, stop))
    if _DO.match(text, end, stop):
        return True
    plainly = name == "quarter" or _OF_ALL.search(text, max(0, start - 200), start)
    return bool(plainly and _DOES.match(text, end, stop))


def parted(text: str, end: int, stop: int, count: float, in_words: bool) -> tuple[int, float] | None:
    """ "Two-thirds" where `count` ends at `end`: where it ends, and what it is."""
    m = _PARTED.match(text, end, stop) if in_words else None
    if not m:
        return None
    part = PARTS[m["part"].lower()]
    alone = not m["plural"] and text[end] != "-" and not _OF.match(text, m.end(), stop)
    if bool(m["plural"]) != (count > 1) or count >= part or alone:
        return None
    return m.end(), count / part


def before_all(text: str, end: int, stop: int) -> tuple[int, Span | None] | None:
    """Where the whole of "one in five" begins, and the noun of "one adult in twelve"."""
    m = _IN_ALL.match(text, end, stop)
    if not m:
        return None
    return m.end(), (m.start("noun"), m.end("noun") - 1) if m["noun"] else None


def is_time(text: str, end: int, stop: int) -> bool:
    """Whether a number that ends at `end` is one of hours or games: "one in 20 days" is no share."""
    return bool(_TIMES.match(text, end, stop))


def ends_all(text: str, end: int, stop: int) -> bool:
    """Whether nothing that is counted stands behind the whole of "one adult in twelve"."""
    return bool(_AFTER_ALL.match(text, end, stop))
