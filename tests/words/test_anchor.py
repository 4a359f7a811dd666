"""The small last line of a document, and what is said when one is compared."""

import pytest

from exposure.domain.anchor import Anchor, typed_anchor
from exposure.words.anchor import anchor_line, compared
from tests.anchored import ANCHOR


def test_one_change_and_many_are_said_so() -> None:
    assert anchor_line(ANCHOR) == "Record: 214 changes, 9f3c a01b 77d2 e0c4"
    assert anchor_line(Anchor(1, "ab" * 32)).startswith("Record: 1 change, abab")


def test_what_is_printed_can_be_typed_back() -> None:
    assert typed_anchor(anchor_line(ANCHOR)) == Anchor(214, ANCHOR.head[:16])


@pytest.mark.parametrize(
    ("typed", "place", "said"),
    [
        (None, None, "Type the line as it is printed"),
        (Anchor(214, "9f"), None, "does not hold that line"),
        (Anchor(214, "9f"), 214, "The paper fits: it is part of this record, as of change 214."),
        (Anchor(0, "9f"), 7, "as of change 7."),
        (Anchor(214, "9f"), 213, "at change 213, but the paper says 214"),
    ],
)
def test_a_comparison_says_what_came_of_it(typed: Anchor | None, place: int | None, said: str) -> None:
    assert said in compared(typed, place)
