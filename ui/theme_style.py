"""The palette and the style sheet: how Qt's own fields, menus, tables and scroll bars are dressed."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import Template
from tempfile import TemporaryDirectory
from zlib import crc32

from PySide6.QtGui import QColor, QPalette

from ui.icon_source import coloured
from ui.theme_tokens import Tokens

_ROLE = QPalette.ColorRole
_COLOURS = {
    _ROLE.Window: "canvas",
    _ROLE.WindowText: "ink",
    _ROLE.Base: "surface",
    _ROLE.AlternateBase: "surface2",
    _ROLE.Text: "ink",
    _ROLE.Button: "surface",
    _ROLE.ButtonText: "ink",
    _ROLE.BrightText: "on_accent",
    _ROLE.Highlight: "accent",
    _ROLE.HighlightedText: "on_accent",
    _ROLE.Accent: "accent",
    _ROLE.Link: "accent",
    _ROLE.LinkVisited: "accent",
    _ROLE.PlaceholderText: "ink3",
    _ROLE.ToolTipBase: "toast",
    _ROLE.ToolTipText: "on_toast",
    _ROLE.Light: "line",
    _ROLE.Midlight: "line",
    _ROLE.Mid: "line",
    _ROLE.Dark: "control",
    _ROLE.Shadow: "control",
}
_TEXTS = (_ROLE.WindowText, _ROLE.Text, _ROLE.ButtonText)

_WINDOW = """
QMainWindow, QDialog { background: $canvas; }
QDialog[over="true"] { background: transparent; }
QMenuBar { background: $surface; color: $ink; border-bottom: 1px solid $line; padding: ${s2}px ${s8}px; }
QMenuBar::item { padding: ${s4}px ${s10}px; background: transparent; border-radius: ${s6}px; }
QMenuBar::item:selected { background: $accent_soft; }
QMenu { background: $surface; color: $ink; border: 1px solid $control; padding: ${s4}px; }
QMenu::item { padding: ${s7}px ${s24}px ${s7}px ${s12}px; border-radius: ${s6}px; }
QMenu::item:selected { background: $accent_soft; color: $accent; }
QMenu::item:disabled { color: $ink3; background: transparent; }
QMenu::icon { padding-left: ${s8}px; }
QMenu::separator { height: 1px; background: $line; margin: ${s4}px ${s8}px; }
QStatusBar { background: $surface; color: $ink2; border-top: 1px solid $line; }
QStatusBar::item { border: 0; }
QToolTip { background: $toast; color: $on_toast; border: 1px solid $toast; padding: ${s6}px ${s8}px; }
QSplitter::handle { background: $line; }
QGroupBox { border: 1px solid $line; border-radius: ${s12}px; margin-top: ${s12}px; padding: ${s8}px; }
QGroupBox::title { subcontrol-origin: margin; left: ${s12}px; color: $ink; }
QProgressBar { background: $sunken; color: $ink; border: 1px solid $control; border-radius: ${s6}px;
    text-align: center; }
