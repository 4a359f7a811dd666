"""Ids are UUIDs of any version, as canonical text."""

from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exposure.domain.identifiers import identifier
from exposure.errors import ExposureError


@settings(derandomize=True, deadline=None, database=None)
@given(st.uuids(version=None))
def test_any_uuid_is_its_canonical_text(some: UUID) -> None:
    ways = (str(some), str(some).upper(), some.hex)
    assert {identifier(way, "id") for way in ways} == {str(some)}


@pytest.mark.parametrize(
    "value",
    [
        "",
        None,
        7,
        b"0" * 16,
        "ladder",
        "6bc40e61-1d82-4648-ae77-a4d1db12814",
        "6bc40e61-1d82-4648-ae77-a4d1db12814g",
        "6bc40e611d82-4648-ae77-a4d1db12814f",
        "{6bc40e61-1d82-4648-ae77-a4d1db12814f}",
        "urn:uuid:6bc40e61-1d82-4648-ae77-a4d1db12814f",
        " 6bc40e61-1d82-4648-ae77-a4d1db12814f",
        "6bc40e61-1d82-4648-ae77-a4d1db12814f\n",
        "٦bc40e61-1d82-4648-ae77-a4d1db12814f",
        "1_2340e61-1d82-4648-ae77-a4d1db12814f",
    ],
)
def test_anything_else_is_no_id(value: object) -> None:
    with pytest.raises(ExposureError) as refused:
        identifier(value, "rung")
    assert (refused.value.kind, refused.value.field) == ("type", "rung")
