"""Whether a number is a level or a change: "rose by 350 to 1,500" is an up and a level."""

import re

from onrecord.reading.cues import words_of
from onrecord.reading.quantities import units

# What moves by itself; the number behind it is how far.
_UP = (
    "ris(?:e|es|ing|en)|rose|increas(?:e|es|ed|ing)|gr(?:ow|ows|own|owing|ew|owth)|jump(?:s|ed|ing)?"
    "|climb(?:s|ed|ing)?|surg(?:e|es|ed|ing)|soar(?:s|ed|ing)?|advanc(?:e|es|ed|ing)|up|leap(?:t|ed|s)?"
    "|rall(?:y|ied|ies)|swell(?:ed|s)?|rebound(?:s|ed)?|accelerat(?:e|es|ed)|spike[ds]?|hike[ds]?"
)
_DOWN = (
    "fall(?:s|en|ing)?|fell|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|slid(?:e|es|ing)?"
    "|slip(?:s|ped|ping)?|down|plung(?:e|es|ed|ing)|plummet(?:s|ed|ing)?|tumbl(?:e|es|ed|ing)"
    "|s(?:ink|inks|inking|ank|unk)"
    "|shr(?:ink|inks|ank|unk)|contract(?:s|ed|ing)|dip(?:s|ped)?|retreat(?:s|ed)?|crash(?:es|ed)?|div(?:ed|es)"
    "|dove|weaken(?:s|ed)?|slump(?:s|ed)?"
)
# What is done to something; the number behind it is a change of a stock or a measure alone.
_MORE = "add(?:s|ed|ing)?|gain(?:s|ed|ing)?"
_LESS = (
    "los(?:e|es|t|ing)|shed(?:s|ding)?|cut(?:s|ting)?|slash(?:es|ed|ing)?|ax(?:e|es|ed|ing)"
    "|trim(?:s|med|ming)?"
)
_RAISED = (
    "rais(?:e|es|ed|ing)|lift(?:s|ed|ing)?|boost(?:s|ed|ing)?|expand(?:s|ed|ing)?|improv(?:e|es|ed|ing|ement)|upward|inch(?:ed|es)"
    "|widen(?:s|ed)?"
)
_LOWERED = (
    "cut(?:s|ting)?|trimmed|slash(?:es|ed|ing)?|reduc(?:e|es|ed|ing|tion)|lower(?:s|ed|ing)?|eas(?:e|ed|es)"
    "|downward|narrow(?:s|ed)?|discounted"
)
_STOCKS = words_of("""
    job jobs seat seats post posts position positions staff employees workers people soldiers troops members
    votes point points places pounds kilos
""")
_ADVERBS = (
    r"(?:\s(?:by|some|another|an?\s(?:further|whopping|massive|additional|average\sof|total\sof)|sharply|slightly"
    r"|just|only|between|from\sbetween))*\s"
)
_DIRECT = re.compile(
    rf"(?i)(?<![\w-])(?:(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?:\s(?:of))?|(?P<more>{_MORE})|(?P<less>{_LESS}))"
    rf"{_ADVERBS}$"
)
_PHRASAL = re.compile(
    r"(?i)\b(?:ma[dk]e?s?|making|give[ns]?|gave|giving|call(?:s|ed|ing)?|set(?:s|ting)?|t[ao]ke?[ns]?|taking|pick\w*"
    r"|lin(?:e[ds]?|ing)|blow[ns]?|blew|sign\w*|put\w*|bring\w*|brought|br[eo]k\w*|round\w*|back\w*|b(?:uy|ought)|snap\w*|dug|lock\w*"
    r"|h[eo]ld\w*|shot|shut\w*|la[iy]\w*|turn\w*|knock\w*|gun\w*|mow\w*|str[iu]c?k\w*|track\w*|hunt\w*|burn\w*|pull\w*|shoot\w*"
    r"|c[ao]me?s?|coming|buil[dt]\w*|open\w*|us\w+|show\w*|sum\w*|rack\w*|own\w*|follow\w*|dr[ai]w\w*|drew|divvy|eat\w*"
    r"|keep\w*|kept|wr[ao][pt]\w*|w[ei]nd\w*|wound|fired|pil\w+|chas\w+|tie[ds]?|grew|cough\w*)\s$"
)
_LEVEL_BEFORE = re.compile(
    r"(?i)(?:^|[,(;:—–-]\s?|\b(?:is|are|was|were|be|been|being|went|go|goes|going|gone|moved?|moving|clos(?:ed|ing)|finish(?:ed|ing)|end(?:ed|ing)"
    r"|trading|traded|trending|opened|headed|edged|inched|even|still|also)\s)$"
)
_BY = re.compile(
    r"(?i)(?<![\w-])by\s(?:between\s|just\s|only\s|another\s|a\sfurther\s|an\saverage\sof\s|a\stotal\sof\s)?$"
)
_VERB = re.compile(rf"(?i)(?<![\w-])(?:(?P<up>{_UP}|{_RAISED})|(?P<down>{_DOWN}|{_LOWERED}))(?![\w-])")
_UPWARD = (
    "more|higher|larger|bigger|greater|taller|longer|heavier|warmer|hotter|wider|deeper|faster|dearer|farther"
    "|further"
)
_DOWNWARD = "less|fewer|lower|smaller|shorter|lighter|cooler|colder|narrower|slower|cheaper|weaker"
_COMPARATIVE = re.compile(rf"(?i)\b(?:(?P<up>{_UPWARD})|(?P<down>{_DOWNWARD}))(?!\w)")
# Behind a number or its unit: "2 percent lower", "9,000 fewer than", "40 more men than".
_COMPARED = re.compile(rf"(?i)\s(?:(?P<up>{_UPWARD})|(?P<down>{_DOWNWARD}))(?!\w)")
_THAN = re.compile(r"(?i)(?:\s[a-z][a-z-]{1,20}){0,3}\sthan\b")
_AFTERWARDS = re.compile(r"(?i)\s(?:(?P<up>up)|(?P<down>down))(?:(?=[,.;]|$)|\son\b)")  # "7 percent down on"
# "A 3 percent pay rise", "4 percent growth".
_NOUN = re.compile(
    r"(?i)[\s-](?P<between>(?:[a-z-]{3,20}\s){0,2}?)(?:(?P<up>rise|increase|hike|raise|jump|surge|gain|growth|spike)"
    r"|(?P<down>cut|drop|fall|decline|decrease|reduction|slump|plunge))(?![\w-]|\sof\b)"
)
_LEVELLED = re.compile(r"(?i)(?:below|above|beyond)\s")  # "fell below 5 percent"
_CLAUSE = re.compile(r"[;:.!?]\s|,\s(?:while|but|and|which|who)\s")
_LONGEST = 44
_CLAUSE_LENGTH = 110


