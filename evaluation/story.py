"""Statements of the example story against what a careful reader wrote down.

A statement is found when the words of its content overlap the gold's by half (intersection
over union), one to one, best first. Of those found, the share is given whose source, voice,
part and chain are right. Narration is counted apart: no reader is asked for it yet.
"""

import json
import re
from pathlib import Path
from typing import Any

Row = dict[str, Any]
_WORD = re.compile(r"\w+")


def scores(gold: Path, found: dict[str, list[Row]]) -> dict[str, float]:
    """`gold` is the folder of the gold tables; `found` the exported rows by table."""
    rows = _rows(gold / "statements.jsonl")
    texts = {p.stem: p.read_text() for p in (gold / "texts").glob("*.txt")}
    wanted = [r for r in rows if r["voice"] != "narration"]
    known = {row["sha256"]: row["id"] for row in _rows(gold / "articles.jsonl")}
    article = {a["id"]: known[a["sha256"]] for a in found["articles"]}
    ours = [r for r in found["statements"] if r["voice"] != "narration"]
    pairs: list[tuple[float, int, int]] = []
    for g, want in enumerate(wanted):
        mine = _words(texts[want["article"]], want["content"]["spans"])
        for o, have in enumerate(ours):
            if article[have["article"]] == want["article"]:
                theirs = _words(texts[want["article"]], have["content"]["spans"])
                if (share := len(mine & theirs) / len(mine | theirs)) >= 0.5:
                    pairs.append((share, g, o))
    matched: dict[int, int] = {}
    for _, g, o in sorted(pairs, key=lambda p: (-p[0], p[1], p[2])):
        if g not in matched and o not in matched.values():
            matched[g] = o
    both = [(wanted[g], ours[o], texts[wanted[g]["article"]]) for g, o in matched.items()]
    precision, recall = len(both) / max(1, len(ours)), len(both) / len(wanted)
    return {
        "content F1": _percent(2 * precision * recall / max(1e-9, precision + recall)),
        "content precision": _percent(precision),
        "content recall": _percent(recall),
        "source words": _right(both, lambda w, h, t: _touch(t, w["source"]["spans"], h["source"]["spans"])),
        "source name": _right(both, lambda w, h, t: _same_name(w["source"]["name"], h["source"]["name"])),
        "anonymous": _right(both, lambda w, h, t: w["source"]["anonymous"] == h["source"]["anonymous"]),
        "voice": _right(both, lambda w, h, t: w["voice"] == h["voice"]),
        "quoted words": _right(
            both, lambda w, h, t: _words(t, w["content"]["quoted"]) == _words(t, h["content"]["quoted"])
        ),
        "part": _right(both, lambda w, h, t: w["part"] == h["part"]),
        "chain": _right(both, lambda w, h, t: _same_chain(w["via"], h["via"])),
        "chain, where there is one": _right(
            [b for b in both if b[0]["via"]], lambda w, h, t: _same_chain(w["via"], h["via"])
        ),
    }


def _rows(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text().splitlines()]


def _words(text: str, spans: list[list[int]]) -> set[int]:
    return {m.start() for s, e in spans for m in _WORD.finditer(text, s, e)}


def _touch(text: str, a: list[list[int]], b: list[list[int]]) -> bool:
    return bool(_words(text, a) & _words(text, b)) or (not a and not b)


def _same_name(a: str | None, b: str | None) -> bool:
    """One name within the other, articles and titles aside."""
    x, y = (set(_WORD.findall((n or "").casefold())) - {"the", "a", "an"} for n in (a, b))
    return bool(x) == bool(y) and (x <= y or y <= x)


def _same_chain(a: list[Row], b: list[Row]) -> bool:
    return len(a) == len(b) and all(_same_name(x["name"], y["name"]) for x, y in zip(a, b, strict=True))


def _right(both: list[tuple[Row, Row, str]], test: Any) -> float:
    return _percent(sum(test(*b) for b in both) / max(1, len(both)))


def _percent(share: float) -> float:
    return round(100 * share, 1)
