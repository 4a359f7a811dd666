"""The look: contrast of every pair in use, type, spacing, and how it is put on the application."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QStyle
from pytestqt.qtbot import QtBot

from ui import theme
from ui.theme_tokens import DARK, LIGHT, Tokens, from_palette
from ui.type_scale import ROLES

TEXT, CONTROL = 4.5, 3.0


@dataclass(frozen=True)
class Use:
    """A colour and the grounds it stands on."""

    colour: str
    grounds: tuple[str, ...]


TEXTS = [
    Use(
        "ink", ("canvas", "surface", "surface2", "sunken", "band", "accent_soft", "pred_soft", "happ_soft", "hold_soft")
    ),
    Use("ink2", ("canvas", "surface", "surface2", "band", "accent_soft", "pred_soft", "happ_soft", "locked_soft")),
    Use("ink3", ("canvas", "surface", "surface2", "accent_soft", "sunken")),
    Use("accent", ("canvas", "surface", "surface2", "accent_soft")),
    Use("on_accent", ("accent", "accent_hover", "mastered", "happ")),
    Use("surface", ("danger",)),
    Use("pred", ("canvas", "surface", "band", "pred_soft", "accent_soft")),
    Use("happ", ("canvas", "surface", "band", "happ_soft", "accent_soft")),
    Use("mastered", ("canvas", "surface", "mastered_soft", "accent_soft")),
    Use("locked", ("surface", "locked_soft")),
    Use("hold", ("canvas", "surface", "hold_soft")),
    Use("danger", ("surface", "danger_soft")),
    Use("on_toast", ("toast",)),
    Use("toast_link", ("toast",)),
]
CONTROLS = [
    Use("control", ("canvas", "surface", "sunken", "surface2")),
    Use("focus", ("canvas", "surface", "surface2", "accent_soft", "happ_soft")),
    Use("accent", ("accent_soft", "surface", "canvas")),
    Use("on_accent", ("accent",)),
    Use("pred_fill", ("surface",)),
    Use("happ_fill", ("surface",)),
    Use("timber_edge", ("canvas",)),
    Use("pred", ("surface", "canvas", "sunken")),
    Use("happ", ("surface", "happ_soft")),
    Use("mastered", ("surface", "canvas", "mastered_soft")),
]


def luminance(colour: str) -> float:
    """Give the relative luminance of WCAG 2.2."""
    mixed = QColor(colour)
    return 0.2126 * linear(mixed.red()) + 0.7152 * linear(mixed.green()) + 0.0722 * linear(mixed.blue())


def linear(channel: int) -> float:
    """Give a channel of 0 to 255 as a share of light."""
    share = channel / 255
    return share / 12.92 if share <= 0.04045 else math.pow((share + 0.055) / 1.055, 2.4)


def contrast(one: str, other: str) -> float:
    """Give the contrast ratio of WCAG 2.2."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def pairs(uses: list[Use]) -> list[tuple[str, str]]:
    """Give colour and ground of every use."""
    return [(use.colour, ground) for use in uses for ground in use.grounds]


@pytest.fixture(autouse=True)
def put_back(qapp: QApplication) -> Iterator[None]:
    yield
    theme.apply(qapp, "light", 100)


def test_contrast_is_measured_as_wcag_does() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("colour", "ground"), pairs(TEXTS))
def test_text_can_be_read(tokens: Tokens, colour: str, ground: str) -> None:
    assert contrast(tokens[colour], tokens[ground]) >= TEXT


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("colour", "ground"), pairs(CONTROLS))
def test_controls_and_focus_can_be_seen(tokens: Tokens, colour: str, ground: str) -> None:
    assert contrast(tokens[colour], tokens[ground]) >= CONTROL


def test_both_tables_name_the_same_colours() -> None:
    assert LIGHT.keys() == DARK.keys()


def test_every_role_has_a_colour() -> None:
    assert {role.colour for role in ROLES.values()} <= LIGHT.keys()


def test_no_text_of_the_program_is_under_twelve_px() -> None:
    assert min(role.px for name, role in ROLES.items() if name != "cap") >= 13


def test_an_unknown_colour_is_an_error() -> None:
    with pytest.raises(KeyError):
        theme.current().colour("purple")


def test_the_bundled_typeface_is_there(qapp: QApplication) -> None:
    theme.apply(qapp, "light")
    assert QFontInfo(theme.current().font("h1")).family() == "Figtree"


