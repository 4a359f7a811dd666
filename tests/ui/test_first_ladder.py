"""A first ladder, counted: every key and every click besides sentences, as somebody sits there with the patient."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from exposure.domain.case import LadderCase
from exposure.domain.identifiers import PatientId
from tests.builders import uid
from tests.ui.opened import do
from tests.ui.windowed import focused, press
from ui.main_window import MainWindow
from ui.widgets.ladder.board import LadderBoard
from ui.widgets.ladder.offers import Offers

OMAR = PatientId(uid("Omar"))
GOAL = "Garden without planning every bend"
FEAR = "My back locks and I have to lie down"
HOW = "I am lying on the floor"
LEFT = Qt.MouseButton.LeftButton
# What is searched for, and its worry: not in order, as they come to mind.
EIGHT = (("lea", 15), ("swe", 70), ("pen", 30), ("bas", 60), ("lac", 45), ("dig", 95), ("bed", 52), ("vac", 80))


class Counted:
    """Hands on the whole window that count what they do; a drag is a press and a letting go."""

    def __init__(self, main: MainWindow) -> None:
        self.main, self.count = main, 0

    def keys(self, *keys: str) -> None:
        press(*keys)
        self.count += len(keys)

    def letters(self, typed: str) -> None:
        for letter in typed:
            QTest.keyClicks(focused(), letter)
        self.count += len(typed)

    def sentence(self, words: str) -> None:
        QTest.keyClicks(focused(), words)
        QApplication.processEvents()

    def click(self, name: str) -> None:
        QTest.mouseClick(self._part(name), LEFT)
        QApplication.processEvents()
        self.count += 1

    def drag(self, part: QWidget, start: QPoint, worry: int) -> None:
        board = self.main.findChild(LadderBoard)
        assert board is not None
        thermometer = board.thermometer
        end = part.mapFromGlobal(thermometer.mapToGlobal(QPoint(200, round(thermometer.plan().height_of(worry)))))
        QTest.mousePress(part, LEFT, pos=start)
        QTest.mouseMove(part, end)
        QTest.mouseRelease(part, LEFT, pos=end)
        QApplication.processEvents()
        self.count += 2

    def _part(self, name: str) -> QWidget:
        found = next((each for each in self.main.findChildren(QWidget, name) if each.isVisible()), None)
        assert found is not None, name
        return found


@pytest.fixture
def hands(main: MainWindow) -> Counted:
    """Give counted hands on the ladder page of somebody without a ladder, the goal typed."""
    do(main.workspace, {"edit": "add_patient", "id": OMAR, "name": "Omar Bashir", "born": "1966-03-04"})
    main.open_patient(OMAR)
    QApplication.processEvents()
    made = Counted(main)
    goal = made._part("ladder.goal.form.goal")
    goal.setFocus()
    made.sentence(GOAL)
    return made


def ladder(hands: Counted) -> LadderCase:
    return hands.main.workspace.case(OMAR).ladders[-1]


def worries(hands: Counted) -> list[int | None]:
    return [rung.threat for rung in ladder(hands).steps]


def asked_in_depth(hands: Counted) -> bool:
    first = ladder(hands).steps[0]
    return (first.feared_outcome, first.how_we_know) == (FEAR, HOW) and bool(first.safety_behaviours)


def test_eight_from_the_library_by_keys_alone(hands: Counted) -> None:
    hands.keys("Return")
    for found, worry in EIGHT:
        hands.letters(f"{found}{worry}")
        hands.keys("Return")
    assert worries(hands) == sorted(worry for _found, worry in EIGHT)
    hands.keys("Ctrl+2", "End", "Return")
    hands.sentence(FEAR)
    hands.keys("Tab")
    hands.sentence(HOW)
    hands.keys("Tab", "Space")
    hands.sentence("Holding the table")
    hands.keys("Return")
    assert asked_in_depth(hands)
    assert hands.count <= 60


def test_eight_from_the_library_by_mouse(hands: Counted) -> None:
    hands.click("ladder.goal.form.empty")
    offers = hands.main.findChild(Offers)
    assert offers is not None
    for found, worry in EIGHT:
        hands.letters(found)
        hands.drag(offers.viewport(), offers.visualRect(offers.model().index(0, 0)).center(), worry)
    assert len(worries(hands)) == 8
    hands.click(f"ladder.card.{ladder(hands).steps[0].id}")
    for name, words in (("ladder.words.worry", FEAR), ("ladder.words.how", HOW)):
        hands.click(name)
        hands.sentence(words)
    hands.click("ladder.today.leave_out.add")
    hands.sentence("Holding the table")
    hands.keys("Return")
    assert asked_in_depth(hands)
    assert hands.count <= 60


def test_a_template_placed_by_keys(hands: Counted) -> None:
    hands.click("ladder.goal.form.bending")
    for worry in (15, 30, 45, 60, 75, 90):
        hands.letters(str(worry))
        hands.keys("Return")
    assert worries(hands) == [15, 30, 45, 60, 75, 90]
    assert hands.count <= 20


def test_a_template_placed_by_mouse_and_one_asked_in_depth(hands: Counted) -> None:
    hands.click("ladder.goal.form.bending")
    for rung, worry in zip(ladder(hands).steps, (15, 30, 45, 60, 75, 90), strict=True):
        hands.drag(hands._part(f"ladder.card.{rung.id}"), QPoint(60, 20), worry)
    hands.click(f"ladder.card.{ladder(hands).steps[0].id}")
    hands.keys("Return")
    hands.sentence(FEAR)
    hands.keys("Tab")
    hands.sentence(HOW)
    hands.keys("Tab", "Space")
    hands.sentence("Holding the table")
    hands.keys("Return")
    assert asked_in_depth(hands)
    assert hands.count <= 20
