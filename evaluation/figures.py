"""Figures found, against NewsQuant's quantities (CQE; Almasian et al., EMNLP 2023).

    python evaluation/figures.py             prints the scores
    python evaluation/figures.py --misses    each quantity missed, extra or wrong, a line each

As in CQE's paper, one to one within a sentence: F1 of values, of values with their change, and of values
with their unit. Where the gold and we write one thing in two ways:

- the gold has one range for "from 3 to 9 percent": our two figures are that range;
- the gold has the power of ten for "tens of thousands" (10,000 to 100,000): our bounds lie within;
- the gold has one sign for a change that is approximate or bounded ("up about 19 per cent"): either is right;
- a share of a whole that we worked out counts as the share;
- a unit is right by its full name, or, for things counted, by the noun that carries the phrase.
"""

import argparse
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from gold import SHARED
from statements import Score

if TYPE_CHECKING:
    from onrecord.model import Figure

NEWSQUANT = SHARED / "data" / "newsquant" / "dev.jsonl"
_NAMES = {"%": "percent", "percentage": "percent", "&": "percent", "us dollar": "dollar"}
_NAMES |= {"united states dollar": "dollar", "pound-mass": "pound", "year of age": "year", "age": "year"}
_NAMES |= {"degree celsius": "celsius", "degree fahrenheit": "fahrenheit"}
_IRREGULAR = {"feet": "foot", "people": "people", "men": "man", "women": "woman", "children": "child"}
_CORE = re.compile(r"\s(?:of|from|in|for|at|on|to|with|without|under|per|a|an)\s")


@dataclass(frozen=True, slots=True)
class Quantity:
    """The gold's or ours: which signs of change and which names of its unit are right for it."""

    low: float | None
    high: float | None
    change: frozenset[str]
    unit: frozenset[str]
    text: str
    vague: bool = False

    @property
    def value(self) -> tuple[float, float]:
        low = self.low if self.low is not None else self.high
        high = self.high if self.high is not None else self.low
        assert low is not None
        assert high is not None
        return low, high


Sentence = tuple[str, list[Quantity], list[Quantity]]  # its text, the gold's quantities and ours
Pair = tuple[Quantity, Quantity]


def gold() -> list[tuple[str, list[Quantity]]]:
    """NewsQuant's sentences with their quantities."""
    rows = [json.loads(line) for line in NEWSQUANT.read_text(encoding="utf-8").splitlines()]
    return [(row["text"], [_gold(q) for q in row["quantities"]]) for row in rows]


def _gold(row: dict[str, Any]) -> Quantity:
    ends = re.match(r"(-?[0-9.]+(?:[eE]-?[0-9]+)?)(?:\s*-\s*([0-9.]+))?$", row["value"])
    assert ends, row["value"]
    low = float(ends[1])
    names = {unit_name(row["unit"]), unit_name(row["normalized_unit"])}
    text = f"{row['change']} {row['value']} {row['normalized_unit']}"
    return Quantity(low, float(ends[2] or low), frozenset({row["change"]}), frozenset(names), text)


def ours(text: str) -> list[Quantity]:
    # not above: peers are scored where the reader is not installed
    from onrecord.reading.quantities import figures

    found = figures(text, [(0, len(text))], ())
    return [_ours(text, f, found) for f in found]


def _ours(text: str, f: "Figure", every: Sequence["Figure"]) -> Quantity:
    low, high = f.low, f.high
    names = {unit_name(f.unit)} if f.unit else set()
    if f.of is not None and f.approximate and (whole := every[f.of].low) and low is not None:
        low, high, names = low / whole, (high or low) / whole, {"share"}
    counted = _under(text, f.counted)
    core = _CORE.split(counted)[0].split()
    if f.unit is None or f.unit.startswith("per "):
        names |= {singular(word) for word in core}
    bound = ">" if high is None else "<" if low is None else "~" if f.approximate else "="
    signs = {f.change} | ({bound} - {"="}) if f.change != "level" else {bound}
    if bound == "~" and low != high:
        signs.add("=")
    shown = f"{'/'.join(sorted(signs))} {low}..{high} {f.unit or '-'} [{counted}] “{_under(text, f.spans)}”"
    return Quantity(
        low, high, frozenset(signs), frozenset(names or {"-"}), shown, f.approximate and low != high
    )


def _under(text: str, spans: Sequence[tuple[int, int]]) -> str:
    return " … ".join(text[start:end] for start, end in spans)


