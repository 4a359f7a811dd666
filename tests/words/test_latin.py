"""Words for systems that hold Western European letters only."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.words.latin import beyond_latin, latin


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("Ruth’s “own” words", 'Ruth\'s "own" words'),
        ("3–4 weeks — or more…", "3-4 weeks - or more..."),
        ("≤ 5 → 6", "at most  5 to 6"),
        ("Ame\u0301lie", "Amélie"),
        ("12\u00a0%", "12 %"),
    ],
)
def test_signs_are_as_a_typewriter_writes_them(text: str, typed: str) -> None:
    assert latin(text) == typed


def test_what_may_be_lost_is_named_once_and_in_order() -> None:
    assert beyond_latin("Łukasz Łęcki, \u200femoji 😀") == "Łę😀"


@given(st.text(max_size=40))
def test_letters_are_never_taken_away(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    assert [each for each in latin(text) if each.isalnum() and each in composed][:1] == [
        each for each in composed if each.isalnum() and each in latin(text)
    ][:1]


@given(st.text(st.characters(max_codepoint=0xFF), max_size=40))
def test_western_letters_are_never_told_as_lost(text: str) -> None:
    assert beyond_latin(latin(text)) == ""
