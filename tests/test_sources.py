"""Sources: files in, articles or refusals out."""

import csv
import io
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord import ids
from onrecord.model import Article, Refusal
from onrecord.sources import LIMIT, Found, found, read

FIXTURES = Path(__file__).parent / "fixtures" / "sources"
Put = Callable[[str, str | bytes], Path]
SUFFIXES = (".txt", ".html", ".htm", ".json", ".jsonl", ".ndjson", ".csv", ".tsv")
FERRY = "The inquiry into the grounding of the ferry Silvertern opened in Marholm on Tuesday"


def everything(*paths: object) -> Iterator[Article | Refusal]:
    for item in found(str(path) for path in paths):
        yield from read(item) if isinstance(item, Found) else [item]


def articles(*paths: object) -> list[Article]:
    items = list(everything(*paths))
    assert all(isinstance(item, Article) for item in items), items
    return [item for item in items if isinstance(item, Article)]


def refusals(*paths: object) -> list[Refusal]:
    items = list(everything(*paths))
    assert items
    assert all(isinstance(item, Refusal) for item in items), items
    return [item for item in items if isinstance(item, Refusal)]


@pytest.fixture
def put(tmp_path: Path) -> Put:
    def write(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


# --- what an article is


def test_plain_text_is_kept_as_it_is(put: Put) -> None:
    text = "\r\n  A title\r\n\r\nOne line.\rAnother.\n\n"
    path = put("a.txt", text)
    [item] = found([str(path)])
    assert isinstance(item, Found)
    assert (item.path, item.original.media, item.original.data) == (str(path), "text/plain", text.encode())
    assert item.original.sha256 == ids.sha256(text.encode())
    [article] = read(item)
    digest = ids.sha256(text)
    assert article == Article(
        ids.article_id(digest, None, None, None), digest, text, original=digest, path=str(path)
    )


def test_metadata_is_stripped_and_blank_is_unknown(put: Put) -> None:
    record = {"text": " a ", "outlet": " The Courier\n", "url": "", "date": "  ", "title": None}
    [article] = articles(put("a.json", json.dumps(record)))
    assert article.text == " a "
    assert (article.outlet, article.url, article.published, article.title) == (
        "The Courier",
        None,
        None,
        None,
    )
    assert article.id == ids.article_id(article.sha256, "The Courier", None, None)


def test_equal_texts_are_told_apart_by_their_metadata(put: Put) -> None:
    lines = [{"text": "a", "outlet": "X"}, {"text": "a", "outlet": "Y"}, {"text": "a", "outlet": "X"}]
    one, two, three = articles(put("a.jsonl", "\n".join(map(json.dumps, lines))))
    assert one.sha256 == two.sha256
    assert one.id == three.id != two.id


# --- encodings

QUOTED = "“No,” said Müller – a naïve café-goer’s reply."
RUSSIAN = "Президент заявил, что переговоры продолжатся в среду. Подробности не сообщаются."


@pytest.mark.parametrize("suffix", [".txt", ".json", ".jsonl", ".csv"])
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252", "utf-16-be-bom", "utf-32-be-bom"]
)
def test_encodings(put: Put, suffix: str, encoding: str) -> None:
    content = {
        ".txt": QUOTED,
        ".json": json.dumps({"text": QUOTED}, ensure_ascii=False),
        ".jsonl": json.dumps({"text": QUOTED}, ensure_ascii=False) + "\n",
        ".csv": f'id,text\n1,"{QUOTED}"\n',
    }[suffix]
    if encoding.endswith("-bom"):
        data = ("\ufeff" + content).encode(encoding.removesuffix("-bom"))
    else:
        data = content.encode(encoding)
    assert [a.text for a in articles(put(f"a{suffix}", data))] == [QUOTED]


def test_other_scripts(put: Put) -> None:
    assert [a.text for a in articles(put("a.txt", RUSSIAN.encode("cp1251")))] == [RUSSIAN]


@pytest.mark.parametrize(
    "text", ["café", "El próximo año en España", "Über die Brücke, sagte Groß", QUOTED * 9]
)
def test_western_text_is_not_taken_for_central_european(put: Put, text: str) -> None:
    assert [a.text for a in articles(put("a.txt", text.encode("cp1252")))] == [text]


