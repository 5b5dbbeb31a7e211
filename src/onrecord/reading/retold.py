"""Plain forms of a statement inside a statement, where the encoder sees none.

    the company had told him the valve was closed        I was warned by the doctor not to lift
    the union has been demanding a radio officer         she had been promised a call back

It was taught on statements that stand in no other, so inside a content it misses the shorter ones.
"""

import re
from collections.abc import Iterator

from onrecord.model import Span
from onrecord.reading.attributions import Attribution
from onrecord.reading.chains import phrase_before
from onrecord.reading.sentences import sentences

_HAVE = r"(?:(?:has|had|have|[’']d|[’']ve|[’']s)\s)?"
_ADVERB = r"(?:(?:also|already|never|always|repeatedly|later|once|first|just|even|then|been)\s)?"
_TOLD = (
    "(?:told|tells?|assured|informed|warned|instructed|ordered|asked|urged|advised|promised|begged|reminded)"
)
_WHOM = (
    r"(?:me|us|him|her|them|you|it|everyone|everybody|people|[A-ZÀ-Ž][\w’'-]+(?:\s[A-ZÀ-Ž][\w’'-]+)?"
    r"|(?:the|his|her|their|its|our|my|a|an)\s(?:[\w’'-]+\s)??[\w’'-]+|[a-z]+s)"
)
_TO_WHOM = re.compile(rf"\b(?P<cue>{_HAVE}{_ADVERB}{_TOLD})\s(?P<whom>{_WHOM})\s(?=\w|[“‘\"])")
_SAID = re.compile(
    rf"\b(?P<cue>{_HAVE}{_ADVERB}(?:said|says|claimed|claims|admitted|admits|insisted|insists|announced|wrote|writes"
    r"|confirmed|confirms|argued|argues|replied|answered|swears|swore|complained|conceded|declared|reported|reports))"
    r"\s(?=that\b|(?:the|a|an|it|he|she|they|we|I|there|his|her|its|their|no|nobody|[A-ZÀ-Ž“‘\"])(?:[’'\s]|\w))"
)
_THAT = re.compile(rf"\b(?P<cue>{_HAVE}{_ADVERB}[a-z]{{3,14}}ed)\s(?=that\s)")
_FOR = re.compile(
    rf"\b(?P<cue>{_HAVE}{_ADVERB}(?:demanded|demanding|demands|requested|asked\sfor|called\sfor|offered|denied|denies"
    r"|accused|blamed|threatened|proposed|vowed|pledged|forbade|banned))\s(?!of\b|by\b|for\b)(?=\w|[“‘\"])"
)
_WAS_TOLD = re.compile(
    r"(?:\b(?:am|is|are|was|were|been|being)|[’'](?:m|re))\s(?:also\s|already\s|never\s)?"
    r"(?:told|promised|warned|assured|instructed|ordered|informed|asked|advised)\b"
    r"(?:(?:\s(?:on|in|at|twice|last|this|yesterday)(?:\s[\w’'-]+){0,3}?)?\sby\s(?P<by>(?:(?:the|his|her|their|its|our|my|a|an)\s)?(?:[\w’'-]+\s){0,3}?[\w’'-]+?)"
    r"(?=\s(?:that|to|not|there|it|he|she|they|we|I)\b|[,.;]|$))?\s?(?=\w|[“‘\"])"
)
_UNSAID = re.compile(
    r"(?:\b(?:to|would|could|can|may|might|should|must|will|not|n[’']t|never|who|be)|[’']ll)\s*$"
)
_ENDS = re.compile(r"[;:—–]|,\s(?:and|but|which|who|when|where|while|though|although|so)\b|\sand\sthat\b")
_LEADS_UP = re.compile(
    r"(?i)(?:whenever|whether|which|that|because|since|where|how|why|if|so|then|once|also|only|just)\s"
    r"|[^,]{1,200},\s(?=(?:I|he|she|it|they|we|you|the|a|an|our|my|his|her|their|its)\s?(?:[\w’'-]+\s?){0,3}$)"
)
_OWN = re.compile(r"(?i)^(?:I|we|you|nobody|no one|anyone|everyone|who|what|that|which|it|please|so)$")
_AT_MOST = 1000  # characters of one content
_SURE = (0.6, 1.0, 1.0)  # less than what the encoder sees


def retold(text: str, span: Span) -> Iterator[Attribution]:
    """Attributions in these forms within `span`, in the order of their cues in each sentence."""
    for start, end in sentences(text, span):
        for m in sorted(
            (
                m
                for form in (_TO_WHOM, _THAT, _SAID, _FOR, _WAS_TOLD)
                for m in form.finditer(text, start, end)
            ),
            key=lambda m: (m.start(), -m.end()),
        ):
            found = _passive(text, m, end) if m.re is _WAS_TOLD else _active(text, m, start, end)
            if found:
                yield found


def _active(text: str, m: re.Match[str], floor: int, end: int) -> Attribution | None:
    if _UNSAID.search(text[max(floor, m.start() - 12) : m.start()]):
        return None
    source = _subject(text, m.start(), floor)
    content = _content(text, m.end(), end)
    if source is None or content is None or _OWN.match(text[slice(*source)]):
        return None
    return Attribution((source,), (m.span("cue"),), (content,), _SURE)


def _subject(text: str, at: int, floor: int) -> Span | None:
    """The noun phrase before the verb, less what leads up to it: "whenever he", "with my gran, she"."""
    source = phrase_before(text, at, floor)
    while source and (lead := _LEADS_UP.match(text, *source)):
        source = (lead.end(), source[1])
    return source if source and source[0] < source[1] else None


def _passive(text: str, m: re.Match[str], end: int) -> Attribution | None:
    content = _content(text, m.end(), end)
    if content is None or _UNSAID.search(text[max(0, m.start() - 12) : m.start()]):
        return None
    source = (m.span("by"),) if m["by"] else ()
    cue = (m.start(), m.start("by") if m["by"] else m.end())
    return Attribution(source, (cue,), (content,), _SURE)


def _content(text: str, start: int, end: int) -> Span | None:
    end = min(end, start + _AT_MOST)
    stop = _ENDS.search(text, start, end)
    end = stop.start() if stop else end
    while end > start and text[end - 1] in " ,.!?\"'”’»":
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return (start, end) if end - start >= 3 else None
