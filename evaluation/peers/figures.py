"""What other readers of quantities find, on the same sentences and with the same scorer as ours.

    python evaluation/peers/figures.py      in an environment of its own: prints and writes figures.json

Neither is part of the project or of its tests. They are pinned as measured:

    quantulum3[classifier]==0.10.0 scikit-learn==1.8.0
    recognizers-text-suite==1.0.2a2 emoji==1.7.0 grapheme==0.6.0

What each does not tell, it is not asked: neither has a word for a change or for what is counted, so each
number without a unit has none, and "exactly" is every change.
"""

import json
import sys
import warnings
from collections.abc import Callable
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from figures import Quantity, gold, scores, unit_name  # noqa: E402

EXACTLY = frozenset({"="})
NAMES = {"kilometers per hour": "kilometre per hour", "pound": "pound sterling"}


def quantulum(text: str) -> list[Quantity]:
    from quantulum3 import parser

    return [
        _quantity(q.value - (q.uncertainty or 0), q.value + (q.uncertainty or 0), q.unit.name, q.surface)
        for q in parser.parse(text)
    ]


def recognizers(text: str) -> list[Quantity]:
    """Numbers with units first, then percentages, then numbers that are in none of them and in no date."""
    import recognizers_date_time as times
    import recognizers_number as numbers
    import recognizers_number_with_unit as units

    kinds: list[Callable[..., list[Any]]] = [
        units.recognize_currency,
        units.recognize_dimension,
        units.recognize_temperature,
        units.recognize_age,
        numbers.recognize_percentage,
        times.recognize_datetime,
        numbers.recognize_number,
    ]
    found: list[Quantity] = []
    taken: list[tuple[int, int]] = []
    for kind in kinds:
        for r in kind(text, "en-us"):
            value = (r.resolution or {}).get("value") if r.type_name != "datetimeV2.duration" else None
            if any(r.start <= end and start <= r.end for start, end in taken):
                continue
            if r.type_name == "datetimeV2.duration":
                continue  # its number is found as a number
            taken.append((r.start, r.end))
            if value is None or r.type_name.startswith("datetime"):
                continue
            unit = "percent" if r.type_name == "percentage" else r.resolution.get("unit") or "dimensionless"
            try:
                number = float(str(value).removesuffix("%"))
            except ValueError:
                continue
            found.append(_quantity(number, number, unit, r.text))
    return sorted(found, key=lambda q: text.find(q.text))


def _quantity(low: float, high: float, unit: str, text: str) -> Quantity:
    name = (
        "-" if unit == "dimensionless" else unit_name(NAMES.get(unit.lower(), unit).replace("meter", "metre"))
    )
    return Quantity(low, high, EXACTLY, frozenset({name}), text)


PEERS = {"quantulum3": (quantulum, "quantulum3"), "recognizers-text": (recognizers, "recognizers-text-suite")}


def main() -> None:
    warnings.simplefilter("ignore")
    rows = []
    for peer, (read, package) in PEERS.items():
        table = scores([(text, wanted, read(text)) for text, wanted in gold()])
        figures = {name: score.value for name, score in table.items()}
        rows.append(
            {"peer": peer, "version": version(package), "date": str(date.today()), "figures": figures}
        )
        print(peer, version(package), *(f"\n  {name:<28}{value:6.1f}" for name, value in figures.items()))
    (HERE / "figures.json").write_text(json.dumps(rows, indent=2) + "\n")


if __name__ == "__main__":
    main()
