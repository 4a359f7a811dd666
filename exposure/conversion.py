"""Record ↔ image: the plain JSON values of a record, as history keeps them and rows are made of."""

from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import MISSING, fields
from datetime import date, datetime
from functools import cache
from typing import Any, TypeVar

import cattrs

from exposure.errors import ExposureError

Image = dict[str, object]
T = TypeVar("T")

_converter = cattrs.Converter(forbid_extra_keys=True, prefer_attrib_converters=False)
_converter.register_unstructure_hook_func(lambda kind: kind is datetime, datetime.isoformat)
_converter.register_structure_hook_func(lambda kind: kind is datetime, lambda text, _: datetime.fromisoformat(text))
_converter.register_unstructure_hook_func(lambda kind: kind is date, date.isoformat)
_converter.register_structure_hook_func(lambda kind: kind is date, lambda text, _: date.fromisoformat(text))
_converter.register_unstructure_hook(bytes, lambda data: b64encode(data).decode())
_converter.register_structure_hook(bytes, lambda text, _: b64decode(text, validate=True))
_converter.register_structure_hook_func(lambda kind: kind is object, lambda value, _: value)


def image(record: object) -> Image:
    """Give the JSON values of a record: times as ISO 8601 with their offset, tuples as lists, bytes as base64."""
    values: Image = _converter.unstructure(record)
    return values


def completed(kind: type, values: Mapping[str, object]) -> Image:
    """Give an image with what a record says by default in the fields that its version of the program did not know."""
    return {**_unsaid(kind), **values}


@cache
def _unsaid(kind: Any) -> Image:
    """Give the values of the fields that have a default."""
    defaults = {field.name: field.default for field in fields(kind) if field.default is not MISSING}
    made = {field.name: field.default_factory() for field in fields(kind) if field.default_factory is not MISSING}
    values: Image = _converter.unstructure({**defaults, **made})
    return values


def record(kind: type[T], values: Mapping[str, object]) -> T:
    """Make the record an image was taken of; raises `damaged` for a foreign image, whose words no message repeats."""
    try:
        return _converter.structure(values, kind)
    except cattrs.BaseValidationError:
        raise ExposureError("damaged", "file") from None
