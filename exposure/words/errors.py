"""One clear sentence for every refusal, saying what to do."""

from collections.abc import Callable, Mapping

from exposure.errors import ExposureError
from exposure.words.anchor import compared
from exposure.words.backup_faults import FAULTS
from exposure.words.fields import called
from exposure.words.importing import not_imported
from exposure.words.language import _, ngettext
from exposure.words.reasons import MISSING, NOT_NOW
from exposure.words.server import SERVER_FIELDS, SERVER_KINDS

Values = Mapping[str, object]


def sentence(error: ExposureError) -> str:
    """Give the sentence for an error; every kind has one."""
    field = error.field or ""
    special = _BY_FIELD.get((error.kind, field))
    return (special or _BY_KIND[error.kind])(field, error.values)


def _number(values: Values) -> str:
    return _("Use a number from {lowest} to {highest}.").format(lowest=values["lowest"], highest=values["highest"])


_OUT_OF_RANGE: dict[str, Callable[[], str]] = {
    "allowed": lambda: _("Choose one of these for “{field}”: {allowed}."),
    "shortest": lambda: _("Give a reason of at least {shortest} characters."),
    "exactly": lambda: _("Give {exactly} texts for “{field}”."),
    "fewest": lambda: _("Name at least {fewest} different steps."),
    "latest": lambda: _("“{field}” is still to come. Give the day it was done."),
    "first_year": lambda: _("Use a year from {first_year} to {last_year} for “{field}”."),
}


def _range(field: str, values: Values) -> str:
    if "highest" in values:
        return _number(values)
    for name, text in _OUT_OF_RANGE.items():
        if name in values:
            return text().format(**{**values, "field": called(field), "allowed": _listed(values.get("allowed"))})
    return _("“{field}” is outside what can be used. Choose another value.").format(field=called(field))


def _listed(allowed: object) -> str:
    return ", ".join(str(each) for each in allowed) if isinstance(allowed, tuple) else ""


_OF_TYPE: dict[str, Callable[[], str]] = {
    "offset": lambda: _("Give “{field}” as a time with its offset, such as 2026-11-19T10:30+00:00."),
    "day": lambda: _("Give “{field}” as a date, such as 1968-03-04."),
    "characters": lambda: _("“{field}” holds characters that can’t be kept. Take them out."),
    "picture": lambda: _("“{field}” has to be a PNG or JPEG picture. Choose another file."),
    "identifier": lambda: _("Give “{field}” as a UUID, such as 6e9c6a39-7d2b-4e62-8a5f-0f4c9a3f1c01."),
}


def _type(field: str, values: Values) -> str:
    if "highest" in values:
        return _number(values)
    text = _OF_TYPE.get(str(values.get("why")))
    told = text() if text else _("“{field}” is of another kind than it has to be. Write it as docs/commands.md tells.")
    return told.format(field=called(field))


def _too_long(field: str, values: Values) -> str:
    if values.get("why") == "picture":
        return _("The picture is larger than 200 kB. Make it smaller, or choose another.")
    text = _("“{field}” is longer than {longest} characters. Shorten it.")
    return text.format(field=called(field), longest=values["longest"])


def _in_use(field: str, values: Values) -> str:
    if "owner" not in values or "host" not in values:
        return _("The file is open in another program. Close it there first.")
    text = _("The file is open elsewhere: {owner} on {host}. Close it there first.")
    return text.format(owner=values["owner"], host=values["host"])


def _pages(field: str, values: Values) -> str:
    count = int(str(values.get("count", 2)))
    return ngettext("This runs to {count} page.", "This runs to {count} pages.", count).format(count=count)


def _not_now(field: str, values: Values) -> str:
    if field in ("feared_outcome", "how_we_know"):
        return _("Say first what is feared and how we will know.")
    told = NOT_NOW.get(str(values.get("why")))
    return told() if told else _("This can’t be done now.")


def _missing(field: str, values: Values) -> str:
    told = MISSING.get(str(values.get("why")))
    return told() if told else _("“{field}” is still needed.").format(field=called(field))


def _not_updated(field: str, values: Values) -> str:
    if values.get("why") == "copy":
        return _(
            "This file is from an older Rungwise. No copy of it could be kept beside it, so nothing was changed. "
            "Make room on the disk, then open it again."
        )
    return _(
        "This file is from an older Rungwise and could not be brought up to date. It is as it was; keep a copy of it."
    )


def _unknown_id(field: str, values: Values) -> str:
    return _("Nothing on record has the id given in “{field}”. Look it up, then try again.").format(field=called(field))


