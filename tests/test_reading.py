"""Reading from the outside: a text in, statements out, in the notation [S source] [C cue] [T content]."""

import re
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from onrecord import ids
from onrecord.model import Article, Reading, Spans, Statement, text_under
from onrecord.reading import Reader
from onrecord.reading.layout import lay_out

READER = Reader()


def article(text: str, **metadata: str) -> Article:
    sha256 = ids.sha256(text)
    made = ids.article_id(sha256, metadata.get("outlet"), metadata.get("url"), metadata.get("published"))
    return Article(made, sha256, text, **metadata)


def read(text: str, **metadata: str) -> Reading:
    return READER.read([article(text, **metadata)])[0]


def attributed(text: str) -> list[Statement]:
    """All statements but the outlet's own."""
    return [s for s in read(text).statements if s.voice != "narration"]


def rows(text: str) -> list[str]:
    """Every statement as a line: source as named, chain, voice, cue and content."""
    return [
        f"[S {s.source.name}]{''.join(f' [via {v.name}]' for v in s.via)}"
        f" [C {text_under(text, s.cue)}] [T {text_under(text, s.content)}] {s.voice}"
        for s in read(text).statements
    ]


ARTICLES = [
    "Quarry blast kills two in Norhaven\n\nTwo workers died when a charge went off early at the Lund quarry on "
    "Monday, police said.\n\n“We do not yet know why it went off,” Inspector Karin Dahl told reporters. She said the "
    "quarry would stay closed.\n\nThe owner, Stenfors, denied that safety rules had been broken.\n\nAdd a comment",
    "By Ola Vik\n\nLUND, May 3 (NPA) — The mayor, Per Holm, announced that the bridge would open in June. According "
    "to two officials familiar with the plans, the work has cost twice what was expected.\n\n“It was worth every "
    "krona,” Holm said.",
    "",
    "   \n\n ",
    "«C'est fini», he said. „Nein“ she said. “Open only, he said\n\n“And more of it",
]


SCRAPS = [
    "“We left,” ", "said Anna Lind", " he said", "the mayor, Per Holm, ", "according to ", "two officials ", "denied ",
    "LUND, May 3 (NPA) — ", "NORHAVEN — ", "The Valley Post reports, citing two officials", ", ", ". ", "\n\n", "“", "”",
    "was quoted by the agency as saying: ", "The agency quoted Ola Vik as saying ", "told the NPA news agency",
    "that the road was closed ", "— Ida Berg (@idaberg) May 3", "市长说大桥是安全的", "unbelievably",
]  # fmt: skip


class TestStatements:
    def test_source_cue_and_content_are_exact(self) -> None:
        text = "The bridge is safe, the mayor, Per Holm, said on Tuesday."
        (s,) = read(text).statements
        assert "Per Holm" in text_under(text, s.source.spans)
        assert text_under(text, s.cue) == "said"
        assert text_under(text, s.content) == "The bridge is safe"
        assert s.source.name == "Per Holm"
        assert (s.voice, s.part) == ("indirect", "body")

    def test_a_broken_quotation_is_one_statement_of_two_pieces(self) -> None:
        text = "“We left,” said Anna Lind, “at noon and did not look back.”"
        (s,) = read(text).statements
        assert len(s.content) == 2
        assert s.voice == "direct"
        assert text_under(text, s.quoted) == "We left, … at noon and did not look back."

    def test_mixed_voice_keeps_apart_what_was_quoted(self) -> None:
        text = "Anna Lind said the plan was “a sad mistake” and would be dropped."
        (s,) = read(text).statements
        assert s.voice == "mixed"
        assert text_under(text, s.quoted) == "a sad mistake"

    def test_a_paragraph_that_is_all_quotation_carries_its_source_on(self) -> None:
        more = "“My family has farmed here for two centuries.”\n\n“And who would buy a farm beside a mine?”"
        text = f"“We will not leave the valley,” said Anna Lind.\n\n{more}"
        said = read(text).statements
        assert {s.source.name for s in said} == {"Anna Lind"}
        assert more.split("\n\n")[1] in text_under(text, said[-1].content)

    def test_an_embedded_post_is_its_authors(self) -> None:
        text = "The fire is out.\n\nSmoke over the harbour again this morning — Ida Berg (@idaberg) May 3, 2024\n\nMore soon."
        (s,) = [s for s in read(text).statements if s.part == "post"]
        assert (s.voice, text_under(text, s.source.spans)) == ("direct", "Ida Berg (@idaberg)")

    def test_every_row_says_how_it_came_to_be(self) -> None:
        assert all(s.steps for s in read(ARTICLES[0]).statements)


