"""The library as one clinic has it: its own movements first, and of the program’s those that it does not hide."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from exposure.domain.clinic import Clinic
from exposure.domain.movement import Activity, LibraryMovement, OwnMovement, Region

# Where nobody said what one does, a search finds the movement under what is usual for its part of the body.
_USUAL: Mapping[Region, Activity] = {
    "back": "bending",
    "neck": "neck",
    "shoulder": "reaching",
    "hip": "walking",
    "knee": "stairs",
    "whole_body": "sudden",
}


@dataclass(frozen=True, slots=True)
class ClinicMovement(LibraryMovement):
    """A movement the clinic added, with a picture of its own where there is one."""

    photo: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True)
class ClinicLibrary:
    """What the clinic made of the library: its own movements, archived ones too, their pictures, and what it hides."""

    own: Sequence[OwnMovement] = ()
    photos: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    hidden: frozenset[str] = frozenset()

    @property
    def offered(self) -> tuple[ClinicMovement, ...]:
        """Give the clinic's own movements that are not archived, by their words."""
        here = sorted((each for each in self.own if not each.archived), key=lambda each: each.words.casefold())
        return tuple(self._movement(each) for each in here)

    def of(self, movements: Sequence[LibraryMovement]) -> tuple[LibraryMovement, ...]:
        """Give what is offered to put on a ladder, of the program's `movements` what is not hidden."""
        return (*self.offered, *(each for each in movements if each.id not in self.hidden))

    def _movement(self, own: OwnMovement) -> ClinicMovement:
        return ClinicMovement(
            id=own.id,
            words=own.words,
            region=own.region,
            activity=own.activity or _USUAL[own.region],
            dose=own.dimensions,
            feared=own.fears,
            pictogram="",
            photo=self.photos.get(own.id, b""),
        )


def clinic_library(clinic: Clinic, own: Sequence[OwnMovement], photos: Mapping[str, bytes]) -> ClinicLibrary:
    """Put together what is on record about the clinic's library."""
    return ClinicLibrary(own, photos, frozenset(clinic.hidden_movements))
