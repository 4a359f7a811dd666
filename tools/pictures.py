"""Draws every screen in every state with the example caseload: light, dark, and at 150 % text, into out/pictures."""

import argparse
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtWidgets import QApplication

from tools.scenes import SCENES
from tools.scenes.stage import Scene, make_source, stage_on
from ui import theme
from ui.demonstration import without_idle_warnings
from ui.hands import Hands, OutOfReachError
from ui.theme import Scheme
from ui.widgets.toast import Toast

OUT = Path("out/pictures")
LOOKS: Mapping[str, tuple[Scheme, int]] = {"light": ("light", 100), "dark": ("dark", 100), "150": ("light", 150)}


@dataclass(frozen=True, slots=True)
class Picture:
    """One scene in one look, and where its picture is kept."""

    number: int
    scene: Scene
    look: str
    folder: Path

    @property
    def file(self) -> Path:
        """Give where the picture is kept: LOOK/NN-name.png."""
        return self.folder / self.look / f"{self.number:02}-{self.scene.name}.png"


def main(arguments: Sequence[str] | None = None) -> int:
    """Draw what is asked for; gives 1 where a scene did not come about, which is named."""
    asked = wanted(parser().parse_args(arguments))
    with without_idle_warnings():
        failed = draw_all(asked)
    sys.stderr.writelines(f"Did not come about: {each}\n" for each in failed)
    return int(bool(failed))


def parser() -> argparse.ArgumentParser:
    """Give the parser of the command."""
    made = argparse.ArgumentParser(prog="./dev pictures", description=__doc__)
    names = [scene.name for scene in SCENES]
    made.add_argument("--only", action="append", choices=names, metavar="NAME", help=f"one of {', '.join(names)}")
    made.add_argument("--look", action="append", choices=list(LOOKS))
    made.add_argument("--out", type=Path, default=OUT)
    return made


def wanted(asked: argparse.Namespace) -> list[Picture]:
    """Give the pictures that are asked for: without names every scene, without looks in each look."""
    return [
        Picture(number, scene, look, asked.out)
        for look in asked.look or LOOKS
        for number, scene in enumerate(SCENES, 1)
        if not asked.only or scene.name in asked.only
    ]


def draw_all(asked: Sequence[Picture]) -> list[str]:
    """Draw these pictures and name each; gives what did not come about, with the reason."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        application = QApplication(["pictures"])
    failed, dressed = [], ""
    theme.current().still = True
    with TemporaryDirectory(prefix="rungwise-pictures-") as folder:
        for picture in asked:
            if picture.look != dressed:
                dressed = picture.look
                theme.apply(application, *LOOKS[dressed])
            try:
                draw(picture, Path(folder))
            except OutOfReachError as error:
                failed.append(f"{picture.file}: {error}")
            else:
                print(picture.file, flush=True)
    return failed


def draw(picture: Picture, sources: Path) -> None:
    """Bring a scene about, and keep its picture once everything has come to rest; raises OutOfReachError.

    `sources` is the folder of the files that scenes get copies of.
    """
    picture.file.parent.mkdir(parents=True, exist_ok=True)
    with stage_on(make_source(picture.scene.source, sources)) as stage:
        shown = picture.scene.play(stage) or stage.window
        hands = Hands(shown)
        for toast in shown.findChildren(Toast):
            toast.setVisible(picture.scene.says)
        hands.settle()
        if not shown.grab().save(str(picture.file)):
            raise OutOfReachError(str(picture.file))


if __name__ == "__main__":
    sys.exit(main())
