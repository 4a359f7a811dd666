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


def way_to(name: str) -> list[str]:
    """Give the keys that choose an action in its menu, with a patient open."""
    menu = next(spec.menu for spec in ACTIONS if spec.name == name)
    letter = MENUS[menu]().partition("&")[2][:1]
    items = [spec.name for spec in ACTIONS if spec.menu == menu and spec.where != "caseload"]
    return [f"Alt+{letter}", *["Down"] * items.index(name), "Return"]


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


def over(program: Program, *keys: str) -> list[Node]:
    """Open a sheet, look, and close it; a sheet always has its cross."""
    program.press(*keys)
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
