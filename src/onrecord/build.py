"""The way through the house: articles from their sources, read, into the ledger, and related.

An article is stored whole, in one transaction, or not at all; so a build can be ended at any instant
and goes on from there. Neither the order of arrival nor the number of workers changes what is stored.
"""

import multiprocessing
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Protocol

from onrecord.ledger import Holdings, Ledger, Unfit, facts
from onrecord.model import Article, Reading, Refusal
from onrecord.relating import relate
from onrecord.sources import Found, found, read

_BATCH = 16  # arrivals that are read at once
_CHARACTERS = 1_000_000  # or so much text
_AHEAD = 3  # batches that wait for each worker


class Reader(Protocol):
    """Turns articles into readings, each the same whatever stands beside it.

    For more than one worker it is pickled to each; where it holds what cannot be pickled, its
    `__reduce__` names the function that makes it anew.
    """

    @property
    def version(self) -> str:
        """What tells its readings from those of any other reader."""
        ...

    def read(self, articles: Sequence[Article], /) -> Sequence[Reading]:
        """One reading for each article, in their order."""
        ...


@dataclass(frozen=True, slots=True)
class Step:
    """One thing done, and where."""

    done: str  # an article "read", a file or article "skipped" since it is held, something "refused"
    path: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Summary:
    """What a build did: articles read, files and articles skipped since they were held, and every refusal."""

    read: int
    skipped: int
    refusals: tuple[Refusal, ...]


@dataclass(frozen=True, slots=True)
class _Arrival:
    """One thing on its way: an article or a refusal, or with neither the end of a file."""

    found: Found | None
    item: Article | Refusal | None
    held: bool = False  # the ledger has it: nothing is to be read or stored


def build(
    paths: Iterable[str],
    ledger_path: str | Path,
    reader: Reader,
    workers: int = 1,
    on_progress: Callable[[Step], None] = lambda step: None,
) -> Summary:
    """Read what lies under `paths` into the ledger at `ledger_path`, made there if there is none.

    `on_progress` is called after each step, once it is stored. What cannot be read is refused and the
    rest goes on. Raises LedgerError where the ledger cannot be written or was made by another version,
    ChildProcessError where a worker was ended from outside; what was stored by then stays.
    """
    done: Counter[str] = Counter()
    refusals: list[Refusal] = []
    with Ledger.create(ledger_path, made_by(reader)) as ledger:
        for arrival, reading in _read(_arrivals(ledger, paths), reader, workers):
            if step := _store(ledger, arrival, reading):
                done[step.done] += 1
                if step.done == "refused":
                    refusals.append(Refusal(step.path, step.reason))
                on_progress(step)
        relate(Holdings(ledger))
    return Summary(done["read"], done["skipped"], tuple(refusals))


def made_by(reader: Reader) -> dict[str, str]:
    """The versions that a ledger depends on."""
    return {"package": version("onrecord"), "reader": reader.version}


def _arrivals(ledger: Ledger, paths: Iterable[str]) -> Iterator[_Arrival]:
    """Everything to be read or noted, in order. A file that is held is not opened up again."""
    for item in found(paths):
        if isinstance(item, Refusal):
            yield _Arrival(None, item)
        elif facts.met(ledger, item.original, item.path):
            for refusal in facts.refused(ledger, item.original):
                yield _Arrival(item, refusal, held=True)
            yield _Arrival(item, None, held=True)
        else:
            for each in read(item):
                held = isinstance(each, Article) and facts.described(ledger, each)
                yield _Arrival(item, each, held)
            yield _Arrival(item, None)


def _store(ledger: Ledger, arrival: _Arrival, reading: Reading | str | None) -> Step | None:
    """Store one arrival with its reading, or with the reason why there is none."""
    original, path = (arrival.found.original, arrival.found.path) if arrival.found else (None, "")
    item = arrival.item
    if original and isinstance(item, Article) and not isinstance(reading, str):
        try:
            facts.add(ledger, item, original, path, reading)
            return Step("skipped" if arrival.held else "read", item.path or path)
        except Unfit as error:
            item = Refusal(item.path or path, str(error))
    elif isinstance(item, Article):
        item = Refusal(item.path or path, str(reading))
    if isinstance(item, Refusal):
        if not arrival.held:
            facts.refuse(ledger, item, original, path)
        return Step("refused", item.path, item.reason)
    if arrival.held:
        return Step("skipped", path)
    if original:
        facts.finish(ledger, original)
    return None


def _read(
    arrivals: Iterable[_Arrival], reader: Reader, workers: int
) -> Iterator[tuple[_Arrival, Reading | str | None]]:
    """Each arrival in its order, with the reading of each article that is not held."""
    with _reading(reader, workers) as start:
        waiting: deque[tuple[list[_Arrival], Callable[[], list[Reading | str]]]] = deque()
        for batch in _batches(arrivals):
            waiting.append(
                (batch, start([a.item for a in batch if _unread(a) and isinstance(a.item, Article)]))
            )
            while len(waiting) > (workers * _AHEAD if workers > 1 else 0):
                yield from _paired(*waiting.popleft())
        while waiting:
            yield from _paired(*waiting.popleft())


def _paired(
    batch: list[_Arrival], result: Callable[[], list[Reading | str]]
) -> Iterator[tuple[_Arrival, Reading | str | None]]:
    readings = iter(result())
    for arrival in batch:
        yield arrival, next(readings) if _unread(arrival) else None


def _unread(arrival: _Arrival) -> bool:
    return isinstance(arrival.item, Article) and not arrival.held


def _batches(arrivals: Iterable[_Arrival]) -> Iterator[list[_Arrival]]:
    """Arrivals in groups that a reader takes at once; the end of a file may stand in a later one."""
    batch: list[_Arrival] = []
    size = 0
    for arrival in arrivals:
        batch.append(arrival)
        size += len(arrival.item.text) if isinstance(arrival.item, Article) else 0
        if len(batch) >= _BATCH or size >= _CHARACTERS:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


_Start = Callable[[Sequence[Article]], Callable[[], list[Reading | str]]]


@contextmanager
def _reading(reader: Reader, workers: int) -> Iterator[_Start]:
    """How to start reading some articles, here or in another process; the readings are called for later."""
    if workers == 1:
        yield lambda articles: partial(_readings, reader, articles)
        return
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(workers, context, initializer=_begin, initargs=(reader,))
    try:
        yield lambda articles: pool.submit(_readings_here, articles).result if articles else list
    except BrokenProcessPool as error:
        raise ChildProcessError("a worker was ended from outside; build again to go on") from error
    finally:
        pool.shutdown(cancel_futures=True)


def _readings(reader: Reader, articles: Sequence[Article]) -> list[Reading | str]:
    """The reading of each article, or why it has none: one the reader fails on does not cost the others."""
    if not articles:
        return []
    try:
        readings = list(reader.read(articles))
        if len(readings) == len(articles):
            return [*readings]
        reason = f"the reader gave {len(readings)} readings for {len(articles)} articles"
    except MemoryError:
        raise
    except Exception as error:
        reason = f"the reader failed on it: {type(error).__name__}: {' '.join(str(error).split())}"
    if len(articles) == 1:
        return [reason]
    return [reading for article in articles for reading in _readings(reader, [article])]


_reader: Reader  # of a worker process


def _begin(reader: Reader) -> None:
    global _reader
    _reader = reader


def _readings_here(articles: Sequence[Article]) -> list[Reading | str]:
    return _readings(_reader, articles)
