"""What of a patient left the program: each document that was saved, printed or copied, newest first."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from exposure.domain.export_note import ExportNote
from exposure.words.exports import document_words, when_words
from exposure.words.language import _, ngettext
from ui.dialogs.asking import AskingSheet
from ui.widgets.boxes import Column
from ui.widgets.labels import Label

MOST_SHOWN = 50


class ExportsSheet(AskingSheet):
    """Lists the newest exports; it stays on record, so nothing here can be changed."""

    def __init__(self, notes: Sequence[ExportNote], window: QWidget) -> None:
        super().__init__("exports", _("What left the program"), window)
        if not notes:
            self.body.put(Label(_("Nothing was saved, printed or copied yet."), "lead"))
        for note in list(reversed(notes))[:MOST_SHOWN]:
            self.body.put(_row(note))
        before = len(notes) - MOST_SHOWN
        if before > 0:
            words = ngettext("And {count} before that.", "And {count} before that.", before)
            self.body.put(Label(words.format(count=before), "small", "ink2"))
        self.add_close("exports")


def _row(note: ExportNote) -> QWidget:
    row, whom = QWidget(), note.for_whom.strip()
    what = document_words(note.kind)
    title = _("{what}, for {whom}").format(what=what, whom=whom) if whom else what
    row.setLayout(Column(Label(title, "strong"), Label(when_words(note), "small", "ink2"), gap=2))
    return row
