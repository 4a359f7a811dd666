"""Starts the program: the window, or one command. The only place that joins the parts, and that makes the clock."""

import sys
from datetime import UTC, datetime

from exposure import commands

WINDOWED = (None, "demo")


def clock() -> datetime:
    """Give the present moment at this computer's offset."""
    return datetime.now(UTC).astimezone()


def main(arguments: list[str]) -> int:
    """Run what the arguments ask for; gives the exit code."""
    asked = commands.parser().parse_args(arguments)
    return commands.run(asked, clock)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
