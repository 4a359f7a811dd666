"""What tests of the letter share: Ruth with a GP and three tries, and her letter in a window."""

import pytest
from pytestqt.qtbot import QtBot

from tests.builders import uid
from tests.ui.opened import PATIENT, SetClock, Story, do, make_ready, ruth, ruth_cleared
from ui.pages.letter.page import LetterPage
from ui.workspace import Workspace

GP = uid("gp")


def gp_known(workspace: Workspace, clock: SetClock) -> None:
    """Tell of a clinic, and of Ruth with a GP."""
    ruth(workspace, clock)
    clinic = {"edit": "set_clinic", "name": "Harbour Physiotherapy", "phone": "01632 960 114"}
    gp = {"edit": "add_gp", "id": GP, "name": "Dr Helen Marsh", "practice": "Riverside Surgery"}
    do(workspace, clinic, gp, {"edit": "change_patient", "patient": PATIENT, "gp": GP})


def ready(workspace: Workspace, clock: SetClock) -> None:
    """Tell that she tried the first step three times too."""
    gp_known(workspace, clock)
    make_ready(workspace, clock, 1)


STORIES = {"tried": ready, "with_gp": gp_known, "main": ruth_cleared}


@pytest.fixture
def story(request: pytest.FixtureRequest) -> Story:
    """Give what was done before the test, as far as it asks for it."""
    return next((story for name, story in STORIES.items() if name in request.fixturenames), ruth)


@pytest.fixture
def with_gp(workspace: Workspace) -> Workspace:
    """Give the open file with a clinic, and a GP for Ruth."""
    return workspace


@pytest.fixture
def tried(with_gp: Workspace) -> Workspace:
    """Give the open file in which Ruth tried the first step three times."""
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
