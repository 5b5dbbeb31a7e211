"""Denials and silences in few words: "has not ruled out sabotage", "did not respond to a request".

Corpora of quotations leave them out, so the encoder does not see them; a record of who said what
cannot do without.
"""

import re
from collections.abc import Iterator

from onrecord.model import Span
from onrecord.reading.attributions import Attribution
from onrecord.reading.chains import phrase_before
from onrecord.reading.sentences import sentences

_NOT = (
    r"(?:(?:did|does|do|would|could|will|can|has|have|had|was|were|is|are)(?:n[’']t|\snot|\snever)|won[’']t|cannot"
    r"|declined\sto|refused\sto|failed\sto|ha(?:s|d|ve)\syet\sto|stopped\sshort\sof)"
)
_ADVERB = r"(?:\s(?:immediately|yet|initially|directly|so\sfar|even|also|either|be|been))*"
_ACT = (
    r"(?:respond(?:ed)?(?:\sto)?|repl(?:y|ied)(?:\sto)?|return(?:ed)?|answer(?:ed|ing)?|comment(?:ed|ing)?(?:\son)?"
    r"|reached|available|reachable|drawn(?:\son)?|pick(?:ed)?\sup|speculate|elaborate(?:\son)?|discuss"
    r"|say(?=\s(?:whether|how|if|why|when|where|who|what))|name|identify|disclose|specify|give(?=\s(?:details|figures|numbers))"
    r"|confirm(?:ing)?(?:\s(?:n?or|or)\sden(?:y|ying|ied))?|found)"
)
_SILENT = re.compile(rf"\b{_NOT}{_ADVERB}\s(?P<act>{_ACT})\b")
_NOTHING_TO_SAY = re.compile(
    r"\b(?:had|has|have|offered|gave|made)\sno\s(?:immediate\s|further\s)?(?:comment|response)\b"
)
_DENIED = re.compile(
    rf"\b(?:(?:{_NOT}{_ADVERB}|can\sneither\sconfirm\snor|could\sneither\sconfirm\snor|has|had|have|again|flatly|later)\s)?"
    r"(?:rul(?:e|es|ed|ing)\sout|reject(?:s|ed)?|den(?:y|ies|ied)|disput(?:e|es|ed)|disown(?:s|ed)?|contest(?:s|ed)?"
    r"|exclud(?:e|es|ed)|refut(?:e|es|ed)|retract(?:s|ed)?|disavow(?:s|ed)?)(?=\s\w)"
)
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being|who|which|that|to|the|a|by)\s*$")
_CLAUSE_ENDS = re.compile(
    r"[.;:!?—–“”\"()]|,(?=\s(?:but|and|while|although|though|which|who|saying|adding))|\s(?:when|while|before|after|by\sthe"
    r"|on\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|but|as)\b|,?\s(?:and|or)\s(?=(?:\w+\s){0,3}?(?:said|has|have|is|was|did)\b)"
)
_LOOSE = " ,\t\xa0"


def denials(text: str, paragraph: Span) -> Iterator[Attribution]:
    """Sources, cues and contents in one paragraph: what was denied or not answered."""
    for sentence in sentences(text, paragraph):
        for form in (_SILENT, _NOTHING_TO_SAY, _DENIED):
            if m := form.search(text, *sentence):
                source = phrase_before(text, m.start(), sentence[0])
                if form is _DENIED and _PASSIVE.search(text[max(sentence[0], m.start() - 8) : m.start()]):
                    continue
                end = _CLAUSE_ENDS.search(text, m.end(), sentence[1])
                stop = end.start() if end else sentence[1]
                cue, content = m.span(), (m.end(), stop)
                if not text[slice(*content)].strip(_LOOSE):
                    at = m.start("act") if form is _SILENT else m.end() - len(m.group().split()[-1])
                    cue, content = (m.start(), at), (at, m.end())
                if source:
                    yield Attribution(
                        (source,), (_trim(text, cue),), (_trim(text, content),), (1.0, 1.0, 1.0)
                    )
                break


def _trim(text: str, span: Span) -> Span:
    start, end = span
    while start < end and text[start] in _LOOSE:
        start += 1
    while end > start and text[end - 1] in _LOOSE:
        end -= 1
    return start, end