def test_a_broken_character_does_not_spoil_the_others(put: Put) -> None:
    data = "“One,” he said. “Two.” ".encode() + b"\xff" + "“Three.”".encode()
    assert [a.text for a in articles(put("a.txt", data))] == ["“One,” he said. “Two.” \ufffd“Three.”"]


def test_nul_and_lone_surrogates_keep_their_place(put: Put) -> None:
    assert [a.text for a in articles(put("a.txt", b"one\0two"))] == ["one\ufffdtwo"]
    record = '{"text": "a\\u0000b\\ud800c\\ud83d\\ude00", "title": "t\\udfff", "outlet": "\\ud800"}'
    [article] = articles(put("a.json", record))
    assert (article.text, article.title, article.outlet) == ("a\ufffdb\ufffdc😀", "t\ufffd", "\ufffd")


def test_a_page_is_decoded_as_it_declares(put: Put) -> None:
    page = '<html><head><meta charset="windows-1251"></head><body><p>Да, “так”.</p><p>Нет.</p></body></html>'
    [article] = articles(put("a.html", page.encode("cp1251")))
    assert article.text == "Да, “так”.\n\nНет."


# --- records


@pytest.mark.parametrize(
    ("name", "outlet", "published", "language"),
    [
        ("trafilatura.json", "The Marholm Courier", "2024-03-05", None),
        ("newspaper4k.json", "The Marholm Courier", "2024-03-05T09:30:00+00:00", "en"),
        ("newspaper4k.csv", "The Marholm Courier", "2024-03-05T09:30:00+00:00", "en"),
        ("fundus.json", "TheMarholmCourier", "2024-03-05 09:30:00+00:00", None),
        ("fundus.jsonl", "The Marholm Courier", "2024-03-05 09:30:00+00:00", "en"),
    ],
)
def test_what_other_tools_write(name: str, outlet: str, published: str, language: str | None) -> None:
    [article] = articles(FIXTURES / name)
    assert article.title == "Ferry inquiry opens in Marholm"
    assert FERRY in article.text
    assert "\n\n“No one was told”\n\nTwo deckhands" in article.text or name.startswith("trafilatura")
    assert (article.outlet, article.published, article.language) == (outlet, published, language)
    if not name.startswith("fundus"):  # it writes no address
        assert article.url == "https://courier.example/news/ferry-inquiry-opens"


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (
            {"content": "t", "publisher": "P", "link": "http://a/1"},
            ("t", "P", "http://a/1", None, None, None),
        ),
        ({"Body": "t", "Pub Date": "May 2024", "HEADLINE": "H"}, ("t", None, None, "May 2024", "H", None)),
        ({"article": "t", "published": 20240305, "lang": "en"}, ("t", None, None, "20240305", None, "en")),
        ({"text": "t", "raw_text": "r", "source": "CNN"}, ("t", "CNN", None, None, None, None)),
        (
            {"text": "t", "source": "https://a/1", "source-hostname": "A"},
            ("t", "A", "https://a/1", None, None, None),
        ),
        (
            {"content": "t", "source": {"id": None, "name": "N"}, "publishedAt": "x"},
            ("t", "N", None, "x", None, None),
        ),
        (
            {"plaintext": "t", "html": {"requested_url": "http://a/1"}},
            ("t", None, "http://a/1", None, None, None),
        ),
        ({"text": "t", "html": "<p>t</p>"}, ("t", None, None, None, None, None)),
        ({"text": " ", "body": "b"}, ("b", None, None, None, None, None)),
        ({"text": "t", "url": "", "canonical_link": "http://a"}, ("t", None, "http://a", None, None, None)),
        (
            {"maintext": "t", "source_domain": "a.com", "date_publish": "x"},
            ("t", "a.com", None, "x", None, None),
        ),
        ({"doc": "id-1", "text": "t"}, ("t", None, None, None, None, None)),
    ],
)
def test_names_of_fields(put: Put, record: dict[str, object], expected: tuple[str | None, ...]) -> None:
    [a] = articles(put("a.json", json.dumps(record)))
    assert (a.text, a.outlet, a.url, a.published, a.title, a.language) == expected


