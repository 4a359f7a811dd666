"""Printing a paper, or saving it as a PDF: set away from the window, then handed to the printer page by page."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QMarginsF, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from exposure.errors import ExposureError
from exposure.words.errors import sentence
from exposure.words.language import _
from ui.one_task import OneTask, Then
from ui.papers import Paper
from ui.saving import ask_where, write_whole
from ui.widgets.buttons import PRIMARY, Button
from ui.widgets.labels import Label
from ui.widgets.sheet import Sheet

PRINT_PPI = 300


class Printing(QObject):
    """Prints or saves one paper at a time over `window`; what is asked for meanwhile is let go.

    Signals:
        told: it is done; carries a past-tense sentence.
        refused: it could not be done; carries a sentence that says what to do.
        left(object, str): a paper left the program; carries the `Paper` and the kind it is kept as.
    """

    told = Signal(str)
    refused = Signal(str)
    left = Signal(object, str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._one = OneTask(self, ExposureError("not_written", "file"))

    @property
    def is_at_work(self) -> bool:
        """Say whether a paper is being set."""
        return self._one.busy

    def print_paper(self, paper: Paper) -> None:
        """Ask for a printer and print there; where there is none, offer to save instead."""
        if self.is_at_work:
            return
        if not QPrinterInfo.availablePrinterNames():
            self._offer_pdf(paper)
            return
        printer = printer_for(paper)
        if QPrintDialog(printer, self._window).exec() == QDialog.DialogCode.Accepted:
            self._start(lambda: paper.pages(PRINT_PPI), lambda pages: self._on_set(paper, printer, pages))

    def save(self, paper: Paper) -> None:
        """Ask where, and write the paper there as a PDF."""
        if self.is_at_work:
            return
        file = ask_where(self._window, _("Save as a PDF"), paper.file, _("PDF (*.pdf)"))
        if file is not None:
            self._start(lambda: _written(paper, file), lambda _done: self._on_saved(paper))

    def _offer_pdf(self, paper: Paper) -> None:
        sheet = NoPrinterSheet(self._window)
        sheet.accepted.connect(lambda: self.save(paper))
        sheet.open()

    def _start(self, work: Callable[[], object], then: Callable[[object], None]) -> None:
        self._one.start(work, Then(then, lambda error: self.refused.emit(_why(error))))

    def _on_set(self, paper: Paper, printer: QPrinter, pages: object) -> None:
        if isinstance(pages, list) and print_pages(printer, pages):
            self.left.emit(paper, f"print-{_bare(paper.kind)}")
            self._tell(_("{paper} sent to the printer"), paper)
        else:
            self.refused.emit(_("The printer did not take it. Try again, or save it as a PDF."))

    def _on_saved(self, paper: Paper) -> None:
        self.left.emit(paper, paper.kind)
        self._tell(_("{paper} saved as PDF"), paper)

    def _tell(self, words: str, paper: Paper) -> None:
        self.told.emit(words.format(paper=paper.name))


class NoPrinterSheet(Sheet):
    """Offers to save instead; `accepted` says that it is to be saved."""

    def __init__(self, window: QWidget) -> None:
        super().__init__("no_printer", _("No printer found. Save the sheet as PDF?"), window)
        self.body.put(Label(_("The PDF can be printed later, on this computer or on another."), "body"))
        self.add_button(Button("no_printer.cancel", _("Not now"))).clicked.connect(self.reject)
        self.add_button(Button("no_printer.save", _("Save as PDF…"), PRIMARY)).clicked.connect(self.accept)
        self.finished.connect(self.deleteLater)


def printer_for(paper: Paper) -> QPrinter:
    """Give the usual printer, set up for a paper: A4, its way round, on both sides where the printer can."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    way = QPageLayout.Orientation.Landscape if paper.across else QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), way, QMarginsF()))
    # The page brings its own margins.
    printer.setFullPage(True)
    # Turned like the page of a book, whichever edge that is.
    printer.setDuplex(QPrinter.DuplexMode.DuplexShortSide if paper.across else QPrinter.DuplexMode.DuplexLongSide)
    printer.setDocName(paper.name)
    printer.setCreator("Rungwise")
    return printer


def print_pages(printer: QPrinter, pages: Sequence[bytes]) -> bool:
    """Print PNG pictures, one a page, as large as the paper allows; gives whether the printer took them."""
    painter = QPainter()
    if not painter.begin(printer):
        return False
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    for number, png in enumerate(_chosen(printer, pages)):
        if number and not printer.newPage():
            painter.end()
            return False
        image = QImage.fromData(png)
        painter.drawImage(fitted(image.size(), painter.viewport()), image)
    return painter.end()


def fitted(size: QSize, paper: QRect) -> QRect:
    """Give where a picture lies in the middle of a paper, as large as it fits."""
    place = QRect(paper.topLeft(), size.scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio))
    place.moveCenter(paper.center())
    return place


def _chosen(printer: QPrinter, pages: Sequence[bytes]) -> Sequence[bytes]:
    """Give the pages the dialog asks for; 0 means all of them."""
    first, last = printer.fromPage(), printer.toPage()
    return pages[first - 1 : last or None] if first else pages


def _written(paper: Paper, file: Path) -> None:
    write_whole(file, paper.pdf())


def _bare(kind: str) -> str:
    return kind.removesuffix("-pdf")


def _why(error: ExposureError) -> str:
    unprintable = str(error.values.get("text") or "")
    words = _("These characters can’t be printed: {text} Take them out, or write them otherwise.")
    return words.format(text=unprintable) if unprintable else sentence(error)
