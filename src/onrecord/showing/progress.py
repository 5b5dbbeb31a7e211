"""What a person waiting at a terminal sees of a build; nothing where nobody waits."""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import IO

from onrecord.showing import words


@contextmanager
def progress(out: IO[str]) -> Iterator[Callable[[str, str], None]]:
    """A function to call with what was done ("read", "skipped", "refused") and to which path."""
    if not out.isatty():
        yield lambda done, path: None
        return
    from rich.console import Console
    from rich.text import Text

    console, done_so_far = Console(file=out), Counter[str]()
    with console.status("Reading") as status:

        def note(done: str, path: str) -> None:
            done_so_far[done] += 1
            counts = ", ".join(f"{number:,} {kind}" for kind, number in sorted(done_so_far.items()))
            status.update(Text(words.clipped(f"{counts} · {path}", max(20, console.width - 4))))

        yield note
