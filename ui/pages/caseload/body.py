"""How the parts of the caseload stand: in two columns where there is room, else one below the other."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from exposure.words.language import _
from ui import theme
from ui.pages.caseload.due import DueBlock
from ui.pages.caseload.everyone import EveryoneBlock
from ui.pages.caseload.recent import RecentBlock
from ui.pages.caseload.today import TodayList
from ui.widgets.boxes import Column, Row
from ui.widgets.cards import Card
from ui.widgets.icons import Icon
from ui.widgets.labels import Label
from ui.widgets.themed import Themed, grow_downwards

_SIDE, _WIDE = 316, 1200
_ANY = (1 << 24) - 1


class CaseloadBody(Themed, QScrollArea):
    """Today and everybody; beside them, or between and below them, what is due and what happened last."""

    def __init__(self, today: TodayList, everyone: EveryoneBlock, due: DueBlock, recent: RecentBlock) -> None:
        super().__init__()
        self.today, self.everyone, self.due, self.recent = today, everyone, due, recent
        self.narrow = False
        self._no_visits = QWidget()
        self._no_visits.setLayout(Row(Label(_("No visit is booked for today."), "soft"), margins=16))
        self._visits = Card(Column(today, self._no_visits, gap=0, margins=4))
        self._note = _Note()
        self._main = Column(self._visits, (everyone, 1), gap=12)
        self._beside = Column(due, recent, None, self._note, gap=24)
        inside = QWidget()
        inside.setLayout(Row((self._main, 1), self._beside, gap=24, margins=(24, 4, 24, 12)))
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.on_theme_changed()
        self.follow_theme()

    def show_visits(self, searches: bool) -> None:
        """Show today's visits, or a sentence where there are none; while somebody is looked for neither."""
        some = self.today.model().rowCount() > 0
        self.today.setVisible(some)
        self._no_visits.setVisible(not some)
        self._visits.setVisible(not searches)

    def arrange(self, width: int) -> bool:
        """Put the parts where a window of `width` px has room for them; says whether that is narrow."""
        narrow = width / theme.current().scale < _WIDE
        if narrow != self.narrow:
            self.narrow = narrow
            self._move(self.due, 1 if narrow else 0)
            self._move(self.recent, 3 if narrow else 1)
            self._move(self._note, 4 if narrow else 3)
            self.on_theme_changed()
        return narrow

    def on_theme_changed(self) -> None:
        """Take the new sizes."""
        super().on_theme_changed()
        side = theme.current().px(_SIDE)
        for part in (self.due, self.recent, self._note):
            part.setMinimumWidth(0 if self.narrow else side)
            part.setMaximumWidth(_ANY if self.narrow else side)

    def _move(self, part: QWidget, place: int) -> None:
        """Move a part to the other layout; its parent stays, and with it its fonts."""
        old, new = (self._beside, self._main) if self.narrow else (self._main, self._beside)
        old.removeWidget(part)
        new.insertWidget(place, part)


class _Note(QWidget):
    """What this page does not show."""

    def __init__(self) -> None:
        super().__init__()
        sign = Icon("eye-off", "ink3", 18)
        words = Label(
            _("Names, body areas, movements and worries stay hidden here. F8 shows names for two minutes."), "caption"
        )
        row = Row(sign, (words, 1), gap=8)
        row.setAlignment(sign, Qt.AlignmentFlag.AlignTop)
        self.setLayout(row)
        grow_downwards(self, QSizePolicy.Policy.Preferred)
