"""Actors: who is one person or body in many articles, whatever they call him, and who is not."""

import itertools
import json
import random
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_laws import export
from test_ledger import RuleReader

from onrecord.build import build, made_by
from onrecord.ids import sha256
from onrecord.ledger import QUESTIONS, Asked, Holdings, Ledger, drop, explain
from onrecord.model import Article
from onrecord.reading import Reader
from onrecord.relating import actors, relate
from onrecord.relating.grouping import groups, reasons
from onrecord.relating.held import Named
from onrecord.relating.likeness import APART, Profile, keys, likeness
from onrecord.relating.posts import post, speaks_for
from onrecord.relating.spelling import like_word, plain, same_word
from onrecord.relating.states import state

PERSON, BODY = "person", "organisation"


def a_chain(
    name: str, kind: str | None = PERSON, *roles: str, gender: str | None = None, also: Iterable[str] = ()
) -> Named:
    return Named(f"{name} {kind} {roles} {gender}", name, kind, True, gender, (name, *also), roles)


def together(*chains: Named | str) -> list[set[str]]:
    """The names of each actor that some chains make; a name alone is a person's."""
    named = [chain if isinstance(chain, Named) else a_chain(chain) for chain in chains]
    seen = {chain.chain: actors.seen_as(chain) for chain in named}
    profiles = {actors.identity(p): p for p in seen.values() if p}
    held = {id: set(keys(p)) for id, p in profiles.items()}
    joined = actors.together(profiles, lambda key: {id: profiles[id] for id in held if key in held[id]})
    found = [
        {c.name for c in named if (p := seen[c.chain]) and actors.identity(p) in group.profiles}
        for group in joined
    ]
    return sorted([*found, *({c.name} for c in named if not seen[c.chain])], key=sorted)


def one(*chains: Named | str) -> bool:
    return len(together(*chains)) == 1


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Anna Berg", "ANNA  BERG’s"),
        ("Sergej Schoigin", "Sergey Shoigin"),
        ("Schoigin", "Shoigin"),
        ("Petro Malensky", "Petro Malenskiy"),
        ("Petro Malensky", "Petro Malenskyy"),
        ("Muhammad Qaddari", "Mohamed Kadhari"),
        ("Gaddari", "Qaddari"),
        ("Renée Dūma", "Renee Duma"),
        ("Jürgen Möller", "Juergen Moeller"),
        ("Kim Sun-ho", "Kim Sun Ho"),
        ("Bashir al-Karim", "Bashir Karim"),
        ("Omar ElKarim", "Omar El Karim"),
        ("Dmitry Orlov", "Dimitri Orlov"),
        ("Yulia Voronko", "Julija Woronko"),
        ("J. Holm", "Jonas Holm"),
        ("Jonas P. Holm", "Jonas Holm"),
        ("Jonas Peter Holm", "J. P. Holm"),
        ("Bill Norton", "William Norton"),
        ("Luis Vega Soto", "Luis Vega"),
        ("Senator Eva Lind", "Eva Lind"),
        ("Judge Ole Vik", "Ole Vik"),
        ("Karl Lund Jr.", "Karl Lund"),
        ("Michael O' Dowd", "Michael O'Dowd"),
        ("Berg", "Anna Berg"),
        ("van der Meer", "Jan van der Meer"),
    ],
)
def test_one_person(a: str, b: str) -> None:
    assert one(a, b)
    assert one(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Anna Berg", "Anna Borg"),
        ("Ole Hansen", "Ole Hanson"),
        ("Anna Berg", "Eva Berg"),
        ("Reed", "Reid"),
        ("Jonas P. Holm", "Jonas T. Holm"),
        ("J. Holm", "Karin Holm"),
        ("Karl Lund Jr.", "Karl Lund Sr."),
        ("Paul Vik", "Paula Vik"),
        ("Li Na", "Lu Na"),
        ("Jonas Berg", "Yannis Berg"),
        ("Salman", "Faisal bin Salman"),
        (a_chain("Berg", gender="he"), a_chain("Berg", gender="she")),
        (a_chain("Berg", PERSON, "Governor"), a_chain("Anna Berg", PERSON, "goalkeeper")),
        (a_chain("Berg", PERSON, "defence minister"), a_chain("Berg", PERSON, "foreign minister")),
        (
            a_chain("Berg", PERSON, "Norwegian prime minister"),
            a_chain("Berg", PERSON, "Danish prime minister"),
        ),
        (a_chain("Lund", PERSON), a_chain("Lund", BODY)),
    ],
)
def test_two_people(a: Named | str, b: Named | str) -> None:
    assert not one(a, b)


