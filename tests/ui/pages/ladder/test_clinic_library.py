"""The clinic's own movements at the left: offered at once, with their picture, and gone with undo."""

from PySide6.QtGui import QImage

from tests.builders import uid
from tests.ui.opened import do
from tests.ui.pages.ladder.conftest import Opened
from tests.ui.pages.ladder.ruth import add_rated
from ui.models.own_picture import encoded, picture_line
from ui.pages.ladder.gestures import from_library
from ui.workspace import Workspace


def test_the_clinic_s_own_movement_is_offered_at_once_and_gone_with_undo(workspace: Workspace, opened: Opened) -> None:
    add_rated(workspace, (20, 40))
    page = opened()
    before = page._movements._model.total
    do(workspace, {"edit": "add_movement", "id": uid("row"), "words": "Row the club boat", "region": "back"})
    assert page._movements._model.total == before + 1
    assert str(before + 1) in page._movements.search.placeholderText()
    workspace.undo()
    assert page._movements._model.total == before


def test_a_step_of_the_clinic_s_movement_gets_its_picture(workspace: Workspace, opened: Opened) -> None:
    add_rated(workspace, (20, 40))
    do(workspace, {"edit": "add_movement", "id": uid("row"), "words": "Row the club boat", "region": "back"})
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(0)
    do(workspace, picture_line("movement", uid("row"), encoded(image)))
    page = opened()
    page._adding.add(from_library(workspace.clinic_library().offered[0], 70))
    card = page._board.card_of(page.selected_rung() or "")
    assert card is not None
    assert (card.step.title, bool(card.step.photo)) == ("Row the club boat", True)
