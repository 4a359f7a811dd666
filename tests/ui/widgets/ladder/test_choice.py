"""One card is chosen, one other is marked, and Tab stops once."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from exposure.domain.identifiers import RungId
from ui.widgets.ladder.choice import CardChoice
from ui.widgets.ladder.step import Step
from ui.widgets.ladder.thermometer import Thermometer

LOW, MIDDLE, HIGH = (RungId(name) for name in ("low", "middle", "high"))


def show(thermometer: Thermometer, *ids: RungId) -> None:
    thermometer.show_steps([Step(each, each, worry=10 * place) for place, each in enumerate(ids)])


@pytest.fixture
def thermometer(put: Callable[[QWidget], None]) -> Thermometer:
    made = Thermometer()
    put(made)
    show(made, LOW, MIDDLE, HIGH)
    return made


@pytest.fixture
def choice(thermometer: Thermometer) -> CardChoice:
    made = CardChoice(thermometer)
    made.choose(MIDDLE)
    return made


def stops(thermometer: Thermometer) -> list[RungId]:
    policy = Qt.FocusPolicy.StrongFocus
    return [key for key, card in thermometer.cards.items() if card.focusPolicy() == policy]


def test_one_card_is_checked_and_a_stop(choice: CardChoice, thermometer: Thermometer) -> None:
    assert [key for key, card in thermometer.cards.items() if card.isChecked()] == [MIDDLE]
    assert stops(thermometer) == [MIDDLE]


def test_with_none_chosen_tab_still_finds_the_ladder(choice: CardChoice, thermometer: Thermometer) -> None:
    choice.choose(None)
    assert choice.card is None
    assert stops(thermometer) == [LOW]


def test_a_step_that_is_not_shown_cannot_be_chosen(choice: CardChoice) -> None:
    choice.choose(RungId("elsewhere"))
    assert choice.chosen is None


def test_the_chosen_card_is_never_marked(choice: CardChoice) -> None:
    choice.mark(HIGH)
    assert choice.marked == HIGH
    choice.mark(MIDDLE)
    assert choice.marked is None


@pytest.mark.parametrize(("start", "direction", "there"), [(LOW, 1, MIDDLE), (HIGH, 1, HIGH), (LOW, -1, LOW)])
def test_walking_stops_at_the_ends(choice: CardChoice, start: RungId, direction: int, there: RungId) -> None:
    assert choice.next_to(start, direction) == there


def test_on_an_empty_ladder_there_is_nowhere_to_go(choice: CardChoice, thermometer: Thermometer) -> None:
    show(thermometer)
    choice.settle([LOW, MIDDLE, HIGH])
    assert choice.chosen is None
    assert choice.next_to(None, 1) is None


def test_the_card_in_the_place_of_one_that_is_gone_is_chosen(choice: CardChoice, thermometer: Thermometer) -> None:
    show(thermometer, LOW, HIGH)
    choice.settle([LOW, MIDDLE, HIGH])
    assert choice.chosen == HIGH
    show(thermometer, LOW)
    choice.settle([LOW, HIGH])
    assert choice.chosen == LOW


def test_a_card_that_stays_stays_chosen_wherever_it_goes(choice: CardChoice, thermometer: Thermometer) -> None:
    show(thermometer, MIDDLE, LOW, HIGH)
    choice.settle([LOW, MIDDLE, HIGH])
    assert choice.chosen == MIDDLE


def test_arrows_go_through_the_tray_above_the_scale(choice: CardChoice, thermometer: Thermometer) -> None:
    tray = [Step(RungId(name), name) for name in ("upper", "lower")]
    rated = [Step(LOW, "low", worry=10), Step(HIGH, "high", worry=90)]
    thermometer.show_steps([rated[0], *tray, rated[1]])
    walked = [choice.next_to(each, 1) for each in (LOW, HIGH, tray[1].id, tray[0].id)]
    assert walked == [HIGH, tray[1].id, tray[0].id, tray[0].id]


def test_after_a_card_of_the_tray_comes_the_next_and_then_the_first(
    choice: CardChoice, thermometer: Thermometer
) -> None:
    thermometer.show_steps([Step(each, each) for each in (LOW, MIDDLE, HIGH)])
    assert [choice.next_unrated(each) for each in (LOW, MIDDLE, HIGH)] == [MIDDLE, HIGH, LOW]


def test_after_the_last_card_of_the_tray_comes_none(choice: CardChoice, thermometer: Thermometer) -> None:
    thermometer.show_steps([Step(LOW, "low"), Step(HIGH, "high", worry=90)])
    assert choice.next_unrated(LOW) is None
