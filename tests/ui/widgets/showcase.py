"""One of every painted control, for tests that hold for all of them."""

from collections.abc import Callable, Mapping
from datetime import date, time

from PySide6.QtWidgets import QWidget

from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import PRIMARY, Button, Look, ToolButton
from ui.widgets.cards import Bar, Card
from ui.widgets.check_box import CheckBox
from ui.widgets.chip_row import ChipRow, RowLook
from ui.widgets.chips import LEFT_OUT, Chip, ChipLook
from ui.widgets.choices import OUTCOME, BigChoice, Choice, Choices
from ui.widgets.cover import Cover
from ui.widgets.fields import LineField, TextField
from ui.widgets.gap_bar import GapBar
from ui.widgets.labels import KeyCap, Label
from ui.widgets.likelihood import LikelihoodScale
from ui.widgets.marks import MarkLabel
from ui.widgets.pills import Dots, StatePill
from ui.widgets.segmented import Segment, Segmented
from ui.widgets.spin_fields import DateField, NumberField, TimeField
from ui.widgets.stepper import Stepper
from ui.widgets.tabs import Tab, Tabs

WORDS = "I won’t be able to straighten up and will have to lie down."
HAPPENED = Choice("did_not_occur", "No", "It did not happen", "N", "did_not_happen")
WHEN = [Choice("0", "Straight away", key="1"), Choice("21", "By bedtime", key="2")]

TOUCHED: Mapping[str, Callable[[], QWidget]] = {
    "primary button": lambda: Button("a", "Keep this prediction", PRIMARY),
    "secondary button": lambda: Button("b", "Go again", Look(icon="rotate-ccw", key="Ctrl+G")),
    "quiet button": lambda: Button("c", "Can’t tell", Look("quiet", key="C")),
    "danger button": lambda: Button("d", "Remove", Look("danger", icon="trash-2")),
    "tool button": lambda: ToolButton("e", "Close", "x"),
    "outcome": lambda: BigChoice("f", HAPPENED, OUTCOME),
    "choice": lambda: BigChoice("g", WHEN[0]),
    "chip": lambda: Chip("h", "Leaning on the table", LEFT_OUT),
    "counting chip": lambda: Chip("i", "Resting", ChipLook("pause", count=3)),
    "check box": lambda: CheckBox("j", "Ruth agrees to this letter", "Ask her now."),
    "likelihood scale": lambda: LikelihoodScale("k", "How likely is that?"),
    "line field": lambda: LineField("l", "Find", "Type two letters of a name"),
    "text field": lambda: TextField("m", "Worry", "Say it in your own words", 24),
    "number field": lambda: NumberField("n", "Days", (1, 7)),
    "date field": lambda: DateField("o", "Next visit", date(2026, 11, 26)),
    "time field": lambda: TimeField("p", "At", time(9, 0)),
    "tabs": lambda: Tabs("q", "Patient", [Tab("Visit"), Tab("Ladder")]),
}
SEEN: Mapping[str, Callable[[], QWidget]] = {
    "label": lambda: Label(WORDS, "big"),
    "one line": lambda: Label(WORDS, wrap=False),
    "key cap": lambda: KeyCap("Ctrl+Shift+C"),
    "pill": lambda: StatePill("resting"),
    "dots": lambda: Dots(2),
    "mark": lambda: MarkLabel("partly"),
    "cover": Cover,
    "gap bar": lambda: GapBar(85, "did_not_happen", "You said 85. It did not happen."),
    "stepper": lambda: Stepper(["Predict", "Do it", "What happened"], 1),
    "card": lambda: Card(Column(Label(WORDS), margins=16)),
    "bar": lambda: Bar(Row(Label(WORDS), margins=8)),
}
GROUPS: Mapping[str, Callable[[], QWidget]] = {
    "choices": lambda: Choices("r", "When will we know?", WHEN),
    "chips": lambda: ChipRow("s", "Leave out?", ["Leaning", "Bracing"], RowLook(add="Add", chip=LEFT_OUT)),
    "segments": lambda: Segmented("t", "View as", [Segment("chart", "Chart"), Segment("table", "Table")]),
}
ALL = {**TOUCHED, **SEEN, **GROUPS}
