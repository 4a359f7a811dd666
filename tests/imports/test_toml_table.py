from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.errors import ExposureError
from exposure.imports.toml_table import Table, read_table

KEYS = st.text("abc", min_size=1, max_size=3)


def test_a_file_that_is_not_there_is_told_by_name(tmp_path: Path) -> None:
    with pytest.raises(ExposureError, match=r"missing\(none.toml\)"):
        read_table(tmp_path / "none.toml")


@pytest.mark.parametrize("content", [b"a = ", b"\xff\xfe", b"a = 1\na = 2"])
def test_a_file_that_is_no_toml_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "bad.toml").write_bytes(content)
    with pytest.raises(ExposureError, match=r"type\(bad.toml\)"):
        read_table(tmp_path / "bad.toml")


@given(st.dictionaries(KEYS, st.text("xyz", min_size=1)), KEYS)
def test_what_nobody_asked_for_is_refused(values: dict[str, object], extra: str) -> None:
    table = Table("here", {**values, extra: "unasked"})
    for key in values.keys() - {extra}:
        table.text(key)
    with pytest.raises(ExposureError, match="unknown_field"):
        table.close()


@given(st.dictionaries(KEYS, st.text("xyz", min_size=1)))
def test_a_table_that_was_read_in_full_closes(values: dict[str, object]) -> None:
    table = Table("here", values)
    assert {key: table.text(key) for key in values} == values
    table.close()


def test_a_whole_number_is_a_number_too() -> None:
    assert Table("here", {"width": 4}).number("width") == 4.0


@pytest.mark.parametrize("value", [True, "4", [4]])
def test_what_is_no_number_is_refused(value: object) -> None:
    with pytest.raises(ExposureError, match=r"type\(here.width\)"):
        Table("here", {"width": value}).number("width")


def test_a_table_where_a_list_should_be_is_refused() -> None:
    with pytest.raises(ExposureError, match=r"type\(here.step\)"):
        Table("here", {"step": {}}).tables("step")


def test_a_list_of_something_else_than_tables_is_refused() -> None:
    with pytest.raises(ExposureError, match=r"type\(here.step\)"):
        Table("here", {"step": ["walk"]}).tables("step")


def test_a_list_of_texts_without_text_in_it_is_refused() -> None:
    with pytest.raises(ExposureError, match=r"type\(here.feared\)"):
        Table("here", {"feared": ["falling", "  "]}).texts("feared")
