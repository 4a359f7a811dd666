"""What can be said in a sheet."""

from PySide6.QtWidgets import QWidget

from ui.chosen_fields import chosen_in
from ui.sheet_field import SheetField
from ui.written_fields import written_in


def fields_of(sheet: QWidget) -> dict[str, SheetField]:
    """Give what can be said in a sheet, by the object names; of two of one name the first, and choices before words."""
    found: dict[str, SheetField] = {}
    for field in (*chosen_in(sheet), *written_in(sheet)):
        if field.part.objectName():
            found.setdefault(field.part.objectName(), field)
    return found
