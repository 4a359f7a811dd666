"""What a test of the window may leave behind: nothing. Windows, timers that still run, and threads are found out."""

import gc
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Any
from weakref import WeakSet

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


@contextmanager
def nothing_left() -> Iterator[None]:
    """Fail where what is done meanwhile leaves a window, a running timer or a thread behind."""
    windows, threads = set(_windows()), set(threading.enumerate())
    with _started_timers() as timers:
        yield
        left = _left(windows, threads, timers)
        if left:
            # What only a reference cycle holds is no leak, it only has not been looked for yet.
            gc.collect()
            left = _left(windows, threads, timers)
    if left:
        pytest.fail(f"left behind: {', '.join(left)}", pytrace=False)


def _left(windows: set[QWidget], threads: set[threading.Thread], timers: "WeakSet[QTimer]") -> list[str]:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return [
        *(f"window {type(each).__name__} “{each.objectName()}”" for each in _windows() if each not in windows),
        *(f"running timer of {each.parent()}" for each in timers if isValid(each) and each.isActive()),
        *(f"thread {each.name}" for each in threading.enumerate() if each not in threads),
    ]


def _windows() -> list[QWidget]:
    return [each for each in QApplication.topLevelWidgets() if each.parent() is None]


@contextmanager
def _started_timers() -> Iterator["WeakSet[QTimer]"]:
    """Remember every timer that is started meanwhile, as long as it lives."""
    timers: WeakSet[QTimer] = WeakSet()
    start = QTimer.start
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QTimer, "start", _remembering(start, timers))
        yield timers


def _remembering(start: Callable[..., None], timers: "WeakSet[QTimer]") -> Callable[..., None]:
    @wraps(start)
    def started(timer: QTimer, *how_long: Any) -> None:
        timers.add(timer)
        start(timer, *how_long)

    return started
