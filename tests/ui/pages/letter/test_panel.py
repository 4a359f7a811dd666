from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from exposure.domain.letter import SignedLetter
from tests.builders import PATIENT, letter, moment
from tests.stories import ruth
from tests.ui.dialogs.pressing import button, press, shown
from ui.pages.letter.field import LetterField
from ui.pages.letter.foot import LetterFoot
from ui.pages.letter.panel import LetterPanel
from ui.pages.letter.said import LetterSaid
from ui.pages.letter.signed import SignedList


@pytest.fixture
def panel(qtbot: QtBot) -> LetterPanel:
    """Give a panel on the screen, about Ruth, who has not agreed yet."""
    made = LetterPanel()
    made.show_case(ruth(), None)
    _show(qtbot, made)
    return made


def _show(qtbot: QtBot, part: QWidget) -> None:
    part.resize(400, 900)
    qtbot.addWidget(part)
    part.show()
    qtbot.waitExposed(part)


def test_what_is_shown_is_what_is_said(panel: LetterPanel) -> None:
    said = LetterSaid("final", "Please review the sleep medicine.", "Ruth", "ring us", "soreness", chart=False)
    panel.show_said(said)
    assert panel.said == said


def test_showing_a_draft_is_no_change(panel: LetterPanel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(panel.typed), qtbot.assertNotEmitted(panel.chosen):
        panel.show_said(LetterSaid("final", "none", "Ruth"))


def test_none_and_what_is_asked_exclude_each_other(panel: LetterPanel) -> None:
    panel.show_said(LetterSaid("progress", "Please review."))
    press(panel, "letter.action.none")
    assert panel.said.action == "none"
    assert not panel.action.words.isVisible()


def test_what_was_asked_is_still_there_on_going_back(panel: LetterPanel) -> None:
    panel.show_said(LetterSaid("progress", "Please review."))
    press(panel, "letter.action.none", "letter.action.asked")
    assert panel.said.action == "Please review."


def test_a_choice_is_told_at_once(panel: LetterPanel, qtbot: QtBot) -> None:
    for name in ("letter.kind.final", "letter.action.none", "letter.chart"):
        with qtbot.waitSignal(panel.chosen):
            press(panel, name)


def test_questions_call_the_patient_by_name(panel: LetterPanel) -> None:
    assert "If Ruth comes with a flare" in shown(panel)
    assert panel.told.field.accessibleName() == "What Ruth was told"


def test_the_day_of_an_agreement_takes_the_place_of_the_box(panel: LetterPanel) -> None:
    panel.show_case(ruth(), date(2026, 11, 19))
    assert "Ruth agreed on 19 November 2026" in shown(panel)
    assert not button(panel, "letter.agrees").isVisible()


def test_agreement_can_be_ticked_by_key(panel: LetterPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.agreement.agreed):
        QTest.keyClick(button(panel, "letter.agrees"), Qt.Key.Key_Space)


def test_cleared_to_start_the_panel_says_nothing_of_screening(panel: LetterPanel) -> None:
    assert "screening" not in shown(panel)


def test_a_line_for_copies_takes_no_second_line(panel: LetterPanel) -> None:
    QTest.keyClicks(panel.cc.field, "Ruth")
    QTest.keyClick(panel.cc.field, Qt.Key.Key_Return)
    assert panel.cc.text == "Ruth"


def test_a_field_says_over_it_why_its_words_cannot_be_kept(qtbot: QtBot) -> None:
    field = LetterField("letter.told", "What Ruth was told")
    _show(qtbot, field)
    field.show_text("x" * 2001)
    assert "“What Ruth was told” is longer than 2000 characters. Shorten it." in shown(field)
    assert field.field.accessibleDescription() != ""
    field.show_text("x")
    assert "longer" not in shown(field)
    assert field.can_be_kept


@pytest.mark.parametrize(
    ("missing", "says"),
    [
        ([], ""),
        (["a"], "Still needed: a."),
        (["a", "b"], "Still needed: a and b."),
        (list("abc"), "Still needed: a, b and c."),
    ],
)
def test_the_foot_says_what_is_needed(qtbot: QtBot, missing: str, says: str) -> None:
    foot = LetterFoot()
    _show(qtbot, foot)
    foot.need(list(missing))
    assert foot.says == says
    assert button(foot, "letter.save").accessibleDescription() == says


def test_the_folder_is_offered_until_the_letter_changes(qtbot: QtBot) -> None:
    foot = LetterFoot()
    _show(qtbot, foot)
    foot.need([])
    foot.tell_saved("Letter saved as PDF.")
    assert button(foot, "letter.folder").isVisible()
    foot.need(["a"])
    assert not button(foot, "letter.folder").isVisible()


def test_without_a_signed_letter_there_is_no_list(qtbot: QtBot) -> None:
    signed = SignedList()
    _show(qtbot, signed)
    signed.show_seals([])
    assert signed.isHidden()


def test_a_signed_letter_is_listed_by_its_day(qtbot: QtBot) -> None:
    signed = SignedList()
    _show(qtbot, signed)
    signed.show_seals([SignedLetter(letter().id, PATIENT, {}, "Priya Nair", moment(40))])
    with qtbot.waitSignal(signed.chosen) as chosen:
        press(signed, f"letter.signed.{letter().id}")
    assert chosen.args == [letter().id]
    assert button(signed, f"letter.signed.{letter().id}").text() == "13 November 2026"
