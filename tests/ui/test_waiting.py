"""What waits for a server goes one after the other, whoever asks, and what came meanwhile comes afterwards."""

import threading
from collections.abc import Callable, Iterator
from time import sleep
from traceback import extract_tb

import pytest
from PySide6.QtCore import QEventLoop, QObject, QTimer
from pytestqt.qtbot import QtBot

from exposure.errors import ExposureError
from ui import waiting as waits
from ui.waiting import Waiting

SLOW_S = 0.1


@pytest.fixture
def waiting(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Iterator[Waiting]:
    """Give what waits in a loop of events at once, and with words soon after."""
    del qtbot
    monkeypatch.setattr(waits, "SOON_S", 0.0)
    monkeypatch.setattr(waits, "WORDS_MS", 30)
    holder = QObject()
    yield Waiting(holder)
    holder.deleteLater()


def slowly(answer: str, done: list[str] | None = None) -> str:
    sleep(SLOW_S)
    if done is not None:
        done.append(answer)
    return answer


def meanwhile(do: Callable[[], object]) -> None:
    """Do something as soon as a loop of events runs."""
    QTimer.singleShot(0, do)


def test_what_is_asked_is_done_in_a_thread_that_ends(waiting: Waiting) -> None:
    before = threading.enumerate()
    worked = waiting.ask(threading.current_thread)
    assert (worked is threading.main_thread(), threading.enumerate()) == (False, before)


def test_who_asks_in_a_thread_of_their_own_simply_has_it_done(waiting: Waiting) -> None:
    worked: list[threading.Thread] = []
    there = threading.Thread(target=lambda: worked.append(waiting.ask(threading.current_thread)))
    there.start()
    there.join()
    assert worked == [there]


def test_an_error_comes_out_as_what_it_is_and_says_where_it_was(waiting: Waiting) -> None:
    error = ExposureError("stale", "rung", order=("a", "b"))

    def refuse() -> None:
        sleep(SLOW_S)
        raise error

    with pytest.raises(ExposureError) as told:
        waiting.ask(refuse)
    assert (told.value, extract_tb(told.value.__traceback__)[-1].name) == (error, "refuse")


def test_what_is_asked_from_within_goes_behind_what_is_being_done(waiting: Waiting) -> None:
    done: list[str] = []
    given: list[str] = []
    meanwhile(lambda: given.append(waiting.ask(lambda: slowly("second", done))))
    given.append(waiting.ask(lambda: slowly("first", done)))
    assert (done, given) == (["first", "second"], ["second", "first"])


def test_what_is_for_later_comes_once_nobody_waits(waiting: Waiting, qtbot: QtBot) -> None:
    came: list[bool] = []
    meanwhile(lambda: waiting.when_free(lambda: came.append(waiting.is_on)))
    waiting.ask(lambda: slowly("done"))
    assert came == []
    qtbot.waitUntil(lambda: came == [False])
    waiting.when_free(lambda: came.append(True))
    assert came == [False, True]


def test_that_it_is_slow_is_told_once_and_that_it_is_over(waiting: Waiting) -> None:
    told: list[bool] = []
    waiting.slow.connect(told.append)
    QTimer.singleShot(50, lambda: waiting.ask(lambda: slowly("second")))
    waiting.ask(lambda: slowly("first"))
    assert told == [True, False]


def test_a_quick_answer_lets_nothing_come_between(waiting: Waiting, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waits, "SOON_S", 20.0)
    came: list[str] = []
    meanwhile(lambda: came.append("between"))
    assert (waiting.ask(lambda: "answer"), came) == ("answer", [])


def test_an_answer_comes_though_the_program_ends_and_runs_no_loop(
    waiting: Waiting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QEventLoop, "exec", lambda *_: -1)
    assert waiting.ask(lambda: slowly("answer")) == "answer"
