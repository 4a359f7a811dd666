"""Printing a paper: on the printer that is chosen, or as a PDF where there is none."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QFileDialog, QMainWindow
from pytestqt.qtbot import QtBot

from exposure.errors import ExposureError
from exposure.reports.typesetting import Document
from tests.builders import moment
from tests.papers import planned
from tests.ui.dialogs.pressing import press
from tests.ui.pictures import png
from ui import printing
from ui.one_task import wait_within
from ui.papers import Paper, practice_paper
from ui.printing import NoPrinterSheet, Printing, fitted, print_pages, printer_for


@dataclass(frozen=True, slots=True)
class Black(Paper):
    """A paper with two black pages, set at once, unless `fail` raises."""

    fail: Callable[[], None] = lambda: None

    def pdf(self) -> bytes:
        return b"%PDF made"

    def pages(self, _ppi: float) -> list[bytes]:
        self.fail()
        return [png("black"), png("black")]


def _paper(fail: Callable[[], None] = lambda: None) -> Paper:
    return Black("Practice sheet", "sheet.pdf", True, lambda: Document("", {}, moment(46)), fail=fail)


def _refuses() -> None:
    raise ExposureError("unprintable", None, text="\ue000")


def _breaks() -> None:
    raise ZeroDivisionError


@pytest.fixture
def printed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let there be a printer that prints into a file, and a dialog that is answered with Print."""
    file = tmp_path / "printed.pdf"

    def into_file(paper: Paper) -> QPrinter:
        printer = printer_for(paper)
        printer.setOutputFileName(str(file))
        return printer

    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["Office"])
    monkeypatch.setattr(printing, "printer_for", into_file)
    monkeypatch.setattr(QPrintDialog, "exec", lambda _self: QDialog.DialogCode.Accepted)
    return file


def _choose(monkeypatch: pytest.MonkeyPatch, file: Path | None) -> None:
    answer = (str(file) if file else "", "")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_said: answer)


def test_every_side_is_printed_across_on_a4(window: QMainWindow, qtbot: QtBot, printed: Path) -> None:
    made = Printing(window)
    with qtbot.waitSignal(made.told, timeout=30_000) as told:
        made.print_paper(practice_paper(planned(), moment(46), with_loop=False))
    assert told.args == ["Practice sheet sent to the printer"]
    pages = pypdf.PdfReader(BytesIO(printed.read_bytes())).pages
    assert [(round(page.mediabox.width), round(page.mediabox.height)) for page in pages] == [(842, 595)] * 2


def test_a_dialog_that_is_closed_prints_nothing(
    window: QMainWindow, printed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrintDialog, "exec", lambda _self: QDialog.DialogCode.Rejected)
    made = Printing(window)
    made.print_paper(_paper())
    assert not made.is_at_work
    assert not printed.exists()


@pytest.mark.qt_log_ignore("QPainter::begin", "This plugin does not support")
def test_a_printer_that_takes_nothing_is_told(window: QMainWindow, qtbot: QtBot, printed: Path) -> None:
    printed.mkdir()
    made = Printing(window)
    with qtbot.waitSignal(made.refused, timeout=20_000) as refused:
        made.print_paper(_paper())
    assert refused.args == ["The printer did not take it. Try again, or save it as a PDF."]


def test_characters_that_no_typeface_has_are_named(window: QMainWindow, qtbot: QtBot, printed: Path) -> None:
    made = Printing(window)
    with qtbot.waitSignal(made.refused, timeout=20_000) as refused:
        made.print_paper(_paper(_refuses))
    assert refused.args
    assert "\ue000" in refused.args[0]
    assert not made.is_at_work


