"""Where an article comes upon people and bodies: by a phrase that speaks, by a name, by a description."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.model import Layout, Span
from onrecord.reading import anonymity, lexicon
from onrecord.reading.names import ACRONYM, Named, named
from onrecord.reading.nouns import is_body, is_person, is_plural

_PART = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'.-]*\w(?:['’](?=\s[A-Z]))?"
_TITLES = "|".join(sorted(lexicon.ROLES, key=lambda w: (-len(w), w)))
_SHORT = "|".join(sorted(lexicon.HONORIFICS, key=lambda w: (-len(w), w)))
_PARTICLE = "|".join(sorted(lexicon.PARTICLES))
_NAME = rf"{_PART}(?:[ \t](?:(?:{_PARTICLE})[ \t])?{_PART}){{0,3}}"
_FULL_NAME = re.compile(rf"(?:\b(?:{_PART}[ \t]){{0,3}}(?i:{_TITLES}|(?:{_SHORT})\.?)[ \t])?\b{_NAME}")
_DAYS = (
    r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August"
    r"|(?:Septem|Octo|Novem|Decem)ber)"
)
_GOES_ON = re.compile(rf"(?:[ \t]{_DAYS}{_PART}){{0,3}}(?:[ \t](?:{_TITLES}))?(?:[ \t]{_DAYS}{_PART}){{1,3}}")
_NAME_ON = re.compile(rf"(?:[ \t]{_DAYS}{_PART}){{2,3}}")
_OF = re.compile(
    rf"[ \t](?:of|for)(?:[ \t]the)?(?:[ \t](?:and[ \t])?{_DAYS}{_PART}){{1,3}}"
)  # the Institute of Chemistry
_NAMED_AFTER = re.compile(
    rf",[ \t](?:the [a-z]+ )?{_PART}(?:[ \t](?:(?:{_PARTICLE})[ \t])?{_PART}){{1,3}}(?=[,.;—–]|$)"
)
_BRACKETED = re.compile(rf"[ \t]\({ACRONYM.pattern}\)")
_TOLD_AFTER = re.compile(
    r",[ \t](?:(?:the|an?|its|his|her|their|which|who)[ \t][^,.;:“”\"\n]{2,80}|\d{1,3})(?=[,.;]|$)"
)
_DETERMINER = re.compile(
    r"(?<![\w-])(?P<det>[Aa]n?|[Oo]ne|[Aa]nother|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]everal|[Tt]he|[Hh]is|[Hh]er"
    r"|[Ii]ts|[Tt]heir|[Oo]ur|[Mm]y|[Yy]our|[A-ZÀ-Ž][\w-]+[’']s(?: own)?)"
    r"(?=(?P<words>(?: (?:[a-z][\w’'-]*|(?:[A-Z][\w-]*(?= [a-z])))){1,5}))"
)
_PREDICATE = re.compile(
    r"\b(?:is|was|are|were|be|been|being|as|became|become|not|like|for)\s$"
    rf"|(?<!\w){_DAYS}[A-ZÀ-Ž][\w’'.-]*,\s$"
)
_SURE = lexicon.ROLES | lexicon.KIN | lexicon.PERSONS | lexicon.BARE_PERSONS | lexicon.SECRET
_BODY = lexicon.ORGANISATIONS - lexicon.OUTLETS - lexicon.NAME_ENDS | lexicon.COMPANIES | lexicon.DOCUMENTS
_SENTENCE = re.compile(r"[.!?…][\s’”\"'»)]|[“”\"«»„\n]")
_ENDS = re.compile(r"[.!?…][’”\"'»)]?\s")
_WHO_BEFORE = re.compile(r"(?:\b(?:the|an?|two|three|four|five|several)\s(?:[\w-]+\s){0,3}[\w-]+),?\s$", re.I)
_BEGINS = re.compile(
    r"(?:^|[.!?…:;,—–“”\"«»‘(\n]\s?|\b(?:and|but|that|when|while|as|because|if|whether|after|before|since|until"
    r"|although|though|so|or|sa(?:id|ys))\s)$"
)
_HIS = re.compile(r"(?i)(?:his|her|its|their)\s")  # who owns what speaks may be named in what it says
_THERE = re.compile(r"(?:^|[.!?«»”\"]\s|\n)(?:In|At|From) (?P<body>the [^,.;\n]{2,60}) $")
_OF_WHOM = re.compile(r"(?<=\w) (?:for|of|at|from) (?=(?:the )?[A-ZÀ-Ž])")
_BREAK = re.compile(r"\b(?:[a-z][\w’]{3,}|[A-Z]{2,})[.!?]\s+(?=[A-Z])")  # a phrase from two sentences
_PRONOUN_LAST = re.compile(r",\s(?=(?:he|she|it|they)$)")  # "Hours later, before the press, she"
_LIKELY = re.compile(r"\w{2,}(?:ist|eer|ician|keeper|worker|woman|man|person|holder|grower|fighter)$")
_STARTS = lexicon.CAPITAL_STARTS - {"the"}
_AROUND = 200  # characters in which a source says that it will not be named


@dataclass(frozen=True, slots=True)
class Encounter:
    """One mention. `role`: it "speaks", "passes" on, or is only "named"; `anonymous`: the phrase, or
    its sentence beside it, keeps the name back; then `alias` is what it is called in place of it."""

    span: Span
    paragraph: int
    words: Named
    role: str
    text: str
    headline: bool = False
    anonymous: bool = False
    alias: str | None = None
    aside: bool = False  # not where a clause begins: less likely who the next sentence is about


def encounters(
    text: str,
    layout: Layout,
    sources: Sequence[Span],
    passers: Sequence[Span],
    heads: Sequence[Span],
    furniture: Sequence[Span],
    reported: Sequence[tuple[Span, int]],
) -> list[Encounter]:
    """All of an article, in the order in which a reader ties them: title and deck last."""
    starts = [s for s, _ in layout.paragraphs]
    # a name inside a quotation is whoever the speaker means, unless the speaker quotes in turn
    quiet = [q for q in layout.quoted if not inside(sources, *q)]
    closed = sorted([*(_head_of(text, s) for s in sources), *passers, *quiet, *furniture])
    heads = sorted(heads)
    said = sorted({*sources, *passers})
    roles = {**dict.fromkeys(passers, "passes"), **dict.fromkeys(sources, "speaks")}
    events = []
    for span, role in roles.items():
        number = max(0, bisect_right(starts, span[0]) - 1)
        end = layout.paragraphs[number][1] if layout.paragraphs else len(text)
        phrase = text[slice(*span)]
        start = span[0] + max(
            (b.end() for p in (_BREAK, _PRONOUN_LAST) for b in p.finditer(phrase)), default=0
        )
        whole = named(_whole(text, (start, span[1]), max(span[1], end)))
        if whole.head in lexicon.THEY and (there := _THERE.search(text[max(0, start - 80) : start])):
            phrase = there["body"]
            whole = named(phrase)
        if whole.head in lexicon.WHO and (before := _WHO_BEFORE.search(text[max(0, span[0] - 60) : span[0]])):
            meant = named(before[0])
            if is_person(meant.head) or is_plural(meant.head):
                phrase, whole = before[0], meant
        kept_back = whole.anonymous or (whole.name is None and anonymity.asked(_beside(text, span, said)))
        called = _alias(text, span) if kept_back else None
        events.append(Encounter(span, number, whole, role, phrase, inside(heads, *span), kept_back, called))
    for number, (start, end) in enumerate(layout.paragraphs):
        for span, words in _mentioned(text, start, end, closed):
            events.append(
                Encounter(
                    span,
                    number,
                    words,
                    "named",
                    text[slice(*span)],
                    inside(heads, *span),
                    words.anonymous,
                    _alias(text, span) if words.anonymous else None,
                    span[0] > start and not _BEGINS.search(text[max(start, span[0] - 12) : span[0]]),
                )
            )
    after = sorted((content, at) for content, at in reported if at > content[0] and not _HIS.match(text, at))

    def met(e: Encounter) -> int:
        around = [
            at
            for (s, end), at in after[: bisect_left(after, ((e.span[0] + 1, 0), 0))][-4:]
            if e.span[1] <= end
        ]
        return max((e.span[0], *around))

    return sorted(events, key=lambda e: (e.headline, met(e), met(e) > e.span[0], e.span, e.role))


def _head_of(text: str, span: Span) -> Span:
    """A source's phrase up to where a body may be named in it: "a chemist at | the Vik Laboratory"."""
    behind = _OF_WHOM.search(text, *span)
    return (span[0], behind.end()) if behind else span


