"""The words around a passphrase and its recovery sheet."""

from datetime import date

import pytest

from exposure.words.recovery import group_name, sheet_words, strength_hint, strength_name


def test_each_level_has_a_name_of_its_own() -> None:
    assert len({strength_name(level) for level in range(5)}) == 5


@pytest.mark.parametrize(
    "key", ["too_short", "common_word", "keyboard_run", "repeat", "sequence", "date", "more_words", "strong"]
)
def test_each_hint_is_a_sentence(key: str) -> None:
    assert strength_hint(key).endswith(".")
    assert "{" not in strength_hint(key)


def test_the_least_length_is_said() -> None:
    assert "10 characters" in strength_hint("too_short")


@pytest.mark.parametrize(("month", "name"), [(1, "January"), (12, "December")])
def test_the_day_is_written_out(month: int, name: str) -> None:
    assert sheet_words("clinic", date(2026, month, 3))["made_on"] == f"3 {name} 2026"


def test_a_group_is_named_by_its_number() -> None:
    assert group_name(3) == "Group 3"


def test_every_level_begins_as_a_sentence_does() -> None:
    assert all(strength_name(level)[0].isupper() for level in range(5))
