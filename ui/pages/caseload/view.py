"""The parts of the caseload together: head, body, and what stands there before there is anybody."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui import theme
from ui.models.caseload_words import event_day, event_line
from ui.pages.caseload.body import CaseloadBody
from ui.pages.caseload.due import DueBlock
from ui.pages.caseload.empty import FirstPatient
from ui.pages.caseload.everyone import EveryoneBlock
from ui.pages.caseload.head import CaseloadHead
from ui.pages.caseload.keeping import CaseloadKeeper
from ui.pages.caseload.recent import LINES, RecentBlock, RecentLine
from ui.pages.caseload.today import TodayList
from ui.widgets.boxes import Column


class CaseloadView(QWidget):
    """Shows what the keeper holds; does nothing by itself."""

    def __init__(self, clinician: str, keeper: CaseloadKeeper) -> None:
        super().__init__()
        self._keeper = keeper
        self.head = CaseloadHead(clinician)
        self.today = TodayList(keeper.today)
        self.everyone = EveryoneBlock(keeper.model)
        self.due = DueBlock(keeper.due)
        self.first = FirstPatient()
        self._recent = RecentBlock()
        self._body = CaseloadBody(self.today, self.everyone, self.due, self._recent)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._body)
        self._stack.addWidget(self.first)
        self.setLayout(Column(self.head, (self._stack, 1), gap=0))
        theme.current().changed.connect(self._arrange)

    @property
    def is_empty(self) -> bool:
        """Say whether there is nobody yet."""
        return self._stack.currentWidget() is self.first

    def show_kept(self) -> None:
        """Show what the keeper holds now."""
        model, visits = self._keeper.model, self._keeper.today.rowCount()
        nobody = not model.register.people and not self._keeper.reading
        begins = nobody != self.is_empty and self.isVisible()
        self._stack.setCurrentWidget(self.first if nobody else self._body)
        self.head.show_tools(not nobody)
        self.head.show_day(model.today)
        self.head.show_primary(not visits)
        self._body.show_visits(model.searches)
        self.everyone.show_counts(self.head.search.text())
        self.due.show_counts()
        self._show_recent()
        self.everyone.table.choose_somebody()
        if begins:
            self.begin()

    def show_names(self, shown: bool) -> None:
        """Say everything anew, with names or with initials."""
        self.head.show_names(shown)
        self._keeper.today.say_anew()
        self._keeper.due.say_anew()
        self._show_recent()

    def begin(self) -> None:
        """Put the focus on the first thing to do."""
        if self.is_empty:
            self.first.add.setFocus()
        elif self._keeper.today.rowCount():
            self.today.setFocus()
        else:
            self.everyone.table.setFocus()

    def search_for(self, typed: str) -> None:
        """Write into the search field, and go there."""
        self.head.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.head.search.setText(typed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the parts where there is room for them."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        self.head.make_narrow(self._body.arrange(self.width()))

    def _show_recent(self) -> None:
        model = self._keeper.model
        newest = model.register.recent.items[:LINES]
        lines = [(event_line(one.event, model.label(one.patient)), event_day(one.event, model.today)) for one in newest]
        self._recent.show_lines([RecentLine(line, day) for line, day in lines])
