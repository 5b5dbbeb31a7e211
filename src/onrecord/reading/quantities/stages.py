"""At what stage a figure is told: as fact, as planned by the side that will do it, as possible, or as untrue.

The words around it in its clause say so, the nearest of them before all; what is known already
("its 9,400 jobs", "from 30 million") is a fact in any plan.
"""

import re

from onrecord.model import Figure, Span
from onrecord.reading import lexicon
from onrecord.reading.quantities.number_words import any_of

_CLAUSES = re.compile(
    r"[;:]\s|,\s(?:and|but|while|beating)\s|,?\s(?:but|while|whereas|after|because|which|where|who|whom|that|whose|as|saying|adding)\s"
)
_LONGEST = 180
_KNOWN = re.compile(
    r"(?i)(?:\b(?:the|its|their|his|her|our|my|your|these|those|both|current|existing|from|against|versus|than|unlike|like"
    r"|of\sall|compared\s(?:with|to)|instead\sof|rather\sthan|(?:up|down)\son"
    r"|(?:original|initial|previous|earlier|former)\s(?:\w+\s)?of)|['’]s?)\s$"
)
_COMPARED = re.compile(
    r"(?i)[,(]\s?(?:(?:up|down)\s)?(?:from|against|compared\s(?:with|to)|versus|instead\sof)\s[^,;]{0,60}$"
)
# The first of these that a word belongs to is what it says; "is" and "said" end what was planned before them.
_CUE = re.compile(
    r"""(?xi)\b(?:
    (?P<known>
        (?:than|as)\s(?:\w+\s){0,3}?(?:expected|forecast|predicted|planned|feared|hoped|thought|projected)
      | (?:is|are|was|were|has|have|had)\s(?:thought|believed|said|reported|known|found)
      | could\sbe\s(?:seen|heard|felt) | said | says | told | (?:was|were|is|are)(?!\sto\b) | had | did | has
    )
  | (?P<possible>
        may(?-i:(?<=may))(?:\swell)?(?:\shave)? | (?:might|could)(?:\swell)?(?:\shave)?
      | would\shave\s(?:\w+ly\s)?(?:been|\w+(?:ed|[^e]en|t)) | possibl[ey] | perhaps | potential(?:ly)?
      | (?:is|are)\sseen | risk(?:s|ed|ing)? | threatens? | expect(?:s|ed|ing|ations?)? | forecast(?:s|ing)?
      | predict(?:s|ed|ing)? | project(?:s|ed|ions?)\s(?:an?|that|to|at|of) | (?:un)?likely | fear(?:s|ed)?
      | anticipat(?:es?|ed) | (?:prediction|estimate)s?\s(?:is|are)\s(?:for|that)
      | sees?\s(?:\w+\s){0,3}?at | (?:heading|headed)\s(?:for|towards?) | on\s(?:course|track)\s(?:to|for)
    )
  | (?P<planned>
        plan(?:s|ned|ning|(?=\s(?:to|for)\b)) | intend(?:s|ed)? | aim(?:s|ed|ing)? | wants? | wanted | seeks?
      | hop(?:es?|ed|ing) | target(?:s|ed|ing)? | goal | due\sto | pledg(?:es?|ed|ing)
      | promis(?:es?|ed|ing) | vow(?:s|ed)? | propos(?:es?|ed|ing|al) | approv(?:ed|es)
      | agree[ds]?\s(?:to|on) | decid(?:ed|es)\s(?:to|on) | vot(?:ed|es|ing)\sto(?=\s[a-z]) | resolved\sto
      | scheduled | earmarked | committed\s(?:itself\s)?to | (?:is|are|was|were)\sto\s(?!blame\b)
      | undertook\sto | orders?\sfor | announc(?:ed|es|ing)\s(?:plans?|an?|the)
    )
  | (?P<ahead>(?:will|would|shall|['’]ll|(?:set|going)\sto)(?!\snot\b))(?:\s(?:\w+ly\s)?have)?
    )\b"""
)
# What happens by itself, and what prices and rules do only where someone sets them.
_HAPPENS = re.compile(
    r"(?i)\s(?:[a-z]+ly\s|soon\s|then\s|also\s|again\s)?(?:(?:ris|ros|fall|drop|grow|shrink|widen|narrow|climb|swell|increas|decreas"
    r"|declin|slow|jump|soar|surg|slip|sink|contract|expand|average|peak|shoot)(?:e|s)?|(?:go|come)\s(?:up|down))"
    r"(?=\s(?:by|to|from|at|about|over|under|below|above|as|more|less|between|another|up|almost|nearly|further|\S?[0-9]))"
    r"|\s(?:[a-z]+ly\s|soon\s)?(?:reach|hit|exceed|surpass|pass|top|need|win|lose|miss|die|face)\b"
)
_SET = re.compile(
    r"(?i)\b(?:fares?|fees?|rents?|tax(?:es)?|tariffs?|wages?|pay|salar(?:y|ies)|pensions?|tolls?|charges?|benefits?|allowances?"
    r"|levy|dut(?:y|ies)|age|limits?|quotas?|cap|fines?|workforce|staff|fleet|capacity|contributions?|grants?|subsid(?:y|ies)"
    r"|ticket\sprices?|spending|budget|stake|team|service|network|it|we|they)"
    r"(?:\s(?:in|on|for|of|at)\s[^,;]{1,40})?\s$"
)
_BEGINS = re.compile(
    r"(?i)(?:^|[.;:,!?][\"”’]?\s|[\"“‘(]|\b(?:that|and|but|while|said|says|where|when|because|day|year|month|week)\s)"
    r"(?:(?:another|an?|the|some|all|its|their|only)\s(?:(?:first|next|remaining|other|further|new|last|extra)\s)?)?$"
)
_SUPPOSED = re.compile(r"\b(?<!\bask )(?<!\basked )(?<!\bknow )(?<!\bsee )[Ii]f\s[^,;]*$")
_FORESEEN = re.compile(r"(?i)\b(?:expect|predict|forecast|fear|project|estimat)(?:s|ed|es|ing|ions?)?\b")
_FEARED = re.compile(r"(?i)\b(?:fear|expect|predict|forecast)(?:s|ed|ing)?\sthat\s[^,;:.]*$")
_FORESEEN_BEHIND = re.compile(
    r"(?i)[^;:.]{0,80}?,[”\"]?\s[^,;:.]{2,40}\s(?:predict|forecast|expect|project|estimat|fear)(?:s|ed|es)?\b"
)
# What will be so large by itself.
_OUTCOME = re.compile(
    r"(?i)\b(?:growth|inflation|unemployment|deficit|surplus|loss(?:es)?|turnout|harvest|temperatures?|demand|toll|damage"
    r"|profits?|sales|revenues?|output|there)\s$"
)
_IS = re.compile(r"\s(?:\w+ly\s)?(?:be|total|amount\sto|come\sto)\b")
_IF = re.compile(r"\b(?:[Ii]f|[Uu]nless|Should)\s")
_NEXT = r"(?:\s(?:in|on|at|of|from|near|aboard|with|to)(?:\s[\w’'-]+){1,3}?)?"
_BEHIND = re.compile(
    rf"(?i){_NEXT}\s(?:(?P<possible>(?-i:may)|might|could|(?:is|are|was|were)\s(?:expected|forecast|likely|feared|projected))"
    r"|(?P<planned>(?:will|would|shall|(?:is|are|was|were)\s(?:to|due\sto|set\sto|planned))\s(?:\w+ly\s)?[a-z]+))\b"
)
_OF_KNOWN = re.compile(r"(?i)\b(?:the|this|its|their|his|her|with)\s(?:[\w-]+\s){1,3}of\s$")
_OF = re.compile(r"(?i)\b(?:of|with|about|over|under|in|at|for)\s(?:about\s|some\s)?$")
_DENIED = re.compile(
    r"""(?xi)\b(?:
    (?<!was\s)(?<!were\s)(?<!been\s)den(?:y|ies|ied|ying)\s
        (?:that|having|[a-z]+ing|it|he|she|they|there|(?:[\w’'-]+\s){0,3}(?:claim|report|allegation|suggestion|rumour)s?)
  | (?:reject|dismiss|rebutt?|refut|contradict)(?:s|es|ed|ing)?\s(?:as\s\w+\s)?(?:[\w’'-]+\s){0,3}
        (?:claim|report|allegation|suggestion|rumour|accusation|story|idea)s?
  | no\struth\s(?:in|to) | (?:untrue|not\strue|false|wrong)(?:,[^,]{1,30},)?\sthat
  | contrary\sto\s(?:\w+\s){0,2}(?:claim|report)s?
    )\b"""
)
_UNTRUE = re.compile(
    r"(?i)[^.;:]{0,60}?\s(?:(?:is|are|was|were)\s(?:simply\s|completely\s|also\s|an?\s)?|[\"“](?:pure\s|an?\s|total\s)?)"
    r"(?:false|untrue|wrong|not\strue|lies?|invented|invention|nonsense|baseless|unfounded|made\sup|exaggerated)\b"
)
_CLAIMED = re.compile(
    r"(?i)\b(?:claims?|reports?|rumours?|suggestions?|allegations?|figures?|number|toll)\s(?:of|that)\b[^.;:]{0,60}$"
)
_OTHERWISE = re.compile(r"(?i)[;:]\s|\s(?:but|saying|adding|insisting|and\s(?:said|says|put))\s")
_COMING = re.compile(
    r"(?i)\b(?:next\s(?:week|month|year|spring|summer|autumn|fall|winter|season|\w+day)|tomorrow|in\sthe\scoming"
    rf"|from\s(?:\w+day|{any_of(lexicon.MONTHS)}))\b"
)
_NOW = re.compile(
    r"(?i)\b(?:go(?:es)?|ris(?:es?)|falls?|drops?|costs?|gets?|begins?|starts?|opens?|closes?|becomes?|increases?|pays?|moves?"
    r"|receives?|takes?|comes?)\b[^;]{0,40}$"
)
# "Did not sell 40", but "has not won in 40".
_NEGATED = re.compile(
    r"(?i)(?:\b(?:not|never|neither|nor)|n['’]t)\s(?!only\b|just\b|more\b|less\b)(?:(?!in\b|for\b|since\b|by\b|at\b)[\w’'-]+\s){0,4}$"
)


