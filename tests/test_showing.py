"""What people and programs are shown, from rows written by hand in the documented shapes."""

import base64
import csv
import hashlib
import io
import json
import re
from collections.abc import Iterable
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html
from rich.cells import cell_len

from onrecord.showing import amounts, exports, marking, pages, rendering, tables, words
from onrecord.showing.progress import progress

Row = dict[str, Any]

HARBOUR = "\n\n".join(
    [
        "Ferries stay in port as Varnholm crews walk out",
        "Almost every ferry between Varnholm and the outer islands stayed in port on Monday.",
        '"We were given a roster nobody can sail safely," Ilse Maarten, who speaks for the crews\' union, '
        'told reporters on the quay. She said the walkout would last "until the roster is gone".',
        "The harbour authority denied that crews had been threatened with dismissal, the news agency "
        "Noordpers reported.",
        '"It was the minister who promised us six hours of rest," Maarten said.',
        "An official at the ministry, who asked not to be named, said talks might resume as early as "
        "Thursday. About 4,000 islanders depend on the crossing for food and medicine.",
    ]
)

EVENING = "\n\n".join(
    [
        "No end in sight to ferry walkout",
        "Almost every ferry between Varnholm and the outer islands stayed in port on Monday, and islanders "
        "began to queue for bread.",
        '"We were given a roster nobody can sail safely," Ilse Maarten, who speaks for the crews\' union, '
        "told reporters on the quay.",
        "Transport minister Jon Achterberg declined to say whether he would meet the union.",
    ]
)

ARABIC = """المضربون في فارنهولم يواصلون احتجاجهم

قالت إيلسا مارتن إن "العبّارات ستبقى في الميناء" حتى يُسحب الجدول."""

HOSTILE = """<script>alert("title")</script>

"</style><img src=x onerror=alert(1)>" said =HYPERLINK("http://evil.example") \
\u202egnp.exe\u202c and \x1b[31mred\x00.

{{ 7 * 7 }} {% raw %} <!-- --> ]]> &amp; javascript:alert(2)"""


def spans(text: str, *parts: str, near: str = "") -> list[list[int]]:
    """Where each part first stands after the one before it, and none before `near`."""
    found, here = [], text.index(near)
    for part in parts:
        start = text.index(part, here)
        here = start + len(part)
        found.append([start, here])
    return found


def under(text: str, *parts: str, near: str = "") -> Row:
    where = spans(text, *parts, near=near)
    return {"text": " … ".join(text[start:end] for start, end in where), "spans": where}


def moment(earliest: str | None, latest: str | None, why: str = "") -> Row:
    basis = {"grain": "day", "basis": "given", "text": None, "spans": [], "why": why, "evidence": []}
    return {"earliest": earliest, "latest": latest, **basis}


def digest(*parts: str) -> str:
    return hashlib.sha256("|".join(parts).encode()).hexdigest()[:20]


def article(text: str, outlet: str | None, published: Row | None, **more: Any) -> Row:
    row: Row = {
        "id": digest("article", text, str(outlet)),
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
        "original": None,
        "path": "in/article.txt",
        "url": None,
        "outlet": outlet,
        "title": text.partition("\n")[0],
        "language": "en",
        "published": published,
        "damaged": None,
    }
    return row | more


def a_figure(
    home: Row, text: str, words_used: str, low: float | None, high: float | None, **more: Any
) -> Row:
    row: Row = {
        "id": digest("figure", home["id"], words_used),
        "article": home["id"],
        "statement": None,
        **under(text, words_used),
        "low": low,
        "high": high,
        "strict": False,
        "approximate": False,
        "unit": None,
        "counted": None,
        "change": "level",
        "of": None,
        "period": None,
        "stage": "reported",
        "as_of": home["published"],
    }
    return row | more


