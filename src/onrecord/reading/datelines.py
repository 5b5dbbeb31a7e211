"""The date an article gives as its own: in its dateline, or in a line beside its title or author.

"SELM, May 6 (Agency) -"; "By the staff | 6 May 2025, 18:42"; "Published: 6 May".
"""

import re
from collections.abc import Sequence

from onrecord.model import Moment, Paragraph

_OPENS = 4  # how many paragraphs of body may stand before the line with the date
_WORDS = 12  # how many words such a line may hold besides its date
_PLACE = r"[^\W\d_a-z][\w.’'-]*"  # a capital letter begins each word
_DATELINE = re.compile(rf"\s*[(\[]?{_PLACE}(?:(?:\s*,\s*|\s+|\s*/\s*){_PLACE}){{0,5}}\s*[,:]?\s*(?:on\s+)?$")
_AFTER = re.compile(r"\s*[)\]]?\s*(?:[.—–:/(|-]|\S{1,40}\s*[.—–:/)-])")
_VERB = re.compile(r"(?i)\b(?:said|says|is|are|was|were|has|have|had|will|would)\b")
_LATER = re.compile(r"(?i)\b(?:updated|modified|corrected|amended|edited)\b[^.|•·]{0,20}$")


def dateline(text: str, paragraphs: Sequence[Paragraph], moments: Sequence[Moment]) -> int | None:
    """The index of the moment that an article gives as its own date; None where it gives none.

    Of several the first with a year, and one of an update only where there is no other.
    """
    found: list[tuple[bool, bool, int]] = []
    bodies = 0
    at = 0
    for p in sorted(paragraphs, key=lambda p: p.span):
        start, end = p.span
        while at < len(moments) and moments[at].spans[0][0] < start:
            at += 1
        inside = []
        while at < len(moments) and moments[at].spans[-1][1] <= end:
            inside.append(at)
            at += 1
        days = [i for i in inside if _is_day(moments[i])]
        if days and (_is_line(text, p, len(inside)) or p.part == "furniture"):
            found += [(_later(text, p, moments[i]), "X" in moments[i].value, i) for i in days]
        elif days and _opens(text, p, moments[days[0]]):
            found.append((False, "X" in moments[days[0]].value, days[0]))
        bodies += p.part == "body"
        if bodies >= _OPENS:
            break
    return min(found, default=(False, False, None))[2]


def _is_day(m: Moment) -> bool:
    """Whether it is one day of a calendar: "May 6", but neither "Tuesday" nor "yesterday"."""
    plain = m.anchor is None and m.offset is None and m.mod is None and m.last is None
    return plain and m.type in ("DATE", "TIME") and re.match(r"[\dX]{4}-\d\d-\d\d", m.value) is not None


def _is_line(text: str, p: Paragraph, dates: int) -> bool:
    """Whether a paragraph is no prose but a line with a date: few words, no verb, no full stop."""
    words = text[p.span[0] : p.span[1]]
    return len(words.split()) <= _WORDS + 6 * dates and not _VERB.search(words)


def _opens(text: str, p: Paragraph, m: Moment) -> bool:
    """Whether the paragraph opens with a place and this date: "SELM, May 6, 2025. /Agency/."."""
    start, end = m.spans[0][0], m.spans[-1][1]
    if p.part not in ("body", "deck") or start - p.span[0] > 80:
        return False
    return bool(_DATELINE.match(text[p.span[0] : start])) and bool(_AFTER.match(text, end, p.span[1]))


def _later(text: str, p: Paragraph, m: Moment) -> bool:
    return bool(_LATER.search(text[max(p.span[0], m.spans[0][0] - 60) : m.spans[0][0]]))
