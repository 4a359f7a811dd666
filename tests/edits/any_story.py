"""Any story: edits of every kind at random times, in any order of entry, and what holds after each of them.

The machine that plays; `test_any_story` lets it.
"""

from datetime import datetime, timedelta
from itertools import count
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from exposure.domain.case import Case, LadderCase
from exposure.domain.identifiers import PatientId
from exposure.domain.progression.decision import Decision
from exposure.domain.progression.gathering import decide_as_of
from exposure.domain.trial_entries import ASK_HOWS, DONES, HAPPENED, SETTLED, SOURCES, Prediction
from exposure.errors import ExposureError
from exposure.words.progression import sentence
from tests.builders import moment, uid
from tests.desk import FEAR, Desk
from tests.edits.story_checks import assert_explained, told_otherwise

DAYS = 30
LATER, HALFWAY = moment(DAYS + 1), moment(DAYS // 2)
REASON = "a reason long enough"
REFUSALS = {"not_now", "missing", "range", "stale", "unknown_id", "conflict"}
NUMBERS = count()

moments = st.integers(0, DAYS * 8).map(lambda eighths: moment(1, eighths * 3))
numbers = st.integers(0, 30)
beliefs = st.sampled_from([0, 5, 9, 10, 15, 20, 21, 45, 80, 100])
maybe = beliefs | st.none()
horizons = st.sampled_from([0, 0, 11, 24, 72, 168])
AIDS: tuple[dict[str, Any] | None, ...] = (
    None,
    {"what": "a chair", "planned": True},
    {"what": "a chair", "why": "help"},
    {"what": "a belt", "why": "stop_harm"},
)
aids = st.sampled_from(AIDS)
POLICIES: tuple[dict[str, int | None], ...] = (
    {"n_min": 1, "days_min": 1},
    {"belief_max": 5, "k_unsettled": None},
    {"contexts_min": 2, "alone_min": 1, "break_days": 5},
    {"n_min": 3, "days_min": 2, "belief_max": 20},
)
TURNS = ("open_hold", "close_hold", "open_flare", "close_flare", "close_review")
CHANGES = ("reword", "dose", "add", "split", "archive", "rest", "wake", "move", "goal")
CHOICES = ("move_up", "override_up", "override_stay", "clear_stay", "agree_home_step")


class Story(RuleBasedStateMachine):
    """One patient in a file that is shared by every story of a test: lines are sent as the window sends them."""

    desk: Desk
    reached: set[str]

    @initialize()
    def begin(self) -> None:
        """Add somebody new with three steps."""
        story = f"story {next(NUMBERS)}"
        self.patient, self.ladder_id = PatientId(uid(story)), uid(f"{story} ladder")
        self.known: Case | None = None
        self.decided: dict[datetime, Decision] = {}
        self.looked_at: Case | None = None
        self.sealed: dict[str, Prediction | None] = {}
        self.entries: dict[str, int] = {}
        self.done: list[str] = []
        self.desk.now = LATER
        self.desk.do("add_patient", id=self.patient, name=story, born="1968-03-04")
        self.desk.do("add_ladder", id=self.ladder_id, patient=self.patient, goal="Pick up Noah")
        for _ in range(3):
            self.desk.do("add_rung", id=new(), ladder=self.ladder_id, movement="m", **FEAR)

    @rule(place=numbers, at=moments, before=maybe, hours=horizons, source=st.sampled_from(SOURCES))
    def predict(self, place: int, at: datetime, before: int | None, hours: int, source: str) -> None:
        more = {"distress": 3 * place} if place % 2 else {}
        line = {"id": new(), "rung": self.rung(place), "likelihood": before, "horizon_hours": hours, "source": source}
        self.send("lock_prediction", at, **line, after_moving=place > 27, **more)

    @rule(place=numbers, at=moments, done=st.sampled_from((*DONES, "full", "full")), aid=aids)
    def move(self, place: int, at: datetime, done: str, aid: dict[str, Any] | None) -> None:
        where = {"place": ("home", "gym", "")[place % 3], "clinician_present": place % 2 == 0}
        self.about(place, "record_movement", at, done=done, aids=[aid] if aid else [], **where)

    @rule(place=numbers, at=moments, said=st.sampled_from((*HAPPENED, "did_not_occur", "did_not_occur")), after=maybe)
    def answer(self, place: int, at: datetime, said: str, after: int | None) -> None:
        more = {} if after is None else {"likelihood_after": after}
        asked = {"ask_by": {"how": ASK_HOWS[0], "at": at.isoformat()}} if said == "unclear" else {}
        self.about(place, "record_outcome", at, outcome=said, **more, **asked)

    @rule(at=moments, before=beliefs, hours=horizons, after=beliefs, times=st.integers(1, 3))
    def practise(self, at: datetime, before: int, hours: int, after: int, times: int) -> None:
        """Do tries on the current step that go well from beginning to end; most of life is made of these."""
        step = self.decision(LATER).step
        rung = str(step.rung.id) if step else self.rung(0)
        for day in range(times):
            trial, moved = new(), at + timedelta(days=day)
            self.send("lock_prediction", moved, id=trial, rung=rung, likelihood=before, horizon_hours=hours)
            self.send("record_movement", moved, trial=trial, done="full", place="home", clinician_present=False)
            said = {"outcome": "did_not_occur", "likelihood_after": after}
            self.send("record_outcome", moved + timedelta(hours=hours), trial=trial, **said)

    @rule(place=numbers, at=moments, settled=st.sampled_from(SETTLED), after=beliefs)
    def afterwards(self, place: int, at: datetime, settled: str, after: int) -> None:
        self.about(place, "record_next_day", at, settled=settled)
        self.about(place, "rate_belief", at, likelihood_after=after)

    @rule(place=numbers, at=moments, said=st.sampled_from(HAPPENED), belief=beliefs)
    def correct(self, place: int, at: datetime, said: str, belief: int) -> None:
        self.about(place, "amend_prediction", at, reason=REASON, likelihood=belief)
        self.about(place, "amend_outcome", at, reason=REASON, outcome=said, likelihood_after=belief)
        if place > 28:
            self.about(place, "void_trial", at, reason=REASON)

    @rule(place=numbers, at=moments, score=st.integers(0, 10))
    def note_pain(self, place: int, at: datetime, score: int) -> None:
        before = [self.decision(now) for now in (HALFWAY, LATER)]
        self.about(place, "note_pain", at, before=score, peak=10 - score, next_day=score)
        beside = {"measure": "tsk-11", "on": at.date().isoformat(), "total": 4 * score}
        self.send("record_measure", at, id=new(), patient=self.patient, **beside)
        self.send("set_circumstances", at, patient=self.patient, sleep=("fine", "matters", None)[score % 3])
        assert [self.decision(now) for now in (HALFWAY, LATER)] == before

    @rule(turn=st.sampled_from(TURNS), at=moments, mode=st.sampled_from(("resume", "restart")))
    def turn(self, turn: str, at: datetime, mode: str) -> None:
        whose = {"patient": self.patient} if turn.endswith("flare") else {"ladder": self.ladder_id}
        more = {"open_hold": {"reason": "numb"}, "close_hold": {"mode": mode, "reason": "well"}}.get(turn, {})
        how = {"how": "carry_on"} if turn == "close_review" else {}
        self.send(turn, at, **whose, **more, **how)

    @rule(change=st.sampled_from(CHANGES), place=numbers, at=moments, meaning=st.sampled_from(("same", "new")))
    def change(self, change: str, place: int, at: datetime, meaning: str) -> None:
        rung, words = {"rung": self.rung(place)}, {"movement": "n", "feared_outcome": "f", "how_we_know": "k"}
        lines: dict[str, tuple[str, dict[str, Any]]] = {
            "reword": ("reword_prediction", {**rung, "feared_outcome": f"w {place}", "meaning": meaning}),
            "dose": ("change_dose", {**rung, "dose": {"load": f"{place} kg"}, "meaning": meaning}),
            "add": ("add_rung", {"id": new(), "ladder": self.ladder_id, "position": place % 4, **words}),
            "split": ("split_rung", {**rung, "into": [{"id": new(), **words}, {"id": new(), **words}]}),
            "archive": ("archive_rung", rung),
            "rest": ("rest_rung", {**rung, "reason": REASON}),
            "wake": ("wake_rung", rung),
            "move": ("move_rung", {**rung, "to": place % 4}),
            "goal": ("set_goal_rung", {**rung, "ladder": self.ladder_id}),
        }
        name, fields = lines[change]
        self.send(name, at, **fields)

    @rule(choice=st.sampled_from(CHOICES), place=numbers, at=moments)
    def choose(self, choice: str, place: int, at: datetime) -> None:
        step = self.decision(LATER).step
        rung = str(step.rung.id) if step and place > 5 else self.rung(place)
        self.send(choice, at, rung=rung, **({"reason": REASON} if choice.startswith("override") else {}))

    @rule(policy=st.sampled_from(POLICIES), place=numbers, at=moments)
    def set_policy(self, policy: dict[str, int | None], place: int, at: datetime) -> None:
        whose = ({"patient": self.patient}, {"ladder": self.ladder_id}, {"rung": self.rung(place)})[place % 3]
        self.send("set_policy", at, **whose, settings=policy)

    @rule(place=numbers, at=moments)
    def undo(self, place: int, at: datetime) -> None:
        if self.done:
            self.send("undo", at, of=self.done[-1 - place % min(4, len(self.done))])

    def about(self, which: int, edit: str, at: datetime, **fields: object) -> None:
        """Send a line about one of the tries; without one there is nothing to say."""
        if self.sealed:
            self.send(edit, at, trial=list(self.sealed)[which % len(self.sealed)], **fields)

    def send(self, edit: str, at: datetime, **fields: object) -> None:
        """Send a line; refused, it changed nothing. An answer needs a prediction that was kept before it."""
        told = fields.get("trial")
        try:
            answer = self.desk.do(edit, at=at.isoformat(), **fields)
        except ExposureError as refused:
            if refused.kind not in REFUSALS:
                raise
            return
        assert told is None or told in self.sealed
        self.done.append(answer.edit_id)
        self.known, self.decided = None, {}
        if edit == "lock_prediction":
            self.sealed[str(fields["id"])] = None

    @property
    def case(self) -> Case:
        """Give the record as it is now; reading it is most of the work, so it is read once between two edits."""
        self.known = self.known or self.desk.case(self.patient)
        return self.known

    @property
    def ladder(self) -> LadderCase:
        return self.case.ladders[0]

    def rung(self, place: int) -> str:
        return self.ladder.rungs[place % len(self.ladder.rungs)].id

    def decision(self, now: datetime) -> Decision:
        """Give what is decided on the record as it is now; it is decided once between two edits."""
        if now not in self.decided:
            self.decided[now] = decide_as_of(self.ladder, self.case, now)
        return self.decided[now]

    @invariant()
    def what_has_to_hold_holds(self) -> None:
        """Look at the record once: a step whose every line was refused leaves the same one."""
        if self.case is not self.looked_at:
            self.looked_at = self.case
            self.no_sealed_prediction_changed_and_no_try_is_lost()
            self.no_pain_no_distress_and_no_order_of_entry_decides()
            self.every_decision_is_told_and_explained()

    def no_sealed_prediction_changed_and_no_try_is_lost(self) -> None:
        assert {trial.id for trial in self.ladder.trials} == self.sealed.keys()
        for trial in self.ladder.trials:
            assert self.sealed[trial.id] in (None, trial.prediction)
            self.sealed[trial.id] = trial.prediction
            said = len(trial.outcomes) + len(trial.next_days) + len(trial.beliefs) + len(trial.amendments)
            assert said >= self.entries.get(trial.id, 0)
            self.entries[trial.id] = said

    def no_pain_no_distress_and_no_order_of_entry_decides(self) -> None:
        for ladder, case in told_otherwise(self.ladder, self.case):
            for now in (HALFWAY, LATER):
                assert decide_as_of(ladder, case, now) == self.decision(now)

    def every_decision_is_told_and_explained(self) -> None:
        for now in (HALFWAY, LATER):
            decision = self.decision(now)
            told = sentence(decision.saying)
            self.reached.add(decision.reason)
            assert told.endswith(".")
            assert not {"{", "}"} & set(told)
            moved = {trial.id for trial in self.ladder.trials if trial.ended and trial.ended <= now}
            assert len(decision.classes) == len(moved) == len(moved & {str(trial) for trial, _ in decision.classes})
            assert_explained(decision)


def new() -> str:
    return uid(f"any {next(NUMBERS)}")
