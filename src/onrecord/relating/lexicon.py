"""Words that names are made of, in closed classes; all plain (`spelling.plain`) unless told otherwise."""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


GENERATIONS = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv"}
PARTICLES = _set("de del della di da das dos du von van der den ter ten la le bin ibn bint o")
SMALL = _set("of the and for in de du des la le to on")
"""What an acronym mostly leaves out."""

LEGAL = _set(
    "inc incorporated corp corporation co company cos ltd limited plc llc llp lp ag gmbh sa sas spa srl nv bv"
    " ab asa oy oyj kk pte pty se kg sarl jsc pjsc oao ooo group holding holdings"
)
SECTORS = _set(
    "motor motors computer computers airways airlines airline lines aviation aircraft bank banking bancorp"
    " energy oil gas petroleum media news capital management partners systems technology technologies"
    " electronics pharmaceuticals pharma automotive auto automobile automobiles industries international"
    " worldwide enterprises entertainment pictures studios records software networks communications telecom"
    " insurance financial securities investments foods stores chemical chemicals steel mining shipping"
    " airport agency newspaper magazine television tv radio party movement"
)
"""The line of business, or of work, that a body is often called without."""

OFFICES = _set(
    "ministry department senate congress parliament cabinet government army navy force forces military police"
    " court council treasury embassy commission assembly guard intelligence bank federation house office"
    " agency administration institute union"
)
"""What each state may have one of."""

GENERIC = _set(
    "ministry department court council committee commission board embassy assembly agency bureau force forces"
    " government cabinet authorities"
    " house office administration institute union association federation club party company bank authority"
    " university hospital church school airport station museum state national central federal general public"
    " international media news newspaper radio television tv website"
)
"""What names no one body by itself."""

NOUNS = _set(
    "nations press times post league alliance front states society foundation fund organisation programme"
    " project network service services centre academy college group corps authority association federation"
    " club party company council committee board bureau"
)
"""Further nouns that end the names of bodies."""

BRITISH = {"defense": "defence", "labor": "labour", "center": "centre", "harbor": "harbour", "&": "and"}

FAMILY_FIRST = _set(
    "an ahn bai ban bui cai cao chen cheng chiang cho choe choi chung cui dai deng ding do dong du duan duong"
    " fan fang feng fu gao geng gong gu guo han hao he ho hoang hou hu hua huang hwang jang jeong ji jia"
    " jiang jin jo jung kang kim kong kwon lai lam lee lei li liang liao lim lin liu lu luo ma mao meng moon"
    " ngo nguyen ni nie oh pak pan park peng pham phan qi qian qin qiu ren ri rhee seo shao shen shi shin sim"
    " son song su sun tan tang tao tian tran tsai vo vu wan wang wei wen wu xi xia xiao xie xiong xu yan yang"
    " yao ye yi yin yoo yoon yu yuan yun zeng zhang zhao zheng zhong zhou zhu zou"
)
"""Family names that stand before the first name, in China, Korea and Vietnam."""

# English first names that go for each other; a bar between two names.
_FIRST_NAMES = """
alexander alex alec sandy | andrew andy drew | anthony tony | arthur art | benjamin ben benny
| bernard bernie barney | charles charlie chuck | christopher chris | cynthia cindy | daniel dan danny
| david dave | deborah debbie | donald don | douglas doug | edward ed eddie ted ned | edwin ed eddie
| elizabeth liz beth betty | eugene gene | francis frank | frederick frederik friedrich fred freddie
| gabrielle gabby | gerald gerry jerry | gregory greg | harold harry | henry hank harry | jacob jake
| james jim jimmy jamie | jeffrey geoffrey jeff geoff | jennifer jen jenny | john johnny jack | jonathan jon
| joseph joe joey | joshua josh | judith judy | katherine catherine kate kathy cathy | kenneth ken
| lawrence larry | leonard len leo | louis lou | margaret maggie meg peggy | matthew matt | michael mike mick
| mitchell mitch | nathaniel nathan nate nat | nicholas nick | pamela pam | patrick pat | peter pete
| philip phil | raymond ray | rebecca becky | richard dick rick rich | robert bob bobby rob | ronald ron
| samuel sam | stanley stan | steven stephen steve | susan sue | terence terry | theodore ted | thomas tom
| timothy tim | valerie val | victor vic | vincent vince | walter walt | william bill billy will
| zachary zach
"""
_GOES_FOR: dict[str, set[int]] = {}
for _n, _forms in enumerate(_FIRST_NAMES.split("|")):
    for _form in _forms.split():
        _GOES_FOR.setdefault(_form, set()).add(_n)


def one_first_name(a: str, b: str) -> bool:
    """Whether one of two first names is short for the other, or both are for a third."""
    return bool(_GOES_FOR.get(a, set()) & _GOES_FOR.get(b, set()))


COMMON_FIRST = _set(
    "bank ministry university institute department city national state world union new united health water"
    " education interior foreign defence finance civil central federal regional provincial office school"
    " hospital royal great north south east west general public"
)
"""First words that many bodies share, so that none goes by it for short."""
