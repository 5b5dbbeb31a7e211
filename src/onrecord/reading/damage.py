"""Sentences that cannot be taken at their word: broken by machine translation, rewriting or copying.

Known by form alone: a small word with a capital in mid-sentence, a piece that begins in lower
case after a full stop, a word said twice, an end that is missing. What was lost without a
trace (a "not") only another article can tell.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from onrecord.model import Span
from onrecord.reading.sentences import sentences

_SMALL = (
    r"(?:An?|The|This|That|These|Those|It|He|She|They|We|And|But|Or|In|On|Of|At|To|By|For|From|With|Is|Was|Are|Were"
    r"|Has|Have|Had|Will|Would)"
)
# "won that Ukraine A successful attack", never "read The Times" nor a title that is all capitals
_CAPITAL = re.compile(rf"(?<=[a-z] )(?:[A-Z][a-z]+ )?{_SMALL} (?=[a-z]+\b)")
_TWICE = re.compile(
    r"\b(the|an?|of|to|in|on|at|by|for|from|with|and|or|is|was|are|were|has|have) \1\b(?! \1)"
)
_BEGINS_LOW = re.compile(r"[a-z]{2,}+(?![\w.@/]*[.@/]\w)(?=[\s.,;!?])")
_ENDED = re.compile(r"[.!?…:;,—–-][\"'”’»“)\]]*$|[\"'”’»“)\]]$")
_HEADING = 9  # words: what is shorter may be a heading


def damages(text: str, paragraphs: Sequence[Span], body: Sequence[Span]) -> list[tuple[Span, str]]:
    """Broken sentences of `paragraphs`, in order, each with what is wrong.

    Of those that are `body`, ends are looked at too.
    """
    found: list[tuple[Span, str]] = []
    prose = {span for span in body if len(text[slice(*span)].split()) >= _HEADING}
    open_ended = [span for span in prose if not _ENDED.search(text[slice(*span)])]
    careless = 2 * len(open_ended) > len(prose)  # a text that ends no paragraph with a full stop
    for paragraph in paragraphs:
        parts = sentences(text, paragraph)
        why: dict[Span, str] = {}
        for before, here in pairwise(parts):
            if _BEGINS_LOW.match(text, *here):
                begins = " ".join(text[slice(*here)].split()[:6])
                why[before] = why[here] = f"broken sentence: “{begins}” begins in mid-sentence"
        for span in parts:
            words = text[slice(*span)]
            if m := _CAPITAL.search(words):
                why.setdefault(span, f"broken sentence: “{m.group().strip()}” in its middle")
            elif m := _TWICE.search(words):
                why.setdefault(span, f"broken sentence: “{m.group()}”")
        if paragraph in prose and not careless and paragraph in open_ended:
            why.setdefault(parts[-1], "broken off: the paragraph has no end")
        found += sorted(why.items())
    return found