def test_a_body_in_pieces_is_joined_by_blank_lines(put: Put) -> None:
    body = {"summary": ["S"], "sections": [{"headline": [], "paragraphs": ["a", "b"]}, {"headline": ["H"]}]}
    path = put("a.jsonl", "\n".join(json.dumps({"body": b}) for b in (body, ["x", "y"])))
    assert [a.text for a in articles(path)] == ["S\n\na\n\nb\n\nH", "x\n\ny"]


@pytest.mark.parametrize("shape", ["{}", "[{}]", '{{"articles": [{}]}}'])
def test_shapes_of_json(put: Put, shape: str) -> None:
    path = put("a.json", shape.format('{"text": "one"}'))
    [article] = articles(path)
    assert article.text == "one"
    assert article.path == str(path) + ("" if shape == "{}" else "#record 1")


def test_json_lines_are_read_under_either_suffix(put: Put) -> None:
    path = put("a.json", '{"text": "one"}\n{"text": \n{"text": "two"}\n')
    assert [type(item) for item in everything(path)] == [Article, Refusal, Article]


def test_a_bad_line_is_named_and_the_rest_goes_on(put: Put) -> None:
    path = put(
        "a.jsonl",
        '{"text": "one\u2028two"}\r\n\n{"text": \n[1]\n{"id": 1, "title": "T"}\n{"text": ""}\n{"text": "z"}',
    )
    items = list(everything(path))
    assert [(i.path.removeprefix(str(path)), getattr(i, "text", None) or i.reason) for i in items] == [
        ("#line 1", "one\u2028two"),
        ("#line 3", "not JSON at column 10: expecting value"),
        ("#line 4", "a record must be an object, this is a list"),
        ("#line 5", "no text; its fields are id, title"),
        ("#line 6", "its text is empty; its fields are text"),
        ("#line 7", "z"),
    ]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_tables(put: Put, delimiter: str) -> None:
    out = io.StringIO()
    table = csv.writer(out, delimiter=delimiter)
    text = 'He said: "yes, no; maybe"\r\nA second line\twith a tab'
    table.writerows(
        [["Title", "Text", "Outlet, if any"], ["A, b; c", text, ""], [], ["B", "b" * 200_000, "X"]]
    )
    path = put("a.csv", out.getvalue())
    assert [(a.title, a.text, a.path) for a in articles(path)] == [
        ("A, b; c", text, f"{path}#record 1"),
        ("B", "b" * 200_000, f"{path}#record 2"),
    ]
    assert csv.field_size_limit() < 200_000


def test_rows_that_do_not_fit(put: Put) -> None:
    path = put("a.csv", 'text,url\nOne, two,http://a\nfine,http://b\n"open,http://c\nlost,http://d\n')
    first, second, third = everything(path)
    assert first == Refusal(
        f"{path}#record 1", "3 cells where the header has 2: quotation marks are missing around one"
    )
    assert isinstance(second, Article)
    assert third == Refusal(f"{path}#record 3", "not read from line 4 on: unexpected end of data")


# --- web pages

PAGE = """<html lang="en"><head><title>Harbour board meets</title>{head}</head><body>{top}
<article>{byline}<p>The board, which last met on 2021-02-19, agreed to publish all its minutes, said Bo Lund.
He added that nothing had been hidden from anybody in the town.</p>
<p>Critics said on 3 May 2020 that the same had been promised, and nothing came of it until the ferry ran
aground. “We were told to wait,” one of them said.</p></article>
<aside><time datetime="2019-01-01">1 January 2019</time> <a href="/b">Bakery wins prize</a></aside>
</body></html>"""


def page(head: str = "", top: str = "<h1>Harbour board meets</h1>", byline: str = "") -> str:
    return PAGE.format(head=head, top=top, byline=byline)