def unit_name(unit: str) -> str:
    """A unit's name as it is compared: in lower case, one of it, one name for each unit."""
    name = unit.lower().replace("-per-", " per ").strip()
    if name.startswith("% "):
        return "share"
    first, per, rest = name.partition(" per ")
    first = _NAMES.get(first, first)
    head = first.partition(" of ")[0].split()
    one = " ".join([*head[:-1], singular(head[-1])]) if head else ""
    return _NAMES.get(one, one) + per + rest


def singular(word: str) -> str:
    word = word.lower()
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(("sses", "shes", "ches", "uses", "oxes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def same_value(g: Quantity, o: Quantity) -> bool:
    (low, high), (our_low, our_high) = g.value, o.value
    if o.vague and low < high and low <= our_low <= our_high <= high:
        return True
    return _close(low, our_low) and _close(high, our_high)


def _close(a: float, b: float) -> bool:
    return abs(a - b) <= 1e-6 * max(abs(a), abs(b))


def same_change(g: Quantity, o: Quantity) -> bool:
    return bool(g.change & o.change)


def same_unit(g: Quantity, o: Quantity) -> bool:
    if g.unit & o.unit:
        return True
    heads = {name.partition(" per ")[0].split()[-1] for name in g.unit if name.split()}
    return bool({singular(head) for head in heads if head != "-"} & o.unit)


def joined(wanted: Sequence[Quantity], found: Sequence[Quantity]) -> list[Quantity]:
    """Ours, with two that follow each other made one where the gold has a range of just these."""
    made = list(found)
    for g in wanted:
        low, high = g.value
        if low == high or any(same_value(g, o) for o in made):
            continue
        for i, (a, b) in enumerate(pairwise(made)):
            if a.low == a.high and b.low == b.high and _close(a.value[0], low) and _close(b.value[0], high):
                both = replace(a, high=b.value[1], change=a.change | b.change, unit=a.unit | b.unit)
                made[i : i + 2] = [replace(both, text=f"{a.text} + {b.text}")]
                break
    return made


def matched(wanted: Sequence[Quantity], found: Sequence[Quantity]) -> list[Pair]:
    """One to one: equal values, those first that agree in change and unit too."""
    near = sorted(
        (-same_change(g, o) - same_unit(g, o), i, j)
        for i, g in enumerate(wanted)
        for j, o in enumerate(found)
        if same_value(g, o)
    )
    pairs: dict[int, int] = {}
    for _, i, j in near:
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return [(wanted[i], found[j]) for i, j in pairs.items()]


def scores(sentences: Sequence[Sentence]) -> dict[str, Score]:
    """F1 of values, with their change and with their unit, and what the first is made of."""
    pairs: list[Pair] = []
    wanted = found = 0
    for _, golds, mine in sentences:
        mine = joined(golds, mine)
        pairs += matched(golds, mine)
        wanted, found = wanted + len(golds), found + len(mine)
    change = [pair for pair in pairs if same_change(*pair)]
    unit = [pair for pair in pairs if same_unit(*pair)]
    return {
        "value F1": _percent(2 * len(pairs), wanted + found),
        "value precision": _percent(len(pairs), found),
        "value recall": _percent(len(pairs), wanted),
        "value and change F1": _percent(2 * len(change), wanted + found),
        "value and unit F1": _percent(2 * len(unit), wanted + found),
        "all three F1": _percent(2 * sum(same_unit(*pair) for pair in change), wanted + found),
    }


def _percent(part: int, of: int) -> Score:
    return Score(round(100 * part / max(1, of), 1), of)


def newsquant() -> dict[str, Score]:
    """The scores of the shipped reader on NewsQuant's development sentences."""
    return scores([(text, quantities, ours(text)) for text, quantities in gold()])


def misses() -> Iterator[str]:
    """One line each: number of the sentence | category | the gold's | ours | the sentence."""
    for number, (text, golds) in enumerate(gold()):
        mine = joined(golds, ours(text))
        pairs = matched(golds, mine)
        lines = [("missed", g.text, "") for g in golds if not any(g is pair[0] for pair in pairs)]
        lines += [("extra", "", o.text) for o in mine if not any(o is pair[1] for pair in pairs)]
        lines += [("change", g.text, o.text) for g, o in pairs if not same_change(g, o)]
        lines += [("unit", g.text, o.text) for g, o in pairs if not same_unit(g, o)]
        for category, want, have in lines:
            yield " | ".join((str(number), category, want, have, text))


def main() -> None:
    parser = argparse.ArgumentParser(description="Figures against NewsQuant.")
    parser.add_argument("--misses", action="store_true", help="list what is wrong instead")
    if parser.parse_args().misses:
        print(*misses(), sep="\n")
        return
    for name, (value, of) in newsquant().items():
        print(f"  {name:<28}{value:6.1f}   of {of:,}")


if __name__ == "__main__":
    main()
