"""Summaries for tests of the caseload's models."""

from dataclasses import replace
from datetime import date

from exposure.domain.caseload import CaseSummary, NextVisit, Standing, summarise
from exposure.domain.caseload_waiting import Due
from exposure.domain.identifiers import PatientId, TrialId
from tests.builders import case, ladder_case, moment, patient, uid

NOW = moment(30)
TODAY = NOW.date()


def person(name: str, born: int = 1968, *, standing: Standing = "current", day: int | None = None) -> CaseSummary:
    """Give somebody's summary; `day` is that of the next visit at 10:30, 30 being today."""
    known = replace(patient(name), id=PatientId(uid(f"{name} {born}")), born=date(born, 3, 4))
    made = summarise(case(ladder_case(), who=known), NOW)
    at = moment(day, 10.5) if day else None
    visit = NextVisit(at.date(), at) if at else None
    rank = 0 if day == 30 else {"current": 2, "resting": 3, "later": 4, "done": 5}[standing]
    when = (at.date(), at.timestamp()) if at else (date.max, float("inf"))
    return replace(made, standing=standing, visit=visit, order=(rank, *when, made.initials, made.patient))


def owing(summary: CaseSummary, day: int) -> CaseSummary:
    """Give the summary with an answer to ask for by phone on a day at 18:00."""
    due = Due(TrialId(uid(f"try {summary.patient} {day}")), "phone", moment(day, 18))
    return replace(summary, due=(*summary.due, due))
