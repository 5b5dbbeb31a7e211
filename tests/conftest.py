"""For all tests: nothing goes out. A socket connects to this machine's own processes only, by a file."""

import socket
from collections.abc import Iterator
from typing import Any, NoReturn

import pytest


@pytest.fixture(autouse=True, scope="session")
def offline() -> Iterator[None]:
    """Bar every connection but those of AF_UNIX, and every look-up of a host's name."""

    def barred(name: str) -> Any:
        real = getattr(socket.socket, name)

        def method(self: socket.socket, *args: Any) -> Any:
            if self.family != getattr(socket, "AF_UNIX", None):
                refuse(args[-1])
            return real(self, *args)

        return method

    def refuse(address: object, *_: object, **__: object) -> NoReturn:
        raise AssertionError(f"a test reaches out, to {address!r}: onrecord works offline")

    with pytest.MonkeyPatch.context() as patch:
        for name in ("connect", "connect_ex", "sendto"):
            patch.setattr(socket.socket, name, barred(name))
        for name in ("getaddrinfo", "gethostbyname", "gethostbyname_ex"):
            patch.setattr(socket, name, refuse)
        yield
