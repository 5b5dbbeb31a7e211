"""Statements in the making: what the attributions, posts and turns of an article amount to.

Each draft knows the attribution it came from, by which the drafts inside its content know it.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from onrecord.model import Layout, Paragraph, Span, Spans, text_under
from onrecord.reading import wording
from onrecord.reading.attributions import Attribution
from onrecord.reading.chains import Chained, Forms, chained, citing, forms, is_outlet, taken_up
from onrecord.reading.cues import acts
from onrecord.reading.furniture import post
from onrecord.reading.headlines import headlines
from onrecord.reading.interviews import Turn, guest, turns
from onrecord.reading.names import named
from onrecord.reading.nesting import Inside, says
from onrecord.reading.sentences import sentences
from onrecord.reading.told_acts import told_acts
from onrecord.reading.wording import WORD

READ = ("title", "deck", "body", "post")  # the parts that are read for statements
_RELATIVE = {"which", "whether", "who", "what", "how", "why", "that"}  # no content by themselves
_SURE = (1.0, 1.0, 1.0)
_TERMS = re.compile(
    r"(?i)^(?:to |that )?(?:\w+ ){0,2}?(?:anonym|(?:not |un)(?:to )?(?:be )?(?:named|identified|quoted)"
    r"|be (?:identified|recogni[sz]ed))"
)
_STATED = re.compile(
    r"\b(?:stated|reported|announced|said|told|written|confirmed|revealed|noted|claimed) (?:by|in|on)\b"
)
_PRESSED = re.compile(r"(?:pressed|questioned|quizzed|requested)\b")
_LOOSE_MARK = re.compile("[\"“”„«»‘]|''")  # of a quotation that has no other end
_WHOLE = 0.8  # of an outlet's content that another's statement takes up: the rest is "but" and "on Monday"


@dataclass(frozen=True, slots=True)
class Draft:
    """A statement in the making. `raw` is its attribution as found, by which others know it."""

    raw: Attribution
    chained: Chained
    part: str
    outer: Attribution | None = None  # the raw attribution in whose content this one stands
    inferred: str = ""  # why it has its source, where no words here name one
    voice: str | None = None  # where quotation marks do not tell it

    @property
    def said(self) -> Attribution:
        """What stands in the row: the attribution with its links read and its words made whole."""
        return self.chained.attribution

    def saying(self, said: Attribution) -> "Draft":
        return replace(self, chained=replace(self.chained, attribution=said))


def prose(paragraphs: Sequence[Paragraph], furniture: Spans) -> list[Paragraph]:
    """Paragraphs that are no furniture, each less its dateline."""
    begins = dict(furniture)
    trimmed = (replace(p, span=(begins.get(p.span[0], p.span[0]), p.span[1])) for p in paragraphs)
    return [p for p in trimmed if p.span[0] < p.span[1]]


@dataclass(frozen=True, slots=True)
class Outline:
    """An article with all that is said in it on the surface; what stands inside that is not yet read."""

    text: str
    layout: Layout
    paragraphs: Sequence[Paragraph]
    outlet: str | None
    forms: Forms
    drafts: tuple[Draft, ...]


def outline(
    text: str,
    layout: Layout,
    paragraphs: Sequence[Paragraph],
    outlet: str | None,
    found: Sequence[Attribution],
) -> Outline:
    """The drafts of an article from its attributions and from what its layout tells."""
    made = Outline(text, layout, paragraphs, outlet, forms(text, [p.span for p in paragraphs]), ())
    spoken = turns(text, paragraphs)
    drafts = _attributed(made, found)
    drafts += _told(made, drafts)
    drafts = _posted(text, paragraphs, drafts)
    drafts = _answered(text, drafts, spoken, guest(text, paragraphs, spoken) if spoken else None)
    drafts += _headed(text, layout, paragraphs, drafts)
    drafts = [_antecedent(text, paragraphs, d) for d in drafts]
    drafts = _quoting(text, layout, _fit(made, drafts))
    return replace(made, drafts=tuple(_passed_whole(made.forms, drafts)))


def unread(outline: Outline) -> list[Attribution]:
    """Attributions whose content has not been looked at for others inside it."""
    read = {d.outer for d in outline.drafts}
    return [d.raw for d in outline.drafts if d.raw not in read]


def deepened(outline: Outline, nested: Inside) -> Outline:
    """With the attributions found inside the contents of others, and without outlets that only pass on."""
    text = outline.text
    inner = [_named(text, _draft(outline, a, outer)) for outer, n in nested.items() for a in n.found]
    drafts = _without_sources([*outline.drafts, *_fit(outline, inner)])
    passers = {text[slice(*v)] for d in drafts for v in d.chained.via}
    drafts = [_of_passer(text, passers, d) for d in drafts]
    return replace(outline, drafts=tuple(_passed_whole(outline.forms, drafts)))


def _of_passer(text: str, passers: set[str], d: Draft) -> Draft:
    """ "A source close to the government, Orvapress, says": an outlet's source."""
    for start, end in d.said.source:
        head, comma, name = text[start:end].rpartition(", ")
        if comma and name in passers and not d.chained.via and named(head).anonymous:
            at = end - len(name)
            chain = replace(d.chained, via=((at, end),), steps=(*d.chained.steps, f"a source of {name}"))
            return replace(d, chained=chain).saying(replace(d.said, source=((start, at - 2),)))
    return d


