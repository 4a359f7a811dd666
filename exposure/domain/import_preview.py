"""What a file would change here, counted, before anybody says yes."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """Whose record a file holds, and how many records of each kind are new, changed, or different and kept as here.

    Kinds are called as their tables are. `known`: the patient is on record here; `namesake`: somebody else of the same
    name and birth date is.
    """

    name: str
    known: bool
    namesake: bool
    new: Mapping[str, int]
    changed: Mapping[str, int]
    kept: Mapping[str, int]

    @property
    def is_empty(self) -> bool:
        """Say whether nothing would change."""
        return not (self.new or self.changed)
