"""The foot of the window: what is said in passing stands in the row of the status and over nothing else."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication

from tests.ui.opened import PATIENT, do
from tests.ui.windowed import press, words
from ui import theme
from ui.main_window import MainWindow
from ui.widgets.focus import focusable
from ui.widgets.toast import Toast

SAID = "Nothing was recorded. Say first what is feared and how we will know."


def toast(main: MainWindow) -> Toast:
    """Give the toast of the window."""
    (found,) = main.findChildren(Toast)
    return found


def covered(main: MainWindow) -> list[str]:
    """Name the controls that lie under what is said in passing, wholly or in part."""
    QApplication.processEvents()
    said = toast(main)
    place = QRect(said.mapTo(main, QPoint()), said.size())
    stops = [each for each in focusable(main) if not said.isAncestorOf(each)]
    seen = {each.objectName(): each.visibleRegion().translated(each.mapTo(main, QPoint())) for each in stops}
    return [name for name, region in seen.items() if region.intersects(place)]


@pytest.mark.parametrize("percent", [100, 150])
@pytest.mark.parametrize("page", ["show_visit", "show_ladder"])
def test_what_is_said_lies_over_no_control(main: MainWindow, page: str, percent: int) -> None:
    theme.apply(QApplication.instance(), "light", percent)  # type: ignore[arg-type]
    main.resize(1280, 800)
    main.open_patient(PATIENT)
    do(main.workspace, {"edit": "open_visit", "id": main.workspace.new_id(), "patient": PATIENT})
    main.actions_by_name[page].trigger()
    main.foot.tell(SAID)
    assert toast(main).isVisible()
    assert covered(main) == []


def test_what_is_said_takes_the_place_of_the_status_and_gives_it_back(main: MainWindow) -> None:
    height = main.foot.status.height()
    main.foot.tell(SAID)
    QApplication.processEvents()
    assert (main.foot.status.isVisible(), main.foot.strip.height()) == (False, height)
    toast(main).hide()
    assert main.foot.status.isVisible()


@pytest.mark.parametrize(("is_file", "where"), [(True, "on this computer"), (False, "on the server")])
def test_before_anything_was_saved_the_foot_says_where_all_of_it_goes(
    main: MainWindow, monkeypatch: pytest.MonkeyPatch, is_file: bool, where: str
) -> None:
    monkeypatch.setattr(type(main.workspace), "is_file", is_file)
    monkeypatch.setattr(main.workspace, "saved_at", None)
    main.foot.say_always("")
    assert f"Each change is saved at once {where}" in words(main.foot.status)


def test_during_a_try_no_status_comes_back_with_what_was_said(main: MainWindow) -> None:
    do(main.workspace, {"edit": "clear_to_start", "patient": PATIENT, "found": "Nothing that speaks against it"})
    main.open_patient(PATIENT)
    press("Ctrl+T")
    main.foot.tell(SAID)
    toast(main).hide()
    assert not main.foot.status.isVisible()
