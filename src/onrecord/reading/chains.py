"""On whose word: the plain forms in which a text says that a statement came through others.

    Vik was quoted by the agency as saying …         source Vik, via the agency
    The agency quoted Vik as warning …               source Vik, via the agency
    The paper reports, citing two officials, …       source two officials, via the paper
    …, she told Radio North                          via Radio North
    Vik, interviewed by The Tribune, said …          via The Tribune
    a source of the agency                           via the agency

A chain inside a chain is read by reading the content again (see `nesting`).
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.model import Span, Spans
from onrecord.reading import lexicon, wording
from onrecord.reading.attributions import Attribution
from onrecord.reading.cues import words_of
from onrecord.reading.names import named


def _form(pattern: str) -> re.Pattern[str]:
    """A space in `pattern` is up to four of any kind: a longer run is no space between two words."""
    return re.compile(pattern.replace(" ", r"\s{1,4}"))


_OUTLET_NOUN = f"(?:{'|'.join(sorted(lexicon.OUTLETS))})"
_CAPITAL = r"[A-ZÀ-ŽА-Я](?:[\w’'&/-]|\.(?=\w)){0,40}"
_NAME = rf"[«„“‘\"]?{_CAPITAL}(?: (?:(?:of|the|and|de|la|le|el|al|for|in) )?{_CAPITAL}){{0,4}}[»“”’\"]?"
_NOUNS = rf"(?:[a-zà-ÿ][\w-]{{0,20}} ){{0,3}}?{_OUTLET_NOUN}"
# An outlet as a text names one: "Radio North", "the state-run agency Orva", "the weekly".
_OUTLET = (
    rf"(?:(?:[Tt]he|[Aa]n?|[Ii]ts) )?"
    rf"(?:(?:{_CAPITAL}['’]s )?{_NOUNS} {_NAME}|{_NAME}(?: {_OUTLET_NOUN}\b)?|{_NOUNS}\b)"
)
# A noun phrase that ends at punctuation or where the clause goes on.
_PHRASE = (
    r"(?:\b(?:[a-z]+ )?(?:sources|officials|media)|[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts"
    r"|which|[A-ZÀ-Ž])"
    r"(?:[^,.;:“”\"()\n—]|(?<=\w)\.(?=\w)|[„“][^„“”\"\n]{1,40}[“”]){0,70}?"
)
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_CLAUSE = rf" (?:on|as|in|at|after|from|during|late|early|that|this|last|yesterday|today|{_DAY})\b"
_STOP = r"\s{0,4}(?:[,.;:“”\"()\n—]|$)"
_END = rf"(?={_CLAUSE}|{_STOP})"
_AS = r"\bas (?:[a-z]{3,12}ing)(?: \w+(?= that\b))?"
_QUOTED_BY = _form(
    r"(?P<cue>\b(?:was|were|is|are|has been|had been|have been) (?:also |later )?(?:quoted|cited)"
    rf"(?: (?:on )?{_DAY},?)?(?: by)?)(?: (?P<via>{_PHRASE}){_END})?"
    rf"(?P<gap>[^“\"\n]{{0,60}}?)(?P<as>{_AS})"
)
_QUOTES = _form(
    r"(?P<cue>\b(?:quoted|quotes|quoting|cited|cites|citing)) (?P<source>[^“\"\n:]{2,160}?),?"
    rf" (?P<as>{_AS}|saying)"
)
_SAYS = (
    r"(?:reports?|reported|writes?|wrote|says?|said|states?|stated|notes?|noted|adds?|added|learned|transmits"
    r"|claims?|claimed|reveals?|revealed)"
)
_WHEN = (
    "(?: (?:on|late|early|last|this|earlier|later|yesterday|overnight|today|week|month|night|year|morning"
    rf"|evening|afternoon|weekend|{_DAY})){{0,4}}"
)
_CITES = r"(?:citing|quoting|with reference to|with a link to|referring to)"
_NO_MARK = r"[^,.;:“”\"()\n—]"
_CITED = r"[^.;:“”\"()\n—]{3,90}?"
_CITING = _form(
    rf"(?P<outer>{_PHRASE}),? (?P<verb>(?:has |have )?{_SAYS}){_WHEN},?"
    rf" (?P<cue>{_CITES}) (?P<source>{_CITED})(?=,? that\b|[.;:“”\"()\n—]|\s{{0,4}}$)"
)
_CITING_FIRST = _form(
    rf"(?P<outer>{_PHRASE}), (?P<cue>{_CITES}) (?P<source>{_CITED}),"
    rf" (?P<verb>{_SAYS}){_WHEN}(?=,? )"
)
_ACCORDING = _form(
    rf"(?P<verb>[Aa]ccording to) (?P<outer>{_OUTLET}),? (?:which )?"
    rf"(?P<cue>cites|quotes|citing|quoting|cited) (?P<source>{_CITED})(?=,)"
)
_TALK = (
    "(?:interview|remarks|comments|statement|briefing|conversation|essay|column|article|op-ed|podcast|post"
    "|letter)"
)
_WRITTEN = "(?:essay|column|article|op-ed|podcast|letter)"
_BROUGHT = (
    "(?:carried|brought|published|aired|broadcast|run|seen|obtained|reviewed|released|shown|printed|posted)"
)
_THROUGH = (
    rf"(?:{_TALK} (?:with|to|for)|{_WRITTEN} (?:on|in)|{_TALK}[^.;“”\"\n]{{0,40}}? {_BROUGHT} (?:by|in|on)"
    "|on the air (?:of|at)|on air (?:at|to|on)"
    "|(?:speaking|speaks|spoke|spoken|talking|talked|leaked|passed|released|given)"
    " (?:exclusively |by phone )?(?:to|with)|(?:writing|wrote) (?:in|for)"
    "|(?:interviewed|contacted|reached|pressed|quoted|cited|asked|consulted|approached|seen|met"
    rf"|{_BROUGHT}) (?:[a-z]+ ){{0,3}}?by)"
)
_HEARD = _form(rf"\b(?i:{_THROUGH}) (?P<via>{_OUTLET})")
_TOLD = _form(
    "\\b(?:told|tells|telling|informed|assured|gave|given"
    "|(?:said|confirmed|explained|admitted|complained|confided|revealed|disclosed|stated|wrote) to"
    "|shared with)"
    rf" (?P<via>{_OUTLET})(?! (?:not )?to\\b)"
)
_ASKED = _form(rf"\bwhen (?:asked by )?(?P<via>{_OUTLET}) (?:asked|pressed|called|rang)\b")
_RELAYED = _form(
    r"\b(?:relayed|passed on|supplied|provided|forwarded|handed over) (?:[a-z]+ ){0,3}?by"
    rf" (?P<via>{_PHRASE}){_END}"
)
_SPEAKER = f"(?:{'|'.join(sorted(lexicon.ROLES | lexicon.KIN))})"
_BY_PERSON = _form(
    r"\b(?:[Tt]hrough|[Vv]ia) (?P<via>(?:his|her|its|their|an?) (?:[a-z-]+ ){0,3}?"
    rf"{_SPEAKER}(?:, {_NAME})?)(?=[ ,.])"
)
_AFTER = _form(
    rf"(?:^|,) (?:according to|in keeping with|as reported by|as quoted by) (?P<via>{_OUTLET})\s{{0,2}}[.,]"
)
_WAS_TOLD = _form(rf"(?P<via>{_OUTLET}) (?:was|were|has been|have been) (?:told|assured|informed) by\b")
_REPORTS = _form(rf", (?P<via>{_OUTLET}) (?P<verb>{_SAYS}|relays|relayed|conveys)(?=[.,]|$)")
# Each with a word that it never lacks: a paragraph without it need not be looked through for names.
_FORMS = {
    _AFTER: re.compile("according to|in keeping with|as reported by|as quoted by"),
    _ASKED: re.compile(r"\bwhen\b"),
    _RELAYED: re.compile(r"\bby\b"),
    _BY_PERSON: re.compile("[Tt]hrough|[Vv]ia"),
    _WAS_TOLD: re.compile(r"(?:told|assured|informed)\s+by\b"),
    _REPORTS: re.compile(rf"{_SAYS}[.,]|(?:relays|relayed|conveys)[.,]"),
}
_CITES_ANY = re.compile(r"\b(?:cit(?:ing|es|ed)|quot(?:ing|es)|reference|link|referring)\b")
_ANYONE = (_RELAYED, _BY_PERSON)  # these pass words on whoever they are
# "a source of the agency", "the paper's sources": whose source it is
_OF_OUTLET = _form(rf"(?:sources?|interlocutors?|correspondents?|contacts?) (?:of|to) (?P<via>{_OUTLET})")
_BEHIND_A_NAME = _form(r"(?<![\w.-])[A-Z][\w.-]++(?= (\w[\w’'-]*))")
_SENTENCE = re.compile(r"(?<=[.!?…”\"»])\s+(?=[A-ZÀ-Ž“\"«„‘'])")
# Words of which papers make their names; by themselves they say nothing.
_MASTHEADS = words_of(
    "Argus Bugle Bulletin Chronicle Courier Digest Dispatch Echo Examiner Inquirer Ledger Mirror Observer"
    " Reporter Sentinel Star Sun"
)
_THAT = re.compile(r",?\s{1,4}that\b")
_CLAUSE_AT_LEAST = 3  # words: what is shorter only leads up to it ("Earlier, …")
_DATED = re.compile(
    rf"\b{_DAY}|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)$"
)
_PEOPLE = re.compile(r"^(?:the )?[A-Z]\w+(?:ans|ese)$")
_COMMAS_AT_MOST = 3  # in one noun phrase
_PHRASE_AT_MOST, _SENTENCE_AT_MOST = 200, 2000  # characters
_LOOSE = ' \t\xa0,.;:—–-“”"()'
_ADVERBS = re.compile(
    r"\s(?:also|later|earlier|then|further|previously|itself|himself|herself|has|have|had|in turn)$"
)
_RELATIVE = re.compile(r"(?i)(?:^|,\s)(which|who)$")
_DETERMINER = "(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[Mm]y)"
_LAST_PHRASE = re.compile(
    rf"(?:\b{_DETERMINER}\s(?:[a-z][\w-]*\s){{0,3}}?)?(?<![\w-]){_NAME},?\s*$"
    rf"|\b{_DETERMINER}(?:\s[a-z][\w-]*){{1,4}},?\s*$"
)


@dataclass(frozen=True, slots=True)
class Chained:
    """An attribution with the links between its source and the outlet, first the one nearest the source."""

    attribution: Attribution
    via: tuple[Span, ...] = ()
    steps: tuple[str, ...] = ()
    unnamed: bool = False  # passed on by somebody, the words do not say whom: "was quoted as saying"


@dataclass(frozen=True, slots=True)
class Forms:
    """Where the plain forms stand in a text, looked for once; each list in order and free of overlap."""

    text: str
    passive: Sequence[re.Match[str]]
    active: Sequence[re.Match[str]]
    told: Sequence[re.Match[str]]
    heard: Sequence[re.Match[str]]
    breaks: Sequence[int]  # where sentences begin
    surnames: frozenset[str]  # what stands behind a capitalised word


def forms(text: str, paragraphs: Sequence[Span]) -> Forms:
    """The plain forms in the `paragraphs` of `text`; none reaches out of its paragraph."""
    passive, active, told, heard = (
        [m for p in paragraphs for m in form.finditer(text, *p)]
        for form in (_QUOTED_BY, _QUOTES, _TOLD, _HEARD)
    )
    for form, hint in _FORMS.items():
        heard += [m for p in paragraphs if hint.search(text, *p) for m in form.finditer(text, *p)]
    heard.sort(key=re.Match.span)
    breaks = [at for p in paragraphs for at in (p[0], *(b.end() for b in _SENTENCE.finditer(text, *p)))]
    names = _BEHIND_A_NAME.findall(text)
    surnames = frozenset(re.sub(r"['’]s?$", "", n) for n in names)
    return Forms(text, passive, active, told, heard, breaks, surnames)


def chained(forms: Forms, a: Attribution, paragraph: Span) -> Chained:
    """Read the links that stand beside `a` in its paragraph, and set its source right where they say so."""
    found = _passive(forms, a, paragraph) or _active(forms, a, paragraph)
    return _inside_source(forms, found or _through(forms, a, paragraph))


def _near(found: Sequence[re.Match[str]], low: int, high: int) -> Iterator[re.Match[str]]:
    for i in range(bisect_left(found, low, key=re.Match.end), len(found)):
        if found[i].start() >= high:
            return
        yield found[i]


def _beside(found: Sequence[re.Match[str]], a: Attribution, paragraph: Span) -> Iterator[re.Match[str]]:
    """Those of `found` that stand where `a` does, a mark and a space before or behind it at most."""
    low = max(paragraph[0], min(s for s, _ in (*a.cue, *a.content)) - 4)
    high = min(paragraph[1], max(e for _, e in (*a.cue, *a.content)) + 4)
    return _near(found, low, high)


def _passive(forms: Forms, a: Attribution, paragraph: Span) -> Chained | None:
    text = forms.text
    for m in _beside(forms.passive, a, paragraph):
        if not _leads(m.span(), a):
            continue
        source = phrase_before(text, m.start(), paragraph[0])
        via = m.span("via") if m["via"] else None
        if source is None:
            return None
        cue = (m.span("cue"), m.span("as")) if via or m["gap"].strip() else ((m.start(), m.end()),)
        step = f"“{text[slice(*m.span())]}” says who passed it on" if via else ""
        return Chained(
            replace(a, source=(source,), cue=cue, content=_after(a.content, m.end())),
            (via,) if via else (),
            (step,) if step else (),
            unnamed=via is None,
        )
    return None


def _active(forms: Forms, a: Attribution, paragraph: Span) -> Chained | None:
    text = forms.text
    for m in _beside(forms.active, a, paragraph):
        before = text[max(0, m.start() - 4) : m.start()].strip()
        if not _leads(m.span(), a) or before in ("was", "were", "is"):
            continue
        outer = phrase_before(text, m.start(), paragraph[0])
        source = _trimmed(text, m.span("source"))
        if outer is None or source is None:
            continue
        return Chained(
            replace(
                a, source=(source,), cue=(m.span("cue"), m.span("as")), content=_after(a.content, m.end())
            ),
            (outer,),
            (f"“{m['cue']} … {m['as']}”: {text[slice(*outer)]} passes on another's words",),
        )
    return None


def citing(text: str, paragraph: Span) -> list[Chained]:
    """Statements of the form "A reports, citing B, that …" and its like."""
    if not _CITES_ANY.search(text, *paragraph):
        return []
    links = sorted(
        (m for form in (_CITING, _CITING_FIRST, _ACCORDING) for m in form.finditer(text, *paragraph)),
        key=re.Match.start,
    )
    breaks = (
        [paragraph[0], *(b.end() for b in _SENTENCE.finditer(text, *paragraph)), paragraph[1]]
        if links
        else []
    )
    found = []
    for m in links:
        start = breaks[bisect_right(breaks, m.start()) - 1]
        end = breaks[bisect_left(breaks, m.end())]
        if end - start > _SENTENCE_AT_MOST:
            continue
        outer = _named_phrase(text, _with_apposition(text, m.span("outer"), start), start)
        source = _trimmed(text, m.span("source"))
        lead = text[start : outer[0]] if outer else ""
        if _THAT.match(text, m.end(), end) or len(lead.split()) < _CLAUSE_AT_LEAST:
            content = (m.end(), end)
        elif outer and lead.rstrip().endswith((",", "”", '"', "»")):
            content = (start, outer[0])
        else:
            continue
        content = content[0], content[0] + len(text[slice(*content)].rstrip(" ."))
        if outer and source and text[slice(*content)].strip(_LOOSE):
            a = Attribution(
                (source,), tuple(sorted((m.span("verb"), m.span("cue")))), (content,), (1.0, 1.0, 1.0)
            )
            step = f"“{m['verb']}, {m['cue']}”: {text[slice(*outer)]} names whom it has this from"
            found.append(Chained(a, (outer,), (step,)))
    return found


def _through(forms: Forms, a: Attribution, paragraph: Span) -> Chained:
    """Told to an outlet, or said where an outlet heard it: anywhere in the sentence but in what was said."""
    text = forms.text
    for m in _beside(forms.told, a, paragraph):
        if any(m.start() - 3 <= c[1] and c[0] <= m.end() + 3 for c in a.cue) and (
            via := _outlet_in(forms, m, a)
        ):
            return Chained(a, (via,), (f"said to {text[slice(*via)]}, which passes it on",))
    at = (a.cue or a.content)[0][0]
    i = bisect_right(forms.breaks, at)
    low = max(paragraph[0], forms.breaks[i - 1] if i else 0)
    high = min(paragraph[1], forms.breaks[i] if i < len(forms.breaks) else paragraph[1])
    for m in _near(forms.heard, low, high):
        if via := _outlet_in(forms, m, a):
            return Chained(
                a, (via,), (f"“{text[slice(*m.span())].strip(' ,')}”: {text[slice(*via)]} passes it on",)
            )
    return _marked(forms, a)


def _marked(forms: Forms, a: Attribution) -> Chained:
    """The link that the encoder sees, where no form tells one."""
    links = [v for v in wording.sources(forms.text, a.via) if v]
    apart = [v for v in links if not any(s < v[1] and v[0] < e for s, e in (*a.source, *a.cue))]
    steps = tuple(f"read as whom it came through: “{forms.text[slice(*v)]}”" for v in apart)
    return Chained(a, tuple(apart), steps)


def _outlet_in(forms: Forms, m: re.Match[str], a: Attribution) -> Span | None:
    via = _trimmed(forms.text, m.span("via"))
    apart = via and not any(
        s < via[1] and via[0] < e for s, e in (*a.content, *(a.source if m.re is _TOLD else ()))
    )
    if m.re in (_REPORTS, _AFTER) and any(s < m.end() and m.start() < e for s, e in a.cue):
        return None  # the words of this very statement
    anyone = m.re in _ANYONE
    return via if via and apart and (anyone or is_outlet(forms, forms.text[slice(*via)])) else None


def _inside_source(forms: Forms, c: Chained) -> Chained:
    """A source that is itself said to be heard by an outlet, or to be an outlet's source."""
    text = forms.text
    for start, end in c.attribution.source:
        for form in (_HEARD, _OF_OUTLET, _RELAYED):
            m = form.search(text, start, end)
            if m and (form is _RELAYED or is_outlet(forms, m["via"])):
                via = _trimmed(text, m.span("via"))
                if via and via not in c.via and not c.via:
                    return replace(c, via=(via,), steps=(*c.steps, f"the source was heard by {m['via']}"))
    return c


