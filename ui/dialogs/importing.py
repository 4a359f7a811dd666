"""Bringing a record in: what the file would change, told before anybody says yes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exposure.domain.import_preview import ImportPreview
from exposure.words.importing import changes
from exposure.words.language import _
from ui.dialogs.asking import AskingSheet
from ui.widgets.labels import Label


class ImportSheet(AskingSheet):
    """Tells what would change; without anything to change there is only a way out.

    Signals:
        import_wanted: the file is to be brought in.
    """

    import_wanted = Signal()

    def __init__(self, name: str, preview: ImportPreview, window: QWidget) -> None:
        super().__init__("import", _("Import"), window)
        self.body.put(Label(name, "small", "ink2"))
        first, *more = changes(preview)
        self.body.put(Label(first, "lead"))
        for line in more:
            self.body.put(Label(line))
        if preview.is_empty:
            self.add_close("import")
            return
        self.body.put(Label(_("An import can’t be undone. What it brings is kept with where it came from."), "small"))
        self.add_answers("import", _("Import")).clicked.connect(self.import_wanted)
