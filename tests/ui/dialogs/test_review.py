"""Tests of closing a review."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QMainWindow

from exposure.domain.care import REVIEW_HOWS
from exposure.domain.progression.gathering import decide
from tests.ui.dialogs.pressing import button, choices, press, shown, write
from tests.ui.opened import FEAR, LADDER, PATIENT, SetClock, try_step
from ui.dialogs.asking import Wanted
from ui.dialogs.review import ReviewSheet
from ui.workspace import Workspace

Opened = Callable[[], ReviewSheet]
CALM = "It happened. Let’s look at what you did next."


@pytest.fixture
def wanted() -> list[Wanted]:
    return []


@pytest.fixture
def opened(workspace: Workspace, window: QMainWindow, clock: SetClock, wanted: list[Wanted]) -> Opened:
    def open_sheet() -> ReviewSheet:
        case = workspace.case(PATIENT)
        ladder = case.ladders[0]
        sheet = ReviewSheet(case, ladder, decide(ladder, case, clock()), window)
        sheet.wanted.connect(wanted.append)
        sheet.open()
        QApplication.processEvents()
        return sheet

    return open_sheet


@pytest.fixture
def happened(workspace: Workspace, clock: SetClock) -> str:
    return try_step(workspace, clock, 1, 80, 90, happened="occurred")


@pytest.fixture
def partly(workspace: Workspace, clock: SetClock) -> None:
    for _number in range(2):
        try_step(workspace, clock, 1, 80, 80, happened="partly")


@pytest.mark.usefixtures("happened")
def test_what_happened_is_told_calmly_in_the_patients_words(opened: Opened) -> None:
    words = shown(opened())
    assert CALM in words
    assert f"“{FEAR}”" in words
    assert "“I stood straight up. It felt tight, then eased.”" in words


@pytest.mark.usefixtures("happened")
def test_every_way_on_is_offered_and_none_is_chosen(opened: Opened) -> None:
    sheet = opened()
    assert choices(sheet) == [f"review.how.{how}" for how in REVIEW_HOWS]
    assert not button(sheet, "review.do").isEnabled()


@pytest.mark.usefixtures("happened")
def test_after_it_happened_carrying_on_is_said_in_the_patients_person(opened: Opened) -> None:
    assert button(opened(), "review.how.carry_on").text() == "It happened, I coped, carry on"


@pytest.mark.usefixtures("partly")
def test_another_review_asks_without_saying_that_it_happened(opened: Opened) -> None:
    sheet = opened()
    assert CALM not in shown(sheet)
    assert button(sheet, "review.how.carry_on").text() == "Carry on as it is"


@pytest.mark.usefixtures("happened")
@pytest.mark.parametrize("how", [how for how in REVIEW_HOWS if how != "hold"])
def test_each_way_closes_the_review(opened: Opened, wanted: list[Wanted], how: str) -> None:
    press(opened(), f"review.how.{how}", "review.do")
    assert wanted == [Wanted(({"edit": "close_review", "ladder": LADDER, "how": how},), "Review closed")]


@pytest.mark.usefixtures("happened")
def test_a_pause_asks_what_who_and_by_when(opened: Opened) -> None:
    sheet = opened()
    press(sheet, "review.how.hold")
    assert "Still needed: what is to be looked into, who looks into it, by when." in shown(sheet)


@pytest.mark.usefixtures("happened")
def test_a_pause_closes_the_review_and_holds_the_ladder_in_one_gesture(opened: Opened, wanted: list[Wanted]) -> None:
    sheet = opened()
    press(sheet, "review.how.hold")
    write(sheet, "review.reason", "Weak leg")
    write(sheet, "review.who", "Priya")
    write(sheet, "review.by", "Friday")
    press(sheet, "review.do")
    assert [line["edit"] for line in wanted[0].lines] == ["close_review", "open_hold"]
    assert wanted[0].lines[1]["reason"] == "Weak leg (Priya looks into it, by Friday)"


@pytest.mark.usefixtures("happened")
def test_who_and_by_when_go_again_with_another_choice(opened: Opened) -> None:
    sheet = opened()
    press(sheet, "review.how.hold", "review.how.repeat")
    assert "Who looks into it?" not in shown(sheet)
    assert button(sheet, "review.do").isEnabled()
