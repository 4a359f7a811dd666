from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from exposure.domain.case import Case
from exposure.domain.letter import Letter
from exposure.errors import ExposureError
from tests.ui.opened import PATIENT
from tests.ui.pages.letter.conftest import GP
from ui.pages.letter.keeping import PAUSE_MS, LetterKeeper
from ui.pages.letter.said import LetterSaid
from ui.pages.page import PatientPage
from ui.workspace import Workspace

NONE = LetterSaid("progress", "none")


class _Page(PatientPage):
    """A page that takes the case and shows nothing."""

    keeper: LetterKeeper

    def show_case(self, case: Case) -> None:
        self.keeper.take(case)


@pytest.fixture
def keeper(qtbot: QtBot, with_gp: Workspace) -> LetterKeeper:
    """Give a keeper with Ruth’s case in hand."""
    page = _Page(with_gp)
    page.keeper = LetterKeeper(page)
    qtbot.addWidget(page)
    page.open(PATIENT)
    page.show()
    return page.keeper


def _page(keeper: LetterKeeper) -> PatientPage:
    page = keeper.parent()
    assert isinstance(page, PatientPage)
    return page


def _letters(workspace: Workspace) -> tuple[Letter, ...]:
    return workspace.case(PATIENT).letters


@contextmanager
def _full_disk(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    def refuse(*_lines: object, **_more: object) -> None:
        raise ExposureError("not_saved")

    with monkeypatch.context() as broken:
        broken.setattr(workspace, "do", refuse)
        yield


def test_a_pause_in_writing_is_under_a_second() -> None:
    assert PAUSE_MS == 800


def test_with_nothing_said_nothing_waits(keeper: LetterKeeper) -> None:
    assert keeper.keep_now()


def test_a_draft_names_the_gp_on_record(keeper: LetterKeeper, with_gp: Workspace) -> None:
    keeper.say(NONE)
    assert keeper.keep_now()
    assert [letter.gp for letter in _letters(with_gp)] == [GP]


def test_the_same_said_again_is_no_edit(keeper: LetterKeeper, with_gp: Workspace, qtbot: QtBot) -> None:
    keeper.say(NONE)
    keeper.keep_now()
    keeper.say(NONE)
    with qtbot.assertNotEmitted(with_gp.changed):
        assert keeper.keep_now()


def test_without_an_action_the_words_wait_outside_the_record(keeper: LetterKeeper, with_gp: Workspace) -> None:
    keeper.say(LetterSaid("progress", told="ring us"))
    assert not keeper.keep_now()
    assert _letters(with_gp) == ()
    kept = with_gp.draft(f"letter {PATIENT}")
    assert kept is not None
    assert kept["told"] == "ring us"


def test_once_on_record_nothing_waits_outside_it(keeper: LetterKeeper, with_gp: Workspace) -> None:
    keeper.say(LetterSaid("progress", told="ring us"))
    keeper.keep_now()
    keeper.say(LetterSaid("progress", "none", told="ring us"))
    keeper.keep_now()
    assert with_gp.draft(f"letter {PATIENT}") is None


def test_what_could_not_be_saved_waits_and_is_told(
    keeper: LetterKeeper, with_gp: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeper.say(NONE)
    with _full_disk(with_gp, monkeypatch), qtbot.waitSignal(_page(keeper).refused):
        assert not keeper.keep_now()
    assert keeper.keep_now()
    assert len(_letters(with_gp)) == 1


def test_what_waits_is_not_overwritten_by_another_change(keeper: LetterKeeper, with_gp: Workspace) -> None:
    keeper.say(LetterSaid("progress", "none", told="half a sen"))
    assert keeper.take(with_gp.case(PATIENT)) is None


def test_a_letter_let_go_of_is_taken_afresh(keeper: LetterKeeper, with_gp: Workspace) -> None:
    first = keeper.letter
    keeper.give_up()
    assert keeper.take(with_gp.case(PATIENT)) is not None
    assert keeper.letter != first


def test_undo_names_what_was_done(keeper: LetterKeeper, with_gp: Workspace) -> None:
    keeper.say(NONE)
    keeper.keep_now()
    assert with_gp.can_undo == "Letter begun"
    keeper.say(LetterSaid("final", "none"))
    keeper.keep_now()
    assert with_gp.can_undo == "Letter changed"


def test_a_keeper_goes_with_its_page(keeper: LetterKeeper) -> None:
    assert isinstance(keeper.parent(), QWidget)
