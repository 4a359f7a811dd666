"""tools/dev.py, in a checkout of its own and with its commands only written down."""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from tools import dev


class Checkout:
    """A small checkout; `ran` lists what would have been run, `fails` the programs that fail."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.ran: list[list[str]] = []
        self.fails: set[str] = set()
        self.more: Mapping[str, str] | None = None

    def run(
        self, command: Sequence[str | Path], folder: Path | None = None, more: Mapping[str, str] | None = None
    ) -> int:
        """Write `command` down instead of running it."""
        del folder
        self.more = more
        self.ran.append([Path(word).name if isinstance(word, Path) else word for word in command])
        return int(self.ran[-1][0] in self.fails)


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Checkout:
    """Lay a checkout with locks, set up already, and nothing else."""
    made = Checkout(tmp_path)
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "ENVIRONMENT", tmp_path / ".venv")
    monkeypatch.setattr(dev, "run", made.run)
    (tmp_path / "requirements").mkdir()
    (tmp_path / "pyproject.toml").write_text("[project]")
    dev.program("python").parent.mkdir(parents=True)
    dev.program("python").touch()
    for lock in dev.LOCKS:
        (tmp_path / "requirements" / f"{lock}.txt").write_text(lock)
        dev.stamp_file(lock).write_text(dev.stamp(lock))
    return made


def no_uv(name: str) -> None:
    """Stand in for shutil.which where nothing is found."""
    del name


def test_what_is_set_up_is_not_set_up_again(checkout: Checkout) -> None:
    dev.set_up("dev")
    assert checkout.ran == []


@pytest.mark.parametrize("changed", ["pyproject.toml", "requirements/run.txt"])
def test_a_changed_file_is_noticed(checkout: Checkout, changed: str) -> None:
    (checkout.root / changed).write_text("other")
    assert not dev.is_set_up("run")


def test_another_python_is_noticed(checkout: Checkout, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platform.python_version", lambda: "3.99.0")
    assert not dev.is_set_up("run")


def test_a_larger_lock_counts_for_the_smaller_ones(checkout: Checkout, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "has_same_python", lambda: True)
    (checkout.root / "pyproject.toml").write_text("other")
    dev.set_up("server")
    assert [dev.is_set_up(lock) for lock in dev.LOCKS] == [True, True, False]


def test_a_failed_installation_leaves_no_stamp(checkout: Checkout, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "has_same_python", lambda: True)
    monkeypatch.setattr("shutil.which", no_uv)
    (checkout.root / "requirements/run.txt").write_text("other")
    (checkout.root / "main.py").touch()
    checkout.fails = {str(dev.program("python"))}
    assert dev.main(["app"]) == dev.COULD_NOT
    assert not dev.is_set_up("run")


def test_pip_is_asked_where_uv_fails(checkout: Checkout, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: name)
    checkout.fails = {"uv"}
    dev.install("run")
    assert [command[:3] for command in checkout.ran][1:] == [[str(dev.program("python")), "-m", "pip"]]


def test_hashes_are_always_required(checkout: Checkout, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: name)
    dev.install("run")
    assert "--require-hashes" in checkout.ran[0]


@pytest.mark.parametrize(
    ("system", "environment", "shown"),
    [
        ("Windows", {}, True),
        ("Darwin", {}, True),
        ("Linux", {}, False),
        ("Linux", {"DISPLAY": ""}, False),
        ("Linux", {"DISPLAY": ":0"}, True),
        ("Linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
    ],
)
def test_a_display_is_told_from_the_system(system: str, environment: dict[str, str], shown: bool) -> None:
    assert dev.has_display(system, environment) is shown


def test_without_a_display_the_example_is_played(checkout: Checkout, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "has_display", lambda *_: False)
    (checkout.root / "main.py").touch()
    dev.main(["app"])
    assert checkout.ran[-1][1:] == ["main.py", "demo", "--out", "out"]


def test_arguments_reach_the_program_as_they_are(checkout: Checkout) -> None:
    (checkout.root / "main.py").touch()
    dev.main(["app", "show", "--data", "a b"])
    assert checkout.ran[-1][1:] == ["main.py", "show", "--data", "a b"]


def test_a_postgresql_address_asks_for_its_driver() -> None:
    assert dev.lock_for(["--data", "postgresql+psycopg://clinic/db"]) == "server"
    assert dev.lock_for(["--data", "file.rungwise"]) == "run"


@pytest.mark.parametrize("command", ["app", "pictures", "bench"])
def test_a_script_that_is_not_there_yet_is_told(
    checkout: Checkout, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    assert dev.main([command]) == dev.COULD_NOT
    assert "does not exist yet" in capsys.readouterr().err
    assert checkout.ran == []


def test_all_checks_run_even_when_one_fails(checkout: Checkout) -> None:
    checkout.fails = {dev.program("ruff").name}
    assert dev.main(["check"]) == 1
    assert len(checkout.ran) == len(dev.CHECKS)


@pytest.mark.parametrize(
    ("words", "expected"), [([], ["-m", "not long"]), (["--long"], []), (["-k", "x"], ["-m", "not long", "-k", "x"])]
)
def test_long_tests_run_only_when_asked_for(checkout: Checkout, words: list[str], expected: list[str]) -> None:
    dev.main(["test", *words])
    assert checkout.ran[-1][1:] == ["-n", "logical", "--maxprocesses", "8", "--dist", "worksteal", "-rs", *expected]


@pytest.mark.parametrize(("set_to", "added"), [("", set()), ("1", {"PYTHONDONTWRITEBYTECODE", "PYTHONPYCACHEPREFIX"})])
def test_what_tests_compile_is_kept_where_it_is_not_anyway(
    checkout: Checkout, monkeypatch: pytest.MonkeyPatch, set_to: str, added: set[str]
) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", set_to)
    dev.main(["test"])
    assert set(checkout.more or {}) == added
    assert not (checkout.more or {}).get("PYTHONDONTWRITEBYTECODE")


def test_a_command_is_told_what_is_added_to_the_environment() -> None:
    asks = "import os, sys; sys.exit((os.environ.get('ASKED'), 'PATH' in os.environ) != ('y', True))"
    asked = [sys.executable, "-c", asks]
    assert (dev.run(asked, more={"ASKED": "y"}), dev.run(asked)) == (0, 1)


@pytest.mark.parametrize("words", [[], ["nonsense"]])
def test_an_unknown_command_is_answered_with_the_known_ones(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert dev.main(words) == dev.COULD_NOT
    assert "app, test, check" in capsys.readouterr().err


def test_locking_needs_uv(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", no_uv)
    assert dev.main(["lock"]) == dev.COULD_NOT


def test_smaller_locks_follow_the_largest(checkout: Checkout, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: name)
    dev.main(["lock"])
    assert [command[-1] for command in checkout.ran] == [
        f"requirements/{name}.txt" for name in ("dev", "server", "run")
    ]
    assert "-crequirements/dev.txt" in checkout.ran[-1]
