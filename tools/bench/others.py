"""How soon a change by somebody else comes to the window: two programs on one record of a PostgreSQL server."""

import json
import os
import subprocess
import sys
import time
from argparse import ArgumentParser
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from tempfile import NamedTemporaryFile

# No window of the one who measures gets in the way.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from exposure.doing import do
from exposure.open_server import create_server, open_server
from exposure.place import Address
from tests.builders import uid
from tests.postgres import PASSWORD, PostgresServer, own_database, serving
from ui.workspace import Workspace

# docs/server.md: what others do appears within two seconds.
LONGEST_S = 2.0
_GIVEN_UP_S = 20.0
_MAIN = Path(__file__).parents[2] / "main.py"
_PATIENT, _LADDER, _RUNG = uid("patient"), uid("ladder"), uid("rung")
_LINES = (
    {"edit": "add_patient", "id": _PATIENT, "name": "Somebody", "born": "1970-01-01"},
    {"edit": "add_ladder", "id": _LADDER, "patient": _PATIENT, "goal": "a goal"},
    {"edit": "add_rung", "id": _RUNG, "ladder": _LADDER, "movement": "a movement", "feared_outcome": "it locks"},
)
_NOWHERE = subprocess.DEVNULL
Say = Callable[[dict[str, object]], None]


def _now() -> datetime:
    return datetime.now(UTC)


def times(server: PostgresServer, count: int) -> list[float]:
    """Give for each of so many edits how many seconds went by from its being sent until the window was told."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    with own_database(server) as name, _watched(server.address(name)) as workspace, _other(server.address(name)) as say:
        found = [_until_told(workspace, say, number) for number in range(count + 1)]
    app.processEvents()
    return found[1:]


@contextmanager
def _watched(address: Address) -> Iterator[Workspace]:
    """Make a record, and give it as a window has it open, once it listens."""
    made = create_server(address, PASSWORD, "Somebody", _now)
    for line in _LINES:
        do(made.database, [line], made.performer(_now))
    made.close()
    workspace = Workspace(open_server(address, PASSWORD), _now)
    workspace._others._watch.listening.wait(_GIVEN_UP_S)  # type: ignore[union-attr] # noqa: SLF001 - what comes before is no news
    try:
        yield workspace
    finally:
        workspace.close()


@contextmanager
def _other(address: Address) -> Iterator[Say]:
    """Give what has an edit done by another program, the command line, which stays open."""
    place = f"postgresql+psycopg://{address.user}@{address.host}:{address.port}/{address.database}"
    with NamedTemporaryFile("w", suffix=".txt") as secret:
        secret.write(f"{PASSWORD}\n")
        secret.flush()
        words = [sys.executable, str(_MAIN), "do", "--data", place, "--passphrase-file", secret.name]
        with _begun(words) as program:

            def say(line: dict[str, object]) -> None:
                if program.stdin is not None:
                    program.stdin.write(f"{json.dumps(line)}\n")
                    program.stdin.flush()

            yield say


def _begun(words: Sequence[str]) -> "subprocess.Popen[str]":
    return subprocess.Popen(words, stdin=subprocess.PIPE, stdout=_NOWHERE, stderr=_NOWHERE, text=True)


def _until_told(workspace: Workspace, say: Say, number: int) -> float:
    loop = QEventLoop()
    workspace.changed.connect(loop.quit)
    QTimer.singleShot(round(_GIVEN_UP_S * 1000), loop, loop.quit)
    began = time.perf_counter()
    say({"edit": "rate_rung", "rung": _RUNG, "threat": number % 101})
    loop.exec()
    took = time.perf_counter() - began
    workspace.changed.disconnect(loop.quit)
    return took


def misses(found: Sequence[float]) -> Iterator[str]:
    """Name what was missed."""
    late = [each for each in found if each > LONGEST_S]
    if late:
        yield f"{len(late)} of {len(found)} came later than {LONGEST_S:g} seconds."


def main(arguments: Sequence[str]) -> int:
    """Print how long it took; 1 where one was late."""
    parser = ArgumentParser(prog="./dev bench others", description=__doc__)
    parser.add_argument("--edits", type=int, default=50, help="how many edits, after one that is not counted (50)")
    asked = parser.parse_args(arguments)
    with serving() as server:
        found = times(server, asked.edits)
    print(f"a change by somebody else, from its being sent until the window was told, {len(found)} times:")
    print(f"median {median(found):.2f} s, longest {max(found):.2f} s")
    missed = list(misses(found))
    print("\n".join(missed) or "Every aim is met.")
    return int(bool(missed))
