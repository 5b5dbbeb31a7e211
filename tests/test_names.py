"""What noun phrases say of whom they mean."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.layout import lay_out
from onrecord.reading.mentions import tie
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
        ("Cllr Doreen Askew", "Doreen Askew", "Cllr", "person"),
        ("The chairman, Sir Colm Tier", "Colm Tier", "The chairman", "person"),
        ("Geologist Tiril Haug", "Tiril Haug", "Geologist", "person"),
        ("its head of recruitment, Petra Voss", "Petra Voss", "its head of recruitment", "person"),
        ("The operator, Ruhland Recycling", "Ruhland Recycling", "The operator", "organisation"),
        ("Industry body CleanFab", "CleanFab", "Industry body", "organisation"),
        ("the head of the Transport Committee Oleg Bur", "Oleg Bur", "head of Transport Committee", "person"),
        ("Ministry of Health spokesman Ola Moe", "Ola Moe", "Ministry of Health spokesman", "person"),
        ("the Ministry of Trade and Industry", "Ministry of Trade and Industry", None, "office"),
        ("Ivy and Tom Brack", "Ivy and Tom Brack", None, "group"),
        ("Friedhelm Notz (CBU)", "Friedhelm Notz", None, None),
        ("Wirth himself", "Wirth", None, None),
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
        ("Ivy and Tom Brack", ["Ivy and Tom Brack"]),
        ("Neither the ministry nor the board", ["the ministry", "the board"]),
    ],
)
def test_joint_sources_are_several(phrase: str, parts: list[str]) -> None:
    assert [phrase[s:e] for s, e in joint(phrase)] == parts


@pytest.mark.parametrize(
    "phrase",
    [
        "a doctor there",
        "one mother",
        "two former managers",
        "Three engineers at affected sites",
        "a close friend",
        "another insider",
        "Sources close to the club",
        "Somebody upstairs",
        "a procurement manager at Dellby",
        "people who know",
        "officials interviewed by The Tribune",
        "officials whom he will not name",
        "one of the widows",
        "two of the other referees",
        "an unnamed naval officer",
        "The manager, who asked not to be named",
        "A reviewer of the manuscript, who asked to remain anonymous",
        "The nurse, whom we shall call Ruth",
        "Jane (not her real name)",
        "a lamplighter",
        "A warden on one of the barges",
        "Two clerks said to be close to the owner",
        "a man selling eels by the lock",
        "an agent it does not name",
        "one in every of them",
        "circles of the harbour board",
        "A nurse, who begged not to betray her name",
        "Two smiths of the valley, whose names are kept with us",
        "the driver, a man of forty",
    ],
)
def test_individuals_without_a_name_withhold_it(phrase: str) -> None:
    assert named(phrase).anonymous


@pytest.mark.parametrize(
    "phrase",
    [
        "A spokeswoman for Hillfoot Clinic",
        "a commissioner",
        "the plant manager",
        "Prosecutors in Kestby",
        "officials",
        "residents",
        "an insurance report",
        "a regional broadcaster",
        "one of the emails",
        "one of the placards",
        "not one member of the guild",
        "a cable sent by the consul",
        "a regulation",
        "a preliminary finding by the Maritime Inspectorate",
        "Ola Vik, who declined to be drawn",
        "Amna, a baker, who gave only her first name",
    ],
)
def test_voices_of_bodies_posts_and_publics_withhold_nothing(phrase: str) -> None:
    assert not named(phrase).anonymous


def who(marked: str, title: str = "", inside: str = "") -> list[str | None]:
    """Whom each [phrase] of a text means; "*" where the name is withheld. `inside` is what the last
    but one of them says: whoever stands in it is met after."""
    text, spans, at = "", [], len(title)
    for i, piece in enumerate(re.split(r"[\[\]]", title + marked)):
        if i % 2:
            spans.append((len(text), len(text) + len(piece)))
        text += piece
    heads = [(0, at)] if title else []
    reported = []
    if inside:
        start = text.index(inside)
        speaker = next(s for s in spans if s[0] >= start + len(inside) or s[1] <= start)
        reported = [((start, start + len(inside)), speaker[0])]
    chains, found = tie(text, lay_out(text), spans, [], heads, [], reported)
    names = [chains[found[s]] if s in found else None for s in spans]
    return [c and c.name + "*" * c.anonymous for c in names]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # a description takes up who was described so before
        ("[A union official] said no. [The official] said [he] left.", ["A union official*"] * 3),
        ("A former guard is suspected.\n\n[The guard] said [he] slept.", ["A former guard*", "A former guard*"]),
        ("[One director] said no. [The same director] said so.", ["One director*", "One director*"]),
        ("[A dressing-room source] said so. [Our mole] knew.", ["A dressing-room source*"] * 2),
        ("[The officials, who spoke on condition of anonymity,] said no. [The officials] left.",
         ["The officials, who spoke on condition of anonymity*"] * 2),
        # what a source asks for beside its name
        ("[A croupier], granted anonymity by the judge, said no.", ["A croupier*"]),
        ("[The plant manager], who declined to be identified, said no.", ["The plant manager*"]),
        ("Speaking on condition of anonymity, [the manager] said no.", ["the manager*"]),
        ("[The nurse] said no. [She] asked not to be named.", ["The nurse*", "The nurse*"]),
        ("[One member], speaking on condition of anonymity, said that [the chair] had left.",
         ["One member*", "the chair"]),
        # one of several, named by those it is one of
        ("[Two former managers] agreed. [One] said so.", ["Two former managers*", "One of two former managers*"]),
        ("[Two officials familiar with it] said so. [One of them] wept.",
         ["Two officials familiar with it*", "One of two officials familiar with it*"]),
        ("[Two bankers] met. [One of them] left, [the other] said. [Both] smiled.",
         ["Two bankers*", "One of two bankers*", "the other of two bankers*", "Two bankers*"]),
        # a name in place of the name
        ("A man who gives his name as Lenny called. [Lenny] said no.", ["A man (“Lenny”)*"]),
        # posts
        ("[Labour Minister Per Holm] said no. [The minister] left.", ["Per Holm", "Per Holm"]),
        ("[Prime Minister Ann Vik] told [Health Minister Per Holm] so. [The minister] left. [The premier] stayed.",
         ["Ann Vik", "Per Holm", "Per Holm", "Ann Vik"]),
        ("[Health Minister Per Holm] left. [The defence minister] stayed.", ["Per Holm", "The defence minister"]),
        ("[The governor] said no.\n\n[Governor Alba Kint] said yes.", ["Alba Kint", "Alba Kint"]),
        ("Rovers captain Dario Kast left. ‘Never,’ [the 29-year-old] said. [The player] wept.", ["Dario Kast"] * 2),
        ("Committee head Oleg Bur spoke. [The official] said no.", ["Oleg Bur"]),
        ("[Detective Sergeant Owen Rud] spoke. [The officer] said no.", ["Owen Rud", "Owen Rud"]),
        ("He blamed his own water minister. [Ravn] denied it. He had slept, [the minister] said.", ["Ravn", "Ravn"]),
        ("[Greta Poole, the union chief,] said [the chairman] left.", ["Greta Poole", "the chairman"]),
        # bodies
        ("[The Maritime Inspectorate] said no. [The inspectorate] left.", ["Maritime Inspectorate"] * 2),
        ("[The Institute of Hydrology] in Vik said no. [The institute] left.", ["Institute of Hydrology"] * 2),
        ("[The Norvian Press Agency] said no. [NPA] said more.", ["Norvian Press Agency"] * 2),
        ("[Operator Balt Transit] said no. [The operator] said [it] shut.", ["Balt Transit"] * 3),
        ("[Amber Homes] said no. [Amber] said more.", ["Amber Homes", "Amber Homes"]),
        ("The Highland Front fled. [The Front] said no. [It] won.", ["Highland Front"] * 2),
        ("[The county] said no. [It] said more.", ["The county", "The county"]),
        ("[Minutes of the meeting] say so. [They] say more.", ["Minutes of the meeting"] * 2),
        ("[A source in the ministry] said no. Nothing was lost, [they] added.", ["A source in the ministry*"] * 2),
        ("She warned the ministry twice. [They] told her to wait.", ["the ministry"]),
        # whose it is
        ("[Halmeria] left, days after [its foreign ministry] denied it.", ["Halmeria", "Halmeria’s foreign ministry"]),
        ("[Mateus Brandt] fled. [His campaign] said no.", ["Mateus Brandt", "Mateus Brandt’s campaign"]),
        ("[Vesk] objects. [Its ambassador], Hanna Sor, said no. [She] left.", ["Vesk", "Hanna Sor", "Hanna Sor"]),
        ("[Roth’s own chief of staff] warned [Ilan Roth].", ["Roth’s own chief of staff", "Ilan Roth"]),
        ("[Jonty Kimber] left. [His mum] said so.", ["Jonty Kimber", "Jonty Kimber’s mum"]),
        ("[Jonty Kimber] left. [Two of his aides] said so. [A cousin of his] wept.",
         ["Jonty Kimber", "Two of Jonty Kimber’s aides*", "A cousin of Jonty Kimber*"]),
        ("[Ola Vik] and [Eva Dahl] spoke. [Her wife] said no. Later [Ola Vik] said [his wife] left.",
         ["Ola Vik", "Eva Dahl", "Eva Dahl’s wife", "Ola Vik", "Ola Vik’s wife"]),
        ("[Balt Transit] said no. [The company’s lawyers] agreed.", ["Balt Transit", "Balt Transit’s lawyers"]),
        ("[The weekly Red Ink] said no, [whose editor] left.", ["Red Ink", "Red Ink’s editor"]),
        ("[Ola Vik] wept. [A woman in her twenties] left.", ["Ola Vik", "A woman in her twenties*"]),
        ("[A pilot of the line] left. [Another], who had slept, stayed.",
         ["A pilot of the line*", "Another pilot of the line*"]),
        ("[Two bankers] met. [One of them, a widower,] left.", ["Two bankers*", "One of two bankers, a widower*"]),
        ("[Two bankers] met. [One of them, Ola Vik,] left.", ["Two bankers*", "Ola Vik"]),
        ("[Ola Vik] spoke. By August the pier was shut, [he] said.", ["Ola Vik", "Ola Vik"]),
        # who is named after all
        ("[A roster manager] said no. Later [the manager, Ola Vik,] wept.", ["Ola Vik", "Ola Vik"]),
        ("[A nurse, who asked not to be named,] said no. [The nurse, Ida Vik,] wept.",
         ["A nurse, who asked not to be named*", "Ida Vik"]),
        ("[Sara Reed] left. [S.R.]: No.", ["Sara Reed", "Sara Reed"]),
        # who stands behind a preposition, or is spoken of, is less likely meant
        ("[Mayor Ida Kor] spoke.\n\nBeside hydrologist Tam Birk, [she] said no.", ["Ida Kor", "Ida Kor"]),
        ("[Judge Miri Asan] told the press not to name the treasurer. [She] left.", ["Miri Asan", "Miri Asan"]),
        ("[Mayor Ola Vik] spoke first. The pilot was less merry: if it rained, [he] warned, they would drown.",
         ["Ola Vik", "The pilot"]),
        ("[Major Ola Vik] left. [A flautist] told us she had doubts. “We kept time. We did,” [she] said.",
         ["Ola Vik", "A flautist*", "A flautist*"]),
        ("[Bo Lind] spoke. [Her shift leader], [she] says, had a cough.", ["Bo Lind", "Bo Lind’s shift leader", "Bo Lind"]),
        ("[The weekly Red Ink] heard [the Ferry Board]. [The Ferry Board] has no log. [It] shut the pier.",
         ["Red Ink", "Ferry Board", "Ferry Board", "Ferry Board"]),
        ("It was the auditors [who] said no.", ["the auditors"]),
        ("[Cllr Dora Askew] left. Later [Pat Lom, 72,] said [he] stayed.", ["Dora Askew", "Pat Lom", "Pat Lom"]),
        ("[Remi Toral] left. [Toral] said no. [Eva Toral] stayed. [Toral] wept.",
         ["Remi Toral", "Remi Toral", "Eva Toral", "Remi Toral"]),
    ],
)  # fmt: skip
def test_who_is_meant(text: str, names: list[str]) -> None:
    assert who(text) == names


def test_a_title_is_who_the_body_names() -> None:
    text = "\n\nLONDBY - [Operator Balt Transit] said no. Ilse Maro, a harbour captain, wept."
    assert who(text, "[Pipeline operator] says no; [harbour captain] weeps") == [
        "Balt Transit",
        "Ilse Maro",
        "Balt Transit",
    ]


def test_he_in_a_quotation_is_not_who_speaks_it_and_i_is() -> None:
    text = "[Sergeant Owen Rud] said a croupier had come. “[He] told me no and [I] left,” [Rud] said."
    names = who(text, inside="“He told me no and I left,”")
    assert names == ["Owen Rud", "a croupier*", "Owen Rud", "Owen Rud"]


def test_many_names_and_descriptions_take_time_in_proportion() -> None:
    def seconds(times: int) -> float:
        text = "Minister Ola Vik said the guard left. " * times
        spans = [m.span() for m in re.finditer("the guard|Minister Ola Vik", text)]
        begun = time.process_time()
        tie(text, lay_out(text), spans, [], [], [])
        return time.process_time() - begun

    seconds(100)
    assert seconds(4000) < 10 * seconds(1000) + 0.5


@given(st.text(max_size=60))
def test_any_phrase_is_taken_apart(phrase: str) -> None:
    named(phrase)
    assert all(0 <= s <= e <= len(phrase) for s, e in joint(phrase))
