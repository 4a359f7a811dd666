"""Rows and columns whose gaps and margins follow the theme."""

from collections.abc import Sequence

from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget

from ui import theme

Part = QWidget | QLayout | tuple[QWidget | QLayout, int] | None
Margins = float | tuple[float, float, float, float]


class _Box(QBoxLayout):
    """What rows and columns share."""

    def __init__(self, direction: QBoxLayout.Direction, parts: Sequence[Part], gap: float, margins: Margins) -> None:
        super().__init__(direction)
        self._gap = gap
        self._margins = margins if isinstance(margins, tuple) else (margins, margins, margins, margins)
        self._on_theme_changed()
        theme.current().changed.connect(self._on_theme_changed)
        for part in parts:
            self.put(part)

    def put(self, part: Part) -> None:
        """Add a widget or layout; a pair says how much of the spare room it takes; None is spare room itself."""
        thing, share = part if isinstance(part, tuple) else (part, 0)
        if thing is None:
            self.addStretch(1)
        elif isinstance(thing, QLayout):
            self.addLayout(thing, share)
        else:
            self.addWidget(thing, share)

    def set_margins(self, margins: Margins) -> None:
        """Take other margins: one for all, or left, top, right, bottom."""
        self._margins = margins if isinstance(margins, tuple) else (margins, margins, margins, margins)
        self._on_theme_changed()

    def _on_theme_changed(self) -> None:
        look = theme.current()
        left, top, right, bottom = (look.space(side) for side in self._margins)
        self.setSpacing(look.space(self._gap))
        self.setContentsMargins(left, top, right, bottom)


class Column(_Box):
    """Widgets and layouts from top to bottom; gap and margins (one for all, or left, top, right, bottom) at 100 %."""

    def __init__(self, *parts: Part, gap: float = 8, margins: Margins = 0) -> None:
        super().__init__(QBoxLayout.Direction.TopToBottom, parts, gap, margins)


class Row(_Box):
    """Widgets and layouts side by side; gap and margins (one for all, or left, top, right, bottom) at 100 %."""

    def __init__(self, *parts: Part, gap: float = 8, margins: Margins = 0) -> None:
        super().__init__(QBoxLayout.Direction.LeftToRight, parts, gap, margins)
