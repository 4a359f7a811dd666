"""One table of what the menus offer: name, menu, words, keys. Menus, the list of shortcuts and tests read it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from exposure.words.language import _
from ui.idle_watch import LOCK_KEY

Where = Literal["always", "everywhere", "caseload", "patient", "person"]
Place = Literal["caseload", "patient", "apart"]
Text = Callable[[], str]


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action: `name` is the method that does it, of whichever object has one; `where` it can be chosen.

    "patient" is on the pages of the open patient, "person" also on what lies over them, such as a try; "always" where
    the menus are, "everywhere" also where a page takes the whole window.
    """

    name: str
    menu: str
    text: Text
    keys: str = ""
    where: Where = "always"


OFFERED: dict[Place, frozenset[Where]] = {
    "caseload": frozenset({"always", "everywhere", "caseload"}),
    "patient": frozenset({"always", "everywhere", "patient", "person"}),
    "apart": frozenset({"everywhere", "person"}),
}

MENUS: dict[str, Text] = {
    "file": lambda: _("&File"),
    "edit": lambda: _("&Edit"),
    "patient": lambda: _("&Patient"),
    "ladder": lambda: _("&Ladder"),
    "visit": lambda: _("&Visit"),
    "view": lambda: _("V&iew"),
    "help": lambda: _("&Help"),
}

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("new_patient", "file", lambda: _("New patient…"), "Ctrl+N"),
    ActionSpec("look_at_example", "file", lambda: _("Look at an example")),
    ActionSpec("export_record", "file", lambda: _("Export…"), "", "patient"),
    ActionSpec("import_record", "file", lambda: _("Import…")),
    ActionSpec("set_clinic_policy", "file", lambda: _("What a step needs in this clinic…")),
    ActionSpec("name_letters", "file", lambda: _("How letters are named…")),
    ActionSpec("show_people", "file", lambda: _("People who open this file…")),
    ActionSpec("show_backups", "file", lambda: _("Backups…")),
    ActionSpec("set_safety", "file", lambda: _("Safety…")),
    ActionSpec("lock", "file", lambda: _("Lock"), LOCK_KEY, "everywhere"),
    ActionSpec("quit", "file", lambda: _("Quit"), "Ctrl+Q"),
    ActionSpec("undo", "edit", lambda: _("Undo"), "Ctrl+Z"),
    ActionSpec("redo", "edit", lambda: _("Redo"), "Ctrl+Shift+Z"),
    ActionSpec("search", "edit", lambda: _("Find"), "Ctrl+F"),
    ActionSpec("show_caseload", "patient", lambda: _("Caseload")),
    ActionSpec("go_back", "patient", lambda: _("Back"), "Alt+Left"),
    ActionSpec("change_details", "patient", lambda: _("Details…"), "", "patient"),
    ActionSpec("clear_to_start", "patient", lambda: _("Clear to start…"), "", "patient"),
    ActionSpec("explain", "patient", lambda: _("Explain"), "Ctrl+E", "patient"),
    ActionSpec("book_visit", "patient", lambda: _("Book, move or cancel a visit…")),
    ActionSpec("record_due", "patient", lambda: _("Record a due outcome…"), "Ctrl+D"),
    ActionSpec("flare", "patient", lambda: _("Flare-up…"), "Ctrl+Shift+F", "patient"),
    ActionSpec("flare_plan", "patient", lambda: _("Flare plan…"), "", "patient"),
    ActionSpec("set_patient_policy", "patient", lambda: _("What a step needs for this patient…"), "", "patient"),
    ActionSpec("add_measure", "patient", lambda: _("Add a result…"), "Ctrl+M", "patient"),
    ActionSpec("show_measures", "patient", lambda: _("All results…"), "", "patient"),
    ActionSpec("choose_ladder_picture", "patient", lambda: _("Ladder or stepping stones…"), "", "patient"),
    ActionSpec("my_evidence", "patient", lambda: _("My evidence"), "", "patient"),
    ActionSpec("my_steps", "patient", lambda: _("My steps in large print"), "", "patient"),
    ActionSpec("show_history", "patient", lambda: _("History…"), "F9"),
    ActionSpec("show_exports", "patient", lambda: _("What left the program…"), "", "patient"),
    ActionSpec("finish", "patient", lambda: _("Finish…"), "", "patient"),
    ActionSpec("erase_record", "patient", lambda: _("Erase or hand over…"), "", "patient"),
    ActionSpec("add_movement", "ladder", lambda: _("Add a movement"), "Ctrl+L", "patient"),
    ActionSpec("write_own", "ladder", lambda: _("Write your own"), "Ctrl+R", "patient"),
    ActionSpec("show_own_movements", "ladder", lambda: _("Movements of this clinic…")),
    ActionSpec("compare", "ladder", lambda: _("Put side by side"), "Ctrl+K", "patient"),
    ActionSpec("set_anchors", "ladder", lambda: _("What are 0, 50 and 100 for you?…"), "", "patient"),
    ActionSpec("compare_all", "ladder", lambda: _("Put them in order by asking…"), "", "patient"),
    ActionSpec("rank_apart", "ladder", lambda: _("Two orders, side by side…"), "", "patient"),
    ActionSpec("review_ladder", "ladder", lambda: _("Look the ladder over…"), "", "patient"),
    ActionSpec("show_fading", "ladder", lambda: _("What is left out, and where…"), "", "patient"),
    ActionSpec("set_step_picture", "ladder", lambda: _("A picture of your own…"), "", "patient"),
    ActionSpec("step_up", "ladder", lambda: _("Move the step up"), "Alt+Up", "patient"),
    ActionSpec("step_down", "ladder", lambda: _("Move the step down"), "Alt+Down", "patient"),
    ActionSpec("step_between", "ladder", lambda: _("One step between…"), "Ctrl+B", "patient"),
    ActionSpec("split_step", "ladder", lambda: _("Split the step…"), "", "patient"),
    ActionSpec("merge_steps", "ladder", lambda: _("Put two steps together…"), "", "patient"),
    ActionSpec("say_dose", "ladder", lambda: _("How much of the step…"), "", "patient"),
    ActionSpec("show_worries", "ladder", lambda: _("How worrying the step was…"), "", "patient"),
    ActionSpec("rest_or_wake", "ladder", lambda: _("Rest or wake the step…"), "", "patient"),
    ActionSpec("set_ladder_policy", "ladder", lambda: _("What a step of this ladder needs…"), "", "patient"),
    ActionSpec("set_step_policy", "ladder", lambda: _("What this step needs…"), "", "patient"),
    ActionSpec("start_visit", "visit", lambda: _("Start visit"), "", "patient"),
    ActionSpec("check_new", "visit", lambda: _("Anything new or different?"), "", "patient"),
    ActionSpec("save_sheet", "visit", lambda: _("Save sheet"), "Ctrl+S", "patient"),
    ActionSpec("start_try", "visit", lambda: _("Start a try"), "Ctrl+T", "patient"),
    ActionSpec("go_again", "visit", lambda: _("Go again"), "Ctrl+G", "patient"),
    ActionSpec("choose_next", "visit", lambda: _("What comes next…"), "Ctrl+Up", "patient"),
    ActionSpec("explain_decision", "visit", lambda: _("Why?"), "Ctrl+Y", "patient"),
    ActionSpec("pause", "visit", lambda: _("Pause for a concern…"), "Ctrl+Shift+H", "person"),
    ActionSpec("print_sheet", "visit", lambda: _("Print sheet"), "Ctrl+P", "patient"),
    ActionSpec("copy_note", "visit", lambda: _("Copy today’s note"), "Ctrl+Shift+C", "patient"),
    ActionSpec("end_visit", "visit", lambda: _("End visit"), "", "patient"),
    ActionSpec("show_visit", "view", lambda: _("Visit"), "Ctrl+1", "patient"),
    ActionSpec("show_ladder", "view", lambda: _("Ladder"), "Ctrl+2", "patient"),
    ActionSpec("show_tries", "view", lambda: _("Tries"), "Ctrl+3", "patient"),
    ActionSpec("show_progress", "view", lambda: _("Progress"), "Ctrl+4", "patient"),
    ActionSpec("show_letter", "view", lambda: _("Letter"), "Ctrl+5", "patient"),
    ActionSpec("show_patient_view", "view", lambda: _("Patient view"), "F11", "patient"),
    ActionSpec("toggle_names", "view", lambda: _("Show or hide names"), "F8", "caseload"),
    ActionSpec("toggle_table", "view", lambda: _("Chart or table"), "Ctrl+Shift+D", "patient"),
    ActionSpec("show_figures", "view", lambda: _("Figures…"), "Ctrl+I", "patient"),
    ActionSpec("save_chart", "view", lambda: _("Save the chart…"), "", "patient"),
    ActionSpec("copy_chart", "view", lambda: _("Copy the chart"), "", "patient"),
    ActionSpec("print_chart", "view", lambda: _("Print the chart"), "", "patient"),
    ActionSpec("save_pdf", "view", lambda: _("Save the letter…"), "", "patient"),
    ActionSpec("larger_text", "view", lambda: _("Larger text"), "Ctrl++"),
    ActionSpec("smaller_text", "view", lambda: _("Smaller text"), "Ctrl+-"),
    ActionSpec("usual_text", "view", lambda: _("Usual text size"), "Ctrl+0"),
    ActionSpec("use_light", "view", lambda: _("Light")),
    ActionSpec("use_dark", "view", lambda: _("Dark")),
    ActionSpec("follow_system", "view", lambda: _("As the system")),
    ActionSpec("show_shortcuts", "help", lambda: _("All shortcuts"), "F1", "everywhere"),
    ActionSpec("show_about", "help", lambda: _("About Rungwise")),
)
