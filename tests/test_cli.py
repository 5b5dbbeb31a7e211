"""The command line from the outside, on ledgers made by the rooms themselves."""

import csv
import json
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from onrecord.build import build
from onrecord.cli import main
from onrecord.encoder import Encoder
from onrecord.model import Article, Chain, Mention, Paragraph, Reading, Source, Statement, Via
from onrecord.showing import exports

TABLES = ("articles", "statements", "actors", "copies", "mentions", "stories", "refusals")
SAID = re.compile(r'("[^"]+,") (\w+ \w+) (said)(?:, (\w+) reported)?')

STORY = {
    "courier.txt": "Crews walk out\n\n"
    '"Nobody can sail this roster safely," Ilse Maarten said, Noordpers reported.\n',
    "lantern.json": json.dumps(
        {
            "title": "Ferries stay in port",
            "text": '"We are talking," Jon Achterberg said. "Nobody can sail," Ilse Maarten said.',
            "outlet": "The Evening Lantern",
            "date": "2031-03-03",
            "url": "https://lantern.example/1",
        }
    ),
    "photo.txt": "\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
}


class PlainReader:
    """Reads what stands as `"…," First Last said` and nothing else."""

    version = "plain"

    def read(self, articles: Sequence[Article]) -> list[Reading]:
        return [self._read(article) for article in articles]

    def _read(self, article: Article) -> Reading:
        chains: list[Chain] = []
        statements = []
        for n, found in enumerate(SAID.finditer(article.text)):
            content, source, cue = ((found.span(group),) for group in (1, 2, 3))
            mention = Mention(source, "stated", "a name beside a verb of saying")
            chains.append(Chain(found[2], "person", False, (found[2],), (), (mention,)))
            via = (Via(found[4], "organisation", False, (found.span(4),)),) if found[4] else ()
            by = Source(source, found[2], "person", False, "stated", "named beside the words", (n,))
            steps = ("quotation marks, a name and a verb of saying",)
            statements.append(Statement("body", by, cue, content, content, "direct", via=via, steps=steps))
        paragraphs = (Paragraph((0, len(article.text)), "body"),)
        return Reading(article.id, paragraphs, (), tuple(chains), tuple(statements), ())


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("story")
    for name, text in STORY.items():
        (folder / name).write_bytes(text.encode("latin-1"))
    return folder


