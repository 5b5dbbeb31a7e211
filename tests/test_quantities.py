"""Quantities from the outside: a text in, figures out, each as a line of words."""

import math
import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from onrecord.model import Figure, Moment, Span, text_under
from onrecord.reading.quantities import figures


def read(text: str, moments: tuple[Moment, ...] = ()) -> tuple[Figure, ...]:
    return figures(text, [(0, len(text))], moments)


def shown(text: str) -> list[str]:
    """Each figure as "~low..high! unit [counted] change of:index stage"; what says nothing is left out."""
    return [line(text, f) for f in read(text)]


def line(text: str, f: Figure) -> str:
    ends = [
        f"{end:g}" if end is None or end < 1e5 else f"{end:,.0f}"
        for end in (f.low, f.high)
        if end is not None
    ]
    value = (
        ends[0]
        if f.low == f.high
        else "..".join(ends)
        if len(ends) == 2
        else f"{ends[0]}.."
        if f.high is None
        else f"..{ends[0]}"
    )
    parts = [
        f"{'~' * f.approximate}{value}{'!' * f.strict}",
        f.unit or "",
        f"[{text_under(text, f.counted)}]" if f.counted else "",
    ]
    parts += [
        f.change if f.change != "level" else "",
        f"of:{f.of}" if f.of is not None else "",
        f.stage if f.stage != "reported" else "",
    ]
    return " ".join(filter(None, parts))


