"""Setting papers away from the window."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from exposure.errors import ExposureError
from exposure.reports.typesetting import Document
from tests.builders import moment
from ui.paper_setting import PaperSetter, why_unset
from ui.papers import Paper


class Press:
    """Papers that say when they were set."""

    def __init__(self) -> None:
        self.set: list[str] = []

    def paper(self, name: str, refuses: ExposureError | None = None) -> Paper:
        return Noted(name, f"{name}.pdf", False, lambda: Document("", {}, moment(1)), note=self.set, refuses=refuses)


@dataclass(frozen=True, slots=True)
class Noted(Paper):
    """A paper that notes when it is set."""

    note: list[str] = field(default_factory=list)
    refuses: ExposureError | None = None

    def pages(self, _ppi: float) -> list[bytes]:
        self.note.append(self.name)
        if self.refuses is not None:
            raise self.refuses
        return [self.name.encode()]


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
