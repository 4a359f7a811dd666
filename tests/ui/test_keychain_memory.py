"""For whom the keychain is on, and that a file was left: by the file itself, however its path is spelled."""

from pathlib import Path

import pytest

from exposure.storage.keyring_file import write_whole
from ui import keychain_memory
from ui.keychain_memory import KeychainMemory, door_of


def remembered(folder: Path, name: str = "Quillfeather.db") -> KeychainMemory:
    """Remember as a program does that is started anew."""
    data = folder / name
    if not data.exists():
        data.write_bytes(name.rjust(16, "-").encode()[:16] + b"stands for the rest")
    return KeychainMemory(door_of(data), folder / "kept")


def stick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nothing be taken away any more, as in a folder that may only be read."""

    def fail(*_said: object, **_how: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "unlink", fail)


def fill(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nothing be written any more, as on a full disk."""

    def fail(*_said: object) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(keychain_memory, "write_whole", fail)


def test_nothing_is_remembered_at_first(tmp_path: Path) -> None:
    memory = remembered(tmp_path)
    assert (memory.user, memory.is_left, memory.end_left(), memory.turn_off()) == ("", False, True, True)


def test_a_file_that_was_left_is_so_once(tmp_path: Path) -> None:
    remembered(tmp_path).note_left()
    assert [remembered(tmp_path).take_left() for _start in range(2)] == [True, False]


def test_that_it_was_left_counts_only_where_it_can_be_taken_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    memory = remembered(tmp_path)
    memory.note_left()
    stick(monkeypatch)
    assert (memory.take_left(), memory.end_left(), memory.is_left) == (False, False, True)


@pytest.mark.parametrize("way", ["take_left", "turn_off"])
def test_a_full_disk_keeps_nothing_from_being_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str) -> None:
    memory = remembered(tmp_path)
    memory.turn_on("somebody")
    memory.note_left()
    fill(monkeypatch)
    assert getattr(memory, way)()
    assert not remembered(tmp_path).is_left


def test_it_is_on_only_where_that_was_written_and_it_cannot_count_as_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    memory = remembered(tmp_path)
    memory.note_left()
    with monkeypatch.context() as stuck:
        stick(stuck)
        assert not memory.turn_on("somebody")
    fill(monkeypatch)
    assert not memory.turn_on("somebody")
    assert (memory.user, memory.is_left) == ("", False)


def test_who_is_let_in_is_known_at_the_next_start_until_it_is_off(tmp_path: Path) -> None:
    assert remembered(tmp_path).turn_on("somebody")
    assert remembered(tmp_path).user == "somebody"
    assert remembered(tmp_path).turn_off()
    assert remembered(tmp_path).user == ""


def test_another_spelling_of_the_path_is_the_same_file(tmp_path: Path) -> None:
    inside = tmp_path / "inside"
    inside.mkdir()
    direct = remembered(inside)
    (tmp_path / "link").symlink_to(inside, target_is_directory=True)
    other = KeychainMemory(door_of(tmp_path / "link" / "Quillfeather.db"), inside / "kept")
    direct.note_left()
    assert other.take_left()
    assert not direct.is_left


def test_what_is_over_for_one_file_is_not_brought_back_by_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = remembered(tmp_path), remembered(tmp_path, "other.db")
    one.note_left()
    really = write_whole

    def meanwhile(place: Path, raw: bytes) -> None:
        assert one.take_left()
        really(place, raw)

    monkeypatch.setattr(keychain_memory, "write_whole", meanwhile)
    other.turn_on("somebody")
    assert (one.is_left, one.user, other.user) == (False, "", "somebody")


def test_no_name_is_kept(tmp_path: Path) -> None:
    memory = remembered(tmp_path)
    memory.turn_on("somebody")
    memory.note_left()
    kept = [f"{each.name} {each.read_text(encoding='utf-8')}" for each in (tmp_path / "kept").iterdir()]
    assert len(kept) == 2
    assert "Quill" not in "".join(kept)


def test_of_a_file_that_cannot_be_read_nothing_is_known_for_certain(tmp_path: Path) -> None:
    memory = KeychainMemory(door_of(tmp_path / "none.db"), tmp_path / "kept")
    assert not any((memory.turn_on("somebody"), memory.note_left(), memory.end_left(), memory.turn_off()))
    assert (memory.user, memory.take_left()) == ("", False)


def test_what_cannot_be_read_lets_nobody_in(tmp_path: Path) -> None:
    memory = remembered(tmp_path)
    memory.turn_on("somebody")
    memory._place(keychain_memory.ON).write_bytes(b"\xff\xfe")
    assert memory.user == ""
