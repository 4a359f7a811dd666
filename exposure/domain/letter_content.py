"""What a letter to the GP says, as facts of the record and never as sentences: sealed when the letter is signed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from types import MappingProxyType
from typing import Any

from exposure.domain.case import Case
from exposure.domain.letter import Letter, LetterKind
from exposure.domain.letter_facts import (
    Addressee,
    Care,
    Keeps,
    LadderFacts,
    Letterhead,
    Practised,
    Screening,
    Seen,
    Subject,
)
from exposure.domain.letter_ladder import ladder_facts
from exposure.domain.letter_outlook import keeps, next_visit, practised
from exposure.domain.measure_summary import ActivityLine, Known, MeasureLine, activity_lines, measure_lines
from exposure.domain.patient import Circumstances, Ending

FEWEST_DRAWN, MOST_DRAWN = 3, 16
_NO_LIST: Known = MappingProxyType({})
_UNSAID = Circumstances()


@dataclass(frozen=True, slots=True)
class LetterContent:
    """The letter. `action` is "none" or what the GP is asked; `agreed` and `signed` are None until they are so.

    What a letter leaves out is not among its facts either. `practised` is None in a final letter, `keeps` in any other.
    Letters sealed before there was such a fact hold what stands here by default.
    """

    kind: LetterKind
    made: datetime
    letterhead: Letterhead
    subject: Subject
    gp: Addressee | None
    cc: str
    action: str
    flare_line: str
    has_flare_plan: bool
    seen: Seen
    screening: Screening | None
    ladders: tuple[LadderFacts, ...]
    care: tuple[Care, ...]
    told: str
    next_visit: date | None
    ended: Ending | None
    agreed: date | None
    by: str
    signed_by: str
    signed: date | None
    chart: bool
    alongside: str = ""
    left_out: tuple[str, ...] = ()
    practised: Practised | None = None
    keeps: Keeps | None = None
    measures: tuple[MeasureLine, ...] = ()
    activities: tuple[ActivityLine, ...] = ()
    circumstances: Circumstances = _UNSAID

    @property
    def paused(self) -> bool:
        """Say whether a hold is open."""
        return any(care.kind == "hold" and care.lasts for care in self.care)

    @property
    def flaring(self) -> Care | None:
        """Give the flare that lasts, None where there is none."""
        return next((care for care in self.care if care.kind == "flare" and care.lasts), None)

    @property
    def drawn(self) -> LadderFacts | None:
        """Give the ladder the chart is of, the one tried last; None without a chart or with under three tries."""
        tried = [ladder for ladder in self.ladders if ladder.points]
        newest = max(tried, key=lambda ladder: ladder.points[-1].ended, default=None)
        return newest if newest and self.chart and newest.counts.tries >= FEWEST_DRAWN else None


def compose(case: Case, letter: Letter, at: datetime, known: Known = _NO_LIST) -> LetterContent:
    """Give what `letter` says at `at`: facts on record, and nothing that is not; `known` is the list of measures."""
    return _without(_everything(case, letter, at, known), letter.leave_out)


def _everything(case: Case, letter: Letter, at: datetime, known: Known) -> LetterContent:
    clinic, seal = case.clinic, next((seal for seal in case.signed if seal.letter == letter.id), None)
    ends = letter.kind == "final"
    return LetterContent(
        kind=letter.kind,
        made=at,
        letterhead=Letterhead(clinic.name, clinic.address, clinic.phone, clinic.email),
        subject=_subject(case),
        gp=_addressee(case, letter),
        cc=letter.cc,
        action=letter.action,
        flare_line=letter.flare_line,
        has_flare_plan=case.flare_plan is not None,
        seen=_seen(case, at),
        screening=_screening(case, at),
        ladders=tuple(ladder_facts(ladder, case, at, ends=ends) for ladder in case.ladders),
        care=tuple(sorted(_care(case, at), key=lambda care: care.opened)),
        told=letter.told,
        next_visit=next_visit(case, at),
        ended=case.patient.ended,
        agreed=max((consent.at.date() for consent in case.consents if consent.at <= at), default=None),
        by=letter.by,
        signed_by=seal.by if seal else "",
        signed=seal.at.date() if seal else None,
        chart=letter.chart,
        alongside=case.patient.alongside,
        practised=None if ends else practised(case, at),
        keeps=keeps(case, at) if ends else None,
        measures=tuple(_named_in_full(line, known) for line in measure_lines(case, known, at.date())),
        activities=activity_lines(case, known, at.date()),
        circumstances=case.patient.circumstances,
    )


def _named_in_full(line: MeasureLine, known: Known) -> MeasureLine:
    """Give a line with the name a GP may know; a single question has only its short one."""
    measure = known.get(line.key)
    return line if measure is None or line.sort == "item" else replace(line, name=measure.name)


def _without(content: LetterContent, left_out: Sequence[str]) -> LetterContent:
    """Give the letter without some parts: their facts are not even sealed with it."""
    nothing: Mapping[str, Mapping[str, Any]] = {
        "screening": {"screening": None},
        "measures": {"measures": (), "activities": ()},
        "circumstances": {"circumstances": _UNSAID},
        "alongside": {"alongside": ""},
        "practice": {"practised": None},
        "keeps": {"keeps": None},
        "feared": {"ladders": tuple(replace(ladder, feared=None) for ladder in content.ladders)},
    }
    gone: dict[str, Any] = {}
    for part in left_out:
        gone |= nothing.get(part, {})
    return replace(content, left_out=tuple(left_out), **gone)


def _subject(case: Case) -> Subject:
    who = case.patient
    return Subject(who.name, who.born, who.identifier, who.pronoun, who.area, who.diagnosis, who.referral)


def _addressee(case: Case, letter: Letter) -> Addressee | None:
    gp = case.gp
    return Addressee(gp.name, gp.practice, gp.address) if gp and gp.id == letter.gp else None


def _seen(case: Case, at: datetime) -> Seen:
    days = [visit.opened.date() for visit in case.visits_until(at) if visit.opened]
    return Seen(len(days), min(days, default=None), max(days, default=None))


def _screening(case: Case, at: datetime) -> Screening | None:
    """Give the newest clearance. Without one there is no sentence about screening at all."""
    known = [clearance for clearance in case.clearances if clearance.at <= at]
    newest = max(known, key=lambda clearance: clearance.at, default=None)
    return Screening(newest.at.date(), newest.by, newest.found, newest.limits) if newest else None


def _care(case: Case, at: datetime) -> Iterator[Care]:
    several = len(case.ladders) > 1
    for ladder, hold in ((each, hold) for each in case.ladders for hold in each.holds):
        if hold.opened <= at:
            goal = ladder.ladder.goal if several else ""
            yield Care("hold", hold.opened.date(), _day_by(hold.closed, at), hold.reason, goal)
    for flare in case.flares:
        if flare.opened <= at:
            yield Care("flare", flare.opened.date(), _day_by(flare.closed, at), "")


def _day_by(moment: datetime | None, at: datetime) -> date | None:
    return moment.date() if moment and moment <= at else None
