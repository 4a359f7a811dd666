"""What holds for every painted control: it grows, it has its names, it shows the focus, it follows the theme."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.pixels import pixels
from tests.ui.widgets.conftest import height_at
from tests.ui.widgets.showcase import ALL, GROUPS, SEEN, TOUCHED
from ui import theme
from ui.widgets.boxes import Column

Make = Callable[[], QWidget]
Put = Callable[[QWidget], None]
SIZES = [100, 125, 150, 200]


def each(kinds: object) -> pytest.MarkDecorator:
    """Run a test once for each control of a table."""
    assert isinstance(kinds, dict)
    return pytest.mark.parametrize("make", kinds.values(), ids=kinds.keys())


def hint(widget: QWidget) -> QSize:
    widget.ensurePolished()
    return widget.sizeHint()


@each(ALL)
@pytest.mark.parametrize("percent", SIZES)
def test_its_least_size_fits_into_the_size_it_asks_for(qapp: QApplication, make: Make, percent: int) -> None:
    theme.apply(qapp, "light", percent)
    widget = make()
    assert widget.minimumSizeHint().width() <= hint(widget).width()


@each(ALL)
def test_it_grows_with_the_text(qapp: QApplication, make: Make) -> None:
    widget = make()
    before = hint(widget)
    theme.apply(qapp, "light", 200)
    after = hint(widget)
    assert after.height() >= 1.4 * before.height() or after.width() >= 1.7 * before.width()


@each(ALL)
def test_it_grows_while_it_is_alive_as_it_would_if_made_anew(qapp: QApplication, make: Make) -> None:
    old = make()
    hint(old)
    theme.apply(qapp, "light", 150)
    new = make()
    assert hint(old) == hint(new)


@each(ALL)
@pytest.mark.parametrize("percent", SIZES)
def test_a_narrower_place_never_makes_it_lower(qapp: QApplication, make: Make, percent: int) -> None:
    theme.apply(qapp, "light", percent)
    widget = make()
    least = widget.minimumSizeHint().width()
    heights = [height_at(widget, least + extra) for extra in (0, 60, 200, 800)]
    if widget.objectName() != "k":
        assert heights == sorted(heights, reverse=True)
    assert min(heights) >= widget.minimumSizeHint().height() or widget.objectName() == "m"


@each(ALL)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_drawn_in_both_schemes(put: Put, qapp: QApplication, make: Make, scheme: theme.Scheme) -> None:
    theme.apply(qapp, scheme)
    widget = make()
    put(widget)
    every_second = pixels(widget.grab().toImage())[:, ::2]
    assert every_second.min() != every_second.max()


@each(ALL)
def test_a_change_of_scheme_is_drawn_at_once(put: Put, qapp: QApplication, make: Make) -> None:
    widget = make()
    put(widget)
    light = widget.grab().toImage()
    theme.apply(qapp, "dark")
    assert widget.grab().toImage() != light


@each(TOUCHED)
def test_what_can_be_touched_has_both_its_names(make: Make) -> None:
    widget = make()
    assert widget.objectName()
    assert widget.accessibleName()


@each(SEEN)
def test_what_is_only_seen_takes_no_focus(make: Make) -> None:
    assert make().focusPolicy() == Qt.FocusPolicy.NoFocus


@each(GROUPS)
def test_a_group_is_called_by_its_question(make: Make) -> None:
    group = make()
    assert group.accessibleName()
    assert all(child.accessibleName() for child in group.findChildren(QWidget) if child.objectName())


@each(TOUCHED)
def test_the_focus_is_drawn(put: Put, make: Make) -> None:
    widget = make()
    put(widget)
    widget.clearFocus()
    without = widget.grab().toImage()
    widget.setFocus()
    assert widget.grab().toImage() != without


@each(TOUCHED)
def test_it_is_large_enough_to_hit(make: Make) -> None:
    size = hint(make())
    assert size.height() >= 32
    assert size.width() >= 32


def test_only_the_widget_with_the_focus_draws_a_ring(put: Put) -> None:
    page, controls = QWidget(), [make() for make in TOUCHED.values() if make().objectName() not in {"l", "m"}]
    page.setLayout(Column(*controls))
    put(page)
    page.setFocus()
    plain = {control: control.grab().toImage() for control in controls}
    for focused in controls:
        focused.setFocus()
        drawn = {control for control in controls if control.grab().toImage() != plain[control]}
        assert drawn == {focused}


def test_tab_goes_through_all_of_them_in_order(put: Put) -> None:
    # Two radio buttons in one page are one stop, as they should be; so only the first is here.
    page, controls = QWidget(), [make() for kind, make in TOUCHED.items() if kind != "choice"]
    page.setLayout(Column(*controls))
    put(page)
    controls[0].setFocus()
    seen: dict[str, QWidget] = {}
    while (now := QApplication.focusWidget()) and len(seen) < len(controls):
        seen[now.objectName()] = now
        QTest.keyClick(now, Qt.Key.Key_Tab)
    assert list(seen) == [control.objectName() for control in controls]
