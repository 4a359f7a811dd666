"""One invented person, Ruth, thirteen tries in: for tests that need a whole case."""

from dataclasses import replace

from exposure.domain.case import Case, LadderCase
from exposure.domain.letter import Letter
from exposure.domain.letter_content import LetterContent, compose
from exposure.domain.patient import Clearance, Consent, FlarePlan
from exposure.domain.trial_entries import Happened
from tests.builders import PATIENT, case, ladder_case, letter, moment, patient, rung, trial, visit

NOW = moment(46, 9)
MOVEMENTS = (
    "Lean forward, hands on the bench",
    "Pick up a pen from the floor",
    "Tie my laces with a rounded back",
    "Lift the washing basket from the floor",
    "Sweep the patio, turning both ways",
    "Pick up Noah from the floor",
    "Dig the vegetable bed for 20 minutes",
)
TRIES: tuple[tuple[int, int, int, Happened | None, int | None, float], ...] = (
    (1, 2, 60, "did_not_occur", 40, 10),
    (1, 2, 45, "did_not_occur", 25, 14),
    (1, 5, 20, "did_not_occur", 10, 10),
    (2, 9, 65, "did_not_occur", 45, 10),
    (2, 9, 40, "did_not_occur", 25, 15),
    (2, 12, 25, "did_not_occur", 15, 10),
    (3, 16, 80, "did_not_occur", 60, 10),
    (3, 19, 60, "partly", 55, 10),
    (3, 26, 45, "did_not_occur", 30, 10),
    (3, 30, 30, "did_not_occur", 20, 10),
    (4, 37, 85, "did_not_occur", 60, 10),
    (4, 44, 55, "did_not_occur", 35, 10),
    (4, 45, 40, None, None, 10),
)


def ruths_ladder() -> LadderCase:
    """Give her ladder: three steps done, the fourth current, the fifth resting, one answer still to come."""
    rungs = [
        rung(place, words, "passed_shown" if place < 4 else None) for place, words in enumerate(MOVEMENTS, start=1)
    ]
    rungs[4] = replace(
        rungs[4],
        status="skipped",
        rest_reason="waits for a shoulder review",
        rest_until=moment(51).date(),
        rest_owner="Priya Nair",
    )
    tries = [trial(*row[:5], hour=row[5]) for row in TRIES]
    return ladder_case(*tries, rungs=rungs)


def ruth() -> Case:
    """Give her case: six visits, cleared to start, a plan for a flare, agreed to a letter."""
    who = replace(patient(), diagnosis="Low back pain since 2022", referral="your letter of 22 September")
    return replace(
        case(ruths_ladder(), who=who),
        visits=tuple(visit(day) for day in (1, 5, 9, 16, 30, 45)),
        clearances=(Clearance("c", PATIENT, "nothing suggesting serious disease", "", "Priya Nair", moment(1)),),
        flare_plan=FlarePlan(PATIENT),
        consents=(Consent("agreed", PATIENT, "GP", moment(45)),),
    )


def draft() -> Letter:
    """Give the draft of her letter."""
    return replace(
        letter(),
        cc="Ruth",
        flare_line="unless you find something new, no scan or rest needed; we’ll see her within 3 working days",
        told="soreness for a day or two is expected; to ring us if anything new or different comes up",
    )


def ruths_letter() -> LetterContent:
    """Give what her letter says."""
    return compose(ruth(), draft(), NOW)
