"""An anchor as it is printed is read back from what somebody types."""

import pytest

from exposure.domain.anchor import Anchor, typed_anchor
from tests.anchored import ANCHOR

SHORT = "9f3ca01b77d2e0c4"


def test_sixteen_digits_are_shown_in_groups() -> None:
    assert ANCHOR.short == "9f3c a01b 77d2 e0c4"


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Record: 214 changes, 9f3c a01b 77d2 e0c4", Anchor(214, SHORT)),
        ("  record: 214 CHANGES,9F3C A01B\t77d2 e0c4 ", Anchor(214, SHORT)),
        ("9f3c a01b", Anchor(0, "9f3ca01b")),
        (ANCHOR.head, Anchor(0, ANCHOR.head)),
        ("214, 9f3ca01b", Anchor(214, "9f3ca01b")),
    ],
)
def test_the_line_or_its_digits_alone_can_be_typed(typed: str, read: Anchor) -> None:
    assert typed_anchor(typed) == read


@pytest.mark.parametrize(
    "typed", ["", "9f3c a01", "Ruth Calloway", "Record: 214 changes", ANCHOR.head + "0", "zz9f3ca01b"]
)
def test_too_little_and_what_is_no_anchor_is_none(typed: str) -> None:
    assert typed_anchor(typed) is None
