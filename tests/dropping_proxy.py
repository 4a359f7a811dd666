"""A way to a server that can be cut: just before an answer, so that what was asked was done and nobody knows."""

import contextlib
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_ASKED = b"COMMIT"


class DroppingProxy:
    """Passes bytes between a program and a server; `cut` says what becomes of the next COMMIT.

    "after" lets it reach the server and keeps the answer back, "before" keeps it from the server too. With `stays_down`
    nobody gets through from then on.
    """

    def __init__(self, port: int) -> None:
        self._to = port
        self.cut = ""
        self.stays_down = False
        self.is_down = False
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listening.getsockname()[1])
        self._open: list[socket.socket] = []
        self._passing: list[threading.Thread] = []
        self._accepting = threading.Thread(target=self._accept, daemon=True)
        self._accepting.start()

    def close(self) -> None:
        """End all that passes through, and wait until it has ended."""
        _end(self._listening)
        self._accepting.join()
        for each in self._open:
            _end(each)
        for way in self._passing:
            way.join()
        for each in (self._listening, *self._open):
            each.close()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                here, _where = self._listening.accept()
                if self.is_down:
                    here.close()
                    continue
                there = socket.create_connection(("127.0.0.1", self._to))
                self._open += [here, there]
                for way in ((here, there, True), (there, here, False)):
                    self._passing.append(threading.Thread(target=self._pass, args=way, daemon=True))
                    self._passing[-1].start()

    def _pass(self, source: socket.socket, target: socket.socket, asking: bool) -> None:
        with contextlib.suppress(OSError):
            while said := source.recv(65536):
                if asking and self.cut and _ASKED in said:
                    self._lose(source, target, said)
                    return
                target.sendall(said)
        for each in (source, target):
            _end(each)

    def _lose(self, program: socket.socket, server: socket.socket, said: bytes) -> None:
        cut, self.cut = self.cut, ""
        self.is_down = self.stays_down
        program.shutdown(socket.SHUT_RDWR)
        if cut == "after":
            server.sendall(said)
        server.shutdown(socket.SHUT_WR)


def _end(each: socket.socket) -> None:
    with contextlib.suppress(OSError):
        each.shutdown(socket.SHUT_RDWR)


@contextmanager
def proxy_to(port: int) -> Iterator[DroppingProxy]:
    """Give a proxy to a port of this computer."""
    proxy = DroppingProxy(port)
    try:
        yield proxy
    finally:
        proxy.close()
