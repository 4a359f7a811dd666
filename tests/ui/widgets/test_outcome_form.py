"""What is asked after a try, and what follows from each answer."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta, timezone

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from tests.ui.widgets.conftest import click, found, press
from ui.models.try_answers import Answered, Asking, Used
from ui.widgets.after_yes import AfterYes, Offers
from ui.widgets.ask_again import AskAgain
from ui.widgets.buttons import Button
from ui.widgets.chips import Chip
from ui.widgets.choices import BigChoice
from ui.widgets.did_it_happen import DidItHappen
from ui.widgets.outcome_form import FormLook, OutcomeForm
from ui.widgets.used_any import UsedAny

NOW = datetime(2026, 11, 25, 10, 30, tzinfo=timezone(timedelta(hours=1)))
THINGS = ("Leaning on the table", "Bracing my stomach")
Put = Callable[[QWidget], None]
EVERYTHING = Answered(
    outcome="partly",
    what_happened="It caught, I went on",
    used=(Used("Leaning on the table", "habit"), Used("A stick")),
    likelihood=40,
    how_bad="less",
    how_long="a minute",
    next_step="carry_on",
)


def form(put: Put, look: FormLook | None = None) -> OutcomeForm:
    """Give the form, on the screen, nothing said."""
    made = OutcomeForm("form", look or FormLook(left=THINGS), NOW)
    put(made)
    return made


def used(put: Put, things: Sequence[str] = THINGS) -> UsedAny:
    """Give the question of what was used, on the screen."""
    made = UsedAny("used", "Did you use any after all?", "No, left them all out", things)
    put(made)
    return made


def test_nothing_is_said_to_begin_with(put: Put) -> None:
    assert form(put).answered == Answered()


def test_everything_said_before_is_shown_again(put: Put) -> None:
    made = form(put)
    made.show_answered(EVERYTHING)
    assert made.answered == EVERYTHING


def test_what_no_longer_follows_is_not_said(put: Put) -> None:
    made = form(put)
    made.show_answered(EVERYTHING)
    click(found(made, BigChoice, "form.did.answer.did_not_occur"))
    said = made.answered
    assert (said.how_bad, said.how_long, said.next_step) == (None, "", None)


def test_every_answer_is_told(put: Put) -> None:
    made = form(put)
    spy = QSignalSpy(made.changed)
    press(found(made, BigChoice, "form.did.answer.did_not_occur"), "n")
    made.scale.setFocus()
    press(made.scale, "60")
    assert spy.count() >= 3
    assert made.answered.likelihood == 60


def test_after_going_again_only_two_things_are_asked(put: Put) -> None:
    made = form(put, FormLook(left=THINGS, short=True))
    assert headings(made) == ["Did it happen?", "How likely next time?"]
    press(found(made, BigChoice, "form.did.answer.did_not_occur"), "y")
    assert "How long?" in headings(made)


def test_too_early_no_means_nothing_so_far(put: Put) -> None:
    made = form(put, FormLook(early=True))
    press(found(made, BigChoice, "form.did.answer.did_not_occur"), "n")
    assert found(made, BigChoice, "form.did.answer.did_not_occur").text() == "Nothing so far"
    assert "How likely next time?" not in headings(made)


def test_what_was_used_can_be_left_unasked(put: Put) -> None:
    made = form(put, FormLook(left=THINGS, aids=False))
    assert made.answered.used is None
    assert not found(made, Chip, "form.used.0").isVisible()


def test_where_it_is_narrow_cant_tell_stands_below(put: Put, window: QWidget) -> None:
    window.resize(560, 700)
    made = form(put)
    QApplication.processEvents()
    unclear = found(made, Button, "form.did.unclear")
    assert unclear.y() > found(made, BigChoice, "form.did.answer.partly").y()


@pytest.mark.parametrize(
    ("key", "outcome"), [("n", "did_not_occur"), ("P", "partly"), ("y", "occurred"), ("c", "unclear")]
)
def test_an_answer_by_its_key(put: Put, key: str, outcome: str) -> None:
    did = DidItHappen("did")
    put(did)
    press(did.first, key)
    assert did.outcome == outcome


def test_another_answer_takes_cant_tell_back(put: Put) -> None:
    did = DidItHappen("did")
    put(did)
    press(did.first, "c", "n")
    assert did.outcome == "did_not_occur"
    press(did.first, "c", "c")
    assert did.outcome is None


def test_the_focus_comes_back_to_the_answer_given(put: Put) -> None:
    did = DidItHappen("did")
    put(did)
    did.show_outcome("partly")
    assert did.first.objectName() == "did.answer.partly"


def test_nothing_used_and_something_used_put_each_other_out(put: Put) -> None:
    asked, seen = used(put), []
    for name in ("used.0", "used.1", "used.0"):
        click(found(asked, Chip, name))
        seen.append(asked.used)
    assert seen == [(), (Used("Leaning on the table"),), ()]


def test_taking_a_thing_back_asks_no_longer_why(put: Put) -> None:
    asked = used(put)
    click(found(asked, Chip, "used.1"))
    assert found(asked, Chip, "used.why.0.0").text() == "To stop harm"
    click(found(asked, Chip, "used.1"))
    assert asked.used is None


def test_something_else_asks_why_too(put: Put) -> None:
    asked = used(put)
    asked.show_used([Used("A stick", "help")])
    assert asked.used == (Used("A stick", "help"),)


def test_not_asked_is_shown_as_not_asked(put: Put) -> None:
    asked = used(put)
    asked.show_used(())
    assert asked.used == ()
    asked.show_used(None)
    assert asked.used is None


def test_when_and_how_we_ask_are_told(put: Put) -> None:
    again = AskAgain("again", "she")
    again.show_asking(Asking(), NOW)
    put(again)
    click(found(again, BigChoice, "again.when.morning"))
    click(found(again, BigChoice, "again.how.sheet"))
    assert again.asking == Asking("morning", None, "sheet")


def test_how_bad_and_how_long_may_stay_open(put: Put) -> None:
    after = AfterYes("after")
    put(after)
    assert (after.how_bad, after.how_long) == (None, "")
    click(found(after, BigChoice, "after.how_bad.worse"))
    assert after.how_bad == "worse"


def test_the_first_offer_is_other_words(put: Put) -> None:
    offers = Offers("next")
    put(offers)
    texts = [button.text() for button in offers.findChildren(BigChoice)]
    assert texts == ["Say it in other words next time", "It happened, I coped, carry on", "A smaller step first"]
    assert offers.next_step is None


def headings(widget: QWidget) -> list[str]:
    """Give the questions that can be seen."""
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible() and label.text().endswith("?")]
