"""What is asked of the history when somebody looks through it, and what one entry of it is."""

from collections.abc import Iterator
from dataclasses import dataclass

from exposure.domain.history import Body, Link
from exposure.domain.identifiers import PatientId


@dataclass(frozen=True, slots=True)
class Asked:
    """Which entries are wanted: of one patient (None: of everybody and of the clinic), by whom, of which kinds.

    `edits` are names of edits, none of them meaning all; `text` is looked for in what was said, in either case.
    """

    patient: PatientId | None = None
    user: str = ""
    edits: frozenset[str] = frozenset()
    text: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry; its body is None once its patient was erased."""

    link: Link
    body: Body | None

    def says(self, text: str) -> bool:
        """Say whether some value of the line, or of a record before or after, holds `text`, in either case."""
        wanted = text.casefold()
        return self.body is not None and any(wanted in said.casefold() for said in _texts(self.body.content))


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check found: how many faults, and the place of the first bad link, None where the chain is whole."""

    faults: int
    first: int | None


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for each in value.values():
            yield from _texts(each)
    elif isinstance(value, list):
        for each in value:
            yield from _texts(each)
    elif isinstance(value, str):
        yield value
