"""Backups: the sheet that lists them, a restore before it is done, and the door where a file does not open."""

from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QWidget

from exposure import after_restore
from exposure.domain.restoring import Lost
from exposure.errors import ExposureError
from exposure.keeping import live_of, preview
from exposure.recovery_desk import RecoveryDesk
from exposure.storage import swapping
from exposure.storage.backup import make
from exposure.storage.backup_file import About
from exposure.storage.keyring_file import keys_path
from exposure.storage.restoring import Prepared
from exposure.storage.swap_note import Taken
from tools.scenes.stage import NOW, Scene, Stage
from ui.dialogs.backups import BackupsSheet, RestoreSheet
from ui.hands import Hands
from ui.one_task import wait_within
from ui.recovering import RecoveringPage
from ui.recovering_backup import BackupPart
from ui.unlock import UnlockPage

LOST = Lost(14, 3, "2026-11-24T09:12:00+00:00", "2026-11-26T10:02:00+00:00")


def _with_backups(stage: Stage) -> None:
    live = live_of(stage.window.workspace.opened)
    for ago in (timedelta(40), timedelta(9), timedelta(1), timedelta(1, -20), timedelta()):
        if live is not None:
            make(live, live.folder, NOW - ago)


def _none_yet(stage: Stage) -> None:
    hands = stage.choose("show_backups")
    wait_within(stage.window)
    hands.settle()


def _looking(stage: Stage) -> None:
    _none_yet(stage)
    (sheet,) = stage.window.findChildren(BackupsSheet)
    sheet.show_looking(stage.file.parent / "backups")
    stage.hands.settle()


def _backups(stage: Stage) -> None:
    _with_backups(stage)
    _none_yet(stage)


def _second_copy(stage: Stage) -> None:
    copy = stage.file.with_name(f"{stage.file.stem} (Anna’s PC){stage.file.suffix}")
    copy.write_bytes(stage.file.read_bytes())
    _backups(stage)


def _restore(stage: Stage) -> None:
    about = About("6b1f09e2" * 4, NOW - timedelta(days=2), "Rungwise", "0003", 812, "")
    prepared = Prepared(stage.file, about, present=True, lost=LOST, own_keys=True, key=b"")
    stage.window.care.sheets.show(RestoreSheet(preview(prepared), stage.window))
    stage.hands.settle()


def _door(stage: Stage, kind: str) -> QWidget:
    _with_backups(stage)
    desk = RecoveryDesk(stage.file, stage.file.parent / "backups", lambda: NOW)
    return stage.alone(RecoveringPage(desk, ExposureError(kind, "file")))


def _decided(stage: Stage) -> Path:
    """Decide to take a copy of the file back; gives where it stands ready."""
    ready = swapping.ready_path(stage.file)
    for present, there in ((stage.file, ready), (keys_path(stage.file), keys_path(ready))):
        there.write_bytes(present.read_bytes())
    swapping.begin(stage.file, NOW, "replaced", Taken(NOW - timedelta(days=2), 812, own_keys=True))
    return ready


def _unlock_told(stage: Stage) -> QWidget:
    swapping.finish(stage.file)
    page = UnlockPage(stage.file)
    page.say_first(after_restore.lines(stage.file))
    return stage.alone(page)


def _restored(stage: Stage) -> QWidget:
    _decided(stage)
    return _unlock_told(stage)


def _not_restored(stage: Stage) -> QWidget:
    _decided(stage).unlink()
    return _unlock_told(stage)


def _restore_waits(stage: Stage) -> QWidget:
    _decided(stage)
    desk = RecoveryDesk(stage.file, stage.file.parent / "backups", lambda: NOW)
    return stage.alone(RecoveringPage(desk, ExposureError("not_readable", "file")))


def _damaged(stage: Stage) -> QWidget:
    return _door(stage, "damaged")


def _damaged_restore(stage: Stage) -> QWidget:
    frame = _door(stage, "damaged")
    Hands(frame).click("recovering.restore")
    return frame


def _read_on(stage: Stage) -> QWidget:
    """Show a record whose journal was hit, once it was found how far it can be read."""
    hit = stage.file.with_name("hit.db")
    hit.write_bytes(stage.file.read_bytes())
    keys_path(hit).write_bytes(keys_path(stage.file).read_bytes())
    hit.with_name("hit.db-wal").write_bytes(bytes(100))
    desk = RecoveryDesk(hit, stage.file.parent / "none", lambda: NOW)
    frame = stage.alone(RecoveringPage(desk, ExposureError("damaged", "journal")))
    Hands(frame).click("recovering.restore")
    about = About("6b1f09e2" * 4, NOW - timedelta(hours=1), "", "0003", 812, "")
    prepared = Prepared(desk.file, about, present=True, lost=None, own_keys=True, key=b"", remains=True)
    for part in frame.findChildren(BackupPart):
        part.show_preview(prepared, preview(prepared))
    return frame


def _not_readable(stage: Stage) -> QWidget:
    return _door(stage, "not_readable")


SCENES = (
    Scene("backups-looking", _looking),
    Scene("backups-none", _none_yet),
    Scene("backups", _backups),
    Scene("backups-second-copy", _second_copy),
    Scene("backups-restore", _restore),
    Scene("unlock-restored", _restored),
    Scene("unlock-not-restored", _not_restored),
    Scene("door-restore-waits", _restore_waits),
    Scene("door-damaged", _damaged),
    Scene("door-restore", _damaged_restore),
    Scene("door-read-on", _read_on),
    Scene("door-not-readable", _not_readable),
)
