"""Every result with its day, version and rater, and how one is set aside that was entered in error."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exposure.domain.case import Case
from exposure.domain.measure import Measure
from exposure.domain.measure_result import MeasureResult
from exposure.domain.measure_summary import measure_lines
from exposure.domain.texts import SHORTEST_REASON
from exposure.words.dates import full_day
from exposure.words.language import _
from exposure.words.measures import number_words, source_words
from ui.dialogs.asking import AskingSheet, under
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button, Look
from ui.widgets.cards import Separator
from ui.widgets.fields import TextField
from ui.widgets.labels import Label

_QUIET = Look("quiet", height=32, padding=8, px=14)
Known = Mapping[str, Measure]


class ResultsSheet(AskingSheet):
    """Lists the results, the newest first; what was entered in error stays there with its reason.

    Signals:
        void_wanted(str): a result is to be set aside; carries its id.
    """

    void_wanted = Signal(str)

    def __init__(self, case: Case, known: Known, window: QWidget) -> None:
        super().__init__("results", _("All results"), window)
        results = list(reversed(case.measures))
        if not results:
            self.body.put(Label(_("Nothing was recorded yet."), "lead"))
        for place, result in enumerate(results):
            if place:
                self.body.put(Separator())
            self.body.put(self._row(result, result_words(result, known.get(result.measure))))
        sources = _sources(case, known)
        if sources:
            self.body.put(Label(_("Where the limits of a change are from"), "title"))
        for name, words in sources:
            self.body.put(Label(_("{name}: {source}").format(name=name, source=words), "small", "ink2"))
        self.add_close("results")

    def _row(self, result: MeasureResult, words: str) -> QWidget:
        row = QWidget()
        lines = [Label(line, "small", "ink2") for line in details(result)]
        said = Column(Label(words, "strong"), *lines, gap=2)
        row.setLayout(Row((said, 1), *([] if result.void else [self._button(result, words)]), gap=16))
        return row

    def _button(self, result: MeasureResult, words: str) -> Button:
        button = Button(f"results.void.{result.id}", _("Entered in error…"), _QUIET)
        # Every row has the same word; which result it is about has to be heard as well.
        button.setAccessibleDescription(words)
        button.clicked.connect(lambda: self.void_wanted.emit(result.id))
        return button


class VoidMeasureSheet(AskingSheet):
    """Asks why a result is set aside; the edit it wants is `void_measure`."""

    def __init__(self, result: MeasureResult, measure: Measure | None, window: QWidget) -> None:
        super().__init__("void", _("Entered in error"), window)
        self.about = result.id
        self._result = result
        self.reason = TextField("void.reason", _("What was wrong?"))
        self.body.put(Label(result_words(result, measure), "lead"))
        self.body.put(under(_("What was wrong?"), self.reason, _("The result and the reason stay on record.")))
        self.add_answers("void", _("Set aside")).clicked.connect(self._on_do)
        self.reason.textChanged.connect(self._on_changed)
        self._on_changed()

    def _on_changed(self) -> None:
        enough = len(self.reason.text.strip()) >= SHORTEST_REASON
        self.need([] if enough else [_("a reason of at least {count} characters").format(count=SHORTEST_REASON)])

    def _on_do(self) -> None:
        line = {"edit": "void_measure", "measure": self._result.id, "reason": self.reason.text.strip()}
        self.ask_for(line, label=_("Result set aside as entered in error"))


def _sources(case: Case, known: Known) -> list[tuple[str, str]]:
    """Give where the limits of each measure on record are from, by its short name."""
    found = [known[line.key] for line in measure_lines(case, known) if line.key in known]
    return [(measure.short, source_words(measure)) for measure in found]


def result_words(result: MeasureResult, measure: Measure | None) -> str:
    """Say a result: "TSK-11: 34, 5 October 2026"."""
    name, unit = (measure.short, measure.unit) if measure else (result.measure, "")
    number = _("no number") if result.value is None else number_words(result.value, unit)
    return _("{name}: {number}, {day}").format(name=name, number=number, day=full_day(result.on))


def details(result: MeasureResult) -> list[str]:
    """Give what else is known of a result: its activities, its version, who scored it and in which language."""
    scores = [_("{what} {score}").format(what=item.what, score=item.score) for item in result.items]
    rater = _("scored by {who}").format(who=result.rater) if result.rater.strip() else ""
    language = _("form in {language}").format(language=result.language) if result.language.strip() else ""
    beside = [part for part in (result.version.strip(), rater, language) if part]
    error = [_("Entered in error: {reason}").format(reason=result.void_reason)] if result.void else []
    return [line for line in (", ".join(scores), "; ".join(beside), *error) if line]
