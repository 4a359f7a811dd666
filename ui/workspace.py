"""The open file as the window sees it: records to read, edits to do, what can be undone, one signal back."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import Signal

from exposure.doing import do
from exposure.domain.identifiers import PatientId
from exposure.edits.edit import Changed
from exposure.edits.performing import Answer, Performer, perform
from exposure.edits.undoing import Undo
from exposure.errors import ExposureError
from exposure.handing import Handing
from exposure.imports.measures import measures
from exposure.opened import Opened
from exposure.opening import Clock, OpenFile
from exposure.others import changes_at
from exposure.people import People
from exposure.readings import Readings
from exposure.storage.records import Records
from exposure.words.errors import sentence
from ui.open_record import OpenRecord
from ui.others_watch import OthersWatch
from ui.undo_list import Done, UndoList
from ui.unsure import Unsure

Line = Mapping[str, object]


class Workspace(OpenRecord):
    """Reads and does; the only object of the window that opens a transaction.

    Signals:
        changed: an edit was done, undone or redone; carries its `Changed`.
        told: something was done; carries a past-tense sentence, and whether it can be undone.
        undo_changed: what can be undone or redone is other than before.
    """

    changed = Signal(object)
    told = Signal(str, bool)
    undo_changed = Signal()

    def __init__(self, open_file: Opened, clock: Clock) -> None:
        super().__init__(open_file, clock)
        self._done = UndoList()
        self._keeps = True
        self._readings = Readings()
        self._to_undo: Done | None = None
        self._to_redo: Done | None = None
        self.saved_at: datetime | None = None
        self._unsure = Unsure()
        self._others = OthersWatch(open_file.database, self._take_in, self)

    def do(self, *lines: Line, label: str, draft: str | tuple[str, ...] | None = None) -> Changed:
        """Do the edits of one gesture in one transaction; raises ExposureError, and then nothing was done.

        `label` says in the past tense what was done; `draft` names the screens whose drafts this makes needless.
        """
        performer, drafts = self._performer(), (draft,) if isinstance(draft, str) else draft or ()
        gesture = {"gesture": self.new_id()} if len(lines) > 1 else {}
        stamp = {"at": performer.now().isoformat(), **gesture}
        anew: list[Line] = [{"edit_id": self.new_id(), **stamp, **line} for line in lines]
        answers = self._send(lines, self._unsure.sent_before(lines) or anew, performer, drafts)
        can_be_undone = all(str(line["edit"]) not in Undo.never for line in lines)
        if can_be_undone:
            self._done.add(Done(answers[-1].edit_id, label))
        else:
            self._done.stop(answers[-1].changed.patient)
        return self._settle([answer.changed for answer in answers], label, can_be_undone=can_be_undone)

    def note_export(self, patient: PatientId, kind: str, for_whom: str = "") -> None:
        """Keep on record that something of a patient left the program; what can be undone stays so.

        Where that cannot be kept it is told: what left is out by then.
        """
        line = {"edit": "note_export", "id": self.new_id(), "patient": patient, "kind": kind, "for_whom": for_whom}
        performer = self._performer()
        try:
            with self._file.database.writing() as records:
                stamp = {"edit_id": self.new_id(), "at": performer.now().isoformat()}
                answer = perform(records, {**stamp, **line}, performer)
        except ExposureError as error:
            self.told.emit(sentence(error), False)
        else:
            self._settle([answer.changed], "", can_be_undone=False)

    def erase(self, patient: PatientId, reason: str) -> None:
        """Erase a patient’s record for good; raises ExposureError. Nothing more is kept until the file is opened anew.

        Pages that still show the patient would else keep what they hold as a draft. Nothing is told: the window closes.
        """
        line = {"edit": "erase_patient", "edit_id": self.new_id(), "patient": patient, "reason": reason}
        do(self._file.database, [line], self._performer())
        self._cases.clear()
        self._done, self._to_undo, self._to_redo, self._keeps = UndoList(), None, None, False

    def handing(self) -> Handing:
        """Give what exports and imports work with, also in a thread of theirs; who ends one tells `note_done`."""
        return Handing(self._file.database, self._performer())

    def people(self) -> People:
        """Give who opens the file, also in a thread as `handing`; raises `not_now` for a server, which has logins."""
        if not isinstance(self._file, OpenFile):
            raise ExposureError("not_now", "user", why="server")
        return People(self._file, self._performer())

    def note_done(self, changed: Changed, label: str) -> None:
        """Take in what was done beside the window and is never undone, as if it had been done here."""
        self._done.stop(changed.patient)
        self._settle([changed], label, can_be_undone=False)

    def look_at(self, patient: PatientId | None) -> None:
        """Undo what was done on this patient's pages from now on, or, with None, on the caseload.

        That the patient's record is looked at is kept, and told where it can't be; it is no change.
        """
        self._done.look_at(patient)
        self._offer()
        self.undo_changed.emit()
        if patient is not None:
            self._note_reading(patient)

    def undo(self) -> str | None:
        """Undo the newest gesture; gives its name or None, and raises `stale` where it no longer fits."""
        return self._reverse(self._done.to_undo, self._done.undone)

    def redo(self) -> str | None:
        """Do the newest undone gesture again; gives its name or None, and raises `stale`."""
        return self._reverse(self._done.to_redo, self._done.redone)

    @property
    def can_undo(self) -> str | None:
        """Give the name of what would be undone; None also where the record would refuse it by now."""
        return self._to_undo.label if self._to_undo else None

    @property
    def can_redo(self) -> str | None:
        """Give the name of what would be done again; None also where the record would refuse it by now."""
        return self._to_redo.label if self._to_redo else None

    def keep_draft(self, screen: str, body: Mapping[str, object]) -> None:
        """Keep what is being typed on a screen."""
        if not self._keeps:
            return
        with self._file.database.writing() as records:
            records.drafts.keep(self.user, screen, body, self.now())
        self.saved_at = self.now()

    def drop_draft(self, screen: str) -> None:
        """Forget what was being typed on a screen."""
        with self._file.database.writing() as records:
            records.drafts.drop(self.user, screen)

    def close(self) -> None:
        """Close the file and give its lock back."""
        self._others.stop()
        self._file.close()

    def _send(
        self, said: Sequence[Line], sent: list[Line], performer: Performer, drafts: Sequence[str]
    ) -> list[Answer]:
        def drop(records: Records) -> None:
            for draft in filter(None, drafts):
                records.drafts.drop(self.user, draft)

        try:
            answers = do(self._file.database, sent, performer, drop)
        except ExposureError as error:
            self._unsure.note(error, said, sent)
            raise
        self._unsure.forget()
        return list(answers)

    def _take_in(self, places: Sequence[int]) -> None:
        """Take in what others did: nothing of theirs is undone here, and pages draw themselves anew."""
        self._cases.clear()
        try:
            changes = changes_at(self._file.database, places)
        except ExposureError:
            # The server is lost: whoever reads next is told.
            return
        self._offer()
        for changed in changes:
            self.changed.emit(changed)
        self.undo_changed.emit()

    def _note_reading(self, patient: PatientId) -> None:
        try:
            self._readings.note(self.handing(), patient)
        except ExposureError as error:
            self.told.emit(sentence(error), False)

    def _performer(self) -> Performer:
        now = self.now()
        return Performer(self.user, self._file.user.role, lambda: now, self.new_id, measures())

    def _reverse(self, done: Done | None, moved: Callable[[str], None]) -> str | None:
        if done is None:
            return None
        (answer,) = do(self._file.database, [self._undoing(done)], self._performer())
        moved(answer.edit_id)
        self._settle([answer.changed], "", can_be_undone=False)
        return done.label

    def _undoing(self, done: Done) -> Line:
        return {"edit": "undo", "edit_id": self.new_id(), "at": self.now().isoformat(), "of": done.edit_id}

    def _offer(self) -> None:
        """Find out what would be undone and done again; nothing is reached over what is refused."""
        self._to_undo, self._to_redo = self._if_it_fits(self._done.to_undo), self._if_it_fits(self._done.to_redo)

    def _if_it_fits(self, done: Done | None) -> Done | None:
        # Only the record knows: on another page something may have been done since that rests on what would go.
        if done is None:
            return None
        try:
            with self._file.database.trying() as records:
                perform(records, self._undoing(done), self._performer())
        except ExposureError:
            return None
        return done

    def _settle(self, every: list[Changed], label: str, *, can_be_undone: bool) -> Changed:
        tables = frozenset().union(*(changed.tables for changed in every))
        changed = Changed(every[-1].patient, every[-1].made, every[-1].warnings, tables)
        self._cases.clear()
        self.saved_at = self.now()
        if can_be_undone:
            # Nothing was done since: it fits, and there is nothing to do again.
            self._to_undo, self._to_redo = self._done.to_undo, None
        else:
            self._offer()
        self.changed.emit(changed)
        self.undo_changed.emit()
        if label:
            self.told.emit(label, can_be_undone)
        return changed