def stage(text: str, sentence: Span, f: Figure) -> str:
    """ "Denied", "planned" or "possible" where words around the figure say so, else "reported"."""
    first, stop = sentence
    start, end = f.spans[0][0], f.spans[-1][1]
    if f.counted and f.counted[-1][1] > end:
        end = f.counted[-1][1]
    told = text[max(first, start - _LONGEST) : start]
    known = bool(_KNOWN.search(told))
    if not known and _is_untrue(text, told, end, stop):
        return "denied"
    if known or _COMPARED.search(told):
        return "reported"
    clause = _CLAUSES.split(told)[-1]
    if (behind := _BEHIND.match(text, end, min(stop, end + 80))) and _is_subject(told, end, behind):
        kind, words = behind.lastgroup, behind[0]
    elif _SUPPOSED.search(clause) or _FEARED.search(told):
        return "possible"
    elif cues := [*_CUE.finditer(clause)]:
        kind, words = cues[-1].lastgroup, cues[-1][0]
        if kind == "ahead":
            happens = _happens(clause + text[start:end], cues[-1].start(), cues[-1].end())
            kind = "possible" if happens else "planned"
    else:
        coming = _NOW.search(clause) and _COMING.search(text, first, min(stop, end + 60))
        kind, words = "planned" if coming else "known", ""
    if kind == "planned" and _is_foreseen(text, sentence, told, end, words):
        return "possible"
    return "reported" if kind in (None, "known") else kind


