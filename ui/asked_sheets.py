"""Sheets opened with what was said in them before, and what they want done."""

from exposure.errors import ExposureError
from exposure.words.errors import sentence
from ui.dialogs.asking import AskingSheet, Wanted
from ui.dialogs.words_sheet import WordsSheet
from ui.draft_keeper import DraftKeeper
from ui.sheet_drafts import SheetDrafts
from ui.widgets.sheet import Sheet
from ui.workspace import Workspace


def open_sheet(workspace: Workspace, sheet: Sheet) -> None:
    """Open a sheet over its window, with what was said in it before; one that is about nothing keeps nothing."""
    if not isinstance(sheet, WordsSheet) or not sheet.draft_name:
        sheet.open()
        return
    drafts = SheetDrafts(workspace, sheet)
    sheet.open()
    drafts.begin()


def ask(workspace: Workspace, sheet: AskingSheet) -> None:
    """Open a sheet that is forgotten once it is closed, and do what it wants."""
    sheet.wanted.connect(lambda wanted: do_wanted(workspace, sheet, wanted))
    sheet.finished.connect(sheet.deleteLater)
    open_sheet(workspace, sheet)


def do_wanted(workspace: Workspace, sheet: AskingSheet, wanted: Wanted) -> None:
    """Do what a sheet wants, its draft going in the same transaction; refused, it says why and stays as it is."""
    keepers = sheet.findChildren(DraftKeeper)
    for keeper in keepers:
        # A draft written after this would bring back what is on record by then.
        keeper.stop()
    try:
        workspace.do(*wanted.lines, label=wanted.label, draft=sheet.draft_name)
    except ExposureError as error:
        sheet.tell(sentence(error))
        for keeper in keepers:
            keeper.touch()
    else:
        sheet.done_with()
