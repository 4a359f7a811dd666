"""Which pictogram shows a step: that of the movement it was made from."""

from collections.abc import Mapping
from functools import cache

from exposure.domain.ladder import Rung
from exposure.imports.library import read_movements
from resources import path


def picture_of(rung: Rung) -> str:
    """Name the pictogram of a step; empty for one in the patient's own words alone."""
    # A step of a ready-made ladder may carry its picture's own name where it is made from no movement.
    return _pictures().get(rung.library) or (rung.library if _is_picture(rung.library) else "")


@cache
def _pictures() -> Mapping[str, str]:
    return {movement.id: movement.pictogram for movement in read_movements(path("."))}


@cache
def _is_picture(name: str) -> bool:
    return name.isidentifier() and path(f"pictograms/{name}.toml").is_file()
