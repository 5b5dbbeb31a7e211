"""From attributions to statements: what stands inside what, what carries on, who it is, on whose word."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from onrecord.encoder import Marks
from onrecord.encoder.values import BEFORE
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
from onrecord.reading import lexicon, mentions, wording
from onrecord.reading.attributions import Attribution
from onrecord.reading.damage import damages
from onrecord.reading.drafts import READ, Draft, Outline, deepened
from onrecord.reading.layout import lay_out
from onrecord.reading.names import joint, named
from onrecord.reading.narration import narrated
from onrecord.reading.nesting import Inside
from onrecord.reading.stance import stance
from onrecord.reading.weighing import over, weighed

_UNLIKELY, _LIKELY = 0.1, 0.5  # that a statement is heard through whom one before it was
_NAMELESS, _NOT_NAMELESS = 0.6, 0.03  # how likely the encoder must find it that a name is kept back, or not
_PASSAGE = 600  # characters between two statements of one source about one matter
_EARLIER = re.compile(r"\bhad\b")
_AMONG = {"another", "one", "other", "others", "both", "some"}


def statements(
    article: Article, furniture: Spans, outline: Outline, nested: Inside, marks: Marks
) -> tuple[tuple[Chain, ...], tuple[Statement, ...]]:
    """Chains and statements of one article, from its outline and the attributions inside others."""
    text, paragraphs, layout = article.text, outline.paragraphs, outline.layout
    made = deepened(outline, nested).drafts
    read = {outer: inner.marks for outer, inner in nested.items()}
    where = [read.get(d.outer, marks) if d.outer else marks for d in made]
    chains, who = _tied(text, layout, paragraphs, furniture, made, where)
    outers = {d.raw: d for d in made}
    rows = [_statement(text, layout, d, who, outers, m) for d, m in zip(made, where, strict=True)]
    rows = _heard(text, made, rows, [_carries(d, marks) for d in made])
    by_raw = {d.raw: s for d, s in zip(made, rows, strict=True)}
    rows = [
        _passed_on(by_raw, d, s, outers)
        for d, s in zip(made, rows, strict=True)
        if d.outer not in by_raw or not _his_own(text, s, by_raw[d.outer])
    ]
    rows += _narration(article, paragraphs, rows, marks)
    body = [p.span for p in paragraphs if p.part == "body"]
    rows = _damaged(rows, damages(text, [p.span for p in paragraphs if p.part in READ], body))
    # of two ways to one row, the first
    kept = {(s.content, s.cue, s.source.spans): s for s in reversed(rows)}
    return chains, tuple(kept[spans] for spans in sorted(kept))


@dataclass(frozen=True, slots=True)
class _Who:
    """Who is meant by which words."""

    chains: tuple[Chain, ...]
    chain_of: dict[Span, int]
    mentioned: dict[Span, Mention]


def _tied(
    text: str,
    layout: Layout,
    paragraphs: Sequence[Paragraph],
    furniture: Spans,
    made: Sequence[Draft],
    where: Sequence[Marks],
) -> tuple[tuple[Chain, ...], _Who]:
    speakers = {s for d in made for span in d.said.source for s in _joint(text, span)}
    passers = {v for d in made for v in d.chained.via}
    heads = [p.span for p in paragraphs if p.part in ("title", "deck", "post")]
    outers = {d.outer for d in made}
    reported = [
        (c, d.said.source[0][0]) for d in made if d.raw in outers and d.said.source for c in d.said.content
    ]
    chains, chain_of = mentions.tie(
        text, layout, sorted(speakers), sorted(passers), heads, furniture, reported
    )
    chains = _withheld(text, chains, chain_of, made, where)
    return chains, _Who(chains, chain_of, {m.spans[0]: m for c in chains for m in c.mentions})


def _withheld(
    text: str,
    chains: Sequence[Chain],
    chain_of: dict[Span, int],
    made: Sequence[Draft],
    where: Sequence[Marks],
) -> tuple[Chain, ...]:
    """Chains, of which those without a name are anonymous or not also where the encoder is certain of it."""
    seen: dict[int, list[float]] = {}
    for d, marks in zip(made, where, strict=True):
        for span in (s for whole in d.said.source for s in _joint(text, whole) if s in chain_of):
            likely = over(marks, marks.values.anonymous, (span,))
            if likely is not None:
                seen.setdefault(chain_of[span], []).append(float(likely[1]))
    done = list(chains)
    for i, each in seen.items():
        c, mean = chains[i], sum(each) / len(each)
        plainly = lexicon.NAMELESS & {*c.name.casefold().split()}  # "sources", "two officials"
        if c.anonymous and not plainly and mean < _NOT_NAMELESS:
            done[i] = replace(c, anonymous=False, kind=None)
        elif not (c.anonymous or c.names) and mean > _NAMELESS:
            done[i] = replace(c, anonymous=True, kind="anonymous")
    return tuple(done)


def _joint(text: str, span: Span) -> list[Span]:
    return [(span[0] + s, span[0] + e) for s, e in joint(text[slice(*span)])]


def _statement(
    text: str, layout: Layout, d: Draft, who: _Who, outers: dict[Attribution, Draft], marks: Marks
) -> Statement:
    a = d.said
    quoted = _own(text, layout, d, outers)
    source, why = _source(text, d, who)
    ruled = stance(text_under(text, a.cue), text_under(text, a.content), text_under(text, a.source))
    meant = weighed(marks, a.cue or a.content, ruled)
    return Statement(
        part=d.part,
        source=source,
        cue=a.cue,
        content=a.content,
        quoted=quoted,
        voice=d.voice or wording.voice(text, a.content, quoted),
        stance=meant.stance,
        holds=meant.holds,
        hedged=meant.hedged,
        via=_links(text, d.chained.via, source, who),
        steps=(_marked(text, a), *d.chained.steps, *why, meant.why),
    )


def _own(text: str, layout: Layout, d: Draft, outers: dict[Attribution, Draft]) -> Spans:
    """The words that are the source's own: inside a quotation of another, those in marks of their own."""
    outer = outers.get(d.outer) if d.outer else None
    start, end = d.said.content[0][0], d.said.content[-1][1]
    if outer and (outer.voice or wording.in_quotes(start, layout)):
        around = [q for q in layout.quoted if q[0] < start - 1 and end <= q[1]]
        if around or outer.voice:
            inner = lay_out(text[start - 1 : end]).quoted
            layout = Layout(layout.paragraphs, tuple((start - 1 + s, start - 1 + e) for s, e in inner))
    return wording.quoted(text, layout, d.said.content)


