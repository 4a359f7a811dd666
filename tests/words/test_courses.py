"""Worry and pain over time in words."""

from exposure.domain.ladder import WorryRating
from exposure.domain.pain import PainAt
from exposure.words import figure_sources
from exposure.words.courses import pain_heads, pain_rows, worry_heads, worry_rows
from tests.builders import moment, rung_id


def test_a_rating_of_0_is_told_as_0() -> None:
    assert worry_rows([WorryRating("r", rung_id(1), 0, moment(1))]) == [["5 October 2026", "0"]]
    assert len(worry_heads()) == 2


def test_pain_that_was_not_said_is_not_0() -> None:
    assert pain_rows([PainAt(moment(1), 0, None, 3)]) == [["5 October 2026", "0", "not said", "3"]]
    assert len(pain_heads()) == 4


def test_no_source_promises_anything() -> None:
    told = [each() for name, each in vars(figure_sources).items() if callable(each) and name != "_"]
    assert len(told) == 13
    assert not any(word in " ".join(told).lower() for word in ("prove", "proof", "significan", "risk", "safe"))
