"""All shortcuts: every action of the menus with its keys, read from the one table, and the keys of single controls."""

from PySide6.QtWidgets import QWidget

from exposure.words.language import _
from ui.actions import ACTIONS, MENUS
from ui.dialogs.asking import AskingSheet
from ui.widgets.boxes import Column, Row
from ui.widgets.flow import Columns
from ui.widgets.labels import KeyCap, Label
from ui.widgets.themed import grow_downwards


class ShortcutsSheet(AskingSheet):
    """Lists the actions menu by menu; those without keys stand there too, so that the list is whole."""

    def __init__(self, window: QWidget) -> None:
        super().__init__("shortcuts", _("All shortcuts"), window)
        columns = Columns(gap=24)
        columns.add([_menu(menu, plain(words())) for menu, words in MENUS.items()])
        columns.add([_group(_("On the page with the focus"), [_line(words, keys) for words, keys in control_keys()])])
        self.body.put(columns)
        self.add_close("shortcuts")


def plain(words: str) -> str:
    """Give the words of a menu without the mark of its access key."""
    # A doubled ampersand is a real one.
    return words.replace("&&", "\0").replace("&", "").replace("\0", "&")


def control_keys() -> tuple[tuple[str, str], ...]:
    """Give the keys that act only where the focus is: what each does, and the keys."""
    return (
        (_("Save, or keep"), "Ctrl+Enter"),
        (_("Close, or pause a try"), "Esc"),
        (_("Type a number, 0 to 100"), "0–9"),
        (_("A little more, a little less"), "+  −"),
        (_("Go to the next card"), "↑  ↓"),
        (_("Mark a card to put beside"), "Shift+↑  Shift+↓"),
        (_("Open the step of a card"), "Enter"),
        (_("Go to the highest card, to the lowest"), "Home  End"),
        (_("A step between, split, put together"), "B  S  M"),
        (_("Let a step rest, or wake it"), "H"),
        (_("Take a step off the ladder"), "Del"),
        (_("Part of it, not today"), "P  T"),
        (_("Happened: no, partly, yes, can’t tell"), "N  P  Y  C"),
    )


def _menu(menu: str, title: str) -> QWidget:
    return _group(title, [_line(plain(spec.text()), spec.keys) for spec in ACTIONS if spec.menu == menu])


def _group(title: str, lines: list[Row]) -> QWidget:
    shown = QWidget()
    shown.setLayout(Column(Label(title, "title"), *lines, None, gap=4))
    grow_downwards(shown)
    return shown


def _line(words: str, keys: str) -> Row:
    said = (Label(words), 1)
    return Row(said, KeyCap(keys), gap=16) if keys else Row(said)
