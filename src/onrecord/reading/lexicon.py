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
    " boss incumbent challenger administrator bookkeeper accountant auditor banker broker"
    " agent medic paramedic midwife dentist pharmacist chemist physicist statistician forecaster"
    " shopkeeper landlord landlady tenant homeowner neighbour neighbor swimmer climber hiker cyclist"
    " motorist passenger pensioner headteacher headmaster headmistress principal lecturer novelist poet"
    " photographer filmmaker artist architect consultant trustee curator librarian musician composer"
    " conductor chef mechanic electrician plumber firefighter policeman policewoman"
    " serviceman servicewoman soldier sailor guard watchman steward stewardess foreman clerk bailiff"
    " magistrate coroner juror mediator negotiator delegate consul backbencher lobbyist"
    " organist cricketer footballer golfer boxer mp mep msp jockey skipper winger forward referee umpire"
    " batsman quarterback sprinter counterpart successor predecessor colleague co-owner"
)
HONORIFICS = _set(
    "mr mrs ms miss mx dr prof sir dame lord lady rev sen rep gov gen col lt sgt capt maj cmdr adm pres"
    " hon supt det insp amb cllr brig fr sr br messrs baroness baron count countess"
)
MALE = _set(
    "mr sir lord king prince pope spokesman chairman congressman businessman councilman father brother"
    " husband son actor man boy cardinal bishop archbishop priest policeman serviceman watchman landlord"
    " baron uncle nephew grandfather grandson widower dad stepfather headmaster gentleman"
)
FEMALE = _set(
    "mrs ms miss dame lady queen princess spokeswoman chairwoman congresswoman businesswoman councilwoman"
    " mother sister wife daughter actress woman girl policewoman servicewoman stewardess landlady waitress"
    " baroness countess aunt niece grandmother granddaughter widow mum mom stepmother headmistress nun"
)

