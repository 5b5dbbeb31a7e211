"""Acts of saying told in few words: "has not ruled out sabotage", "did not respond to a request".

Corpora of quotations leave them out, so the encoder does not see them; a record of who said what
cannot do without.
"""

import re
from collections.abc import Iterator

from onrecord.model import Span, text_under
from onrecord.reading.attributions import Attribution
from onrecord.reading.chains import phrase_before
from onrecord.reading.cues import acts, words_of
from onrecord.reading.names import named
from onrecord.reading.sentences import sentences
from onrecord.reading.wording import WORD

_NOT = (
    r"(?:(?:did|does|do|would|could|will|can|has|have|had|was|were|is|are)(?:n[’']t|\snot|\snever)|won[’']t"
    r"|cannot|declined\sto|refused\sto|failed\sto|ha(?:s|d|ve)\syet\sto|stopped\sshort\sof)"
)
_ADVERB = r"(?:\s(?:immediately|yet|initially|directly|so\sfar|even|also|either|be|been))*"
_ACT = (
    r"(?:respond(?:ed)?(?:\sto)?|repl(?:y|ied)(?:\sto)?|return(?:ed)?|answer(?:ed|ing)?"
    r"|comment(?:ed|ing)?(?:\son)?|reached|available|reachable|drawn(?:\son)?|pick(?:ed)?\sup|speculate"
    r"|elaborate(?:\son)?|discuss|say(?=\s(?:whether|how|if|why|when|where|who|what))|name|identify|disclose"
    r"|specify|give(?=\s(?:details|figures|numbers))|confirm(?:ing)?(?:\s(?:n?or|or)\sden(?:y|ying|ied))?|found)"
)
_SILENT = re.compile(rf"\b{_NOT}{_ADVERB}\s(?P<act>{_ACT})\b")
_NOTHING_TO_SAY = re.compile(
    r"\b(?:had|has|have|offered|gave|made)\sno\s(?:immediate\s|further\s)?(?:comment|response)\b"
)
_CLAUSE_ENDS = re.compile(
    r"[.;:!?—–“”\"()]|,(?=\s(?:but|and|while|although|though|which|who|saying|adding))"
    r"|\s(?:when|while|before|after|by\sthe|on\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|but|as)\b"
    r"|,?\s(?:and|or)\s(?=(?:\w+\s){0,3}?(?:said|has|have|is|was|did)\b)"
)
_ACTS = words_of("denies confirms admits pleads refuses rejects doubts swears")
_PHRASES = words_of("declines unsure opposes accuses")  # in more than one word
_AUXILIARIES = words_of(
    "has have had did does do is was are were will would can could not never also later since"
    " cannot didn't didn’t doesn't doesn’t don't don’t hasn't hasn’t haven't haven’t hadn't hadn’t won't"
    " won’t can't can’t couldn't couldn’t wouldn't wouldn’t wasn't wasn’t isn't isn’t"
)
_BE = words_of("is was are were been being be wasn't wasn’t isn't isn’t")
_NO_SUBJECT = words_of(
    "the a an his her its their our my to of for in on by with who which that and or no any this these"
    " those be"
)
_PRESENT_OR_PAST = words_of(
    "denies disputes rejects rules refutes contests rebuts disowns confirms admits concedes refuses declines"
    " doubts stands stood withdrew swore held took laid threw left shot drew brushes waves bats laughs shrugs"
    " pours walks"
)
_PHRASE_AT_MOST = 16  # words of a source
_LOOSE = " ,\t\xa0"


def told_acts(text: str, paragraph: Span) -> Iterator[Attribution]:
    """Sources, cues and contents in one paragraph: who denied, confirmed or would not answer what."""
    for sentence in sentences(text, paragraph):
        yield from _silence(text, sentence) or _act(text, sentence)


def _silence(text: str, sentence: Span) -> list[Attribution]:
    for form in (_SILENT, _NOTHING_TO_SAY):
        if m := form.search(text, *sentence):
            cue, content = m.span(), _object(text, m.end(), sentence[1])
            if not text[slice(*content)].strip(_LOOSE):
                at = m.start("act") if form is _SILENT else m.end() - len(m.group().split()[-1])
                cue, content = (m.start(), at), (at, m.end())
            return _made(text, sentence, cue, content)
    return []


def _act(text: str, sentence: Span) -> list[Attribution]:
    """The first act that the words of the sentence name, with who acts before it and on what behind it."""
    tokens = list(WORD.finditer(text, *sentence))
    words = [t.group().lower() for t in tokens]
    for found in acts(words):
        first = found.start
        while first and words[first - 1] in _AUXILIARIES:
            first -= 1
        several = found.end - found.start > 1
        if (
            found.act.kind not in (_ACTS | _PHRASES if several else _ACTS)
            or not first
            or _not_finite(words, found.start, first)
        ):
            continue
        cue = (tokens[first].start(), tokens[found.end - 1].end())
        made = _made(text, sentence, cue, _object(text, cue[1], sentence[1]))
        return [a for a in made if _can_speak(text_under(text, a.source))]
    return []


def _not_finite(words: list[str], act: int, first: int) -> bool:
    """Whether the word is no verb of its own here: "the promise", "to deny", "was denied", "denying"."""
    word, before = words[act], words[first - 1]
    passive = any(w in _BE for w in words[first:act])
    ending = word.endswith("ing") and not passive
    form = word.endswith("ed") or word in _PRESENT_OR_PAST or first < act
    return before in _NO_SUBJECT or ending or not form or (passive and not word.endswith("ing"))


def _made(text: str, sentence: Span, cue: Span, content: Span) -> list[Attribution]:
    source = phrase_before(text, cue[0], sentence[0])
    if source is None or not text[slice(*content)].strip(_LOOSE):
        return []
    return [Attribution((source,), (_trim(text, cue),), (_trim(text, content),), (1.0, 1.0, 1.0))]


def _can_speak(phrase: str) -> bool:
    who = named(phrase)
    return bool(who.name or who.kind or who.pronoun) and len(phrase.split()) <= _PHRASE_AT_MOST


def _object(text: str, start: int, end: int) -> Span:
    stop = _CLAUSE_ENDS.search(text, start, end)
    return start, stop.start() if stop else end


def _trim(text: str, span: Span) -> Span:
    start, end = span
    while start < end and text[start] in _LOOSE:
        start += 1
    while end > start and text[end - 1] in _LOOSE:
        end -= 1
    return start, end
