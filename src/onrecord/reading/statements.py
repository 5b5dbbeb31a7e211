"""From attributions to statements: what stands inside what, what carries on, who it is, on whose word."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from onrecord.model import (
    Article,
    Chain,
    Layout,
    Mention,
    Paragraph,
    Source,
    Span,
    Spans,
    Statement,
    Via,
    text_under,
)
from onrecord.reading import mentions, wording
from onrecord.reading.attributions import Attribution
from onrecord.reading.chains import Chained, chained, citing, forms
from onrecord.reading.furniture import post
from onrecord.reading.names import joint, named
from onrecord.reading.wording import WORD

READ = ("title", "deck", "body")  # the parts that are read for statements
_NESTED = 0.5  # how sure a statement inside another must be: most contents hold none
_RELATIVE = {"which", "whether", "who", "what", "how", "why", "that"}  # no content by themselves
# Words with which a content itself may attribute; only such a content is read a second time.
_ATTRIBUTES = re.compile(
    r"(?i)\b(?:said|says|saying|told|tells|announced|claimed|claims|denied|denies|warned|reported|reports|stated"
    r"|according to|insisted|confirmed|quoted)\b"
)


@dataclass(frozen=True, slots=True)
class _Draft:
    """A statement in the making. `raw` is its attribution as found, by which others know it."""

    raw: Attribution
    chained: Chained
    part: str
    outer: Attribution | None = None  # the raw attribution in whose content this one stands
    inferred: str = ""  # why the source carries on, where no words name it


def prose(paragraphs: Sequence[Paragraph], furniture: Spans) -> list[Paragraph]:
    """Paragraphs that are no furniture, each less its dateline."""
    begins = dict(furniture)
    trimmed = (replace(p, span=(begins.get(p.span[0], p.span[0]), p.span[1])) for p in paragraphs)
    return [p for p in trimmed if p.span[0] < p.span[1]]


def may_nest(text: str, a: Attribution) -> bool:
    """Whether the content of `a` is worth reading again for statements inside it."""
    return any(_ATTRIBUTES.search(text, s, e) for s, e in a.content)


def statements(
    article: Article,
    paragraphs: Sequence[Paragraph],
    layout: Layout,
    furniture: Spans,
    found: Sequence[Attribution],
    nested: dict[int, list[Attribution]],
) -> tuple[tuple[Chain, ...], tuple[Statement, ...]]:
    """Chains and statements of one article.

    `found` are its attributions; `nested` those read inside the content of `found[i]`.
    """
    text = article.text
    paragraphs = prose(paragraphs, furniture)
    drafts = _drafts(text, paragraphs, found, nested)
    drafts += _posts(text, paragraphs)
    drafts += _continued(text, paragraphs, layout, drafts)
    drafts = [d for d in (_tidied(text, layout, d) for d in drafts) if d]
    drafts = [_without_outlet(text, article.outlet, d) for d in drafts]
    drafts = _without_sources(drafts)
    speakers = [s for d in drafts for span in d.chained.attribution.source for s in _joint(text, span)]
    passers = [v for d in drafts for v in d.chained.via]
    heads = [p.span for p in paragraphs if p.part in ("title", "deck")]
    chains, chain_of = mentions.tie(text, layout, sorted({*speakers}), sorted({*passers}), heads, furniture)
    mentioned = {m.spans[0]: m for c in chains for m in c.mentions}
    made = [_statement(text, layout, d, chains, chain_of, mentioned) for d in drafts]
    by_raw = {d.raw: s for d, s in zip(drafts, made, strict=True)}
    made = [
        _passed_on(s, by_raw.get(d.outer) if d.outer else None) for d, s in zip(drafts, made, strict=True)
    ]
    # of two ways to one row, the first
    rows = {(s.content, s.cue, s.source.spans): s for s in reversed(_carried(made))}
    return chains, tuple(rows[spans] for spans in sorted(rows))


def _drafts(
    text: str,
    paragraphs: Sequence[Paragraph],
    found: Sequence[Attribution],
    nested: dict[int, list[Attribution]],
) -> list[_Draft]:
    starts = [p.span[0] for p in paragraphs]
    plain = forms(text, [p.span for p in paragraphs])

    def home(a: Attribution) -> Paragraph:
        at = (a.cue or a.content)[0][0]
        return paragraphs[max(0, bisect_right(starts, at) - 1)]

    def draft(a: Attribution, outer: Attribution | None = None) -> _Draft:
        return _Draft(a, chained(plain, a, home(a).span), home(a).part, outer)

    drafts = [draft(a) for a in found]
    for i, inner in nested.items():
        outer = drafts[i].chained.attribution
        whole = sum(e - s for s, e in outer.content)
        drafts += [
            draft(a, found[i])
            for a in inner
            if a.source
            and a.sure[0] >= _NESTED
            and all(_within(p, outer.content) for p in (*a.content, *a.cue))
            and sum(e - s for s, e in a.content) < 0.95 * whole
        ]
    cited = [
        _Draft(c.attribution, c, p.part) for p in paragraphs if p.part in READ for c in citing(text, p.span)
    ]
    return _beside_all(drafts, [c.raw for c in cited]) + cited


def _beside_all(drafts: list[_Draft], cited: list[Attribution]) -> list[_Draft]:
    """What is left of the drafts beside all that was cited, which is in order."""
    hulls = [_hull((*c.source, *c.cue, *c.content)) for c in cited]
    starts = [*accumulate((s for s, _ in reversed(hulls)), min)][::-1]
    ends = [*accumulate((e for _, e in hulls), max)]
    left = []
    for draft in drafts:
        a = draft.chained.attribution
        start, end = _hull((*a.cue, *a.content))
        d: _Draft | None = draft
        for c in cited[bisect_right(ends, start) : bisect_left(starts, end)]:
            d = _beside(d, c) if d else None
        left += [d] if d else []
    return left


def _hull(spans: Spans) -> Span:
    return min(s for s, _ in spans), max(e for _, e in spans)


def _beside(d: _Draft, cited: Attribution) -> _Draft | None:
    """What is left of a draft beside "A reports, citing B": nothing, or what it says inside the content."""
    a = d.chained.attribution
    if a.cue and all(_within(s, cited.content) for s in (*a.cue, *a.source)):
        clipped = tuple(
            (max(s, s2), min(e, e2)) for s, e in a.content for s2, e2 in cited.content if s < e2 and s2 < e
        )
        if not clipped:
            return None
        return replace(d, chained=replace(d.chained, attribution=replace(a, content=clipped)), outer=cited)
    rival = any(s < e2 and s2 < e for s, e in (*a.cue, *a.content) for s2, e2 in (*cited.cue, *cited.source))
    return None if rival or any(_within(s, a.content) for s in cited.content) else d


def _within(span: Span, spans: Spans) -> bool:
    return any(s <= span[0] and span[1] <= e for s, e in spans)


def _posts(text: str, paragraphs: Sequence[Paragraph]) -> list[_Draft]:
    drafts = []
    for p in paragraphs:
        start, end = p.span
        if p.part == "post" and (split := post(text[start:end])):
            content, author = ((start + s, start + e) for s, e in split)
            a = Attribution((author,), (), (content,), (1.0, 1.0, 1.0))
            step = "an embedded post, signed by its author"
            drafts.append(_Draft(a, Chained(a, (), (step,)), "post"))
    return drafts


def _continued(
    text: str, paragraphs: Sequence[Paragraph], layout: Layout, drafts: list[_Draft]
) -> list[_Draft]:
    """Paragraphs that are nothing but quotation carry on the one that the paragraph before ends with."""
    said = sorted(
        (s, i) for i, d in enumerate(drafts) if d.outer is None for s in d.chained.attribution.content
    )
    covered = [s for s, _ in said]
    carried: list[_Draft] = []
    last: _Draft | None = None
    for before, here in pairwise(p.span for p in paragraphs if p.part == "body"):
        at = bisect_right(covered, (before[1],)) - 1
        if at >= 0 and covered[at][0] >= before[0]:
            in_quotes = wording.in_quotes(max(covered[at][0], covered[at][1] - 2), layout)
            last = drafts[said[at][1]] if in_quotes else None
        elif not wording.all_quoted(before, layout):
            last = None
        if last and wording.all_quoted(here, layout) and not _touches(here, covered):
            a = replace(last.chained.attribution, cue=(), content=(here,))
            why = "the paragraph is all quotation and follows a quotation of the same source"
            chain = replace(last.chained, attribution=a, steps=(why,))
            carried.append(_Draft(a, chain, "body", inferred=why))
    return carried


def _touches(span: Span, spans: Sequence[Span]) -> bool:
    i = bisect_right(spans, (span[1],)) - 1
    return any(s < span[1] and span[0] < e for s, e in spans[max(0, i - 3) : i + 1])


def _tidied(text: str, layout: Layout, d: _Draft) -> _Draft | None:
    a = d.chained.attribution
    content = wording.contents(text, layout, a.content, (*a.source, *a.cue))
    source, cue = wording.sources(text, a.source), wording.cues(text, a.cue)
    if not content or text_under(text, content).casefold() in _RELATIVE:
        return None
    return replace(
        d, chained=replace(d.chained, attribution=replace(a, content=content, source=source, cue=cue))
    )


def _without_outlet(text: str, outlet: str | None, d: _Draft) -> _Draft:
    """The article's own outlet is no link of its chains."""
    own = set(WORD.findall((outlet or "").casefold()))
    kept = tuple(
        v for v in d.chained.via if not set(WORD.findall(text[slice(*v)].casefold())) - {"the"} <= own
    )
    return replace(d, chained=replace(d.chained, via=kept))


