"""The page of a flare fits the smallest window, at large text too."""

import pytest

from tests.ui.dialogs.pressing import press
from tests.ui.fitting import overlapping, unfit
from tests.ui.pages.flare.calling import call
from tests.ui.test_fitting import settle, shrink
from ui.main_window import MainWindow


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("answer", ["no", "yes"])
def test_every_question_fits(main: MainWindow, percent: int, answer: str) -> None:
    page = call(main, done=3, plan=True)
    shrink(main, percent)
    press(page, f"flare.new.{answer}", "flare.ring.in_days")
    settle()
    assert [*unfit(main), *overlapping(main)] == []
