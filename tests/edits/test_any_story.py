"""Whatever is entered, at whichever times and in whichever order: the record stays true, and the rule says the same."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import run_state_machine_as_test

from exposure.domain.identifiers import PatientId
from exposure.domain.progression.classes import TrialClass
from exposure.domain.progression.gathering import decide
from exposure.domain.trial_entries import HAPPENED
from exposure.words.progression import sentence
from tests.builders import uid
from tests.desk import FEAR, Desk, copied, sitting_at
from tests.edits.any_story import LATER, NUMBERS, Story, beliefs, horizons, moments, new


@pytest.fixture
def story_desk(fresh_file: Path) -> Iterator[Desk]:
    """Give a desk whose encrypted file lies in memory where there is such a place: each edit waits for its disk."""
    memory = Path("/dev/shm")
    with (
        TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder,
        sitting_at(copied(fresh_file, Path(folder))) as desk,
    ):
        yield desk


def play(desk: Desk, part: str, stories: int) -> set[str]:
    """Play stories of 50 steps in one file, look it through at the end, and give the reasons that were met.

    The name of the part decides which stories they are.
    """
    here: type[Story] = type(part, (Story,), {"desk": desk, "reached": set()})
    quietly = [HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large]
    asked = settings(max_examples=stories, stateful_step_count=STEPS, deadline=None, database=None, derandomize=True)
    run_state_machine_as_test(here, settings=settings(asked, suppress_health_check=quietly, phases=(Phase.generate,)))
    assert_the_history_tells_in_order(desk)
    assert desk.faults() == []
    return here.reached


def assert_the_history_tells_in_order(desk: Desk) -> None:
    """No line about a try stands in the history before the one that keeps its prediction."""
    kept: set[str] = set()
    with desk.database.reading() as records:
        for body in records.bodies():
            if body.line["edit"] == "lock_prediction":
                kept.add(str(body.line["id"]))
            assert body.line.get("trial", None) in {None, *kept}


STEPS = 50
Told = tuple[int, datetime, int, int, str, int]
told_tries = st.tuples(st.integers(0, 1), moments, beliefs, horizons, st.sampled_from(HAPPENED), beliefs)


def typed_in(desk: Desk, tries: list[Told]) -> tuple[str, list[TrialClass]]:
    """Type tries of somebody new in as they come; gives what is said, and the class of each, oldest first."""
    story = f"story {next(NUMBERS)}"
    patient, ladder = PatientId(uid(story)), uid(f"{story} ladder")
    rungs = [new(), new()]
    desk.now = LATER
    desk.do("add_patient", id=patient, name=story, born="1968-03-04")
    desk.do("add_ladder", id=ladder, patient=patient, goal="Pick up Noah")
    for rung in rungs:
        desk.do("add_rung", id=rung, ladder=ladder, movement="m", **FEAR)
    for place, moved, before, hours, said, after in tries:
        trial, at = new(), moved.isoformat()
        desk.do("lock_prediction", at=at, id=trial, rung=rungs[place], likelihood=before, horizon_hours=hours)
        desk.do("record_movement", at=at, trial=trial, done="full", place="home", clinician_present=False)
        came_in = (moved + timedelta(hours=hours)).isoformat()
        desk.do("record_outcome", at=came_in, trial=trial, outcome=said, likelihood_after=after)
    decision = decide(desk.case(patient).ladders[0], desk.case(patient), LATER)
    return sentence(decision.saying, step="of hers"), [kind for _, kind in decision.classes]


def test_in_which_order_tries_are_typed_in_decides_nothing(story_desk: Desk) -> None:
    @settings(max_examples=15, derandomize=True, database=None, deadline=None, phases=(Phase.generate,))
    @given(st.lists(told_tries, min_size=2, max_size=6), st.randoms(use_true_random=False))
    def check(tries: list[Told], random: Random) -> None:
        shuffled = random.sample(tries, len(tries))
        assert typed_in(story_desk, shuffled) == typed_in(story_desk, tries)

    check()


# In parts, which two processes share between them: 200 stories of 50 steps every time, 5,000 where time is given.
@pytest.mark.parametrize("part", range(4))
def test_whatever_is_entered_the_record_stays_true(story_desk: Desk, part: int) -> None:
    reached = play(story_desk, f"Story{part}", stories=50)
    # A part of 50 stories meets fewer reasons than all 200 together; that it meets several shows that they are stories.
    assert len(reached) >= 6


@pytest.mark.long
@pytest.mark.parametrize("part", range(20))
def test_whatever_is_entered_in_five_thousand_stories_the_record_stays_true(story_desk: Desk, part: int) -> None:
    play(story_desk, f"LongStory{part}", stories=250)
