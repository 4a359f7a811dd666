"""What the edits that put a rung on a ladder share."""

from dataclasses import replace
from typing import Any

from exposure.domain.identifiers import RungId
from exposure.domain.ladder import Ladder, Rung, WorryRating
from exposure.edits.edit import Occasion
from exposure.storage.records import Records


def made_rung(ladder: Ladder, values: dict[str, Any]) -> Rung:
    """Give the rung that fields of a line tell; its first worded fear is version 1."""
    said = {name: value for name, value in values.items() if name not in ("ladder", "position")}
    rung = Rung(ladder=ladder.id, **said)
    return replace(rung, id=RungId(rung.id), prediction_version=1 if rung.feared_outcome.strip() else 0)


def keep_rating(records: Records, rung: str, threat: int | None, occasion: Occasion, more: str = "") -> None:
    """Keep a worry rating with its date; `more` tells apart several of one edit."""
    if threat is not None:
        records.save(WorryRating(occasion.edit_id + more, RungId(rung), threat, occasion.at))