FIGURES = [
    # numbers
    ("The port handled 12,400 containers.", ["12400 [containers]"]),
    ("Some 12 500 000 voters were registered.", ["~12,500,000 [voters]"]),
    ("The canal drew 1.500.000 visitors.", ["1,500,000 [visitors]"]),
    ("About 300.000 recruits were trained.", ["~300,000 [recruits]"]),
    ("A grant of €1.5m was paid.", ["1,500,000 euro"]),
    ("It cost $2bn.", ["2,000,000,000 dollar"]),
    ("The town has 500k residents.", ["500,000 [residents]"]),
    ("Two hundred and forty sheep were sold.", ["240 [sheep]"]),
    ("He planted a hundred trees.", ["100 [trees]"]),
    ("Half a million tickets went on sale.", ["500,000 [tickets]"]),
    ("A dozen boats sank.", ["12 [boats]"]),
    ("Two and a half million birds were ringed.", ["2,500,000 [birds]"]),
    ("Dozens of barns burned.", ["~24..99 [barns]"]),
    ("Tens of thousands of men of working age left.", ["~20000..99999 [men of working age]"]),
    ("Hundreds of kilometres of pipe were laid.", ["~200..999 kilometre [pipe]"]),
    ("A few thousand pilgrims came.", ["~2000..9999 [pilgrims]"]),
    ("Several bridges were closed.", ["~3..9 [bridges]"]),
    ("A couple of lorries were hit.", ["~2 [lorries]"]),
    # bounds
    ("More than 200,000 people fled.", ["200,000..! [people]"]),
    ("At least 40 houses burned.", ["40.. [houses]"]),
    ("Up to 500 thousand people could be drafted.", ["..500,000 [people] possible"]),
    ("Fewer than 30 seals were counted.", ["..30! [seals]"]),
    ("No more than 12 guests were let in.", ["..12 [guests]"]),
    ("Nearly 70 percent agreed.", ["~70 percent"]),
    ("Up to around 50 farms were flooded.", ["~..50 [farms]"]),
    ("50 farms or more were flooded.", ["50.. [farms]"]),
    ("It drew 3,000-plus fans.", ["3000.. [fans]"]),
    ("The wall is 10 metres or so high.", ["~10 metre"]),
    ("Between 5,000 and 7,000 tonnes were lost.", ["5000..7000 tonne"]),
    ("It takes 5 to 10 minutes.", ["5..10 minute"]),
    ("Each home will get 150 euros, or 200 if it has a well.", ["150 euro planned", "200 euro planned"]),
    ("The toll stood at 17 by noon and 22 by dusk.", ["17", "22"]),
    ("The fleet numbers 212 ships.", ["212 [ships]"]),
    ("In 1950, founded in 1887, it had eight boats, the fewest since 1880.", ["8 [boats]"]),
    ("Up to another 20 are needed.", ["..20"]),
    ("They expect 1 to 2 thousand guests.", ["1000..2000 [guests] possible"]),
    ("Prices range from $3 to $5 million.", ["3,000,000..5,000,000 dollar"]),
    ("The bill adds up to 185,000 kroner.", ["185,000 krone"]),
    ("The toll could pass 200.", ["200..! possible"]),
    ("Parliament is to pass two laws.", ["2 [laws] planned"]),
    ("The ferry takes up to 24 cars.", ["..24 [cars]"]),
    ("It stood under up to four metres of water.", ["..4 metre [water]"]),
    ("Rents are capped at 110 percent.", ["110 percent"]),
    # changes
    ("Output fell 12%.", ["12 percent down"]),
    ("Shares were up about 19 per cent.", ["~19 percent up"]),
    ("The rate rose from 3 to 9 percent.", ["3 percent", "9 percent"]),
    ("The army grew by 350 thousand people, up to 1.5 million.", ["350,000 [people] up", "1,500,000 [people]"]),
    ("Prices rose by 20 cents to 3 euros.", ["20 cent up", "3 euro"]),
    ("The mill cut 300 jobs.", ["300 [jobs] down"]),
    ("There was an increase of 5 points.", ["5 [points] up"]),
    ("The party lost 40 seats.", ["40 [seats] down"]),
    ("Officials called up 4,000 men.", ["4000 [men]"]),
    ("The village is made up of 90 homes.", ["90 [homes]"]),
    ("The firm will cut 1,100 of its 9,400 jobs.", ["1100 [jobs] down of:1 planned", "9400 [jobs]"]),
    ("The herd lost a tenth of its calves.", ["0.1 share [its calves] down"]),
    ("Staff got a 3 percent pay rise.", ["3 percent [pay rise] up"]),
    ("It made 500 vans, 90 fewer than in May.", ["500 [vans]", "90 [vans] down"]),
    ("Tea costs 80 cents more than coffee.", ["80 cent up"]),
    ("The party won 14 percent, six points less than before.", ["14 percent", "6 percentage point down"]),
    ("The lender raised its offer; it did, by 80 cents, to 13.20.", ["80 cent up", "13.2"]),
    ("Sales were 7 percent down on last year.", ["7 percent down"]),
    ("Prices fell below 5 percent.", ["..5! percent"]),
    # units
    ("The fine was $78 million (€57 million).", ["78,000,000 dollar", "57,000,000 euro"]),
    ("It costs over 7 miles (11 km) of cable.", ["7..! mile", "11..! kilometre"]),
    ("Oil sold at US$58 a barrel.", ["58 US dollar per barrel"]),
    ("She earns 900 euros per month.", ["900 euro per month"]),
    ("A 12-kilometre queue formed.", ["12 kilometre [queue]"]),
    ("The 20-member board met.", ["20 [member]"]),
    ("Winds reached 40 mph.", ["40 mile per hour"]),
    ("It was 30°C in the shade.", ["30 degree Celsius"]),
    ("There were 45 cases per 100,000 people.", ["45 per 100,000 people [cases]"]),
    ("They cleared 3 square miles of forest.", ["3 square mile [forest]"]),
    ("Rates rose 25 basis points.", ["25 basis point up"]),
    ("The truce lasted three weeks.", ["3 week"]),
    ("A coffee is 90p, once 40 pence.", ["90 penny", "40 penny"]),
    ("It cost 300 crowns, 20 koruna and 15 kroner.", ["300 crown", "20 koruna", "15 krone"]),
    ("The fund returned minus 1.2 percent.", ["-1.2 percent"]),
    ("It was 15 degrees below zero.", ["-15 degree"]),
    ("Rates slipped by half a point to 3 percent.", ["0.5 percentage point down", "3 percent"]),
    ("Rents are 12 euros a square metre.", ["12 euro per square metre"]),
    ("Profit fell by 40 million euros, to 1.1 billion.", ["40,000,000 euro down", "1,100,000,000 euro"]),
    # what is left out
    ("The ward has 12 beds. It needs 30.", ["12 [beds]", "30 [beds]"]),
    ("Nine lorries left on Monday, 14 on Tuesday.", ["9 [lorries]", "14 [lorries]"]),
    ("We had 60 orders; now it is five.", ["60 [orders]", "5 [orders]"]),
    ("They own 60 goats and want another 15.", ["60 [goats]", "15 [goats] planned"]),
    ("Six were freed; all but three have gone home.", ["6", "3"]),
    ("It lists 23 dams, seven of which leak.", ["23 [dams]", "7 [dams] of:0"]),
    ("The pilot counted 140 people, the airline 138.", ["140 [people]", "138 [people]"]),
    ("They lost nine goats and a dozen more.", ["9 [goats]", "12 [goats]"]),
    ("Scores were arrested.", ["~40..99"]),
    ("In the week five or six boats came.", ["5..6 [boats]"]),
    ("Every day 30 boats come.", ["30 [boats]"]),
    # parts of wholes
    ("Of the 320 thousand men drafted, half entered the army.", ["320,000 [men drafted]", "~160,000 [men drafted] of:0"]),
    ("Half of the 80 boats sank.", ["~40 [boats] of:1", "80 [boats]"]),
    ("It has 600 staff. A quarter of them are engineers.", ["600 [staff]", "~150 [staff] of:0"]),
    ("Two of the three bridges were closed.", ["2 [bridges] of:1", "3 [bridges]"]),
    ("Of the eleven boats, six sank; a quarter never left.", ["11 [boats]", "6 [boats] of:0", "~2.75 [boats] of:0"]),
    ("Police stopped 80 vans. Of those, 21 had no lights.", ["80 [vans]", "21 [vans] of:0"]),
    ("The choir raised 900 euros, a third of it in May.", ["900 euro", "~300 euro of:0"]),
    ("Four of the club’s nine coaches left.", ["4 [coaches] of:1", "9 [coaches]"]),
    ("She won by 40 votes out of 900.", ["40 [votes] of:1", "900"]),
    ("They asked 800 voters; half said no.", ["800 [voters]", "~400 [voters] of:0"]),
    ("All but 12 of the 90 wells are dry.", ["12 [wells] of:1", "90 [wells]"]),
    ("Output fell by a fifth in May.", ["0.2 share down"]),
    ("One adult in twelve has it.", ["0.0833333 share [adult]"]),
    ("One man in four cars was asked, and one in 20 days was dry.", ["1 [man]", "4 [cars]", "20 day"]),
    ("A third show may follow; a third man came.", []),
    ("A third of the fleet was lost.", ["0.333333 share [the fleet]"]),
    ("One in five pupils was absent.", ["0.2 share [pupils]"]),
    ("Nine out of 10 doctors agreed.", ["0.9 share [doctors]"]),
    ("Two-thirds of voters stayed at home.", ["0.666667 share [voters]"]),
    # stages
    ("The ministry plans to hire 300,000 clerks.", ["300,000 [clerks] planned"]),
    ("Some 4,000 clerks would be hired.", ["~4000 [clerks] planned"]),
    ("The toll may exceed 900.", ["900..! possible"]),
    ("The board agreed to pay 900 euros.", ["900 euro planned"]),
    ("The gap will widen to 12 percent.", ["12 percent possible"]),
    ("Fares will rise by 4 percent.", ["4 percent up planned"]),
    ("The crop could fall to 24 tonnes, from 30 last year.", ["24 tonne possible", "30"]),
    ("Sales by May beat the 40 million that had been expected.", ["40,000,000"]),
    ("The river is expected to crest at 5 metres.", ["5 metre possible"]),
    ("The fee is believed to be 14 million euros.", ["14,000,000 euro"]),
    ("The band of five brothers will play.", ["5 [brothers]"]),
    ("Forty clerks will be hired.", ["40 [clerks] planned"]),
    ("If the dyke breaks, 300 homes would be lost.", ["300 [homes] possible"]),
    ("Next month a stamp goes up by 10 cents.", ["10 cent up planned"]),
    ("Reports of 40 dead are false.", ["40 [dead] denied"]),
    ("There is no truth in reports that 90 cows died.", ["90 [cows] denied"]),
    ("It rejected a claim that it owed 4 euros, saying it was 3.50 euros.", ["4 euro denied", "3.5 euro"]),
    ("He was denied the 40 euros.", ["40 euro"]),
    # what is counted
    ("Kiosks took 68 applications for permits.", ["68 [applications for permits]"]),
    ("The island saw 900 arrivals from Norway.", ["900 [arrivals from Norway]"]),
    ("The blast left 20 dead and 34 wounded.", ["20 [dead]", "34 [wounded]"]),
    ("The blast killed 12.", ["12"]),
    ("One nurse and two drivers were hurt.", ["1 [nurse]", "2 [drivers]"]),
    ("The motion passed by 52 votes to 48.", ["52 [votes]", "48"]),
    ("There were four, five or six boats.", ["4 [boats]", "5..6 [boats]"]),
]  # fmt: skip

