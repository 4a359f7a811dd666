"""Work away from the window: it answers once, on the thread of the window, whatever comes of it."""

import threading
import weakref
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from exposure.errors import ExposureError
from ui.background import Task


def fails(error: BaseException) -> None:
    """Fail with an error."""
    raise error


class Panic(BaseException):
    """What a library raises that means nobody to catch it."""


def test_what_is_done_comes_back_to_the_thread_of_the_window(qtbot: QtBot) -> None:
    task, heard = Task(threading.current_thread), []
    task.done.connect(lambda thread: heard.append((thread, threading.current_thread())))
    with qtbot.waitSignal(task.done):
        task.start()
    qtbot.waitUntil(lambda: heard != [])
    ((worked, told),) = heard
    assert worked is not threading.main_thread()
    assert told is threading.main_thread()


@pytest.mark.parametrize(
    ("error", "signal"),
    [
        (ExposureError("in_use", "file"), "refused"),
        (ZeroDivisionError(), "failed"),
        (SystemExit(3), "failed"),
        (Panic(), "failed"),
    ],
)
def test_an_error_comes_back_as_what_it_is(error: BaseException, signal: str, qtbot: QtBot) -> None:
    task = Task(lambda: fails(error))
    with qtbot.waitSignal(getattr(task, signal)) as told:
        task.start()
    assert told.args == [error]


def test_it_begins_once(qtbot: QtBot) -> None:
    done: list[int] = []
    task = Task(lambda: done.append(1))
    with qtbot.waitSignal(task.done):
        task.start().start()
    task.wait()
    assert done == [1]


def test_waiting_ends_with_the_work() -> None:
    done: list[int] = []
    Task(lambda: done.append(1)).start().wait()
    assert done == [1]


def test_what_the_work_was_given_goes_with_it_though_the_task_stays(qtbot: QtBot) -> None:
    class Secret:
        """Stands for a passphrase, which nobody can watch go."""

    secret = Secret()
    gone = weakref.ref(secret)
    task = Task(partial(repr, secret))
    del secret
    with qtbot.waitSignal(task.done):
        task.start()
    task.wait()
    assert gone() is None