def _leads(link: Span, a: Attribution) -> bool:
    """Whether the words of the link stand between source and content, or are its cue."""
    touches = any(s < link[1] and link[0] < e for s, e in a.cue)
    ends = min((s for s, e in a.content if e > link[1]), default=None)
    if ends is None:  # “…,” it quotes him as saying
        return touches and max(e for _, e in a.content) <= link[0]
    return touches or 0 <= ends - link[1] <= 4


def phrase_before(text: str, at: int, floor: int) -> Span | None:
    """The noun phrase that ends where the verb begins: back to the start of its clause."""
    floor = max(floor, at - 2 * _PHRASE_AT_MOST)
    clause = re.split(r"[.!?;:“”\"\n]\s|\b(?:but|and|while|as|that|after|when|because)\s", text[floor:at])[-1]
    return _named_phrase(text, (at - len(clause), at), floor)


def _named_phrase(text: str, span: Span, floor: int) -> Span | None:
    """The phrase without its adverbs; what a "which" takes up stands before it."""
    found = _trimmed(text, span)
    while found and (adverb := _ADVERBS.search(text[slice(*found)])):
        found = _trimmed(text, (found[0], found[0] + adverb.start()))
    if found and (relative := _RELATIVE.search(text[slice(*found)])):
        return taken_up(text, found[0] + relative.start(1), floor) or found
    if found and text.count(",", *found) > _COMMAS_AT_MOST:
        return _trimmed(text, (text.rindex(",", *found), found[1]))
    return found


