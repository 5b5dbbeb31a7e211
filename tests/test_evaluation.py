"""The quality gate: it lets nothing below a pinned floor through."""

import json
import sys
from pathlib import Path

import pytest

EVALUATION = Path(__file__).parent.parent / "evaluation"


@pytest.fixture
def quality(monkeypatch: pytest.MonkeyPatch):  # noqa: ANN201
    monkeypatch.syspath_prepend(str(EVALUATION))
    for name in ("quality", "story", "gold"):
        sys.modules.pop(name, None)
    import quality

    return quality


def test_a_figure_below_its_floor_is_named_and_fails(quality, capsys: pytest.CaptureFixture[str]) -> None:  # noqa: ANN001
    assert not quality.show("gold", {"content": 73.9, "cue": 80.0}, {"content": 74.0})
    assert "BELOW" in capsys.readouterr().out
    assert quality.show("gold", {"content": 74.0, "cue": 80.0}, {"content": 74.0})


def test_floors_name_their_gold(quality) -> None:  # noqa: ANN001
    floors = json.loads((EVALUATION / "floors.json").read_text())
    assert len(floors["polnear/dev"]["sha256"]) == 64
    assert floors["polnear/dev"]["floors"]["content"] >= 79
    assert floors["polnear/dev"]["floors"]["content, source and cue"] >= 72.8


def test_the_example_story_holds_its_floors(quality) -> None:  # noqa: ANN001
    floors = json.loads((EVALUATION / "floors.json").read_text())["example"]["floors"]
    assert quality.show("example story", quality.example(), floors)
