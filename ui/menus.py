"""The menu bar, made from the table of actions."""

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow

from ui.actions import ACTIONS, MENUS, ActionSpec


def fill_menus(window: QMainWindow) -> dict[str, QAction]:
    """Put every action into its menu; each calls the method of the window that has its name."""
    bar = window.menuBar()
    bar.setObjectName("menu_bar")
    menus = {name: bar.addMenu(text()) for name, text in MENUS.items()}
    made: dict[str, QAction] = {}
    for spec in ACTIONS:
        made[spec.name] = _action(window, spec)
        menus[spec.menu].addAction(made[spec.name])
    return made


def _action(window: QMainWindow, spec: ActionSpec) -> QAction:
    action = QAction(spec.text(), window)
    action.setObjectName(f"action.{spec.name}")
    if spec.keys:
        action.setShortcut(QKeySequence(spec.keys))
    action.triggered.connect(getattr(window, spec.name))
    return action
