from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.widgets.conftest import colours_of, sized
from ui import theme
from ui.widgets.outcome_strip import OutcomeStrip
from ui.widgets.strip_layout import StripStep, placed, words_of
from ui.wording import Mark

Put = Callable[[QWidget], None]
WORDS = ("Lean", "Pick up a pen from the floor", "Carry the washing basket down the stairs and out into the garden")
STEPS = st.lists(
    st.builds(
        StripStep,
        name=st.just("Step 1"),
        movement=st.sampled_from(WORDS),
        marks=st.integers(1, 40).map(lambda count: (("did_not_happen", False),) * count),
        current=st.booleans(),
    ),
    min_size=1,
    max_size=12,
)


def _step(count: int, mark: Mark = "did_not_happen", movement: str = WORDS[1], hollow: bool = False) -> StripStep:
    return StripStep("Step 1", movement, ((mark, hollow),) * count, current=False)


@pytest.mark.usefixtures("qapp")
@given(STEPS, st.integers(400, 2000))
def test_no_step_leaves_the_strip_or_meets_another(steps: list[StripStep], width: int) -> None:
    boxes = [each.box for each in placed(steps, width)]
    assert all(box.left() >= 0 and box.right() <= width + 0.5 for box in boxes)
    assert not any(one.intersects(other) for place, one in enumerate(boxes) for other in boxes[place + 1 :])


@pytest.mark.usefixtures("qapp")
@given(STEPS, st.integers(400, 2000))
def test_every_mark_stands_over_the_rule_of_its_step(steps: list[StripStep], width: int) -> None:
    for each in placed(steps, width):
        spots = [each.spot(place) for place in range(len(each.step.marks))]
        assert all(spot.bottom() <= each.rule for spot in spots)
        assert not any(_overlap(one, other) for one, other in pairwise(spots))


@pytest.mark.usefixtures("qapp")
@given(STEPS, st.integers(400, 2000))
def test_no_words_are_cut_off(steps: list[StripStep], width: int) -> None:
    for each in placed(steps, width):
        words = sum(block.height for block in words_of(each.step, each.box.width()))
        assert each.rule + words <= each.box.bottom() + 0.5


def test_a_narrow_strip_takes_more_rows() -> None:
    strip = OutcomeStrip()
    strip.show_steps([_step(3)] * 6, "")
    assert strip.heightForWidth(500) > strip.heightForWidth(1400)


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_a_strip_grows_with_the_text(qapp: QApplication, percent: int) -> None:
    strip = OutcomeStrip()
    strip.show_steps([_step(3)], "")
    usual = strip.heightForWidth(1400)
    theme.apply(qapp, "light", percent)
    assert strip.heightForWidth(1400) >= usual * percent // 125


def test_a_few_tries_do_not_spread_over_the_whole_width() -> None:
    (only,) = placed([_step(2)], 1400)
    assert only.box.width() < 400


def test_what_did_not_happen_is_blue_and_the_current_rule_is_the_accent(put: Put) -> None:
    strip = OutcomeStrip()
    put(strip)
    strip.show_steps([StripStep("Step 4", "Lift", (("did_not_happen", False),), current=True)], "")
    colours = colours_of(sized(strip, 600))
    assert {QColor(theme.current().tokens[token]).name() for token in ("happ", "accent")} <= colours


def test_a_strip_is_told_in_words() -> None:
    strip = OutcomeStrip()
    strip.show_steps([_step(1)], "0 of 1 happened.")
    assert strip.accessibleName() == "0 of 1 happened."


def _overlap(one: QRectF, other: QRectF) -> bool:
    return one.adjusted(0.5, 0.5, -0.5, -0.5).intersects(other)
