"""What a transaction can read and save; the only face of storage that edits see."""

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

from sqlalchemy import Connection, Table, select
from sqlalchemy.exc import IntegrityError

from exposure.conversion import Image, completed, image, record
from exposure.domain.case import Case
from exposure.domain.history import Body, Link
from exposure.domain.identifiers import PatientId
from exposure.domain.ladder import Rung
from exposure.domain.trial import Trial
from exposure.errors import ExposureError
from exposure.storage import cases, statements
from exposure.storage.drafts import Drafts
from exposure.storage.erasure import erase
from exposure.storage.history import History
from exposure.storage.statements import THIS, key_name
from exposure.storage.tables.registry import KINDS, TABLES

T = TypeVar("T")
Images = dict[str, dict[str, Image | None]]
Births = dict[str, dict[str, int]]


class Records(History):
    """The records of one transaction.

    `before` and `after` hold the images of what it touched, by table and key; `born` the place in the history at which
    what it removed had come to be.
    """

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self.before: Images = {}
        self.after: Images = {}
        self.born: Births = {}
        self._emptied: dict[str, Image] = {}
        self.drafts = Drafts(connection)

    def get(self, kind: type[T], key: str, field: str = "id") -> T:
        """Give one record by its key; raises `unknown_id` about `field` when there is none."""
        found = self.find_one(kind, key)
        if found is None:
            raise ExposureError("unknown_id", field)
        return found

    def find_one(self, kind: type[T], key: str) -> T | None:
        """Give one record by its key, or None."""
        values = self._image(TABLES[kind], key)
        return None if values is None else record(kind, values)

    def find(self, kind: type[T], **equal: object) -> tuple[T, ...]:
        """Give the records whose columns equal what is asked, oldest first."""
        return tuple(record(kind, values) for values in self._images(TABLES[kind], equal))

    def case(self, patient: PatientId) -> Case:
        """Give everything on record about one patient; raises `unknown_id`."""
        found = cases.read(self.find, patient)
        if not found:
            raise ExposureError("unknown_id", "patient")
        return found[0]

    def trial(self, key: str) -> Trial:
        """Give one try with everything said about it; raises `unknown_id` where no prediction was kept."""
        found = cases.read_trial(self.find, key)
        if found is None:
            raise ExposureError("unknown_id", "trial")
        return found

    def cases(self) -> tuple[Case, ...]:
        """Give every patient's case, oldest first."""
        return cases.read(self.find, None)

    def save(self, *changed: object) -> None:
        """Write records, new or changed; places of rungs are emptied first, so that two may change places."""
        self._empty_places({each.id: each.position for each in changed if isinstance(each, Rung)})
        for each in changed:
            values = image(each)
            table = TABLES[type(each)]
            self._put(table, str(values[key_name(table)]), values)

    def remove(self, kind: type, key: str) -> None:
        """Take a record away; the history keeps it, so that it can be brought back."""
        self._put(TABLES[kind], key, None)

    def restore(self, images: Images, births: Births) -> None:
        """Write images back as they are; None removes the record. A record that comes back keeps its place of birth.

        Raises `stale` where something else refers to what is to go, or has taken its place by now, and `damaged` for
        an image with something that no record holds.
        """
        self._empty_places({key: values and values["position"] for key, values in images.get("rung", {}).items()})
        try:
            for name, key, values in _in_order(images):
                self._put(TABLES[KINDS[name]], key, values, births.get(name, {}).get(key))
        except IntegrityError:
            raise ExposureError("stale", "of") from None

    def erase(self, patient: PatientId) -> frozenset[str]:
        """Take away all about a patient whose erasure is the newest link; gives the names of the tables."""
        return erase(self._connection, patient, self.next_seq() - 1)

    def append(self, link: Link, body: Body) -> None:
        """Write one link of the history with its body, and begin anew what `before` and `after` hold."""
        super().append(link, body)
        self.before, self.after, self.born = {}, {}, {}

    def rows(self, name: str) -> dict[str, Image]:
        """Give the image of every record of a table by key; raises `damaged` at one that cannot be read."""
        table = TABLES[KINDS[name]]
        key = key_name(table)
        return {str(values[key]): values for values in self._images(table, {})}

    def births(self, name: str) -> dict[str, int]:
        """Give the place in the history at which each record of a table came to be, by key."""
        table = TABLES[KINDS[name]]
        rows = self._connection.execute(select(table.c[key_name(table)], table.c.seq))
        return {str(key): int(seq) for key, seq in rows}

    def keys(self, name: str) -> tuple[str, ...]:
        """Give the key of every record of a table."""
        table = TABLES[KINDS[name]]
        return tuple(self._connection.scalars(select(table.c[key_name(table)])))

    def as_now(self, images: Images) -> Images:
        """Give images of the history with the fields that records have by now."""
        return {
            name: {key: values and completed(KINDS[name], values) for key, values in kept.items()}
            for name, kept in images.items()
        }

    def image(self, name: str, key: str) -> Image | None:
        """Give the present image of one record by its table's name and its key."""
        return self._image(TABLES[KINDS[name]], key)

    def _images(self, table: Table, equal: Mapping[str, object]) -> Iterator[Image]:
        said = {column: value for column, value in equal.items() if value is not None}
        names, wanted = statements.asking(table, tuple(said), tuple(column for column in equal if column not in said))
        return (dict(zip(names, row, strict=True)) for row in self._connection.execute(wanted, said))

    def _image(self, table: Table, key: str) -> Image | None:
        return next(self._images(table, {key_name(table): key}), None)

    def _put(self, table: Table, key: str, values: Image | None, born: int | None = None) -> None:
        if values is not None and not statements.columns(table).issuperset(values):
            raise ExposureError("damaged", "file")
        present = self._image(table, key)
        before = self._emptied.get(key, present) if table.name == "rung" else present
        self.before.setdefault(table.name, {}).setdefault(key, before)
        self.after.setdefault(table.name, {})[key] = values
        if values is None:
            born = self._connection.scalar(statements.birth(table), {THIS: key})
            self.born.setdefault(table.name, {})[key] = born or 0
            self._connection.execute(statements.going(table), {THIS: key})
        elif present is None:
            self._connection.execute(statements.coming(table), {**values, "seq": born or self.next_seq()})
        else:
            self._connection.execute(statements.changing(table), {**values, THIS: key})

    def _empty_places(self, places: Mapping[str, Any]) -> None:
        """Take the rungs that are to get another place off their present one."""
        table = TABLES[Rung]
        self._emptied = {}
        for key, place in places.items():
            present = self._image(table, key)
            if present is not None and present["position"] not in (None, place):
                self._emptied[key] = present
                self._connection.execute(statements.changing(table), {"position": None, THIS: key})


def _in_order(images: Images) -> Iterator[tuple[str, str, Image | None]]:
    """Give images so that what is referred to is written before, and removed after, what refers to it."""
    order = [name for name in KINDS if name in images]
    for name in order:
        yield from ((name, key, values) for key, values in images[name].items() if values is not None)
    for name in reversed(order):
        yield from ((name, key, values) for key, values in images[name].items() if values is None)