def _fit(outline: Outline, drafts: Sequence[Draft]) -> list[Draft]:
    tidied = [d for d in (_tidied(outline.text, outline.layout, d) for d in drafts) if d]
    return [
        _without_outlet(outline.text, outline.outlet, d)
        for d in tidied
        if not _idle(outline.text, outline.forms, d)
    ]


def _draft(outline: Outline, a: Attribution, outer: Attribution | None = None) -> Draft:
    paragraphs = outline.paragraphs
    at = bisect_right(paragraphs, (a.cue or a.content)[0][0], key=lambda p: p.span[0])
    home = paragraphs[max(0, at - 1)]
    room = home.span
    if outer:  # what stands beside the content is the outer statement's
        room = next((span for span in outer.content if within((a.cue or a.content)[0], (span,))), room)
    return Draft(a, chained(outline.forms, a, room), home.part, outer)


def _attributed(outline: Outline, found: Sequence[Attribution]) -> list[Draft]:
    cited = [
        Draft(c.attribution, c, p.part)
        for p in outline.paragraphs
        if p.part in READ
        for c in citing(outline.text, p.span)
    ]
    return _beside_all([_draft(outline, a) for a in found], [c.raw for c in cited]) + cited


def _named(text: str, d: Draft) -> Draft:
    """ "It was the mayor who told us": of two words for one source, the noun."""
    source, outer = d.said.source, d.outer
    if outer and source and text_under(text, source).casefold() in _RELATIVE:
        floor = max(s for s, _ in outer.content if s <= source[0][0])
        if noun := taken_up(text, source[0][0], floor):
            return d.saying(replace(d.said, source=(noun,)))
    return d


def _quoting(text: str, layout: Layout, made: list[Draft]) -> list[Draft]:
    """What is said inside a quotation is inside what its speaker says, and he says all of it."""
    inner: dict[Span, list[int]] = {}
    owner: dict[Span, int] = {}
    for i, d in enumerate(made):
        if d.outer or d.voice or not d.said.cue:
            continue
        if around := _quotation(layout, d.said.cue[0][0]):
            inner.setdefault(around, []).append(i)
        else:
            owner |= {
                q: i
                for s, e in d.said.content
                for q in (_quotation(layout, s), _quotation(layout, e - 1))
                if q
            }
    done = list(made)
    for around, within_it in inner.items():
        if (o := owner.get(around)) is None:
            continue
        d = done[o]
        apart = tuple(s for s in d.said.content if s[1] <= around[0] or s[0] >= around[1])
        done[o] = d.saying(replace(d.said, content=tuple(sorted((*apart, around)))))
        for i in within_it:
            done[i] = replace(done[i], outer=d.raw)
    return [d for i, d in enumerate(done) if not (d.outer and made[i].outer is None) or says(text, d.said)]


def _quotation(layout: Layout, at: int) -> Span | None:
    """The quoted span that `at` stands in."""
    i = bisect_right(layout.quoted, at, key=lambda q: q[0]) - 1
    if i < 0 or at >= layout.quoted[i][1]:
        return None
    return layout.quoted[i]


def _passed_whole(plain: Forms, made: list[Draft]) -> list[Draft]:
    """Less those that only pass on another's statement: "according to the agency, Vik said …"."""
    text = plain.text
    hulls = [_hull((*d.said.cue, *d.said.content)) for d in made]
    order = sorted(range(len(made)), key=lambda i: hulls[i])
    starts = [hulls[i][0] for i in order]
    done: list[Draft | None] = list(made)
    for o, outer in enumerate(made):
        if not _passes_on(plain, outer):
            continue
        first, last = _hull(outer.said.content)
        for i in order[bisect_left(starts, first) : bisect_left(starts, last)]:
            d = done[i]
            if i != o and d and d.outer in (None, outer.raw) and _is_whole(text, d, outer):
                done[i], done[o] = _through(text, d, outer), None
                break
    return [d for d in done if d]


