"""The door where a file does not open: what is the matter, in one sentence, and what can be done about it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from exposure import after_restore
from exposure.domain.recovery import Finding, Step
from exposure.errors import ExposureError
from exposure.keeping import preview, taken
from exposure.recovery_desk import Clock, RecoveryDesk
from exposure.storage.backup_file import backup_folder
from exposure.storage.restoring import Prepared
from exposure.words.backups import kept_aside
from exposure.words.errors import sentence
from exposure.words.language import _
from exposure.words.recovering import FOUND, STEPS
from ui import preferences
from ui.one_task import OneTask, Then
from ui.recovering_backup import BackupPart
from ui.widgets.announce import announce
from ui.widgets.boxes import Column
from ui.widgets.buttons import Button, Look
from ui.widgets.cards import Card
from ui.widgets.door_notice import DoorNotice
from ui.widgets.flow import Flow
from ui.widgets.icons import Icon
from ui.widgets.labels import Label
from ui.widgets.scrolling import in_the_middle
from ui.widgets.themed import grow_downwards


def door(file: Path, clock: Clock, error: ExposureError) -> "RecoveringPage":
    """Give the page about a file that was refused with `error`; backups are looked for where they are kept."""
    chosen = preferences.load(preferences.path()).backup_folder
    return RecoveringPage(RecoveryDesk(file, backup_folder(file, chosen), clock), error)


class RecoveringPage(QWidget):
    """Says what is the matter with a file; nothing is done to it but what is asked for here.

    Signals:
        again_wanted: the file is to be opened anew.
        file_chosen(object): another file is to be opened; carries its Path.
    """

    again_wanted = Signal()
    file_chosen = Signal(object)

    def __init__(self, desk: RecoveryDesk, error: ExposureError) -> None:
        super().__init__()
        self._desk = desk
        self._one = OneTask(self, ExposureError("restore_failed", "backup", why="folder"))
        self._title, self._sentence = Label("", "h1"), Label("", "lead")
        self._notice = DoorNotice("recovering.notice")
        self._told = Label("", "body", "danger")
        self._told.setObjectName("recovering.told")
        self._steps: dict[str, Button] = {}
        self._backup = BackupPart(desk.backups(), desk.readable())
        self._backup.check_wanted.connect(self._on_check)
        self._backup.take_wanted.connect(self._on_take)
        self._lay_out()
        self.show_finding(desk.finding(error.kind))

    def show_finding(self, finding: Finding) -> None:
        """Say what it is, and offer its next steps, the best first."""
        title, words = FOUND[finding.kind]
        self._say(title(), words())
        self._notice.say(after_restore.lines(self._desk.file))
        self._backup.hide()
        self._offer(finding.steps)

    def tell(self, error: ExposureError) -> None:
        """Say why something was not done, aloud too."""
        self._told.setText(sentence(error))
        self._told.show()
        announce(self, sentence(error))

    def _lay_out(self) -> None:
        self._told.hide()
        self._row = Flow(gap=8)
        host = QWidget()
        host.setLayout(self._row)
        grow_downwards(host)
        for step, words in STEPS.items():
            button = Button(f"recovering.{step}", words(), Look(height=48))
            button.clicked.connect(self._doing(step))
            self._steps[step] = button
        self._row.add(list(self._steps.values()))
        heading = (Icon("rungwise", "accent", 48), self._title, self._sentence, self._notice)
        parts = (*heading, host, self._backup, self._told)
        self.setLayout(Column(in_the_middle(Card(Column(*parts, gap=16, margins=32)))))

    def _doing(self, step: str) -> Callable[[], None]:
        doing: dict[str, Callable[[], None]] = {
            "try_again": self.again_wanted.emit,
            "choose_other": self._on_choose,
            "restore": self._on_restore,
            "without_journal": self._on_without_journal,
        }
        return doing[step]

    def _offer(self, steps: tuple[Step, ...]) -> None:
        for step, button in self._steps.items():
            button.setVisible(step in steps)
        first = self._steps[steps[0]]
        for button in self._steps.values():
            button.set_look(Look("primary" if button is first else "secondary", height=48))
        self.setFocusProxy(first)
        first.setFocus()

    def _say(self, title: str, words: str) -> None:
        self._title.setText(title)
        self._sentence.setText(words)
        self._told.hide()
        announce(self, f"{title}. {words}")

    def _on_choose(self) -> None:
        kinds = _("Record (*.db);;All files (*)")
        chosen, _kind = QFileDialog.getOpenFileName(self, _("Choose another file"), str(self._desk.file.parent), kinds)
        if chosen:
            self.file_chosen.emit(Path(chosen))

    def _on_restore(self) -> None:
        self._told.hide()
        self._backup.show()
        self._backup.begin()

    def _on_without_journal(self) -> None:
        self._start(self._desk.set_journal_aside, self._on_set_aside)

    def _on_set_aside(self, aside: Path) -> None:
        self._done(_("The journal is set aside"), kept_aside(aside.name))

    def _on_check(self, backup: Path, passphrase: str) -> None:
        self._start(lambda: self._desk.look(backup, passphrase), self._on_looked)

    def _on_looked(self, found: Prepared | Finding) -> None:
        self._backup.set_busy(False)
        if isinstance(found, Finding):
            self.show_finding(found)
        else:
            self._backup.show_preview(found, preview(found))

    def _on_take(self, prepared: Prepared) -> None:
        self._start(lambda: self._desk.take(prepared), lambda aside: self._on_taken(prepared, aside))

    def _on_taken(self, prepared: Prepared, aside: Path | None) -> None:
        told = taken(prepared)
        title = _("What could be read is the record now") if prepared.remains else _("The backup is restored")
        self._done(title, f"{told} {kept_aside(aside.name)}" if aside else told)

    def _done(self, title: str, words: str) -> None:
        self._backup.hide()
        self._notice.say(())
        self._say(title, words)
        self._steps["try_again"].set_text(_("Open it"))
        self._offer(("try_again",))

    def _start(self, work: Callable[[], object], then: Callable[..., None]) -> None:
        """Do it in a thread, one thing at a time."""
        at_it = self.focusWidget()
        if self._one.start(work, Then(then, self.tell, lambda: self._go_on(at_it))):
            self._told.hide()
            self._set_busy(True)

    def _go_on(self, at_it: QWidget | None) -> None:
        self._set_busy(False)
        if at_it is not None:
            at_it.setFocus()

    def _set_busy(self, busy: bool) -> None:
        self._backup.set_busy(busy)
        for button in self._steps.values():
            button.allow(not busy, _("One moment…"))
