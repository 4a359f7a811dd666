"""One clear sentence for every refusal, saying what to do."""

from collections.abc import Callable, Mapping

from exposure.errors import ExposureError
from exposure.words.language import _, ngettext

Values = Mapping[str, object]


def sentence(error: ExposureError) -> str:
    """Give the sentence for an error; every kind has one."""
    special = _BY_FIELD.get((error.kind, error.field or ""))
    return (special or _BY_KIND[error.kind])(error.field or "", error.values)


def _range(field: str, values: Values) -> str:
    if "highest" in values:
        text = _("Use a number from {lowest} to {highest}.")
        return text.format(lowest=values["lowest"], highest=values["highest"])
    if "allowed" in values:
        return _("Choose one of the answers offered for “{field}”.").format(field=field)
    if "shortest" in values:
        return _("Give a reason of at least {shortest} characters.").format(shortest=values["shortest"])
    return _("“{field}” is outside what can be used.").format(field=field)


def _type(field: str, values: Values) -> str:
    if values.get("why") == "offset":
        return _("Give “{field}” as a time with its offset, such as 2026-11-19T10:30+00:00.").format(field=field)
    if values.get("why") == "characters":
        return _("“{field}” holds characters that can’t be kept. Take them out.").format(field=field)
    return _("“{field}” is not written in a way that can be read.").format(field=field)


def _too_long(field: str, values: Values) -> str:
    return _("“{field}” is longer than {longest} characters. Shorten it.").format(
        field=field, longest=values["longest"]
    )


def _in_use(field: str, values: Values) -> str:
    text = _("The file is open elsewhere: {owner} on {host}. Close it there first.")
    return text.format(owner=values.get("owner", "?"), host=values.get("host", "?"))


def _pages(field: str, values: Values) -> str:
    count = int(str(values.get("count", 2)))
    return ngettext("This runs to {count} page.", "This runs to {count} pages.", count).format(count=count)


_NOT_NOW: dict[str, Callable[[], str]] = {
    "hold": lambda: _("The ladder is paused. Lift the pause first."),
    "review": lambda: _("A review is open. Close the review first."),
    "not_moved": lambda: _("Record the movement first."),
    "moved": lambda: _("The movement of this try is already recorded."),
    "closed": lambda: _("This try is answered. Correct it instead."),
    "void": lambda: _("This try was entered in error and is closed."),
    "passed": lambda: _("A step that is done keeps its place."),
    "archived": lambda: _("This step is no longer on the ladder."),
    "never_undone": lambda: _("This is on record and can’t be undone. Correct it instead."),
    "signed": lambda: _("The letter is signed and can’t be changed. Draft a new one."),
    "consent": lambda: _("Ask the patient first, and record that they agree to the letter being sent."),
    "flare": lambda: _("The flare-up plan is on already."),
    "no_flare": lambda: _("No flare-up is open."),
    "no_hold": lambda: _("The ladder is not paused."),
    "no_outcome": lambda: _("There is no answer to correct yet."),
    "no_stay": lambda: _("No decision to stay is set."),
}


def _not_now(field: str, values: Values) -> str:
    if field in ("feared_outcome", "how_we_know"):
        return _("Say first what is feared and how we will know.")
    told = _NOT_NOW.get(str(values.get("why")))
    return told() if told else _("This can’t be done now.")


_BY_KIND: dict[str, Callable[[str, Values], str]] = {
    "not_json": lambda field, values: _("This line is not one JSON object."),
    "unknown_edit": lambda field, values: _("There is no edit of that name. See docs/commands.md."),
    "unknown_field": lambda field, values: _("This edit has no field “{field}”.").format(field=field),
    "missing": lambda field, values: _("“{field}” is still needed.").format(field=field),
    "type": _type,
    "range": _range,
    "too_long": _too_long,
    "unknown_id": lambda field, values: _("Nothing on record has the id given in “{field}”.").format(field=field),
    "conflict": lambda field, values: _("That id is taken by something else. Use a new one."),
    "not_now": _not_now,
    "not_allowed": lambda field, values: _("Only a clinician may do this."),
    "stale": lambda field, values: _("This was changed meanwhile. Look at it as it is now, then decide again."),
    "sealed": lambda field, values: _("What is sealed can’t be changed. Correct it with a reason instead."),
    "not_saved": lambda field, values: _(
        "This change is not saved. The disk is full or the file is in use. It stays on screen until it can be saved."
    ),
    "wrong_passphrase": lambda field, values: _("That is not the passphrase. Nothing was changed. Try again."),
    "damaged": lambda field, values: _("The file is damaged and was not touched. Restore your newest backup."),
    "key_file_missing": lambda field, values: _(
        "The key file beside the data file is missing. Put it back, or restore a backup that holds both."
    ),
    "key_file_damaged": lambda field, values: _(
        "The key file is damaged and was not touched. Restore it from a backup."
    ),
    "file_missing": lambda field, values: _("There is no file there. Check the place, or make a new file."),
    "in_use": _in_use,
    "not_written": lambda field, values: _("The file could not be written there. Choose another folder."),
    "newer_file": lambda field, values: _("This file was made by a newer Rungwise. Update the program to open it."),
    "unsafe_settings": lambda field, values: _("The disk does not let Rungwise save safely. Use another folder."),
    "old_sqlite": lambda field, values: _("The database library is too old to be safe. Run the set-up again."),
    "unknown_user": lambda field, values: _("Nobody of that name unlocks this file."),
    "choose_user": lambda field, values: _("Several people unlock this file. Say who you are."),
    "recovery_code": lambda field, values: _("That is not the code on the recovery sheet. Check each group."),
    "unprintable": lambda field, values: _("Some characters can’t be printed. Take them out or write them otherwise."),
    "too_many_pages": _pages,
}
_BY_FIELD: dict[tuple[str, str], Callable[[str, Values], str]] = {
    ("conflict", "file"): lambda field, values: _("There is a file already. Open it, or choose another name."),
    ("recovery_code", "slip"): lambda field, values: _(
        "Group {group} of the code is mistyped. Look at it again."
    ).format(group=values["group"]),
    ("recovery_code", "length"): lambda field, values: _("The code has {wanted} characters; this has {found}.").format(
        wanted=values["wanted"], found=values["found"]
    ),
    ("recovery_code", "other"): lambda field, values: _("That is not the code of this file’s newest recovery sheet."),
    ("not_now", "consent"): lambda field, values: _("Record first that the patient agrees to the letter being sent."),
    ("unknown_user", "user"): lambda field, values: _("Nobody of that name unlocks this file."),
    ("conflict", "user"): lambda field, values: _("Somebody of that name unlocks this file already."),
    ("missing", "user"): lambda field, values: _("Say who you are."),
    ("missing", "letter"): lambda field, values: _("There is no letter yet. Draft one first."),
    ("missing", "passphrase"): lambda field, values: _("Type the passphrase."),
}
