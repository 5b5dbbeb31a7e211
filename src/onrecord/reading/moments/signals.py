"""What makes a moment a bound: since, from, by, until, before, after (TimeML: SIGNAL)."""

from collections.abc import Sequence

from onrecord.reading.cues import words_of
from onrecord.reading.grammar import AUXILIARIES, DETERMINERS, PREPOSITIONS, SUBJECT_PRONOUNS, SUBORDINATES
from onrecord.reading.moments.terms import Term

_SIGNALS = {
    "since": "since",
    "until": "until",
    "till": "until",
    "through": "until",
    "up to": "until",
    "by": "by",
    "on or before": "by",
    "before": "before",
    "after": "after",
    "from": "from",
    "as of": "from",
    "as from": "from",
    "on or after": "from",
    "starting": "from",
    "beginning": "from",
    "effective": "from",
}
_EXTREMES = {"at the earliest": "from", "at the latest": "by"}  # behind a moment
REACH = 8  # words before a moment
_HEDGES = words_of("about around roughly approximately")
_NOT = words_of("not t never cannot unlikely")
_BREAKS = words_of(", ; : . and but that which who because")
_SHORTLY = words_of("shortly just soon immediately right minutes moments")
_ENDS = words_of("end close")
_ONWARDS = words_of("on onward onwards")
_CLOSED = (
    PREPOSITIONS
    | AUXILIARIES
    | SUBORDINATES
    | SUBJECT_PRONOUNS
    | DETERMINERS
    | words_of("and but or it all most half nearly almost more only onward onwards")
)


def signal(words: Sequence[str], term: Term, low: int, tied: bool, ahead: bool) -> str | None:
    """The word that makes a date a bound, by its plain name; None where none does.

    `words` are a paragraph's, the sentence begins at `low`; `tied`: the next word is written right behind
    the moment ("Friday's vote"); `ahead`: it tells of what is to come.
    """
    if term.type not in ("DATE", "TIME") or term.value.endswith("_REF"):
        return None
    behind = [word.lower() for word in words[term.end : term.end + 3]]
    if extreme := _EXTREMES.get(" ".join(behind)):
        return extreme
    lead = [word.lower() for word in words[max(low, term.first - REACH) : term.first]]
    if lead[-1:] and lead[-1] in _HEDGES:
        lead.pop()
    elif lead[-2:] == ["at", "least"]:
        del lead[-2:]
    count = next((n for n in (3, 2, 1) if " ".join(lead[-n:]) in _SIGNALS), 0)
    if not count or behind[:2] in (["'", "s"], ["’", "s"]) or (tied and behind[0] in "'’-‑"):
        return None
    name = _SIGNALS[" ".join(lead[-count:])]
    rest = lead[:-count]
    names_more = behind and behind[0].isalpha() and behind[0] not in _CLOSED  # after Friday talks
    if names_more and (name in ("before", "after", "from") or lead[-1] == "to"):
        return None
    if name in ("until", "before") and denied(rest):  # not until
        return "from"
    if term.type == "TIME" and rest and rest[-1] in _SHORTLY:
        return None
    if name == "before" and _ENDS.intersection(w.lower() for w in words[term.first : term.first + 2]):
        return "by"
    begins = ahead or (lead[-1] == "from" and _begins(words, term, rest, behind))
    if lead[-1] in ("from", "of") and (term.last or not begins):
        return None  # "a letter from March 2019", "as of today"
    return name


def denied(words: Sequence[str]) -> bool:
    """Whether the clause that the words end in is negated: "it did not open" until Friday."""
    for word in reversed(words):
        if word in _BREAKS:
            return False
        if word in _NOT:
            return True
    return False


def _begins(words: Sequence[str], term: Term, before: Sequence[str], behind: Sequence[str]) -> bool:
    """Whether "from" tells when something begins, where no verb tells that it is to come."""
    if words[term.first - 1] == "From" or behind[:1] in [[word] for word in _ONWARDS]:
        return True
    return bool((term.offset and term.offset[0] > 0) or (before and before[-1].endswith("ed")))
