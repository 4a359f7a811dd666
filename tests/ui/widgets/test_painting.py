"""The strokes, the names and the moves that painted controls share."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLabel, QWidget

from ui import theme
from ui.widgets import painting
from ui.widgets.announce import announce
from ui.widgets.face import cap_part, face_size, icon_part, text_part
from ui.widgets.fields import LineField
from ui.widgets.focus import focusable, move_focus
from ui.widgets.themed import call, set_tooltip

Put = Callable[[QWidget], None]
ROOM = QRectF(10, 10, 100, 40)


@pytest.mark.parametrize(("key", "text"), [("Ctrl+Enter", "Ctrl+Enter"), ("↑", "↑"), ("N", "N"), ("Space", "Space")])
def test_a_key_is_written_as_the_system_writes_it(key: str, text: str) -> None:
    assert painting.key_text(key) == text


def test_things_are_placed_at_the_left_and_the_right() -> None:
    size = QSizeF(20, 10)
    assert painting.left_middle(ROOM, size) == QRectF(10, 25, 20, 10)
    assert painting.right_middle(ROOM, size) == QRectF(90, 25, 20, 10)


def test_dashes_are_given_in_px() -> None:
    assert painting.pen("control", 2.0, (4, 3)).dashPattern() == [2.0, 1.5]


def test_what_is_off_is_paler() -> None:
    assert painting.colour_of("accent", enabled=False) == theme.current().colour("ink3")


def test_a_brush_of_nothing_draws_nothing() -> None:
    assert painting.brush(None).style() == Qt.BrushStyle.NoBrush


def test_a_row_is_as_wide_as_its_parts_and_gaps() -> None:
    font = theme.current().font("body")
    parts = [icon_part("check", 18), text_part("Keep", font, gap=8), cap_part("Esc")]
    assert face_size(parts).width() == pytest.approx(sum(part.size.width() for part in parts) + 18)


def test_nothing_in_a_row_takes_no_room() -> None:
    assert face_size([]).width() == 0


def test_a_widget_is_called_by_its_names() -> None:
    label = QLabel()
    call(label, "step", "Step 4 of 7", "Current")
    assert (label.objectName(), label.accessibleName(), label.accessibleDescription()) == (
        "step",
        "Step 4 of 7",
        "Current",
    )


@pytest.mark.parametrize(("text", "shown"), [("Pause", "Pause"), ("a < b", "<p>a &lt; b</p>")])
def test_a_tooltip_is_letter_for_letter(text: str, shown: str) -> None:
    label = QLabel()
    set_tooltip(label, text)
    assert label.toolTip() == shown


def test_an_announcement_is_polite(monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[object] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", sent.append)
    announce(QLabel(), "Saved.")
    assert isinstance(sent[0], QAccessibleAnnouncementEvent)
    assert sent[0].message() == "Saved."


def test_the_focus_goes_round_inside_a_part(put: Put) -> None:
    part = QWidget()
    first, last = LineField("first", "First"), LineField("last", "Last")
    first.setParent(part)
    last.setParent(part)
    put(part)
    first.setFocus()
    assert focusable(part) == [first, last]
    assert move_focus(part, forward=False)
    assert last.hasFocus()


def test_a_part_with_no_stops_moves_nothing(put: Put) -> None:
    part = QWidget()
    put(part)
    assert not move_focus(part, forward=True)
