"""What is typed and chosen in a sheet, kept while it is open and found again when the same is asked once more."""

from datetime import date

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from exposure.errors import ExposureError
from exposure.words.dates import clock, short_moment
from exposure.words.errors import sentence
from exposure.words.language import _
from ui.dialogs.ask import Question
from ui.dialogs.typed_before import TypedBefore
from ui.dialogs.words_sheet import WordsSheet, ask_first
from ui.draft_keeper import DraftKeeper
from ui.leave_watch import LeaveWatch
from ui.models.sheet_draft import Change, SheetDraft, from_body, to_body
from ui.sheet_changes import SheetChanges
from ui.workspace import Workspace


class SheetDrafts(QObject):
    """Keeps what is said in one sheet half a second after the last key; once that is closed, it is forgotten."""

    def __init__(self, workspace: Workspace, sheet: WordsSheet) -> None:
        super().__init__(sheet)
        self._workspace, self._sheet, self._name = workspace, sheet, sheet.draft_name
        self._changes = SheetChanges(sheet)
        self._waiting: dict[str, Change] = {}
        self._kept: SheetDraft | None = None
        self._chosen_on: date | None = None
        self._lost: list[str] = []
        self._keeper = DraftKeeper(self._keep, self)
        self._before = TypedBefore(sheet.objectName())
        sheet.body.insertWidget(0, self._before)
        self._connect_signals(LeaveWatch(sheet))

    def begin(self) -> None:
        """Remember how the sheet opened, and show what was said in it before."""
        self._changes.look()
        self._kept = draft = self._found()
        if draft is None:
            return
        self._waiting = fitting = self._fitting(draft)
        focus = QApplication.focusWidget()
        is_back = self._changes.bring_back(self._waiting)
        # Words wait for a field that may still be asked; a choice would be made for whoever comes to it then.
        self._waiting = {name: draft.written[name] for name in self._waiting if name in draft.written}
        self._lost = self._changes.own_words({name: each for name, each in draft.chosen.items() if name not in fitting})
        self._show_unseen()
        if is_back or self._unseen:
            self._before.tell(self._says(draft))
            self._before.begin_empty.show()
        self._chosen_on = self._day_chosen(draft.chosen_on or draft.at.date())
        self._keeper.stop()
        if focus is not None:
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _keeps(self) -> bool:
        """Say whether there is still something to be kept: a sheet may be done with before it closes."""
        # A window that is torn down takes the focus from a sheet that is half gone.
        return bool(self._name) and isValid(self._sheet) and self._sheet.draft_name == self._name

    def _connect_signals(self, watch: LeaveWatch) -> None:
        self._keeper.kept.connect(self._on_kept)
        self._changes.word_written.connect(self._on_written)
        self._changes.answer_chosen.connect(self._on_chosen)
        self._sheet.finished.connect(self._on_finished)
        self._before.empty_wanted.connect(self._on_empty_wanted)
        watch.closing.connect(self._on_closing)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def _fitting(self, draft: SheetDraft) -> dict[str, Change]:
        """Give what may come back: of choices none where words on record changed, for they may hang on those."""
        changed = self._changes.opened_otherwise(draft.written)
        return dict(draft.written) if changed else draft.fitting(self._workspace.now().date())

    @property
    def _unseen(self) -> list[str]:
        """Give the words of before that stand in no field."""
        waiting = [str(said) for _first, said in self._waiting.values()]
        return [words for words in (*waiting, *self._lost) if words.strip()]

    def _show_unseen(self) -> None:
        self._before.show_words(self._unseen)
        self._sheet.words_wait = bool(self._unseen)

    def _found(self) -> SheetDraft | None:
        try:
            return from_body(self._workspace.draft(self._name))
        except ExposureError:
            # Whatever is done in the sheet says so again, with what to do about it.
            return None

    def _keep(self) -> None:
        if not self._keeps:
            return
        self._changes.look()
        draft = self._said()
        if draft.says_the_same(self._kept):
            return
        if draft.is_empty:
            self._workspace.drop_draft(self._name)
        else:
            self._workspace.keep_draft(self._name, to_body(draft))
        self._kept = None if draft.is_empty else draft

    def _said(self) -> SheetDraft:
        """Give what is other than it opened, and what still waits."""
        written, chosen = self._changes.written, self._changes.chosen
        day = self._chosen_on if chosen else None
        return SheetDraft(self._workspace.now(), {**self._waiting, **written}, chosen, day)

    def _day_chosen(self, day: date) -> date | None:
        """Give the day the first choice was made that stands; None where none does."""
        return day if self._changes.chosen else None

    def _says(self, draft: SheetDraft) -> str:
        now = self._workspace.now()
        when = clock(draft.at) if draft.at.date() == now.date() else short_moment(draft.at)
        typed = _("Here is what you had typed before ({when}). It is not saved yet.")
        chosen = _("Here is what you had chosen before ({when}). It is not saved yet.")
        return (self._sheet.typed_before or (typed if draft.written else chosen)).format(when=when)

    def _look_again(self) -> None:
        """Take in new fields, and show what waits for them."""
        self._changes.look()
        if not self._changes.is_showing and self._waiting:
            self._changes.bring_back(self._waiting)
            self._show_unseen()

    def _on_written(self) -> None:
        if self._keeps:
            self._keeper.touch()

    def _on_chosen(self) -> None:
        """Look again, for an answer may have brought new questions."""
        if self._keeps:
            self._look_again()
            self._chosen_on = self._day_chosen(self._chosen_on or self._workspace.now().date())
            self._keeper.touch()

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Look again where one comes to a field, which may be new; words that wait for it are shown."""
        # Sheets bring the focus along as they are answered, also where it is only shown what was answered.
        if new is not None and not self._changes.is_showing and self._keeps and self._sheet.isAncestorOf(new):
            self._look_again()

    def _on_kept(self, kept: bool) -> None:
        self._before.warn("" if kept else _("Not saved yet. Your words are still here."))

    def _on_closing(self) -> None:
        if self._keeper.waits:
            self._keeper.flush()

    def _on_finished(self) -> None:
        """Forget it all: it is on record by now, or was given up."""
        if self._sheet.steps_aside:
            self._keeper.flush()
        self._keeper.stop()
        name, self._name = self._name, ""
        if self._kept is not None and not self._sheet.steps_aside:
            _forget(self._workspace, name)

    def _on_empty_wanted(self) -> None:
        """Empty the sheet, after a question where that loses words."""
        if not self._sheet.has_words:
            self._empty()
            return
        question = Question(
            _("Begin empty?"), _("What you typed here is not kept."), _("Go on typing"), _("Begin empty")
        )
        ask_first(f"{self._sheet.objectName()}.begin_empty.ask", question, self._sheet.window(), self._empty)

    def _empty(self) -> None:
        self._waiting, self._lost = {}, []
        self._changes.undo()
        self._keeper.stop()
        self._chosen_on = None
        if self._kept is not None:
            _forget(self._workspace, self._name)
        self._kept = None
        self._before.clear()
        self._show_unseen()
        # What a choice brought stays where it was made, with words that are on record.
        self._sheet.remember()
        self._sheet.focus_first()


def _forget(workspace: Workspace, name: str) -> None:
    """Drop a draft that is still there; where that is refused it is told, for no sheet is open any more to tell it."""
    try:
        if workspace.draft(name) is not None:
            workspace.drop_draft(name)
    except ExposureError as error:
        workspace.told.emit(sentence(error), False)
