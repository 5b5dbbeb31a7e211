"""Words that name an act of saying in English: the stance each shows, and what its source holds."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.reading.vocabulary import ACTS


@dataclass(frozen=True, slots=True)
class Act:
    """What a word of saying shows. `sign`: 1 holds the content, -1 holds its opposite, 0 leaves it open."""

    kind: str
    stance: str
    sign: int
    negated: tuple[str, int]  # stance and sign under "not"


@dataclass(frozen=True, slots=True)
class Found:
    """An act in a cue, and where its words start and end."""

    start: int
    end: int
    phrase: tuple[str, ...]
    act: Act


# Verbs whose past is not made by rule.
_IRREGULAR = """
    say said, tell told, think thought, feel felt, see saw seen, hold held, buy bought, know knew known,
    understand understood, learn learnt, hear heard, find found, show shown, prove proven, write wrote
    written, speak spoke spoken, put put, give gave given, make made, set set, lay laid, read read, swear
    swore sworn, go went gone, take took taken, shoot shot, bear bore borne, stand stood, stick stuck, ring
    rang rung, choose chose chosen, withdraw withdrew withdrawn, strike struck, forbid forbade forbidden,
    undertake undertook undertaken, forecast forecast, foresee foresaw foreseen, foretell foretold, come came,
    fight fought, throw threw thrown, hit hit, tear tore torn, fall fell fallen, withhold withheld, hang hung,
    lead led, broadcast broadcast, mean meant, plead pled, beseech besought, be am is are was were been, have
    has had, get got, do did done, drive drove driven, spell spelt, mistake mistook mistaken, leave left, keep
    kept, lose lost, win won, send sent, bring brought, grow grew grown, rise rose risen, begin began begun,
    break broke broken, spend spent, pay paid, meet met, become became, run ran, build built, sell sold, drink
    drank drunk, eat ate eaten, sit sat, catch caught, teach taught, seek sought, sing sang sung, let let,
    shake shook shaken, bite bit bitten, shut shut, wind wound, draw drew drawn, bind bound, cast cast, uphold
    upheld, cut cut, bid bade bidden, fling flung, cling clung, light lit, sink sank sunk, swing swung, slide
    slid, spread spread, stop stopped, drop dropped, slap slapped, ride rode ridden, fly flew flown, quit
    quit, overhear overheard, grind ground, dig dug, lie lay lain, wear wore worn, wake woke woken, freeze
    froze frozen, blow blew blown, sleep slept, hide hid hidden, steal stole stolen, swim swam swum, ask
    asked, arise arose arisen
"""


def words_of(line: str) -> frozenset[str]:
    """A set of words, written as a line."""
    return frozenset(line.split())


SPEECH = words_of("say says said saying tell tells told telling add adds added reply replied answered")
WEAK = words_of(
    "unknown says light thinks knows clear finds"
)  # kinds that any other in the same cue outweighs
# Kinds that are left unsaid by one who declines them; to decline any other is to hold no.
SPOKEN = words_of("""
    says unknown knows clear confirms denies announces admits asks predicts promises vows accuses warns offers
""")


_UNINFLECTED = words_of("not no in on off at under about against behind beyond up nothing of by")


def _forms(word: str) -> list[str]:
    """A word with its inflected forms, as verb and as noun; some of them may not exist."""
    if word in _UNINFLECTED:
        return [word]
    if word.endswith("y") and word[-2:-1] not in "aeou":
        made = [word[:-1] + "ies", word[:-1] + "ied", word + "ing"]
    elif word.endswith("e"):
        made = [word + "s", word + "d", word[:-1] + "ing"]
    elif word.endswith(("s", "sh", "ch", "x", "z")):
        made = [word + "es", word + "ed", word + "ing"]
    else:
        double = word + word[-1]
        made = [word + "s", word + "ed", word + "ing", double + "ed", double + "ing"]
    return [word, *made, *_PAST.get(word, ())]


def _rows() -> Iterator[tuple[Act, list[list[str]]]]:
    sign = {"yes": 1, "no": -1, "open": 0}
    for row in re.split(r"\n(?=\S)", ACTS.strip()):
        head, words = row.split("\n", 1)
        kind, stance, holds, _, negated, holds_then = re.findall(r"\w+", head)
        act = Act(kind, stance, sign[holds], (negated, sign[holds_then]))
        yield act, [phrase.split() for phrase in words.split(",")]


def _by_first_word() -> dict[str, list[tuple[list[str], Act]]]:
    """By first word: the words that must follow, longest first, and the act."""
    table: dict[str, list[tuple[list[str], Act]]] = {}
    for act, phrases in _rows():
        for first, *rest in phrases:
            for form in dict.fromkeys(_forms(first)):
                table.setdefault(form, []).append((rest, act))
    for entries in table.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return table


_PAST = {verb: past for verb, *past in (forms.split() for forms in _IRREGULAR.split(","))}
# Less "put" and "forecast", which need not be past.
PAST = frozenset(form for past in _PAST.values() for form in past) - _PAST.keys()
_ACTS = _by_first_word()
UNKNOWN = Act("unknown", "asserts", 1, ("declines", 0))  # of a cue that names no act: "according to"
_GAP = 3  # words that may stand between those of a phrase: "ruled the plan out"


def acts(words: Sequence[str]) -> list[Found]:
    """The acts that a cue's words name, in order and free of overlap."""
    found: list[Found] = []
    for start, word in enumerate(words):
        if not found or start >= found[-1].end:
            ends = ((_reach(words, start + 1, rest), rest, act) for rest, act in _ACTS.get(word, ()))
            found += [Found(start, end, (word, *rest), act) for end, rest, act in ends if end][:1]
    return found


def act_of(word: str) -> Act | None:
    """The act that a word names by itself."""
    return next((act for rest, act in _ACTS.get(word, ()) if not rest), None)


def _reach(words: Sequence[str], at: int, rest: Sequence[str]) -> int:
    """Where `rest` ends in `words` from `at` on, or 0."""
    for word in rest:
        near = words[at : at + _GAP + 1]
        if word not in near:
            return 0
        at += near.index(word) + 1
    return at
