"""Column types: what is written is what is read, and text order is time order."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.dialects import sqlite

from exposure.domain.moments import moment
from exposure.errors import ExposureError
from exposure.storage.tables.columns import Document, Flag, Moment, Picture, metadata, sortable
from exposure.storage.tables.registry import SEALED_RECORDS

STEADY = settings(derandomize=True, deadline=None, database=None)
DIALECT = sqlite.dialect()
OFFSETS = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
MOMENTS = st.datetimes(datetime(1900, 1, 2), datetime(2100, 12, 30), timezones=OFFSETS)  # noqa: DTZ001 - Hypothesis adds it


@STEADY
@given(MOMENTS)
def test_a_moment_comes_back_with_its_own_offset(when: datetime) -> None:
    kept = Moment().process_bind_param(when.isoformat(), DIALECT)
    assert Moment().process_result_value(kept, DIALECT) == when.isoformat()


@STEADY
@given(MOMENTS, MOMENTS)
def test_the_order_of_the_texts_is_the_order_of_the_moments(one: datetime, two: datetime) -> None:
    if one != two:
        assert (sortable(one) < sortable(two)) == (one < two)


@STEADY
@given(MOMENTS)
def test_a_moment_an_edit_may_carry_can_be_kept(when: datetime) -> None:
    assert moment(when.isoformat(), "at") == when
    assert sortable(when.astimezone(UTC)).endswith("Z+00:00")


@pytest.mark.parametrize("text", ["", "yesterday", "2026-11-25T10:00:00.000000Z", "2026-11-25T10:00:00Z+25:00", "ZZ"])
def test_a_moment_that_is_none_is_damage(text: str) -> None:
    with pytest.raises(ExposureError) as damaged:
        Moment().process_result_value(text, DIALECT)
    assert damaged.value.kind == "damaged"


@pytest.mark.parametrize("text", ["", "{", "[" * 100_000])
def test_a_document_that_is_none_is_damage(text: str) -> None:
    with pytest.raises(ExposureError) as damaged:
        Document().process_result_value(text, DIALECT)
    assert damaged.value.kind == "damaged"


def test_what_is_missing_stays_missing() -> None:
    types = (Moment(), Flag(), Document())
    assert [kind.process_bind_param(None, DIALECT) for kind in types] == [None, None, None]
    assert [kind.process_result_value(None, DIALECT) for kind in types] == [None, None, None]


def test_yes_and_no_are_one_and_nought() -> None:
    assert [Flag().process_bind_param(value, DIALECT) for value in (True, False)] == [1, 0]
    assert [Flag().process_result_value(value, DIALECT) for value in (1, 0)] == [True, False]


@pytest.mark.parametrize("number", [2, -1, 57])
def test_a_flag_of_another_number_is_damage(number: int) -> None:
    with pytest.raises(ExposureError) as refused:
        Flag().process_result_value(number, DIALECT)
    assert refused.value.kind == "damaged"


def test_every_table_is_strict() -> None:
    assert all(table.dialect_options["sqlite"]["strict"] for table in metadata.tables.values())


def test_no_sealed_table_has_a_hidden_row_number() -> None:
    assert not any(table.dialect_options["sqlite"]["with_rowid"] for table in SEALED_RECORDS)


@STEADY
@given(st.binary(max_size=40))
def test_a_picture_stands_in_the_file_as_bytes_and_outside_as_base64(data: bytes) -> None:
    coded = Picture().process_result_value(data, DIALECT)
    assert coded is not None
    assert coded.isascii()
    assert Picture().process_bind_param(coded, DIALECT) == data


def test_no_picture_stays_none() -> None:
    assert (Picture().process_bind_param(None, DIALECT), Picture().process_result_value(None, DIALECT)) == (None, None)
