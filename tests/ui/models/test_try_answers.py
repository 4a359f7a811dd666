"""Answers as values, and what a draft keeps of them."""

import json

from hypothesis import given
from hypothesis import strategies as st

from exposure.domain.trial_entries import Happened
from tests.builders import moment
from ui.models.try_answers import Answered, Asking, Moved, Predicted, TryDraft, Used, from_body, to_body

MAYBE = st.none() | st.integers(0, 100)
PREDICTED = st.builds(
    Predicted,
    worry=st.text(),
    how=st.text(),
    meaning=st.sampled_from([None, "same", "new"]),
    likelihood=MAYBE,
    when=st.sampled_from([None, "straight_away", "bedtime", "morning", "days"]),
    days=st.none() | st.integers(1, 7),
    left=st.lists(st.text()).map(tuple),
    offered=st.lists(st.text()).map(tuple),
    place=st.text(),
    clinician_present=st.sampled_from([None, True, False]),
)
USED = st.none() | st.lists(st.builds(Used, st.text(), st.sampled_from([None, "habit", "help"]))).map(tuple)
ANSWERED = st.builds(
    Answered,
    outcome=st.sampled_from([None, "did_not_occur", "partly", "occurred", "unclear"]),
    what_happened=st.text(),
    used=USED,
    likelihood=MAYBE,
    asking=st.builds(Asking, when=st.sampled_from([None, "days"]), days=MAYBE, how=st.sampled_from([None, "phone"])),
)


@given(PREDICTED, ANSWERED)
def test_a_draft_comes_back_as_it_was(predicted: Predicted, answered: Answered) -> None:
    draft = TryDraft("happened", "a try", predicted, Moved("partial", moment(3)), answered)
    assert from_body(json.loads(json.dumps(to_body(draft)))) == draft


def test_no_draft_is_none() -> None:
    assert from_body(None) is None


def test_a_draft_of_another_shape_is_none() -> None:
    assert from_body({"stage": "predict", "colour": "red"}) is None


def test_used_nothing_is_not_the_same_as_not_asked() -> None:
    back = [from_body(to_body(TryDraft(answered=Answered(used=used)))) for used in (None, ())]
    assert [draft.answered.used for draft in back if draft] == [None, ()]


def test_in_days_is_a_moment_once_the_days_are_said() -> None:
    assert not Predicted(when="days").has_moment
    assert Predicted(when="days", days=3).has_moment
    assert Predicted(when="morning").has_moment


def test_partly_and_yes_came_true() -> None:
    outcomes: tuple[Happened, ...] = ("did_not_occur", "unclear", "partly", "occurred")
    assert [Answered(outcome=outcome).came_true for outcome in outcomes] == [False, False, True, True]
