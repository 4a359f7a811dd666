"""What the caseload says."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from exposure.domain.caseload import NextVisit
from exposure.domain.caseload_recent import Event
from exposure.domain.caseload_waiting import Due, Waiting
from exposure.domain.identifiers import TrialId
from exposure.domain.trial_entries import AskHow
from tests.builders import moment
from tests.ui.models.people import NOW, TODAY, person
from ui.models.caseload_words import (
    due_line,
    event_day,
    event_line,
    how_line,
    on_day,
    row_says,
    step_words,
    visit_words,
    waiting_line,
)

RUTH = person("Ruth Calloway")


@pytest.mark.parametrize(
    ("days", "words"), [(-1, "yesterday"), (0, "today"), (1, "tomorrow"), (5, "Sun 8 Nov"), (-4, "Fri 30 Oct")]
)
def test_a_day_inside_a_sentence(days: int, words: str) -> None:
    assert on_day(TODAY + timedelta(days=days), TODAY) == words


def test_where_somebody_stands() -> None:
    assert step_words(replace(RUTH, states=("done", "current"), step=2)) == "Step 2 of 2"
    assert step_words(replace(RUTH, states=(), step=None)) == "No ladder yet"
    assert step_words(replace(RUTH, states=("done",) * 6, step=None, standing="done")) == "All 6 steps"
    assert step_words(replace(RUTH, states=("done", "later"), step=2, standing="done")) == "1 of 2 steps"


@pytest.mark.parametrize(
    ("how", "words"),
    [
        ("phone", "Ask by phone, was yesterday 18:00"),
        ("sheet", "Written down, to ask since yesterday 18:00"),
        (None, "To ask since yesterday 18:00"),
    ],
)
def test_a_passed_answer_says_how_and_since_when(how: AskHow | None, words: str) -> None:
    line = waiting_line(Waiting("ask", moment(29, 18), how), TODAY)
    assert (line.text, line.colour, line.strong) == (words, "pred", True)


def test_a_coming_answer_is_quiet() -> None:
    line = waiting_line(Waiting("coming", moment(33, 18), "sheet"), TODAY)
    assert (line.text, line.strong) == ("Writes it down, ask Fri 6 Nov", False)


@pytest.mark.parametrize(
    ("waiting", "words"),
    [
        (Waiting("pause", moment(29)), "Paused since yesterday"),
        (Waiting("flare", moment(30)), "Flare-up since today"),
        (Waiting("review"), "Look at this step together"),
        (Waiting("begun"), "A try is begun"),
        (Waiting("ready"), "Next step can be chosen"),
        (Waiting("recheck"), "After the break, one step once more"),
        (Waiting("sheet"), "Practice sheet to type in"),
        (Waiting("at_visit"), "Ask at the visit"),
        (Waiting("rating"), "Ask how likely it feels now"),
        (Waiting("rest", day=date(2026, 11, 10)), "Resting until Tue 10 Nov"),
        (Waiting("rest", day=date(2026, 11, 2)), "The rest was until yesterday"),
        (None, ""),
    ],
)
def test_everything_that_can_wait_has_its_words(waiting: Waiting | None, words: str) -> None:
    assert waiting_line(waiting, TODAY).text == words


def test_the_next_visit_in_a_table() -> None:
    assert visit_words(NextVisit(TODAY, moment(30, 10.5)), TODAY) == "Today 10:30"
    assert visit_words(NextVisit(TODAY), TODAY) == "Today"
    assert visit_words(NextVisit(date(2026, 11, 10), moment(37, 9)), TODAY) == "Tue 10 Nov"
    assert visit_words(None, TODAY) == ""


def test_a_row_without_a_visit_says_so() -> None:
    assert row_says(RUTH, "R C, name hidden", TODAY).endswith("Current. No visit booked.")


def test_a_row_with_a_visit_on_some_day_says_the_day() -> None:
    booked = replace(RUTH, visit=NextVisit(date(2026, 11, 10)))
    assert row_says(booked, "R C", TODAY).endswith("Next visit Tue 10 Nov.")


def test_a_due_answer_says_when_and_how() -> None:
    due = Due(TrialId("t"), "sheet", moment(33, 9))
    assert (due_line(due, NOW).text, how_line(due).text) == ("Ask by Fri 6 Nov", "Writes it down")


@pytest.mark.parametrize(
    ("event", "words"),
    [
        (Event("answer", NOW, 4, "did_not_occur"), "R. C.: a try at step 4. It did not happen."),
        (Event("answer", NOW, 4, "occurred"), "R. C.: a try at step 4. It happened."),
        (Event("try", NOW), "R. C.: a try."),
        (Event("step", NOW, 3), "R. C.: step 3 done."),
        (Event("pause", NOW), "R. C.: paused."),
        (Event("flare", NOW), "R. C.: flare-up."),
        (Event("visit", NOW), "R. C.: visit ended."),
        (Event("letter", NOW), "Letter signed for R. C."),
    ],
)
def test_an_entry_in_words(event: Event, words: str) -> None:
    assert event_line(event, "R. C.").text == words


def test_every_answer_looks_alike_in_recent_entries() -> None:
    lines = [event_line(Event("answer", NOW, 4, outcome), "x") for outcome in ("occurred", "partly", "did_not_occur")]
    assert len({(line.icon, line.colour) for line in lines}) == 1


@pytest.mark.parametrize(("day", "words"), [(30, "Today"), (29, "Yesterday"), (26, "Fri"), (10, "14 Oct")])
def test_the_day_of_an_entry_is_short(day: int, words: str) -> None:
    assert event_day(Event("visit", moment(day)), TODAY) == words


def test_a_call_about_a_flare_says_so_and_when() -> None:
    due = Due(None, "phone", moment(33, 9))
    assert how_line(due).text == "Ring about the flare"
    assert due_line(due, moment(33, 8)).text == "Ring today 09:00"
    assert due_line(due, moment(33, 10)).text == "To ring, was today 09:00"


def test_a_call_that_waits_says_when_it_was() -> None:
    line = waiting_line(Waiting("ring", moment(33, 9), "phone"), moment(34).date())
    assert line.text == "Ring about the flare, was yesterday 09:00"
