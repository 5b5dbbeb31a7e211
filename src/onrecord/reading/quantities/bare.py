"""Numbers with neither unit nor noun: whether they are quantities all the same, and of what.

"Rose to 1,334.20", "seven were killed", "we have 20 beds and need 60".
"""

import re

from onrecord.model import Figure, text_under
from onrecord.reading.quantities import changes, units
from onrecord.reading.quantities.amounts import Amount
from onrecord.reading.quantities.labels import TOLD_OF
from onrecord.reading.quantities.shares import ALL_DO, DID

_HARMED = re.compile(
    r"(?i)\b(?:left|shot|(?:kill|wound|injur|arrest|detain|hurt|leav|jail|free|rescu|sav|evacuat|charg|convict|sentenc"
    r"|expel|execut|captur|releas|deport|hospitali[sz]|treat|displac)(?:l?ed|d|ing|s|es|e|))\s$"
)
_VALUED = re.compile(
    r"(?i)\b(?:to|by|from|of|at|reached|hits?|total(?:led|s|ling)?|was|is|were|are|than|stands?|stood|rose|fell"
    r"|dropped|climbed|gained|lost|added|up|down|with|numbered|numbering|and|as|averag(?:ed|ing)|just|only|count(?:s|ed)?|employ(?:s|ed)?|seats?"
    r"|hous(?:es?|ed)|carr(?:y|ies|ied))\s$"
)
_WEAKLY = re.compile(r"(?i)\b(?:at|and|with|as|was|is|were|are|of|to|by|from|just|only)\s$")
_OF_AGE = re.compile(
    r"(?i)\b(?:those|people|anyone|everyone|adults|men|women|children|voters|aged|ages?)"
    r"\s(?:over|under|above|below)\s$"
)
# What is left of a noun phrase whose noun was said before.
_LEFT_OUT = re.compile(
    r"(?i)\b(?:another|(?:the|its|their|our)\s(?:other|remaining)|a\sfurther|all\sbut|(?:of|among|including)"
    r"\s(?:whom|which|them)|of\s(?:these|those|them|which),)\s$"
)
_OF_A_NAME = re.compile(r"[\\/:-]")  # "another 9/11"
_ENDS = re.compile(
    r"(?i)[.,;:!?)”\"’]|$|\n|\s(?:in|on|by|at|for|from|today|now|more|so|this|last|next|an?|per|each|every|and|but|or|to"
    r"|with|as|when|while|since|after|before|until|across|during|yesterday|already|against|instead|if)\b"
)
_OF_THEM = re.compile(r"(?i)\sof\s(?:them|these|those|whom|which|us)\b")
_CLAUSE = re.compile(
    r"(?i)(?:^|[.;:!?][\"”’]?\s|,\s(?:and\s|but\s|while\s)?|\s(?:and|but|while|that|said|says|whom|which)\s|[\"“‘]"
    r"|(?:day|year|month|week|morning|night|evening|time|far|now|then),?\s)(?:only\s|just\s|all\s)?$"
)
_DIE = re.compile(
    r"(?i)\s(?:\w+ly\s)?(?:were|are|have|die[ds]?|drown(?:ed)?|survived?|remain(?:ed)?|perished|fled|escaped)\b"
)
_DO = re.compile(rf"(?i)\s(?:\w+ly\s)?(?!(?:is|was|has|am)\b)(?:{ALL_DO}|{DID})\b")
# Verbs of having and counting, and what may stand between them and a number; other words may name something.
_HAVE = re.compile(
    r"(?i)\b(?:ha[sd]|have|having|needs?|wants?|gets?|got|takes?|took|makes?|made|sells?|sold|buil[dt]s?|finds?|found"
    r"|los[et]s?|saw|sees?|se[en]ds?|sent|hold|holds|held|leaves?|left|keeps?|kept|buys?|bought|wins?|won|gives?|gave"
    r"|requires?|employs?|pays?|paid|costs?|counts?|brings?|brought|catch(?:es)?|caught|runs?|ran|owns?|drew|draws?|says?|said|[a-z]{3,20}ed"
    r"|(?:it|there|number|toll|total|figure|count|today|year|month|week)['’]?\s(?:is|was|are|were|(?:may|might|will|would"
    r"|could|ha[sd]|have)\s(?:be|been)))\s(?:(?:only|just|now|still|already|even|then|back)\s)?$"
)
# "Cleared him of three", "from 12 points to four"; no mother of three, and no goals to two.
_AFTER_LINK = re.compile(
    r"(?i)(?<!mother )(?<!father )(?<!parent )(?<!best )\b(?:of|for|to|on|in|with|from|against|than|into|but)"
    r"\s(?:just\s|only\s)?$"
)
_AGAINST = re.compile(r"(?i)\b(?:against|than)\s$")
# "The pilot reported 140, the airline 138", "nurses 200", "and she 24".
_GAP = re.compile(
    r"(?i)(?:,|;|\band)\s(?:(?:the|his|her|their|its|our|those|that)\s[a-z]{3,20}|s?he|they|it|we|[a-z]{3,20}s)"
    r"(?:\s(?:in|of|for|to|at)\s\w+)?\s$"
)
_CLAUSE_ENDS = re.compile(r"[.;,!?”\"]|$")
_THE = re.compile(r"(?i)\bthe $")
_SCORED = ("goals", "games", "sets", "legs", "tries", "runs", "frames", "points")
_IN_A_ROW = re.compile(r"(?:,|\band|\bor|\bthen to)\s$")  # "40 on Friday, 25 on Saturday", "14 against"
_AT_A_TIME = re.compile(r"(?i)\s(?:in|on|at|from|for|this|last|against|by|if|when|until|after)\b|[.;]")
_STOOD_AT = re.compile(
    r"(?i)\b(?:st[oa]nds?|stood|peaked|remain(?:s|ed)?|unchanged|steady|closed|estimated|put|count|toll|total)"
    r"\s(?:\w+\s)?at\s$"
)
_THAN = re.compile(r"(?i)\s(?:more|fewer|less|higher|lower)\sthan\b")
_A_FEW = 24  # up to here a number may be an hour
_OLDEST = 110


