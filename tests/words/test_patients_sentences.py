"""What a patient reads is easy to read, and uses none of the words that do harm (docs/clinical.md §9)."""

import re
from collections.abc import Sequence

import pytest

from exposure.domain.progression.saying import Saying
from exposure.words.progression import _SENTENCES, sentence
from tests.words.reading import LOOKED_AT, ROOT, Said, said_to_patients, syllables

HIGHEST = 6.0
NAME = "Rungwise"
AVOIDED = (
    "exposure", "catastroph", "hierarch", "kinesiophob", "pain trigger", "dangerous", "risky", "protect your back",
    "be careful", "careful", "proper form", "stop if it hurts", "no pain no gain", "perfectly safe", "you failed",
    "fail", "non-compliant", "relapse", "setback", "fall back", "drop down", "demoted", "proved safe", "0 % risk",
    "0% risk", "well done", "low pain", "warning", "on hold", "severe", "wear and tear", "damage", "bulge", "herniat",
    "degenerat", "bone on bone", "padlock", "locked", "mastered", "trial", "rung",
)  # fmt: skip
VALUES = {"n": 3, "N": 3, "days": 2, "L": 45, "P": 5, "k": 3, "d": 25, "step": "2", "easier": True, "due": "Friday"}


def hard(said: Sequence[Said]) -> list[str]:
    """Give what is harder than allowed, each with its grade and where it stands."""
    long = [each for each in said if each.is_sentence]
    return [f"{each.grade:.1f} {each.file}: {each.text}" for each in long if each.grade > HIGHEST]


def test_there_is_much_to_read() -> None:
    assert len(list(said_to_patients())) > 500


@pytest.mark.parametrize("pattern", LOOKED_AT[:1] + LOOKED_AT[4:14])
def test_every_place_looked_at_exists(pattern: str) -> None:
    assert list(ROOT.glob(pattern))


def test_every_sentence_is_at_most_of_grade_six() -> None:
    assert hard(list(said_to_patients())) == []


@pytest.mark.parametrize("key", _SENTENCES)
def test_a_sentence_of_the_protocol_is_at_most_of_grade_six_with_its_numbers_in(key: str) -> None:
    assert Said(sentence(Saying(key, {**VALUES, "date": "Friday"})), "").grade <= HIGHEST


def test_none_of_the_words_that_do_harm_is_used() -> None:
    found = [
        f"{word}: {each.file}: {each.text}"
        for each in said_to_patients()
        for word in AVOIDED
        if re.search(rf"\b{re.escape(word)}", each.text.replace(NAME, ""), re.IGNORECASE)
    ]
    assert found == []


@pytest.mark.parametrize(
    ("word", "count"),
    [("a", 1), ("worried", 2), ("again", 2), ("physio", 3), ("done", 1), ("happened", 2), ("likely", 2), ("moved", 1)],
)
def test_syllables_are_counted_as_they_are_said(word: str, count: int) -> None:
    assert syllables(word) in (count, count + 1)


def test_a_hard_sentence_is_found() -> None:
    said = Said("Catastrophic expectations necessitate multidisciplinary rehabilitation immediately.", "here")
    assert len(hard([said])) == 1
