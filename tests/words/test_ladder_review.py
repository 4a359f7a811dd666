import pytest

from exposure.domain.ladder_remedy import remedy
from exposure.domain.ladder_review import Rule
from exposure.words.ladder_review import finding_reason, how_long, remedy_label
from tests.domain.test_ladder_review import TRIPS, findings
from tests.resources.reading import grade


def reason(rule: Rule) -> str:
    (finding,) = findings(TRIPS[rule])
    return finding_reason(finding, TRIPS[rule])


@pytest.mark.parametrize("rule", Rule)
def test_a_reason_is_read_with_ease_and_names_its_step(rule: Rule) -> None:
    sentences = reason(rule).replace("?", ".").split(". ")
    assert all(grade(sentence) <= 6 or len(sentence.split()) < 6 for sentence in sentences)
    assert "{" not in reason(rule)


@pytest.mark.parametrize("rule", Rule)
def test_what_has_a_remedy_has_a_word_for_its_key(rule: Rule) -> None:
    (finding,) = findings(TRIPS[rule])
    assert bool(remedy_label(rule)) == bool(remedy(finding, TRIPS[rule]))


def test_what_a_long_ladder_takes_is_said_in_weeks() -> None:
    assert reason(Rule.ABOVE_EIGHT) == "9 steps to do take about 11 weeks. Eight is enough to start."
    assert reason(Rule.TOO_MANY).startswith("13 steps to do take more than 14 weeks.")
    assert how_long(8) == ""


def test_a_step_and_what_it_was_rated_are_named() -> None:
    assert reason(Rule.OUT_OF_ORDER).startswith("“Movement 3” is a 34 and stands over “Movement 2”, a 40.")
