"""The words of a text, and the closed classes of them that tell how a clause is built and negated."""

import re

from onrecord.reading.cues import PAST, words_of

Phrases = dict[str, list[list[str]]]


def phrases_of(lines: str) -> Phrases:
    """Phrases that commas part, by their first word, the longest first."""
    found: Phrases = {}
    for phrase in sorted((phrase.split() for phrase in lines.split(",")), key=len, reverse=True):
        found.setdefault(phrase[0], []).append(phrase)
    return found


MODALS = words_of("will would shall should can could may might must ought")
BE = words_of("is are was were am be been being")
AUXILIARIES = MODALS | BE | words_of("has have had do does did")
PREPOSITIONS = words_of(
    "of in at on by for with to from since until before after about into within than like under"
)
RELATIVES = words_of("who whom whose which that where")
SUBORDINATES = RELATIVES | words_of("""
    because if although though while when whenever unless until since as than whether after before lest
    what why how except whereas so
""")
FRONTED = words_of("""
    if when whenever while although though because as since after before until unless once whereas given
    despite
""")
DETERMINERS = words_of("a an the this these those that his her its their our my your no any some every each")
SUBJECT_PRONOUNS = words_of("i we they he she")
PRESENT = words_of("""
    say says think thinks believe believes know knows want wants hope hopes need needs mean means seem
    seems agree agrees expect expects insist insists remain remains become becomes belong belongs deserve
    deserves
""")
PRONOUNS = words_of("i we you he she it they there nobody everybody everyone somebody someone")
ADVERBS = words_of("""
    absolutely actually also always anyway certainly clearly completely currently definitely deliberately
    directly entirely ever exactly explicitly fully honestly immediately just merely necessarily now
    obviously only personally possibly publicly quite really simply so still surely then therefore thus
    totally truly utterly very yet even all already formally officially specifically
""")
NOT_ENDING_A_VERB = words_of("""
    need indeed deed shed weed reed heed hundred united speed breed seed feed greed creed unprecedented
    so-called
""")
# What may stand before a main clause and leaves it as it is.
OPENINGS = phrases_of("""
    that, and, but, so, well, look, listen, oh, okay, ok, yes, yeah, no, nope, and so, of course, in fact,
    i think, we think, i believe, we believe, i guess, i suppose, i mean, you know, i would say,
    i would argue, i do think, i do believe, make no mistake, let me be clear, let us be clear,
    to be clear, to be honest, frankly, honestly, there is no doubt, no doubt, there is no question,
    there can be no doubt, i have no doubt, we have no doubt, the fact is, the truth is, the reality is,
    the point is, the bottom line is, the problem is, as far as i know, sorry, thank god, never mind,
    i am sure, we are sure, i am certain, we are confident, i am confident, i am convinced,
    we are convinced, i say
""")
# Words with a negator in them that negate nothing.
NO_NEGATION = phrases_of("""
    not only, not just, not merely, not simply, not solely, not least, not until,
    not without, not for nothing, no less, no more than, no fewer, no later, no sooner, no matter,
    no wonder, no doubt, no stranger, no mean feat, no small feat, no small matter, no small thing,
    no small part, no small measure, no small number, no small sum, no small achievement, no small task,
    no question that, no secret, no shortage of, no coincidence that, nothing but, nothing less,
    nothing other, nothing short, none other, nonetheless, none the less, never mind, not help but,
    not but, not wait to,
    not overstate, not stress, not emphasise, not emphasize, not agree more, not be more, not be happier,
    not be prouder, not be clearer, not have been more, not care less, or not, if not, why not,
    not long ago, not far from, not unlike, not surprisingly, hope not, not a moment too soon,
    like no other, not unusual, not uncommon, not impossible, not unlikely
""")
NEGATING = phrases_of("""
    under no, at no time, at no point, at no stage, in no way, by no means, on no account, for no one, hardly,
    scarcely, anything but, far from over, far from certain, far from clear, far from finished,
    far from done, far from being, far from true, far from complete, far from convinced, far from enough,
    far from ready, far from dead, far from happy, far from satisfied, far from it
""")
LONE_NO = words_of("no not never nope nah neither hardly nothing none nowhere far wrong")
LEFT_UNKNOWN = words_of("unaware oblivious")
LEFT_UNSAID = phrases_of("at a loss, lost for words, too early to say, too soon to say, too early to tell")
FALSE = words_of("""
    false untrue nonsense lie lies baseless unfounded groundless fabricated fabrication rubbish fiction
    bogus hoax invented fantasy inaccurate incorrect wrong-headed propaganda fake preposterous slander
    absurd tripe hogwash baloney bunkum bunk bollocks garbage poppycock balderdash piffle twaddle claptrap
    drivel malarkey tosh cobblers forgery fabrications forgeries nonsensical laughable ludicrous libellous
    libelous defamatory slanderous erroneous mistaken misinformation disinformation myth myths falsehood
    falsehoods untruth untruths staging set-up fallacy mythical non-existent nonexistent made-up
""")
UNSAID = words_of("""
    comment confirm speculate verify answer discuss tell disclose reveal elaborate specify talk speak
""")
UNKNOWN = words_of(
    "know aware familiar information knowledge idea details data remember recall recollection memory"
)
UNSURE = words_of("certain sure convinced")
UNEXCLUDED = words_of("rule exclude deny discount")
OWN_BODIES = words_of("""
    government company firm ministry party administration bank council agency airline operator club team
    office department group commission police army city union country organisation organization university
    hospital
""")
OUTSIDERS = words_of("""
    analyst analysts expert experts economist economists professor critic critics opposition resident
    residents observers commentator lawyer neighbour historian scientist researcher researchers poll
    survey newspaper
""")
SPOKESMEN = words_of("spokesman spokeswoman spokesperson spokespeople")
GENERAL = (
    words_of("people officials sources former minister chief said their this that with from") | SPOKESMEN
)
IMPERATIVES = words_of("""
    stop stay go come keep leave give take tell wait remember remain make get bring send let boil avoid
    call do be check stand sell buy fix listen look put ask help please use vote pay show open close think
    read follow resign sit walk run wear drink eat turn move forget trust be believe imagine suppose learn
    speak write pull push hold hurry join save spend switch try watch wash weep bring choose contact
    consider continue do get grab grow ignore keep lock pack pick pray prepare protect quit report respect
    shut sleep start store stick take throw treat visit boycott evacuate shelter argue calm enjoy
""")
# Verbs that are nouns as well: an imperative only with an object.
NOUN_IMPERATIVES = words_of("""
    play fly drop cut fire sack hire raise load sort sign seal lift list name state test taste time trade
    train trust value voice vote watch water work access address aim answer approach attack back balance ban
    bear blame block board book break build burn bury cancel care carry cast catch cause challenge change
    charge chase check claim clean clear climb collect combine comment compare copy count cover cross cure
    dance date deal deliver deny design direct discuss divide double download draw dress drive dry email empty
    end enter escape estimate examine exchange explain express extend face fail feed feel fight figure file
    fill film find finish fit flush fold force form free freeze gather guard guess hand handle hang heat hide
    hit hunt increase install introduce invest invite judge jump kick kill kiss knock know lay lead lend lie
    light limit link love lower maintain mark market match measure meet mend mention milk mind miss mix
    monitor note notice obey offer open order organise organize paint park pass paste phone photograph pick
    place plan plant plug point post pour prepare press print produce promise prove publish punch punish reach
    recall record recover reduce refuse reject release remove rename rent repair repeat replace reply research
    reset rest return review ring rinse rip roll rub ruin rule rush scan score scrap scratch screen search
    seek send serve set settle shake shape share shoot shout sink skip slow smell smile solve soothe spell
    spread squeeze stamp starve steal stir strike strip study submit suggest support surrender survey suspend
    swap sweep swing teach tear tell tie touch tour trace translate transport trim tune type unite unload
    unlock unplug update upload vary wake warm wash wear weigh wind wipe withdraw wrap approve archive proceed
    blank report abolish abandon accept acknowledge act adapt add adjust admit adopt allow announce apologise
    apologize appoint arrange arrest assume attend begin borrow cease choose cite come compensate complete
    conduct confess confirm connect consult convince correct create deport destroy disclose dismiss distribute
    donate embrace employ encourage enforce ensure erase establish execute expand expect expel fund halt
    honour honor implement impose improve include inform inspect investigate isolate justify launch locate
    march notify nurse occupy overturn patch permit praise preserve prosecute provide recognise recognize
    reconsider refrain regulate rely remind renew resist restore resume retain reveal revoke reverse rewrite
    seize separate simplify sit stabilise subscribe summon tackle tax thank tighten transfer undo uphold
    verify veto warn welcome withhold
""")
AFTER_IMPERATIVE = (
    PREPOSITIONS
    | DETERMINERS
    | words_of("""
    him us them it me you up out away back off down home calm not there here and now put indoors outdoors
    inside outside quiet silent still careful ready patient tuned safe yourself yourselves together again
    alert ahead everything nothing something everyone anything less more only ,
""")
)
OBJECTS = words_of("us me him them your yourself yourselves")
NO_IMPERATIVE = (
    PREPOSITIONS
    | AUXILIARIES
    | SUBORDINATES
    | ADVERBS
    | PAST
    | words_of("""
        and but or not no all both most outside inside without beyond among between against over behind
        beyond around despite near off through throughout besides except whatever whoever whichever alongside
    """)
)
NOT_ONLY = words_of("only just merely nothing not anything")
QUESTION_WORDS = words_of("whether if what why how when who where which whom")
NO_VERB = ADVERBS | SUBORDINATES | words_of("and or not never no to")

