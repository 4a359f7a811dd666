"""Waiting for a server: what is asked is done in a thread, and the window goes on painting until the answer comes."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, wait
from contextlib import contextmanager
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QThread, QTimer, Signal

from ui.standing_still import StandingStill

# An answer within this is waited for as one from a file is, so that nothing at all happens in between.
SOON_S = 0.15
WORDS_MS = 350
_NO_INPUT = QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents

Answer = TypeVar("Answer")


class Waiting(QObject):
    """Lets one thing be done after the other, whoever asks waiting for the answer.

    Meanwhile the window paints and locks; timers of pages, keys and what others did come afterwards (`StandingStill`).
    What is asked from within goes behind what is being done.

    Signals:
        slow(bool): half a second went by without an answer, which is to be said; or that is over.
    """

    slow = Signal(bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._newest: threading.Thread | None = None
        self._still = StandingStill(self)
        self._deep = 0
        self._afterwards: list[Callable[[], None]] = []

    @property
    def is_on(self) -> bool:
        """Say whether somebody waits, so that whoever asks now was called from within that."""
        return self._deep > 0

    def ask(self, work: Callable[[], Answer]) -> Answer:
        """Give what the work gives, or raise what it raises; in a thread that is not the window's it is simply done."""
        app = QCoreApplication.instance()
        if app is None or QThread.currentThread() is not app.thread():
            return work()
        piece = _Piece(work, self._newest)
        self._newest = piece.works_in
        if not piece.is_over_within(SOON_S):
            self._go_on_until(piece)
        answer: Answer = piece.answer()
        return answer

    def when_free(self, then: Callable[[], None]) -> None:
        """Do something now, or once nobody waits any more."""
        if self.is_on:
            self._afterwards.append(then)
        else:
            then()

    def _go_on_until(self, piece: "_Piece") -> None:
        if not self._deep:
            self._still.begin()
        self._deep += 1
        try:
            self._loop_until(piece)
        finally:
            self._deep -= 1
            if not self._deep:
                self._still.end()
                QTimer.singleShot(0, self, self._on_free)

    def _loop_until(self, piece: "_Piece") -> None:
        loop, patience = QEventLoop(), QTimer(singleShot=True, interval=WORDS_MS)
        piece.ended.connect(loop.quit)
        patience.timeout.connect(loop.quit)
        patience.start()
        if not piece.is_over and not self._still.is_covered:
            loop.exec(_NO_INPUT)
        patience.stop()
        if not piece.is_over:
            with self._words():
                loop.exec()

    @contextmanager
    def _words(self) -> Iterator[None]:
        if self._still.is_covered:
            yield
            return
        with self._still.covered():
            self.slow.emit(True)
            try:
                yield
            finally:
                self.slow.emit(False)

    def _on_free(self) -> None:
        while self._afterwards and not self.is_on:
            self._afterwards.pop(0)()


class _Piece(QObject):
    """One thing that is being done.

    Signals:
        ended(): it is done, or refused.
    """

    ended = Signal()

    def __init__(self, work: Callable[[], Any], before: threading.Thread | None) -> None:
        super().__init__()
        self._future: Future[Any] = Future()
        self.works_in = threading.Thread(target=self._run, args=(work, before), name="rungwise-asking", daemon=True)
        self.works_in.start()

    @property
    def is_over(self) -> bool:
        return self._future.done()

    def is_over_within(self, seconds: float) -> bool:
        return bool(wait((self._future,), seconds).done)

    def answer(self) -> Any:
        """Give or raise what came of it, once it has ended: where the program ends meanwhile, no loop runs any more."""
        self.works_in.join()
        return self._future.result()

    def _run(self, work: Callable[[], Any], before: threading.Thread | None) -> None:
        if before is not None:
            before.join()
        try:
            self._future.set_result(work())
        except BaseException as fault:
            self._future.set_exception(fault)
        self.ended.emit()