def a_moment(home: Row, text: str, words_used: str) -> Row:
    return {
        "id": digest("moment", home["id"], words_used),
        "article": home["id"],
        **under(text, words_used),
        "type": "DATE",
        "value": "XXXX-WXX-1",
        "earliest": None,
        "latest": None,
        "grain": "day",
        "basis": "resolved",
        "why": "no date to reckon from",
    }


def statement(
    home: Row,
    text: str,
    source: str,
    cue: str,
    *content: str,
    quoted: Iterable[str] = (),
    near: str = "",
    **more: Any,
) -> Row:
    words_used = under(text, source, near=near) if source else {"text": "", "spans": []}
    row: Row = {
        "id": digest(home["id"], source, cue, *content),
        "article": home["id"],
        "part": "body",
        "source": words_used
        | {
            "name": source or None,
            "actors": [],
            "kind": "person",
            "anonymous": False,
            "basis": "stated",
            "why": "",
        },
        "cue": under(text, cue, near=near) if cue else {"text": "", "spans": []},
        "content": under(text, *content) | {"quoted": spans(text, *quoted)},
        "voice": "indirect",
        "stance": None,
        "holds": None,
        "hedged": None,
        "via": [],
        "said": None,
        "about": None,
        "figures": [],
        "claim": None,
        "damaged": None,
    }
    row["source"] |= more.pop("by", {})
    return row | more


def link(name: str, anonymous: bool = False) -> Row:
    return {"name": name, "actor": None, "kind": "organisation", "anonymous": anonymous, "spans": []}


