"""The thermometer: cards at their numbers, in their order, and the tray for those without."""

from collections.abc import Callable, Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from exposure.domain.identifiers import RungId
from ui import theme
from ui.widgets.ladder.plan import LEAST, Plan
from ui.widgets.ladder.step import Step
from ui.widgets.ladder.thermometer import Thermometer

Put = Callable[[QWidget], None]


def steps(*worries: int | None) -> list[Step]:
    """Give steps with these worries, from the bottom."""
    return [Step(RungId(f"r{number}"), f"Step {number}", worry=worry) for number, worry in enumerate(worries)]


@pytest.fixture
def thermometer(put: Put) -> Thermometer:
    made = Thermometer()
    put(made)
    return made


def tops(thermometer: Thermometer) -> list[int]:
    """Give the upper edges of the cards, from the bottom of the ladder up."""
    return [card.y() for card in thermometer.cards.values()]


@given(st.integers(0, 100), st.floats(300, 3000))
def test_a_height_gives_back_the_number_it_stands_for(worry: int, bottom: float) -> None:
    plan = Plan(800, 56, bottom)
    assert plan.worry_at(plan.height_of(worry)) == worry


def test_above_and_below_the_scale_the_ends_count() -> None:
    plan = Plan(800, 56, 600)
    assert (plan.worry_at(0), plan.worry_at(900)) == (100, 0)


def test_a_card_with_room_hangs_at_its_exact_mark(thermometer: Thermometer) -> None:
    thermometer.show_steps(steps(20, 60))
    card, plan = thermometer.cards[RungId("r1")], thermometer.plan()
    assert card.geometry().center().y() == pytest.approx(plan.height_of(60), abs=1)


@pytest.mark.parametrize("worries", [(50,) * 12, tuple(range(1, 31)), (0, 0, 100, 100), (60, 20)])
def test_cards_are_apart_and_in_order(thermometer: Thermometer, worries: Sequence[int]) -> None:
    thermometer.show_steps(steps(*worries))
    thermometer.resize(800, thermometer.heightForWidth(800))
    cards = [card.geometry() for card in reversed(list(thermometer.cards.values()))]
    assert all(upper.bottom() < lower.top() for upper, lower in pairwise(cards))
    assert thermometer.rect().contains(cards[0])
    assert thermometer.rect().contains(cards[-1])


def test_no_number_is_changed_to_make_room(thermometer: Thermometer) -> None:
    thermometer.show_steps(steps(50, 50, 51))
    assert [card.step.worry for card in thermometer.cards.values()] == [50, 50, 51]


def test_what_has_no_rating_stands_beside_or_above(thermometer: Thermometer) -> None:
    thermometer.show_steps(steps(20, None))
    thermometer.resize(900, 700)
    rated, unrated = (card.geometry() for card in thermometer.cards.values())
    assert unrated.left() > rated.right()
    thermometer.resize(500, 700)
    rated, unrated = (card.geometry() for card in thermometer.cards.values())
    assert unrated.bottom() < rated.top()


def test_a_screen_reader_goes_from_the_top_down(thermometer: Thermometer) -> None:
    thermometer.show_steps(steps(20, 40))
    thermometer.show_steps(steps(20, 40, 60))
    told = QAccessible.queryAccessibleInterface(thermometer)
    names = [told.child(number).text(QAccessible.Text.Name) for number in range(told.childCount())]
    assert [name.partition(",")[0] for name in names] == ["Step 2", "Step 1", "Step 0"]
    assert thermometer.accessibleName() == "Worry thermometer and ladder, 0 to 100, 3 steps"


def test_a_card_that_stays_is_the_same_card(thermometer: Thermometer) -> None:
    first = thermometer.show_steps(steps(20, 40))
    assert thermometer.show_steps(steps(20, 45)) == []
    assert list(thermometer.cards.values()) == first


def test_a_place_beside_the_thermometer_is_no_number(thermometer: Thermometer) -> None:
    plan = thermometer.plan()
    assert thermometer.worry_at(QPoint(200, round(plan.height_of(42)))) == 42
    assert thermometer.worry_at(QPoint(-20, 300)) is None


def test_an_empty_thermometer_says_how_to_begin(thermometer: Thermometer) -> None:
    words = QLabel("Name one that is easy")
    thermometer.set_empty(words)
    assert words.isVisible()
    thermometer.show_steps(steps(20))
    assert not words.isVisible()


def test_the_preview_comes_and_goes(thermometer: Thermometer) -> None:
    step = steps(30)[0]
    thermometer.show_hint(30)
    thermometer.show_preview(step, 200)
    assert not thermometer.grab().isNull()
    thermometer.show_preview(None)
    thermometer.show_hint(None)
    assert len(thermometer.cards) == 0


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_larger_text_asks_for_more_height_and_no_more_width(
    qapp: QApplication, thermometer: Thermometer, percent: int
) -> None:
    theme.apply(qapp, "light", percent)
    thermometer.show_steps(steps(*range(10, 90, 10)))
    wanted = thermometer.heightForWidth(900)
    thermometer.resize(900, wanted)
    assert all(thermometer.rect().contains(card.geometry()) for card in thermometer.cards.values())
    assert thermometer.minimumSizeHint().width() <= theme.current().px(360)


def test_it_is_never_lower_than_its_cards_need_whoever_laid_it_out(thermometer: Thermometer) -> None:
    thermometer.show_steps(steps(*[None] * 6))
    for width, height in ((900, 700), (500, 500), (900, 40)):
        thermometer.resize(width, height)
        scale = thermometer.plan().scale()
        assert scale.height() >= theme.current().px(LEAST)
