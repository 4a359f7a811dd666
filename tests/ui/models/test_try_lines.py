"""Answers as the edits they become."""

from dataclasses import replace

from exposure.domain.identifiers import TrialId
from exposure.domain.ladder import SafetyBehaviour
from exposure.domain.trial_entries import AskBy
from tests.builders import PATIENT, moment, rung, trial, uid, visit
from ui.models.try_answers import Answered, Moved, Predicted, Used
from ui.models.try_lines import Kept, answering, closing_review, keeping, moving, still_to_ask, visiting

TRIAL = TrialId(uid("try"))
RUNG = replace(rung(1), safety_behaviours=(SafetyBehaviour("Holding on", "habit"),))
SAME = Predicted(RUNG.feared_outcome, RUNG.how_we_know, likelihood=80, when="straight_away")
KEPT = Kept(TRIAL, RUNG, 22.5)


def edits(said: Predicted, kept: Kept = KEPT) -> list[object]:
    """Give the names of the edits."""
    return [line["edit"] for line in keeping(kept, said)]


def test_reused_words_are_sealed_as_they_are() -> None:
    (line,) = keeping(KEPT, replace(SAME, left=("Holding on",), offered=("Holding on",)))
    assert line == {
        "edit": "lock_prediction",
        "id": TRIAL,
        "rung": RUNG.id,
        "likelihood": 80,
        "horizon_hours": 22.5,
        "leaving_out": ["Holding on"],
    }


def test_the_first_wording_has_no_meaning() -> None:
    bare = replace(RUNG, feared_outcome="", how_we_know="", prediction_version=0)
    line = keeping(replace(KEPT, rung=bare), SAME)[0]
    assert (line["edit"], "meaning" in line) == ("reword_prediction", False)


def test_other_words_carry_their_meaning() -> None:
    assert keeping(KEPT, replace(SAME, worry="I would fall", meaning="new"))[0]["meaning"] == "new"


def test_other_words_nobody_asked_about_mean_the_same() -> None:
    assert keeping(KEPT, replace(SAME, how="On the floor", meaning="new"))[0]["meaning"] == "same"


def test_space_around_the_words_changes_nothing() -> None:
    assert edits(replace(SAME, worry=f"  {RUNG.feared_outcome} ")) == ["lock_prediction"]


def test_new_things_to_leave_out_join_the_usual_ones() -> None:
    line = keeping(KEPT, replace(SAME, offered=("Holding on", "Kneeling")))[0]
    assert line["safety_behaviours"] == [{"what": "Holding on", "why": "habit"}, {"what": "Kneeling"}]


def test_the_seal_comes_last() -> None:
    said = replace(SAME, worry="I would fall", meaning="same", offered=("Kneeling",))
    assert edits(said) == ["reword_prediction", "change_rung", "lock_prediction"]


def test_where_we_are_is_kept_only_if_it_was_said() -> None:
    assert visiting(PATIENT, "visit", SAME) == []
    (line,) = visiting(PATIENT, "visit", replace(SAME, clinician_present=False))
    assert (line.get("place"), line["clinician_present"]) == (None, False)


def test_a_movement_takes_place_and_company_from_the_visit() -> None:
    told = moving(TRIAL, Moved("full", moment(1)), replace(visit(1), place="Clinic", clinician_present=True))
    assert (told["place"], told["clinician_present"]) == ("Clinic", True)


def test_without_a_visit_company_stays_missing() -> None:
    told = moving(TRIAL, Moved("full", moment(1)), None)
    assert (told["place"], "clinician_present" in told) == ("", False)


def test_a_movement_says_how_we_ask() -> None:
    told = moving(TRIAL, Moved("full", moment(1)), None, AskBy("phone", moment(2)))
    assert told["ask_by"] == {"how": "phone", "at": moment(2).isoformat()}


def test_what_was_not_said_is_not_sent() -> None:
    line = answering(trial(outcome=None), Answered("did_not_occur"))
    assert set(line) == {"edit", "trial", "outcome"}


def test_nothing_used_is_sent_as_nothing() -> None:
    assert answering(trial(outcome=None), Answered("did_not_occur", used=()))["aids"] == []


def test_what_was_used_is_sent_with_what_for() -> None:
    used = (Used("Holding on", "help"), Used("Kneeling"))
    line = answering(trial(outcome=None), Answered("did_not_occur", used=used))
    assert line["aids"] == [{"what": "Holding on", "why": "help"}, {"what": "Kneeling"}]


def test_how_bad_is_sent_only_where_it_came_true() -> None:
    said = Answered("did_not_occur", how_bad="less", how_long="a minute")
    assert "how_bad" not in answering(trial(outcome=None), said)
    assert answering(trial(outcome=None), replace(said, outcome="partly"))["how_long"] == "a minute"


def test_a_closed_try_is_corrected() -> None:
    line = answering(trial(outcome="unclear"), Answered("occurred", what_happened="I fell"))
    assert (line["edit"], line["what_happened"]) == ("amend_outcome", "I fell")


def test_a_review_is_answered_only_if_something_was_chosen() -> None:
    assert closing_review("ladder", Answered("occurred")) == []
    assert closing_review("ladder", Answered("occurred", next_step="reword"))[0]["how"] == "reword"


def test_an_open_try_is_still_to_ask() -> None:
    assert still_to_ask(trial(outcome=None))
    assert not still_to_ask(trial())
    assert not still_to_ask(trial(outcome="unclear"))


def test_what_nobody_could_tell_is_asked_again_if_that_was_agreed() -> None:
    asked = trial(outcome="unclear")
    agreed = replace(asked.outcomes[0], ask_by=AskBy("phone", moment(3)))
    assert still_to_ask(replace(asked, outcomes=(agreed,)))
    assert not still_to_ask(replace(trial(outcome="unclear", void=True), outcomes=(agreed,)))
