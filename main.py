"""Starts the program: the window, or one command. The only place that joins the parts, and that makes the clock."""

import importlib
import sys
from collections.abc import Callable
from datetime import UTC, datetime

import resources
from exposure.arguments import parser
from exposure.domain.moments import moment
from exposure.errors import ExposureError
from exposure.words import language
from exposure.words.errors import sentence

Clock = Callable[[], datetime]
WINDOWED = (None, "demo")


def main(arguments: list[str]) -> int:
    """Run what the arguments ask for; gives the exit code. What is heavy is loaded once it is known to be needed."""
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


def made_clock(fixed: str | None) -> Clock:
    """Give the one clock of this run: the computer's, or one that stands still at a given time with its offset."""
    if fixed is None:
        return lambda: datetime.now(UTC).astimezone()
    still = moment(fixed, "clock")
    return lambda: still


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
