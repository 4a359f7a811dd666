"""Holds, flares and reviews as the rule reads them: what is open at a moment, and when it last changed."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Literal

from exposure.domain.care import HoldMode
from exposure.domain.progression.evidence import EventEvidence, EventKind

BEFORE_ALL = datetime.min.replace(tzinfo=UTC)
_PAIRS: dict[str, tuple[EventKind, EventKind]] = {
    "hold": ("hold_open", "hold_close"),
    "flare": ("flare_open", "flare_close"),
}


def is_open(events: Iterable[EventEvidence], what: Literal["hold", "flare"], moment: datetime) -> bool:
    """Say whether a hold or a flare is open at `moment`, the moment of its closing not included."""
    opening, closing = _PAIRS[what]
    past = [event for event in events if event.moment <= moment]
    opened = {event.moment for event in past if event.kind == opening}
    closed = {event.moment for event in past if event.kind == closing}
    # One can only open what is closed and close what is open, so both at one moment leave things as they were.
    changed = opened ^ closed
    return bool(changed) and max(changed) in opened


def last(events: Iterable[EventEvidence], kind: EventKind, mode: HoldMode | None = None) -> datetime:
    """Give the moment of the newest event of this `kind` (and this `mode`), or a moment before all others."""
    return max((event.moment for event in events if event.kind == kind and event.mode == mode), default=BEFORE_ALL)
