"""What is told before a record is brought in, for one and for many, and nothing for nothing."""

import pytest

from exposure.domain.import_preview import ImportPreview
from exposure.words.importing import brought, changes, not_imported


def preview(**said: object) -> ImportPreview:
    usual: dict[str, object] = {"known": False, "namesake": False, "new": {}, "changed": {}, "kept": {}}
    return ImportPreview("Ana Ruiz", **{**usual, **said})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("counts", "told"),
    [
        ({"prediction": 1}, "1 try"),
        ({"prediction": 2, "ladder": 1, "rung": 7}, "1 ladder, 7 steps, 2 tries"),
        ({"consent": 1, "flare": 2}, "3 other entries"),
        ({"visit": 1, "gp": 1}, "1 visit, 1 other entry"),
        ({}, ""),
    ],
)
def test_records_are_counted_in_words(counts: dict[str, int], told: str) -> None:
    assert brought(counts) == told


def test_only_what_is_so_is_told() -> None:
    assert changes(preview(new={"rung": 2})) == ("Ana Ruiz is not on record here yet.", "New: 2 steps.")


def test_nothing_to_change_is_told() -> None:
    said = changes(preview(known=True, kept={"patient": 1}))
    assert said[0] == "Ana Ruiz is on record here already."
    assert "Nothing would change." in said[1]
    assert said[2] == "Different there, kept as here: 1 other entry."


def test_a_namesake_is_asked_about() -> None:
    assert "Same person?" in changes(preview(namesake=True, new={"rung": 1}))[1]


def test_the_name_of_a_file_stays_on_one_line() -> None:
    said = not_imported("", {"name": "a\nb\tc.json", "why": "foreign"})
    assert said.startswith("“a b c.json” ")
