"""`check --anchor`: the last line of a document, as it is printed, held against the record on the command line."""

from pathlib import Path

import pytest

import main
from exposure.opening import open_file
from exposure.words.anchor import anchor_line
from tests.desk import Desk
from tests.faults.program import NOW, PASSPHRASE, arguments, made_file


@pytest.fixture
def printed(tmp_path: Path) -> tuple[Path, str]:
    """Give a file, and the line that was printed of it before something else was done."""
    file, _key = made_file(tmp_path)
    opened = open_file(file, PASSPHRASE)
    with opened.database.reading() as records:
        line = anchor_line(records.anchor())
    Desk(opened.database, file, main.made_clock(NOW)()).do("set_clinic", name="Harbour")
    opened.close()
    return file, line


def checked(file: Path, line: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    """Run the check, and give its code with what it says."""
    code = main.main([*arguments(file, "check"), "--anchor", line])
    said = capsys.readouterr()
    return code, said.out + said.err


def test_a_line_of_this_record_fits_though_more_was_done_since(
    printed: tuple[Path, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert checked(*printed, capsys) == (0, "ok\n")


def test_a_line_that_is_not_in_the_record_is_found(
    printed: tuple[Path, str], capsys: pytest.CaptureFixture[str]
) -> None:
    said = checked(printed[0], "Record: 9 changes, 0123 4567 89ab cdef", capsys)
    assert said == (1, "the history does not hold the printed line\n")


def test_what_is_no_such_line_is_told_in_a_sentence(
    printed: tuple[Path, str], capsys: pytest.CaptureFixture[str]
) -> None:
    code, said = checked(printed[0], "9f3c", capsys)
    assert (code, said.startswith("Type the line as it is printed"), said.count("\n")) == (2, True, 1)