def test_a_web_page() -> None:
    [article] = articles(FIXTURES / "ferry.html")
    paragraphs = article.text.split("\n\n")
    assert paragraphs[0] == article.title == "Ferry inquiry opens in Marholm"
    assert paragraphs[1].startswith(FERRY)
    assert "“No one was told”" in paragraphs
    assert all("\n" not in p for p in paragraphs)
    assert article.text.count(article.title) == 1
    assert not any(word in article.text for word in ("Home", "Most read", "Bakery", "rights reserved"))
    assert article.outlet == "The Marholm Courier"
    assert article.url == "https://courier.example/news/ferry-inquiry-opens"
    assert (article.published, article.language) == ("2024-03-05", "en-GB")


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ({}, None),  # dates in the prose and beside the article are not when it was published
        ({"head": '<meta property="og:image" content="/2018/02/03/lamp.jpg">'}, None),
        ({"head": '<meta property="article:published_time" content="2024-03-05T09:30:00Z">'}, "2024-03-05"),
        ({"head": '<meta name="date" content="2093-03-05">'}, "2093-03-05"),  # whatever the clock says
        (
            {"head": '<script type="application/ld+json">{"datePublished": "2024-03-05"}</script>'},
            "2024-03-05",
        ),
        (
            {"head": '<link rel="canonical" href="https://courier.example/2024/03/05/board.html">'},
            "2024-03-05",
        ),
        ({"byline": '<time datetime="2024-03-05T23:30:00-05:00">Tuesday</time>'}, "2024-03-05"),
        ({"byline": '<p class="date">5 March 2024</p>'}, "2024-03-05"),
        ({"top": '<header><p class="date">Monday, 7 July 2025</p></header><h1>Board</h1>'}, None),
        ({"top": '<h1>Board</h1><div><a href="/x"><time>7 July 2021</time></a></div>'}, None),
    ],
)
def test_a_page_is_dated_by_what_it_marks_as_its_date(
    put: Put, marks: dict[str, str], expected: str | None
) -> None:
    [article] = articles(put("a.html", page(**marks)))
    assert article.published == expected


@pytest.mark.parametrize(
    ("head", "top", "start"),
    [
        ("", "<h1>Harbour board meets</h1>", "Harbour board meets\n\nThe board"),
        ('<meta property="og:title" content="Board meets">', "", "Board meets\n\nThe board"),
        (
            '<meta property="og:title" content="Board meets | Courier">'
            '<meta property="og:site_name" content="Courier">',
            "",
            "Board meets\n\nThe board",
        ),
    ],
)
def test_a_page_begins_with_its_title_once(put: Put, head: str, top: str, start: str) -> None:
    [article] = articles(put("a.html", page(head=head, top=top)))
    assert article.text.startswith(start)


def test_pages_do_not_depend_on_what_was_read_before(put: Put) -> None:
    paths = [
        put(f"{n}.html", page(byline=f"<p>Paragraph of {n}, a little longer than that.</p>"))
        for n in range(4)
    ]
    forward = articles(*paths)
    for _ in range(3):  # trafilatura drops a paragraph it has met three times, if it is let
        again = articles(*reversed(paths))
    assert again[::-1] == forward


def test_a_page_without_an_article(put: Put) -> None:
    [refusal] = refusals(put("a.html", "<html><body><script>1</script></body></html>"))
    assert refusal.reason == "no article text can be made out in the page"


def test_refusing_a_page_prints_nothing(put: Put, capfd: pytest.CaptureFixture[str]) -> None:
    path = put("a.html", "<html></html>")
    script = f"from onrecord.sources import *\nfor f in found([{str(path)!r}]): list(read(f))"
    subprocess.run([sys.executable, "-c", script], check=True)
    assert capfd.readouterr() == ("", "")


def test_trafilatura_is_loaded_for_web_pages_only() -> None:
    script = (
        "import sys; from onrecord.sources import found, read\n"
        f"for f in found([{str(FIXTURES / 'trafilatura.json')!r}]): list(read(f))\n"
        "assert 'trafilatura' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", script], check=True)


# --- folders and files


