"""The caseload: today's visits, everybody, what is due; masked until somebody asks for the names."""

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from exposure.domain.identifiers import PatientId
from exposure.words.language import _, ngettext
from ui.dialogs.book_visit import BookVisit
from ui.models.caseload import SUMMARY
from ui.pages.caseload.keeping import CaseloadKeeper
from ui.pages.caseload.names import NamesShown
from ui.pages.caseload.rows import is_typing, show_menu
from ui.pages.caseload.view import CaseloadView
from ui.widgets.announce import announce
from ui.widgets.boxes import Column
from ui.workspace import Workspace

_LOOK_AGAIN = 20 * 1000


class CaseloadPage(QWidget):
    """Everybody, and where to begin today.

    Signals:
        opened(str): a patient, by id, is to be opened.
        visit_wanted(str): a patient, by id, is to be opened and their visit of today begun, or gone on with.
        due_wanted(str, str): a due outcome is to be recorded; the ids of try ("" for a call about a flare) and patient.
        new_patient(): somebody is to be added.
        example_wanted(): the example is to be looked at.
        refused(str): something cannot be done; carries the sentence to show.
    """

    opened = Signal(str)
    visit_wanted = Signal(str)
    due_wanted = Signal(str, str)
    new_patient = Signal()
    example_wanted = Signal()
    refused = Signal(str)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.setObjectName("caseload")
        self.workspace = workspace
        self.chosen: PatientId | None = None
        self._keeper = CaseloadKeeper(workspace, self)
        self._model = self._keeper.model
        self._names = NamesShown(self._model, self)
        self._view = CaseloadView(workspace.user, self._keeper)
        self.setLayout(Column(self._view))
        self._minutes = QTimer(self)
        self._minutes.setInterval(_LOOK_AGAIN)
        self._connect_signals()

    def refresh(self) -> None:
        """Show everybody as they are now; only who changed is read again."""
        self._keeper.catch_up()

    def toggle_names(self) -> None:
        """Show names for two minutes, or hide them."""
        self._names.toggle()

    def find_patient(self) -> None:
        """Begin to look for somebody."""
        self._view.head.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._view.head.search.selectAll()

    def record_due(self) -> None:
        """Ask for the due outcome of whoever is chosen, or say that there is none."""
        card = self._view.due.cards.chosen_due if self._view.due.cards.hasFocus() else None
        wanted = card or self._keeper.due_of(self.chosen)
        if wanted is not None:
            self.due_wanted.emit(wanted.due.trial or "", wanted.patient)
        else:
            self.refused.emit(_("No answer is due for whoever is chosen."))

    def book_visit(self) -> None:
        """Ask for the day of the next visit of whoever is chosen."""
        if self.chosen is None:
            self.refused.emit(_("Choose a patient first."))
            return
        # Initials even while names are shown: what was done is named in the window of another patient too.
        who = self._model.short_label(self.chosen)
        sheet = BookVisit(self.workspace, self.chosen, who, self.window())
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def event(self, event: QEvent) -> bool:
        """Hide names when the window is left."""
        if event.type() == QEvent.Type.WindowDeactivate:
            self._names.hide()
        return super().event(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Show what happened meanwhile, and begin where the day does."""
        super().showEvent(event)
        self._minutes.start()
        self._keeper.catch_up()
        self._view.begin()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass the focus on to where the day begins."""
        super().focusInEvent(event)
        self._view.begin()

    def hideEvent(self, event: QHideEvent) -> None:
        """Hide names with the page."""
        super().hideEvent(event)
        self._minutes.stop()
        self._names.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin a search with a letter that no control took."""
        if is_typing(event) and not self._view.is_empty:
            self._view.search_for(event.text())
        else:
            super().keyPressEvent(event)

    def _connect_signals(self) -> None:
        table, cards = self._view.everyone.table, self._view.due.cards
        for view in (self._view.today, table):
            view.customContextMenuRequested.connect(self._on_menu)
        self._view.today.keys.chosen.connect(self._on_visit_chosen)
        table.keys.chosen.connect(self._on_row_chosen)
        for each in (self._view.today, table, cards):
            each.keys.typed.connect(self._view.search_for)
            each.keys.come_to.connect(self._on_come_to)
        cards.keys.chosen.connect(self._on_due_chosen)
        self._model.modelReset.connect(lambda: table.choose(self.chosen))
        self._keeper.kept.connect(self._view.show_kept)
        self._keeper.stale.connect(self._on_stale)
        self._names.changed.connect(self._on_names)
        self._minutes.timeout.connect(self._keeper.catch_up)
        self._view.everyone.chosen.connect(self._view.show_kept)
        self._view.everyone.book.clicked.connect(self.book_visit)
        self._connect_head()

    def _connect_head(self) -> None:
        search = self._view.head.search
        search.textChanged.connect(self._on_search)
        search.chosen.connect(self._on_found)
        search.left.connect(self._view.everyone.table.setFocus)
        self._view.head.names.clicked.connect(self.toggle_names)
        for button in (self._view.head.add, self._view.everyone.nobody.add, self._view.first.add):
            button.clicked.connect(self.new_patient)
        self._view.first.example.clicked.connect(self.example_wanted)

    def _on_stale(self) -> None:
        if self.isVisible():
            self._keeper.catch_up()

    def _on_names(self, shown: bool) -> None:
        self._view.show_names(shown)
        announce(self, _("Names are shown for two minutes.") if shown else _("Names are hidden."))

    def _on_search(self, typed: str) -> None:
        if self._model.standing is not None:
            self._view.everyone.choose(None)
        self._model.search(typed)
        self._view.show_kept()
        if self._model.searches:
            self._view.everyone.table.selectRow(0)
            found = self._model.rowCount()
            announce(self, ngettext("{count} found.", "{count} found.", found).format(count=found))

    def _on_found(self) -> None:
        patient = self._view.everyone.table.patient
        if self._model.searches and patient:
            self._open(patient)

    def _on_come_to(self, index: QModelIndex) -> None:
        """Remember who is chosen, and choose the same row in the table."""
        item = index.data(SUMMARY)
        if item is None:
            return
        self.chosen = item.patient
        if index.model() is not self._model:
            self._view.everyone.table.choose(item.patient)

    def _on_row_chosen(self, index: QModelIndex) -> None:
        self._open(index.data(SUMMARY).patient)

    def _on_visit_chosen(self, index: QModelIndex) -> None:
        self._leave()
        self.visit_wanted.emit(index.data(SUMMARY).patient)

    def _on_due_chosen(self, index: QModelIndex) -> None:
        one = index.data(SUMMARY)
        if self._keeper.due.is_passed(one):
            self.due_wanted.emit(one.due.trial or "", one.patient)
        else:
            self._open(one.patient)

    def _open(self, patient: PatientId) -> None:
        self._leave()
        self.opened.emit(patient)

    def _leave(self) -> None:
        self._names.hide()
        self._view.head.search.clear()

    def _on_menu(self, place: QPoint) -> None:
        """Offer what can be done with a row."""
        view = self.sender()
        if isinstance(view, QAbstractItemView) and view.indexAt(place).isValid():
            offers = {
                _("Open"): lambda: self._on_row_chosen(view.currentIndex()),
                _("Record a due outcome"): self.record_due,
                _("Book a visit…"): self.book_visit,
            }
            show_menu("caseload.menu", offers, view, place)
