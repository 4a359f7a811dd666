"""The end of a flare: what set it off and what was learned."""

from PySide6.QtWidgets import QWidget

from exposure.domain.case import Case
from exposure.words.dates import long_day
from exposure.words.language import _
from ui.dialogs.asking import AskingSheet, under
from ui.widgets.boxes import Column
from ui.widgets.fields import TextField
from ui.widgets.labels import Label
from ui.widgets.themed import grow_downwards


class Learned(QWidget):
    """Two questions of looking back, neither of them needed."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._trigger = TextField(f"{name}.trigger", _("What set it off?"))
        self._lesson = TextField(f"{name}.lesson", _("What did you learn, or would change?"))
        asked = (under(field.accessibleName(), field) for field in (self._trigger, self._lesson))
        self.setLayout(Column(*asked, gap=16))
        grow_downwards(self)

    @property
    def said(self) -> dict[str, object]:
        """Give the fields of the edit."""
        return {"trigger": self._trigger.text.strip(), "lesson": self._lesson.text.strip()}


class EndFlareSheet(AskingSheet):
    """Ends the flare; what set it off and what was learned are asked and not needed."""

    def __init__(self, case: Case, window: QWidget) -> None:
        super().__init__("flare_over", _("Flare over"), window)
        self.about = case.open_flare.id if case.open_flare is not None else ""
        self._patient = case.patient.id
        self._learned = Learned("flare_over")
        self.body.put(Label(_since(case), "lead"))
        if case.open_flare is not None and case.open_flare.note:
            self.body.put(Label(case.open_flare.note, "small", "ink2"))
        self.body.put(Label(_("Every try before it still counts. One new try is asked for first."), "body", "ink2"))
        self.body.put(self._learned)
        self.add_answers("flare_over", _("Flare over")).clicked.connect(self._on_do)

    def _on_do(self) -> None:
        self.ask_for({"edit": "close_flare", "patient": self._patient, **self._learned.said}, label=_("Flare over"))


def _since(case: Case) -> str:
    flare = case.open_flare
    if flare is None:
        return _("No flare-up is open.")
    return _("Flare since {day}.").format(day=long_day(flare.opened.date()))
