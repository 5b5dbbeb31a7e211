"""From attributions to statements: exact words, voice, part, chain and who the source is."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
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
from onrecord.reading import mentions
from onrecord.reading.attributions import Attribution
from onrecord.reading.chains import Chained, chained, citing, forms
from onrecord.reading.furniture import post
from onrecord.reading.names import joint, named

READ = ("title", "deck", "body")  # the parts that are read for statements
_WORD = re.compile(r"\w+(?:['’]\w+)*")
_NESTED = 0.5  # how sure a statement inside another must be: most contents hold none
_RELATIVE = {"which", "whether", "who", "what", "how", "why", "that"}  # no content by themselves
_DETERMINERS = {"the", "a", "an", "his", "her", "its", "their", "our", "my"}
_UNENDING = _DETERMINERS | {"of", "by", "from", "with", "and"}
_NEXT_WORD = re.compile(r"[ \xa0]+\w[\w’'.-]*\w|[ \xa0]+\w")
_WORD_AT_MOST = 100  # characters: what is longer is no word, or a script that has no spaces
_EDGE = " \t\r\n\xa0,;:—–-"
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
            in_quotes = _in_quotes(max(covered[at][0], covered[at][1] - 2), layout)
            last = drafts[said[at][1]] if in_quotes else None
        elif not _all_quoted(before, layout):
            last = None
        if last and _all_quoted(here, layout) and not _touches(here, covered):
            a = replace(last.chained.attribution, cue=(), content=(here,))
            why = "the paragraph is all quotation and follows a quotation of the same source"
            chain = replace(last.chained, attribution=a, steps=(why,))
            carried.append(_Draft(a, chain, "body", inferred=why))
    return carried


def _touches(span: Span, spans: Sequence[Span]) -> bool:
    i = bisect_right(spans, (span[1],)) - 1
    return any(s < span[1] and span[0] < e for s, e in spans[max(0, i - 3) : i + 1])


def _in_quotes(at: int, layout: Layout) -> bool:
    i = bisect_right(layout.quoted, (at + 1,)) - 1
    return i >= 0 and layout.quoted[i][0] <= at < layout.quoted[i][1]


def _all_quoted(span: Span, layout: Layout) -> bool:
    i = bisect_right(layout.quoted, (span[0] + 1,)) - 1
    return i >= 0 and layout.quoted[i][0] <= span[0] and layout.quoted[i][1] >= span[1] - 1


def _tidied(text: str, layout: Layout, d: _Draft) -> _Draft | None:
    a = d.chained.attribution
    content = _closed(text, _apart(_edges(text, layout, s) for s in a.content), a)
    source = _apart(_finished(text, s, _UNENDING) for s in (_bare(text, s) for s in a.source) if s)
    cue = _apart(_finished(text, s, _DETERMINERS) for s in (_bare(text, s) for s in a.cue) if s)
    if not content or text_under(text, content).casefold() in _RELATIVE:
        return None
    return replace(
        d, chained=replace(d.chained, attribution=replace(a, content=content, source=source, cue=cue))
    )


def _apart(spans: Iterable[Span | None]) -> Spans:
    """In order and free of overlap, as whole words and quotation marks are not where pieces of one met."""
    apart: list[Span] = []
    for start, end in sorted(s for s in spans if s):
        if apart and start < apart[-1][1]:
            apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
        else:
            apart.append((start, end))
    return tuple(apart)


def _closed(text: str, spans: Spans, a: Attribution) -> Spans:
    """Pieces of a content with only a word or two between them are one, unless those are source or cue."""
    joined: list[Span] = []
    for start, end in spans:
        gap = (joined[-1][1], start) if joined else (0, 0)
        few = joined and len(_WORD.findall(text[slice(*gap)])) <= 2
        if few and not any(s < gap[1] and gap[0] < e for s, e in (*a.source, *a.cue)):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return tuple(joined)


def _finished(text: str, span: Span, unending: set[str]) -> Span:
    """No phrase ends in "his", no noun phrase in "of": the words after belong to it."""
    start, end = span
    while len(last := text[start:end].split()) and last[-1].casefold() in unending:
        if not (more := _NEXT_WORD.match(text, end)):
            break
        end = more.end()
    return start, end


def _without_outlet(text: str, outlet: str | None, d: _Draft) -> _Draft:
    """The article's own outlet is no link of its chains."""
    own = set(_WORD.findall((outlet or "").casefold()))
    kept = tuple(
        v for v in d.chained.via if not set(_WORD.findall(text[slice(*v)].casefold())) - {"the"} <= own
    )
    return replace(d, chained=replace(d.chained, via=kept))


