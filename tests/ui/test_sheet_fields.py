"""What can be said in a sheet, whatever the kind of the field."""

from collections.abc import Callable, Mapping
from datetime import date

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit, QTextEdit, QWidget

from ui.sheet_field import SheetField
from ui.sheet_fields import fields_of
from ui.widgets.buttons import Button
from ui.widgets.check_box import CheckBox
from ui.widgets.chip_row import ChipRow, RowLook
from ui.widgets.choices import Choice, Choices
from ui.widgets.fields import LineField, TextField
from ui.widgets.likelihood import LikelihoodScale
from ui.widgets.spin_fields import DateField

Lay = Callable[..., QWidget]
Held = Callable[..., Mapping[str, SheetField]]


def choices() -> QWidget:
    return Choices("field", "Which?", [Choice("a", "One"), Choice("b", "Other")])


def chips() -> QWidget:
    return ChipRow("field", "Which?", ["One", "Other"], RowLook())


def gps() -> QWidget:
    made = QComboBox()
    made.setObjectName("field")
    for words, key in (("None yet", None), ("Dr May", "gp-1")):
        made.addItem(words, key)
    return made


def switch() -> QWidget:
    made = Button("field", "Can’t tell")
    made.setCheckable(True)
    return made


def rich() -> QWidget:
    made = QTextEdit()
    made.setObjectName("field")
    return made


# A field, what it says to begin with, what somebody says, and what it cannot say.
KINDS: dict[str, tuple[Callable[[], QWidget], object, object, object]] = {
    "a line": (lambda: LineField("field", "What?"), "", "tingling", ...),
    "a text": (lambda: TextField("field", "What?"), "", "two\nlines", ...),
    "a rich text": (rich, "", "words", ...),
    "choices": (choices, None, "b", "c"),
    "chips": (chips, [], ["Other"], ["A third"]),
    "a scale": (lambda: LikelihoodScale("field", "How likely?"), None, 0, 101),
    "a list": (gps, None, "gp-1", "gp-2"),
    "a box": (lambda: CheckBox("field", "Then without"), False, True, "yes"),
    "a switch": (switch, False, True, "yes"),
    "a day": (lambda: DateField("field", "Day", date(2026, 11, 2)), "2026-11-02T00:00:00", "2026-11-09T00:00:00", "x"),
}


@pytest.fixture
def held(lay: Lay) -> Held:
    """Give what puts widgets there, and says what can be said in them, by their names."""
    return lambda *parts: fields_of(lay(*parts))


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_shown_is_said_and_heard(held: Held, kind: str) -> None:
    make, at_first, said, _never = KINDS[kind]
    field = held(make())["field"]
    heard: list[None] = []
    field.changed.connect(lambda: heard.append(None))
    assert (field.said, field.show(said), field.said, bool(heard)) == (at_first, True, said, True)


@pytest.mark.parametrize("kind", [name for name, (_made, _first, _said, never) in KINDS.items() if never is not ...])
def test_what_a_field_cannot_say_leaves_it_as_it_was(held: Held, kind: str) -> None:
    make, at_first, _said, never = KINDS[kind]
    field = held(make())["field"]
    assert (field.show(never), field.said) == (False, at_first)


def test_only_what_is_written_in_freely_counts_as_words(held: Held) -> None:
    made = {kind: make() for kind, (make, *_rest) in KINDS.items()}
    for kind, part in made.items():
        part.setObjectName(kind)
    written = [name for name, field in held(*made.values()).items() if field.is_written]
    assert written == ["a line", "field.own", "a text", "a rich text"]


def test_the_line_within_a_field_of_another_kind_is_no_field_of_its_own(held: Held) -> None:
    assert list(held(DateField("day", "Day", date(2026, 11, 2)))) == ["day"]


def test_what_has_no_name_cannot_be_said(held: Held) -> None:
    assert held(QLineEdit()) == {}
