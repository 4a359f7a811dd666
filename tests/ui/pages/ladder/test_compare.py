"""Comparing by pairs: few questions, the right place, nothing moved that need not move."""

from hypothesis import given, settings
from hypothesis import strategies as st

from exposure.domain.identifiers import RungId
from ui.pages.ladder.compare import Comparison, compare

NEW = RungId("new")


def others(count: int) -> tuple[RungId, ...]:
    return tuple(RungId(f"r{number}") for number in range(count))


def settled_at(among: tuple[RungId, ...], true_place: int) -> tuple[Comparison, int]:
    """Answer as somebody would for whom the new step belongs at `true_place`; gives the end and the questions asked."""
    comparison, asked = compare(NEW, among), 0
    while not comparison.settled:
        asked += 1
        assert comparison.other is not None
        above = among.index(comparison.other) < true_place
        comparison = comparison.answered("first" if above else "second")
    return comparison, asked


@settings(max_examples=50)
@given(st.integers(1, 30), st.data())
def test_the_answers_lead_to_the_true_place(count: int, data: st.DataObject) -> None:
    among = others(count)
    true_place = data.draw(st.integers(0, count))
    own = data.draw(st.integers(0, count))
    comparison, asked = settled_at(among, true_place)
    order = (*among[:own], NEW, *among[own:])
    assert comparison.place_in(order) == true_place
    assert asked <= count.bit_length()


@settings(max_examples=50)
@given(st.integers(2, 12), st.data())
def test_the_same_leaves_it_beside_the_other(count: int, data: st.DataObject) -> None:
    among, own = others(count), data.draw(st.integers(0, count))
    comparison = compare(NEW, among)
    assert comparison.other is not None
    other = among.index(comparison.other)
    place = comparison.answered("same").place_in((*among[:own], NEW, *among[own:]))
    assert place in (other, other + 1)


def test_the_same_does_not_move_a_neighbour() -> None:
    tied = compare(NEW, others(1)).answered("same")
    assert tied.place_in((NEW, *others(1))) == 0
    assert tied.place_in((*others(1), NEW)) == 1


def test_steps_that_are_not_close_are_passed_over() -> None:
    low, high = RungId("low"), RungId("high")
    up = compare(NEW, others(1)).answered("first")
    assert up.place_in((low, NEW, *others(1), high)) == 2


def test_back_asks_what_was_asked_before() -> None:
    first = compare(NEW, others(4))
    assert not first.can_go_back
    assert first.answered("first").back() == first


def test_a_step_nobody_could_compare_keeps_its_place() -> None:
    order = (*others(2), NEW, *others(4)[2:])
    assert compare(NEW, others(4)).answered("skip").place_in(order) == 2
