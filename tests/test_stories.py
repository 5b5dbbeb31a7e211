"""Events and stories: what articles are about, when two are alike, and how they are grouped and asked for."""

import json
import math
import random
import tempfile
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_laws import export
from test_ledger import RuleReader

from onrecord.build import build, made_by
from onrecord.ledger import QUESTIONS, Asked, Holdings, Ledger, LedgerError, drop
from onrecord.model import Paragraph, Term
from onrecord.reading.terms import strongest
from onrecord.relating import relate, stories
from onrecord.relating.grouping import components, groups
from onrecord.relating.stories import Index, Told, nearer, together, told, words_alike

# What an article is about -------------------------------------------------------------------------


def about(text: str, title: str | None = None, *parts: str) -> dict[str, int]:
    """The strongest terms of a text, of which each line is a paragraph: body, if nothing else is said."""
    paragraphs, start = [], 0
    for n, line in enumerate(text.split("\n")):
        paragraphs.append(Paragraph((start, start + len(line)), parts[n] if n < len(parts) else "body"))
        start += len(line) + 1
    return dict(strongest(text, paragraphs, title))


def test_rare_words_and_those_that_come_often_are_the_strongest() -> None:
    found = about("The quernstone was lifted. The quernstones lay in the river. They were there for years.")
    assert next(iter(found)) == "quernston"
    assert "the" not in found
    assert found["quernston"] > found["river"] > found["lift"]


def test_all_terms_are_a_vector_of_length_one() -> None:
    found = about("Quernstones lay in the Ombrey, and the ferry of Ombrey struck them at night.")
    assert math.isclose(sum(weight**2 for weight in found.values()), 1_000_000, rel_tol=0.01)
    assert list(found.values()) == sorted(found.values(), reverse=True)


def test_a_title_counts_more_and_is_not_counted_twice() -> None:
    text = "Ferry aground\nIt struck a quernstone."
    in_text = about(text, None, "title")
    assert in_text["ferri"] > in_text["quernston"]
    assert about(text, "Ferry aground", "title") == in_text
    assert about("It struck a quernstone.", "Ferry aground") == in_text


def test_a_long_article_has_no_more_terms_than_a_short_one_may() -> None:
    chance = random.Random(2)
    assert len(about(" ".join("".join(chance.choices("bdgklmnrst", k=6)) for _ in range(400)))) == 50
    assert about("") == about("12 %, 13") == about("a" * 1000) == {}


@pytest.mark.parametrize("text", ["1" * 10**6, " " * 10**6, "a " * 500_000, "a" * 10**6, "ab " * 300_000])
def test_hostile_text_takes_no_time(text: str) -> None:
    assert len(about(text)) <= 1


# Two of them --------------------------------------------------------------------------------------

DAY = 740_000


def one(words: str, *days: int) -> Told:
    """What is told in some words, published on a day or between two."""
    first, last = (DAY + days[0], DAY + days[-1]) if days else (0, 0)
    terms = strongest(words, [Paragraph((0, len(words)), "body")], None)
    return Told(dict(terms), (first, last) if days else None)


_TOLD = st.builds(
    one,
    st.lists(st.sampled_from(["ferry", "quernstone", "ombrey", "verdict"])).map(" ".join),
    st.integers(0, 60),
)


@given(_TOLD, _TOLD, st.integers(1, 20))
def test_a_likeness_is_the_same_from_either_end_and_no_more_than_one(a: Told, b: Told, days: int) -> None:
    like = words_alike(a, b)
    assert like == words_alike(b, a)
    assert 0 <= like <= 1005
    assert nearer(like, a, b, days) == nearer(like, b, a, days)
    assert like * 3 // 10 <= nearer(like, a, b, days) <= like
    assert not a.terms or words_alike(a, a) > 990


def test_days_between_take_from_likeness_only_where_both_are_known() -> None:
    a, near, far, unknown = one("ferry", 0), one("ferry", 3), one("ferry", 30), one("ferry")
    assert nearer(1000, a, near, 3) == 1000
    assert nearer(1000, a, far, 3) == 370
    assert nearer(1000, a, unknown, 3) == 1000
    assert nearer(1000, a, one("ferry", 2, 31), 3) == 1000
    assert told([], ("2026-03-02", None)).days is None
    assert told([], (None, None)).days is None
    assert told([], ("2026-03-02", "2026-03-03")).days == (739677, 739678)


