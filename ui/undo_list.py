"""What can be undone and done again, apart for the caseload and for each patient: nobody undoes unseen."""

from collections import defaultdict
from dataclasses import dataclass, field, replace

from exposure.domain.identifiers import PatientId


@dataclass(frozen=True, slots=True)
class Done:
    """One gesture: the edit to undo, and its name in the past tense."""

    edit_id: str
    label: str


@dataclass(slots=True)
class _Stacks:
    undoable: list[Done] = field(default_factory=list)
    redoable: list[Done] = field(default_factory=list)


class UndoList:
    """Keeps gestures where they were done; `look_at` says where that is now, None for the caseload."""

    def __init__(self) -> None:
        self._all: defaultdict[PatientId | None, _Stacks] = defaultdict(_Stacks)
        self._here: PatientId | None = None

    def look_at(self, patient: PatientId | None) -> None:
        """Undo and do again on this patient's pages, or on the caseload, from now on."""
        self._here = patient

    def add(self, done: Done) -> None:
        """Keep a new gesture; what was undone before can no longer be done again."""
        self._now.undoable.append(done)
        self._now.redoable.clear()

    def stop(self, patient: PatientId | None) -> None:
        """Forget what was done here and for this patient: something was done that is never undone.

        Undo takes back the newest thing that was done, or nothing; it never reaches over one to something older.
        """
        for where in (self._here, patient):
            self._all.pop(where, None)

    @property
    def to_undo(self) -> Done | None:
        """Give the gesture that would be undone."""
        return self._now.undoable[-1] if self._now.undoable else None

    @property
    def to_redo(self) -> Done | None:
        """Give the gesture that would be done again."""
        return self._now.redoable[-1] if self._now.redoable else None

    def undone(self, by: str) -> None:
        """Move the newest gesture to those that can be done again, by undoing the edit `by`."""
        self._now.redoable.append(replace(self._now.undoable.pop(), edit_id=by))

    def redone(self, by: str) -> None:
        """Move the newest undone gesture back, undone by undoing the edit `by`."""
        self._now.undoable.append(replace(self._now.redoable.pop(), edit_id=by))

    @property
    def _now(self) -> _Stacks:
        return self._all[self._here]
