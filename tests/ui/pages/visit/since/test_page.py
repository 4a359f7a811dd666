"""The practice sheet typed in by keys alone, from the first cell to the record."""

from exposure.domain.trial import Trial
from tests.ui.opened import PATIENT, rung_id
from tests.ui.windowed import focused, press
from ui.main_window import MainWindow

ROW = ("4", "4", "0", "A", "N", "3", "5", "N")


def typed_in(main: MainWindow) -> list[Trial]:
    """Give the tries that were typed in from paper or told, oldest first."""
    return [trial for trial in main.workspace.case(PATIENT).trials if trial.prediction.source != "screen"]


def test_the_visit_begins_in_the_first_cell(since: MainWindow) -> None:
    assert focused().accessibleName() == "Try 1, Day, empty. A day, such as 24 or Tu."


def test_a_paper_row_takes_at_most_ten_keys(since: MainWindow) -> None:
    press(*ROW)
    press("Ctrl+S")
    (trial,) = typed_in(since)
    assert len(ROW) <= 10
    assert (trial.prediction.rung, trial.likelihood_before, trial.outcome, trial.likelihood_after, trial.aids) == (
        rung_id(2), 40, "did_not_occur", 35, ()
    )  # fmt: skip