def test_an_event_tells_what_its_articles_tell() -> None:
    found = together([one("ferry quernstone", 4), one("ferry ombrey", 9), one("ferry")])
    assert next(iter(found.terms)) == "ferri"
    assert found.days == (DAY + 4, DAY + 9)
    assert math.isclose(sum(weight**2 for weight in found.terms.values()), 1_000_000, rel_tol=0.01)
    assert together([]) == Told({}, None)


# Many ---------------------------------------------------------------------------------------------

FERRY = {
    "f1": one("The Ombrey ferry struck a quernstone and sank in the Skarn sound off Halvik", 0),
    "f2": one("Off Halvik the Ombrey ferry sank; a quernstone tore her hull in the Skarn", 1),
    "f3": one("Inquest in Tarnby on the Ombrey ferry: captain napped at helm, testifies a steward", 20),
    "f4": one("Captain of the Ombrey ferry napped at helm, inquest in Tarnby hears of a steward", 21),
    "v1": one("Velvet prices soar as looms of Tarrasco burn", 0),
    "v2": one("Tarrasco mourns its looms; velvet prices to soar further", 0),
    "x": one("An owl won the Grand Cup", 0),
}


def index(articles: dict[str, Told]) -> Index:
    def holders(term: str) -> frozenset[str]:
        return frozenset(id for id, each in articles.items() if term in each.terms)

    return Index(articles.__getitem__, lambda id: list(articles[id].terms), holders)


def grouped(articles: dict[str, Told]) -> list[list[list[str]]]:
    """The articles of each event of each story, all as one component."""
    alike = {(pair.a, pair.b): pair.likeness for pair in stories.pairs(set(articles), index(articles))}
    found = stories.stories(articles, alike)
    return sorted([[id for id, _ in event.articles] for event in story.events] for story in found)


def test_articles_on_one_happening_are_an_event_and_what_follows_is_the_story() -> None:
    assert grouped(FERRY) == [[["f1", "f2"], ["f3", "f4"]], [["v1", "v2"]], [["x"]]]


def test_a_story_says_how_central_each_article_is() -> None:
    seen = {id: FERRY[id] for id in ("f1", "f2", "f3", "f4")}
    (story,) = stories.stories(seen, {("f1", "f2"): 500, ("f2", "f3"): 400, ("f3", "f4"): 600})
    central = dict(pair for event in story.events for pair in event.articles)
    assert set(central) == set(seen)
    assert all(0 < share <= 1000 for share in central.values())


def test_a_large_component_is_taken_apart_at_a_greater_likeness(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stories, "LARGE", 3)
    assert grouped(FERRY) == [[["f1", "f2"]], [["f3", "f4"]], [["v1", "v2"]], [["x"]]]
    monkeypatch.setattr(stories, "LARGE", 1)
    assert grouped({id: one("ferry", 0) for id in "abc"}) == [[["a", "b", "c"]]]  # all are as like as can be


def test_a_crowded_term_gives_way_to_two(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stories, "MANY", 2)
    seen = {"a": one("ferry ombrey"), "b": one("ferry ombrey"), "c": one("ferry"), "d": one("ombrey")}
    found = [(pair.a, pair.b) for pair in stories.pairs(set(seen), index(seen))]
    assert found == [("a", "b")]
    assert stories.parted(["d"], index(seen)) == {"a", "b", "d"}
    assert stories.parted(["a"], index({"a": seen["a"], "b": seen["b"]})) == set()


def test_shared_prose_brings_together_what_crowded_terms_do_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stories, "MANY", 1)
    seen = {"a": one("ferry"), "b": one("ferry")}
    assert list(stories.pairs({"a"}, index(seen))) == []
    (pair,) = stories.pairs({"a"}, index(seen)._replace(copied=lambda _: ["b"]))
    assert (pair.a, pair.b) == ("a", "b")


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef"))), st.randoms())
def test_components_depend_on_nothing_but_what_is_tied(ties: list[tuple[str, str]], chance: Any) -> None:
    found = components("abcdef", ties)
    assert sorted(item for part in found for item in part) == list("abcdef")
    assert found == sorted(found)
    of = {item: part for part in found for item in part}
    assert all(of[a] == of[b] for a, b in ties)
    assert len(found) >= 6 - len({frozenset(tie) for tie in ties if len(set(tie)) == 2})
    shuffled = [tuple(chance.sample(tie, 2)) for tie in chance.sample(ties, len(ties))]
    assert components("fedcba", shuffled) == found


