import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from exposure.errors import ExposureError
from exposure.reports import letter as letters
from tests.stories import ruths_letter
from tests.ui.dialogs.pressing import button, press
from tests.ui.pages.letter.conftest import wait_for_pages
from ui import theme
from ui.pages.letter import setting as letter_setting
from ui.pages.letter.page import LetterPage
from ui.pages.letter.preview import LetterPreview
from ui.pages.letter.setting import LetterSetter, SetLetter
from ui.widgets.scrolling import Scrolling


@pytest.fixture(scope="module")
def png() -> bytes:
    """Give one page as it is set."""
    return letters.letter_pages(ruths_letter(), ppi=40)[0]


def _scroll(preview: LetterPreview) -> Scrolling:
    found = preview.findChild(Scrolling)
    assert found is not None
    return found


@pytest.fixture
def preview(qtbot: QtBot) -> LetterPreview:
    """Give a preview in a window."""
    made = LetterPreview()
    made.resize(900, 700)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def test_one_page_needs_no_word(preview: LetterPreview, png: bytes) -> None:
    preview.show_pages(SetLetter((png,), "Dear Dr Marsh"))
    assert preview.has_pages
    assert preview.notice.text == ""


def test_two_pages_are_told_and_both_shown(preview: LetterPreview, png: bytes) -> None:
    preview.show_pages(
        SetLetter(
            (
                png,
                png,
            ),
            "",
        )
    )
    assert preview.notice.text == "This runs to 2 pages."
    assert [sheet.accessibleName() for sheet in preview.sheets] == ["Page 1 of 2", "Page 2 of 2"]


def test_a_chart_that_has_no_room_is_told(preview: LetterPreview, png: bytes) -> None:
    preview.show_pages(SetLetter((png,), "", chart_left_out=True))
    assert preview.notice.text == "The chart has no room on the page and is left out. The words tell what it shows."


def test_fewer_pages_take_the_others_away(preview: LetterPreview, png: bytes) -> None:
    preview.show_pages(
        SetLetter(
            (
                png,
                png,
            ),
            "",
        )
    )
    preview.show_pages(SetLetter((png,), ""))
    assert len(preview.sheets) == 1


def test_a_screen_reader_is_given_the_letter_as_text(preview: LetterPreview, png: bytes) -> None:
    preview.show_pages(SetLetter((png,), "Action for GP: none."))
    assert preview.text == "Action for GP: none."


def test_while_pages_are_set_a_blank_page_says_so(preview: LetterPreview, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: preview.sheets[0].words == "The pages are being set …")
    assert not preview.has_pages


def test_characters_that_cannot_be_printed_are_told(preview: LetterPreview, png: bytes) -> None:
    preview.show_pages(SetLetter((png,), ""))
    preview.tell_refusal(ExposureError("unprintable", None, text="\ue123"))
    assert "can’t be printed: \ue123" in preview.notice.text
    assert preview.has_pages


def test_what_broke_can_be_tried_again(preview: LetterPreview, qtbot: QtBot) -> None:
    preview.tell_failure()
    assert preview.notice.text == "The pages could not be set. Your words are kept."
    with qtbot.waitSignal(preview.again_wanted):
        press(preview, "letter.again")


def test_trying_again_is_offered_only_where_it_may_help(preview: LetterPreview) -> None:
    preview.tell_refusal(ExposureError("unprintable", None, text="\ue123"))
    assert not button(preview, "letter.again").isVisible()


def test_keys_scroll_the_pages_and_a_ring_shows_where_they_go(preview: LetterPreview, png: bytes) -> None:
    preview.show_pages(SetLetter((png,), ""))
    QApplication.processEvents()
    _scroll(preview).setFocus()
    assert preview.sheets[0].grab().toImage().pixelColor(40, 0) == QColor(theme.current().tokens["focus"])
    QTest.keyClick(_scroll(preview), Qt.Key.Key_PageDown)
    assert _scroll(preview).verticalScrollBar().value() > 0


def test_the_letter_stays_light_in_the_dark(preview: LetterPreview, png: bytes, qapp: QApplication) -> None:
    preview.show_pages(SetLetter((png,), ""))
    theme.apply(qapp, "dark", 100)
    assert preview.sheets[0].grab().toImage().pixelColor(8, 8) == QColor("white")


def test_pages_are_set_as_fine_as_they_are_wide(page: LetterPage, qtbot: QtBot) -> None:
    page.resize(1100, 800)
    sheets = page._proof.preview.sheets
    qtbot.waitUntil(lambda: sheets[0].image.width() == sheets[0].width(), timeout=20_000)


def test_what_does_not_change_the_letter_does_not_set_it_again(
    page: LetterPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(letter_setting, "letter_preview", _broken)
    page.refresh()
    assert not page._proof.setter.is_at_work


def test_an_unprintable_character_is_told_and_holds_the_letter_back(page: LetterPage, qtbot: QtBot) -> None:
    press(page, "letter.action.none", "letter.agrees")
    page._panel.told.field.setPlainText("a sign \ue123")
    wait_for_pages(qtbot, page)
    assert "can’t be printed" in page._proof.preview.notice.text
    assert not button(page, "letter.save").isEnabled()


def test_a_letter_that_can_be_printed_again_goes_again(page: LetterPage, qtbot: QtBot) -> None:
    press(page, "letter.action.none", "letter.agrees")
    page._panel.told.field.setPlainText("a sign \ue123")
    wait_for_pages(qtbot, page)
    page._panel.told.field.setPlainText("no sign")
    wait_for_pages(qtbot, page)
    assert page._proof.preview.notice.text == ""
    assert button(page, "letter.save").isEnabled()


def test_a_fault_in_setting_keeps_the_pages_before(
    page: LetterPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(letter_setting, "letter_preview", _broken)
    press(page, "letter.action.none")
    wait_for_pages(qtbot, page)
    assert page._proof.preview.has_pages
    assert "could not be set" in page._proof.preview.notice.text


def test_pages_forgotten_while_they_are_set_never_arrive(qtbot: QtBot, preview: LetterPreview) -> None:
    made: list[object] = []
    setter = LetterSetter(preview)
    setter.made.connect(made.append)
    setter.ask(ruths_letter(), 40, 0)
    qtbot.waitUntil(lambda: setter._task is not None)
    setter.forget()
    qtbot.waitUntil(lambda: not setter.is_at_work, timeout=20_000)
    assert made == []


def test_the_chart_is_drawn_once_for_the_same_tries(preview: LetterPreview) -> None:
    setter = LetterSetter(preview)
    assert setter.chart(ruths_letter()) is setter.chart(ruths_letter())


def _broken(*_given: object, **_more: object) -> list[bytes]:
    raise ZeroDivisionError
