"""A window in a process of its own, which says how long it took to its first paint: `python -m tools.bench.painted`."""

import json
import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget


class FirstPaint(QObject):
    """Ends the process at the first paint of a window, and prints seconds since `began` and seconds of processor."""

    def __init__(self, began: float) -> None:
        super().__init__()
        self._began = began

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for a window that is painted."""
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget) and watched.isWindow():
            sys.stdout.write(json.dumps({"wall": time.time() - self._began, "cpu": time.process_time()}))
            sys.stdout.flush()
            # Nothing is to be tidied up: the process has said what it is there for.
            os._exit(0)
        return False


def bare(began: float) -> None:
    """Open the smallest window there is: one field."""
    app = QApplication([])
    first = FirstPaint(began)
    app.installEventFilter(first)
    window = QWidget()
    QLineEdit(window)
    window.resize(1280, 800)
    window.show()
    app.exec()


def ours(began: float, data: Path) -> None:
    """Start the program on a file, as its command line does."""
    import main  # noqa: PLC0415 - the bare window must not load the program
    from ui import starting  # noqa: PLC0415 - nor this

    make, first = starting.make_application, FirstPaint(began)

    def watched() -> QApplication:
        app = make()
        app.installEventFilter(first)
        return app

    starting.make_application = watched
    main.main(["--data", str(data)])


if __name__ == "__main__":
    if len(sys.argv) > 2:
        ours(float(sys.argv[1]), Path(sys.argv[2]))
    else:
        bare(float(sys.argv[1]))
