"""Backup and restore from the command line: verified, told first, and nothing put in a file's place without a yes."""

from pathlib import Path

import pytest

import main
from exposure.storage import keys
from exposure.storage.keyring_file import keys_path
from exposure.storage.lock import FileLock
from tests.clinics import PASSPHRASE, ClinicFile, clinic_file

CLOCK = "2026-11-29T10:30:00+00:00"


class Shell:
    """Runs commands in this process on a clinic's file."""

    def __init__(self, clinic: ClinicFile, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.clinic, self.backup, self._capsys = clinic, folder / "kept.rungwise-backup", capsys
        self.passphrase = folder / "passphrase"
        self.passphrase.write_text(PASSPHRASE)

    def run(self, command: str, *more: str, data: Path | None = None) -> tuple[int, str, str]:
        """Give exit code, standard output and standard error."""
        named = ["--data", str(data or self.clinic.file), "--passphrase-file", str(self.passphrase)]
        code = main.main([command, *named, "--clock", CLOCK, str(self.backup), *more])
        said = self._capsys.readouterr()
        return code, said.out, said.err


@pytest.fixture
def shell(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Shell:
    return Shell(clinic_file(tmp_path / "clinic"), tmp_path, capsys)


def test_a_backup_is_made_and_told(shell: Shell) -> None:
    assert shell.run("backup") == (0, "Backed up and checked: 2 changes.\n", "")
    assert shell.backup.exists()


def test_a_backup_is_never_written_over(shell: Shell) -> None:
    shell.run("backup")
    assert shell.run("backup") == (2, "", "There is a file of that name already. Choose another name.\n")


def test_a_restore_over_a_file_says_first_what_would_be_lost(shell: Shell) -> None:
    shell.run("backup")
    shell.clinic.edit(3)
    before = shell.clinic.rows()
    code, out, err = shell.run("restore")
    assert (code, err) == (1, "Nothing was changed. Say --yes to restore it.\n")
    assert "You lose 3 changes since 26 November 2026" in out
    assert shell.clinic.rows() == before


def test_a_restore_with_yes_keeps_the_old_file_aside(shell: Shell) -> None:
    before = shell.clinic.rows()
    shell.run("backup")
    shell.clinic.edit(3)
    code, out, _err = shell.run("restore", "--yes")
    assert code == 0
    assert "kept as clinic.replaced-2026-11-29-103000.db" in out
    assert shell.clinic.rows() == before


def test_the_code_of_the_recovery_sheet_restores_too(shell: Shell) -> None:
    sheet = keys.new_sheet(shell.clinic.data_key)
    keys.use_sheet(shell.clinic.file, shell.clinic.data_key, sheet)
    shell.run("backup")
    shell.passphrase.write_text(sheet.code)
    assert shell.run("restore", "--yes")[0] == 0


def test_a_restore_to_a_new_place_needs_no_yes(shell: Shell, tmp_path: Path) -> None:
    shell.run("backup")
    new = tmp_path / "somewhere" / "new.db"
    code, out, _err = shell.run("restore", data=new)
    assert code == 0
    assert "Restored the backup of 29 November 2026" in out
    assert keys_path(new).exists()


def test_a_damaged_file_is_restored_too(shell: Shell) -> None:
    before = shell.clinic.rows()
    shell.run("backup")
    shell.clinic.file.write_bytes(bytes(4096))
    _code, told, _err = shell.run("restore")
    assert "can’t be read" in told
    assert shell.run("restore", "--yes")[0] == 0
    assert shell.clinic.rows() == before


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (None, "There is no backup there. Check its name and place.\n"),
        (b"a letter", "That is no backup of Rungwise. Choose another file.\n"),
        (b"PK", "This backup is damaged. Nothing was changed. Choose another one.\n"),
    ],
)
def test_what_is_no_backup_is_told_in_its_own_sentence(shell: Shell, content: bytes | None, says: str) -> None:
    if content is not None:
        shell.backup.write_bytes(content)
    assert shell.run("restore") == (2, "", says)


def test_a_file_that_is_open_is_not_restored(shell: Shell) -> None:
    shell.run("backup")
    with FileLock(shell.clinic.file):
        code, _out, err = shell.run("restore", "--yes")
    assert code == 2
    assert "open elsewhere" in err
