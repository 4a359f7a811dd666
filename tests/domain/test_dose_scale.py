import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.domain.dose_scale import halfway
from exposure.imports.library import read_scales
from resources import path

SCALES = read_scales(path(""))


@pytest.mark.parametrize(
    ("low", "high", "middle"),
    [
        ("3 kg", "8 kg", "5 kg"),
        ("5 times", "20 times", "10 times"),
        ("1 kg", "2 kg", "1.5 kg"),
        ("0 kg", "8 kg", "4 kg"),
        ("8 kg", "3 kg", "5 kg"),
        ("1 minute", "5 minutes", "2 minutes"),
        ("5 minutes", "1 hour", "20 minutes"),
        ("100 m", "3 km", "500 m"),
        ("3 to 5 kg", "10 kg", "7 kg"),
        ("from a step of 10 cm", "from a step of 20 cm", "from a step of 15 cm"),
    ],
)
def test_numbers_meet_at_a_round_one_between(low: str, high: str, middle: str) -> None:
    assert halfway(low, high) == middle


@pytest.mark.parametrize(
    ("low", "high"),
    [
        ("5 times", "6 times"),
        ("3 kg", "3 kg"),
        ("3 kg", "5 minutes"),
        ("2 bags", "4 boxes"),
        ("a cup", "3 kg"),
        ("", ""),
    ],
)
def test_where_nothing_is_known_to_lie_between_nothing_is_given(low: str, high: str) -> None:
    assert halfway(low, high) is None


@given(st.integers(0, 300), st.integers(0, 300))
def test_a_number_half_way_lies_strictly_between(one: int, other: int) -> None:
    middle = halfway(f"{one} times", f"{other} times")
    assert (middle is None) == (abs(one - other) < 2)
    if middle:
        assert min(one, other) < float(middle.split()[0]) < max(one, other)


@pytest.mark.parametrize(
    ("dimension", "low", "high", "middle"),
    [
        ("support", "both hands on the bench", "none", "one hand on the bench"),
        ("support", "One hand on the rail", "none", "fingertips on the rail"),
        ("range", "a little way", "to the floor", "to the middle of my shins"),
        ("speed", "slow", "quick", "as I usually move"),
        ("company", "with the physio near", "on my own", "with someone I know near"),
    ],
)
def test_words_meet_in_the_middle_of_their_scale(dimension: str, low: str, high: str, middle: str) -> None:
    found = (halfway(low, high, [scale]) for scale in SCALES[dimension])
    assert middle in found


def test_a_scale_is_not_gone_down() -> None:
    assert halfway("quick", "slow", SCALES["speed"]) is None
    assert halfway("slow", "as I usually move", SCALES["speed"]) is None
