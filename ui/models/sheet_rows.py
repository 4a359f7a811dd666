"""The rows of the practice sheet: as typed, as meant, and as the edits they become. No widget."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from typing import Any

from exposure.domain.home_move import TimedTry
from exposure.domain.ladder import Rung
from exposure.domain.sheet_row import SheetTry, Span
from exposure.domain.sheet_times import Clockwork
from exposure.domain.trial import Trial
from exposure.edits.trial_edits import USUAL_HORIZON
from exposure.words.dates import short_day
from exposure.words.language import _
from ui.models.sheet_columns import KINDS, Kind, SheetColumn, doubtful_day

Line = Mapping[str, object]
NewId = Callable[[], str]


@dataclass(frozen=True, slots=True)
class TypedRow:
    """A row letter for letter; `told`: she tells it, nothing was written."""

    day: str = ""
    before: str = ""
    done: str = ""
    happened: str = ""
    after: str = ""
    used: str = ""
    told: bool = False

    @property
    def is_empty(self) -> bool:
        """Say whether nothing was typed."""
        return not any(self.cell(kind) for kind in KINDS)

    def cell(self, kind: Kind) -> str:
        """Give what stands in one cell."""
        return str(getattr(self, kind))

    def typed(self, kind: Kind, text: str) -> "TypedRow":
        """Give the row with other words in one cell."""
        changed: dict[str, Any] = {kind: text}
        return replace(self, **changed)


@dataclass(frozen=True, slots=True)
class Trouble:
    """A cell that keeps its row from being saved, or only makes one wonder (`stops` False), and the sentence."""

    kind: Kind
    sentence: str
    stops: bool = True


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the rows of one sheet have in common: the step, where it was, and how its days become moments."""

    rung: Rung
    place: str
    with_clinician: bool
    clockwork: Clockwork

    @property
    def hours(self) -> float:
        """Give the hours after which the step’s worry is known."""
        return USUAL_HORIZON if self.rung.horizon_hours is None else self.rung.horizon_hours


@dataclass(frozen=True, slots=True)
class Onward:
    """Going on alone with the next step: from when on, and the sheet of that step."""

    at: datetime
    sheet: Sheet


@dataclass(frozen=True, slots=True)
class Placed:
    """A row on the step it belongs to."""

    sheet: Sheet
    one: TimedTry


def meant(row: TypedRow, columns: Sequence[SheetColumn]) -> SheetTry | None:
    """Give what a row means; None where it cannot be saved yet. A row without “before” is told, whoever wrote it."""
    found = {column.kind: column.read(row.cell(column.kind)) for column in columns}
    said: dict[str, Any] = {kind: reading.value for kind, reading in found.items()}
    if said["day"] is None or said["done"] is None or not all(reading.possible for reading in found.values()):
        return None
    if said["done"] == "not_attempted":
        said |= {"happened": None, "after": None, "used": None}
    return SheetTry(**said, told=row.told or said["before"] is None)


def trouble(row: TypedRow, columns: Sequence[SheetColumn], span: Span) -> Trouble | None:
    """Give the first thing wrong with what stands in a row; None where nothing is. What is missing is not wrong yet."""
    for column in columns:
        typed = row.cell(column.kind)
        if typed.strip() and column.read(typed).value is None:
            return Trouble(column.kind, column.wrong)
    day: date | None = columns[0].read(row.day).value
    doubt = doubtful_day(day, span) if day else ""
    return Trouble("day", doubt, stops=day is not None and day > span.today) if doubt else None


def missing(row: TypedRow) -> Trouble | None:
    """Give what a row that is not empty needs before it can be saved; None where it has it."""
    if row.is_empty:
        return None
    if not row.day.strip():
        return Trouble("day", _("Which day was it?"))
    return None if row.done.strip() else Trouble("done", _("Was it done? All, part, or not today."))


def double(said: SheetTry, rung: Rung, trials: Sequence[Trial]) -> str:
    """Say that a try of this step is on record for that day already, "" where none is."""
    days = [(trial.ended or trial.prediction.at).date() for trial in trials if not trial.void]
    if said.day not in days:
        return ""
    return _("There is a try on {day} already. Save this row if it is another one.").format(day=short_day(said.day))


def timed(tries: Sequence[SheetTry], sheet: Sheet, before: Sequence[date], onward: Onward | None) -> list[Placed]:
    """Give the rows with step and moments, oldest first; `before` are the days of tries that are on record already."""
    known, made = list(before), []
    coming = [said.day for said in tries]
    for number, said in sorted(enumerate(tries), key=lambda each: (each[1].day, each[0])):
        coming.remove(said.day)
        earlier, later = known.count(said.day), coming.count(said.day)
        times = sheet.clockwork.times(said.day, earlier, sheet.hours, later)
        there = onward.sheet if onward and times.moved > onward.at else sheet
        if there is not sheet:
            times = there.clockwork.times(said.day, earlier, there.hours, later)
        known.append(said.day)
        made.append(Placed(there, TimedTry(f"row {number}", said, times)))
    return made


def saving(row: Placed, trial: str, visit_at: datetime) -> list[Line]:
    """Give the edits that put a row on record: the prediction, the movement and the answer, each at its own moment."""
    one, sheet = row.one, row.sheet
    said, moved = one.said, one.times.moved.isoformat()
    lock: Line = {
        "edit": "lock_prediction",
        "at": moved,
        "id": trial,
        "rung": sheet.rung.id,
        "likelihood": said.before,
        "horizon_hours": one.times.hours,
        "source": "told" if said.told else "paper",
    }
    movement: dict[str, object] = {
        "edit": "record_movement",
        "at": moved,
        "trial": trial,
        "done": said.done,
        "place": sheet.place,
        "clinician_present": sheet.with_clinician,
    }
    if said.done != "not_attempted" and _stays_open(one):
        # What the sheet leaves open is asked at this visit, so it stands among what is still open there.
        movement["ask_by"] = {"how": "visit", "at": visit_at.isoformat()}
    return [lock, movement, *_answer(one, trial)]


def to_body(rows: Sequence[TypedRow]) -> list[dict[str, object]]:
    """Give the rows that are not empty as JSON values."""
    return [asdict(row) for row in rows if not row.is_empty]


def from_body(body: object) -> list[TypedRow]:
    """Read rows from a draft; what another version of the program wrote otherwise is left out."""
    rows = body if isinstance(body, list) else []
    return [_row(each) for each in rows if isinstance(each, dict)]


def _row(body: Mapping[str, object]) -> TypedRow:
    texts: dict[str, Any] = {kind: text for kind in KINDS if isinstance(text := body.get(kind), str)}
    return TypedRow(**texts, told=body.get("told") is True)


def _stays_open(one: TimedTry) -> bool:
    """Say whether nothing was answered, or so early that it can only be told so far."""
    return one.said.happened is None or (one.times.too_early and one.said.happened in ("did_not_occur", "unclear"))


def _answer(one: TimedTry, trial: str) -> list[Line]:
    if one.said.happened is None:
        return []
    line: dict[str, object] = {
        "edit": "record_outcome",
        "at": one.times.answered.isoformat(),
        "trial": trial,
        "outcome": one.said.happened,
    }
    given: dict[str, object] = {"likelihood_after": one.said.after}
    if one.said.used is not None:
        given["aids"] = [{"what": one.said.used}] if one.said.used else []
    return [line | {name: value for name, value in given.items() if value is not None}]
