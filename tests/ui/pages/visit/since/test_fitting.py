"""The first part of a visit in the smallest window: nothing cut off, nothing over anything else."""

import pytest

from tests.ui.fitting import overlapping, unfit
from tests.ui.pages.visit.since.hands import click, row
from tests.ui.test_fitting import settle, shrink
from tests.ui.windowed import press
from ui.main_window import MainWindow


@pytest.mark.parametrize("percent", [100, 200])
def test_everything_fits_with_rows_saved_typed_and_told(since: MainWindow, percent: int) -> None:
    shrink(since, percent)
    press(*row("4"), "Ctrl+S", *row("5"), "Y", "E")
    click(since, "visit.since.told")
    click(since, "visit.since.other_place")
    click(since, "visit.since.new.yes")
    settle()
    assert [*unfit(since), *overlapping(since)] == []