def _without_sources(drafts: list[_Draft]) -> list[_Draft]:
    """Less those whose content is who said something else ("Holm was quoted as saying")."""
    sources = sorted(s for d in drafts for s in d.chained.attribution.source)
    reach = [0, *accumulate((e for _, e in sources), max)]

    def named(span: Span) -> bool:
        return reach[bisect_right(sources, (span[0] + 1,))] >= span[1]

    return [d for d in drafts if not all(map(named, d.chained.attribution.content))]


def _whole_words(text: str, span: Span) -> Span:
    start, end = span
    first, last = max(0, start - _WORD_AT_MOST), min(len(text), end + _WORD_AT_MOST)
    while start > first and text[start].isalnum() and text[start - 1].isalnum():
        start -= 1
    while end < last and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return start, end


def _bare(text: str, span: Span) -> Span | None:
    start, end = _whole_words(text, span)
    while start < end and not (text[start].isalnum() or text[start] in "[("):
        start += 1
    while end > start and not (text[end - 1].isalnum() or text[end - 1] in ".])"):
        end -= 1
    return (start, end) if start < end else None


def _edges(text: str, layout: Layout, span: Span) -> Span | None:
    """Loose punctuation off, quotation marks that the words stand in on."""
    start, end = _whole_words(text, span)
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    for at in (start, max(start, end - 1)):
        i = bisect_right(layout.quoted, (at + 2,)) - 1
        if i >= 0:
            opened, closed = layout.quoted[i]
            start = opened if opened == start - 1 else start
            end = closed if closed - 2 <= end < closed and opened >= start else end
    return (start, end) if _WORD.search(text, start, end) else None


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
    quoted = _quoted(text, layout, a.content)
    source, why = _source(text, d, chains, chain_of, mentioned)
    steps = [_marked(text, a), *d.chained.steps, *why]
    return Statement(
        part=d.part,
        source=source,
        cue=a.cue,
        content=a.content,
        quoted=quoted,
        voice="direct" if d.part == "post" else _voice(text, a.content, quoted),
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
    link = Via(o.name or "unknown", o.kind, o.anonymous, o.spans, o.chains[0] if o.chains else None)
    return replace(s, via=(*s.via, link, *outer.via), steps=(*s.steps, f"stands inside what {o.name} said"))


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


def _quoted(text: str, layout: Layout, content: Spans) -> Spans:
    """The words of `content` inside quotation marks, the marks left off."""
    inside = []
    for start, end in content:
        i = max(0, bisect_right(layout.quoted, (start,)) - 1)
        while i < len(layout.quoted) and layout.quoted[i][0] < end:
            s, e = layout.quoted[i]
            s, e = (
                max(s + 1, start),
                min(e - (not text[e - 1].isalnum() and e - s > 1 and text[e - 1] not in ".,!?"), end),
            )
            if s < e and _WORD.search(text, s, e):
                inside.append((s, e))
            i += 1
    return tuple(inside)


def _voice(text: str, content: Spans, quoted: Spans) -> str:
    words = sum(len(_WORD.findall(text[s:e])) for s, e in content)
    own = sum(len(_WORD.findall(text[s:e])) for s, e in quoted)
    return "direct" if own >= words else "mixed" if own else "indirect"
