"""What the ladder page says: names of gestures, what a move would mean, where a step was placed."""

from collections.abc import Sequence

from exposure.domain.case import LadderCase
from exposure.domain.identifiers import RungId
from exposure.domain.ladder import Rung
from exposure.domain.movement import LadderTemplate
from exposure.words.language import _, ngettext


def placed_label(title: str, worry: int, *, is_current: bool = False) -> str:
    """Name the gesture of putting a step at its worry; say so where that makes it the current step."""
    if is_current:
        return _("“{title}” placed at {worry}. It is the current step now.").format(title=title, worry=worry)
    return _("“{title}” placed at {worry}").format(title=title, worry=worry)


def added_label(title: str) -> str:
    """Name the gesture of adding a step without a rating."""
    return _("“{title}” added").format(title=title)


def rated_label(title: str, worry: int) -> str:
    """Name the gesture of another rating that keeps the order."""
    return _("“{title}” rated {worry}").format(title=title, worry=worry)


def moved_label(title: str, number: int, *, is_current: bool = False) -> str:
    """Name the gesture of changing the order."""
    if is_current:
        return _("“{title}” moved to place {number}. It is the current step now.").format(title=title, number=number)
    return _("“{title}” moved to place {number}").format(title=title, number=number)


def removed_label(title: str, tries: int) -> str:
    """Name the gesture of taking a step off; with tries, say that they are kept."""
    if not tries:
        return _("“{title}” removed").format(title=title)
    kept = ngettext("Its {count} try is kept.", "Its {count} tries are kept.", tries).format(count=tries)
    return _("“{title}” taken off the ladder. {kept}").format(title=title, kept=kept)


def quoted_titles(templates: Sequence[LadderTemplate]) -> str:
    """Name ready-made ladders one after the other: "“Lifting”, “Stairs”"."""
    return _(", ").join(_("“{title}”").format(title=template.title) for template in templates)


def placed_between(ladder: LadderCase, rung: Rung) -> str:
    """Say where a step is now: "Squat, 42, between pick up a pen and tie my laces"."""
    steps = [each for each in ladder.steps if each.threat is not None]
    if rung not in steps:
        # Put on top, its place says nothing yet; put between two steps, it does.
        where = now_step(ladder, rung) if rung != ladder.steps[-1] else rung.movement
        return _("{where}, not placed yet").format(where=where)
    place = steps.index(rung)
    lower = _small(steps[place - 1].movement) if place else ""
    upper = _small(steps[place + 1].movement) if place + 1 < len(steps) else ""
    said = _("{title}, {worry}").format(title=rung.movement, worry=rung.threat)
    if lower and upper:
        return _("{said}, between {lower} and {upper}").format(said=said, lower=lower, upper=upper)
    if lower:
        return _("{said}, above {lower}").format(said=said, lower=lower)
    return _("{said}, below {upper}").format(said=said, upper=upper) if upper else said


def now_step(ladder: LadderCase, rung: Rung) -> str:
    """Say which step it is now: "Tie my laces, now step 2 of 7"."""
    said = _("{title}, now step {number} of {count}")
    return said.format(title=rung.movement, number=ladder.number(rung.id), count=len(ladder.steps))


def effect_of_move(ladder: LadderCase, rung: Rung, current: RungId | None) -> str:
    """Say what it means that the current step stands as it does in `ladder`, with `current` as the current step."""
    place = ladder.steps.index(rung)
    words = {"title": rung.movement, "lower": ladder.steps[place - 1].movement if place else ""}
    above = _("“{title}” is the current step. It would stand above “{lower}”.")
    lowest = _("“{title}” is the current step. It would stand at the bottom of the ladder.")
    where = (above if place else lowest).format(**words)
    if current in (None, rung.id):
        return _("{where} It would stay the current step.").format(where=where)
    following = ladder.rung(current).movement if current else ""
    return _("{where} “{following}” would become the current step.").format(where=where, following=following)


def _small(title: str) -> str:
    """Give a title as it stands within a sentence; what begins with "I" or an abbreviation stays."""
    first, _space, _rest = title.partition(" ")
    plain = len(first) > 1 and first[1:] == first[1:].lower() and not first.startswith(("I’", "I'"))
    return title[:1].lower() + title[1:] if plain else title
