"""Other programs, begun or run to their end."""

import subprocess
from collections.abc import Mapping, Sequence
from typing import IO

Process = subprocess.Popen[str]
QUIET, TOLD = subprocess.DEVNULL, subprocess.PIPE


def begin(line: Sequence[str], env: Mapping[str, str], said: int | IO[bytes] = QUIET) -> Process:
    """Begin a program that is asked by lines and answers by lines where `said` is TOLD, else says into a file."""
    asked, error = (TOLD, QUIET) if said == TOLD else (QUIET, said)
    return subprocess.Popen(line, env=env, stdin=asked, stdout=said, stderr=error, text=True)  # noqa: S603 - our own line


def run(line: Sequence[str], env: Mapping[str, str], asked: str | None = None) -> "subprocess.CompletedProcess[str]":
    """Run a program to its end, whatever it gives; what it is called is looked for along PATH."""
    return subprocess.run(  # noqa: S603 - our own line
        line, env=env, input=asked, capture_output=True, text=True, check=False
    )


def end(process: Process) -> None:
    """Ask a program to end, and wait until it has."""
    process.terminate()
    process.communicate(timeout=10) if process.stdin else process.wait(timeout=10)
