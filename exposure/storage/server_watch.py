"""Hears of what others do on a server: PostgreSQL tells every workstation as soon as the history has grown."""

import re
import threading
from collections.abc import Callable

import psycopg
from psycopg import sql
from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from exposure.storage.server_seals import CHANNEL

Told = Callable[[int], None]
_TICK_S = 0.2
_AGAIN_S = 1.0
_PLACE = re.compile(r"[0-9]{1,18}")


class Watch:
    """Listens on a connection of its own in a thread of its own, and calls `told` there.

    `told` gets the place in the history of each edit another program did. After a loss of the network it connects again
    and tells what it had missed.
    """

    def __init__(self, engine: Engine, name: str, told: Told) -> None:
        self._engine, self._name, self._told = engine, name, told
        self._heard: int | None = None
        self._newest = 0
        self._stopped = threading.Event()
        self.listening = threading.Event()
        self._thread = threading.Thread(target=self._run, name="rungwise-watch", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Listen no more; gives back once the thread has ended."""
        self._stopped.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._stopped.is_set():
            try:
                self._listen()
            except (psycopg.Error, DBAPIError):
                self.listening.clear()
                self._stopped.wait(_AGAIN_S)

    def _listen(self) -> None:
        pooled = self._engine.raw_connection()
        # It is for listening alone from now on, and goes with the watch.
        connection = pooled.driver_connection
        pooled.detach()
        if not isinstance(connection, psycopg.Connection):
            raise TypeError
        with connection:
            connection.autocommit = True
            connection.execute(sql.SQL("LISTEN {}").format(sql.Identifier(CHANNEL)))
            self._catch_up(connection)
            self.listening.set()
            while not self._stopped.is_set():
                # A connection can be asked nothing while it gives notices, so a few are taken at a time.
                notices = tuple(connection.notifies(timeout=_TICK_S, stop_after=1))
                self._newest = _newest_on(connection) if notices else self._newest
                for notice in notices:
                    self._hear(notice.payload)

    def _catch_up(self, connection: "psycopg.Connection[tuple[object, ...]]") -> None:
        newest = _newest_on(connection)
        for missed in range((newest if self._heard is None else self._heard) + 1, newest + 1):
            self._told(missed)
        self._heard = newest

    def _hear(self, payload: str) -> None:
        """Take a notice; anybody may send one, so what is no place in the history is passed over."""
        seq, _space, name = payload.partition(" ")
        if not _PLACE.fullmatch(seq) or not (self._heard or 0) < int(seq) <= self._newest:
            return
        self._heard = int(seq)
        if name != self._name:
            self._told(self._heard)


def _newest_on(connection: "psycopg.Connection[tuple[object, ...]]") -> int:
    row = connection.execute("SELECT coalesce(max(seq), 0) FROM public.history").fetchone()
    return int(str(row[0])) if row else 0
