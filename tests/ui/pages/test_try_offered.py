"""What the primary button leads to, read from a case."""

from dataclasses import replace

import pytest

from exposure.domain.care import Flare, Hold
from exposure.domain.case import Case
from tests.builders import LADDER, PATIENT, case, ladder_case, moment, rung, rung_id, trial, uid
from ui.pages.try_offered import is_paused, step_offered, try_to_repeat, try_words

NOW = moment(30)
TRIED = case(
    ladder_case(trial(1, 20), trial(2, 22), rungs=[rung(1, status="passed_shown"), rung(2), rung(3)]),
)


def flaring(steady: int | None) -> Case:
    return replace(TRIED, flares=(Flare(uid("f"), PATIENT, rung_id(steady) if steady else None, moment(29)),))


@pytest.mark.parametrize(
    ("told", "words", "step", "repeated"),
    [
        (TRIED, "Start a try", rung_id(2), uid("trial 2 22 10")),
        (flaring(1), "Steady step", rung_id(1), uid("trial 1 20 10")),
        (flaring(None), "What can be done…", "", ""),
    ],
)
def test_a_flare_leads_to_the_steady_step_and_nowhere_higher(told: Case, words: str, step: str, repeated: str) -> None:
    assert (try_words(told), step_offered(told, NOW), try_to_repeat(told)) == (words, step, repeated)


def test_with_every_step_done_the_last_one_is_tried_and_without_a_ladder_none() -> None:
    done = case(ladder_case(rungs=[rung(1, status="passed_shown"), rung(2, status="passed_shown")]))
    assert step_offered(done, NOW) == rung_id(2)
    assert step_offered(case(), NOW) == ""
    assert try_to_repeat(case()) == ""


def test_a_pause_is_of_the_newest_ladder_and_until_it_is_lifted() -> None:
    hold = Hold("h", LADDER, "GP to look", moment(29))
    held, lifted = (replace(ladder_case(), holds=(each,)) for each in (hold, replace(hold, closed=moment(30))))
    assert [is_paused(case(*ladders)) for ladders in ([held], [lifted], [held, ladder_case()], [])] == [
        True,
        False,
        False,
        False,
    ]
