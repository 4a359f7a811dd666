"""How this person likes the window: colours and text size, kept outside the data file; nothing about a patient."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import cast

import platformdirs

from ui.theme import Scheme

SCHEMES: tuple[Scheme, ...] = ("light", "dark", "system")


@dataclass(frozen=True, slots=True)
class Preferences:
    """Colours and text size in percent."""

    scheme: Scheme = "system"
    text_percent: int = 100


def path() -> Path:
    """Give where the preferences of this account are kept."""
    return platformdirs.user_config_path("rungwise", appauthor=False) / "preferences.json"


def load(file: Path) -> Preferences:
    """Read the preferences; what cannot be read is as it comes."""
    try:
        read = json.loads(file.read_text(encoding="utf-8"))
        scheme, percent = read["scheme"], int(read["text_percent"])
    except (OSError, ValueError, KeyError, TypeError):
        return Preferences()
    return Preferences(cast(Scheme, scheme) if scheme in SCHEMES else "system", min(max(percent, 100), 200))


def save(file: Path, preferences: Preferences) -> None:
    """Write the preferences; a folder that cannot be written costs only the liking."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(asdict(preferences)), encoding="utf-8")
    except OSError:
        return
