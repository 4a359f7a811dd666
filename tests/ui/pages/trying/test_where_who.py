"""Where we are and who is here: chips that offer each place once."""

import pytest
from pytestqt.qtbot import QtBot

from ui.pages.trying.where_who import WhereWho
from ui.widgets.chip_row import ChipRow


@pytest.fixture
def asked(qtbot: QtBot) -> WhereWho:
    """Give the two rows with the places of earlier tries."""
    made = WhereWho("Priya Nair")
    qtbot.addWidget(made)
    made.offer_places(["home", "The park", " the Park ", "HOME"])
    return made


def chips(asked: WhereWho) -> list[str]:
    """Give the words of the places that are offered."""
    row = asked.findChild(ChipRow, "try.where")
    assert row is not None
    return [chip.text() for chip in row.chips]


def test_a_place_is_offered_once_as_it_was_first_written(asked: WhereWho) -> None:
    assert chips(asked) == ["Clinic", "Home", "Outside", "The park"]


@pytest.mark.parametrize(("said", "shown"), [("home", "Home"), (" THE PARK", "The park"), ("", "")])
def test_a_place_said_in_other_letters_is_the_one_that_is_there(asked: WhereWho, said: str, shown: str) -> None:
    asked.show_answers(said, None)
    assert (asked.place, len(chips(asked))) == (shown, 4)


def test_a_place_nobody_knew_gets_a_chip(asked: WhereWho) -> None:
    asked.show_answers("The stairs", True)
    assert (asked.place, len(chips(asked)), asked.clinician_present) == ("The stairs", 5, True)
