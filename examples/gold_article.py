"""The answers of one article: its text with marks in it, its statements, figures and times."""

import hashlib
import re
from pathlib import Path

from gold_notation import Row, Spans, between, bounds, fail, located, sections, under, unmarked

_PRONOUNS = {
    "i", "me", "my", "myself", "he", "him", "his", "she", "her", "it", "its", "we", "us", "our",
    "they", "them", "their", "you",
}  # fmt: skip
_QUOTED = re.compile('“[^”]*”|"[^"]*"|„[^“]*“|«[^»]*»')
_MARKS = "\"'“”„«»‘’"


def bare_words(text: str, span: list[int]) -> list[int]:
    """A quoted span without its quotation marks: the words alone are the source's own."""
    start, end = span
    while start < end and text[start] in _MARKS:
        start += 1
    while start < end and text[end - 1] in _MARKS:
        end -= 1
    return [start, end]


class Article:
    """The answers of one article, read and resolved against its text."""

    def __init__(self, path: Path, actors: dict[str, Row]):
        self.id, self.actors = path.stem, actors
        part = sections(path.read_text(encoding="utf-8"))
        self.head = dict(line.split(":", 1) for line in part[""] if ":" in line)
        self.head = {name: value.strip() for name, value in self.head.items()}
        self.text, marks = unmarked("\n".join(part["text"][:-1]), self.id)
        self.marks: dict[str, list[list[int]]] = {}
        for start, end, key in marks:
            self.marks.setdefault(key, []).append([start, end])
        self.moments = {row["id"]: row for row in map(self.time, self.lines(part["moments"]))}
        self.mentions = [self.mention(*mark) for mark in marks if not re.fullmatch(r"[fm]\d+", mark[2])]
        self.statements = self.read_statements(part["statements"])
        self.figures = [self.figure(line) for line in self.lines(part.get("figures", []))]
        for statement in self.statements:
            content = statement["content"]["spans"]
            statement["figures"] = [f["id"] for f in self.figures if _inside(f["spans"], content)]
        unused = {k for k in self.marks if re.fullmatch(r"[fm]\d+", k)} - {
            row["id"].split("-")[1] for row in [*self.moments.values(), *self.figures]
        }
        if unused:
            fail(self.id, f"marked but not described: {sorted(unused)}")

    def lines(self, lines: list[str]) -> list[str]:
        return [line for line in lines if line.strip()]

    def spans(self, key: str) -> Spans:
        if len(self.marks.get(key, [])) != 1:
            fail(f"{self.id}-{key}", f"marked {len(self.marks.get(key, []))} times in the text, not once")
        return self.marks[key]

    def published(self) -> Row:
        """`m1`, `given DATE`, or `none FROM..TO; why; evidence a05-m1`."""
        kind, _, rest = self.head["published"].partition(" ")
        if kind == "given":
            return moment(*between(rest), "day", "given", "", [], "the article's metadata", [])
        if kind == "none":
            when, why, evidence = (cell.strip() for cell in rest.split(";"))
            return moment(*between(when), "day", "inferred", "", [], why, self.named(evidence))
        return self.when(kind)

    def named(self, words: str) -> list[str]:
        """The ids of moments named as evidence, here (`m4`) or in another article (`a12-m3`)."""
        names = words.removeprefix("evidence ").split(", ") if words else []
        return [name if "-" in name else f"{self.id}-{name}" for name in names]

    def time(self, line: str) -> Row:
        """`m1 DATE 2025-05-06 [basis][; FROM..TO][; why][; evidence a05-m1]`."""
        head, *cells = (cell.strip() for cell in line.split(";"))
        key, kind, value, *basis = head.split()
        earliest, latest, grain = bounds(value)
        why, evidence = "", []
        for cell in cells:
            if cell.startswith("evidence "):
                evidence = self.named(cell)
            elif ".." in cell:
                earliest, latest = between(cell)
            else:
                why = cell
        settled = "stated" if kind in ("DURATION", "SET") else "resolved"
        chosen = basis[0] if basis else settled
        spans = self.spans(key)
        default = {"stated": "as the text says", "resolved": "counted from the article's date"}
        return {
            "id": f"{self.id}-{key}", "article": self.id, "text": under(self.text, spans), "spans": spans,
            "type": kind, "value": value, "earliest": earliest, "latest": latest, "grain": grain,
            "basis": chosen, "why": why or default.get(chosen, ""), "evidence": evidence,
        }  # fmt: skip

    def when(self, key: str) -> Row:
        """The moment marked `key` as a statement or figure has it; what it counts from is evidence too."""
        row = self.moments.get(f"{self.id}-{key}") or fail(f"{self.id}-{key}", "no such time")
        evidence = [row["id"], *row["evidence"]]
        if row["basis"] == "resolved" and not row["evidence"] and self.head["published"].startswith("m"):
            evidence.append(f"{self.id}-{self.head['published']}")
        return moment(
            row["earliest"], row["latest"], row["grain"], row["basis"], row["text"], row["spans"],
            row["why"], evidence,
        )  # fmt: skip

    def mention(self, start: int, end: int, key: str) -> Row:
        if key not in self.actors:
            fail(self.id, f"no such actor: {key}")
        actor, words = self.actors[key], self.text[start:end]
        plain = _plain(words)
        known = {_plain(name) for name in actor["names"]}
        if plain in _PRONOUNS:
            basis, why = "resolved", f"a pronoun that stands for {actor['name']}"
        elif plain in known:
            others = {_plain(self.text[s:e]) for s, e in self.marks[key]} & known - {plain}
            fuller = any(f" {plain} " in f" {other} " for other in others)
            basis = "resolved" if fuller else "stated"
            why = f"short for {actor['name']}" if fuller else f"a name of {actor['name']}"
            if actor["kind"] == "anonymous":
                why = "a description of somebody who is not named"
        elif plain in {_plain(role) for role in actor["roles"]}:
            basis, why = "resolved", f"a role of {actor['name']}"
        else:
            fail(self.id, f"{words!r} is no name, role or pronoun of {key}")
        spans = [[start, end]]
        return {"article": self.id, "text": words, "spans": spans, "actor": key, "basis": basis, "why": why}

    def read_statements(self, lines: list[str]) -> list[Row]:
        """A line of words about it, then an indented line with the marked words, then `  damaged: why`."""
        found: list[Row] = []
        for line in self.lines(lines):
            if not line.startswith(" "):
                head = line.split()
            elif line.startswith("  damaged: "):
                found[-1]["damaged"] = line.removeprefix("  damaged: ")
            else:
                found.append(self.statement(head, line.strip()))
        return found

    def statement(self, head: list[str], pattern: str) -> Row:
        """`s01 ACTOR[,ACTOR] STANCE HOLDS [part] [hedged] [via=] [said=] [about=]`: one row.

        A sentence on nobody's word is `s01 narration HOLDS`.
        """
        key, who, *rest = head
        where = f"{self.id}-{key}"
        narration = who == "narration"
        stance = "asserts" if narration else rest.pop(0)
        holds, *flags = rest
        options = dict(flag.split("=") for flag in flags if "=" in flag)
        part = next((flag for flag in flags if flag in ("title", "deck", "post")), "body")
        roles: dict[str, Spans] = {}
        for role, start, end in located(pattern, self.text, where):
            roles.setdefault(role, []).append([start, end])
        content = roles.get("T") or fail(where, "no content is marked")
        quoted = roles.get("Q") or [
            [s + m.start(), s + m.end()] for s, e in content for m in _QUOTED.finditer(self.text[s:e])
        ]
        quoted = [bare_words(self.text, span) for span in quoted]
        voice = "narration" if narration else "direct" if part == "post" else self.voice(content, quoted)
        via = options["via"].split(",") if "via" in options else []
        return {
            "id": where, "article": self.id, "part": part,
            "source": self.source(who, roles.get("S", []), where),
            "cue": {"text": under(self.text, roles.get("C", [])), "spans": roles.get("C", [])},
            "content": {"text": under(self.text, content), "spans": content, "quoted": quoted},
            "voice": voice, "stance": stance, "holds": holds, "hedged": "hedged" in flags,
            "via": [
                {
                    "name": self.actors[link]["name"], "actor": link, "kind": self.actors[link]["kind"],
                    "anonymous": self.actors[link]["kind"] == "anonymous",
                    "spans": roles.get(f"V{i}", roles.get("V", []) if i == 1 else []),
                }
                for i, link in enumerate(via, 1)
            ],
            "said": self.when(options["said"]) if "said" in options else None,
            "about": self.when(options["about"]) if "about" in options else None,
            "figures": [], "claim": None, "damaged": None,
        }  # fmt: skip

    def voice(self, content: Spans, quoted: Spans) -> str:
        words = [
            [s + m.start(), s + m.end()] for s, e in content for m in re.finditer(r"\w+", self.text[s:e])
        ]
        inside = sum(_inside([word], quoted) for word in words)
        return "indirect" if not inside else "direct" if inside == len(words) else "mixed"

    def source(self, who: str, spans: Spans, where: str) -> Row:
        keys = [] if who in ("narration", "?") else who.split(",")
        for key in keys:
            if key not in self.actors:
                fail(where, f"no such actor: {key}")
        basis, why = "stated", "the text names the source"
        if who == "narration":
            keys = [self.head["actor"]] if self.head["actor"] else []
            basis, why = "inferred", "on nobody's word: the outlet's own"
        elif who == "?":
            basis, why = "inferred", "the text does not say whose word it is"
        elif not spans:
            basis, why = "inferred", "the last source goes on"
        else:
            inside = [m for m in self.mentions if m["actor"] in keys and _inside(m["spans"], spans)]
            if missing := set(keys) - {m["actor"] for m in inside}:
                fail(where, f"the source has no mention of {sorted(missing)} in it")
            if all(m["basis"] == "resolved" for m in inside):
                basis, why = "resolved", inside[0]["why"]
        kinds = {"anonymous"} if who == "?" else {self.actors[key]["kind"] for key in keys}
        return {
            "text": under(self.text, spans), "spans": spans,
            "name": " and ".join(self.actors[key]["name"] for key in keys) or None, "actors": keys,
            "kind": "group" if len(kinds) > 1 else next(iter(kinds), None), "anonymous": "anonymous" in kinds,
            "basis": basis, "why": why,
        }  # fmt: skip

    def figure(self, line: str) -> Row:
        """`f1 [~]=40; unit; counted; stage=…; change=…; of=f2; period=m1; as_of=m1`.

        The number is `=40`, `>90`, `>=90`, `<300`, `<=300` or `20..99`; `~` before it: approximate.
        """
        head, unit, counted, *rest = (cell.strip() for cell in line.split(";"))
        key, number = head.split()
        options = dict(cell.split("=", 1) for cell in rest)
        m = re.fullmatch(r"(~?)(>=|<=|>|<|=|)([\d.]+?)(?:\.\.(\d+))?", number)
        if m is None:
            fail(f"{self.id}-{key}", f"not a number: {number}")
        value = float(m[3]) if "." in m[3] else int(m[3])
        spans = self.spans(key)
        holders = [s for s in self.statements if _inside(spans, s["content"]["spans"])]
        holder = min(holders, key=lambda s: sum(e - b for b, e in s["content"]["spans"]), default=None)
        return {
            "id": f"{self.id}-{key}", "article": self.id, "statement": holder["id"] if holder else None,
            "text": under(self.text, spans), "spans": spans,
            "low": None if m[2] in ("<", "<=") else value,
            "high": int(m[4]) if m[4] else None if m[2] in (">", ">=") else value,
            "strict": m[2] in ("<", ">"), "approximate": m[1] == "~", "unit": unit, "counted": counted,
            "change": options.get("change", "level"),
            "of": f"{self.id}-{options['of']}" if "of" in options else None,
            "period": self.when(options["period"]) if "period" in options else None,
            "stage": options.get("stage", "denied" if holder and holder["holds"] == "no" else "reported"),
            "as_of": self.when(options["as_of"]) if "as_of" in options else None,
        }  # fmt: skip

    def row(self, folder: Path) -> Row:
        """The article's own row. `file: x.jsonl#2` is the second line of that file."""
        name, _, line = self.head["file"].partition("#")
        data = (folder / "articles" / name).read_bytes()
        if name.endswith(".txt") and data.decode("utf-8") != self.text:
            fail(self.id, f"the marked text is not the text of {name}")
        return {
            "id": self.id, "sha256": _sha256(self.text.encode()), "original": _sha256(data),
            "path": f"articles/{name}" + (f"#line {line}" if line else ""),
            "url": self.head.get("url") or None, "outlet": self.head["outlet"] or None,
            "title": self.head["title"], "language": self.head["language"],
            "published": self.published(), "damaged": self.head.get("damaged") or None,
        }  # fmt: skip


def _inside(spans: Spans, outer: Spans) -> bool:
    return all(any(b <= start and end <= e for b, e in outer) for start, end in spans)


def _plain(words: str) -> str:
    return re.sub(r"^(the|an?) ", "", words.casefold())


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def moment(
    earliest: str | None, latest: str | None, grain: str, basis: str, text: str, spans: Spans, why: str,
    evidence: list[str],
) -> Row:  # fmt: skip
    return {
        "earliest": earliest, "latest": latest, "grain": grain, "basis": basis, "text": text, "spans": spans,
        "why": why, "evidence": evidence,
    }  # fmt: skip
