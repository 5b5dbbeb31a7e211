"""Whether a time expression tells of what was or of what is to come, by the verbs beside it."""

from collections.abc import Sequence

from onrecord.reading.cues import PAST, words_of
from onrecord.reading.grammar import BE, DETERMINERS, MODALS, NOT_ENDING_A_VERB

_REACH = 30  # words on each side that are looked at
_BEFORE_VERB = 3  # words within which an auxiliary stands before its verb
_BEEN = words_of("was were had did been")
_AHEAD = MODALS | words_of("""
    ll expected expects expect scheduled slated due set planned plans planning plan intends intend intended
    hopes hope aims aim wants want going deadline upcoming forthcoming poised promises vows pledges likely
    ready prepares preparing tomorrow
""")
_AHEAD_TO = words_of("""
    agreed decided vowed pledged promised asked ordered urged invited hoped wanted about chose
""")  # what comes after their "to" is to come
_SHORT = dict.fromkeys(words_of("didn wasn weren hadn couldn"), -1) | dict.fromkeys(
    words_of("won wouldn shouldn"), 1
)
_TERMS = words_of("""
    agreed vowed pledged promised asked ordered urged wanted told called demanded demand demands given gave
    need needs needed seek seeks sought requested required requires ordering urging telling demanding calling
    forecast instructed instructs forbids forbidding bars barring bans banning
""")  # what is to be done by a day
_NOUNS = words_of("plan plans hope hopes aim aims promises vows pledges planned intended expected due set")
_COMPARED = words_of("than as")  # "more than expected"
_TIMETABLED = words_of("""
    meets begins starts opens reopens ends expires resumes arrives leaves departs meet begin resume reopen
""")  # in the present tense, as timetables tell what is to come
_DUE = words_of("""
    start begin open close meet run be take go come leave arrive end expire finish play face vote appear speak
    return resume visit hold stand make give
""")
_TAKES = words_of("goes takes comes go take come")
_PLACE = words_of("to on into effect place")
_NO_VERB_AFTER = DETERMINERS | words_of("to did not t of")
_PAST = PAST - words_of("am is are has be been")
_NO_PAST = NOT_ENDING_A_VERB | words_of("united bed")
_LEADS = words_of("on in at by until till since from before after during over the early late")
_CLAUSES = words_of('; : — – “ " but and')  # what a clause begins after


def tense(words: Sequence[str], first: int, end: int, within: tuple[int, int], term: bool = False) -> int:
    """-1 told in the past tense, 1 of what is to come, 0 where no verb tells.

    `words` are a paragraph's, the expression is `first` to `end`, the sentence `within`; `term`: something
    is to be done by then. The verb before the expression goes before the one after it, but not where it
    opens a clause; the nearer goes before the farther.
    """
    low, high = within
    before = range(first - 1, max(low, first - _REACH) - 1, -1)
    after = range(end, min(high, end + _REACH))
    part = next((n for n, at in enumerate(before) if words[at] == ";"), len(before))
    order = (*before[:part], *after, *before[part:])
    for at in (*after, *before) if _opens(words, low, first) else order:
        if told := _told(words, at, low if at < first else end, term):
            return told
    return 0


def _opens(words: Sequence[str], low: int, first: int) -> bool:
    """Whether the expression opens a clause: "but on Friday it closed", not "on Friday and Saturday"."""
    at = first - 1
    while at >= low and words[at].lower() in _LEADS:
        at -= 1
    return low <= at < first - 1 and words[at] in _CLAUSES and not words[at - 1].endswith("day")


def _told(words: Sequence[str], at: int, low: int, term: bool) -> int:
    """What one word tells of the tense, with the words of its verb beside it."""
    word = words[at].lower() if words[at] in ("Will", "Was", "Were", "Had") else words[at]
    before, after = words[max(low, at - _BEFORE_VERB) : at], words[at + 1 : at + 4]
    if after[:2] in (["'", "t"], ["’", "t"]):
        return _SHORT.get(word, 0)
    if word in _AHEAD:
        return _ahead(words, at, low)
    if word in _BEEN:
        to_come = any(
            words[n] in _AHEAD and _ahead(words, n, low) > 0 for n in (at + 1, at + 2)[: len(after)]
        )
        was_to = word in ("was", "were") and after[:1] == ["to"] and after[1:2] not in (["have"], ["blame"])
        return 1 if to_come or was_to else -1
    if word in _TIMETABLED or (word in _TAKES and not _PLACE.isdisjoint(after[:1])):
        return 0 if _NO_VERB_AFTER.intersection(before[-1:]) else 1
    if term and (word in _TERMS or (word in ("has", "have", "had") and after[:1] == ["until"])):
        return 1
    if not _is_past(word):
        return 0
    if (before[-1:] == ["have"] and "will" not in before) or before[-3:-1] == ["could", "not"]:
        return -1  # "might have leaked", "could not be reached"
    to_come = before[-1:] == ["be"] or not MODALS.isdisjoint(before)
    return 1 if to_come or (word in _AHEAD_TO and after[:1] == ["to"]) else -1


def _is_past(word: str) -> bool:
    return word in _PAST or (word.islower() and word.endswith("ed") and word not in _NO_PAST)


def _ahead(words: Sequence[str], at: int, low: int) -> int:
    """What a word tells that speaks of what is to come, but for other uses of it."""
    word = words[at].lower()
    before, after = words[max(low, at - _BEFORE_VERB) : at], words[at + 1 : at + 3]
    if word in MODALS:
        over = word != "will" and "have" in after
        return -1 if over or (word == "could" and after[:1] == ["not"]) else 1
    if word == "going":  # "it was still going on"
        return 1 if after[:1] == ["to"] else 0
    if word == "due" and after[:1] == ["to"] and after[1:2] and after[1] not in _DUE:  # "closed due to snow"
        return 1 if BE.intersection(before[-1:]) and not DETERMINERS.intersection(after[1:]) else 0
    if word == "deadline" and any(_is_past(w) for w in before):
        return 0
    if word == "set":  # "set fire to"
        return 1 if after[:1] in (["to"], ["for"]) else 0
    if word in _NOUNS and after[:1] != ["to"] and (_COMPARED | DETERMINERS).intersection(before[-1:]):
        return 0
    return 1
