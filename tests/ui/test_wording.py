"""The words of states, feelings and outcomes."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

import resources
from ui import wording
from ui.theme_tokens import LIGHT
from ui.wording import Mark, State


@pytest.mark.parametrize(
    ("state", "word", "icon"),
    [
        ("done", "Done", "check"),
        ("current", "Current", "footprints"),
        ("later", "Later", "circle"),
        ("resting", "Resting", "pause"),
    ],
)
def test_a_state_is_a_word_and_an_icon(state: State, word: str, icon: str) -> None:
    look = wording.state_look(state)
    assert (look.word, look.icon) == (word, icon)


@pytest.mark.parametrize("look", [wording.ready_look(), *map(wording.state_look, get_args(State))])
def test_every_look_has_its_icon_and_colours(look: wording.StateLook) -> None:
    assert resources.path(f"icons/{look.icon}.svg").is_file()
    assert {look.colour, look.tint} <= LIGHT.keys()


def test_no_state_is_a_padlock() -> None:
    assert all("lock" not in wording.state_look(state).icon for state in get_args(State))


@pytest.mark.parametrize(
    ("likelihood", "words"),
    [
        (0, "feels unlikely now"),
        (20, "feels unlikely now"),
        (21, "could go either way now"),
        (79, "could go either way now"),
        (80, "feels likely now"),
        (100, "feels likely now"),
    ],
)
def test_feelings_change_at_their_bounds(likelihood: int, words: str) -> None:
    assert wording.feel(likelihood) == words


@given(st.integers(0, 100))
def test_a_feeling_never_shows_its_number(likelihood: int) -> None:
    assert not any(letter.isdigit() for letter in wording.feel(likelihood))


@pytest.mark.parametrize(
    ("likelihood", "band"),
    [
        (0, "wont"),
        (1, "unlikely"),
        (20, "unlikely"),
        (21, "either_way"),
        (79, "either_way"),
        (80, "likely"),
        (99, "likely"),
        (100, "certain"),
    ],
)
def test_the_scale_has_five_words(likelihood: int, band: str) -> None:
    assert wording.band(likelihood) == band


def test_a_likelihood_is_spoken_with_its_meaning() -> None:
    assert wording.spoken_likelihood(85) == "85 percent, likely"


@pytest.mark.parametrize(
    ("outcome", "answer", "mark"),
    [
        ("did_not_occur", "No", "did_not_happen"),
        ("partly", "Partly", "partly"),
        ("occurred", "Yes", "happened"),
        ("unclear", "Can’t tell", "still_to_ask"),
        (None, "Still to ask", "still_to_ask"),
    ],
)
def test_an_outcome_has_answer_and_mark(outcome: str | None, answer: str, mark: Mark) -> None:
    look = wording.outcome_look(outcome)
    assert (look.answer, look.mark) == (answer, mark)


def test_every_mark_has_words() -> None:
    assert set(wording.mark_words()) == set(get_args(Mark))


@pytest.mark.parametrize(("count", "words"), [(0, "0 tries"), (1, "1 try"), (3, "3 tries")])
def test_tries_are_counted_without_a_fraction(count: int, words: str) -> None:
    assert wording.tries(count) == words


def test_days_are_counted() -> None:
    assert (wording.on_days(1), wording.on_days(2)) == ("on 1 day", "on 2 days")
