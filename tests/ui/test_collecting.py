"""Widgets that only a cycle still holds go on the thread of the window, whoever makes garbage meanwhile."""

import gc
import threading

from PySide6.QtCore import QObject, Qt
from pytestqt.qtbot import QtBot

from ui.collecting import Collector, collect_due


class Held(QObject):
    """Holds itself."""

    def __init__(self) -> None:
        super().__init__()
        self.myself = self


def make_garbage() -> None:
    """Allocate far over every threshold."""
    for _round in range(30):
        cells: list[list[object]] = [[] for _cell in range(20_000)]
        for cell in cells:
            cell.append(cell)


def test_a_worker_destroys_nothing_of_the_window(qtbot: QtBot) -> None:
    parent = QObject()
    gc.enable()
    Collector(parent)
    gone: list[int] = []
    held = Held()
    held.destroyed.connect(lambda: gone.append(threading.get_ident()), Qt.ConnectionType.DirectConnection)
    del held
    worker = threading.Thread(target=make_garbage)
    worker.start()
    worker.join()
    before = list(gone)
    gc.collect()
    assert (before, gone) == ([], [threading.get_ident()])


def test_what_is_due_is_collected() -> None:
    gc.collect()
    make_garbage()
    before = gc.get_count()[0]
    collect_due()
    assert gc.get_count()[0] < before
