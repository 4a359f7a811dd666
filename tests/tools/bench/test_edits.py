"""The bench of edits: it takes real times, and holds ratios against its aims."""

from pathlib import Path

import pytest

from tools.bench.edits import Costs, bare, costs, made, misses


def test_it_times_real_edits_in_two_files(tmp_path: Path) -> None:
    few, many = made(tmp_path / "few.db", 1), made(tmp_path / "many.db", 2)
    found = costs(few, many, bare(tmp_path / "bare.db"), rounds=1)
    few.close()
    many.close()
    assert min(found.edit, found.edit_growth, found.open_growth) > 0


@pytest.mark.parametrize(
    ("found", "missed"), [(Costs(4, 1.1, 1.1), 0), (Costs(4.1, 1, 1), 1), (Costs(1, 1.2, 1), 1), (Costs(1, 1, 1.2), 1)]
)
def test_an_aim_is_missed_only_above_it(found: Costs, missed: int) -> None:
    assert len(list(misses(found))) == missed
