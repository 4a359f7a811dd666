"""A screen of its own for one test run: X server, window manager, session bus and accessibility bus."""

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

from tests.journeys.processes import QUIET, TOLD, Process, begin, end, run
from tests.journeys.waiting import until

LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
SYSTEM_PYTHON = Path("/usr/bin/python3")
SIZE = "1440x900x24"


def lacking() -> list[str]:
    """Name what this computer lacks for a screen of its own; `./dev test` installs it."""
    programs = ["Xvfb", "openbox", "xdotool", "dbus-daemon"]
    files = [LAUNCHER, SYSTEM_PYTHON, Path("/usr/lib/python3/dist-packages/gi")]
    return [name for name in programs if shutil.which(name) is None] + [
        str(file) for file in files if not file.exists()
    ]


@contextmanager
def own_screen(folder: Path) -> Iterator[Mapping[str, str]]:
    """Start everything a window needs, and give the environment that leads there; ends it all afterwards."""
    with ExitStack() as ends:
        env = _clean_environment(folder)
        # Without -noreset the server throws everybody out when its only client leaves.
        server = ["Xvfb", "-r", "-displayfd", "1", "-screen", "0", SIZE, "-nolisten", "tcp", "-noreset"]
        env["DISPLAY"] = f":{_told(ends, server, env)}"
        bus = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
        env["DBUS_SESSION_BUS_ADDRESS"] = _told(ends, bus, env)
        for name in (["openbox"], [str(LAUNCHER), "--launch-immediately"]):
            _start(ends, name, env, QUIET)
        until(lambda: _has_manager(env), "a window manager")
        yield env


def _clean_environment(folder: Path) -> dict[str, str]:
    """Give an environment with homes of its own, so that nothing of the developer's is read or written."""
    env = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "QT_", "LC_"))}
    homes = {
        "HOME": "home",
        "XDG_RUNTIME_DIR": "run",
        "XDG_CONFIG_HOME": "config",
        "XDG_DATA_HOME": "data",
        "TMPDIR": "tmp",
    }
    for variable, name in homes.items():
        (folder / name).mkdir(mode=0o700, exist_ok=True)
        env[variable] = str(folder / name)
    # Qt itself does not answer one question of the accessibility bus, and says so each time.
    quiet = {"QT_LOGGING_RULES": "qt.accessibility.atspi=false", "PYTHONFAULTHANDLER": "1", "LANG": "C.UTF-8"}
    return {**env, **quiet, "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}


def _start(ends: ExitStack, line: list[str], env: Mapping[str, str], said: int) -> Process:
    started = begin(line, env, said)
    ends.callback(end, started)
    return started


def _told(ends: ExitStack, line: list[str], env: Mapping[str, str]) -> str:
    """Start a server and give the one line in which it says where it is."""
    said = _start(ends, line, env, TOLD).stdout
    place = said.readline().strip() if said else ""
    assert place, f"{line[0]} did not start"
    return place


def _has_manager(env: Mapping[str, str]) -> bool:
    return run(["xdotool", "get_num_desktops"], env).returncode == 0
