"""What an archive changes here: record by record, by id, so that nothing is lost and nothing stands twice."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from exposure.conversion import Image
from exposure.domain.clinic import Gp
from exposure.domain.import_preview import ImportPreview
from exposure.domain.ladder import Ladder, Rung
from exposure.domain.letter import SignedLetter
from exposure.domain.patient import Patient
from exposure.domain.trial_entries import Amendment, Belief, Movement, NextDay, Outcome, Prediction
from exposure.edits.import_past import NOTHING, Pasts, past_here, past_there, state
from exposure.edits.import_reading import Archive, Found
from exposure.errors import ExposureError
from exposure.storage.records import Records

SEALED = (Prediction, Movement, Outcome, NextDay, Belief, Amendment, SignedLetter)
_OWNERS = ("patient", "ladder", "rung", "trial")


@dataclass(frozen=True, slots=True)
class Merge:
    """What an archive brings: records that are `new` here, that are `changed`, and whose own state here is `kept`."""

    patient: Patient
    new: tuple[Found, ...]
    changed: tuple[Found, ...]
    kept: tuple[Found, ...]
    same: tuple[Found, ...]
    here: Pasts
    namesake: bool

    @property
    def preview(self) -> ImportPreview:
        """Give what would change, counted."""
        new, changed, kept = (Counter(each.table for each in part) for part in (self.new, self.changed, self.kept))
        known = not any(each.kind is Patient for each in self.new)
        return ImportPreview(self.patient.name, known, self.namesake, new, changed, kept)


def merge(records: Records, archive: Archive) -> Merge:
    """Compare an archive with what is here; raises `conflict` where it says otherwise than what is sealed here.

    Where both say something, that of the later one counts: the state that the other’s history knows is the earlier.
    Where each was changed since, the state here stays, and the other one is in the archive that the history keeps.
    """
    pasts = past_here(records, archive.patient.id), past_there(records, archive.history)
    sorted_out: dict[str, list[Found]] = {"new": [], "changed": [], "kept": [], "same": []}
    for found in archive.found:
        sorted_out[_verdict(records, found, pasts)].append(found)
    _refuse_without_gp(records, archive)
    known = records.image("patient", archive.patient.id) is not None
    made = Merge(
        patient=archive.patient,
        new=tuple(sorted_out["new"]),
        changed=tuple(sorted_out["changed"]),
        kept=tuple(sorted_out["kept"]),
        same=tuple(sorted_out["same"]),
        here=pasts[0],
        namesake=not known and _has_namesake(records, archive.patient),
    )
    return _with_whole_ladders(records, made)


def _verdict(records: Records, found: Found, pasts: tuple[Pasts, Pasts]) -> str:
    present = records.image(*found.at)
    if present is None:
        return "new"
    here, there = (past.get(found.at, NOTHING).states for past in pasts)
    stands, told = (state(records, found.table, values) for values in (present, found.image))
    if stands == told:
        return "same"
    _refuse_foreign(found, present)
    is_later = found.kind is not Gp and stands in there and told not in here
    return "changed" if is_later else "kept"


def _refuse_foreign(found: Found, present: Image) -> None:
    """Refuse an id that stands for somebody else’s record here, and what would change a seal."""
    owner = next((name for name in _OWNERS if name in present), None)
    if found.kind in SEALED or (owner and present[owner] != found.image[owner]):
        raise ExposureError("conflict", found.place)


def _refuse_without_gp(records: Records, archive: Archive) -> None:
    known = {found.key for found in archive.found if found.kind is Gp}
    for found in archive.found:
        gp = found.image.get("gp")
        if gp is not None and gp not in known and records.image("gp", str(gp)) is None:
            raise ExposureError("unknown_id", f"{found.place}.gp")


def _has_namesake(records: Records, patient: Patient) -> bool:
    name = " ".join(patient.name.split()).casefold()
    others = records.find(Patient, born=patient.born.isoformat())
    return any(" ".join(other.name.split()).casefold() == name for other in others)


def _with_whole_ladders(records: Records, merged: Merge) -> Merge:
    """Give the steps of each ladder their places from 0 without a gap, where steps of both sides now stand on it."""
    written = [*merged.new, *merged.changed]
    touched = {str(found.image["ladder"]) for found in written if found.kind is Rung}
    for ladder in sorted(touched):
        merged = _with_whole_ladder(records, merged, ladder)
    return merged


def _with_whole_ladder(records: Records, merged: Merge, ladder: str) -> Merge:
    ours = [found for found in (*merged.new, *merged.changed) if found.kind is Rung]
    written = {found.key: found.image for found in ours if found.image["ladder"] == ladder}
    here = {str(rung.id): records.image("rung", rung.id) for rung in records.find(Rung, ladder=ladder)}
    images = {**here, **written}
    steps = {key: image for key, image in images.items() if image and image["position"] is not None}
    order = sorted(steps, key=lambda key: int(str(steps[key]["position"])))
    moved = {key: place for place, key in enumerate(order) if steps[key]["position"] != place}
    return _with_order(records, merged, ladder, {key: {**steps[key], "position": moved[key]} for key in moved})


def _with_order(records: Records, merged: Merge, ladder: str, moved: Mapping[str, Image]) -> Merge:
    """Give a merge with the places of some rungs changed; the version of a ladder here rises, for its order does."""
    if not moved:
        return merged
    told = {found.at: found.image for found in (*merged.new, *merged.changed)}
    placed = {("rung", key): image for key, image in moved.items()}
    values = told.get(("ladder", ladder)) or records.image("ladder", ladder) or {}
    placed["ladder", ladder] = {**values, "version": int(str(values["version"])) + 1}
    new = tuple(replace(found, image=placed.pop(found.at, found.image)) for found in merged.new)
    rest = tuple(found for found in merged.changed if found.at not in placed)
    kinds: dict[str, type] = {"rung": Rung, "ladder": Ladder}
    again = tuple(Found(kinds[table], key, image, "") for (table, key), image in placed.items())
    return replace(merged, new=new, changed=(*rest, *again))


def images_of(found: Iterable[Found]) -> dict[str, dict[str, Image | None]]:
    """Give records by table and key, as a transaction writes them."""
    images: dict[str, dict[str, Image | None]] = {}
    for each in found:
        images.setdefault(each.table, {})[each.key] = each.image
    return images
