"""Holds, concerns, flares and reviews around the ladder."""

import pytest

from tests.builders import moment, uid
from tests.desk import LADDER, RUTH, Desk


def test_anybody_pauses_a_ladder_and_a_clinician_ends_the_pause(ruth: Desk) -> None:
    ruth.role = "patient"
    ruth.do("open_hold", ladder=LADDER, reason="numb")
    assert ruth.refused("close_hold", ladder=LADDER, mode="resume", reason="seen") == ("not_allowed", "role")
    ruth.role = "clinician"
    ruth.do("close_hold", ladder=LADDER, mode="restart", reason="seen and usual")
    (hold,) = ruth.ladder().holds
    assert (hold.reason, hold.closed) == ("numb", moment(1))
    assert (hold.mode, hold.closing_reason) == ("restart", "seen and usual")


def test_a_ladder_is_paused_once_at_a_time(ruth: Desk) -> None:
    assert ruth.refused("close_hold", ladder=LADDER, mode="resume", reason="x") == ("not_now", "ladder")
    ruth.do("open_hold", ladder=LADDER, reason="numb")
    assert ruth.refused("open_hold", ladder=LADDER, reason="again") == ("not_now", "ladder")
    ruth.do("close_hold", ladder=LADDER, mode="resume", reason="seen")
    ruth.do("open_hold", ladder=LADDER, reason="again")
    assert len(ruth.ladder().holds) == 2


def test_a_concern_that_was_usual_pauses_nothing(ruth: Desk) -> None:
    ruth.do("note_concern", patient=RUTH, text="numb toes", found="usual")
    assert ruth.case().concerns[0].found == "usual"
    assert ruth.ladder().open_hold is None


def test_a_flare_is_the_person_s_and_one_at_a_time(ruth: Desk) -> None:
    assert ruth.refused("close_flare", patient=RUTH) == ("not_now", "patient")
    ruth.do("open_flare", patient=RUTH, steady_rung=uid("a"))
    assert ruth.refused("open_flare", patient=RUTH) == ("not_now", "patient")
    ruth.do("close_flare", patient=RUTH, trigger="a cold", lesson="it passes")
    (flare,) = ruth.case().flares
    assert (flare.steady_rung, flare.closed) == (uid("a"), moment(1))
    assert (flare.trigger, flare.lesson) == ("a cold", "it passes")


def test_the_steady_step_of_a_flare_is_one_of_the_patient_s_own(ruth: Desk) -> None:
    ruth.do("add_patient", id=uid("Omar"), name="Omar", born="1970-01-01")
    assert ruth.refused("open_flare", patient=uid("Omar"), steady_rung=uid("a")) == ("unknown_id", "steady_rung")


def test_a_flare_keeps_who_rings_when_and_a_note(ruth: Desk) -> None:
    ruth.do("open_flare", patient=RUTH, ring={"how": "clinician", "at": "2026-10-08T16:00+01:00"}, note="after a cold")
    (flare,) = ruth.case().flares
    assert (flare.ring_how, str(flare.ring_at), flare.note) == (
        "clinician",
        "2026-10-08 16:00:00+01:00",
        "after a cold",
    )


def test_the_call_of_a_flare_is_agreed_anew_and_taken_back(ruth: Desk) -> None:
    ruth.do("open_flare", patient=RUTH, ring={"how": "patient", "at": None})
    ruth.do("set_flare_ring", patient=RUTH, ring={"how": "visit"})
    assert (ruth.case().flares[0].ring_how, ruth.case().flares[0].ring_at) == ("visit", None)
    done = ruth.do("set_flare_ring", patient=RUTH, ring=None).edit_id
    assert ruth.case().flares[0].ring_how is None
    ruth.do("undo", of=done)
    assert ruth.case().flares[0].ring_how == "visit"


@pytest.mark.parametrize(
    ("ring", "refused"),
    [
        ({"at": None}, ("missing", "ring.how")),
        ({"how": "mail"}, ("range", "ring.how")),
        ({"how": "visit", "at": "soon"}, ("type", "ring.at")),
        ({"how": "visit", "by": "Jo"}, ("unknown_field", "ring.by")),
        ("clinician", ("type", "ring")),
    ],
)
def test_the_call_of_a_flare_says_who_and_maybe_when(ruth: Desk, ring: object, refused: tuple[str, str]) -> None:
    assert ruth.refused("open_flare", patient=RUTH, ring=ring) == refused


def test_no_call_is_agreed_about_a_flare_that_is_not_open(ruth: Desk) -> None:
    assert ruth.refused("set_flare_ring", patient=RUTH, ring=None) == ("not_now", "patient")
    ruth.do("open_flare", patient=RUTH)
    assert ruth.refused("set_flare_ring", patient=RUTH) == ("missing", "ring")


@pytest.mark.parametrize("how", ["reword", "carry_on", "easier_step", "repeat", "hold"])
def test_a_review_is_closed_in_one_of_five_ways(ruth: Desk, how: str) -> None:
    ruth.do("close_review", ladder=LADDER, how=how)
    assert ruth.ladder().reviews[0].how == how


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        ("open_hold", {"reason": "x"}),
        ("close_hold", {"mode": "resume", "reason": "x"}),
        ("close_review", {"how": "repeat"}),
    ],
)
def test_a_ladder_that_is_not_on_record_is_unknown(desk: Desk, edit: str, said: dict[str, str]) -> None:
    assert desk.refused(edit, ladder=uid("none"), **said) == ("unknown_id", "ladder")
