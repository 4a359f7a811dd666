"""One invented patient from the first visit until every step is done: visits, tries at home, flares, reviews, moves."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from exposure.domain.identifiers import RungId
from exposure.domain.moments import MORNING, hours_between
from exposure.domain.progression.decision import Decision
from exposure.domain.progression.rules import Verdict
from exposure.domain.trial_entries import Happened
from tools.bench.simulation.belief import Belief, first_belief, said
from tools.bench.simulation.chart import START, Chart, Told
from tools.bench.simulation.traits import Traits

WEEK = 7
MOST_WEEKS = 60
_NEXT_MORNING = 0.7
_FIRST_HOUR, _LAST_HOUR = 8, 19
_FLARE_DAYS = (3, 7)
_BETWEEN_TRIES = timedelta(minutes=20)
_DAYS_AT_HOME = WEEK - 1


@dataclass(frozen=True, slots=True)
class Plan:
    """What is the same for a whole group: steps, tries a week asked for at home, and whether moves there are agreed."""

    steps: int = 8
    home_tries: int = 3
    agreed: bool = True


class Course:
    """Goes through the weeks with one patient; `chart` is what is on record, `moves` when which step was left."""

    def __init__(self, traits: Traits, plan: Plan, random: Random) -> None:
        self._traits, self._plan, self._random = traits, plan, random
        self._beliefs: dict[RungId, Belief] = {}
        self._slept: dict[RungId, int] = {}
        self._well_from = START
        self.chart = Chart(plan.steps)
        self.moves: list[tuple[datetime, Decision]] = []

    def weeks(self) -> int | None:
        """Give the week, counted from 1, at whose visit every step was done; None where that was not in time."""
        for week in range(MOST_WEEKS):
            if self._visit(week):
                return week + 1
            self._flare(week)
            for day in range(1, WEEK):
                self._at_home(START + timedelta(weeks=week, days=day))
        return None

    def _visit(self, week: int) -> bool:
        """Look at what was brought, move and try; says whether every step is done."""
        now = START + timedelta(weeks=week)
        if week and self._random.random() < self._traits.missed:
            return False
        for _ in range(2 if week else 1):
            if self._settle(now) is Verdict.COMPLETE:
                return True
            self._try(now, at_home=False)
            now += _BETWEEN_TRIES
        return self._settle(now) is Verdict.COMPLETE

    def _settle(self, now: datetime) -> Verdict:
        """Close a review and take what is offered, as often as there is something; gives what is left."""
        while True:
            decision = self.chart.ask(now)
            if decision.decision is Verdict.REVIEW and now >= self._well_from:
                self.chart.close_review(now)
            elif decision.decision is Verdict.READY:
                self._move(decision, now)
            else:
                return decision.decision

    def _at_home(self, day: datetime) -> None:
        if self._random.random() >= self._plan.home_tries / _DAYS_AT_HOME:
            return
        now = day.replace(hour=0) + timedelta(hours=self._random.uniform(_FIRST_HOUR, _LAST_HOUR))
        decision = self.chart.ask(now)
        if self._plan.agreed and decision.reason == "READY_SHOWN":
            self._move(decision, now)
        if decision.reason != "REVIEW_OCCURRED":
            self._try(now, at_home=True)

    def _move(self, decision: Decision, now: datetime) -> None:
        self.moves.append((now, decision))
        self.chart.move_up(decision, now)

    def _flare(self, week: int) -> None:
        """Let a flare begin on one of the days of this week, now and then."""
        if self._random.random() >= self._traits.flare:
            return
        opened = START + timedelta(weeks=week, days=self._random.randint(1, _DAYS_AT_HOME), hours=-3)
        if opened > self._well_from:
            self._well_from = opened + timedelta(days=self._random.randint(*_FLARE_DAYS))
            self.chart.flare(opened, self._well_from)

    def _try(self, now: datetime, *, at_home: bool) -> None:
        """Do one try on the step PP-1 names, unless a flare is on or every step is done."""
        decision = self.chart.ask(now)
        rung = decision.rung if decision.decision is Verdict.RECHECK else decision.step and decision.step.rung.id
        if decision.decision is Verdict.FLARE or rung is None:
            return
        belief = self._belief(RungId(str(rung)), now)
        before = said(belief.felt)
        outcome = self._outcome()
        aided, unfinished = self._chance(self._traits.aided), self._chance(self._traits.unfinished)
        belief.hear(outcome, safe=outcome == "did_not_occur" and not aided and not unfinished)
        self.chart.keep(
            Told(
                rung=RungId(str(rung)),
                ended=now,
                before=before,
                after=said(belief.felt),
                outcome=outcome,
                answered=_until_morning(now) if self._chance(_NEXT_MORNING) else 0,
                at_home=at_home,
                aided=aided,
                done="partial" if unfinished else "full",
                settled="no" if self._chance(self._traits.unsettled) else "yes",
            )
        )

    def _belief(self, rung: RungId, now: datetime) -> Belief:
        """Give the belief on a step at `now`; a night since the last try brings some of it back."""
        today = now.toordinal()
        if rung not in self._beliefs:
            place = [each.id for each in self.chart.ladder.rungs].index(rung)
            self._beliefs[rung] = first_belief(self._traits, self._random, place, self._plan.steps)
        elif self._slept[rung] < today:
            self._beliefs[rung].sleep()
        self._slept[rung] = today
        return self._beliefs[rung]

    def _outcome(self) -> Happened:
        drawn, traits = self._random.random(), self._traits
        if drawn < traits.occurred:
            return "occurred"
        if drawn < traits.occurred + traits.partly:
            return "partly"
        return "unclear" if drawn < traits.occurred + traits.partly + traits.unclear else "did_not_occur"

    def _chance(self, chance: float) -> bool:
        return self._random.random() < chance


def _until_morning(now: datetime) -> float:
    """Give the hours to the next morning."""
    return hours_between(now, datetime.combine(now.date() + timedelta(days=1), MORNING, now.tzinfo))
