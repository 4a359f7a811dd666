"""The menu bar, made from the table of actions."""

from collections.abc import Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow

from ui.actions import ACTIONS, MENUS, OFFERED, ActionSpec, Place


def fill_menus(window: QMainWindow, doers: Mapping[str, QObject]) -> dict[str, QAction]:
    """Put every action into its menu, and give all by name; each calls its method of its doer among `doers`, by name.

    Raises KeyError for a doer that is missing and AttributeError for one who has no such method.
    """
    bar = window.menuBar()
    bar.setObjectName("menu_bar")
    menus = {name: bar.addMenu(text()) for name, text in MENUS.items()}
    made: dict[str, QAction] = {}
    for spec in ACTIONS:
        made[spec.name] = _action(window, spec, doers)
        menus[spec.menu].addAction(made[spec.name])
    _open_by_key(window)
    return made


def offer_at(place: Place, made: Mapping[str, QAction]) -> None:
    """Let be chosen what can be chosen where the window is now."""
    for spec in ACTIONS:
        made[spec.name].setEnabled(spec.where in OFFERED[place])


def _open_by_key(window: QMainWindow) -> None:
    """Open the menus with F10, and with Alt and a letter; Alt alone does nothing."""
    bar = window.menuBar()
    # Alt with an arrow moves a step. While the ladder was drawn anew, the letting go of Alt was at times taken for Alt
    # alone, and the next keys went to the menus. The bar watches the window for that, and for nothing else we need.
    window.removeEventFilter(bar)
    opens = QShortcut(QKeySequence("F10"), window)
    opens.activated.connect(lambda: bar.setActiveAction(bar.actions()[0]))


def _action(window: QMainWindow, spec: ActionSpec, doers: Mapping[str, QObject]) -> QAction:
    action = QAction(spec.text(), window)
    action.setObjectName(f"action.{spec.name}")
    if spec.keys:
        action.setShortcut(QKeySequence(spec.keys))
    do = getattr(doers[spec.doer], spec.name)
    action.triggered.connect(lambda _checked=False: do())
    return action
