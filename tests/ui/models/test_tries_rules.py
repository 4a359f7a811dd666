"""What holds for every list of tries, whatever is in it."""

from datetime import timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from exposure.domain.trial import Trial
from exposure.domain.trial_entries import DONES, HAPPENED
from tests.builders import case, ladder_case, moment, trial
from ui.models.tries_table import HeadingRow, TryRow, rows_of
from ui.models.tries_words import is_covered, is_open, mark_of, next_words, outcome_words, row_says, said_words
from ui.models.try_answers import Answered
from ui.models.try_lines import answering, still_to_ask
from ui.models.try_words import listed, missing_after, we_will_ask

TRIES = st.builds(
    trial,
    step=st.integers(1, 3),
    day=st.integers(1, 60),
    likelihood=st.none() | st.integers(0, 100),
    outcome=st.none() | st.sampled_from(HAPPENED),
    after=st.none() | st.integers(0, 100),
    hour=st.integers(0, 23),
    horizon=st.sampled_from([0, 2, 24, 168]),
    answered=st.sampled_from([None, 0.1, 400]),
    done=st.none() | st.sampled_from(DONES),
    source=st.sampled_from(["screen", "paper", "told"]),
    void=st.booleans(),
)
LISTS = st.lists(TRIES, max_size=12, unique_by=lambda each: each.id)


@given(LISTS)
def test_every_try_stands_in_the_list_once(tries: list[Trial]) -> None:
    rows = [row for row in rows_of(case(ladder_case(*tries))) if isinstance(row, TryRow)]
    assert sorted(row.trial.id for row in rows) == sorted(each.id for each in tries)


@given(LISTS)
def test_open_tries_stand_before_all_that_are_over(tries: list[Trial]) -> None:
    opened = [row.is_open for row in rows_of(case(ladder_case(*tries))) if isinstance(row, TryRow)]
    assert opened == sorted(opened, reverse=True)


@given(LISTS)
def test_no_heading_stands_alone(tries: list[Trial]) -> None:
    rows = rows_of(case(ladder_case(*tries)))
    alone = [after for row, after in pairwise([*rows, None]) if _heads(row) and not isinstance(after, TryRow)]
    assert alone == []


@given(LISTS)
def test_within_a_step_the_newest_stands_first(tries: list[Trial]) -> None:
    rows = rows_of(case(ladder_case(*tries)))
    for row, after in pairwise(rows):
        if isinstance(row, TryRow) and isinstance(after, TryRow) and not row.is_open:
            assert _at(row.trial) >= _at(after.trial)


@given(TRIES)
def test_a_covered_number_is_in_no_word_of_its_row(each: Trial) -> None:
    if is_covered(each):
        assert said_words(each) == "Covered"
        assert next_words(each) == ""
        assert "You said" not in row_says(each, "Step 1", "she")


@given(TRIES)
def test_every_try_says_how_it_stands(each: Trial) -> None:
    assert outcome_words(each)
    assert outcome_words(each).rstrip(".") in row_says(each, "Step 1", "")


@given(TRIES)
def test_a_mark_of_what_happened_is_only_on_what_is_over(each: Trial) -> None:
    if mark_of(each) in ("did_not_happen", "partly", "happened"):
        assert not still_to_ask(each)
        assert not each.void


@given(TRIES)
def test_what_is_entered_in_error_is_never_open(each: Trial) -> None:
    assert not (each.void and is_open(each))


@given(TRIES, st.sampled_from(HAPPENED))
def test_whatever_is_still_to_ask_can_be_answered(each: Trial, outcome: str) -> None:
    if still_to_ask(each):
        said = next(Answered(outcome=value) for value in HAPPENED if value == outcome)
        assert answering(each, said)["edit"] in ("record_outcome", "amend_outcome")


@given(st.lists(st.text(min_size=1), max_size=6))
def test_every_word_of_a_list_is_in_its_sentence(words: list[str]) -> None:
    sentence = listed(words)
    assert [word for word in words if word not in sentence] == []


@given(st.integers(0, 60 * 24 * 8))
def test_when_we_ask_is_always_said(minutes: int) -> None:
    assert we_will_ask(moment(1) + timedelta(minutes=minutes), moment(1)).startswith("We’ll ask you ")


@given(st.sampled_from(HAPPENED), st.text(max_size=2000))
def test_an_answer_alone_is_enough_unless_nobody_can_tell(outcome: str, words: str) -> None:
    said = next(Answered(outcome=value, what_happened=words) for value in HAPPENED if value == outcome)
    assert (missing_after(said) == []) == (outcome != "unclear")


def _heads(row: object) -> bool:
    return isinstance(row, HeadingRow)


def _at(each: Trial) -> float:
    return (each.ended or each.prediction.at).timestamp()
