"""One run of the program on a screen, worked with keys alone and read from the accessibility bus."""

import signal
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.journeys.bus import Bus, Node
from tests.journeys.processes import Process, begin, run
from tests.journeys.waiting import Found, until

ROOT = Path(__file__).parents[2]
PICTURES = ROOT / "out" / "journey"
KEY_MS, MOST_TABS, _LOG_TAIL = "12", 60, 2000
_X_NAMES = {"Ctrl": "ctrl", "Shift": "shift", "Alt": "alt", "Esc": "Escape", "Space": "space"}
_ITEMS = ("page tab", "table cell", "list item", "tree item")


@dataclass
class Program:
    """The program as a process with a window; it is told keys as Qt names them, and controls by their object names."""

    env: Mapping[str, str]
    bus: Bus
    data: Path | str
    log: Path
    process: Process = field(init=False)

    def start(self, clock: str) -> "Program":
        """Start it at a time; gives it back when its window is there."""
        line = [sys.executable, str(ROOT / "main.py"), "--data", str(self.data), "--clock", clock]
        with self.log.open("ab") as log:
            self.process = begin(line, self.env, log)
        self.wait(self.titles, "a window")
        return self

    def press(self, *keys: str) -> None:
        """Press keys, wherever the focus is."""
        self._xdotool("key", "--delay", KEY_MS, *("+".join(_named(part) for part in key.split("+")) for key in keys))

    def write(self, words: str) -> None:
        """Type words where the focus is."""
        self._xdotool("type", "--delay", KEY_MS, words)

    def fill(self, name: str, words: str) -> None:
        """Go to a field with Tab, and type words there."""
        self.tab_to(name)
        self.write(words)

    def see(self, name: str) -> Node:
        """Wait until something of that object name is in sight and switched on, and give it."""
        return self.wait(lambda: self.bus.find(name), name)

    def read(self, words: str) -> None:
        """Wait until these words stand somewhere in sight."""
        self.wait(lambda: any(words in name for name in self.bus.names()), words)

    def miss(self, words: str) -> None:
        """Wait until these words stand nowhere in sight any more, and something has the focus again."""
        self.wait(lambda: not any(words in name for name in self.bus.names()), f"an end of “{words}”")
        self.listen()

    def listen(self) -> None:
        """Wait until a window in sight gets what is typed, and something in it has the focus.

        The bus alone tells too little: what is current in a list says that it has the focus while nothing gets keys.
        """
        self.wait(lambda: self._has_keys() and self.bus.ask("focus"), "a focus")

    def drag(self, name: str, down: int) -> None:
        """Draw something down by so many pixels with the mouse, in a few steps as a hand does."""
        place = self.wait(lambda: self.bus.where(name), name)
        steps = ["mousemove_relative", "--sync", "--", "0", str(down // 4)] * 4
        self._xdotool("mousemove", "--sync", *(str(each) for each in place), "mousedown", "1", *steps, "mouseup", "1")

    def hear(self, words: str) -> None:
        """Wait until something with these words is announced to a screen reader; somebody has to be listening."""
        heard: list[str] = []

        def look() -> bool:
            heard.extend(self.bus.heard())
            return any(words in said for said in heard)

        try:
            self.wait(look, f"“{words}” to be announced")
        except AssertionError as never:
            never.add_note(f"only heard: {heard}")
            raise

    def wait(self, look: Callable[[], Found | None], what: str) -> Found:
        """Wait until a look finds something, and give it; where it never does, the failure tells how it all stood."""
        try:
            return until(look, what)
        except AssertionError as never:
            never.add_note(self._state())
            raise

    def tab_to(self, name: str) -> None:
        """Press Tab until the focus is on what has that name, or on a part of it."""
        self.see(name)
        now = self.wait(self.focus, "a focus")
        for _press in range(MOST_TABS):
            if f".{name}." in f".{now}.":
                return
            self.press("Tab")
            now = self._next_focus(now)
        raise AssertionError(f"Tab does not lead to {name}")

    def close(self) -> None:
        """Close the window in front with Esc; a key is lost until the one behind it has the focus."""
        before = len(self.titles())
        self.press("Esc")
        self.wait(lambda: len(self.titles()) < before, "a window less")
        self.listen()

    def save_as(self, file: Path, key: str) -> None:
        """Press a key that asks where to save, answer with a file, and wait until it is there."""
        self.press(key)
        self.tab_to("fileNameEdit")
        self.press("Ctrl+A")
        self.write(str(file))
        self.press("Return")
        self.wait(file.is_file, file.name)

    def focus(self) -> str:
        """Give the path of object names to what has the focus."""
        # What is current in a list says that it has the focus even where the list has not.
        found = [node for node in self.bus.ask("focus") if node.role not in _ITEMS]
        return found[-1].id.removesuffix(".qt_scrollarea_viewport") if found else ""

    def _has_keys(self) -> bool:
        shown = self._xdotool("search", "--onlyvisible", "--pid", str(self.process.pid), "--name", ".").split()
        return self._xdotool("getwindowfocus").strip() in shown

    def titles(self) -> list[str]:
        """Give the title of every window of the program, as the window manager has it."""
        found = self._xdotool("search", "--onlyvisible", "--pid", str(self.process.pid), "--name", ".").split()
        return [self._xdotool("getwindowname", window).strip() for window in found]

    def picture(self, name: str) -> None:
        """Keep a picture of the screen for looking at, where JOURNEY_PICTURES asks for it; ImageMagick takes it."""
        if self.env.get("JOURNEY_PICTURES"):
            PICTURES.mkdir(parents=True, exist_ok=True)
            run(["import", "-window", "root", str(PICTURES / f"{name}.png")], self.env)

    def quit(self) -> int:
        """Close the program with its own key; gives the exit code."""
        self.press("Ctrl+Q")
        return self.process.wait(timeout=30)

    def end(self) -> None:
        """End the program at once, as a power cut would."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait(timeout=10)

    def said(self) -> str:
        """Give what every run has written to its log."""
        return self.log.read_text(encoding="utf-8")

    def _next_focus(self, before: str) -> str:
        """Wait until the focus has gone on: the program may answer what is asked before it has taken the key."""

        def look() -> str | None:
            now = self.focus()
            return now if now and now != before else None

        return self.wait(look, f"a way on from {before}")

    def _state(self) -> str:
        """Tell how the program stands: whether it runs, its windows, what is in sight, and what it wrote to its log."""
        sight = [
            f"{node.role} {node.id.rpartition('.')[2]} “{node.name}” {' '.join(node.states)}" for node in self.bus.ask()
        ]
        return "\n".join(
            [f"ended with: {self.process.poll()}", f"windows: {self.titles()}", *sight, self.said()[-_LOG_TAIL:]]
        )

    def _xdotool(self, *words: str) -> str:
        return run(["xdotool", *words], self.env).stdout


def _named(key: str) -> str:
    """Give the name X has for a key."""
    return _X_NAMES.get(key, key.lower() if len(key) == 1 else key)


def command(env: Mapping[str, str], words: Sequence[str]) -> str:
    """Run one command of the program, and give what it printed."""
    ran = run([sys.executable, str(ROOT / "main.py"), *words], env)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout
