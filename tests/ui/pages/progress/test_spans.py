"""A flare, a pause and a break are in the chart, and in words under the table that is its equal."""

import pytest
from PySide6.QtWidgets import QLabel

from exposure.domain.gap_spans import spans
from tests.ui.opened import LADDER, PATIENT, SetClock, do, try_step
from tests.ui.pages.progress.conftest import Opened
from ui.workspace import Workspace


@pytest.fixture
def all_three(workspace: Workspace, clock: SetClock) -> None:
    """Put two tries, a flare with a try in it, a pause, a break and a last try on record."""
    for _number in range(2):
        try_step(workspace, clock, 1, 80, 60)
        clock.wait(days=1)
    do(workspace, {"edit": "open_flare", "patient": PATIENT})
    try_step(workspace, clock, 1, 60, 50)
    clock.wait(days=1)
    do(workspace, {"edit": "close_flare", "patient": PATIENT})
    do(workspace, {"edit": "open_hold", "ladder": LADDER, "reason": "Numb foot"})
    clock.wait(days=1)
    do(workspace, {"edit": "close_hold", "ladder": LADDER, "mode": "resume", "reason": "Seen"})
    clock.wait(days=30)
    try_step(workspace, clock, 1, 50, 40)


@pytest.mark.usefixtures("all_three")
def test_all_three_are_given_to_the_chart(workspace: Workspace, clock: SetClock) -> None:
    case = workspace.case(PATIENT)
    assert sorted(span.kind for span in spans(case.ladders[0], case, clock())) == ["break", "flare", "hold"]


@pytest.mark.usefixtures("all_three")
def test_all_three_stand_under_the_table(opened: Opened) -> None:
    page = opened()
    page.toggle_table()
    told = "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())
    assert "Flare-up, 4 Nov to 5 Nov, try 3." in told
    assert "Paused, 5 Nov to 6 Nov, after try 3." in told
    assert "32 days apart, 4 Nov to 6 Dec, after try 3." in told


@pytest.mark.usefixtures("all_three")
def test_beside_the_chart_they_are_not_said_twice(opened: Opened) -> None:
    page = opened()
    told = "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())
    assert "Flare-up, 4 Nov" not in told
