"""Taking the chart along: saved as a picture, a drawing or pages, copied, printed; each is kept on record."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exposure.chart_exports import tries_to_draw
from exposure.domain.case import Case
from exposure.errors import ExposureError
from exposure.reports.charts import as_png, as_svg, picture_figure
from exposure.words.chart import instead_of_the_chart
from exposure.words.errors import sentence
from exposure.words.language import _
from ui.clipboard import Lending
from ui.pages.page import PatientPage
from ui.papers import chart_paper, dated
from ui.saving import ask_where, write_whole
from ui.widgets.buttons import Button, Look
from ui.widgets.flow import Flow
from ui.widgets.themed import grow_downwards


class ChartTaking(QWidget):
    """Three buttons; the patient is the one whose page it was when a button was pressed.

    Signals:
        paper_wanted(object): the chart is to be printed; carries a `Paper`.
    """

    paper_wanted = Signal(object)

    def __init__(self, page: PatientPage) -> None:
        super().__init__()
        self._page = page
        self._lending = Lending(self)
        save = Button("progress.save", _("Save chart"), Look(icon="download"))
        copy = Button("progress.copy", _("Copy chart"), Look(icon="copy"))
        prints = Button("progress.print", _("Print chart"), Look(icon="printer"))
        flow = Flow()
        flow.add([save, copy, prints])
        self.setLayout(flow)
        grow_downwards(self)
        save.clicked.connect(self.save)
        copy.clicked.connect(self.copy)
        prints.clicked.connect(self.print_chart)

    def save(self) -> None:
        """Ask where and as what, and write the chart there."""
        case = self._case()
        if case is None:
            return
        name = dated(_("chart-{day}.png"), self._page.workspace.now())
        kinds = ";;".join((_("Picture (*.png)"), _("Drawing (*.svg)"), _("PDF (*.pdf)")))
        file = ask_where(self._page, _("Save the chart"), name, kinds)
        if file is None:
            return
        try:
            write_whole(file, self._made(case, file))
        except OSError:
            self._page.refused.emit(_("The chart could not be written there. Choose another place or name."))
        except ExposureError as error:
            self._page.refused.emit(sentence(error))
        else:
            self._kept(case, f"chart-{_kind(file)}", _("Chart saved"))

    def copy(self) -> None:
        """Lend the chart to the clipboard as a picture, and in words where only words can be pasted."""
        case = self._case()
        if case is None:
            return
        points, spans = tries_to_draw(case, self._page.workspace.now())
        self._lending.lend(instead_of_the_chart(points), as_png(picture_figure(points, spans)))
        self._kept(case, "copy-chart", _("Chart copied. It leaves the clipboard in 30 seconds."))

    def print_chart(self) -> None:
        """Print the chart."""
        case = self._case()
        if case is not None:
            self.paper_wanted.emit(chart_paper(case, self._page.workspace.now()))

    def _case(self) -> Case | None:
        """Give the case with a try to draw; else say that there is none yet."""
        if self._page.patient is None:
            return None
        case = self._page.workspace.case(self._page.patient)
        try:
            tries_to_draw(case, self._page.workspace.now())
        except ExposureError as error:
            self._page.refused.emit(sentence(error))
            return None
        return case

    def _made(self, case: Case, file: Path) -> bytes:
        now = self._page.workspace.now()
        if _kind(file) == "pdf":
            return chart_paper(case, now).anchored(self._page.workspace.anchor()).pdf()
        figure = picture_figure(*tries_to_draw(case, now))
        return as_svg(figure) if _kind(file) == "svg" else as_png(figure)

    def _kept(self, case: Case, kind: str, told: str) -> None:
        self._page.workspace.note_export(case.patient.id, kind)
        self._page.workspace.told.emit(told, False)


def _kind(file: Path) -> str:
    """Give what a file is to be by its ending, a picture where that is none of ours."""
    ending = file.suffix.lower().removeprefix(".")
    return ending if ending in ("svg", "pdf") else "png"
