"""The words by which a text keeps back the name of a source."""

import re

_BE_NAMED = r"be (?:named|identified|recogni[sz]ed|quoted by name)"
_THEIR = r"(?:(?:his|her|their) )?"
_NAME = r"(?:name|identity|identitie)s?"
_NAMED = r"(?:sur|nick)?(?:name|identitie|identity|title|initial)s?"
_NO = r"not|\w+n[’']t|never|neither|none|nobody|no one|without|only|begged|declin\w+|refus\w+|instead of"
_HIDDEN = r"changed|altered|withheld|kept|keep|hidden|known to|left out|protect\w*|disguised|blurred"
_ASKED = re.compile(
    r"(?i)\b(?:anonymously|anonymity"
    r"|(?:ask|wish|want|request|preferr?|begg?|insist)(?:ed|es|s|ing)? (?:\w+ )?"
    rf"(?:not to {_BE_NAMED}|to (?:remain|stay|be) (?:anonymous|unnamed|nameless))"
    rf"|chose not to {_BE_NAMED}|(?:declin|refus)(?:ed|es|ing) to {_BE_NAMED}"
    rf"|(?:declin|refus)(?:ed|es|ing) to give {_THEIR}(?:full |last |sur)?names?"
    rf"|(?:would|could|can|did|does|do)(?: not|n[’']t) (?:want|wish) to {_BE_NAMED}|whom would {_BE_NAMED}"
    r"|on (?:the )?condition (?:that|of not)"
    rf"|{_THEIR}{_NAME} (?:\w+ ){{1,3}}?(?:left out|withheld|changed|secret|not used|not published)"
    r"|not (?:authori[sz]ed|allowed|permitted) to (?:speak|talk|comment)"
    rf"|(?:gives?|gave) {_THEIR}(?:first )?names? only|gave (?:only )?{_THEIR}first name"
    r"|we (?:shall |will |are |have )?call(?:ing|ed)?|goes by|known only as|identified (?:in \w+ )?only"
    r"|call sign)\b"
)
_KEPT_BACK = re.compile(
    r"(?i)\b(?:anonymous|un-?named|unidentified|undisclosed|nameless|not (?:be )?(?:named|identified)"
    rf"|{_NAME} (?:\w+ ){{1,3}}?(?:withheld|changed|protected|concealed|left out|kept)\b"
    r"|(?:whom|(?:agent|person|source)) (?:\w+ ){1,3}?(?:not|n[’']t) (?:name|identify|title)\b"
    r")"
)
# whatever the verb: no name of theirs is given, or no one of them is named
_UNSAID = re.compile(
    rf"(?i)\b(?:(?:{_NO})(?: [\w’']+){{0,5}}? (?:(?:their|his|her) (?:\w+ ){{0,3}}?{_NAMED}"
    r"|(?:is|are|was|were|be|being) (?:named|identified))"
    rf"|whose (?:\w+ )?(?:{_NAMED}|voice|face) .{{0,20}}\b(?:{_HIDDEN}))\b"
)
_RELATIVE = re.compile(r"…,? (?:who|whose|whom|none|neither|both|all) ")
_PSEUDONYM = re.compile(rf"(?i)\b(?:pseudonym|real names?|{_NAME} (?:has|have|was|were) (?:been )?changed)\b")
_ALIAS = re.compile(
    r"(?i:\b(?:(?:gives?|gave) (?:his|her|their) name as|call|calling(?: (?:him|her|them))?"
    r"|names? only as|known only as|call sign|identified (?:\w+ ){0,3}?only as"
    r"|goes by(?: the)?(?: call sign| name| nickname)?(?: of)?|introduced (?:him|her)self as|called))"
    r" [“\"‘']?(?P<alias>[A-ZÀ-ÖØ-ÞĀ-ŽА-Я][\w’'.-]*\w(?: [A-Z]\w*)?)"
)
_CIRCLE = r"(?:group|party|camp|entourage|circle|team)"
_KNOWS = re.compile(
    r"(?i)\b(?:familiar with|close to|briefed|knowledge of|interviewed|involved in|aware of|inside|within"
    rf"|whom|(?:I|we) (?:trust|know|spoke)|who (?:know|knew|spoke|had|have|were|are)"
    rf"|in (?:his|her|their|the) (?:[\w-]+ )?{_CIRCLE})\b"
)


def asked(words: str) -> bool:
    """Whether words beside a source say that it asked for its name to be kept back, or was granted it."""
    told = _RELATIVE.search(words)
    return bool(_ASKED.search(words) or (told and _UNSAID.search(words, told.start())))


def kept_back(phrase: str) -> bool:
    """Whether the phrase for a source says itself that the name is kept back."""
    return any(p.search(phrase) for p in (_ASKED, _KEPT_BACK, _UNSAID))


def pseudonym(words: str) -> bool:
    """Whether words about a name say that it is not the real one."""
    return bool(_PSEUDONYM.search(words))


def knows(phrase: str) -> bool:
    """Whether a phrase for several people says how they know: then they are sources, not a public."""
    return bool(_KNOWS.search(phrase))


def alias(words: str) -> str | None:
    """The name that a source whose own is kept back is given ("whom we shall call Ruth")."""
    found = _ALIAS.search(words)
    return found["alias"] if found else None