def test_how_alike_groups_are_to_be_is_up_to_who_asks() -> None:
    like = {("a", "b"): 30, ("b", "c"): 50}
    assert groups("abc", like) == [("a",), ("b", "c")]
    assert groups("abc", like, least=15) == [("a", "b", "c")]
    assert groups("abc", like, least=60) == [("a",), ("b",), ("c",)]


# In a ledger --------------------------------------------------------------------------------------

RECORDS = [
    {
        "text": "Ferry struck a quernstone off Halvik. “We saw nothing 5 towns on Friday,” said Anna Berg.",
        "title": "Ferry sinks off Halvik",
        "date": "2026-03-02",
        "outlet": "Post",
    },
    {
        "text": "The ferry that sank off Halvik lay on a quernstone. “She leaked,” said Ole Lund.",
        "date": "2026-03-03",
        "outlet": "Times",
        "title": "Sunk ferry lay on quernstone off Halvik",
    },
    {
        "text": "The captain napped at helm off Halvik, a steward testified. “He slept,” said Pia Holm.",
        "title": "Inquest in Tarnby: ferry captain napped",
        "date": "2026-03-24",
        "outlet": "Post",
    },
    {"text": "Velvet soars in Tarrasco. “Looms burn,” said Eva Vik.", "date": "2026-03-02", "outlet": "Post"},
]


def written(folder: Path, records: Sequence[dict[str, str]]) -> str:
    path = folder / "articles.jsonl"
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return str(path)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    build([written(tmp_path, RECORDS)], tmp_path / "l", RuleReader())
    with Ledger.open(tmp_path / "l") as opened:
        yield opened


def rows(ledger: Ledger, table: str = "stories", **asked: Any) -> list[dict[str, Any]]:
    return list(QUESTIONS[table](ledger, Asked(**asked)))


def test_stories_come_with_the_largest_first_and_events_in_order(ledger: Ledger) -> None:
    ferry, velvet = rows(ledger)
    outlets = {a["id"]: (a["outlet"], a["published"]["earliest"]) for a in rows(ledger, "articles")}
    assert [[outlets[id][1] for id in sorted(e["articles"], key=outlets.get)] for e in ferry["events"]] == [
        ["2026-03-02", "2026-03-03"],
        ["2026-03-24"],
    ]
    assert ferry["headline"] in {r["title"] for r in RECORDS if "title" in r}
    assert velvet["headline"] == "Velvet soars in Tarrasco. “Looms burn,” said Eva Vik."
    assert len(velvet["events"]) == 1


def test_stories_are_narrowed_to_what_is_asked_for(ledger: Ledger) -> None:
    (ferry,) = rows(ledger, search="inquest")
    assert len(ferry["events"]) == 1
    assert ferry["headline"] == "Inquest in Tarnby: ferry captain napped"
    assert sum(len(s["events"]) for s in rows(ledger, as_of=date(2026, 3, 2))) == 2
    assert len(rows(ledger, actor="Vik")) == 1
    with pytest.raises(LedgerError, match="no kinds"):
        rows(ledger, kind="event")


@pytest.mark.parametrize(
    "table", [name for name in QUESTIONS if name not in ("refusals", "copies", "claims")]
)
def test_every_table_is_narrowed_to_a_story_or_an_event(ledger: Ledger, table: str) -> None:
    ferry, velvet = rows(ledger)
    whole, part = len(rows(ledger, table)), len(rows(ledger, table, story=ferry["id"]))
    assert part > 0
    assert part < whole or table in ("figures", "moments")
    assert len(rows(ledger, table, story=velvet["id"])) < whole
    assert len(rows(ledger, table, story=ferry["events"][1]["id"])) < whole
    assert rows(ledger, table, story=ferry["id"][:12]) == rows(ledger, table, story=ferry["id"])


def test_a_story_that_is_not_there_is_said_so(ledger: Ledger) -> None:
    for none in ("0" * 20, "", "%", "\0", "\ud800"):
        with pytest.raises(LedgerError, match="no story or event"):
            rows(ledger, "articles", story=none)


def test_two_stories_that_begin_alike_are_told_apart() -> None:
    with tempfile.TemporaryDirectory() as name:
        records = [
            {"text": word} for word in ("aba", "bob", "coc", "dod", "ede", "fof", "gug", "huh", "ici")
        ] * 2
        build([written(Path(name), records)], Path(name) / "l", RuleReader())
        with Ledger.open(Path(name) / "l") as ledger:
            ids = [id for s in rows(ledger) for id in (s["id"], s["events"][0]["id"])]
            twice = next(id[0] for id in ids if sum(other[0] == id[0] for other in ids) > 1)
            with pytest.raises(LedgerError, match="more than one"):
                rows(ledger, story=twice)


