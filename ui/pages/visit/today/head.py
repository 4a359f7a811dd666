"""The head of Today: the step it is about, its picture, its dots, how its tries went and how it feels now."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from exposure.domain.case import LadderCase
from exposure.domain.ladder import Rung
from exposure.domain.progression.decision import Decision
from exposure.imports.step_pictures import picture_name
from ui.pages.visit.today.words import how_it_feels, how_it_went
from ui.widgets.boxes import Column, Row
from ui.widgets.labels import Label
from ui.widgets.ladder.step import Step
from ui.widgets.pictogram import Pictogram, Tile
from ui.widgets.pills import Dots

_PICTURE = 112


class StepHead(QWidget):
    """Shows one step; no number on it opens anything."""

    def __init__(self) -> None:
        super().__init__()
        self._picture = Pictogram(_PICTURE, "", Tile("accent_soft"))
        self._title = Label("", "h2")
        self._dots, self._went, self._feels = Dots(0, px=22), Label("", "lead"), Label("", "lead", "ink2")
        self._tries = QWidget()
        self._tries.setLayout(Row(self._dots, (self._went, 1), gap=12))
        words = Column(self._title, self._tries, self._feels, None, gap=8)
        row = Row(self._picture, (words, 1), gap=20)
        row.setAlignment(self._picture, Qt.AlignmentFlag.AlignTop)
        self.setLayout(row)

    def show_step(self, rung: Rung, step: Step | None, tried: tuple[LadderCase, Decision]) -> None:
        """Show a step with the tries on it; `step` is its card on the ladder, None once it has left that."""
        ladder, decision = tried
        picture, went = picture_name(rung.library), how_it_went(ladder, rung.id, decision)
        feels = how_it_feels(step.feeling if step is not None else None)
        photo = step.photo if step is not None else b""
        self._picture.show_pictogram(picture, photo=photo)
        self._picture.setVisible(bool(picture or photo))
        self._title.setText(rung.movement)
        self._dots.show_done(step.dots if step is not None else 0)
        self._went.setText(went)
        self._tries.setVisible(bool(went))
        self._feels.setText(feels)
        self._feels.setVisible(bool(feels))