def test_a_surname_that_two_go_by_joins_neither() -> None:
    assert together("Holm", "Anna Holm", "Ole Holm") == [{"Anna Holm"}, {"Holm"}, {"Ole Holm"}]
    assert together("A. Holm", "Anna Holm", "Arne Holm") == [{"A. Holm"}, {"Anna Holm"}, {"Arne Holm"}]


def test_a_surname_that_two_go_by_is_whoever_holds_the_post() -> None:
    bare = a_chain("Holm", PERSON, "Finance Minister")
    minister = a_chain("Anna Holm", PERSON, "finance minister of Norway")
    assert together(bare, minister, a_chain("Ole Holm", PERSON)) == [{"Anna Holm", "Holm"}, {"Ole Holm"}]
    assert together(bare, minister, a_chain("Ole Holm", PERSON, "coach")) == [
        {"Anna Holm", "Holm"},
        {"Ole Holm"},
    ]


def test_a_family_name_that_stands_first() -> None:
    assert one(a_chain("Geng Shufen", also=["Geng"]), "Geng")
    assert not one(a_chain("Michael Strand", also=["Michael"]), "Michael")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Aurora Motors", "Aurora Motor Company"),
        ("Aurora", "Aurora Motors Inc."),
        ("Aurora SAS", "Aurora"),
        ("Aurora Group plc", "Aurora"),
        ("The Aurora", "Aurora"),
        ("Aurora Motors", "AM"),
        ("World Water Organization", "World Water Organisation"),
        ("WWO", "World Water Organisation"),
        ("W.W.O.", "WWO"),
        ("Bank of Selland", "BoS"),
        (a_chain("State Land Fund", BODY, also=["AVAS"]), "AVAS"),
        ("Ministry of Defence", "Defense Ministry"),
        ("Ministry of Foreign Affairs of Norway", "Norwegian Foreign Ministry"),
        ("Defence Ministry", "Russian Defence Ministry"),
        ("U.S. Coast Guard", "United States Coast Guard"),
        ("Wal-Mart", "Wal Mart"),
        ("Fisk & Sons", "Fisk and Sons"),
        ("Downing Street", "Number 10"),
        ("the Élysée", "Elysée Palace"),
    ],
)
def test_one_body(a: Named | str, b: Named | str) -> None:
    x, y = (a_chain(n, BODY) if isinstance(n, str) else n for n in (a, b))
    assert one(x, y)
    assert one(y, x)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Aurora", "Aurora Corps"),
        ("Aurora Motors", "Aurora Records"),
        ("Aurora", "Aurora Norway"),
        ("Norway", "Norway Airlines"),
        ("Qatari Bank", "Qatari Airlines"),
        ("Russian Defence Ministry", "Ukrainian Defence Ministry"),
        ("WWO", "World Land Organisation"),
        ("Kremlin", "White House"),
        ("Committee", "Committee of Elders"),
        ("Committee", "The Committee"),
    ],
)
def test_two_bodies(a: str, b: str) -> None:
    assert not one(a_chain(a, BODY), a_chain(b, BODY))


def test_initials_that_two_bodies_have_join_neither() -> None:
    bodies = [a_chain(n, BODY) for n in ("WWO", "World Water Organisation", "Women's Wrestling Organisation")]
    assert len(together(*bodies)) == 3


@pytest.mark.parametrize(
    ("name", "of"),
    [
        ("Russia", "Russia"),
        ("Moscow", "Russia"),
        ("the Russians", "Russia"),
        ("The Russian government", "Russia"),
        ("Kiev", "Ukraine"),
        ("Kyiv", "Ukraine"),
        ("U.S.", "United States"),
        ("the government of the United Kingdom", "United Kingdom"),
        ("The Hague", "Netherlands"),
        ("Russians", None),
        ("Russian", None),
        ("Oxford", None),
        ("Brussels", None),
    ],
)
def test_a_state_goes_by_many_names(name: str, of: str | None) -> None:
    assert state(name) == of


