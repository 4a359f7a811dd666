"""One point a try."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.domain.care import Flare
from exposure.domain.gap import GapPoint, first_and_now, series
from exposure.domain.progression.classes import TrialClass
from exposure.domain.progression.gathering import decide
from exposure.domain.trial import Trial
from exposure.domain.trial_entries import HAPPENED, SOURCES, Aid, AskBy, Happened, Source
from tests.builders import PATIENT, case, ladder_case, moment, rung, trial

NOW = 60


def _points(*trials: Trial, now: int = NOW) -> tuple[GapPoint, ...]:
    ladder = ladder_case(*trials)
    return series(ladder, case(ladder), moment(now))


def _only(one: Trial, now: int = NOW) -> GapPoint:
    (point,) = _points(one, now=now)
    return point


def test_tries_are_numbered_in_the_order_they_were_moved() -> None:
    points = _points(trial(2, 9), trial(1, 1), trial(1, 4))
    assert [(point.number, point.step, point.ended.day) for point in points] == [(1, 1, 5), (2, 1, 8), (3, 2, 13)]


def test_a_point_says_what_was_said_and_what_happened() -> None:
    point = _only(trial(2, 1, 80, "partly", 40))
    assert (point.before, point.mark, point.after, point.counted) == (80, "partly", 40, True)


def test_nothing_said_stays_nothing() -> None:
    point = _only(trial(1, 1, None, after=None))
    assert (point.before, point.after, point.hollow, point.predicted) == (None, None, "not_rated", False)


@pytest.mark.parametrize("one", [trial(source="told", outcome="occurred"), trial(after_moving=True), trial(1, 1, None)])
def test_only_what_was_said_before_moving_is_a_prediction(one: Trial) -> None:
    assert not _only(one).predicted


def test_zero_is_a_value() -> None:
    point = _only(trial(1, 1, 0, after=0))
    assert (point.before, point.after, point.counted, point.predicted) == (0, 0, True, True)


def test_what_was_entered_in_error_is_left_out() -> None:
    assert _points(trial(1, 1, void=True), trial(1, 2))[0].ended == moment(2)


def test_a_prediction_without_a_movement_is_no_try_yet() -> None:
    assert _points(trial(1, 1, done=None)) == ()


def test_an_open_try_is_hollow_and_says_when_we_ask() -> None:
    point = _only(trial(1, 10, outcome=None), now=10)
    assert (point.mark, point.hollow, point.ask_on) == ("still_to_ask", "still_to_ask", moment(11).date())


def test_the_agreed_moment_wins_over_the_horizon() -> None:
    open_try = trial(1, 10, outcome=None)
    assert open_try.movement
    agreed = replace(open_try, movement=replace(open_try.movement, ask_by=AskBy("visit", moment(14))))
    assert _only(agreed, now=10).ask_on == moment(14).date()


def test_so_far_so_good_is_still_to_ask_and_shows_no_likelihood() -> None:
    point = _only(trial(1, 10, answered=2, after=10), now=10)
    assert (point.mark, point.after) == ("still_to_ask", None)


def test_a_try_nobody_asked_about_for_a_week_has_no_answer() -> None:
    assert _only(trial(1, 1, outcome=None)).hollow == "no_answer"
    assert _only(trial(1, 1, answered=2)).mark == "no_answer"


@pytest.mark.parametrize(
    ("one", "why"),
    [
        (trial(source="told"), "told"),
        (trial(source="told", done="partial"), "told"),
        (trial(after_moving=True), "after_moving"),
        (trial(aids=[Aid("belt", "stop_harm")]), "aid"),
        (trial(done="partial"), "part_done"),
        (trial(outcome="unclear"), "unclear"),
        (trial(answered=24 + 169), "late"),
        (trial(done="not_attempted"), "not_attempted"),
        (trial(source="paper"), None),
        (trial(aids=[Aid("glasses", "help")]), None),
        (trial(aids=[Aid("belt", "habit", planned=True)]), None),
    ],
)
def test_a_hollow_point_says_why(one: Trial, why: str | None) -> None:
    assert _only(one).hollow == why


def test_what_nobody_could_tell_is_still_to_ask_while_a_moment_is_agreed_for_it() -> None:
    unclear = trial(outcome="unclear")
    agreed = replace(unclear.outcomes[0], ask_by=AskBy("phone", moment(3, 18)))
    point = _only(replace(unclear, outcomes=(agreed,)))
    assert (point.mark, point.hollow, point.ask_on) == ("still_to_ask", "still_to_ask", moment(3).date())
    assert (point.covered, point.counted, point.after) == (True, False, None)


@pytest.mark.parametrize("source", SOURCES)
def test_it_happened_always_counts(source: Source) -> None:
    happened = trial(1, 1, None, "occurred", aids=[Aid("belt", "stop_harm")], done="partial")
    told = replace(happened, prediction=replace(happened.prediction, source=source))
    assert (_only(told).counted, _only(told).answered) == (True, True)


def test_a_try_during_a_flare_is_hollow() -> None:
    ladder = ladder_case(trial(1, 3))
    flare = Flare("f", PATIENT, None, moment(2), moment(6))
    (point,) = series(ladder, replace(case(ladder), flares=(flare,)), moment(NOW))
    assert (point.hollow, point.answered) == ("flare", True)


def test_another_wording_or_dose_starts_anew_on_its_step_only() -> None:
    points = _points(trial(1, 1), trial(2, 2), trial(1, 3, wording=2), trial(1, 4, wording=2, dose=2), trial(2, 5))
    assert [point.starts_anew for point in points] == [False, False, True, True, False]


def test_a_try_on_a_step_taken_off_the_ladder_keeps_its_words() -> None:
    archived = replace(rung(1, "Lean on the bench", "archived"), position=None)
    ladder = ladder_case(trial(1, 1), rungs=[archived])
    (point,) = series(ladder, case(ladder), moment(NOW))
    assert (point.step, point.movement) == (None, "Lean on the bench")


def test_a_ladder_without_a_try_has_no_points() -> None:
    assert _points() == ()


@pytest.mark.parametrize(
    ("tries", "both"),
    [
        ([], (None, None)),
        ([trial(1, 1, 80, after=50), trial(1, 2, 50, after=30)], (80, 30)),
        ([trial(1, 1, 80, after=50), trial(1, 2, 40, after=None)], (80, 50)),
        ([trial(1, 1, None, after=50), trial(1, 2, 40, after=20)], (40, 20)),
        ([trial(1, 1, 80, after=10), trial(1, 2, 70, after=60, dose=2)], (70, 60)),
        ([trial(1, 1, 0, after=0)], (0, 0)),
    ],
)
def test_first_and_now_are_of_the_wording_and_amount_in_use(tries: list[Trial], both: tuple[int, int]) -> None:
    assert first_and_now(_points(*tries)) == both


@given(st.integers(0, 400), st.sampled_from([None, *HAPPENED]))
def test_a_try_is_shown_as_pp_1_takes_it(hours: int, outcome: Happened | None) -> None:
    ladder = ladder_case(trial(1, 1, outcome=outcome, answered=float(hours)))
    known = case(ladder)
    (point,) = series(ladder, known, moment(30))
    ((_trial, kind),) = decide(ladder, known, moment(30)).classes
    assert point.counted == (kind in (TrialClass.SAFE, TrialClass.OCCURRED, TrialClass.PARTLY))


@given(st.lists(st.integers(1, 28), min_size=1, max_size=10, unique=True), st.integers(1, 30))
def test_a_chart_of_an_earlier_day_shows_what_was_known_then(days: list[int], now: int) -> None:
    points = _points(*(trial(1, day) for day in days), now=now)
    assert len(points) == sum(day <= now for day in days)
    assert [point.number for point in points] == list(range(1, len(points) + 1))
