"""What is offered today as the rule stands."""

from exposure.domain.case import LadderCase
from exposure.domain.identifiers import RungId
from tests.ui.opened import PATIENT, SetClock, do, make_ready, pass_step, rung_id, try_step
from ui.pages.page import newest_ladder
from ui.pages.visit.today.offer import Offer, offer_of
from ui.pages.visit.today.words import how_it_feels, how_it_went, reason, short_name
from ui.workspace import Workspace


def ladder_of(workspace: Workspace) -> LadderCase:
    """Give Ruth's ladder."""
    ladder = newest_ladder(workspace.case(PATIENT))
    assert ladder is not None
    return ladder


def offered(workspace: Workspace) -> Offer:
    """Give what is offered to Ruth now."""
    return offer_of(ladder_of(workspace), workspace.case(PATIENT), workspace.now())


def values(offer: Offer) -> list[str]:
    """Give the answers, in order."""
    return [choice.value for choice in offer.choices]


def hold(workspace: Workspace) -> None:
    """Pause Ruth's ladder."""
    do(workspace, {"edit": "open_hold", "ladder": ladder_of(workspace).ladder.id, "reason": "Numb foot"})


def test_a_step_not_tried_yet_is_offered_with_the_next_and_any_other(workspace: Workspace) -> None:
    offer = offered(workspace)
    assert values(offer) == ["again", "next", "other"]
    assert [choice.key for choice in offer.choices] == ["1", "2", "3"]
    assert offer.choices[0].text == "This step"


def test_when_ready_the_three_equal_answers_take_their_place(workspace: Workspace, clock: SetClock) -> None:
    make_ready(workspace, clock, 1)
    offer = offered(workspace)
    assert values(offer) == ["up", "again", "not_today"]
    assert offer.choices[0].gloss == "Pick up a pen from the floor"
    assert reason(offer) == "It has not happened, on 2 days or more, and it feels unlikely now."


def test_a_decision_to_stay_hides_moving_up(workspace: Workspace, clock: SetClock) -> None:
    make_ready(workspace, clock, 1)
    do(workspace, {"edit": "override_stay", "rung": rung_id(1), "reason": "The shoulder comes first."})
    assert "up" not in values(offered(workspace))
    assert reason(offered(workspace)) == "Keep going with this step."


def test_no_count_to_reach_is_said(workspace: Workspace, clock: SetClock) -> None:
    try_step(workspace, clock, 1, 80, 60)
    assert reason(offered(workspace)) == "Why not the next step yet? A few more tries on this step come first."


def test_a_pause_offers_no_try_but_what_can_be_done(workspace: Workspace) -> None:
    hold(workspace)
    offer = offered(workspace)
    assert (values(offer), offer.help and offer.help.action) == ([], "choose_next")


def test_a_flare_offers_the_steady_step_alone(workspace: Workspace, clock: SetClock) -> None:
    pass_step(workspace, clock, 1)
    do(workspace, {"edit": "open_flare", "patient": PATIENT, "steady_rung": rung_id(1)})
    offer = offered(workspace)
    assert offer.step is not None
    assert offer.step.movement == "Lean forward, hands on the bench"
    assert [(choice.value, choice.text) for choice in offer.choices] == [("again", "The steady step")]


def test_what_happened_is_looked_at_before_the_step_is_offered_again(workspace: Workspace, clock: SetClock) -> None:
    pass_step(workspace, clock, 1)
    try_step(workspace, clock, 2, 80, 90, happened="occurred")
    offer = offered(workspace)
    assert (values(offer), offer.others[0].id) == (["other"], rung_id(1))
    assert offer.help is not None


def test_an_open_try_is_asked_about(workspace: Workspace, clock: SetClock) -> None:
    trial = workspace.new_id()
    lock = {"edit": "lock_prediction", "id": trial, "rung": rung_id(1), "likelihood": 60, "horizon_hours": 2}
    do(workspace, lock, {"edit": "record_movement", "trial": trial, "done": "full"})
    asked = offered(workspace).asks
    assert asked is not None
    assert asked.id == trial


def test_another_decision_asks_anew(workspace: Workspace, clock: SetClock) -> None:
    before = offered(workspace).about
    make_ready(workspace, clock, 1)
    assert offered(workspace).about != before


def test_tries_are_told_with_their_days_and_what_came(workspace: Workspace, clock: SetClock) -> None:
    ladder = ladder_of(workspace)
    assert how_it_went(ladder, ladder.steps[0].id) == ""
    make_ready(workspace, clock, 1)
    assert how_it_went(ladder_of(workspace), ladder.steps[0].id) == "3 tries on 3 days. None happened."
    try_step(workspace, clock, 1, 40, 50, happened="partly")
    assert how_it_went(ladder_of(workspace), ladder.steps[0].id).endswith("It partly happened 1 time.")


def test_a_try_that_fills_no_dot_says_why(workspace: Workspace, clock: SetClock) -> None:
    trial = workspace.new_id()
    lock = {"edit": "lock_prediction", "id": trial, "rung": rung_id(1), "likelihood": 80, "horizon_hours": 0}
    do(workspace, lock, {"edit": "record_movement", "trial": trial, "done": "full", "place": "home"})
    aids = [{"what": "the bench"}]
    do(workspace, {"edit": "record_outcome", "trial": trial, "outcome": "did_not_occur", "aids": aids})
    said = how_it_went(ladder_of(workspace), RungId(rung_id(1)), offered(workspace).decision)
    assert said.endswith("None happened. No dot is filled yet: something extra was used to stay safe.")


def test_where_only_some_tries_count_it_says_how_many(workspace: Workspace, clock: SetClock) -> None:
    try_step(workspace, clock, 1, 80, 60, happened="unclear")
    try_step(workspace, clock, 1, 80, 60)
    said = how_it_went(ladder_of(workspace), RungId(rung_id(1)), offered(workspace).decision)
    assert (said.startswith("2 tries on 1 day."), said.endswith(" 1 of them counts.")) == (True, True)


def test_feelings_are_words() -> None:
    assert [how_it_feels(value) for value in (None, 20, 21, 80)] == [
        "",
        "It feels unlikely now.",
        "It feels like it could go either way now.",
        "It feels likely now.",
    ]


def test_a_name_is_signed_in_short() -> None:
    assert [short_name(name) for name in ("Priya Nair", "Priya", "")] == ["P. Nair", "Priya", ""]
