"""Changing a worry by five: shown at once, one rating when the keys rest."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from exposure.domain.identifiers import RungId
from ui.widgets.ladder.nudge import Nudge
from ui.widgets.ladder.step import Step

SQUAT, LACES = Step(RungId("squat"), "Squat", worry=42), Step(RungId("laces"), "Laces", worry=3)
FIXTURE = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def nudge(qapp: QObject) -> Iterator[Nudge]:
    owner = QObject()
    yield Nudge(owner)
    owner.deleteLater()


@pytest.fixture
def told(nudge: Nudge) -> list[tuple[str, object]]:
    """Give what is shown meanwhile, in order."""
    found: list[tuple[str, object]] = []
    nudge.live.connect(lambda step, worry: found.append((step, worry)))
    return found


@pytest.fixture
def kept(nudge: Nudge) -> list[tuple[str, int]]:
    """Give what was kept, in order."""
    found: list[tuple[str, int]] = []
    nudge.settled.connect(lambda step, worry: found.append((step, worry)))
    return found


def test_each_press_is_shown_and_all_are_one_rating(
    nudge: Nudge, told: list[tuple[str, object]], kept: list[tuple[str, int]]
) -> None:
    for _press in range(3):
        nudge.by(SQUAT, 5)
    nudge.keep()
    assert [worry for _step, worry in told] == [47, 52, 57, None]
    assert kept == [("squat", 57)]


def test_it_is_kept_by_itself_when_the_keys_rest(qtbot: QtBot, nudge: Nudge) -> None:
    with qtbot.waitSignal(nudge.settled, timeout=3000) as settled:
        nudge.by(SQUAT, -5)
    assert settled.args == ["squat", 37]


@FIXTURE
@given(changes=st.lists(st.sampled_from([-5, 5]), min_size=1, max_size=60))
def test_it_never_leaves_the_scale(changes: list[int]) -> None:
    owner, shown = QObject(), list[int]()
    nudge = Nudge(owner)
    nudge.live.connect(lambda _step, worry: shown.append(worry) if worry is not None else None)
    for change in changes:
        nudge.by(SQUAT, change)
    nudge.drop()
    assert all(0 <= worry <= 100 for worry in shown)


def test_another_card_keeps_the_first_ones_number(nudge: Nudge, kept: list[tuple[str, int]]) -> None:
    nudge.by(SQUAT, 5)
    nudge.by(LACES, -5)
    nudge.keep()
    assert kept == [("squat", 47), ("laces", 0)]


def test_dropped_it_shows_the_rating_again(
    nudge: Nudge, told: list[tuple[str, object]], kept: list[tuple[str, int]]
) -> None:
    nudge.by(SQUAT, 5)
    nudge.drop()
    assert told[-1] == ("squat", None)
    assert kept == []


def test_there_and_back_is_no_rating(nudge: Nudge, kept: list[tuple[str, int]]) -> None:
    nudge.by(SQUAT, 5)
    nudge.by(SQUAT, -5)
    nudge.keep()
    nudge.keep()
    assert kept == []
