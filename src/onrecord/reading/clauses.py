"""The first main clause of what was said: its verb, what negates it, whom and when it is about."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.reading.cues import PAST, SPEECH, act_of, words_of
from onrecord.reading.grammar import (
    ADVERBS,
    AFTER_IMPERATIVE,
    AUXILIARIES,
    DETERMINERS,
    FALSE,
    FRONTED,
    GENERAL,
    IMPERATIVES,
    LONE_NO,
    NO_IMPERATIVE,
    NO_NEGATION,
    NO_VERB,
    NOT_ENDING_A_VERB,
    NOT_ONLY,
    OBJECTS,
    OPENINGS,
    OUTSIDERS,
    OWN_BODIES,
    PREPOSITIONS,
    PRESENT,
    PRONOUNS,
    RELATIVES,
    SPOKESMEN,
    SUBJECT_PRONOUNS,
    SUBORDINATES,
    words_in,
)
from onrecord.reading.lexicon import ROLES
from onrecord.reading.negation import at_phrase, called_false, left_open, negators_of


@dataclass(frozen=True, slots=True)
class Clause:
    """The first main clause of a content, as far as stance and holds need it."""

    words: Sequence[str]  # of its sentence, from where it starts
    first: str  # the sentence's first word
    negated: str  # the words that negate it
    false: str  # the word that calls its subject false
    unsaid: str  # how its source leaves it open: "unsaid", "unknown", "unsure" or "unexcluded"
    modal: str  # "will", "may" or "must"
    own: bool  # its subject is the source, or the source's own body
    fault: bool  # the source owns up to something
    finite: bool  # a clause, not "the deal he backs"
    infinitive: bool
    to_do: bool  # "them to leave"
    question: bool
    imperative: bool
    direct: bool  # its first word is quoted


_QUOTES = "\"“„«‹‘'"


def main_clause(content: str, source: str) -> Clause:
    """The first main clause of what `source` said. Only the start of a long content is looked at."""
    sentence = _stating(words_in(content))
    direct = content.lstrip()[:1] in _QUOTES
    main, verb = _main(sentence)
    negators = negators_of(main, verb)
    own = _own(main[: verb or 0], source, direct)
    return Clause(
        words=sentence[_fronted(sentence) :],
        first=sentence[0],
        negated=" ".join(main[max(0, negators[0] - 1) : negators[0] + 2]) if len(negators) % 2 else "",
        false=called_false(main, verb),
        unsaid=left_open(main, negators) if own or verb is None else "",
        modal="" if main[:1] == ["as"] else _modal(main, verb, direct and _conditional(sentence, main, verb)),
        own=own and not _is_state(main, verb or 0),
        fault=own and main[:1] != ["it"] and (_fault(main) or _apologises(sentence)),
        finite=verb is not None and not (verb > 1 and main[verb - 1] in SUBJECT_PRONOUNS),
        infinitive=_infinitive(main),
        to_do=any(_infinitive(main[i:]) for i in range(min(5, len(main) if verb is None else verb))),
        question=sentence[-1:] == ["?"] and not _is_tag(sentence),
        imperative=_imperative(main),
        direct=direct,
    )


def _stating(words: list[str]) -> list[str]:
    """The first sentence that states something, not a lone "No." or a question before it."""
    sentences: list[list[str]] = []
    start = 0
    for i, word in enumerate([*words, "."]):
        if word in (".", "?"):
            sentences.append(words[start : i + (word == "?")])
            start = i + 1
    sentences = [s for s in sentences if s and s != ["?"]] or [[""]]
    told = [s for s in sentences if s[-1] != "?"] or sentences
    if _is_lone_no(told[0]):
        return told[0]
    return next((s for s in told if _states(s)), told[0])


def _is_lone_no(words: Sequence[str]) -> bool:
    """ "No.", "Not this spring.", "Rubbish." """
    if (
        len(words) > 5
        or at_phrase(words, 0, NO_NEGATION)
        or any(_finite(words, i) for i in range(len(words)))
    ):
        return False
    return words[0] in LONE_NO or words[-1] in FALSE


def _is_tag(sentence: Sequence[str]) -> bool:
    """Whether it asks for no answer: "This is not it, is it?" """
    tag = sentence[-5:-1][-(3 + ("not" in sentence[-4:-1])) :]
    return tag[:1] == [","] and tag[1] in AUXILIARIES and tag[-1] in PRONOUNS


def _is_state(main: Sequence[str], verb: int) -> bool:
    """Whether it is no act: "we would be honoured", "it will be big", "we will be fine"."""
    if main[verb + 1 : verb + 2] != ["be"]:
        return False
    then = next((w for w in main[verb + 2 :] if w not in ADVERBS), "")
    done = then in PAST or then.endswith(("ed", "ing")) or then in PREPOSITIONS or then in ("here", "there")
    return main[verb] == "would" or main[:1] == ["it"] or not done


def _infinitive(words: Sequence[str]) -> bool:
    """Whether it starts with "to leave", "not to leave"."""
    to = 1 if words[:1] == ["not"] else 0
    return words[to : to + 1] == ["to"] and not {*words[to + 1 : to + 2]} & (DETERMINERS | OBJECTS | {"date"})


def _states(sentence: list[str]) -> bool:
    """Whether a sentence is more than a "No." or a "Not at this point."."""
    spoken = any(_finite(sentence, i) for i in range(len(sentence)))
    return len(sentence) > 5 or spoken or sentence[:1] == ["no"] < sentence or _imperative(sentence)


def _imperative(words: Sequence[str]) -> bool:
    first, then = (*words[:2], "", "")[:2]
    if first in ("do", "please", "pls", "let"):
        return then in ("not", "us") or then in IMPERATIVES
    called = (
        then in (*OBJECTS, "it")
        and first not in NO_IMPERATIVE
        and not (first.endswith(("ing", "ed", "s")) and len(first) > 4)
    )
    return called or (first in IMPERATIVES and (not then or then in AFTER_IMPERATIVE))


def _finite(words: Sequence[str], i: int) -> bool:
    """Whether the word is likely a finite verb; auxiliaries surely are."""
    word, before = words[i], words[i - 1] if i else ""
    if before == "to":
        return False
    if word in AUXILIARIES or (word in ("need", "needs") and words[i + 1 : i + 2] == ["to"]):
        return True
    if before in AUXILIARIES:
        return False
    subject = next((w for w in reversed(words[:i]) if w not in ADVERBS), "")
    bare = subject in SUBJECT_PRONOUNS and word.isalpha() and word not in NO_VERB
    if before in ("and", "or"):
        return False
    past = word in PAST or (word.endswith("ed") and len(word) > 3 and word not in NOT_ENDING_A_VERB)
    return bare or ((past or word in PRESENT) and before not in DETERMINERS)


def _main(words: Sequence[str]) -> tuple[list[str], int | None]:
    """The first main clause less what is inserted in it, as far as it matters, and where its verb is."""
    kept: list[str] = []
    verb: int | None = None
    sure = False  # the verb is an auxiliary: a mere "announced" may be a participle
    i = _fronted(words)
    while i < len(words):
        word = words[i]
        if word in (",", ";"):
            if verb is not None and not sure and words[i + 1 : i + 2] and words[i + 1] in AUXILIARIES:
                verb = None
            elif verb is not None and kept[-1] not in AUXILIARIES and kept[-1] != "not":
                break
            elif (verb is not None or word == ";" or _inserted(words, i)) and word in words[i + 1 :]:
                i = words.index(word, i + 1) + 1
                continue
        elif word == "but" and len(kept) > 1 and not NOT_ONLY & {*kept}:
            break
        elif word in RELATIVES and verb is None and kept:
            i = _past_relative(words, i)
            continue
        elif verb is not None and (word in SUBORDINATES or word in ("and", "or")):
            break
        elif (
            sure
            and (word in SUBJECT_PRONOUNS or word == "you")
            and kept[-1] not in AUXILIARIES
            and kept[-1] not in ADVERBS
        ):
            break  # "nothing there you would not find"
        elif _finite(words, i) and not sure and (verb is None or word in AUXILIARIES):
            verb, sure = len(kept), word in AUXILIARIES or kept in _ALONE
        kept.append(word)
        if verb is not None and _takes_clause(words, i, sure):
            break
        i += 1
    return kept, verb


_ALONE = [[word] for word in ("i", "we", "you", "he", "she", "it", "they", "this", "that", "there")]


def _fronted(words: Sequence[str]) -> int:
    """Where the main clause starts: after "that", "I think", "If it rains,"."""
    i = 0
    while i < len(words):
        ahead = words[i : i + 1] == ["even"]
        opening = words[i : i + at_phrase(words, i, OPENINGS)]
        follows = words[i + len(opening)] if opening and i + len(opening) < len(words) else ""
        if words[i] in (",", ";"):
            i += 1
        elif opening and follows and _skippable(opening, follows):
            i += len(opening)
        elif words[i + ahead : i + ahead + 1] and words[i + ahead] in FRONTED:
            if "," in words[i:-1]:
                i = words.index(",", i) + 1
            else:  # "If it rains they will stay"
                second = _past_relative(words, i)
                return max(i, second - 1) if words[i] in ("if", "when") and second < len(words) else i
        else:
            return i
    return 0


def _skippable(opening: Sequence[str], follows: str) -> bool:
    if follows in (",", ";"):
        return True
    if opening == ["that"]:
        return follows not in AUXILIARIES
    if len(opening) == 1:
        return opening[0] in ("and", "but", "so", "yes", "yeah")
    return follows not in PREPOSITIONS | {"not", "so"} and (follows not in SUBORDINATES or follows == "that")


def _inserted(words: Sequence[str], comma: int) -> bool:
    """Whether the comma opens a relative or participle, which ends at the next."""
    after, then = (*words[comma + 1 : comma + 3], "", "")[:2]
    return after in RELATIVES or after.endswith(("ing", "ed")) or "not" in (after, then)


def _past_relative(words: Sequence[str], at: int) -> int:
    """Where the verb after the relative clause at `at` is, or the end."""
    first = next((i for i in range(at + 1, len(words)) if _finite(words, i)), len(words))
    i = first + 1
    if first < len(words) and words[first] in AUXILIARIES:
        while i < len(words) and (words[i] in AUXILIARIES or words[i] in ADVERBS or words[i] == "not"):
            i += 1
        i += 1  # its participle
    return next((k for k in range(i, len(words)) if _finite(words, k)), len(words))


def _takes_clause(words: Sequence[str], i: int, sure: bool) -> bool:
    """Whether a clause of its own follows a word of saying: "told us nobody came"."""
    after = words[i + 1] if i + 1 < len(words) else ""
    if not after or act_of(words[i]) is None:
        return False
    if not sure and after in PREPOSITIONS and words[i] not in SPEECH:
        return False  # "the plan announced on Monday"
    end = next(
        (k for k in range(i + 1, len(words)) if words[k] in SUBORDINATES or words[k] in ",;"), len(words)
    )
    return any(_finite(words, k) for k in range(i + 2, end))


def _own(subject: Sequence[str], source: str, direct: bool) -> bool:
    """Whether the subject is the source itself or its own body."""
    by = {w for w in words_in(source) if len(w) > 3}
    if {"i", "we"} & {*subject[:3]} or (by - GENERAL) & {*subject}:
        return True
    if {"my", "our"} & {*subject} or (not direct and {"his", "her", "its", "their"} & {*subject}):
        return bool(OWN_BODIES & {*subject})
    if not direct and {"he", "she", "they", "it"} & {*subject[:1]}:
        return True
    if SPOKESMEN & by:
        return bool((ROLES | OWN_BODIES) & {*subject})
    return subject[:1] == ["the"] and bool(OWN_BODIES & {*subject[:3]} and source and not OUTSIDERS & by)


_WISHES = words_of("like love prefer rather say argue hope")


_PLACES = PREPOSITIONS | {"out", "there", "here", "behind", "among"}
_ANYBODY = words_of("anyone anybody everyone everybody nobody who")


def _conditional(sentence: Sequence[str], main: Sequence[str], verb: int | None) -> bool:
    """Whether a quoted "would" only supposes: "I'd be lying if", "anyone would", "we would be honoured"."""
    return (
        "if" in sentence[1:]
        or bool(_ANYBODY & {*sentence[:2]})
        or (_is_state(main, verb or 0) and bool({"i", "we", "it", "that", "this"} & {*main[:verb]}))
    )


def _modal(main: Sequence[str], verb: int | None, supposed: bool) -> str:
    """ "will", "may", "must" (also for an imperative) or ""."""
    if _imperative(main) and (verb != 1 or main[1] in AFTER_IMPERATIVE):
        return "must"
    if verb is None:
        return ""
    word, after = main[verb], [w for w in main[verb + 1 : verb + 7] if w not in ADVERBS and w != "not"]
    if word in ("have", "has", "need", "needs", "ought"):
        return "must" if after[:1] == ["to"] else ""
    if word in ("is", "are", "am"):
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


def _apologises(words: Sequence[str]) -> bool:
    return any(w in _APOLOGY and words[i : i + 2] != ["sorry", "to"] for i, w in enumerate(words))


def _fault(main: Sequence[str]) -> bool:
    wrong = "wrong" in main and bool({"was", "were", "got", "been"} & {*main})
    return wrong or bool({"mistake", "mistakes", "fault", "erred"} & {*main})
