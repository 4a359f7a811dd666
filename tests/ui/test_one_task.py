"""One thing at a time away from the window: each is followed by what belongs to it, and no two mix."""

import threading
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from exposure.errors import ExposureError
from ui.one_task import OneTask, Then, wait_within


def fails(error: BaseException) -> None:
    """Fail with an error."""
    raise error


class Kept:
    """What one task at a time came to: each that followed, in order."""

    def __init__(self) -> None:
        self.parent, self.heard = QObject(), list[object]()
        self.one = OneTask(self.parent, ExposureError("not_saved", "file"))

    def start(self, work: Callable[[], object]) -> bool:
        """Begin, and keep whatever follows."""
        return self.one.start(work, Then(self._keep, self._keep, lambda: self.heard.append("ended")))

    def _keep(self, came: object) -> None:
        self.heard.append(came.kind if isinstance(came, ExposureError) else came)


@pytest.fixture
def kept() -> Iterator[Kept]:
    made = Kept()
    yield made
    made.one.wait()


def test_one_thing_is_done_at_a_time(kept: Kept, qtbot: QtBot) -> None:
    goes_on = threading.Event()
    assert kept.start(lambda: goes_on.wait(5))
    assert (kept.start(lambda: "second"), kept.one.busy) == (False, True)
    goes_on.set()
    qtbot.waitUntil(lambda: kept.heard == ["ended", True])
    assert (kept.one.busy, kept.start(lambda: "third")) == (False, True)


@pytest.mark.parametrize(
    ("error", "kind"), [(ExposureError("in_use", "file"), "in_use"), (OSError(28, "Zephyrine"), "not_saved")]
)
def test_what_was_refused_is_told_and_the_disk_in_the_words_that_were_given(
    kept: Kept, error: Exception, kind: str
) -> None:
    kept.start(lambda: fails(error))
    kept.one.wait()
    assert kept.heard == ["ended", kind]


def test_what_nobody_foresaw_is_told_by_the_last_resort_once_it_can_begin_anew(
    kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.one_task.tell_failure", lambda fault: kept.heard.extend((fault, kept.one.busy)))
    fault = ZeroDivisionError()
    kept.start(lambda: fails(fault))
    kept.one.wait()
    assert kept.heard == ["ended", fault, False]


def test_waiting_brings_what_follows_too_and_only_once(kept: Kept, qtbot: QtBot) -> None:
    kept.start(lambda: "done")
    kept.one.wait()
    qtbot.wait(1)
    assert kept.heard == ["ended", "done"]


def test_what_follows_may_begin_the_next(kept: Kept) -> None:
    def go_on(first: str) -> None:
        kept.start(lambda: f"{first}, second")

    kept.one.start(lambda: "first", Then(go_on, fails))
    kept.one.wait()
    assert kept.heard == ["ended", "first, second"]


def test_of_what_waits_for_its_turn_the_last_alone_is_done(kept: Kept, qtbot: QtBot) -> None:
    goes_on, follows = threading.Event(), Then(kept._keep, kept._keep, lambda: kept.heard.append(kept.one.busy))
    kept.one.start_next(lambda: goes_on.wait(5), follows)
    for number in range(3):
        kept.one.start_next(partial(int, number), follows)
    goes_on.set()
    qtbot.waitUntil(lambda: not kept.one.busy)
    assert kept.heard == [True, True, False, 2]


def test_a_window_waits_for_all_that_is_done_within_it(qtbot: QtBot) -> None:
    window, heard = QObject(), list[object]()
    for number in range(2):
        one = OneTask(QObject(window), ExposureError("not_saved"))
        one.start(partial(int, number), Then(heard.append, fails))
    wait_within(window)
    assert heard == [0, 1]


def test_a_window_waits_also_for_what_the_last_begins_on_the_first(qtbot: QtBot) -> None:
    window, heard = QObject(), list[object]()
    first, last = (OneTask(window, ExposureError("not_saved")) for _each in range(2))

    def go_on(_done: object) -> None:
        first.start(lambda: "first", Then(heard.append, fails))

    last.start(lambda: "last", Then(go_on, fails))
    wait_within(window)
    assert (heard, first.busy) == (["first"], False)


def test_what_breaks_as_it_ends_keeps_nobody_from_being_told_what_came_of_it(kept: Kept, qtbot: QtBot) -> None:
    def breaks() -> None:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as faults:
        kept.one.start(lambda: "done", Then(kept.heard.append, fails, breaks))
        qtbot.waitUntil(lambda: kept.heard == ["done"])
    assert [kind for kind, _fault, _trace in faults] == [ZeroDivisionError]


def test_work_that_ends_the_thread_is_waited_for_no_longer_than_it_lasts(
    kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.one_task.tell_failure", kept.heard.append)
    fault = SystemExit(3)
    kept.start(lambda: fails(fault))
    kept.one.wait()
    assert kept.heard == ["ended", fault]
