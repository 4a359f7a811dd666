"""The backups of this record: what there is, one more, a restore practised on the side, a restore."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from exposure.backup_desk import Shelf
from exposure.storage.backup import Kept
from exposure.storage.backup_file import About
from exposure.words.backups import ahead, days_and_times, edits, size
from exposure.words.language import _, ngettext
from exposure.words.places import risk
from ui.dialogs.asking import AskingSheet
from ui.widgets.announce import announce
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button, Look
from ui.widgets.cards import Separator
from ui.widgets.flow import Flow
from ui.widgets.labels import Label
from ui.widgets.themed import grow_downwards

MOST_SHOWN = 30
_NAME = "backups"
Restore = Callable[[Path], None]
_QUIET = Look("quiet", height=32, padding=8, px=14)


class BackupsSheet(AskingSheet):
    """Lists the backups in a folder, the longest history first; whoever opens it does what is wanted.

    Signals:
        now_wanted, practise_wanted, folder_wanted, other_wanted: the buttons of these names.
        restore_wanted(object): a backup of the list is to be restored; carries its Path.
    """

    now_wanted = Signal()
    practise_wanted = Signal()
    folder_wanted = Signal()
    other_wanted = Signal()
    restore_wanted = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(_NAME, _("Backups"), window)
        self._said = Label("", "body")
        self._said.setObjectName(f"{_NAME}.said")
        self._said.hide()
        self._list = QWidget()
        self._doing = QWidget()
        doing = Flow(gap=8)
        doing.add(self._buttons())
        self._doing.setLayout(doing)
        grow_downwards(self._doing)
        for part in (self._doing, self._said, self._list):
            self.body.put(part)
        self._close = self.add_close(_NAME)
        self._began: QWidget | None = None

    def show_looking(self, folder: Path) -> None:
        """Say that the folder is being looked at, which may take a while where it lies far away."""
        looking = Label(_("Looking at the folder of backups…"), "lead")
        looking.setObjectName(f"{_NAME}.looking")
        self._put([_place(folder, self._on_folder), looking])

    def stop_looking(self) -> None:
        """Say so no longer, whatever came of it."""
        for label in self._list.findChildren(Label, f"{_NAME}.looking"):
            label.hide()

    def show_shelf(self, shelf: Shelf) -> None:
        """Show what is there now."""
        self._put(_listed(shelf, self.restore_wanted.emit, self._on_folder))

    def say(self, words: str, *, busy: bool = False) -> None:
        """Say how far it is, aloud too; nothing else can be begun while it is busy."""
        self._said.setText(words)
        self._said.setVisible(bool(words))
        announce(self._said, words)
        self._hold_focus(busy)
        for part in (self._doing, self._list):
            part.setEnabled(not busy)
        self._give_focus_back(busy)

    def _hold_focus(self, busy: bool) -> None:
        """Keep the focus in the sheet: what is switched off gives it to the window below."""
        now = QApplication.focusWidget()
        if busy and now is not None and (self._doing.isAncestorOf(now) or self._list.isAncestorOf(now)):
            self._began = now
            self._close.setFocus(Qt.FocusReason.OtherFocusReason)

    def _give_focus_back(self, busy: bool) -> None:
        began = self._began
        if not busy and began is not None:
            self._began = None
            if isValid(began) and self._close.hasFocus():
                began.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put(self, lines: Sequence[QWidget]) -> None:
        old, self._list = self._list, QWidget()
        self._list.setLayout(Column(*lines, gap=8))
        grow_downwards(self._list)
        self.replace(old, self._list)

    def _on_folder(self) -> None:
        self.folder_wanted.emit()

    def _buttons(self) -> list[QWidget]:
        wanted = (
            ("now", _("Back up now"), Look(icon="download"), self.now_wanted),
            ("practise", _("Practise a restore"), Look(), self.practise_wanted),
            ("other", _("Restore from a file…"), Look(), self.other_wanted),
        )
        made: list[QWidget] = []
        for name, words, look, signal in wanted:
            button = Button(f"{_NAME}.{name}", words, look)
            button.clicked.connect(signal)
            made.append(button)
        return made


class RestoreSheet(AskingSheet):
    """Says what a backup is and what restoring it takes away, before anything is done."""

    restore_wanted = Signal()

    def __init__(self, lines: tuple[str, ...], window: QWidget) -> None:
        super().__init__("restore", _("Restore this backup?"), window)
        after = _("The present file stays in its folder under another name. Rungwise then asks for the passphrase.")
        told = QWidget()
        told.setLayout(Column(*(Label(line, "body") for line in (*lines, after)), None, gap=12))
        grow_downwards(told)
        self.body.put(told)
        self.add_answers("restore", _("Restore it")).clicked.connect(self.restore_wanted)


def dangers(shelf: Shelf) -> tuple[str, ...]:
    """Say what puts the record at risk, the gravest first."""
    told = [ahead(shelf.ahead.about.made, shelf.ahead.about.count)] if shelf.ahead and shelf.ahead.about else []
    return (*told, *(risk(each.kind, each.what) for each in shelf.risks))


def _listed(shelf: Shelf, restore: Restore, choose: Callable[[], None]) -> list[QWidget]:
    lines: list[QWidget] = [Label(words, "body", "danger") for words in dangers(shelf)]
    lines.append(_place(shelf.folder, choose))
    own = [each for each in shelf.backups if each.about is None or each.about.clinic == shelf.clinic]
    if not own:
        lines.append(Label(_("There is no backup yet."), "lead"))
    days = iter(days_and_times([each.about.made for each in own if each.about is not None]))
    for each in own[:MOST_SHOWN]:
        row = _unreadable(each) if each.about is None else _row(each, each.about, next(days), restore)
        lines.extend((Separator(), row))
    if len(own) > MOST_SHOWN:
        before = len(own) - MOST_SHOWN
        lines.append(Label(ngettext("And {count} more.", "And {count} more.", before).format(count=before), "small"))
    return lines


def _place(folder: Path, choose: Callable[[], None]) -> QWidget:
    row = QWidget()
    button = Button(f"{_NAME}.folder", _("Choose another folder…"), _QUIET)
    button.clicked.connect(choose)
    row.setLayout(Row((Label(_("They go to {folder}").format(folder=folder), "small", "ink2"), 1), button, gap=16))
    return row


def _unreadable(kept: Kept) -> QWidget:
    row = QWidget()
    row.setLayout(Column(Label(kept.file.name, "strong"), Label(_("It can’t be read."), "small", "danger"), gap=2))
    return row


def _row(kept: Kept, about: About, day: str, restore: Restore) -> QWidget:
    row = QWidget()
    beside = _("{edits} · {size} · checked when it was made").format(edits=edits(about.count), size=size(kept.size))
    said = Column(Label(day, "strong"), Label(beside, "small", "ink2"), gap=2)
    button = Button(f"{_NAME}.restore.{kept.file.name}", _("Restore…"), _QUIET)
    button.setAccessibleDescription(day)
    button.clicked.connect(lambda: restore(kept.file))
    row.setLayout(Row((said, 1), button, gap=16))
    return row
