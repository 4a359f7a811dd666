"""Blocks of text: how they wrap, and where they break."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFont

from ui import theme
from ui.widgets.text_block import TextBlock, balanced, longest_word, narrowest

WORDS = st.lists(st.text("abcdefgh", min_size=1, max_size=9), min_size=1, max_size=8).map(" ".join)


def font(px: float = 15) -> QFont:
    return theme.current().font(px)


def test_balanced_lines_are_about_equally_long() -> None:
    block = balanced("Could go either way", font(20), 170)
    assert block.broken == "Could go\neither way"


@given(WORDS, st.integers(60, 400))
def test_balancing_adds_no_lines(text: str, width: int) -> None:
    assert balanced(text, font(), width).lines <= max(TextBlock(text, font(), width).lines, 1)


@given(WORDS, st.integers(60, 400))
def test_breaks_lose_no_words(text: str, width: int) -> None:
    room = max(width, longest_word(text, font()) + 1)
    assert balanced(text, font(), room).broken.split() == text.split()


@given(WORDS, st.integers(1, 4))
def test_the_narrowest_keeps_its_lines_or_one_a_word(text: str, lines: int) -> None:
    block = narrowest(text, font(), lines)
    assert block.lines <= max(lines, 1)


@pytest.mark.parametrize("text", ["", " "])
def test_nothing_has_no_longest_word(text: str) -> None:
    assert longest_word(text, font()) == 0
