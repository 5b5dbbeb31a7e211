"""Moments: the time expressions of a text, and the dates they come to once the article's date is known."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import Moment, Span
from onrecord.reading.moments import moments
from onrecord.relating.dates import Dated, resolved

PUBLISHED = date(2024, 3, 5)  # a Tuesday
MONTHS = [date(2000, n, 1).strftime("%B") for n in range(1, 13)]


def read(text: str, published: date | None = PUBLISHED) -> list[tuple[Moment, Dated]]:
    found = moments(text, lines(text))
    return list(zip(found, resolved(found, (published, published)), strict=True))


def lines(text: str) -> list[Span]:
    """The lines of a text that hold anything."""
    found = []
    at = 0
    for line in text.split("\n"):
        if line.strip():
            found.append((at, at + len(line)))
        at += len(line) + 1
    return found


def shown(text: str, moment: Moment, dated: Dated) -> str:
    """Words = value [to last] [MOD] | earliest to latest; "-" is open."""
    ((start, end),) = moment.spans
    value = (
        dated.value + (f" to {dated.last}" if dated.last else "") + (f" {moment.mod}" if moment.mod else "")
    )
    days = [dated.earliest or "-", dated.latest or "-"]
    bounds = days[0] if days[0] == days[1] else " to ".join(days)
    return f"{text[start:end]} = {value} | {bounds}"


# [The expression], value and bounds, for an article of Tuesday 2024-03-05.
SENTENCES = """
The dam broke on [21 September 2022]. | 2022-09-21 | 2022-09-21
The dam broke on [September 21, 2022], they say. | 2022-09-21 | 2022-09-21
The dam broke on [Sept. 21, 2022]. | 2022-09-21 | 2022-09-21
The dam broke on [the 21st of September 2022]. | 2022-09-21 | 2022-09-21
The dam broke on [Wednesday, 21 September 2022]. | 2022-09-21 | 2022-09-21
The dam broke on [2022-09-21]. | 2022-09-21 | 2022-09-21
The dam broke on [21/09/2022]. | 2022-09-21 | 2022-09-21
The dam broke on [September 21]. | 2023-09-21 | 2023-09-21
The dam will be opened on [September 21]. | 2024-09-21 | 2024-09-21
VARNA, [March 3] — Divers found the wreck. | 2024-03-03 | 2024-03-03
The vote was put off to [March 12]. | 2024-03-12 | 2024-03-12
The wreck was found on [29 February]. | 2024-02-29 | 2024-02-29
He spoke on [Tuesday]. | 2024-03-05 | 2024-03-05
He spoke on [Wednesday]. | 2024-02-28 | 2024-02-28
He spoke on [the 2nd]. | 2024-03-02 | 2024-03-02
He will speak on [the 20th]. | 2024-03-20 | 2024-03-20
He spoke [on or about 2 March]. | 2024-03-02 APPROX | 2024-03-02
He spoke on [02.03.2024]. | 2024-03-02 | 2024-03-02
He says it was still going on on [Friday]. | 2024-03-01 | 2024-03-01
He could not be reached on [Friday]. | 2024-03-01 | 2024-03-01
More came than expected on [Friday]. | 2024-03-01 | 2024-03-01
The pier was shut due to ice on [Friday]. | 2024-03-01 | 2024-03-01
The pier is due to open on [Friday]. | 2024-03-08 | 2024-03-08
The pier opens on [Friday]. | 2024-03-08 | 2024-03-08
The fair will close; on [Friday] it was full. | 2024-03-01 | 2024-03-01
He will speak on [Friday]. | 2024-03-08 | 2024-03-08
The council is expected to meet [Thursday]. | 2024-03-07 | 2024-03-07
The council met [last Friday]. | 2024-03-01 | 2024-03-01
The council met [last Tuesday]. | 2024-02-27 | 2024-02-27
The council meets [next Monday]. | 2024-03-11 | 2024-03-11
The council meets [this Friday]. | 2024-03-08 | 2024-03-08
Shots were heard [Monday night]. | 2024-03-04TNI | 2024-03-04
Shots were heard [this morning]. | 2024-03-05TMO | 2024-03-05
Shots were heard [last night]. | 2024-03-04TNI | 2024-03-04
Shots were heard [yesterday evening]. | 2024-03-04TEV | 2024-03-04
Shots were heard [early on Monday]. | 2024-03-04TMO | 2024-03-04
Shots were heard in [the early hours of Monday]. | 2024-03-04TMO | 2024-03-04
Shots were heard at [dawn on Monday]. | 2024-03-04TMO | 2024-03-04
Shots were heard in [the night to Monday]. | 2024-03-03TNI to 2024-03-04 | 2024-03-03 to 2024-03-04
Shots were heard on [the night of Sunday to Monday]. | 2024-03-03TNI to 2024-03-04 | 2024-03-03 to 2024-03-04
Shots were heard shortly after [midnight on 2 March]. | 2024-03-02T24:00 | 2024-03-02
Shots were heard at [nine o'clock in the evening on Monday]. | 2024-03-04T21:00 | 2024-03-04
Shots were heard at [14.30 on Monday]. | 2024-03-04T14:30 | 2024-03-04
Shots were heard at [1430 GMT on Monday]. | 2024-03-04T14:30Z | 2024-03-04
The siege ended on [the night of 23 to 24 February]. | 2024-02-23TNI to 2024-02-24 | 2024-02-23 to 2024-02-24
They left at [6:40 p.m. on Monday]. | 2024-03-04T18:40 | 2024-03-04
They left on [Monday at 18:40 GMT]. | 2024-03-04T18:40Z | 2024-03-04
[Today] the mayor resigned. | 2024-03-05 | 2024-03-05
[Tomorrow] the mayor resigns. | 2024-03-06 | 2024-03-06
The mayor resigned [last week]. | 2024-W09 | 2024-02-26 to 2024-03-03
The mayor resigned [last month]. | 2024-02 | 2024-02-01 to 2024-02-29
The mayor resigned [last year]. | 2023 | 2023-01-01 to 2023-12-31
The mayor will resign [next spring]. | 2025-SP | 2025-03-01 to 2025-05-31
The mayor resigned [last summer]. | 2023-SU | 2023-06-01 to 2023-08-31
The mayor resigned [two weeks ago]. | 2024-02-20 | 2024-02-20
The mayor resigned [a year ago today]. | 2023-03-05 | 2023-03-05
The mayor resigned [a decade ago]. | 2014 | 2014-01-01 to 2014-12-31
The mayor resigned [the day before yesterday]. | 2024-03-03 | 2024-03-03
The mayor will resign in [a fortnight]. | 2024-03-19 | 2024-03-19
The mayor resigned [three years ago]. | 2021 | 2021-01-01 to 2021-12-31
The mayor resigned [more than three years ago]. | 2021 BEFORE | - to 2021-12-31
The mayor will resign in [three days]. | 2024-03-08 | 2024-03-08
The mayor resigned in [October]. | 2023-10 | 2023-10-01 to 2023-10-31
The mayor will resign in [October]. | 2024-10 | 2024-10-01 to 2024-10-31
The mill has stood since [late October]. | 2023-10 END | 2023-10-21 to -
The mill stands since [June]. | 2023-06 | 2023-06-01 to -
The mill will close in [October of next year]. | 2025-10 | 2025-10-01 to 2025-10-31
The mill closed in [2019]. | 2019 | 2019-01-01 to 2019-12-31
The mill closed in [early 2019]. | 2019 START | 2019-01-01 to 2019-04-30
The mill closed in [early winter]. | 2023-WI START | 2023-12-01 to 2023-12-31
The mill closed in [mid-2019]. | 2019 MID | 2019-05-01 to 2019-08-31
The mill closed at [the end of last year]. | 2023 END | 2023-09-01 to 2023-12-31
The mill had closed by [the end of the year]. | 2023 END | - to 2023-12-31
The mill will close by [the end of the year]. | 2024 END | - to 2024-12-31
The mill will close [no later than 2026]. | 2026 ON_OR_BEFORE | - to 2026-12-31
The mill will close [no later than the end of 2026]. | 2026 END | - to 2026-12-31
The mill will close by [May] at the latest. | 2024-05 | - to 2024-05-31
The mill will close by [end-June]. | 2024-06 END | - to 2024-06-30
The mill will close before [the end of June]. | 2024-06 END | - to 2024-06-30
The mill will run until [mid-June]. | 2024-06 MID | - to 2024-06-20
The mill must close by [May]. | 2024-05 | - to 2024-05-31
The mill will not close until [2026]. | 2026 | 2026-01-01 to -
The mill won't close before [Friday]. | 2024-03-08 | 2024-03-08 to -
The mill did not close until [Friday]. | 2024-03-01 | 2024-03-01 to -
The mill closes in [2026] at the earliest. | 2026 | 2026-01-01 to -
From [tomorrow] the mill stands still. | 2024-03-06 | 2024-03-06 to -
They promised ten more by [Friday]. | 2024-03-08 | - to 2024-03-08
By [Friday], ten had come. | 2024-03-01 | - to 2024-03-01
The mill closed before [2010]. | 2010 | - to 2009-12-31
The mill closed after [March 2010]. | 2010-03 | 2010-04-01 to -
The mill will run until [Friday]. | 2024-03-08 | - to 2024-03-08
Crowds gathered after [Monday]'s vote. | 2024-03-04 | 2024-03-04
The mill closed in [the 1990s]. | 199 | 1990-01-01 to 1999-12-31
The mill closed in [the late 80s]. | 198 END | 1987-01-01 to 1989-12-31
The mill was built in [the 19th century]. | 18 | 1800-01-01 to 1899-12-31
Sales fell in [the third quarter]. | 2023-Q3 | 2023-07-01 to 2023-09-30
Sales fell in [the first quarter of last year]. | 2023-Q1 | 2023-01-01 to 2023-03-31
Sales fell in [Q3 2022]. | 2022-Q3 | 2022-07-01 to 2022-09-30
Sales fell in [the first half of 2022]. | 2022-H1 | 2022-01-01 to 2022-06-30
Sales fell in [the first half of the year]. | 2024-H1 | 2024-01-01 to 2024-06-30
Sales fell in [the first half of October]. | 2023-10 START | 2023-10-01 to 2023-10-16
Sales fell in [fiscal 2022]. | FY2022 | 2021-01-01 to 2023-12-31
The strike ran from [2009 to 2011]. | 2009 to 2011 | 2009-01-01 to 2011-12-31
The strike ran in [2015-16]. | 2015 to 2016 | 2015-01-01 to 2016-12-31
They were called up in [September-October]. | 2023-09 to 2023-10 | 2023-09-01 to 2023-10-31
The bridge was shut between [May and July]. | 2023-05 to 2023-07 | 2023-05-01 to 2023-07-31
The bridge was shut on [5-7 February]. | 2024-02-05 to 2024-02-07 | 2024-02-05 to 2024-02-07
The bridge was shut for [three weeks]. | P3W | -
The bridge was shut for [nearly seven months]. | P7M LESS_THAN | -
The bridge was shut for [two and a half years]. | P2.5Y | -
The bridge was shut for between [60 and 90 days]. | P60D to P90D | -
The bridge was shut for [half an hour]. | PT30M | -
The bridge was shut for [a year and a half]. | P1.5Y | -
The bridge was shut for [two hours and 20 minutes]. | PT2H20M | -
The bridge will be shut for [the next decade] at least. | P10Y | 2024-03-05 to 2034-03-05
The repairs are to last [three days]. | P3D | -
The bridge was shut for [decades]. | PXY | -
He won a [two-year] term. | P2Y | -
It will cost more over [the next four years]. | P4Y | 2024-03-05 to 2028-03-05
It cost less in [the past 24 hours]. | PT24H | 2024-03-04 to 2024-03-05
It cost less over [the past decade]. | P10Y | 2014-03-05 to 2024-03-05
It opened [two days] before June 17, 2023. | P2D | 2023-06-15
It opened [a week] after the vote. | P1W | -
It opens [every Friday]. | XXXX-WXX-5 | -
It opens [every other day]. | P2D | -
It opens [every half hour]. | PT30M | -
It opens [every January]. | XXXX-01 | -
It opens on [Friday nights]. | XXXX-WXX-5TNI | -
It serves 70 hot meals [a day]. | P1D | -
It serves twenty-five guests [an hour]. | PT1H | -
It costs them nearly $2 million [a week]. | P1W | -
It burns twice [a month]. | P1M | -
It is checked [annually]. | P1Y | -
The river is [now] lower. | PRESENT_REF | 2024-03-05
The river fell [recently]. | PAST_REF | -
The river will fall [soon]. | FUTURE_REF | -
The river may fall in [the coming weeks]. | FUTURE_REF | -
Shops shut on [Christmas Day]. | 2023-12-25 | 2023-12-25
"""

# What is reckoned from a moment named before it, here June 17, 2023, and from nothing where none is.
NARRATED = """
[two days earlier] 2023-06-15
[two days later] 2023-06-19
[three weeks later] 2023-07-08
[the same day] 2023-06-17
[that day] 2023-06-17
[the next day] 2023-06-18
[the following week] 2023-06-19 to 2023-06-25
[the previous year] 2022-01-01 to 2022-12-31
[a year earlier] 2022-01-01 to 2022-12-31
"""

NO_MOMENTS = """
A 45-year-old man may march with the 2000 people.
The mayor may go, and they march on the second of them.
The Times put it at 2,000 and The Daily Mail at 1,950.
Theresa May met April Jones and June Brown.
It paid $1999, some 2000 workers said.
Room 2012 is on page 1984 of Windows 2000.
The Six Day War and the Seven Years' War are on show at the Friday Gazette.
Once upon a day the court stood on the 3rd floor, in 1200 BC, by May Wren.
The river spread over the wreck on Election Day later.
She wrote for the Sunday Times and liked Saturday Night Live.
They fall back and spring into action; the sun sat low.
The A320 and the 737s flew.
It was 9/11/2022 or 10.11.12, who knows.
There were 15 of them, a second and a third.
"""


def cases(table: str) -> list[str]:
    return [line for line in table.splitlines() if line.strip()]


@pytest.mark.parametrize("case", cases(SENTENCES))
def test_a_sentence(case: str) -> None:
    marked, value, bounds = case.split(" | ")
    text = marked.replace("[", "").replace("]", "")
    start, end = marked.index("["), marked.index("]") - 1
    assert shown(text, *read(text)[0]) == f"{text[start:end]} = {value} | {bounds}"


@pytest.mark.parametrize("case", cases(NARRATED))
def test_narrated(case: str) -> None:
    words, _, wanted = case[1:].partition("] ")
    text = f"The bridge fell on June 17, 2023. {words.capitalize()} the river rose."
    first, second = read(text, None)
    ((start, end),) = second[0].spans
    assert text[start:end].casefold() == words
    assert shown(text, *second).partition(" | ")[2] == wanted
    assert second[0].anchor == 0
    assert (first[1].basis, second[1].basis) == ("stated", "resolved")


@pytest.mark.parametrize("words", [line[1:].partition("]")[0] for line in cases(NARRATED)])
def test_nothing_is_named_before(words: str) -> None:
    """Then only what lies before the article may be reckoned from its date; the rest stays open."""
    text = f"{words.capitalize()} the river rose."
    ((moment, dated),) = read(text)
    backwards = words in ("two days earlier", "the previous year", "a year earlier")
    assert (moment.offset is not None) == backwards
    assert (dated.earliest is not None) == backwards


def test_same_period() -> None:
    text = "Sales rose in the third quarter of 2023, more than in the same period last year."
    assert [d.value for _, d in read(text)] == ["2023-Q3", "2022-Q3"]


def test_day_of_the_month_named() -> None:
    text = "On 28 May 2023 the boiler failed; on the 30th it was mended, and on the 3rd it failed again."
    assert [d.value for _, d in read(text)] == ["2023-05-28", "2023-05-30", "2023-06-03"]


def test_hour_of_what_recurs() -> None:
    """It is no hour of the day of publication."""
    every, hour = read("They march every Sunday at 11:00.")
    assert (every[1].value, hour[1].value, hour[1].earliest) == ("XXXX-WXX-7", "XXXX-XX-XXT11:00", None)


def test_hour_of_the_day_named() -> None:
    text = "He landed on Monday in Varna at 18:00 UTC. He had left at 9 a.m."
    assert [d.value for _, d in read(text)] == ["2024-03-04", "2024-03-04T18:00Z", "2024-03-05T09:00"]


@pytest.mark.parametrize("text", cases(NO_MOMENTS))
def test_no_moment(text: str) -> None:
    assert not read(text)


def test_date_of_the_article_unknown() -> None:
    """What leans on it stays as the text has it, without bounds; what is settled is settled all the same."""
    text = "On Tuesday he said that on September 21 and last week it was as in 2019. Recently it is not."
    assert [(d.value, d.earliest, d.latest, d.basis) for _, d in read(text, None)] == [
        ("XXXX-WXX-2", None, None, "stated"),
        ("XXXX-09-21", None, None, "stated"),
        ("XXXX-WXX", None, None, "stated"),
        ("2019", "2019-01-01", "2019-12-31", "stated"),
        ("PAST_REF", None, None, "stated"),
    ]


def test_date_of_the_article_known_to_the_month() -> None:
    """Each day it may have been is reckoned from."""
    found = moments("It fell last month, yesterday and last Friday.", [(0, 46)])
    month, day, friday = resolved(found, (date(2024, 3, 1), date(2024, 3, 31)))
    assert (month.value, month.earliest, month.latest) == ("2024-02", "2024-02-01", "2024-02-29")
    assert (day.value, day.earliest, day.latest) == ("XXXX-XX-XX", "2024-02-29", "2024-03-30")
    assert (friday.value, friday.earliest, friday.latest) == ("XXXX-WXX-5", "2024-02-23", "2024-03-29")


def test_reason() -> None:
    ((_, said),) = read("He spoke on Wednesday.")
    assert said.why == "“Wednesday”, in the past tense: the last up to 2024-03-05, the day of publication"
    ((_, open_),) = read("He spoke on Wednesday.", None)
    assert open_.why == "“Wednesday”, in the past tense: open, since the day of publication is not known"


def test_only_what_is_read() -> None:
    text = "In 2019 it fell.\nIn 2020 it rose.\nIn 2021 it fell."
    assert [m.value for m in moments(text, lines(text)[1:2])] == ["2020"]


@given(
    day=st.dates(date(1950, 1, 1), date(2049, 12, 31)),
    published=st.dates(date(1950, 1, 1), date(2049, 12, 31)),
)
def test_one_day_in_many_spellings(day: date, published: date) -> None:
    month = MONTHS[day.month - 1]
    written = [
        f"{day.day} {month} {day.year}",
        f"{month} {day.day}, {day.year}",
        f"{day:%A}, {day.day} {month} {day.year}",
    ]
    written += [f"{day:%d} {month} {day.year}", day.isoformat(), f"{month.upper()} {day.day}, {day.year}"]
    written += [f"{day.day}/{day.month}/{day.year}"] if day.day > 12 else []
    for words in written:
        ((moment, dated),) = read(f"It was built on {words}, it says.", published)
        assert (dated.value, dated.earliest, dated.latest) == (str(day), str(day), str(day))
        assert (moment.value, dated.basis, dated.grain) == (str(day), "stated", "day")


@given(published=st.dates(date(1950, 1, 1), date(2049, 12, 31)), back=st.integers(0, 200))
def test_a_day_without_its_year(published: date, back: int) -> None:
    day = published - timedelta(days=back)
    ((_, dated),) = read(f"The pier was shut on {MONTHS[day.month - 1]} {day.day}.", published)
    assert dated.earliest == dated.latest == str(day)


@given(published=st.dates(date(1950, 1, 1), date(2049, 12, 31)), away=st.integers(-6, 6))
def test_a_weekday(published: date, away: int) -> None:
    day = published + timedelta(days=away)
    verb = "will shut" if away > 0 else "was shut"
    ((_, dated),) = read(f"The pier {verb} on {day:%A}.", published)
    assert dated.value == str(day)


WORDS = """
the a of in on at by to and from between until since before after about more than at least no later each every
last next this that same previous following past coming first third final two twenty 3 21 31 2019 1987 2,000
10:30 8 p.m. UTC day days week weeks weekend month months year years quarter half decade century hour minutes
morning night noon Monday Friday Tuesdays May March October Sept. spring winter early mid late end beginning of
ago earlier later now recently soon today yesterday tonight annual daily Christmas New Year's Eve 1990s 80s Q3
fiscal the period time old long was will said , . - – ' ’
"""


@given(st.lists(st.sampled_from([*WORDS.split(), "\n"]), max_size=30), st.none() | st.dates())
def test_any_words_of_time(words: list[str], published: date | None) -> None:
    holds(" ".join(words), published)


@given(st.text(max_size=200), st.none() | st.dates())
def test_any_text(text: str, published: date | None) -> None:
    holds(text, published)


def holds(text: str, published: date | None) -> None:
    """What is true of whatever is read from any text."""
    at = 0
    found = read(text, published)
    for index, (moment, dated) in enumerate(found):
        ((start, end),) = moment.spans
        assert at <= start < end
        assert text[start:end] == text[start:end].strip()
        at = end
        assert moment.type in ("DATE", "TIME", "DURATION", "SET")
        assert moment.anchor is None or (moment.anchor != index and moment.anchor < len(found))
        if dated.earliest and dated.latest:
            assert dated.earliest <= dated.latest
        if published is None and dated.basis == "resolved":
            assert moment.anchor is not None
        assert dated.basis in ("stated", "resolved")
        assert dated.why
    assert at <= len(text)
    assert [m for m, _ in found] == [m for m, _ in read(text, published)]


@pytest.mark.parametrize(
    "scrap",
    [
        "1",
        " ",
        "a ",
        "May ",
        "1,111",
        "2009-",
        "12:30:",
        "a.m. ",
        "last ",
        "the end of ",
        "two days later ",
        "23 to 24 ",
        "by the 14th ",
        "9 a day ",
        "not until Friday ",
        "early on ",
    ],
)
def test_a_great_scrap(scrap: str) -> None:
    text = scrap * (1_000_000 // len(scrap))
    assert len(resolved(moments(text, [(0, len(text))]), (PUBLISHED, PUBLISHED))) < len(text)
