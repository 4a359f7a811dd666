"""Tests of the questions whether, and when, two people could see a worry come true."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.domain.prediction_check import RULES, Doubt, doubt
from exposure.words.prediction_check import doubt_question, doubt_reason

EXAMPLES = Path(__file__).with_name("predictions.tsv")


def read_examples() -> list[tuple[str, str, str]]:
    """Give the example sentences: what is expected, the worry, how we will know."""
    lines = [line for line in EXAMPLES.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    rows = [line.split("\t") for line in lines if line.strip()]
    return [(expected, worry, how) for expected, worry, how in rows]


@pytest.mark.parametrize(("expected", "worry", "how"), read_examples())
def test_every_example_is_asked_about_as_it_should_be(expected: str, worry: str, how: str) -> None:
    assert str(doubt(worry, how) or "none") == expected


def test_there_are_enough_examples_of_every_rule() -> None:
    counted = Counter(expected for expected, _worry, _how in read_examples())
    assert sum(counted.values()) >= 60
    assert all(counted[rule] >= 5 for rule in (*Doubt, "none"))


def test_no_example_that_can_be_seen_gives_a_false_alarm() -> None:
    alarms = [worry for expected, worry, how in read_examples() if expected == "none" and doubt(worry, how)]
    assert alarms == []


def test_every_rule_has_its_own_question_and_reason() -> None:
    assert len({doubt_question(each) for each in Doubt}) == len({doubt_reason(each) for each in Doubt}) == len(Doubt)
    assert {*RULES, Doubt.FAR_OFF} == set(Doubt)


def test_words_it_does_not_know_are_left_alone() -> None:
    assert doubt("Ich werde mich blamieren") is None


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_text_gets_an_answer(worry: str, how: str) -> None:
    assert doubt(worry, how) in (None, *Doubt)


@given(st.text(max_size=80))
def test_something_visible_is_never_called_unseen_whatever_else_is_said(rest: str) -> None:
    assert doubt(f"{rest} I would fall") in (None, Doubt.FAR_OFF)
