"""Decisions as `decide` and `show` print them."""

import json

from exposure.reports.decisions import answered, decided
from tests.builders_progression import decide


def test_an_answer_has_its_fields_in_order() -> None:
    answer = answered("V1", decide("d1 P80 - A50", "d5"))
    assert list(answer) == ["id", "decision", "reason", "rung", "text", "blocks", "classes"]
    assert json.loads(json.dumps(answer))["text"] == "1 of 3 tries so far. Keep going with this step."


def test_the_step_a_decision_names_is_called_by_its_number() -> None:
    told = decided(decide("d1 P80 X A80", "d5"), step="7")
    assert (told["rung"], "step 7 again" in str(told["text"])) == (2, True)
