"""What an act does to what follows it: "asked whether" or "for", "rejects the claim" or "the plan"."""

from itertools import pairwise

from onrecord.reading.clauses import Clause
from onrecord.reading.cue_acts import Said
from onrecord.reading.cues import SPOKEN, WEAK, act_of, words_of
from onrecord.reading.grammar import FALSE, PREPOSITIONS, QUESTION_WORDS, phrases_of
from onrecord.reading.negation import at_phrase

# What is denied rather than opposed by one who rejects it.
_CLAIMS = words_of("""
    claim claims allegation allegations accusation accusations charge charges report reports suggestion
    suggestions notion assertion assertions rumour rumours rumor rumors story stories account accounts
    version versions statement statements finding findings figure figures theory theories speculation
    insinuation insinuations comparison comparisons conclusion conclusions narrative narratives it this that
    blame guilt reproach reproaches talk responsibility liability wrongdoing involvement complicity link links
    interpretation portrayal depiction characterisation characterization reading premise premises argument
    arguments description gossip innuendo smears slur slurs culpability negligence collusion thesis
""")
_SUGGESTED = words_of("suggestion suggestions notion insinuation insinuations implication claim claims")
# What may be asked for or given in words.
_IN_WORDS = words_of("""
    request requests question questions comment comments interview interviews call calls email emails
    message messages inquiry inquiries enquiry enquiries detail details answer answers reply response
    information statement statements declarations remarks
""")
# What one said oneself and takes back.
_OWN_WORDS = words_of("remark remarks comment comments testimony confession post tweet article quote words")
# What is opposed rather than denied by one who dismisses it.
_PROPOSALS = words_of("""
    call calls threat threats bid proposal proposals plan plans idea ideas demand demands offer offers appeal
    appeals request requests motion motions petition petitions ultimatum opinion objections
    objection advice recommendation recommendations complaint complaints scheme deal protest protests pleas
    plea pressure campaign challenge challenges lawsuit case bill amendment attempt attempts effort efforts
    vote referendum strike boycott sanctions warning warnings verdict ruling
""")
_NAMING = words_of("""
    call calls called calling brand brands branded branding label labels labelled labeled labelling dub dubs
    dubbed dubbing term terms termed terming describe describes described describing deem deems deemed
    characterise characterised characterises characterize characterized characterizes portray portrayed
    portrays denounce denounces denounced decry decries decried see sees regard regards regarded deride
    derides derided ridicule ridicules ridiculed
""")
_FANCY = words_of("novel imagination invention inventions romance pretence pretense")
_TALES = phrases_of("""
    fairy tale, fairy tales, fairy story, fairy stories, fairytale, fairytales, fairy-tale, tall tale,
    tall tales, tall story, pack of lies, tissue of lies, web of lies, old wives, cock and bull,
    cock-and-bull, figment of, work of fiction, red herring, flight of fancy, flights of fancy, urban legend,
    urban myth, pie in the sky, smoke and mirrors, old chestnut, house of cards
""")
_QUESTIONS = words_of("question questions query queries inquiries enquiries")
_AGAINST = words_of("rejects cancels objects denies")


def named_false(said: Said, clause: Clause) -> str:
    """The word by which a cue or its object calls something false: "called | it a fairy tale"."""
    if not _NAMING & {*said.words} or said.negated or clause.finite:
        return ""
    words = [*said.after, ",", *clause.words[:20], ","]
    for i, word in enumerate(words[:-1]):
        ends = words[i + 1] in PREPOSITIONS or words[i + 1] in (",", ";", "and", "or")
        if at_phrase(words, i, _TALES) or (word in (FALSE | _FANCY) - {"mistaken"} and ends):
            return word
    return ""


def is_plain(said: Said, clause: Clause) -> bool:
    """Whether the cue leaves it to the content: "said", "instructed that it is so", "considers him able"."""
    if said.negated or no_object(said, clause):
        return False
    if said.act.kind == "considers":
        coming = {"considering", "being"} & {*said.words}
        return not coming and not clause.first.endswith("ing")
    if said.act.kind == "objects" and clause.finite:
        return not (_DIFFER & {*said.words} and "that" in (clause.first, *said.after))
    voiced = said.act.kind in _VOICED or (said.act.kind, said.act.stance) == ("denies", "opposes")
    if voiced and clause.finite and clause.direct:
        return _ALOUD.isdisjoint(said.words)
    if said.act.kind == "instructs":
        return clause.finite and not to_do(said, clause)
    if said.act.kind == "swears":
        return clause.finite and not clause.modal
    if said.act.kind in _BY_CLAUSE:
        return clause.finite
    if said.act.kind == "declines":  # "We hear what you hear," he shrugged
        return clause.finite and clause.direct and "that" not in said.after
    return said.act.kind in WEAK


_DIFFER = words_of("disagree disagrees disagreed disagreeing differ differs differed")
# Before a quotation they tell how it was said: “Rubbish,” he scoffed.
_VOICED = words_of("opposes offers feels")
_ALOUD = words_of("""
    regret regrets regretting hope hopes hoped hoping fear fears feared fearing oppose opposes opposed condemn
    condemns condemned concern condemning wished proud sorry
""")
_NO_OBJECT = words_of("neither nothing none nobody no")
_SILENT = words_of("says light knows denies vouches")


