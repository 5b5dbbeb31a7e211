"""JSON and JSON Lines: one record or many."""

import json
from collections.abc import Iterator
from typing import Any

from onrecord.model import Article, Refusal
from onrecord.sources.fields import article
from onrecord.sources.files import Found


def read(found: Found, text: str) -> Iterator[Article | Refusal]:
    """One object, a list of them, {"articles": [...]}, fundus' {"publisher": [...], ...}, or JSON Lines."""
    value, wrong = _parsed(text)
    if wrong and isinstance(_parsed(text.lstrip().partition("\n")[0])[0], dict):
        yield from read_lines(found, text)
    elif wrong:
        yield Refusal(found.path, wrong)
    elif (records := _records(value)) is None:
        yield _record(found, "", value)
    elif not records:
        yield Refusal(found.path, "it holds no records")
    else:
        for number, record in enumerate(records, 1):
            yield _record(found, f"#record {number}", record)


def read_lines(found: Found, text: str) -> Iterator[Article | Refusal]:
    """One object a line; blank lines are skipped."""
    empty = True
    for number, line in enumerate(text.split("\n"), 1):  # not splitlines: U+2028 may stand in a string
        if not line.strip():
            continue
        empty, where = False, f"#line {number}"
        value, wrong = _parsed(line, whole=False)
        yield Refusal(found.path + where, wrong) if wrong else _record(found, where, value)
    if empty:
        yield Refusal(found.path, "it holds no records")


def _parsed(text: str, *, whole: bool = True) -> tuple[Any, str | None]:
    """The value, or why there is none. Numbers stay as they are written; NaN is no value."""
    try:
        return json.loads(
            text, strict=False, parse_int=str, parse_float=str, parse_constant=lambda _: None
        ), None
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}" if whole else f"column {error.colno}"
        return None, f"not JSON at {place}: {error.msg[:1].lower()}{error.msg[1:]}"
    except RecursionError:
        return None, "its JSON is nested too deeply"


def _records(value: Any) -> list[Any] | None:
    """The records of a value that is a list of them; None if it is itself one."""
    if isinstance(value, list):
        return value
    if not isinstance(value, dict):
        return None
    if isinstance(value.get("articles"), list):
        records: list[Any] = value["articles"]
        return records
    if value and all(isinstance(group, list) for group in value.values()):
        named = [(name, record) for name, group in value.items() for record in group]
        if named and all(isinstance(record, dict) and "publishing_date" in record for _, record in named):
            return [{"publisher": name, **record} for name, record in named]
    return None


def _record(found: Found, where: str, value: Any) -> Article | Refusal:
    if isinstance(value, dict):
        return article(found, where, value)
    kind = {list: "a list", str: "a string or number", bool: "true or false"}.get(type(value), "null")
    return Refusal(found.path + where, f"a record must be an object, this is {kind}")
