"""What a statement does with its content (stance), and whether its source maintains it (holds)."""

from dataclasses import dataclass

from onrecord.reading.clauses import Clause, main_clause
from onrecord.reading.cue_acts import Said, said_in
from onrecord.reading.cues import UNKNOWN, words_of
from onrecord.reading.grammar import QUESTION_WORDS, words_in
from onrecord.reading.objects import by_object, is_plain, named_false, no_object, to_do


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
    follows = ["to"] if clause.infinitive else () if apart else clause.words[:3]
    said = said_in(words_in(cue), words_in(source), follows)
    name, sign, why = _by_cue(said, clause) or _by_content(said, clause)
    return Stance(name, ("open", "yes", "no")[sign], said.hedged, why)


_Decision = tuple[str, int, str]  # stance, sign, why
_READS = {1: "holds it", -1: "says no to it", 0: "leaves it open"}


def _by_cue(said: Said, clause: Clause) -> _Decision | None:
    """Where the cue names an act it decides; a content that is negated turns it over."""
    if is_plain(said, clause):
        return None
    ruled = by_object(said, clause)
    stance, sign = ruled or (said.act.negated if said.negated else (said.act.stance, said.act.sign))
    if (
        stance == "doubts"
        and said.act.kind != "scruples"
        and (QUESTION_WORDS | {"about"}) & {clause.first, *said.after}
    ):
        sign = 0
    if said.act.kind == "wants" and not ruled:
        own = to_do(said, clause) and not {"see", "have", "be"} & {*clause.words[:2]}
        stance = "plans" if own else "demands"
    why = f"{said.quoted} {_READS[sign]}"
    if no_object(said, clause):
        return stance, sign, f"{why}: “{clause.first}”"
    own_words = said.act.kind == "denies" and clause.direct and clause.finite
    if sign and bool(clause.negated) != said.not_it and not own_words:  # “We never met,” he denied
        return stance, -sign, f"{why}; “{clause.negated or 'not'}” turns it over"
    return stance, sign, why


_AHEAD = words_of("""
    by year quarter month growth profit profits loss losses shortfall deficit surplus recession inflation rate
    rates demand sales revenue margin margins recovery slowdown upturn downturn rise fall
""")


def _to_come(clause: Clause) -> bool:
    """ "revenue shrinking", "a shortfall by August", and no "a bargain" """
    return bool(_AHEAD & {*clause.words}) or any(w.endswith("ing") for w in clause.words)


_LEFT_OPEN = {"unsaid": "declines", "unknown": "denies", "unsure": "doubts", "unexcluded": "asserts"}


_OPENS_CLAUSE = QUESTION_WORDS | {"that"}


def _by_content(said: Said, clause: Clause) -> _Decision:
    """Under a plain cue or none the content decides."""
    negated = clause.negated or clause.elided
    false = clause.false or named_false(said, clause)
    sign = -1 if (bool(negated) + bool(false) + said.not_it) % 2 else 1
    words = f"“{negated or false or 'not'}”"
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
    if said.words[-1:] in (["see"], ["sees"]) and not clause.finite and _to_come(clause):
        return "predicts", 1, "seen to come"
    return "asserts", 1, "plainly said"
