"""What is said about a file that is brought in: what it would change, or why it is not taken."""

from collections.abc import Callable, Mapping

from exposure.domain.import_preview import ImportPreview
from exposure.words.language import _, ngettext

_WHY: dict[str, Callable[[], str]] = {
    "too_large": lambda: _("“{name}” holds more than any record of one patient, so it was not read."),
    "foreign": lambda: _("“{name}” is not a record saved by Rungwise. Choose a file that was exported as JSON."),
    "not_whole": lambda: _("“{name}” is damaged or not whole. Have it exported again."),
    "newer": lambda: _("“{name}” was made by a newer Rungwise. Update the program, then import it."),
    "content": lambda: _(
        "“{name}” holds something Rungwise never writes, in “{field}”. Nothing was changed. Have it exported again."
    ),
    "conflict": lambda: _(
        "“{name}” says otherwise than what is sealed or kept here, in “{field}”. Nothing was changed. "
        "Ask whoever made the file."
    ),
}


def not_imported(field: str, values: Mapping[str, object]) -> str:
    """Give why a file was not brought in, naming the file."""
    name = " ".join(str(values.get("name", "")).split())
    if values.get("why") == "table":
        return _table(name, int(str(values["rows"])))
    return _WHY[str(values.get("why", "content"))]().format(name=name, field=field or _("file"))


def _table(name: str, rows: int) -> str:
    text = ngettext(
        "“{name}” is a table of {count} try, and not the whole record. Choose the record that was exported as JSON.",
        "“{name}” is a table of {count} tries, and not the whole record. Choose the record that was exported as JSON.",
        rows,
    )
    return text.format(name=name, count=rows)


def brought(counts: Mapping[str, int]) -> str:
    """Give what stands in a part of a file, by kind of record, as one line such as "1 ladder, 7 steps, 13 tries"."""
    told = [_COUNTED[kind](counts[kind]) for kind in _COUNTED if counts.get(kind)]
    rest = sum(count for kind, count in counts.items() if kind not in _COUNTED)
    return ", ".join([*told, *([_other(rest)] if rest else [])])


_COUNTED: dict[str, Callable[[int], str]] = {
    "ladder": lambda count: ngettext("{count} ladder", "{count} ladders", count).format(count=count),
    "rung": lambda count: ngettext("{count} step", "{count} steps", count).format(count=count),
    "prediction": lambda count: ngettext("{count} try", "{count} tries", count).format(count=count),
    "outcome": lambda count: ngettext("{count} answer", "{count} answers", count).format(count=count),
    "visit": lambda count: ngettext("{count} visit", "{count} visits", count).format(count=count),
    "letter": lambda count: ngettext("{count} letter", "{count} letters", count).format(count=count),
}


def _other(count: int) -> str:
    return ngettext("{count} other entry", "{count} other entries", count).format(count=count)


def changes(preview: ImportPreview) -> tuple[str, ...]:
    """Give what a file would change, line by line; a part that is empty is not told."""
    known = _("{name} is on record here already.") if preview.known else _("{name} is not on record here yet.")
    parts = (
        (_("New: {what}."), preview.new),
        (_("Changed, because the file is newer: {what}."), preview.changed),
        (_("Different there, kept as here: {what}."), preview.kept),
    )
    told = [text.format(what=brought(counts)) for text, counts in parts if counts]
    namesake = _("Somebody else of the same name and birth date is on record here. Same person?")
    nothing = _("All that counts in the file is here. Nothing would change.")
    return (
        known.format(name=preview.name),
        *([namesake] if preview.namesake else []),
        *([nothing] if preview.is_empty else []),
        *told,
    )
