"""What a number counts: the noun phrase behind it, with what narrows it ("men of military age").

No tagger is at hand. Closed classes of words and how English forms its plurals tell where a phrase ends.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from onrecord.model import Span
from onrecord.reading import grammar, lexicon
from onrecord.reading.cues import PAST, words_of
from onrecord.reading.nouns import is_person
from onrecord.reading.quantities.number_words import MULTIPLES, SMALL, VAGUE

_WORD = re.compile(
    r"(?:\s|(?<=\w)-)(?P<word>U\.[SKN]\.(?=\s)|[^\W_]\w*+(?:[-.&][^\W_]\w*+|['’](?!s\b)[^\W_]+){0,5}+)"
)
_LONGEST = 7  # words that are looked at behind a number
_STOPS = (
    (grammar.PREPOSITIONS - {"like"})
    | grammar.AUXILIARIES
    | grammar.SUBORDINATES
    | grammar.PRONOUNS
    | grammar.ADVERBS
    | words_of("""
    a an the this these those that his her its their our my your no any some every each and or but nor
    says said say tell tells reports according including include includes yesterday today
    tomorrow tonight ago later earlier early late per plus minus versus vs up down off out over against
    among amid around between during through toward towards across along behind beside besides despite
    onto upon via near never too here again ever well
    below above beneath himself herself themselves itself themself
    them us him me it they we he she you i both all most many much few several who whom whose which
    higher lower less worse better more fewer away apart back together alone once twice instead
    monday tuesday wednesday thursday friday saturday sunday annually daily weekly monthly yearly
    following respectively overall altogether total afterwards throughout except excluding such
    """)
)
# What may stand right behind a number and belongs to the phrase all the same.
_LEADS = words_of("more other additional further extra such different separate just still early late")
_IRREGULAR = words_of("""
    people men women children police troops staff personnel crew aircraft spacecraft sheep fish cattle teeth
    feet mice geese criteria media data bacteria policemen policewomen servicemen servicewomen firemen
    fishermen businessmen congressmen townspeople spokespeople salespeople gunmen clergy youth offspring
    livestock species series headquarters poultry deer grandchildren schoolchildren militiamen guardsmen
    clergymen alumni oxen head cacti fungi nuclei radii calves salmon trout bison moose elk reindeer buffalo
    lives wives knives halves leaves thieves
""")
# Words that stand for people, or for more of what was counted before.
_PEOPLE = words_of("""
    dead injured wounded killed missing homeless hurt unaccounted hospitalised hospitalized unemployed
    sick ill arrested detained stranded displaced trapped
""")
_NATIONALS = words_of("""
    chinese japanese vietnamese swiss lebanese sudanese portuguese taiwanese congolese nepalese maltese
    senegalese dutch french british english irish welsh scots spanish elderly
""")
_MORE = words_of("others more")
_NO_PLURAL = words_of("""
    was has does is as its his this us thus yes perhaps always plus less across besides towards afterwards
    backwards forwards alas needs says news analysis crisis basis emphasis gas bus lens christmas
    overseas sometimes nowadays indoors outdoors upstairs downstairs whereas unless regardless
    nevertheless nonetheless mathematics physics politics economics ethics athletics
    tells asks adds thinks wants keeps gets goes makes takes comes gives shows means seems
    looks remains becomes begins continues includes requires allows
""")
# Plurals that stand before another noun: "arms dealers".
_BEFORE_NOUNS = words_of("""
    sports arms news goods sales savings customs systems operations communications women men human rights
    services securities emirates states united nations armed forces special athletics games works
    homes police staff crew aircraft youth fish media data troops bonds futures earnings years series species
    ratings head
""")
# Participles that narrow the noun before them: "people killed".
_DONE_TO = words_of("""
    called killed injured wounded arrested detained conscripted mobilised mobilized recruited displaced
    affected infected hospitalised hospitalized employed deployed trained held given sold taken sent known
    based listed registered tested vaccinated reported accused charged convicted suspected believed involved
    trapped stranded evacuated rescued needed required drafted enlisted enrolled assigned destroyed damaged
    built planned produced imported exported confirmed recorded identified surveyed interviewed polled
    questioned abducted kidnapped captured released freed missing housed treated admitted born aged made
    transferred delivered donated stolen seized confiscated filed submitted approved issued ordered
""")
_WHERE = words_of("in at by from since during on under with near for as to after before over")
_PARTICLES = words_of("up out off down over in")
_NARROWING = words_of("of from with without")
_ASKED_FOR = words_of("""
    application applications request requests call calls candidate candidates ticket tickets permit permits
    contract contracts order orders test tests vote votes bid bids proposal proposals plan plans visa visas