@pytest.mark.parametrize(("role", "px", "weight"), [("display", 44, 700), ("title", 17, 600), ("caption", 13, 400)])
def test_a_role_has_size_and_weight(qapp: QApplication, role: str, px: int, weight: int) -> None:
    theme.apply(qapp, "light")
    font = theme.current().font(role)
    assert (font.pixelSize(), font.weight()) == (px, QFont.Weight(weight))


def test_figures_are_as_wide_as_each_other(qapp: QApplication) -> None:
    theme.apply(qapp, "light")
    label = QLabel()
    label.setFont(theme.current().font("h1"))
    assert label.fontMetrics().horizontalAdvance("1111") == label.fontMetrics().horizontalAdvance("0808")


@given(st.integers(100, 200), st.integers(4, 64))
def test_gaps_stay_on_the_grid_and_grow_more_slowly_than_text(percent: int, length: int) -> None:
    look = theme.Theme()
    look.text_percent = percent
    assert look.space(length) % 4 == 0
    assert length - 2 <= look.space(length) <= look.px(length) + 2


@pytest.mark.parametrize(("length", "grown"), [(8, 12), (16, 24), (24, 36), (2, 2)])
def test_gaps_at_the_largest_text(length: int, grown: int) -> None:
    look = theme.Theme()
    look.text_percent = 200
    assert look.space(length) == grown


@pytest.mark.parametrize(("asked", "taken"), [(50, 100), (120, 120), (900, 200)])
def test_text_size_is_kept_between_its_bounds(qapp: QApplication, asked: int, taken: int) -> None:
    theme.apply(qapp, "light", asked)
    assert theme.current().text_percent == taken


def test_a_change_is_told(qtbot: QtBot, qapp: QApplication) -> None:
    with qtbot.waitSignal(theme.current().changed):
        theme.apply(qapp, "dark", 150)
    assert theme.current().is_dark


def test_the_style_is_fusion_and_the_palette_follows(qapp: QApplication) -> None:
    theme.apply(qapp, "dark")
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == DARK["canvas"]
    assert qapp.palette().color(QPalette.ColorRole.PlaceholderText).name().upper() == DARK["ink3"]


def test_the_style_sheet_names_no_unknown_thing(qapp: QApplication) -> None:
    theme.apply(qapp, "light", 130)
    assert "$" not in qapp.styleSheet()


def test_a_placeholder_keeps_its_full_contrast(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp, "light")
    field = QLineEdit()
    qtbot.addWidget(field)
    field.ensurePolished()
    assert field.palette().color(QPalette.ColorRole.PlaceholderText).name().upper() == LIGHT["ink3"]


def test_a_field_grows_with_the_text(qtbot: QtBot, qapp: QApplication) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    theme.apply(qapp, "light", 100)
    field.ensurePolished()
    before = field.sizeHint().height()
    theme.apply(qapp, "light", 200)
    assert field.sizeHint().height() > before * 1.6


def test_following_the_system_takes_its_scheme(qapp: QApplication) -> None:
    theme.apply(qapp, "system")
    dark = qapp.styleHints().colorScheme() == Qt.ColorScheme.Dark
    assert theme.current().is_dark == dark


def test_only_a_look_that_follows_the_system_hears_it(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp, "system")
    with qtbot.waitSignal(theme.current().changed):
        theme._follow_system()
    theme.apply(qapp, "light")
    with qtbot.assertNotEmitted(theme.current().changed):
        theme._follow_system()


def test_high_contrast_leaves_the_colours_of_the_system() -> None:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Base, QColor("#000000"))
    palette.setColor(QPalette.ColorRole.Text, QColor("#ffff00"))
    palette.setColor(QPalette.ColorRole.Highlight, QColor("#00ffff"))
    palette.setColor(QPalette.ColorRole.HighlightedText, QColor("#000000"))
    assert set(from_palette(palette).values()) == {"#000000", "#ffff00", "#00ffff"}


def test_high_contrast_keeps_ink_off_its_own_ground() -> None:
    tokens = from_palette(QPalette())
    assert all(tokens[colour] != tokens[ground] for colour, ground in pairs(TEXTS) if colour not in {"surface"})


def test_nothing_moves_when_told_to_be_still(qapp: QApplication) -> None:
    look = theme.Theme()
    look.still = True
    assert look.reduced_motion


def test_motion_follows_the_style(qapp: QApplication) -> None:
    duration = qapp.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration)
    assert theme.Theme().reduced_motion == (duration == 0)
