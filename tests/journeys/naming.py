"""Looking for controls without a name: where the program is, and behind every key, button and menu that leads on."""

from tests.journeys.bus import Node
from tests.journeys.program import Program
from ui.actions import ACTIONS, MENUS

CONTROLS = {
    "push button", "button", "toggle button", "check box", "radio button", "text", "entry", "password text", "slider",
    "spin button", "combo box", "page tab", "menu item", "check menu item", "radio menu item", "list item",
}  # fmt: skip


def nameless(program: Program) -> list[Node]:
    """Give the controls in sight that a screen reader has no word for; the parts of scroll bars are not controls."""
    return [node for node in program.bus.ask() if node.role in CONTROLS and not node.name.strip()]


def choose(program: Program, name: str) -> None:
    """Choose an action in its menu, with a patient open; the menu is there before its items are gone through."""
    chosen = next(spec for spec in ACTIONS if spec.name == name)
    letter = MENUS[chosen.menu]().partition("&")[2][:1]
    items = [spec.name for spec in ACTIONS if spec.menu == chosen.menu and spec.where != "caseload"]
    program.listen()
    program.press(f"Alt+{letter}")
    program.read(chosen.text().replace("&", ""))
    program.press(*["Down"] * items.index(name), "Return")


def open_ladder(program: Program, who: str) -> None:
    """Open the ladder of somebody by two letters of the name."""
    program.press("Ctrl+F")
    program.write(who)
    program.press("Return", "Ctrl+2")
    program.see("ladder.board")


def at(program: Program, key: str, name: str) -> list[Node]:
    """Press a key, and look once something is in sight."""
    program.press(key)
    program.see(name)
    return nameless(program)


def at_words(program: Program, key: str, words: str) -> list[Node]:
    """Press a key, and look once these words are in sight."""
    program.press(key)
    program.read(words)
    return nameless(program)


def over(program: Program, key: str) -> list[Node]:
    """Open a sheet with a key, look, and close it."""
    program.press(key)
    return _looked_at(program)


def over_chosen(program: Program, name: str) -> list[Node]:
    """Open a sheet from its menu, look, and close it."""
    choose(program, name)
    return _looked_at(program)


def _looked_at(program: Program) -> list[Node]:
    # A sheet always has its cross.
    program.read("Close")
    nodes = nameless(program)
    program.press("Esc")
    # Keys are lost until the sheet is gone.
    program.miss("Close")
    return nodes


def behind(program: Program, button: str) -> list[Node]:
    """Look at the sheet a button opens, and close it."""
    program.tab_to(button)
    return over(program, "Return")
