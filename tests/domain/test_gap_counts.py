"""What is counted of tries, each exactly once."""

from hypothesis import given
from hypothesis import strategies as st

from exposure.domain.gap import GapPoint, series
from exposure.domain.gap_counts import Counts, counts
from exposure.domain.trial import Trial
from exposure.domain.trial_entries import HAPPENED, Aid, Happened
from tests.builders import case, ladder_case, moment, trial

NOW = 60


def _points(*trials: Trial) -> tuple[GapPoint, ...]:
    ladder = ladder_case(*trials)
    return series(ladder, case(ladder), moment(NOW))


def test_no_try_counts_as_none() -> None:
    assert counts(()) == Counts()


def test_happened_partly_and_not_are_counted_apart() -> None:
    found = counts(_points(trial(1, 1), trial(1, 2, outcome="partly"), trial(1, 3, outcome="occurred"), trial(1, 4)))
    assert (found.answered, found.happened, found.partly, found.did_not_happen) == (4, 1, 1, 2)


def test_what_is_open_unclear_or_not_attempted_is_not_answered() -> None:
    found = counts(
        _points(
            trial(1, 1, outcome="unclear"),
            trial(1, 2, outcome=None),
            trial(1, 3, done="not_attempted"),
            trial(1, NOW, outcome=None),
            trial(1, 5),
        )
    )
    assert (found.tries, found.answered, found.unclear, found.no_answer, found.still_to_ask) == (4, 1, 1, 1, 1)
    assert found.not_attempted == 1


def test_what_was_only_told_or_told_late_stands_apart() -> None:
    found = counts(_points(trial(1, 1, source="told"), trial(1, 2, answered=300), trial(1, 20)))
    assert (found.tries, found.answered, found.told, found.late) == (3, 1, 1, 1)


def test_a_try_with_an_aid_is_answered_though_it_is_hollow() -> None:
    assert counts(_points(trial(1, 1, aids=[Aid("belt", "stop_harm")]))).answered == 1


def test_expected_are_those_given_any_likelihood_beforehand() -> None:
    points = _points(trial(1, 1, 5), trial(1, 2, 0), trial(1, 3, None), trial(1, 4, 90, after_moving=True))
    assert counts(points).expected == 1


def test_at_worst_it_happened_each_time_nobody_answered() -> None:
    assert counts(_points(trial(1, 1, outcome="partly"), trial(1, 2, outcome=None), trial(1, 3))).at_worst == 2


@given(st.lists(st.sampled_from([*HAPPENED, None]), max_size=12))
def test_every_try_is_counted_exactly_once(outcomes: list[Happened | None]) -> None:
    points = _points(*(trial(1, day, outcome=outcome) for day, outcome in enumerate(outcomes, start=1)))
    found = counts(points)
    apart = found.unclear + found.told + found.late + found.still_to_ask + found.no_answer
    assert found.answered + apart == found.tries == len(outcomes)
