"""Any ladder: edits of every kind to a ladder, each undone and done again at once, and what holds after each."""

from itertools import count
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from exposure.domain.case import Case, LadderCase
from exposure.domain.identifiers import PatientId, RungId
from exposure.errors import ExposureError
from tests.builders import uid
from tests.desk import FEAR, Desk
from tests.edits.test_undoing import plain

REASON = "a reason long enough"
REFUSALS = {"not_now", "missing", "range", "unknown_id", "conflict"}
NUMBERS = count()
places = st.integers(0, 12)
worries = st.none() | st.integers(0, 100)
ONE_RUNG: dict[str, dict[str, Any]] = {
    "archive_rung": {},
    "rest_rung": {"reason": REASON, "until": "2026-10-09", "owner": "Priya"},
    "wake_rung": {},
    "override_up": {"reason": REASON},
    "override_stay": {"reason": REASON},
    "clear_stay": {},
    "agree_home_step": {},
    "change_dose": {"dose": {"load": "3 kg"}, "meaning": "new"},
    "change_rung": {"movement": "n", "horizon_hours": 12, "safety_behaviours": [{"what": "a chair"}]},
    "reword_prediction": {"feared_outcome": "f", "how_we_know": "k", "meaning": "new"},
    "set_policy": {"settings": {"n_min": 2}},
}
# What was predicted and the tries themselves are sealed: they are never undone, and so leave a rung as it is.
SEALED = {"lock_prediction", "record_movement", "record_outcome"}


class AnyLadder(RuleBasedStateMachine):
    """One patient with one ladder, in a file that is shared by every story of a test."""

    desk: Desk
    orders: dict[PatientId, list[str]]

    @initialize()
    def begin(self) -> None:
        """Add somebody new with four steps."""
        story = f"ladder {next(NUMBERS)}"
        self.patient, self.ladder_id = PatientId(uid(story)), uid(f"{story} itself")
        self.tries: dict[str, str] = {}
        self.version = 0
        self.known: Case | None = None
        self.desk.do("add_patient", id=self.patient, name=story, born="1968-03-04")
        self.desk.do("add_ladder", id=self.ladder_id, patient=self.patient, goal="Pick up Noah")
        for _ in range(4):
            self.desk.do("add_rung", id=new(), ladder=self.ladder_id, movement="m", **FEAR)

    @rule(place=places | st.none(), threat=worries)
    def add(self, place: int | None, threat: int | None) -> None:
        said = {"position": place, "threat": threat}
        self.send("add_rung", [], id=new(), ladder=self.ladder_id, movement="m", **given(said), **FEAR)

    @rule(which=places, to=places)
    def move(self, which: int, to: int) -> None:
        self.about(which, "move_rung", to=to)

    @rule(which=places, threat=st.integers(0, 100))
    def rate(self, which: int, threat: int) -> None:
        self.about(which, "rate_rung", threat=threat)

    @rule(edit=st.sampled_from(sorted(ONE_RUNG)), which=places)
    def change(self, edit: str, which: int) -> None:
        self.about(which, edit, **ONE_RUNG[edit])

    @rule(which=places)
    def set_goal(self, which: int) -> None:
        self.about(which, "set_goal_rung", ladder=self.ladder_id)

    @rule(which=places, into=st.lists(worries, min_size=1, max_size=3))
    def split(self, which: int, into: list[int | None]) -> None:
        self.about(which, "split_rung", into=[inner(threat) for threat in into])

    @rule(some=st.lists(places, min_size=2, max_size=3), threat=worries)
    def merge(self, some: list[int], threat: int | None) -> None:
        rungs = [self.rung(which) for which in some]
        self.send("merge_rungs", rungs, rungs=rungs, into=inner(threat))

    @rule(which=places)
    def try_it(self, which: int) -> None:
        rung, trial = self.rung(which), new()
        if self.send("lock_prediction", [], id=trial, rung=rung, likelihood=60, horizon_hours=0):
            self.tries[trial] = rung
            self.send("record_movement", [], trial=trial, done="full", place="home", clinician_present=False)
            self.send("record_outcome", [], trial=trial, outcome="did_not_occur", likelihood_after=20)

    def about(self, which: int, edit: str, **fields: object) -> None:
        """Send a line about one rung, which may be off the ladder."""
        rung = self.rung(which)
        self.send(edit, [rung], rung=rung, **fields)

    def send(self, edit: str, touched: list[str], **fields: object) -> bool:
        """Send a line; what it does not touch keeps its order, and undone and done again it leaves no trace."""
        before = self.case
        try:
            done = self.do(edit, **fields)
        except ExposureError as refused:
            if refused.kind not in REFUSALS:
                raise
            assert self.desk.case(self.patient) == before
            return False
        assert untouched(before, touched) == untouched(self.case, [*touched, *born(before, self.case)])
        if edit not in SEALED:
            self.undo_and_redo(done, before)
        return True

    def undo_and_redo(self, done: str, before: Case) -> None:
        after = self.case
        undone = self.do("undo", of=done)
        assert plain(self.case) == plain(before)
        self.do("undo", of=undone)
        assert plain(self.case) == plain(after)

    def do(self, edit: str, **fields: object) -> str:
        done = self.desk.do(edit, **fields).edit_id
        self.known = None
        return done

    @property
    def case(self) -> Case:
        """Give the record as it is now; reading it is most of the work, so it is read once between two edits."""
        self.known = self.known or self.desk.case(self.patient)
        return self.known

    @property
    def ladder(self) -> LadderCase:
        return self.case.ladders[0]

    def rung(self, which: int) -> str:
        rungs = self.ladder.rungs
        return rungs[which % len(rungs)].id

    @invariant()
    def places_are_whole(self) -> None:
        ladder = self.ladder
        assert [rung.position for rung in ladder.steps] == list(range(len(ladder.steps)))
        assert all((rung.position is None) == (rung.status == "archived") for rung in ladder.rungs)
        self.orders[self.patient] = order(ladder)

    @invariant()
    def tries_follow_their_step(self) -> None:
        assert {trial.id: trial.prediction.rung for trial in self.ladder.trials} == self.tries

    @invariant()
    def the_version_only_rises(self) -> None:
        version = self.ladder.ladder.version
        assert version >= self.version
        self.version = version


def order(ladder: LadderCase) -> list[str]:
    """Give the ids of the steps on a ladder, from the bottom."""
    return [rung.id for rung in ladder.steps]


def untouched(case: Case, touched: list[str]) -> list[str]:
    return [rung for rung in order(case.ladders[0]) if rung not in touched]


def born(before: Case, after: Case) -> set[RungId]:
    return {rung.id for rung in after.ladders[0].rungs} - {rung.id for rung in before.ladders[0].rungs}


def given(said: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in said.items() if value is not None}


def inner(threat: int | None) -> dict[str, Any]:
    return {"id": new(), "movement": "n", **given({"threat": threat})}


def new() -> str:
    return uid(f"any ladder {next(NUMBERS)}")
