"""Since last time: the sheet, what is still open, anything new, anything done without planning."""

from PySide6.QtWidgets import QWidget

from exposure.domain.case import Case
from exposure.domain.identifiers import PatientId
from exposure.domain.visit import Visit
from exposure.domain.visit_day import last_visit_before
from exposure.words.language import _, ngettext
from ui.dialogs.asking import Wanted
from ui.draft_keeper import DraftKeeper
from ui.models.sheet_desk import Setting, SheetDesk
from ui.models.sheet_rows import TypedRow
from ui.models.since_draft import SinceDraft, from_body, to_body
from ui.models.still_open import listed, mornings
from ui.models.wall_clock import there_of
from ui.pages.visit.part import VisitPart
from ui.pages.visit.since.columns import TwoColumns
from ui.pages.visit.since.correcting import Correcting
from ui.pages.visit.since.first import FirstVisit, is_first
from ui.pages.visit.since.flare import FlareCard
from ui.pages.visit.since.mornings import MorningsCard
from ui.pages.visit.since.news import NewsCard
from ui.pages.visit.since.sheet import SheetCard
from ui.pages.visit.since.still_open import StillOpen
from ui.pages.visit.since.unplanned import UnplannedCard
from ui.widgets.boxes import Column
from ui.workspace import Workspace


