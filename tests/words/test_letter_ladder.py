"""What a letter says of one ladder."""

from dataclasses import replace
from datetime import date

import pytest

from exposure.domain.gap_counts import Counts
from exposure.domain.letter import LetterKind
from exposure.domain.letter_content import LetterContent
from exposure.domain.letter_facts import CameTrue, GoalStep, LadderFacts, Resting
from exposure.words.letter_happened import happened_in
from exposure.words.letter_ladder import ladder_events, ladder_sentences
from tests.stories import ruths_letter

CONTENT = ruths_letter()
LADDER = CONTENT.ladders[0]
DAY, LATER = date(2026, 11, 3), date(2026, 11, 8)


def _ladder(ladder: LadderFacts, content: LetterContent = CONTENT) -> str:
    return " ".join(ladder_sentences(ladder, content))


def test_what_happened_and_how_likely_it_feels_stand_together() -> None:
    assert _ladder(LADDER) == (
        "What she feared (“my back will lock and I will have to lie down”) did not happen in 11 of 12 tries and partly "
        "happened in 1. 12 tries answered, 1 answer to come. On the current step, “Lift the washing basket from the "
        "floor”, what she feared seemed 85% likely at first, and 35% now. "
        "Small numbers; this describes learning, not tissue risk."
    )


def test_steps_passed_by_decision_are_never_told_as_shown() -> None:
    steps = [replace(step, state="override" if step.number == 2 else step.state) for step in LADDER.steps]
    words = _ladder(replace(LADDER, steps=tuple(steps)))
    assert words.startswith("Of these 2 shown by tries, 1 moved on by clinical decision.")


def test_before_the_first_try_the_letter_says_so() -> None:
    empty = LadderFacts("", Counts(), (), (), (), (), ())
    assert _ladder(empty) == "No tries yet."
    assert _ladder(empty, replace(CONTENT, kind="final")) == "No movement was tried."


def test_with_every_step_done_the_highest_one_tried_is_told() -> None:
    steps = tuple(replace(step, state="shown" if step.state == "current" else step.state) for step in LADDER.steps)
    assert "On the highest step tried, “Lift" in (said := _ladder(replace(LADDER, steps=steps)))
    assert "35% now." in said
    assert "35% in the end." in _ladder(LADDER, replace(CONTENT, kind="final"))


def test_of_a_highest_step_tried_without_a_likelihood_no_lower_one_is_told_instead() -> None:
    steps = tuple(replace(step, first=None if step.number == 4 else step.first) for step in LADDER.steps)
    assert "highest step tried" not in _ladder(replace(LADDER, steps=steps), replace(CONTENT, kind="final"))


def test_a_likelihood_of_a_step_not_tried_makes_it_no_highest_one() -> None:
    steps = tuple(replace(step, first=90 if step.number == 6 else step.first) for step in LADDER.steps)
    told = _ladder(replace(LADDER, steps=steps), replace(CONTENT, kind="final"))
    assert "On the highest step tried, “Lift the washing basket" in told


def test_from_which_step_to_which_it_goes_is_told_where_no_table_does() -> None:
    first, untried = replace(CONTENT, kind="initial"), replace(LADDER, counts=Counts())
    assert "The steps go from “Lean forward, hands on the bench” to “Dig" in _ladder(untried, first)
    assert "The steps go" not in _ladder(LADDER, first)
    assert "The steps go from" in _ladder(LADDER, replace(first, left_out=("table",)))


def test_many_tries_are_not_called_small_numbers() -> None:
    many = replace(LADDER, counts=Counts(tries=30, answered=30))
    assert "Small numbers" not in _ladder(many)


def test_a_step_rated_once_has_no_now() -> None:
    steps = [replace(step, now=None) for step in LADDER.steps]
    assert "what she feared seemed 85% likely." in _ladder(replace(LADDER, steps=tuple(steps)))


@pytest.mark.parametrize(
    ("counted", "words"),
    [
        (Counts(answered=1), "What she feared did not happen in the one try."),
        (Counts(tries=2, answered=1, no_answer=1), "What she feared did not happen in 1 of 1 try."),
        (Counts(answered=1, happened=1), "What she feared happened in 1 of 1 try."),
        (Counts(answered=3, happened=3), "What she feared happened in 3 of 3 tries."),
        (
            Counts(answered=3, happened=2, partly=1),
            "What she feared happened in 2 of 3 tries and partly happened in 1.",
        ),
        (Counts(answered=3), "What she feared did not happen in 3 of 3 tries."),
        (Counts(answered=12, partly=1), "What she feared did not happen in 11 of 12 tries and partly happened in 1."),
        (Counts(answered=1, partly=1), "What she feared partly happened in 1 of 1 try."),
        (Counts(answered=2, partly=2), "What she feared partly happened in 2 of 2 tries."),
        (Counts(answered=4, happened=1), "What she feared happened in 1 of 4 tries and did not happen in 3."),
        (
            Counts(answered=9, happened=2, partly=1),
            "What she feared happened in 2 of 9 tries, partly happened in 1 and did not happen in 6.",
        ),
    ],
)
def test_what_happened_is_a_count(counted: Counts, words: str) -> None:
    assert happened_in(counted, "she") == words


