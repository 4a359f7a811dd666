"""How hard a passphrase is to guess, and what would help."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.errors import ExposureError
from exposure.storage.passphrase import refuse_empty, secret_of, strength


@pytest.mark.parametrize(
    ("passphrase", "hint"),
    [
        ("", "too_short"),
        ("ninechars", "too_short"),
        ("qwertyuiop", "common_word"),
        ("zxcvbhu82019", "keyboard_run"),
        ("aaaaaaaaaaaa", "repeat"),
        ("abcdefghijkl", "sequence"),
        ("12.03.1984 1", "date"),
        ("x7kqz12345", "more_words"),
        ("gk8!v 1984ab", "strong"),
        ("correct horse battery staple", "strong"),
    ],
)
def test_the_hint_names_what_is_weakest(passphrase: str, hint: str) -> None:
    assert strength(passphrase).hint_key == hint


def test_level_rises_with_what_is_hard_to_guess() -> None:
    tried = ["ninechars", "password12", "correct horse battery staple"]
    assert [strength(one).level for one in tried] == [0, 1, 4]


def test_the_programs_own_name_is_no_secret() -> None:
    assert strength("rungwise 12").level < strength("rangwosa 12").level


@given(st.text(max_size=14))
def test_any_text_can_be_rated(passphrase: str) -> None:
    assert 0 <= strength(passphrase).level <= 4


def test_what_follows_a_strong_beginning_cannot_weaken_it() -> None:
    strong = "seven quiet otters swim by night"
    assert strength(strong + "a" * 10_000) == strength(strong)


def test_only_no_passphrase_at_all_is_refused() -> None:
    refuse_empty("x")
    with pytest.raises(ExposureError) as doing:
        refuse_empty("")
    assert (doing.value.kind, doing.value.field) == ("missing", "passphrase")


def test_an_accent_is_not_a_character_of_its_own() -> None:
    assert strength("e\u0301" * 5).hint_key == "too_short"


@given(st.text(st.characters(exclude_categories=[]), max_size=20))
def test_no_text_makes_an_error_that_carries_it(passphrase: str) -> None:
    assert isinstance(secret_of(passphrase), bytes)