""")
_TIMELY = lexicon.MONTHS | words_of("""
    last this next year years month months week weeks day days monday tuesday wednesday thursday friday
    saturday sunday time late early
""")
_DETERMINERS = words_of("the its their his her our a an my your this these those all")
_NOT_COUNTED = words_of("way manner variety kind sort lot bit number")
_ADJECTIVE = re.compile(
    r"[a-z]+(?:al|ous|ive|ic|ful|less|able|ible|ary|ish|ian|ese|ent|ant|ior|ern|est)$|[A-Z]|.*-|(?:big|small|new|old"
    r"|young|good|bad|more|other|extra|long|short|high|low|large|great|major|senior|single|key|top|main|final)$"
)
_NO_ONE = words_of("""
    another day time thing way side point reason can could might hundred thousand million billion dozen
    year month week morning afternoon evening night weekend kind sort such thinks knows wants wonder gets must
    would has
""")
_AFTER_ANOTHER = re.compile(r"\s(?:after|or)\s(?:an)?other\b")
_HYPHENED = re.compile(r"-(?P<word>[a-z]{3,})(?![\w])")
_NOT_HYPHENED = words_of("""
    year month week day old time times fold thirds third quarters quarter fifths tenths way something odd
    strong star plus per minute hour party piece half step track sided tier and off all down man woman nil
    digit figure handed legged eyed wheel dimensional storey story out one two three four five six long
