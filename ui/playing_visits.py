"""The first and the second visit of the played example, up to the next step."""

from datetime import time

from exposure.domain.progression.gathering import decide
from exposure.domain.progression.rules import Verdict
from exposure.words.language import _
from ui.player import Player

NAME, BORN, AREA = "Elsa Brandt", "12 May 1971", "Low back pain since 2023"
FOUND = "Nothing suggesting serious disease. No weakness, no change in bladder or bowel."
GOAL = "Plant my own beans again"
WORRY, KNOWN_BY = "My back will lock and I won’t get up without help.", "I’d still be bent over after a minute."
LEFT_OUT = "Holding my breath"
HAPPENED = "I came up by myself. A pull, then gone."
WORRIES = (18, 34, 50, 62, 76, 90)
LACES, LACES_WORRY = "laces", 52
SECOND_VISIT, TRY_MINUTES, DAYS_BETWEEN = time(10, 31), 4, 7


def first_visit(player: Player) -> None:
    """Add somebody, clear them to start, build the ladder, and make two tries on its first step."""
    player.picture("caseload")
    _add_patient(player)
    _clear(player)
    _build_ladder(player)
    _place_steps(player)
    _add_laces(player)
    _choose_step(player, 0)
    _predict(player, 85, "1")
    _move_and_answer(player, 60)
    _again(player, 60, 40)
    player.hands.press("Escape")
    _book(player)


def second_visit(player: Player) -> None:
    """Come again a week later: two tries more, then on to the next step and a try whose answer comes later."""
    player.clock.wait(days=DAYS_BETWEEN)
    player.clock.come_to(SECOND_VISIT)
    player.hands.press("Alt+Left")
    player.picture("caseload-with-visit")
    find(player)
    player.hands.press("Ctrl+G")
    _answer_again(player, 35, 20)
    _again(player, 20, 10)
    player.hands.press("Escape")
    _move_up(player)
    _choose_step(player, 1)
    _predict(player, 75, "3")
    _agree_to_ask(player)


def find(player: Player) -> None:
    """Find the patient of the story by two letters, and open their pages."""
    player.hands.press("Ctrl+F")
    player.hands.write(NAME[:2])
    player.hands.press("Return")
    player.expect(player.case.patient.name == NAME, _("the patient looked for"))


def _add_patient(player: Player) -> None:
    hands = player.hands
    hands.press("Ctrl+N")
    hands.fill("patient.name", NAME)
    hands.fill("patient.born", BORN)
    hands.fill("patient.area", AREA)
    hands.click("patient.pronoun.0")
    hands.tab_to("patient.gp")
    hands.press("Down")
    player.picture("new-patient")
    hands.click("patient.save")
    player.expect(player.case.patient.name == NAME, _("a new patient"))


def _clear(player: Player) -> None:
    player.choose("clear_to_start")
    player.hands.fill("clear.found", FOUND)
    player.picture("clear-to-start")
    player.hands.click("clear.do")
    player.expect(bool(player.case.clearances), _("clear to start"))


def _build_ladder(player: Player) -> None:
    player.hands.fill("ladder.goal.form.goal", GOAL)
    player.picture("goal")
    player.hands.click("ladder.goal.form.bending")
    player.expect(len(player.ladder.steps) == len(WORRIES), _("the steps of the bending ladder"))
    player.picture("bending-ladder")


def _place_steps(player: Player) -> None:
    for step, worry in zip(player.ladder.steps, WORRIES, strict=True):
        player.hands.click(f"ladder.card.{step.id}")
        player.hands.write(str(worry))
        player.hands.press("Return")
    rated = [step.threat for step in player.ladder.steps]
    player.expect(rated == list(WORRIES), _("every step at its worry"))


def _add_laces(player: Player) -> None:
    """Add one from the list, so close to another that the program asks which worries more."""
    player.hands.press("Ctrl+L")
    player.hands.write(LACES)
    player.hands.press("Return", "Return")
    player.hands.write(str(LACES_WORRY))
    player.hands.press("Return")
    player.picture("close-together")
    player.hands.press("1")
    player.expect(len(player.ladder.steps) == len(WORRIES) + 1, _("a step from the list of movements"))
    player.picture("ladder")


def _choose_step(player: Player, number: int) -> None:
    player.hands.press("Ctrl+2")
    player.hands.click(f"ladder.card.{player.ladder.steps[number].id}")


def _predict(player: Player, likelihood: int, when: str) -> None:
    hands = player.hands
    hands.press("Ctrl+T")
    if hands.sees("try.where.0"):
        hands.click("try.where.0")
        hands.click("try.who.0")
    hands.fill("try.worry", WORRY)
    hands.fill("try.how", KNOWN_BY)
    hands.tab_to("try.likelihood")
    hands.write(str(likelihood))
    hands.tab_to("try.when")
    hands.press(when)
    hands.click("try.leave_out.add")
    hands.write(LEFT_OUT)
    hands.press("Return")
    player.picture("prediction")
    hands.press("Ctrl+Return")
    player.expect(player.newest.likelihood_before == likelihood, _("a kept prediction"))
    player.picture("moving")
    player.clock.wait(minutes=TRY_MINUTES)
    hands.press("Space")


def _move_and_answer(player: Player, next_time: int) -> None:
    hands = player.hands
    player.picture("did-it-happen")
    hands.press("N")
    hands.fill("try.words", HAPPENED)
    hands.click("try.used.0")
    hands.tab_to("try.likelihood")
    hands.write(str(next_time))
    player.picture("answered")
    hands.press("Ctrl+Return")
    _expect_answer(player, next_time)
    player.picture("reveal")


def _again(player: Player, now: int, next_time: int) -> None:
    player.hands.press("Return")
    _answer_again(player, now, next_time)


def _answer_again(player: Player, now: int, next_time: int) -> None:
    hands = player.hands
    hands.write(str(now))
    hands.press("Return")
    player.clock.wait(minutes=TRY_MINUTES)
    hands.press("N")
    hands.write(str(next_time))
    player.picture("go-again")
    hands.press("Return")
    _expect_answer(player, next_time)


def _expect_answer(player: Player, next_time: int) -> None:
    answered = player.newest.outcome == "did_not_occur" and player.newest.likelihood_after == next_time
    player.expect(answered, _("an answered try"))


def _book(player: Player) -> None:
    player.choose("book_visit")
    player.hands.click("book_visit.near.2")
    player.hands.fill("book_visit.time", f"{SECOND_VISIT:%H:%M}")
    player.hands.click("book_visit.book")
    player.expect(player.case.next_visit(player.clock.now) is not None, _("a booked visit"))


def _move_up(player: Player) -> None:
    decision = decide(player.ladder, player.case, player.clock.now)
    player.expect(decision.decision is Verdict.READY, _("a step that may be left"))
    player.hands.press("Ctrl+Up")
    player.hands.tab_to("next.what")
    player.hands.press("1")
    player.picture("what-comes-next")
    player.hands.click("next.do")
    player.expect(player.ladder.steps[0].passed, _("the next step"))
    player.picture("first-step-done")


def _agree_to_ask(player: Player) -> None:
    player.hands.press("1")
    player.picture("ask-later")
    player.hands.press("Ctrl+Return")
    player.expect(player.newest.ask_by is not None, _("a moment to ask"))