def test_what_breaks_is_told_as_the_last_resort(
    window: QMainWindow, qtbot: QtBot, printed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[BaseException] = []
    monkeypatch.setattr("ui.one_task.tell_failure", heard.append)
    made = Printing(window)
    made.print_paper(_paper(_breaks))
    qtbot.waitUntil(lambda: heard != [])
    assert isinstance(heard[0], ZeroDivisionError)


def test_while_one_paper_is_set_no_other_is_begun(window: QMainWindow, qtbot: QtBot, printed: Path) -> None:
    made, heard = Printing(window), list[str]()
    made.told.connect(heard.append)
    made.print_paper(_paper())
    made.print_paper(_paper())
    made.save(_paper())
    qtbot.waitUntil(lambda: not made.is_at_work)
    assert heard == ["Practice sheet sent to the printer"]


def test_without_a_printer_it_is_offered_as_a_pdf(
    window: QMainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    _choose(monkeypatch, tmp_path / "sheet.pdf")
    made = Printing(window)
    made.print_paper(_paper())
    sheet = window.findChild(NoPrinterSheet)
    assert sheet
    assert sheet.accessibleName() == "No printer found. Save the sheet as PDF?"
    with qtbot.waitSignal(made.told, timeout=20_000) as told:
        press(sheet, "no_printer.save")
    assert told.args == ["Practice sheet saved as PDF"]
    assert (tmp_path / "sheet.pdf").read_bytes() == b"%PDF made"


def test_the_offer_can_be_declined(window: QMainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    made = Printing(window)
    made.print_paper(_paper())
    sheet = window.findChild(NoPrinterSheet)
    assert sheet
    press(sheet, "no_printer.cancel")
    assert not made.is_at_work


def test_nothing_is_saved_where_nobody_says_where(window: QMainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    _choose(monkeypatch, None)
    made = Printing(window)
    made.save(_paper())
    assert not made.is_at_work


def test_a_folder_that_cannot_be_written_is_told(
    window: QMainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _choose(monkeypatch, tmp_path / "not there" / "sheet.pdf")
    made = Printing(window)
    with qtbot.waitSignal(made.refused, timeout=20_000) as refused:
        made.save(_paper())
    assert refused.args == ["The file could not be written there. Choose another place or name."]


def test_a_closing_window_waits(window: QMainWindow, printed: Path) -> None:
    made = Printing(window)
    made.print_paper(_paper())
    wait_within(window)
    assert not made.is_at_work
    assert printed.exists()


def test_only_the_pages_asked_for_are_printed(tmp_path: Path) -> None:
    printer = printer_for(_paper())
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    printer.setFromTo(2, 3)
    assert print_pages(printer, [png("black"), png("black"), png("black")])
    assert len(pypdf.PdfReader(tmp_path / "out.pdf").pages) == 2


def test_the_printer_is_told_the_way_round_and_no_patient() -> None:
    printer = printer_for(_paper())
    assert printer.pageLayout().orientation() == QPageLayout.Orientation.Landscape
    assert printer.fullPage()
    assert printer.docName() == "Practice sheet"


@pytest.mark.parametrize(
    ("paper", "place"),
    [
        (QRect(0, 0, 297, 210), QRect(0, 0, 297, 210)),
        (QRect(0, 0, 594, 600), QRect(0, 90, 594, 420)),
        (QRect(0, 0, 600, 210), QRect(151, 0, 297, 210)),
    ],
)
def test_a_page_is_as_large_as_the_paper_allows_and_never_out_of_shape(paper: QRect, place: QRect) -> None:
    assert fitted(QSize(297, 210), paper) == place


def test_what_left_the_program_is_told_with_what_it_is_kept_as(
    window: QMainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, printed: Path
) -> None:
    printing_, paper = Printing(window), replace(_paper(), kind="chart-pdf")
    _choose(monkeypatch, tmp_path / "chart.pdf")
    with qtbot.waitSignal(printing_.left) as saved:
        printing_.save(paper)
    with qtbot.waitSignal(printing_.left) as out:
        printing_.print_paper(paper)
    assert (saved.args, out.args) == ([paper, "chart-pdf"], [paper, "print-chart"])
