"""The example caseload: ten invented patients, played through the real edits, with days counted from today."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from exposure.imports.stories import read_story


def example_lines(folder: Path, now: datetime) -> Iterator[dict[str, object]]:
    """Give every edit of the stories in a folder, file by file in the order of their names."""
    for file in sorted(folder.glob("*.jsonl")):
        yield from read_story(file.read_text(encoding="utf-8"), now)
