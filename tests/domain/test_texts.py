"""Texts are kept verbatim up to 2,000 characters; what nobody can see or store is refused."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exposure.domain.texts import reason, text
from exposure.errors import ExposureError

STEADY = settings(derandomize=True, deadline=None, database=None)
VISIBLE = st.text(st.characters(exclude_categories=("Cc", "Cs")) | st.sampled_from("\t\n"), max_size=200)
INVISIBLE = [chr(code) for code in range(256) if unicodedata.category(chr(code)) == "Cc" and chr(code) not in "\t\n"]


def refusal(value: object) -> ExposureError:
    with pytest.raises(ExposureError) as refused:
        text(value, "note")
    return refused.value


@STEADY
@given(VISIBLE)
def test_a_text_is_kept_verbatim(value: str) -> None:
    assert text(value, "note") == value


@STEADY
@given(VISIBLE, st.sampled_from([*INVISIBLE, "\ud800", "\udfff"]), VISIBLE)
def test_a_character_nobody_can_see_or_store_is_refused(before: str, character: str, after: str) -> None:
    error = refusal(before + character + after)
    assert (error.kind, error.field, error.values["why"]) == ("type", "note", "characters")


@pytest.mark.parametrize("letter", ["a", "é", "😀", "\u202e", "👩‍👧"])
def test_length_is_counted_in_code_points(letter: str) -> None:
    whole = 2000 // len(letter)
    assert text(letter * whole, "note")
    error = refusal("x" * 2001)
    assert (error.kind, error.values["length"], error.values["longest"]) == ("too_long", 2001, 2000)


@pytest.mark.parametrize("value", [None, 7, True, [], b"text"])
def test_what_is_no_text_is_refused(value: object) -> None:
    assert refusal(value).kind == "type"


@pytest.mark.parametrize("value", ["", "because", "          x", "nine  nin"])
def test_a_reason_has_ten_characters_besides_its_edges(value: str) -> None:
    with pytest.raises(ExposureError) as refused:
        reason(value, "reason")
    assert (refused.value.kind, refused.value.values["shortest"]) == ("range", 10)


def test_a_reason_is_kept_with_its_edges() -> None:
    assert reason("  ten letters ", "reason") == "  ten letters "