class TestWhoIsMeant:
    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("“No,” said the mayor, Per Holm. Minister Anna Lind said she was glad.\n\n“It is over,” she said.", "Anna Lind"),
            ("Spokeswoman Ida Berg said it was safe.\n\nOle Lund, 51, said it was not.\n\nKim Ek, 30, said he had fled.\n\n“I am cold,” she said.", "Kim Ek"),
            ("Mayor Per Holm opened the bridge. “It is safe,” the mayor said.", "Per Holm"),
            ("Mayor Per Holm opened the bridge. “It is safe,” Holm said.", "Per Holm"),
            ("Dr Ola Vik and Mrs Eva Dahl came. Dahl spoke first. “It works,” she said.", "Eva Dahl"),
        ],
    )  # fmt: skip
    def test_pronouns_titles_and_short_names(self, text: str, name: str) -> None:
        last = read(text).statements[-1]
        assert last.source.name == name
        assert last.source.basis == "resolved"

    def test_a_name_inside_a_quotation_is_not_who_speaks_next(self) -> None:
        text = "Mayor Per Holm spoke. “Minister Ola Vik promised us a bridge and then forgot it,” he said."
        outer, inner = attributed(text)
        assert (outer.source.name, inner.source.name) == ("Per Holm", "Ola Vik")
        assert [v.name for v in inner.via] == ["Per Holm"]

    def test_a_withheld_name_is_anonymous_and_a_role_is_not(self) -> None:
        text = "The dam may fail, a senior official said on condition of anonymity.\n\nThe defence minister said it would hold."
        first, second = read(text).statements
        assert first.source.anonymous
        assert not second.source.anonymous

    def test_who_it_is_stays_open_when_no_one_was_named(self) -> None:
        (s,) = read("He said the road was closed.").statements
        assert (s.source.name, s.source.basis, s.source.chains) == (None, "unknown", ())


class TestChains:
    @pytest.mark.parametrize(
        ("text", "source", "via"),
        [
            ("Governor Ola Vik was quoted by the NPA news agency as saying: “There is no danger.”", "Ola Vik", "NPA"),
            ("The NPA news agency quoted Ola Vik, a member of the council, as saying: “There is no danger.”", "Ola Vik", "NPA"),
            ("“There is no danger to anyone here,” Governor Ola Vik told the NPA news agency.", "Ola Vik", "NPA"),
        ],
    )  # fmt: skip
    def test_plain_forms(self, text: str, source: str, via: str) -> None:
        (s,) = read(text).statements
        assert (s.source.name, [v.name for v in s.via]) == (source, [via])

    def test_a_cue_without_a_link_stays_whole(self) -> None:
        text = "Governor Ola Vik spoke. He was quoted as saying: “There is no danger to anyone here.”"
        (s,) = attributed(text)
        assert (text_under(text, s.cue), s.source.name) == ("was quoted as saying", "Ola Vik")

    def test_reporters_are_no_link(self) -> None:
        (s,) = read("“There is no danger to anyone here,” Governor Ola Vik told reporters.").statements
        assert s.via == ()

    def test_however_much_was_said(self) -> None:
        told = "the bridge that was closed last winter would open again " * 5
        text = f"The Valley Post reports, citing two officials, that {told}in June."
        (s,) = [s for s in read(text).statements if s.via]
        assert (s.source.name, [v.name for v in s.via]) == ("two officials", ["Valley Post"])
        assert text_under(text, s.content).endswith("in June")


class TestLayout:
    @pytest.mark.parametrize(
        "line",
        ["Add a comment", "Source link", "By Ola Vik", "Share on Facebook", "3 May 2024, 14:05", "https://example.org/a",
         "Read more: what we know", "© 2024 The Valley Post", "Advertisement", "date 2024-05-03 By Ola Vik • 3 May 2024 • 14:05"],
    )  # fmt: skip
    def test_furniture_is_kept_and_never_said(self, line: str) -> None:
        text = f"Mayor opens bridge\n\n{line}\n\nThe bridge is safe, Mayor Per Holm said.\n\n{line}"
        reading = read(text)
        kinds = [p.part for p in reading.paragraphs]
        assert kinds == ["title", "furniture", "body", "furniture"]
        assert [text[s:e] for s, e in reading.furniture] == [line, line]
        assert not _overlap(reading)

    @pytest.mark.parametrize(
        ("text", "dateline"),
        [
            ("SELM, May 3. /NPA/. The road is closed.", "SELM, May 3. /NPA/. "),
            ("LUND (NPA) — The road is closed.", "LUND (NPA) — "),
            ("NORHAVEN — The road is closed.", "NORHAVEN — "),
        ],
    )
    def test_a_dateline_is_furniture_and_the_rest_is_not(self, text: str, dateline: str) -> None:
        assert [text[s:e] for s, e in read(text).furniture] == [dateline]

    @pytest.mark.parametrize(
        "said",
        [
            "The bridge is shut, The Valley Post reports, citing two officials.",
            "Ola Vik was quoted by the NPA news agency as saying: “There is no danger.”",
            "The NPA news agency quoted Ola Vik as saying: “There is no danger.”",
        ],
    )
    def test_a_dateline_is_never_said(self, said: str) -> None:
        reading = read(f"Bridge shut\n\nNORHAVEN — {said}\n\nThe rest follows.")
        assert reading.furniture
        assert reading.statements
        assert not _overlap(reading)

    @pytest.mark.parametrize(
        "line",
        [
            "3 May 2024 – 14.05",
            "Updated: 2024-05-03T14:05:00Z",
            "Fri. 03.05.2024, 2:05 p.m.",
            "May 3-4, 2024",
        ],
    )
    def test_dates_are_furniture(self, line: str) -> None:
        assert [p.part for p in read(f"{line}\n\nThe bridge is safe.").paragraphs] == ["furniture", "body"]

    @pytest.mark.parametrize(
        "row", ["1" + "-" * 150, "1-1-1-" * 30, "12:30 " * 30, "1, " * 60, "2024-05-03T12:00" * 12]
    )
    def test_a_row_of_figures_is_read_at_once(self, row: str) -> None:
        assert [p.part for p in read(f"{row}x").paragraphs] == ["body"]

    @pytest.mark.parametrize("title", ["", "  ", "“", "\n\n", "\x00", "a" * 100_000, "(" * 5_000, "שלום"])
    def test_any_title_will_do(self, title: str) -> None:
        assert read(ARTICLES[0], title=title).statements == read(ARTICLES[0]).statements

    def test_sentences_are_no_furniture(self) -> None:
        text = "By morning the river had risen.\n\nShare prices fell.\n\nComments by the minister drew anger."
        assert all(p.part != "furniture" for p in read(text).paragraphs)

    @pytest.mark.parametrize(
        ("text", "quoted"),
        [
            ('"A “b” c," he said. "D"', ['"A “b” c,"', '"D"']),
            ("„Ja“, »nein« and «non»", ["„Ja“", "»nein«", "«non»"]),
            ("‘I won’t go,’ he said.", ["‘I won’t go,’"]),
            ("“Left open", ["“Left open"]),
            ("the players' union and rock 'n' roll", []),
        ],
    )
    def test_quotation_marks_of_every_kind(self, text: str, quoted: list[str]) -> None:
        assert [text[s:e] for s, e in lay_out(text).quoted] == quoted


