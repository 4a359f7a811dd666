"""Where a step between can go, and what lies between the two beside it."""

from collections.abc import Mapping
from dataclasses import replace

from exposure.domain.ladder import Rung
from exposure.domain.step_between import gaps_at
from exposure.imports.library import read_scales
from resources import path
from tests.builders import ladder_case, rung

SCALES = read_scales(path(""))


def dosed(number: int, dose: Mapping[str, str]) -> Rung:
    return replace(rung(number), dose=dose)


LADDER = ladder_case(
    rungs=[
        rung(1, status="passed_shown"),
        rung(2, status="passed_shown"),
        dosed(3, {"support": "both hands on the bench", "amount": "5 times"}),
        dosed(4, {"support": "none", "amount": "20 times"}),
    ]
)


def test_a_step_has_a_gap_below_and_one_above() -> None:
    gaps = gaps_at(LADDER, LADDER.steps[2].id, SCALES)
    assert [(gap.lower, gap.upper, gap.place) for gap in gaps] == [
        (LADDER.steps[1], LADDER.steps[2], 2),
        (LADDER.steps[2], LADDER.steps[3], 3),
    ]


def test_between_two_that_are_done_nothing_is_to_be_climbed() -> None:
    assert gaps_at(LADDER, LADDER.steps[0].id, SCALES) == ()
    assert [gap.place for gap in gaps_at(LADDER, LADDER.steps[1].id, SCALES)] == [2]


def test_a_gap_has_a_few_doses_that_change_one_or_two_things() -> None:
    (_below, above) = gaps_at(LADDER, LADDER.steps[2].id, SCALES)
    assert above.proposals[0].dose == {"support": "one hand on the bench", "amount": "5 times"}
    assert len(above.proposals) == 3
    assert all(1 <= len(proposal.changed) <= 2 for proposal in above.proposals)


def test_where_nothing_is_said_of_an_amount_it_names_who_lacks_it() -> None:
    bare = ladder_case(rungs=[rung(1), dosed(2, {"load": "3 kg"}), rung(3)])
    below, above = gaps_at(bare, bare.steps[1].id, SCALES)
    assert (below.unsaid, above.unsaid) == ((bare.steps[0],), (bare.steps[2],))
    assert above.proposals == ()