class SinceLastTime(VisitPart):
    """What happened since the last visit. Nothing here must be filled; rows are saved when the visit goes on."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._case: Case | None = None
        self._visit: Visit | None = None
        self._told: list[TypedRow] = []
        self._there = there_of(workspace.now())
        self._sheet: SheetCard | None = None
        self._first, self._open = FirstVisit(), StillOpen()
        self._unplanned = UnplannedCard(workspace.new_id)
        self._news = NewsCard()
        self._flare = FlareCard()
        self._mornings = MorningsCard()
        self._correcting = Correcting(self)
        self._keeper = DraftKeeper(self._keep_draft, self)
        self._wide = Column(self._first, self._open, self._unplanned, gap=12)
        side = Column(self._news, self._flare, self._mornings, gap=12)
        self.setLayout(Column(TwoColumns(self._wide, side), None, gap=0, margins=(24, 4, 24, 16)))
        self._connect_signals()

    def open(self, patient: PatientId) -> None:
        """Show this patient's visit; what was typed about another one is kept as their draft."""
        self._put_away()
        super().open(patient)

    def show_visit(self, case: Case, visit: Visit) -> None:
        """Draw the part for this record and this visit; what is typed stays."""
        if self._visit is None or self._visit.id != visit.id:
            self._begin(case, visit)
        self._case, self._visit = case, visit
        if self._sheet is not None:
            self._sheet.show_desk(self._desk(case, visit, self._sheet.setting))
        self._show_open(case, visit)
        self._leave_out(is_first(case, visit))
        self._unplanned.show_visit(case, visit)
        self._news.show_visit(case, visit)
        self._flare.show_visit(case, visit)
        last = last_visit_before(case, visit)
        self._mornings.show_visit(visit, mornings(case, last.opened if last else None, self.workspace.now()))

    @property
    def first(self) -> QWidget | None:
        """Give the cell to begin at, on a first visit what is new or different."""
        if self._first.isVisibleTo(self):
            return super().first
        return self._sheet.grid.first if self._sheet else None

    def leave(self) -> bool:
        """Save rows and story before the visit goes on; a row that cannot be saved is told once, then it waits."""
        if self._sheet is None:
            return True
        waiting = [row for row in self._sheet.rows if not row.is_empty]
        held = self._sheet.hold() if waiting != self._told else ""
        if held:
            self._told = waiting
            self.refused.emit(_("{sentence} Go on once more to leave the row for later.").format(sentence=held))
            return False
        saved = self._save_rows() and self._save_story()
        self._keeper.flush()
        return saved

    def save(self) -> bool:
        """Save every row of the sheet; says False, and which cell stops it, where one cannot be."""
        held = self._sheet.hold() if self._sheet else ""
        if held:
            self.refused.emit(held)
        return not held and self._save_rows()

    def _leave_out(self, first: bool) -> None:
        """Ask on a first visit nothing about the time before it, unless rows are typed in all the same."""
        typed = self._sheet is not None and any(not row.is_empty for row in self._sheet.rows)
        parts = [part for part in (self._sheet, self._flare, self._mornings, self._unplanned) if part is not None]
        for part in parts:
            part.setHidden(first and not typed)
        self._first.setVisible(first and not typed)

    def _connect_signals(self) -> None:
        for card in (self._open, self._unplanned, self._news, self._flare, self._mornings):
            card.wanted.connect(self._on_wanted)
        self._first.action_wanted.connect(self.action_wanted)
        self._open.full_wanted.connect(self.due_wanted)
        self._flare.flare_wanted.connect(lambda: self.action_wanted.emit("flare"))
        for part in (self._unplanned, self._news):
            part.changed.connect(self._keeper.touch)

    def _begin(self, case: Case, visit: Visit) -> None:
        """Begin with a fresh sheet, and what was typed before it could be saved."""
        self._keeper.stop()
        draft = from_body(self.workspace.draft(_draft_name(case)), Setting(place=_("home")))
        self._there = there_of(self.workspace.now())
        desk = self._desk(case, visit, draft.setting)
        sheet = SheetCard(desk, self._there)
        sheet.changed.connect(self._on_typed)
        sheet.worry.changed.connect(self._keeper.touch)
        sheet.save_wanted.connect(self.save)
        sheet.correct_wanted.connect(self._correcting.correct)
        sheet.wanted.connect(self._on_wanted)
        self._wide.insertWidget(0, sheet)
        if self._sheet is not None:
            self._sheet.hide()
            self._sheet.deleteLater()
        self._sheet, self._told = sheet, []
        sheet.show_desk(desk)
        sheet.show_typed(draft.rows, draft.setting)
        sheet.worry.show_draft(draft.worry)
        self._news.show_visit(case, visit)
        self._news.show_draft(draft.concern)
        self._unplanned.show_draft(draft.unplanned)
        self._keeper.stop()

    def _put_away(self) -> None:
        if self._keeper.waits:
            self._keeper.flush()
        self._case = self._visit = None

    def _desk(self, case: Case, visit: Visit, setting: Setting) -> SheetDesk:
        return SheetDesk(case, visit, self.workspace.now(), setting)

    def _show_open(self, case: Case, visit: Visit) -> None:
        movements = {str(rung.id): rung.movement for ladder in case.ladders for rung in ladder.rungs}
        rating = self._desk(case, visit, Setting()).columns[4]
        self._open.show_open(listed(case, visit, self.workspace.now()), movements, rating)

    def _on_typed(self) -> None:
        if self._sheet is not None and self._case is not None and self._visit is not None:
            self._sheet.show_desk(self._desk(self._case, self._visit, self._sheet.setting))
        self._keeper.touch()

    def _on_wanted(self, wanted: Wanted) -> None:
        if self.attempt(*wanted.lines, label=wanted.label) is None:
            self.refresh()
            return
        if self.sender() is self._unplanned:
            self._unplanned.show_draft({})
        # What was typed for it is on record now, and no draft any more.
        self._keeper.touch()

    def _save_rows(self) -> bool:
        """Save the rows that can be; the others stay typed in."""
        sheet, case, visit = self._sheet, self._case, self._visit
        if sheet is None or case is None or visit is None:
            return True
        desk = self._desk(case, visit, sheet.setting)
        rows = sheet.rows
        stay = [row for row in rows if desk.stops(row)]
        lines = desk.saving(rows, self._there, self.workspace.new_id)
        if not lines:
            return True
        count = len([row for row in rows if not row.is_empty]) - len(stay)
        label = ngettext("{count} row of the sheet saved", "{count} rows of the sheet saved", count).format(count=count)
        if self.attempt(*lines, label=label, draft=_draft_name(case)) is None:
            return False
        # A letter typed on must not answer what comes after the sheet in the order of the focus.
        typing = sheet.grid.is_typing
        sheet.show_typed(stay, sheet.setting)
        if typing:
            sheet.grid.begin()
        self._keeper.flush()
        return True

    def _save_story(self) -> bool:
        unsaved = self._unplanned.unsaved
        if unsaved is None:
            return True
        done = self.attempt(*unsaved.lines, label=unsaved.label)
        if done is not None:
            self._unplanned.show_draft({})
        return done is not None

    def _keep_draft(self) -> None:
        if self._sheet is None or self._case is None:
            return
        rows = tuple(row for row in self._sheet.rows if not row.is_empty)
        said = (self._unplanned.draft, self._news.draft, self._sheet.worry.draft)
        draft = SinceDraft(self._sheet.setting, rows, *said)
        if draft.is_empty:
            self.workspace.drop_draft(_draft_name(self._case))
        else:
            self.workspace.keep_draft(_draft_name(self._case), to_body(draft))


def _draft_name(case: Case) -> str:
    return f"since:{case.patient.id}"
