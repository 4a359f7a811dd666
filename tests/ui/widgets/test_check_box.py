"""The check box."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.widgets.conftest import click, colours_of, press
from ui import theme
from ui.widgets.check_box import CheckBox

WORDS = "Ruth agrees to this letter being sent"


@pytest.fixture
def box(put: Callable[[QWidget], None]) -> CheckBox:
    made = CheckBox("agrees", WORDS, "Ask her now. Today’s date is added.")
    put(made)
    return made


def test_it_starts_unticked(box: CheckBox) -> None:
    assert not box.isChecked()


def test_a_click_on_its_words_ticks_it(box: CheckBox) -> None:
    click(box, QPointF(box.width() - 5, box.height() / 2))
    assert box.isChecked()


def test_space_ticks_it(box: CheckBox) -> None:
    press(box, Qt.Key.Key_Space)
    assert box.isChecked()


def test_it_is_read_with_its_gloss(box: CheckBox) -> None:
    heard = QAccessible.queryAccessibleInterface(box)
    assert heard.role() == QAccessible.Role.CheckBox
    assert (box.accessibleName(), box.accessibleDescription()) == (WORDS, "Ask her now. Today’s date is added.")


def test_a_tick_is_drawn(box: CheckBox) -> None:
    tick = theme.current().tokens["accent"].lower()
    box.clearFocus()
    assert tick not in colours_of(box)
    box.setChecked(True)
    assert tick in colours_of(box)


def test_narrow_words_wrap(box: CheckBox) -> None:
    assert box.heightForWidth(160) > box.heightForWidth(600)


def test_an_ampersand_makes_no_shortcut() -> None:
    assert CheckBox("a", "Stop & go").shortcut().isEmpty()


def test_it_grows_with_the_text(qapp: QApplication, box: CheckBox) -> None:
    before = box.sizeHint().height()
    theme.apply(qapp, "light", 200)
    assert box.sizeHint().height() >= 1.8 * before
