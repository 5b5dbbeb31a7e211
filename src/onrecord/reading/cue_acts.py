"""What a cue says: which of its acts decides, whether that is negated, whether only the outlet infers it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.reading.cues import PAST, SPEECH, UNKNOWN, WEAK, Act, Found, acts, words_of
from onrecord.reading.grammar import DETERMINERS, PREPOSITIONS, phrases_of
from onrecord.reading.negation import at_phrase

_NEGATORS = words_of("not never no neither nobody none nothing hardly without")
_IDLE = phrases_of("""
    not only, not just, not merely, not simply, can not help, no less, no secret, or not
""")
_HEDGES = words_of("""
    appear appears appeared appearing seem seems seemed seeming apparently apparent seemingly presumably
    hint hints hinted hinting signal signals signaled signalled signaling signalling imply implies implied
    implying implicitly insinuated ostensibly tacitly evidently
""")
_HEDGING = {("believed", "to"), ("thought", "to"), ("looked", "like"), ("looks", "like")}
_ASIDE = words_of("in at during after before following when while")
_NO_SOURCE = words_of("no nobody none neither hardly scarcely")


@dataclass(frozen=True, slots=True)
class Said:
    """What a cue says: its act, whether that is negated, the words after it."""

    words: list[str]
    act: Act
    negated: bool = False
    hedged: bool = False
    after: Sequence[str] = ()
    inner: Act | None = None  # what was declined: "refused to confirm"
    not_it: bool = False  # its end belongs to the content: "asked not to"

    @property
    def quoted(self) -> str:
        return f"“{' '.join(self.words)}”" if self.words else "no cue"


def said_in(words: list[str], source: list[str], object_: Sequence[str]) -> Said:
    """A cue's first act that is not weak ("made", "gave", "said"), else its first.

    An idiom may end in the content's own words (`object_`): "held | its tongue".
    """
    # "No group has claimed it"
    nobody = ["no"] if {*source[:1]} & _NO_SOURCE or source[:2] == ["not", "one"] else []
    words = words[:40]
    hedged = any(w in _HEDGES and words[i - 1 : i] != ["no"] for i, w in enumerate(words))
    hedged = hedged or any(pair in _HEDGING for pair in pairwise(words))
    found = [a for a in acts(words) if not _particle(words, a.start)]
    strong = [a for a in found if a.act.kind not in WEAK and not _aside(words, a.start)]
    ends = bool(strong) and strong[0].end == len(words)
    if not strong or strong[0].act.kind == "offers" or ends:
        idioms = [a for a in acts([*words, *object_]) if a.start < len(words) < a.end]
        if ends:  # "vote | to stay out" is no vote for it
            idioms = [a for a in idioms if a.phrase[: len(strong[0].phrase)] == strong[0].phrase]
        # No "called | the plan for".
        idioms = [a for a in idioms if a.phrase[-1] not in PREPOSITIONS or a.end == len(words) + 1]
        found, strong = (idioms, idioms) if idioms else (found, strong)
    if not found:
        return Said(words, UNKNOWN, _negated(nobody + words), hedged)
    first = _deciding(words, found, strong)
    inner = next((a.act for a in found if a.start >= first.end), None)
    # "Gave no", "has no idea": only acts that are named alone have all their negators before them.
    end = (
        first.end
        if (strong and first.act.kind != "offers") or first.act.kind in ("says", "thinks")
        else len(words)
    )
    end += words[end : end + 1] == ["nothing"]
    before = [*nobody, *words[: first.start], *(w for w in words[first.start : end] if w not in first.phrase)]
    not_it = _negated(words[end:])
    return Said(words, first.act, _negated(before), hedged, words[first.end :], inner, not_it)


def _deciding(words: Sequence[str], found: list[Found], strong: list[Found]) -> Found:
    """The act that decides: the first strong one, unless it only leads to another."""
    first = (strong or found)[0]
    later = [a for a in found if a.start >= first.end]
    if first.act.kind in ("asks", "demands") and words[first.start].endswith("ed"):
        # "asked to comment, he declined"
        answers = [a for a in later if a.act.kind in _ANSWERS and words[a.start - 1] != "to"]
        return next((a for a in answers if words[a.start] in SPEECH or a in strong), first)
    if first.act.kind == "offers":  # "offered an apology"
        return next((a for a in later if a in strong and words[a.start - 1] != "to"), first)
    if words[first.end : first.end + 2] == ["to", "have"] and later:
        return later[0]  # "is alleged to have said"
    if words[first.start] in _LEADING and "to" in words[first.end - 1 : first.end + 1]:
        said = [a for a in later if a.start <= first.end + 2 and a.act.kind in _SAYABLE]
        return next(iter(said), first)
    return first


_ANSWERS = words_of("says declines refuses denies confirms admits pleads thinks")
# "Tried to play down", "was happy to confirm": the act is what was tried.
_LEADING = words_of("""
    try tries tried trying attempt attempts attempted attempting seek seeks sought seeking want wants wanted
    wish wishes wished like 'd love happy glad pleased delighted proud keen eager anxious sorry regret regrets
    ready willing prepared set move moves moved moving determined able
""")
_SAYABLE = words_of("""
    says denies confirms accuses admits warns declines doubts thinks promises feels opposes objects
""")


def _aside(words: Sequence[str], i: int) -> bool:
    """Whether the word only tells to whom or where it was said: "told a protest", "said in an appeal"."""
    told = SPEECH & {*words[:i]}
    near = words[max(0, i - 3) : i]
    return bool(told and ((DETERMINERS - {"that"}) & {*near[-2:]} or _ASIDE & {*near}))


def _particle(words: Sequence[str], i: int) -> bool:
    """Whether the word is no act here: "screamed back", "told supporters"."""
    if words[i] in ("back", "like") and i:
        return words[i - 1] in PAST or words[i - 1].endswith(("ed", "ing", "s"))
    return words[i] in _HEARERS and bool(SPEECH & {*words})


_HEARERS = words_of("supporters opponents critics backers fans")


def _negated(words: Sequence[str]) -> bool:
    """Whether a cue says not: "did not", "neither … nor", "gave no", and no "not only"."""
    i = count = 0
    while i < len(words):
        idle = at_phrase(words, i, _IDLE)
        little = words[i] in ("little", "few") and words[i - 1 : i] != ["a"]
        count += not idle and (words[i] in _NEGATORS or little or words[i : i + 2] == ["yet", "to"])
        i += idle or 1
    return count % 2 == 1