def _passes_on(plain: Forms, d: Draft) -> bool:
    """Whether its source may be no more than whom we have another's words from."""
    if len(d.said.source) != 1:
        return False
    according = text_under(plain.text, d.said.cue).casefold() == "according to"
    return according or is_outlet(plain, plain.text[slice(*d.said.source[0])], sure=True)


def _is_whole(text: str, d: Draft, outer: Draft) -> bool:
    """Whether the content of `outer` is somebody's statement `d` and nothing more."""
    if not d.said.source or not says(text, d.said):
        return False
    own = (*d.said.source, *d.said.cue, *d.said.content)
    words = [m.span() for s, e in outer.said.content for m in WORD.finditer(text, s, e)]
    return sum(within(w, own) for w in words) >= _WHOLE * len(words)


def _through(text: str, d: Draft, outer: Draft) -> Draft:
    via = [v for v in (*outer.said.source, *outer.chained.via) if v not in d.chained.via]
    step = f"{text_under(text, outer.said.source)} passes on all of it"
    chain = replace(d.chained, via=(*d.chained.via, *via), steps=(*d.chained.steps, step))
    return replace(d, chained=chain, outer=outer.outer)


def _beside_all(made: list[Draft], cited: list[Attribution]) -> list[Draft]:
    """What is left of the drafts beside all that was cited, which is in order."""
    hulls = [_hull((*c.source, *c.cue, *c.content)) for c in cited]
    starts = [*accumulate((s for s, _ in reversed(hulls)), min)][::-1]
    ends = [*accumulate((e for _, e in hulls), max)]
    left = []
    for draft in made:
        start, end = _hull((*draft.said.cue, *draft.said.content))
        d: Draft | None = draft
        for c in cited[bisect_right(ends, start) : bisect_left(starts, end)]:
            d = _beside(d, c) if d else None
        left += [d] if d else []
    return left


def _hull(spans: Spans) -> Span:
    return min(s for s, _ in spans), max(e for _, e in spans)


def _beside(d: Draft, cited: Attribution) -> Draft | None:
    """What is left of a draft beside "A reports, citing B": nothing, or what it says inside the content."""
    a = d.said
    if a.cue and all(within(s, cited.content) for s in (*a.cue, *a.source)):
        clipped = tuple(
            (max(s, s2), min(e, e2)) for s, e in a.content for s2, e2 in cited.content if s < e2 and s2 < e
        )
        return replace(d.saying(replace(a, content=clipped)), outer=cited) if clipped else None
    rival = any(s < e2 and s2 < e for s, e in (*a.cue, *a.content) for s2, e2 in (*cited.cue, *cited.source))
    return None if rival or any(within(s, a.content) for s in cited.content) else d


def within(span: Span, spans: Spans) -> bool:
    """Whether one of `spans` holds all of `span`."""
    return any(s <= span[0] and span[1] <= e for s, e in spans)


def _told(outline: Outline, made: list[Draft]) -> list[Draft]:
    """Who denied something or said nothing in few words, where the attributions do not have it."""
    taken = sorted(s for d in made for s in (*d.said.cue, *d.said.content))
    reach = [0, *accumulate((e for _, e in taken), max)]
    return [
        _draft(outline, a)
        for p in outline.paragraphs
        if p.part in READ
        for a in told_acts(outline.text, p.span)
        if reach[bisect_left(taken, (a.content[0][1],))] <= a.cue[0][0]
    ]


def _posted(text: str, paragraphs: Sequence[Paragraph], made: list[Draft]) -> list[Draft]:
    """Embedded posts, each a statement in whose content the others stand."""
    posts = []
    for p in paragraphs:
        start, end = p.span
        if p.part == "post" and (split := post(text[start:end])):
            content, author = ((start + s, start + e) for s, e in split)
            a = Attribution((author,), (), (content,), _SURE)
            step = "an embedded post, signed by its author"
            posts.append(Draft(a, Chained(a, (), (step,)), "post", voice="direct"))
    return _inside(text, made, [(d.said.content[0], d.raw) for d in posts]) + posts


def _headed(text: str, layout: Layout, paragraphs: Sequence[Paragraph], made: list[Draft]) -> list[Draft]:
    """Titles that tell who said it without a verb, where no attribution was found in them."""
    taken = sorted(s for d in made for s in (*d.said.cue, *d.said.content))
    reach = [0, *accumulate((e for _, e in taken), max)]
    return [
        Draft(a, Chained(a, (), ("a title in the form of words and who said them",)), part)
        for a, part in headlines(text, layout, paragraphs)
        if reach[bisect_left(taken, (max(a.content[0][1], a.source[0][1]),))]
        <= min(a.content[0][0], a.source[0][0])
    ]


