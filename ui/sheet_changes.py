"""What somebody changed in a sheet since it opened, and bringing changes of before back into it."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.models.sheet_draft import Change, Changes
from ui.sheet_field import SheetField
from ui.sheet_fields import fields_of


class SheetChanges(QObject):
    """Follows the fields of a sheet as they come and go, each with what it said at first.

    `is_showing` says that a field changes because it is shown what was said before, by nobody's hand.

    Signals:
        word_written, answer_chosen: a field of that kind says something else.
    """

    word_written = Signal()
    answer_chosen = Signal()

    def __init__(self, sheet: QWidget) -> None:
        super().__init__(sheet)
        self._sheet = sheet
        self._fields: dict[str, tuple[SheetField, object]] = {}
        self.is_showing = False

    @property
    def written(self) -> dict[str, Change]:
        """Give what is written otherwise than it was at first."""
        return self._changes(is_written=True)

    @property
    def chosen(self) -> dict[str, Change]:
        """Give what is chosen otherwise than it was at first."""
        return self._changes(is_written=False)

    def look(self) -> None:
        """Take in fields that were made meanwhile, and how they were then; those that went are forgotten."""
        before, self._fields = self._fields, {}
        for name, field in fields_of(self._sheet).items():
            known = before.get(name)
            if known is not None and known[0].part is field.part:
                self._fields[name] = known
            else:
                self._fields[name] = (field, field.said)
                field.changed.connect(self.word_written if field.is_written else self.answer_chosen)

    def opened_otherwise(self, written: Changes) -> bool:
        """Say whether a field opened with other words than it did before these were written: the record changed."""
        opened = {name: first for name, (field, first) in self._fields.items() if field.is_written}
        return any(opened.get(name, first) != first for name, (first, _said) in written.items())

    def own_words(self, chosen: Mapping[str, Change]) -> list[str]:
        """Give what somebody typed of their own among what was chosen."""
        fields = {name: self._fields[name][0] for name in chosen if name in self._fields}
        return [word for name, field in fields.items() for word in field.own_words(chosen[name][1])]

    def bring_back(self, waiting: dict[str, Change]) -> bool:
        """Show what waits as far as there are fields for it, and take it out; says whether there was anything."""
        count, self.is_showing = len(waiting), True
        while self._bring_back_one(waiting):
            self.look()
        self.is_showing = False
        return len(waiting) < count

    def undo(self) -> None:
        """Say in every field what it said at first."""
        self.is_showing = True
        # A choice may have filled what hangs on it, and does so again as it goes.
        for _time in range(2):
            for field, first in reversed(list(self._fields.values())):
                if field.said != first:
                    field.reset(first)
        self.is_showing = False

    def _changes(self, *, is_written: bool) -> dict[str, Change]:
        return {
            name: (first, field.said)
            for name, (field, first) in self._fields.items()
            if field.is_written is is_written and field.said != first
        }

    def _bring_back_one(self, waiting: dict[str, Change]) -> bool:
        """Show one thing that waits, where its field opened as it did then; says whether there was one."""
        for name, (at_first, said) in waiting.items():
            field, opened_as = self._fields.get(name, (None, None))
            if field is not None and opened_as == at_first and self._is_free(field, at_first) and field.show(said):
                del waiting[name]
                return True
        return False

    def _is_free(self, field: SheetField, at_first: object) -> bool:
        """Say whether words can be seen in a field, and take the place of none."""
        return not field.is_written or (field.is_in_sight(self._sheet) and field.said == at_first)
