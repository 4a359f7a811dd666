"""Where each number is set: the narrowest that says something wins."""

from dataclasses import replace

from exposure.domain.progression.gathering import settings_of
from exposure.domain.progression.levels import InForce, Level, in_force, of_clinic, of_ladder, of_patient, of_rung
from exposure.domain.progression.settings import NAMES, Settings
from tests.builders import case, clinic, ladder_case, patient, rung

LADDER = ladder_case()
CASE = case(LADDER)


def test_what_nobody_set_is_the_program_s() -> None:
    found = in_force(of_clinic(clinic()))
    assert found == {name: InForce(getattr(Settings(), name), Level.PROGRAM) for name in NAMES}


def test_a_goal_step_comes_with_numbers_of_its_own() -> None:
    found = in_force(of_rung(CASE, LADDER, LADDER.rungs[-1]))
    assert found["contexts_min"] == InForce(2, Level.GOAL)
    assert in_force(of_rung(CASE, LADDER, LADDER.rungs[0]))["contexts_min"] == InForce(1, Level.PROGRAM)


def test_the_narrowest_wins() -> None:
    who = replace(patient(), policy={"n_min": 4, "days_min": 3})
    asked = replace(case(LADDER, who=who), clinic=replace(clinic(), policy={"n_min": 5, "k_aids": 4}))
    found = in_force(of_rung(asked, LADDER, replace(rung(1), policy={"n_min": 6})))
    assert found["n_min"] == InForce(6, Level.RUNG)
    assert found["days_min"] == InForce(3, Level.PATIENT)
    assert found["k_aids"] == InForce(4, Level.CLINIC)


def test_never_is_a_number_that_is_set() -> None:
    found = in_force(of_patient(replace(CASE, patient=replace(patient(), policy={"k_unsettled": None}))))
    assert found["k_unsettled"] == InForce(None, Level.PATIENT)


def test_what_the_rule_reads_is_what_is_said_to_be_in_force() -> None:
    ladder = replace(LADDER, ladder=replace(LADDER.ladder, policy={"belief_max": 5}))
    for step in ladder.rungs:
        told = {name: found.value for name, found in in_force(of_rung(CASE, ladder, step)).items()}
        read = settings_of(step, ladder, CASE)
        assert told == {name: getattr(read, name) for name in NAMES}


def test_the_level_itself_comes_last() -> None:
    layers = (of_clinic(clinic()), of_patient(CASE), of_ladder(CASE, LADDER), of_rung(CASE, LADDER, LADDER.rungs[0]))
    assert [each[-1][0] for each in layers] == [Level.CLINIC, Level.PATIENT, Level.LADDER, Level.RUNG]
