"""Whether the journal beside a file (FILE-wal) still holds all that was confirmed.

SQLite leaves out, without a word, what follows a damaged place in a journal: edits somebody was told are saved would be
gone. The form of a journal is told in https://sqlite.org/fileformat2.html, "The Write-Ahead Log".
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from exposure.errors import ExposureError

JOURNAL_SUFFIX = "-wal"
_HEAD, _FRAME = 32, 24
_MAGIC = 0x377F0682
Sums = tuple[int, int]


def refuse_damaged(file: Path) -> None:
    """Refuse a file whose journal lost something confirmed; raises `damaged`, and OSError as it came.

    A torn end is no damage: what was on its way when the power went was never confirmed.
    """
    path = file.with_name(file.name + JOURNAL_SUFFIX)
    raw = path.read_bytes() if path.is_file() else b""
    if len(raw) > _HEAD and not _Journal(raw).is_whole():
        raise ExposureError("damaged", "journal", name=path.name)


@dataclass(frozen=True, slots=True)
class _Frame:
    """A page as it was written: whether a transaction ends with it, its salts, and its sums as they are kept."""

    commits: bool
    salts: bytes
    sums: Sums
    summed: bytes


class _Journal:
    """The bytes of a journal, its head and then a frame a page."""

    def __init__(self, raw: bytes) -> None:
        magic, _version, page_size = struct.unpack_from(">3I", raw)
        self._order = ">" if magic & 1 else "<"
        self._salts = raw[16:24]
        self._sums: Sums = struct.unpack_from(">2I", raw, 24)
        self._has_head = magic & ~1 == _MAGIC and self._sum(raw[:24], (0, 0)) == self._sums
        self._frames = list(_frames(raw, page_size)) if self._has_head else []

    def is_whole(self) -> bool:
        """Say whether no transaction follows a damaged one: each begins only after the one before is on the disk."""
        if not self._has_head:
            return False
        damaged, sums = self._follow(0, self._sums)
        if damaged == len(self._frames):
            return True
        frame = self._frames[damaged]
        # Whichever of page and sums was hit, the frames behind were summed on from what the sums were.
        return not any(self._goes_on(damaged, said) for said in (frame.sums, self._sum(frame.summed, sums)))

    def _goes_on(self, damaged: int, sums: Sums) -> bool:
        """Say whether, past a damaged frame, its transaction ends and another one begins."""
        end, _sums = self._follow(damaged + 1, sums)
        commits = [place for place in range(damaged, end) if self._frames[place].commits]
        return bool(commits) and commits[0] < end - 1

    def _follow(self, place: int, sums: Sums) -> tuple[int, Sums]:
        """Give the first frame from `place` on that is not as it was written, and the sums up to there."""
        for number, frame in enumerate(self._frames[place:], start=place):
            found = self._sum(frame.summed, sums)
            if frame.salts != self._salts or frame.sums != found:
                return number, sums
            sums = found
        return len(self._frames), sums

    def _sum(self, data: bytes, sums: Sums) -> Sums:
        one, two = sums
        words = struct.unpack(f"{self._order}{len(data) // 4}I", data)
        for first, second in zip(words[::2], words[1::2], strict=True):
            one = (one + first + two) & 0xFFFFFFFF
            two = (two + second + one) & 0xFFFFFFFF
        return one, two


def _frames(raw: bytes, page_size: int) -> Iterator[_Frame]:
    size = _FRAME + page_size
    for start in range(_HEAD, len(raw) - size + 1, size):
        _page, committed = struct.unpack_from(">2I", raw, start)
        summed = raw[start : start + 8] + raw[start + _FRAME : start + size]
        yield _Frame(committed > 0, raw[start + 8 : start + 16], struct.unpack_from(">2I", raw, start + 16), summed)