@pytest.fixture(scope="module")
def ledger(story: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("ledger") / "story.onrecord"
    done = build([str(story)], path, PlainReader())
    assert done.read == 2
    return str(path)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def rows(*arguments: str) -> list[dict[str, object]]:
    result = run(*arguments, "--format", "jsonl")
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_every_command_and_option_is_explained() -> None:
    for name, command in main.commands.items():
        result = run(name, "--help")
        assert result.exit_code == 0
        assert command.help
        for parameter in command.params:
            if isinstance(parameter, click.Option):
                assert parameter.help, f"{name} {parameter.opts}"
                for flag in parameter.opts:
                    assert flag in result.stdout
            else:
                assert (parameter.metavar or "").strip("[].") in result.stdout


def test_the_front_page_names_every_command_and_the_version() -> None:
    result = run("--help")
    assert all(name in result.stdout for name in main.commands)
    assert "Exit status" in result.stdout
    assert re.fullmatch(r"onrecord \d+\.\d+\.\d+\n", run("--version").stdout)


def test_help_needs_nothing_heavy() -> None:
    code = (
        "import sys; from onrecord.cli import main; main(['--help'], standalone_mode=False); "
        "heavy = {'onnxruntime', 'numpy', 'trafilatura', 'jinja2', 'rich', 'sqlite3'}; "
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.endswith("[]\n")


@pytest.mark.parametrize("name", TABLES)
def test_each_table_in_each_format(ledger: str, tmp_path: Path, name: str) -> None:
    answers = rows(name, ledger)
    assert bool(answers) == (name != "copies")
    table = run(name, ledger)
    assert table.exit_code == 0
    assert len(table.stdout.splitlines()) == len(answers) + 1
    target = tmp_path / "deep" / f"{name}.csv"
    assert run(name, ledger, "--format", "csv", "-o", str(target)).stdout == ""
    with target.open(encoding="utf-8", newline="") as file:
        assert len(list(csv.DictReader(file))) == len(answers)


def test_filters_narrow(ledger: str) -> None:
    everything = rows("statements", ledger)
    assert len(everything) == 3
    assert len(rows("statements", ledger, "--actor", "maarten")) == 2
    assert len(rows("statements", ledger, "--actor", "Maarten", "--from", "2031-03-01")) == 1
    assert len(rows("statements", ledger, "--search", "sail safely")) == 1
    assert rows("statements", ledger, "--to", "2031-03-02") == []
    assert len(rows("statements", ledger, "--as-of", "2031-03-03")) == 2
    assert rows("statements", ledger, "--kind", "indirect") == []
    assert len(rows("actors", ledger, "--kind", "person")) == 2


def test_the_report_holds_every_statement(ledger: str, tmp_path: Path) -> None:
    target = tmp_path / "story.html"
    assert run("report", ledger, "-o", str(target)).exit_code == 0
    page = target.read_text(encoding="utf-8")
    for statement in rows("statements", ledger):
        assert f'id="s-{statement["id"]}"' in page
    assert "as quoted by Noordpers" in page
    assert "1 article without a date; 1 input refused." in page
    assert run("report", ledger, "-o", "-").stdout == page


def test_the_export_is_the_tables(ledger: str, tmp_path: Path) -> None:
    for form in ("jsonl", "csv"):
        assert run("export", ledger, "--format", form, "-o", str(tmp_path / "out")).exit_code == 0
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert names == sorted(f"{table}.{form}" for table in exports.TABLES for form in ("csv", "jsonl"))
    held = (tmp_path / "out" / "statements.jsonl").read_text(encoding="utf-8")
    assert held == run("statements", ledger, "--format", "jsonl").stdout


def test_a_row_is_explained_by_the_beginning_of_its_id(ledger: str) -> None:
    (row,) = rows("statements", ledger, "--search", "safely")
    told = run("explain", ledger, str(row["id"])[:10])
    assert told.exit_code == 0
    assert (
        '[T "Nobody can sail this roster safely,"] [S Ilse Maarten] [C said], [V Noordpers] reported.'
        in told.stdout
    )
    assert "quotation marks, a name and a verb of saying" in told.stdout
    assert "Ilse Maarten, as quoted by Noordpers" in told.stdout
    for table in ("articles", "actors"):
        for answer in rows(table, ledger):
            assert str(answer["id"]) in run("explain", ledger, str(answer["id"])).stdout


def test_verify_proves_and_finds(ledger: str, tmp_path: Path) -> None:
    proven = run("verify", ledger)
    assert proven.exit_code == 0
    assert "every row ends in the text it came from" in proven.stdout
    broken = tmp_path / "broken.onrecord"
    broken.write_bytes(Path(ledger).read_bytes().replace(b"walk out", b"walk off"))
    found = run("verify", str(broken))
    assert found.exit_code == 1
    assert "does not match its sha256" in found.stderr
    assert "found wrong" in found.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ("statements", "nowhere.onrecord"),
        ("report", "nowhere.onrecord", "-o", "page.html"),
        ("verify", __file__),
        ("explain", __file__, "abc"),
        ("build",),
        ("statements",),
        ("statements", "x", "--from", "yesterday"),
        ("statements", "x", "--kind", "loud"),
        ("refusals", "x", "--actor", "Maarten"),
        ("nonsense",),
    ],
)
def test_wrong_usage_is_said_plainly(arguments: tuple[str, ...]) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr
    assert "Traceback" not in result.stderr


def test_an_unknown_id_is_one_line(ledger: str) -> None:
    result = run("explain", ledger, "zzz")
    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1


def test_a_place_that_cannot_be_written_is_one_line(ledger: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    result = run("report", ledger, "-o", str(tmp_path / "file" / "page.html"))
    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1


def test_a_broken_pipe_is_quiet(ledger: str) -> None:
    code = "import sys; from onrecord.cli import main; main(sys.argv[1:])"
    process = subprocess.Popen(
        [sys.executable, "-c", code, "report", ledger, "-o", "-"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout
    assert process.stderr
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    process.wait()


WEIGHTS = pytest.mark.skipif(
    not (Path(sys.modules[Encoder.__module__].__file__ or "").parent / "weights" / "layers.onnx").exists(),
    reason="the reader's weights are not here",
)


@WEIGHTS
def test_build_reads_refuses_and_goes_on(story: Path, tmp_path: Path) -> None:
    made = str(tmp_path / "new" / "story.onrecord")
    Path(made).parent.mkdir()
    first = run("build", str(story), "-o", made)
    assert first.exit_code == 1
    assert [line.split(": ")[1] for line in first.stderr.splitlines()] == [str(story / "photo.txt")]
    assert "2 articles read" in first.stdout
    second = run("build", str(story / "courier.txt"), "-o", made)
    assert second.exit_code == 0
    assert second.stdout.startswith("Nothing new")
    assert len(second.stdout.splitlines()) == 1
    assert run("verify", made).exit_code == 0


@WEIGHTS
def test_build_with_nothing_readable(story: Path, tmp_path: Path) -> None:
    result = run("build", str(story / "photo.txt"), "-o", str(tmp_path / "story.onrecord"))
    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1