def test_a_state_is_one_actor_and_its_people_are_not() -> None:
    chains = [
        a_chain("Norway", None),
        a_chain("Oslo", None),
        a_chain("Norwegians", None, also=["the Norwegians"])._replace(names=("the Norwegians",)),
        Named("x", "the Norwegian government", "government", False),
        a_chain("Norwegians", None, "many"),
        a_chain("Norwegian Foreign Ministry", "office"),
        a_chain("Norway", "person"),
    ]
    found = together(*chains)
    assert {"Norway", "Oslo", "Norwegians", "the Norwegian government"} in found
    assert len(found) == 4
    assert not one(a_chain("Norway", None), a_chain("Sweden", None))


def test_who_withholds_a_name_or_has_none_joins_nobody() -> None:
    assert actors.seen_as(Named("x", "a senior official", "anonymous", False)) is None
    assert actors.seen_as(Named("x", "his ministry", "office", False)) is None
    assert actors.seen_as(Named("x", "…", "person", True)) is None


@pytest.mark.parametrize(
    ("role", "body"),
    [
        ("Harbour Authority spokesman", "Harbour Authority"),
        ("a spokeswoman for the Norwegian Foreign Ministry", "Norwegian Foreign Ministry"),
        ("White House press secretary", "White House"),
        ("Selland’s chief spokesman", "Selland"),
        ("former Harbour Authority spokesman", None),
        ("spokesman", None),
        ("presidential spokesman", None),
        ("Defence Minister", None),
    ],
)
def test_for_whom_a_spokesman_speaks(role: str, body: str | None) -> None:
    assert speaks_for(role) == body


def test_posts() -> None:
    assert post("Russian Defense Minister") == post("defence minister of Russia")
    assert post("a friend") is None
    assert post("deputy prime minister") != post("prime minister")


def test_an_actor_takes_the_name_and_kind_that_most_use() -> None:
    chains = [
        Named("c3", "Anna Berg", "person", True),
        Named("c1", "ANNA BERG", "organisation", True),
        Named("c2", "Anna Berg’s", "person", True),
        Named("c4", "Berg", "person", True),
        Named("c5", "Berg", "person", True),
        Named("c6", "Berg", "person", True),
    ]
    actor = actors.actor(chains)
    assert (actor.name, actor.kind, actor.chains) == (
        "Anna Berg",
        "person",
        ("c1", "c2", "c3", "c4", "c5", "c6"),
    )
    assert actor == actors.actor(chains[::-1])
    described = actors.actor([Named("x", "members of the state’s council", "group", False)])
    assert described.name == "members of the state’s council"


# Grouping -----------------------------------------------------------------------------------

_ITEMS = "abcdefgh"
_PAIRS = list(itertools.combinations(_ITEMS, 2))
_LIKENESS = st.dictionaries(st.sampled_from(_PAIRS), st.sampled_from([-1, 40, 50, 60, 80, 95]), max_size=20)


@given(_LIKENESS, st.permutations(_ITEMS), st.randoms(use_true_random=False))
def test_groups_depend_on_nothing_but_the_items(
    alike: dict[tuple[str, str], int], order: list[str], chance: random.Random
) -> None:
    expected = groups(_ITEMS, alike)
    pairs = list(alike.items())
    chance.shuffle(pairs)
    assert groups(order, dict(pairs)) == expected
    assert sorted(item for group in expected for item in group) == list(_ITEMS)
    for group in expected:
        assert all(alike.get(pair, 0) >= 0 for pair in itertools.combinations(group, 2))
        assert len(reasons(group, alike)) == len(group) - 1
        assert all(alike[pair] > 0 for pair in reasons(group, alike))


@given(_LIKENESS, _LIKENESS)
def test_groups_of_one_component_know_nothing_of_another(
    one: dict[tuple[str, str], int], other: dict[tuple[str, str], int]
) -> None:
    moved = {(a.upper(), b.upper()): percent for (a, b), percent in other.items()}
    both = groups(_ITEMS + _ITEMS.upper(), one | moved)
    assert both == sorted([*groups(_ITEMS, one), *groups(_ITEMS.upper(), moved)])


