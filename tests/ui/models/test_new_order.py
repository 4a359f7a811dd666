"""Another order for a whole ladder: which moves it takes, and what keeps its place."""

from dataclasses import replace

from exposure.domain.case import LadderCase
from tests.builders import ladder_case, rung, rung_id
from ui.models.new_order import in_order, order_lines, wanted_order

ONE, TWO, THREE, FOUR = (rung_id(number) for number in range(1, 5))


def four(*done: int) -> LadderCase:
    steps = (rung(number) for number in range(1, 5))
    return ladder_case(
        rungs=tuple(replace(each, status="passed_shown") if place in done else each for place, each in enumerate(steps))
    )


def test_what_is_not_in_the_order_keeps_its_place() -> None:
    assert wanted_order(four(), ((FOUR,), (ONE,))) == (FOUR, TWO, THREE, ONE)


def test_steps_called_the_same_stay_as_they_stand() -> None:
    assert wanted_order(four(), ((FOUR, ONE), (TWO, THREE))) == (ONE, FOUR, TWO, THREE)


def test_what_is_done_keeps_its_place() -> None:
    assert wanted_order(four(0), ((FOUR,), (THREE,), (TWO,), (ONE,))) == (ONE, FOUR, THREE, TWO)


def test_the_first_move_alone_says_for_which_order_it_was_made() -> None:
    lines = order_lines(four(), (FOUR, THREE, ONE, TWO))
    assert [line.get("seen") for line in lines] == [1, None]
    assert {line["edit"] for line in lines} == {"move_rung"}


def test_the_order_that_stands_takes_no_move() -> None:
    assert order_lines(four(), (ONE, TWO, THREE, FOUR)) == ()


def test_the_ladder_is_shown_as_it_would_be() -> None:
    steps = in_order(four(), (TWO, ONE, THREE, FOUR)).steps
    assert [(step.id, step.position) for step in steps[:2]] == [(TWO, 0), (ONE, 1)]
