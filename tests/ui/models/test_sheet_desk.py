"""The sheet of a visit as the record has it: which step, which days, which things, and what saving it comes to."""

from dataclasses import replace
from datetime import datetime

from exposure.domain.case import Case, LadderCase
from exposure.domain.identifiers import VisitId
from exposure.domain.ladder import Ladder, Rung, SafetyBehaviour
from exposure.domain.patient import PracticePlan
from exposure.domain.visit import Visit
from tests.builders import LADDER, PATIENT, ZONE, clinic, moment, patient, rung, rung_id, trial, uid
from ui.models.sheet_desk import Setting, SheetDesk
from ui.models.sheet_rows import TypedRow
from ui.models.wall_clock import there_of

NOW = moment(20)
LAST = Visit(VisitId(uid("last")), PATIENT, moment(13).date(), opened=moment(13), closed=moment(13, 11))
VISIT = Visit(VisitId(uid("now")), PATIENT, NOW.date(), opened=NOW)
PLAN = PracticePlan(PATIENT, rung_id(2), "daily", ("Leaning on the table",), (), True, moment(13, 11))
SETTING = Setting(place="home")


def desk(*rungs: Rung, setting: Setting = SETTING, plan: PracticePlan | None = PLAN, visit: Visit = VISIT) -> SheetDesk:
    """Give the sheet of a ladder of these steps, by default of three."""
    ladder = LadderCase(Ladder(LADDER, PATIENT, "Noah", moment(1)), rungs or (rung(1), rung(2), rung(3)))
    return SheetDesk(
        Case(patient(), clinic(), visits=(LAST, visit), ladders=(ladder,), practice_plan=plan), visit, NOW, setting
    )


def chosen(one: SheetDesk) -> str:
    """Give the step the sheet is about."""
    assert one.rung is not None
    return one.rung.id


def row(day: str) -> TypedRow:
    """Give a whole row."""
    return TypedRow(day, "40", "A", "N", "15", "N")


def saved(one: SheetDesk, *rows: TypedRow) -> list[tuple[object, object]]:
    """Give verb and step of the edits that save rows, tries by their prediction alone."""
    ids = iter(f"try {number}" for number in range(9))
    lines = one.saving(rows, there_of(NOW), lambda: next(ids))
    return [(line["edit"], line.get("rung")) for line in lines if line["edit"] in ("lock_prediction", "move_up")]


def test_the_sheet_is_about_the_step_planned_for_practice() -> None:
    assert chosen(desk()) == rung_id(2)


def test_without_a_plan_or_once_that_step_is_done_it_is_about_the_current_one() -> None:
    assert chosen(desk(plan=None)) == rung_id(1)
    assert chosen(desk(rung(1), rung(2, status="passed_shown"), rung(3))) == rung_id(3)


def test_another_step_can_be_chosen() -> None:
    assert chosen(desk(setting=replace(SETTING, rung=rung_id(3)))) == rung_id(3)


def test_without_a_step_there_is_none_and_nothing_is_saved() -> None:
    bare = SheetDesk(Case(patient(), clinic()), VISIT, NOW)
    assert (bare.rung, saved(bare, row("20"))) == (None, [])


def test_what_was_to_be_left_out_comes_from_the_plan_else_from_the_step() -> None:
    own = replace(rung(1), safety_behaviours=(SafetyBehaviour("Bracing"),))
    assert desk().things == ("Leaning on the table",)
    assert desk(own, rung(2), plan=None).things == ("Bracing",)


def test_the_sheet_begins_on_the_day_of_the_last_visit() -> None:
    assert (desk().span.since, desk().span.today) == (moment(13).date(), NOW.date())


def test_before_any_visit_it_begins_with_the_plan() -> None:
    first = replace(desk(), case=replace(desk().case, visits=(VISIT,)))
    assert first.span.since == PLAN.at.date()


def test_what_was_typed_in_at_this_visit_is_shown_as_saved() -> None:
    paper, screen = trial(2, day=18, source="paper"), trial(2, day=19)
    typed = replace(paper, prediction=replace(paper.prediction, entered=NOW))
    ladder = replace(desk().case.ladders[0], trials=(screen, typed))
    assert [each.id for each in replace(desk(), case=replace(desk().case, ladders=(ladder,))).saved] == [typed.id]


def test_rows_that_cannot_be_saved_are_left_out_and_the_others_are_not() -> None:
    assert saved(desk(), row("18"), TypedRow(before="40"), TypedRow(), row("19")) == [
        ("lock_prediction", rung_id(2)), ("lock_prediction", rung_id(2)),
    ]  # fmt: skip


def test_moving_on_stands_between_the_rows_before_and_those_after() -> None:
    done = replace(rung(1, status="passed_shown"), passed_at=moment(2))
    one = desk(done, replace(rung(2), home_step=True), rung(3))
    rows = [row("22"), row("18"), row("19"), row("20")]
    first = one.moves_on(rows, there_of(NOW))[0]
    assert first == datetime(2026, 10, 21, 9, tzinfo=ZONE)
    moved = replace(one, setting=replace(SETTING, moved_on=first))
    assert [verb for verb, _step in saved(moved, *rows)] == ["lock_prediction"] * 3 + ["move_up", "lock_prediction"]
    assert saved(moved, *rows)[-1] == ("lock_prediction", rung_id(3))


def test_a_morning_answered_for_each_time_is_kept_with_rows_typed_in_later() -> None:
    asked = desk(visit=replace(VISIT, next_morning="each_time"))
    lines = asked.saving([row("21"), row("24")], there_of(NOW), lambda: "a try")
    assert [line["settled"] for line in lines if line["edit"] == "record_next_day"] == ["yes"]


def test_a_row_without_the_number_before_says_that_it_is_kept_as_told() -> None:
    bare = replace(row("20"), before="")
    found = desk().trouble(bare)
    assert found is not None
    assert (found.kind, found.stops, desk().stops(bare)) == ("before", False, None)
    quiet = (row("20"), replace(bare, told=True), replace(bare, done="T"))
    assert [desk().trouble(each) for each in quiet] == [None, None, None]