class Sample:
    """A small fictional story: a walkout, reprinted in part, told in two scripts, and one hostile page."""

    def __init__(self) -> None:
        self.harbour = article(HARBOUR, "Varnholm Courier", moment("2031-03-03", "2031-03-03"))
        self.harbour |= {"url": "https://courier.example/ferries"}
        self.evening = article(EVENING, "The Evening Lantern", moment("2031-03-01", "2031-03-31"))
        self.arabic = article(ARABIC, "الميناء", moment("2031-03-04", None), language="ar")
        self.hostile = article(
            HOSTILE, None, None, url="javascript:alert(3)", title=HOSTILE.partition("\n")[0]
        )
        self.hostile |= {"damaged": "broken <b>sentence</b>"}
        self.articles = [self.harbour, self.evening, self.arabic, self.hostile]
        self.texts = dict(
            zip([row["id"] for row in self.articles], [HARBOUR, EVENING, ARABIC, HOSTILE], strict=True)
        )
        maarten, authority, official, minister = "m" * 20, "h" * 20, "o" * 20, "a" * 20
        named = {"name": "Ilse Maarten", "actors": [maarten]}
        roster = '"We were given a roster nobody can sail safely,"'
        rest = "promised us six hours of rest"
        whole = '"It was the minister who promised us six hours of rest,"'
        h, e = self.harbour, self.evening
        self.statements = [
            statement(h, HARBOUR, "", "", "Ferries stay in port as Varnholm crews walk out", part="title")
            | {"voice": "narration"},
            statement(
                h,
                HARBOUR,
                "Ilse Maarten",
                "told reporters",
                roster,
                quoted=[roster],
                by=named,
                voice="direct",
            )
            | {"said": moment("2031-03-03", "2031-03-03"), "stance": "asserts", "holds": "yes"},
            statement(
                h,
                HARBOUR,
                "She",
                "said",
                'the walkout would last "until the roster is gone"',
                quoted=['"until the roster is gone"'],
                voice="mixed",
                by=named | {"basis": "resolved", "why": "“She” takes up Ilse Maarten, the last woman named"},
            ),
            statement(
                h,
                HARBOUR,
                "The harbour authority",
                "denied",
                "that crews had been threatened with dismissal",
                via=[link("Noordpers")],
                stance="denies",
                holds="no",
                by={"actors": [authority], "kind": "organisation"},
            ),
            statement(
                h,
                HARBOUR,
                "Maarten",
                "said",
                whole,
                quoted=[whole],
                near="Maarten said.",
                voice="direct",
                by=named,
            ),
            statement(
                h,
                HARBOUR,
                "the minister",
                "promised",
                rest,
                voice="indirect",
                stance="promises",
                via=[link("Ilse Maarten")],
                by={"actors": [minister], "name": "Transport minister Jon Achterberg"},
            ),
            statement(
                h,
                HARBOUR,
                "An official at the ministry, who asked not to be named",
                "said",
                "talks might resume as early as Thursday",
                near="An official",
                by={"actors": [official], "kind": "anonymous", "anonymous": True},
            ),
            statement(
                e,
                EVENING,
                "Ilse Maarten",
                "told reporters",
                roster,
                quoted=[roster],
                by=named,
                voice="direct",
            ),
            statement(
                e,
                EVENING,
                "Transport minister Jon Achterberg",
                "declined to say",
                "whether he would meet the union",
                stance="declines",
                holds="open",
                by={"actors": [minister]},
            ),
            statement(
                self.arabic,
                ARABIC,
                "إيلسا مارتن",
                "قالت",
                '"العبّارات ستبقى في الميناء" حتى يُسحب الجدول',
                quoted=['"العبّارات ستبقى في الميناء"'],
                voice="mixed",
            ),
            statement(
                self.hostile,
                HOSTILE,
                '=HYPERLINK("http://evil.example")',
                "said",
                '"</style><img src=x onerror=alert(1)>"',
                "\u202egnp.exe",
                by={"name": "<script>alert(4)</script>"},
            ),
        ]
        self.actors = [
            self.actor(maarten, "Ilse Maarten", "person", ["spokeswoman of the crews' union"], 4),
            self.actor(minister, "Jon Achterberg", "person", ["Transport minister"], 2),
            self.actor(authority, "The harbour authority", "organisation", [], 1),
            self.actor(
                official, "An official at the ministry, who asked not to be named", "anonymous", [], 1
            ),
        ]
        first = "Almost every ferry between Varnholm and the outer islands stayed in port on Monday"
        second = roster + " Ilse Maarten, who speaks for the crews' union, told reporters on the quay."
        copied = {"spans_a": spans(HARBOUR, first, second), "spans_b": spans(EVENING, first, second)}
        self.copies = [{"a": h["id"], "b": e["id"], "share": 0.6178} | copied]
        self.figures = [
            a_figure(h, HARBOUR, "About 4,000", 4000, 4000, counted="islanders", approximate=True),
            a_figure(
                h, HARBOUR, "six", 6, 6, unit="hour", stage="planned", statement=self.statements[4]["id"]
            ),
        ]
        self.claims = [
            {"id": digest("claim"), "statements": [s["id"] for s in self.statements[:2]], "independent": 1}
            | {"headline": "the roster"}
        ]
        self.moments = [a_moment(h, HARBOUR, "Monday"), a_moment(h, HARBOUR, "Thursday")]
        self.refusals = [{"path": "in/<photo>.jpg", "reason": "not text: no article can be read from it"}]

    @staticmethod
    def actor(identifier: str, name: str, kind: str, roles: list[str], number: int) -> Row:
        more = {"roles": roles, "speaks_for": None, "statements": number}
        return {"id": identifier, "name": name, "names": [name], "kind": kind} | more

    def page(self) -> pages.Page:
        return pages.context(
            {
                "articles": self.articles,
                "statements": self.statements,
                "actors": self.actors,
                "figures": self.figures,
                "moments": self.moments,
                "copies": self.copies,
                "refusals": self.refusals,
            },
            self.texts.__getitem__,
            lambda article: [("title", [0, self.texts[article].index("\n")])],
            "onrecord 0.1.0",
        )

    def html(self) -> str:
        return rendering.render(self.page())


@pytest.fixture(scope="module")
def sample() -> Sample:
    return Sample()


@pytest.fixture(scope="module")
def report(sample: Sample) -> str:
    return sample.html()


