"""Strict reading of JSON objects, field by field."""

import pytest

from exposure.errors import ExposureError
from exposure.imports.json_fields import Fields, any_text, each, flag, one_of, read_json, some_text


def refusal(*arguments: object) -> tuple[str, str | None]:
    """Give kind and field of what `arguments[0]` called with the rest is refused with."""
    call, *rest = arguments
    assert callable(call)
    with pytest.raises(ExposureError) as refused:
        call(*rest)
    return refused.value.kind, refused.value.field


@pytest.mark.parametrize("text", ["", "{", "nonsense", '{"a": 1, "a": 2}', "[" * 100_000, "1" * 5_000])
def test_what_is_no_json_is_refused(text: str) -> None:
    assert refusal(read_json, text) == ("not_json", None)


def test_a_field_is_read_once_and_nothing_may_be_left() -> None:
    fields = Fields("rung", {"id": "a", "note": "b"})
    assert fields.take("id", any_text) == "a"
    assert refusal(fields.close) == ("unknown_field", "rung.note")


def test_a_missing_field_is_named_with_its_path() -> None:
    assert refusal(Fields("rung", {}).take, "id", any_text) == ("missing", "rung.id")
    assert refusal(Fields("", {}).take, "id", any_text) == ("missing", "id")


def test_null_is_absent_where_it_may_be_and_wrong_where_not() -> None:
    fields = Fields("", {"a": None, "b": None})
    assert fields.maybe("a", any_text) is None
    assert refusal(fields.default, "b", flag, False) == ("type", "b")
    assert fields.default("c", flag, True)


def test_only_objects_have_fields() -> None:
    assert refusal(Fields, "rung", []) == ("type", "rung")
    assert refusal(Fields, "", 3) == ("type", None)


def test_entries_of_a_list_are_numbered_from_0() -> None:
    assert each(any_text)(["a", "b"], "words") == ("a", "b")
    assert refusal(each(any_text), ["a", 1], "words") == ("type", "words[1]")
    assert refusal(each(any_text), "ab", "words") == ("type", "words")


def test_one_of_some_words_is_taken_exactly() -> None:
    read = one_of(("yes", "no"))
    assert read("yes", "f") == "yes"
    assert refusal(read, "Yes", "f") == ("range", "f")
    assert refusal(read, True, "f") == ("type", "f")


def test_some_text_is_not_blank() -> None:
    assert some_text(" a ", "f") == " a "
    assert refusal(some_text, "  ", "f") == ("missing", "f")
