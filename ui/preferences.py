"""How this person likes the window, kept outside the data file; nothing about a patient."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal, cast

import platformdirs

from ui.theme import Scheme

TriesAs = Literal["chart", "table"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark", "system")
WAYS: tuple[TriesAs, ...] = ("chart", "table")
LOCK_AFTER, USUAL_MINUTES = (2, 5, 10, 20, 30), 10


@dataclass(frozen=True, slots=True)
class Preferences:
    """Colours, text size in percent, how tries are shown (None where never chosen), whether the window is maximised.

    `lock_minutes` is after how many minutes without anybody there the window locks, one of `LOCK_AFTER`;
    `backup_folder` is where backups go, "" beside the file.
    """

    scheme: Scheme = "system"
    text_percent: int = 100
    tries_as: TriesAs | None = None
    maximised: bool = False
    lock_minutes: int = USUAL_MINUTES
    backup_folder: str = ""


def path() -> Path:
    """Give where the preferences of this account are kept."""
    return platformdirs.user_config_path("rungwise", appauthor=False) / "preferences.json"


def load(file: Path) -> Preferences:
    """Read the preferences; what cannot be read is as it comes."""
    try:
        read = json.loads(file.read_text(encoding="utf-8"))
        scheme, percent = read["scheme"], int(read["text_percent"])
        tries_as = next((way for way in WAYS if way == read.get("tries_as")), None)
        maximised = read.get("maximised") is True
        folder = str(read.get("backup_folder") or "")
        minutes = next((each for each in LOCK_AFTER if each == read.get("lock_minutes")), USUAL_MINUTES)
    except (OSError, ValueError, KeyError, TypeError):
        return Preferences()
    scheme = cast(Scheme, scheme) if scheme in SCHEMES else "system"
    return Preferences(scheme, min(max(percent, 100), 200), tries_as, maximised, minutes, folder)


def save(file: Path, preferences: Preferences) -> None:
    """Write the preferences; a folder that cannot be written costs only the liking."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(asdict(preferences)), encoding="utf-8")
    except OSError:
        return
