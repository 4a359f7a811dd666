"""The sheet of figures: the protocol’s check values as printed, too few where they are, and nothing unasked."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QPushButton
from pytestqt.qtbot import QtBot

from exposure.domain.ladder import WorryRating
from exposure.domain.pain import PainNote
from exposure.domain.trial import Trial
from exposure.domain.trial_entries import Happened
from tests.builders import case, ladder_case, moment, rung, rung_id, trial
from tests.ui.dialogs.pressing import press, shown
from tests.ui.fitting import overlapping, unfit
from tests.ui.windowed import focused
from ui import theme
from ui.dialogs.figures import FiguresSheet
from ui.dialogs.figures_parts import Figured
from ui.main_window import SMALLEST

NO: Happened = "did_not_occur"
ROWS: list[tuple[int, Happened, int]] = [
    (80, NO, 60),
    (60, NO, 50),
    (60, "partly", 40),
    (40, NO, 30),
    (30, NO, 20),
    (20, NO, 15),
]
TRIES = [trial(1, 2 * day, *row) for day, row in enumerate(ROWS, start=3)]
WORRY = (90, 85, 90, 80, 85, 80, 70, 60, 40, 30, 20)
PAIN = PainNote("pain", TRIES[0].id, 2, None, 5, moment(20))
Opened = Callable[..., FiguresSheet]


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    """Give a window to lie over, with something in it that takes the focus."""
    made = QMainWindow()
    made.setCentralWidget(QPushButton("below"))
    made.resize(1200, 900)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    return made


@pytest.fixture
def opened(window: QMainWindow) -> Opened:
    """Give what opens the figures of some tries, rated as the check values are, on a ladder of two steps."""

    def open_sheet(tries: Sequence[Trial] = TRIES, pain: Callable[[], Sequence[PainNote]] = tuple) -> FiguresSheet:
        ratings = tuple(
            WorryRating(f"{day}", rung_id(1), threat, moment(day, 8)) for day, threat in enumerate(WORRY, start=1)
        )
        ladder = replace(ladder_case(*tries, rungs=(rung(1), rung(2))), ratings=ratings)
        sheet = FiguresSheet(Figured(case(ladder), ladder, moment(60), pain), window)
        sheet.open()
        QApplication.processEvents()
        return sheet

    return open_sheet


def test_the_check_values_of_the_protocol_are_shown_as_printed(opened: Opened) -> None:
    words = shown(opened())
    printed = ("40.0 points", "12.5 points", "0.3125", "2.0 points", "−10.0 points a try", "0.2580", "0.2417 to 0.2750")
    assert [value for value in printed if value not in words] == []
    assert "from 0% to 64.1% in tries like these, with the partly ones either way (two-sided 95%, exact)" in words


def test_the_ratings_are_compared_as_the_protocol_prints_it(opened: Opened) -> None:
    first = trial(1, 6, *ROWS[0], hour=7)
    words = shown(opened([first]))
    assert "5 before the first try, 6 after it" in words
    assert [value for value in ("0.983", "0.967", "+4") if f"| {value} |" not in words] == []


def test_one_try_is_too_few_for_all_but_its_count_and_its_one_sided_bound(opened: Opened) -> None:
    words = shown(opened(TRIES[:1]))
    assert words.count("too few to say |") >= 6
    assert "up to 95.0% in tries like these (one-sided 95%, exact)" in words


def test_a_step_nobody_tried_has_no_figure(opened: Opened) -> None:
    sheet = opened()
    sheet.steps.setFocus()
    QTest.keyClick(sheet.steps, Qt.Key.Key_Down)
    assert "0.2580" not in shown(sheet)
    assert "no number, then no number" in shown(sheet)


def test_each_range_of_the_calibration_says_how_many_tries_it_has(opened: Opened) -> None:
    words = shown(opened())
    assert "You said 41 to 60 in 2 tries. It did not happen in 1 of 2 tries and partly happened in 1." in words
    assert "Said 61 to 79 | no tries" in words


def test_missing_answers_have_a_worst_case(opened: Opened) -> None:
    words = shown(opened([*TRIES, trial(1, 21, outcome=None)]))
    assert "If it had happened the one time without an answer, that would be 2 of 7." in words


def test_the_ladder_is_counted_and_never_averaged_over_steps(opened: Opened) -> None:
    sheet = opened([*TRIES, trial(2, 21)])
    QTest.keyClick(focused(), Qt.Key.Key_Right)
    words = shown(sheet)
    assert "7 tries, on 7 different days" in words
    assert not any(each in words for each in ("points a try", "Brier", "said on average"))
    assert not sheet.steps.isVisible()


def test_where_a_figure_is_from_stands_there_once_it_is_asked(opened: Opened) -> None:
    sheet = opened()
    assert "Tarlow 2017" not in shown(sheet)
    sheet.sources.setFocus()
    QTest.keyClick(sheet.sources, Qt.Key.Key_Space)
    authors = ("Craske 2014", "Pittig 2023", "Sen 1968", "Brier 1950", "Clopper and Pearson 1934")
    assert [each for each in authors if each not in shown(sheet)] == []


def test_nothing_of_pain_is_read_or_shown_unasked(opened: Opened) -> None:
    def read() -> Sequence[PainNote]:
        pytest.fail("pain was read")

    assert "Pain over time" not in shown(opened(pain=read))


def test_pain_and_worry_stand_apart_once_they_are_asked(opened: Opened) -> None:
    sheet = opened(pain=lambda: (PAIN,))
    press(sheet, "figures.courses")
    worry, pain = (shown(sheet).index(title) for title in ("Worry over time", "Pain over time"))
    assert worry < pain
    assert "10 October 2026 | 2 | not said | 5 | Noted because it was wished." in shown(sheet)


def test_without_a_note_pain_is_not_even_named_again(opened: Opened) -> None:
    sheet = opened()
    press(sheet, "figures.courses")
    assert "Worry over time" in shown(sheet)
    assert "Pain over time" not in shown(sheet)


def test_the_list_of_steps_is_part_of_the_sheet(opened: Opened) -> None:
    sheet = opened()
    sheet.steps.setFocus()
    sheet.steps.showPopup()
    QApplication.processEvents()
    assert sheet.isVisible()
    sheet.steps.hidePopup()


def test_it_closes_when_the_clinician_looks_away(window: QMainWindow, opened: Opened) -> None:
    sheet = opened()
    below = window.centralWidget()
    assert below is not None
    below.setFocus()
    assert not sheet.isVisible()


def test_escape_closes_it(opened: Opened) -> None:
    sheet = opened()
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert not sheet.isVisible()


@pytest.mark.parametrize("percent", [100, 200])
def test_everything_fits_into_the_smallest_window(
    opened: Opened, window: QMainWindow, qapp: QApplication, percent: int
) -> None:
    window.resize(*SMALLEST)
    theme.apply(qapp, "light", percent)
    sheet = opened(pain=lambda: (PAIN,))
    press(sheet, "figures.sources", "figures.courses")
    assert [*unfit(window), *overlapping(window)] == []
