"""What a statement does with its content (stance), and whether its source maintains it (holds)."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.reading.clauses import Clause, main_clause
from onrecord.reading.cues import PAST, SPEECH, SPOKEN, UNKNOWN, WEAK, Act, Found, act_of, acts, words_of
from onrecord.reading.grammar import DETERMINERS, PREPOSITIONS, QUESTION_WORDS, phrases_of, words_in
from onrecord.reading.negation import at_phrase


@dataclass(frozen=True, slots=True)
class Stance:
    """`stance` is one of eighteen, `holds` "yes", "no" or "open"; `why` tells how it came about."""

    stance: str
    holds: str
    hedged: bool
    why: str


def stance(cue: str, content: str, source: str = "") -> Stance:
    """Stance and holds of a statement from its words. The pieces of a role are joined by " … "."""
    clause = main_clause(content, source, spoken=not cue.strip())
    apart = clause.infinitive or clause.direct or (clause.finite and clause.first != "having")
    said = _said(words_in(cue), words_in(source), () if apart else clause.words[:3])
    name, sign, why = _by_cue(said, clause) or _by_content(said, clause)
    return Stance(name, ("open", "yes", "no")[sign], said.hedged, why)


# What is denied rather than opposed by one who rejects it.
_CLAIMS = words_of("""
    claim claims allegation allegations accusation accusations charge charges report reports suggestion
    suggestions notion assertion assertions rumour rumours rumor rumors story stories account accounts
    version statement statements finding findings figure figures theory theories speculation insinuation
    insinuations comparison conclusion conclusions narrative it this that
""")
_SUGGESTED = words_of("suggestion suggestions notion insinuation insinuations implication claim claims")
# What may be asked for or given in words.
_IN_WORDS = words_of("""
    request requests question questions comment comments interview interviews call calls email emails
    message messages inquiry inquiries enquiry enquiries detail details answer answers reply response
    information statement statements declarations remarks
""")
_QUESTIONS = words_of("question questions query queries inquiries enquiries")
_AGAINST = words_of("rejects cancels objects denies")
_NEGATORS = words_of("not never no neither nobody none nothing hardly without")
_IDLE = phrases_of("""
    not only, not just, not merely, not simply, no longer, can not help, no less, no secret, or not
""")
_HEDGES = words_of("""
    appear appears appeared appearing seem seems seemed seeming apparently apparent seemingly presumably
    hint hints hinted hinting signal signals signaled signalled signaling signalling imply implies implied
    implying implicitly insinuated ostensibly tacitly evidently
