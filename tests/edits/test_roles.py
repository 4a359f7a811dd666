"""Who may do what: one table of every edit there is, and each refusal made by the edit itself."""

from datetime import UTC, datetime
from typing import Any

import pytest

from exposure.domain.clinic import ROLES, Role
from exposure.edits.catalogue import EDITS
from exposure.edits.edit import Occasion
from exposure.errors import ExposureError
from tests.builders import uid
from tests.desk import LADDER, RUTH, Desk, told

CLINICIAN = """
set_clinic add_user remove_user
archive_patient clear_to_start finish close_hold close_review agree_home_step override_up
override_stay clear_stay set_policy draft_letter sign_letter erase_patient set_research_secret import_patient
"""
STAFF = """
add_gp add_patient change_patient set_explanation set_alongside plan_practice record_consent book_visit move_visit
cancel_visit open_visit check_in close_visit add_ladder set_goal_rung rest_rung wake_rung split_rung merge_rungs
archive_rung change_dose set_flare_ring add_movement change_movement archive_movement hide_movement record_measure
void_measure set_circumstances note_keys
"""
# What the patient says, and what anybody may do for safety's sake. Of these, move_up asks the rule and what was agreed,
# amend_outcome how long ago it was, void_trial who kept the prediction, undo who did it, rank_ladder whose ranking it
# is, set_picture whether it is the clinic's: their own tests say so.
EVERYBODY = """
set_flare_plan log_unplanned add_rung move_rung rate_rung reword_prediction change_rung lock_prediction record_movement
record_outcome record_next_day rate_belief note_pain amend_prediction amend_outcome void_trial open_hold note_concern
open_flare close_flare move_up undo set_anchors rank_ladder set_picture note_export
note_reading
"""
TABLE: dict[str, tuple[Role, ...]] = {
    **dict.fromkeys(CLINICIAN.split(), ("clinician",)),
    **dict.fromkeys(STAFF.split(), ("clinician", "assistant")),
    **dict.fromkeys(EVERYBODY.split(), ROLES),
}


def occasion(role: Role) -> Occasion:
    now = datetime(2026, 11, 2, tzinfo=UTC)
    return Occasion(now, now, "Sam", role, uid("edit"))


def test_every_edit_stands_in_the_table_of_roles_once() -> None:
    assert sorted(f"{CLINICIAN} {STAFF} {EVERYBODY}".split()) == sorted(EDITS)


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("verb", TABLE)
def test_an_edit_is_refused_to_whom_the_table_does_not_name(verb: str, role: Role) -> None:
    edit = object.__new__(EDITS[verb])
    if role in TABLE[verb]:
        edit.allowed(occasion(role))
        return
    with pytest.raises(ExposureError) as refused:
        edit.allowed(occasion(role))
    assert told(refused.value) == ("not_allowed", "role")


BY_A_PATIENT: list[dict[str, Any]] = [
    {"edit": "cancel_visit", "visit": uid("visit")},
    {"edit": "check_in", "visit": uid("visit"), "flare": True},
    {"edit": "plan_practice", "patient": RUTH, "rung": uid("a")},
    {"edit": "set_flare_ring", "patient": RUTH, "ring": None},
    {"edit": "close_review", "ladder": LADDER, "how": "repeat"},
    {"edit": "agree_home_step", "rung": uid("a"), "agreed": False},
]


@pytest.mark.parametrize("line", BY_A_PATIENT, ids=lambda line: str(line["edit"]))
def test_a_refused_role_changes_nothing_and_is_told_before_anything_else_is_looked_up(
    ruth: Desk, line: dict[str, Any]
) -> None:
    ruth.role = "patient"
    assert ruth.refused(**line) == ("not_allowed", "role")
