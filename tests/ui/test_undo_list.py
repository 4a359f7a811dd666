"""Undo stays where the gesture was done."""

import pytest

from exposure.domain.identifiers import PatientId
from ui.undo_list import Done, UndoList

EVA, TOM = PatientId("eva"), PatientId("tom")


def test_one_patient_never_undoes_what_was_done_for_another() -> None:
    done = UndoList()
    done.look_at(EVA)
    done.add(Done("1", "Rated 34"))
    done.look_at(TOM)
    assert (done.to_undo, done.to_redo) == (None, None)


def test_the_caseload_names_nothing_done_on_a_patients_pages() -> None:
    done = UndoList()
    done.look_at(EVA)
    done.add(Done("1", "Rated 34"))
    done.look_at(None)
    assert done.to_undo is None
    done.look_at(EVA)
    assert done.to_undo == Done("1", "Rated 34")


def test_redo_undoes_the_undo() -> None:
    done = UndoList()
    done.add(Done("1", "Rated 34"))
    done.undone("2")
    assert (done.to_undo, done.to_redo) == (None, Done("2", "Rated 34"))
    done.redone("3")
    assert (done.to_undo, done.to_redo) == (Done("3", "Rated 34"), None)


def test_something_new_can_not_be_done_again() -> None:
    done = UndoList()
    done.add(Done("1", "Rated 34"))
    done.undone("2")
    done.add(Done("3", "Rated 40"))
    assert done.to_redo is None


@pytest.mark.parametrize("here", [EVA, None])
def test_nothing_is_undone_from_before_what_is_never_undone(here: PatientId | None) -> None:
    done = UndoList()
    done.look_at(EVA)
    done.add(Done("1", "Visit started"))
    done.add(Done("2", "Rated 34"))
    done.undone("3")
    done.look_at(here)
    done.stop(EVA)
    done.look_at(EVA)
    assert (done.to_undo, done.to_redo) == (None, None)


def test_what_is_never_undone_for_one_patient_leaves_another_alone() -> None:
    done = UndoList()
    done.look_at(TOM)
    done.add(Done("1", "Rated 34"))
    done.look_at(EVA)
    done.stop(EVA)
    done.look_at(TOM)
    assert done.to_undo == Done("1", "Rated 34")