def no_object(said: Said, clause: Clause) -> bool:
    """Whether the object negates the act: "gave no details", "knew of no visit", "denies nothing"."""
    start = next((w for w in clause.words[:3] if w not in ("of", "about", "for")), "")
    if clause.finite or clause.direct or said.act.kind not in _SILENT or start not in _NO_OBJECT:
        return False
    if said.act.kind == "says" and len(clause.words) > 1 and clause.words[1] not in _OF_NOTHING:
        return False  # "None of them wear orange"
    if start == "no" and said.act.kind != "knows":
        return said.act.kind == "light" and bool(_IN_WORDS & {*clause.words[:4]})
    return True


_OF_NOTHING = words_of("about on more further else beyond to for")
# Plain where a clause follows: "advised that it was late".
_BY_CLAUSE = words_of("advises affirms sentences sure")


def by_object(said: Said, clause: Clause) -> tuple[str, int] | None:
    """What some acts do depends on what follows them: "asked whether", "asked for"."""
    kind, after, first = said.act.kind, {*said.after}, clause.first
    if no_object(said, clause):
        return said.act.negated if not said.negated else None
    if {"neither", "nor"} <= {*said.words} and said.inner and said.inner.sign * said.act.sign < 0:
        return "declines", 0  # "neither accepted nor rejected"
    if said.negated:
        wished = to_do(said, clause) or "to" in said.after
        if kind in ("wants", "feels") and wished and _spoken(said, clause):
            return "declines", 0
        if kind == "considers" and "considering" not in said.words and not clause.first.endswith("ing"):
            return "denies", -1  # "did not consider | it hopeless"
        if kind == "accepts" and _CLAIMS & {*clause.words[:3]}:
            return "denies", -1
        if kind == "unknown" and {*said.words} <= _WOULD and not _says(clause.first):
            return "declines", -1  # "would not | show them"
        return ("denies", -1) if kind == "accepts" and clause.finite else None
    if kind == "asks" and (clause.to_do or to_do(said, clause) or {"for", "that"} & {first, *after}):
        return "demands", 1
    if kind == "rejects" and clause.infinitive:
        return "demands", 1  # "challenged her to say so"
    if kind == "demands" and first == "whether":
        return "asks", 0
    if kind == "says" and _REFERRED & {*said.words} and _QUESTIONS & {*clause.words[:4], *after}:
        return "declines", 0
    claims = bool(_CLAIMS & {*clause.words[:8], *after})
    that = "that" in (first, *after)
    if kind == "objects" and len(clause.words) == 1 and _OBJECT & {*said.words}:
        return None  # "objected to this"
    if kind == "cancels" and _OWN_WORDS & {*clause.words[:4], *after}:
        return "denies", -1
    if kind == "denies" and _DISMISSED & {*said.words} and _is_proposal(said, clause):
        return "opposes", -1
    if (kind in ("rejects", "objects") and that) or (kind in _AGAINST and claims):
        return "denies", -1
    if kind == "opposes" and _SUGGESTED & {*clause.words[:2], *after}:
        return "denies", -1
    if kind in _AGAINST and _QUESTIONS & {*clause.words[:4], *after}:
        return "declines", 0
    if kind == "opposes" and len(clause.words) > 1 and (_REASONS & {first, *after} or _for_doing(clause)):
        return "accuses", 1
    if kind in ("warns", "demands", "advises") and first == "against":
        return said.act.stance, -1
    if kind in ("accepts", "permits") and clause.finite:
        return "admits", 1
    if kind == "admits" and first in ("receiving", "receipt"):
        return "confirms", 1
    if kind == "refuses" and not _spoken(said, clause):
        return "declines", -1
    return None


def _says(word: str) -> bool:
    act = act_of(word)
    return act is not None and act.kind in SPOKEN | {"light"}


_OBJECT = words_of("object objects objected objecting objection objections protest protests protested")
_WOULD = words_of("would will not never simply")
_REFERRED = words_of("refer refers referred referring direct directed directs redirected pointed")
_DISMISSED = words_of("""
    dismiss dismisses dismissed dismissing dismissal brush brushes brushed brushing wave waves waved waving
    shrug shrugs shrugged shrugging swat swats swatted swatting bat bats batted batting laugh laughs laughed
    pour poured throw threw
""")


def _is_proposal(said: Said, clause: Clause) -> bool:
    """ "brushed aside | a threat", and no "dismissed | claims of a threat" """
    words = [*said.after, *clause.words[:8]]
    first = next((w for w in words if w in _PROPOSALS or w in _CLAIMS - {"that"}), "")
    return first in _PROPOSALS


_REASONS = words_of("for that as")


def to_do(said: Said, clause: Clause) -> bool:
    return clause.infinitive or said.words[-1:] == ["to"]


def _for_doing(clause: Clause) -> bool:
    """ "the striker for skipping training", "the mayor over the leak" """
    words = [w for w in clause.words if w != "not"]
    return "over" in words[1:8] or any(w == "for" and v.endswith("ing") for w, v in pairwise(words))


_MADE_KNOWN = words_of("announce declare unveil proclaim")


def _spoken(said: Said, clause: Clause) -> bool:
    """Whether what was declined is to say something."""
    told = [w for w in clause.words[:6] if w not in ("to", "not", "be")]
    act = said.inner or (act_of(told[0]) if clause.infinitive and told else None)
    if act is not None:
        if act.kind == "announces":
            return bool(_MADE_KNOWN & {*told[:1], *said.after})
        return act.kind in SPOKEN or (act.kind == "light" and bool(_IN_WORDS & {*told, *said.after}))
    return bool(_IN_WORDS & {*told, *said.after}) or not told or told[0] in QUESTION_WORDS | {"on", "about"}
