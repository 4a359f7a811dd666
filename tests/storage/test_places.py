"""Where a file lies: sync folders by name and mark, second copies by what they hold, network drives by the kernel."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from exposure.storage.places import Risk, is_placeholder, network_of, risks, second_copies, sync_service

NONE = Path("/nowhere")
CLINIC = b"0123456789abcdef".hex()


@pytest.mark.parametrize(
    ("path", "service"),
    [
        ("/home/anna/Dropbox/clinic.db", "Dropbox"),
        ("C:\\Users\\Anna\\Dropbox (Personal)\\rungwise\\clinic.db", "Dropbox"),
        ("C:\\Users\\Anna\\OneDrive - Harbour Clinic\\clinic.db", "OneDrive"),
        ("C:\\Users\\Anna\\OneDrive\\Documents\\clinic.db", "OneDrive"),
        ("/Users/anna/Library/CloudStorage/GoogleDrive-anna@harbour.org/My Drive/clinic.db", "Google Drive"),
        ("G:\\My Drive\\clinic.db", "Google Drive"),
        ("/Users/anna/Library/Mobile Documents/com~apple~CloudDocs/clinic.db", "iCloud"),
        ("C:\\Users\\Anna\\iCloudDrive\\clinic.db", "iCloud"),
        ("/Users/anna/Box Sync/clinic.db", "Box"),
        ("/home/anna/MEGA/clinic.db", "MEGA"),
        ("/home/anna/pCloudDrive/clinic.db", "pCloud"),
        ("/home/anna/Nextcloud/records/clinic.db", "Nextcloud"),
        ("/home/anna/.local/share/rungwise/rungwise.db", ""),
        ("/home/anna/Boxing club/clinic.db", ""),
        ("/home/anna/records/dropbox", ""),
    ],
)
def test_a_sync_folder_is_known_by_its_name(path: str, service: str) -> None:
    assert sync_service(Path(path)) == service


def test_a_sync_folder_of_another_name_is_known_by_its_mark(tmp_path: Path) -> None:
    (tmp_path / ".nextcloudsync.log").touch()
    assert sync_service(tmp_path / "records" / "clinic.db") == "Nextcloud"


@pytest.mark.parametrize(
    "name",
    [
        "clinic (Anna's PC).db",
        "clinic (Anna's conflicted copy 2026-11-26).db",
        "clinic (conflicted copy 2026-11-26 101010).db",
        "clinic-ANNAS-PC.db",
        "clinic (1).db",
        "clinic 2.db",
        "clinic_conflict-20261126-101010.db",
        "clinic.sync-conflict-20261126-101010-ABCDEFG.db",
        "clinic (SFConflict anna@harbour.org 2026-11-26).db",
        "clinic [Conflict].db",
        "clinic - Copy.db",
        "clinic.db.db",
    ],
)
def test_a_second_copy_is_found_beside_the_file(tmp_path: Path, name: str) -> None:
    file = tmp_path / "clinic.db"
    for each in (file, tmp_path / name):
        each.write_bytes(b"0123456789abcdef and more")
    assert second_copies(file, CLINIC) == (tmp_path / name,)
    assert Risk("second_copy", name) in risks(file, CLINIC, NONE)


@pytest.mark.parametrize(
    "name",
    ["clinic.replaced-2026-11-26-090000.db", "clinic.damaged-2026-11-26-090000.db", "clinic.0002.2026-11-26-090000.db"],
)
def test_what_the_program_kept_itself_is_no_second_copy(tmp_path: Path, name: str) -> None:
    (tmp_path / "clinic.db").write_bytes(b"0123456789abcdef")
    shutil.copy(tmp_path / "clinic.db", tmp_path / name)
    assert not second_copies(tmp_path / "clinic.db", CLINIC)


@pytest.mark.parametrize("link", [os.link, os.symlink], ids=lambda each: each.__name__)
def test_another_name_of_the_same_file_is_no_second_copy_and_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, link: Callable[[Path, Path], None]
) -> None:
    (tmp_path / "clinic.db").write_bytes(b"0123456789abcdef")
    link(tmp_path / "clinic.db", tmp_path / "clinic (1).db")
    monkeypatch.setattr(Path, "open", lambda *_given: pytest.fail("read"))
    assert not second_copies(tmp_path / "clinic.db", CLINIC)


@pytest.mark.parametrize("make", [lambda each: each.symlink_to("nowhere"), Path.mkdir], ids=["vanished", "folder"])
def test_what_cannot_be_read_beside_the_file_hides_no_second_copy(tmp_path: Path, make: Callable[[Path], None]) -> None:
    for name in ("clinic.db", "clinic (2).db"):
        (tmp_path / name).write_bytes(b"0123456789abcdef")
    make(tmp_path / "clinic (1).db")
    assert second_copies(tmp_path / "clinic.db", CLINIC) == (tmp_path / "clinic (2).db",)


def test_another_record_of_a_like_name_is_no_second_copy(tmp_path: Path) -> None:
    (tmp_path / "clinic.db").write_bytes(b"0123456789abcdef")
    (tmp_path / "clinic-west.db").write_bytes(b"fedcba9876543210")
    assert not second_copies(tmp_path / "clinic.db", CLINIC)


@pytest.mark.parametrize(
    ("kind", "network"),
    [("nfs4", "nfs4"), ("cifs", "cifs"), ("fuse.sshfs", "fuse.sshfs"), ("9p", "9p"), ("ext4", ""), ("btrfs", "")],
)
def test_a_network_drive_is_known_by_what_is_mounted(tmp_path: Path, kind: str, network: str) -> None:
    mounts = tmp_path / "mountinfo"
    below = str(tmp_path / "the share").replace(" ", "\\040")
    mounts.write_text(f"22 1 8:1 / / rw - ext4 /dev/sda rw\n36 22 0:44 / {below} rw - {kind} server:/share rw\n")
    assert network_of(tmp_path / "the share" / "clinic.db", mounts) == network
    assert network_of(tmp_path / "clinic.db", mounts) == ""


def test_a_share_of_windows_is_a_network_drive() -> None:
    assert network_of(Path("\\\\server\\share\\clinic.db"), NONE) == "smb"


@pytest.mark.parametrize("content", [None, "", "rubbish\n"])
def test_a_table_of_mounts_that_is_none_says_nothing(tmp_path: Path, content: str | None) -> None:
    mounts = tmp_path / "mountinfo"
    if content is not None:
        mounts.write_text(content)
    assert network_of(tmp_path / "clinic.db", mounts) == ""


@pytest.mark.parametrize(("free", "found"), [(199_000_000, True), (200_000_000, False)])
def test_little_room_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, free: int, found: bool) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: SimpleNamespace(free=free))
    assert (Risk("scarce") in risks(tmp_path / "new" / "clinic.db", CLINIC, NONE)) is found


def test_a_stand_in_of_a_sync_program_is_known(tmp_path: Path) -> None:
    (tmp_path / ".clinic.db.icloud").touch()
    assert is_placeholder(tmp_path / "clinic.db")
    (tmp_path / "clinic.db").touch()
    assert not is_placeholder(tmp_path / "clinic.db")
