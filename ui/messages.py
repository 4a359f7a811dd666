"""The last resort: what is said when something breaks that should not; never a patient's words, never a trace."""

import logging
import sys
from types import TracebackType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox

from exposure.errors import ExposureError
from exposure.words.errors import sentence
from exposure.words.language import _

_log = logging.getLogger("rungwise")
_shown: list[QMessageBox] = []


def watch_failures() -> None:
    """Tell what breaks in a slot instead of losing it."""
    sys.excepthook = _on_unhandled


def tell_failure(fault: BaseException) -> None:
    """Say that something broke; the log names the kind of fault and the place, not what was in it."""
    _log.error("%s at %s", type(fault).__name__, _place(fault.__traceback__))
    # What breaks again and again, as while painting, is told once until that is read.
    if not _shown:
        _show(QMessageBox(QApplication.activeWindow()), *_words(fault))


def _words(fault: BaseException) -> tuple[str, str]:
    """Give what is said and what can be done; a refusal that reached nobody, as by a full disk, says both itself."""
    if isinstance(fault, ExposureError):
        return sentence(fault), ""
    broken = _("Something went wrong in the program. What was saved is safe.")
    return broken, _("Go on working. If it happens again, close Rungwise and open it anew.")


def _show(box: QMessageBox, said: str, advice: str) -> None:
    box.setIcon(QMessageBox.Icon.NoIcon)
    box.setWindowTitle("Rungwise")
    box.setText(said)
    box.setInformativeText(advice)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    # Without a window in front nobody else holds the message.
    _shown.append(box)
    box.destroyed.connect(_shown.clear)
    box.open()


def _on_unhandled(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, fault, trace)
    else:
        tell_failure(fault)


def _place(trace: TracebackType | None) -> str:
    last = trace
    while last is not None and last.tb_next is not None:
        last = last.tb_next
    return f"{last.tb_frame.f_code.co_name}:{last.tb_lineno}" if last else "?"