def _marked(text: str, a: Attribution) -> str:
    if not a.cue:
        return "no cue: the source carries on or signs"
    content, cue, source = (f"{p:.2f}" for p in a.sure)
    who = f"“{text_under(text, a.source)}” as its source ({source})" if a.source else f"no source ({source})"
    return f"read as said: content {content} sure, said by the cue “{text_under(text, a.cue)}” ({cue}), {who}"


def _source(text: str, d: Draft, who: _Who) -> tuple[Source, list[str]]:
    spans = d.said.source
    if not spans:
        return Source((), None, None, False, "unknown", "the text names no one"), []
    own = [s for span in spans for s in _joint(text, span) if s in who.chain_of]
    ones = [who.chain_of[s] for s in own]
    whos = [who.chains[i] for i in dict.fromkeys(ones)]
    said = [who.mentioned[s] for s in own]
    resolved = [m for m in said if m.basis == "resolved"]
    why = [m.why for m in resolved] or [m.why for m in said[:1]]
    shown = () if d.inferred else spans  # who is carried on has no words here
    if not whos:
        why = [f"“{text_under(text, spans)}”: no one stands before it that it can mean"]
        return Source(shown, None, None, False, "unknown", why[0]), why
    return (
        Source(
            spans=shown,
            name=" and ".join(c.name for c in whos),
            kind=whos[0].kind if len(whos) == 1 else None,
            anonymous=all(c.anonymous for c in whos),
            basis="inferred" if d.inferred else "resolved" if resolved else "stated",
            why=d.inferred or "; ".join(dict.fromkeys(why)),
            chains=tuple(dict.fromkeys(ones)),
        ),
        why,
    )


def _links(text: str, spans: Spans, source: Source, who: _Who) -> tuple[Via, ...]:
    """The links under `spans`, each once, the source itself left out."""
    links = {v.name: v for v in reversed([_via(text, span, who) for span in spans]) if v.name != source.name}
    return tuple(reversed(links.values()))


def _via(text: str, span: Span, who: _Who) -> Via:
    i = who.chain_of.get(span)
    if i is None:
        words = named(text[slice(*span)])
        return Via(words.name or text[slice(*span)], words.kind, words.anonymous, (span,))
    c = who.chains[i]
    return Via(c.name, c.kind, c.anonymous, (span,), i)


def _passed_on(
    rows: dict[Attribution, Statement], d: Draft, s: Statement, drafts: dict[Attribution, Draft]
) -> Statement:
    """A statement inside another's content came through that other's source, and so on outwards."""
    via, steps = list(s.via), list(s.steps)
    at, been = d.outer, {d.raw}
    while at is not None and at in rows and at not in been:  # of two that hold each other, each is told once
        been.add(at)
        outer = rows[at]
        via = [v for v in via if v.name not in {o.name for o in outer.via}]  # heard by it once
        o = outer.source
        if o.name or o.spans:
            via.append(Via(o.name or "a source unknown", o.kind, o.anonymous, o.spans, (*o.chains, None)[0]))
            steps.append(f"stands inside what {via[-1].name} said")
        via += outer.via
        at = drafts[at].outer if at in drafts else None
    return replace(s, via=tuple(via), steps=tuple(steps)) if d.outer else s


