"""What is said while the steps are put in order: how far one is, and what does not fit together."""

import pytest

from exposure.domain.ranking import Answer, Contradiction, Ranking
from ui.pages.ladder.compare_words import against_words, contradiction_words, doubts, how_far, way_moved

TITLES = {"a": "Pen", "b": "Laces", "c": "Basket", "d": "Noah"}
FOUR: tuple[Answer, ...] = ("first",) * 4


def said(*answers: Answer, checking: bool = True) -> Ranking:
    ranking = Ranking(tuple(TITLES), checking=checking)
    for answer in answers:
        ranking = ranking.answer(answer)
    return ranking


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        ((), "At most 5 more questions."),
        (("first", "second"), "At most 3 more questions. “Basket” will land below “Laces”."),
        (("first", "first", "second"), "At most 1 more question. “Noah” will land below “Laces”."),
        (("first", "first", "first"), "At most 1 more question. “Noah” will land above “Laces”."),
        (FOUR, "Every step has its place. These last questions look whether the answers fit together."),
        ((*FOUR, "second"), "Asked once more: the answers so far go round in a circle."),
    ],
)
def test_it_is_said_how_far_one_is(answers: tuple[Answer, ...], words: str) -> None:
    assert how_far(said(*answers), TITLES) == words


def test_nothing_is_said_once_nothing_is_asked() -> None:
    assert how_far(said(*FOUR, checking=False), TITLES) == ""


@pytest.mark.parametrize(
    ("places", "words"),
    [((1, 1), "as now"), ((0, 1), "1 place higher"), ((0, 3), "3 places higher"), ((2, 1), "1 place lower")],
)
def test_how_a_step_moved_is_said_in_places(places: tuple[int, int], words: str) -> None:
    assert way_moved(*places, done=False) == words


def test_a_circle_is_told_by_its_three_steps() -> None:
    words = contradiction_words(Contradiction("a", "b", "c"), TITLES)
    assert words == "“Laces” worries no less than “Pen”, “Basket” no less than “Laces”, and “Pen” no less again."


def test_an_answer_against_the_order_is_told() -> None:
    told = against_words(("a", "c"), TITLES)
    assert told == "You said last that “Pen” worries more than “Basket”. In this order it stands below it."


def test_answers_that_fit_leave_no_doubt() -> None:
    assert doubts(said(*FOUR, "first"), TITLES) == ()
