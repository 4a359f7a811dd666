"""A field under its own question, in the small type of a form."""

from ui.widgets.fields import LineField, TextField
from ui.widgets.question import Question


def titled(field: LineField | TextField) -> Question:
    """Put what a screen reader calls the field over it, for everybody to read."""
    return Question(field.accessibleName(), field, gap=4, role="small_strong")
