"""The text of an icon, coloured: what both the style sheet and the painted controls draw from."""

from functools import cache

import resources


def coloured(name: str, colour: str, stroke: float = 2.0) -> str:
    """Give the SVG text of the icon `name` in `colour` (#RRGGBB), its lines `stroke` px of 24 wide.

    Raises FileNotFoundError for an icon that does not exist.
    """
    # Lucide draws in the current colour with lines of 2; both are plain text in the file.
    return _source(name).replace("currentColor", colour).replace('stroke-width="2"', f'stroke-width="{stroke}"')


@cache
def _source(name: str) -> str:
    return resources.path(f"icons/{name}.svg").read_text(encoding="utf-8")
