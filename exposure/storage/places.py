"""Where a file lies, and what puts it at risk there: a sync folder, a network drive, a full disk, a second copy."""

import re
import shutil
from dataclasses import dataclass
from pathlib import Path, PureWindowsPath
from typing import Literal

from exposure.storage.backup_file import clinic_of

LEAST_FREE = 200_000_000
MOUNTS = Path("/proc/self/mountinfo")
RiskKind = Literal["synced", "network", "scarce", "second_copy"]

# What one folder on the way is called, by the service that keeps it the same on several computers.
_SERVICES = (
    ("Dropbox", re.compile(r"dropbox( \(.+\))?")),
    ("OneDrive", re.compile(r"onedrive\b.*")),
    ("Google Drive", re.compile(r"google ?drive\b.*|my drive")),
    ("iCloud", re.compile(r"mobile documents|icloud ?drive.*")),
    ("Box", re.compile(r"box|box sync|box-box")),
    ("MEGA", re.compile(r"mega|megasync( downloads)?")),
    ("pCloud", re.compile(r"pcloud ?drive|pcloud sync")),
    ("Nextcloud", re.compile(r"nextcloud\d?|owncloud\d?")),
)
_MARKS = ((".dropbox.cache", "Dropbox"), (".nextcloudsync.log", "Nextcloud"), (".owncloudsync.log", "Nextcloud"))
# The names the kernel gives file systems of other computers.
_NETWORK = frozenset(("nfs", "nfs4", "cifs", "smb2", "smb3", "smbfs", "ncpfs", "afs", "9p", "ceph", "lustre", "davfs"))
_NETWORK_BY_PROGRAM = ("fuse.sshfs", "fuse.rclone", "fuse.davfs", "fuse.gvfsd", "fuse.glusterfs", "fuse.s3fs")
# Copies this program keeps itself: of older versions, of what was replaced, of what was damaged.
_OWN = re.compile(r"\.(\d{4}\.|replaced-|damaged-)")


@dataclass(frozen=True, slots=True)
class Risk:
    """One thing that may harm a file; `what` names the service, the kind of network, or the other file."""

    kind: RiskKind
    what: str = ""


def risks(file: Path, clinic: str, mounts: Path = MOUNTS) -> tuple[Risk, ...]:
    """Give what puts the file of a clinic at risk where it lies, the gravest first; the file need not be there."""
    found = []
    if second := second_copies(file, clinic):
        found.append(Risk("second_copy", second[0].name))
    if service := sync_service(file):
        found.append(Risk("synced", service))
    if network := network_of(file, mounts):
        found.append(Risk("network", network))
    if free_bytes(file) < LEAST_FREE:
        found.append(Risk("scarce"))
    return tuple(found)


def sync_service(file: Path) -> str:
    """Name the service that syncs the folder of a file, or ""."""
    for part in reversed(PureWindowsPath(file).parts[:-1]):
        for service, called in _SERVICES:
            if called.fullmatch(part.casefold()):
                return service
    for mark, service in _MARKS:
        if any((folder / mark).exists() for folder in file.parents):
            return service
    return ""


def second_copies(file: Path, clinic: str) -> tuple[Path, ...]:
    """Give the files beside `file` that hold the same record under a name like it, as a sync program makes them.

    `clinic` is as `clinic_of` gives it, but from the key: `file` itself may be open, and is not read.
    """
    try:
        beside = sorted(file.parent.glob(f"{_literal(file.stem)}*{_literal(file.suffix)}"))
    except OSError:
        return ()
    return tuple(each for each in beside if _is_second(each, file, clinic))


def network_of(file: Path, mounts: Path = MOUNTS) -> str:
    """Name the kind of network drive a file lies on, or ""."""
    if str(file).startswith("\\\\"):
        return "smb"
    try:
        table = [_mount(line) for line in mounts.read_text(encoding="utf-8", errors="replace").splitlines()]
    except (OSError, ValueError, IndexError):
        return ""
    place = file.resolve()
    over = [(point, kind) for point, kind in table if place.is_relative_to(point)]
    kind = max(over, key=lambda each: len(each[0].parts), default=(Path(), ""))[1]
    return kind if kind in _NETWORK or kind.startswith(_NETWORK_BY_PROGRAM) else ""


def free_bytes(file: Path) -> int:
    """Give how much room is left where a file lies, or is to lie."""
    folder = next((each for each in file.parents if each.is_dir()), Path())
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return LEAST_FREE


def is_placeholder(file: Path) -> bool:
    """Whether a sync program took a file away from this computer and left a stand-in for it."""
    return not file.exists() and file.with_name(f".{file.name}.icloud").exists()


def _is_second(each: Path, file: Path, clinic: str) -> bool:
    try:
        is_other = not _OWN.match(each.name[len(file.stem) :]) and not each.samefile(file)
        return is_other and clinic_of(each) == clinic
    except OSError:
        # It vanished, or is nothing that can be read: the others beside it count all the same.
        return False


def _literal(name: str) -> str:
    return re.sub(r"([*?[])", r"[\1]", name)


def _mount(line: str) -> tuple[Path, str]:
    """Read one line of mountinfo: where it is mounted (with octal escapes), and its kind behind the dash."""
    where, _dash, what = line.partition(" - ")
    point = re.sub(r"\\(\d{3})", lambda found: chr(int(found[1], 8)), where.split()[4])
    return Path(point), what.split()[0]
