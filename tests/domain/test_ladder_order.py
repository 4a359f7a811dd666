"""The order of a ladder: where a worry belongs, what is close, what disagrees."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from exposure.domain.case import LadderCase
from exposure.domain.ladder import Rung
from exposure.domain.ladder_order import (
    close_to,
    current_of,
    disagreements,
    moved,
    nearest,
    neighbour,
    order_of,
    place_at,
)
from tests.builders import case, ladder_case, moment, rung, rung_id

WORRIES = st.lists(st.integers(0, 100), min_size=1, max_size=12)


def ladder(*worries: int | None, done: int = 0) -> LadderCase:
    """Give a ladder with these worries from the bottom, its lowest `done` steps done."""
    return ladder_case(rungs=[_rung(number, worry, number <= done) for number, worry in enumerate(worries, 1)])


def _rung(number: int, worry: int | None, done: bool) -> Rung:
    made = rung(number, status="passed_shown" if done else None)
    return replace(made, threat=worry)


def order(found: LadderCase) -> list[int | None]:
    return [step.threat for step in found.steps]


@given(WORRIES, st.integers(0, 100), st.data())
def test_placing_in_a_sorted_ladder_leaves_it_sorted(worries: list[int], worry: int, data: st.DataObject) -> None:
    found = ladder(*sorted(worries))
    chosen = data.draw(st.sampled_from(found.steps))
    after = moved(found, replace(chosen, threat=worry), place_at(found, chosen, worry))
    assert order(after) == sorted(step.threat or 0 for step in after.steps)


@given(WORRIES)
def test_the_rating_a_step_has_never_moves_it_in_a_sorted_ladder(worries: list[int]) -> None:
    found = ladder(*sorted(worries))
    assert all(place_at(found, step, step.threat or 0) == step.position for step in found.steps)


def test_a_step_that_is_done_keeps_its_place_whatever_its_rating() -> None:
    found = ladder(10, 30, 50, done=1)
    assert place_at(found, found.steps[0], 90) == 0


def test_steps_without_a_rating_do_not_push_a_first_rating_about() -> None:
    found = ladder(None, None, None)
    assert place_at(found, found.steps[1], 40) == 1


@given(WORRIES, st.data())
def test_moving_keeps_every_step_once(worries: Sequence[int], data: st.DataObject) -> None:
    found = ladder(*worries)
    chosen = data.draw(st.sampled_from(found.steps))
    after = moved(found, chosen, data.draw(st.integers(0, len(worries) - 1)))
    assert sorted(order_of(after.steps)) == sorted(order_of(found.steps))
    assert [step.position for step in after.steps] == list(range(len(worries)))


def test_close_means_within_five() -> None:
    found = ladder(35, 40, 45, 46)
    assert close_to(found, found.steps[1]) == (rung_id(1), rung_id(3))
    assert close_to(found, replace(found.steps[1], threat=None)) == ()


def test_the_nearest_is_nearest_in_worry_not_in_place() -> None:
    found = ladder(10, 40, 45)
    assert nearest(found, found.steps[1]) == rung_id(3)
    assert nearest(ladder(10), ladder(10).steps[0]) is None


def test_a_done_step_is_put_beside_one_that_can_move() -> None:
    found = ladder(38, 40, 60, done=2)
    assert nearest(found, found.steps[1]) == rung_id(3)


def test_without_ratings_the_nearest_is_the_neighbour() -> None:
    found = ladder(None, None, 30)
    assert nearest(found, found.steps[0]) == rung_id(2)


def test_the_next_step_up_is_the_next_of_its_kind() -> None:
    found = ladder(10, None, 30)
    assert neighbour(found, found.steps[0], 1) == 2
    assert neighbour(found, found.steps[2], 1) is None
    assert neighbour(found, found.steps[1], -1) is None


def test_a_clear_disagreement_is_found_with_both_numbers() -> None:
    (found,) = disagreements(ladder(20, 60, 45, 70).steps)
    assert (found.rung, found.below, found.above) == (rung_id(3), rung_id(2), 60)
    assert found.key == f"{rung_id(3)} 45 {rung_id(2)} 60"


def test_five_points_and_two_done_steps_are_no_disagreement() -> None:
    assert disagreements(ladder(50, 45).steps) == ()
    assert disagreements(ladder(60, 20, done=2).steps) == ()
    assert disagreements(ladder(60, 20, done=1).steps)


def test_another_place_can_make_another_step_current() -> None:
    found = ladder(10, 30, 50, done=1)
    assert current_of(found, case(found), moment(30)) == rung_id(2)
    after = moved(found, found.steps[2], 1)
    assert current_of(after, case(after), moment(30)) == rung_id(3)


def test_with_every_step_done_none_is_current() -> None:
    found = ladder(10, done=1)
    assert current_of(found, case(found), moment(30)) is None
