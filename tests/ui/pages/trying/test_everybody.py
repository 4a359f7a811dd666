"""For everybody: names for a screen reader, Tab as it reads, and nothing a patient should not find here."""

import re
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from tests.ui.opened import PATIENT, rung_id
from tests.ui.pages.trying.ruth import Hand, answer, focused, keep, keep_and_move, said_aloud, shown, words
from ui.pages.tries.page import TriesPage
from ui.pages.trying.page import TryPage
from ui.widgets.focus import focusable
from ui.workspace import Workspace

SCREENS = [
    "predict",
    "do",
    "happened",
    "happened, yes",
    "happened, can’t tell",
    "later",
    "again",
    "again, kept",
    "reveal",
]
PAIN = re.compile(r"\bpain|\bhurt|\bache", re.IGNORECASE)
THRESHOLD = re.compile(r"\d+ of \d+|needs|\bunlock|\blocked|≤|20 ?%")


def go_to(page: TryPage, workspace: Workspace, screen: str) -> None:
    """Show a screen of a try."""
    name, _, rest = screen.partition(", ")
    if name == "predict":
        page.begin(PATIENT, rung_id(1))
    elif name in ("do", "later"):
        page.resume(keep(workspace, hours=24 if name == "later" else 0))
    else:
        page.resume(keep_and_move(workspace))
    if name == "later":
        press(Qt.Key.Key_Space)
    if name in ("again", "reveal"):
        press(Qt.Key.Key_N)
        page.keep_or_save()
    if name == "again":
        page.go_again()
    QApplication.processEvents()
    QTest.keyClicks(focused(), {"yes": "y", "can’t tell": "c", "kept": "40"}.get(rest, ""))
    if rest == "kept":
        press(Qt.Key.Key_Return)
    QApplication.processEvents()


def press(key: Qt.Key) -> None:
    """Press a key where the focus is."""
    QApplication.processEvents()
    QTest.keyClick(focused(), key)
    QApplication.processEvents()


@pytest.fixture(params=SCREENS)
def stops(request: pytest.FixtureRequest, page: TryPage, workspace: Workspace) -> list[QWidget]:
    """Give what Tab stops at on a screen, from its first control on."""
    go_to(page, workspace, request.param)
    found = focusable(shown(page))
    start = found.index(shown(page).first)
    return [*found[start:], *found[:start]]


def test_every_control_has_its_names(stops: list[QWidget]) -> None:
    nameless = [stop for stop in stops if not (stop.objectName() and stop.accessibleName())]
    assert nameless == []


def test_no_two_controls_share_a_name(stops: list[QWidget]) -> None:
    names = [stop.objectName() for stop in stops]
    assert sorted(names) == sorted(set(names))


def test_tab_never_goes_up_the_form(stops: list[QWidget], page: TryPage) -> None:
    (scroll,) = shown(page).findChildren(QScrollArea)
    content = scroll.widget()
    assert content is not None
    inside = [stop for stop in stops if content.isAncestorOf(stop)]
    middles = {stop.objectName(): stop.mapTo(content, stop.rect().center()) for stop in inside}
    names = [stop.objectName() for stop in inside]
    first = min(names, key=lambda name: (middles[name].y(), middles[name].x()), default="")
    start = names.index(first) if names else 0
    order = [*names[start:], *names[:start]]
    assert [after for before, after in pairwise(order) if middles[after].y() + 8 < middles[before].y()] == []


@pytest.mark.parametrize("screen", SCREENS)
def test_pain_is_never_asked_about(page: TryPage, workspace: Workspace, screen: str) -> None:
    go_to(page, workspace, screen)
    assert PAIN.findall(words(page) + said_aloud(page)) == []


@pytest.mark.parametrize("screen", SCREENS)
def test_no_number_that_opens_a_step_is_shown(page: TryPage, workspace: Workspace, screen: str) -> None:
    go_to(page, workspace, screen)
    shown_words = words(page).replace("Part 1 of 3", "").replace("0–100", "")
    assert THRESHOLD.findall(shown_words) == []


@pytest.mark.parametrize("screen", SCREENS)
def test_no_name_of_anybody_is_in_the_window_title(page: TryPage, workspace: Workspace, screen: str) -> None:
    go_to(page, workspace, screen)
    assert "Ruth" not in page.window().windowTitle() + words(page)


def test_the_list_has_names_and_no_threshold(tries: TriesPage, workspace: Workspace) -> None:
    answer(workspace, keep_and_move(workspace), likelihood_after=20)
    tries.open(PATIENT)
    nameless = [stop for stop in focusable(tries) if not (stop.objectName() and stop.accessibleName())]
    assert nameless == []
    assert THRESHOLD.findall(words(tries)) == []


@pytest.mark.parametrize("part", [0, 1, 2])
def test_the_head_says_in_which_part_one_is(page: TryPage, workspace: Workspace, part: int) -> None:
    go_to(page, workspace, ["predict", "do", "happened"][part])
    assert f"Part {part + 1} of 3" in said_aloud(page)


def test_the_head_says_which_try_it_is(page: TryPage, workspace: Workspace) -> None:
    answer(workspace, keep_and_move(workspace))
    go_to(page, workspace, "predict")
    assert "Your second try at this step" in words(page)


def test_a_long_title_is_cut_in_the_head_and_whole_beside_the_picture(page: TryPage, workspace: Workspace) -> None:
    long = "Lift the washing basket from the floor and carry it out to the line " * 4
    workspace.do({"edit": "change_rung", "rung": rung_id(1), "movement": long}, label="done")
    go_to(page, workspace, "do")
    assert long.strip() in said_aloud(page)
    assert page.minimumSizeHint().width() < 1024


def test_a_step_in_own_words_needs_no_picture(page: TryPage, workspace: Workspace) -> None:
    own = workspace.new_id()
    ladder = workspace.case(PATIENT).ladders[0].ladder.id
    said = {"movement": "Kneel in church", "feared_outcome": "I fall", "how_we_know": "On the floor"}
    workspace.do({"edit": "add_rung", "id": own, "ladder": ladder, **said}, label="done")
    trial = workspace.new_id()
    workspace.do({"edit": "lock_prediction", "id": trial, "rung": own, "likelihood": 50}, label="done")
    page.resume(trial, PATIENT)
    assert "Kneel in church" in words(page)


def test_the_keys_of_the_frame_do_nothing_without_a_try(page: TryPage, hand: Hand, workspace: Workspace) -> None:
    page.keep_or_save()
    page.pause()
    page.go_again()
    page.keep_draft_now()
    assert page.shown_screen is None
    assert workspace.case(PATIENT).trials == ()
    assert hand.pressed == 0


def test_the_focus_given_to_the_page_goes_to_the_screen(page: TryPage, workspace: Workspace) -> None:
    go_to(page, workspace, "happened")
    page.setFocus()
    assert focused() is shown(page).first


def test_a_draft_is_kept_at_once_when_asked(page: TryPage, hand: Hand, workspace: Workspace) -> None:
    go_to(page, workspace, "happened")
    hand.type("n")
    page.keep_draft_now()
    assert workspace.draft(f"try:{rung_id(1)}") is not None