NO_FIGURES = [
    "On May 3 and June 21, 2019, the 5th court met.",
    "He came on 12 March at 10.30 and left at 5 p.m.",
    "In 2014 and 2017, since 1998, in the 1980s.",
    "Jane Roe, 45, and her son, aged 12, were there.",
    "The 17-year-old met a man 90 years old.",
    "Under Article 5 and Clause 8, Room 101 is closed.",
    "A Boeing 737 and an F-16 flew over Highway 61.",
    "Covid-19 was on the agenda of the G7.",
    "Arsenal won 3-0 and later lost 1-2.",
    "They live at 12 Harbour Road.",
    "No one knew which one it was; one of them lied.",
    "The third man came second in the final third.",
    "Group Two met in World War Two.",
    "Call +4712345678 or dial 911.",
    "The first half and the second half were dull.",
    "It is version 2.0.1 of page 7.",
    "nineteen eighty-four",
    "The winning numbers are 3, 14 and 22.",
    "A man of 33 was held; she is 52, and at 71 he is still free.",
    "The pupils of Year 6 sang, as Year 6 pupils do.",
    "At 84 she still rows.",
    "The shop opens from 9 to 5.",
    "They cut back and went up and down the million-strong line.",
]


class TestFigures:
    @pytest.mark.parametrize(("text", "wanted"), FIGURES, ids=[text for text, _ in FIGURES])
    def test_found(self, text: str, wanted: list[str]) -> None:
        assert shown(text) == wanted

    @pytest.mark.parametrize("text", NO_FIGURES)
    def test_numbers_that_count_nothing(self, text: str) -> None:
        assert shown(text) == []

    def test_spans_hold_the_words_that_bound_it(self) -> None:
        text = "He said more than 40 ships, 12 boats or so, and $5 a barrel."
        assert [text_under(text, f.spans) for f in read(text)] == [
            "more than 40",
            "12 …  or so",
            "$5 a barrel",
        ]

    def test_indexes_count_over_paragraphs(self) -> None:
        text = "Nine ships came.\nHalf of the 80 boats sank."
        found = figures(text, [(0, 16), (17, len(text))], ())
        assert [f.of for f in found] == [None, 2, None]


