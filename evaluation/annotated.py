"""The gold of our own: articles with what a careful reader makes of them, as `articles/README.md` tells.

python evaluation/annotated.py              checks every file and counts what is there
python evaluation/annotated.py FILE ...     checks these
"""

import re
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from gold import ROOT

sys.path.insert(0, str(ROOT / "examples"))
from gold_notation import GoldError, fail, located, sections

ARTICLES = ROOT / "evaluation" / "articles"
FOLDERS = {
    "open": ARTICLES / "open",
    "held back": ARTICLES / "held_back",
    "taught": ROOT / "training" / "articles",
}
STANCES = {
    *("asserts", "denies", "confirms", "announces", "orders", "plans", "promises", "predicts", "warns"),
    *("accuses", "doubts", "demands", "supports", "opposes", "admits", "feels", "declines", "asks"),
    "narration",
}
HOLDS = ("yes", "no", "open")
PARTS = ("title", "deck", "post")
VOICES = ("direct", "mixed", "indirect")
_WORD = re.compile(r"\w+")

Row = dict[str, Any]
Spans = list[list[int]]


def load(folder: str) -> list[Row]:
    """The articles of a folder, by name of file: `name`, `text`, what its head says, and `statements`."""
    return [article(path) for path in sorted(FOLDERS[folder].glob("*.txt"))]


def article(path: Path) -> Row:
    """One annotated article. Raises GoldError, which names the line, where words do not fit the text."""
    parts = sections(path.read_text(encoding="utf-8"))
    if missing := {"text", "statements"} - parts.keys():
        fail(path.name, f"no section {' and '.join(sorted(missing))}")
    head = dict(line.split(":", 1) for line in parts[""] if ":" in line)
    made: Row = {"name": path.stem, **{key: value.strip() or None for key, value in head.items()}}
    text = "\n".join(parts["text"]).strip()
    lines = [line for line in parts["statements"] if line.strip() and not line.startswith("#")]
    rows: list[Row] = []
    labels: dict[str, Row] = {}
    for at in range(0, len(lines), 2):
        where = f"{path.name}: {lines[at].strip()}"
        if lines[at][0] == " " or at + 1 == len(lines) or lines[at + 1][0] != " ":
            fail(where, "a statement is one line of fields, then one indented line of words")
        row = _row(lines[at], lines[at + 1].strip(), text, labels, where)
        rows.append(row)
    return {**made, "text": text, "statements": rows}


def _row(fields: str, words: str, text: str, labels: dict[str, Row], where: str) -> Row:
    (stance, holds), *rest = [(*field.split(maxsplit=1), "", "")[:2] for field in fields.split(";")]
    if stance not in STANCES or holds not in HOLDS:
        fail(where, f"no stance and holds: {stance} {holds}")
    spans: dict[str, Spans] = {}
    for role, start, end in located(words, text, where)[:-1]:
        spans.setdefault(role, []).append([start, end])
    for found in spans.values():
        found.sort()
    row: Row = {
        "stance": None if stance == "narration" else stance,
        "holds": holds,
        "narration": stance == "narration",
        "content": spans.get("T", []),
        "source": spans.get("S", []),
        "cue": spans.get("C", []),
        "part": "body",
        "anonymous": False,
        "hedged": False,
        "damaged": None,
        "outer": None,
        "link": [span for role in sorted(spans) if role[0] == "V" for span in spans[role]],
        "who": " and ".join(text[s:e] for s, e in spans.get("S", [])) or None,
        "via": [text[s:e] for role in sorted(spans) if role[0] == "V" for s, e in spans[role]],
    }
    if not row["content"]:
        fail(where, "no content is marked")
    for name, value in sorted(rest, key=lambda field: field[0] == "in"):  # the chain is whole by then
        _set(row, name, value.strip(), labels, where)
    if row["narration"]:
        row["who"] = None
    row.setdefault("voice", _voice(text, row))
    row.setdefault("before", bool(row["via"]) and not row["link"])
    return row


def _set(row: Row, name: str, value: str, labels: dict[str, Row], where: str) -> None:
    if name in PARTS:
        row["part"] = name
    elif name in VOICES:
        row["voice"] = name
    elif name in ("anonymous", "hedged"):
        row[name] = True
    elif name == "damaged" and value:
        row["damaged"] = value
    elif name == "who" and value:
        row["who"] = None if value == "?" else value
    elif name == "via" and value:
        row["via"] = [link.strip() for link in value.split(">")]
    elif name == "label" and value:
        labels[value] = row
    elif name == "in" and value in labels:
        row["outer"] = labels[value]
    else:
        fail(where, f"no such field, or a label not given above: {name} {value}")
    if name == "in":
        outer = labels[value]
        row["before"] = bool(row["via"]) and not row["link"]
        row["via"] = [*row["via"], outer["who"] or "?", *outer["via"]]


def _voice(text: str, row: Row) -> str:
    """Worked out from the marks; words quoted by someone else are not the source's own."""
    if row["narration"]:
        return "narration"
    if row["part"] == "post":
        return "direct"
    quoted = _quoted(text)
    words = [m.start() for s, e in row["content"] for m in _WORD.finditer(text, s, e)]
    own = sum(quoted[w] for w in words)
    if row["outer"] and any(quoted[s] and not _opens(text[s]) for s, _ in row["content"]):
        return "indirect"
    return "direct" if own == len(words) else "mixed" if own else "indirect"


def _opens(mark: str) -> bool:
    return mark in "“„‟«‹‘'\""


def _quoted(text: str) -> list[bool]:
    from onrecord.reading.layout import lay_out

    inside = [False] * len(text)
    for start, end in lay_out(text).quoted:
        inside[start:end] = [True] * (end - start)
    return inside


def main() -> int:
    asked = {"asked for": [Path(name) for name in sys.argv[1:]]}
    status = 0
    for name, paths in (asked if sys.argv[1:] else _every()).items():
        count: Counter[str] = Counter()
        for path in paths:
            try:
                made = article(path)
            except GoldError as error:
                print(error)
                status = 1
                continue
            rows = made["statements"]
            count["articles"] += 1
            count["statements"] += sum(not r["narration"] for r in rows)
            count["narration"] += sum(r["narration"] for r in rows)
            count["nested"] += sum(r["outer"] is not None for r in rows)
            count["with a chain"] += sum(bool(r["via"]) for r in rows)
            count["anonymous"] += sum(r["anonymous"] for r in rows)
            count["not held or open"] += sum(r["holds"] != "yes" for r in rows)
            count["damaged"] += sum(r["damaged"] is not None for r in rows)
        print(f"{name}: " + ", ".join(f"{n} {what}" for what, n in count.items()))
    return status


def _every() -> dict[str, list[Path]]:
    return {name: sorted(folder.glob("*.txt")) for name, folder in FOLDERS.items()}


if __name__ == "__main__":
    sys.exit(main())
