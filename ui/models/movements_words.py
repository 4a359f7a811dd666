"""The words for regions and activities, and what a search finds."""

from collections.abc import Callable

from exposure.domain.movement import Activity, LibraryMovement, Region
from exposure.words.language import _

_REGIONS: dict[Region, Callable[[], str]] = {
    "back": lambda: _("Back"),
    "neck": lambda: _("Neck"),
    "shoulder": lambda: _("Shoulder"),
    "hip": lambda: _("Hip"),
    "knee": lambda: _("Knee"),
    "whole_body": lambda: _("Whole body"),
}
_ACTIVITIES: dict[Activity, Callable[[], str]] = {
    "bending": lambda: _("Bending"),
    "lifting": lambda: _("Lifting"),
    "carrying": lambda: _("Carrying"),
    "twisting": lambda: _("Twisting"),
    "reaching": lambda: _("Reaching"),
    "neck": lambda: _("Moving the neck"),
    "sitting": lambda: _("Sitting"),
    "getting_up": lambda: _("Getting up"),
    "floor": lambda: _("On the floor"),
    "walking": lambda: _("Walking"),
    "stairs": lambda: _("Stairs"),
    "impact": lambda: _("Jumping and running"),
    "housework": lambda: _("Housework"),
    "garden": lambda: _("Garden"),
    "gym": lambda: _("Gym"),
    "sport": lambda: _("Sport"),
    "sudden": lambda: _("Sudden movements"),
}


def region_word(region: Region) -> str:
    """Give the word on the chip of a region of the body."""
    return _REGIONS[region]()


def activity_word(activity: Activity) -> str:
    """Give the word under a movement: what one does."""
    return _ACTIVITIES[activity]()


def is_found(movement: LibraryMovement, query: str) -> bool:
    """Say whether every word of `query` begins a word of the movement, its activity or its region."""
    said = " ".join((movement.words, activity_word(movement.activity), region_word(movement.region)))
    words = said.casefold().replace("-", " ").split()
    return all(any(word.startswith(part) for word in words) for part in query.casefold().split())


def rank(movement: LibraryMovement, query: str) -> int:
    """Give how early a movement that is found stands: 0 where its words begin so, 1 where one of them does, else 2."""
    parts, words = query.casefold().split(), movement.words.casefold().replace("-", " ").split()
    if not all(any(word.startswith(part) for word in words) for part in parts):
        return 2
    return 0 if parts and words[0].startswith(parts[0]) else 1
