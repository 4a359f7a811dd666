"""Record to image and back: nothing is lost on the way, whatever a record holds."""

import json
from dataclasses import MISSING, fields
from datetime import date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exposure.conversion import completed, image, record
from exposure.domain.patient import Patient
from exposure.errors import ExposureError
from exposure.storage.tables.registry import TABLES
from tests.builders import patient

ZONES = st.integers(-720, 840).map(lambda minutes: timezone(timedelta(minutes=minutes)))
st.register_type_strategy(datetime, st.datetimes(datetime(1900, 1, 2), datetime(2100, 1, 1), timezones=ZONES))  # noqa: DTZ001
st.register_type_strategy(object, st.none() | st.booleans() | st.integers() | st.text())
st.register_type_strategy(float, st.floats(0, 168))


@pytest.mark.parametrize("kind", TABLES, ids=lambda kind: kind.__name__)
@settings(derandomize=True, deadline=None, database=None, max_examples=25)
@given(data=st.data())
def test_a_record_comes_back_from_its_image_as_json(kind: type, data: st.DataObject) -> None:
    one = data.draw(st.from_type(kind))
    assert record(kind, json.loads(json.dumps(image(one)))) == one


@pytest.mark.parametrize("kind", TABLES, ids=lambda kind: kind.__name__)
def test_an_image_has_the_fields_of_its_record_and_its_table_the_same_columns(kind: Any) -> None:
    named = [field.name for field in fields(kind)]
    assert [column.name for column in TABLES[kind].columns if column.name != "seq"] == named


def test_the_key_of_a_table_is_the_first_field_of_its_record() -> None:
    for kind, table in TABLES.items():
        assert [column.name for column in table.primary_key] == [fields(kind)[0].name]


def test_dates_are_written_as_people_write_them() -> None:
    assert image(patient())["born"] == date(1968, 3, 4).isoformat()


@pytest.mark.parametrize(
    "change", [{"born": "soon"}, {"unheard_of": 1}, {"ended": "somehow"}, {"policy": 7}, {"loop": None}]
)
def test_an_image_that_is_none_of_this_record_is_damage_and_its_words_are_not_repeated(change: dict[str, Any]) -> None:
    with pytest.raises(ExposureError) as damaged:
        record(Patient, {**image(patient()), **change})
    assert (damaged.value.kind, "Calloway" in str(damaged.value)) == ("damaged", False)
    assert damaged.value.__suppress_context__


@pytest.mark.parametrize("kind", TABLES, ids=lambda kind: kind.__name__)
def test_an_image_of_an_older_version_says_by_default_what_it_had_no_word_for(kind: Any) -> None:
    said = {field.name: 1 for field in fields(kind) if field.default is MISSING and field.default_factory is MISSING}
    whole = completed(kind, {**said, "seen_before": 2})
    assert whole.keys() == {field.name for field in fields(kind)} | {"seen_before"}
    assert said.items() <= whole.items()
