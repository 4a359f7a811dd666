"""The likelihood scale by keys, clicks and ear."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.widgets.conftest import click, press, sized
from ui import theme
from ui.widgets.likelihood import LikelihoodScale
from ui.widgets.likelihood_layout import lay_out, least_width, usual_width

KEY = Qt.Key


@pytest.fixture
def scale(put: Callable[[QWidget], None]) -> LikelihoodScale:
    made = LikelihoodScale("likely", "How likely is that?")
    put(made)
    return made


def test_it_starts_empty(scale: LikelihoodScale) -> None:
    assert scale.answer is None
    assert "Not answered" in scale.accessibleDescription()


@pytest.mark.parametrize(
    ("keys", "answer"),
    [
        ([KEY.Key_Right], 5),
        ([KEY.Key_Left], 0),
        ([KEY.Key_PageUp], 10),
        ([KEY.Key_End], 100),
        ([KEY.Key_Home], 0),
        (["8", "5"], 85),
        (["1", "0", "0"], 100),
        (["8", "5", "3"], None),
        (["1", "5", "0"], None),
        (["1", "5", "0", "4", "0"], 40),
        (["0"], 0),
        (["5", "0", KEY.Key_Right, "7"], 7),
        ([KEY.Key_End, KEY.Key_PageDown], 90),
        (["8", KEY.Key_Backspace], None),
        (["8", KEY.Key_Delete, "4"], 4),
        ([KEY.Key_A], None),
    ],
)
def test_keys_answer(scale: LikelihoodScale, keys: list[Qt.Key | str], answer: int | None) -> None:
    press(scale, *keys)
    assert scale.answer == answer


def test_a_number_past_100_is_no_answer_and_says_so(scale: LikelihoodScale, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    monkeypatch.setattr("ui.widgets.likelihood.announce", lambda _widget, text: heard.append(text))
    press(scale, "1", "5", "0")
    assert heard[-1] == scale.accessibleDescription() == "Use a number from 0 to 100."


def test_a_number_past_100_is_told_as_emptied(scale: LikelihoodScale) -> None:
    told: list[object] = []
    scale.changed.connect(told.append)
    press(scale, "1", "5", "0")
    assert told == [1, 15, None]


def test_the_sentence_about_numbers_stands_in_the_box_until_one_is_typed(scale: LikelihoodScale) -> None:
    empty = scale.grab().toImage()
    press(scale, "1", "5", "0")
    assert scale.grab().toImage() != empty
    press(scale, "4", KEY.Key_Backspace)
    assert scale.grab().toImage() == empty


def test_shift_moves_by_one(scale: LikelihoodScale) -> None:
    scale.show_answer(50)
    press(scale, KEY.Key_Right, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert scale.answer == 51


def test_a_number_begun_ends_when_the_focus_goes(scale: LikelihoodScale) -> None:
    press(scale, "8")
    scale.clearFocus()
    press(scale, "5")
    assert scale.answer == 5


def test_ctrl_keys_go_on_to_the_page(scale: LikelihoodScale) -> None:
    press(scale, KEY.Key_1, modifier=Qt.KeyboardModifier.ControlModifier)
    assert scale.answer is None


@given(st.integers(0, 100))
def test_a_click_snaps_to_fives(value: int) -> None:
    scale = sized(LikelihoodScale("likely", "?"), 900)
    assert isinstance(scale, LikelihoodScale)
    scale._point_at(QPointF(lay_out(900).x_of(value), 10))
    assert scale.answer is not None
    assert scale.answer % 5 == 0
    assert abs(scale.answer - value) <= 2.5


def test_a_click_answers_where_it_lands(scale: LikelihoodScale) -> None:
    places = lay_out(scale.width())
    click(scale, QPointF(places.x_of(80), places.groove.center().y()))
    assert scale.answer == 80


def test_a_click_on_the_box_answers_nothing(scale: LikelihoodScale) -> None:
    click(scale, lay_out(scale.width()).box.center())
    assert scale.answer is None


def test_dragging_follows_the_mouse(scale: LikelihoodScale) -> None:
    places = lay_out(scale.width())
    start, end = (QPointF(places.x_of(value), places.groove.center().y()).toPoint() for value in (20, 60))
    QTest.mousePress(scale, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(scale, end)
    QTest.mouseRelease(scale, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)
    assert scale.answer == 60


def test_the_wheel_answers_nothing(scale: LikelihoodScale) -> None:
    spot = QPointF(100, 20)
    turn = QWheelEvent(
        spot, spot, QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(scale, turn)
    assert scale.answer is None


def test_it_says_the_number_with_its_meaning(scale: LikelihoodScale) -> None:
    press(scale, "8", "5")
    assert scale.accessibleDescription() == "85 percent, likely"


def test_it_is_announced(scale: LikelihoodScale, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    monkeypatch.setattr("ui.widgets.likelihood.announce", lambda _widget, text: heard.append(text))
    press(scale, KEY.Key_Home)
    assert heard == ["0 percent, won’t happen"]


def test_changes_are_told_with_none_for_emptied(scale: LikelihoodScale) -> None:
    told: list[object] = []
    scale.changed.connect(told.append)
    press(scale, "0", KEY.Key_Right, KEY.Key_Backspace)
    assert told == [0, 5, None]


def test_showing_an_answer_tells_nobody(qtbot: QtBot, scale: LikelihoodScale) -> None:
    with qtbot.assertNotEmitted(scale.changed):
        scale.show_answer(40)
    assert scale.answer == 40


def test_a_screen_reader_can_set_it(scale: LikelihoodScale) -> None:
    scale.setValue(30)
    assert scale.answer == 30


def test_it_is_a_slider_to_a_screen_reader(scale: LikelihoodScale) -> None:
    assert QAccessible.queryAccessibleInterface(scale).role() == QAccessible.Role.Slider


def test_an_empty_scale_draws_no_fill_and_no_knob(scale: LikelihoodScale) -> None:
    fill = theme.current().colour("pred_fill").name()
    assert fill not in colours(scale)
    scale.show_answer(60)
    assert fill in colours(scale)


def test_shown_none_looks_as_if_nothing_was_ever_said(scale: LikelihoodScale) -> None:
    empty = scale.grab().toImage()
    scale.show_answer(70)
    scale.show_answer(None)
    assert scale.grab().toImage() == empty


def colours(widget: QWidget) -> set[str]:
    """Give the colours along the middle of the groove."""
    picture = widget.grab().toImage()
    middle = round(lay_out(widget.width()).groove.center().y())
    return {picture.pixelColor(x, middle).name() for x in range(picture.width())}


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("width", [1000, 820])
def test_words_neither_overlap_nor_leave_the_scale(qapp: QApplication, percent: int, width: int) -> None:
    theme.apply(qapp, "light", percent)
    places = lay_out(max(width, least_width()))
    rects = [word.place for word in places.words]
    assert all(rect.left() >= 0 and rect.right() <= places.groove.right() + 2 for rect in rects)
    assert all(rect.bottom() <= places.height for rect in rects)
    clashes = [(a, b) for i, a in enumerate(rects) for b in rects[i + 1 :] if a.adjusted(2, 2, -2, -2).intersects(b)]
    assert not clashes


def test_a_wide_scale_has_its_words_in_one_line() -> None:
    assert len({word.place.top() for word in lay_out(usual_width()).words}) == 1


def test_a_narrow_scale_has_its_words_in_two(qapp: QApplication) -> None:
    theme.apply(qapp, "light", 200)
    assert len({word.place.top() for word in lay_out(960).words}) == 2


def test_ticks_reach_down_to_the_second_line_where_the_way_is_free(qapp: QApplication) -> None:
    theme.apply(qapp, "light", 150)
    places = lay_out(1200)
    upper = [word.place for word in places.words if word.place.top() < places.deep]
    assert places.deep == max(word.place.top() for word in places.words)
    assert not any(place.left() < places.x_of(value) < place.right() for value in (20, 80) for place in upper)


@pytest.mark.parametrize(("percent", "width"), [(100, 1000), (200, 700)])
def test_ticks_stay_short_where_nothing_lies_lower_or_the_way_is_barred(
    qapp: QApplication, percent: int, width: int
) -> None:
    theme.apply(qapp, "light", percent)
    assert lay_out(width).deep == 0


def test_it_grows_with_the_text(qapp: QApplication, scale: LikelihoodScale) -> None:
    before = scale.heightForWidth(1000)
    theme.apply(qapp, "light", 200)
    assert scale.heightForWidth(1000) > before
