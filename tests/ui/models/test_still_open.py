"""Which answers a visit asks for, and what is said of them."""

from dataclasses import replace
from datetime import timedelta

import pytest

from exposure.domain.case import Case, LadderCase
from exposure.domain.ladder import Ladder
from exposure.domain.trial import Trial
from exposure.domain.trial_entries import AskBy, AskHow
from tests.builders import LADDER, PATIENT, clinic, moment, patient, rung, trial
from ui.models.still_open import answer_words, mornings, open_answers, unrated, worry_words

NOW = moment(10)


def of(*trials: Trial) -> Case:
    """Give a case with these tries."""
    ladder = LadderCase(Ladder(LADDER, PATIENT, "Noah", moment(1)), (rung(1), rung(2)), trials=trials)
    return Case(patient(), clinic(), ladders=(ladder,))


def waiting(how: AskHow, days: int) -> Trial:
    """Give a try of day 9 whose answer was agreed for so many days from now."""
    made = trial(1, day=9, outcome=None, after=None)
    assert made.movement is not None
    ask = AskBy(how, NOW + timedelta(days=days))
    return replace(made, movement=replace(made.movement, ask_by=ask))


@pytest.mark.parametrize(
    ("how", "days", "asked"),
    [("visit", 0, True), ("sheet", -1, True), ("visit", 7, False), ("phone", -1, True), ("phone", 1, False)],
)
def test_a_visit_asks_what_was_agreed_for_it_and_what_is_overdue(how: AskHow, days: int, asked: bool) -> None:
    assert bool(open_answers(of(waiting(how, days)), NOW)) is asked


def test_what_was_never_agreed_is_asked_once_it_can_be_known() -> None:
    case = of(trial(1, day=9, outcome=None, after=None))
    assert (len(open_answers(case, moment(10, 9))), len(open_answers(case, moment(10, 11)))) == (0, 1)


def test_the_newest_answer_of_a_step_without_a_likelihood_is_asked_for_one() -> None:
    case = of(trial(1, day=2, after=None), trial(1, day=3, after=None), trial(2, day=4, after=20))
    assert [each.ended for each in unrated(case)] == [moment(3)]


def test_what_was_said_before_comes_back_only_beside_what_is_said_now() -> None:
    assert answer_words(trial(1, after=None)) == "It did not happen."
    assert answer_words(trial(1, after=50)) == "You said 80. It did not happen. Next time you’d say 50."


def test_the_number_is_in_no_word_about_an_open_try() -> None:
    assert "80" not in worry_words(trial(1, outcome=None))


def test_mornings_are_asked_once_for_tries_since_the_last_visit() -> None:
    before, asked, today = trial(1, day=2), trial(1, day=6, settled="yes"), trial(1, day=10, hour=8)
    fresh, undone = trial(1, day=7), trial(1, day=8, done="not_attempted", outcome=None)
    found = mornings(of(before, asked, fresh, undone, today), moment(5), NOW)
    assert [each.id for each in found] == [fresh.id]
