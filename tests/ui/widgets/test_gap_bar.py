"""The bar of how far off the worry was."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.widgets.conftest import sized
from ui import theme
from ui.widgets.gap_bar import GROWTH_MS, GapBar
from ui.wording import Mark

Put = Callable[[QWidget], None]
SAYS = "You said 85. It did not happen."


def tinted(bar: GapBar) -> list[int]:
    """Give the columns where the bar is, by its colour just inside its lower edge."""
    places = bar._places(bar.width())
    picture = bar.grab().toImage()
    row = round(places.middle) + 11
    return [x for x in range(picture.width()) if picture.pixelColor(x, row).name() not in {ground(bar), *marks()}]


def ground(bar: GapBar) -> str:
    return bar.grab().toImage().pixelColor(bar.width() // 2, 0).name()


def marks() -> set[str]:
    return {theme.current().tokens[token].lower() for token in ("happ", "pred", "surface")}


@pytest.mark.parametrize(
    ("said", "outcome", "ends"),
    [(85, "did_not_happen", (0, 85)), (60, "partly", (50, 60)), (40, "happened", (40, 100))],
)
def test_it_reaches_from_what_happened_to_what_was_said(
    put: Put, said: int, outcome: Mark, ends: tuple[int, int]
) -> None:
    bar = GapBar(said, outcome, SAYS)
    put(bar)
    places, columns = bar._places(bar.width()), tinted(bar)
    assert min(columns) == pytest.approx(places.x_of(ends[0]), abs=16)
    assert max(columns) == pytest.approx(places.x_of(ends[1]), abs=16)


def test_it_is_heard_as_a_sentence() -> None:
    assert GapBar(85, "did_not_happen", SAYS).accessibleName() == SAYS


def test_nothing_moves_where_motion_is_reduced(put: Put) -> None:
    bar = GapBar(85, "did_not_happen", SAYS)
    put(bar)
    bar.grow()
    assert bar._growth.state() == bar._growth.State.Stopped
    assert bar._grown == 1.0


def test_it_grows_in_a_quarter_of_a_second(qtbot: QtBot, put: Put, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(theme.Theme, "reduced_motion", False)
    bar = GapBar(85, "did_not_happen", SAYS)
    put(bar)
    with qtbot.waitSignal(bar._growth.finished):
        bar.grow()
    assert (bar._growth.duration(), bar._grown) == (GROWTH_MS, 1.0)


def test_hidden_it_moves_no_more(put: Put, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(theme.Theme, "reduced_motion", False)
    bar = GapBar(85, "did_not_happen", SAYS)
    put(bar)
    bar.grow()
    bar.hide()
    assert bar._growth.state() == bar._growth.State.Stopped
    assert bar._grown == 1.0


def test_narrow_its_end_words_lie_below() -> None:
    bar = GapBar(85, "did_not_happen", SAYS)
    assert bar._places(300).below
    assert bar.heightForWidth(300) > bar.heightForWidth(1000)


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("said", [0, 5, 50, 100])
def test_it_is_drawn_at_every_size(qapp: QApplication, percent: int, said: int) -> None:
    theme.apply(qapp, "light", percent)
    bar = GapBar(said, "did_not_happen", SAYS)
    sized(bar, max(500, bar.minimumSizeHint().width()))
    assert not bar.grab().isNull()
    assert bar.height() >= bar._places(bar.width()).middle
