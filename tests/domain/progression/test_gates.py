"""What a step asks for before it can be left, in order."""

import pytest

from exposure.domain.progression.gates import Gate, GateName
from exposure.words.progression import sentence
from tests.builders_progression import LADDER, decide

THREE = "d1 P80 - A50 | d3 P50 - A30 | d5 P30 - A15"
GOAL = "s1:status=passed_shown; s2:contexts_min=2,alone_min=1; s3"

EDGES = {
    "felt 21 % likely": (THREE.replace("A15", "A21"), LADDER, "CONTINUE_BELIEF"),
    "a stricter step": (THREE, "s1:status=passed_shown; s2:belief_max=5; s3", "CONTINUE_BELIEF"),
    "more tries before more days": ("d1@8 P80 - A50 h0 | d1@9 P50 - A30 h0", LADDER, "CONTINUE_MORE"),
    "days before place": ("d1@7 P80 - A50 h0 | d1@8 P50 - A30 h0 | d1@9 P50 - A30 h0", GOAL, "CONTINUE_DAYS"),
    "place before company": (THREE.replace(" |", " clinic |") + " clinic", GOAL, "CONTINUE_CONTEXT"),
    "two places, never alone": (
        "d1 P80 - A50 clinic | d3 P50 - A30 clinic | d5 P30 - A15 clinic at=gym",
        GOAL,
        "CONTINUE_ALONE",
    ),
    "not said who was there is not alone": (
        "d1 P80 - A50 clinic | d3 P50 - A30 clinic | d5 P30 - A15 nobody",
        GOAL,
        "CONTINUE_ALONE",
    ),
    "a place not said is no second place": (THREE + " nowhere", GOAL, "CONTINUE_CONTEXT"),
    "company before rating": (
        "d1 P80 - A50 clinic | d3 P50 - A30 clinic | d5 P30 - clinic at=gym",
        GOAL,
        "CONTINUE_ALONE",
    ),
    "no place said at all is one place": (
        "d1 P80 - A50 nowhere | d3 P50 - A30 nowhere | d5 P30 - A15 nowhere",
        LADDER,
        "READY_SHOWN",
    ),
    "the same place written otherwise is one place": (THREE + " at=_HOME_", GOAL, "CONTINUE_CONTEXT"),
    "only the newest rating decides": ("d1 P80 - A5 | d3 P50 - A5 | d5 P30 - A60", LADDER, "CONTINUE_BELIEF"),
    "earlier ratings may be missing": ("d1 P80 - | d3 P50 - | d5 P30 - A15", LADDER, "READY_SHOWN"),
    "an aided try does not bring the newest rating": (THREE + " | d6 P30 - A90 aid", LADDER, "READY_SHOWN"),
}


@pytest.mark.parametrize(("tries", "steps", "reason"), EDGES.values(), ids=EDGES.keys())
def test_a_gate(tries: str, steps: str, reason: str) -> None:
    assert decide(tries, "d7", steps=steps).reason == reason


UNFEARED = {
    "9 % before and after": ("d1 P9 - A9", "", "READY_NOT_FEARED"),
    "10 % before is feared": ("d1 P10 - A0", "", "CONTINUE_MORE"),
    "10 % after is no longer unfeared": ("d1 P0 - A10", "", "CONTINUE_MORE"),
    "no rating after": ("d1 P0 -", "", "CONTINUE_RATING"),
    "a rating is asked for before a fresh try": ("d1 P0 -", "flare_open d2; flare_close d3", "CONTINUE_RATING"),
    "feared before a try that was not done": ("d1 P60 nd | d2 P5 - A0", "", "CONTINUE_MORE"),
    "feared before an open try": ("d1 P5 - A0 | d6 P60 .", "", "AWAIT"),
    "an open try that is not feared either": ("d1 P5 - A0 | d6 P5 .", "", "READY_NOT_FEARED"),
    "feared in a try entered in error": ("d1 P60 - A50 void | d2 P5 - A0", "", "READY_NOT_FEARED"),
    "feared in an older wording": ("d1 P60 - A50 pv2 | d2 P5 - A0", "", "READY_NOT_FEARED"),
    "feared before partly, unfeared since": ("d1 P60 ~ A50 | d3 P5 - A0", "", "CONTINUE_MORE"),
    "no try without aid yet": ("d1 P0 - A0 aid", "", "CONTINUE_MORE"),
    "three safe tries that ended above 10 %": ("d1 P0 - A15 | d2 P5 - A15 | d3 P5 - A15", "", "READY_SHOWN"),
}


@pytest.mark.parametrize(("tries", "events", "reason"), UNFEARED.values(), ids=UNFEARED.keys())
def test_a_step_that_was_never_feared(tries: str, events: str, reason: str) -> None:
    assert decide(tries, "d6@11", events).reason == reason


def test_the_newest_prediction_is_told_of_an_unfeared_step() -> None:
    assert "(3% before)" in sentence(decide("d1 P5 - A0 | d2 P3 - A0", "d4").saying)


def test_every_gate_is_listed_with_what_there_is_and_what_is_needed() -> None:
    assert decide("d1 P80 - A50 clinic | d3 P50 - A30", "d5", steps=GOAL).gates == (
        Gate(GateName.MORE, 2, 3),
        Gate(GateName.DAYS, 2, 2),
        Gate(GateName.FRESH, 1, 1),
        Gate(GateName.CONTEXT, 2, 2),
        Gate(GateName.ALONE, 1, 1),
        Gate(GateName.RATING, 1, 1),
        Gate(GateName.BELIEF, 30, 20),
    )


def test_the_gates_are_listed_whatever_was_decided() -> None:
    decision = decide("d1 P80 - A50", "d3", "hold_open d2")
    assert (decision.decision, decision.gates[0]) == ("HOLD", Gate(GateName.MORE, 1, 3))


def test_when_ready_no_gate_is_unmet() -> None:
    assert all(gate.met for gate in decide(THREE, "d7").gates)


def test_an_empty_run_has_no_context_and_no_belief() -> None:
    gates = {gate.name: gate.have for gate in decide("", "d1").gates}
    assert (gates[GateName.CONTEXT], gates[GateName.BELIEF], gates[GateName.FRESH]) == (0, None, 0)


def test_a_belief_that_was_not_said_is_never_low_enough() -> None:
    assert not Gate(GateName.BELIEF, None, 20).met
