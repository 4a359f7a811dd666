"""The history as a transaction reads and lengthens it: the chain of links, and the bodies apart from it."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, bindparam, insert, select

from exposure.domain.anchor import Anchor
from exposure.domain.history import GENESIS, READING, Body, Link
from exposure.domain.looking_back import Asked, Entry
from exposure.storage import history_pages
from exposure.storage.tables.chain import history, history_body

# Put together once: to put a question together takes longer than to ask it.
_LINKS = select(*(history.c[name] for name in Link.__dataclass_fields__)).order_by(history.c.seq)
_BODY = [history_body.c[name] for name in Body.__dataclass_fields__]
_BODIES = select(*_BODY).order_by(history_body.c.seq)
_NEWEST = select(history.c.seq, history.c.hash).order_by(history.c.seq.desc()).limit(1)
_LINK_OF_EDIT = _LINKS.where(history.c.edit_id == bindparam("edit_id"))
_LINK_AT = _LINKS.where(history.c.seq == bindparam("seq"))
_BODY_AT = _BODIES.where(history_body.c.seq == bindparam("seq"))
_BODIES_OF = _BODIES.where(history_body.c.patient == bindparam("patient"))
_GESTURE = _BODIES.where(history_body.c.gesture == bindparam("gesture"))
_ABOUT = (
    select(*_BODY)
    .join(history, history.c.seq == history_body.c.seq)
    .where(history_body.c.about == bindparam("about"), history.c.edit == bindparam("edit"))
    .order_by(history_body.c.seq.desc())
    .limit(1)
)
_NEW_LINK, _NEW_BODY = insert(history), insert(history_body)


class History:
    """The history within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._end: tuple[int, str] | None = None

    def next_seq(self) -> int:
        """Give the place in the history of the edit of this transaction that comes next."""
        return self._newest()[0] + 1

    def last_hash(self) -> str:
        """Give the hash of the newest link, or the beginning of the chain."""
        return self._newest()[1]

    def anchor(self) -> Anchor:
        """Give how long the history is now, and the hash it ends with."""
        return Anchor(self.next_seq() - 1, self.last_hash())

    def place_of(self, head: str) -> int | None:
        """Give the place of the link whose hash begins with `head`; None where there is none."""
        wanted = select(history.c.seq).where(history.c.hash.startswith(head, autoescape=True))
        return self._connection.scalar(wanted.order_by(history.c.seq.desc()).limit(1))

    def entries(self, asked: Asked, before: int | None, most: int) -> tuple[Entry, ...]:
        """Give at most `most` entries, newest first; those before the place `before`, where that is given."""
        return history_pages.entries(self._connection, asked, before, most)

    def entry(self, seq: int) -> Entry | None:
        """Give the entry at a place, or None."""
        return history_pages.entry(self._connection, seq)

    def users(self, asked: Asked) -> tuple[str, ...]:
        """Give everybody who did something about the patient who is asked for, or at all, by name."""
        return history_pages.users(self._connection, asked)

    def newest_entry(self) -> datetime | None:
        """Give when something was last entered; None while nothing was. That a record was opened is no entry."""
        newest = select(history.c.entered).where(history.c.edit != READING).order_by(history.c.seq.desc()).limit(1)
        entered = self._connection.scalar(newest)
        return None if entered is None else datetime.fromisoformat(entered)

    def append(self, link: Link, body: Body) -> None:
        """Write one link of the history with its body."""
        self._connection.execute(_NEW_LINK, _values(link))
        self._connection.execute(_NEW_BODY, _values(body))
        self._end = None

    def link(self, edit_id: str) -> Link | None:
        """Give the link of an edit, or None."""
        return next(self._links(_LINK_OF_EDIT, edit_id=edit_id), None)

    def link_at(self, seq: int) -> Link | None:
        """Give the link at a place, or None."""
        return next(self._links(_LINK_AT, seq=seq), None)

    def links(self) -> Iterator[Link]:
        """Give every link, oldest first; raises `damaged` at one that cannot be read."""
        return self._links(_LINKS)

    def links_of(self, patient: str | None) -> tuple[Link, ...]:
        """Give one patient's links, oldest first."""
        return tuple(self._links(_LINKS.where(history.c.patient == patient)))

    def places(self) -> tuple[int, ...]:
        """Give the place of every link, oldest first."""
        return tuple(self._connection.scalars(select(history.c.seq).order_by(history.c.seq)))

    def body(self, seq: int) -> Body | None:
        """Give the body of one link; None once erased."""
        return next(self._bodies(_BODY_AT, seq=seq), None)

    def bodies(self, patient: str | None = None) -> Iterator[Body]:
        """Give every body, or one patient's, oldest first."""
        return self._bodies(_BODIES_OF, patient=patient) if patient else self._bodies(_BODIES)

    def bodies_of_gesture(self, gesture: str) -> tuple[Body, ...]:
        """Give the bodies of the edits that share a gesture, oldest first."""
        return tuple(self._bodies(_GESTURE, gesture=gesture))

    def newest_about(self, edit: str, about: str) -> Body | None:
        """Give the body of the newest edit of one name about one try, visit or letter, or None."""
        return next(self._bodies(_ABOUT, edit=edit, about=about), None)

    def _newest(self) -> tuple[int, str]:
        """Give place and hash of the newest link; of a history that is to begin, what comes before it."""
        if self._end is None:
            found = self._connection.execute(_NEWEST).first()
            self._end = (found.seq, found.hash) if found else (0, GENESIS)
        return self._end

    def _links(self, wanted: "Select[Any]", **said: object) -> Iterator[Link]:
        return (Link(*row) for row in self._connection.execute(wanted, said))

    def _bodies(self, wanted: "Select[Any]", **said: object) -> Iterator[Body]:
        return (Body(*row) for row in self._connection.execute(wanted, said))


def _values(row: Link | Body) -> dict[str, object]:
    return {name: getattr(row, name) for name in row.__dataclass_fields__}
