"""One strict reader: a line is an edit of exactly the right shape, or is refused with a kind and a field."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exposure.edits.catalogue import EDITS
from exposure.edits.edit import Changed, Edit, Occasion
from exposure.edits.reading import DEEPEST, LONGEST_LINE, each, hours, parse, read_edit, truth
from exposure.errors import ExposureError
from exposure.storage.records import Records
from tests.builders import uid
from tests.desk import told

STEADY = settings(derandomize=True, deadline=None, database=None)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


def refusal(edit: str, **fields: object) -> tuple[str, str | None]:
    with pytest.raises(ExposureError) as refused:
        read_edit(EDITS[edit], {"edit": edit, **fields})
    return told(refused.value)


def read(edit: str, **fields: object) -> Any:
    return read_edit(EDITS[edit], {"edit": edit, **fields})


def kind_of_refusal(reading: Callable[[], object]) -> str | None:
    try:
        reading()
    except ExposureError as error:
        return error.kind
    return None


NO_OBJECT = {
    "nothing": "",
    "a list": "[]",
    "a text": '"add_patient"',
    "two objects": "{} {}",
    "half an object": '{"edit": "undo"',
    "NaN": '{"threat": NaN}',
    "Infinity": '{"threat": Infinity}',
    "minus Infinity": '{"threat": -Infinity}',
    "a duplicate key": '{"edit": "undo", "edit": "undo"}',
    "a duplicate key within": '{"dose": {"load": "1", "load": "2"}}',
    "a number of 5,000 digits": '{"threat": ' + "9" * 5000 + "}",
    "100,000 open brackets": "[" * 100_000,
    "100,000 objects in one another": '{"a":' * 100_000,
    "nesting no edit has": '{"a":' + "[" * 900 + "]" * 900 + "}",
    "a line of over a million characters": '{"edit": "' + "x" * LONGEST_LINE + '"}',
    "a raw NUL": '{"name": "\0"}',
}


@pytest.mark.parametrize("line", NO_OBJECT.values(), ids=NO_OBJECT)
def test_what_is_not_one_json_object_is_refused_as_a_whole(line: str) -> None:
    with pytest.raises(ExposureError) as refused:
        parse(line)
    assert told(refused.value) == ("not_json", None)


def test_nesting_is_counted_and_not_the_brackets_somebody_writes() -> None:
    assert parse(json.dumps({"name": "[" * 2000})) == {"name": "[" * 2000}


def test_nesting_is_refused_from_the_thirteenth_level() -> None:
    inside = '{"a":' + "[" * (DEEPEST - 2) + "]" * (DEEPEST - 2) + "}"
    assert parse(inside)
    with pytest.raises(ExposureError):
        parse(inside.replace("[", "[[[").replace("]", "]]]"))


@STEADY
@given(st.dictionaries(st.text(), JSON))
def test_any_object_is_read_as_it_is(value: dict[str, Any]) -> None:
    assert parse(json.dumps(value)) == value


@STEADY
@given(st.text() | JSON.map(json.dumps))
def test_any_text_at_all_is_an_object_or_refused(text: str) -> None:
    assert kind_of_refusal(lambda: parse(text)) in {None, "not_json"}


@STEADY
@given(st.sampled_from(sorted(EDITS)), st.dictionaries(st.sampled_from(["id", "rung", "x", "at"]), JSON))
def test_any_fields_at_all_make_an_edit_or_are_refused(edit: str, fields: dict[str, Any]) -> None:
    kinds = {None, "unknown_field", "missing", "type", "range", "too_long"}
    assert kind_of_refusal(lambda: read(edit, **fields)) in kinds


NO_RATING = [
    (101, "range"),
    (-1, "range"),
    ("abc", "type"),
    ("55", "type"),
    (True, "type"),
    (55.0, "type"),
    ([], "type"),
    ({}, "type"),
    (10**4000, "range"),
    (None, "missing"),
]


@pytest.mark.parametrize(("value", "kind"), NO_RATING)
def test_a_rating_is_a_whole_number_from_0_to_100(value: object, kind: str) -> None:
    assert refusal("rate_rung", rung=uid("a"), threat=value) == (kind, "threat")


@pytest.mark.parametrize("value", [0, 1, 99, 100])
def test_a_rating_of_nought_is_a_rating(value: int) -> None:
    assert read("rate_rung", rung=uid("a"), threat=value).threat == value


def test_a_number_too_large_for_a_float_is_no_rating() -> None:
    assert refusal("rate_rung", rung=uid("a"), **parse('{"threat": 1e999}')) == ("type", "threat")


def test_a_likelihood_that_was_asked_and_not_answered_is_null() -> None:
    assert read("lock_prediction", id=uid("t"), rung=uid("a"), likelihood=None).likelihood is None


def test_a_likelihood_that_was_not_asked_is_missing() -> None:
    assert refusal("lock_prediction", id=uid("t"), rung=uid("a")) == ("missing", "likelihood")


@pytest.mark.parametrize("value", [None, "", "  ", "\n\t"])
def test_what_is_required_may_not_be_empty(value: object) -> None:
    assert refusal("add_ladder", id=uid("l"), patient=uid("p"), goal=value) == ("missing", "goal")


def test_what_may_be_left_out_may_also_be_null() -> None:
    assert read("set_clinic", name="Harbour", phone=None).phone is None


def test_a_field_the_edit_does_not_have_is_named() -> None:
    assert refusal("undo", of=uid("e"), whom="me") == ("unknown_field", "whom")


@pytest.mark.parametrize("text", ["a" * 2000, "😀" * 2000, "אבג ولا \u202e", "tab\tnew\nline", "e\u0301"])
def test_a_text_is_kept_verbatim(text: str) -> None:
    assert read("set_clinic", name=text).name == text


@pytest.mark.parametrize("text", ["nul\0", "bell\a", "return\r", "\x7f", "x\x85", "x\ud800"])
def test_a_text_holds_nothing_that_cannot_be_seen_or_stored(text: str) -> None:
    assert refusal("set_clinic", name=text) == ("type", "name")


@pytest.mark.parametrize("letter", ["a", "😀", "\0"])
def test_a_text_of_2001_characters_is_too_long(letter: str) -> None:
    assert refusal("set_clinic", name=letter * 2001) == ("too_long", "name")


@pytest.mark.parametrize("value", [7, 1.5, True, [], {}])
def test_a_text_is_a_text(value: object) -> None:
    assert refusal("set_clinic", name=value) == ("type", "name")


@pytest.mark.parametrize(("reason", "kind"), [("too short", "range"), (" " * 20, "missing"), ("x" * 2001, "too_long")])
def test_a_reason_has_at_least_ten_characters(reason: str, kind: str) -> None:
    assert refusal("override_up", rung=uid("a"), reason=reason) == (kind, "reason")


def test_a_word_that_is_not_offered_is_refused_with_those_that_are() -> None:
    with pytest.raises(ExposureError) as refused:
        read("add_user", id=uid("u"), name="Sam", role="king")
    assert told(refused.value) == ("range", "role")
    assert refused.value.values["allowed"] == ("clinician", "assistant", "patient")


def test_a_choice_is_a_text() -> None:
    assert refusal("add_user", id=uid("u"), name="Sam", role=1) == ("type", "role")


@pytest.mark.parametrize(
    ("value", "kind"), [(-0.5, "range"), (168.5, "range"), (1e308, "range"), ("24", "type"), (True, "type")]
)
def test_hours_are_a_number_from_0_to_168(value: object, kind: str) -> None:
    assert refusal("change_rung", rung=uid("a"), horizon_hours=value) == (kind, "horizon_hours")


@pytest.mark.parametrize("value", [0, 22.5, 168])
def test_hours_need_not_be_whole(value: float) -> None:
    assert hours(value, "horizon_hours") == value


@pytest.mark.parametrize("value", [0, 1, "true", None, []])
def test_yes_or_no_is_true_or_false(value: object) -> None:
    with pytest.raises(ExposureError) as refused:
        truth(value, "chart")
    assert told(refused.value) == ("type", "chart")


def test_a_list_is_read_entry_by_entry() -> None:
    assert each(truth)([True, False], "x") == (True, False)


def test_a_list_is_a_list_and_as_long_as_it_must_be() -> None:
    assert refusal("set_explanation", patient=uid("p"), loop="four boxes") == ("type", "loop")
    assert refusal("set_explanation", patient=uid("p"), loop=["a", "b", "c"]) == ("range", "loop")


@pytest.mark.parametrize(
    "value", ["2026-03-04T10:00Z", "26-3-4", "2026-02-30", "2026-W10-3", "20260304", 20260304, "٢٠٢٦-٠٣-٠٤"]
)
def test_a_day_is_written_year_month_day(value: object) -> None:
    assert refusal("add_patient", id=uid("p"), name="Ruth", born=value) == ("type", "born")


@pytest.mark.parametrize("value", ["1899-12-31", "2101-01-01", "0001-01-01", "9999-12-31"])
def test_a_day_lies_in_a_year_somebody_can_mean(value: str) -> None:
    assert refusal("add_patient", id=uid("p"), name="Ruth", born=value) == ("range", "born")


@pytest.mark.parametrize(
    "value", ["", "abc", "{6bc40e61-1d82-4648-ae77-a4d1db12814f}", 7, uid("x")[:-1], uid("x") + "0"]
)
def test_an_id_is_a_uuid(value: object) -> None:
    assert refusal("wake_rung", rung=value) == ("missing" if value == "" else "type", "rung")


def test_a_field_nobody_can_read_is_noticed_by_the_first_line_and_not_skipped() -> None:
    @dataclass(frozen=True)
    class Odd(Edit):
        """An edit whose author forgot to say how its field is read."""

        colour: str

        def apply(self, records: Records, occasion: Occasion) -> Changed:
            """Do nothing."""
            return Changed()

    with pytest.raises(TypeError):
        read_edit(Odd, {"edit": "odd", "colour": "red"})
