"""The card of the practice sheet to take home."""

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.windowed import words
from ui.pages.visit.leaving.sheet import SheetCard


@pytest.mark.parametrize("count", [2, 3])
def test_it_says_how_many_sides_there_are(qtbot: QtBot, count: int) -> None:
    card = SheetCard()
    qtbot.addWidget(card)
    card.show()
    assert "sides" not in words(card)
    card._setter.made.emit([b""] * count)
    assert f"A4, {count} sides, large print" in words(card)
    card.finish()
