"""A keychain of the desktop, as Debian’s gnome-keyring keeps it, on a session bus that leads nowhere else."""

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tests.journeys.processes import TOLD, Process, begin
from tests.journeys.waiting import until

DAEMON = "gnome-keyring-daemon"
LOGIN = "the password of the login"
_HOMES = {"HOME": "home", "XDG_RUNTIME_DIR": "run", "XDG_CONFIG_HOME": "config", "XDG_DATA_HOME": "data"}


@contextmanager
def own_bus(folder: Path) -> Iterator[Mapping[str, str]]:
    """Give an environment with homes and a bus of its own, and no display on which anybody could be asked."""
    env = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    for variable, name in _HOMES.items():
        (folder / name).mkdir(mode=0o700)
        env[variable] = str(folder / name)
    bus = begin(["dbus-daemon", "--session", "--nofork", "--print-address=1"], env, TOLD)
    with bus, ended(bus):
        assert bus.stdout is not None
        yield {**env, "DBUS_SESSION_BUS_ADDRESS": bus.stdout.readline().strip()}


@contextmanager
def keychain_on(env: Mapping[str, str]) -> Iterator[Path]:
    """Start a keychain on a bus, open as after a login; gives the folder of its files."""
    assert shutil.which(DAEMON), f"no keychain without {DAEMON}; ./dev test installs it"
    daemon = begin([DAEMON, "--foreground", "--unlock", "--components=secrets"], env, TOLD)
    with daemon, ended(daemon):
        assert daemon.stdin is not None
        daemon.stdin.write(LOGIN)
        daemon.stdin.close()
        until((Path(env["XDG_RUNTIME_DIR"]) / "keyring" / "control").exists, "a keychain")
        yield Path(env["XDG_DATA_HOME"]) / "keyrings"


@contextmanager
def ended(process: Process) -> Iterator[None]:
    """Ask a program to end, whatever comes in between."""
    try:
        yield
    finally:
        process.terminate()
