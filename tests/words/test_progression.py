"""The patient's sentences of PP-1: exact, singular where a count is one, with the caller's numbers and dates."""

import ast
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from exposure.domain.progression import rules
from exposure.domain.progression.saying import Saying
from exposure.words.progression import _SENTENCES, sentence

DUE = datetime(2025, 3, 8, 10, 0, tzinfo=UTC)

SINGULAR = [
    ("READY_SHOWN", {"n": 1, "days": 1, "L": 15}, "It did not happen in 1 try on 1 day. It now feels 15% likely."),
    ("CONTINUE_MORE", {"n": 0, "N": 1}, "0 of 1 try so far. Keep going with this step."),
    ("CONTINUE_MORE", {"n": 1, "N": 3}, "1 of 3 tries so far. Keep going with this step."),
    ("CONTINUE_DAYS", {"n": 1}, "1 try so far. Do it on another day too."),
    ("CONTINUE_FRESH", {"n": 1}, "Your 1 try still counts. Do it once more now to carry on."),
    ("CONTINUE_BELIEF", {"n": 1, "L": 45}, "It has not happened in 1 try, but it still feels 45% likely."),
    ("CONTINUE_AFTER_BREAK", {"d": 1}, "Welcome back. It has been 1 day. Start this step again."),
    ("RECHECK", {"d": 1, "step": 2}, "Welcome back. It has been 1 day. Do step 2 once more before you go on."),
    ("REVIEW_PARTLY", {"k": 1}, "Part of what you were worried about has happened once. Your physio will look"),
    ("REVIEW_UNCLEAR", {"k": 1}, "It was hard to tell what happened in the last try. Your physio will help you"),
    ("REVIEW_AIDS", {"k": 1}, "In the last try there was something extra to help. Your physio will plan"),
    ("REVIEW_TOO_BIG", {"k": 1}, "The last try was not done in full. The step may be too big."),
    ("REVIEW_NOT_SETTLING", {"k": 1}, "The last try took more than a day to settle. Your physio will look"),
    ("REVIEW_BELIEF", {"n": 1, "L": 45}, "It has not happened in 1 try, but it still feels 45% likely. Talk with"),
]

PLURAL = [
    (
        "REVIEW_PARTLY",
        {"k": 2},
        "Part of what you were worried about has happened 2 times. Your physio will look at this",
    ),
    ("CONTINUE_DAYS", {"n": 3}, "3 tries so far, all on one day. Do it on another day too."),
    ("CONTINUE_ALONE", {"n": 3}, "Do this step once without your physio there."),
    ("CONTINUE_AFTER_BREAK", {"d": 25}, "Welcome back. It has been 25 days. Start this step again."),
]


@pytest.mark.parametrize(("key", "values", "start"), SINGULAR + PLURAL)
def test_a_sentence_counts_in_words_that_fit(key: str, values: dict[str, object], start: str) -> None:
    assert sentence(Saying(key, values)).startswith(start)


def test_the_caller_gives_a_step_its_number() -> None:
    said = sentence(Saying("REVIEW_OCCURRED", {"step": "9f1c", "easier": True}), step="4")
    assert "before you try step 4 again." in said


def test_by_default_a_step_goes_by_its_id_even_one_with_braces() -> None:
    assert "step {n} again" in sentence(Saying("REVIEW_OCCURRED", {"step": "{n}", "easier": True}))


def test_a_moment_is_iso_by_default_and_otherwise_as_the_caller_writes_it() -> None:
    said = Saying("AWAIT", {"due": DUE})
    assert sentence(said) == "Waiting to see. We will ask you again after 2025-03-08 10:00."
    assert sentence(said, when=lambda due: f"{due:%A}").endswith("after Saturday.")


def test_a_day_is_written_without_a_time() -> None:
    said = Saying("AWAIT_OVERDUE", {"date": date(2025, 3, 7)})
    assert sentence(said).endswith("after your try on 2025-03-07.")


def test_every_reason_the_rules_can_give_has_a_sentence() -> None:
    folder = Path(rules.__file__).parent
    trees = [ast.parse((folder / name).read_text(encoding="utf-8")) for name in ("rules.py", "reviews.py")]
    texts = {node.value for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant)}
    keys = {text for text in texts if isinstance(text, str) and text.startswith(("REVIEW_", "AWAIT", "READY_"))}
    assert keys <= set(_SENTENCES)


def test_an_unknown_saying_has_no_sentence() -> None:
    with pytest.raises(KeyError):
        sentence(Saying("PAIN"))
