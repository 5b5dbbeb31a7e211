"""Whether a time expression tells of what was or of what is to come, by the verbs beside it."""

from collections.abc import Sequence

from onrecord.reading.cues import PAST, words_of
from onrecord.reading.grammar import MODALS, NOT_ENDING_A_VERB

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
_PAST = PAST - words_of("am is are has be been")
_NO_PAST = NOT_ENDING_A_VERB | words_of("united bed")


def tense(words: Sequence[str], first: int, end: int, within: tuple[int, int]) -> int:
    """-1 told in the past tense, 1 of what is to come, 0 where no verb tells.

    `words` are a paragraph's, the expression is `first` to `end`, the sentence `within`. The verb before
    the expression goes before the one after it, the nearer before the farther.
    """
    low, high = within
    for at in range(first - 1, max(low, first - _REACH) - 1, -1):
        if told := _told(words, at, low):
            return told
    for at in range(end, min(high, end + _REACH)):
        if told := _told(words, at, end):
            return told
    return 0


def _told(words: Sequence[str], at: int, low: int) -> int:
    """What one word tells of the tense, with the words of its verb before it."""
    word = words[at].lower() if words[at] in ("Will", "Was", "Were", "Had") else words[at]
    if word in _AHEAD:
        return 1
    if word in _BEEN:
        return 1 if _AHEAD.intersection(words[at + 1 : at + 3]) else -1
    if word not in _PAST and not (word.islower() and word.endswith("ed") and word not in _NO_PAST):
        return 0
    before = words[max(low, at - _BEFORE_VERB) : at]
    if before[-1:] == ["have"] and "will" not in before:
        return -1  # "might have leaked"
    to_come = before[-1:] == ["be"] or not MODALS.isdisjoint(before)
    return 1 if to_come or (word in _AHEAD_TO and words[at + 1 : at + 2] == ["to"]) else -1