def moment(text: str, words: str, type: str) -> Moment:
    start = text.index(words)
    return Moment(((start, start + len(words)),), type, "", "")


class TestMoments:
    def test_no_figure_overlaps_a_date(self) -> None:
        text = "Two days later 40 ships came."
        assert [f.low for f in read(text, (moment(text, "Two days later", "DATE"),))] == [40]

    def test_a_duration_may_be_a_figure_and_a_period(self) -> None:
        text = "There were 400 arrivals from Norway within two weeks on Monday."
        moments = (moment(text, "two weeks", "DURATION"), moment(text, "Monday", "DATE"))
        assert [(f.low, f.unit, f.period) for f in read(text, moments)] == [(400, None, 0), (2, "week", None)]

    def test_what_a_rate_is_per_is_no_part_of_its_unit(self) -> None:
        text = "It costs 90 euros a week, and the van does 80 kilometres an hour."
        moments = (moment(text, "a week", "SET"), moment(text, "an hour", "SET"))
        assert [(f.unit, f.period) for f in read(text, moments)] == [
            ("euro", 0),
            ("kilometre per hour", None),
        ]

    def test_how_far_a_time_is_from_another_is_no_period(self) -> None:
        text = "Just a day after four regions had voted, 40 ships came."
        found = read(text, (moment(text, "a day", "DURATION"),))
        assert [(f.low, f.period) for f in found] == [(4, None), (40, None)]

    @pytest.mark.parametrize(("text", "words", "type"), [
        ("In 2023 the port took 90 ships.", "2023", "DATE"),
        ("The port takes 90 ships a year.", "a year", "SET"),
        ("The port took 90 ships last year.", "last year", "DATE"),
        ("The port takes 90 crates of fish an hour, more than in 2019.", "an hour", "SET"),
    ])  # fmt: skip
    def test_period(self, text: str, words: str, type: str) -> None:
        assert [f.period for f in read(text, (moment(text, words, type),))] == [0]


