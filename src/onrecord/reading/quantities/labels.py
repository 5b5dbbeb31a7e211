"""Numbers that count nothing: dates, clock times, ages, scores, models, articles of a law, addresses."""

import re

from onrecord.model import Span
from onrecord.reading import lexicon
from onrecord.reading.cues import words_of
from onrecord.reading.nouns import is_plural
from onrecord.reading.quantities.number_words import any_of
from onrecord.reading.quantities.numerals import Numeral

_MONTHS = any_of(lexicon.MONTHS)
_ROADS = (
    "Road|Rd|Street|St|Avenue|Ave|Lane|Ln|Drive|Dr|Way|Boulevard|Blvd|Place|Court|Terrace|Square|Highway|Hwy"
    "|Parkway"
)
# Nouns that a number stands behind as a name; the second set are verbs too.
_NAMED = words_of("""
    no nos number numbers article articles clause clauses section sections chapter chapters page pages
    paragraph paragraphs room route highway interstate motorway junction exit channel flight gate platform
    track level levels grade category class phase step volume vol episode season seasons fig item rule law
    bill resolution amendment proposition decree directive regulation type model mark mk version windows
    apartment apt suite floor district ward zone division brigade regiment battalion platoon box runway
    terminal day week verse psalm size age aged ages tier generation protocol appendix annex pier berth
    hangar reactor cell tag station line bus tram bay count
""")
_NAMED_OR_DONE = words_of(
    "order measure form stage part act scene question table figure title unit group round lap team heat game"
    " match area base camp court hall quarter squad block lot series step year"
)
_HEAD = re.compile(r"(?<![^\W_])([^\W\d_]+)[.’']?[ \u00a0]$")
_BEFORE = re.compile(
    rf"""(?xi)
    (?:
        \b(?:{_MONTHS})\b\.?[ ](?:the[ ])?                             # May 3
      | \b(?:aged?|ages|turn(?:s|ed|ing)?)[ ]
        (?:(?:of|between|from|about|around|just|only|over|under|up[ ]to)[ ])?
      | \b(?:page|pp|no|nos)\.?[ ]?
      | \bper[ ]                                                       # per 100,000
      | [#@№_\\]
      | [0-9][:/]                                                       # 4:39
      | [0-9]{{4}}[-–]                                                  # 2014-15
      | [0-9][-–][0-9]{{1,2}}[-–]                                       # 2020-05-06
      | (?<!\w)['’‘](?=$)                                               # '90
    )$"""
)
# "A man of 33", "she is 52": an age, where no noun follows.
_OLD = re.compile(
    r"(?i)\b(?:(?:an?|the|another)\s(?:man|woman|boy|girl|lad|youth|child|baby|teenager|pensioner|widow(?:er)?|person|lady)"
    r"\sof\s(?:about\s|only\s|just\s)?|(?:s?he|i|who)(?:['’]s|\s(?:is|was|am|(?:will|would|must)\sbe))\s"
    r"(?:now\s|only\s|just\s|about\s|barely\s|still\s)?|\b(?:(?:is|are|was|were)\s(?:still\s)?under|(?:are|were|them|aged)\s(?:still\s)?over)\s)$"
)
_DRAWN = re.compile(
    r"(?i)\b(?:(?:winning|lucky|lottery|bonus|drawn)\s(?:lottery\s)?(?:numbers?|balls?)|(?:numbers|balls)\sdrawn)"
    r"(?:\s[a-z]+){0,2}?\s?(?:were|was|are|is|:)\s$"
)
_AFTER = re.compile(
    rf"""(?xi)
        (?:st|nd|rd|th|ers?|s)(?![\w])                                  # 5th, 1980s
      | [:.][0-9]                                                       # 4:39, 2.0.1
      | /[0-9]                                                          # 9/11
      | [-–][0-9]{{1,2}}[-–][0-9]                                       # 2020-05-06
      | [ ]?(?:[ap]\.?m\b|o['’]clock|noon\b)
      | [ ](?:GMT|UTC|EST|EDT|PST|PDT|BST|CET|CEST|MSK|AEST|hrs?\b\.?[ ](?:on|local)|local[ ]time)
      | [ ](?:of[ ])?(?:{_MONTHS})\b
      | (?:[-–\s]?(?:to|and|or|[-–])?[-\s]?[0-9]+)?[ \u00a0-]?(?:years?|months?|weeks?|days?)[- ]old
      | [-–\s]+(?:to|and|or)\s[0-9]+[- ]years?[- ]olds?
      | [ ](?-i:[A-Z])[\w.’'-]*(?:[ ](?-i:[A-Z])[\w.’'-]*)?[ ](?-i:{_ROADS})\b
      | [ ](?-i:[A-Z])[\w.’'-]*[ ][0-9]+\w*[ ](?-i:{_ROADS})\b         # 9 E 71st St
      | [ ](?-i:Rue|Ave|Avenue|Calle|Via|Rua)[ ]
      | [-–](?-i:[A-Z])
    """
)
_CLOCK = re.compile(r"[0-2]?[0-9]\.[0-5][0-9]")
_AGE = re.compile(r"(?:^|[^\W\d_]),[ ]$")
_AGE_ENDS = re.compile(r"[,.)](?:[ ]|$)")
_SPELLED = re.compile(r"([^\W\d_]+)[-–−]$")  # "to-260,000", "F-16"
_HYPHENED = re.compile(r"\w-$")  # "best-of-seven"
_CODED = re.compile(r"[A-Z]{2,} ?[-−]$|[0-9]−$")  # "COVID -19", "10−30"
_JOINED = words_of("to minus sub mid plus and or by extra another")
_CAPITAL = re.compile(r"(?<![^\W_])([^\W\d_][\w’'&.-]*)[ \u00a0]$")
_OPENERS = words_of("""
    about above after all almost also although among an and another any approximately are around as at
    because before below between both but by despite down during estimated even every exactly exceeding
    fewer following for from had has have her his if in including into is it its just last least less like
    more most near nearly no not now of on once one only or other our out over per plus roughly since so some
    than that the their then there these they this those though through to today tomorrow total under until
    up upon was we were when where which while who with within without yet yesterday you she he i
    monday tuesday wednesday thursday friday saturday sunday
""")
_PLAIN_YEAR = range(1500, 2201)
_YEARS_OK = re.compile(r"(?i)\b(?:more than|fewer than|less than|at least|nearly|almost|up to|as many as)\s$")
_SCORED = re.compile(
    r"[ ](?:win|victory|defeat|loss|draw|lead|record|vote|ruling|decision|margin|home|away|up|down)\b"
)
_DETERMINED = re.compile(r"(?i)(?:^|[^\w])(?:an?|the)[ ]$")
_DETERMINED_HEAD = re.compile(r"\b(?i:the|an?|this|that|each|every|last|next|his|her|its|their) [a-z]+ $")
_OLDEST = 110
# "The 450 reported on Monday" are no model.
TOLD_OF = re.compile(
    r" (?:already |previously |originally |first )?(?:reported|planned|promised|expected|needed|allowed"
    r"|counted|recorded|registered|agreed|announced|given|sold|killed|injured|arrested|missing|left)\b"
)
_NEXT = re.compile(r"[ -](?:[\w’'-]+ ){0,1}?([a-z]+)")
_ALLCAPS = re.compile(r"(?<![^\W_])[A-Z]{2,3}[ ]$")


