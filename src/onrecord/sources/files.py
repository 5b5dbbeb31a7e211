"""Where articles lie: files, folders and standard input, and which format each holds."""

import json
import os
import re
import stat
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onrecord.ids import sha256
from onrecord.model import Original, Refusal
from onrecord.sources.decoding import decoded, one_line

LIMIT = 50_000_000
"""The most bytes one file may have."""

_MEDIA = {
    ".txt": "text/plain",
    ".html": "text/html",
    ".htm": "text/html",
    ".json": "application/json",
    ".jsonl": "application/jsonl",
    ".ndjson": "application/jsonl",
    ".csv": "text/csv",
    ".tsv": "text/csv",
}
_TOO_LARGE = f"larger than {LIMIT // 1_000_000} MB, the most one file may have"
_HTML = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """One file that may hold articles: its path as the user gave it, and its bytes."""

    path: str
    original: Original


def found(paths: Iterable[str]) -> Iterator[Found | Refusal]:
    """Every file under `paths`, in order; folders are walked by name, "-" is standard input.

    Hidden files in a folder are left out. A Refusal names whatever else cannot be read: missing,
    no permission, broken link, unknown format, over LIMIT. Links to folders are not followed.
    """
    for path in paths:
        if path == "-":
            yield _standard_input()
        else:
            yield from _under(path)


def _under(root: str) -> Iterator[Found | Refusal]:
    waiting = [root]
    while waiting:
        path = waiting.pop()
        try:
            if not os.path.isdir(path):
                yield _file(path)
            elif path != root and os.path.islink(path):
                yield Refusal(one_line(path), "a link to a folder: name it itself to have it read")
            else:
                names = sorted((n for n in os.listdir(path) if not n.startswith(".")), reverse=True)
                waiting += [os.path.join(path, name) for name in names]
                if path == root and not names:
                    yield Refusal(one_line(path), "a folder without files")
        except (OSError, ValueError) as error:
            yield Refusal(one_line(path), _why(path, error))


def _file(path: str) -> Found | Refusal:
    shown = one_line(path)
    status = os.stat(path)
    if not stat.S_ISREG(status.st_mode):
        return Refusal(shown, "neither a file nor a folder")
    suffix = os.path.splitext(path)[1]
    media = _MEDIA.get(suffix.lower())
    if media is None:
        kind = f"an unknown format ({one_line(suffix)})" if suffix else "a file name without a suffix"
        return Refusal(shown, f"{kind}; known are {' '.join(_MEDIA)}")
    if status.st_size > LIMIT:
        return Refusal(shown, _TOO_LARGE)
    with open(path, "rb") as file:
        return _taken(shown, media, file.read(LIMIT + 1))


def _taken(path: str, media: str, data: bytes) -> Found | Refusal:
    if len(data) > LIMIT:
        return Refusal(path, _TOO_LARGE)
    return Found(path, Original(sha256(data), media, data))


def _why(path: str, error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return "a link that leads nowhere" if os.path.islink(path) else "there is no such file"
    return f"cannot be read: {one_line(getattr(error, 'strerror', None) or str(error))}"


def _standard_input() -> Found | Refusal:
    try:
        data = sys.stdin.buffer.read(LIMIT + 1)
    except (OSError, ValueError, AttributeError) as error:  # closed, or none at all
        return Refusal("-", f"standard input cannot be read: {one_line(str(error))}")
    return _taken("-", _sniffed(data), data)


def _sniffed(data: bytes) -> str:
    """The format of bytes that come without a name."""
    text = decoded(data)
    if text.lstrip().startswith("<") and _HTML.search(text[:4096]):
        return "text/html"
    if re.match(r"\s*[\[{]", text):
        if _is_json(text):
            return "application/json"
        if any(_is_json(line) for line in text.split("\n") if line.lstrip().startswith("{")):
            return "application/jsonl"
        if re.match(r'\s*(?:\{\s*"|\[\s*\{)', text):  # broken, and to be refused as such
            return "application/json"
    return "text/plain"


def _is_json(text: str) -> bool:
    try:
        json.loads(text, strict=False, parse_int=str)
    except (ValueError, RecursionError):
        return False
    return True
