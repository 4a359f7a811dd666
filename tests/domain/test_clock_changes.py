"""Over both changes of the clock in Melbourne and on Lord Howe, and with a clock that is wrong, nothing is lost."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exposure.domain.care import Flare, Hold
from exposure.domain.case import Case
from exposure.domain.caseload import summarise
from exposure.domain.caseload_waiting import due_outcomes
from exposure.domain.identifiers import TrialId
from exposure.domain.progression.classes import TrialClass
from exposure.domain.progression.gathering import decide, decide_as_of
from exposure.domain.progression.rules import Verdict
from exposure.domain.trial import Trial
from tests.builders import LADDER, PATIENT, case, ladder_case, rung, trial

STEADY = settings(derandomize=True, deadline=None, database=None, max_examples=40)
ZONES = [ZoneInfo("Australia/Melbourne"), ZoneInfo("Australia/Lord_Howe")]
# Both are put forward in the night of 4 October 2026 and back in that of 5 April; Lord Howe by half an hour.
CHANGES = [datetime(2026, 4, 4, 15, tzinfo=UTC), datetime(2026, 10, 3, 15, 30, tzinfo=UTC)]
NEAR = st.tuples(st.sampled_from(CHANGES), st.integers(-4 * 1440, 4 * 1440), st.sampled_from(ZONES)).map(
    lambda drawn: at_wall(drawn[0] + timedelta(minutes=drawn[1]), drawn[2])
)
MINUTE, DAY, WEEK = timedelta(minutes=1), timedelta(days=1), timedelta(days=7)
HOUR = timedelta(hours=1)
THREE_BACK, FIVE_YEARS = timedelta(days=-3), timedelta(days=5 * 365)


def at_wall(moment: datetime, zone: ZoneInfo) -> datetime:
    """Give a moment as it is kept: as the clock on the wall showed it, with the offset of that minute and no zone."""
    there = moment.astimezone(zone)
    return there.replace(tzinfo=timezone(there.utcoffset() or timedelta(0)))


def passes(start: datetime, time: timedelta) -> datetime:
    """Give the moment after so much time, told at an offset nobody there uses."""
    return start.astimezone(UTC) + time


def made(ended: datetime, answered: datetime | None = None, after: int = 50, *, hours: float = 24) -> Trial:
    """Give a try that ended then, kept five minutes before, answered at `answered` where that is given."""
    said = trial(1, 1, 80, after=after, horizon=hours)
    assert said.movement
    assert said.newest
    kept = ended - 5 * MINUTE
    answers = (replace(said.newest, at=answered, entered=answered),) if answered else ()
    return replace(
        said,
        prediction=replace(said.prediction, id=TrialId(f"try {ended.isoformat()}"), at=kept, entered=kept),
        movement=replace(said.movement, ended=ended, entered=ended),
        outcomes=answers,
    )


def kind(one: Trial, now: datetime) -> TrialClass:
    """Give the class of a try that is alone on its ladder."""
    return decide(ladder_case(one), case(ladder_case(one)), now).classes[0][1]


def of(*tries: Trial, **more: object) -> Case:
    """Give a case with one ladder of these tries."""
    return replace(case(ladder_case(*tries)), **more)  # type: ignore[arg-type]


def said_of(told: Case, now: datetime) -> str:
    """Give the reason of the decision on the only ladder."""
    return decide(told.ladders[0], told, now).reason


def ready(start: datetime) -> list[Trial]:
    """Give three tries, each a day after the other, after which it feels unlikely."""
    ends = [start + number * DAY for number in range(3)]
    return [made(ended, ended, after, hours=0) for ended, after in zip(ends, (50, 30, 10), strict=True)]


# Over the changes


@STEADY
@given(NEAR, st.sampled_from(ZONES))
def test_a_try_stays_on_the_day_of_its_own_clock_whatever_clock_looks_at_it(ended: datetime, looker: ZoneInfo) -> None:
    told, now = of(*ready(ended)), passes(ended, 3 * DAY)
    seen = decide(told.ladders[0], told, now.astimezone(looker))
    assert seen == decide(told.ladders[0], told, now)
    assert seen.step is not None
    assert [one.trial.day for one in seen.step.run] == [(ended + number * DAY).date() for number in range(3)]


@STEADY
@given(NEAR, st.sampled_from([-MINUTE, timedelta(0), MINUTE]))
def test_an_answer_counts_from_when_we_know_and_not_a_minute_before(ended: datetime, off: timedelta) -> None:
    answered = passes(ended, DAY + off)
    assert kind(made(ended, answered), passes(answered, HOUR)) == ("SAFE" if off >= timedelta(0) else "PENDING")


@STEADY
@given(NEAR, st.sampled_from([-MINUTE, timedelta(0), MINUTE]))
def test_an_answer_counts_for_168_hours_and_not_a_minute_longer(ended: datetime, off: timedelta) -> None:
    answered = passes(ended, DAY + WEEK + off)
    assert kind(made(ended, answered), passes(answered, HOUR)) == ("SAFE" if off <= timedelta(0) else "UNVERIFIED")


@STEADY
@given(NEAR, st.sampled_from([timedelta(0), MINUTE]))
def test_a_try_is_waited_for_as_long_and_then_kept_unverified(ended: datetime, off: timedelta) -> None:
    now = passes(ended, DAY + WEEK + off)
    assert kind(made(ended), now) == ("UNVERIFIED" if off else "PENDING")


@STEADY
@given(NEAR, st.sampled_from([-MINUTE, timedelta(0)]))
def test_a_break_is_21_days_that_pass_and_not_a_minute_less(ended: datetime, off: timedelta) -> None:
    done = replace(rung(1, status="passed_shown"), passed_at=ended)
    ladder = ladder_case(made(ended, passes(ended, DAY)), rungs=(done, rung(2)))
    said = decide(ladder, case(ladder), passes(ended, 21 * DAY + off)).decision
    assert (said is Verdict.RECHECK) is (off == timedelta(0))


@pytest.mark.parametrize("zone", ZONES, ids=str)
def test_the_hour_that_comes_twice_is_one_day_and_the_minute_after_midnight_the_next(zone: ZoneInfo) -> None:
    midnight = datetime(2026, 4, 6, tzinfo=zone).astimezone(UTC)
    ends = [at_wall(midnight - 22 * HOUR, zone), at_wall(midnight - 21 * HOUR, zone), at_wall(midnight, zone)]
    told = of(*(made(ended, ended, hours=0) for ended in ends))
    found = decide(told.ladders[0], told, passes(ends[-1], HOUR)).step
    assert found is not None
    assert (len(found.run), found.days) == (3, 2)


@STEADY
@given(NEAR, st.integers(-240, 240))
def test_an_open_answer_is_listed_at_all_times_and_asked_for_from_its_moment_on(ended: datetime, minutes: int) -> None:
    told = of(made(ended))
    now = passes(ended, DAY + minutes * MINUTE)
    waiting = summarise(told, now).waiting
    assert [due.at for due in due_outcomes(told)] == [passes(ended, DAY)]
    assert waiting is not None
    assert (waiting.what == "ask") is (minutes >= 0)


# A clock that is wrong


@STEADY
@given(NEAR)
def test_a_clock_set_back_three_days_hides_nothing_from_the_decision(ended: datetime) -> None:
    told = of(*ready(ended))
    newest = passes(ended, 2 * DAY)
    assert said_of(told, passes(newest, THREE_BACK)) == said_of(told, newest) == "READY_SHOWN"


@STEADY
@given(NEAR)
def test_what_happened_is_known_though_the_clock_was_set_back_since(ended: datetime) -> None:
    last = made(ended, ended, hours=0)
    assert last.newest
    told = of(replace(last, outcomes=(replace(last.newest, outcome="occurred"),)))
    assert said_of(told, passes(ended, THREE_BACK)) == "REVIEW_OCCURRED"


@pytest.mark.parametrize("jump", [THREE_BACK, -FIVE_YEARS, timedelta(0), FIVE_YEARS])
def test_a_pause_and_a_flare_hold_whatever_the_clock_says(jump: timedelta) -> None:
    now = CHANGES[0]
    held = replace(ladder_case(*ready(now - 3 * DAY)), holds=(Hold("h", LADDER, "numb", now),))
    assert decide(held, case(held), now + jump).reason == "HOLD"
    assert said_of(of(*ready(now - 3 * DAY), flares=(Flare("f", PATIENT, None, now),)), now + jump) == "FLARE"


def test_a_pause_and_a_flare_that_ended_by_a_clock_set_back_have_ended() -> None:
    now = CHANGES[0]
    holds = (Hold("h", LADDER, "numb", now, now + THREE_BACK, "resume", "seen"),)
    held = replace(ladder_case(), holds=holds)
    assert decide(held, case(held), now + DAY).reason == "NOT_STARTED"
    ended = Flare("f", PATIENT, None, now, now + THREE_BACK)
    assert said_of(of(flares=(ended,)), now + DAY) == "NOT_STARTED"


@STEADY
@given(NEAR)
def test_five_years_on_nobody_is_sent_to_the_next_step(ended: datetime) -> None:
    told = of(*ready(ended))
    assert said_of(told, passes(ended, FIVE_YEARS)) == "CONTINUE_AFTER_BREAK"


@STEADY
@given(NEAR, st.sampled_from([THREE_BACK, FIVE_YEARS]))
def test_a_due_answer_outlives_a_wrong_clock(ended: datetime, jump: timedelta) -> None:
    told = of(made(ended))
    wrong = passes(ended, 2 * DAY + jump)
    assert summarise(told, wrong).due == summarise(told, passes(ended, 2 * DAY)).due != ()
    right = summarise(told, passes(ended, 2 * DAY)).waiting
    assert right is not None
    assert right.what == "ask"


def test_what_was_moved_at_home_is_judged_by_what_had_happened_by_then() -> None:
    start = CHANGES[0]
    held = replace(ladder_case(*ready(start)), holds=(Hold("h", LADDER, "numb", start + 5 * DAY),))
    told = case(held)
    assert decide_as_of(held, told, start + 3 * DAY).reason == "READY_SHOWN"
    assert decide(held, told, start + 3 * DAY).reason == "HOLD"