WORDS = st.sampled_from(["one", "two", "half", "a", "the", "of", "million", "third", "hundred", "more", "than", "between", "and", "to", "from", "5", "1,200", "3.5", "%", "$", "£", "km", "people", "ships", "up", "down", "by", "rose", "dozens", "several", "or", "percent", "in", "per", "year", "quarter", "2019", "May", "-", "–", ".", ",", "(", ")", "I", ".", "”", "them", "up-to", "it's", "U.S."])  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=80),
    st.lists(WORDS, max_size=40).map(" ".join),
    st.lists(WORDS, max_size=30).map("".join),
)
ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def in_words(n: int) -> str:
    """A whole number above 0 as it is spelled."""
    for size, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if n >= size:
            rest = n % size
            link = " and " if rest < 100 else " "
            return f"{in_words(n // size)} {name}" + (link + in_words(rest) if rest else "")
    return ONES[n] if n < 20 else TENS[n // 10 - 2] + f"-{ONES[n % 10]}" * bool(n % 10)


class TestAnyText:
    @given(TEXTS)
    @example("5 ships or more")
    @example("half of half of them")
    @example("¾ of the 3½ miles")
    def test_bounds_and_spans(self, text: str) -> None:
        found = read(text)
        end = 0
        for f in found:
            assert f.low is not None or f.high is not None
            assert all(math.isfinite(bound) for bound in (f.low, f.high) if bound is not None)
            assert f.low is None or f.high is None or f.low <= f.high
            assert f.of is None or (0 <= f.of < len(found) and found[f.of] is not f)
            assert f.counted == () or f.counted[0][0] < f.counted[0][1] <= len(text)
            for start, stop in f.spans:
                assert end <= start < stop <= len(text)
                end = stop
            words = text[slice(*f.spans[0])]
            assert words == words.strip()

    @given(TEXTS, TEXTS)
    def test_paragraphs_are_read_apart(self, a: str, b: str) -> None:
        spans: list[Span] = [(0, len(a)), (len(a) + 1, len(a) + 1 + len(b))]
        alone = [(f.low, f.high, f.unit) for text in (a, b) for f in read(text)]
        assert [(f.low, f.high, f.unit) for f in figures(f"{a}\n{b}", spans, ())] == alone

    @given(st.integers(3, 10**11), st.sampled_from([",", " ", "\u00a0", "\u202f"]))
    def test_digits_with_groups(self, n: int, group: str) -> None:
        (f,) = read(f"They counted {f'{n:,}'.replace(',', group)} ships.")
        assert (f.low, f.high) == (n, n)

    @given(st.integers(2, 10**11))
    def test_words(self, n: int) -> None:
        (f,) = read(f"They counted {in_words(n)} ships.")
        assert (f.low, f.high) == (n, n)

    @given(
        st.integers(1, 99_999),
        st.sampled_from([("k", 3), (" thousand", 3), ("bn", 9), (" million", 6), (" billion", 9), ("m", 6)]),
    )
    def test_scales(self, hundredths: int, scale: tuple[str, int]) -> None:
        (f,) = read(f"They paid ${hundredths / 100:.2f}{scale[0]} for it.")
        assert f.low == f.high == pytest.approx(hundredths * 10 ** (scale[1] - 2))

    @settings(max_examples=20, deadline=None)
    @given(TEXTS.filter(lambda text: re.search(r"\w", text)))
    def test_scraps_of_any_length(self, scrap: str) -> None:
        read(scrap * (20_000 // len(scrap)))


@pytest.mark.parametrize(
    "scrap", ["7", " ", "one ", "of the half ", "12,", "a ", "hundred and ", "more than "]
)
def test_a_megabyte_is_read(scrap: str) -> None:
    text = scrap * (1_000_000 // len(scrap))
    assert all(f.spans for f in read(text))


@pytest.mark.parametrize("scrap", ["1 000 ", "5-", "5m a", "x5", "$5 ", "5 to ", "half of them. "])
def test_a_text_of_numbers_is_read(scrap: str) -> None:
    text = scrap * (100_000 // len(scrap))
    assert all(f.spans for f in read(text))
