"""All shortcuts: every action of the menus with its keys, read from the one table of actions."""

from PySide6.QtWidgets import QWidget

from exposure.words.language import _
from ui.actions import ACTIONS, MENUS, ActionSpec
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
        self.body.put(columns)
        self.add_close("shortcuts")


def plain(words: str) -> str:
    """Give the words of a menu without the mark of its access key."""
    # A doubled ampersand is a real one.
    return words.replace("&&", "\0").replace("&", "").replace("\0", "&")


def _menu(menu: str, title: str) -> QWidget:
    lines = [_line(spec) for spec in ACTIONS if spec.menu == menu]
    shown = QWidget()
    shown.setLayout(Column(Label(title, "title"), *lines, None, gap=4))
    grow_downwards(shown)
    return shown


def _line(spec: ActionSpec) -> Row:
    words = Label(plain(spec.text()))
    keys = KeyCap(spec.keys) if spec.keys else None
    return Row((words, 1), keys, gap=16) if keys is not None else Row((words, 1))
