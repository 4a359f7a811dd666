"""The type scale: what each kind of text looks like at 100 % text size."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

FAMILY = "Figtree"
REGULAR, MEDIUM, SEMIBOLD, BOLD = 400, 500, 600, 700


@dataclass(frozen=True, slots=True)
class Role:
    """One kind of text: size in px at 100 %, weight, and the token of its colour."""

    px: float
    weight: int
    colour: str


ROLES: Mapping[str, Role] = MappingProxyType(
    {
        "display": Role(44, BOLD, "ink"),
        "reveal": Role(56, BOLD, "ink"),
        "h1": Role(30, BOLD, "ink"),
        "h2": Role(24, BOLD, "ink"),
        "h3": Role(19, SEMIBOLD, "ink"),
        "title": Role(17, SEMIBOLD, "ink"),
        "body": Role(15, REGULAR, "ink"),
        "strong": Role(15, SEMIBOLD, "ink"),
        "soft": Role(15, REGULAR, "ink2"),
        "small": Role(14, REGULAR, "ink2"),
        "small_strong": Role(14, SEMIBOLD, "ink"),
        "caption": Role(13, REGULAR, "ink3"),
        "caption_strong": Role(13, SEMIBOLD, "ink2"),
        # Key caps alone go below 13 px: they repeat what menus and tooltips say in full.
        "cap": Role(12, SEMIBOLD, "ink2"),
        "lead": Role(20, REGULAR, "ink"),
        "lead_strong": Role(20, SEMIBOLD, "ink"),
        "big": Role(24, REGULAR, "ink"),
        "big_strong": Role(24, SEMIBOLD, "ink"),
        "helper": Role(16, REGULAR, "ink2"),
        "helper_large": Role(18, REGULAR, "ink2"),
    }
)
