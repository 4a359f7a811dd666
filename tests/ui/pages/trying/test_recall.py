"""The recall before a try, the change and the other possibility, and finding the worry step by step."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from tests.ui.opened import PATIENT, SetClock, do, rung_id, try_step
from tests.ui.pages.trying.ruth import Hand, find, focused, shown, trials, words
from tests.ui.pages.trying.test_whole_try import ENTER, TAB
from ui.pages.trying.elicit import LONGEST
from ui.pages.trying.page import TryPage
from ui.workspace import Workspace


def open_step(page: TryPage) -> None:
    """Begin a try at the first step, in a visit whose place is known."""
    page.begin(PATIENT, rung_id(1))


def come(workspace: Workspace) -> str:
    """Open a visit at the clinic, so that nothing is asked of where and who; gives its id."""
    visit = workspace.new_id()
    do(workspace, {"edit": "open_visit", "id": visit, "patient": PATIENT, "place": "Clinic", "clinician_present": True})
    return visit


def test_the_first_try_recalls_nothing(page: TryPage) -> None:
    open_step(page)
    assert "Last time" not in words(page)


def test_the_last_try_is_recalled_without_a_number(page: TryPage, workspace: Workspace, clock: SetClock) -> None:
    try_step(workspace, clock, 1, 87, 43)
    open_step(page)
    said = words(page)
    assert all(part in said for part in ("Last time, Mon 2 Nov", "It did not happen.", "It felt tight, then eased."))
    assert not any(number in said for number in ("87", "43"))


def test_the_lesson_of_the_newest_visit_is_recalled(page: TryPage, workspace: Workspace, clock: SetClock) -> None:
    visit = come(workspace)
    try_step(workspace, clock, 1, 87, 43)
    do(workspace, {"edit": "close_visit", "visit": visit, "lesson": "My back is stronger than I think."})
    open_step(page)
    assert "“My back is stronger than I think.”" in words(page)


def test_an_open_try_is_not_recalled(page: TryPage, workspace: Workspace) -> None:
    trial = workspace.new_id()
    lock = {"edit": "lock_prediction", "id": trial, "rung": rung_id(1), "likelihood": 60, "horizon_hours": 24}
    do(workspace, lock, {"edit": "record_movement", "trial": trial, "done": "full"})
    open_step(page)
    assert "Last time" not in words(page)


def test_a_fair_test_that_was_planned_comes_back(page: TryPage, workspace: Workspace) -> None:
    do(workspace, {"edit": "change_rung", "rung": rung_id(1), "fair_test": "The same on a bad day."})
    open_step(page)
    assert "The same on a bad day." in words(page)


def test_where_the_worry_is_known_the_scale_comes_first(page: TryPage, workspace: Workspace) -> None:
    come(workspace)
    open_step(page)
    assert focused().objectName() == "try.likelihood"


def open_aside(page: TryPage, name: str, text: str) -> None:
    """Open one of the quiet questions and answer it."""
    find(page, QPushButton, f"{name}.open").click()
    QTest.keyClicks(find(page, QPlainTextEdit, name), text)


def keep(hand: Hand) -> None:
    """Say how likely it is and that it is known straight away, and keep the prediction."""
    hand.type("85")
    hand.press(TAB)
    hand.type("1")
    hand.press(ENTER, ctrl=True)


def test_what_is_different_is_sealed_with_the_prediction(page: TryPage, hand: Hand, workspace: Workspace) -> None:
    come(workspace)
    open_step(page)
    open_aside(page, "try.varied", "A fuller basket")
    assert "This time: A fuller basket" in words(page)
    shown(page).take_focus()
    keep(hand)
    assert trials(workspace)[0].prediction.varied == "A fuller basket"


def test_what_else_might_happen_is_kept_with_the_step(page: TryPage, hand: Hand, workspace: Workspace) -> None:
    come(workspace)
    open_step(page)
    open_aside(page, "try.alternative", "It pulls, and lets go.")
    shown(page).take_focus()
    keep(hand)
    assert workspace.case(PATIENT).ladders[0].steps[0].alternative == "It pulls, and lets go."


def ask_on(page: TryPage, answer: str) -> None:
    """Answer one of the questions that find the worry, and ask on."""
    field = find(page, QPlainTextEdit, "try.elicit.words")
    field.setFocus()
    QTest.keyClicks(field, answer)
    QTest.keyClick(field, ENTER)


def test_the_worry_is_found_step_by_step(page: TryPage, workspace: Workspace) -> None:
    open_step(page)
    find(page, QPushButton, "try.elicit").click()
    ask_on(page, "It will hurt")
    assert "And if that happened, what would that mean?" in words(page)
    ask_on(page, "I cannot get up again")
    find(page, QPushButton, "try.elicit.use").click()
    assert find(page, QPlainTextEdit, "try.worry").toPlainText() == "I cannot get up again"


def test_it_asks_no_more_than_a_few_times(page: TryPage) -> None:
    open_step(page)
    find(page, QPushButton, "try.elicit").click()
    for number in range(LONGEST + 1):
        ask_on(page, f"answer {number}")
    assert not find(page, QPushButton, "try.elicit.then").isEnabled()


def test_half_an_elicited_worry_survives_a_pause(page: TryPage) -> None:
    open_step(page)
    find(page, QPushButton, "try.elicit").click()
    ask_on(page, "It will hurt")
    page.pause()
    open_step(page)
    assert "“It will hurt”" in words(page)


def test_a_pain_is_asked_what_it_would_stop(page: TryPage) -> None:
    open_step(page)
    field, how = find(page, QPlainTextEdit, "try.worry"), find(page, QPlainTextEdit, "try.how")
    how.clear()
    field.setFocus()
    field.setPlainText("It will hurt")
    how.setFocus()
    assert "And if it does hurt, what will that stop you doing?" in words(page)
    assert "Pain is not harm. What it would stop can be seen." in words(page)
