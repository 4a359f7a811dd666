from dataclasses import replace

from exposure.domain.gap import series
from exposure.domain.visit import Unplanned
from tests.builders import PATIENT, case, ladder_case, moment, rung, trial, visit
from tests.stories import NOW, ruth
from ui.pages.progress.parts import lessons, read_aloud, strip_steps, unplanned


def test_the_strip_has_a_step_a_band_and_a_mark_a_try() -> None:
    points = series(ruth().ladders[0], ruth(), NOW)
    steps = strip_steps(points)
    assert [len(step.marks) for step in steps] == [3, 3, 4, 3]
    assert [step.current for step in steps] == [False, False, False, True]


def test_an_answer_still_open_is_asked_in_the_strip() -> None:
    points = series(ruth().ladders[0], ruth(), NOW)
    assert strip_steps(points)[-1].marks[-1] == ("still_to_ask", True)


def test_a_try_that_was_not_made_leaves_no_mark() -> None:
    ladder = ladder_case(trial(1, 1), trial(1, 2, done="not_attempted"), trial(2, 3, done="not_attempted"))
    steps = strip_steps(series(ladder, case(ladder), NOW))
    assert [(step.name, len(step.marks)) for step in steps] == [("Step 1", 1)]


def test_going_back_to_a_step_begins_another_group() -> None:
    ladder = ladder_case(trial(1, 1), trial(2, 2), trial(1, 3))
    names = [step.name for step in strip_steps(series(ladder, case(ladder), NOW))]
    assert names == ["Step 1", "Step 2", "Step 1"]


def test_a_try_is_read_with_worry_and_lesson() -> None:
    one = trial(1, 1, 80, "did_not_occur", 50, learned="Tight goes away.")
    ladder = ladder_case(one, rungs=[rung(1, "Lean")])
    (point,) = series(ladder, case(ladder), NOW)
    assert read_aloud(point, one) == (
        "Try 1, 5 Oct. Step 1, Lean. The worry: “my back will lock and I will have to lie down” You said 80. "
        "It did not happen. Next time you’d say 50. You learned: “Tight goes away.”"
    )


def test_nothing_learned_is_not_quoted() -> None:
    one = trial(1, 1)
    ladder = ladder_case(one)
    (point,) = series(ladder, case(ladder), NOW)
    assert "learned" not in read_aloud(point, one)


def test_lessons_come_newest_first_with_day_and_movement() -> None:
    tries = (trial(1, 1, learned="First."), trial(2, 4, learned="Second."))
    told = lessons(case(ladder_case(*tries, rungs=[rung(1, "Lean"), rung(2, "Lift")])))
    assert told == [("“Second.”", "9 Oct, Lift"), ("“First.”", "6 Oct, Lean")]


def test_the_same_lesson_is_told_once() -> None:
    tries = (trial(1, 1, learned="The same."), trial(1, 4, learned="The same."))
    assert len(lessons(case(ladder_case(*tries)))) == 1


def test_a_lesson_of_a_visit_has_a_day_alone() -> None:
    told = replace(ruth(), visits=(replace(visit(5), lesson="My back can lift."),))
    assert ("“My back can lift.”", "9 Oct") in lessons(told)


def test_a_try_entered_in_error_teaches_nothing() -> None:
    assert lessons(case(ladder_case(trial(1, 1, learned="Wrong one.", void=True)))) == []


def test_what_was_done_without_planning_is_a_story_and_no_try() -> None:
    stories = tuple(
        Unplanned(f"{day}", PATIENT, words, None, moment(day).date(), moment(day))
        for day, words in ((3, "Carried the shopping"), (9, "Weeded a bed"))
    )
    told = replace(case(ladder_case()), unplanned=stories)
    assert unplanned(told) == [("“Weeded a bed”", "13 Oct"), ("“Carried the shopping”", "7 Oct")]