def test_a_resting_step_says_why_until_when_and_whose_job() -> None:
    assert ladder_events(LADDER, CONTENT) == [
        "“Sweep the patio, turning both ways” is left aside until 24 November: waits for a shoulder review. "
        "Priya Nair sees to that."
    ]


@pytest.mark.parametrize(
    ("rests", "words"),
    [
        (Resting("Sweep", "", None, ""), "“Sweep” is left aside."),
        (Resting("Sweep", "sore shoulder", None, ""), "“Sweep” is left aside: sore shoulder."),
        (Resting("Sweep", "", None, "us"), "“Sweep” is left aside. us sees to that."),
        (Resting("Sweep", "", date(2027, 1, 5), ""), "“Sweep” is left aside until 5 January 2027."),
    ],
)
def test_a_resting_step_says_only_what_is_known(rests: Resting, words: str) -> None:
    assert ladder_events(replace(LADDER, resting=(rests,)), CONTENT) == [words]


@pytest.mark.parametrize(
    ("why", "words"),
    [("", "“Sweep” was left aside."), ("waits for us", "“Sweep” was left aside; the reason then: waits for us.")],
)
def test_at_the_end_nobody_goes_on_to_a_step_left_aside(why: str, words: str) -> None:
    rests = Resting("Sweep", why, date(2027, 1, 5), "us")
    assert ladder_events(replace(LADDER, resting=(rests,)), replace(CONTENT, kind="final")) == [words]


def test_tries_without_an_answer_are_told_so() -> None:
    waiting = replace(LADDER, counts=Counts(tries=2, still_to_ask=2))
    assert _ladder(waiting).startswith("No answers yet. 2 answers to come.")
    over = replace(LADDER, counts=Counts(tries=2, no_answer=2))
    assert _ladder(over, replace(CONTENT, kind="final")).startswith("No answers. 2 without an answer.")


@pytest.mark.parametrize(
    ("counted", "words"),
    [
        (Counts(tries=3, answered=2, still_to_ask=1), "2 tries answered, 1 answer to come."),
        (Counts(tries=2, answered=1, no_answer=1), "1 try answered, 1 without an answer."),
        (Counts(tries=9, answered=4, still_to_ask=2, no_answer=3), "4 tries answered, 2 answers to come, 3 without an"),
    ],
)
def test_answered_and_other_tries_add_up_to_what_the_chart_draws(counted: Counts, words: str) -> None:
    assert words in _ladder(replace(LADDER, counts=counted))


def test_a_try_that_fills_no_dot_is_told_with_the_reason() -> None:
    points = tuple(replace(point, hollow="flare" if point.number > 10 else point.hollow) for point in LADDER.points)
    assert "2 of the 12 do not count towards a step: done in a flare." in _ladder(replace(LADDER, points=points))
    assert "towards a step" not in _ladder(LADDER)


@pytest.mark.parametrize(
    ("counted", "words"),
    [
        (Counts(tries=1, answered=1), "in the one try. It does not count towards a step: done in a flare."),
        (Counts(tries=2, answered=1, told=1), "One was told, not written. The one answered does not count towards a"),
    ],
)
def test_a_single_answered_try_that_fills_no_dot_is_not_one_of_one(counted: Counts, words: str) -> None:
    points = (replace(LADDER.points[0], hollow="flare"),)
    assert words in _ladder(replace(LADDER, counts=counted, points=points))


def test_what_was_only_told_stands_apart_in_the_letter() -> None:
    told = replace(LADDER, counts=Counts(tries=4, answered=3, told=1))
    assert "in 3 of 3 tries. One was told, not written." in _ladder(told)


def test_a_yes_is_told_with_its_words() -> None:
    true = replace(LADDER, resting=(), came_true=(CameTrue(DAY, "Lean", "I lay down"), CameTrue(LATER, "Lift", "")))
    assert ladder_events(true, CONTENT) == [
        "What was feared happened on 3 November, “Lean”: “I lay down”.",
        "What was feared happened on 8 November, “Lift”.",
    ]


@pytest.mark.parametrize(
    ("kind", "now", "words"),
    [
        ("initial", None, "would do harm: 95 of 100 at the start."),
        ("initial", 20, "would do harm: 95 of 100 at the start, 20 now."),
        ("final", None, "would do harm: 95 of 100 at the start."),
        ("final", 0, "would do harm: 95 of 100 at the start, 0 at the end."),
    ],
)
def test_the_worry_of_the_step_of_the_goal_is_told_from_start_to_end(
    kind: LetterKind, now: int | None, words: str
) -> None:
    ladder = replace(LADDER, goal_step=GoalStep("Dig", 95, now))
    assert words in _ladder(ladder, replace(CONTENT, kind=kind))


def test_before_anything_was_tried_a_worry_has_no_start() -> None:
    ladder = replace(LADDER, goal_step=GoalStep("Dig", 95, None), counts=Counts())
    assert "would do harm: 95 of 100." in _ladder(ladder, replace(CONTENT, kind="initial"))


def test_between_the_first_and_the_final_letter_worry_is_not_told() -> None:
    ladder = replace(LADDER, goal_step=GoalStep("Dig", 95, 20))
    assert "Worry" not in _ladder(ladder)