def _is_subject(told: str, end: int, behind: re.Match[str]) -> bool:
    """Whether the figure is the subject of the verb behind it: "40 clerks will", "a fine of 20 will"."""
    if _BEGINS.search(told):
        return True
    near = behind.start(behind.lastgroup or 0) == end + 1
    return near and bool(_OF.search(told)) and not _OF_KNOWN.search(told)


def _happens(words: str, start: int, end: int) -> bool:
    """Whether what "will" be, where `start` and `end` are those of the word, is in nobody's hands."""
    by_itself = _HAPPENS.match(words, end) and not _SET.search(words, 0, start)
    return bool(by_itself or (_OUTCOME.search(words, 0, start) and _IS.match(words, end)))


def _is_foreseen(text: str, sentence: Span, told: str, end: int, words: str) -> bool:
    """Whether someone only expects what will be, or it hangs on an "if"."""
    if words.lower().lstrip().startswith("would") and _IF.search(text, *sentence):
        return True
    return bool(words and (_FORESEEN.search(told) or _FORESEEN_BEHIND.match(text, end, sentence[1])))


def is_denied(text: str, f: Figure, outright: bool) -> bool:
    """Whether a statement that is held untrue makes this figure untrue too.

    What is taken for granted is not: "doubts that the 40 are ready"; and where it does not deny the whole
    (`outright`) the negation has to come before the number: "did not sell 40".
    """
    start = f.spans[0][0]
    told = text[max(0, start - 60) : start]
    return not _KNOWN.search(told) and (outright or bool(_NEGATED.search(_CLAUSES.split(told)[-1])))


def _is_untrue(text: str, told: str, end: int, stop: int) -> bool:
    """Whether the sentence calls what is told up to a figure, or of it, untrue."""
    for last in _DENIED.finditer(told):
        if not _OTHERWISE.search(told, last.end()):
            return True
    return bool(_CLAIMED.search(told) and _UNTRUE.match(text, end, stop))
