"""Which pictogram shows a step: that of the movement it was made from."""

from collections.abc import Mapping
from functools import cache

from exposure.domain.pictogram import Drawing
from exposure.imports.library import read_movements
from exposure.imports.pictograms import read_pictogram
from resources import path


def picture_name(library: str) -> str:
    """Name the pictogram of a step that was made from `library`; empty for one in the patient's own words alone."""
    # A step of a ready-made ladder may carry its picture's own name where it is made from no movement.
    return _pictures().get(library) or (library if _is_picture(library) else "")


def drawing_of(library: str) -> Drawing | None:
    """Give the pictogram of a step that was made from `library`; None for one in the patient's own words alone."""
    name = picture_name(library)
    return read_pictogram(path("pictograms"), name) if name else None


@cache
def _pictures() -> Mapping[str, str]:
    return {movement.id: movement.pictogram for movement in read_movements(path("."))}


@cache
def _is_picture(name: str) -> bool:
    return name.isidentifier() and path(f"pictograms/{name}.toml").is_file()
