"""One movement of the clinic’s own: its words, what part of the body, what one does, what may be varied, a picture."""

from collections.abc import Mapping

from PySide6.QtCore import Signal

from exposure.domain.identifiers import RungId
from exposure.domain.ladder import DOSE
from exposure.domain.movement import ACTIVITIES, REGIONS, OwnMovement
from exposure.words.dose import dimension_word
from exposure.words.language import _
from ui.dialogs.asking import under
from ui.dialogs.picture_part import PicturePart
from ui.models.movements_words import activity_word, region_word
from ui.models.own_picture import picture_line
from ui.widgets.boxes import Column
from ui.widgets.chip_row import ChipRow, RowLook
from ui.widgets.chips import ChipLook
from ui.widgets.fields import LineField, TextField
from ui.widgets.ladder.step import Step
from ui.widgets.sheet_part import SheetPart

_NAME = "own_movements"
_ONE, _SEVERAL = RowLook(one=True, chip=ChipLook(px=14)), RowLook(chip=ChipLook(px=14))

Line = Mapping[str, object]


class OwnMovementForm(SheetPart):
    """Asks for a new movement, or for what is other in one there is; words and part of the body are needed.

    Signals:
        changed(): something was written or chosen.
    """

    changed = Signal()

    def __init__(self, before: OwnMovement | None, photo: bytes) -> None:
        self._before, self._photo = before, photo
        self.words = LineField(f"{_NAME}.words", _("What is it, in a patient’s words?"))
        self.region = ChipRow(f"{_NAME}.region", _("What part of the body?"), _regions(), _ONE)
        self.activity = ChipRow(f"{_NAME}.activity", _("What does one do?"), _activities(), _ONE)
        self.dose = ChipRow(f"{_NAME}.dose", _("What can be varied?"), _dimensions(), _SEVERAL)
        self.fears = TextField(f"{_NAME}.fears", _("What are people worried will happen?"))
        self.picture = PicturePart(f"{_NAME}.picture", Step(RungId(""), "", photo=photo))
        rows = (self.region, self.activity, self.dose)
        each_line = under(self.fears.accessibleName(), self.fears, _("One worry a line. It can stay empty."))
        chips = (under(row.accessibleName(), row) for row in rows)
        super().__init__(
            Column(under(self.words.accessibleName(), self.words), *chips, each_line, self.picture, gap=20)
        )
        if before is not None:
            self._fill(before)
        self.words.textChanged.connect(self.changed)
        for row in rows:
            row.changed.connect(self.changed)

    @property
    def missing(self) -> list[str]:
        """Give what is needed still."""
        needed = [
            (bool(self.words.text().strip()), _("the words")),
            (bool(self.region.checked), _("a part of the body")),
        ]
        return [words for there, words in needed if not there]

    def lines(self, key: str) -> tuple[Line, ...]:
        """Give the edits that keep what was said of the movement `key`; none where nothing is other."""
        said = self._said()
        kept = self._kept()
        changed = {name: value for name, value in said.items() if value != kept.get(name)}
        line: list[Line] = []
        if self._before is None and not any(said.values()):
            return ()
        if self._before is None:
            line = [{"edit": "add_movement", "id": key, **{name: value for name, value in said.items() if value}}]
        elif changed:
            line = [{"edit": "change_movement", "id": key, **changed}]
        if self.picture.photo != self._photo:
            line.append(picture_line("movement", key, self.picture.photo))
        return tuple(line)

    def _said(self) -> dict[str, object]:
        regions, activities, dimensions = _regions(), _activities(), _dimensions()
        return {
            "words": self.words.text().strip(),
            "region": next((regions[word] for word in self.region.checked), None),
            "activity": next((activities[word] for word in self.activity.checked), None),
            "dimensions": [dimensions[word] for word in self.dose.checked],
            "fears": [fear for line in self.fears.text.splitlines() if (fear := line.strip())],
        }

    def _kept(self) -> dict[str, object]:
        before = self._before
        if before is None:
            return {}
        return {
            "words": before.words,
            "region": before.region,
            "activity": before.activity,
            "dimensions": list(before.dimensions),
            "fears": list(before.fears),
        }

    def _fill(self, before: OwnMovement) -> None:
        self.words.setText(before.words)
        self.region.check([region_word(before.region)])
        self.activity.check([activity_word(before.activity)] if before.activity else [])
        self.dose.check([dimension_word(name) for name in before.dimensions])
        self.fears.show_text("\n".join(before.fears))


def _regions() -> dict[str, str]:
    return {region_word(region): region for region in REGIONS}


def _activities() -> dict[str, str]:
    return {activity_word(activity): activity for activity in ACTIVITIES}


def _dimensions() -> dict[str, str]:
    return {dimension_word(name): name for name in DOSE}
