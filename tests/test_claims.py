"""Claims: what several statements put forward, read from real articles, and on how many sources it stands."""

import json
from pathlib import Path

import pytest

from onrecord.build import build
from onrecord.ledger import QUESTIONS, Asked, Ledger
from onrecord.reading import Reader


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader()


def claims(folder: Path, reader: Reader, *texts: str) -> list[tuple[set[str], int]]:
    """The contents of each claim, and how many independent sources it has; each text is another outlet's."""
    paths = []
    for n, text in enumerate(texts):
        path = folder / f"{n}.json"
        path.write_text(json.dumps({"text": text, "outlet": f"Outlet {n}", "date": "2026-03-06"}))
        paths.append(str(path))
    build(paths, folder / "story.onrecord", reader)
    with Ledger.open(folder / "story.onrecord") as ledger:
        told = {s["id"]: s["content"]["text"] for s in QUESTIONS["statements"](ledger, Asked())}
        return [
            ({told[id] for id in claim["statements"]}, claim["independent"])
            for claim in QUESTIONS["claims"](ledger, Asked())
        ]


HARBOUR = "The harbour of Skarvik will be dredged before the herring fleet returns, {who} said on Friday."


def test_two_sources_that_say_one_thing_are_one_claim(tmp_path: Path, reader: Reader) -> None:
    found = claims(
        tmp_path,
        reader,
        HARBOUR.format(who="Anna Lind, who runs the fish market,"),
        "Harbour master Per Holm said that Skarvik harbour would be dredged before the herring fleet returns.",
    )
    assert [independent for _, independent in found] == [2]


def test_one_source_in_two_outlets_counts_once(tmp_path: Path, reader: Reader) -> None:
    text = HARBOUR.format(who="harbour master Per Holm")
    found = claims(tmp_path, reader, text, text.replace(" on Friday", ""))
    assert [independent for _, independent in found] == [1]


@pytest.mark.parametrize(
    "other",
    [
        "The harbour of Skarvik will not be dredged before the herring fleet returns, Anna Lind said.",
        "The mayor of Tamme denied that a dredged harbour would cost Skarvik its herring fleet.",
    ],
    ids=["the opposite", "another matter"],
)
def test_what_is_held_and_what_it_is_about_part_claims(tmp_path: Path, reader: Reader, other: str) -> None:
    assert claims(tmp_path, reader, HARBOUR.format(who="harbour master Per Holm"), other) == []


def test_other_numbers_of_one_thing_are_another_claim(tmp_path: Path, reader: Reader) -> None:
    text = "At least {n} trawlers were lost off Skarvik in the storm, the coastguard said."
    found = claims(tmp_path, reader, text.format(n=4), text.format(n=400), text.format(n=4))
    assert [contents for contents, _ in found] == [{"At least 4 trawlers were lost off Skarvik in the storm"}]


def test_full_and_partial_are_no_one_claim(tmp_path: Path, reader: Reader) -> None:
    text = "The ministry said a {scope} evacuation of Skarvik would begin at dawn."
    assert claims(tmp_path, reader, text.format(scope="full"), text.format(scope="partial")) == []


def test_a_namesake_who_comes_later_parts_sources_that_were_one(tmp_path: Path, reader: Reader) -> None:
    """The third article says nothing of the harbour, but leaves open which Lind the second one means."""
    texts = [
        HARBOUR.format(who="Anna Lind"),
        HARBOUR.format(who="Lind"),
        "The school of Tamme has no roof, Eva Lind said.",
    ]
    paths = []
    for n, text in enumerate(texts):
        paths.append(tmp_path / f"{n}.json")
        paths[-1].write_text(json.dumps({"text": text, "outlet": f"Outlet {n}"}))
    counts = []
    for n in range(1, 4):
        build([str(path) for path in paths[:n]], tmp_path / "story.onrecord", reader)
        with Ledger.open(tmp_path / "story.onrecord") as ledger:
            counts.append([claim["independent"] for claim in QUESTIONS["claims"](ledger, Asked())])
    assert counts == [[], [1], [2]]
