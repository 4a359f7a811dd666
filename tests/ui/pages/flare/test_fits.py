"""The page of a flare fits the smallest window, at large text too."""

import pytest

from tests.ui.dialogs.pressing import press
from tests.ui.fitting import overlapping, unfit
from tests.ui.pages.flare.calling import call, planned
from tests.ui.test_fitting import application, settle, shrink
from ui import theme
from ui.main_window import MainWindow
from ui.widgets.one_line import OneLine


@pytest.mark.parametrize("story", [planned])
def test_the_day_of_the_call_is_not_cut_at_large_text(main: MainWindow) -> None:
    page = call(main)
    theme.apply(application(), "light", 150)
    main.resize(1280, 800)
    settle()
    cut = [each.text() for each in page.findChildren(OneLine) if each.width() < each.sizeHint().width()]
    assert cut == []


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("answer", ["no", "yes"])
@pytest.mark.parametrize("story", [planned])
def test_every_question_fits(main: MainWindow, percent: int, answer: str) -> None:
    page = call(main)
    shrink(main, percent)
    press(page, f"flare.new.{answer}", "flare.ring.in_days")
    settle()
    assert [*unfit(main), *overlapping(main)] == []
