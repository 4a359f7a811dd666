"""Today and Explain in the smallest window, at usual and at twice the text: nothing cut off, nothing over the other."""

import pytest

from tests.ui.fitting import overlapping, unfit
from tests.ui.opened import PATIENT, SetClock, do, make_ready
from tests.ui.pages.visit.today.before import tried
from tests.ui.pages.visit.today.hands import come_to_today
from tests.ui.test_fitting import settle, shrink
from tests.ui.windowed import press
from ui.main_window import MainWindow

SIZES = pytest.mark.parametrize("percent", [100, 200])
LONG = "The shopping, the stairs, the garden and carrying my grandson up to the flat on the third floor. "


@pytest.mark.parametrize("story", [tried])
@SIZES
def test_today_fits_while_it_is_chosen_and_when_ready(main: MainWindow, clock: SetClock, percent: int) -> None:
    come_to_today(main)
    shrink(main, percent)
    press("3")
    settle()
    assert [*unfit(main), *overlapping(main)] == []
    make_ready(main.workspace, clock, 1)
    main.patient_pages.visit.refresh()
    settle()
    assert [*unfit(main), *overlapping(main)] == []


@SIZES
def test_explain_fits_read_and_written(main: MainWindow, percent: int) -> None:
    line = {"edit": "set_explanation", "patient": PATIENT, "loop": [LONG, "I think", LONG * 2, "Noah"], "other": LONG}
    do(main.workspace, line)
    main.open_patient(PATIENT)
    shrink(main, percent)
    press("Ctrl+E")
    settle()
    assert [*unfit(main), *overlapping(main)] == []
    press("e")
    settle()
    assert [*unfit(main), *overlapping(main)] == []
