"""What is done about the file as a whole, each following from the others."""

import pytest

from ui.locking import Locking
from ui.main_window import MainWindow
from ui.people_actions import PeopleActions


@pytest.mark.parametrize("after", ["restore", "erasing"])
def test_the_window_locks_after_what_it_may_not_remember(
    main: MainWindow, monkeypatch: pytest.MonkeyPatch, after: str
) -> None:
    heard: list[str] = []
    with monkeypatch.context() as patch:
        patch.setattr(Locking, "lock", lambda _self: heard.append("locked"))
        {"restore": main.file.backups.lock_wanted, "erasing": main.file.erasing.erased}[after].emit()
    assert heard == ["locked"]


@pytest.mark.parametrize("locked", [False, True])
def test_it_stays_open_while_who_opens_it_is_being_changed_unless_it_is_locked(
    main: MainWindow, monkeypatch: pytest.MonkeyPatch, locked: bool
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(PeopleActions, "busy", True)
        patch.setattr(Locking, "is_locked", locked)
        may_close = main.file.may_close
    assert (may_close, main.file.may_close) == (locked, True)
