"""When: the time expressions of one text, as it puts them (TIMEX3 of TimeML), before its date is known.

    words      the words of time, each with its kind
    calendar   what the calendar names: dates, months, weekdays, seasons
    years      which numbers are years, decades, centuries
    clock      what the clock and the course of a day name: hours, mornings, nights
    units      what is told in units: last week, two years ago, three months; now, soon
    recurring  what recurs: every Friday, twice a year, 70 a day
    terms      one expression by itself, and how rules find it
    signals    what makes one a bound: since, by, until
    tenses     whether what stands beside it was or is to come
    joins      terms that are one expression: "the third quarter" of "last year"

A rule is a pattern over kinds of words. Which of all Tuesdays is meant is told by `tenses`; what "two days
later" is reckoned from, by the moments named before it.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from onrecord.model import Moment, Span
from onrecord.reading.cues import words_of
from onrecord.reading.moments import calendar, clock, recurring, units, years
from onrecord.reading.moments.amounts import steps_of
from onrecord.reading.moments.joins import joined
from onrecord.reading.moments.signals import REACH, denied, signal
from onrecord.reading.moments.tenses import tense
from onrecord.reading.moments.terms import NAMED, PERIOD, TENSE, Term, terms
from onrecord.reading.moments.words import TOKEN, kinds, pattern
from onrecord.reading.sentences import sentences

__all__ = ["moments"]

_RULES = (*calendar.RULES, *years.RULES, *clock.RULES, *recurring.RULES, *units.RULES)
_HEADS = pattern(
    """ANYMONTH | WEEKDAY | WEEKDAYS | YEAR | ISO | SLASHED | DECADE | NINETIES | QCODE | FY | SEASON
    | DAYPART | NOON | ANYUNIT | UNITS | QUARTER | HALF | WEEKEND | ANYDAY | FEAST | CLOCK | FREQUENT
    | NTH | TWILIGHT | DAYPARTS | NOW | LATELY | SOON | PAST | FUTURE | AGO | PERIOD | NEW | WDAY"""
)
_NEAR = 600  # characters back to a moment that others are reckoned from
_DATE = re.compile(r"[0-9X]{4}(?:-.*)?")
_DAY = re.compile(r"[0-9X]{4}-(?:[0-9X]{2}-[0-9X]{2}|WXX-[1-7])(?:T.*)?")
_DAY_OF_MONTH = re.compile(r"XXXX-XX-[0-9]{2}")
_IN_MONTH = re.compile(r"[0-9X]{4}-(?:[0-9]{2}(?![0-9])|XX-[0-9]{2})")
_HOUR = re.compile(r"XXXX-XX-XXT[0-9]{2}:.*")
_SMALL = ("minute", "hour", "day")  # units that are counted from a day
_RANKED = words_of("first time once twice times only most least second third")
_LIMITS = words_of("by until till before")  # "promised it by Friday"
_BESIDE = 8  # words
_PUT_OFF = words_of("for to until till")  # "put off to May 3" is no May that was
_COUNTED = re.compile(r"P([0-9]+)([DWMY])")
_UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year"}
_TOLD = {-1: "in the past tense", 0: "with no verb that tells", 1: "of what is to come"}


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """The words of a paragraph, where they stand in the text, and at which of them its sentences begin."""

    text: str
    words: Sequence[str]
    offsets: Sequence[Span]
    sentences: Sequence[int]

    def sentence(self, word: int) -> tuple[int, int]:
        """The words of the sentence that a word is in."""
        n = bisect_right(self.sentences, word)
        return self.sentences[n - 1], self.sentences[n] if n < len(self.sentences) else len(self.words)

    def word(self, at: int) -> str:
        return self.words[at].lower() if 0 <= at < len(self.words) else ""

    def under(self, term: Term) -> Span:
        return self.offsets[term.first][0], self.offsets[term.end - 1][1]


@dataclass(frozen=True, slots=True)
class _Named:
    """A moment that others may be reckoned from: which, where in the text, and what it says."""

    index: int
    start: int
    first: int  # the word of its paragraph that it starts at
    value: str
    words: str


class _Near(NamedTuple):
    """What a term may be reckoned from: the moment and the day named last, and the moment right after."""

    date: _Named | None
    day: _Named | None
    after: _Named | None


def moments(text: str, spans: Sequence[Span]) -> tuple[Moment, ...]:
    """The time expressions within `spans` (paragraphs, in order) of `text`, in order and free of overlap.

    Each has one span. A moment that another is reckoned from stands before it, but for the one right after:
    "two days before June 17", "at 16:15 UTC, June 1".
    """
    found: list[Moment] = []
    date: _Named | None = None  # the last that was named, and the last day
    day: _Named | None = None
    for span in spans:
        words = TOKEN.findall(text, *span)
        of = kinds(words)
        if not (_HEADS.search(of) and (there := joined(words, of, terms(_RULES, words, of)))):
            continue
        paragraph = _paragraph(text, span, words)
        for n, term in enumerate(there):
            index = len(found)
            reach = paragraph.under(term)[0] - _NEAR
            near = _Near(
                date if date and date.start >= reach else None,
                day if day and day.start >= reach else None,
                _named(paragraph, there[n + 1], index + 1) if n + 1 < len(there) else None,
            )
            found.append(_moment(paragraph, term, near))
            if named := _named(paragraph, term, index):
                date = named
                day = named if _DAY.fullmatch(named.value) else day
    return tuple(found)


def _paragraph(text: str, span: Span, words: Sequence[str]) -> _Paragraph:
    offsets = [m.span() for m in TOKEN.finditer(text, *span)]
    starts = [start for start, _ in offsets]
    return _Paragraph(text, words, offsets, [bisect_left(starts, s) for s, _ in sentences(text, span)])


def _named(paragraph: _Paragraph, term: Term, index: int) -> _Named | None:
    if term.type not in ("DATE", "TIME") or not _DATE.fullmatch(term.value):
        return None
    start, end = paragraph.under(term)
    return _Named(index, start, term.first, term.value, paragraph.text[start:end])


def _moment(p: _Paragraph, term: Term, near: _Near) -> Moment:
    """What a term says where it stands."""
    span = p.under(term)
    how = ""
    anchor: _Named | None = None
    before = p.word(term.first - 1)
    if term.type == "DURATION":
        if term.offset:
            term, anchor = _to_date(p, term, near)
        elif before == "in" and term.direction is None:
            term = _ahead(p, term)
        term = replace(term, signal=None)
    elif term.by == TENSE and term.offset:
        term = replace(term, direction=_of_which(p, term))
    elif term.by == TENSE and (anchor := _month_named(term, near)):  # on the 14th: of that month, or the next
        is_day = _DAY.fullmatch(anchor.value)
        term = replace(term, offset=(0, "month"), direction=1 if is_day else None)
    elif term.by == TENSE:
        told = _tense(p, term)
        direction = told
        if before in _PUT_OFF and told < 0 and not _denied(p, term):
            direction = 0
        if before == "since" or (not told and term.value.startswith("XXXX-WXX")):
            direction = -1  # without a verb news tells of the week that was
        term = replace(term, direction=direction)
        how = f", {_TOLD[told]}"
    elif term.by == NAMED:
        term, anchor = _from_named(p, term, near)
        if not anchor and not term.offset:
            how = ", from what the text does not date"
    if anchor:
        how = f", reckoned from “{anchor.words}”"
    return Moment(
        spans=(span,),
        type=term.type,
        value=term.value,
        why=f"“{p.text[span[0] : span[1]]}”{how}",
        mod=term.mod,
        last=term.last,
        anchor=anchor.index if anchor else None,
        offset=term.offset,
        direction=term.direction,
        signal=term.signal or _signal(p, term),
    )


def _month_named(term: Term, near: _Near) -> _Named | None:
    in_month = _DAY_OF_MONTH.fullmatch(term.value) and near.date and _IN_MONTH.match(near.date.value)
    return near.date if in_month else None


def _tense(p: _Paragraph, term: Term) -> int:
    ends = p.word(term.first - 1) in _LIMITS or term.mod == "ON_OR_BEFORE"
    return tense(p.words, term.first, term.end, p.sentence(term.first), ends)


def _denied(p: _Paragraph, term: Term) -> bool:
    """Not until Friday: when it was over."""
    return denied([word.lower() for word in p.words[max(0, term.first - REACH) : term.first]])


def _of_which(p: _Paragraph, term: Term) -> int | None:
    """The end of the year: of this one, unless it had come by then, or is still to come."""
    told = _tense(p, term)
    near = [*p.words[max(0, term.first - _BESIDE) : term.first], *p.words[term.end : term.end + _BESIDE]]
    return told if told > 0 or (told < 0 and "had" in near) else None


def _ahead(p: _Paragraph, term: Term) -> Term:
    """They meet in three days: a date; the first meeting in three years: a duration."""
    counted = _COUNTED.fullmatch(term.value)
    led = {p.word(term.first - 2), p.word(term.first - 3)}
    no_distance = term.mod or p.word(term.end) == "of" or led & _RANKED or any(w.endswith("est") for w in led)
    if not counted or no_distance or _tense(p, term) <= 0:
        return term
    steps, unit = steps_of(int(counted[1]), _UNITS[counted[2]])
    return replace(term, type="DATE", value=units.WHOLE[unit], offset=(steps, unit))


def _to_date(p: _Paragraph, term: Term, near: _Near) -> tuple[Term, _Named | None]:
    """Two days before what comes next: settled where that is a date, else a duration and no more."""
    date = near.after
    between = p.words[term.end + 1 : date.first] if date else []  # of its "before" and the date
    return (term, date) if date and list(between) in ([], ["the"]) else (replace(term, offset=None), None)


def _from_named(p: _Paragraph, term: Term, near: _Near) -> tuple[Term, _Named | None]:
    """A term and what it is reckoned from: a moment, or the article's date, or (without offset) neither."""
    steps, unit = term.offset or (0, "year")
    anchor = near.day if unit in _SMALL else near.date
    if _HOUR.fullmatch(term.value):  # of the day that its sentence names, else of the article's
        low, high = p.sentence(term.first)
        before = near.day if near.day and near.day.start >= p.offsets[low][0] else None
        after = near.after if near.after and near.after.first < high else None
        is_day = after and _DAY.fullmatch(after.value) and not _HOUR.fullmatch(after.value)
        return term, before or (after if is_day else None)
    if term.value.endswith(PERIOD):  # the same period last year, by that time
        anchor = near.date
        shape = anchor.value if anchor else "XXXX" if steps else "XXXX-XX-XX"
        term = replace(term, value=_shape(term.value, shape))
    if anchor or not term.offset:
        return term, anchor
    if steps > 0 or (unit in _SMALL and steps == 0):
        return replace(term, offset=None, direction=None), None
    return term, None


def _shape(value: str, like: str) -> str:
    """The value of a period as long as another: 2009-Q3 gives XXXX-QX. Its year is kept where it is told."""
    return value[:4] + re.sub(r"[0-9]", "X", like[4:].partition("T")[0])


def _signal(p: _Paragraph, term: Term) -> str | None:
    low, _ = p.sentence(term.first)
    tied = term.end < len(p.words) and p.offsets[term.end][0] == p.offsets[term.end - 1][1]
    return signal(
        p.words, term, low, tied, ahead=p.word(term.first - 1) in ("from", "of") and _tense(p, term) > 0
    )
