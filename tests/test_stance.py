"""Stance and holds: what a careful reader makes of a cue and what was said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.stance import stance

STANCES = frozenset(
    [
        "asserts",
        "denies",
        "confirms",
        "announces",
        "orders",
        "plans",
        "promises",
        "predicts",
        "warns",
        "accuses",
        "doubts",
        "demands",
        "supports",
        "opposes",
        "admits",
        "feels",
        "declines",
        "asks",
    ]
)

# cue | content | stance holds
BY_CUE = """
denied | having been paid | denies no
has repeatedly denied | that nothing was done | denies yes
did not rule out | that residents would be moved | asserts open
ruled … out | a full evacuation | denies no
neither confirmed nor denied | the report | declines open
could not confirm | that the pumps had stopped | declines open
confirmed | that cyanide had been found | confirms yes
announced | that no one would be moved | announces no
has given up its plan | to restart the mine | announces no
ordered | the evacuation of three districts | orders yes
forbids | anyone from entering the city | orders no
told | to wait | orders yes
plans | to cut the timetable | plans yes
has no plans | to cut the timetable | plans no
pledged | that nobody would have to leave | promises no
expects | to reopen by June | predicts yes
is not expected | to resign | predicts no
warned | of a leak | warns yes
threatened | to sue | warns yes
accused | him of lying | accuses yes
doubts | that the pond ever held as much | doubts no
doubted | whether the pond held as much | doubts open
urged | not to boil the water | demands no
called for | Ravn to resign | demands yes
turned down | the offer | declines no
welcomed | the correction | supports yes
does not support | the bill | opposes no
condemned | the attack | opposes no
rejected | the plan | opposes no
rejected | claims that it knew | denies no
admitted | that it had been too slow | admits yes
fear | that many would drive back | feels yes
declined to say | how much had leaked | declines open
did not respond to | a request for comment | declines open
refused | to leave the house | declines no
refused | to comment | declines open
asked | whether the water was safe | asks open
asked | not to be identified | demands no
asked for | more time | demands yes
issued a denial | of the report | denies no
was quoted as denying | the report | denies no
did not deny | the report | asserts open
never said | that the mine was safe | declines open
refused to rule out | a strike | declines open
stopped short of | calling it a failure | declines open
has yet to comment | on the report | declines open
could not say | when the road would open | declines open
was not aware | of any complaint | denies open
is not convinced | that the wall will hold | doubts no
won't support | the bill | opposes no
had no comment | on the report | declines open
made clear | that nobody would be moved | denies no
brushed off | the criticism | denies no
raised doubts | about the figures | doubts open
denied that nothing | was done | denies yes
stood by | her statement | confirms yes
gave no details | of the plan | declines open
according to | no one was in the building | denies no
agreed | to sell the mine | announces yes
banned | the film | orders no
wants | to restart the mine | plans yes
wants | the mine to close | demands yes
apologised | for the delay | admits yes
slammed | the striker for skipping training | accuses yes
was told | not to worry | orders no
is considering | a full evacuation | plans yes
had no doubt | that the board is united | asserts yes
told a protest rally | that the mine was safe | asserts yes
asked about the leak, said | the water was clean | asserts yes
cannot help but admire | the plan | supports yes
not only praised | the plan | supports yes
unable to confirm | the figure | declines open
signed | the treaty | announces yes
fears | nobody will come | feels no
when asked to comment, declined | on the leak | declines open
apologised for accusing | the minister | admits yes
refused to condemn | the attack | declines no
denied refusing | to pay | denies no
put little stock in | the poll | doubts no
threw his weight behind | the bill | supports yes
left the door open to | a return | asserts open
walked back | his remark | denies no
is unaware of | any complaint | denies open
knew | of no such visit | denies open
held | its tongue | declines open
gave | no details | declines open
shot down | the proposal | opposes no
shot down | rumours of a split | denies no
brushed off | questions about his age | declines open
was quick to deny | any link | denies no
offered | an apology for the delay | admits yes
declined to comment beyond saying | that talks went on | asserts yes
has yet to be persuaded | that it works | doubts no
called | for tighter rules | demands yes
was adamant that | nobody had been paid | denies no
no longer expects | the dam to hold | predicts no
no longer rules out | a sale | asserts open
called | it a tall tale | denies no
called hogwash | the story of the leak | denies no
neither accepts nor rejects | the verdict | declines open
rejects | all blame | denies no
brushed aside | calls for an inquiry | opposes no
brushed aside | claims of a leak | denies no
scoffed at | the new fence | opposes no
scoffed | “They know the pump only from photos” | asserts yes
objected to | this | opposes no
protested | that nobody had asked her | denies no
does not accept | this version | denies no
does not share | this view | denies no
withdrew | her remark | denies no
took issue with | that | denies no
blasted | the mayor over the leak | accuses yes
prefers not to say | who paid | declines open
did not wish | to comment | declines open
refrained from | any comment | declines open
referred | further questions to the clerk | declines open
could not recall | the meeting | denies open
would not | open the gate | declines no
refused | to show the ledger | declines no
is alleged to have said | that the pump was off | asserts yes
let it be understood | that the pump was off | asserts yes
contented herself with saying | that work goes on | asserts yes
did not hide | that the pump was off | admits yes
stood behind | her story | confirms yes
voted | to stay out | announces yes
called | a meeting for Monday | announces yes
calls for | a meeting | demands yes
is convinced | that the wall will fall | predicts yes
is far from convinced | that it will rain | doubts no
was just as sure | it had not | denies no
did not consider | it urgent | denies no
has never promised | a refund | promises no
sees | a loss for the year | predicts yes
requested | whether it was true | asks open
""".strip().splitlines()

# content | stance holds, under "said"
BY_CONTENT = """
The government is not considering an evacuation | denies no
nobody was hurt | denies no
there is no plan | denies no
“No. We are not moving anyone” | denies no
the report is a lie | denies no
It is not only safe but clean | asserts yes
“That’s not true” | denies no
The man who never paid was arrested | asserts yes
the mine failed because nobody checked the wall | asserts yes
If it does not rain, the river will dry up | predicts yes
“We will set aside 30 million” | announces yes
fines could reach 200 million | predicts yes
the order must be kept | demands yes
“Don't drink the water” | demands no
“We apologise to the families” | admits yes
the shares fell with no warning | asserts yes
he was not aware of a second letter | denies open
“Why did they wait?” | asks open
Nobody should go back for belongings | demands no
the bridge, which was not inspected, is safe | asserts yes
They said no one was hurt | asserts yes
There is no doubt that the mine is safe | asserts yes
the claim is not false | asserts yes
The wall no longer holds | denies no
under no circumstances will it be sold | denies no
the fire was put out in no time | asserts yes
no more than 20 people were there | asserts yes
“Not at this point. We are staying” | denies no
This is a precaution, not a retreat | asserts yes
the council decided not to close the school | denies no
parents were told not to worry | asserts yes
we “cannot exclude” that they had done so | asserts open
The plan announced on Monday will cost millions | predicts yes
“I’d already written it” | asserts yes
“Rubbish. He has the letter” | denies no
“Nothing of the kind. We paid” | denies no
“So will they? They won’t” | denies no
The deal is anything but dead | denies no
The talks are far from over | denies no
Neither the mayor nor the clerk knew | denies no
It was nothing but a rumour | asserts yes
No sooner had he left than it fell | asserts yes
it knew of no such visit | denies open
they were at a loss to explain it | declines open
there is nothing in it you would not find at home | denies no
“Anyone would do it” | asserts yes
“Sit and be silent” | demands yes
“This isn’t it, is it?” | denies no
“Whoever cannot swim must stay ashore” | demands yes
“He who sows late will reap late” | predicts yes
What they lost in the flood was never paid for | denies no
that on that day the pumps did not run | denies no
Outside it, a second wall may be needed | predicts yes
that he came to the dam in May and left | asserts yes
‘Pack and leave’ | demands yes
“Drop the case” | demands yes
“Let’s not sign this” | demands no
"Nobody is to touch the valve" | demands no
that the word leak is not to be used | demands no
“We’ll be out by noon” | announces yes
a clerk he did not know rang the bell | asserts yes
that it was run by a machine nobody dared stop | asserts yes
the ferry ‘not for sale’ | denies no
Talk of a closure “entirely invented” | denies no
Absolutely not. | denies no
that the owner chose to say nothing | asserts yes
that no small boat was hit | denies no
there was no shortage in the town | denies no
“They wont pay” | denies no
"the dam was going to burst" | predicts yes
""".strip().splitlines()


@pytest.mark.parametrize("line", BY_CUE)
def test_cue_decides(line: str) -> None:
    cue, content, expected = line.split(" | ")
    found = stance(cue, content)
    assert f"{found.stance} {found.holds}" == expected, found.why


@pytest.mark.parametrize("line", BY_CONTENT)
def test_content_decides_under_a_plain_cue(line: str) -> None:
    content, expected = line.split(" | ")
    found = stance("said", content)
    assert f"{found.stance} {found.holds}" == expected, found.why


# source | content | stance holds, under "said"
BY_SOURCE = """
his wife | he would win | predicts yes
the clerk | she would pay | announces yes
the foreman | it would hold | predicts yes
the company | it would pay | announces yes
a teacher | its office is not aware of a leak | denies open
""".strip().splitlines()


@pytest.mark.parametrize("line", BY_SOURCE)
def test_whose_act_it_is(line: str) -> None:
    source, content, expected = line.split(" | ")
    found = stance("said", content, source)
    assert f"{found.stance} {found.holds}" == expected, found.why


def test_an_answer_is_the_sources_own_words() -> None:
    found = stance("", "It will hold until May. I would not bet on June.", "AB")
    assert (found.stance, found.holds) == ("predicts", "yes")


WORDS = [
    "not",
    "no",
    "denied",
    "said",
    "will",
    "must",
    "who",
    "that",
    ",",
    ".",
    "?",
    "“",
    "”",
    "…",
    "I",
    "the",
    "if",
    "refused",
    "to",
    "n't",
    "never",
    "rule",
    "out",
    "told",
    "nobody",
    ";",
]


@given(
    st.one_of(st.text(), st.lists(st.sampled_from(WORDS)).map(" ".join)),
    st.one_of(st.text(), st.lists(st.sampled_from(WORDS)).map(" ".join)),
    st.text(),
)
def test_any_words_have_a_stance(cue: str, content: str, source: str) -> None:
    found = stance(cue, content, source)
    assert found.stance in STANCES
    assert found.holds in ("yes", "no", "open")
    assert found.why
