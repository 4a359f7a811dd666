"""The first visit, before there is a ladder: only what is new or different, and the ways to what comes first."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from exposure.domain.case import Case
from tests.builders import case, ladder_case, moment, trial, visit
from ui.pages.visit.since.first import FirstVisit, is_first
from ui.pages.visit.since.page import SinceLastTime
from ui.workspace import Workspace

FIRST = replace(case(), visits=(visit(5),))


def shown(part: SinceLastTime) -> list[bool]:
    """Say what is in sight: the first visit, the sheet, the flare, what is new."""
    return [each is not None and each.isVisibleTo(part) for each in (part._first, part._sheet, part._flare, part._news)]


@pytest.mark.parametrize(
    ("whole", "first"),
    [
        (FIRST, True),
        (replace(FIRST, visits=(visit(1), visit(5))), False),
        (replace(case(ladder_case()), visits=(visit(5),)), False),
        (replace(case(ladder_case(trial(1, 4))), visits=(visit(5),)), False),
    ],
)
def test_a_visit_is_the_first_without_another_and_without_a_ladder_before_it(whole: Case, first: bool) -> None:
    assert is_first(whole, whole.visits[-1]) is first


def test_a_ladder_made_at_the_first_visit_keeps_it_the_first() -> None:
    made = ladder_case()
    later = replace(made, ladder=replace(made.ladder, at=moment(6)))
    assert is_first(replace(case(later), visits=(visit(5),)), visit(5))


def test_a_first_visit_asks_only_what_is_new_or_different(workspace: Workspace, qtbot: QtBot) -> None:
    part = SinceLastTime(workspace)
    qtbot.addWidget(part)
    part.show_visit(FIRST, FIRST.visits[-1])
    assert shown(part) == [True, False, False, True]
    assert part.first is not None


def test_a_later_visit_has_its_sheet(workspace: Workspace, qtbot: QtBot) -> None:
    part = SinceLastTime(workspace)
    qtbot.addWidget(part)
    whole = replace(FIRST, visits=(visit(1), visit(5)))
    part.show_visit(whole, whole.visits[-1])
    assert shown(part) == [False, True, True, True]


@pytest.mark.parametrize("name", ["clear_to_start", "explain", "add_movement"])
def test_the_first_visit_leads_to_what_comes_first(name: str, qtbot: QtBot) -> None:
    card = FirstVisit()
    qtbot.addWidget(card)
    heard: list[str] = []
    card.action_wanted.connect(heard.append)
    button = card.findChild(QAbstractButton, f"visit.since.first.{name}")
    assert button is not None
    button.click()
    assert heard == [name]
