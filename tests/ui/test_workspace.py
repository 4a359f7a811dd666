"""The workspace: gestures are done whole or not at all, undone by name, and what is typed is kept."""

import pytest
from pytestqt.qtbot import QtBot

from exposure.domain.identifiers import PatientId
from exposure.errors import ExposureError
from tests.ui.opened import LADDER, PATIENT, SetClock, do, rung_id
from ui.workspace import Workspace

RATE = {"edit": "rate_rung", "rung": rung_id(1), "threat": 44}


def threat(workspace: Workspace, number: int = 1) -> int | None:
    """Give the worry of one of Ruth's steps."""
    return workspace.case(PATIENT).ladders[0].steps[number - 1].threat


def test_a_gesture_of_several_edits_is_undone_as_one(workspace: Workspace) -> None:
    workspace.do(RATE, {**RATE, "rung": rung_id(2), "threat": 45}, label="Rated two")
    done = (threat(workspace), threat(workspace, 2))
    assert workspace.undo() == "Rated two"
    assert (done, threat(workspace), threat(workspace, 2)) == ((44, 45), 10, 20)


def test_where_one_edit_is_refused_nothing_of_the_gesture_is_done(workspace: Workspace) -> None:
    with pytest.raises(ExposureError) as refused:
        workspace.do(RATE, {**RATE, "threat": 101}, label="Rated two")
    assert (refused.value.kind, threat(workspace)) == ("range", 10)
    assert workspace.can_undo != "Rated two"


def test_redo_does_the_same_again(workspace: Workspace) -> None:
    workspace.do(RATE, label="Rated 44")
    workspace.undo()
    assert (workspace.can_redo, workspace.redo(), threat(workspace)) == ("Rated 44", "Rated 44", 44)


def test_with_nothing_done_nothing_is_undone(workspace: Workspace) -> None:
    do(workspace, {"edit": "rate_rung", "rung": rung_id(1), "threat": 44})
    while workspace.can_undo:
        workspace.undo()
    assert (workspace.undo(), workspace.redo() is not None) == (None, True)


def test_what_is_never_undone_is_not_offered(workspace: Workspace) -> None:
    workspace.do({"edit": "open_visit", "id": workspace.new_id(), "patient": PATIENT}, label="Visit started")
    lock = {"edit": "lock_prediction", "id": workspace.new_id(), "rung": rung_id(1), "likelihood": 60}
    workspace.do({**lock, "horizon_hours": 0}, label="Kept")
    assert workspace.can_undo is None


def test_what_was_done_after_it_is_undone_and_nothing_before_it(workspace: Workspace) -> None:
    test_what_is_never_undone_is_not_offered(workspace)
    workspace.do(RATE, label="Rated 44")
    assert (workspace.can_undo, workspace.undo(), workspace.can_undo) == ("Rated 44", "Rated 44", None)


def test_what_fits_no_longer_is_not_offered_where_one_comes_back(workspace: Workspace) -> None:
    workspace.do(RATE, label="Rated 44")
    workspace.look_at(PATIENT)
    workspace.do({**RATE, "threat": 45}, label="Rated 45")
    workspace.look_at(None)
    refused = workspace.can_undo
    workspace.look_at(PATIENT)
    workspace.undo()
    workspace.look_at(None)
    assert (refused, workspace.can_undo) == (None, "Rated 44")


def test_finding_out_writes_nothing(workspace: Workspace) -> None:
    workspace.do(RATE, label="Rated 44")
    before = workspace.history(PATIENT)
    workspace.look_at(None)
    assert (workspace.history(PATIENT), threat(workspace)) == (before, 44)


def test_what_was_done_is_told_with_whether_it_can_be_undone(workspace: Workspace) -> None:
    told: list[tuple[str, bool]] = []
    workspace.told.connect(lambda text, undo: told.append((text, undo)))
    workspace.do(RATE, label="Rated 44")
    workspace.do({"edit": "open_hold", "ladder": LADDER, "reason": "Numb foot since Sunday"}, label="Paused")
    assert told == [("Rated 44", True), ("Paused", False)]


