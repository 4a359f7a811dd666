import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from tools import pictures
from tools.scenes import SCENES
from tools.scenes.stage import NOW, Scene, Stage, make_source, stage_on
from ui import theme
from ui.hands import OutOfReachError
from ui.player import SIZE, PlayedClock

NEEDED = 22


@pytest.fixture(autouse=True)
def usual_look(qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    yield
    theme.apply(qapp, "light")
    theme.current().still = False


def drawn(out: Path) -> list[str]:
    return sorted(file.relative_to(out).as_posix() for file in out.rglob("*.png"))


def test_there_are_enough_scenes_each_with_a_name_of_its_own() -> None:
    names = [scene.name for scene in SCENES]
    assert len(set(names)) == len(names) >= NEEDED
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", name) for name in names)


def test_every_scene_is_drawn_in_every_look() -> None:
    assert set(pictures.LOOKS) == {"light", "dark", "150"}
    asked = pictures.wanted(pictures.parser().parse_args([]))
    assert len({picture.file for picture in asked}) == 3 * len(SCENES)


def test_only_what_is_asked_for_is_drawn(tmp_path: Path) -> None:
    assert (
        pictures.main(["--only", "unlock", "--only", "caseload-empty", "--look", "dark", "--out", str(tmp_path)]) == 0
    )
    assert [name.rpartition("-")[2] for name in drawn(tmp_path)] == ["unlock.png", "empty.png"]
    assert all(name.startswith("dark/") for name in drawn(tmp_path))


def test_a_picture_has_the_size_and_the_colours_of_its_look(tmp_path: Path) -> None:
    pictures.main(["--only", "unlock", "--out", str(tmp_path)])
    light, dark = (QImage(str(next((tmp_path / look).iterdir()))) for look in ("light", "dark"))
    assert (light.width(), light.height()) == SIZE
    assert light.pixelColor(5, 5).lightness() > 200
    assert dark.pixelColor(5, 5).lightness() < 80


def test_a_scene_that_does_not_come_about_is_named_and_the_others_are_drawn(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(_stage: Stage) -> None:
        raise OutOfReachError("try.keep")

    monkeypatch.setattr(pictures, "SCENES", (Scene("broken", broken, "empty"), SCENES[0]))
    assert pictures.main(["--look", "light", "--out", str(tmp_path)]) == 1
    assert "01-broken.png: try.keep" in capsys.readouterr().err
    assert drawn(tmp_path) == ["light/02-unlock.png"]


def test_an_unknown_scene_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as refused:
        pictures.main(["--only", "nothing"])
    assert refused.value.code == 2
    assert "caseload-masked" in capsys.readouterr().err


def test_a_scene_changes_a_copy_and_not_its_source(tmp_path: Path) -> None:
    source = make_source("empty", tmp_path)
    before = source.read_bytes()
    with stage_on(source) as stage:
        stage.do(
            {"edit": "add_patient", "id": stage.window.workspace.new_id(), "name": "Ada Holm", "born": "1994-02-17"}
        )
        copy = stage.file
    assert source.read_bytes() == before
    assert not copy.exists()


def test_the_day_of_the_pictures_stands_still(tmp_path: Path) -> None:
    stage = Stage(tmp_path / "none.db", PlayedClock(NOW))
    assert stage.clock() == stage.clock() == NOW
