"""The screen is locked, or the computer goes to sleep: told on a bus of the test's own."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject

from ui.session_watch import SessionWatch, session_path

LISTENING = """
from PySide6.QtCore import QCoreApplication, QTimer
from ui.session_watch import SessionWatch
app = QCoreApplication([])
watch = SessionWatch()
watch.left.connect(lambda: (print("left", flush=True), app.quit()))
watch.start()
QTimer.singleShot(0, lambda: print("listens", flush=True))
QTimer.singleShot(20_000, app.quit)
app.exec()
"""
SAVER, MANAGER = "org.freedesktop.ScreenSaver.ActiveChanged", "org.freedesktop.login1.Manager.PrepareForSleep"
LOCK, OURS = "org.freedesktop.login1.Session.Lock", session_path("2")
needs_bus = pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="no D-Bus here")


@pytest.fixture(scope="module")
def bus() -> Iterator[dict[str, str]]:
    """Give the environment of a bus that stands for both, the session’s and the system’s, in session 2."""
    line = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
    with subprocess.Popen(line, stdout=subprocess.PIPE, text=True) as daemon:  # noqa: S603
        assert daemon.stdout is not None
        place = daemon.stdout.readline().strip()
        names = ("DBUS_SESSION_BUS_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS")
        yield {**os.environ, **dict.fromkeys(names, place), "XDG_SESSION_ID": "2"}
        daemon.terminate()


def signal(bus: dict[str, str], path: str, name: str, *values: str) -> None:
    """Send a signal, as a desktop does."""
    subprocess.run(["dbus-send", "--session", "--type=signal", path, name, *values], env=bus, check=True)  # noqa: S603, S607


@needs_bus
@pytest.mark.parametrize(
    ("path", "name", "values"),
    [("/Saver", SAVER, ["boolean:true"]), ("/Any", MANAGER, ["boolean:true"]), (OURS, LOCK, [])],
)
def test_a_lock_and_a_sleep_are_heard(bus: dict[str, str], path: str, name: str, values: list[str]) -> None:
    listens = subprocess.Popen([sys.executable, "-c", LISTENING], env=bus, stdout=subprocess.PIPE, text=True)  # noqa: S603
    assert listens.stdout is not None
    assert listens.stdout.readline() == "listens\n"
    signal(bus, path, name, *values)
    assert listens.communicate(timeout=30)[0] == "left\n"


@pytest.mark.parametrize(("begins", "told"), [(True, 1), (False, 0)])
def test_what_ends_is_not_told(qapp: QObject, begins: bool, told: int) -> None:
    watch, heard = SessionWatch(), list[bool]()
    watch.left.connect(lambda: heard.append(True))
    watch.on_turned(begins)
    assert len(heard) == told


@pytest.mark.parametrize(("session", "tail"), [("2", "_32"), ("12", "_312"), ("c1", "c1"), ("a-b", "a_2db")])
def test_a_session_is_named_as_systemd_names_it(session: str, tail: str) -> None:
    assert session_path(session) == f"/org/freedesktop/login1/session/{tail}"


def test_without_a_number_every_session_is_ours() -> None:
    assert session_path("") == ""
