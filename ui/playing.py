"""The main job played through the real screens by keys and clicks, and what comes of it written into a folder."""

import sys
from collections.abc import Callable
from pathlib import Path

from exposure.words.language import _
from ui import theme
from ui.hands import OutOfReachError
from ui.main_window import MainWindow
from ui.player import DidNotComeAboutError, PlayedClock, Player
from ui.playing_papers import day_after
from ui.playing_visits import first_visit, second_visit

WRITTEN = ("letter.pdf", "letter.txt", "gap.png", "gap.svg", "trials.csv", "fhir.json")
DAYS = 8
PARTS: tuple[Callable[[Player], None], ...] = (first_visit, second_visit, day_after)


def play(window: MainWindow, clock: PlayedClock, folder: Path) -> int:
    """Play a first visit, a second one and the day after; gives 0, or 1 where something did not come about.

    Writes `WRITTEN` and screens/NN-name.png into `folder`, which is made, and names each file on standard output.
    """
    screens = folder / "screens"
    screens.mkdir(parents=True, exist_ok=True)
    for old in screens.glob("*.png"):
        old.unlink()
    theme.current().still = True
    player = Player(window, clock, folder)
    failed = _played(player)
    files = [*(folder / name for name in WRITTEN), *player.pictures]
    sys.stdout.writelines(f"{file}\n" for file in files if file.is_file())
    sys.stdout.flush()
    if failed:
        sys.stderr.write(_("The example stopped: {what} did not come about.").format(what=failed) + "\n")
    return int(bool(failed))


def _played(player: Player) -> str:
    """Play every part; gives what did not come about, empty where all did."""
    try:
        for part in PARTS:
            part(player)
    except (OutOfReachError, DidNotComeAboutError) as error:
        return str(error)
    missing = [name for name in WRITTEN if not _is_whole(player.folder / name)]
    return ", ".join(missing)


def _is_whole(file: Path) -> bool:
    return file.is_file() and file.stat().st_size > 0