class TestLaws:
    @given(st.lists(st.sampled_from(ARTICLES), min_size=1, max_size=5))
    @settings(max_examples=12, deadline=None)
    def test_a_reading_does_not_depend_on_its_neighbours(self, texts: list[str]) -> None:
        together = READER.read([article(t) for t in texts])
        assert together == [read(t) for t in texts]

    @given(st.text(max_size=400) | st.text(alphabet="“”\"'‘’«»„ ab\n.,[](@)—", max_size=400))
    @settings(max_examples=150, deadline=None)
    def test_any_text_is_read_and_every_span_lies_in_it(self, text: str) -> None:
        reading = read(text)
        for spans in _all_spans(reading):
            assert all(0 <= s < e <= len(text) for s, e in spans)
            assert all(before[1] <= after[0] for before, after in pairwise(spans))
        assert not _overlap(reading)

    @given(st.lists(st.sampled_from(SCRAPS), max_size=30).map("".join))
    @example("agency quoted Ola Vik as saying«two reports,citing agency")
    @example("“We left,” according to said Anna Lind“We left,” The Valley Post reports, citing two officials")
    @settings(max_examples=150, deadline=None)
    def test_scraps_of_news_are_read_as_one_statement_a_row(self, text: str) -> None:
        reading = read(text)
        for spans in _all_spans(reading):
            assert all(before[1] <= after[0] for before, after in pairwise(spans))
        spoken = [(s.source.spans, s.cue, s.content) for s in reading.statements]
        assert len(spoken) == len(set(spoken))
        assert not _overlap(reading)

    @pytest.mark.parametrize(
        "text",
        ["a said b. " * 4000, '"' * 40_000, "“x” said He " * 2000, "שלום אמר " * 3000, "🙂" * 20_000, "Ola Vik " * 4000,
         "x" * 400_000, "sources" * 40_000, f"Holm was quoted{' ' * 200_000}x",
         f"The paper{' ' * 200_000}says, citing b{' ' * 200_000}x", f"x{' ' * 200_000}(@a)y"],
        ids=["one paragraph", "marks", "quotes", "right to left", "emoji", "names",
             "letters", "no space", "spaces in a form", "spaces at its end", "spaces in a post"],
    )  # fmt: skip
    def test_long_and_strange_texts_are_read(self, text: str) -> None:
        assert read(text).article


def _all_spans(reading: Reading) -> list[Spans]:
    found: list[Spans] = [tuple(p.span for p in reading.paragraphs), reading.furniture]
    for s in reading.statements:
        found += [s.source.spans, s.cue, s.content, s.quoted, *(v.spans for v in s.via)]
    return [*found, *(m.spans for c in reading.chains for m in c.mentions)]


def _overlap(reading: Reading) -> bool:
    said = [span for s in reading.statements for span in (*s.content, *s.cue, *s.source.spans)]
    return any(a < d and c < b for a, b in said for c, d in reading.furniture)


def test_notation_reads_as_a_person_would_write_it() -> None:
    (line,) = rows("“It is safe,” Mayor Per Holm said.")
    assert re.fullmatch(r"\[S Per Holm\] \[C said\] \[T “It is safe,”\] direct", line)
