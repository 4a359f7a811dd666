"""Setting papers away from the window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from exposure.errors import ExposureError
from ui.paper_setting import PaperSetter, why_unset
from ui.papers import Paper


class Press:
    """Papers that say when they were set."""

    def __init__(self) -> None:
        self.set: list[str] = []

    def paper(self, name: str, refuses: ExposureError | None = None) -> Paper:
        def pages(_ppi: float) -> list[bytes]:
            self.set.append(name)
            if refuses is not None:
                raise refuses
            return [name.encode()]

        return Paper(name, f"{name}.pdf", across=False, pdf=lambda: b"", pages=pages)


@pytest.fixture
def setter(qtbot: QtBot) -> Iterator[PaperSetter]:
    """Give a setter that goes with the test."""
    parent = QObject()
    made = PaperSetter(parent)
    yield made
    made.finish()


def test_only_the_newest_of_several_is_set(setter: PaperSetter, qtbot: QtBot) -> None:
    press = Press()
    with qtbot.waitSignal(setter.made) as made:
        for name in ("first", "second"):
            setter.ask(press.paper(name), 60, name)
    assert (press.set, made.args) == (["second"], [[b"second"]])


def test_what_shows_the_same_is_set_once(setter: PaperSetter, qtbot: QtBot) -> None:
    press = Press()
    with qtbot.waitSignal(setter.made):
        setter.ask(press.paper("one"), 60, "same")
    setter.ask(press.paper("one"), 60, "same")
    assert (setter.is_at_work, press.set) == (False, ["one"])


def test_what_was_given_up_never_comes(setter: PaperSetter, qtbot: QtBot) -> None:
    press = Press()
    setter.ask(press.paper("one"), 60, "one")
    setter.finish()
    assert not setter.is_at_work


def test_a_refusal_comes_back(setter: PaperSetter, qtbot: QtBot) -> None:
    with qtbot.waitSignal(setter.refused) as refused:
        setter.ask(Press().paper("one", ExposureError("unprintable", "text", text="☃")), 60, "one")
    assert refused.args is not None
    assert why_unset(refused.args[0]).startswith("These characters can’t be printed: ☃")
