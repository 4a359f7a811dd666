"""The history in words: one plain sentence for each kind of edit, and the kinds one can choose from."""

from collections.abc import Callable, Mapping

from exposure.words.language import _

Sentence = Callable[[], str]
Kind = tuple[Sentence, Mapping[str, Sentence]]

KINDS: dict[str, Kind] = {
    "tries": (
        lambda: _("Tries and what came of them"),
        {
            "lock_prediction": lambda: _("Prediction kept for {rung}: {likelihood} of 100"),
            "record_movement": lambda: _("Movement done for {trial}: {done}"),
            "record_outcome": lambda: _("Answer for {trial}: {outcome}"),
            "record_next_day": lambda: _("Morning after {trial}: usual things {settled}"),
            "rate_belief": lambda: _("How likely next time for {trial}: {likelihood_after} of 100"),
            "amend_prediction": lambda: _("Prediction for {trial} corrected"),
            "amend_outcome": lambda: _("Answer for {trial} corrected"),
            "void_trial": lambda: _("Try of {trial} taken out of the count"),
            "note_pain": lambda: _("Pain noted for {trial}"),
            "log_unplanned": lambda: _("Done without planning: {what}"),
        },
    ),
    "ladder": (
        lambda: _("Ladder and steps"),
        {
            "add_ladder": lambda: _("Ladder begun: {goal}"),
            "set_goal_rung": lambda: _("Goal of the ladder set to {rung}"),
            "add_rung": lambda: _("Step added: {movement}"),
            "move_rung": lambda: _("{rung} moved to place {place}"),
            "rate_rung": lambda: _("Worry of {rung} rated {threat}"),
            "rest_rung": lambda: _("{rung} rests"),
            "wake_rung": lambda: _("{rung} rests no more"),
            "split_rung": lambda: _("{rung} split"),
            "merge_rungs": lambda: _("Two steps put together"),
            "archive_rung": lambda: _("{rung} taken off the ladder"),
            "reword_prediction": lambda: _("Worry of {rung} put in other words"),
            "change_rung": lambda: _("{rung} changed"),
            "change_dose": lambda: _("How much {rung} is changed"),
            "set_anchors": lambda: _("What 0, 50 and 100 are, in the patient’s words"),
            "rank_ladder": lambda: _("Order of the steps said by the {by}"),
            "set_picture": lambda: _("Picture of {rung} set or taken away"),
            "move_up": lambda: _("Moved up from {rung}"),
            "override_up": lambda: _("Moved up from {rung} by the clinician’s decision"),
            "override_stay": lambda: _("Stays at {rung} by the clinician’s decision"),
            "clear_stay": lambda: _("The decision to stay at {rung} taken back"),
            "agree_home_step": lambda: _("Agreed on {rung} at home: {agreed}"),
            "set_policy": lambda: _("What a step needs changed"),
        },
    ),
    "care": (
        lambda: _("Visits, pauses and flare-ups"),
        {
            "book_visit": lambda: _("Visit booked for {on}"),
            "move_visit": lambda: _("Visit moved to {on}"),
            "cancel_visit": lambda: _("Visit cancelled"),
            "open_visit": lambda: _("Visit begun"),
            "check_in": lambda: _("Asked at the beginning of a visit: anything new? {new}"),
            "close_visit": lambda: _("Visit ended"),
            "open_hold": lambda: _("Ladder paused: {ladder}"),
            "close_hold": lambda: _("Pause ended: {ladder}"),
            "note_concern": lambda: _("Something new or different noted"),
            "open_flare": lambda: _("Flare-up begun"),
            "set_flare_ring": lambda: _("Who rings about the flare-up"),
            "close_flare": lambda: _("Flare-up ended"),
            "close_review": lambda: _("Review ended: {ladder}"),
            "clear_to_start": lambda: _("Clear to start"),
            "set_flare_plan": lambda: _("Plan for a flare-up written"),
            "plan_practice": lambda: _("Practice planned: {rung}, {often}"),
            "finish": lambda: _("Work with the patient ended"),
        },
    ),
    "person": (
        lambda: _("Person and measures"),
        {
            "add_patient": lambda: _("Patient’s record begun"),
            "change_patient": lambda: _("Details changed"),
            "archive_patient": lambda: _("Patient’s record put away"),
            "record_consent": lambda: _("Agreed to a letter to {to}"),
            "set_explanation": lambda: _("How the worry keeps going, written down"),
            "set_alongside": lambda: _("What goes alongside, written down"),
            "record_measure": lambda: _("Result of {measure} added: {total}"),
            "void_measure": lambda: _("Result set aside"),
            "set_circumstances": lambda: _("Sleep, stress and people, asked"),
        },
    ),
    "left": (
        lambda: _("Letters, exports and prints"),
        {
            "draft_letter": lambda: _("Letter drafted"),
            "sign_letter": lambda: _("Letter signed"),
            "note_export": lambda: _("Left the program: {document}"),
        },
    ),
    "read": (lambda: _("Who looked"), {"note_reading": lambda: _("Record opened")}),
    "clinic": (
        lambda: _("Clinic"),
        {
            "set_clinic": lambda: _("The clinic’s details changed"),
            "add_gp": lambda: _("GP added: {name}"),
            "add_user": lambda: _("User added: {name}"),
            "remove_user": lambda: _("User taken out: {user}"),
            "note_keys": lambda: _("Passphrase or recovery sheet made anew"),
            "set_research_secret": lambda: _("Secret of research exports made"),
            "add_movement": lambda: _("Movement of the clinic added: {words}"),
            "change_movement": lambda: _("Movement of the clinic changed: {words}"),
            "archive_movement": lambda: _("Movement of the clinic put away"),
            "hide_movement": lambda: _("Movement of the library hidden or shown"),
        },
    ),
    "whole": (
        lambda: _("Undone, brought in, erased"),
        {
            "undo": lambda: _("Undone: {undone}"),
            "import_patient": lambda: _("Record brought in from a file"),
            "erase_patient": lambda: _("Record erased"),
        },
    ),
}


def kinds() -> tuple[tuple[str, str], ...]:
    """Give the kinds one can choose from, by key and in words."""
    return tuple((key, words()) for key, (words, _sentences) in KINDS.items())


def edits_of(kind: str) -> frozenset[str]:
    """Give the names of the edits of a kind; none for no kind."""
    return frozenset(KINDS[kind][1]) if kind in KINDS else frozenset()


def edit_sentence(edit: str, named: Mapping[str, str]) -> str:
    """Tell one edit, its fields being given in words; an edit of a newer program stands by its name.

    A field that was not said stands as a dash.
    """
    found = next((sentences[edit] for _words, sentences in KINDS.values() if edit in sentences), None)
    return found().format_map(_OrDash(named)) if found else edit


class _OrDash(dict[str, str]):
    def __missing__(self, _key: str) -> str:
        return "–"
