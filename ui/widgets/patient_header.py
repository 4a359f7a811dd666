"""The head of a patient's pages: back to the caseload, who it is, the tabs, patient view and the one primary button."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from exposure.words.language import _
from ui import theme
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button, Look
from ui.widgets.cards import Bar, Separator
from ui.widgets.one_line import OneLine
from ui.widgets.tabs import Tab, Tabs

NARROW, NARROWER = 1200, 840


class PatientHeader(QWidget):
    """Says whose pages these are; where it is narrow the caption and the words of buttons give way.

    Signals:
        back: to the caseload.
        tab_chosen: another page of this patient; carries its number from 0.
        patient_view_wanted, try_wanted: as the buttons say.
    """

    back = Signal()
    tab_chosen = Signal(int)
    patient_view_wanted = Signal()
    try_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._primary = True
        self._back = Button("header.back", _("Caseload"), Look("quiet", icon="chevron-left", padding=8))
        self._name = OneLine("h3")
        self._caption = OneLine("caption")
        tabs = [
            Tab(_("Visit"), "Ctrl+1"),
            Tab(_("Ladder"), "Ctrl+2"),
            Tab(_("Tries"), "Ctrl+3"),
            Tab(_("Progress"), "Ctrl+4"),
            Tab(_("Letter"), "Ctrl+5"),
        ]
        self._tabs = Tabs("header.tabs", _("Pages of this patient"), tabs)
        self._view = Button("header.patient_view", _("Patient view"), Look(icon="maximize", key="F11"))
        self._try = Button("header.start_try", _("Start a try"), Look("primary", icon="play", key="Ctrl+T"))
        self._who = Column(self._name, self._caption, gap=0)
        line = Separator(Qt.Orientation.Vertical)
        parts = (self._back, line, (self._who, 12), None, self._tabs, None, self._view, self._try)
        self._above = Row(gap=0)
        self._inside = Column(self._above, Row(*parts, gap=12), gap=0)
        self.setLayout(Column(Bar(self._inside), gap=0))
        self._tabs.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._connect_signals()

    def show_patient(self, name: str, caption: str) -> None:
        """Say whose pages these are."""
        self._name.show_text(name)
        self._caption.show_text(caption)

    def show_tab(self, number: int) -> None:
        """Mark a tab as the present one; no signal is sent."""
        self._tabs.blockSignals(True)
        self._tabs.setCurrentIndex(number)
        self._tabs.blockSignals(False)

    def allow_try(self, missing: str) -> None:
        """Let a try be started, unless this is still missing for one."""
        self._try.allow(not missing, missing)

    def name_try(self, words: str) -> None:
        """Say on the button what a try would be on."""
        self._try.set_text(words)

    def offer_try(self, *, primary: bool) -> None:
        """Make "Start a try" the page's primary button, or leave that to the page."""
        self._primary = primary
        key = "Ctrl+T" if self._room >= NARROW else ""
        self._try.set_look(Look("primary" if primary else "secondary", icon="play", key=key))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give way where it is narrow."""
        super().resizeEvent(event)
        narrow, narrower = self._room < NARROW, self._room < NARROWER
        # Text that is large for its window needs the height more than the head does.
        self._inside.set_margins((12, 4, 20, 4) if narrow else (12, 12, 20, 12))
        self._caption.setVisible(not narrow)
        self._back.set_short(narrow)
        self._view.set_look(Look(icon="maximize", key="" if narrower else "F11"))
        self._view.set_short(narrow)
        self._try.set_short(narrower)
        self.offer_try(primary=self._primary)
        self._place_name(above=narrower)

    def _place_name(self, *, above: bool) -> None:
        """Put the name beside the tabs, or small over everything: whose pages these are is never left out."""
        self._name.set_role("small_strong" if above else "h3")
        # A widget put into one layout leaves the other.
        (self._above if above else self._who).insertWidget(0, self._name)

    @property
    def _room(self) -> float:
        """Give the width there is, as text of 100 % would have it."""
        return self.width() / theme.current().scale

    def _connect_signals(self) -> None:
        self._back.clicked.connect(self.back)
        self._tabs.currentChanged.connect(self.tab_chosen)
        self._view.clicked.connect(self.patient_view_wanted)
        self._try.clicked.connect(self.try_wanted)