def stands_alone(text: str, floor: int, stop: int, a: Amount, bounded: bool) -> bool:
    """Whether a bare number is a quantity all the same; `bounded`: words stand before it as "more than"."""
    near = text[max(floor, a.start - 14) : a.start]
    if a.numeral.form == "vague":
        return a.low > 9
    if _STOOD_AT.search(text, max(floor, a.start - 30), a.start):
        return True
    if _HARMED.search(near) or a.signed == "+" or changes.sign(text, a.start, None, "", floor):
        return True
    if a.low < 0:
        return True
    if _OF_AGE.search(text[max(floor, a.start - 26) : a.start]) and a.low <= _OLDEST:
        return False
    if units.rate(text, a.end, stop):
        return True  # "15 a year"
    if a.numeral.form == "words":
        return a.numeral.scale >= 1e6 or (a.low >= 20 and (bounded or bool(_VALUED.search(near))))
    if not text[slice(*a.numeral.span)].isdigit():
        return True
    if bounded or a.levels:
        return True
    small = a.low <= _A_FEW or (a.low <= _OLDEST and near.endswith("at "))  # an hour, an age
    weak = small and _WEAKLY.search(near) and not changes.moves(text, floor, a.start)
    return bool(_VALUED.search(near)) and not weak


def is_left_out(text: str, floor: int, stop: int, a: Amount, at: int, before: Figure | None) -> bool:
    """Whether the noun of a bare number is left out: "four died", "we need 60", "three of them".

    Words that bound it begin at `at`. `before` is the figure before it, whose noun it may share.
    """
    ahead = text[max(floor, at - 36) : at]
    if a.low < 2 or a.numeral.form == "vague" or _OF_A_NAME.match(text, a.end, stop):
        return False
    if _LEFT_OUT.search(ahead) or _OF_THEM.match(text, a.end, stop) or _THAN.match(text, a.end, stop):
        return True
    subject = _CLAUSE.search(ahead)
    if subject and _DIE.match(text, a.end, stop):
        return True
    many = before is not None or a.numeral.form == "words" or a.low > _A_FEW
    if subject and many and _DO.match(text, a.end, stop):
        return True
    if before is None:
        return False
    if _IN_A_ROW.search(ahead):
        return bool(_AT_A_TIME.match(text, a.end, stop))
    if _THE.search(ahead) and TOLD_OF.match(text, a.end, stop):
        return True
    if not _ENDS.match(text, a.end, stop):
        return False
    if _AGAINST.search(ahead) or (_GAP.search(ahead) and _CLAUSE_ENDS.match(text, a.end, stop)):
        return True
    if a.numeral.form == "words" and _AFTER_LINK.search(ahead):
        return text_under(text, before.counted) not in _SCORED
    return bool(_HAVE.search(ahead))