def is_label(text: str, n: Numeral, paragraph: Span, titled: bool, measured: bool, counts: bool) -> bool:
    """Whether a numeral is part of a name, a date or the like.

    `titled`: the paragraph has its words in capitals, so that they tell nothing; `measured`: a unit or a
    currency stands at it; `counts`: a noun stands behind it that it may count.
    """
    start, end = n.span
    first, stop = paragraph
    before = text[max(first, start - 40) : start]
    following = text[end : min(stop, end + 48)]
    digits = n.form == "digits"
    if n.form == "share" and not digits:
        return False
    if not digits and (_HYPHENED.search(before) or (not titled and _named(text, start, before))):
        return True
    if digits:
        if _by_letters(before, following, measured):
            return True
        if text[start:end] in ("911", "999") and not measured:
            return True
        if before.endswith("+") and text[start:end].isdigit() and end - start > 7:
            return True  # a telephone's
        if text[start] == "0" and text[start + 1 : start + 2].isdigit():
            return True
    if measured and following[:1] in ("%", "€", "£", "$"):
        return False
    if _BEFORE.search(before) or (_AFTER.match(following) and not _of_things(n, following)):
        return True
    if measured:
        return False
    if digits and not counts and before.endswith("At ") and re.match(r",? (?:s?he|[A-Z]\w+) ", following):
        return n.low <= _OLDEST  # "At 84 she still rows"
    if not counts and (_DRAWN.search(before) or (1 < n.low <= _OLDEST and _OLD.search(before))):
        return True
    if digits and _is_year(text[start:end], before, following, counts):
        return True
    if digits and _CLOCK.fullmatch(text[start:end]) and before.endswith("at "):
        return True
    if digits and n.low <= 110 and _AGE.search(before) and _AGE_ENDS.match(following):
        return True
    if digits and start == first and re.match(r"[.)](?:\s|$)", following):
        return True  # a list's
    if digits and before.endswith("[") and following.startswith("]"):
        return True
    return _behind_name(text[start:end], n, before, following, titled, counts)


