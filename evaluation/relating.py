"""What is right and wrong in the ledger of an example story, table by table.

Of what both sides have, each value is right or wrong.

B-cubed is over the gold's items: one that we did not find is alone on our side, and what of ours is none of
the gold's is left out. Claims are taken over the statements of the gold that hold `yes` or `no`.

A relation is right with its kind and both ends. A strict end is the gold's own statement. An end by claim may
be another statement of the same claim of the gold's, since several could stand for it; but where both ends
are of one claim (`repeats`, `corroborates`), only one in the same article.
"""

from collections.abc import Iterator

from alignment import RowPair, Story, one_to_one
from exports import Row
from judging import Item, dated, days, detected, equal, fits, grouped, in_both, is_open, length, told_days

_OPEN = 9999  # days
_SHOWN = 110  # characters


def items(story: Story) -> Iterator[Item]:
    """Every item of every score."""
    for part in PARTS:
        yield from part(story)


def statements(story: Story) -> Iterator[Item]:
    told = _told_statements(story)
    gold, ours = story.gold["statements"], story.ours.get("statements", [])
    yield from detected("statements", gold, ours, story.statements, lambda row: told[row["id"]])
    for name in ("said", "about"):
        for g, o in story.statements:
            yield from dated(name, g[name], o[name], told[g["id"]])


def figures(story: Story) -> Iterator[Item]:
    def told(row: Row) -> str:
        signs = "strict " * row["strict"] + "approximate " * row["approximate"]
        amount = f"{signs}{row['low']}..{row['high']} {row['change']} {row['stage']}"
        return f"{row['article']} “{row['text']}” {amount} ({row['counted']})"

    fields = {"value": ("low", "high", "strict", "approximate"), "stage": ("stage",), "change": ("change",)}
    pairs = story.pairs("figures")
    yield from detected("figures", story.gold["figures"], story.ours.get("figures", []), pairs, told)
    for g, o in pairs:
        yield from equal("figures", fields, g, o, told)
        yield from dated("figures as_of", g["as_of"], o["as_of"], told(g))


def moments(story: Story) -> Iterator[Item]:
    def told(row: Row) -> str:
        return f"{row['article']} “{row['text']}” {row['value']} {told_days(row)}"

    fields = {"value": ("value",), "days": ("earliest", "latest")}
    pairs = story.pairs("moments")
    yield from detected("moments", story.gold["moments"], story.ours.get("moments", []), pairs, told)
    for pair in pairs:
        yield from equal("moments", fields, *pair, told)


def dates(story: Story) -> Iterator[Item]:
    """When articles were published: whether our interval shares a day with the gold's, and how wide it is.

    Here an open bound bounds nothing, and the width of what has one is 9999.
    """
    ours = {row["id"]: row["published"] for row in story.ours["articles"]}
    for row in story.gold["articles"]:
        g, o = row["published"], ours.get(row["id"])
        names = ["dates"] + ["dates undated"] * (g["basis"] == "inferred")
        right = row["id"] in ours and in_both(days(g), days(o)) > 0
        width = _OPEN if is_open(o) else length(days(o))
        told = "" if right else f"{row['id']} gold {told_days(g)}, ours {told_days(o)}"
        for name in names:
            yield Item(name, "each", right, told * (name == names[-1]))
            yield Item(f"{name} width", "days", width)


def actors(story: Story) -> Iterator[Item]:
    """Over every mention of the gold, and over those that we have too."""
    pairs = story.pairs("mentions")
    gold = story.gold["mentions"]
    ours = {id(g): o["actor"] for g, o in pairs}

    def told(row: Row) -> str:
        return f"{row['article']} “{row['text']}”"

    yield from detected("mentions", gold, story.ours.get("mentions", []), pairs, told)
    wanted, made = [m["actor"] for m in gold], [ours.get(id(m)) for m in gold]
    yield from grouped("actors", wanted, made)
    both = [g["actor"] for g, _ in pairs], [o["actor"] for _, o in pairs]
    yield from grouped("actors found", *both, [told(g) for g, _ in pairs])


def copies(story: Story) -> Iterator[Item]:
    gold, ours = (
        {frozenset((c["a"], c["b"])): c for c in t.get("copies", [])} for t in (story.gold, story.ours)
    )
    both = [(gold[pair], ours[pair]) for pair in gold if pair in ours]
    yield from detected(
        "copies", [*gold.values()], [*ours.values()], both, lambda c: f"{c['a']} {c['b']} {c['share']}"
    )
    for g, o in both:
        yield Item("copies share, points off", "each", abs(g["share"] - o["share"]))


def claims(story: Story) -> Iterator[Item]:
    told = _told_statements(story)
    ids = [s["id"] for s in story.gold["statements"] if s["holds"] != "open"]
    wanted = {s: c["id"] for c in story.gold["claims"] for s in c["statements"]}
    found = {
        story.gold_of[s]: c["id"]
        for c in story.ours.get("claims", [])
        for s in c["statements"]
        if s in story.gold_of
    }
    yield from grouped("claims", [*map(wanted.get, ids)], [*map(found.get, ids)], [told[i] for i in ids])
    independent = {c["id"]: c["independent"] for c in story.ours.get("claims", [])}
    for claim in story.gold["claims"]:
        near = [found[s] for s in claim["statements"] if s in found]
        if near:
            best = max(sorted(set(near)), key=near.count)
            right = claim["independent"] == independent[best]
            against = f"gold {claim['independent']}, ours {independent[best]}: {claim['headline']}"
            yield Item("claims independent", "each", right, "" if right else against)
            if claim["independent"] > 1:
                yield Item("claims independent, where several", "each", right)


