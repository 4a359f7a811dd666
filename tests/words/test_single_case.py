"""A single case in words."""

import pytest

from exposure.domain.gap_counts import Counts
from exposure.domain.single_case import Phases, single_case
from exposure.words.figures import FigureWords
from exposure.words.single_case import cautions, single_case_words

CHECK = Phases((90, 85, 90, 80, 85), (80, 70, 60, 40, 30, 20))
NO_TRIES = Counts()
FALLING = Phases((90, 85, 80, 75, 70), (65, 60, 55, 50, 45))


def _rows(rated: Phases, counted: Counts = NO_TRIES) -> list[FigureWords]:
    return single_case_words(rated, single_case(rated), counted)


def test_the_check_values_in_words() -> None:
    values = [row.value for row in _rows(CHECK)]
    assert values[:4] == ["5 before the first try, 6 after it", "0.983", "0.967", "+4"]
    assert values[5] == "No tries yet."


@pytest.mark.parametrize(
    ("rated", "said"),
    [
        (CHECK, "Since the first try you mostly rate it lower."),
        (Phases(CHECK.after, CHECK.before), "Since the first try you mostly rate it higher."),
        (Phases((50,) * 5, (50,) * 5), "Since the first try you rate it as before."),
    ],
)
def test_lower_higher_and_the_same_are_told_to_the_person(rated: Phases, said: str) -> None:
    assert _rows(rated)[1].said == said


def test_too_few_ratings_have_no_figure() -> None:
    rows = _rows(Phases((90,) * 4, ()))
    assert [row.value for row in rows] == ["4 before the first try, 0 after it", "No tries yet."]
    assert rows[0].meaning == "It takes 5 before the first try and 5 after it: too few to say."


def test_a_trend_that_was_taken_away_is_told() -> None:
    assert _rows(FALLING)[4].value == "nothing is left to compare"
    assert "taken away" in _rows(FALLING)[4].meaning
    assert "nothing was taken away" in _rows(CHECK)[4].meaning


@pytest.mark.parametrize(
    ("counted", "said"),
    [
        (Counts(tries=1, answered=1), "The one try has an answer."),
        (Counts(tries=3, answered=3), "Each of the 3 tries has an answer."),
        (
            Counts(tries=6, answered=4, no_answer=2),
            "If it had happened each of the 2 times without an answer, that would be 2 of 6.",
        ),
    ],
)
def test_there_is_always_a_worst_case(counted: Counts, said: str) -> None:
    assert _rows(CHECK, counted)[-1].value == said


def test_nothing_is_called_a_cause_or_a_proof() -> None:
    words = [*cautions(), *(f"{row.name} {row.value} {row.meaning} {row.said}" for row in _rows(CHECK))]
    said = " ".join(words).lower()
    assert not any(never in said for never in ("prove", "proof", "safe", "significant", "because of", "effect", "pain"))
