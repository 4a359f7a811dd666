"""Data that travels with the program: fonts, icons, movements, words."""

from pathlib import Path

_FOLDER = Path(__file__).resolve().parent


def path(name: str) -> Path:
    """Give the place of the resource `name`, said with forward slashes from this folder ("icons/check.svg")."""
    return _FOLDER / name
