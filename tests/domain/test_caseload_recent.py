"""What happened last about a patient."""

from dataclasses import replace

from exposure.domain.care import Flare, Hold
from exposure.domain.caseload_recent import KEPT, Event, recent_events
from exposure.domain.letter import SignedLetter
from tests.builders import LADDER, PATIENT, case, ladder_case, letter, moment, rung, trial, visit


def test_an_answered_try_tells_its_answer_and_an_open_one_only_itself() -> None:
    found = recent_events(case(ladder_case(trial(1, 20), trial(2, 24, outcome=None))))
    assert found == (Event("try", moment(24), 2), Event("answer", moment(21), 1, "did_not_occur"))


def test_a_try_not_done_or_entered_in_error_is_no_news() -> None:
    tries = (trial(1, 20, done="not_attempted"), trial(1, 21, void=True), trial(1, 22, done=None))
    assert recent_events(case(ladder_case(*tries))) == ()


def test_a_try_on_a_step_that_left_the_ladder_has_no_number() -> None:
    gone = replace(rung(1, status="archived"), position=None)
    assert recent_events(case(ladder_case(trial(1, 20), rungs=[gone])))[0].step is None


def test_steps_pauses_flares_visits_and_signed_letters_are_told() -> None:
    ladder = ladder_case(rungs=[rung(1, status="passed_shown")])
    ladder = replace(ladder, holds=(Hold("h", LADDER, "x", moment(21)),))
    told = replace(
        case(ladder),
        flares=(Flare("f", PATIENT, None, moment(22)),),
        visits=(visit(23),),
        signed=(SignedLetter(letter().id, PATIENT, {}, "Priya Nair", moment(24)),),
    )
    assert [event.what for event in recent_events(told)] == ["letter", "visit", "flare", "pause", "step"]


def test_only_the_newest_are_kept_newest_first() -> None:
    found = recent_events(case(ladder_case(*[trial(1, day) for day in range(1, 12)])))
    assert len(found) == KEPT
    assert list(found) == sorted(found, key=lambda event: event.at, reverse=True)
