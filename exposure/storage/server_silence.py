"""A connection that does not wait for ever: a server that was stopped and a cable that is out say nothing at all."""

import time
from collections.abc import Callable, Generator
from typing import Any

import psycopg
from psycopg import waiting
from sqlalchemy import Engine, event

# Longer than anybody waits for the one writer's place; each statement of ours answers within a fraction of it.
SILENT_S = 10.0
LOOK_S = 0.1


class Listening(psycopg.Connection[Any]):
    """A connection that is closed, and called lost, once the server has said nothing for `SILENT_S` while asked."""

    def wait(self, gen: Generator[Any, Any, Any], *how: Any, **named: Any) -> Any:
        """Wait as psycopg does, but not for ever; raises `OperationalError` without a state, as for a lost network."""
        asking = _not_for_ever(gen, self.pgconn.finish)
        # Psycopg's way of waiting that is written in C tells nothing before 3.3 while it hears nothing.
        moment = {} if how else {"interval": LOOK_S}
        return waiting.wait_selector(asking, self.pgconn.socket, *how, **{**moment, **named})


def listen_to(engine: Engine) -> None:
    """Let every connection of an engine be one that does not wait for ever."""
    event.listen(engine, "do_connect", lambda _dialect, _record, words, named: Listening.connect(*words, **named))


def _not_for_ever(asking: Generator[Any, Any, Any], end: Callable[[], None]) -> Generator[Any, Any, Any]:
    """Hand on what psycopg waits for; what is ready is 0 whenever a moment has passed in which nothing was heard."""
    try:
        wanted, heard = next(asking), time.monotonic()
        while True:
            ready = yield wanted
            if ready:
                heard = time.monotonic()
            elif time.monotonic() - heard > SILENT_S:
                # What it was doing is unknown from here on, and no second question can be put to it.
                end()
                raise psycopg.OperationalError
            wanted = asking.send(ready)
    except StopIteration as told:
        return told.value