def _answered(text: str, made: list[Draft], turns: Sequence[Turn], interviewed: Span | None) -> list[Draft]:
    """Answers of an interview, each a statement in whose content the others stand; questions are none."""
    if not turns:
        return made
    labels = [t.label for t in turns if t.label and not t.asks]
    answers: list[Draft] = []
    spoken: list[tuple[Span, Attribution | None]] = []
    for turn in turns:
        a = None
        if not turn.asks:
            source = turn.label or (labels[0] if labels else interviewed)
            a = Attribution((source,) if source else (), (), turn.words, _SURE)
            step = "an answer of the one who is interviewed"
            answers.append(
                Draft(a, Chained(a, (), (step,)), "body", inferred="" if turn.label else step, voice="direct")
            )
        spoken += [(words, a) for words in turn.words]
    return _inside(text, made, spoken) + answers


def _inside(text: str, made: list[Draft], spoken: list[tuple[Span, Attribution | None]]) -> list[Draft]:
    """The drafts, those in what somebody has `spoken` as statements inside his; a question has none."""
    spoken = sorted(spoken, key=lambda s: s[0])
    kept = []
    for d in made:
        at = _hull((*d.said.cue, *d.said.content))[0]
        i = bisect_right(spoken, at, key=lambda s: s[0][0]) - 1
        if i < 0 or at >= spoken[i][0][1]:
            kept.append(d)
        elif (said := spoken[i][1]) is not None:
            kept += [d] if d.outer else [replace(d, outer=said)] if says(text, d.said) else []
    return kept


def _antecedent(text: str, paragraphs: Sequence[Paragraph], d: Draft) -> Draft:
    """ "This was stated by Holm": what was stated is the sentence before."""
    at = d.said.content[0]
    if (
        d.outer
        or text_under(text, d.said.content).casefold() != "this"
        or not _STATED.search(text_under(text, d.said.cue))
    ):
        return d
    home = next((p.span for p in paragraphs if p.span[0] <= at[0] < p.span[1]), None)
    before = (
        [s for s in sentences(text, (home[0], at[0])) if s[1] <= at[0]] if home and home[0] < at[0] else []
    )
    if not before:
        return d
    start, end = before[-1]
    return d.saying(replace(d.said, content=((start, end),)))


def _tidied(text: str, layout: Layout, d: Draft) -> Draft | None:
    a = d.said
    if d.voice:
        return d
    content = wording.contents(text, layout, a.content, (*a.source, *a.cue))
    content = tuple(_one_sentence(text, layout, piece, a.cue) for piece in content)
    if not content or text_under(text, content).casefold() in _RELATIVE:
        return None
    return d.saying(
        replace(a, content=content, source=wording.sources(text, a.source), cue=wording.cues(text, a.cue))
    )


def _one_sentence(text: str, layout: Layout, piece: Span, cue: Spans) -> Span:
    """Words without quotation marks run over no full stop: of two sentences, the one by the cue."""
    start, end = piece
    if not cue or any(s < end and start < e for s, e in layout.quoted) or _LOOSE_MARK.search(text, *piece):
        return piece
    apart = sentences(text, piece)
    return apart[0] if cue[0][0] < start else apart[-1]


def _idle(text: str, forms: Forms, d: Draft) -> bool:
    """Nobody's question ("asked whether he would go"), or the terms on which somebody spoke."""
    cue = text_under(text, d.said.cue).casefold()
    found = acts(WORD.findall(cue))
    asks = (bool(found) and all(f.act.kind == "asks" for f in found)) or bool(_PRESSED.match(cue))
    if asks and not d.said.source and not d.outer:
        return True
    by_outlet = asks and any(is_outlet(forms, text[slice(*s)], sure=True) for s in d.said.source)
    return by_outlet or bool(_TERMS.search(text_under(text, d.said.content)))


def _without_outlet(text: str, outlet: str | None, d: Draft) -> Draft:
    """The article's own outlet is no link of its chains."""
    own = set(WORD.findall((outlet or "").casefold()))
    words = {v: WORD.findall(text[slice(*v)].casefold()) for v in d.chained.via}
    kept = tuple(v for v, w in words.items() if not (w[0] in ("this", "our") or set(w) - {"the"} <= own))
    return replace(d, chained=replace(d.chained, via=kept))


def _without_sources(made: list[Draft]) -> list[Draft]:
    """Less those whose content is who said something else ("Holm was quoted as saying")."""
    sources = sorted(s for d in made for s in d.said.source)
    reach = [0, *accumulate((e for _, e in sources), max)]

    def named(span: Span) -> bool:
        return reach[bisect_right(sources, (span[0] + 1,))] >= span[1]

    return [d for d in made if not all(map(named, d.said.content))]
