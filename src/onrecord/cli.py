"""The front door: what is typed on the command line, and what is asked of the rooms behind it.

Whatever is heavy is imported where it is used, so that `--help` answers at once.
"""

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import click

REFUSED = 1
FAILED = 2


class Door(click.Group):
    """Commands whose foreseen failures are one line on standard error and exit status 2."""

    def invoke(self, context: click.Context) -> Any:
        try:
            return super().invoke(context)
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise
        except Exception as error:
            from onrecord.ledger import LedgerError

            if not isinstance(error, LedgerError | OSError):
                raise
            complain(str(error))
            raise click.exceptions.Exit(FAILED) from None


@click.group("onrecord", cls=Door, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="onrecord", message="onrecord %(version)s")
def main() -> None:
    """Keep the record of a story: who said what, when, on whose word.

    onrecord reads what many outlets wrote, offline, into one ledger file in which every line points at
    the exact characters it came from.

    \b
      onrecord build articles/ -o story.onrecord
      onrecord report story.onrecord -o story.html
      onrecord statements story.onrecord --actor "harbour authority"

    Exit status: 0 done, 1 some input was refused (each is named on standard error), 2 wrong usage or
    nothing readable.
    """


LEDGER = click.argument("ledger", metavar="LEDGER")
OUTPUT = click.option(
    "-o", "--output", metavar="FILE", default="-", help="Where to write; “-”, standard output, if not given."
)


@main.command()
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLES...")
@click.option(
    "-o",
    "--output",
    "ledger",
    required=True,
    metavar="LEDGER",
    help="The ledger to make, or to go on with: what it holds already is skipped.",
)
@click.option(
    "--workers",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    metavar="N",
    help="How many processes read articles. The ledger is the same whatever the number.",
)
def build(articles: tuple[str, ...], ledger: str, workers: int) -> None:
    """Read articles into a ledger.

    ARTICLES are files or folders of them: plain text, HTML, JSON, JSON Lines or CSV; “-” is standard input.
    Whatever cannot be read is named with the reason, and the rest goes on. A build that was interrupted goes
    on from there when it is run again.
    """
    from onrecord.build import build as read_into
    from onrecord.reading import Reader
    from onrecord.showing.progress import progress
    from onrecord.showing.words import built

    with progress(sys.stderr) as note:
        done = read_into(articles, ledger, Reader(), workers, lambda step: note(step.done, step.path))
    for refusal in done.refusals:
        complain(f"{refusal.path}: {refusal.reason}")
    click.echo(built(done.read, done.skipped, len(done.refusals)))
    if done.refusals:
        sys.exit(REFUSED if done.read or done.skipped else FAILED)


@main.command()
@LEDGER
@click.option(
    "-o", "--output", required=True, metavar="FILE", help="The page to write; “-” is standard output."
)
def report(ledger: str, output: str) -> None:
    """Write a ledger as one self-contained web page.

    It opens offline in any browser, loads nothing and sends nothing; each statement leads to the
    characters it came from.
    """
    from onrecord.ledger import Ledger
    from onrecord.showing import exports, pages, rendering

    with Ledger.open(ledger) as opened:
        exports.put([rendering.render(pages.read(opened))], output)


def table(name: str, about: str, *options: Callable[[Any], Any]) -> None:
    """Add the command that answers with the table `name`, narrowed by the options it has a use for."""

    def command(ledger: str, form: str, output: str, **asked: Any) -> None:
        from onrecord.ledger import QUESTIONS, Asked, Ledger
        from onrecord.showing import exports, tables

        with Ledger.open(ledger) as opened:
            rows = QUESTIONS[name](opened, Asked(**asked))
            if form == "table":
                exports.put(tables.lines(name, rows, tables.width(output)), output)
            else:
                exports.put(exports.lines(name, rows, form), output)

    for option in reversed((LEDGER, *options, FORMAT, OUTPUT)):
        command = option(command)
    main.command(name, help=about)(command)


