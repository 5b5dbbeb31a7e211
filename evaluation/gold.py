"""Where the gold data lie. They are not part of the project: ONRECORD_GOLD names their folder."""

import hashlib
import importlib.util
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("ONRECORD_GOLD", ROOT.parent / "shared"))
POLNEAR = SHARED / "data" / "polnear" / "dev.jsonl"
SCORER = SHARED / "scoring" / "attribution.py"
EXAMPLE = ROOT / "examples" / "talinka"


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def scorer() -> Callable[..., dict[str, Any]]:
    """The field's scorer of attributions: `score(texts, gold, predicted)`."""
    spec = importlib.util.spec_from_file_location("attribution", SCORER)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.score
