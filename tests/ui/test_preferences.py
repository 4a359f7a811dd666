from pathlib import Path

import pytest

from ui.preferences import Preferences, load, save


@pytest.mark.parametrize(
    "liked",
    [
        Preferences(),
        Preferences("dark", 150, "table"),
        Preferences("light", 200, "chart", maximised=True, lock_minutes=30),
    ],
)
def test_a_liking_comes_back_as_it_was(tmp_path: Path, liked: Preferences) -> None:
    save(tmp_path / "kept" / "preferences.json", liked)
    assert load(tmp_path / "kept" / "preferences.json") == liked


def test_without_a_file_nothing_was_chosen(tmp_path: Path) -> None:
    assert load(tmp_path / "none.json") == Preferences("system", 100, None)


@pytest.mark.parametrize("text", ["", "[]", '{"scheme": "dark"}', '{"scheme": "dark", "text_percent": "large"}'])
def test_a_file_that_cannot_be_read_counts_as_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "p.json").write_text(text, encoding="utf-8")
    assert load(tmp_path / "p.json") == Preferences()


def test_a_file_from_before_has_no_way_chosen(tmp_path: Path) -> None:
    (tmp_path / "p.json").write_text('{"scheme": "dark", "text_percent": 120}', encoding="utf-8")
    assert load(tmp_path / "p.json") == Preferences("dark", 120, None)


@pytest.mark.parametrize("minutes", ["0", "7", "100000", "true", '"5"', "null"])
def test_a_time_to_lock_that_is_not_offered_is_the_usual_one(tmp_path: Path, minutes: str) -> None:
    text = f'{{"scheme": "dark", "text_percent": 100, "lock_minutes": {minutes}}}'
    (tmp_path / "p.json").write_text(text, encoding="utf-8")
    assert load(tmp_path / "p.json").lock_minutes == 10


def test_what_is_out_of_bounds_is_brought_in(tmp_path: Path) -> None:
    text = '{"scheme": "pink", "text_percent": 900, "tries_as": "poem"}'
    (tmp_path / "p.json").write_text(text, encoding="utf-8")
    assert load(tmp_path / "p.json") == Preferences("system", 200, None)


def test_a_folder_that_cannot_be_written_costs_only_the_liking(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    save(tmp_path / "file" / "p.json", Preferences("dark"))
    assert load(tmp_path / "file" / "p.json") == Preferences()
