"""The shaped values of edits: dose, safety behaviours, aids, ways to ask, rungs within an edit, settings."""

from base64 import b64decode
from collections.abc import Mapping
from datetime import date, datetime
from typing import Annotated, Any

from exposure.domain import moments, ratings, texts
from exposure.domain.care import RING_HOWS
from exposure.domain.identifiers import identifier
from exposure.domain.ladder import DOSE, WHYS, SafetyBehaviour
from exposure.domain.measure_result import ITEM_MAX, MeasuredItem
from exposure.domain.patient import ANCHORED
from exposure.domain.progression.settings import Settings
from exposure.domain.step_picture import LARGEST_PICTURE, picture_kind
from exposure.domain.trial_entries import ASK_HOWS, Aid, AskBy
from exposure.edits.reading import Read, Reader, choice, each, hours, number, truth
from exposure.errors import ExposureError


def _object(value: object, field: str, shape: Mapping[str, Read], required: tuple[str, ...] = ()) -> dict[str, Any]:
    """Read an object of known names; raises `type`, `unknown_field` or `missing` about the field."""
    if not isinstance(value, dict):
        raise ExposureError("type", field)
    if unknown := [name for name in value if name not in shape]:
        raise ExposureError("unknown_field", f"{field}.{unknown[0]}")
    if absent := [name for name in required if value.get(name) in (None, "")]:
        raise ExposureError("missing", f"{field}.{absent[0]}")
    return {name: shape[name](item, f"{field}.{name}") for name, item in value.items() if item is not None}


def dose(value: object, field: str) -> dict[str, str]:
    """Read a dose: texts for any of the ten dimensions."""
    return _object(value, field, dict.fromkeys(DOSE, texts.text))


def behaviour(value: object, field: str) -> SafetyBehaviour:
    """Read one safety behaviour and why it is done."""
    return SafetyBehaviour(**_object(value, field, {"what": texts.text, "why": choice(*WHYS)}, ("what",)))


def aid(value: object, field: str) -> Aid:
    """Read one aid, why it was used and whether it is written into the step."""
    shape: dict[str, Read] = {"what": texts.text, "why": choice(*WHYS), "planned": truth}
    return Aid(**_object(value, field, shape, ("what",)))


def ask_by(value: object, field: str) -> AskBy:
    """Read how and by when the answer will come."""
    shape: dict[str, Read] = {"how": choice(*ASK_HOWS), "at": moments.moment}
    return AskBy(**_object(value, field, shape, ("how", "at")))


def ring(value: object, field: str) -> dict[str, Any]:
    """Read who rings, or that it waits for the visit, and when; the time may be null or left out."""
    read = _object(value, field, {"how": choice(*RING_HOWS), "at": moments.moment}, ("how",))
    return {"ring_how": read["how"], "ring_at": read.get("at")}


def inner_rung(value: object, field: str) -> dict[str, Any]:
    """Read a rung that is made by another edit (split, merge)."""
    shape: dict[str, Read] = {
        "id": identifier,
        "movement": texts.text,
        "threat": ratings.rating,
        "feared_outcome": texts.text,
        "how_we_know": texts.text,
        "horizon_hours": hours,
        "dose": dose,
        "safety_behaviours": each(behaviour),
        "library": texts.text,
    }
    return _object(value, field, shape, ("id", "movement"))


def settings(value: object, field: str) -> dict[str, int | None]:
    """Read settings of PP-1 by their names; raises what `Settings.changed` raises."""
    if not isinstance(value, dict):
        raise ExposureError("type", field)
    Settings().changed(value)
    return dict(value)


def day_or_moment(value: object, field: str) -> date | datetime:
    """Read a day, or a moment with its offset."""
    if isinstance(value, str) and len(value) == len("2000-01-01"):
        return moments.day(value, field)
    return moments.moment(value, field)


def anchors(value: object, field: str) -> dict[str, str]:
    """Read what a worry of 0, 50 and 100 is for this person, any of them; raises `missing` for none."""
    read = _object(value, field, dict.fromkeys(ANCHORED, texts.text))
    if not read:
        raise ExposureError("missing", field)
    return read


def threats(value: object, field: str) -> dict[str, int]:
    """Read worries of 0 to 100 by the id of their step."""
    if not isinstance(value, dict):
        raise ExposureError("type", field)
    return {identifier(key, field): ratings.rating(worry, f"{field}.{key}") for key, worry in value.items()}


def item(value: object, field: str) -> MeasuredItem:
    """Read one activity of a person's own with its score from 0 to 10, and the goal it belongs to."""
    shape: dict[str, Read] = {"what": texts.text, "score": number(0, ITEM_MAX), "ladder": identifier}
    return MeasuredItem(**_object(value, field, shape, ("what", "score")))


def picture(value: object, field: str) -> bytes:
    """Read the base64 of a PNG or JPEG; raises `too_long` over 200 kB, `type` for anything else."""
    if not isinstance(value, str):
        raise ExposureError("type", field, why="picture")
    try:
        data = b64decode(value, validate=True)
    except ValueError:
        raise ExposureError("type", field, why="picture") from None
    if len(data) > LARGEST_PICTURE:
        raise ExposureError("too_long", field, longest=LARGEST_PICTURE, why="picture")
    if picture_kind(data) is None:
        raise ExposureError("type", field, why="picture")
    return data


Dose = Annotated[dict[str, str], Reader(dose)]
Behaviours = Annotated[tuple[SafetyBehaviour, ...], Reader(each(behaviour))]
Aids = Annotated[tuple[Aid, ...], Reader(each(aid))]
AskByField = Annotated[AskBy, Reader(ask_by)]
RingField = Annotated[dict[str, Any], Reader(ring)]
MaybeRing = Annotated[dict[str, Any] | None, Reader(ring, nullable=True)]
Texts = Annotated[tuple[str, ...], Reader(each(texts.text))]
FourTexts = Annotated[tuple[str, ...], Reader(each(texts.text, exactly=4))]
InnerRung = Annotated[dict[str, Any], Reader(inner_rung)]
InnerRungs = Annotated[tuple[dict[str, Any], ...], Reader(each(inner_rung))]
SettingsField = Annotated[dict[str, int | None], Reader(settings)]
DayOrMoment = Annotated[Any, Reader(day_or_moment)]
Anchors = Annotated[dict[str, str], Reader(anchors)]
Threats = Annotated[dict[str, int], Reader(threats)]
Ids = Annotated[tuple[str, ...], Reader(each(identifier))]
Dimensions = Annotated[tuple[str, ...], Reader(each(choice(*DOSE)))]
Items = Annotated[tuple[MeasuredItem, ...], Reader(each(item))]
Image = Annotated[bytes | None, Reader(picture, nullable=True)]