_BY_KIND: dict[str, Callable[[str, Values], str]] = {
    **SERVER_KINDS,
    "broken": lambda field, values: _(
        "Something went wrong in the program ({what}). What was saved is safe. Try again."
    ).format(what=values.get("what", "?")),
    "not_json": lambda field, values: _("This is not one JSON object. Write it as docs/commands.md tells."),
    "unknown_edit": lambda field, values: _("There is no edit of that name. See docs/commands.md."),
    "unknown_field": lambda field, values: _("There is no field “{field}” here. Take it out.").format(field=field),
    "missing": _missing,
    "type": _type,
    "range": _range,
    "too_long": _too_long,
    "unknown_id": _unknown_id,
    "conflict": lambda field, values: _("That id is taken by something else. Use a new one."),
    "not_now": _not_now,
    "not_allowed": lambda field, values: _("Only a clinician may do this. Ask one to do it."),
    "stale": lambda field, values: _("This was changed meanwhile. Look at it as it is now, then decide again."),
    "sealed": lambda field, values: _("What is sealed can’t be changed. Correct it with a reason instead."),
    "not_saved": lambda field, values: _(
        "This change is not saved. The disk is full or the file is in use. It stays on screen until it can be saved."
    ),
    "not_readable": lambda field, values: _(
        "The file can’t be read just now. Check the disk, and that you may open it; then try again."
    ),
    "wrong_passphrase": lambda field, values: _("That is not the passphrase. Nothing was changed. Try again."),
    "damaged": lambda field, values: _("The file is damaged and was not touched. Restore your newest backup."),
    "key_file_missing": lambda field, values: _(
        "The key file beside the data file is missing. Put it back, or restore a backup that holds both."
    ),
    "key_file_damaged": lambda field, values: _(
        "The key file is damaged and was not touched. Restore it from a backup."
    ),
    "anchor": lambda field, values: compared(None, None),
    "file_missing": lambda field, values: _("There is no file there. Check the place, or make a new file."),
    "in_use": _in_use,
    "not_written": lambda field, values: _("The file could not be written there. Choose another place or name."),
    "newer_file": lambda field, values: _("This file was made by a newer Rungwise. Update the program to open it."),
    "older_file": lambda field, values: _(
        "This file was made by an older Rungwise. Open it from the start page first."
    ),
    "not_updated": _not_updated,
    "unsafe_settings": lambda field, values: _("The disk does not let Rungwise save safely. Use another folder."),
    "old_sqlite": lambda field, values: _("The database library is too old to be safe. Run the set-up again."),
    "unknown_user": lambda field, values: _("Nobody of that name unlocks this file. Check the name."),
    "choose_user": lambda field, values: _("Several people unlock this file. Say who you are."),
    "recovery_code": lambda field, values: _("That is not the code on the recovery sheet. Check each group."),
    "not_imported": not_imported,
    **FAULTS,
    "unprintable": lambda field, values: _("Some characters can’t be printed. Take them out or write them otherwise."),
    "too_many_pages": _pages,
}
_BY_FIELD: dict[tuple[str, str], Callable[[str, Values], str]] = {
    ("damaged", "journal"): lambda field, values: _(
        "“{name}” beside the file is damaged: what was saved last can’t be read. Nothing was touched. Copy both files "
        "to a safe place, then restore your newest backup."
    ).format(name=values.get("name", "?")),
    **SERVER_FIELDS,
    ("range", "letter_name"): lambda field, values: _(
        "The name of a file can hold the words date, kind and identifier in braces, and no sign that a file can’t have."
    ),
    ("conflict", "file"): lambda field, values: _("There is a file already. Open it, or choose another name."),
    ("recovery_code", "slip"): lambda field, values: _(
        "Group {group} of the code is mistyped. Look at it again."
    ).format(group=values["group"]),
    ("recovery_code", "length"): lambda field, values: _("The code has {wanted} characters; this has {found}.").format(
        wanted=values["wanted"], found=values["found"]
    ),
    ("recovery_code", "other"): lambda field, values: _(
        "That is not the code of the recovery sheet in use. Try the other sheets you have."
    ),
    ("missing", "consent"): lambda field, values: _("Record first that the patient agrees to this letter being sent."),
    ("conflict", "gesture"): lambda field, values: _(
        "That gesture was about somebody else. Use a new one for each patient."
    ),
    ("conflict", "rungs"): lambda field, values: _("Two steps have the same id. Give each its own."),
    ("conflict", "user"): lambda field, values: _("Somebody of that name unlocks this file already."),
    ("missing", "user"): lambda field, values: _("Say who you are."),
    ("missing", "letter"): lambda field, values: _("There is no letter yet. Draft one first."),
    ("missing", "practice_plan"): lambda field, values: _(
        "No step is planned for home yet. Plan one first, under “Before you go”."
    ),
    ("missing", "evidence"): lambda field, values: _("There is no try, lesson or story yet. Record one first."),
    ("file_missing", "cases"): lambda field, values: _("The file of cases can’t be read. Check its name and place."),
    ("file_missing", "import"): lambda field, values: _("The file to import can’t be read. Check its name and place."),
    ("file_missing", "passphrase_file"): lambda field, values: _(
        "The file with the passphrase can’t be read. Check its name and place."
    ),
    ("file_missing", "backup"): lambda field, values: _("There is no backup there. Check its name and place."),
    ("conflict", "backup"): lambda field, values: _("There is a file of that name already. Choose another name."),
    ("not_written", "out"): lambda field, values: _("That could not be written there. Choose another place."),
    ("missing", "passphrase"): lambda field, values: _("Type the passphrase."),
}
