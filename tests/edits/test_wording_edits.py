"""A new meaning begins a new version; sealed copies stay as they were."""

import pytest

from exposure.domain.ladder import SafetyBehaviour
from tests.builders import uid
from tests.desk import LADDER, Desk


def test_the_first_wording_needs_no_meaning_and_is_version_1(ruth: Desk) -> None:
    ruth.do("add_rung", id=uid("x"), ladder=LADDER, movement="x")
    ruth.do("reword_prediction", rung=uid("x"), feared_outcome="a tear", how_we_know="a pop")
    assert (ruth.rung("x").prediction_version, ruth.rung("x").how_we_know) == (1, "a pop")


def test_a_later_wording_says_whether_the_meaning_is_new(ruth: Desk) -> None:
    assert ruth.refused("reword_prediction", rung=uid("a"), feared_outcome="a tear") == ("missing", "meaning")


@pytest.mark.parametrize(("meaning", "version"), [("same", 1), ("new", 2)])
def test_only_a_new_meaning_is_a_new_version(ruth: Desk, meaning: str, version: int) -> None:
    ruth.do("reword_prediction", rung=uid("a"), feared_outcome="a tear", meaning=meaning)
    rung = ruth.rung("a")
    assert (rung.prediction_version, rung.feared_outcome, rung.how_we_know) == (version, "a tear", "I am lying down")


def test_a_sealed_copy_stays_as_it_was_worded(ruth: Desk) -> None:
    ruth.lock("a")
    ruth.do("reword_prediction", rung=uid("a"), feared_outcome="a tear", meaning="new")
    ruth.do("change_dose", rung=uid("a"), dose={"load": "5 kg"}, meaning="new")
    ruth.do("change_rung", rung=uid("a"), horizon_hours=2)
    kept = ruth.ladder().trials[0].prediction
    assert (kept.feared_outcome, kept.dose, kept.horizon_hours) == ("my back will lock", {}, 24)
    assert (kept.prediction_version, kept.dose_version) == (1, 1)


@pytest.mark.parametrize(("meaning", "version"), [("same", 1), ("new", 2)])
def test_a_dose_says_whether_it_makes_another_step(ruth: Desk, meaning: str, version: int) -> None:
    ruth.do("change_dose", rung=uid("a"), dose={"load": "5 kg"}, meaning=meaning)
    assert (ruth.rung("a").dose, ruth.rung("a").dose_version) == ({"load": "5 kg"}, version)


def test_what_is_not_said_of_a_rung_stays(ruth: Desk) -> None:
    ruth.do("change_rung", rung=uid("a"), movement="bend", horizon_hours=2)
    ruth.do("change_rung", rung=uid("a"), safety_behaviours=[{"what": "brace", "why": "habit"}])
    rung = ruth.rung("a")
    assert (rung.movement, rung.horizon_hours, rung.prediction_version) == ("bend", 2.0, 1)
    assert rung.safety_behaviours == (SafetyBehaviour("brace", "habit"),)


def test_what_makes_a_test_fair_is_kept_with_the_rung(ruth: Desk) -> None:
    ruth.do("change_rung", rung=uid("a"), alternative="it stays sore", fair_test="a full basket")
    ruth.do("change_rung", rung=uid("a"), alternative="")
    assert (ruth.rung("a").alternative, ruth.rung("a").fair_test) == ("", "a full basket")


def test_safety_behaviours_are_taken_away_by_naming_none(ruth: Desk) -> None:
    ruth.do("change_rung", rung=uid("a"), safety_behaviours=[{"what": "brace"}])
    ruth.do("change_rung", rung=uid("a"), safety_behaviours=[])
    assert ruth.rung("a").safety_behaviours == ()


def test_a_rung_keeps_a_movement(ruth: Desk) -> None:
    assert ruth.refused("change_rung", rung=uid("a"), movement=" ") == ("missing", "movement")


@pytest.mark.parametrize(
    "edit",
    [
        {"edit": "reword_prediction", "feared_outcome": "x", "meaning": "new"},
        {"edit": "change_rung", "movement": "x"},
        {"edit": "change_dose", "dose": {}, "meaning": "same"},
        {"edit": "move_rung", "to": 0},
        {"edit": "rate_rung", "threat": 1},
        {"edit": "move_up"},
        {"edit": "lock_prediction", "id": uid("t"), "likelihood": 5},
    ],
    ids=lambda edit: str(edit["edit"]),
)
def test_a_rung_that_is_not_on_record_is_unknown(desk: Desk, edit: dict[str, object]) -> None:
    assert desk.refused(str(edit.pop("edit")), **edit, rung=uid("none")) == ("unknown_id", "rung")
