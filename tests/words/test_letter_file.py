"""What a letter is called as a file."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.words.letter_file import LONGEST, letter_file
from tests.stories import ruths_letter

LETTER = ruths_letter()


@pytest.mark.parametrize(
    ("pattern", "name"),
    [
        ("", "letter-2026-11-19"),
        ("{kind} {date}", "progress 2026-11-19"),
        ("{identifier}_{date}", "NHS 999 123 4560_2026-11-19"),
        ("a/b\\c:{kind}", "a-b-c-progress"),
        ("  . ", "letter-2026-11-19"),
        ("CON", "letter-2026-11-19"),
        ("../{date}", "2026-11-19"),
        ("{name}", "{name}"),
    ],
)
def test_a_pattern_gives_a_name(pattern: str, name: str) -> None:
    assert letter_file(LETTER, pattern) == name


def test_without_a_number_nothing_is_left_over() -> None:
    bare = replace(LETTER, subject=replace(LETTER.subject, identifier=""))
    assert letter_file(bare, "{identifier}-{kind}-{date}") == "progress-2026-11-19"


@given(st.text(max_size=60), st.text(max_size=60))
def test_no_name_leaves_its_folder_or_turns_its_direction(pattern: str, identifier: str) -> None:
    name = letter_file(
        replace(LETTER, subject=replace(LETTER.subject, identifier=identifier)), pattern + "{identifier}"
    )
    assert not set(name) & set('/\\:*?"<>|\0\n\u202e')
    assert 0 < len(name) <= LONGEST
    assert not name.startswith(".")


def test_no_name_of_a_patient_is_in_it_by_default() -> None:
    assert "Ruth" not in letter_file(LETTER)
    assert "CALLOWAY" not in letter_file(LETTER)
