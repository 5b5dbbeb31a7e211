"""What noun phrases say of whom they mean."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.names import joint, named


@pytest.mark.parametrize(
    ("phrase", "name", "role", "kind"),
    [
        ("Mayor Per Holm", "Per Holm", "Mayor", "person"),
        ("Norvian Foreign Minister Eva Dahl", "Eva Dahl", "Norvian Foreign Minister", "person"),
        ("the Norvian ambassador to Selland Ola Vik", "Ola Vik", "Norvian ambassador to Selland", "person"),
        (
            "Rabbi Jonas Blau of the Old Synagogue in Selm",
            "Jonas Blau",
            "Rabbi of Old Synagogue in Selm",
            "person",
        ),
        ("Eva Dahl, head of the harbour council", "Eva Dahl", "head of the harbour council", "person"),
        ("the ministry's spokesman, Ola Berg", "Ola Berg", "the ministry's spokesman", "person"),
        ("Eva Dahl, 51,", "Eva Dahl", "51", "person"),
        ("Ida Berg (@idaberg)", "Ida Berg", None, None),
        ("Dahl's account", "Dahl", None, None),
        ("the state-run NPA news agency", "NPA", "state-run news agency", "organisation"),
        (
            "Stenfors Mining, which runs the quarry",
            "Stenfors Mining",
            "which runs the quarry",
            "organisation",
        ),
        ("The Times", "The Times", None, "organisation"),
        ("the Norvian leader", None, None, "person"),
        ("her ministry", None, None, "office"),
        ("the daily summary", None, None, "document"),
        ("residents of the valley", None, None, "group"),
        ("Selland", "Selland", None, None),
    ],
)
def test_a_phrase_is_taken_apart(phrase: str, name: str | None, role: str | None, kind: str | None) -> None:
    words = named(phrase)
    assert (words.name, words.role, words.kind) == (name, role, kind)


@pytest.mark.parametrize(
    ("phrase", "anonymous"),
    [
        ("two officials familiar with the matter", True),
        ("a source close to the Water Ministry", True),
        ("one of them", True),
        ("a number of sources", True),
        ("the defence minister", False),
        ("experts from the institute", False),
        ("the official, Ola Berg", False),
    ],
)
def test_a_name_is_withheld_or_not(phrase: str, anonymous: bool) -> None:
    assert named(phrase).anonymous is anonymous


@pytest.mark.parametrize(
    ("phrase", "parts"),
    [
        ("Selland and its allies", ["Selland", "its allies"]),
        ("Both the mayor and members of the council", ["the mayor", "members of the council"]),
        ("the ministry of trade and industry", ["the ministry of trade and industry"]),
        ("Per Holm and Eva Dahl", ["Per Holm", "Eva Dahl"]),
    ],
)
def test_joint_sources_are_several(phrase: str, parts: list[str]) -> None:
    assert [phrase[s:e] for s, e in joint(phrase)] == parts


@given(st.text(max_size=60))
def test_any_phrase_is_taken_apart(phrase: str) -> None:
    named(phrase)
    assert all(0 <= s <= e <= len(phrase) for s, e in joint(phrase))