def test_what_is_as_like_to_two_that_are_apart_joins_neither() -> None:
    alike = {("a", "b"): 50, ("a", "c"): 50, ("b", "c"): -1}
    assert groups("abc", alike) == [("a",), ("b",), ("c",)]
    assert groups("abc", alike | {("a", "c"): 80}) == [("a", "c"), ("b",)]


# Laws ---------------------------------------------------------------------------------------

_FIRST = ["Anna", "Eva", "Ole", "O.", "A.", "Dmitry", "Dimitri"]
_LAST = ["Holm", "Vik", "Schoigin", "Shoigin", "Malensky", "Malenskiy"]
_NAMES = st.one_of(
    st.sampled_from(_LAST),
    st.builds(lambda first, last: f"{first} {last}", st.sampled_from(_FIRST), st.sampled_from(_LAST)),
    st.sampled_from(
        ["Aurora", "Aurora Motors", "AM", "Aurora Inc", "Moscow", "Russia", "the Russians", "WWO"]
    ),
)
_CHAINS = st.builds(
    a_chain,
    _NAMES,
    st.sampled_from([None, "person", "organisation"]),
    st.sampled_from(["Defence Minister", "coach", "man"]),
    gender=st.sampled_from([None, None, "he", "she"]),
)


@given(st.lists(_CHAINS, max_size=14))
@settings(deadline=None)
def test_two_full_names_that_conflict_are_never_in_one_actor(chains: list[Named]) -> None:
    seen = [p for chain in chains if (p := actors.seen_as(chain))]
    profiles = {actors.identity(p): p for p in seen}
    held = {id: set(keys(p)) for id, p in profiles.items()}
    for group in actors.together(profiles, lambda k: {i: profiles[i] for i in held if k in held[i]}):
        for a, b in itertools.combinations([profiles[id] for id in group.profiles], 2):
            assert likeness(a, b) is not APART
        first = {
            p.name.given[0][0] for id in group.profiles if (p := profiles[id]).name.full and p.kind == PERSON
        }
        assert len(first) <= 1 or all(profiles[id].state for id in group.profiles)


@given(_CHAINS, _CHAINS)
def test_a_decision_is_the_same_from_either_end_and_finds_its_pair(one: Named, other: Named) -> None:
    a, b = actors.seen_as(one), actors.seen_as(other)
    if a and b:
        like = likeness(a, b)
        assert like == likeness(b, a)
        if like and like.percent > 0:
            assert set(keys(a)) & set(keys(b))
            assert like.why


@given(st.text(max_size=30), st.text(max_size=30), st.sampled_from([None, "person", "organisation"]))
def test_no_name_is_an_error(a: str, b: str, kind: str | None) -> None:
    p, q = (actors.seen_as(Named("x", name, kind, True, None, (name, a), (b,))) for name in (a, b))
    if p and q:
        likeness(p, q)
        assert list(keys(p))
    assert like_word(plain(a), plain(b)) or not same_word(plain(a), plain(b))


_SOURCES = [
    "Anna Holm",
    "Holm",
    "Ole Holm",
    "A. Holm",
    "Eva Vik",
    "Vik",
    "ANNA HOLM",
    "Moscow",
    "Russia",
    "Shoigin",
]


@given(st.lists(st.lists(st.sampled_from(_SOURCES), max_size=3), min_size=2, max_size=7), st.data())
@settings(max_examples=15, deadline=None)
def test_order_and_batches_change_nothing_even_where_a_key_is_crowded(
    said: list[list[str]], data: st.DataObject
) -> None:
    """Also where an article comes again better described, and takes the place of what it was."""
    with tempfile.TemporaryDirectory() as name, pytest.MonkeyPatch.context() as patch:
        patch.setattr(actors, "MANY", 2)
        patch.setattr(actors, "LARGE", data.draw(st.sampled_from([3, 1000])))
        folder = Path(name)
        paths = []
        for n, names in enumerate(said):
            fields = {
                "text": "\n".join(f"“We know {n},” said {source}." for source in names) or f"Nothing {n}."
            }
            for m, more in enumerate(
                data.draw(st.sampled_from([[{}], [{"title": "T"}], [{}, {"title": "A"}]]))
            ):
                paths.append(folder / f"{n}-{m}.json")
                paths[-1].write_text(json.dumps(fields | more), encoding="utf-8")
        build(map(str, paths), folder / "whole", RuleReader())
        expected = export(folder / "whole")
        for path in data.draw(st.permutations(paths)):
            build([str(path)], folder / "parts", RuleReader())
        assert export(folder / "parts") == expected
        with Ledger.create(folder / "parts", made_by(RuleReader())) as ledger:
            drop(ledger)
            relate(Holdings(ledger))
        assert export(folder / "parts") == expected


