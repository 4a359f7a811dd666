"""A sheet of paper that keeps its shape."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from ui.widgets.paper_frame import PaperFrame


class Sheet(PaperFrame):
    widest, narrowest = 820, 280


@pytest.fixture
def sheet(qtbot: QtBot) -> Sheet:
    made = Sheet("sheet")
    qtbot.addWidget(made)
    return made


def test_it_is_never_narrower_than_it_says(sheet: Sheet) -> None:
    assert sheet.minimumSizeHint().toTuple() == (280, 396)


def test_at_any_width_it_is_a4(sheet: Sheet) -> None:
    @given(st.integers(100, 4000))
    def keeps_its_shape(width: int) -> None:
        assert abs(sheet.heightForWidth(width) / width - 297 / 210) < 0.01

    keeps_its_shape()