def _without_sources(drafts: list[_Draft]) -> list[_Draft]:
    """Less those whose content is who said something else ("Holm was quoted as saying")."""
    sources = sorted(s for d in drafts for s in d.chained.attribution.source)
    reach = [0, *accumulate((e for _, e in sources), max)]

    def named(span: Span) -> bool:
        return reach[bisect_right(sources, (span[0] + 1,))] >= span[1]

    return [d for d in drafts if not all(map(named, d.chained.attribution.content))]


def _joint(text: str, span: Span) -> list[Span]:
    return [(span[0] + s, span[0] + e) for s, e in joint(text[slice(*span)])]


def _statement(
    text: str,
    layout: Layout,
    d: _Draft,
    chains: tuple[Chain, ...],
    chain_of: dict[Span, int],
    mentioned: dict[Span, Mention],
) -> Statement:
    a = d.chained.attribution
    quoted = wording.quoted(text, layout, a.content)
    source, why = _source(text, d, chains, chain_of, mentioned)
    steps = [_marked(text, a), *d.chained.steps, *why]
    return Statement(
        part=d.part,
        source=source,
        cue=a.cue,
        content=a.content,
        quoted=quoted,
        voice="direct" if d.part == "post" else wording.voice(text, a.content, quoted),
        via=tuple(_via(text, v, chains, chain_of) for v in d.chained.via),
        steps=tuple(steps),
    )


