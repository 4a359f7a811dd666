"""Who opens a file, asked and changed from the command line."""

from collections.abc import Callable
from pathlib import Path

import pytest

from exposure import memory
from exposure.arguments import parser
from exposure.errors import ExposureError
from exposure.people_commands import people
from exposure.storage import keys, sealing
from exposure.storage.keyring_file import Cost
from tests.desk import told
from tests.ui.opened import PASSPHRASE, SetClock, make_workspace

NEW = "granite walrus teapot meadow"
Run = Callable[..., str]


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let new passphrases be quick to make, and leave the memory of the tests as it is."""
    monkeypatch.setattr(sealing, "COST", Cost(passes=1, memory_kib=16, lanes=2))
    monkeypatch.setattr(memory, "keep_to_itself", lambda: None)


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Give what runs the command on a closed file, and gives what it printed."""
    make_workspace(tmp_path, SetClock()).close()
    (tmp_path / "now").write_text(PASSPHRASE, encoding="utf-8")
    (tmp_path / "new").write_text(NEW, encoding="utf-8")

    def command(*words: str) -> str:
        given = ["people", "--data", str(tmp_path / "t.db"), "--passphrase-file", str(tmp_path / "now")]
        assert people(parser().parse_args([*given, *words]), SetClock()) == 0
        return capsys.readouterr().out

    return command


def test_it_lists_who_opens_the_file(run: Run) -> None:
    assert run() == "Priya Nair\tclinician\n"


def test_somebody_is_added_and_taken_out(run: Run, tmp_path: Path) -> None:
    added = run("--add", "Sam Ode", "--as", "assistant", "--new-passphrase-file", str(tmp_path / "new"))
    assert added == "Priya Nair\tclinician\nSam Ode\tassistant\n"
    # With two of them it has to be said who is there.
    assert run("--user", "Priya Nair", "--remove", "Sam Ode") == "Priya Nair\tclinician\n"


def test_the_passphrase_is_changed(run: Run, tmp_path: Path) -> None:
    run("--change-passphrase", "--new-passphrase-file", str(tmp_path / "new"))
    assert keys.unlock(tmp_path / "t.db", NEW).user_name == "Priya Nair"


def test_a_new_sheet_is_written_as_a_pdf_and_shown_nowhere(run: Run, tmp_path: Path) -> None:
    before = keys.keys_path(tmp_path / "t.db").read_bytes()
    assert run("--new-sheet", str(tmp_path / "sheet.pdf")) == "Priya Nair\tclinician\n"
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    assert keys.keys_path(tmp_path / "t.db").read_bytes() != before


REFUSED = {
    "a sheet over another file": (["--new-sheet", "now"], ("conflict", "file")),
    "a sheet where nothing can be written": (["--new-sheet", "none/sheet.pdf"], ("not_written", "out")),
    "nobody of that name": (["--remove", "Sam"], ("unknown_user", "user")),
    "a code that is none": (["--try-sheet", "--code-file", "new"], ("recovery_code", "length")),
}


@pytest.mark.parametrize(("words", "error"), REFUSED.values(), ids=REFUSED)
def test_what_is_refused_leaves_the_keys_as_they_are(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], error: tuple[str, str]
) -> None:
    monkeypatch.chdir(tmp_path)
    before = keys.keys_path(tmp_path / "t.db").read_bytes()
    with pytest.raises(ExposureError) as refused:
        run(*words)
    assert told(refused.value) == error
    assert keys.keys_path(tmp_path / "t.db").read_bytes() == before


def failing(fault: Exception) -> Callable[..., object]:
    def fail(*_given: object) -> object:
        raise fault

    return fail


@pytest.mark.parametrize(
    ("where", "fault"),
    [
        ("exposure.people.People.new_sheet", ExposureError("not_allowed", "user")),
        ("exposure.people_commands.recovery_sheet", OSError("of the disk")),
        ("exposure.people.perform", ExposureError("not_saved")),
    ],
)
def test_a_sheet_that_does_not_open_the_file_is_not_left_and_the_one_before_does(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str, fault: Exception
) -> None:
    before = keys.keys_path(tmp_path / "t.db").read_bytes()
    monkeypatch.setattr(where, failing(fault))
    with pytest.raises(ExposureError):
        run("--new-sheet", str(tmp_path / "sheet.pdf"))
    assert not (tmp_path / "sheet.pdf").exists()
    assert keys.keys_path(tmp_path / "t.db").read_bytes() == before


def test_a_sheet_that_may_open_the_file_already_stays(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("exposure.storage.key_proof.write_whole", failing(OSError("once it was there")))
    with pytest.raises(ExposureError, match="not_saved"):
        run("--new-sheet", str(tmp_path / "sheet.pdf"))
    assert (tmp_path / "sheet.pdf").exists()


def test_a_server_has_logins_instead() -> None:
    asked = parser().parse_args(["people", "--data", "postgresql+psycopg://priya@localhost/clinic"])
    with pytest.raises(ExposureError) as refused:
        people(asked, SetClock())
    assert told(refused.value) == ("not_now", "user")
