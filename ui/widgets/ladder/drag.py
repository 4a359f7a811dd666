"""Drawing a card along the thermometer: it rises, shows the number under it, and the ladder scrolls with it."""

from dataclasses import replace

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QScrollArea

from ui.widgets.ladder.step import Step
from ui.widgets.ladder.thermometer import Thermometer

_NEAR_EDGE = 60


class CardDrag:
    """One drag at a time over `thermometer`, which lies in `area`."""

    def __init__(self, thermometer: Thermometer, area: QScrollArea) -> None:
        self._thermometer = thermometer
        self._area = area

    def over(self, step: Step, place: QPoint) -> None:
        """Show the card of `step` at a place on the screen, with the number it would get there."""
        here = self._thermometer.mapFromGlobal(place)
        worry = self._worry_at(place)
        self._thermometer.show_hint(worry)
        if worry is None:
            self._thermometer.show_preview(None)
            return
        height = self._thermometer.plan().height_of(worry)
        self._thermometer.show_preview(replace(step, worry=worry, ranked_above=None), height)
        self._area.ensureVisible(self._area.horizontalScrollBar().value(), here.y(), 0, _NEAR_EDGE)

    def end(self, place: QPoint | None) -> int | None:
        """Let go; gives the number under `place`, None beside the thermometer or where the drag was given up."""
        self._thermometer.show_hint(None)
        self._thermometer.show_preview(None)
        return None if place is None else self._worry_at(place)

    def _worry_at(self, place: QPoint) -> int | None:
        """Give the number at a place on the screen; what is scrolled out of sight takes no card."""
        viewport = self._area.viewport()
        within = 0 <= viewport.mapFromGlobal(place).x() < viewport.width()
        return self._thermometer.worry_at(self._thermometer.mapFromGlobal(place)) if within else None
