"""Each of the 24 reasons of PP-1 is reached in the real window, with its sentence word for word in Why?."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from tests.ui.opened import quick_guesses
from tools.scenes.reasons import REASONS, Reason, reach
from tools.scenes.stage import Stage, make_source, stage_on
from ui.dialogs.move_up import NextSheet
from ui.dialogs.why import WhySheet
from ui.widgets.sheet import Sheet

LONGER = "Until then, keep going with a step you have done."
SAID = {
    "NOT_STARTED": "Not started yet.",
    "CONTINUE_MORE": "1 of 3 tries so far. Keep going with this step.",
    "CONTINUE_DAYS": "3 tries so far, all on one day. Do it on another day too.",
    "CONTINUE_FRESH": "Your 3 tries still count. Do it once more now to carry on.",
    "CONTINUE_CONTEXT": "Do this step in one more place.",
    "CONTINUE_ALONE": "Do this step once without your physio there.",
    "CONTINUE_RATING": "Please rate how likely it feels now.",
    "CONTINUE_BELIEF": "It has not happened in 3 tries, but it still feels 45% likely. Do it again in a new place or a "
    "new way.",
    "CONTINUE_AFTER_BREAK": "Welcome back. It has been 28 days. Start this step again.",
    "AWAIT": "Waiting to see. We will ask you again after Fri 27 Nov, 09:42.",
    "AWAIT_OVERDUE": "When you can, tell us what happened after your try on Tue 24 Nov.",
    "READY_SHOWN": "It did not happen in 3 tries on 3 days. It now feels 15% likely. You can move up when you and your "
    "physio agree.",
    "READY_NOT_FEARED": "This step was not a worry (0% before). Check the prediction with your physio, then you can "
    "move on.",
    "REVIEW_OCCURRED": "What you were worried about happened this time. Talk it over with your physio before you try "
    f"step 2 again. {LONGER}",
    "REVIEW_PARTLY": "Part of what you were worried about has happened 2 times. Your physio will look at this step "
    "with you.",
    "REVIEW_UNCLEAR": "It was hard to tell what happened in the last 2 tries. Your physio will help you make the "
    "prediction clearer.",
    "REVIEW_AIDS": "In the last 3 tries there was something extra to help. Your physio will plan the next one with "
    "you.",
    "REVIEW_TOO_BIG": "The last 3 tries were not done in full. The step may be too big. Your physio can help you split "
    "it.",
    "REVIEW_NOT_SETTLING": "The last 3 tries took more than a day to settle. Your physio will look at the amount with "
    "you.",
    "REVIEW_BELIEF": "It has not happened in 6 tries, but it still feels 55% likely. Talk with your physio about what "
    "would change that.",
    "RECHECK": "Welcome back. It has been 28 days. Do step 1 once more before you go on.",
    "HOLD": "Paused. Your physio will check something with you before the next try.",
    "FLARE": "Flare-up plan is on. Keep going with your baseline step. Your ladder will wait for you.",
    "COMPLETE": "Every step on this ladder is done.",
}
SHARED = {
    "CONTINUE_MORE": "Keep going with this step.",
    "READY_SHOWN": "It has not happened, on 2 days or more, and it feels unlikely now.",
}


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    with quick_guesses():
        return make_source("empty", tmp_path_factory.mktemp("reasons"))


@pytest.fixture
def stage(source: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qapp: QApplication) -> Iterator[Stage]:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    with stage_on(source) as made:
        yield made


def words(stage: Stage, kind: type[Sheet]) -> list[str]:
    """Give every word of the one sheet that is open."""
    (sheet,) = [each for each in stage.window.findChildren(Sheet) if each.isVisible()]
    assert isinstance(sheet, kind)
    return [label.text() for label in sheet.findChildren(QLabel) if label.isVisible()]


def test_all_24_are_there() -> None:
    assert len(SAID) == 24
    assert [reason.key for reason in REASONS] == list(SAID)


@pytest.mark.parametrize("reason", REASONS, ids=lambda reason: reason.key)
def test_a_reason_is_reached_by_hand_with_its_sentence(stage: Stage, reason: Reason) -> None:
    reach(stage, reason)
    stage.hands.press("Ctrl+Y")
    assert SAID[reason.key] in words(stage, WhySheet)
    stage.hands.press("Escape", "Ctrl+Up")
    assert SHARED.get(reason.key, SAID[reason.key]) in words(stage, NextSheet)
