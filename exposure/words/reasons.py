"""Why something is not possible now, or what exactly is missing, each in one sentence that says what to do."""

from collections.abc import Callable

from exposure.words.language import _

NOT_NOW: dict[str, Callable[[], str]] = {
    "hold": lambda: _("The ladder is paused. Lift the pause first."),
    "review": lambda: _("A review is open. Close the review first."),
    "not_ready": lambda: _("This step isn’t ready to move up. “Why?” says what is still missing."),
    "not_moved": lambda: _("Record the movement first."),
    "moved": lambda: _("The movement of this try is already recorded."),
    "not_attempted": lambda: _("This try was not made, so there is nothing to answer."),
    "closed": lambda: _("This try is answered. Correct it instead."),
    "rated": lambda: _("This was rated already. Correct it instead."),
    "void": lambda: _("This try was entered in error and is closed."),
    "passed": lambda: _("A step that is done keeps its place."),
    "passed_shown": lambda: _("This step is done already."),
    "passed_not_feared": lambda: _("This step is done already."),
    "passed_override": lambda: _("This step is done already."),
    "skipped": lambda: _("This step is resting. Wake it first."),
    "awake": lambda: _("This step is not resting."),
    "archived": lambda: _("This step is no longer on the ladder."),
    "opened": lambda: _("This visit has begun already."),
    "cancelled": lambda: _("This visit was cancelled. Book a new one."),
    "not_opened": lambda: _("This visit has not begun. Start it first."),
    "never_undone": lambda: _("This is on record and can’t be undone. Correct it instead."),
    "signed": lambda: _("The letter is signed and can’t be changed. Draft a new one."),
    "flare": lambda: _("The flare-up plan is on already."),
    "no_flare": lambda: _("No flare-up is open."),
    "no_hold": lambda: _("The ladder is not paused."),
    "no_outcome": lambda: _("There is no answer yet. Record what happened first."),
    "no_stay": lambda: _("No decision to stay is set."),
    "no_picture": lambda: _("There is no picture to take away."),
    "movement_archived": lambda: _("This movement is out of the library already."),
    "measure_void": lambda: _("This was marked as entered in error already."),
    "server": lambda: _("On a server everybody has a login of their own. The command “login” lets somebody in."),
    "yourself": lambda: _("You can’t take yourself out. Ask another clinician."),
    "last_clinician": lambda: _("This is the only clinician who opens the file. Add another one first."),
    "several_people": lambda: _("Several people open this file, so each of them gives a passphrase."),
    "not_noted": lambda: _("This computer could not note that it is on. Nothing was changed. Try again."),
    "no_keychain": lambda: _("No keychain of this computer could be used. Nothing was changed."),
    "secret": lambda: _("Research exports have their secret already. It stays, so that people keep their numbers."),
}

MISSING: dict[str, Callable[[], str]] = {
    "one_of": lambda: _("Say one of these, and only one: clinic, patient, ladder or rung."),
    "alongside": lambda: _("Say what goes alongside, or give an empty text to clear it."),
    "rung_or_movement": lambda: _("Say one of these, and only one: rung or movement."),
    "circumstances": lambda: _("Say something about sleep, stress or people."),
}