def taken_up(text: str, at: int, floor: int) -> Span | None:
    """The noun phrase right before a "who" or "which" at `at`, not before `floor`."""
    low = max(floor, at - 90)
    before = _LAST_PHRASE.search(text[low:at])
    return _trimmed(text, (low + before.start(), at)) if before else None


def _with_apposition(text: str, span: Span, floor: int) -> Span:
    """ "Circuit, a trade newsletter": the name stands before what is said of it."""
    low, comma = max(floor, span[0] - 90), span[0] - 2
    if text[span[0] : span[0] + 2].casefold() in ("a ", "an") and text[max(low, comma) : span[0]] == ", ":
        before = _LAST_PHRASE.search(text[low:comma])
        return (low + before.start(), span[1]) if before else span
    return span


def _trimmed(text: str, span: Span) -> Span | None:
    start, end = span
    while start < end and text[start] in ' \t\xa0,.;:—–-“"(':
        start += 1
    while end > start and text[end - 1] in ' \t\xa0,.;:—–-”")(':
        end -= 1
    return (start, end) if 1 < end - start <= _PHRASE_AT_MOST else None


def _after(content: Spans, at: int) -> Spans:
    kept = tuple((max(s, at), e) for s, e in content if e > at)
    return kept or content


def is_outlet(forms: Forms, phrase: str, sure: bool = False) -> bool:
    """Whether one speaks to the public through it: an outlet's name, never "reporters" or a person.

    `sure` asks for a word that says so, as in "the state agency" or "Radio North".
    """
    bare = {w.strip("«»„“”\"'’.,") for w in phrase.split()}
    says_so = bool({w.casefold() for w in bare} & lexicon.OUTLETS or bare & _MASTHEADS)
    if sure and not says_so:
        return False
    words = named(phrase)
    if sure:
        return words.kind in ("organisation", None)
    if _DATED.search(phrase) or _PEOPLE.search(phrase):
        return False
    if words.name is None:  # "the agency"
        return words.definite and words.head in lexicon.OUTLETS
    if words.kind not in ("organisation", None) or (words.role and not words.kind):
        return False
    if words.kind is None and len(words.name.split()) == 1 and not words.definite:
        # a lone name is a person's where the text has it behind a first name
        return words.name not in forms.surnames
    return words.kind is None or says_so
