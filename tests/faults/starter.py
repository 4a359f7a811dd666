"""Starts the program again and again without loading it each time: everything is loaded once, then each run is a fork.

Asked by lines of JSON, `{"arguments": […], "answers": PATH}`; the lines for the program stand in PATH.lines. Answers
with the number of the process, which the asker may kill, and then with how it ended.
"""

import importlib
import json
import os
import sys
from typing import TextIO

import main

importlib.import_module("exposure.commands")


def run(arguments: list[str], answers: str) -> None:
    """Be the program: lines come from a file, answers go to a pipe that was made for them."""
    os.dup2(os.open(f"{answers}.lines", os.O_RDONLY), 0)
    os.dup2(os.open(answers, os.O_WRONLY), 1)
    os._exit(main.main(arguments))


def serve(asked_for: TextIO, said: TextIO) -> None:
    """Do one run after the other; what the program reads later, its own standard input, stays untouched."""
    for line in asked_for:
        asked = json.loads(line)
        child = os.fork()
        if child == 0:
            run(**asked)
        said.write(f"{child}\n")
        said.flush()
        said.write(f"{os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])}\n")
        said.flush()


if __name__ == "__main__":
    with open(0, closefd=False, encoding="utf-8") as stream:
        serve(stream, sys.stdout)
