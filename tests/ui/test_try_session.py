"""One try as the record and its draft see it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from exposure.domain.identifiers import PatientId, RungId
from tests.ui.opened import PATIENT, SetClock, add_ruth, do, rung_id
from tests.ui.pages.trying.ruth import answer, keep, keep_and_move, open_at_once, trial_of
from ui.models.try_answers import Answered, Asking, Moved, Predicted, TryDraft
from ui.try_session import Parcel, TrySession
from ui.workspace import Workspace

pytestmark = pytest.mark.usefixtures("qapp")
SAID = Predicted("I would fall", "On the floor", likelihood=70, when="morning")


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a file with Ruth on three steps once."""
    made = tmp_path_factory.mktemp("session") / "t.db"
    workspace = open_at_once(made, SetClock())
    add_ruth(workspace, steps=3)
    workspace.close()
    return made


@pytest.fixture
def clock() -> SetClock:
    """Give a clock that is set."""
    return SetClock()


@pytest.fixture
def workspace(file: Path, tmp_path: Path, clock: SetClock) -> Iterator[Workspace]:
    """Give an open copy of the file."""
    made = open_at_once(Path(shutil.copy(file, tmp_path / "t.db")), clock)
    yield made
    made.close()


@pytest.fixture
def session(workspace: Workspace) -> TrySession:
    """Give a try at the first step that has not begun."""
    return TrySession(workspace, PatientId(PATIENT), RungId(rung_id(1)))


def send(workspace: Workspace, parcel: Parcel) -> None:
    """Do the edits of a parcel."""
    workspace.do(*parcel.lines, label=parcel.label)


def test_a_parcel_sent_twice_is_done_once(session: TrySession, workspace: Workspace) -> None:
    parcel = session.keeping(SAID)
    send(workspace, parcel)
    send(workspace, parcel)
    assert len(workspace.case(PATIENT).trials) == 1
    assert session.kept


def test_a_prediction_says_what_is_kept_of_it(session: TrySession, workspace: Workspace) -> None:
    send(workspace, session.keeping(SAID))
    kept = session.trial.prediction
    assert (kept.feared_outcome, kept.likelihood, kept.horizon_hours) == ("I would fall", 70, 22.5)


def test_tries_not_made_that_day_are_not_counted(session: TrySession, workspace: Workspace) -> None:
    do(workspace, {"edit": "record_movement", "trial": keep(workspace), "done": "not_attempted"})
    assert session.number == 1
    keep_and_move(workspace)
    assert session.number == 2


def test_a_step_above_the_current_one_is_later(workspace: Workspace) -> None:
    steps = [TrySession(workspace, PatientId(PATIENT), RungId(rung_id(number))) for number in (1, 2, 3)]
    assert [step.is_later for step in steps] == [False, True, True]


def test_a_done_step_is_not_later(workspace: Workspace, session: TrySession) -> None:
    do(workspace, {"edit": "override_up", "rung": rung_id(1), "reason": "Done before, many times."})
    assert not session.is_later


def test_a_visit_of_another_day_is_not_todays(session: TrySession, workspace: Workspace, clock: SetClock) -> None:
    do(workspace, {"edit": "open_visit", "id": workspace.new_id(), "patient": PATIENT, "place": "Clinic"})
    assert session.knows_where
    clock.wait(days=1)
    assert session.visit is None
    assert not session.knows_where


def test_a_booked_visit_alone_does_not_say_where(session: TrySession, workspace: Workspace) -> None:
    do(workspace, {"edit": "book_visit", "id": workspace.new_id(), "patient": PATIENT, "on": "2026-11-02"})
    assert session.visit is not None
    assert not session.knows_where


def test_a_draft_comes_back(session: TrySession) -> None:
    session.keep_draft(TryDraft("predict", predicted=SAID))
    assert session.draft() == TryDraft("predict", predicted=SAID)


def test_a_draft_of_an_answered_try_is_none(session: TrySession, workspace: Workspace) -> None:
    trial = keep_and_move(workspace)
    session.keep_draft(TryDraft("happened", trial))
    assert session.draft() is not None
    answer(workspace, trial)
    assert session.draft() is None


def test_movement_and_answer_go_together_after_going_again(session: TrySession, workspace: Workspace) -> None:
    send(workspace, session.keeping(Predicted("I fall", "Floor", likelihood=70, when="straight_away")))
    send(workspace, session.answering(Answered("did_not_occur"), Moved("full", workspace.now())))
    assert session.trial.closed


def test_the_answer_says_that_it_is_saved_or_when_we_ask(session: TrySession, workspace: Workspace) -> None:
    session.trial_id = trial_of(workspace, keep_and_move(workspace)).id
    unclear = Answered("unclear", asking=Asking("morning", None, "phone"))
    assert session.answering(Answered("occurred")).label == "Saved."
    assert session.answering(unclear).label == "We’ll ask you on Tuesday 3 November."


def test_nothing_so_far_says_when_we_ask(session: TrySession, workspace: Workspace) -> None:
    session.trial_id = trial_of(workspace, keep_and_move(workspace, hours=24)).id
    assert session.answering(Answered("did_not_occur")).label == "We’ll ask you on Tuesday 3 November."


def test_half_an_agreement_is_none(session: TrySession, workspace: Workspace) -> None:
    session.trial_id = trial_of(workspace, keep_and_move(workspace)).id
    (line,) = session.answering(Answered("unclear", asking=Asking("days", None, "phone"))).lines
    assert "ask_by" not in line


def test_another_try_has_another_id(session: TrySession) -> None:
    assert session.again().trial_id != session.trial_id
    assert session.again().draft_name == session.draft_name
