"""Starts the program: the window, or one command. The only place that joins the parts, and that makes the clock."""

import importlib
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from io import TextIOWrapper

import resources
from exposure.arguments import parser
from exposure.domain.moments import moment
from exposure.errors import ExposureError
from exposure.words import language
from exposure.words.errors import sentence

Clock = Callable[[], datetime]
WINDOWED = (None, "demo")
# a lone surrogate is written as \ud800, which is also how JSON writes it
_ESCAPED = "backslashreplace"


def main(arguments: list[str]) -> int:
    """Run what the arguments ask for; gives the exit code. What is heavy is loaded once it is known to be needed."""
    _speak_utf8()
    asked = parser().parse_args(arguments)
    language.use(language.of_system(), resources.path("locale"))
    try:
        clock = made_clock(asked.clock)
    except ExposureError as error:
        sys.stderr.write(f"{sentence(error)}\n")
        return 2
    start = importlib.import_module("ui.starting" if asked.command in WINDOWED else "exposure.commands")
    code: int = start.run(asked, clock)
    return code


def _speak_utf8() -> None:
    """Read and write UTF-8 on every system; what is none reaches the reader of lines, which refuses it."""
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8-sig", errors="surrogateescape")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=_ESCAPED)


def made_clock(fixed: str | None) -> Clock:
    """Give the one clock of this run: the computer's, or one that stands still at a given time with its offset."""
    if fixed is None:
        return lambda: datetime.now(UTC).astimezone()
    still = moment(fixed, "clock")
    return lambda: still


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
