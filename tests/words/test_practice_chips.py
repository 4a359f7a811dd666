"""Words from chips within a sentence."""

import pytest

from exposure.words.practice_chips import often_words, way_words, within


@pytest.mark.parametrize("words", [*often_words(), *way_words()])
def test_no_chip_of_ours_begins_with_a_capital_within_a_sentence(words: str) -> None:
    assert within(words) == words[:1].lower() + words[1:]


@pytest.mark.parametrize("words", ["Jo’s kitchen", "Whitby", ""])
def test_words_of_the_patient_stay_as_they_are(words: str) -> None:
    assert within(f" {words} ") == words
