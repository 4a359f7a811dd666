from datetime import UTC, datetime

from exposure.domain.clinic import CLINIC, Clinic
from exposure.domain.clinic_library import clinic_library
from exposure.domain.movement import LibraryMovement, OwnMovement

AT = datetime(2026, 11, 2, tzinfo=UTC)
PEN = LibraryMovement("pen", "Pick up a pen", "back", "bending", (), (), "pen")
SQUAT = LibraryMovement("squat", "Squat", "knee", "bending", (), (), "squat")


def own(words: str, *, archived: bool = False) -> OwnMovement:
    return OwnMovement(words.lower(), words, "knee", None, ("load",), ("It gives way.",), archived, AT)


def test_the_clinic_s_own_come_first_by_their_words_and_hidden_ones_not_at_all() -> None:
    clinic = Clinic(CLINIC, "", hidden_movements=("pen",))
    found = clinic_library(clinic, (own("Row"), own("Climb"), own("Gone", archived=True)), {}).of((PEN, SQUAT))
    assert [each.words for each in found] == ["Climb", "Row", "Squat"]


def test_a_movement_of_the_clinic_carries_its_picture() -> None:
    found = clinic_library(Clinic(CLINIC, ""), (own("Row"),), {"row": b"photo"}).offered[0]
    assert (found.photo, found.dose, found.feared, found.pictogram) == (b"photo", ("load",), ("It gives way.",), "")
