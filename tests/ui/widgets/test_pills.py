"""State pills and dots."""

from collections.abc import Callable
from typing import get_args

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.widgets.conftest import colours_of
from ui import theme
from ui.widgets.pills import Dots, Pill, StatePill
from ui.wording import State, ready_look, state_look

Put = Callable[[QWidget], None]


@pytest.mark.parametrize("state", get_args(State))
def test_a_pill_says_its_state_in_words(state: State) -> None:
    assert StatePill(state).text() == state_look(state).word


@pytest.mark.parametrize("state", get_args(State))
def test_a_pill_has_the_tint_of_its_state(put: Put, state: State) -> None:
    pill = StatePill(state)
    put(pill)
    assert theme.current().tokens[state_look(state).tint].lower() in colours_of(pill)


def test_a_pill_can_show_another_state() -> None:
    pill = StatePill("later")
    pill.show_state("resting")
    assert pill.text() == "Resting"


def test_a_pill_is_26_px_high_and_grows(qapp: QApplication) -> None:
    pill = Pill(ready_look())
    before = pill.sizeHint()
    theme.apply(qapp, "light", 200)
    assert before.height() == 26
    assert pill.sizeHint().width() > 1.8 * before.width()


@pytest.mark.parametrize(("done", "words"), [(0, "0 tries"), (1, "1 try"), (2, "2 tries"), (5, "5 tries")])
def test_dots_are_read_as_a_number_of_tries(done: int, words: str) -> None:
    assert Dots(done).accessibleName() == words


def test_dots_show_what_is_done_and_what_is_open(put: Put) -> None:
    green, grey = theme.current().tokens["mastered"].lower(), theme.current().tokens["control"].lower()
    none, some, every = Dots(0), Dots(2), Dots(3)
    for dots in (none, some, every):
        put(dots)
    assert green not in colours_of(none)
    assert green in colours_of(some)
    assert grey not in colours_of(every)


def test_there_is_no_fourth_dot() -> None:
    assert Dots(7).sizeHint() == Dots(3).sizeHint()


def test_dots_can_be_updated() -> None:
    dots = Dots(0)
    dots.show_done(3)
    assert dots.accessibleName() == "3 tries"
