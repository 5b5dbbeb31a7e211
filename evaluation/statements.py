"""Statements found, against what a careful reader wrote down.

A statement is found when the words of its content overlap the gold's by half (intersection over union):
one to one, best first, statements with statements and narration with narration. Where overlaps are equal,
as with a statement inside another, the same source's words go first, then the same depth of chain.
Of those found, each value is right or wrong.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

Row = dict[str, Any]
Words = frozenset[int]  # where words begin in the text
_WORD = re.compile(r"\w+")
_SHOWN = 150  # characters


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement, the gold's or ours; `nested` is known of the gold alone, `quoted` not of all gold."""

    article: str
    text: str  # the words of its content
    content: Words
    source: Words
    source_text: str
    cue: str
    who: str | None
    via: tuple[str, ...]
    voice: str
    stance: str | None
    holds: str | None
    part: str
    anonymous: bool
    hedged: bool | None
    quoted: Words | None = None
    nested: bool = False

    @property
    def narration(self) -> bool:
        return self.voice == "narration"


Pair = tuple[Statement, Statement]  # the gold's and ours


class Score(NamedTuple):
    """A share in percent, and of how many."""

    value: float
    of: int


@dataclass(frozen=True, slots=True)
class Compared:
    """Pairs of statements, of narration, and of one with the other; then what has none of its kind."""

    found: list[Pair]
    narrated: list[Pair]
    crossed: list[Pair]
    missed: list[Statement]
    extra: list[Statement]


def from_export(rows: Sequence[Row], texts: dict[str, str], names: dict[str, str]) -> list[Statement]:
    """Statements from rows of an export. `names` gives an article's id its name, `texts` its text by name."""
    made = []
    for row in rows:
        name = names[row["article"]]
        source, content = row["source"], row["content"]
        made.append(
            Statement(
                article=name,
                text=content["text"],
                content=_words(texts[name], content["spans"]),
                source=_words(texts[name], source["spans"]),
                source_text=source["text"],
                cue=row["cue"]["text"],
                who=source["name"],
                via=tuple(link["name"] or "?" for link in row["via"]),
                voice=row["voice"],
                stance=row["stance"],
                holds=row["holds"],
                part=row["part"],
                anonymous=source["anonymous"],
                hedged=row["hedged"],
                quoted=_words(texts[name], content["quoted"]),
            )
        )
    return made


def from_annotated(article: Row) -> list[Statement]:
    """The statements of one article of our own gold, as `annotated.article` reads it."""
    text = article["text"]
    return [
        Statement(
            article=article["name"],
            text=_under(text, row["content"]),
            content=_words(text, row["content"]),
            source=_words(text, row["source"]),
            source_text=_under(text, row["source"]),
            cue=_under(text, row["cue"]),
            who=row["who"],
            via=tuple(row["via"]),
            voice=row["voice"],
            stance=row["stance"],
            holds=row["holds"],
            part=row["part"],
            anonymous=row["anonymous"],
            hedged=row["hedged"],
            nested=row["outer"] is not None,
        )
        for row in article["statements"]
    ]


def nested(rows: Sequence[Statement]) -> list[Statement]:
    """The same rows; nested are those whose words lie within the content of another."""
    said = [s for s in rows if not s.narration]
    return [
        replace(s, nested=any(s.content < o.content and s.article == o.article for o in said)) for s in rows
    ]


def compared(gold: Sequence[Statement], ours: Sequence[Statement]) -> Compared:
    """Who is who. What finds none of its kind is tried against the other kind."""
    found = matched([g for g in gold if not g.narration], [o for o in ours if not o.narration])
    narrated = matched([g for g in gold if g.narration], [o for o in ours if o.narration])
    taken = {id(s) for pair in found + narrated for s in pair}
    missed, extra = ([s for s in side if id(s) not in taken] for side in (gold, ours))
    return Compared(found, narrated, matched(missed, extra), missed, extra)


def matched(gold: Sequence[Statement], ours: Sequence[Statement]) -> list[Pair]:
    """One to one, best first."""
    by_article: dict[str, list[tuple[int, Statement]]] = {}
    for o, have in enumerate(ours):
        by_article.setdefault(have.article, []).append((o, have))
    near: list[tuple[float, float, bool, int, int]] = []
    for g, want in enumerate(gold):
        for o, have in by_article.get(want.article, []):
            if (share := _overlap(want.content, have.content)) >= 0.5:
                depth_differs = len(want.via) != len(have.via)
                near.append((-share, -_overlap(want.source, have.source), depth_differs, g, o))
    pairs: dict[int, int] = {}
    for *_, g, o in sorted(near):
        if g not in pairs and o not in pairs.values():
            pairs[g] = o
    return [(gold[g], ours[o]) for g, o in sorted(pairs.items())]


def same_name(a: str | None, b: str | None) -> bool:
    """One name within the other, articles aside."""
    x, y = (set(_WORD.findall((n or "").casefold())) - {"the", "a", "an"} for n in (a, b))
    return bool(x) == bool(y) and (x <= y or y <= x)


def same_chain(a: Sequence[str], b: Sequence[str]) -> bool:
    return len(a) == len(b) and all(map(same_name, a, b))


