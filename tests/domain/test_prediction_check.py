"""Tests of the question whether two people could see a worry come true."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.domain.prediction_check import Doubt, doubt


@pytest.mark.parametrize(
    "worry",
    [
        "My disc will slip.",
        "I’ll trap a nerve",
        "It will damage my spine",
        "I will tear something",
        "my JOINT is bone on bone",
    ],
)
def test_nobody_sees_what_is_inside_the_body(worry: str) -> None:
    assert doubt(worry) is Doubt.UNSEEN


@pytest.mark.parametrize("worry", ["It will hurt", "The pain will be an 8 out of 10", "A flare", "It gets worse"])
def test_pain_alone_is_no_outcome_to_see(worry: str) -> None:
    assert doubt(worry) is Doubt.PAIN_ONLY


@pytest.mark.parametrize(
    "worry",
    [
        "I won’t be able to straighten up and will have to lie down.",
        "My back will give way",
        "My back will lock",
        "I will fall",
        "The pain will put me in bed for two days",
        "My disc will slip and I can't stand up tomorrow",
        "I’ll be in tears",
        "Someone has to call an ambulance",
    ],
)
def test_what_somebody_could_watch_is_not_doubted(worry: str) -> None:
    assert doubt(worry) is None


def test_how_we_will_know_can_make_a_worry_visible() -> None:
    assert doubt("My disc will slip", "I’d be lying on the floor") is None


def test_words_it_does_not_know_are_left_alone() -> None:
    assert doubt("Ich werde mich blamieren") is None


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_text_gets_an_answer(worry: str, how: str) -> None:
    assert doubt(worry, how) in (None, Doubt.UNSEEN, Doubt.PAIN_ONLY)


@given(st.text(max_size=80))
def test_something_visible_is_never_doubted_whatever_else_is_said(rest: str) -> None:
    assert doubt(f"{rest} I would fall") is None
