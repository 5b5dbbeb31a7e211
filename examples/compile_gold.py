"""Compile the answers of an example story, written as a journalist would, into its gold tables.

    python examples/compile_gold.py

reads `*/gold/answers` beside this script and writes `*/gold/*.jsonl` and `*/gold/texts`. How the
answers are written is explained in README.md.
"""

import json
import sys
from pathlib import Path
from typing import Any

from gold_article import Article, moment
from gold_notation import GoldError, Row, between, fail, located, rows, sections

TABLES = (
    "articles", "statements", "figures", "moments", "mentions", "actors", "claims", "relations",
    "copies", "timeline", "stories", "tracks",
)  # fmt: skip


def compiled(folder: Path) -> tuple[dict[str, list[Row]], dict[str, str]]:
    """All tables of the story in `folder`, and the text of each article by its id."""
    answers = folder / "gold" / "answers"
    story = sections((answers / "story.txt").read_text(encoding="utf-8"))
    actors = {row["id"]: row for row in map(_actor, rows(story["actors"]))}
    articles = [Article(path, actors) for path in sorted(answers.glob("a*.txt"))]
    tables: dict[str, list[Row]] = {name: [] for name in TABLES}
    for article in articles:
        tables["articles"].append(article.row(folder))
        tables["statements"] += article.statements
        tables["figures"] += article.figures
        tables["moments"] += article.moments.values()
        tables["mentions"] += article.mentions
    texts = {article.id: article.text for article in articles}
    statements = {row["id"]: row for row in tables["statements"]}
    for row in tables["statements"]:
        for key in row["source"]["actors"]:
            actors[key]["statements"] += 1
    tables["actors"] = list(actors.values())
    tables["claims"] = [_claim(cells, statements) for cells in rows(story["claims"])]
    for number, (kind, a, b, reason) in enumerate(rows(story["relations"]), 1):
        _known(f"relation {kind} {a} {b}", (a, b), statements)
        relation = {"id": f"r{number:02d}", "kind": kind, "a": a, "b": b, "reason": reason, "score": 1.0}
        tables["relations"].append(relation)
    tables["copies"] = _copies(story["copies"], texts)
    tables["timeline"] = [_entry(cells, statements) for cells in rows(story["timeline"])]
    events = [
        {"id": key, "articles": ids.split(), "headline": headline}
        for key, headline, ids in rows(story["stories"])
    ]
    headline = story["stories"][0].removeprefix("# ")
    tables["stories"] = [{"id": "story", "events": events, "headline": headline}]
    tables["tracks"] = _tracks(tables["figures"])
    _with_evidence(tables)
    return tables, texts


def _actor(cells: list[str]) -> Row:
    key, kind, names, roles, speaks_for = cells
    listed = [name.strip() for name in names.split(";")]
    return {
        "id": key, "name": listed[0], "names": listed, "kind": kind,
        "roles": [role.strip() for role in roles.split(";") if role.strip()],
        "speaks_for": None if speaks_for == "-" else speaks_for, "statements": 0,
    }  # fmt: skip


def _claim(cells: list[str], statements: dict[str, Row]) -> Row:
    key, independent, headline, ids = cells
    _known(key, ids.split(), statements)
    for statement in ids.split():
        if statements[statement]["claim"]:
            fail(key, f"{statement} stands in two claims")
        statements[statement]["claim"] = key
    return {"id": key, "statements": ids.split(), "independent": int(independent), "headline": headline}


def _entry(cells: list[str], statements: dict[str, Row]) -> Row:
    when, headline, listed = cells
    ids = listed.split()
    _known(f"timeline {when}", ids, statements)
    articles = sorted({statements[i]["article"] for i in ids})
    times = [time for i in ids for time in (statements[i]["about"], statements[i]["said"]) if time]
    evidence = sorted({name for time in times for name in time["evidence"]})
    happened = moment(*between(when), "day", "resolved", "", [], "from the articles listed", evidence)
    return {"when": happened, "statements": ids, "articles": articles, "headline": headline}


def _copies(lines: list[str], texts: dict[str, str]) -> list[Row]:
    """`a01 > a02`, then a line a passage: the words there, ` = `, the words here where they differ."""
    found: list[Row] = []
    for line in lines:
        if not line.strip() or line.startswith("#"):
            continue
        if not line.startswith(" "):
            a, b = line.split(" > ")
            found.append({"a": a, "b": b, "share": 0.0, "spans_a": [], "spans_b": []})
            continue
        there, _, here = line.strip().partition(" = ")
        for name, words in (("a", there), ("b", here or there)):
            _, start, end = located(words, texts[found[-1][name]], f"copy {a} > {b}")[-1]
            found[-1][f"spans_{name}"].append([start, end])
    for copy in found:
        copy["spans_a"].sort()
        copy["spans_b"].sort()
        taken = sum(end - start for start, end in copy["spans_b"])
        copy["share"] = round(taken / len(texts[copy["b"]]), 2)
    return found


def _tracks(figures: list[Row]) -> list[Row]:
    """Figures of the same thing, period and change, where there are two or more."""
    same: dict[tuple[str, str, str], list[str]] = {}
    for figure in figures:
        period = figure["period"] or {"earliest": None, "latest": None, "text": ""}
        days = f"{period['earliest']}..{period['latest']}" if period["earliest"] else period["text"]
        same.setdefault((figure["counted"], figure["change"], days), []).append(figure["id"])
    several = [(counted, ids) for (counted, _, _), ids in same.items() if len(ids) > 1]
    return [
        {"id": f"t{n:02d}", "counted": counted, "figures": ids} for n, (counted, ids) in enumerate(several, 1)
    ]


def _with_evidence(tables: dict[str, list[Row]]) -> None:
    """Put articles and spans where moments name other moments."""
    moments = {row["id"]: row for row in tables["moments"]}

    def visit(value: Any) -> None:
        if isinstance(value, dict):
            if value.get("evidence") and isinstance(value["evidence"][0], str):
                _known("evidence", value["evidence"], moments)
                value["evidence"] = [
                    {"article": moments[name]["article"], "spans": moments[name]["spans"]}
                    for name in dict.fromkeys(value["evidence"])
                ]
            for inner in value.values():
                visit(inner)
        elif isinstance(value, list):
            for inner in value:
                visit(inner)

    for name, table in tables.items():
        if name != "moments":
            visit(table)
    for row in tables["moments"]:
        del row["evidence"]


def _known(where: str, ids: Any, rows_by_id: dict[str, Row]) -> None:
    for name in ids:
        if name not in rows_by_id:
            fail(where, f"there is no {name}")


def written(folder: Path) -> dict[Path, str]:
    """What each file of the gold should hold."""
    tables, texts = compiled(folder)
    gold = folder / "gold"
    files = {gold / "texts" / f"{name}.txt": text for name, text in texts.items()}
    for name, table in tables.items():
        lines = (json.dumps(row, ensure_ascii=False) + "\n" for row in table)
        files[gold / f"{name}.jsonl"] = "".join(lines)
    return files


def main() -> int:
    """Compile every story beside this script."""
    for answers in sorted(Path(__file__).parent.glob("*/gold/answers")):
        try:
            files = written(answers.parent.parent)
        except GoldError as error:
            print(error, file=sys.stderr)
            return 1
        for path, content in files.items():
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(content.encode())
    return 0


if __name__ == "__main__":
    sys.exit(main())