CHECKS: dict[str, Callable[[Statement, Statement], bool]] = {
    "source words": lambda g, o: bool(g.source & o.source) or (not g.source and not o.source),
    "source name": lambda g, o: same_name(g.who, o.who),
    "anonymous": lambda g, o: g.anonymous == o.anonymous,
    "hedged": lambda g, o: g.hedged == o.hedged,
    "voice": lambda g, o: g.voice == o.voice,
    "quoted words": lambda g, o: g.quoted is None or g.quoted == o.quoted,
    "stance": lambda g, o: g.stance == o.stance,
    "holds": lambda g, o: g.holds == o.holds,
    "part": lambda g, o: g.part == o.part,
    "chain": lambda g, o: same_chain(g.via, o.via),
}
_WHERE: dict[str, tuple[str, Callable[[Statement], bool]]] = {
    "anonymous, where so": ("anonymous", lambda g: g.anonymous),
    "hedged, where so": ("hedged", lambda g: bool(g.hedged)),
    "holds, where not yes": ("holds", lambda g: g.holds != "yes"),
}
_KINDS: dict[str, Callable[[Statement], bool]] = {
    "chain": lambda g: bool(g.via),
    "nested": lambda g: g.nested,
}


def scores(gold: Sequence[Statement], ours: Sequence[Statement]) -> dict[str, Score]:
    """Every figure over all articles together. Values other than voice are those of statements found."""
    c = compared(gold, ours)
    said, made = ([s for s in side if not s.narration] for side in (gold, ours))
    table = {
        **_found("content", c.found, len(said), len(made)),
        **_found("narration", c.narrated, len(gold) - len(said), len(ours) - len(made)),
    }
    for name, right in CHECKS.items():
        pairs = c.found
        if name == "voice":
            pairs = c.found + c.narrated + c.crossed
        elif name == "quoted words":
            pairs = [pair for pair in pairs if pair[0].quoted is not None]
        table[name] = _share([right(*pair) for pair in pairs])
        for where, (of, chosen) in _WHERE.items():
            if of == name:
                table[where] = _share([right(*pair) for pair in pairs if chosen(pair[0])])
    for name, chosen in _KINDS.items():
        there = [pair for pair in c.found if chosen(pair[0])]
        table[f"{name}, found"] = _percent(len(there), sum(map(chosen, said)))
        table[f"{name}, right"] = _share([CHECKS["chain"](*pair) for pair in there])
    table["chain, precision"] = _share([CHECKS["chain"](*pair) for pair in c.found if pair[1].via])
    return table


def misses(gold: Sequence[Statement], ours: Sequence[Statement]) -> Iterator[str]:
    """One line each: file | category | gold against ours | cue | words; by file, category and place."""
    c = compared(gold, ours)
    wrong = [("voice", g, f"gold {g.voice}, ours {o.voice}") for g, o in c.crossed]
    crossed = {id(s) for pair in c.crossed for s in pair}
    for category, left in (("missed", c.missed), ("extra", c.extra)):
        wrong += [(_kinds(category, s), s, _told(s)) for s in left if id(s) not in crossed]
    for name, right in CHECKS.items():
        against = [
            (g, f"gold {_value(name, g)}, ours {_value(name, o)}") for g, o in c.found if not right(g, o)
        ]
        wrong += [(_kinds(name, g), g, what) for g, what in against]
    for category, s, what in sorted(wrong, key=lambda w: (w[1].article, w[0], min(w[1].content, default=0))):
        yield " | ".join((s.article, category, what, _short(s.cue or "no cue"), _short(s.text)))


def _kinds(category: str, s: Statement) -> str:
    """The category with what the statement is, where that may be why."""
    if category not in ("missed", "extra", "chain"):
        return category
    kinds = [name for name, chosen in _KINDS.items() if name != category and chosen(s)]
    return " ".join([category, *(["narration"] if s.narration else kinds)])


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"


def _told(s: Statement) -> str:
    chain = "".join(f" via {name}" for name in s.via)
    return "on nobody's word" if s.narration else f"{s.who or '?'}{chain}: {s.stance} {s.holds}"


def _value(name: str, s: Statement) -> str:
    match name:
        case "source words":
            return repr(s.source_text)
        case "source name":
            return s.who or "?"
        case "chain":
            return " > ".join(s.via) or "none"
        case "quoted words":
            return f"{len(s.quoted or ())} words"
        case _:
            return str(getattr(s, name))


def _found(name: str, pairs: list[Pair], wanted: int, made: int) -> dict[str, Score]:
    return {
        f"{name} F1": _percent(2 * len(pairs), wanted + made),
        f"{name} precision": _percent(len(pairs), made),
        f"{name} recall": _percent(len(pairs), wanted),
    }


def _share(right: list[bool]) -> Score:
    return _percent(sum(right), len(right))


def _percent(part: int, of: int) -> Score:
    return Score(round(100 * part / max(1, of), 1), of)


def _overlap(a: Words, b: Words) -> float:
    """Intersection over union; of two that have no words it is 1."""
    return len(a & b) / len(a | b) if a or b else 1.0


def _words(text: str, spans: Sequence[Sequence[int]]) -> Words:
    return frozenset(m.start() for s, e in spans for m in _WORD.finditer(text, s, e))


def _under(text: str, spans: Sequence[Sequence[int]]) -> str:
    return " … ".join(text[s:e] for s, e in spans)