""")
_NUMBERS = {*SMALL, *MULTIPLES, *VAGUE}
_OF_THE = re.compile(
    r"\sof\s(?:(?:the|its|their|his|her|our|those|these|all|some|such)\s(?:[a-z]{2,20}['’]s?\s)?|[A-Z]\w{1,20}(?:\s[A-Z]\w{1,20})?['’]s?\s)?"
    r"(?:own\s)?(?=\w)"
)
_IN_TIME = r"(?:four|five|seven|eight|nine|eleven|twelve|about|just|less|more|only|over|under|barely|several)"
_OF_WHAT = re.compile(
    rf"(?:'s|’)?\s(?:worth\sof|of|in(?=\s(?!{_IN_TIME}\b)[a-z]{{4,}}\b(?!\s(?:of|to)\b)))\s(?=\w)"
)


@dataclass(frozen=True, slots=True)
class Counted:
    """A noun phrase: all of it, and the noun that carries it."""

    span: Span
    head: Span
    immediate: bool = True  # it is behind the number itself, not behind one that follows: "two or more"


@lru_cache(1 << 13)
def is_plural(word: str) -> bool:
    """Whether a word in lower case may be a noun for several."""
    last = word.rpartition("-")[2]
    if last in _IRREGULAR:
        return True
    plural = len(last) > 2 and last.endswith(("s", "ae")) and not last.endswith(("ss", "us", "is"))
    return plural and last not in _NO_PLURAL


def things(text: str, end: int, stop: int) -> Counted | None:
    """What a number that ends at `end` counts several of: "ships", "members of the crew", "of its ships"."""
    of = _OF_THE.match(text, end, stop)
    words = _words(text, of.end() - 1 if of else end, stop)
    if not words or words[0]["word"][0].isdigit() or (of and words[0]["word"].lower() in _NUMBERS):
        return None
    for i, w in enumerate(words):
        word = w["word"].lower()
        if not _goes_on(words, i):
            break
        if is_plural(word) and not (word in _BEFORE_NOUNS and _plural_next(words, i)):
            return _narrowed(text, words[0], w, stop)
    first = words[0]["word"].lower()
    alone = len(words) == 1 or not _goes_on(words, 1)  # "12 British Airways jets"
    if first in _PEOPLE or (first in _NATIONALS and alone) or (first in _MORE and not of):
        return Counted(words[0].span("word"), words[0].span("word"))
    if first in _LEADS and len(words) > 1:  # "14 new A330"
        return _phrase(text, words, stop)
    return None


def _goes_on(words: list[re.Match[str]], i: int) -> bool:
    """Whether the phrase that counts several goes on with its word at `i`."""
    word = words[i]["word"].lower()
    if word in ("and", "or") and i:  # "Danish and Swedish ships"
        return any(is_plural(w["word"].lower()) for w in words[i + 1 : i + 3])
    if i == 0:
        return word in _LEADS or word not in _STOPS
    return word not in _STOPS and word not in PAST


def _plural_next(words: list[re.Match[str]], i: int) -> bool:
    return i + 1 < len(words) and is_plural(words[i + 1]["word"].lower())


def one_thing(text: str, end: int, stop: int) -> Counted | None:
    """What "one" counts: "one person", "one senior official"; a pronoun counts nothing."""
    words = _words(text, end, stop)
    head = None
    for i, w in enumerate(words[:4]):
        word = w["word"]
        low = word.lower()
        if i == 0 and low in _PEOPLE:
            return Counted(w.span("word"), w.span("word"))
        if low in _NO_ONE:
            return None
        if "’" in word or "'" in word or low in _STOPS or low in PAST or word[0].isdigit() or _is_verb(low):
            break
        head = w
        if not _ADJECTIVE.match(word):
            following = words[i + 1] if i + 1 < len(words) else None  # "one party official"
            head = following if following and is_person(following["word"].lower()) else w
            break
    if head is None or _AFTER_ANOTHER.match(text, head.end(), stop):
        return None
    return _narrowed(text, words[0], head, stop)


def _is_verb(word: str) -> bool:
    """Whether a word behind "one" is a verb by its ending: no noun for one ends so."""
    return word.endswith(("ed", "ing", "ly")) or (
        word.endswith("s") and not word.endswith(("ss", "us", "is"))
    )


def compound(text: str, end: int, stop: int) -> Counted | None:
    """What the number before a hyphen counts: "a 20-member board"."""
    m = _HYPHENED.match(text, end, stop)
    if not m or m["word"] in _NOT_HYPHENED or m["word"] in _STOPS:
        return None
    return Counted(m.span("word"), m.span("word"))


def measured(text: str, end: int, stop: int, attributive: bool, timed: bool) -> Counted | None:
    """What an amount is of: "of its revenue", "in damages", and, where it stands before a noun, that noun.

    Times (`timed`) are of nothing but such a noun: "a two-week truce".
    """
    if not timed and (m := _OF_WHAT.match(text, end, stop)):
        return _phrase(text, _words(text, m.end() - 1, stop), stop)
    return _phrase(text, _words(text, end, stop), stop) if attributive else None


def _words(text: str, at: int, stop: int) -> list[re.Match[str]]:
    words: list[re.Match[str]] = []
    while len(words) < _LONGEST and (m := _WORD.match(text, at, stop)):
        words.append(m)
        at = m.end()
    return words


def _phrase(text: str, words: list[re.Match[str]], stop: int) -> Counted | None:
    head = _head(words)
    return _narrowed(text, words[0], head, stop) if head else None


def _head(words: list[re.Match[str]], proper: bool = False) -> re.Match[str] | None:
    """The noun that carries a phrase which begins with `words`; where it must be `proper`, a name."""
    head = None
    for i, w in enumerate(words):
        low = w["word"].lower()
        if i == 0 and low in _DETERMINERS:
            continue
        numbered = w["word"][0].isdigit() and not (head and head["word"][0].isupper())  # not "Fortune 100"
        if low in _STOPS or low in _TIMELY or numbered:
            break
        if head is None:
            done = low.endswith("ing") and (i + 1 == len(words) or words[i + 1]["word"].lower() in _STOPS)
        else:
            done = low.endswith(("ed", "ly")) or low in PAST
        if done or (proper and w["word"].islower() and not is_plural(low)):
            break
        head = w
        if is_plural(low) and not (low in _BEFORE_NOUNS and _plural_next(words, i)):
            break
    return head


def _narrowed(text: str, first: re.Match[str], head: re.Match[str], stop: int) -> Counted | None:
    """The phrase with what follows and narrows it: a participle, or "of" or "from" and a phrase."""
    noun = head["word"].lower()
    if noun in _NOT_COUNTED:
        return None
    end = head.end()
    after = _words(text, end, stop)
    link = after[0]["word"].lower() if after else ""
    if link in _DONE_TO:
        particle = len(after) > 1 and after[1]["word"].lower() in _PARTICLES
        following = after[1 + particle]["word"].lower() if len(after) > 1 + particle else None
        if following is None or particle or following in _WHERE or following in grammar.AUXILIARIES:
            end = after[int(particle)].end()
    elif link in _NARROWING or (link == "for" and noun in _ASKED_FOR):
        wanted = after[1:]
        if (last := _head(wanted, proper=link == "from")) and not (
            link == "for" and wanted[0]["word"].lower() in _DETERMINERS
        ):
            end = last.end()
    return Counted((first.start("word"), end), head.span("word"))