ORGANISATIONS = _set(
    "ministry agency department bureau office administration authority authorities commission committee"
    " council board court parliament senate congress house assembly cabinet government university"
    " institute institution college school hospital company corporation corp inc ltd plc group bank fund"
    " foundation association federation union league party movement organisation organization ngo network"
    " channel station newspaper paper magazine outlet broadcaster daily weekly times post news press"
    " journal herald tribune gazette telegraph guardian tv radio service forces army navy police regiment"
    " brigade division club team campaign coalition alliance airline airport operator utility firm"
    " manufacturer think-tank observatory centre center laboratory museum church trust society metals"
    " energy oil gas motors airlines airways railways systems technologies holdings industries"
    " pharmaceuticals partners capital media studios foods resources mining steel electric insurance"
    " securities solutions labs brothers llc llp gmbh ag sa nv oy lines homes bakeries transit"
    " inspectorate directorate secretariat panel tribunal jury inquiry consortium charity body watchdog"
    " regulator insurer lender retailer supplier carrier drugmaker chain command staff coastguard"
    " nationalguard homeguard borderguard thinktank taskforce embassy consulate prosecution headquarters"
    " mission squad unit newsletter choir orchestra theatre zoo parish diocese startup start-up lab"
)
# Words with which the names of bodies end, and which alone are none.
NAME_ENDS = _set(
    "metals energy oil gas motors airways railways systems technologies holdings industries partners"
    " pharmaceuticals capital media studios foods resources mining steel electric insurance securities"
    " solutions labs brothers llc llp gmbh ag sa nv oy inc ltd plc corp lines homes bakeries transit times"
    " post news press herald tribune gazette telegraph guardian tv radio forces services water shipping"
    " marine rail logistics telecom dairy dairies solvents pharma software airlines yachts rovers united"
    " watch international"
)
# Nouns for a body that stand before its name and are no part of it.
TRADES = _set(
    "operator utility manufacturer airline owner firm broadcaster lender insurer retailer regulator"
    " watchdog newspaper supplier carrier drugmaker carmaker chipmaker shipbuilder housebuilder landlord"
)
GOVERNMENTS = _set("government administration cabinet authorities")
OFFICES = _set("ministry department office presidency embassy consulate")
OUTLETS = _set(
    "agency newspaper paper magazine outlet broadcaster channel station daily weekly times post news"
    " press journal herald tribune gazette telegraph tv radio site website portal blog podcast"
    " newsletter monthly"
)
DOCUMENTS = _set(
    "statement report decree document summary survey poll study paper letter memo memorandum release"
    " filing lawsuit indictment complaint affidavit bill law act resolution briefing bulletin dossier"
    " transcript email emails tweet article story editorial data figures records results findings update"
    " review audit book interview speech address notice minutes recording video e-mail e-mails letters"
    " ledger ledgers log logs diary note notes manual guideline guidelines verdict ruling footage"
    " photograph photographs image images screenshot petition treaty contract paperwork finding sheet file"
    " communique advertisement poster leaflet banner sign post message messages text census estimate"
    " estimates calculation calculations model models test tests sample samples measurement measurements"
    " analysis analyses account ad ads advert average clip column copy count documentary draft examination"
    " experiment footnote headline hearing index item novel opinion picture projection quiz ranking"
    " readout rule search show simulation slide slides textbook timeline version voice-over voiceover"
    " voice page motion script song play film movie programme program plaque receipt invoice certificate"
    " cable probe inventory register filings reports documents statements studies surveys polls papers"
    " telegram telegrams protocol protocols circular circulars minute trial trials placard whiteboard"
    " pamphlet brochure flyer chronicle declaration communiqué communiqués charter obituary appendix annex"
    " chart blueprint caption inscription graffiti placards preamble permit licence license invitation"
)
KIN = _set(
    "sister brother mother father wife husband son daughter widow widower cousin uncle aunt friend lawyer"
    " nephew niece grandmother grandfather grandson granddaughter parent fiance fiancee partner mum mom dad"
    " girlfriend boyfriend flatmate roommate classmate"
)
# Nouns for a person that tell no more than a pronoun would.
BARE_PERSONS = _set("man woman boy girl father mother teenager pensioner")
# Nouns for a person that stand before no name, or that are surnames too.
PERSONS = _set(
    "person someone somebody individual child baby toddler youth adult gentleman lady guy stranger"
    " civilian local villager islander cook baker miller fisher porter butler mason hunter carter potter"
    " smith page tailor monk nun patient caller applicant claimant plaintiff complainant participant"
    " attendant assistant accountant servant combatant informant occupant inhabitant immigrant migrant"
    " merchant defendant suspect inmate hostage refugee employee trainee detainee returnee evacuee nominee"
    " interviewee attendee absentee escapee conscript recruit veteran cadet private corporal cop spy mole"
    " tipster whistle-blower courier scout guest client acquaintance survivor colleague co-worker peer fan"
    " celebrity model intern apprentice graduate pupil candidate delegate advocate associate intermediary"
    " go-between chum pal mate buddy teammate bandmate prefect vicar curate rebel backbencher ringleader"
    " crooner kid lad lass teen groom bride victim martyr hero star rider hand twin orphan croupier"
    " cashier ally athlete bloke chap chaplain clown coach companion comrade confidant confidante cousin"
    " crew-member dad diva dj expat fellow fiance foe friend gran grandad grandma granny guide guru heir"
    " heiress hermit hostess housewife idol juror knight loyalist maid matron midwife milkman nan nanny"
    " newcomer nomad old-timer passer-by patron pirate postman prodigy pundit regular relative rep rival"
    " roadie rookie runaway saint scholar shepherd sibling soloist spouse squire tenor thief thug"
    " undergraduate usher vet villain virtuoso wizard youngster hopeful superdelegate revolutionary"
    " proponent opponent respondent critic supporter whistleblower conservative liberal moderate punter"
    " trader gaffer lodger stallholder councillor resident worshipper bell-ringer parishioner mourner"
    " busker forager walker runner swimmer cyclist commuter shopper diner drinker viewer listener reader"
    " voter visitor user customer"
)
MONTHS = _set(
    "january february march april may june july august september october november december jan feb mar"
    " apr jun jul aug sep sept oct nov dec"
)
COMPOUNDS = {"coast guard", "national guard", "home guard", "border guard", "think tank", "task force"}
# Nouns that end as such nouns do and are things or bodies.
NO_PERSONS = _set(
    "side sides proverb saying rumour rumours rumor rumors legend tradition trawler vessel ship"
    " paper newspaper letter number order matter register chapter computer server tower power water river"
    " border layer folder counter poster banner newsletter ledger chamber tender offer answer error factor"
    " sector motor monitor indicator corridor floor door mirror sensor reactor tractor list checklist"
    " insurer lender retailer supplier broadcaster carrier producer publisher employer manufacturer"
    " provider drugmaker carmaker chipmaker automaker regulator operator contractor developer maker"
    " builder importer exporter grower shipper distributor center centre theater meter other another"
    " either neither rather former latter older elder younger winter summer weather september october"
    " november december trailer timer container tanker freighter helicopter sticker flyer placeholder"
    " manner dinner shower boulder shoulder twist wrist mist guardian median meridian disaster cluster"
    " master primer reminder calendar seminar pillar altar over under after never ever war car star four"
    " for or nor transfer behaviour flavour hour tour colour harbour labour favour armour rumour character"
    " cover display trigger filter scanner router thermometer speedometer printer header footer referendum"
    " proposer barrier frontier twitter"
)
# Someone known only as one who tells: without a name, the name is withheld.
SECRET = _set(
    "source sources insider insiders interlocutor interlocutors mole moles whistleblower whistleblowers"
    " circles whistle-blower whistle-blowers informant informants tipster tipsters someone somebody"
)
# Who speaks for a body is no source of his own, named or not.
VOICES = _set(
    "spokesman spokeswoman spokesperson spokesmen spokeswomen spokespersons spokespeople commissioner"
    " representative"
)
SPOKEN = _set("spokesman spokeswoman spokesperson")
COUNTS = _set(
    "one two three four five six seven eight nine ten eleven twelve several both dozen half-dozen few couple"
    " handful trio pair"
)
PART = _set("one other another first second third former latter older elder younger eldest youngest")
# Nouns that take up whatever body was named last.
COMPANIES = _set(
    "body charity outfit retailer chain brand giant supermarket developer insurer lender carrier supplier"
    " watchdog regulator startup start-up broadcaster maker company firm operator utility manufacturer"
    " airline owner group corporation bank organisation organization"
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
    " somebody individual individuals aide aides diplomat diplomats mole moles persons pals"
)
# Nouns of which each may take up again whoever holds one of the others.
SAME_POST = (
    _set("president vice-president"),
    _set("premier chancellor"),
    _set("chairman chairwoman chairperson chair"),
    _set("spokesman spokeswoman spokesperson"),
    _set("envoy ambassador diplomat consul"),
    _set("agency newspaper paper outlet broadcaster channel station daily weekly magazine"),
    _set("politician lawmaker legislator senator congressman congresswoman deputy representative mp"),
    _set("general commander officer colonel admiral"),
    _set("officer detective sergeant inspector constable superintendent lieutenant policeman policewoman"),
    _set("lawyer attorney solicitor barrister counsel advocate"),
    _set("doctor physician surgeon"),
    _set("scientist researcher professor expert academic"),
    _set("player star striker midfielder defender goalkeeper winger forward captain skipper footballer"),
    _set("manager coach boss trainer"),
    _set("source interlocutor insider informant mole tipster"),
    _set("aide adviser advisor assistant"),
)
# Nouns that take up again whoever holds one of many posts.
GENERIC = (
    (
        _set("leader chief head boss"),
        _set(
            "leader president premier chancellor chief head minister king queen governor mayor chairman"
            " chairwoman director manager executive ceo chair boss commander"
        ),
    ),
    (
        _set("official"),
        _set(
            "minister secretary deputy commissioner head chief director mayor governor administrator"
            " spokesman spokeswoman chairman"
        ),
    ),
)
# Words that tell one post from another of the same noun.
FIELDS = _set(
    "prime foreign defence defense finance interior health education justice energy transport environment"
    " labour labor trade agriculture culture economy economics deputy vice water housing home science"
    " climate industry tourism sport sports police fire navy army air communications"
)
PREPOSITIONS = _set(
    "of from in at for with on to by about near close familiar interviewed quoted cited speaking briefed"
    " who whose which that whom inside within working based involved among across behind under over"
)
# What stands behind a noun and says where.
PLACED = _set(
    "there here upstairs downstairs abroad nearby lower higher onboard today himself herself themselves"
)
PARTICLES = _set("de del della der den di da dos van von al el bin ibn ben la le du ter y e zu")
CAPITAL_STARTS = _set(
    "beside besides the a an in on at but and or if as it he she they we i this that these those for from"
    " with when while"
    " after before despite according since until although because however there here what who why how"
    " where many some most more no not yet so then also still only even just his her its their our my"
    " your another one both all any each every few several such than last next first"
    " by during under over throughout through between among against behind across within without near around"
    " nobody everyone everybody anyone anybody nothing everything neither"
    " now meanwhile overnight presumably perhaps maybe like unlike once well indeed instead again never"
    " today yesterday tomorrow earlier later recently is are was were did does do can could would should"
)
