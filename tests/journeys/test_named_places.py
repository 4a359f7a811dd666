"""No control is without a name in a visit, on the pages over the whole window, and on the sheets behind menus."""

from tests.journeys import story
from tests.journeys.bus import Node
from tests.journeys.naming import at, behind, choose, nameless, open_ladder, over, over_chosen
from tests.journeys.program import Program

# Sheets that stand in a menu and have no keys of their own.
SHEETS = (
    "set_clinic_policy", "flare_plan", "set_patient_policy", "finish", "set_ladder_policy", "set_step_policy",
    "show_people", "set_safety",
)  # fmt: skip
RUTH, DEV, OMAR = "Ru", "De", "Om"


def test_no_control_of_a_visit_is_without_a_name(example: Program) -> None:
    story.unlock(example)
    open_ladder(example, RUTH)
    found = {"outside": at(example, "Ctrl+1", "visit.start")}
    example.tab_to("visit.start")
    found["since last time"] = at(example, "Return", "visit.on") + _concern(example)
    found["today"] = at(example, "Ctrl+Return", "today.what") + _other_step(example)
    found["anything new"] = over_chosen(example, "check_new")
    found["before you go"] = at(example, "Ctrl+Return", "leaving.lesson")
    found["other step"] = behind(example, "leaving.other_step")
    found["book"] = behind(example, "leaving.when")
    example.tab_to("leaving.last")
    found["last visit"] = over(example, "Space")
    found["no printer"] = over(example, "Ctrl+P")
    found["after the visit"] = at(example, "Ctrl+Return", "visit.copy_note")
    assert {name: nodes for name, nodes in found.items() if nodes} == {}


def test_no_control_of_a_page_over_the_whole_window_is_without_a_name(example: Program) -> None:
    story.unlock(example)
    open_ladder(example, RUTH)
    found = {"explain": at(example, "Ctrl+E", "explain.change"), "changing": at(example, "E", "explain.keep")}
    example.press("Esc")
    example.see("ladder.board")
    found["flare"] = at(example, "Ctrl+Shift+F", "flare.close")
    example.press("Esc")
    example.see("ladder.board")
    choose(example, "my_evidence")
    example.see("evidence.print")
    found["evidence"] = nameless(example)
    assert {name: nodes for name, nodes in found.items() if nodes} == {}


def test_no_control_of_a_sheet_behind_a_menu_is_without_a_name(example: Program) -> None:
    story.unlock(example)
    open_ladder(example, DEV)
    found = {name: over_chosen(example, name) for name in (*SHEETS, "book_visit")}
    example.press("Ctrl+Y")
    example.tab_to("why.replay")
    found["replay"] = at(example, "Return", "replay.show")
    example.press("Esc")
    example.see("ladder.board")
    found["finished"] = _finished(example)
    assert {name: nodes for name, nodes in found.items() if nodes} == {}


def _concern(program: Program) -> list[Node]:
    """Say that something is new, look at what is asked then, and say that nothing is."""
    program.tab_to("visit.since.new")
    # With nothing chosen yet an arrow only leads there.
    program.press("Right", "Space")
    program.see("visit.since.concern.what")
    nodes = nameless(program)
    program.press("Left")
    return nodes


def _other_step(program: Program) -> list[Node]:
    """Look at the other steps that may be tried today."""
    program.tab_to("today.what")
    program.press("3")
    program.see("today.step")
    return nameless(program)


def _finished(program: Program) -> list[Node]:
    """Finish the work, and look at what it came to."""
    choose(program, "finish")
    program.tab_to("finish.how")
    program.press("1", "Ctrl+Return")
    program.see("finished.evidence")
    return nameless(program)
