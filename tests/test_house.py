"""The house keeps its plan: who may know whom, how big a module is, and what it says of itself."""

import ast
import re
import socket
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "onrecord"
MODULES = sorted(SOURCE.rglob("*.py"))

NOUNS = {"model", "ids"}
ROOMS = {"encoder", "sources", "reading", "relating", "ledger"}
MAY_IMPORT = {
    "model": set[str](),
    "ids": set[str](),
    "encoder": NOUNS,
    "sources": NOUNS,
    "reading": NOUNS | {"encoder"},
    "relating": NOUNS,
    "ledger": NOUNS,
    "showing": NOUNS | {"ledger"},
    "build": NOUNS | ROOMS,
    "__init__": NOUNS | ROOMS | {"showing", "build"},
    "cli": NOUNS | ROOMS | {"showing", "build"},
    "__main__": {"cli"},
}
FOR_A_PATTERN = {"utils", "util", "manager", "managers", "base", "helpers", "helper", "common", "misc"}
MACHINE = re.compile(r"(?<![\w.])/(?:work|farm|root|home|Users)/")
REGISTRY = re.compile(
    r"pypi\.(?:org|python)|python[h]osted|(?:index|registry)[-_]url|find[-]links|npmjs\.|[a]naconda"
)


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def room(path: Path) -> str:
    """The part of the package that a module is of: a folder's name, or its own."""
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def imports(path: Path) -> set[str]:
    """The parts of the package that a module imports, anywhere in it, but its own."""
    package = ["onrecord", *path.relative_to(SOURCE).parent.parts]
    found: list[str] = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else []
            source = ".".join([*above, *filter(None, [node.module])])
            found += [f"{source}.{alias.name}" for alias in node.names]
    ours = {parts[1] for parts in (each.split(".") for each in found) if parts[0] == "onrecord"}
    return ours - {room(path)}


def files() -> Iterator[tuple[str, str]]:
    """The project's files that are text, by name: all that .gitignore does not name."""
    ignored = [line.strip("/") for line in (ROOT / ".gitignore").read_text().splitlines() if line]
    for path in sorted(ROOT.rglob("*")):
        parts = path.relative_to(ROOT).parts
        if path.is_file() and not any(fnmatch(p, i) for p in parts for i in [".git", *ignored]):
            try:
                yield name(path), path.read_text(encoding="utf-8")
            except UnicodeDecodeError:
                continue


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_module(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 500, "too long: it knows more than one thing"
    assert ast.get_docstring(ast.parse(text)), "it does not say what it knows"
    assert path.stem not in FOR_A_PATTERN, "named for a pattern, not for what it knows"
    assert imports(path) <= MAY_IMPORT[room(path)], "imports go one way"


def test_rooms_are_packages() -> None:
    """No module lies where neither the plan nor an import can see it."""
    assert {room(path) for path in MODULES} == set(MAY_IMPORT)
    assert all((path.parent / "__init__.py").exists() for path in MODULES)


def test_plan_has_no_way_back() -> None:
    """What a part may import never leads back to it."""
    for part in MAY_IMPORT:
        seen: set[str] = set()
        ahead = set(MAY_IMPORT[part])
        while ahead:
            seen |= ahead
            ahead = set().union(*(MAY_IMPORT[p] for p in ahead)) - seen
        assert part not in seen


def test_files_are_of_no_machine() -> None:
    """They name no folder of the machine they were written on, and no registry of packages."""
    for file, text in files():
        for number, line in enumerate(text.splitlines(), 1):
            assert not MACHINE.search(line), f"{file}:{number}: a path of one machine"
            assert not REGISTRY.search(line), f"{file}:{number}: a registry of packages"


def test_everything_installed_is_locked_by_hash() -> None:
    for lock in (ROOT / "requirements").iterdir():
        pins = re.split(r"\n(?=\w)", re.sub(r"(?m)^ *#.*\n?", "", lock.read_text()).strip())
        assert pins, lock.name
        for pin in pins:
            assert re.match(r"[\w.-]+==[\w.]+[ ;]", pin), f"{lock.name}: {pin.splitlines()[0]}"
            assert "--hash=sha256:" in pin, f"{lock.name}: {pin.splitlines()[0]}"


def test_what_readme_says_to_make_can_be_made() -> None:
    targets = set(re.findall(r"^([a-z]+):(?!=)", (ROOT / "Makefile").read_text(), re.M))
    assert {"demo", "test", "lint", "eval", "bench"} <= targets
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    code = re.findall(r"```[\s\S]*?```|`[^`\n]+`|^ {4}[^\n]*", readme, re.M)
    assert set(re.findall(r"\bmake ([a-z]+)", "\n".join(code))) <= targets


def test_nothing_goes_out() -> None:
    for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM):
        with socket.socket(socket.AF_INET, kind) as out:
            with pytest.raises(AssertionError, match="reaches out"):
                out.connect(("192.0.2.1", 80))
            with pytest.raises(AssertionError, match="reaches out"):
                out.sendto(b"", ("192.0.2.1", 80))
    with pytest.raises(AssertionError, match="reaches out"):
        socket.create_connection(("example.org", 80), timeout=1)
