"""What a corpus of quotations does not teach: statements inside statements, chains, the outlet's own voice."""

import pytest

from onrecord import ids
from onrecord.model import Article, Statement, text_under
from onrecord.reading import Reader
from onrecord.reading.sentences import sentences

READER = Reader()


def read(text: str, outlet: str | None = None) -> list[Statement]:
    sha256 = ids.sha256(text)
    return list(
        READER.read([Article(ids.article_id(sha256, outlet, None, None), sha256, text, outlet)])[0].statements
    )


def rows(text: str, outlet: str | None = None) -> list[str]:
    """Every statement as a line: voice, source, chain, content."""
    return [
        f"{s.voice}: {s.source.name}{''.join(f' < {v.name}' for v in s.via)}: {text_under(text, s.content)}"
        for s in read(text, outlet)
    ]


def test_a_statement_inside_a_quotation_comes_through_its_speaker() -> None:
    text = "“It was the auditors who told us to look at the winter sailings,” Marit Dahle said."
    assert rows(text) == [
        "direct: Marit Dahle: “It was the auditors who told us to look at the winter sailings,”",
        "indirect: the auditors < Marit Dahle: to look at the winter sailings",
    ]


def test_inside_an_indirect_statement() -> None:
    text = "Mayor Per Holm said that the company had told him the valve was closed."
    outer, inner = rows(text)
    assert outer.startswith("indirect: Per Holm: that the company")
    assert inner == "indirect: the company < Per Holm: the valve was closed"


def test_what_the_speaker_says_of_himself_is_no_statement_inside() -> None:
    assert (
        len(rows("“I said in May that the wall would hold, and I say it again,” Mayor Per Holm said.")) == 1
    )


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("Two officials told broadcaster KR2 that her ship had sunk.", ["KR2"]),
        ("The daily Morrow, citing two lawyers for the families, writes that 23 men are held.", ["Morrow"]),
        (
            "Mayor Per Holm, interviewed by Radio North at the scene, said that the dam had failed.",
            ["Radio North"],
        ),
        (
            "Mayor Per Holm said in an interview with the Lunde Courier that the dam had failed.",
            ["Lunde Courier"],
        ),
        ("According to the Lunde Courier, Mayor Per Holm said that the dam had failed.", ["Lunde Courier"]),
        (
            "General Pavlo Ressig was quoted by the agency Tarsin as ordering his men to hold the bridge.",
            ["Tarsin"],
        ),
    ],
)
def test_chains(text: str, chain: list[str]) -> None:
    (said,) = read(text)
    assert [v.name for v in said.via] == chain


def test_a_source_taken_up_again_is_heard_through_the_same_outlet() -> None:
    text = "Minister Petra Aune told broadcaster KR2 that the ship had sunk. She said divers had found the wreck."
    assert [[v.name for v in s.via] for s in read(text)] == [["KR2"], ["KR2"]]


def test_an_interview_is_its_answers() -> None:
    text = (
        "Harbour captain Ilse Maro on the night the Aurora sank\n\nIlse Maro, 58, has run the harbour since 2009.\n\n"
        "Q: When did you learn of it?\n\nA: At ten past five. The owner said his father had called us.\n\n"
        "Q: Should the commander resign?\n\nA: No. We stopped when it was dark.\n\nI would stop again.\n\n"
        "The coast guard did not answer written questions."
    )
    found = rows(text)
    assert "direct: Ilse Maro: At ten past five. The owner said his father had called us." in found
    assert "indirect: The owner < Ilse Maro: his father had called us" in found
    assert "direct: Ilse Maro: No. We stopped when it was dark. … I would stop again." in found
    assert "indirect: The coast guard: written questions" in found
    assert not [row for row in found if "resign" in row]


def test_reported_mood_carries_on_and_an_event_is_narrated() -> None:
    text = (
        "Minister Ola Vik said on Tuesday that many volunteers had come. Nobody should be rejected “unless there are "
        "serious reasons”. Conscripts should also return home.\n\nTwo bridges were closed on Monday."
    )
    assert rows(text, "The Lunde Courier") == [
        "indirect: Ola Vik: that many volunteers had come",
        "mixed: Ola Vik: Nobody should be rejected “unless there are serious reasons”",
        "indirect: Ola Vik: Conscripts should also return home",
        "narration: The Lunde Courier: Two bridges were closed on Monday",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Whether that is a ruse remains to be seen.",
        "Could the dam fail again?",
        "The dam could fail again within days.",
        "Nobody, of course, was surprised.",
    ],
)
def test_comments_questions_and_forecasts_are_no_record(text: str) -> None:
    assert rows(f"Police said on Monday that the dam had failed.\n\n{text}")[1:] == []


def test_denials_and_silences_in_few_words() -> None:
    text = "Karelund has not ruled out sabotage. The operator did not respond to a request for comment."
    assert [(s.source.name, s.stance, s.holds) for s in read(text)] == [
        ("Karelund", "asserts", "open"),
        ("The operator", "declines", "open"),
    ]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (
            "The mayor said the bridge was closed on March 2, for repairs. twenty four. It opened again.",
            "twenty four",
        ),
        (
            "The mayor said that the plan to stop Talinka A successful counterattack had failed.",
            "Talinka A” in its middle",
        ),
        ("The mayor said that the the bridge had been closed since Monday morning.", "“the the”"),
    ],
)
def test_a_broken_sentence_is_damaged(text: str, why: str) -> None:
    assert why in (read(text)[0].damaged or "")


@pytest.mark.parametrize(
    "text",
    [
        "The mayor told The Times that the bridge was closed.",
        "Mayor Per Holm said: “The bridge is closed.” He left.",
    ],
)
def test_a_whole_sentence_is_not(text: str) -> None:
    assert [s.damaged for s in read(text)] == [None] * len(read(text))


def test_where_sentences_end() -> None:
    text = "He met Gen. Holm in the U.S. The talks ended. “Is it?” he asked. No. 5 won at 5 p.m. on Monday! She left."
    assert [text[s:e] for s, e in sentences(text, (0, len(text)))] == [
        "He met Gen. Holm in the U.S.",
        "The talks ended.",
        "“Is it?” he asked.",
        "No. 5 won at 5 p.m. on Monday!",
        "She left.",
    ]


@pytest.mark.parametrize(
    "text", ["." * 20_000, '."' * 10_000, "a. " * 10_000, "told the a " * 5_000, "Q: a? " * 5_000]
)
def test_hostile_text_is_read(text: str) -> None:
    read(text)
