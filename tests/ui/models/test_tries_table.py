"""The rows of the list of tries, and what each says."""

from dataclasses import replace
from typing import Literal

import pytest

from exposure.domain.case import LadderCase
from exposure.domain.identifiers import TrialId
from exposure.domain.ladder import Ladder
from exposure.domain.trial import Trial
from exposure.domain.trial_entries import Aid, Amendment, AskBy
from tests.builders import PATIENT, case, ladder_case, moment, rung, trial, uid
from ui.models.tries_table import HeadingRow, Row, TryRow, rows_of
from ui.models.tries_words import (
    answer_words,
    correction_words,
    is_covered,
    is_hollow,
    mark_of,
    moment_words,
    next_words,
    notes,
    outcome_words,
    row_says,
    said_words,
)


def told(rows: list[Row]) -> list[str]:
    """Give headings as they are, tries as day and hour."""
    return [row.text if isinstance(row, HeadingRow) else moment_words(row.trial)[0] for row in rows]


def test_steps_stand_from_the_top_and_tries_newest_first() -> None:
    rows = rows_of(case(ladder_case(trial(1, 1), trial(2, 2), trial(1, 3))))
    step = [rung(number).movement for number in (1, 2)]
    wanted = [f"Step 2  ·  {step[1]}", "Tue 6 Oct", f"Step 1  ·  {step[0]}", "Wed 7 Oct", "Mon 5 Oct"]
    assert told(rows) == wanted


def test_of_tries_at_the_same_moment_the_one_entered_last_stands_first() -> None:
    first, second = (
        trial(1, 1),
        replace(trial(1, 1), prediction=replace(trial(1, 1).prediction, id=TrialId(uid("later")))),
    )
    rows = rows_of(case(ladder_case(first, second)))
    assert [row.trial.id for row in rows if isinstance(row, TryRow)] == [second.id, first.id]


def test_open_tries_stand_once_and_first() -> None:
    rows = rows_of(case(ladder_case(trial(1, 1), trial(2, 2, outcome=None), trial(1, 3, done=None))))
    assert told(rows)[:3] == ["Still open", "Wed 7 Oct", "Tue 6 Oct"]
    assert sum(isinstance(row, TryRow) for row in rows) == 3


def test_a_step_off_the_ladder_keeps_its_tries() -> None:
    gone = replace(rung(1), position=None, status="archived")
    rows = rows_of(case(ladder_case(trial(1, 1), rungs=(gone, rung(2)))))
    assert told(rows)[0] == f"Off the ladder  ·  {gone.movement}"


def test_several_ladders_are_told_apart_by_their_goals() -> None:
    other = LadderCase(Ladder(rung(1).ladder, PATIENT, "Dance again", moment(1)))
    rows = rows_of(case(other, ladder_case(trial(1, 1))))
    assert told(rows)[0].endswith("Pick up my grandson")


def test_without_tries_there_are_no_rows() -> None:
    assert rows_of(case(ladder_case())) == []
    assert rows_of(case()) == []


@pytest.mark.parametrize(
    ("each", "words", "mark"),
    [
        (trial(), "It did not happen.", "did_not_happen"),
        (trial(outcome="partly"), "It partly happened.", "partly"),
        (trial(outcome="occurred"), "It happened.", "happened"),
        (trial(outcome="unclear"), "We can’t tell yet.", "still_to_ask"),
        (trial(outcome=None), "Still to ask", "still_to_ask"),
        (trial(answered=1), "Nothing so far", "still_to_ask"),
        (trial(done=None), "Prediction kept, not done yet", None),
        (trial(done="not_attempted"), "Not done that day", None),
        (trial(void=True), "Entered in error", None),
    ],
)
def test_every_try_says_how_it_stands(each: Trial, words: str, mark: str | None) -> None:
    assert (outcome_words(each), mark_of(each)) == (words, mark)


def test_numbers_are_covered_while_a_try_is_open() -> None:
    open_try = trial(likelihood=83, answered=1, after=47)
    assert is_covered(open_try)
    assert (said_words(open_try), next_words(open_try)) == ("Covered", "")


def test_zero_and_not_said_are_told_apart() -> None:
    assert said_words(trial(likelihood=0)) == "0"
    assert said_words(trial(likelihood=None)) == "Not said"


def test_a_told_try_is_hollow_and_says_so() -> None:
    assert is_hollow(trial(source="told"))
    assert notes(trial(source="told"), "") == ["Told, not written"]
    assert notes(trial(source="paper"), "") == ["From the sheet"]


def test_notes_name_part_aids_and_how_we_ask() -> None:
    assert notes(trial(done="partial", aids=[Aid("Holding on", "habit")]), "") == ["Part of it", "Used: Holding on"]
    assert notes(trial(aids=[Aid("A pen", "help")]), "") == []
    waiting = trial(outcome=None)
    assert waiting.movement is not None
    agreed = replace(waiting, movement=replace(waiting.movement, ask_by=AskBy("sheet", moment(2))))
    assert notes(agreed, "she") == ["She writes it down, Tuesday 6 October"]


def test_an_answer_is_told_as_it_was_first_given() -> None:
    newest = trial(what_happened="I stood up", after=47).newest
    assert newest is not None
    assert answer_words(newest) == "It did not happen. “I stood up” Next time you’d say 47."


def correction(what: Literal["prediction", "outcome", "void"]) -> Amendment:
    """Give a correction of nothing; change the rest with `dataclasses.replace`."""
    return Amendment(
        id=uid("correction"),
        trial=trial().id,
        patient=PATIENT,
        what=what,
        reason="Misheard it",
        likelihood=None,
        outcome=None,
        what_happened=None,
        likelihood_after=None,
        counts=True,
        by="Priya Nair",
        at=moment(9),
    )


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (replace(correction("prediction"), likelihood=60), "You said 60 instead."),
        (
            replace(correction("outcome"), outcome="partly", what_happened="It caught"),
            "It partly happened. “It caught”",
        ),
        (replace(correction("outcome"), likelihood_after=20), "Next time you’d say 20."),
        (correction("void"), "Entered in error."),
    ],
)
def test_a_correction_says_what_when_who_and_why(change: Amendment, words: str) -> None:
    assert correction_words(change) == f"13 Oct, Priya Nair: {words} Reason: “Misheard it”"


def test_a_number_corrected_too_late_says_that_it_counts_nowhere() -> None:
    assert "the first number counts" in correction_words(replace(correction("prediction"), likelihood=60, counts=False))


def test_a_covered_try_is_read_without_its_number() -> None:
    says = row_says(trial(likelihood=83, outcome=None), "Step 1, Bend", "")
    assert says == "Monday 5 October. Step 1, Bend. The number is covered. Still to ask."


def test_a_try_without_a_number_says_so() -> None:
    assert "Not said how likely." in row_says(trial(likelihood=None), "Step 1, Bend", "")
