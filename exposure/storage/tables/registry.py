"""Which table keeps which record, and which tables are sealed."""

from sqlalchemy import Table, UniqueConstraint

from exposure.domain.care import Concern, Flare, Hold, ReviewClose
from exposure.domain.clinic import Clinic, Gp, User
from exposure.domain.export_note import ExportNote
from exposure.domain.ladder import Ladder, OwnRanking, Rung, WorryRating
from exposure.domain.letter import Letter, SignedLetter
from exposure.domain.measure_result import MeasureResult
from exposure.domain.movement import OwnMovement
from exposure.domain.pain import PainNote
from exposure.domain.patient import Clearance, Consent, FlarePlan, Patient, PracticePlan
from exposure.domain.step_picture import StepPicture
from exposure.domain.trial_entries import Amendment, Belief, Movement, NextDay, Outcome, Prediction
from exposure.domain.visit import Unplanned, Visit
from exposure.storage.tables import alongside, chain, ladders, people, trials

TABLES: dict[type, Table] = {
    Clinic: people.clinic,
    User: people.user,
    Gp: people.gp,
    Patient: people.patient,
    Clearance: people.clearance,
    Consent: people.consent,
    Visit: people.visit,
    Letter: people.letter,
    SignedLetter: people.signed_letter,
    Ladder: ladders.ladder,
    Rung: ladders.rung,
    WorryRating: ladders.worry_rating,
    FlarePlan: ladders.flare_plan,
    PracticePlan: ladders.practice_plan,
    Unplanned: ladders.unplanned,
    Hold: ladders.hold,
    Flare: ladders.flare,
    ReviewClose: ladders.review_close,
    Concern: ladders.concern,
    Prediction: trials.prediction,
    Movement: trials.movement,
    Outcome: trials.outcome,
    NextDay: trials.next_day,
    Belief: trials.belief,
    Amendment: trials.amendment,
    PainNote: trials.pain_note,
    OwnRanking: ladders.own_ranking,
    OwnMovement: ladders.own_movement,
    StepPicture: alongside.step_picture,
    MeasureResult: alongside.measure_result,
    ExportNote: alongside.export_note,
}
KINDS: dict[str, type] = {table.name: kind for kind, table in TABLES.items()}

SEALED_RECORDS: tuple[Table, ...] = (
    trials.prediction,
    trials.movement,
    trials.outcome,
    trials.next_day,
    trials.belief,
    trials.amendment,
    people.signed_letter,
)
SEALED: tuple[Table, ...] = (chain.history, chain.history_body, *SEALED_RECORDS)


def uniques(table: Table) -> list[tuple[str, ...]]:
    """Give the columns that together are one row's alone: the key's, and those of every unique constraint."""
    found = [tuple(table.primary_key.columns.keys())]
    found += [tuple(each.columns.keys()) for each in table.constraints if isinstance(each, UniqueConstraint)]
    return sorted(found)
