"""What the page says of a gesture, and aloud."""

from dataclasses import replace

from tests.builders import ladder_case, rung, rung_id
from ui.pages.ladder.words import effect_of_move, moved_label, now_step, placed_between, placed_label, removed_label

PEN, SQUAT, LACES = (
    rung(number, title, threat=worry)
    for number, (title, worry) in enumerate((("Pick up a pen", 30), ("Squat", 42), ("Tie my laces", 45)), 1)
)
LADDER = ladder_case(rungs=[PEN, SQUAT, LACES])


def test_placing_says_between_what() -> None:
    assert placed_between(LADDER, SQUAT) == "Squat, 42, between pick up a pen and tie my laces"


def test_at_the_ends_it_says_above_or_below() -> None:
    assert placed_between(LADDER, PEN) == "Pick up a pen, 30, below squat"
    assert placed_between(LADDER, LACES) == "Tie my laces, 45, above squat"
    assert placed_between(ladder_case(rungs=[PEN]), PEN) == "Pick up a pen, 30"


def test_what_has_no_rating_is_not_placed() -> None:
    loose = replace(SQUAT, threat=None)
    assert placed_between(ladder_case(rungs=[loose]), loose) == "Squat, not placed yet"


def test_a_name_at_the_start_keeps_its_capital() -> None:
    spelled = replace(PEN, movement="TV remote, from the floor")
    mine = replace(LACES, movement="I’m lifting Noah")
    said = placed_between(ladder_case(rungs=[spelled, SQUAT, mine]), SQUAT)
    assert said == "Squat, 42, between TV remote, from the floor and I’m lifting Noah"


def test_moving_says_the_new_place_among_all() -> None:
    assert now_step(LADDER, LACES) == "Tie my laces, now step 3 of 3"


def test_removing_says_that_tries_are_kept() -> None:
    assert removed_label("Sweep the patio", 0) == "“Sweep the patio” removed"
    assert removed_label("Sweep", 1) == "“Sweep” taken off the ladder. Its 1 try is kept."
    assert removed_label("Sweep", 3) == "“Sweep” taken off the ladder. Its 3 tries are kept."


def test_a_gesture_that_makes_a_step_current_says_so() -> None:
    assert placed_label("Squat", 42) == "“Squat” placed at 42"
    assert placed_label("Squat", 42, is_current=True) == "“Squat” placed at 42. It is the current step now."
    assert moved_label("Squat", 2, is_current=True) == "“Squat” moved to place 2. It is the current step now."


def test_the_effect_of_a_move_names_what_becomes_current() -> None:
    assert effect_of_move(LADDER, LACES, rung_id(2)) == (
        "“Tie my laces” is the current step. It would stand above “Squat”. “Squat” would become the current step."
    )
    assert effect_of_move(LADDER, PEN, rung_id(1)) == (
        "“Pick up a pen” is the current step. It would stand at the bottom of the ladder. "
        "It would stay the current step."
    )


def test_a_step_without_a_number_between_two_others_is_said_to_be_there() -> None:
    loose = replace(rung(2, "Squat"), threat=None)
    assert (
        placed_between(ladder_case(rungs=[rung(1), loose, rung(3)]), loose) == "Squat, now step 2 of 3, not placed yet"
    )
