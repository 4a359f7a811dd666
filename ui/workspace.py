"""The open file as the window sees it: records to read, edits to do, what can be undone, one signal back."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal

from exposure.doing import tried
from exposure.domain.identifiers import PatientId
from exposure.edits.edit import Changed
from exposure.edits.performing import Answer, Performer, perform
from exposure.edits.undoing import Undo
from exposure.errors import ExposureError
from exposure.opened import Opened
from exposure.opening import Clock
from exposure.others import changes_at
from exposure.readings import Readings
from exposure.storage.records import Records
from exposure.words.errors import sentence
from ui.others_watch import OthersWatch
from ui.undo_list import Done, UndoList
from ui.unsure import Unsure
from ui.written_record import Line, WrittenRecord


class Workspace(WrittenRecord):
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
        self._readings = Readings()
        self._to_undo: Done | None = None
        self._to_redo: Done | None = None
        self._unsure = Unsure()
        self._others = OthersWatch(open_file.database, self._on_others, self)

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
        stamp = {"edit_id": self.new_id(), "at": performer.now().isoformat()}
        try:
            answer = self._write(lambda records: perform(records, {**stamp, **line}, performer))
        except ExposureError as error:
            self.told.emit(sentence(error), False)
        else:
            self._settle([answer.changed], "", can_be_undone=False)

    def erase(self, patient: PatientId, reason: str) -> None:
        """Erase a patient’s record for good; raises ExposureError. Nothing more is kept until the file is opened anew.

        Pages that still show the patient would else keep what they hold as a draft. Nothing is told: the window closes.
        """
        line = {"edit": "erase_patient", "edit_id": self.new_id(), "patient": patient, "reason": reason}
        self._do([line], self._performer())
        self._forget_cases()
        self._done, self._to_undo, self._to_redo, self._keeps = UndoList(), None, None, False

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

    def close(self) -> None:
        """Close the file and give its lock back."""
        self._others.rest()
        self.ask(self._shut)

    def _shut(self) -> None:
        self._others.listen_no_more()
        self._file.close()

    def _send(
        self, said: Sequence[Line], sent: list[Line], performer: Performer, drafts: Sequence[str]
    ) -> list[Answer]:
        def drop(records: Records) -> None:
            for draft in filter(None, drafts):
                records.drafts.drop(self.user, draft)

        try:
            answers = self._do(sent, performer, drop)
        except ExposureError as error:
            self._unsure.note(error, said, sent)
            raise
        self._unsure.forget()
        return list(answers)

    def _on_others(self, places: Sequence[int]) -> None:
        self.when_free(lambda: self._take_in(places))

    def _take_in(self, places: Sequence[int]) -> None:
        """Take in what others did: nothing of theirs is undone here, and pages draw themselves anew."""
        self._forget_cases()
        try:
            changes = self.ask(lambda: changes_at(self._file.database, places))
        except ExposureError:
            # The server is lost: whoever reads next is told.
            return
        self._offer()
        for changed in changes:
            self.changed.emit(changed)
        self.undo_changed.emit()

    def _note_reading(self, patient: PatientId) -> None:
        handing = self.handing()
        try:
            self.ask(lambda: self._readings.note(handing, patient))
        except ExposureError as error:
            self.told.emit(sentence(error), False)

    def _reverse(self, done: Done | None, moved: Callable[[str], None]) -> str | None:
        if done is None:
            return None
        (answer,) = self._do([self._undoing(done)], self._performer())
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
        line, performer = self._undoing(done), self._performer()
        try:
            self.ask(lambda: tried(self._file.database, line, performer))
        except ExposureError:
            return None
        return done

    def _settle(self, every: list[Changed], label: str, *, can_be_undone: bool) -> Changed:
        tables = frozenset().union(*(changed.tables for changed in every))
        changed = Changed(every[-1].patient, every[-1].made, every[-1].warnings, tables)
        self._forget_cases()
        self.saved_at = self.now()
        if can_be_undone:
            # Nothing was done since: it fits, and there is nothing to do again.
            self._to_undo, self._to_redo = self._done.to_undo, None
        else:
            self._offer()
        # Done from within what the window waits for it is told afterwards: pages draw themselves anew.
        self.when_free(lambda: self._tell_done(changed, label, can_be_undone=can_be_undone))
        return changed

    def _tell_done(self, changed: Changed, label: str, *, can_be_undone: bool) -> None:
        self.changed.emit(changed)
        self.undo_changed.emit()
        if label:
            self.told.emit(label, can_be_undone)
