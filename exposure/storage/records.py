"""What a transaction can read and save; the only face of storage that edits see."""

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from sqlalchemy import Connection, Select, Table, delete, func, insert, select, update

from exposure.conversion import Image, image, record
from exposure.domain.case import Case
from exposure.domain.identifiers import PatientId
from exposure.domain.ladder import Rung
from exposure.domain.trial import Trial
from exposure.errors import ExposureError
from exposure.storage import cases
from exposure.domain.history import GENESIS, Body, Link
from exposure.storage.drafts import Drafts
from exposure.storage.tables.chain import history, history_body
from exposure.storage.tables.registry import KINDS, TABLES

T = TypeVar("T")
Images = dict[str, dict[str, Image | None]]


class Records:
    """The records of one transaction; `before` and `after` hold the images of what it touched, by table and key."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.before: Images = {}
        self.after: Images = {}
        self._seq: int | None = None
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
        rungs = [each for each in changed if isinstance(each, Rung)]
        self._empty_places(rung.id for rung in rungs)
        for each in changed:
            self._save(each)

    def restore(self, images: Images) -> None:
        """Write images back as they are; None removes the record."""
        self._empty_places(images.get("rung", {}))
        for name in _birth_order(images):
            for key, values in images[name].items():
                self._put(TABLES[KINDS[name]], key, values)

    def next_seq(self) -> int:
        """Give the place in the history of the edit of this transaction that comes next."""
        if self._seq is None:
            self._seq = (self._connection.scalar(select(func.max(history.c.seq))) or 0) + 1
        return self._seq

    def last_hash(self) -> str:
        """Give the hash of the newest link, or the beginning of the chain."""
        newest = select(history.c.hash).order_by(history.c.seq.desc()).limit(1)
        return self._connection.scalar(newest) or GENESIS

    def append(self, link: Link, body: Body) -> None:
        """Write one link of the history with its body, and begin anew what `before` and `after` hold."""
        self._connection.execute(insert(history).values(**_values(link)))
        self._connection.execute(insert(history_body).values(**_values(body)))
        self._seq = None
        self.before, self.after = {}, {}

    def link(self, edit_id: str) -> Link | None:
        """Give the link of an edit, or None."""
        return next(iter(self.links(select(history).where(history.c.edit_id == edit_id))), None)

    def links(self, wanted: "Select[Any] | None" = None) -> Iterator[Link]:
        """Give links, oldest first unless asked otherwise."""
        chosen = wanted if wanted is not None else select(history).order_by(history.c.seq)
        return (Link(**row) for row in self._connection.execute(chosen).mappings())

    def links_of(self, patient: str | None) -> tuple[Link, ...]:
        """Give one patient's links, oldest first."""
        return tuple(self.links(select(history).where(history.c.patient == patient).order_by(history.c.seq)))

    def body(self, seq: int) -> Body | None:
        """Give the body of one link; None once erased."""
        row = self._connection.execute(select(history_body).where(history_body.c.seq == seq)).mappings().first()
        return Body(**row) if row else None

    def bodies(self, patient: str | None = None) -> Iterator[Body]:
        """Give every body, or one patient's, oldest first."""
        wanted = select(history_body).order_by(history_body.c.seq)
        chosen = wanted.where(history_body.c.patient == patient) if patient else wanted
        return (Body(**row) for row in self._connection.execute(chosen).mappings())

    def state(self) -> Images:
        """Give the image of every record there is, by table and key."""
        return {table.name: dict(self._keyed(table)) for table in TABLES.values()}

    def image(self, name: str, key: str) -> Image | None:
        """Give the present image of one record by its table's name and its key."""
        return self._image(TABLES[KINDS[name]], key)

    def _keyed(self, table: Table) -> Iterator[tuple[str, Image]]:
        key = _key_name(table)
        return ((str(values[key]), values) for values in self._images(table, {}))

    def _images(self, table: Table, equal: dict[str, object]) -> Iterator[Image]:
        wanted = select(table).order_by(table.c.seq)
        for column, value in equal.items():
            wanted = wanted.where(table.c[column] == value)
        return (_without_seq(row) for row in self._connection.execute(wanted).mappings())

    def _image(self, table: Table, key: str) -> Image | None:
        return next(self._images(table, {_key_name(table): key}), None)

    def _save(self, changed: object) -> None:
        table = TABLES[type(changed)]
        values = image(changed)
        self._put(table, str(values[_key_name(table)]), values)

    def _put(self, table: Table, key: str, values: Image | None) -> None:
        present = self._image(table, key)
        self.before.setdefault(table.name, {}).setdefault(key, self._placed(table, key, present))
        self.after.setdefault(table.name, {})[key] = values
        self._connection.execute(self._statement(table, key, present, values))

    def _statement(self, table: Table, key: str, present: Image | None, values: Image | None) -> Any:
        this = table.c[_key_name(table)] == key
        if values is None:
            return delete(table).where(this)
        if present is None:
            return insert(table).values(**values, seq=self.next_seq())
        return update(table).where(this).values(**values)

    def _placed(self, table: Table, key: str, present: Image | None) -> Image | None:
        """Give the image as it was before places were emptied."""
        emptied = self._emptied.get(key) if table.name == "rung" else None
        return emptied if emptied is not None else present

    def _empty_places(self, rungs: Iterable[str]) -> None:
        table = TABLES[Rung]
        self._emptied = {}
        for key in rungs:
            present = self._image(table, key)
            if present is not None:
                self._emptied[key] = present
                self._connection.execute(update(table).where(table.c.id == key).values(position=None))


def _birth_order(images: Images) -> list[str]:
    """Give the tables so that a record is written after what it refers to, and removed before it."""
    order = list(KINDS)
    gone = [name for name in reversed(order) if name in images and None in images[name].values()]
    kept = [name for name in order if name in images and name not in gone]
    return [*gone, *kept]


def _key_name(table: Table) -> str:
    return next(iter(table.primary_key.columns.keys()))


def _without_seq(row: Any) -> Image:
    return {name: value for name, value in row.items() if name != "seq"}


def _values(row: Link | Body) -> dict[str, object]:
    return {name: getattr(row, name) for name in row.__dataclass_fields__}
