"""What the menus do about files of records: one handed out, kept on record with whom it is for; one brought in."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from exposure.bringing_in import Document, bring_in, look_at
from exposure.domain.case import Case
from exposure.domain.import_preview import ImportPreview
from exposure.edits.edit import Changed
from exposure.errors import ExposureError
from exposure.handing import Handing
from exposure.handing_out import Export, how_hidden, ready
from exposure.imports.archive import read_archive_file
from exposure.words.errors import sentence
from exposure.words.language import _
from ui.care_actions import CareActions
from ui.dialogs.exporting import ExportSheet, WantedExport
from ui.dialogs.importing import ImportSheet
from ui.one_task import OneTask, Then
from ui.saving import ask_where, write_whole
from ui.workspace import Workspace

Looked = tuple[Document, ImportPreview]


class ExchangeActions(QObject):
    """Hands out and brings in, one file at a time; what is slow is done away from the window.

    Signals:
        told(str): it was not done; carries a sentence that says what to do.
        brought(str): a record was brought in; carries the patient’s id.
    """

    told = Signal(str)
    brought = Signal(str)

    def __init__(self, workspace: Workspace, care: CareActions) -> None:
        super().__init__(care)
        self._workspace, self._care = workspace, care
        self._one = OneTask(self, ExposureError("not_written", "file"))

    def export_record(self) -> None:
        """Ask what is to be handed out of the open patient’s record, and for whom."""
        self._care.on_case(self._ask_what)

    def import_record(self) -> None:
        """Ask for a file, and tell what it would change."""
        title, kinds = _("Import a record"), _("Record (*.json)")
        chosen, _kind = QFileDialog.getOpenFileName(self._care.sheets.window, title, str(Path.home()), kinds)
        if chosen:
            handing, file = self._workspace.handing(), Path(chosen)
            self._start(lambda: _looked_at(handing, file), lambda looked: self._ask_whether(file.name, looked))

    def _ask_what(self, case: Case) -> None:
        database = self._workspace.handing().database
        hidden = self._workspace.ask(lambda: how_hidden(database, case.patient.id))
        sheet = ExportSheet(hidden, self._care.sheets.window)
        sheet.about = case.patient.id
        sheet.export_wanted.connect(lambda wanted: self._hand_out(sheet, case, wanted))
        self._care.sheets.show(sheet)

    def _hand_out(self, sheet: ExportSheet, case: Case, wanted: WantedExport) -> None:
        """Ask where, draw what is drawn, and write the rest in a thread; the sheet stays where it was refused."""
        handing = self._workspace.handing()
        export = Export(case.patient.id, wanted.kind, wanted.for_whom)
        try:
            make = ready(handing.database, handing.performer, export, self._workspace.ask)
        except ExposureError as error:
            sheet.tell(sentence(error))
            return
        offered = wanted.shown.file(self._workspace.now().date().isoformat())
        file = ask_where(sheet, _("Export"), offered, wanted.shown.filter())
        if file is not None:
            sheet.done_with()
            self._start(lambda: write_whole(file, make()), lambda _done: self._on_written(export))

    def _on_written(self, export: Export) -> None:
        self._workspace.note_export(export.patient, export.kind, export.for_whom)
        self._workspace.told.emit(_("Exported"), False)

    def _ask_whether(self, name: str, looked: Looked) -> None:
        document, preview = looked
        sheet = ImportSheet(name, preview, self._care.sheets.window)
        sheet.import_wanted.connect(lambda: self._bring_in(sheet, name, document))
        self._care.sheets.show(sheet)

    def _bring_in(self, sheet: ImportSheet, name: str, document: Document) -> None:
        handing = self._workspace.handing()
        sheet.done_with()
        self._start(lambda: bring_in(handing.database, document, name, handing.performer), self._on_brought)

    def _on_brought(self, changed: Changed | None) -> None:
        if changed is None or changed.patient is None:
            return
        self._workspace.note_done(changed, _("Record imported"))
        self.brought.emit(changed.patient)

    def _start(self, work: Callable[[], object], then: Callable[..., None]) -> None:
        """Do the work in a thread, unless another is on its way; then what follows, or say why not."""
        if not self._one.start(work, Then(then, lambda error: self.told.emit(sentence(error)))):
            self.told.emit(_("One file is still on its way. Wait a moment, then try again."))


def _looked_at(handing: Handing, file: Path) -> Looked:
    document = read_archive_file(file)
    with handing.database.reading() as records:
        return document, look_at(records, document, file.name)
