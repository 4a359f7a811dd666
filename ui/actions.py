"""One table of what the menus offer: who does it, menu, words, keys. Menus, the list of shortcuts and tests read it."""

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
    """One action: `does` is who does it and their method, "visits.finish"; `where` it can be chosen.

    "patient" is on the pages of the open patient, "person" also on what lies over them, such as a try; "always" where
    the menus are, "everywhere" also where a page takes the whole window.
    """

    does: str
    menu: str
    text: Text
    keys: str = ""
    where: Where = "always"

    @property
    def doer(self) -> str:
        """Give the name under which the window knows who does it."""
        return self.does.partition(".")[0]

    @property
    def name(self) -> str:
        """Give the name of the action, which is also that of the method."""
        return self.does.partition(".")[2]


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
    ActionSpec("care.new_patient", "file", lambda: _("New patient…"), "Ctrl+N"),
    ActionSpec("care.look_at_example", "file", lambda: _("Look at an example")),
    ActionSpec("exchange.export_record", "file", lambda: _("Export…"), "", "patient"),
    ActionSpec("exchange.import_record", "file", lambda: _("Import…")),
    ActionSpec("rules.set_clinic_policy", "file", lambda: _("What a step needs in this clinic…")),
    ActionSpec("exports.name_letters", "file", lambda: _("How letters are named…")),
    ActionSpec("people.show_people", "file", lambda: _("People who open this file…")),
    ActionSpec("backups.show_backups", "file", lambda: _("Backups…")),
    ActionSpec("safety.set_safety", "file", lambda: _("Safety…")),
    ActionSpec("safety.lock", "file", lambda: _("Lock"), LOCK_KEY, "everywhere"),
    ActionSpec("window.quit", "file", lambda: _("Quit"), "Ctrl+Q"),
    ActionSpec("foot.undo", "edit", lambda: _("Undo"), "Ctrl+Z"),
    ActionSpec("foot.redo", "edit", lambda: _("Redo"), "Ctrl+Shift+Z"),
    ActionSpec("window.search", "edit", lambda: _("Find"), "Ctrl+F"),
    ActionSpec("window.show_caseload", "patient", lambda: _("Caseload")),
    ActionSpec("window.go_back", "patient", lambda: _("Back"), "Alt+Left"),
    ActionSpec("care.change_details", "patient", lambda: _("Details…"), "", "patient"),
    ActionSpec("care.clear_to_start", "patient", lambda: _("Clear to start…"), "", "patient"),
    ActionSpec("apart.explain", "patient", lambda: _("Explain"), "Ctrl+E", "patient"),
    ActionSpec("caseload_actions.book_visit", "patient", lambda: _("Book, move or cancel a visit…")),
    ActionSpec("caseload_actions.record_due", "patient", lambda: _("Record a due outcome…"), "Ctrl+D"),
    ActionSpec("flares.flare", "patient", lambda: _("Flare-up…"), "Ctrl+Shift+F", "patient"),
    ActionSpec("flares.flare_plan", "patient", lambda: _("Flare plan…"), "", "patient"),
    ActionSpec("rules.set_patient_policy", "patient", lambda: _("What a step needs for this patient…"), "", "patient"),
    ActionSpec("measures.add_measure", "patient", lambda: _("Add a result…"), "Ctrl+M", "patient"),
    ActionSpec("measures.show_measures", "patient", lambda: _("All results…"), "", "patient"),
    ActionSpec("ladder.choose_ladder_picture", "patient", lambda: _("Ladder or stepping stones…"), "", "patient"),
    ActionSpec("apart.my_evidence", "patient", lambda: _("My evidence"), "", "patient"),
    ActionSpec("apart.my_steps", "patient", lambda: _("My steps in large print"), "", "patient"),
    ActionSpec("history.show_history", "patient", lambda: _("History…"), "F9"),
    ActionSpec("exports.show_exports", "patient", lambda: _("What left the program…"), "", "patient"),
    ActionSpec("visits.finish", "patient", lambda: _("Finish…"), "", "patient"),
    ActionSpec("erasing.erase_record", "patient", lambda: _("Erase or hand over…"), "", "patient"),
    ActionSpec("pages.add_movement", "ladder", lambda: _("Add a movement"), "Ctrl+L", "patient"),
    ActionSpec("pages.write_own", "ladder", lambda: _("Write your own"), "Ctrl+R", "patient"),
    ActionSpec("ladder.show_own_movements", "ladder", lambda: _("Movements of this clinic…")),
    ActionSpec("pages.compare", "ladder", lambda: _("Put side by side"), "Ctrl+K", "patient"),
    ActionSpec("ladder.set_anchors", "ladder", lambda: _("What are 0, 50 and 100 for you?…"), "", "patient"),
    ActionSpec("ladder.compare_all", "ladder", lambda: _("Put them in order by asking…"), "", "patient"),
    ActionSpec("ladder.rank_apart", "ladder", lambda: _("Two orders, side by side…"), "", "patient"),
    ActionSpec("pages.review_ladder", "ladder", lambda: _("Look the ladder over…"), "", "patient"),
    ActionSpec("ladder.show_fading", "ladder", lambda: _("What is left out, and where…"), "", "patient"),
    ActionSpec("ladder.set_step_picture", "ladder", lambda: _("A picture of your own…"), "", "patient"),
    ActionSpec("pages.step_up", "ladder", lambda: _("Move the step up"), "Alt+Up", "patient"),
    ActionSpec("pages.step_down", "ladder", lambda: _("Move the step down"), "Alt+Down", "patient"),
    ActionSpec("pages.step_between", "ladder", lambda: _("One step between…"), "Ctrl+B", "patient"),
    ActionSpec("pages.split_step", "ladder", lambda: _("Split the step…"), "", "patient"),
    ActionSpec("pages.merge_steps", "ladder", lambda: _("Put two steps together…"), "", "patient"),
    ActionSpec("pages.say_dose", "ladder", lambda: _("How much of the step…"), "", "patient"),
    ActionSpec("pages.show_worries", "ladder", lambda: _("How worrying the step was…"), "", "patient"),
    ActionSpec("pages.rest_or_wake", "ladder", lambda: _("Rest or wake the step…"), "", "patient"),
    ActionSpec("rules.set_ladder_policy", "ladder", lambda: _("What a step of this ladder needs…"), "", "patient"),
    ActionSpec("rules.set_step_policy", "ladder", lambda: _("What this step needs…"), "", "patient"),
    ActionSpec("pages.start_visit", "visit", lambda: _("Start visit"), "", "patient"),
    ActionSpec("before.check_new", "visit", lambda: _("Anything new or different?"), "", "patient"),
    ActionSpec("pages.save_sheet", "visit", lambda: _("Save sheet"), "Ctrl+S", "patient"),
    ActionSpec("tries.start_try", "visit", lambda: _("Start a try"), "Ctrl+T", "patient"),
    ActionSpec("tries.go_again", "visit", lambda: _("Go again"), "Ctrl+G", "patient"),
    ActionSpec("care.choose_next", "visit", lambda: _("What comes next…"), "Ctrl+Up", "patient"),
    ActionSpec("rules.explain_decision", "visit", lambda: _("Why?"), "Ctrl+Y", "patient"),
    ActionSpec("care.pause", "visit", lambda: _("Pause for a concern…"), "Ctrl+Shift+H", "person"),
    ActionSpec("visits.print_sheet", "visit", lambda: _("Print sheet"), "Ctrl+P", "patient"),
    ActionSpec("visits.copy_note", "visit", lambda: _("Copy today’s note"), "Ctrl+Shift+C", "patient"),
    ActionSpec("visits.end_visit", "visit", lambda: _("End visit"), "", "patient"),
    ActionSpec("pages.show_visit", "view", lambda: _("Visit"), "Ctrl+1", "patient"),
    ActionSpec("pages.show_ladder", "view", lambda: _("Ladder"), "Ctrl+2", "patient"),
    ActionSpec("pages.show_tries", "view", lambda: _("Tries"), "Ctrl+3", "patient"),
    ActionSpec("pages.show_progress", "view", lambda: _("Progress"), "Ctrl+4", "patient"),
    ActionSpec("pages.show_letter", "view", lambda: _("Letter"), "Ctrl+5", "patient"),
    ActionSpec("apart.show_patient_view", "view", lambda: _("Patient view"), "F11", "patient"),
    ActionSpec("caseload.toggle_names", "view", lambda: _("Show or hide names"), "F8", "caseload"),
    ActionSpec("pages.toggle_table", "view", lambda: _("Chart or table"), "Ctrl+Shift+D", "patient"),
    ActionSpec("figures.show_figures", "view", lambda: _("Figures…"), "Ctrl+I", "patient"),
    ActionSpec("pages.save_chart", "view", lambda: _("Save the chart…"), "", "patient"),
    ActionSpec("pages.copy_chart", "view", lambda: _("Copy the chart"), "", "patient"),
    ActionSpec("pages.print_chart", "view", lambda: _("Print the chart"), "", "patient"),
    ActionSpec("pages.save_pdf", "view", lambda: _("Save the letter…"), "", "patient"),
    ActionSpec("look.larger_text", "view", lambda: _("Larger text"), "Ctrl++"),
    ActionSpec("look.smaller_text", "view", lambda: _("Smaller text"), "Ctrl+-"),
    ActionSpec("look.usual_text", "view", lambda: _("Usual text size"), "Ctrl+0"),
    ActionSpec("look.use_light", "view", lambda: _("Light")),
    ActionSpec("look.use_dark", "view", lambda: _("Dark")),
    ActionSpec("look.follow_system", "view", lambda: _("As the system")),
    ActionSpec("care.show_shortcuts", "help", lambda: _("All shortcuts"), "F1", "everywhere"),
    ActionSpec("care.show_about", "help", lambda: _("About Rungwise")),
)