def _named(text: str, start: int, before: str) -> bool:
    """Whether a number in words has a capital where no sentence begins: "Group Two"."""
    return text[start].isupper() and bool(re.search(r"[a-z0-9,;] $", before))


def is_score(a: Numeral, b: Numeral, text: str, counts: bool) -> bool:
    """Whether two numbers with a hyphen between are a result or a vote: "2-1", "a 52-48 vote"."""
    following = text[b.span[1] : b.span[1] + 12]
    return a.low >= b.low or (not counts and b.low < 30) or bool(_SCORED.match(following))


def _by_letters(before: str, following: str, measured: bool) -> bool:
    """Whether letters, signs or hyphens hold the digits in a word: "F-16", "5G", "B2B"."""
    last = before[-1:] or " "
    if last in "×^" or _CODED.search(before):
        return True
    if last.isalnum() and not measured:
        return True
    if (last in "-–−" and len(before) > 1 and before[-2].isalnum()) and (m := _SPELLED.search(before)):
        return m[1].lower() not in _JOINED
    if following[:1] == "×" and following[1:2].isdigit():
        return True
    if last in "/." and len(before) > 1 and before[-2].isalnum():
        return not measured
    return not measured and (following[:1].isalpha() or following[:1] == "_")


def _of_things(n: Numeral, following: str) -> bool:
    """ "A 2,900-year-old site": no person's age."""
    return n.low > 120 and "old" in following and "ear" in following[:8]


def _is_year(digits: str, before: str, following: str, counts: bool) -> bool:
    if not (digits.isdigit() and len(digits) == 4 and int(digits) in _PLAIN_YEAR):
        return False
    if counts and _YEARS_OK.search(before):
        return False
    plainly = counts and int(digits) % 100 == 0 and re.match(r" (?:[a-z]{3,}s|people)\b", following)
    return not plainly or bool(re.search(r"(?i)\b(?:in|since|from|until|by|of|to|the|early|late)\s$", before))


def _behind_name(words: str, n: Numeral, before: str, following: str, titled: bool, counts: bool) -> bool:
    """Whether the number belongs to the word before it: "Clause 8", "Boeing 737", "the 737"."""
    if m := _HEAD.search(before):
        word, spelled = m[1].lower(), n.form == "words"
        # "in the week five or six came"
        told = (spelled and counts) or ((spelled or counts) and _DETERMINED_HEAD.search(before))
        if word in _NAMED and not told and not (word == "numbers" and counts):
            return True
        if word in _NAMED_OR_DONE and not told and (not counts or (m[1][0].isupper() and not spelled)):
            return True  # "Year 6 pupils"
    plain = n.form == "digits" and words.isdigit()
    if plain and len(words) == 5 and _ALLCAPS.search(before):
        return True  # a postal code
    if plain and n.low > 1 and _DETERMINED.search(before) and not counts and not TOLD_OF.match(following):
        return True
    capital = _CAPITAL.search(before)
    if not capital or capital[1].islower() or capital[1].lower().rstrip(".") in _OPENERS:
        return False
    if n.form == "words":
        return words[0].isupper() and not counts
    if not plain or n.low >= 10_000 or titled:
        return False
    noun = _NEXT.match(following)
    return not (noun and is_plural(noun[1]))
