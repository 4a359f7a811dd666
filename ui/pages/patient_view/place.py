"""Where the patient’s card lies: in the middle of its half, scrolling where large text needs it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from exposure.words.language import _
from ui import theme
from ui.pages.patient_view.card import PatientCard
from ui.widgets.boxes import Column
from ui.widgets.themed import Themed, call, grow_downwards

_WIDEST = 820


class CardPlace(Themed, QScrollArea):
    """Holds one card at a time; with the focus here the arrows scroll it, and it has the ring."""

    def __init__(self) -> None:
        super().__init__()
        call(self, "patient_view.place", _("About this step"))
        self._card: PatientCard | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.on_theme_changed()
        self.follow_theme()

    @property
    def card(self) -> PatientCard | None:
        """Give the card shown now."""
        return self._card

    def show_card(self, card: PatientCard) -> None:
        """Show another card, from its top."""
        host = QWidget()
        host.setLayout(Column(None, card, None, gap=0))
        grow_downwards(host)
        self._card = card
        self.setWidget(host)
        self.setAccessibleName(card.accessibleName())
        self.setAccessibleDescription(card.accessibleDescription())
        # The list beside it yields, so that no word is cut off.
        self.setMinimumWidth(host.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width())
        card.show_ring(self.hasFocus())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Give the card the ring."""
        super().focusInEvent(event)
        self._ring(on=True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring from the card."""
        super().focusOutEvent(event)
        self._ring(on=False)

    def on_theme_changed(self) -> None:
        """Take the new width."""
        self.setMaximumWidth(theme.current().px(_WIDEST))
        super().on_theme_changed()

    def _ring(self, *, on: bool) -> None:
        if self._card is not None:
            self._card.show_ring(on)
