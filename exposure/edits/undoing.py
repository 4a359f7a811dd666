"""Undo: what was before is written back where the present is what the edit left; redo is the undo of an undo."""

from dataclasses import dataclass
from typing import ClassVar

from exposure.conversion import Image
from exposure.domain.history import Body, Link
from exposure.domain.identifiers import PatientId
from exposure.domain.letter import SignedLetter
from exposure.edits.edit import Changed, Edit, Occasion
from exposure.edits.order import is_settled
from exposure.edits.reading import Id
from exposure.errors import ExposureError
from exposure.storage.records import Images, Records

Step = tuple[Link, Body]


@dataclass(frozen=True)
class Undo(Edit):
    """Undo an edit, and with it the other edits of its gesture."""

    never: ClassVar[frozenset[str]] = frozenset()
    of: Id

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Write back; raises `unknown_id`, `not_now` (never undone), `not_allowed` or `stale`."""
        steps = _gesture(records, _step(records, self.of))
        for link, _ in steps:
            _refuse_never(link)
            _refuse_other_role(link, occasion)
        for _, body in reversed(steps):
            _write_back(records, body)
        _refuse_unsettled(records)
        _refuse_signed(records)
        patients = [link.patient for link, _ in steps if link.patient]
        return Changed(PatientId(patients[0]) if patients else None)


def _step(records: Records, edit_id: str) -> Step:
    link = records.link(edit_id)
    body = records.body(link.seq) if link else None
    if link is None or body is None:
        raise ExposureError("unknown_id", "of")
    return link, body


def _gesture(records: Records, step: Step) -> list[Step]:
    """Give the edits of one gesture, oldest first; an edit without a gesture, and an undo, stands alone."""
    link, body = step
    if body.gesture is None or link.edit == Undo.verb():
        return [step]
    known = [(records.link_at(each.seq), each) for each in records.bodies_of_gesture(body.gesture)]
    return [(found, each) for found, each in known if found and found.edit != Undo.verb()]


def _refuse_never(link: Link) -> None:
    if link.edit in Undo.never:
        raise ExposureError("not_now", "of", why="never_undone", edit=link.edit)


def _refuse_other_role(link: Link, occasion: Occasion) -> None:
    """Below a clinician's role only what was done in that role is undone: who could do it may undo it."""
    if occasion.role not in ("clinician", link.role):
        raise ExposureError("not_allowed", "role", role=occasion.role)


def _write_back(records: Records, body: Body) -> None:
    said = body.content
    for name, kept in records.as_now(said["after"]).items():
        for key, left in kept.items():
            if _comparable(records.image(name, key)) != _comparable(left):
                raise ExposureError("stale", "of")
    records.restore(_with_newer_versions(records, records.as_now(said["before"])), said.get("born", {}))


def _refuse_unsettled(records: Records) -> None:
    """Refuse where rungs were added or taken off since, so that the places written back leave a gap."""
    images = [*records.before.get("rung", {}).values(), *records.after.get("rung", {}).values()]
    for ladder in {str(image["ladder"]) for image in images if image}:
        if not is_settled(records, ladder):
            raise ExposureError("stale", "of")


def _refuse_signed(records: Records) -> None:
    """Refuse where the draft of a letter was signed since: what is under the signature stays as it was."""
    if any(records.find_one(SignedLetter, letter) for letter in records.after.get("letter", {})):
        raise ExposureError("not_now", "of", why="signed")


def _comparable(image: Image | None) -> Image | None:
    """A ladder's version only ever rises, so it says nothing about whether the order is the same."""
    return image and {name: value for name, value in image.items() if name != "version"}


def _with_newer_versions(records: Records, before: Images) -> Images:
    ladders = {key: _risen(records.image("ladder", key), values) for key, values in before.get("ladder", {}).items()}
    return {**before, "ladder": ladders} if ladders else before


def _risen(present: Image | None, values: Image | None) -> Image | None:
    if present is None or values is None:
        return values
    return {**values, "version": int(str(present["version"])) + 1}
