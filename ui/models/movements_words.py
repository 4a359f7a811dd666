"""The words for regions and activities, and what a search finds."""

from exposure.domain.movement import Activity, LibraryMovement, Region
from exposure.words.language import _


def region_word(region: Region) -> str:
    """Give the word on the chip of a region of the body."""
    words = {
        "back": _("Back"),
        "neck": _("Neck"),
        "shoulder": _("Shoulder"),
        "hip": _("Hip"),
        "knee": _("Knee"),
        "whole_body": _("Whole body"),
    }
    return words[region]


def activity_word(activity: Activity) -> str:
    """Give the word under a movement: what one does."""
    words = {
        "bending": _("Bending"),
        "lifting": _("Lifting"),
        "carrying": _("Carrying"),
        "twisting": _("Twisting"),
        "reaching": _("Reaching"),
        "neck": _("Moving the neck"),
        "sitting": _("Sitting"),
        "getting_up": _("Getting up"),
        "floor": _("On the floor"),
        "walking": _("Walking"),
        "stairs": _("Stairs"),
        "impact": _("Jumping and running"),
        "housework": _("Housework"),
        "garden": _("Garden"),
        "gym": _("Gym"),
        "sport": _("Sport"),
        "sudden": _("Sudden movements"),
    }
    return words[activity]


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