_LOOKED_AT = 1000  # characters: about sixty words, and more where they are long
_PIECES = re.compile(r"[,.]?[\"”’'»“]* … (?=[\"“„«‘']*[A-Z])")
_MONTH = re.compile(r"(?<=[a-z0-9] )May\b")  # "in May", and no auxiliary
_TOKEN = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*|[.!?]+(?=[\"”“’'»«)\]]*(?:\s|$))|[,;:()–—]")
_ONE_WORD = {
    "cannot": "can not",
    "won't": "will not",
    "can't": "can not",
    "shan't": "shall not",
    "ain't": "is not",
}
_ONE_WORD |= {"let's": "let us", "no-one": "nobody", "gonna": "going to", "dont": "do not", "cant": "can not"}
_ONE_WORD |= {"theyd": "they 'd", "youd": "you 'd", "theyll": "they will", "youll": "you will"}
_ONE_WORD |= {
    "didnt": "did not",
    "doesnt": "does not",
    "isnt": "is not",
    "wasnt": "was not",
    "gotta": "have to",
    "wont": "will not",
    "wouldnt": "would not",
    "couldnt": "could not",
    "shouldnt": "should not",
    "werent": "were not",
    "arent": "are not",
    "hasnt": "has not",
    "havent": "have not",
    "hadnt": "had not",
}
_ENDINGS = {"ll": "will", "re": "are", "m": "am", "ve": "have", "d": "'d"}
_IS_AFTER = words_of("he she it that there this who what here where nobody everything nothing")
_TITLES = words_of("mr mrs ms dr prof gen sen rep gov st lt col sgt capt rev jr sr vs")


def words_in(text: str) -> list[str]:
    """Lower-case words, contractions apart. Of marks `.`, `?` and `,` stay, and `;` for what parts more."""
    words: list[str] = []
    plain = _MONTH.sub("month", _PIECES.sub(". ", text[:_LOOKED_AT])).replace("’", "'").lower()
    for token in _TOKEN.findall(re.sub(r"\bno one\b", "nobody", plain)):
        stem, _, ending = token.rpartition("'")
        if token[0] in ".!?":
            last = words[-1] if words else ""
            if "?" in token or not (last in _TITLES or "." in last or (len(last) == 1 and last != "i")):
                words.append("?" if "?" in token else ".")
        elif not token[0].isalnum():
            words.append("," if token == "," else ";")
        elif token in _ONE_WORD:
            words += _ONE_WORD[token].split()
        elif token.endswith("n't"):
            words += [token[:-3], "not"]
        elif stem and ending == "s":
            words += [stem, "is"] if stem in _IS_AFTER else [stem]
        elif stem and ending in _ENDINGS:
            words += [stem, _ENDINGS[ending]]
        else:
            words.append(token)
    for i, word in enumerate(words):
        if word == "'d":
            verb = next((w for w in words[i + 1 : i + 4] if w not in ADVERBS and w != "not"), "")
            words[i] = "had" if verb in PAST or verb.endswith("ed") or verb == "better" else "would"
    return words
