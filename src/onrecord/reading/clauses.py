"""The first main clause of what was said: its verb, what negates it, whom and when it is about."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.reading.cues import PAST, SPEECH, act_of, words_of
from onrecord.reading.grammar import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    FALSE,
    FRONTED,
    LONE_NO,
    NO_NEGATION,
    NO_VERB,
    NOT_ENDING_A_VERB,
    NOT_ONLY,
    OBJECTS,
    OPENINGS,
    PREPOSITIONS,
    PRESENT,
    PRONOUNS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    SUBORDINATES,
    words_in,
)
from onrecord.reading.moods import apologises, conditional, fault, imperative, is_state, modal, own
from onrecord.reading.negation import at_phrase, called_false, elided_negator, left_open, negators_of


@dataclass(frozen=True, slots=True)
class Clause:
    """The first main clause of a content, as far as stance and holds need it."""

    words: Sequence[str]  # of its sentence, from where it starts
    first: str  # the sentence's first word
    negated: str  # the words that negate it
    elided: str  # the words that negate a headline without its verb: "talks not over"
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
_FIRST_PERSON = words_of("i we my our me us")


def main_clause(content: str, source: str, spoken: bool = False) -> Clause:
    """The first main clause of what `source` said. Only the start of a long content is looked at.

    `spoken`: it may be the source's own words without quotation marks, as in an interview.
    """
    said = words_in(content)
    sentence = _stating(said)
    direct = content.lstrip()[:1] in _QUOTES or (spoken and bool(_FIRST_PERSON & {*said}))
    main, verb = _main(sentence)
    negators = negators_of(main, verb)
    mine = own(main[: verb or 0], source, direct)
    return Clause(
        words=sentence[_fronted(sentence) :],
        first=sentence[0],
        negated=" ".join(main[max(0, negators[0] - 1) : negators[0] + 2]) if len(negators) % 2 else "",
        false=called_false(main, verb),
        elided=" ".join(main[not_at - 1 : not_at + 2]) if (not_at := elided_negator(main, verb)) else "",
        unsaid=_unsaid(main, verb, negators, mine),
        modal="" if main[:1] == ["as"] else modal(main, verb, direct and conditional(sentence, main, verb)),
        own=mine and not is_state(main, verb or 0),
        fault=mine and main[:1] != ["it"] and (fault(main) or apologises(sentence)),
        finite=verb is not None and not (verb > 1 and main[verb - 1] in SUBJECT_PRONOUNS),
        infinitive=_infinitive(main),
        to_do=any(_infinitive(main[i:]) for i in range(min(5, len(main) if verb is None else verb))),
        question=sentence[-1:] == ["?"] and not _is_tag(sentence),
        imperative=imperative(main),
        direct=direct,
    )


def _unsaid(main: Sequence[str], verb: int | None, negators: Sequence[int], mine: bool) -> str:
    """How its source leaves it open; what others do not know, unless they are its own, is denied."""
    left = left_open(main, negators)
    known = left == "unknown" and main[0] in ("his", "her", "its", "their")
    return left if mine or verb is None or known else ""


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
    return words[0] in LONE_NO or words[-1] in FALSE or words[-1] == "not"


def _is_tag(sentence: Sequence[str]) -> bool:
    """Whether it asks for no answer: "This is not it, is it?" """
    tag = sentence[-5:-1][-(3 + ("not" in sentence[-4:-1])) :]
    return tag[:1] == [","] and tag[1] in AUXILIARIES and tag[-1] in PRONOUNS


def _infinitive(words: Sequence[str]) -> bool:
    """Whether it starts with "to leave", "not to leave"."""
    to = 1 if words[:1] == ["not"] else 0
    return words[to : to + 1] == ["to"] and not {*words[to + 1 : to + 2]} & (DETERMINERS | OBJECTS | {"date"})


def _states(sentence: list[str]) -> bool:
    """Whether a sentence is more than a "No." or a "Not at this point."."""
    spoken = any(_finite(sentence, i) for i in range(len(sentence)))
    return len(sentence) > 5 or spoken or sentence[:1] == ["no"] < sentence or imperative(sentence)


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
    if words[i : i + 1] and words[i] in _FREE and (verb_at := _past_relative(words, i)) < len(words):
        kept, i = [words[i]], verb_at  # "Whoever cannot walk | must be carried"
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
        elif verb is None and _opens_relative(words, i, kept):
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
        elif word == "nobody" and sure and DETERMINERS & {*kept[-2:-1]}:
            break  # "by a machine nobody dared touch"
        elif _finite(words, i) and not sure and (verb is None or word in AUXILIARIES):
            verb, sure = len(kept), word in AUXILIARIES or kept in _ALONE
        kept.append(word)
        if verb is not None and _takes_clause(words, i, sure):
            break
        i += 1
    return kept, verb


_FREE = words_of("whoever whatever whichever whosoever what")
_TIMES = words_of("""
    day night week month year time morning evening afternoon spring summer autumn winter moment
""")


def _opens_relative(words: Sequence[str], i: int, kept: Sequence[str]) -> bool:
    """Whether a relative clause about `kept` starts: "the man | who", "a vet | he did not know"."""
    if words[i] in RELATIVES:
        return bool(kept) and not (words[i] == "that" and kept[-1] in PREPOSITIONS)  # "on that day"
    bare = words[i] in SUBJECT_PRONOUNS or words[i] == "nobody"
    if not bare or len(kept) < 2 or kept[0] not in ("a", "an", "the") or kept[-1] in _BEFORE_CLAUSE:
        return False
    return kept[0] != "the" or kept[-1] not in _TIMES


_BEFORE_CLAUSE = PREPOSITIONS | ADVERBS | words_of("and or but not , ; than that")
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


_SUBJECTS = words_of("who which that whoever whatever whichever")
_NO_PRESENT = DETERMINERS | ADVERBS | AUXILIARIES | words_of("us always perhaps sometimes besides as")


def _past_relative(words: Sequence[str], at: int) -> int:
    """Where the verb after the relative clause at `at` is, or the end."""
    then = words[at + 1 : at + 2]
    if words[at] in _SUBJECTS and then and then[0].endswith("s") and then[0] not in _NO_PRESENT:
        first = at + 1  # "he who lies"
    else:
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
