"""The cards of the reveal, the covered prediction, reading order, scrolling, and the strip of what is not saved."""

from collections.abc import Callable

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.builders import trial
from tests.ui.widgets.conftest import click, found
from ui import theme
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.covered_prediction import CoveredPrediction
from ui.widgets.focus import focusable
from ui.widgets.question import Question
from ui.widgets.reading_order import tab_in_reading_order
from ui.widgets.reveal_cards import Headline, RevealCards
from ui.widgets.scrolling import Measured, Scrolling
from ui.widgets.unsaved import Unsaved

Put = Callable[[QWidget], None]


def revealed(put: Put, window: QWidget, width: int) -> RevealCards:
    """Give the cards of a try in a window of a width."""
    window.resize(width, 700)
    cards = RevealCards(trial(likelihood=85, what_happened="I stood straight up."))
    put(cards)
    QApplication.processEvents()
    return cards


@pytest.mark.parametrize(("width", "beside"), [(1200, True), (560, False)])
def test_cards_stand_side_by_side_where_there_is_room(put: Put, window: QWidget, width: int, beside: bool) -> None:
    first, second = revealed(put, window, width).findChildren(Card)
    assert (first.y() == second.y()) == beside
    assert first.width() == second.width()


def test_both_headlines_fit_on_one_line(put: Put, window: QWidget) -> None:
    for headline in revealed(put, window, 900).findChildren(Headline):
        assert headline.heightForWidth(headline.width()) <= 1.5 * headline.font().pixelSize()


def test_without_words_no_empty_quotation_is_shown(put: Put) -> None:
    cards = RevealCards(trial(what_happened=" "))
    put(cards)
    assert "“ ”" not in [label.text() for label in cards.findChildren(QLabel)]


def test_a_covered_prediction_never_knows_its_number(qtbot: QtBot) -> None:
    card = CoveredPrediction(trial(likelihood=83), same_day=True)
    qtbot.addWidget(card)
    every = [card, *card.findChildren(QWidget)]
    said = [text for each in every for text in (each.accessibleName(), each.accessibleDescription(), each.toolTip())]
    shown = [label.text() for label in card.findChildren(QLabel)]
    assert not [text for text in (*said, *shown) if "83" in text]
    assert "Your prediction, kept at 09:55" in shown


def test_a_prediction_of_another_day_names_its_day(qtbot: QtBot) -> None:
    card = CoveredPrediction(trial(), same_day=False)
    qtbot.addWidget(card)
    assert "Your prediction, kept at Mon 5 Oct, 09:55" in [label.text() for label in card.findChildren(QLabel)]


def test_tab_follows_the_layout(qtbot: QtBot) -> None:
    page, first, second, third = QWidget(), QLineEdit(), QPushButton(), QLineEdit()
    qtbot.addWidget(page)
    late = Row(gap=0)
    inner = QWidget()
    inner.setLayout(late)
    page.setLayout(Column(inner, Scrolling(Question("Why?", third))))
    late.addWidget(second)
    late.insertWidget(0, first)
    tab_in_reading_order(page)
    page.show()
    stops = focusable(page)
    start = stops.index(first)
    assert [*stops[start:], *stops[:start]] == [first, second, third]


def test_a_form_keeps_its_measure(put: Put, window: QWidget) -> None:
    window.resize(1400, 700)
    content = QWidget()
    put(Measured(content, 800))
    assert content.width() <= theme.current().px(800)


def test_what_has_the_focus_is_brought_into_view(put: Put, qtbot: QtBot) -> None:
    tall, last = QWidget(), QLineEdit()
    spacer = QWidget()
    spacer.setMinimumHeight(3000)
    tall.setLayout(Column(spacer, last))
    scroll = Scrolling(tall)
    put(scroll)
    last.setFocus()
    scroll.bring_focus()
    qtbot.waitUntil(lambda: scroll.verticalScrollBar().value() > 2000)


def test_what_is_not_saved_says_why_and_can_be_sent_again(put: Put) -> None:
    strip = Unsaved()
    put(strip)
    strip.tell("The disk is full.")
    again, copied = QSignalSpy(strip.again_wanted), QSignalSpy(strip.copy_wanted)
    click(found(strip, Button, "unsaved.again"))
    click(found(strip, Button, "unsaved.copy"))
    assert (again.count(), copied.count()) == (1, 1)
    assert "The disk is full." in [label.text() for label in strip.findChildren(QLabel)]


def test_a_question_can_be_asked_in_other_words(qtbot: QtBot) -> None:
    question = Question("What happened?", QLineEdit())
    qtbot.addWidget(question)
    question.ask("What happened, and what did you do next?")
    assert question.heading.text() == "What happened, and what did you do next?"


def test_headlines_stand_level_whatever_is_said_below_them(put: Put, window: QWidget) -> None:
    window.resize(1200, 700)
    cards = RevealCards(trial(likelihood=85, what_happened="I stood up, slowly, and walked to the window. " * 4))
    put(cards)
    QApplication.processEvents()
    first, second = cards.findChildren(Headline)
    assert first.mapTo(cards, first.pos()).y() == second.mapTo(cards, second.pos()).y()
