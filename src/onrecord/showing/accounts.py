"""Why a row is in the ledger, as a text to read: the words around it with its spans marked, and each step.

Marks are [S source] [C cue] [T content] [V link of the chain] and [M mention, figure or moment].
"""

from collections.abc import Iterator, Mapping
from typing import Any

from onrecord.showing import amounts, words
from onrecord.showing.words import Row

_MARKS = {"source": "S", "cue": "C", "content": "T", "via": "V", "spans": "M"}


def account(explained: Row) -> str:
    """The text for what the ledger gives as the explanation of one row."""
    told = {"statement": _statement, "article": _article, "actor": _actor, "copy": _copy}
    told |= {"figure": _figure, "moment": _moment}
    return "\n".join(told[explained["kind"]](explained)) + "\n"


def _statement(found: Row) -> Iterator[str]:
    row, article = found["row"], found["article"]
    source = row["source"]
    yield f"Statement {row['id']}"
    yield ""
    yield f"  {words.chain(row)}"
    yield f"  {words.line(row['content']['text'])}"
    yield ""
    yield from _facts(
        {
            "Article": _printed(article),
            "Found at": article["path"],
            "Text": f"sha256 {article['sha256']}",
            "Source": _because(source["kind"], source["anonymous"], source["basis"], source["why"]),
            "Cue": row["cue"]["text"] or "none",
            "How": ", ".join(words.manner(row)),
        }
    )
    yield from _headed("In the text", _context(found["context"]))
    yield from _headed("Steps", (f"{n}. {words.line(step)}" for n, step in enumerate(found["steps"], 1)))
    yield from _chains(found["chains"])


def _article(found: Row) -> Iterator[str]:
    row = found["row"]
    yield f"Article {row['id']}"
    yield ""
    yield f"  {words.title(row)}"
    yield ""
    yield from _facts(
        {
            "Outlet": words.outlet(row),
            "Published": _dated(row["published"]),
            "Address": row["url"],
            "Language": row["language"],
            "Text": f"sha256 {row['sha256']}",
        }
    )
    parts = (f"{_at([paragraph['span']])} {paragraph['part']}" for paragraph in found["paragraphs"])
    yield from _headed(
        "Found at", (f"{words.line(place['path'])} ({place['media']})" for place in found["also"])
    )
    yield from _headed("Paragraphs", parts)
    yield from _headed("Left out as page furniture", map(_at, ([span] for span in found["furniture"])))
    yield from _headed("Shares prose with", (_shared(copy, row["id"]) for copy in found["copies"]))
    yield from _headed("Statements", found["statements"])


def _actor(found: Row) -> Iterator[str]:
    row = found["row"]
    yield f"Actor {row['id']}"
    yield ""
    yield f"  {words.line(row['name'])}"
    yield ""
    yield from _facts(
        {
            "Kind": row["kind"],
            "Names": "; ".join(row["names"]),
            "Roles": "; ".join(row["roles"]),
            "Speaks for": found["speaks_for"],
        }
    )
    yield from _headed("Why these are one", map(words.line, found["joined"]))
    yield from _chains(found["chains"])
    yield from _headed("Statements", found["statements"])


def _figure(found: Row) -> Iterator[str]:
    row = found["row"]
    yield f"Figure {row['id']}"
    yield ""
    yield f"  {amounts.figure(row)}"
    yield ""
    yield from _facts(
        {
            "Article": _printed(found["article"]),
            "Statement": row["statement"],
            "Part of": row["of"],
            "Over": _dated(row["period"]) if row["period"] else None,
            "As of": _dated(row["as_of"]) if row["as_of"] else None,
        }
    )
    yield from _headed("In the text", _context(found["context"]))


def _moment(found: Row) -> Iterator[str]:
    row = found["row"]
    yield f"Moment {row['id']}"
    yield ""
    yield f"  {words.line(row['text'])}: {words.date(row, 'open')}"
    yield ""
    yield from _facts(
        {
            "Article": _printed(found["article"]),
            "TIMEX3": f"{row['type']} {row['value']}",
            "Why": ": ".join(filter(None, [row["basis"], row["why"]])),
        }
    )
    yield from _headed("In the text", _context(found["context"]))


def _copy(found: Row) -> Iterator[str]:
    yield f"Copy: {words.share(found['row']['share'])} of the shorter article's prose"
    for side, article in zip("ab", found["articles"], strict=True):
        head = _printed(article)
        passages = zip(found["row"][f"spans_{side}"], found[f"passages_{side}"], strict=True)
        yield from _headed(
            f"{article['id']}  {head}", (f"{_at([span])} {words.line(passage)}" for span, passage in passages)
        )


def _chains(chains: list[Row]) -> Iterator[str]:
    for chain in chains:
        kind = ", ".join(filter(None, [chain["kind"], "anonymous" if chain["anonymous"] else None]))
        lines = []
        for mention in chain["mentions"]:
            why = _because(None, False, mention["basis"], mention["why"])
            lines.append(f"{_at(mention['context']['spans'])} {words.line(mention['text'])} ({why})")
        heading = f"Who is meant by {words.line(chain['name'])}" + (f" ({kind})" if kind else "")
        yield from _headed(f"{heading}, in article {chain['article']}", lines)


def _context(context: Mapping[str, Any]) -> Iterator[str]:
    """The text around a row, each of its spans in a marked bracket."""
    marks: list[
        tuple[int, int, int, str]
    ] = []  # place, closing first, wider before narrower, what is put there
    for part, mark in _MARKS.items():
        for start, end in context.get(part, ()):
            marks += [(start, 1, -end, f"[{mark} "), (end, 0, -start, "]")]
    here, told = context["start"], ""
    for place, _, _, put in sorted(marks):
        told += words.visible(context["text"][here - context["start"] : place - context["start"]]) + put
        here = place
    told += words.visible(context["text"][here - context["start"] :])
    yield f"characters {context['start']}–{context['end']}"
    yield from filter(str.strip, told.splitlines())


def _because(kind: str | None, anonymous: bool, basis: str, why: str) -> str:
    known = [kind or "", "anonymous" if anonymous and kind != "anonymous" else "", basis]
    return ", ".join(filter(None, known)) + (f": {words.line(why)}" if why else "")


def _dated(moment: Row | None) -> str:
    return words.date(moment) + (f" ({moment['basis']}: {words.line(moment['why'])})" if moment else "")


def _printed(article: Row) -> str:
    return f"{words.outlet(article)}, {words.date(article['published'])}: {words.title(article)}"


def _shared(copy: Row, article: str) -> str:
    other = copy["b"] if copy["a"] == article else copy["a"]
    return f"{other}: {words.share(copy['share'])} of the shorter one's prose"


def _facts(known: Mapping[str, str | None]) -> Iterator[str]:
    for name, value in known.items():
        if value:
            yield f"  {name:<11}{words.line(value)}"


def _headed(heading: str, lines: Any) -> Iterator[str]:
    told = [f"  {line}" for line in lines]
    if told:
        yield from ("", heading, *told)


def _at(spans: Any) -> str:
    return ", ".join(f"{start}–{end}" for start, end in spans)
