"""Over the real accessibility bus, no control that can be used is without a name, on any page or sheet."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path

import pytest

from tests.journeys import story
from tests.journeys.bus import Bus, Node
from tests.journeys.conftest import Start
from tests.journeys.program import Program
from ui.demonstration import open_example

NOW = "2026-11-26T09:42+00:00"
CONTROLS = {
    "push button", "button", "toggle button", "check box", "radio button", "text", "entry", "password text", "slider",
    "spin button", "combo box", "page tab", "menu item", "check menu item", "radio menu item", "list item",
}  # fmt: skip
# Keys from the ladder page to a page or sheet, and the object name by which it is known to be there.
PLACES = {
    "tries": ("Ctrl+3", "tries.list"),
    # With a screen reader listening the table comes first.
    "table": ("Ctrl+4", "progress.table"),
    "chart": ("Ctrl+Shift+D", "progress.chart"),
    "letter": ("Ctrl+5", "letter.action"),
    "ladder": ("Ctrl+2", "ladder.board"),
}
SHEETS = {
    "what comes next": "Ctrl+Up",
    "why": "Ctrl+Y",
    "concern": "Ctrl+Shift+H",
    "flare": "Ctrl+Shift+F",
    "shortcuts": "F1",
    "new patient": "Ctrl+N",
}
# Sheets without keys of their own: the key of their menu, and how far down in it they stand.
IN_MENUS = {
    "details": ("Alt+P", 1),
    "clear to start": ("Alt+P", 2),
    "book a visit": ("Alt+P", 3),
    "rest": ("Alt+L", 5),
    "about": ("Alt+H", 1),
}


@pytest.fixture
def program(screen: Mapping[str, str], bus: Bus, tmp_path: Path) -> Iterator[Program]:
    """Give the program on the example caseload, at its door."""
    data = tmp_path / "example.db"
    open_example(data, lambda: datetime.fromisoformat(NOW), story.PASSPHRASE).close()
    started = Program(screen, bus, data, tmp_path / "log").start(NOW)
    yield started
    started.end()


def nameless(program: Program) -> list[Node]:
    """Give the controls in sight that a screen reader has no word for; the parts of scroll bars are not controls."""
    return [node for node in program.bus.ask() if node.role in CONTROLS and not node.name.strip()]


def test_no_control_of_the_first_run_is_without_a_name(start: Start, tmp_path: Path) -> None:
    program = start(tmp_path / "new.db", NOW)
    program.see("first.clinician")
    found = nameless(program)
    for field in ("clinician", "clinic", "emergency"):
        program.fill(f"first.{field}", "Ann")
    program.fill("first.passphrase", story.PASSPHRASE)
    program.fill("first.again", story.PASSPHRASE)
    program.tab_to("first.make")
    program.press("Return")
    program.see("recovery.save")
    assert found + nameless(program) == []


def test_no_control_on_any_page_or_sheet_is_without_a_name(program: Program) -> None:
    program.see("unlock.passphrase")
    found = {"unlock": nameless(program)}
    story.unlock(program)
    found["caseload"] = nameless(program)
    program.tab_to("caseload.due")
    found["due"] = _over(program, "Return")
    program.press("Ctrl+F")
    program.write("Ru")
    program.press("Return")
    program.see("ladder.board")
    found |= {name: _at(program, *place) for name, place in PLACES.items()}
    found |= {name: _over(program, key) for name, key in SHEETS.items()}
    found |= {name: _over(program, key, *["Down"] * down, "Return") for name, (key, down) in IN_MENUS.items()}
    found["patient view"] = _at_words(program, "F11", "you have done")
    program.press("Esc")
    found["try"] = _in_a_try(program)
    assert {name: nodes for name, nodes in found.items() if nodes} == {}


def _at(program: Program, key: str, name: str) -> list[Node]:
    program.press(key)
    program.see(name)
    return nameless(program)


def _at_words(program: Program, key: str, words: str) -> list[Node]:
    program.press(key)
    program.read(words)
    return nameless(program)


def _over(program: Program, *keys: str) -> list[Node]:
    """Open a sheet, look, and close it; a sheet always has its cross."""
    program.press(*keys)
    program.read("Close")
    nodes = nameless(program)
    program.press("Esc")
    return nodes


def _in_a_try(program: Program) -> list[Node]:
    """Look at every screen of a try, from prediction to reveal, and at going again."""
    program.press("Ctrl+T")
    program.see("try.likelihood")
    nodes = nameless(program)
    program.fill("try.likelihood", "40")
    program.tab_to("try.when")
    program.press("1", "Ctrl+Return")
    program.see("try.done")
    nodes += nameless(program)
    program.press("Space")
    program.tab_to("try.did")
    program.press("Y")
    nodes += nameless(program)
    program.fill("try.likelihood", "60")
    program.press("Ctrl+Return")
    program.read("It happened.")
    nodes += nameless(program)
    program.press("Esc")
    program.see("ladder.board")
    program.press("Ctrl+G")
    program.see("try.likelihood")
    return nodes + nameless(program)
