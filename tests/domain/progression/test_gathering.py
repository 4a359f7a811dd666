"""What the rule is shown of a record: which aids are extra, what was corrected, and whose flare it is."""

from dataclasses import replace

import pytest

from exposure.domain.care import Flare, Hold, ReviewClose
from exposure.domain.progression.gathering import decide, gather
from exposure.domain.trial_entries import Aid, Amendment, Happened
from tests.builders import LADDER, PATIENT, case, ladder_case, moment, rung, trial

AIDS = {
    "none": ((), "SAFE"),
    "written into the step": ((Aid("a chair", planned=True),), "SAFE"),
    "to help me do it": ((Aid("a chair", "help"),), "SAFE"),
    "to stop harm": ((Aid("a belt", "stop_harm"),), "ASSISTED"),
    "a habit": ((Aid("holding my breath", "habit"),), "ASSISTED"),
    "why was not said": ((Aid("a belt"),), "ASSISTED"),
    "one planned and one extra": ((Aid("a chair", planned=True), Aid("a belt", "stop_harm")), "ASSISTED"),
    "planned, against harm": ((Aid("a belt", "stop_harm", planned=True),), "SAFE"),
}
THREE = (trial(1, 1, 80, after=50), trial(1, 3, 50, after=30), trial(1, 5, 30, after=15))


@pytest.mark.parametrize(("aids", "kind"), AIDS.values(), ids=AIDS.keys())
def test_an_aid(aids: tuple[Aid, ...], kind: str) -> None:
    ladder = ladder_case(trial(aids=aids))
    assert [each for _, each in decide(ladder, case(ladder), moment(3)).classes] == [kind]


def test_a_prediction_without_a_movement_is_not_there_yet() -> None:
    ladder = ladder_case(trial(done=None))
    assert gather(ladder, case(ladder)).trials == ()
    assert decide(ladder, case(ladder), moment(3)).reason == "NOT_STARTED"


@pytest.mark.parametrize(
    ("day", "to", "reason"),
    [(6, "did_not_occur", "READY_SHOWN"), (9, "occurred", "REVIEW_OCCURRED"), (9, "unclear", "CONTINUE_MORE")],
)
def test_what_was_corrected_is_read_as_corrected(day: int, to: Happened, reason: str) -> None:
    last = THREE[-1]
    fields = dict.fromkeys(("likelihood", "what_happened", "likelihood_after"))
    change = Amendment(
        **fields, id="a", trial=last.id, patient=PATIENT, what="outcome", reason="said so since", outcome=to,
        counts=True, by="Priya Nair", at=moment(day),
    )  # fmt: skip
    ladder = ladder_case(*THREE[:2], replace(last, amendments=(change,)))
    assert decide(ladder, case(ladder), moment(10)).reason == reason


def test_a_flare_is_the_persons_and_shows_on_every_ladder() -> None:
    ladders = (ladder_case(*THREE), ladder_case())
    whose = replace(case(*ladders), flares=(Flare("f", PATIENT, None, moment(6)),))
    assert {decide(ladder, whose, moment(7)).reason for ladder in ladders} == {"FLARE"}


def test_a_pause_and_a_review_are_the_ladders_own() -> None:
    held = replace(ladder_case(*THREE), holds=(Hold("h", LADDER, "numb", moment(6)),))
    other = replace(ladder_case(*THREE), reviews=(ReviewClose("r", LADDER, "carry_on", moment(6)),))
    whose = case(held, other)
    assert [decide(ladder, whose, moment(7)).reason for ladder in (held, other)] == ["HOLD", "READY_SHOWN"]


def test_a_decision_to_stay_is_none_of_the_rules_business() -> None:
    steps = (replace(rung(1), stay_reason="away for two weeks"), rung(2))
    ladder = ladder_case(*THREE, rungs=steps)
    assert decide(ladder, case(ladder), moment(7)).reason == "READY_SHOWN"
