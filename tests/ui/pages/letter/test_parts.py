"""What else is in the letter: boxes for what is on record."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from exposure.domain.case import Case
from exposure.domain.letter import LETTER_PARTS
from tests.letters import somebody
from tests.ui.dialogs.pressing import press
from tests.ui.opened import PATIENT
from ui.pages.letter.page import LetterPage
from ui.pages.letter.parts import LetterParts
from ui.workspace import Workspace


@pytest.fixture
def offered(qtbot: QtBot) -> Callable[[Case, str], list[str]]:
    """Give what tells which parts are offered for a case and a kind."""
    parts = LetterParts()
    qtbot.addWidget(parts)
    parts.show()

    def look(case: Case, kind: str) -> list[str]:
        parts.show_case(case, kind)
        return [part for part in LETTER_PARTS if parts.boxes[part].isVisible()]

    return look


def test_every_part_has_a_box_and_is_in_to_begin_with(qtbot: QtBot) -> None:
    parts = LetterParts()
    qtbot.addWidget(parts)
    parts.show_left_out(())
    assert (tuple(parts.boxes), parts.left_out) == (LETTER_PARTS, ())


@pytest.mark.parametrize(
    ("kind", "there"),
    [
        ("initial", ["screening", "method", "alongside", "practice"]),
        ("progress", ["screening", "method", "alongside", "practice", "table"]),
        ("final", ["screening", "method", "alongside", "keeps"]),
    ],
)
def test_only_what_this_letter_has_something_for_is_offered(
    offered: Callable[[Case, str], list[str]], kind: str, there: list[str]
) -> None:
    assert offered(somebody(0), kind) == there


@pytest.mark.parametrize("kind", ["initial", "progress", "final"])
def test_what_was_feared_and_the_table_are_offered_once_something_was_tried(
    offered: Callable[[Case, str], list[str]], kind: str
) -> None:
    assert {"feared", "table"} <= set(offered(somebody(1), kind))


def test_sleep_stress_and_people_are_offered_once_something_is_said(
    offered: Callable[[Case, str], list[str]],
) -> None:
    known = somebody(0)
    assert "circumstances" in offered(replace(known, patient=replace(known.patient, sleep="matters")), "initial")


def test_a_part_left_out_is_kept_and_gone_from_the_page(page: LetterPage, tried: Workspace) -> None:
    press(page, "letter.action.none", "letter.part.method")
    (draft,) = tried.case(PATIENT).letters
    assert draft.leave_out == ("method",)
    assert "graded practice" not in str(page._content(tried.case(PATIENT)))


def test_a_part_left_out_is_shown_so_again(page: LetterPage) -> None:
    press(page, "letter.action.none", "letter.part.table")
    page._keeper.give_up()
    page.refresh()
    assert page._panel.parts.left_out == ("table",)
