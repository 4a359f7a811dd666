"""The caseload, masked and not, and the sheets that open over it."""

from tools.scenes.stage import Scene, Stage


def _masked(stage: Stage) -> None:
    stage.hands.settle()


def _names(stage: Stage) -> None:
    stage.hands.press("F8")


def _search(stage: Stage) -> None:
    stage.hands.press("Ctrl+F")
    stage.hands.write("ru")


def _no_match(stage: Stage) -> None:
    stage.hands.press("Ctrl+F")
    stage.hands.write("xy")


def _chip(stage: Stage) -> None:
    stage.hands.click("caseload.resting")


def _new_patient(stage: Stage) -> None:
    stage.hands.press("Ctrl+N")


def _new_patient_wrong(stage: Stage) -> None:
    stage.hands.press("Ctrl+N")
    stage.hands.fill("patient.born", "31 February 1968")
    stage.hands.click("patient.save")


def _same_person(stage: Stage) -> None:
    stage.hands.press("Ctrl+N")
    stage.hands.fill("patient.name", "Ruth Calloway")
    stage.hands.fill("patient.born", "4 March 1968")
    stage.hands.click("patient.save")


def _book_visit(stage: Stage) -> None:
    stage.hands.click("caseload.book")


SCENES = (
    Scene("caseload-masked", _masked),
    Scene("caseload-names", _names),
    Scene("caseload-search", _search),
    Scene("caseload-no-match", _no_match),
    Scene("caseload-resting", _chip),
    Scene("caseload-empty", _masked, "empty"),
    Scene("new-patient", _new_patient),
    Scene("new-patient-wrong", _new_patient_wrong),
    Scene("same-person", _same_person),
    Scene("book-visit", _book_visit),
)
