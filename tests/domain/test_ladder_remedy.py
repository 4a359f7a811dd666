from dataclasses import replace

import pytest

from exposure.domain.ladder_remedy import remedy
from exposure.domain.ladder_review import Reviewed, Rule, review
from tests.builders import LADDER, rung_id, trial
from tests.domain.test_ladder_review import ALIKE, TODAY, TRIPS, climb, findings, on

SETTLED_BY_A_KEY = {Rule.NO_GOAL, Rule.DUPLICATE, Rule.OUT_OF_ORDER, Rule.REST_OVER}


@pytest.mark.parametrize("rule", Rule)
def test_a_rule_has_a_remedy_where_one_key_can_settle_it(rule: Rule) -> None:
    (finding,) = findings(TRIPS[rule])
    assert bool(remedy(finding, TRIPS[rule])) == (rule in SETTLED_BY_A_KEY)


def test_the_top_step_is_made_the_goal() -> None:
    (finding,) = findings(TRIPS[Rule.NO_GOAL])
    line = {"edit": "set_goal_rung", "ladder": LADDER, "rung": rung_id(3)}
    assert remedy(finding, TRIPS[Rule.NO_GOAL]) == (line,)


def test_of_two_alike_the_untried_one_is_taken_off() -> None:
    ladder = replace(on(ALIKE), trials=(trial(3),))
    (finding,) = findings(ladder)
    assert remedy(finding, ladder) == ({"edit": "archive_rung", "rung": rung_id(2)},)


def test_of_two_alike_that_were_both_tried_none_is_taken_off() -> None:
    ladder = replace(on(ALIKE), trials=(trial(2), trial(3)))
    (finding,) = findings(ladder)
    assert remedy(finding, ladder) == ()


def test_a_step_moves_down_to_where_its_worry_puts_it() -> None:
    ladder = on(climb(20, 30, 40, 26))
    (finding,) = findings(ladder)
    line = {"edit": "move_rung", "rung": rung_id(4), "to": 1, "seen": 1}
    assert remedy(finding, ladder) == (line,)


def test_a_step_that_is_done_never_moves() -> None:
    lower, upper, top = climb(40, 20, 46)
    ladder = on([lower, replace(upper, status="passed_shown"), top])
    found = [each for each in review(Reviewed(ladder, TODAY), asked=True) if each.rule == Rule.OUT_OF_ORDER]
    assert [remedy(each, ladder)[0]["rung"] for each in found] == [lower.id]


def test_a_step_whose_rest_is_over_takes_part_again() -> None:
    (finding,) = findings(TRIPS[Rule.REST_OVER])
    assert remedy(finding, TRIPS[Rule.REST_OVER]) == ({"edit": "wake_rung", "rung": rung_id(4)},)
