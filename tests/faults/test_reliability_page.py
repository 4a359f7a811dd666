"""The page on what can go wrong claims nothing that has no test."""

import re
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
PAGE = (TESTS.parent / "docs" / "reliability.md").read_text(encoding="utf-8")
ROWS = dict(re.findall(r"^\| (F\d\d) (.*)$", PAGE, re.MULTILINE))
NAMED = re.compile(r"`([a-z_/]+\.py)::(\w+)`")


def test_every_fault_has_a_row() -> None:
    assert list(ROWS) == [f"F{number:02}" for number in range(1, 63)]


@pytest.mark.parametrize("fault", ROWS)
def test_what_a_row_claims_is_tested(fault: str) -> None:
    named = NAMED.findall(ROWS[fault])
    assert named
    assert [f"{file}::{name}" for file, name in named if f"def {name}(" not in (TESTS / file).read_text("utf-8")] == []


def test_no_figure_is_left_open() -> None:
    assert "@" not in PAGE
