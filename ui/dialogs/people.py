"""Who opens this file: the list, and each change to it asked for in its place; Esc goes back to the list."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from exposure.domain.clinic import Role
from exposure.people import NewPerson, People, Person
from exposure.storage.keys import NewSheet
from exposure.words.language import _
from ui.dialogs.asking import AskingSheet
from ui.dialogs.people_parts import CodePart, NewPassphrasePart, NewPersonPart, PeopleList, PresentPart
from ui.dialogs.people_sheet import NewSheetPart
from ui.dialogs.words_sheet import ask_to_leave, typed_in
from ui.widgets.announce import announce
from ui.widgets.buttons import Button

_NAME = "people"
Form = PresentPart | CodePart | NewSheetPart


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be done about the people, away from the window, and what is told once it is."""

    what: str
    do: Callable[[People], object]
    told: str


class PeopleSheet(AskingSheet):
    """Begins at the list.

    Signals:
        asked(object): carries an `Asked`; who does it calls `show_list`, `show_code` or `tell`.
    """

    asked = Signal(object)

    def __init__(self, people: Sequence[Person], drilled: date | None, window: QWidget) -> None:
        super().__init__(_NAME, _("People who open this file"), window)
        self._people, self._drilled = people, drilled
        self._part: QWidget = QWidget()
        self._ask: Callable[[], Asked] | None = None
        self._waits = False
        self.body.put(self._part)
        self.do = self.add_answers(_NAME, _("Add"))
        self.do.clicked.connect(self._on_do)
        self.show_list(people, drilled)

    def show_list(self, people: Sequence[Person], drilled: date | None, said: str = "") -> None:
        """Show who opens the file by now, when the sheet was tried last, and `said`, what was done just now."""
        self._waits = False
        self._people, self._drilled = people, drilled
        part = PeopleList(people, drilled, said)
        part.way_wanted.connect(self._on_way)
        part.remove_wanted.connect(self._on_remove)
        self._ask = None
        self.do.hide()
        self._name_way_back(_("Close"))
        self.need([])
        self._show(part)
        if said:
            announce(self, said)

    def show_code(self, part: NewSheetPart, sheet: NewSheet) -> None:
        """Show the new recovery code, once; it is used where somebody says so, and given up on the way back."""
        self._waits = False

        def asked() -> Asked:
            part.is_doubtful = True
            told = _("The new recovery sheet is used from now on. Destroy the one from before.")
            return Asked("use", lambda people: people.use_sheet(sheet), told)

        self._show_form(part, _("Use the new sheet"), asked)
        self._name_way_back(_("Keep the old sheet"))

    def tell(self, sentence: str) -> None:
        """Say why it was not done; it can be tried again at once."""
        super().tell(sentence)
        self.try_again()

    def try_again(self) -> None:
        """Let what was written be sent once more: nothing is being done any longer."""
        self._waits = False
        if isinstance(self._part, NewSheetPart) and self._part.is_doubtful:
            self._name_way_back(_("Back"))
        self._weigh()

    def focus_first(self) -> None:
        """Begin with a way on, never with taking somebody out; where something is asked, there."""
        if isinstance(self._part, PeopleList):
            self._part.ways[0].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().focus_first()

    def reject(self) -> None:
        """Go back to the list, after a question where something was written; from there close.

        Not while something is being done: what came of it is to be seen.
        """
        if self._waits:
            return
        if isinstance(self._part, PeopleList):
            self._leave()
        elif isinstance(self._part, NewSheetPart) and self._part.is_had:
            self.show_list(self._people, self._drilled, _given_up(self._part))
        elif typed_in(self._part):
            ask_to_leave(f"{_NAME}.leave", self._window, self._back)
        else:
            self._back()

    def _back(self) -> None:
        self.show_list(self._people, self._drilled)

    def _on_way(self, way: str) -> None:
        {"add": self._add, "passphrase": self._renew, "sheet": self._new_sheet, "try": self._try}[way]()

    def _add(self) -> None:
        form = NewPersonPart()

        def asked() -> Asked:
            role: Role = "clinician" if form.role.value == "clinician" else "assistant"
            person, present = NewPerson(form.who.text().strip(), role, form.fresh.text), form.present.text()
            told = _("{name} can open the file").format(name=person.name)
            return Asked("add", lambda people: people.add(present, person), told)

        self._show_form(form, _("Add"), asked)

    def _renew(self) -> None:
        form = NewPassphrasePart(_("The file stays as it is; only the way in is changed."))

        def asked() -> Asked:
            present, new = form.present.text(), form.fresh.text
            return Asked("passphrase", lambda people: people.change_passphrase(present, new), _("Passphrase changed"))

        self._show_form(form, _("Change it"), asked)

    def _new_sheet(self) -> None:
        told = _("A new sheet gets a new code. The one from before stays good until you say that you have the new one.")
        form = PresentPart(told)

        def asked() -> Asked:
            present = form.present.text()
            return Asked("sheet", lambda people: people.new_sheet(present), "")

        self._show_form(form, _("Make it"), asked)

    def _try(self) -> None:
        form = CodePart()

        def asked() -> Asked:
            code = form.code.text()
            return Asked("try", lambda people: people.try_sheet(code), _("This sheet would open the file"))

        self._show_form(form, _("Try it"), asked)

    def _on_remove(self, key: str) -> None:
        name = next(person.name for person in self._people if person.id == key)
        told = _(
            "{name} will not be able to open the file any more. What they did stays under their name. "
            "A backup from before still opens with their passphrase."
        )
        form = PresentPart(told.format(name=name))

        def asked() -> Asked:
            present = form.present.text()
            said = _("{name} can’t open the file any more").format(name=name)
            return Asked("remove", lambda people: people.remove(present, key), said)

        self._show_form(form, _("Take out"), asked)

    def _show_form(self, form: Form, answer: str, ask: Callable[[], Asked]) -> None:
        self._ask = ask
        form.changed.connect(self._weigh)
        if not isinstance(form, NewSheetPart):
            form.entered.connect(self.do.click)
        self.do.set_text(answer)
        self.do.show()
        self._name_way_back(_("Cancel"))
        self._show(form)
        self._weigh()

    def _weigh(self) -> None:
        if isinstance(self._part, PresentPart | CodePart | NewSheetPart) and not self._waits:
            self.need(self._part.missing)

    def _on_do(self) -> None:
        if self._ask is not None and not self._waits:
            self._waits = True
            self.do.allow(False, _("One moment…"))
            self.asked.emit(self._ask())

    def _name_way_back(self, words: str) -> None:
        button = self.findChild(Button, f"{_NAME}.cancel")
        if isinstance(button, Button):
            button.set_text(words)

    def _show(self, part: QWidget) -> None:
        old, self._part = self._part, part
        self._told.hide()
        self.replace(old, part)
        if self.isVisible():
            self.focus_first()


def _given_up(part: NewSheetPart) -> str:
    """Say which sheet opens the file once somebody turned back; after a fault of the disk nobody knows."""
    if part.is_doubtful:
        return _("Either sheet may be the one that opens the file now. Keep both, and try them here.")
    return _("The recovery sheet from before stays. The new code opens nothing: destroy it.")