class Page(HTMLParser):
    """The elements of a page, and what its text is outside style and script."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.inline: dict[str, list[str]] = {"style": [], "script": []}
        self.words = ""
        self._open: list[str] = []
        self.feed(source)
        self.close()
        assert not self._open, "every element is closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in {"meta", "br"}:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1] in self.inline:
            self.inline[self._open[-1]].append(data)
        else:
            self.words += data

    def ids(self) -> list[str]:
        return [attrs["id"] or "" for _, attrs in self.elements if "id" in attrs]


def test_the_report_is_well_formed_and_its_ids_are_unique(report: str) -> None:
    page = Page(report)
    assert len(page.ids()) == len(set(page.ids()))
    for _, attrs in page.elements:
        target = attrs.get("href") or ""
        if target.startswith("#"):
            assert target[1:] in page.ids()
        for named in (attrs.get("aria-labelledby") or "").split():
            assert named in page.ids()


def test_every_statement_leads_to_its_characters_and_back(sample: Sample, report: str) -> None:
    tree = lxml_html.fromstring(report)
    for row in sample.statements:
        (first,) = tree.xpath(f"//*[@id='s-{row['id']}']")
        start, end = row["content"]["spans"][0]
        content = words.visible(sample.texts[row["article"]][start:end])
        assert first.text_content()
        assert content.startswith(first.text_content())
        assert tree.xpath(f"//li[@id='r-{row['id']}']//a[@href='#s-{row['id']}']")
        assert tree.xpath(f"//div[@class='text']//a[@href='#r-{row['id']}']")
        marked = "".join(tree.xpath(f"//*[contains(concat(' ', @data-s, ' '), ' {row['id']} ')]/text()"))
        for role in ("source", "cue", "content"):
            for start, end in row[role]["spans"]:
                assert words.visible(sample.texts[row["article"]][start:end]) in marked


def test_the_texts_stand_in_the_report_character_for_character(sample: Sample, report: str) -> None:
    tree = lxml_html.fromstring(report)
    for row in sample.articles:
        (text,) = tree.xpath(f"//article[@id='a-{row['id']}']//div[@class='text']")
        for back in text.xpath(".//a[@class='back']"):
            back.text = ""
        shown = [paragraph.text_content().strip("\n ") for paragraph in text.xpath("./p")]
        lines = [line for line in sample.texts[row["id"]].split("\n") if line.strip()]
        assert shown == [words.visible(line) for line in lines]


def test_hostile_text_stays_text(report: str) -> None:
    page = Page(report)
    tags = {tag for tag, _ in page.elements}
    assert not tags & {"img", "iframe", "object", "embed", "link", "base", "form", "b"}
    assert len(page.inline["script"]) == len(page.inline["style"]) == 1
    assert not any(name.startswith("on") or name == "style" for _, attrs in page.elements for name in attrs)
    assert '<script>alert("title")</script>' in page.words
    assert "{{ 7 * 7 }} {% raw %} <!-- --> ]]> &amp; javascript:alert(2)" in page.words
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]", report)
    assert "[U+202E]gnp.exe[U+202C]" in page.words


def test_the_report_loads_nothing_and_runs_only_its_own_script(report: str) -> None:
    page = Page(report)
    for tag, attrs in page.elements:
        assert not {"src", "srcset", "data", "action", "background", "poster"} & attrs.keys()
        link = attrs.get("href") or "#"
        assert link.startswith("#") or (tag == "a" and link.startswith("https://courier.example/"))
    (policy,) = (
        a["content"] or "" for _, a in page.elements if a.get("http-equiv") == "Content-Security-Policy"
    )
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    for kind, (source,) in page.inline.items():
        digest = base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in policy
        assert "url(" not in source
        assert "@import" not in source


def test_the_report_can_be_walked_without_sight_or_mouse(report: str) -> None:
    tree = lxml_html.fromstring(report)
    assert tree.get("lang") == "en"
    assert len(tree.xpath("//main")) == len(tree.xpath("//h1")) == 1
    assert tree.xpath("//body/*[1][self::a]/@href") == ["#articles"]
    levels = [int(heading.tag[1]) for heading in tree.xpath("//h1|//h2|//h3|//h4")]
    assert all(after - before <= 1 for before, after in pairwise(levels))
    for table in tree.xpath("//table"):
        assert table.xpath("./caption")
        assert table.xpath("./thead//th[@scope='col']")
        assert len(table.xpath("./tbody/tr")) == len(table.xpath("./tbody/tr/th[@scope='row']"))
    for region in tree.xpath("//*[@role='region' or self::nav]"):
        assert region.get("aria-label")


def test_the_report_says_who_is_quoted_and_what_is_missing(report: str) -> None:
    said = " ".join(Page(report).words.split())
    assert "11 statements by 5 named sources and 1 anonymous source, in 4 articles from 3 outlets." in said
    assert "1 article without a date; 1 input refused." in said
    assert "outlet not given" in said
    assert "no date given" in said
    assert "copied: 62 %" in said
    assert "Transport minister Jon Achterberg, as quoted by Ilse Maarten" in said
    assert "“She” in the text; “She” takes up Ilse Maarten" in said
    assert "in/<photo>.jpg" in said
    assert "onrecord 0.1.0" in said


def test_narration_is_on_nobodys_word(sample: Sample) -> None:
    page = sample.page()
    assert [voice.name for voice in page.voices][:2] == ["Ilse Maarten", "Jon Achterberg"]
    assert "the outlet" not in [voice.name for voice in page.voices]


def test_a_text_without_a_title_is_called_by_its_opening() -> None:
    text = "Home News Sport\n\nBy our staff\n\nFerries stay in port\n"
    furniture = [("furniture", span) for span in spans(text, "Home News Sport", "By our staff")]
    assert marking.opening(text, []) == "Home News Sport"
    assert marking.opening(text, furniture) == "Ferries stay in port"
    assert marking.opening(text, [*furniture, ("title", spans(text, "News")[0])]) == "News"
    assert marking.opening(" \n", []) == ""


def test_an_empty_record_is_still_a_page() -> None:
    nothing: dict[str, list[Row]] = {table: [] for table in exports.TABLES}
    page = pages.context(nothing, {}.__getitem__, lambda article: (), "onrecord 0.1.0")
    assert "0 statements by 0 named sources, in 0 articles." in Page(rendering.render(page)).words


def test_the_report_is_the_same_every_time(sample: Sample) -> None:
    sample.articles.reverse()
    first = sample.html()
    sample.articles.reverse()
    assert sample.html() == first


@given(st.data())
def test_marking_neither_loses_nor_doubles_a_character(data: st.DataObject) -> None:
    text = data.draw(st.text(alphabet="ab \n\u202e", min_size=1, max_size=40))
    place = st.integers(0, len(text) - 1).flatmap(
        lambda start: st.integers(start + 1, len(text)).map(lambda end: [start, end])
    )
    rows = [
        {"id": str(number)} | {role: {"spans": [data.draw(place)]} for role in ("source", "cue", "content")}
        for number in range(data.draw(st.integers(0, 4)))
    ]
    paragraphs = marking.paragraphs(text, rows)
    pieces = [piece for paragraph in paragraphs for piece in paragraph]
    lines = [line for line in text.split("\n") if line.strip()]
    shown = ["".join(piece.text for piece in paragraph) for paragraph in paragraphs]
    assert [line for line in shown if line] == [words.visible(line) for line in lines]
    assert sorted(begin for piece in pieces for begin in piece.begins) == [row["id"] for row in rows]


@given(st.text())
def test_nothing_shown_can_act(text: str) -> None:
    acting = {*map(chr, range(0x20)), *map(chr, range(0x7F, 0xA0)), *"\u202a\u202b\u202d\u202e\u2066\u2067"}
    assert not (set(words.visible(text)) - set("\n\t")) & acting
    assert not set(words.line(text)) & acting


@pytest.mark.parametrize(
    ("earliest", "latest", "said"),
    [
        (None, None, "no date given"),
        ("2022-09-13", "2022-09-13", "13 September 2022"),
        ("2022-09-01", "2022-09-30", "September 2022"),
        ("2024-02-01", "2024-02-29", "February 2024"),
        ("2022-01-01", "2022-12-31", "2022"),
        ("2022-09-03", "2022-09-05", "3 to 5 September 2022"),
        ("2022-08-30", "2022-09-02", "30 August to 2 September 2022"),
        ("2022-12-30", "2023-01-02", "30 December 2022 to 2 January 2023"),
        ("2022-09-13", None, "13 September 2022 or later"),
        (None, "9999-12-31", "31 December 9999 or earlier"),
    ],
)
def test_dates_in_words(earliest: str | None, latest: str | None, said: str) -> None:
    assert words.date(moment(earliest, latest)) == said


def test_small_words() -> None:
    assert words.date(None) == "no date given"
    assert words.date(moment(None, None) | {"text": "last week"}) == "given as “last week”"
    assert [words.count(n, "copy", "copies") for n in (0, 1, 1204)] == ["0 copies", "1 copy", "1,204 copies"]
    assert [words.share(part) for part in (0, 0.001, 0.92, 0.999, 1)] == [
        "0 %",
        "under 1 %",
        "92 %",
        "over 99 %",
        "100 %",
    ]
    assert words.via([link("NPA"), link("an aide", anonymous=True)]) == (
        "as quoted by NPA, in turn quoted by an aide (anonymous)"
    )
    assert words.clipped("one two three four", 12) == "one two…"


ARTICLE = article("x", None, None)


@pytest.mark.parametrize(
    ("words_used", "low", "high", "more", "shown"),
    [
        ("more than 200,000", 200_000, None, {"strict": True, "counted": "people"}, "more than 200,000 people"),
        ("up to 500 thousand", None, 500_000, {"stage": "possible"}, "up to 500,000, possible"),
        ("around 300,000", 3e5, 3e5, {"approximate": True, "counted": "reservists", "stage": "planned"},
         "about 300,000 reservists, planned"),
        ("350 thousand", 350_000, 350_000, {"change": "up", "counted": "people"}, "up by 350,000 people"),
        ("tens of thousands", 20_000, 99_999, {"approximate": True, "counted": "men"},
         "tens of thousands: 20,000 to 99,999 men"),
        ("$1.5 million", 1.5e6, 1.5e6, {"unit": "US dollar"}, "1.5 million US dollars"),
        ("12%", 12, 12, {"unit": "percent", "counted": "voters"}, "12 percent of voters"),
        ("3 to 9 percent", 3, 9, {"unit": "percent"}, "3 to 9 percent"),
        ("one mile", 1, 1, {"unit": "mile"}, "1 mile"),
        ("0.25", 0.25, 0.25, {}, "0.25"),
        ("fewer than 7", None, 7, {"strict": True, "counted": "boats"}, "fewer than 7 boats"),
        ("no few", None, None, {"counted": "boats"}, "no few boats"),
    ],
)  # fmt: skip
def test_figures_in_words(
    words_used: str, low: float | None, high: float | None, more: Row, shown: str
) -> None:
    row = a_figure(ARTICLE, words_used, words_used, low, high, **more)
    assert amounts.figure(row) == shown


def test_a_part_is_told_with_its_whole() -> None:
    whole = a_figure(ARTICLE, "320 thousand", "320 thousand", 320_000, 320_000, counted="people")
    half = a_figure(ARTICLE, "half", "half", 160_000, 160_000, approximate=True, of=whole["id"])
    alone, *_ = amounts.with_wholes([half])
    told = [amounts.figure(row) for row in amounts.with_wholes([whole, half])]
    assert told == ["320,000 people", "half of 320 thousand: about 160,000"]
    assert amounts.figure(alone) == "half: about 160,000"


def rows_of(sample: Sample) -> dict[str, list[Row]]:
    mention = {"article": sample.harbour["id"], "actor": "m" * 20, "basis": "stated", "why": "a name"}
    return {
        "articles": sample.articles,
        "statements": sample.statements,
        "actors": sample.actors,
        "figures": sample.figures,
        "moments": sample.moments,
        "claims": sample.claims,
        "copies": sample.copies,
        "stories": [{"id": "s" * 20, "events": [{"id": "e" * 20, "articles": ["a" * 20]}], "headline": "=A"}],
        "mentions": [mention | under(HARBOUR, "Ilse Maarten")],
        "refusals": sample.refusals,
    }


def test_json_lines_are_the_rows(sample: Sample) -> None:
    for rows in rows_of(sample).values():
        lines = "".join(exports.jsonl(rows)).removesuffix("\n").split("\n")
        assert [json.loads(line) for line in lines] == rows


@pytest.mark.parametrize("table", exports.TABLES)
def test_csv_has_every_field_and_no_formula(sample: Sample, table: str) -> None:
    rows = rows_of(sample)[table]
    heading, *cells = csv.reader(io.StringIO("".join(exports.csv_lines(table, rows))))
    assert len(cells) == len(rows)
    assert all(len(line) == len(heading) for line in cells)
    assert {name.split(".")[0] for name in exports.COLUMNS[table]} == set(rows[0])
    assert not [cell for line in cells for cell in line if re.match(r"[=+\-@\t\r]", cell)]


def test_csv_flattens_what_is_nested(sample: Sample) -> None:
    lines = list(csv.DictReader(io.StringIO("".join(exports.csv_lines("statements", sample.statements)))))
    authority, hostile = lines[3], lines[10]
    assert authority["source_name"] == "The harbour authority"
    assert authority["via"] == "Noordpers"
    assert authority["source_anonymous"] == "false"
    assert json.loads(authority["content_spans"]) == sample.statements[3]["content"]["spans"]
    assert hostile["source_text"] == '\'=HYPERLINK("http://evil.example")'
    chained = sample.statements[3] | {"via": [link("Noordpers"), link("=cmd")]}
    (line,) = csv.DictReader(io.StringIO("".join(exports.csv_lines("statements", [chained]))))
    assert line["via"] == "Noordpers < =cmd"


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    target = tmp_path / "new" / "file.txt"
    exports.write(target, ["one\n"])

    def broken() -> Iterable[str]:
        yield "half"
        raise ValueError("no more")

    with pytest.raises(ValueError, match="no more"):
        exports.write(target, broken())
    assert target.read_bytes() == b"one\n"
    assert [path.name for path in target.parent.iterdir()] == ["file.txt"]
    exports.write(Path("/dev/null"), ["gone"])
    assert not Path("/dev/null").is_file()


def test_progress_is_for_terminals_alone() -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    for out in (io.StringIO(), Terminal()):
        with progress(out) as note:
            for done in ("read", "read", "refused"):
                note(done, "in/\x1b[31mred.txt")
        assert bool(out.getvalue()) == out.isatty()
        assert "\x1b[31mred" not in out.getvalue()


@pytest.mark.parametrize("table", exports.TABLES)
def test_a_piped_table_is_wide_plain_and_whole(sample: Sample, table: str) -> None:
    rows = rows_of(sample)[table]
    heading, *lines = "".join(tables.lines(table, rows, None)).splitlines()
    assert heading.split()[0] == tables.COLUMNS[table][0].heading
    assert len(lines) == len(rows)
    assert not any("\x1b" in line for line in lines)
    if table == "statements":
        assert sample.statements[1]["content"]["text"] in lines[1]


def test_a_table_fits_its_terminal(sample: Sample) -> None:
    shown = "".join(tables.lines("statements", sample.statements, 100))
    plain = re.sub(r"\x1b\[[0-9;]*m", "", shown)
    assert "\x1b" not in plain
    assert max(map(cell_len, plain.splitlines())) <= 100
    assert sample.statements[0]["id"] not in plain
    assert sample.statements[0]["id"][:8] in plain
