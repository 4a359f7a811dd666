"""Handing something out: what, and for whom; where it goes is asked next."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exposure.words.language import _
from ui.dialogs.asking import AskingSheet, under
from ui.dialogs.exporting_words import KINDS, ExportKind, kind_of
from ui.dialogs.stacked import StackedChoices
from ui.widgets.boxes import Column
from ui.widgets.check_box import CheckBox
from ui.widgets.choices import Choice
from ui.widgets.fields import LineField
from ui.widgets.labels import Label

RESEARCH = "research"
WITH_WORDS = "research-with-words"


@dataclass(frozen=True, slots=True)
class WantedExport:
    """What is to be handed out, as which kind it is kept, and for whom in the clinician’s words."""

    shown: ExportKind
    kind: str
    for_whom: str


class ExportSheet(AskingSheet):
    """Asks what is to be handed out, nothing preset, and for whom; `hidden` says how well research hides a person.

    Signals:
        export_wanted(object): carries a `WantedExport`.
    """

    export_wanted = Signal(object)

    def __init__(self, hidden: str, window: QWidget) -> None:
        super().__init__("export", _("Export"), window)
        options = [Choice(each.kind, each.text(), each.gloss(), key=str(n)) for n, each in enumerate(KINDS, 1)]
        self._what = StackedChoices("export.what", _("What do you hand out?"), options)
        self._words = CheckBox(
            "export.words",
            _("With what people wrote"),
            _("Names that are on record are blotted out; others may still stand in it."),
        )
        self._hidden = Label(hidden, "small", "ink2")
        self._research = QWidget()
        self._research.setLayout(Column(self._hidden, self._words, gap=8))
        self._whom = LineField("export.whom", _("For whom?"), _("kept on record, may stay empty"))
        self.body.put(under(_("What do you hand out?"), self._what))
        self.body.put(self._research)
        self.body.put(under(_("For whom?"), self._whom))
        self._research.hide()
        self._do = self.add_answers("export", _("Choose where…"))
        self._do.clicked.connect(self._on_do)
        self._what.chosen.connect(self._on_changed)
        self._on_changed()

    def _on_changed(self) -> None:
        self._research.setVisible(self._what.value == RESEARCH)
        self.need([] if self._what.value else [_("what you hand out")])

    def _on_do(self) -> None:
        value = self._what.value
        if value is None:
            return
        kind = WITH_WORDS if value == RESEARCH and self._words.isChecked() else value
        self.export_wanted.emit(WantedExport(kind_of(value), kind, self._whom.text().strip()))