def sign(text: str, start: int, unit: str | None, noun: str = "", floor: int = 0) -> str | None:
    """ "up" or "down" where the words right before a number make it a change: "up 5", "fell by 5"."""
    before = text[max(floor, start - _LONGEST) : start]
    m = _DIRECT.search(before)
    if not m:
        return None
    if kind := {"more": "up", "less": "down"}.get(m.lastgroup or ""):
        return kind if unit not in (None, "share") or noun.lower() in _STOCKS else None
    word = m[m.lastgroup or 0].lower()
    if word in ("up", "down"):
        ahead = before[: m.start()]
        if _PHRASAL.search(ahead) or (unit in (None, "share") and not _LEVEL_BEFORE.search(ahead)):
            return None
    return m.lastgroup


def moves(text: str, floor: int, start: int) -> bool:
    """Whether something rises or falls in the clause before a number: "jumped from 240 to 273"."""
    window = text[max(floor, start - _CLAUSE_LENGTH // 2) : start]
    return bool(_VERB.search(_CLAUSE.split(window)[-1]))


def differs(text: str, end: int, unit: str | None, attributive: bool) -> str | None:
    """ "up" or "down" where words behind a number and its unit make it a difference: "5 percent lower than".

    `attributive`: it stands between an article and a noun, as in "a 3 percent pay rise".
    """
    m = _COMPARED.match(text, end) if unit != "times" else None
    if m and (_THAN.match(text, m.end()) or (unit and m[0].strip().lower() not in ("higher", "lower"))):
        return m.lastgroup
    if unit is None or unit == "share":
        return None
    if (unit.startswith("percent") or units.is_money(unit)) and (m := _AFTERWARDS.match(text, end)):
        return m.lastgroup
    m = _NOUN.match(text, end)
    return m.lastgroup if m and (attributive or not m["between"]) else None


def change(text: str, floor: int, start: int, unit: str | None, noun: str, signed: str) -> str:
    """ "up" or "down" where the words up to a number make it a change, else "level".

    The number, with the words that bound it, begins at `start`; nothing before `floor` is looked at.
    `noun` carries what is counted, `signed` is the sign before the number.
    """
    if signed == "+" or (signed == "-" and unit == "percent"):
        return "up" if signed == "+" else "down"
    if not _LEVELLED.match(text, start) and (direct := sign(text, start, unit, noun, floor)):
        return direct
    window = text[max(floor, start - _CLAUSE_LENGTH) : start]
    if by := _BY.search(window):
        ahead = window[: by.start()]
        for words in (_CLAUSE.split(ahead)[-1], ahead if unit and ahead.endswith(", ") else ""):
            if verbs := [*_VERB.finditer(words)] or [*_COMPARATIVE.finditer(words)]:
                return verbs[-1].lastgroup or "level"
    return "level"
