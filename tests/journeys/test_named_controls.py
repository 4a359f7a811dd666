"""Over the real accessibility bus, no control that can be used is without a name, on any page or sheet."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path

import pytest

from tests.journeys import story
from tests.journeys.bus import Bus, Node
from tests.journeys.conftest import Start
from tests.journeys.program import Program
from ui.actions import ACTIONS, MENUS
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
# Sheets without keys of their own, which stand in a menu.
IN_MENUS = ("change_details", "clear_to_start", "book_visit", "rest_or_wake", "show_about")

# Sheets behind “What comes next”: whose it opens for, and the button to it.
AT_TIMES = {
    "review": ("Su", "next.review"),
    "lift pause": ("Ma", "next.lift"),
    "stay": ("De", "next.stay"),
    "move on": ("Ru", "next.move_on"),
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
    _open(program, "Ru")
    found |= {name: _at(program, *place) for name, place in PLACES.items()}
    found |= {name: _over(program, key) for name, key in SHEETS.items()}
    found |= {name: _over(program, *_way_to(name)) for name in IN_MENUS}
    found["patient view"] = _at_words(program, "F11", "you have done")
    program.press("Esc")
    found["try"] = _in_a_try(program)
    assert {name: nodes for name, nodes in found.items() if nodes} == {}


def test_no_control_that_is_asked_for_only_at_times_is_without_a_name(program: Program) -> None:
    story.unlock(program)
    found = {}
    for name, (who, button) in AT_TIMES.items():
        _open(program, who)
        program.press("Ctrl+Up")
        found[name] = _behind(program, button)
    _open(program, "Gr")
    found["end flare"] = _over(program, "Ctrl+Shift+F")
    _open(program, "Ru")
    found["other goal"] = _behind(program, "ladder.another")
    found["compare"] = _compared(program)
    program.press("Ctrl+3")
    found["correct"] = _behind(program, "tries.correct")
    found["sign"] = _signing(program)
    assert {name: nodes for name, nodes in found.items() if nodes} == {}


def _way_to(name: str) -> list[str]:
    """Give the keys that choose an action in its menu, with a patient open."""
    menu = next(spec.menu for spec in ACTIONS if spec.name == name)
    letter = MENUS[menu]().partition("&")[2][:1]
    items = [spec.name for spec in ACTIONS if spec.menu == menu and spec.where != "caseload"]
    return [f"Alt+{letter}", *["Down"] * items.index(name), "Return"]


def _open(program: Program, who: str) -> None:
    """Open the ladder of somebody by two letters of the name."""
    program.press("Ctrl+F")
    program.write(who)
    program.press("Return", "Ctrl+2")
    program.see("ladder.board")


def _behind(program: Program, button: str) -> list[Node]:
    """Look at the sheet a button opens, and close it."""
    program.tab_to(button)
    return _over(program, "Return")


def _compared(program: Program) -> list[Node]:
    program.tab_to("ladder.board")
    program.press("Ctrl+K")
    program.read("Which worries you more?")
    nodes = nameless(program)
    program.press("Esc")
    return nodes


def _signing(program: Program) -> list[Node]:
    program.press("Ctrl+5")
    for answer in ("letter.action", "letter.agrees"):
        program.tab_to(answer)
        program.press("Space")
    return _behind(program, "letter.sign")


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
