"""One entry of the history in full: what it changed, field by field, before and after side by side."""

from PySide6.QtWidgets import QWidget

from exposure.looking_back import Detail
from exposure.words.history_values import ChangedField
from exposure.words.language import _, ngettext
from ui.dialogs.word_grid import WordGrid
from ui.models.history import beside
from ui.widgets.boxes import Column
from ui.widgets.labels import Label
from ui.widgets.themed import grow_downwards


class HistoryDetail(QWidget):
    """Shows one entry, or a sentence instead; patients' words stand there as they were written."""

    def __init__(self, detail: Detail | None, instead: str = "") -> None:
        super().__init__()
        parts: list[QWidget] = _parts(detail) if detail else [Label(instead, "lead")]
        self.setLayout(Column(*parts, None, gap=8, margins=(12, 8, 12, 8)))
        grow_downwards(self)


def _parts(detail: Detail) -> list[QWidget]:
    told = detail.told
    parts: list[QWidget] = [
        Label(_("Change {place}").format(place=told.seq), "caption_strong", "ink2"),
        Label(told.says, "strong"),
        Label(beside(told), "small", "ink2"),
    ]
    if detail.reason:
        parts.append(Label(_("Reason: {reason}").format(reason=detail.reason), "body"))
    if detail.erased:
        parts.append(Label(_("What it said was erased at request. That it was done stays."), "body"))
    elif detail.fields:
        parts.append(_Changes(detail.fields))
    else:
        parts.append(Label(_("It changed nothing on record."), "body"))
    if detail.more:
        words = ngettext("And {count} field more.", "And {count} fields more.", detail.more)
        parts.append(Label(words.format(count=detail.more), "small", "ink2"))
    return parts


class _Changes(WordGrid):
    """Three columns: which field of what, what stood there before, and after."""

    def __init__(self, fields: tuple[ChangedField, ...]) -> None:
        super().__init__("history.changes", _("Before and after"), 8)
        for column, share in enumerate((2, 3, 3)):
            self.grid.setColumnStretch(column, share)
        for column, words in enumerate((_("Before"), _("After")), 1):
            self.put(0, column, Label(words, "caption_strong", "ink2"))
        record = ""
        row = 1
        for each in fields:
            if each.record != record:
                record = each.record
                self.grid.addWidget(Label(record, "small_strong"), row, 0, 1, 3)
                row += 1
            self._put_field(row, each)
            row += 1

    def _put_field(self, row: int, field: ChangedField) -> None:
        self.put(row, 0, Label(field.field, "small", "ink2"))
        for column, words, said in ((1, field.before, _("before")), (2, field.after, _("after"))):
            label = Label(words or "–", "small")
            # Read by itself a value has to say what it is, and which of the two.
            what = words or _("nothing")
            label.setAccessibleName(f"{field.field}, {said}: {what}")
            self.put(row, column, label)