def test_a_folder_is_walked_by_name(put: Put, tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.TXT", "a/b/c.txt", ".hidden.txt", ".git/x.txt", "notes.docx", "README"):
        put(name, "text")
    items = list(everything(tmp_path))
    assert [(str(i.path).removeprefix(f"{tmp_path}/"), type(i)) for i in items] == [
        ("README", Refusal),
        ("a/b/c.txt", Article),
        ("a/z.TXT", Article),
        ("b.txt", Article),
        ("notes.docx", Refusal),
    ]
    assert "without a suffix" in items[0].reason
    assert items[4].reason.startswith("an unknown format (.docx); known are .txt .html")


def test_paths_are_as_given(put: Put, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put("d/a.txt", "text")
    monkeypatch.chdir(tmp_path)
    assert [a.path for a in articles("d", "./d/", "d/a.txt")] == ["d/a.txt", "./d/a.txt", "d/a.txt"]


def test_what_cannot_be_opened_is_named(put: Put, tmp_path: Path) -> None:
    put("d/a.txt", "text")
    (tmp_path / "d/loop").symlink_to(tmp_path / "d")
    (tmp_path / "d/gone.txt").symlink_to(tmp_path / "nowhere.txt")
    (tmp_path / "d/self.txt").symlink_to(tmp_path / "d/self.txt")
    os.mkfifo(tmp_path / "d/pipe.txt")
    (tmp_path / "empty").mkdir()
    items = [
        i
        for i in everything(tmp_path / "d", tmp_path / "empty", "missing.txt", "a\0b")
        if isinstance(i, Refusal)
    ]
    reasons = {Path(i.path).name: i.reason for i in items}
    assert reasons["gone.txt"] == "a link that leads nowhere"
    assert reasons["loop"] == "a link to a folder: name it itself to have it read"
    assert reasons["self.txt"].startswith("cannot be read: ")
    assert reasons["pipe.txt"] == "neither a file nor a folder"
    assert reasons["empty"] == "a folder without files"
    assert reasons["missing.txt"] == "there is no such file"
    assert reasons["a\ufffdb"].startswith("cannot be read: ")
    assert len(articles(tmp_path / "d/loop/a.txt")) == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_no_permission(put: Put) -> None:
    path = put("a.txt", "text")
    path.chmod(0)
    assert refusals(path) == [Refusal(str(path), "cannot be read: Permission denied")]


def test_a_file_over_the_limit(put: Put) -> None:
    path = put("a.txt", "")
    with path.open("wb") as file:
        file.truncate(LIMIT + 1)
    assert refusals(path) == [Refusal(str(path), "larger than 50 MB, the most one file may have")]


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.txt", b"", "the file is empty"),
        ("a.txt", b" \n\t\xc2\xa0", "its text is empty"),
        ("a.txt", b"\xef\xbb\xbf", "its text is empty"),
        ("a.txt", b"%PDF-1.7\n%\xe2", "not text: it looks like a PDF"),
        ("a.html", b"PK\x03\x04\x14\0", "not text: it looks like a ZIP archive (or .docx, .odt, .epub)"),
        ("a.csv", bytes(range(256)) * 4, "not text: it looks like binary data"),
        (
            "a.txt",
            "A text in UTF-16.".encode("utf-16-le"),
            "not text: it looks like binary data, or UTF-16 without",
        ),
        ("a.json", b'{"text": "a",\n "url"}', "not JSON at line 2, column 7: expecting ':' delimiter"),
        ("a.json", b"[" * 100_000, "its JSON is nested too deeply"),
        ("a.json", b'{"a":' * 100_000, "its JSON is nested too deeply"),
        ("a.json", b"[]", "it holds no records"),
        ("a.json", b"NaN", "a record must be an object, this is null"),
        ("a.json", b'{"text": NaN}', "its text is empty; its fields are text"),
        ("a.json", b'{"\\u0000id\\n": 1}', "no text; its fields are \ufffdid\ufffd"),
        ("a.jsonl", b"\n \n", "it holds no records"),
        ("a.csv", b"\n\n", "it holds no records"),
        ("a.csv", b"text,url\n", "it holds no records"),
        ("a.csv", b"id,url\n1,x\n", "no column named text, plaintext, maintext or the like in its first row"),
    ],
)
def test_what_holds_no_article_is_refused_in_one_line(
    put: Put, name: str, content: bytes, reason: str
) -> None:
    [refusal] = refusals(put(name, content))
    assert refusal.reason.startswith(reason)


# --- standard input