_WORDS = ["ferry", "quernstone", "ombrey", "velvet", "tarrasco", "loom"]


@given(
    texts=st.lists(
        st.lists(st.sampled_from(_WORDS), min_size=1, max_size=4).map(" ".join), min_size=1, max_size=7
    ),
    data=st.data(),
)
@settings(max_examples=40, deadline=None)
def test_order_and_batches_change_nothing_even_where_a_term_is_crowded(
    texts: list[str], data: st.DataObject
) -> None:
    with tempfile.TemporaryDirectory() as name, pytest.MonkeyPatch.context() as patch:
        folder = Path(name)
        patch.setattr(stories, "MANY", 2)
        patch.setattr(stories, "LARGE", data.draw(st.sampled_from([2, 1000])))
        paths = []
        for n, text in enumerate(texts):
            dated = data.draw(st.sampled_from([{}, {"date": "2026-03-02"}, {"date": "2026-04-20"}]))
            loom, ferry = {"title": "Loom"}, {"title": "Ferry velvet"}  # ferry is kept of the two
            titles = data.draw(st.sampled_from([[{}], [loom], [{}, ferry], [loom, ferry]]))
            for m, more in enumerate(titles):
                paths.append(folder / f"{n}-{m}.json")
                paths[-1].write_text(json.dumps({"text": text} | dated | more), encoding="utf-8")
        build(map(str, paths), folder / "whole", RuleReader())
        expected = export(folder / "whole")
        for path in data.draw(st.permutations(paths)):
            build([str(path)], folder / "parts", RuleReader())
        assert export(folder / "parts") == expected
        with Ledger.create(folder / "parts", made_by(RuleReader())) as ledger:
            drop(ledger)
            relate(Holdings(ledger))
        assert export(folder / "parts") == expected


def test_a_term_that_is_no_longer_crowded_brings_together_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An article described anew by another title lets go of a term."""
    monkeypatch.setattr(stories, "MANY", 2)
    for name, fields in {
        "0": {"text": "velvet", "title": "Loom"},
        "1": {"text": "loom"},
        "2": {"text": "loom loom"},
        "3": {"text": "velvet", "title": "Ferry"},
    }.items():
        (tmp_path / f"{name}.json").write_text(json.dumps(fields))
    largest = []
    for last in (3, 4):
        build([str(tmp_path / f"{n}.json") for n in range(last)], tmp_path / "l", RuleReader())
        with Ledger.open(tmp_path / "l") as ledger:
            largest.append(len(rows(ledger)[0]["events"][0]["articles"]))
    assert largest == [1, 2]


def test_one_more_article_compares_and_rewrites_only_what_it_touches(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance = random.Random(4)
    topics = [["".join(chance.choices("bdgklmnrst", k=6)) for _ in range(12)] for _ in range(40)]
    for n, words in enumerate(topics * 5):
        (tmp_path / f"{n}.txt").write_text(f"{n} {' '.join(chance.sample(words, 8))}")
    paths = [str(tmp_path / f"{n}.txt") for n in range(200)]
    compared: list[int] = []
    real = stories.words_alike

    def counted(a: Told, b: Told) -> int:
        compared.append(1)
        return real(a, b)

    monkeypatch.setattr(stories, "words_alike", counted)
    build(paths[:-1], tmp_path / "l", RuleReader())
    assert len(compared) < 199 * 10  # of 19,701 pairs
    put: list[str] = []

    class Watched(Holdings):
        def put_stories(self, found: Sequence[Any]) -> None:
            put.extend(id for story in found for event in story.events for id, _ in event.articles)
            super().put_stories(found)

    compared.clear()
    monkeypatch.setattr("onrecord.build.Holdings", Watched)
    build(paths, tmp_path / "l", RuleReader())
    assert len(compared) < 20
    assert len(put) == 5


def test_terms_are_facts(ledger: Ledger) -> None:
    holdings = Holdings(ledger)
    for row in rows(ledger, "articles"):
        terms: Sequence[Term] = holdings.terms(row["id"])
        assert terms
        assert holdings.sought(row["id"]) == [term for term, _ in terms[:20]]
        assert all(row["id"] in holdings.holders(term) for term in holdings.sought(row["id"]))
