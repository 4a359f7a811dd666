import pytest

from exposure.domain.dose import Proposal
from exposure.domain.ladder import DOSE
from exposure.words.dose import change_lines, dimension_word, dose_line


def test_a_dose_is_one_line_that_begins_with_what_is_moved() -> None:
    dose = {"support": "one hand on the bench", "amount": "5 times", "load": "3 kg", "speed": " "}
    assert dose_line(dose) == "3 kg, one hand on the bench, 5 times"


def test_a_dose_that_says_nothing_is_no_line() -> None:
    assert dose_line({}) == dose_line({"load": " "}) == ""


def test_holding_on_to_nothing_is_said_in_whole_words() -> None:
    assert dose_line({"support": "None", "amount": "5 times"}) == "not holding on, 5 times"


def test_every_dimension_has_a_name_of_its_own() -> None:
    assert len({dimension_word(name) for name in DOSE}) == len(DOSE)


def test_a_step_between_says_what_it_changes() -> None:
    proposal = Proposal({"load": "5 kg", "support": "none", "speed": "slow"}, ("support", "load"))
    easier = {"load": "3 kg", "speed": "slow"}
    assert change_lines(proposal, easier) == ("Holding on: not holding on", "How heavy: 5 kg instead of 3 kg")


@pytest.mark.parametrize("name", DOSE)
def test_every_dimension_stands_in_the_line(name: str) -> None:
    assert dose_line({name: "words"}) == "words"
