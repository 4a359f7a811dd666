"""The list of every edit there is."""

from exposure.edits import (
    afterwards_edits,
    amendment_edits,
    care_edits,
    clinic_edits,
    erasure_edits,
    exchange_edits,
    export_edits,
    import_edits,
    ladder_edits,
    letter_edits,
    measure_edits,
    movement_edits,
    patient_edits,
    picture_edits,
    planning_edits,
    progression_edits,
    ranking_edits,
    trial_edits,
    visit_edits,
    wording_edits,
)
from exposure.edits.edit import Edit
from exposure.edits.undoing import Undo

_ALL: tuple[type[Edit], ...] = (
    *clinic_edits.EDITS,
    *patient_edits.EDITS,
    *planning_edits.EDITS,
    *visit_edits.EDITS,
    *ladder_edits.EDITS,
    *exchange_edits.EDITS,
    *wording_edits.EDITS,
    *ranking_edits.EDITS,
    *movement_edits.EDITS,
    *picture_edits.EDITS,
    *trial_edits.EDITS,
    *afterwards_edits.EDITS,
    *amendment_edits.EDITS,
    *care_edits.EDITS,
    *progression_edits.EDITS,
    *letter_edits.EDITS,
    *measure_edits.EDITS,
    *export_edits.EDITS,
    *import_edits.EDITS,
    *erasure_edits.EDITS,
    Undo,
)
EDITS: dict[str, type[Edit]] = {kind.verb(): kind for kind in _ALL}
