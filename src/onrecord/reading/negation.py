"""What says no in a clause: its negators, words that call it false, and what is left open."""

from collections.abc import Sequence

from onrecord.reading.cues import words_of
from onrecord.reading.grammar import (
    ADVERBS,
    AUXILIARIES,
    BE,
    FALSE,
    LEFT_UNKNOWN,
    LEFT_UNSAID,
    MODALS,
    NEGATING,
    NO_NEGATION,
    PREPOSITIONS,
    PRONOUNS,
    UNEXCLUDED,
    UNKNOWN,
    UNSAID,
    UNSURE,
    Phrases,
)


def at_phrase(words: Sequence[str], i: int, phrases: Phrases) -> int:
    """How many words of one of the phrases stand at `i`."""
    return next((len(p) for p in phrases.get(words[i], ()) if words[i : i + len(p)] == p), 0)


def negators_of(main: Sequence[str], verb: int | None) -> list[int]:
    """Where the words are that negate the clause."""
    found, i = [], 0
    while i < len(main):
        word, before, after = main[i], main[i - 1] if i else "", main[i + 1] if i + 1 < len(main) else ""
        if _ends(main, i, verb):
            break
        if idle := at_phrase(main, i, NO_NEGATION):
            i += idle
            continue
        if negating := at_phrase(main, i, NEGATING):
            found.append(i)
            i += negating
            continue
        if word == "not":
            negates = _negates(main, i, verb)
        elif word == "no":
            negates = before not in _BEFORE_NO and after not in (",", ";") and not after.isdigit()
            negates = (negates and bool(after or not before)) or _known(main, i)
        elif word == "nothing":
            negates = before not in PREPOSITIONS | {"and", "or"} or _known(main, i)
        else:
            negates = word in ("never", "nobody", "none", "nowhere", "neither") or (word == "nor" and not i)
        if negates:
            found.append(i)
        i += 1
    return found


# "He seems to know nothing" is negated, "he chose to do nothing" is not.
_RAISING = AUXILIARIES | words_of("""
    going need needs needed ought used seem seems seemed appear appears appeared able likely continue
    continues continued began begin begins want wants wanted
""")


def _ends(main: Sequence[str], i: int, verb: int | None) -> bool:
    """Whether what stands from `i` on is about another act: "told them | to leave", "to wait | and see"."""
    if verb is None:
        return main[0] == "to" and main[i] in ("and", "or")
    return main[i] == "to" and i > verb and not {*main[i - 2 : i]} & (_RAISING | {"not", "no"})


def elided_negator(main: Sequence[str], verb: int | None) -> int:
    """Where a headline without its verb is negated, or 0: "talks not over", "plane not shot down"."""
    at = main.index("not") if "not" in main else 0
    if not at or at + 1 == len(main) or main[at - 1] in _NO_HEAD or main[at + 1] == "to":
        return 0
    return at if verb in (None, at + 1) else 0


_NO_HEAD = PREPOSITIONS | PRONOUNS | words_of(", ; and or but if why those these that whether is")
_KNOWING = words_of("know knew knows known aware conscious")


def _known(main: Sequence[str], i: int) -> bool:
    """ "knew of no visit", "knows nothing" """
    return bool(_KNOWING & {*main[max(0, i - 2) : i]})


_BEFORE_NO = PREPOSITIONS | {","}
# "Decided not to" negates, "told not to" only says what was told.
_NOT_TO = words_of(
    "decided chose chosen opted prefer prefers preferred agreed likely trying tends seems appears vowed"
)


def _negates(main: Sequence[str], i: int, verb: int | None) -> bool:
    """Whether the "not" at `i` is the clause's, and no ", not a retreat" or "those not invited"."""
    before = main[i - 1] if i else ""
    if not before:
        return True
    if before == "to":
        return verb is None  # "to not leave"
    if main[i + 1 : i + 2] == ["to"]:
        return verb is None or before in _NOT_TO or (before in ("is", "are") and verb == i - 1)
    if main[i + 1 : i + 2] == ["be"] and verb in (None, i + 1):
        return True  # "that it not be said"
    if verb is None and i + 1 == len(main):
        return {*main[:i]} <= ADVERBS | {"of", "course", "certainly"}  # "absolutely not"
    if verb is None:
        return main[0] in ("let", "do", "please") and i < 3
    if i < verb or before in (",", ";"):
        return False
    near = before in AUXILIARIES or before in ADVERBS or before in PRONOUNS or i < verb + 3
    return near or before.endswith("ly")


_MEREST = ADVERBS | words_of("a an all just utter pure sheer total complete absolute plain such pack of")


def called_false(main: Sequence[str], verb: int | None) -> str:
    """The words that call the subject false: "is a lie", or a mere "a lie"."""
    for i, word in enumerate(main):
        ends = (
            i + 1 == len(main) or main[i + 1] in PREPOSITIONS or main[i + 1] in (",", ";", "and", "or", "to")
        )
        if word in FALSE and ends:
            if verb == i and i and i + 1 == len(main):
                return word  # "rumours purely fabricated"
            if verb is None:
                bare = i + 1 == len(main) or {*main[:i]} <= _MEREST
                return word if i < 6 and bare else ""
            if verb <= i and any(w in BE for w in main[max(verb, i - 4) : i]):
                return word
    return ""


_BEFORE_UNSAID = ADVERBS | words_of(
    "be in a any position to able ready going prepared yet have been the had so too"
)
_LEFT_OPEN = {"unsaid": UNSAID, "unknown": UNKNOWN, "unsure": UNSURE, "unexcluded": UNEXCLUDED}


def left_open(main: Sequence[str], negators: Sequence[int]) -> str:
    """How the source leaves it open: "cannot comment", "is not aware", "cannot rule out", or ""."""
    if any(main[i : i + 1] == ["nothing"] and main[i - 1] == "rule" for i in negators):
        return "unexcluded"
    if any(at_phrase(main, i, LEFT_UNSAID) for i in range(len(main))):
        return "unsaid"
    if any(w in LEFT_UNKNOWN for w in main) or any(_known(main, i) and main[i] != "not" for i in negators):
        return "unknown"
    negators = negators if len(negators) % 2 else ()
    for i in [*negators, *(i for i, w in enumerate(main) if w in ("unable", "declined", "refused"))]:
        ahead = next((w for w in main[i + 1 : i + 8] if w not in _BEFORE_UNSAID), "")
        if ahead == "say" and (MODALS & {*main[:i]} or main[i + 1 : i + 2] == ["going"]):
            return "unknown" if {"can", "could"} & {*main[:i]} else "unsaid"
        if left := next((left for left, words in _LEFT_OPEN.items() if ahead in words), ""):
            return left
    return ""
