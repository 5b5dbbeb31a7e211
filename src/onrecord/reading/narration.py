"""The outlet's own voice: sentences that state an event, a state or a figure on nobody's word.

Comments, questions, forecasts and headings of the outlet are left out: they record nothing.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

from onrecord.encoder import Marks
from onrecord.encoder.values import NARRATION
from onrecord.model import Paragraph, Span
from onrecord.reading.cues import SPEECH, act_of, words_of
from onrecord.reading.sentences import sentences
from onrecord.reading.weighing import over
from onrecord.reading.wording import WORD

_FEWEST = {"title": 3, "deck": 4, "body": 3}  # words
_LIKELY, _SURE = 0.1, 0.9  # how likely the encoder must find it, where its words are a narrator's or not
_ENDED = re.compile(r"[.!…][\"'”’»“)\]]*$")
_COMMENT = re.compile(
    r"\b(?:[Ww]e|us|[Oo]ur|[Yy]ou|[Yy]our|I|[Ll]et[’']s|[Pp]erhaps|[Mm]aybe|[Aa]rguably|[Ss]urely|[Cc]learly"
    r"|[Oo]bviously|[Aa]pparently|[Pp]resumably|[Oo]f course|[Nn]o doubt"
    r"|[Ii]n effect|[Ii]n other words|[Aa]s everyone knows|the question is"
    r"|remains? (?:to be seen|unclear|open)|(?:is|was|are|were) (?:un)?(?:clear|likely|thought|believed|said"
    r"|understood|rumou?red|supposed|expected|reported|known to)|seem(?:s|ed|ing)?|appear(?:s|ed|ing)? to"
    r"|suggest(?:s|ed|ing)|may|might|could|would|should|must|ought|if|[Aa]llegedly|[Rr]eportedly|[Ss]upposedly"
    r"|so-called|[Ss]ad(?:ly)?|[Uu]nfortunately|[Ll]uckily|[Ss]hame(?:ful)?)\b"
)
_GUESS = re.compile(r"\?|\b(?:may|might|could)\b")  # no record, whatever else the words are like
_FORECAST = re.compile(r"(?i)\b(?:will|won[’']t|(?:is|are) (?:set|due|bound|going|about|poised) to)\b")
_SPOKEN = re.compile(r"[\"“”„«»]")
_SAYING = words_of(
    "denies admits promises warns accuses demands asks swears advises instructs refuses rejects"
)
_LIST = re.compile(r"(?:[-•*–—▪►]|\d{1,2}[.):])\s")
_LEAD = re.compile(r"(?i)(?:as (?:is|was) known|as a reminder|recall that|earlier|meanwhile|separately),\s+")


def narrated(
    text: str, paragraphs: Sequence[Paragraph], taken: Sequence[Span], marks: Marks
) -> list[tuple[Span, str]]:
    """Sentences of `paragraphs` that no statement touches, each with its part.

    `taken` are the spans of all statements, in order. A sentence is given without its full stop.
    """
    starts = sorted(taken)
    reach = [0, *accumulate((e for _, e in starts), max)]
    found = []
    for p in paragraphs:
        if p.part not in _FEWEST:
            continue
        for start, end in sentences(text, p.span):
            words = text[start:end]
            if reach[bisect_left(starts, (end,))] > start or len(words.split()) < _FEWEST[p.part]:
                continue
            if _GUESS.search(words):
                continue
            likely = over(marks, marks.values.mode, ((start, end),))
            told = likely is not None and likely[NARRATION]
            if told < (_LIKELY if _states(words, p.part) else _SURE):
                continue
            if lead := _LEAD.match(words):
                start += lead.end()
            while end > start and text[end - 1] in ".!… \xa0":
                end -= 1
            found.append(((start, end), p.part))
    return found


def _states(words: str, part: str) -> bool:
    if "?" in words or _SPOKEN.search(words):
        return False
    if part != "title" and not _ENDED.search(words):
        return False  # a heading, a list of names
    if _COMMENT.search(words) or _LIST.match(words) or _says(words):
        return False
    return part == "title" or not _FORECAST.search(words)


def _says(words: str) -> bool:
    """Whether somebody says something in it after all, though who and what was not read."""
    kinds = ((act_of(w), w) for w in WORD.findall(words.lower()))
    return any(act is not None and (act.kind in _SAYING or w in SPEECH) for act, w in kinds)
