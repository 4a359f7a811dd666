"""Drafts: what somebody was in the middle of typing, kept in the encrypted file; a draft is no edit."""

import json
from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from exposure.storage.tables.chain import draft


class Drafts:
    """The drafts of one transaction: one a user and screen."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep(self, user: str, screen: str, body: Mapping[str, object], at: datetime) -> None:
        """Write a draft in the place of the one before."""
        self.drop(user, screen)
        row = {"user": user, "screen": screen, "body": json.dumps(body), "at": at.isoformat()}
        self._connection.execute(insert(draft).values(**row))

    def drop(self, user: str, screen: str) -> None:
        """Remove a draft; none is no error."""
        self._connection.execute(delete(draft).where(draft.c.user == user, draft.c.screen == screen))

    def find(self, user: str, screen: str) -> dict[str, object] | None:
        """Give a draft, or None."""
        wanted = select(draft.c.body).where(draft.c.user == user, draft.c.screen == screen)
        body = self._connection.scalar(wanted)
        return json.loads(body) if body else None
