"""Today’s note in words."""

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from exposure.domain.care import Concern
from exposure.domain.patient import PracticePlan
from exposure.domain.texts import LONGEST_TEXT
from exposure.domain.trial import Trial
from exposure.domain.trial_entries import Aid
from exposure.domain.visit import Unplanned
from exposure.domain.visit_facts import MovedUp, Planned, VisitNote
from exposure.domain.visit_note import visit_note
from exposure.words.visit_note import note_text, plan_text
from tests.builders import PATIENT, case, ladder_case, moment, patient, rung_id, trial, uid, visit

TODAY = replace(visit(10), closed=None, new="usual", flare=False, lesson="I can put it down.")
NOW = moment(10, 10.5)
PLAN = PracticePlan(PATIENT, rung_id(1), "Every other day", ("bracing",), ("Garden",), True, NOW)


def facts(*trials: Trial) -> VisitNote:
    concern = Concern(uid("c"), PATIENT, "tingling left foot", "usual", moment(10, 9.5))
    story = Unplanned(uid("u"), PATIENT, "Picked up Noah", None, moment(7).date(), moment(7), "did_not_occur")
    record = replace(
        case(ladder_case(*trials), who=replace(patient(), alongside="Walk 12 minutes a day")),
        visits=(visit(3), TODAY),
        practice_plan=PLAN,
        concerns=(concern,),
        unplanned=(story,),
    )
    return visit_note(record, TODAY, "Priya Nair", NOW)


def other(made: VisitNote, **parts: dict[str, Any]) -> VisitNote:
    """Give a note with other facts in its parts."""
    return replace(made, **{name: replace(getattr(made, name), **facts) for name, facts in parts.items()})


def test_a_whole_visit_fits_eight_lines() -> None:
    home = [trial(day=5), trial(day=6, outcome="partly"), trial(day=7, source="told")]
    today = [trial(day=10, likelihood=said, after=25, hour=10 + said / 100, horizon=0) for said in (30, 25)]
    assert note_text(facts(*home, *today)).splitlines() == [
        "R. Calloway, 14 October 2026, visit 2, P. Nair",
        "Since last time: 2 home tries written: did not happen, in part. 1 try told, not written: did not happen. "
        "Picked up Noah unplanned, did not happen. No flare.",
        "New or different: tingling left foot; checked 09:30: usual.",
        "Today: Movement 1 ×2, worry “my back will lock and I will have to lie down”: did not happen ×2. "
        "Said 25, 30; next time 25.",
        "Used: none.",
        "Learned: “I can put it down.”",
        "Plan: Movement 1, every other day, Garden. Leave out: bracing. Next step allowed alone, as on the sheet. "
        "Walk 12 minutes a day.",
        "Next: not booked.",
    ]


def test_moving_up_stands_with_the_tries_of_the_day() -> None:
    up, last = MovedUp("Squat", "Dig", ""), MovedUp("Dig", "", "we both saw enough")
    assert note_text(other(facts(), today={"moved": (up, last)})).splitlines()[3] == (
        "Today: no try. Moved up from “Squat” to “Dig”. "
        "“Dig” is done, the last step of the ladder, by decision: we both saw enough."
    )


def test_what_was_used_at_home_stands_with_the_home_tries() -> None:
    text = note_text(facts(trial(day=5, aids=[Aid("the bench")])))
    assert text.splitlines()[1].startswith("Since last time: 1 home try written: did not happen. Used: the bench.")


def test_what_nobody_asked_is_not_said() -> None:
    made = other(
        facts(),
        since={"flare": None, "unplanned": ()},
        today={"new": None, "concerns": (), "lesson": ""},
        ahead={"plan": None, "alongside": ""},
    )
    assert note_text(made).splitlines()[1:] == [
        "Since last time: nothing noted.",
        "New or different: not asked.",
        "Today: no try.",
        "Next: not booked.",
    ]


def test_no_is_told_from_not_asked() -> None:
    assert "New or different: no." in note_text(other(facts(), today={"new": "no", "concerns": ()}))


def test_the_number_said_stays_covered_while_somebody_is_to_be_asked() -> None:
    text = note_text(facts(trial(day=10, likelihood=83, outcome=None)))
    assert "answer still to come" in text
    assert "83" not in text


def test_zero_is_said_and_missing_is_not() -> None:
    assert "Said 0; next time 0." in note_text(facts(trial(day=10, likelihood=0, after=0, horizon=0)))
    assert "Said" not in note_text(facts(trial(day=10, likelihood=None, after=None, horizon=0)))


def test_the_end_of_the_work_stands_in_the_place_of_the_next_visit() -> None:
    assert note_text(other(facts(), ahead={"ended": "reached"})).endswith("Last visit: the goal is reached.")


def test_a_plan_says_alone_only_where_it_was_said() -> None:
    plan = Planned("Squat", "", (), (), None)
    assert [plan_text(plan), plan_text(replace(plan, alone=False))] == [
        "Squat.",
        "Squat. Next step together, next time.",
    ]


@given(st.text(max_size=LONGEST_TEXT), st.text(max_size=LONGEST_TEXT))
def test_any_words_give_eight_lines_that_can_be_kept(lesson: str, what: str) -> None:
    plan = Planned(what, what, (what,), (lesson,), True)
    whole = other(facts(trial(day=10, horizon=0)), today={"lesson": lesson}, ahead={"plan": plan, "alongside": what})
    made = note_text(whole)
    assert len(made.split("\n")) <= 8
    assert max(len(made), len(plan_text(plan))) <= LONGEST_TEXT
