from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.domain.dose import Proposal, between, cleaned, differing
from exposure.domain.ladder import DOSE
from exposure.domain.movement import LadderTemplate
from exposure.imports.library import read_ladders, read_scales
from resources import path

SCALES = read_scales(path(""))
LADDERS = read_ladders(path(""))
BENCH = {"support": "both hands on the bench", "amount": "5 times"}
words = st.sampled_from(["3 kg", "8 kg", "20 kg", "none", "slow", "quick", "at home", " ", "5 times", "1 hour"])
doses = st.dictionaries(st.sampled_from(DOSE), words, max_size=5)


def test_two_doses_differ_where_they_say_something_else() -> None:
    assert differing(BENCH, {"support": "none", "amount": "5 Times ", "load": "3 kg"}) == ("support", "load")


def test_nothing_lies_between_two_that_say_the_same() -> None:
    assert between(BENCH, dict(BENCH), SCALES) == ()


def test_one_hand_lies_between_two_and_none() -> None:
    proposals = between(BENCH, {**BENCH, "support": "none"}, SCALES)
    assert proposals == (Proposal({**BENCH, "support": "one hand on the bench"}, ("support",)),)


def test_a_harder_step_that_says_nothing_of_holding_on_is_done_without() -> None:
    (proposal,) = between(BENCH, {"amount": "5 times"}, SCALES)
    assert proposal.dose["support"] == "one hand on the bench"


def test_half_way_in_one_thing_comes_before_all_the_way_and_before_two() -> None:
    found = between({"load": "3 kg", "speed": "slow"}, {"load": "8 kg", "speed": "quick"}, SCALES)
    assert [proposal.changed for proposal in found] == [("load",), ("speed",), ("load",), ("speed",), ("load", "speed")]
    assert [found[0].dose["load"], found[2].dose["load"]] == ["5 kg", "8 kg"]


def test_what_the_harder_step_does_not_speak_of_stays() -> None:
    found = between({"load": "3 kg", "place": "at home"}, {"load": "8 kg"}, SCALES)
    assert all(proposal.dose["place"] == "at home" for proposal in found)


def test_what_is_on_the_ladder_already_is_not_proposed() -> None:
    one, other = {"load": "3 kg"}, {"load": "8 kg"}
    assert between(one, other, SCALES, existing=[{"load": " 5 KG"}]) == ()


@given(doses, doses, st.lists(doses, max_size=4))
def test_a_proposal_is_new_and_says_the_one_or_two_things_it_changes(
    easier: dict[str, str], harder: dict[str, str], existing: list[dict[str, str]]
) -> None:
    found = between(easier, harder, SCALES, existing)
    taken = [cleaned(dose) for dose in (easier, harder, *existing)]
    for proposal in found:
        assert proposal.dose not in taken
        assert set(proposal.changed) == set(differing(easier, proposal.dose))
        assert len(proposal.changed) in (1, 2)
    assert len({tuple(proposal.dose.items()) for proposal in found}) == len(found)


@pytest.mark.parametrize("ladder", LADDERS, ids=lambda ladder: ladder.id)
def test_most_ready_made_steps_have_something_between_that_no_other_step_is(ladder: LadderTemplate) -> None:
    core = [step.dose for step in ladder.core]
    found = [between(one, other, SCALES, core) for one, other in pairwise(core)]
    assert sum(bool(each) for each in found) >= len(found) - 1