QProgressBar::chunk { background: $accent_soft; border-radius: ${s6}px; }
"""

_FIELDS = """
QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox {
    background: $surface; color: $ink; placeholder-text-color: $ink3; border: 1px solid $control; border-radius: 9px;
    padding: ${s9}px ${s11}px; selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit[roomy="true"], QPlainTextEdit[roomy="true"] { padding: ${s15}px ${s16}px; border-radius: 10px; }
QLineEdit[kept="true"] { border: 1px solid $line; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus, QComboBox:focus {
    border: 2px solid $focus; padding: ${t9}px ${t11}px; }
QLineEdit[roomy="true"]:focus, QPlainTextEdit[roomy="true"]:focus { padding: ${t15}px ${t16}px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled {
    background: $sunken; color: $ink3; }
QLineEdit[invalid="true"], QPlainTextEdit[invalid="true"], QAbstractSpinBox[invalid="true"] {
    border: 2px solid $ink; padding: ${t9}px ${t11}px; }
QAbstractSpinBox { padding: ${s9}px ${s4}px; }
QAbstractSpinBox:focus { padding: ${t9}px ${s4}px; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit { background: transparent; border: 0; padding: 0; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: 0; background: transparent; width: ${s24}px; }
QAbstractSpinBox::up-arrow { image: url("$up"); width: ${s14}px; height: ${s14}px; }
QAbstractSpinBox::down-arrow { image: url("$down"); width: ${s14}px; height: ${s14}px; }
QComboBox::drop-down, QDateTimeEdit::drop-down { border: 0; background: transparent; width: ${s32}px; }
QComboBox::down-arrow, QDateTimeEdit::down-arrow { image: url("$down"); width: ${s18}px; height: ${s18}px; }
QComboBox QAbstractItemView { background: $surface; color: $ink; border: 1px solid $control; padding: ${s4}px;
    selection-background-color: $accent_soft; selection-color: $accent; outline: 0; }
QComboBox QAbstractItemView::item { min-height: ${s32}px; padding: 0 ${s8}px; }
.QCheckBox, .QRadioButton { color: $ink; spacing: ${s10}px; padding: ${s4}px; border: 2px solid transparent;
    border-radius: 9px; }
.QCheckBox:focus, .QRadioButton:focus { border: 2px solid $focus; }
.QCheckBox:disabled, .QRadioButton:disabled { color: $ink3; }
.QCheckBox::indicator, .QRadioButton::indicator {
    width: ${s20}px; height: ${s20}px; background: $surface; border: 1px solid $control; border-radius: ${s5}px; }
.QCheckBox::indicator:checked { background: $accent; border: 1px solid $accent; image: url("$check"); }
.QRadioButton::indicator { background: transparent; border: 0; image: url("$radio"); }
.QRadioButton::indicator:checked { image: url("$radio_on"); }
.QCheckBox::indicator:disabled { background: $sunken; }
.QPushButton { background: $surface; color: $ink; border: 1px solid $control; border-radius: 9px; font-weight: 600;
    padding: ${s9}px ${s16}px; }
.QPushButton:hover { background: $surface2; }
.QPushButton:focus { border: 2px solid $focus; padding: ${t9}px ${t16}px; }
.QPushButton:disabled { background: $sunken; color: $ink3; }
"""

_LISTS = """
QScrollArea { background: transparent; border: 0; }
QScrollArea > QWidget > QWidget { background: transparent; }
QScrollBar { background: transparent; margin: 2px; border: 0; }
QScrollBar:vertical { width: ${s12}px; }
QScrollBar:horizontal { height: ${s12}px; }
QScrollBar::handle { background: $control; border-radius: ${h8}px; }
QScrollBar::handle:hover { background: $ink3; }
QScrollBar::handle:vertical { min-height: ${s40}px; }
QScrollBar::handle:horizontal { min-width: ${s40}px; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {
    background: transparent; border: 0; width: 0; height: 0; }
QTableView, QListView, QTreeView { background: $surface; alternate-background-color: $surface2; color: $ink; border: 0;
    gridline-color: $line; selection-background-color: $accent_soft; selection-color: $ink; outline: 0; }
QTableView::item, QListView::item { padding: ${s8}px ${s12}px; border: 0; }
QTableView::item:selected, QListView::item:selected { background: $accent_soft; color: $ink; }
QTableView::item:focus, QListView::item:focus {
    border: 2px solid $focus; border-radius: ${s6}px; padding: ${u8}px ${u12}px; }
QHeaderView { background: $surface; border: 0; }
QHeaderView::section { background: $surface; color: $ink2; font-weight: 600; border: 0; border-bottom: 1px solid $line;
    padding: ${s10}px ${s12}px; }
QHeaderView::section:focus, QHeaderView::section:hover { color: $ink; }
QHeaderView::up-arrow { image: url("$up"); width: ${s14}px; height: ${s14}px; }
QHeaderView::down-arrow { image: url("$down"); width: ${s14}px; height: ${s14}px; }
QTableCornerButton::section { background: $surface; border: 0; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: $surface; }
QCalendarWidget QToolButton { background: transparent; color: $ink; border: 0; padding: ${s6}px; }
QCalendarWidget QToolButton#qt_calendar_prevmonth { qproperty-icon: url("$left"); }
QCalendarWidget QToolButton#qt_calendar_nextmonth { qproperty-icon: url("$right"); }
QCalendarWidget QToolButton::menu-indicator { image: none; }
QCalendarWidget QAbstractItemView { selection-background-color: $accent; selection-color: $on_accent; }
QCalendarWidget QAbstractItemView::item, QCalendarWidget QAbstractItemView::item:focus { padding: 0; }
QCalendarWidget QAbstractItemView::item:selected { background: $accent; color: $on_accent; border: 0; }
QTabBar QToolButton { background: $surface; border: 1px solid $control; }
"""

_SHEET = Template(_WINDOW + _FIELDS + _LISTS)
_LONGEST = 48
# Lucide has no radio dot with a ground of its own.
_RADIO = Template(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 22 22">'
    '<circle cx="11" cy="11" r="10" fill="$ground" stroke="$line" stroke-width="2"/>'
    '<circle cx="11" cy="11" r="5.4" fill="$dot"/></svg>'
)


@dataclass(frozen=True, slots=True)
class Dress:
    """What a style sheet is made from: the tokens, lengths that grow with the text, and gaps."""

    tokens: Tokens
    px: Callable[[float], int]
    space: Callable[[float], int]


def palette(tokens: Tokens) -> QPalette:
    """Give the palette of `tokens`, so that whatever no rule reaches is in the same colours."""
    made = QPalette()
    for role, token in _COLOURS.items():
        made.setColor(role, QColor(tokens[token]))
    for role in _TEXTS:
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens["ink3"]))
    return made


def style_sheet(dress: Dress) -> str:
    """Give the style sheet of the application; its few pictures are written to a folder that goes with the program."""
    sizes = {f"s{n}": str(dress.px(n)) for n in range(_LONGEST + 1)}
    # A focused field's border is 1 px thicker; the padding gives that px back, so that nothing moves.
    thinner = {f"t{n}": str(dress.px(n) - 1) for n in range(1, _LONGEST + 1)}
    inner = {f"u{n}": str(dress.px(n) - 2) for n in range(2, _LONGEST + 1)}
    halves = {f"h{n}": str((dress.px(n) - 1) // 2) for n in range(1, _LONGEST + 1)}
    return _SHEET.substitute(dict(dress.tokens), **sizes, **thinner, **inner, **halves, **_pictures(dress.tokens))


# A style sheet takes pictures from files alone, and these have to be in the colours of the theme.
def _pictures(tokens: Tokens) -> dict[str, str]:
    """Write the marks that only a file can bring into a style sheet, and give their paths."""
    arrows = {"down": "chevron-down", "up": "chevron-up", "left": "chevron-left", "right": "chevron-right"}
    wanted = {"check": ("check", "on_accent")} | {key: (icon, "ink2") for key, icon in arrows.items()}
    made = {key: _picture(icon, coloured(icon, tokens[token], 3.0)) for key, (icon, token) in wanted.items()}
    return made | {"radio": _radio(tokens, on=False), "radio_on": _radio(tokens, on=True)}


def _radio(tokens: Tokens, on: bool) -> str:
    """Write a radio dot."""
    line, dot = (tokens["accent"], tokens["accent"]) if on else (tokens["control"], "none")
    return _picture("radio", _RADIO.substitute(ground=tokens["surface"], line=line, dot=dot))


def _picture(name: str, svg: str) -> str:
    file = Path(_folder().name) / f"{name}-{crc32(svg.encode()):08x}.svg"
    # Written once for each colour, not with each size of text.
    if not file.exists():
        file.write_text(svg, encoding="utf-8")
    return file.as_posix()


@cache
def _folder() -> "TemporaryDirectory[str]":
    return TemporaryDirectory(prefix="rungwise-")
