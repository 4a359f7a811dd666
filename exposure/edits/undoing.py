"""Undo: what was before is written back where the present is what the edit left; redo is the undo of an undo."""

from dataclasses import dataclass
from typing import ClassVar

from exposure.conversion import Image
from exposure.domain.history import Body, Link
from exposure.domain.identifiers import PatientId
from exposure.edits.edit import Changed, Edit, Occasion
from exposure.edits.reading import Id
from exposure.errors import ExposureError
from exposure.storage.records import Images, Records


@dataclass(frozen=True)
class Undo(Edit):
    """Undo an edit, and with it the other edits of its gesture."""

    never: ClassVar[frozenset[str]] = frozenset()
    of: Id

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Write back; raises `unknown_id`, `not_now` (never undone, or undone already) or `stale`."""
        link = records.link(self.of)
        if link is None:
            raise ExposureError("unknown_id", "of")
        for each, body in reversed(_gesture(records, link)):
            _refuse_never(each)
            _write_back(records, body)
        return Changed(PatientId(link.patient) if link.patient else None)


def _gesture(records: Records, link: Link) -> list[tuple[Link, Body]]:
    """Give the edits of one gesture, oldest first; an edit without a gesture stands alone."""
    body = _body(records, link)
    gesture = body.content["line"].get("gesture")
    if gesture is None or link.edit == Undo.verb():
        return [(link, body)]
    known = [(each, _body(records, each)) for each in records.links_of(link.patient) if each.edit != Undo.verb()]
    return [(each, found) for each, found in known if found.content["line"].get("gesture") == gesture]


def _body(records: Records, link: Link) -> Body:
    body = records.body(link.seq)
    if body is None:
        raise ExposureError("unknown_id", "of")
    return body


def _refuse_never(link: Link) -> None:
    if link.edit in Undo.never:
        raise ExposureError("not_now", "of", why="never_undone", edit=link.edit)


def _write_back(records: Records, body: Body) -> None:
    before, after = _images(body, "before"), _images(body, "after")
    for name, kept in after.items():
        for key, left in kept.items():
            if _comparable(records.image(name, key)) != _comparable(left):
                raise ExposureError("stale", "of")
    records.restore(_with_newer_versions(records, before))


def _images(body: Body, which: str) -> Images:
    return {name: dict(images) for name, images in body.content[which].items()}  # type: ignore[call-overload]


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
