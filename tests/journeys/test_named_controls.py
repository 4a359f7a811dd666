"""Over the real accessibility bus, no control that can be used is without a name, on any page or sheet."""

from pathlib import Path

from tests.journeys import story
from tests.journeys.bus import Node
from tests.journeys.conftest import NOW, Start
from tests.journeys.moving import hear_moves
from tests.journeys.naming import at, at_words, behind, nameless, open_ladder, over, over_chosen
from tests.journeys.program import Program

# Keys from the ladder page to a page or sheet, and the object name by which it is known to be there.
PLACES = {
    "tries": ("Ctrl+3", "tries.list"),
    # With a screen reader listening the table comes first.
    "table": ("Ctrl+4", "progress.table"),
    "chart": ("Ctrl+Shift+D", "progress.chart"),
    "letter": ("Ctrl+5", "letter.action"),
    "ladder": ("Ctrl+2", "ladder.board"),
}
SHEETS = {
    "what comes next": "Ctrl+Up",
    "why": "Ctrl+Y",
    "concern": "Ctrl+Shift+H",
    "flare": "Ctrl+Shift+F",
    "shortcuts": "F1",
    "new patient": "Ctrl+N",
}
# Sheets without keys of their own, which stand in a menu.
IN_MENUS = (
    "change_details", "clear_to_start", "book_visit", "show_about",
    "rest_or_wake", "step_between", "split_step", "merge_steps", "say_dose", "show_worries",
)  # fmt: skip

# Sheets behind “What comes next”: whose it opens for, and the button to it.
AT_TIMES = {
    "review": ("Su", "next.review"),
    "lift pause": ("Ma", "next.lift"),
    "stay": ("De", "next.stay"),
    "move on": ("Ru", "next.move_on"),
}


def test_no_control_of_the_first_run_is_without_a_name(start: Start, tmp_path: Path) -> None:
    program = start(tmp_path / "new.db", NOW)
    program.see("first.clinician")
    found = nameless(program)
    for field in ("clinician", "clinic", "emergency"):
        program.fill(f"first.{field}", "Ann")
    program.fill("first.passphrase", story.PASSPHRASE)
    program.fill("first.again", story.PASSPHRASE)
    program.tab_to("first.make")
    program.press("Return")
    program.see("recovery.save")
    assert found + nameless(program) == []


def test_no_control_on_any_page_or_sheet_is_without_a_name(example: Program) -> None:
    program = example
    program.see("unlock.passphrase")
    found = {"unlock": nameless(program)}
    story.unlock(program)
    found["caseload"] = nameless(program)
    program.tab_to("caseload.due")
    found["due"] = over(program, "Return")
    open_ladder(program, "Ru")
    found |= {name: at(program, *place) for name, place in PLACES.items()}
    found |= {name: over(program, key) for name, key in SHEETS.items()}
    found |= {name: over_chosen(program, name) for name in IN_MENUS}
    found["patient view"] = at_words(program, "F11", "you have done")
    program.tab_to("patient_view.ladder")
    program.close()
    found["try"] = _in_a_try(program)
    assert {name: nodes for name, nodes in found.items() if nodes} == {}


def test_no_control_asked_for_only_at_times_is_without_a_name_and_every_move_is_heard(example: Program) -> None:
    program = example
    story.unlock(program)
    found = {}
    for name, (who, button) in AT_TIMES.items():
        open_ladder(program, who)
        program.press("Ctrl+Up")
        found[name] = behind(program, button)
    open_ladder(program, "Gr")
    found["end flare"] = over(program, "Ctrl+Shift+F")
    open_ladder(program, "Ru")
    found["other goal"] = behind(program, "ladder.another")
    found["compare"] = _compared(program)
    hear_moves(program)
    program.press("Ctrl+3")
    found["correct"] = behind(program, "tries.correct")
    found["sign"] = _signing(program)
    assert {name: nodes for name, nodes in found.items() if nodes} == {}


def _compared(program: Program) -> list[Node]:
    program.tab_to("ladder.board")
    program.press("Ctrl+K")
    program.read("Which worries you more?")
    nodes = nameless(program)
    program.press("Esc")
    return nodes


def _signing(program: Program) -> list[Node]:
    program.press("Ctrl+5")
    for answer in ("letter.action", "letter.agrees"):
        program.tab_to(answer)
        program.press("Space")
    return behind(program, "letter.sign")


def _in_a_try(program: Program) -> list[Node]:
    """Look at every screen of a try, from prediction to reveal, and at going again."""
    program.press("Ctrl+T")
    program.see("try.likelihood")
    nodes = nameless(program)
    program.fill("try.likelihood", "40")
    program.tab_to("try.when")
    program.press("1", "Ctrl+Return")
    program.see("try.done")
    nodes += nameless(program)
    program.press("Space")
    program.tab_to("try.did")
    program.press("Y")
    nodes += nameless(program)
    program.fill("try.likelihood", "60")
    program.press("Ctrl+Return")
    program.read("It happened.")
    nodes += nameless(program)
    program.press("Esc")
    program.see("ladder.board")
    program.press("Ctrl+G")
    program.see("try.likelihood")
    return nodes + nameless(program)
