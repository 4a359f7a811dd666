"""Fading in words: cells as they are heard, rows in short, places with how often."""

import pytest

from exposure.domain.fading import AidRow, PlaceRow, Use
from exposure.words.fading import cell_words, place_sentence, row_words, times_words, why_words
from tests.builders import trial


@pytest.mark.parametrize(
    ("uses", "words"),
    [
        (("not_said",), "not said yet"),
        (("gone", "used"), "used the last time"),
        (("gone", "in_step", "not_said"), "part of the step"),
        (("used", "gone"), "left out the last time"),
        (("used", "gone", "not_said", "gone"), "left out the last 2 times"),
    ],
)
def test_a_row_says_how_far_it_has_faded(uses: tuple[Use, ...], words: str) -> None:
    assert row_words(AidRow("Bracing", None, uses)) == words


def test_a_cell_is_heard_with_its_day() -> None:
    assert cell_words(AidRow("Bracing", None, ("used", "gone")), 1, trial(1, 2)) == "Bracing, 6 Oct: left out"


def test_a_place_is_heard_with_how_often_and_with_whom() -> None:
    said = place_sentence(PlaceRow("Home", 3, 1, 0))
    assert said == "Home: 3 times without the clinician, 1 time with the clinician"
    assert place_sentence(PlaceRow("", 0, 0, 1)) == "place not written down: 1 time who was there not said"


def test_never_and_nobody_knows_why_say_nothing() -> None:
    assert (times_words(0), why_words(None), why_words("habit")) == ("", "", "a habit")
