"""Sides: for whom a source speaks, and which statements have one source behind them.

A side is all that speak for one body: a state's ministers and spokesmen are the government's, a company's
spokesman and its chief are the company's.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from onrecord.relating import posts, states
from onrecord.relating.held import Saying, Speaker
from onrecord.relating.lexicon import COMMON_FIRST
from onrecord.relating.naming import name

_GOVERNING = {"president", "prime minister", "minister", "leader", "spokesperson", "speaker"}
_GOVERNMENT = re.compile(r"(?i)\b(?:government|cabinet|ministry)\b")
_HEADING = {"head", "spokesperson", "lawyer"}
_OF = re.compile(r"\b(?:of|at|for) (?:the )?(?P<body>[A-Z][^,;]+)")
HOME = "government"  # the government of the land a story plays in, where nobody names it


def sides(s: Saying) -> frozenset[str]:
    """What a statement's sources speak for; empty where nobody is named, or a name is kept back."""
    if s.anonymous:
        return frozenset()
    return frozenset(key for speaker in s.sources for key in _sides(speaker))


@lru_cache(1 << 14)
def _sides(speaker: Speaker) -> frozenset[str]:
    found = {f"actor {speaker.actor}"}
    if speaker.speaks_for:
        found.update(_keyed(speaker.speaks_for))
    if speaker.kind != "person":
        seat = states.seat(speaker.name)
        state = seat[1] if seat else states.state(speaker.name)
        found.update([f"state {state}"] if state else _body(speaker.name))
        if _GOVERNMENT.search(speaker.name) and not state:
            found.add(HOME)
    for role in speaker.roles:
        post = posts.post(role)
        if post and post.head in _GOVERNING and (post.head != "spokesperson" or _GOVERNMENT.search(role)):
            found.add(f"state {post.state}" if post.state else HOME)
        elif post and post.head in _HEADING and (body := _OF.search(role)):
            found.update(_body(body["body"]))
    return frozenset(found)


def _body(called: str) -> Iterator[str]:
    yield from _keyed(f"body {' '.join(name(called).body)}")


def _keyed(key: str) -> Iterator[str]:
    """A body's key, and that of the word it is called by for short; "the government" is that of the land."""
    yield HOME if key == "body government" else key
    kind, *words = key.split()
    if kind == "body" and len(words) > 1 and words[0] not in COMMON_FIRST:
        yield f"body {words[0]}"


def roots(s: Saying) -> frozenset[str]:
    """Who stands behind a statement: its side, and the one that it came through first of all.

    All unnamed sources of one outlet count as one; so does what an outlet tells on nobody's word.
    """
    found = set(sides(s))
    if s.via:
        found.add(f"via {s.via[0]}")
    if not found:
        found.add(f"outlet {s.outlet or s.article}")
    return frozenset(found)
