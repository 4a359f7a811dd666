"""Text and the small marks beside it."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from tests.ui.pixels import pixels
from tests.ui.widgets.conftest import colours_of
from ui import theme
from ui.widgets.labels import KeyCap, Label
from ui.widgets.text_block import CENTRE, TextBlock

Put = Callable[[QWidget], None]
LONG = "I won’t be able to straighten up and will have to lie down."


@given(st.text(max_size=200))
def test_text_stays_as_it_was_typed(text: str) -> None:
    label = Label(text)
    assert label.text() == text
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_markup_takes_the_room_of_its_letters() -> None:
    assert Label("<b>x</b>", wrap=False).sizeHint().width() > Label("x", wrap=False).sizeHint().width() * 3


def test_a_narrow_label_is_higher() -> None:
    label = Label(LONG, "big")
    assert label.heightForWidth(200) > 2 * label.heightForWidth(2000)


def test_a_word_without_end_is_broken() -> None:
    label = Label("W" * 500)
    assert label.minimumSizeHint().width() <= label.sizeHint().width() < 400
    assert label.heightForWidth(200) > 10 * label.fontMetrics().height()


def test_one_line_asks_for_all_its_width() -> None:
    label = Label(LONG, wrap=False)
    assert label.minimumSizeHint().width() >= label.fontMetrics().horizontalAdvance(LONG) - 2
    assert not label.hasHeightForWidth()


def test_a_role_sets_size_and_colour(put: Put) -> None:
    label = Label("■ 85", "h2", "pred")
    put(label)
    assert label.font().pixelSize() == 24
    assert theme.current().tokens["pred"].lower() in colours_of(label)


def test_a_role_can_change(put: Put) -> None:
    label = Label("■", "body")
    put(label)
    label.set_role("display", "happ")
    assert label.font().pixelSize() == 44
    assert theme.current().tokens["happ"].lower() in colours_of(label)


def test_it_grows_with_the_text(qapp: QApplication) -> None:
    label = Label(LONG, "body")
    before = label.heightForWidth(300)
    theme.apply(qapp, "light", 200)
    assert label.heightForWidth(300) >= 2 * before


def test_centred_lines_lie_in_the_middle(put: Put) -> None:
    label = Label("■").align(CENTRE)
    put(label)
    label.resize(200, 30)
    drawn = pixels(label.grab().toImage())
    inked = (drawn != drawn[0, 0]).any(axis=0).nonzero()[0]
    assert abs(inked.mean() - 100) < 4


@pytest.mark.parametrize("make", [Label, KeyCap])
def test_a_screen_reader_reads_it_as_text(make: Callable[[str], QLabel]) -> None:
    assert QAccessible.queryAccessibleInterface(make("Esc")).role() == QAccessible.Role.StaticText


def test_a_key_cap_is_at_least_square(qapp: QApplication) -> None:
    cap = KeyCap("N").sizeHint()
    assert cap.width() >= cap.height() >= 20


def test_a_long_key_has_room() -> None:
    assert KeyCap("Ctrl+Shift+C").sizeHint().width() > KeyCap("N").sizeHint().width() * 2


@given(st.text(alphabet=st.characters(blacklist_categories=["Cs", "Cc"]), max_size=80), st.integers(20, 400))
def test_no_line_is_wider_than_its_room(text: str, width: int) -> None:
    block = TextBlock(text, theme.current().font("body"), width)
    assert block.width <= width + 1 or block.lines >= len(text.split())


def test_line_feeds_make_lines() -> None:
    assert TextBlock("a\nb\nc", theme.current().font("body")).lines == 3