def test_one_more_article_rewrites_only_the_actors_that_it_touches(tmp_path: Path) -> None:
    for n, source in enumerate(["Anna Holm", "Holm", "Eva Vik", "Vik"]):
        (tmp_path / f"{n}.txt").write_text(f"“We know {n},” said {source}.")
    build([str(tmp_path / f"{n}.txt") for n in range(3)], tmp_path / "l", RuleReader())
    put: list[str] = []

    class Watched(Holdings):
        def put_actors(self, found: Sequence[Any]) -> set[str]:
            put.extend(actor.name for actor in found)
            return super().put_actors(found)

    with Ledger.create(tmp_path / "l", made_by(RuleReader())) as ledger:
        relate(Watched(ledger))
        assert put == []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("onrecord.build.Holdings", Watched)
        build([str(tmp_path / "3.txt")], tmp_path / "l", RuleReader())
    assert put == ["Eva Vik"]


# Through the whole house -----------------------------------------------------------------------

FIRST = """Selland's harbour will stay shut until March, the Selland Harbour Authority (SHA) said on Monday.

"We cannot risk another winter like this," SHA spokesman Ole Vik said.

Defence Minister Sergej Schoigin said the navy would help. "It is our duty," Schoigin said.

Oslo denied that it had been asked."""
SECOND = """Harbour stays shut

The SHA said that the pier was beyond repair.

Norwegian Defence Minister Sergey Shoigin promised two ships on Tuesday. Shoigin said they would sail at once.

Norway said it had not been told. Vik declined to comment."""


def read(folder: Path, *texts: str) -> Path:
    for n, text in enumerate(texts):
        (folder / f"{n}.txt").write_text(text, encoding="utf-8")
    build([str(folder / f"{n}.txt") for n in range(len(texts))], folder / "l", Reader())
    return folder / "l"


def test_actors_of_two_articles_and_why(tmp_path: Path) -> None:
    with Ledger.open(read(tmp_path, FIRST, SECOND)) as ledger:
        found = {a["name"]: a for a in QUESTIONS["actors"](ledger, Asked())}
        authority, spokesman = found["Selland Harbour Authority"], found["Ole Vik"]
        assert "SHA" in authority["names"]
        assert spokesman["speaks_for"] == authority["id"]
        assert {"Ole Vik", "Vik"} <= set(spokesman["names"])
        assert found["Norway"]["kind"] == "government"
        assert "Oslo" in found["Norway"]["names"]
        (minister,) = [a for name, a in found.items() if name.startswith("Serge")]
        assert {"Schoigin", "Shoigin", "Sergej Schoigin", "Sergey Shoigin"} <= set(minister["names"])
        assert set(minister["roles"]) == {"Defence Minister", "Norwegian Defence Minister"}
        why = explain(ledger, minister["id"])["joined"]
        assert why == ["“Sergej Schoigin” and “Sergey Shoigin” are spellings of one name"]


def test_a_bracketed_acronym_is_a_name_of_its_own() -> None:
    text = "Prices fell. The State Land Fund (AVAS) said the sale was off. AVAS confirmed on Friday that it had no bidder."
    (reading,) = Reader().read([Article("x", sha256(text), text)])
    (chain,) = reading.chains
    assert chain.names == ("AVAS", "State Land Fund")


def test_an_unheard_of_profile_has_no_keys_of_another() -> None:
    p = Profile("Anna Berg", "person", None)
    assert not set(keys(p)) & set(keys(Profile("Ole Vik", "person", None)))


def test_why_tells_the_post_that_decided() -> None:
    like = likeness(
        Profile("Schoigin", "person", None, (), ("Defence Minister",)),
        Profile("Shoigin", "person", None, (), ("Russian defense minister",)),
    )
    assert like
    assert like.why == "“Schoigin” and “Shoigin” are spellings of one name, both defence minister"
