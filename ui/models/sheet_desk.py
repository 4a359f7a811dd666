"""The practice sheet of a visit: which step it is about, which days, what is on record of it, and saving its rows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property

from exposure.domain.case import Case, LadderCase
from exposure.domain.home_move import moves_on
from exposure.domain.identifiers import RungId
from exposure.domain.ladder import Rung
from exposure.domain.progression.gathering import decide
from exposure.domain.sheet_row import SheetTry, Span
from exposure.domain.sheet_times import Clockwork, There
from exposure.domain.trial import Trial
from exposure.domain.visit import Visit
from exposure.domain.visit_day import last_visit_before
from exposure.words.language import _
from ui.models.sheet_columns import Frame, SheetColumn, columns
from ui.models.sheet_rows import (
    Line,
    Onward,
    Placed,
    Sheet,
    Trouble,
    TypedRow,
    double,
    meant,
    missing,
    saving,
    timed,
    trouble,
)


@dataclass(frozen=True, slots=True)
class Setting:
    """What is chosen for the sheet: the step ("" as planned), the place, who was there, when she moved on alone."""

    rung: str = ""
    place: str = ""
    with_clinician: bool = False
    moved_on: datetime | None = None


@dataclass(frozen=True)
class SheetDesk:
    """One visit's sheet as the record has it now. Nothing is written by it."""

    case: Case
    visit: Visit
    now: datetime
    setting: Setting = field(default_factory=Setting)

    @cached_property
    def ladder(self) -> LadderCase | None:
        """Give the ladder of the step the sheet is about."""
        rung = self.rung
        return next((each for each in self.case.ladders if rung in each.rungs), None) if rung else None

    @cached_property
    def rung(self) -> Rung | None:
        """Give the step: the one chosen, else the one planned for practice, else the current one."""
        steps = {step.id: step for ladder in self.case.ladders for step in ladder.steps}
        plan = self.case.practice_plan
        planned = steps.get(plan.rung) if plan else None
        if planned is not None and planned.passed:
            planned = None
        return steps.get(RungId(self.setting.rung)) or planned or self._current()

    @property
    def steps(self) -> tuple[Rung, ...]:
        """Give every step of every ladder, the newest ladder first."""
        return tuple(step for ladder in reversed(self.case.ladders) for step in ladder.steps)

    @property
    def things(self) -> tuple[str, ...]:
        """Give what was to be left out: as planned for practice, else as the step has it."""
        plan, rung = self.case.practice_plan, self.rung
        if plan is not None and rung is not None and plan.rung == rung.id and plan.leaving_out:
            return plan.leaving_out
        return tuple(each.what for each in rung.safety_behaviours) if rung else ()

    @cached_property
    def span(self) -> Span:
        """Give the days the sheet can be about: from the last visit, else the plan, else the ladder, to today."""
        last = self._last
        began = [ladder.ladder.at for ladder in self.case.ladders]
        plan = self.case.practice_plan
        since = last.opened if last else (plan.at if plan else min(began, default=self.now))
        return Span((since or self.now).date(), self.now.date())

    @cached_property
    def columns(self) -> tuple[SheetColumn, ...]:
        """Give the columns the cells are read by."""
        return columns(Frame(self.span, self.things))

    @property
    def saved(self) -> tuple[Trial, ...]:
        """Give what was typed in at this visit and stands, oldest first."""
        began = self.visit.opened or self.now
        found = [each for each in self.case.trials if each.prediction.source != "screen" and not each.void]
        typed = [each for each in found if each.prediction.entered >= began]
        return tuple(sorted(typed, key=lambda each: each.ended or each.prediction.at))

    def trouble(self, row: TypedRow) -> Trouble | None:
        """Give what is wrong or strange about a row; what may be a double, or will be told, stops nothing."""
        found = trouble(row, self.columns, self.span)
        said = meant(row, self.columns) if found is None else None
        rung, ladder = self.rung, self.ladder
        if said is None or rung is None or ladder is None:
            return found
        again = double(said, rung, ladder.trials_of(rung.id))
        return Trouble("day", again, stops=False) if again else _turned_told(row, said)

    def stops(self, row: TypedRow) -> Trouble | None:
        """Give what keeps a row from being saved; None for one that can be, and for an empty one."""
        found = self.trouble(row)
        return found if found and found.stops else missing(row)

    @property
    def unworded(self) -> Rung | None:
        """Give the step whose worry is to be worded before rows can be kept: that of the sheet, or the one moved on to.

        None where nothing is missing.
        """
        after = self.next_step if self.setting.moved_on else None
        return next((step for step in (self.rung, after) if step and not step.can_be_predicted), None)

    def moves_on(self, rows: Sequence[TypedRow], there: There) -> tuple[datetime, ...]:
        """Give the moments at which going on alone with the next step, as agreed, would fit the rule."""
        rung, ladder = self.rung, self.ladder
        if rung is None or ladder is None or not rung.home_step:
            return ()
        sheet = self._sheet(rung, there)
        tries = [placed.one.evidence(rung, sheet.place) for placed in self._timed(rows, there, None)]
        return moves_on(ladder, self.case, rung, tries)

    def saving(self, rows: Sequence[TypedRow], there: There, new_id: Callable[[], str]) -> list[Line]:
        """Give the edits of every row that can be saved, oldest first, with the step moved past where that was said.

        While a worry is not worded none can be.
        """
        rung = None if self.unworded else self.rung
        placed = self._timed(rows, there, self._onward(there)) if rung else []
        lines: list[Line] = []
        moved = self.setting.moved_on if rung else None
        move: Line = {"edit": "move_up", "rung": rung.id if rung else "", "as_agreed": True}
        for row in placed:
            if moved is not None and row.one.times.moved > moved:
                lines.append({**move, "at": moved.isoformat()})
                moved = None
            trial = new_id()
            lines += [*saving(row, trial, self.visit.opened or self.now), *self._morning(row, trial)]
        return lines if moved is None else [*lines, {**move, "at": moved.isoformat()}]

    @property
    def next_step(self) -> Rung | None:
        """Give the step that comes after the one of the sheet."""
        rung, ladder = self.rung, self.ladder
        return ladder.step_after(rung.id) if rung and ladder else None

    @property
    def _last(self) -> Visit | None:
        return last_visit_before(self.case, self.visit)

    def _current(self) -> Rung | None:
        ladder = self.case.ladders[-1] if self.case.ladders else None
        step = decide(ladder, self.case, self.now).step if ladder and ladder.steps else None
        if ladder is None or not ladder.steps:
            return None
        return ladder.rung(RungId(str(step.rung.id))) if step else ladder.steps[-1]

    def _sheet(self, rung: Rung, there: There) -> Sheet:
        last = self._last
        after = (last.closed or last.opened) if last else None
        clockwork = Clockwork(self.now, after, there)
        return Sheet(rung, self.setting.place, self.setting.with_clinician, clockwork)

    def _onward(self, there: There) -> Onward | None:
        after, moved = self.next_step, self.setting.moved_on
        return Onward(moved, self._sheet(after, there)) if after and moved else None

    def _timed(self, rows: Sequence[TypedRow], there: There, onward: Onward | None) -> list[Placed]:
        rung = self.rung
        tries = [said for row in rows if not self.stops(row) and (said := self._meant(row)) is not None]
        return timed(tries, self._sheet(rung, there), self._days(), onward) if rung else []

    def _meant(self, row: TypedRow) -> SheetTry | None:
        return None if row.is_empty else meant(row, self.columns)

    def _days(self) -> list[date]:
        """Give the days of what was typed in before, so that later tries of one day come after them."""
        paper = [each for each in self.case.trials if each.prediction.source != "screen" and each.ended]
        return [each.ended.date() for each in paper if each.ended]

    def _morning(self, row: Placed, trial: str) -> list[Line]:
        """Give the answer about the next morning where it was given for each time, before the row was typed in."""
        said = row.one.said
        if self.visit.next_morning != "each_time" or said.done == "not_attempted" or said.day >= self.now.date():
            return []
        return [{"edit": "record_next_day", "trial": trial, "settled": "yes"}]


def _turned_told(row: TypedRow, said: SheetTry) -> Trouble | None:
    """Say of a row that seems to be written that it will be kept as told, since a number may only have been skipped."""
    if row.told or not said.told or said.done == "not_attempted":
        return None
    return Trouble("before", _("Without the number before, this row is kept as told and does not count."), stops=False)
