"""What is said of a step aloud."""

from dataclasses import replace

from exposure.domain.identifiers import RungId
from ui.widgets.ladder.step import Step, order_question, spoken

BASKET = Step(
    RungId("r"), "Lift the washing basket from the floor", "current", 60, "basket", dots=2, days=2, feeling=35
)


def test_a_card_is_said_as_the_design_says_it() -> None:
    assert spoken(BASKET) == (
        "Lift the washing basket from the floor, worry 60 of 100, Current, could go either way now, 2 tries on 2 days."
    )


def test_a_step_without_a_rating_is_not_placed_yet() -> None:
    assert spoken(Step(RungId("r"), "Squat")) == "Squat, not placed yet, Later."


def test_a_current_step_without_a_try_says_nothing_of_tries() -> None:
    assert spoken(replace(BASKET, dots=0, days=0, feeling=None)).endswith("worry 60 of 100, Current.")


def test_a_resting_step_says_until_when_and_why() -> None:
    resting = Step(RungId("r"), "Sweep", "resting", 70, rest="until 24 Nov, shoulder check")
    assert spoken(resting) == "Sweep, worry 70 of 100, Resting, until 24 Nov, shoulder check."


def test_a_likelihood_is_said_in_words_and_never_as_a_number() -> None:
    assert "35" not in spoken(BASKET)


def test_a_disagreement_is_a_question() -> None:
    asked = order_question(replace(BASKET, worry=45, ranked_above=60))
    assert asked == "Rated 45 but ranked above 60. Keep, or ask again?"


def test_a_new_card_says_so_instead_of_its_state() -> None:
    assert replace(BASKET, fresh=True).look.word == "New on the ladder"
    assert BASKET.look.word == "Current"


def test_the_steady_step_is_marked_said_and_drawn_as_what_one_keeps_to() -> None:
    steady = replace(BASKET, state="done", steady=True)
    assert (steady.look.word, steady.drawn_as) == ("Steady step", "current")
    assert "Done, Steady step" in spoken(steady)


def test_a_step_that_waits_for_the_ladder_keeps_its_dots_in_sight() -> None:
    assert replace(BASKET, state="resting", stopped=True).shows_tries
