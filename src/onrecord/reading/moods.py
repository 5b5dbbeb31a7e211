"""The mood of a main clause: whether it looks ahead or demands, whose act it is, what is owned up to."""

from collections.abc import Sequence

from onrecord.reading.cues import PAST, words_of
from onrecord.reading.grammar import (
    ADVERBS,
    AFTER_IMPERATIVE,
    DETERMINERS,
    GENERAL,
    IMPERATIVES,
    NO_IMPERATIVE,
    NOUN_IMPERATIVES,
    OBJECTS,
    OUTSIDERS,
    OWN_BODIES,
    PREPOSITIONS,
    SPOKESMEN,
    words_in,
)
from onrecord.reading.lexicon import ROLES

_NUMBERS = words_of("one two three four five six seven eight nine ten both another")


def imperative(words: Sequence[str]) -> bool:
    first, then = (*words[:2], "", "")[:2]
    if first in ("do", "please", "pls", "let"):
        return then in ("not", "us") or then in IMPERATIVES
    called = (
        then in (*OBJECTS, "it")
        and first not in NO_IMPERATIVE
        and not (first.endswith(("ing", "ed", "s")) and len(first) > 4)
    )
    if first in IMPERATIVES and (not then or then in AFTER_IMPERATIVE or then in _NUMBERS):
        return True
    if first not in IMPERATIVES | NOUN_IMPERATIVES:
        return called
    joined = then in ("and", "or") and bool(
        (IMPERATIVES | NOUN_IMPERATIVES) & {*words[2:3]}
    )  # "fly or resign"
    return called or joined or then in DETERMINERS or then in OBJECTS


_AWAY = words_of("here there back out off away home around along up down")


def is_state(main: Sequence[str], verb: int) -> bool:
    """Whether it is no act: "we would be honoured", "it will be big", "we will be fine"."""
    if main[verb + 1 : verb + 2] != ["be"]:
        return False
    then = next((w for w in main[verb + 2 :] if w not in ADVERBS), "")
    done = then in PAST or then.endswith(("ed", "ing")) or then in PREPOSITIONS or then in _AWAY
    return main[verb] == "would" or main[:1] == ["it"] or not done


_FEMALE = words_of("""
    she her wife mother woman daughter sister girl widow aunt grandmother girlfriend niece lady mum mom mrs ms
    chairwoman businesswoman congresswoman councilwoman policewoman actress queen princess waitress nun
    stepmother granddaughter ex-wife mayoress
""")
_MALE = words_of("""
    he his husband father man son brother boy widower uncle grandfather boyfriend nephew gentleman dad mr
    chairman businessman congressman councilman policeman actor king prince waiter monk stepfather grandson
    ex-husband
""")
_PEOPLE = words_of("he she i my foreman engineer driver neighbour neighbor colleague friend worker mother")


def _other(pronoun: str, by: Sequence[str]) -> bool:
    """Whether the pronoun cannot mean a source: "her wife said he", "the foreman said it"."""
    who = by[0] if by[:1] and by[0] in ("he", "she") else ""
    kin = {w for w in by if w not in ("his", "her", "he", "she")} | {who}
    if pronoun == "he":
        return bool(_FEMALE & kin) and not _MALE & kin
    if pronoun == "she":
        return bool(_MALE & kin) and not _FEMALE & kin
    return (
        pronoun == "it"
        and not OWN_BODIES & {*by}
        and (bool(_PEOPLE & {*by[:1]}) or bool((_PEOPLE | _ROLES) & {*by[:3]}))
    )


_ROLES = ROLES - SPOKESMEN


def own(subject: Sequence[str], source: str, direct: bool) -> bool:
    """Whether the subject is the source itself or its own body."""
    named = words_in(source)
    by = {w for w in named if len(w) > 3}
    if {"i", "we"} & {*subject[:3]} or (by - GENERAL) & {*subject}:
        return True
    if {"my", "our"} & {*subject} or (not direct and {"his", "her", "its", "their"} & {*subject}):
        return bool(OWN_BODIES & {*subject})
    if not direct and {"he", "she", "they", "it"} & {*subject[:1]}:
        return not _other(subject[0], named)
    if SPOKESMEN & by:
        return bool((ROLES | OWN_BODIES) & {*subject})
    return subject[:1] == ["the"] and bool(OWN_BODIES & {*subject[:3]} and source and not OUTSIDERS & by)


_WISHES = words_of("like love prefer rather say argue hope")


_PLACES = PREPOSITIONS | {"out", "there", "here", "behind", "among"}
_ANYBODY = words_of("anyone anybody everyone everybody nobody who")


def conditional(sentence: Sequence[str], main: Sequence[str], verb: int | None) -> bool:
    """Whether a quoted "would" only supposes: "I'd be lying if", "anyone would", "we would be honoured"."""
    return (
        "if" in sentence[1:]
        or bool(_ANYBODY & {*sentence[:2]})
        or (is_state(main, verb or 0) and bool({"i", "we", "it", "that", "this"} & {*main[:verb]}))
    )


def _forbids(main: Sequence[str], verb: int) -> bool:
    """ "nobody is to leave", "the word is not to be used" """
    nobody = {"nobody", "no", "none", "neither", "nothing"} & {*main[:verb]}
    return "not" in main[verb : verb + 2] or (bool(nobody) and "blame" not in main[verb : verb + 4])


def modal(main: Sequence[str], verb: int | None, supposed: bool) -> str:
    """ "will", "may", "must" (also for an imperative) or ""."""
    if imperative(main) and (verb != 1 or main[1] in AFTER_IMPERATIVE):
        return "must"
    if verb is None:
        return ""
    word, after = main[verb], [w for w in main[verb + 1 : verb + 7] if w not in ADVERBS and w != "not"]
    if word in ("have", "has", "need", "needs", "ought"):
        return "must" if after[:1] == ["to"] else ""
    if word in ("is", "are") and after[:1] == ["to"] and _forbids(main, verb):
        return "must"
    if word in ("is", "are", "am") or (word in ("was", "were") and main[:1] not in (["i"], ["we"])):
        return "will" if after[:2] == ["going", "to"] and after[2:3] and after[2] not in DETERMINERS else ""
    if after[:1] == ["have"] and after[1:2] != ["to"] and word not in ("will", "shall"):
        return ""  # "could have been"
    if word in ("must", "should"):
        return "must"
    if word in ("will", "shall", "would"):
        wish = word == "would" and (supposed or bool(_WISHES & {*after[:1]}))
        return "" if wish else "will"
    now = after[:1] == ["be"] and bool({*after[1:2]} & _PLACES)  # "may be out at sea"
    return "may" if word in ("may", "might", "could") and not now else ""


_APOLOGY = words_of("apologise apologize apologised apologized sorry")


def apologises(words: Sequence[str]) -> bool:
    return any(w in _APOLOGY and words[i : i + 2] != ["sorry", "to"] for i, w in enumerate(words))


def fault(main: Sequence[str]) -> bool:
    wrong = "wrong" in main and bool({"was", "were", "got", "been"} & {*main})
    return wrong or bool({"mistake", "mistakes", "fault", "erred"} & {*main})
