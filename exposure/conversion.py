"""Record ↔ image: the plain JSON values of a record, as history keeps them and rows are made of."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import TypeVar

import cattrs

from exposure.errors import ExposureError

Image = dict[str, object]
T = TypeVar("T")

_converter = cattrs.Converter(forbid_extra_keys=True, prefer_attrib_converters=False)
_converter.register_unstructure_hook_func(lambda kind: kind is datetime, datetime.isoformat)
_converter.register_structure_hook_func(lambda kind: kind is datetime, lambda text, _: datetime.fromisoformat(text))
_converter.register_unstructure_hook_func(lambda kind: kind is date, date.isoformat)
_converter.register_structure_hook_func(lambda kind: kind is date, lambda text, _: date.fromisoformat(text))
_converter.register_structure_hook_func(lambda kind: kind is object, lambda value, _: value)


def image(record: object) -> Image:
    """Give the JSON values of a record: times as ISO 8601 with their offset, tuples as lists."""
    values: Image = _converter.unstructure(record)
    return values


def record(kind: type[T], values: Mapping[str, object]) -> T:
    """Make the record an image was taken of; raises `damaged` for a foreign image, whose words no message repeats."""
    try:
        return _converter.structure(values, kind)
    except cattrs.BaseValidationError:
        raise ExposureError("damaged", "file") from None