def _marked(text: str, a: Attribution) -> str:
    if not a.cue:
        return "no cue: the source carries on or signs"
    content, cue, source = (f"{p:.2f}" for p in a.sure)
    who = f"“{text_under(text, a.source)}” as its source ({source})" if a.source else f"no source ({source})"
    return f"read as said: content {content} sure, said by the cue “{text_under(text, a.cue)}” ({cue}), {who}"


def _source(
    text: str,
    d: _Draft,
    chains: tuple[Chain, ...],
    chain_of: dict[Span, int],
    mentioned: dict[Span, Mention],
) -> tuple[Source, list[str]]:
    spans = d.chained.attribution.source
    if not spans:
        return Source((), None, None, False, "unknown", "the text names no one"), []
    own = [s for span in spans for s in _joint(text, span) if s in chain_of]
    ones = [chain_of[s] for s in own]
    whos = [chains[i] for i in dict.fromkeys(ones)]
    said = [mentioned[s] for s in own]
    resolved = [m for m in said if m.basis == "resolved"]
    why = [m.why for m in resolved] or [m.why for m in said[:1]]
    if not whos:
        why = [f"“{text_under(text, spans)}”: no one stands before it that it can mean"]
        return Source(spans, None, None, False, "unknown", why[0]), why
    return (
        Source(
            spans=spans,
            name=" and ".join(c.name for c in whos),
            kind=whos[0].kind if len(whos) == 1 else None,
            anonymous=all(c.anonymous for c in whos),
            basis="inferred" if d.inferred else "resolved" if resolved else "stated",
            why=d.inferred or "; ".join(dict.fromkeys(why)),
            chains=tuple(dict.fromkeys(ones)),
        ),
        why,
    )


def _via(text: str, span: Span, chains: tuple[Chain, ...], chain_of: dict[Span, int]) -> Via:
    i = chain_of.get(span)
    if i is None:
        words = named(text[slice(*span)])
        return Via(words.name or text[slice(*span)], words.kind, words.anonymous, (span,))
    c = chains[i]
    return Via(c.name, c.kind, c.anonymous, (span,), i)


def _passed_on(s: Statement, outer: Statement | None) -> Statement:
    """A statement inside another's content came through that other's source."""
    if outer is None or not outer.source.spans:
        return s
    o = outer.source
    link = Via(o.name or "a source unknown", o.kind, o.anonymous, o.spans, o.chains[0] if o.chains else None)
    return replace(
        s, via=(*s.via, link, *outer.via), steps=(*s.steps, f"stands inside what {link.name} said")
    )


def _carried(made: list[Statement]) -> list[Statement]:
    """An anonymous source that is taken up again is still known only through its outlet."""
    heard: dict[int, tuple[Via, ...]] = {}
    done = list(made)
    for i in sorted(range(len(made)), key=lambda i: made[i].content):
        s = made[i]
        if not (s.source.anonymous and len(s.source.chains) == 1):
            continue
        chain = s.source.chains[0]
        if s.via:
            heard.setdefault(chain, s.via)
        elif chain in heard:
            why = f"this source is known only through {heard[chain][0].name}"
            done[i] = replace(s, via=heard[chain], steps=(*s.steps, why))
    return done
