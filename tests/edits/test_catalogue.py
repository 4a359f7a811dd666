"""The edits are the language of the program: each has exactly the fields it is documented with."""

from dataclasses import MISSING, fields

import pytest

from exposure.edits.catalogue import EDITS
from exposure.edits.edit import CLINICIAN, STAFF
from exposure.edits.reading import ENVELOPE
from exposure.edits.undoing import Undo
from exposure.storage.triggers import ERASURE

# verb: the required fields | those that may be left out
LANGUAGE = """
set_clinic: name | address phone email emergency letter_name
set_research_secret: secret
remove_user: user
note_keys: what
add_gp: id name | practice address
add_user: id name role
add_patient: id name born | identifier gp area diagnosis screening referral notes language pronoun
change_patient: patient | name born identifier gp area diagnosis screening referral notes language pronoun \
ladder_picture
archive_patient: patient
clear_to_start: patient found | limits
set_explanation: patient loop | expect other
set_flare_plan: patient | steady_rung tools people keep_doing ring_when
plan_practice: patient rung | often leaving_out ways alone
set_alongside: patient | text
book_visit: id patient on
move_visit: visit on
cancel_visit: visit
check_in: visit | new flare next_morning
open_visit: id patient | place clinician_present
close_visit: visit | lesson plan note
log_unplanned: id patient what | rung on outcome
finish: patient how
add_ladder: id patient goal
set_goal_rung: ladder rung
add_rung: id ladder movement | position threat feared_outcome how_we_know horizon_hours dose safety_behaviours library
move_rung: rung to
rate_rung: rung threat
rest_rung: rung reason | until owner
wake_rung: rung
split_rung: rung into
merge_rungs: rungs into
archive_rung: rung
reword_prediction: rung feared_outcome | how_we_know meaning
change_rung: rung | movement horizon_hours safety_behaviours alternative fair_test
change_dose: rung dose meaning
lock_prediction: id rung likelihood | horizon_hours leaving_out distress after_moving source varied known_at
record_movement: trial done | place clinician_present aids ended concern ask_by
record_outcome: trial outcome | what_happened likelihood_after aids how_bad how_long surprise learned settled concern \
ask_by
record_next_day: trial settled | concern
rate_belief: trial likelihood_after
amend_prediction: trial reason likelihood
amend_outcome: trial reason | outcome what_happened likelihood_after
void_trial: trial reason
note_pain: trial | before peak next_day
open_hold: ladder reason
close_hold: ladder mode reason
note_concern: patient text found
open_flare: patient | steady_rung ring note
set_flare_ring: patient ring
close_flare: patient | trigger lesson
close_review: ladder how
agree_home_step: rung | agreed
move_up: rung | as_agreed
override_up: rung reason
override_stay: rung reason
clear_stay: rung
set_policy: settings | clear clinic patient ladder rung
record_consent: patient to
draft_letter: id patient kind action | gp cc flare_line told chart leave_out
sign_letter: letter
set_anchors: patient anchors
rank_ladder: id ladder by order | threats
add_movement: id words region | activity dimensions fears
change_movement: id | words region activity dimensions fears
archive_movement: movement
hide_movement: library hidden
set_picture: image | rung movement
record_measure: id patient measure on | total version rater language items
import_patient: patient archive
void_measure: measure reason
set_circumstances: patient | sleep stress people
note_export: id patient kind | for_whom
note_reading: patient
undo: of
erase_patient: patient reason
"""
DOCUMENTED = dict(line.split(": ") for line in LANGUAGE.strip().splitlines())
NEVER_UNDONE = """
lock_prediction record_movement record_outcome record_next_day record_consent rate_belief amend_prediction amend_outcome
void_trial open_hold close_hold open_flare close_flare close_review sign_letter erase_patient
set_research_secret note_export note_reading import_patient add_user remove_user note_keys
"""
CLINICIANS_OWN = """
set_clinic add_user remove_user
archive_patient clear_to_start finish close_hold close_review agree_home_step override_up
override_stay clear_stay set_policy draft_letter sign_letter erase_patient set_research_secret import_patient
"""


@pytest.mark.parametrize("verb", DOCUMENTED)
def test_an_edit_has_exactly_the_fields_it_is_documented_with(verb: str) -> None:
    required, _, optional = DOCUMENTED[verb].partition(" | ")
    present = {field.name: field.default is MISSING for field in fields(EDITS[verb])}
    assert {name for name, needed in present.items() if needed} == set(required.split())
    assert {name for name, needed in present.items() if not needed} == set(optional.split())


def test_every_edit_is_documented() -> None:
    assert set(DOCUMENTED) == set(EDITS)


def test_no_field_is_called_like_a_part_of_every_line() -> None:
    assert not any(field.name in ENVELOPE for kind in EDITS.values() for field in fields(kind))


def test_what_is_on_record_is_amended_and_never_undone() -> None:
    assert Undo.never == set(NEVER_UNDONE.split())


def test_what_only_a_clinician_may_do_is_refused_to_others_by_the_edit() -> None:
    assert {verb for verb, kind in EDITS.items() if kind.who == CLINICIAN} == set(CLINICIANS_OWN.split())


def test_the_patient_may_say_what_happened_but_not_run_the_clinic() -> None:
    said = {"lock_prediction", "record_movement", "record_outcome", "record_next_day", "rate_belief", "open_hold"}
    assert said.isdisjoint(verb for verb, kind in EDITS.items() if kind.who in (CLINICIAN, STAFF))


def test_the_seals_let_go_for_the_edit_that_erases() -> None:
    assert ERASURE in EDITS
