"""The file: opening, creating and closing it, transactions, and errors in plain words.

One file when closed: no write-ahead log, but SQLite's rollback journal, which lives only while
a transaction does. Killed at any instant, the file is as of its last whole transaction.
"""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib import resources
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from onrecord.ledger.errors import LedgerError, Unfit
from onrecord.ledger.rows import Row

_APPLICATION = 0x4F4E5243  # "ONRC", in the header of the file
_PATIENCE = 10.0  # seconds to wait for another process to end its transaction


class Ledger:
    """An open ledger. `Ledger.open` reads one, `Ledger.create` makes one or goes on with it."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self.connection = connection
        connection.row_factory = lambda cursor, row: {
            column[0]: value for column, value in zip(cursor.description, row, strict=True)
        }

    @classmethod
    def open(cls, path: str | Path) -> Self:
        """An existing ledger, for reading alone. Raises LedgerError where there is none that can be read."""
        path = Path(path)
        with _clearly(path):
            if not path.exists():
                raise LedgerError(f"{path}: there is no such ledger")
            ledger = cls(path, _recovered(path))
            with ledger._closed_on_error():
                version = ledger._version()
                if not version:
                    raise LedgerError(f"{path}: is empty, not yet a ledger")
                if version < _latest():
                    raise LedgerError(f"{path}: was made by an older onrecord; build it anew")
            return ledger

    @classmethod
    def create(cls, path: str | Path, made_by: Mapping[str, str], patience: float = _PATIENCE) -> Self:
        """The ledger at `path`, for writing; made there if there is none, brought up to date if it is old.

        `made_by` names what makes it and the version of each ("package", "reader"). Raises LedgerError
        where the file is no ledger, was made by anything else, or is being written by another process
        for longer than `patience` seconds.
        """
        path = Path(path)
        with _clearly(path):
            ledger = cls(path, _connected(path, "rwc", patience))
            with ledger._closed_on_error():
                with ledger.transaction():
                    version = ledger._version()
                    for number, script in _migrations():
                        if number > version:
                            for statement in _statements(script):
                                ledger.connection.execute(statement)
                            ledger.connection.execute(f"PRAGMA user_version = {number}")
                    if not version:
                        ledger.connection.execute(f"PRAGMA application_id = {_APPLICATION}")
                        ledger.connection.executemany("INSERT INTO meta VALUES (?, ?)", made_by.items())
                ledger._check_maker(made_by)
            return ledger

    def all(self, sql: str, *values: Any, **named: Any) -> list[Row]:
        """Every row of a query, its parameters given in order or by name."""
        with _clearly(self.path):
            rows: list[Row] = self.connection.execute(sql, named or values).fetchall()
            return rows

    def one(self, sql: str, *values: Any) -> Row | None:
        """The first row of a query, None where there is none."""
        return next(iter(self.all(sql, *values)), None)

    def run(self, sql: str, *values: Any) -> None:
        """Change the ledger, within a transaction. Raises Unfit where it cannot hold a value."""
        with _clearly(self.path):
            self.connection.execute(sql, values)

    def insert(self, table: str, values: tuple[Any, ...]) -> None:
        """A new row with all of its columns in order. Raises Unfit where the table does not take them."""
        self.run(f"INSERT INTO {table} VALUES ({', '.join('?' * len(values))})", *values)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All that is changed within, or nothing."""
        with _clearly(self.path):
            self.connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            with _clearly(self.path):
                self.connection.execute("COMMIT")
        except BaseException:
            if self.connection.in_transaction:
                self.connection.execute("ROLLBACK")
            raise

    def made_by(self) -> dict[str, str]:
        """What made this ledger, and its version."""
        return {row["name"]: row["value"] for row in self.all("SELECT name, value FROM meta ORDER BY name")}

    def close(self) -> None:
        self.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _version(self) -> int:
        """The number of the last migration; 0 for a database with nothing in it."""
        application = self.connection.execute("PRAGMA application_id").fetchone()["application_id"]
        version: int = self.connection.execute("PRAGMA user_version").fetchone()["user_version"]
        if application == 0 and version == 0 and not self.all("SELECT 1 FROM sqlite_master LIMIT 1"):
            return 0
        if application != _APPLICATION:
            raise LedgerError(f"{self.path}: is not an onrecord ledger")
        if version > _latest():
            raise LedgerError(f"{self.path}: was made by a newer onrecord; this one cannot read it")
        return version

    def _check_maker(self, made_by: Mapping[str, str]) -> None:
        held = self.made_by()
        if held != dict(made_by):
            was, now = (", ".join(f"{k} {v}" for k, v in sorted(m.items())) for m in (held, made_by))
            raise LedgerError(f"{self.path}: was made by {was}, and this is {now}; build a new ledger")

    @contextmanager
    def _closed_on_error(self) -> Iterator[None]:
        try:
            yield
        except BaseException:
            self.close()
            raise


def _connected(path: Path, mode: str, patience: float = _PATIENCE) -> sqlite3.Connection:
    if "\0" in str(path):
        raise ValueError("a path holds no NUL")
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None, timeout=patience
    )
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA cell_size_check = ON")
    return connection


def _recovered(path: Path) -> sqlite3.Connection:
    """A connection for reading. A write that was cut short is rolled back first, which takes a writer."""
    connection = _connected(path, "ro")
    try:
        connection.execute("SELECT 1 FROM sqlite_master").fetchone()
    except sqlite3.OperationalError as error:
        connection.close()
        if not error.sqlite_errorname.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN")):
            raise
        writer = _connected(path, "rw")
        try:
            writer.execute("SELECT 1 FROM sqlite_master").fetchone()
        finally:
            writer.close()
        return _connected(path, "ro")
    except BaseException:
        connection.close()
        raise
    return connection


@contextmanager
def _clearly(path: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.IntegrityError as error:
        raise Unfit(f"does not fit the ledger: {error}") from error
    except sqlite3.Error as error:
        raise LedgerError(f"{path}: {_plainly(error)}") from error
    except (UnicodeEncodeError, OverflowError) as error:
        raise Unfit(f"no ledger can hold it: {error}") from error
    except (OSError, ValueError) as error:
        raise LedgerError(f"{path}: cannot be opened: {error}") from error


def _plainly(error: sqlite3.Error) -> str:
    name = getattr(error, "sqlite_errorname", "")
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return "another process is writing to it; try again when that has ended"
    if name == "SQLITE_NOTADB":
        return "is not an onrecord ledger"
    if name.startswith("SQLITE_CORRUPT") or str(error).startswith("Could not decode"):
        return f"is damaged ({error}); build it anew"
    if name.startswith("SQLITE_CANTOPEN"):
        return "cannot be opened"
    if name.startswith("SQLITE_READONLY"):
        return "cannot be written to"
    if name == "SQLITE_FULL":
        return "the disk is full"
    return str(error)


def _latest() -> int:
    return max(number for number, _ in _migrations())


def _migrations() -> list[tuple[int, str]]:
    """The numbered scripts of `schema`, in order."""
    folder = resources.files("onrecord.ledger") / "schema"
    scripts = [f for f in folder.iterdir() if f.name.endswith(".sql")]
    return sorted((int(f.name.removesuffix(".sql")), f.read_text(encoding="utf-8")) for f in scripts)


def _statements(script: str) -> Iterator[str]:
    """The statements of a script one by one: `executescript` would end the transaction they stand in."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
