"""The card of the practice sheet: rows on record, rows still typed in, and what they have in common."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from exposure.domain.sheet_times import There
from exposure.words.language import _
from ui.models.sheet_desk import Setting, SheetDesk
from ui.models.sheet_rows import Trouble, TypedRow
from ui.pages.visit.since.saved import SavedRow
from ui.pages.visit.since.setting import MovedOn, WhereAtHome
from ui.pages.visit.since.worry import WorryFirst
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button, Look
from ui.widgets.cards import Card
from ui.widgets.cell_grid import CellGrid
from ui.widgets.flow import Flow
from ui.widgets.icons import Icon
from ui.widgets.labels import Label
from ui.widgets.themed import grow_downwards

_ROWS = 5
_QUIET = Look("quiet", px=14, height=34, padding=8)


class SheetCard(Card):
    """Types the sheet in. The rows stay open until they are saved; what is saved is shown above them.

    Signals:
        changed(): something was typed or chosen.
        save_wanted(): the rows are to be saved now.
        correct_wanted(str): a row on record is to be corrected; carries the try's id.
        wanted(object): edits are to be done; carries a `Wanted`.
    """

    changed = Signal()
    save_wanted = Signal()
    correct_wanted = Signal(str)
    wanted = Signal(object)

    def __init__(self, desk: SheetDesk, there: There) -> None:
        super().__init__()
        self._desk, self._there = desk, there
        self._rung = ""
        self._rows_shown: Sequence[object] = ()
        self._which = Label("", "small", "ink2")
        self._step = Button("visit.since.step", _("Another step…"), _QUIET)
        self._other = Button("visit.since.other_place", _("Another place…"), _QUIET)
        self._told = Button("visit.since.told", _told_words(""), Look("quiet", "message", px=14, height=34))
        self._where, self.worry = WhereAtHome(), WorryFirst()
        self.grid = CellGrid("visit.since.sheet", _("The practice sheet"), desk.columns, self._judge)
        self._moved = MovedOn()
        self._save = Button("visit.since.save", _("Save sheet"), Look(icon="check", key="Ctrl+S", px=14, height=36))
        self._where.hide()
        self.setLayout(
            Column(
                *(self._head(), self._where, self.worry, self.grid, self._moved, self._foot()),
                gap=12,
                margins=(20, 16, 16, 14),
            )
        )
        self._connect_signals()

    @property
    def rows(self) -> list[TypedRow]:
        """Give the rows that are not saved, the empty ones too."""
        return self.grid.rows

    @property
    def setting(self) -> Setting:
        """Give what was chosen for the whole sheet."""
        return Setting(self._rung, self._where.place, self._where.with_clinician, self._moved.at)

    def show_desk(self, desk: SheetDesk) -> None:
        """Show the record as it is now; what is typed stays."""
        self._desk = desk
        self.grid.show_columns(desk.columns)
        self._say_which()
        self._told.set_text(_told_words(desk.case.patient.pronoun))
        self._step.setVisible(len(desk.steps) > 1)
        self._show_saved()
        self._offer(self.grid.settled)
        self.worry.show_step(desk.unworded)

    def show_typed(self, rows: Sequence[TypedRow], setting: Setting) -> None:
        """Show what was typed before, or an empty sheet."""
        self._rung = setting.rung
        self._where.show_setting(setting.place, setting.with_clinician)
        self.grid.show_rows(rows, max(1, _ROWS - len(self._desk.saved)))
        self._offer(self.grid.settled)
        self._moved.choose(setting.moved_on)

    def hold(self) -> str:
        """Go to what keeps rows from being saved, and say it; "" where nothing does."""
        if self._desk.unworded and not all(row.is_empty for row in self.rows):
            self.worry.begin()
            return self.worry.sentence
        stops = self.stopping()
        if stops is not None:
            self.grid.show_trouble(*stops)
            return stops[1].sentence
        self._offer(self.rows)
        if not self._moved.waits:
            return ""
        self._moved.begin()
        return self._moved.sentence

    def stopping(self) -> tuple[int, Trouble] | None:
        """Give the first row, from 0, that cannot be saved, and why."""
        found = [(number, self._desk.stops(row)) for number, row in enumerate(self.rows)]
        return next(((number, trouble) for number, trouble in found if trouble), None)

    def _head(self) -> QWidget:
        ways = Flow(gap=4, to_the_right=True)
        ways.add([self._step, self._other, self._told])
        title = Label(_("The practice sheet"), "h3", wrap=False)
        return _wide(Row(title, (self._which, 1), ways, gap=12))

    def _foot(self) -> QWidget:
        says = _("One key a cell, Tab goes on. A written row counts. One only told is kept, and does not count.")
        early = _("Checked too early? Leave “Did it happen” empty: it is asked below.")
        notes = Column(Label(says, "caption", "ink2"), Label(early, "caption", "ink2"), gap=0)
        foot = Row(Icon("info", "ink3", 16), (notes, 1), self._save, gap=8)
        return _wide(foot)

    def _connect_signals(self) -> None:
        self.grid.changed.connect(self._on_changed)
        self._where.changed.connect(self._on_set)
        self._moved.changed.connect(self.changed)
        self._told.clicked.connect(self.grid.switch_told)
        self._other.clicked.connect(self._on_other_place)
        self._step.clicked.connect(self._on_step)
        self._save.clicked.connect(self.save_wanted)
        self.worry.wanted.connect(self.wanted)

    def _judge(self, row: TypedRow) -> Trouble | None:
        return self._desk.trouble(row)

    def _show_saved(self) -> None:
        saved = self._desk.saved
        if self._rows_shown == saved:
            return
        self._rows_shown = saved
        rows = [SavedRow(trial, number, self._desk.columns, self.grid) for number, trial in enumerate(saved, 1)]
        for row in rows:
            row.correct_wanted.connect(self.correct_wanted)
        self.grid.show_above([row.widgets for row in rows])

    def _offer(self, rows: Sequence[TypedRow]) -> None:
        """Ask whether the next step was begun alone, where the rows allow it."""
        after = self._desk.next_step
        self._moved.show_moments(after.movement if after else "", self._moments(rows))

    def _moments(self, rows: Sequence[TypedRow]) -> Sequence[datetime]:
        return self._desk.moves_on(rows, self._there)

    def _on_changed(self) -> None:
        self._offer(self.grid.settled)
        self.changed.emit()

    def _say_which(self) -> None:
        rung = self._desk.rung
        self._which.setText(_which(rung.movement if rung else "", self.setting, self._desk.case.patient.pronoun))

    def _on_set(self) -> None:
        self._say_which()
        self.changed.emit()

    def _on_other_place(self) -> None:
        self._where.setVisible(self._where.isHidden())
        if not self._where.isHidden():
            self._where.begin()

    def _on_step(self) -> None:
        """Offer every step; rows not saved yet are then about the one chosen."""
        menu = QMenu(self)
        menu.setObjectName("visit.since.steps")
        for step in self._desk.steps:
            words = step.movement.replace("&", "&&")
            menu.addAction(words, partial(self._on_step_chosen, step.id))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._step.mapToGlobal(QPoint(0, self._step.height())))

    def _on_step_chosen(self, rung: str) -> None:
        self._rung = rung
        self._moved.choose(None)
        self.changed.emit()


def _which(movement: str, setting: Setting, pronoun: str) -> str:
    """Say "Lift the washing basket, home, on her own"."""
    company = _("you were there") if setting.with_clinician else _on_their_own(pronoun)
    parts = [movement or _("No step yet"), setting.place, company]
    return _(", ").join(part for part in parts if part)


def _on_their_own(pronoun: str) -> str:
    # As elsewhere only the beginning of the free text is looked at; anything else is "they".
    said = pronoun.strip().casefold()
    if said.startswith("she"):
        return _("on her own")
    return _("on his own") if said.startswith("he") else _("on their own")


def _told_words(pronoun: str) -> str:
    said = pronoun.strip().casefold()
    if said.startswith("she"):
        return _("No sheet, she tells me")
    return _("No sheet, he tells me") if said.startswith("he") else _("No sheet, they tell me")


def _wide(layout: Column | Row) -> QWidget:
    widget = QWidget()
    widget.setLayout(layout)
    grow_downwards(widget)
    return widget