@pytest.mark.parametrize(
    ("content", "media", "paths"),
    [
        ("[Norvian] Minister Dahl said so.", "text/plain", ["-"]),
        ("<3 this", "text/plain", ["-"]),
        ('{"text": "a"}\n', "application/json", ["-"]),
        ('[\n{"text": "a"}, {"text": "b"}]', "application/json", ["-#record 1", "-#record 2"]),
        (
            '{"text": "a"}\n{"text": \n{"text": "b"}',
            "application/jsonl",
            ["-#line 1", "-#line 2", "-#line 3"],
        ),
        ('{"text": "a"', "application/json", ["-"]),
        (f"\n<!-- x --><!DOCTYPE  html>{page()}", "text/html", ["-"]),
        ("", "text/plain", ["-"]),
    ],
)
def test_standard_input(monkeypatch: pytest.MonkeyPatch, content: str, media: str, paths: list[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content.encode())))
    [item] = found(["-"])
    assert isinstance(item, Found)
    assert item.original.media == media
    assert [a.path for a in read(item)] == paths


def test_no_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    [refusal] = found(["-"])
    assert isinstance(refusal, Refusal)


# --- laws

_NAMES = st.sampled_from([
    "text", "body", "summary", "sections", "headline", "paragraphs", "url", "html", "source", "date",
    "articles", "publisher", "publishing_date", "name", "Title",
])  # fmt: skip
_TAGS = st.sampled_from([
    "<html>", "<head>", "<body>", "<p>", "</p>", "<title>", "<h1>", "<time datetime='", "'>", "<td>", "<br>",
    "<meta charset=", "&#0;", "<!--", "-->", "<script type='application/ld+json'>", '{"@type":', "</script>",
    "\0",
])  # fmt: skip
_WORDS = st.text(max_size=20)
_VALUES = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | _WORDS,
    lambda v: st.lists(v, max_size=3) | st.dictionaries(_NAMES, v, max_size=4),
    max_leaves=12,
)
_BYTES = st.one_of(
    st.binary(max_size=300),
    st.text(st.characters(codec="utf-8"), max_size=200).map(str.encode),
    st.text(max_size=100).map(lambda t: t.encode("utf-16", "surrogatepass")),
    _VALUES.map(lambda v: json.dumps(v).encode()),
    st.lists(_VALUES.map(json.dumps), max_size=4).map(lambda lines: "\n".join(lines).encode()),
    st.lists(_TAGS | _WORDS, max_size=15).map(lambda t: "".join(t).encode("utf-8", "replace")),
    st.lists(
        st.sampled_from(["text", "url", ",", ";", "\t", '"', "\n", "\r", "\0", "é", "x"]), max_size=30
    ).map(lambda t: "".join(t).encode()),
    st.tuples(st.sampled_from([b"\xff\xfe", b"\xfe\xff", b"\xff\xfe\0\0", b"\xef\xbb\xbf"]), st.binary()).map(
        b"".join
    ),
)


@settings(max_examples=400, deadline=None)
@given(_BYTES, st.sampled_from(SUFFIXES))
def test_any_bytes_are_read_or_refused(data: bytes, suffix: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"a{suffix}"
        path.write_bytes(data)
        items = list(everything(path))
        assert items
        assert items == list(everything(path))
    for item in items:
        assert item.path is not None
        assert item.path.startswith(str(path))
        if isinstance(item, Refusal):
            assert item.reason
            assert len(item.reason.splitlines()) == 1
        else:
            assert item.text.strip()
            assert item.sha256 == ids.sha256(item.text)  # it can be stored as UTF-8
            assert item.original == ids.sha256(data)
            assert "\0" not in item.text
            for value in (item.outlet, item.url, item.published, item.title, item.language):
                assert value is None or (value and value == value.strip() and value.encode())


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=80))
def test_a_text_field_is_kept_character_for_character(text: str) -> None:
    table = io.StringIO(newline="")
    csv.writer(table).writerows([["id", "text"], ["1", text]])
    files = {
        ".json": json.dumps({"text": text, "title": "T"}),
        ".jsonl": json.dumps({"text": text, "title": "T"}, ensure_ascii=False),
        ".csv": table.getvalue(),
    }
    with tempfile.TemporaryDirectory() as folder:
        for suffix, content in files.items():
            (Path(folder) / f"a{suffix}").write_text(content, encoding="utf-8", newline="")
        for item in everything(folder):
            if text.strip():
                assert isinstance(item, Article)
                assert item.text == text
            else:
                assert isinstance(item, Refusal)
