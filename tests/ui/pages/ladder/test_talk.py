"""Asking which of two worries more: only where two are close or somebody asks, and for the order only."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from exposure.domain.identifiers import RungId
from tests.ui.opened import do, rung_id
from tests.ui.pages.ladder.conftest import Opened
from tests.ui.pages.ladder.hands import click, press
from tests.ui.pages.ladder.ruth import add_rated, ladder_of
from ui.pages.ladder.gestures import NewStep
from ui.pages.ladder.page import LadderPage
from ui.widgets.ladder.prompt import ClosePrompt
from ui.widgets.ladder.question import OrderQuestion
from ui.widgets.ladder.step_card import StepCard
from ui.workspace import Workspace

KEY, LEFT = Qt.Key, Qt.MouseButton.LeftButton


def prompt(page: LadderPage) -> ClosePrompt:
    found = page.findChild(ClosePrompt)
    assert found is not None
    return found


def order(workspace: Workspace) -> list[str]:
    return [rung.movement for rung in ladder_of(workspace).steps]


@pytest.fixture
def loose(workspace: Workspace, opened: Opened) -> LadderPage:
    """Give her page with three steps that nobody has tried, rated 20, 40 and 60."""
    add_rated(workspace, (20, 40, 60))
    return opened()


def test_a_new_step_close_to_another_asks(loose: LadderPage) -> None:
    loose._adding.add(NewStep("New", worry=37))
    assert prompt(loose).accessibleName() == "Close together. Which worries you more?"
    assert prompt(loose).first.text() == "New"


def test_a_new_step_with_room_asks_nothing(loose: LadderPage) -> None:
    loose._adding.add(NewStep("New", worry=30))
    assert not prompt(loose).isVisible()


def test_the_answer_moves_the_step_and_leaves_the_ratings(loose: LadderPage, workspace: Workspace) -> None:
    loose._adding.add(NewStep("New", worry=37))
    press(KEY.Key_1)
    assert [rung.threat for rung in ladder_of(workspace).steps] == [20, 40, 37, 60]


def test_escape_leaves_it_as_placed(loose: LadderPage, workspace: Workspace) -> None:
    loose._adding.add(NewStep("New", worry=37))
    before = order(workspace)
    press(KEY.Key_Escape)
    assert order(workspace) == before


def test_three_means_the_same_and_moves_nothing(loose: LadderPage, workspace: Workspace) -> None:
    loose._adding.add(NewStep("New", worry=37))
    before = order(workspace)
    press(KEY.Key_3)
    assert order(workspace) == before


def test_among_several_close_ones_it_asks_on(workspace: Workspace, opened: Opened) -> None:
    add_rated(workspace, (40, 41, 42))
    page = opened()
    page._adding.add(NewStep("New", worry=44))
    press(KEY.Key_2)
    assert prompt(page).isVisible()
    press(KEY.Key_2)
    assert order(workspace)[0] == "New"


def test_a_step_back_asks_what_was_asked_before(workspace: Workspace, opened: Opened) -> None:
    add_rated(workspace, (40, 41, 42))
    page = opened()
    page._adding.add(NewStep("New", worry=44))
    asked = [prompt(page).second.text()]
    press(KEY.Key_2)
    asked.append(prompt(page).second.text())
    press(KEY.Key_Backspace)
    asked.append(prompt(page).second.text())
    assert asked[0] == asked[2] != asked[1]


def test_a_first_rating_in_the_tray_asks_as_a_new_step_does(workspace: Workspace, opened: Opened) -> None:
    add_rated(workspace, (20, 40, None))
    page = opened()
    page._board.rated.emit(rung_id(3), 38)
    assert prompt(page).isVisible()


def test_two_are_put_side_by_side_on_request(loose: LadderPage, workspace: Workspace) -> None:
    loose._board.choose(RungId(rung_id(3)), focus=True)
    loose.compare()
    assert prompt(loose).accessibleName() == "Which worries you more?"
    assert prompt(loose).second.text() == order(workspace)[1]
    press(KEY.Key_2)
    assert [rung.threat for rung in ladder_of(workspace).steps] == [20, 60, 40]


def test_a_step_that_is_done_lets_the_other_move(page: LadderPage, workspace: Workspace) -> None:
    page._talk.about_two(rung_id(1), rung_id(3))
    assert prompt(page).first.text() == order(workspace)[2]
    press(KEY.Key_2)
    assert ladder_of(workspace).steps[0].id == rung_id(3)


def test_two_done_steps_are_not_compared(qtbot: QtBot, page: LadderPage, workspace: Workspace) -> None:
    do(workspace, {"edit": "override_up", "rung": rung_id(2), "reason": "Done before, many times."})
    with qtbot.waitSignal(page.refused) as told:
        page._talk.about_two(rung_id(1), rung_id(2))
    assert told.args == ["Both steps are done. A step that is done keeps its place."]


@pytest.fixture
def ranked(workspace: Workspace, opened: Opened) -> LadderPage:
    """Give her page with a step rated 45 above one rated 60."""
    add_rated(workspace, (20, 60, 45))
    return opened()


def card_of(page: LadderPage) -> StepCard:
    found = page._board.card_of(rung_id(3))
    assert found is not None
    return found


def asked(page: LadderPage) -> OrderQuestion:
    found = card_of(page).question
    assert found is not None
    return found


def test_order_and_rating_that_disagree_are_asked_on_the_card(ranked: LadderPage) -> None:
    assert asked(ranked).text == "Rated 45 but ranked above 60. Keep, or ask again?"


def test_kept_is_not_asked_again_until_it_is_rated_anew(ranked: LadderPage, workspace: Workspace) -> None:
    click(asked(ranked).keep)
    assert card_of(ranked).question is None
    do(workspace, {"edit": "rate_rung", "rung": rung_id(3), "threat": 44})
    assert card_of(ranked).question is not None


def test_asked_again_the_answer_sets_the_order(ranked: LadderPage, workspace: Workspace) -> None:
    click(asked(ranked).ask)
    press(KEY.Key_2)
    assert [rung.threat for rung in ladder_of(workspace).steps] == [20, 45, 60]


def test_asked_again_and_confirmed_it_is_settled(ranked: LadderPage, workspace: Workspace) -> None:
    click(asked(ranked).ask)
    press(KEY.Key_1)
    assert [rung.threat for rung in ladder_of(workspace).steps] == [20, 60, 45]
    assert card_of(ranked).question is None