class Day(click.ParamType[date]):
    """A date as YYYY-MM-DD."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is not a date; write it as YYYY-MM-DD.", param, ctx)


def _day(flag: str, field: str, about: str) -> Callable[[Any], Any]:
    return click.option(flag, field, type=Day(), metavar="DATE", help=about)


def _kind(*known: str) -> Callable[[Any], Any]:
    return click.option("--kind", type=click.Choice(known), help="Only rows of this kind.")


FORMAT = click.option(
    "--format",
    "form",
    type=click.Choice(["table", "csv", "jsonl"]),
    default="table",
    show_default=True,
    help="A table to read; CSV, for a spreadsheet; or JSON Lines, with nothing left out.",
)
ACTOR = click.option(
    "--actor", metavar="NAME", help="Only what this person or body said or is in: a name, role or id."
)
SEARCH = click.option(
    "--search",
    metavar="TEXT",
    help="Only rows that hold all these words; in double quotation marks: in order.",
)
DATES = (
    _day("--from", "since", "Only articles published on this day (YYYY-MM-DD) or later."),
    _day("--to", "until", "Only articles published on this day or earlier."),
    _day("--as-of", "as_of", "What was known on this day: hides articles published later, or undated."),
)
STORY = click.option(
    "--story", metavar="ID", help="Only articles of this story or event: its id, or the beginning of it."
)

table("articles", "The articles, with outlet and date.", ACTOR, STORY, *DATES, SEARCH)
table(
    "statements",
    "Who said what, on whose word.",
    *(ACTOR, STORY, *DATES, _kind("direct", "mixed", "indirect", "narration"), SEARCH),
)
table(
    "figures",
    "How many, how much: every figure with what it counts.",
    *(ACTOR, STORY, *DATES, _kind("reported", "planned", "possible", "denied"), SEARCH),
)
table(
    "moments",
    "When: every time expression.",
    *(STORY, *DATES, _kind("DATE", "TIME", "DURATION", "SET"), SEARCH),
)
table("claims", "What several statements say alike, on how many sources.", ACTOR, STORY, *DATES, SEARCH)
table(
    "actors",
    "Everyone who is quoted or named, and how often quoted.",
    *(ACTOR, STORY, *DATES),
    _kind("person", "organisation", "government", "office", "group", "document", "anonymous"),
    SEARCH,
)
table("copies", "Articles that share prose, and how much of the shorter one.", ACTOR, STORY, *DATES, SEARCH)
table("mentions", "Every name, title and pronoun tied to an actor.", ACTOR, STORY, *DATES, SEARCH)
table("stories", "Which articles are on one happening, and on one story.", ACTOR, STORY, *DATES, SEARCH)
table("refusals", "Input that could not be read, and why.", SEARCH)


@main.command()
@LEDGER
def verify(ledger: str) -> None:
    """Prove that every row of a ledger ends in the text it came from.

    Exit status 1 where something does not hold; each such row is named on standard error.
    """
    from onrecord.ledger import Ledger
    from onrecord.ledger import verify as prove
    from onrecord.showing.words import proven

    with Ledger.open(ledger) as opened:
        proof = prove(opened)
    for finding in proof.findings:
        complain(f"{finding.row}: {finding.wrong}")
    click.echo(proven(proof.articles, proof.rows, proof.spans, len(proof.findings)))
    if proof.findings:
        sys.exit(REFUSED)


@main.command()
@LEDGER
@click.option(
    "--format",
    "form",
    type=click.Choice(["jsonl", "csv"]),
    default="jsonl",
    show_default=True,
    help="JSON Lines, with nothing left out, or CSV, for a spreadsheet.",
)
@click.option("-o", "--output", required=True, metavar="DIR", help="The folder to write to; made if need be.")
def export(ledger: str, form: str, output: str) -> None:
    """Write every table of a ledger to a folder, one file a table."""
    from onrecord.ledger import Ledger
    from onrecord.showing import exports

    with Ledger.open(ledger) as opened:
        exports.export(opened, Path(output), form)


@main.command()
@LEDGER
@click.argument("id", metavar="ID")
@click.argument("other", required=False, metavar="[ID]")
def explain(ledger: str, id: str, other: str | None) -> None:
    """Say why a row is there.

    ID is that of a statement, an article, an actor, a figure or a moment, or as much of its beginning as no
    other row has. Shows the text around the row with its spans marked ([S source] [C cue] [T content]), where
    the article came from, and every step that led to the row. The ids of two articles explain what they
    share.
    """
    from onrecord.ledger import Ledger
    from onrecord.ledger import explain as explained
    from onrecord.showing import accounts, exports

    with Ledger.open(ledger) as opened:
        exports.put([accounts.account(explained(opened, id, other))], "-")


def complain(message: str) -> None:
    """One line on standard error."""
    from onrecord.showing.words import line

    click.echo(f"onrecord: {line(message)}", err=True)


if __name__ == "__main__":
    main()