def test_one_signal_says_what_changed(workspace: Workspace) -> None:
    changes: list[tuple[str | None, frozenset[str]]] = []
    workspace.changed.connect(lambda changed: changes.append((changed.patient, changed.tables)))
    workspace.do(RATE, {**RATE, "threat": 45}, label="Rated")
    ((patient, tables),) = changes
    assert patient == PATIENT
    assert "rung" in tables


def test_somebody_archived_is_on_no_list(workspace: Workspace) -> None:
    workspace.do({"edit": "archive_patient", "patient": PATIENT}, label="Archived")
    assert workspace.cases() == ()


def test_what_is_typed_is_kept_for_its_screen_until_it_is_recorded(workspace: Workspace) -> None:
    workspace.keep_draft("try 1", {"worry": "half a sen"})
    kept, elsewhere = workspace.draft("try 1"), workspace.draft("try 2")
    workspace.do(RATE, label="Rated", draft="try 1")
    assert (kept, elsewhere, workspace.draft("try 1")) == ({"worry": "half a sen"}, None, None)


def test_a_draft_that_is_dropped_is_gone(workspace: Workspace) -> None:
    workspace.keep_draft("try 1", {"worry": "half a sen"})
    workspace.drop_draft("try 1")
    assert workspace.draft("try 1") is None


def test_it_knows_when_it_saved_last(workspace: Workspace, clock: SetClock) -> None:
    clock.wait(hours=1)
    workspace.keep_draft("try 1", {})
    drafted = workspace.saved_at
    clock.wait(hours=1)
    workspace.do(RATE, label="Rated")
    assert (drafted, workspace.saved_at) == (clock.now.replace(hour=clock.now.hour - 1), clock.now)


def test_the_clinic_is_nameless_before_it_is_named(workspace: Workspace) -> None:
    before = workspace.clinic().name
    workspace.do({"edit": "set_clinic", "name": "Harbour"}, label="Named")
    assert (before, workspace.clinic().name) == ("", "Harbour")


def test_every_gp_on_record_is_given(workspace: Workspace) -> None:
    workspace.do({"edit": "add_gp", "id": workspace.new_id(), "name": "Dr Ode"}, label="Added")
    assert [gp.name for gp in workspace.gps()] == ["Dr Ode"]


def test_a_draft_is_not_offered_for_undo_once_its_letter_is_signed(workspace: Workspace) -> None:
    letter = workspace.new_id()
    draft = {"edit": "draft_letter", "id": letter, "patient": PATIENT, "kind": "progress", "action": "none"}
    workspace.do({"edit": "record_consent", "patient": PATIENT, "to": "the GP"}, label="Agreement noted")
    workspace.do(draft, label="Letter begun")
    offered = workspace.can_undo
    workspace.do({"edit": "sign_letter", "letter": letter}, label="Letter signed")
    assert (offered, workspace.can_undo) == ("Letter begun", None)


def test_what_leaves_is_kept_on_record_and_what_was_done_can_still_be_undone(workspace: Workspace) -> None:
    workspace.do(RATE, label="Rated")
    workspace.note_export(PATIENT, "copy-letter", "Dr Ode")
    assert [(note.kind, note.for_whom) for note in workspace.case(PATIENT).exports] == [("copy-letter", "Dr Ode")]
    assert (workspace.undo(), threat(workspace)) == ("Rated", 10)


def test_what_left_and_cannot_be_kept_is_told(workspace: Workspace) -> None:
    told: list[str] = []
    workspace.told.connect(lambda words, _undo: told.append(words))
    workspace.note_export(PatientId(workspace.new_id()), "letter")
    assert len(told) == 1


def test_looking_at_a_record_is_kept_once_and_is_no_change(workspace: Workspace, qtbot: QtBot) -> None:
    before, saved = workspace.can_undo, workspace.saved_at
    workspace.look_at(PATIENT)
    undo = workspace.can_undo
    with qtbot.assertNotEmitted(workspace.changed), qtbot.assertNotEmitted(workspace.told):
        workspace.look_at(None)
        workspace.look_at(PATIENT)
    read = [link.edit for link, _body in workspace.history(PATIENT) if link.edit == "note_reading"]
    assert (read, workspace.saved_at, workspace.can_undo) == (["note_reading"], saved, undo)
    workspace.look_at(None)
    assert workspace.can_undo == before
