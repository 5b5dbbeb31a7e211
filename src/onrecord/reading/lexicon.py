"""Closed classes of English words that tell what a noun phrase names: never names themselves."""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


HE = _set("he him himself")
SHE = _set("she her herself")
THEY = _set("they them themselves these those both")
IT = _set("it itself this that which")
WHO = _set("who whom")
SPEAKER = _set("i we me us you")
PRONOUNS = HE | SHE | THEY | IT | WHO | SPEAKER

PARTITIVES = _set(
    "number couple handful majority lot pair dozens hundreds thousands several some many few most"
)
DEFINITE = _set("the this that these those his her its their our")
INDEFINITE = _set(
    "a an another one two three four five six several some many few most other others any both each"
    " every various numerous multiple dozens hundreds thousands no"
)

# Nouns for a person by what he or she does; a capitalised name after one is a person's.
ROLES = _set(
    "president vice-president premier minister chancellor secretary ambassador envoy senator congressman"
    " congresswoman representative deputy governor mayor councillor councilor councilman councilwoman"
    " commissioner chairman chairwoman chairperson chair speaker leader chief head director manager"
    " executive ceo cfo coo founder co-founder owner president-elect spokesman spokeswoman spokesperson"
    " adviser advisor aide strategist analyst expert economist professor researcher scientist historian"
    " author writer journalist reporter correspondent editor columnist blogger host anchor commentator"
    " general admiral colonel major captain lieutenant sergeant commander officer sheriff constable"
    " detective inspector superintendent judge justice attorney lawyer prosecutor solicitor barrister"
    " counsel doctor surgeon nurse physician epidemiologist coach trainer player striker goalkeeper"
    " midfielder defender captain-elect king queen prince princess pope bishop archbishop cardinal imam"
    " rabbi pastor priest candidate nominee frontrunner lawmaker legislator politician activist"
    " organiser organizer campaigner volunteer resident witness survivor victim farmer teacher student"
    " worker driver pilot engineer actor actress singer director-general treasurer comptroller"
    " undersecretary ombudsman whistleblower businessman businesswoman entrepreneur investor trader"
    " pollster operative diplomat official insider source member dean rector provost warden marshal"
)
HONORIFICS = _set(
    "mr mrs ms miss mx dr prof sir dame lord lady rev sen rep gov gen col lt sgt capt maj cmdr adm pres"
    " hon supt det insp amb"
)
MALE = _set(
    "mr sir lord king prince pope spokesman chairman congressman businessman councilman father brother"
    " husband son actor man boy cardinal bishop archbishop priest"
)
FEMALE = _set(
    "mrs ms miss dame lady queen princess spokeswoman chairwoman congresswoman businesswoman councilwoman"
    " mother sister wife daughter actress woman girl"
)

ORGANISATIONS = _set(
    "ministry agency department bureau office administration authority authorities commission committee"
    " council board court parliament senate congress house assembly cabinet government university"
    " institute institution college school hospital company corporation corp inc ltd plc group bank fund"
    " foundation association federation union league party movement organisation organization ngo"
    " network channel station newspaper paper magazine outlet broadcaster daily weekly times post news"
    " press journal herald tribune gazette telegraph guardian tv radio service forces army navy police"
    " regiment brigade division club team campaign coalition alliance airline airport operator utility"
    " firm manufacturer think-tank observatory centre center laboratory museum church trust society"
    " metals energy oil gas motors airlines airways railways systems technologies holdings industries"
    " pharmaceuticals partners capital media studios foods resources mining steel electric insurance"
    " securities solutions labs brothers llc llp gmbh ag sa nv oy"
)
GOVERNMENTS = _set("government administration cabinet authorities")
OFFICES = _set("ministry department office presidency embassy consulate")
OUTLETS = _set(
    "agency newspaper paper magazine outlet broadcaster channel station daily weekly times post news"
    " press journal herald tribune gazette telegraph tv radio site website portal blog podcast"
)
DOCUMENTS = _set(
    "statement report decree document summary survey poll study paper letter memo memorandum release"
    " filing lawsuit indictment complaint affidavit bill law act resolution briefing bulletin dossier"
    " transcript email emails tweet article story editorial data figures records results findings"
    " update review audit book interview speech address"
)
KIN = _set(
    "sister brother mother father wife husband son daughter widow widower cousin uncle aunt friend lawyer"
)
# Nouns for a person that tell no more than a pronoun would.
BARE_PERSONS = _set("man woman boy girl father mother teenager pensioner")
# Nouns that take up whatever body was named last.
COMPANIES = _set(
    "company firm operator utility manufacturer airline owner group corporation bank organisation"
    " organization"
)
# What someone says, named as a thing: its source is whose it is.
ACCOUNTS = _set("account accounts words version remarks comments description testimony explanation")
GROUPS = _set(
    "officials experts sources people residents witnesses analysts lawmakers leaders members supporters"
    " critics opponents protesters activists scientists researchers doctors economists investigators"
    " prosecutors lawyers diplomats aides advisers advisors allies republicans democrats voters families"
    " relatives survivors volunteers workers employees colleagues friends interlocutors insiders"
    " observers commentators reporters journalists bloggers politicians governors ministers police"
    " rescuers firefighters fishermen farmers parents teachers students soldiers troops conscripts"
)
# Someone whose name is withheld: known only as a source, an official, a person.
NAMELESS = _set(
    "source sources official officials insider insiders interlocutor interlocutors person people someone"
    " somebody individual individuals aide aides diplomat diplomats"
)
# Nouns that may take up again whoever holds one of these posts.
SAME_POST = (
    _set("leader president premier chancellor chief head minister king queen governor mayor chairman"),
    _set("spokesman spokeswoman spokesperson secretary"),
    _set("envoy ambassador diplomat"),
    _set("agency newspaper paper outlet broadcaster channel station daily weekly magazine"),
    _set("official minister secretary deputy commissioner"),
    _set("politician lawmaker legislator senator congressman congresswoman deputy representative"),
    _set("general commander officer colonel admiral"),
)
PREPOSITIONS = _set(
    "of from in at for with on to by about near close familiar interviewed quoted cited speaking briefed"
    " who whose which that whom inside within working based involved among across behind under over"
)
PARTICLES = _set("de del della der den di da dos van von al el bin ibn ben la le du ter y e zu")
CAPITAL_STARTS = _set(
    "the a an in on at but and or if as it he she they we i this that these those for from with when while"
    " after before despite according since until although because however there here what who why how"
    " where many some most more no not yet so then also still only even just his her its their our my"
    " your another one both all any each every few several such than last next first"
)