def tracks(story: Story) -> Iterator[Item]:
    gold = story.gold["figures"]
    ours = {g["id"]: o["id"] for g, o in story.pairs("figures")}
    wanted, found = (
        {f: t["id"] for t in side.get("tracks", []) for f in t["figures"]}
        for side in (story.gold, story.ours)
    )
    told = [f"{f['article']} “{f['text']}” ({f['counted']})" for f in gold]
    ids = [f["id"] for f in gold]
    yield from grouped("tracks", [*map(wanted.get, ids)], [found.get(ours.get(i, "")) for i in ids], told)


def relations(story: Story) -> Iterator[Item]:
    told = _told_statements(story)
    gold, ours = story.gold["relations"], story.ours.get("relations", [])
    rows = {s["id"]: s for s in story.gold["statements"]}

    def end(ours: str, want: str, of_one_claim: bool) -> float:
        """1 for the very statement, 0.5 for another of its claim."""
        mine, gold_row = rows.get(story.gold_of.get(ours, "")), rows[want]
        if mine is gold_row:
            return 1
        same_claim = mine is not None and gold_row["claim"] is not None and mine["claim"] == gold_row["claim"]
        same_article = mine is not None and mine["article"] == gold_row["article"]
        return 0.5 if same_claim and (same_article or not of_one_claim) else 0

    def paired(least: float = 0.5, kind: bool = True, direction: bool = True) -> list[RowPair]:
        """The relations that are one, where each end is right at `least`."""
        near = []
        for i, g in enumerate(gold):
            of_one_claim = rows[g["a"]]["claim"] == rows[g["b"]]["claim"] is not None
            for j, o in enumerate(ours):
                if kind and g["kind"] != o["kind"]:
                    continue
                for a, b in [(o["a"], o["b"])] + [(o["b"], o["a"])] * (not direction):
                    ends = end(a, g["a"], of_one_claim), end(b, g["b"], of_one_claim)
                    if min(ends) >= least:
                        near.append((-sum(ends), i, j))
        return [(gold[i], ours[j]) for i, j in one_to_one(near)]

    def shown(row: Row) -> str:
        a, b = (told.get(row[end], row[end]) for end in ("a", "b"))
        called = "".join(
            f" [ours: {o['kind']}]" for g, o in otherwise if g is row and o["kind"] != row["kind"]
        )
        return f"{row['kind']}{called} {a} → {b} ({row['reason']})"

    right, otherwise = paired(), paired(kind=False, direction=False)
    yield from detected("relations", gold, ours, right)
    yield from detected("relations, strict ends", gold, ours, paired(least=1))
    yield from detected("relations, any direction", gold, ours, paired(direction=False))
    yield from detected("relations, any kind", gold, ours, paired(kind=False))
    for kind in sorted({r["kind"] for r in [*gold, *ours]}):
        wanted, made = ([r for r in side if r["kind"] == kind] for side in (gold, ours))
        of_kind = [pair for pair in right if pair[0]["kind"] == kind]
        yield from detected(f"relations {kind}", wanted, made, of_kind, shown)


def timeline(story: Story) -> Iterator[Item]:
    """Entries that share a statement and at least half the days of the shorter; then their dates alone."""
    gold, ours = story.gold["timeline"], story.ours.get("timeline", [])
    near = []
    for i, g in enumerate(gold):
        for j, o in enumerate(ours):
            shared = {story.gold_of.get(s) for s in o["statements"]} & set(g["statements"])
            if shared and fits(days(g["when"]), days(o["when"])):
                near.append((-len(shared), i, j))
    pairs = [(gold[i], ours[j]) for i, j in one_to_one(near)]
    yield from detected("timeline", gold, ours, pairs, lambda e: f"{told_days(e['when'])} {e['headline']}")
    wanted, made = ([{"when": at} for at in sorted({days(e["when"]) for e in side})] for side in (gold, ours))
    same = one_to_one(
        (-in_both(g["when"], o["when"]), i, j)
        for i, g in enumerate(wanted)
        for j, o in enumerate(made)
        if fits(g["when"], o["when"])
    )
    yield from detected("timeline dates", wanted, made, [(wanted[i], made[j]) for i, j in same])


PARTS = (statements, figures, moments, dates, actors, copies, claims, tracks, relations, timeline)


def _told_statements(story: Story) -> dict[str, str]:
    """Each statement of either side by id: where, who, and the words."""
    told = {}
    for row in [*story.ours.get("statements", []), *story.gold["statements"]]:
        words = " ".join(row["content"]["text"].split())
        shown = words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
        told[row["id"]] = f"{row['article']} {row['source']['name'] or '?'} “{shown}”"
    return told