def _carries(d: Draft, marks: Marks) -> float:
    """How likely a statement on the surface is heard through whom one before it was."""
    likely = over(marks, marks.values.heard, d.said.cue or d.said.content)
    return float(likely[BEFORE]) if likely is not None else 0.5


def _heard(
    text: str, made: Sequence[Draft], rows: Sequence[Statement], carries: Sequence[float]
) -> list[Statement]:
    """Whom we have it from, where only an earlier sentence says so.

    A source that is taken up again ("she said", "the official said") is still heard by whom it was
    heard before: an unnamed one throughout, since nobody else knows it; a named one in the same
    passage, and where it "was quoted" by nobody that the words name. `carries` is how likely the
    encoder finds each to be so.
    """
    done = list(rows)
    known: dict[int, tuple[Via, ...]] = {}  # the last way to each source
    before: Statement | None = None
    way: tuple[Via, ...] = ()  # the last of all
    for i in sorted(range(len(rows)), key=lambda i: rows[i].content):
        s, d = rows[i], made[i]
        if d.outer:
            continue
        if not s.via:
            mine = s.source.chains[0] if len(s.source.chains) == 1 else None
            again = _taken_up(text, d, s, before, known, carries[i]) if mine is not None else ()
            if not again and carries[i] > _LIKELY and before and _one_passage(text, before, s):
                again = (known.get(mine, ()) if mine is not None else ()) or way
            again = tuple(v for v in again if v.name != s.source.name)
            if again:
                why = f"heard through {again[0].name}, as before"
                done[i] = s = replace(s, via=again, steps=(*s.steps, why))
        if s.via:
            known |= dict.fromkeys(s.source.chains, s.via)
            way = s.via
        before = s
    return done


def _taken_up(
    text: str,
    d: Draft,
    s: Statement,
    before: Statement | None,
    known: dict[int, tuple[Via, ...]],
    carries: float,
) -> tuple[Via, ...]:
    """The way to a source that the words take up again."""
    again = before is not None and before.source.chains == s.source.chains
    if before and s.source.spans and s.source.spans == before.source.spans and before.via:
        return before.via  # one subject of two verbs
    if (s.source.anonymous or d.chained.unnamed) and (way := known.get(s.source.chains[0])):
        return way
    later = not _EARLIER.search(text_under(text, s.cue))  # "had said" was said at another time
    if before is None or not _one_passage(text, before, s):
        return ()
    if again and (d.chained.unnamed or (later and s.source.basis != "stated" and carries > _UNLIKELY)):
        return before.via
    if before.source.anonymous and s.source.anonymous and _resumes(text, s):
        return before.via
    return ()


def _one_passage(text: str, a: Statement, b: Statement) -> bool:
    """Whether no more than one paragraph ends between them."""
    between = text[a.content[-1][1] : b.content[0][0]]
    return len(between) <= _PASSAGE and sum(bool(line.strip()) for line in between.splitlines()) <= 2


def _resumes(text: str, s: Statement) -> bool:
    """Whether an unnamed source is one of those before it: "another source", "one of them", "the others"."""
    words = text_under(text, s.source.spans).casefold().split()
    return bool(words) and (words[0] in _AMONG or "them" in words or words[0] not in lexicon.INDEFINITE)


def _his_own(text: str, s: Statement, outer: Statement) -> bool:
    """What somebody says that he says is his statement already."""
    same = bool(s.source.chains) and s.source.chains == outer.source.chains
    words = named(text_under(text, s.source.spans))
    return same and (words.pronoun or bool(words.name))


def _narration(
    article: Article, paragraphs: Sequence[Paragraph], rows: Sequence[Statement], marks: Marks
) -> list[Statement]:
    """The outlet's own sentences, beside all that the rows take up."""
    taken = sorted({span for s in rows for span in (*s.content, *s.cue, *s.source.spans)})
    made = []
    why = "on nobody's word: the outlet's own"
    for span, part in narrated(article.text, paragraphs, taken, marks):
        source = Source(
            (), article.outlet, "organisation" if article.outlet else None, False, "inferred", why
        )
        holds = stance("", article.text[slice(*span)]).holds
        made.append(Statement(part, source, (), (span,), (), "narration", holds=holds, steps=(why,)))
    return made


def _damaged(rows: list[Statement], broken: Sequence[tuple[Span, str]]) -> list[Statement]:
    """Those that stand in a broken sentence say why they cannot be taken at their word."""
    starts = [s for (s, _), _ in broken]
    reach = [0, *accumulate((e for (_, e), _ in broken), max)]
    done = []
    for s in rows:
        first, last = min((*s.cue, *s.content))[0], max((*s.cue, *s.content))[1]
        i = bisect_left(starts, last)
        done.append(replace(s, damaged=broken[i - 1][1]) if reach[i] > first else s)
    return done
