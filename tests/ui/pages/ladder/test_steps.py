"""The cards of a ladder: states, dots and days as PP-1 counts them."""

from dataclasses import replace
from datetime import date

from exposure.domain.care import Flare, Hold
from exposure.domain.case import LadderCase
from exposure.domain.trial import Trial
from tests.builders import LADDER, PATIENT, case, ladder_case, moment, rung, rung_id, trial
from ui.pages.ladder.steps import rest_words, steps_of
from ui.widgets.ladder.step import Step

DONE, CURRENT, RESTING, LATER = (
    rung(1, status="passed_shown"),
    rung(2),
    replace(
        rung(3, status="skipped"), rest_reason="shoulder check", rest_until=date(2026, 11, 24), rest_owner="The GP"
    ),
    rung(4),
)


def ladder(*trials: Trial) -> LadderCase:
    return ladder_case(*trials, rungs=[DONE, CURRENT, RESTING, LATER])


def steps(*trials: Trial, kept: tuple[str, ...] = ()) -> tuple[Step, ...]:
    found = ladder(*trials)
    return steps_of(found, case(found), moment(30), kept)


def test_every_step_has_its_state() -> None:
    assert [step.state for step in steps()] == ["done", "current", "resting", "later"]


def test_the_current_step_shows_its_run_days_and_feeling() -> None:
    current = steps(trial(2, 25, after=60), trial(2, 26, after=35), trial(2, 26, after=30, hour=12))[1]
    assert (current.dots, current.days, current.feeling) == (3, 2, 30)


def test_what_happened_ends_the_run_and_empties_the_dots() -> None:
    current = steps(trial(2, 25), trial(2, 26, outcome="occurred"))[1]
    assert (current.dots, current.days, current.feeling) == (0, 0, None)


def test_a_done_step_shows_the_safe_tries_that_were_counted_up_to_three() -> None:
    trials = [trial(1, day, after=after) for day, after in enumerate((60, 40, 20, 10), 10)]
    done = steps(*trials, trial(1, 15, outcome="partly"))[0]
    assert (done.dots, done.days, done.feeling) == (3, 4, 10)


def test_a_try_told_from_memory_fills_no_dot() -> None:
    assert steps(trial(2, 26, source="told"))[1].dots == 0


def test_a_later_step_shows_no_dots_even_where_it_was_tried() -> None:
    later = steps(trial(4, 26))[3]
    assert (later.dots, later.shows_tries) == (0, False)


def test_a_resting_step_says_until_when_why_and_whose_job() -> None:
    assert steps()[2].rest == "until 24 Nov, shoulder check, The GP"
    assert rest_words(CURRENT, date(2026, 11, 1)) == ""


def test_a_rest_that_is_over_its_date_says_so() -> None:
    resting = replace(rung(3, status="skipped"), rest_until=date(2026, 11, 24), rest_reason="shoulder check")
    assert rest_words(resting, date(2026, 11, 23)) == "until 24 Nov, shoulder check"
    assert rest_words(resting, date(2026, 11, 24)) == "the rest was until 24 Nov, shoulder check"


def test_a_disagreement_is_asked_until_it_is_settled() -> None:
    found = ladder_case(rungs=[replace(rung(1), threat=60), replace(rung(2), threat=45)])
    key = f"{found.steps[1].id} 45 {found.steps[0].id} 60"
    assert steps_of(found, case(found), moment(1))[1].ranked_above == 60
    assert steps_of(found, case(found), moment(1), {key})[1].ranked_above is None


def test_the_picture_is_that_of_the_movement() -> None:
    found = ladder_case(rungs=[replace(rung(1), library="pen"), rung(2)])
    assert [step.pictogram for step in steps_of(found, case(found), moment(1))] == ["pen", ""]


def test_in_a_flare_the_steady_step_is_marked_and_the_current_one_rests() -> None:
    found = ladder(trial(2, 25, after=60))
    flaring = replace(case(found), flares=(Flare("f", PATIENT, rung_id(1), moment(29)),))
    steady, waiting, _resting, _later = steps_of(found, flaring, moment(30))
    assert (steady.steady, steady.state) == (True, "done")
    assert (waiting.steady, waiting.state, waiting.stopped) == (False, "resting", True)
    assert (waiting.rest, waiting.dots) == ("while the flare-up plan is on", 1)


def test_in_a_pause_the_current_step_says_why_it_rests() -> None:
    held = replace(ladder(), holds=(Hold("h", LADDER, "GP to look", moment(29)),))
    assert steps_of(held, case(held), moment(30))[1].rest == "while the ladder is paused"
