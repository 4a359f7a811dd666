"""What tests of the letter share: Ruth with a GP and three tries, and her letter in a window."""

import pytest
from pytestqt.qtbot import QtBot

from tests.builders import uid
from tests.ui.opened import PATIENT, SetClock, do, make_ready
from ui.pages.letter.page import LetterPage
from ui.workspace import Workspace

GP = uid("gp")


@pytest.fixture
def with_gp(workspace: Workspace) -> Workspace:
    """Give the open file with a clinic, and a GP for Ruth."""
    clinic = {"edit": "set_clinic", "name": "Harbour Physiotherapy", "phone": "01632 960 114"}
    gp = {"edit": "add_gp", "id": GP, "name": "Dr Helen Marsh", "practice": "Riverside Surgery"}
    do(workspace, clinic, gp, {"edit": "change_patient", "patient": PATIENT, "gp": GP})
    return workspace


@pytest.fixture
def tried(with_gp: Workspace, clock: SetClock) -> Workspace:
    """Give the open file in which Ruth tried the first step three times."""
    make_ready(with_gp, clock, 1)
    return with_gp


@pytest.fixture
def page(qtbot: QtBot, tried: Workspace) -> LetterPage:
    """Give Ruth’s letter page, its pages set."""
    made = LetterPage(tried)
    made.resize(1440, 800)
    qtbot.addWidget(made)
    made.open(PATIENT)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    wait_for_pages(qtbot, made)
    return made


def wait_for_pages(qtbot: QtBot, page: LetterPage) -> None:
    """Wait until no page is being set, nor about to be."""
    qtbot.waitUntil(lambda: not page._proof.setter.is_at_work, timeout=20_000)
