"""Three panes, two with tabs, one with tabs: everything stays in reach."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ui import theme
from ui.widgets.ladder.panes import Mode, Pane, Panes, mode_at

PARTS = ("left", "centre", "right")


@pytest.fixture
def panes(qtbot: QtBot) -> Panes:
    left, centre, right = (Pane(name, QLabel(name), 300) for name in PARTS)
    made = Panes("panes", left, centre, right)
    qtbot.addWidget(made)
    made.resize(1400, 600)
    made.show()
    return made


def shown(panes: Panes) -> list[str]:
    return [label.text() for label in panes.findChildren(QLabel) if label.isVisible()]


@pytest.mark.parametrize(("width", "mode"), [(1200, "three"), (1199, "two"), (840, "two"), (839, "one")])
def test_the_room_in_text_decides(width: float, mode: Mode) -> None:
    assert mode_at(width) == mode


def test_with_room_all_stand_side_by_side(panes: Panes) -> None:
    assert shown(panes) == list(PARTS)
    left, centre, right = (label.geometry() for label in panes.findChildren(QLabel))
    assert left.right() < centre.left() <= centre.right() < right.left()


def test_with_less_room_the_sides_share_a_pane(qtbot: QtBot, panes: Panes) -> None:
    with qtbot.waitSignal(panes.mode_changed) as changed:
        panes.resize(1000, 600)
    assert changed.args == ["two"]
    assert shown(panes) == ["centre", "right"]


@pytest.mark.parametrize("width", [1000, 600])
@pytest.mark.parametrize("name", PARTS)
def test_every_pane_can_be_brought_to_the_front(panes: Panes, width: int, name: str) -> None:
    panes.resize(width, 600)
    label = next(label for label in panes.findChildren(QLabel) if label.text() == name)
    panes.bring(label)
    assert label.isVisible()
    assert panes.rect().contains(label.geometry())


def test_larger_text_leaves_fewer_panes(qapp: QApplication, panes: Panes) -> None:
    theme.apply(qapp, "light", 200)
    assert panes.mode == "one"
    assert shown(panes) == ["centre"]


def test_panes_are_painted_in_every_mode(panes: Panes) -> None:
    for width in (1400, 1000, 600):
        panes.resize(width, 600)
        assert not panes.grab().isNull()