def _alias(text: str, span: Span) -> str | None:
    """What one whose name is kept back is called, in the same sentence."""
    return anonymity.alias(_ENDS.split(text[span[0] : span[1] + _AROUND])[0])


def inside(spans: Sequence[Span], start: int, end: int) -> bool:
    """Whether any of `spans` (in order, few of them nested) touches `start` to `end`."""
    i = bisect_left(spans, (end,))
    return any(s < end and start < e for s, e in spans[max(0, i - 4) : i])


def _mentioned(text: str, start: int, end: int, closed: Sequence[Span]) -> Iterator[tuple[Span, Named]]:
    """Names, and people and bodies by what they are, with what is told of them behind a comma."""
    names = [_less_the_start(m) for m in _FULL_NAME.finditer(text, start, end)]
    told = start
    for span in sorted([*names, *_described(text, start, end)]):
        if span[0] < told or inside(closed, *span):
            continue
        whole = _whole(text, span, end)
        words = named(whole)
        if words.name or span not in names:
            yield span, words
            told = span[0] + len(whole) if len(whole) > span[1] - span[0] else told


def _less_the_start(m: re.Match[str]) -> Span:
    """A name without the word that begins its sentence: "Beside mayor Ola Vik"."""
    first, _, rest = m[0].partition(" ")
    return (m.start() + len(first) + 1 if rest and first.casefold() in _STARTS else m.start(), m.end())


