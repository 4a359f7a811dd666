"""Calibration in words."""

import pytest

from exposure.domain.calibration import Bin
from exposure.words.calibration import calibration_note, calibration_words


def _bin(tries: int, happened: int = 0, partly: int = 0) -> Bin:
    share = (happened / tries, (happened + partly) / tries) if tries >= 5 else None
    return Bin(80, 100, tries, happened, partly, None if share is None else 87.5, share)


@pytest.mark.parametrize(
    ("found", "value", "meaning", "said"),
    [
        (_bin(0), "no tries", "", ""),
        (_bin(1), "0 of 1 try", "too few to say", "You said 80 to 100 in 1 try. It did not happen in 1 of 1 try."),
        (
            _bin(2, 1, 1),
            "1 of 2 tries, 1 partly",
            "too few to say",
            "You said 80 to 100 in 2 tries. It happened in 1 of 2 tries and partly happened in 1.",
        ),
        (
            _bin(7),
            "0 of 7 tries",
            "88 said on average",
            "You said 80 to 100 in 7 tries. It did not happen in 7 of 7 tries.",
        ),
    ],
)
def test_a_range_is_told_for_none_one_two_and_many(found: Bin, value: str, meaning: str, said: str) -> None:
    (row,) = calibration_words([found])
    assert (row.name, row.value, row.meaning, row.said) == ("Said 80 to 100", value, meaning, said)


def test_tries_of_many_steps_are_told_in_counts_and_never_in_percent() -> None:
    (row,) = calibration_words([_bin(9, 2, 1)])
    assert "%" not in f"{row.value} {row.meaning} {row.said} {calibration_note()}"
