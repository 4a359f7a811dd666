"""What a power cut leaves on the disk, made from the log of what a program did to its files.

The model: what was synced is there; of what was written since, any part may be, down to sectors of 512 bytes; of names
made, taken away or changed since the folder was synced, the first few are. A sync of a new file keeps its name too.
"""

import struct
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

SECTOR = 512
_HEAD = struct.Struct("<cHQI")
FileId = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Operation:
    """One thing a program did: kind as in writelog.c, name within the folder, offset or length, data."""

    kind: str
    name: str
    offset: int = 0
    data: bytes = b""


def read_log(log: Path, folder: Path) -> list[Operation]:
    """Read a log; paths become names within `folder`, whose own name is empty."""
    raw, place, found = log.read_bytes(), 0, []
    prefix = f"{folder}/"
    while place + _HEAD.size <= len(raw):
        kind, path_length, offset, length = _HEAD.unpack_from(raw, place)
        place += _HEAD.size
        path = raw[place : place + path_length].decode()
        data = raw[place + path_length : place + path_length + length]
        place += path_length + length
        found.append(Operation(kind.decode(), path.removeprefix(prefix).removeprefix(str(folder)), offset, data))
    return found


@dataclass
class Disk:
    """A disk at one moment: what is safe on it, and what is still on its way."""

    safe: dict[FileId, bytearray] = field(default_factory=lambda: defaultdict(bytearray))
    coming: dict[FileId, list[Operation]] = field(default_factory=lambda: defaultdict(list))
    names: dict[str, FileId] = field(default_factory=dict)
    names_coming: list[tuple[str, FileId | None]] = field(default_factory=list)
    seen: dict[str, FileId] = field(default_factory=dict)
    made: int = 0

    def do(self, done: Operation) -> None:
        """Take in what the program did next."""
        if done.kind == "C":
            self._make(done.name)
        elif done.kind in "WT":
            self.coming[self._file(done.name)].append(done)
        elif done.kind == "S" and done.name == "":
            self._sync_names(self.names_coming)
        elif done.kind == "S":
            self._sync(self._file(done.name))
        elif done.kind == "U":
            self.seen.pop(done.name, None)
            self.names_coming.append((done.name, None))
        elif done.kind == "R":
            self._rename(done.name, done.data.decode().rpartition("/")[2])

    def cut(self, random: Random) -> dict[str, bytes]:
        """Let the power go; gives the content of each file that is found afterwards."""
        self._sync_names(self.names_coming[: random.randint(0, len(self.names_coming))])
        for file, waiting in self.coming.items():
            for each in _survivors(waiting, random):
                _apply(self.safe[file], each)
        return {name: bytes(self.safe[file]) for name, file in self.names.items()}

    def _make(self, name: str) -> FileId:
        self.made += 1
        self.seen[name] = (name, self.made)
        self.names_coming.append((name, self.seen[name]))
        return self.seen[name]

    def _file(self, name: str) -> FileId:
        return self.seen[name] if name in self.seen else self._make(name)

    def _rename(self, old: str, new: str) -> None:
        self.seen[new] = self._file(old)
        self.seen.pop(old)
        self.names_coming += [(new, self.seen[new]), (old, None)]

    def _sync(self, file: FileId) -> None:
        for each in self.coming.pop(file, []):
            _apply(self.safe[file], each)
        if any(known == file for _name, known in self.names_coming):
            name = next(name for name, known in self.names_coming if known == file)
            self._sync_names([entry for entry in self.names_coming if entry[0] == name])

    def _sync_names(self, entries: Sequence[tuple[str, FileId | None]]) -> None:
        for name, file in list(entries):
            if file is None:
                self.names.pop(name, None)
            else:
                self.names[name] = file
        kept = list(entries)
        self.names_coming = [entry for entry in self.names_coming if entry not in kept]


def image(operations: Sequence[Operation], random: Random) -> tuple[dict[str, bytes], str]:
    """Give the files after a power cut right after these operations, and all the answers given by then."""
    disk, answers = Disk(), bytearray()
    for each in operations:
        if each.kind == "A":
            answers += each.data
        else:
            disk.do(each)
    return disk.cut(random), answers.decode()


def cuts(operations: Sequence[Operation], count: int, random: Random) -> Iterator[int]:
    """Give moments after the first answer, half of them right after one, where nothing may be on its way any more."""
    answered = [place + 1 for place, each in enumerate(operations) if each.kind == "A"]
    for number in range(count):
        yield random.choice(answered) if number % 2 else random.randint(answered[0], len(operations))


def _survivors(waiting: Sequence[Operation], random: Random) -> Iterator[Operation]:
    """Choose what reached the disk: nothing, everything, the beginning, or any sectors."""
    kept = random.choice(("none", "all", "beginning", "any"))
    if kept == "none":
        return
    beginning = random.randint(0, len(waiting)) if kept == "beginning" else len(waiting)
    for each in waiting[:beginning]:
        yield from _sectors(each, random) if kept == "any" else (each,)


def _sectors(written: Operation, random: Random) -> Iterator[Operation]:
    parts = range(0, max(len(written.data), 1), SECTOR)
    for start in parts:
        if random.random() < 0.5:
            data = written.data[start : start + SECTOR]
            yield Operation(written.kind, written.name, written.offset + start, data)


def _apply(content: bytearray, done: Operation) -> None:
    end = done.offset + len(done.data)
    if done.kind == "T":
        del content[done.offset :]
    content.extend(b"\0" * (end - len(content)))
    content[done.offset : end] = done.data