def _described(text: str, start: int, end: int) -> Iterator[Span]:
    """Where "a former guard", "the owner's son", "the ministry" stand."""
    for m in _DETERMINER.finditer(text, start, end):
        words = list(re.finditer(r"\S+", m["words"]))
        at = next((i for i, w in enumerate(words) if _carries(w[0], m["det"])), None)
        if at is None:
            continue
        while at + 1 < len(words) and _carries(words[at + 1][0], m["det"]):
            at += 1
        last = m.start("words") + words[at].end()
        if text[last : last + 1] in "’'-" and text[last : last + 1]:
            continue
        if not _PREDICATE.search(text, max(start, m.start() - 24), m.start()):
            yield m.start(), last


def _carries(word: str, determiner: str) -> bool:
    """Whether a word is one for a person, or, behind "the", for people or a body."""
    if word.endswith(("’s", "'s")):
        return False
    if word in _SURE or (_LIKELY.match(word) and is_person(word)):
        return True
    return determiner[0] not in "Aa" and (_several(word) or word in _BODY or is_body(word))


def _several(word: str) -> bool:
    return is_plural(word) and (word[:-1] in _SURE or not word.endswith("s"))


def _whole(text: str, span: Span, end: int) -> str:
    """A phrase with what goes on behind its end: more of the name, the name, or what is told of it."""
    phrase = text[slice(*span)]
    end = min(end, span[1] + _AROUND)
    last = phrase.split()[-1:] or [""]
    capital = last[0][:1].isupper() and last[0][-1:].isalpha()
    goes_on = _GOES_ON.match(text, span[1], end) if capital else None
    if is_person(last[0]):
        goes_on = _NAME_ON.match(text, span[1], end)
    if not goes_on and last[0].casefold() in lexicon.ORGANISATIONS:
        goes_on = _OF.match(text, span[1], end)
    phrase += goes_on[0] if goes_on else ""
    words = named(phrase)
    at = span[0] + len(phrase)
    if words.pronoun or "," in phrase:
        return phrase
    if words.name and (told := _BRACKETED.match(text, at, end)):
        return phrase + told[0]
    tail = _TOLD_AFTER if words.name else _NAMED_AFTER
    more = tail.match(text, at, end)
    if more and (words.name or words.kind == "person" or words.head in lexicon.COMPANIES):
        return phrase + more[0]
    return phrase


def _beside(text: str, span: Span, said: Sequence[Span]) -> str:
    """The rest of the sentence that a source stands in, up to the sources beside it."""
    i = bisect_left(said, span)
    low = max(0, span[0] - _AROUND)
    before_it = max((e for _, e in said[max(0, i - 2) : i]), default=0)
    high = min(span[1] + _AROUND, min((s for s, _ in said[i + 1 : i + 2]), default=len(text)))
    parted = _SENTENCE.split(text[max(low, min(before_it, span[0])) : span[0]])
    before = parted[-1] if len(parted) > 1 or before_it <= low else ""
    before = before if before.endswith(", ") else ""  # "Speaking on condition of anonymity, the …"
    return f"{before} … {_SENTENCE.split(text[span[1] : max(high, span[1])])[0]}"
