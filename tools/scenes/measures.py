"""Measures: the numbers card, a result added by keys, activities of one’s own, the list, one set aside."""

from datetime import timedelta

from exposure.domain.identifiers import PatientId
from exposure.imports.stories import named
from tools.scenes.stage import Scene, Stage


def _recorded(stage: Stage) -> None:
    stage.open("ruth")
    today, ruth = stage.clock().date(), PatientId(named("ruth"))
    first, now = (today - timedelta(days=50)).isoformat(), (today - timedelta(days=1)).isoformat()
    goal = stage.window.workspace.case(ruth).ladders[0].ladder.id
    totals = (("tsk-11", 34, 27, ""), ("pseq", 22, 30, ""), ("6mwt", 410, 455, "Track of 30 m"))
    for key, before, after, version in totals:
        for day, total in ((first, before), (now, after)):
            line = {"edit": "record_measure", "patient": ruth, "measure": key, "on": day, "total": total}
            stage.do({**line, "id": named(f"{key} {day}"), "version": version, "rater": "Priya Nair"})
    for day, scores in ((first, (2, 3)), (now, (6, 4))):
        items = [
            {"what": what, "score": score, "ladder": ladder}
            for what, score, ladder in zip(("pick up Noah", "dig the beds"), scores, (goal, None), strict=True)
        ]
        line = {"edit": "record_measure", "patient": ruth, "measure": "psfs", "on": day, "items": items}
        stage.do({**line, "id": named(f"psfs {day}")})
    wrong = {"id": named("wrong"), "patient": ruth, "measure": "pcs", "on": now, "total": 12}
    stage.do({"edit": "record_measure", **wrong})
    stage.do({"edit": "void_measure", "measure": named("wrong"), "reason": "It was somebody else’s form."})
    stage.do({"edit": "set_circumstances", "patient": ruth, "sleep": "matters", "people": "helped"})


def _card(stage: Stage) -> None:
    _recorded(stage)
    stage.choose("show_progress")
    stage.hands.tab_to("measures.people.2")


def _nothing_yet(stage: Stage) -> None:
    stage.open("omar")
    stage.choose("show_progress")


def _add(stage: Stage) -> None:
    stage.open("ruth").press("Ctrl+M")


def _total(stage: Stage) -> None:
    _recorded(stage)
    stage.hands.press("Ctrl+M")
    stage.hands.write("tsk-11")
    stage.hands.press("Return")
    stage.hands.write("50")


def _filled(stage: Stage) -> None:
    stage.open("ruth").press("Ctrl+M")
    stage.hands.write("walk")
    stage.hands.press("Return")
    stage.hands.write("455")
    stage.hands.press("Return", "1")


def _activities(stage: Stage) -> None:
    _recorded(stage)
    stage.hands.press("Ctrl+M")
    stage.hands.write("psfs")
    stage.hands.press("Return")


def _list(stage: Stage) -> None:
    _recorded(stage)
    stage.choose("show_measures")


def _void(stage: Stage) -> None:
    _list(stage)
    stage.hands.click(f"results.void.{named('tsk-11 ' + _yesterday(stage))}")


def _yesterday(stage: Stage) -> str:
    return (stage.clock().date() - timedelta(days=1)).isoformat()


SCENES = (
    Scene("measures", _card),
    Scene("measures-empty", _nothing_yet),
    Scene("measure-add", _add),
    Scene("measure-total", _total),
    Scene("measure-filled", _filled),
    Scene("measure-activities", _activities),
    Scene("measure-list", _list),
    Scene("measure-void", _void),
)
