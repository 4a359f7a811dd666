"""What groups the tries."""

from dataclasses import replace

from exposure.domain.care import Flare, Hold
from exposure.domain.gap import series
from exposure.domain.gap_spans import bands, spans
from exposure.domain.trial import Trial
from tests.builders import LADDER, PATIENT, case, ladder_case, moment, trial

NOW = moment(60)
SIX = tuple(trial(1, day) for day in (1, 3, 5, 7, 9, 11))


def _bands(*trials: Trial) -> list[tuple[int | None, int, int]]:
    ladder = ladder_case(*trials)
    return [(band.step, band.first, band.last) for band in bands(series(ladder, case(ladder), NOW))]


def test_tries_on_one_step_share_a_band() -> None:
    assert _bands(trial(1, 1), trial(1, 2), trial(2, 3)) == [(1, 1, 2), (2, 3, 3)]


def test_going_back_to_a_step_begins_another_band() -> None:
    assert _bands(trial(1, 1), trial(2, 2), trial(1, 3)) == [(1, 1, 1), (2, 2, 2), (1, 3, 3)]


def test_a_flare_lies_over_the_tries_it_lasted() -> None:
    ladder = ladder_case(*SIX)
    flare = Flare("f", PATIENT, None, moment(4), moment(8))
    (span,) = spans(ladder, replace(case(ladder), flares=(flare,)), NOW)
    assert (span.kind, span.after, span.until, span.closed) == ("flare", 2, 4, moment(8).date())


def test_a_hold_without_a_try_lies_between_two() -> None:
    ladder = replace(ladder_case(*SIX), holds=(Hold("h", LADDER, "numb foot", moment(3, 12), moment(4), "resume"),))
    (span,) = spans(ladder, case(ladder), NOW)
    assert (span.kind, span.after, span.until) == ("hold", 2, 2)


def test_a_hold_that_lasts_has_no_end() -> None:
    ladder = replace(ladder_case(*SIX), holds=(Hold("h", LADDER, "numb foot", moment(10)),))
    (span,) = spans(ladder, case(ladder), NOW)
    assert (span.after, span.until, span.closed) == (5, 6, None)


def test_what_is_opened_later_is_not_known_yet() -> None:
    ladder = ladder_case(*SIX)
    flare = Flare("f", PATIENT, None, moment(90))
    assert spans(ladder, replace(case(ladder), flares=(flare,)), NOW) == ()


def test_three_weeks_without_a_try_are_a_break() -> None:
    ladder = ladder_case(trial(1, 1), trial(1, 22), trial(1, 42))
    (span,) = spans(ladder, case(ladder), NOW)
    assert (span.kind, span.after, span.until) == ("break", 1, 1)


def test_a_try_not_attempted_ends_no_break() -> None:
    ladder = ladder_case(trial(1, 1), trial(1, 12, done="not_attempted"), trial(1, 25))
    assert [span.kind for span in spans(ladder, case(ladder), NOW)] == ["break"]