""")
_HEDGING = {("believed", "to"), ("thought", "to"), ("looked", "like"), ("looks", "like")}
_ASIDE = words_of("in at during after before following when while")
_NO_SOURCE = words_of("no nobody none neither")


@dataclass(frozen=True, slots=True)
class _Said:
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


def _said(words: list[str], source: list[str], object_: Sequence[str]) -> _Said:
    """A cue's first act that is not weak ("made", "gave", "said"), else its first.

    An idiom may end in the content's own words (`object_`): "held | its tongue".
    """
    nobody = source[:1] if {*source[:1]} & _NO_SOURCE else []  # "no group has claimed it"
    words = words[:40]
    hedged = any(w in _HEDGES and words[i - 1 : i] != ["no"] for i, w in enumerate(words))
    hedged = hedged or any(pair in _HEDGING for pair in pairwise(words))
    found = [a for a in acts(words) if not _particle(words, a.start)]
    strong = [a for a in found if a.act.kind not in WEAK and not _aside(words, a.start)]
    if not strong or strong[0].act.kind == "offers":
        idioms = [a for a in acts([*words, *object_]) if a.start < len(words) < a.end]
        # No "called | the plan for".
        idioms = [a for a in idioms if a.phrase[-1] not in PREPOSITIONS or a.end == len(words) + 1]
        found, strong = (idioms, idioms) if idioms else (found, strong)
    if not found:
        return _Said(words, UNKNOWN, _negated(nobody + words), hedged)
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
    return _Said(words, first.act, _negated(before), hedged, words[first.end :], inner, not_it)


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
    return bool(told and (DETERMINERS & {*near[-2:]} or _ASIDE & {*near}))


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


_Decision = tuple[str, int, str]  # stance, sign, why
_READS = {1: "holds it", -1: "says no to it", 0: "leaves it open"}


def _by_cue(said: _Said, clause: Clause) -> _Decision | None:
    """Where the cue names an act it decides; a content that is negated turns it over."""
    if _is_plain(said, clause):
        return None
    ruled = _by_object(said, clause)
    stance, sign = ruled or (said.act.negated if said.negated else (said.act.stance, said.act.sign))
    if (
        stance == "doubts"
        and said.act.kind != "scruples"
        and (QUESTION_WORDS | {"about"}) & {clause.first, *said.after}
    ):
        sign = 0
    if said.act.kind == "wants" and not ruled:
        own = _to(said, clause) and not {"see", "have", "be"} & {*clause.words[:2]}
        stance = "plans" if own else "demands"
    why = f"{said.quoted} {_READS[sign]}"
    if _no_object(said, clause):
        return stance, sign, f"{why}: “{clause.first}”"
    own_words = said.act.kind == "denies" and clause.direct and clause.finite
    if sign and bool(clause.negated) != said.not_it and not own_words:  # “We never met,” he denied
        return stance, -sign, f"{why}; “{clause.negated or 'not'}” turns it over"
    return stance, sign, why


def _is_plain(said: _Said, clause: Clause) -> bool:
    """Whether the cue leaves it to the content: "said", "instructed that it is so", "considers him able"."""
    if said.negated or _no_object(said, clause):
        return False
    if said.act.kind == "considers":
        return "considering" not in said.words and not clause.first.endswith("ing")
    if said.act.kind == "instructs":
        return clause.finite and not _to(said, clause)
    if said.act.kind == "swears":
        return clause.finite and not clause.modal
    if said.act.kind in _BY_CLAUSE:
        return clause.finite
    if said.act.kind == "declines":  # "We hear what you hear," he shrugged
        return clause.finite and clause.direct and "that" not in said.after
    return said.act.kind in WEAK


_NO_OBJECT = words_of("neither nothing none nobody no")
_SILENT = words_of("says light knows denies vouches")


def _no_object(said: _Said, clause: Clause) -> bool:
    """Whether the object negates the act: "gave no details", "knew of no visit", "denies nothing"."""
    start = next((w for w in clause.words[:3] if w not in ("of", "about", "for")), "")
    if clause.finite or clause.direct or said.act.kind not in _SILENT or start not in _NO_OBJECT:
        return False
    if start == "no" and said.act.kind != "knows":
        return said.act.kind == "light" and bool(_IN_WORDS & {*clause.words[:4]})
    return True


_BY_CLAUSE = words_of("advises affirms sentences")  # plain where a clause follows: "advised that it was late"


def _by_object(said: _Said, clause: Clause) -> tuple[str, int] | None:
    """What some acts do depends on what follows them: "asked whether", "asked for"."""
    kind, after, first = said.act.kind, {*said.after}, clause.first
    if _no_object(said, clause):
        return said.act.negated if not said.negated else None
    if said.negated:
        if kind == "wants" and (said.after or clause.infinitive) and _spoken(said, clause):
            return "declines", 0
        return ("denies", -1) if kind == "accepts" and clause.finite else None
    if kind == "asks" and (clause.to_do or _to(said, clause) or {"for", "that"} & {first, *after}):
        return "demands", 1
    if kind == "rejects" and clause.infinitive:
        return "demands", 1  # "challenged her to say so"
    claims = bool(_CLAIMS & {*clause.words[:8], *after})
    that = "that" in (first, *after)
    if kind == "objects" and clause.finite and not that:
        return "asserts", 1  # "begs to differ: he was asleep"
    if (kind in ("rejects", "objects") and that) or (kind in _AGAINST and claims):
        return "denies", -1
    if kind == "opposes" and _SUGGESTED & {*clause.words[:2], *after}:
        return "denies", -1
    if kind in _AGAINST and _QUESTIONS & {*clause.words[:4], *after}:
        return "declines", 0
    if kind == "opposes" and len(clause.words) > 1 and (_REASONS & {first, *after} or _for_doing(clause)):
        return "accuses", 1
    if kind in ("warns", "demands") and first == "against":
        return said.act.stance, -1
    if kind in ("accepts", "permits") and clause.finite:
        return "admits", 1
    if kind == "admits" and first in ("receiving", "receipt"):
        return "confirms", 1
    if kind == "refuses" and not _spoken(said, clause):
        return "declines", -1
    return None


_REASONS = words_of("for that as")


def _to(said: _Said, clause: Clause) -> bool:
    return clause.infinitive or said.words[-1:] == ["to"]


def _for_doing(clause: Clause) -> bool:
    """ "the striker for skipping training" """
    words = [w for w in clause.words if w != "not"]
    return any(w == "for" and v.endswith("ing") for w, v in pairwise(words))


_MADE_KNOWN = words_of("announce declare unveil proclaim")


def _spoken(said: _Said, clause: Clause) -> bool:
    """Whether what was declined is to say something."""
    told = [w for w in clause.words[:6] if w not in ("to", "not", "be")]
    act = said.inner or (act_of(told[0]) if clause.infinitive and told else None)
    if act is not None:
        if act.kind == "announces":
            return bool(_MADE_KNOWN & {*told[:1], *said.after})
        return act.kind in SPOKEN or (act.kind == "light" and bool(_IN_WORDS & {*told, *said.after}))
    return bool(_IN_WORDS & {*told, *said.after}) or not told or told[0] in QUESTION_WORDS | {"on", "about"}


def _going_to_be(clause: Clause) -> bool:
    """ "revenue shrinking", and no "him as a man leading" """
    end = next((i for i, w in enumerate(clause.words) if w.endswith("ing")), 9)
    return not clause.finite and 0 < end < 4 and "as" not in clause.words[:end]


_LEFT_OPEN = {"unsaid": "declines", "unknown": "denies", "unsure": "doubts", "unexcluded": "asserts"}


_OPENS_CLAUSE = QUESTION_WORDS | {"that"}


def _by_content(said: _Said, clause: Clause) -> _Decision:
    """Under a plain cue or none the content decides."""
    negated = clause.negated or clause.elided
    sign = -1 if (bool(negated) + bool(clause.false) + said.not_it) % 2 else 1
    words = f"“{negated or clause.false or 'not'}”"
    but = f", but {words}" if sign < 0 else ""
    if clause.unsaid:
        return _LEFT_OPEN[clause.unsaid], 0, f"{words} leaves it open"
    told = bool({"told", "tell", "tells", "telling"} & {*said.words})
    perfect = {"be", "have"} & {*clause.words[1 : 3 if clause.first == "not" else 2]}  # "claimed to have"
    asked = said.act.kind in ("says", "unknown") and not perfect
    if told and clause.to_do and not (clause.finite or clause.direct or clause.first in _OPENS_CLAUSE):
        return "orders", sign, f"told to do it{but}"  # "telling | his aides to leave"
    if (clause.infinitive and (told or (asked and not clause.finite))) or (told and said.words[-1] == "to"):
        unknown = said.act is UNKNOWN and said.words
        stance = "orders" if told else "plans" if unknown else "demands"
        return stance, sign, f"told or asked to do it{but}"
    if clause.modal == "must":
        if told and clause.imperative and not clause.direct:
            return "orders", sign, f"told to do it{but}"
        return "demands", sign, f"must, should or an imperative{but}"
    if clause.question:
        return "asks", 0, "a question"
    if sign < 0:
        return "denies", -1, f"{words} says no"
    if clause.fault:
        return "admits", 1, "owns up to it"
    if clause.modal == "will" and clause.own and said.act.kind != "thinks":
        return "announces", 1, "“will”, of the source itself"
    if clause.modal:
        return "predicts", 1, f"“{clause.modal}” looks ahead"
    if (
        said.words[-1:] in (["see"], ["sees"])
        and not clause.finite
        and any(w.endswith("ing") for w in clause.words)
    ):
        return "predicts", 1, "seen to come"  # "sees revenue shrinking"
    return "asserts", 1, "plainly said"
