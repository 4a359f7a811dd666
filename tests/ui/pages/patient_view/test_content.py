"""Tests of what the patient’s own view holds: their words, shown plainly, and no number of a step."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from exposure.domain.care import Flare, Hold
from exposure.domain.case import Case
from exposure.domain.identifiers import VisitId
from exposure.domain.ladder import Rung, Status
from exposure.domain.patient import first_name
from exposure.domain.step_picture import StepPicture
from exposure.domain.trial import Trial
from exposure.domain.trial_entries import AskBy, Happened
from exposure.domain.visit import Visit
from tests.builders import LADDER, PATIENT, case, ladder_case, moment, patient, rung, rung_id, trial, uid
from ui.pages.patient_view.card import PatientCard
from ui.pages.patient_view.content import CardContent, view_content
from ui.widgets.pictogram import Pictogram

NOW = moment(30)
WORDS = "I stood straight up"
PAUSED = "Paused. Your physio will check something with you before the next try."


def steps(*statuses: Status | None) -> tuple[Rung, ...]:
    return tuple(rung(number, status=status) for number, status in enumerate(statuses, 1))


def ruth(*trials: Trial, rungs: Sequence[Rung] = (), visits: Sequence[Visit] = ()) -> Case:
    return replace(case(ladder_case(*trials, rungs=rungs)), visits=tuple(visits))


def card(shown: Case, number: int = 1) -> CardContent:
    return view_content(shown, NOW).cards[number - 1]


def a_visit(day: int, lesson: str = "", plan: str = "", note: str = "") -> Visit:
    key = VisitId(uid(f"visit {day}"))
    return Visit(key, PATIENT, moment(day).date(), opened=moment(day, 9), closed=moment(day, 11), lesson=lesson,
                 plan=plan, note=note)  # fmt: skip


def everything(shown: Case, now_day: int = 30) -> str:
    """Give every word of a view in one string."""
    view = view_content(shown, moment(now_day))
    words = [view.headline, view.banner, *(step.title + step.word for step in view.steps)]
    return " ".join([*words, *(each.spoken for each in view.cards)])


@pytest.mark.parametrize(
    ("done", "said"),
    [
        (0, "Ruth, this is your ladder."),
        (1, "Ruth, you have done one step."),
        (3, "Ruth, you have done three steps."),
        (12, "Ruth, you have done twelve steps."),
        (13, "Ruth, you have done 13 steps."),
    ],
)
def test_the_headline_counts_what_is_done(done: int, said: str) -> None:
    statuses: list[Status | None] = [*["passed_shown"] * done, None]  # type: ignore[list-item]
    assert view_content(ruth(rungs=steps(*statuses)), NOW).headline == said


def test_resting_steps_are_not_counted_as_done() -> None:
    shown = ruth(rungs=steps("passed_shown", "skipped", None))
    assert view_content(shown, NOW).headline == "Ruth, you have done one step."


def test_each_state_has_its_word() -> None:
    view = view_content(ruth(rungs=steps("passed_shown", "skipped", None, None)), NOW)
    assert [step.word for step in view.steps] == ["Done", "Resting for now", "You are here", "Later"]


def test_the_figure_stands_on_the_current_step() -> None:
    assert view_content(ruth(rungs=steps("passed_shown", None, None)), NOW).here == 1


def test_with_every_step_done_the_figure_stands_on_the_highest() -> None:
    assert view_content(ruth(rungs=steps("passed_shown", "passed_override")), NOW).here == 1


def test_with_every_step_resting_the_figure_stands_on_the_ground() -> None:
    assert view_content(ruth(rungs=steps("skipped", "skipped")), NOW).here is None


def test_archived_steps_are_not_shown() -> None:
    gone = replace(rung(3, status="archived"), position=None)
    assert len(view_content(ruth(rungs=(*steps(None, None), gone)), NOW).steps) == 2


def test_an_untried_step_says_not_yet() -> None:
    assert card(ruth()).told is None
    assert "Not tried yet." in card(ruth()).spoken


def test_a_try_is_told_in_the_patients_words() -> None:
    told = card(ruth(trial(likelihood=55, what_happened=WORDS))).told
    assert told is not None
    assert (told.said, told.happened, told.outcome) == ("You said 55.", f"“{WORDS}”", "It did not happen.")
    assert told.worry == "“my back will lock and I will have to lie down”"


@pytest.mark.parametrize(
    ("outcome", "sentence", "mark"),
    [
        ("did_not_occur", "It did not happen.", "did_not_happen"),
        ("partly", "It partly happened.", "partly"),
        ("occurred", "It happened.", "happened"),
        ("unclear", "We can’t tell yet.", "still_to_ask"),
    ],
)
def test_what_happened_is_shown_plainly(outcome: Happened, sentence: str, mark: str) -> None:
    told = card(ruth(trial(outcome=outcome, what_happened=WORDS))).told
    assert told is not None
    assert (told.outcome, told.mark, told.happened) == (sentence, mark, f"“{WORDS}”")


def test_the_number_stays_covered_while_the_answer_is_still_to_come() -> None:
    told = card(ruth(trial(day=30, likelihood=85, outcome=None, hour=9))).told
    assert told is not None
    assert told.said == ""
    assert told.outcome == "We have not asked yet."


def test_the_number_stays_covered_while_it_was_agreed_to_ask_again() -> None:
    unclear = trial(day=28, likelihood=85, outcome="unclear")
    agreed = replace(unclear, outcomes=(replace(unclear.outcomes[0], ask_by=AskBy("phone", moment(31))),))
    told = card(ruth(agreed)).told
    assert told is not None
    assert (told.said, told.outcome, told.mark) == ("", "We have not asked yet.", "still_to_ask")


def test_so_far_so_good_is_not_yet_an_answer() -> None:
    told = card(ruth(trial(day=30, likelihood=85, hour=8, horizon=48, answered=1))).told
    assert told is not None
    assert (told.said, told.mark) == ("", "still_to_ask")


def test_a_likelihood_that_was_not_said_is_not_nought() -> None:
    told = card(ruth(trial(likelihood=None))).told
    assert told is not None
    assert told.said == ""


def test_the_newest_try_is_the_one_that_is_told() -> None:
    told = card(ruth(trial(day=1, likelihood=80), trial(day=5, likelihood=20))).told
    assert told is not None
    assert (told.day, told.said) == ("Friday 9 October", "You said 20.")


@pytest.mark.parametrize(
    "left_out", [trial(day=5, void=True), trial(day=5, done="not_attempted"), trial(day=5, done=None)]
)
def test_a_try_that_was_not_one_is_not_told(left_out: Trial) -> None:
    told = card(ruth(trial(day=1), left_out)).told
    assert told is not None
    assert told.day == "Monday 5 October"


def test_a_lesson_said_with_a_try_is_shown_on_its_step() -> None:
    shown = ruth(trial(learned="My back can lift."), trial(step=2, day=2))
    assert card(shown).learned == "“My back can lift.”"
    assert card(shown, 2).learned == ""


def test_the_lesson_of_a_visit_is_shown_on_the_step_that_was_tried_last_before_it() -> None:
    shown = ruth(trial(day=1), trial(step=2, day=3, hour=10), visits=[a_visit(3, lesson="I can bend.")])
    assert card(shown, 2).learned == "“I can bend.”"
    assert card(shown, 1).learned == ""


def test_a_visit_without_a_lesson_leaves_the_one_before() -> None:
    visits = [a_visit(2, lesson="I can bend."), a_visit(4)]
    assert card(ruth(trial(day=1), visits=visits)).learned == "“I can bend.”"


def test_the_plan_of_the_last_visit_comes_next_on_the_current_step() -> None:
    shown = ruth(trial(), visits=[a_visit(1, plan="Once more on Thursday.")])
    assert card(shown).next == "Once more on Thursday."
    assert card(shown, 2).next == ""


def test_without_a_plan_the_rule_says_what_comes_next_without_a_number() -> None:
    assert card(ruth(trial(day=29, hour=8))).next == "Keep going with this step."


def test_a_decision_to_stay_says_to_keep_going() -> None:
    tries = [trial(day=day, after=10) for day in (26, 27, 28)]
    first = replace(rung(1), stay_reason="a reason long enough")
    shown = ruth(*tries, rungs=(first, rung(2)))
    assert card(shown).next == "Keep going with this step."
    ready = card(ruth(*tries, rungs=(rung(1), rung(2)))).next
    assert ready == "It feels unlikely now. You and your physio choose what comes next."


def test_after_a_break_a_done_step_is_named_by_its_words() -> None:
    shown = ruth(trial(day=1, after=10), rungs=(replace(rung(1, status="passed_shown"), passed_at=moment(2)), rung(2)))
    assert card(shown, 2).next == "Welcome back. First, once more: Movement 1"
    assert card(shown, 1).next == "Do it once more before you go on."


def test_in_a_pause_the_whole_ladder_says_so_and_nothing_comes_next() -> None:
    ladder = replace(ladder_case(trial(day=29)), holds=(Hold(uid("hold"), LADDER, "a secret reason", moment(29)),))
    view = view_content(case(ladder), NOW)
    assert view.banner == PAUSED
    assert all(each.next == "" for each in view.cards)
    assert "secret" not in everything(case(ladder))


@pytest.mark.parametrize(
    ("steady", "said"), [(1, "For now: Movement 1"), (None, "Keep moving in the way that feels steady.")]
)
def test_in_a_flare_the_steady_step_comes_next(steady: int | None, said: str) -> None:
    flare = Flare(uid("flare"), PATIENT, rung_id(steady) if steady else None, moment(29))
    shown = replace(ruth(rungs=steps("passed_shown", None, None)), flares=(flare,))
    assert view_content(shown, NOW).banner.startswith("Flare-up plan is on.")
    assert card(shown, 2).next == said


@pytest.mark.parametrize(
    ("steady", "here", "words"),
    [
        (1, 0, ["You are here", "Done", "Resting for now", "Later"]),
        (2, 1, ["Done", "You are here", "Resting for now", "Later"]),
        (None, 1, ["Done", "Done", "Resting for now", "Later"]),
    ],
)
def test_in_a_flare_one_is_at_the_steady_step(steady: int | None, here: int | None, words: list[str]) -> None:
    flare = Flare(uid("flare"), PATIENT, rung_id(steady) if steady else None, moment(29))
    shown = replace(ruth(rungs=steps("passed_shown", "passed_shown", None, None)), flares=(flare,))
    view = view_content(shown, NOW)
    assert (view.here, [step.word for step in view.steps]) == (here, words)


def test_the_steady_step_itself_says_to_keep_going() -> None:
    flare = Flare(uid("flare"), PATIENT, rung_id(1), moment(29))
    shown = replace(ruth(rungs=steps("passed_shown", None)), flares=(flare,))
    assert card(shown, 1).next == "Keep going with this step."


def test_without_a_ladder_it_is_still_theirs() -> None:
    view = view_content(case(), NOW)
    assert (view.headline, view.steps) == ("Ruth, this is your ladder.", ())


def test_nothing_of_the_clinicians_is_on_it() -> None:
    secret = replace(patient(), notes="secret", diagnosis="secret", screening="secret", referral="secret")
    resting = replace(
        rung(2, status="skipped"), rest_reason="secret", rest_owner="secret", rest_until=date(2026, 12, 3)
    )
    passed = replace(rung(1, status="passed_override"), passed_reason="secret")
    shown = replace(
        ruth(trial(step=3), rungs=(passed, resting, rung(3)), visits=[a_visit(1, note="secret")]), patient=secret
    )
    words = everything(shown)
    assert "secret" not in words
    assert "December" not in words


def test_only_the_first_name_is_on_it() -> None:
    words = everything(ruth(trial()))
    assert first_name(patient().name) in words
    assert "Calloway" not in words


OUTCOMES: tuple[Happened | None, ...] = ("did_not_occur", "partly", "occurred", "unclear", None)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(OUTCOMES), max_size=8), st.integers(1, 60))
def test_no_count_and_no_limit_is_ever_shown(outcomes: list[Happened | None], wait: int) -> None:
    tries = [trial(day=day, likelihood=None, outcome=outcome, after=30) for day, outcome in enumerate(outcomes, 1)]
    shown = ruth(*tries, rungs=[replace(each, threat=97) for each in steps(None, None)])
    words = re.sub(r"Movement \d|\w+day \d+ \w+", "", everything(shown, now_day=len(outcomes) + wait))
    assert not re.search(r"\d", words)


def test_a_picture_of_ones_own_is_on_the_card_of_its_step() -> None:
    shown = replace(ruth(), step_pictures=(StepPicture(rung_id(2), PATIENT, b"photo", "png"),))
    assert (card(shown, 2).photo, card(shown, 1).photo) == (b"photo", b"")


@pytest.mark.parametrize(("picture", "photo", "shown"), [("pen", b"", 1), ("", b"photo", 1), ("", b"", 0)])
def test_a_card_without_any_picture_leaves_no_gap_for_one(qtbot: QtBot, picture: str, photo: bytes, shown: int) -> None:
    made = PatientCard(CardContent("Pen", picture, None, "", "", photo), lambda: 0)
    qtbot.addWidget(made)
    assert len(made.findChildren(Pictogram)) == shown
