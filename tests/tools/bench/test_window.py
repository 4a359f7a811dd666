"""The bench of the first window: both windows really paint, and the aims are held against ratios."""

from pathlib import Path

import pytest

from tests.desk import fresh_file
from tools.bench.window import Paint, misses, painted, ratios

__all__ = ["fresh_file"]


def test_the_bare_window_and_the_program_both_say_when_they_painted(fresh_file: Path) -> None:
    bare, ours = painted(None), painted(fresh_file)
    assert 0 < bare.cpu < ours.cpu
    assert bare.wall > 0 < ours.wall


def test_the_ratio_is_the_one_in_the_middle_of_the_rounds() -> None:
    rounds = [(Paint(1, 1), Paint(2, 3)), (Paint(2, 1), Paint(2, 1)), (Paint(1, 2), Paint(9, 4))]
    assert ratios(rounds) == Paint(2, 2)


@pytest.mark.parametrize(("ratio", "missed"), [(Paint(2, 2.5), 0), (Paint(2.1, 1), 1), (Paint(3, 3), 2)])
def test_an_aim_is_missed_only_above_it(ratio: Paint, missed: int) -> None:
    assert len(list(misses(ratio))) == missed
