"""When a statement was said, when the thing happens, which figures it gives; and an article's own date."""

import pytest
from test_reading import read

from onrecord.model import Reading, text_under


def told(text: str, reading: Reading) -> list[tuple[str, str, list[str]]]:
    """Said, about and figures of each statement, in words."""

    def when(index: int | None) -> str:
        return "" if index is None else text_under(text, reading.moments[index].spans)

    return [
        (when(s.said), when(s.about), [text_under(text, reading.figures[n].spans) for n in s.figures])
        for s in reading.statements
        if s.voice != "narration"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bridge will close on Friday, Anna Lind said on Tuesday.", [("Tuesday", "Friday", [])]),
        ("On Tuesday, Anna Lind said the bridge would close.", [("Tuesday", "", [])]),
        ("Anna Lind said at least 40 boats had sunk.", [("", "", ["at least 40"])]),
        (
            "“We lost 40 boats on Sunday,” Anna Lind told reporters on Monday. “None was insured,” she said.",
            [("Monday", "Sunday", ["40"]), ("Monday", "", [])],
        ),
        ("Tuesday’s storm sank boats that were built in 1990, Anna Lind said.", [("", "1990", [])]),
    ],
)
def test_when_it_was_said_and_what_it_is_about(text: str, expected: list[tuple[str, str, list[str]]]) -> None:
    assert told(text, read(text)) == expected


@pytest.mark.parametrize(
    ("text", "stages"),
    [
        ("The ministry denied that 40 boats had sunk.", ["denied"]),
        ("The ministry denied that the 40 boats had sunk.", ["reported"]),
        ("The ministry said 40 boats had sunk.", ["reported"]),
        ("The ministry said it would buy 40 boats.", ["planned"]),
        ("Economists said prices would rise by 5 percent next year.", ["possible"]),
        ("Nobody claimed the prize of 40 euros, the shop said.", ["reported"]),
        ("The tower, 40 metres high, had not been painted, the warden said.", ["reported"]),
        ("The club rejected the plan by 40 votes, Anna Lind said.", ["reported"]),
        ("Auditors said the bridge would cost 40 million euros.", ["possible"]),
        ("Experts warned that up to 40 boats could sink.", ["possible"]),
    ],
)
def test_a_figure_is_at_the_stage_its_statement_gives_it(text: str, stages: list[str]) -> None:
    assert [f.stage for f in read(text).figures] == stages


BODY = (
    "\n\nA bridge fell into the Tamme after days of rain, Anna Lind said. She had warned of it on 4 May 2025."
)


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("Bridge falls\n\nSELM, May 6, 2025. /Valley Press/. The bridge is closed, the mayor said." + BODY, "May 6, 2025"),
        ("Bridge falls\n\nSelm, 6 May (VPA) - The bridge is closed, the mayor said." + BODY, "6 May"),
        ("Bridge falls\nBy the staff | 6 May 2025, 18:42" + BODY, "6 May 2025"),
        ("Bridge falls\nPublished: 2025-05-06\nUpdated: 2025-05-07" + BODY, "2025-05-06"),
        ("Bridge falls\nUpdated: 2025-05-07\nPublished: 2025-05-06" + BODY, "2025-05-06"),
        ("Bridge falls\nUpdated on 7 May 2025" + BODY, "7 May 2025"),
        ("Bridge falls\n\nThe bridge fell on 6 May 2025, the mayor said." + BODY, None),
        ("Bridge falls" + BODY, None),
    ],
)  # fmt: skip
def test_the_date_an_article_gives_as_its_own(opening: str, expected: str | None) -> None:
    reading = read(opening)
    own = reading.dateline
    assert (None if own is None else text_under(opening, reading.moments[own].spans)) == expected
