"""What may stand on the command line; light to import, so that the window is painted before anything heavy loads."""

import argparse
from pathlib import Path
from typing import NoReturn

import platformdirs

from exposure.domain.clinic import ROLES
from exposure.errors import ExposureError
from exposure.place import Place, read_place
from exposure.words.errors import sentence

FORMATS = (
    "letter",
    "letter-text",
    "letter-rtf",
    "practice-sheet",
    "my-evidence",
    "patient-view",
    "chart-png",
    "chart-svg",
    "chart-pdf",
    "fhir",
    "json",
    "csv",
    "research",
)


def default_file() -> Path:
    """Give the file of this account where none is named."""
    return platformdirs.user_data_path("rungwise", appauthor=False) / "rungwise.db"


class OneSentence(argparse.ArgumentParser):
    """A parser that tells what it cannot read in one sentence, instead of a page on how to use it."""

    def error(self, message: str) -> NoReturn:
        """Tell it on standard error, and leave with exit code 2."""
        self.exit(2, f"{message}. See {self.prog} --help.\n")


def parser() -> OneSentence:
    """Give the parser of every command; without one the window opens."""
    top = OneSentence(prog="main.py", description="Rungwise: graded exposure, step by step.")
    top.add_argument("--data", type=_place, default=None, help="the file (default: in your data folder), or a server")
    top.add_argument("--clock", help="an ISO time with offset instead of the clock, for tests")
    commands = top.add_subparsers(dest="command", metavar="COMMAND")
    file = _file_options()
    commands.add_parser("do", parents=[file], help="read edits, one JSON object a line, and answer each")
    show = commands.add_parser("show", parents=[file], help="print one patient's record, or a line a patient")
    show.add_argument("--patient", help="the patient's id")
    decide = commands.add_parser("decide", help="print PP-1's decision on each case of a file")
    decide.add_argument("cases", type=Path)
    check = commands.add_parser("check", parents=[file], help="say whether the file is whole")
    check.add_argument("--anchor", help="the last line of a document, as it is printed: is it part of this record?")
    _add_export(commands.add_parser("export", parents=[file], help="write one patient's letter, sheet or record"))
    bring = commands.add_parser("import", parents=[file], help="bring in a patient's record that was exported as JSON")
    bring.add_argument("file", type=Path)
    bring.add_argument("--preview", action="store_true", help="only say what would change")
    _add_moves(commands, file)
    backup = commands.add_parser("backup", parents=[file], help="write a verified backup of the file and its keys")
    backup.add_argument("file", type=Path)
    restore = commands.add_parser(
        "restore", parents=[file], help="make a backup the file again, by a passphrase or the recovery code"
    )
    restore.add_argument("file", type=Path)
    restore.add_argument("--yes", action="store_true", help="though a file is there, which is kept aside")
    _add_people(commands.add_parser("people", parents=[file], help="list who opens the file, and change that"))
    demo = commands.add_parser("demo", help="open a throw-away copy of the example caseload")
    demo.add_argument("--out", type=Path, help="play the main job without a display and write its results here")
    return top


def _place(text: str) -> Place:
    try:
        return read_place(text)
    except ExposureError as error:
        raise argparse.ArgumentTypeError(sentence(error).rstrip(".")) from None


def _add_moves(commands: "argparse._SubParsersAction[OneSentence]", file: OneSentence) -> None:
    copy = commands.add_parser("copy", parents=[file], help="copy the whole record to a new file or an empty database")
    copy.add_argument("--to", type=_place, required=True, help="a file, or a server's address")
    copy.add_argument("--to-passphrase-file", type=Path, help="a file whose first line opens the copy")
    login = commands.add_parser("login", parents=[file], help="let a login of the server in, as one of the users")
    login.add_argument("login", help="the name of the login, which the server knows already")
    login.add_argument("name", help="the user's name; who is not known yet is added")
    login.add_argument(
        "--as", dest="as_role", choices=ROLES, default="clinician", help="the role of a user who is added"
    )


def _add_people(people: argparse.ArgumentParser) -> None:
    ways = people.add_mutually_exclusive_group()
    ways.add_argument("--add", metavar="NAME", help="let somebody open the file, with a new passphrase")
    ways.add_argument("--remove", metavar="NAME", help="let somebody open it no more")
    ways.add_argument("--change-passphrase", action="store_true", help="replace your own passphrase")
    ways.add_argument("--new-sheet", type=Path, metavar="PDF", help="make a new recovery sheet, and write it there")
    ways.add_argument("--try-sheet", action="store_true", help="say whether a recovery code would open the file")
    people.add_argument("--as", dest="as_role", choices=ROLES[:2], default="clinician", help="the role of who is added")
    people.add_argument("--new-passphrase-file", type=Path, help="a file whose first line is the new passphrase")
    people.add_argument("--code-file", type=Path, help="a file whose first line is the recovery code")


def _add_export(export: argparse.ArgumentParser) -> None:
    export.add_argument("--patient", required=True, help="the patient's id")
    export.add_argument("--as", dest="format", choices=FORMATS, required=True)
    export.add_argument("--out", type=Path, required=True, help="the file to write")
    export.add_argument("--for", dest="for_whom", default="", help="whom it is for, kept on record")
    export.add_argument("--with-words", action="store_true", help="with what people wrote, in a research export")


def _file_options() -> OneSentence:
    options = OneSentence(add_help=False)
    options.add_argument("--data", type=_place, default=argparse.SUPPRESS, help="the file, or a server's address")
    options.add_argument("--clock", default=argparse.SUPPRESS, help="an ISO time with offset, for tests")
    options.add_argument("--passphrase-file", type=Path, help="a file whose first line is the passphrase")
    options.add_argument("--create", action="store_true", help="make the file")
    options.add_argument("--user", help="who you are")
    options.add_argument("--role", choices=ROLES, help="do it in a lower role")
    return options
