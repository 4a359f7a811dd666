"""The letter to the GP: what a clinician says at the left, the very pages that will be sent at the right."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from exposure.domain.case import Case
from exposure.domain.identifiers import LetterId, PatientId
from exposure.domain.letter import SignedLetter
from exposure.domain.letter_content import LetterContent
from exposure.words.language import _
from ui.leave_watch import LeaveWatch
from ui.pages.letter import desk
from ui.pages.letter.deeds import LetterDeeds
from ui.pages.letter.foot import LetterFoot
from ui.pages.letter.keeping import LetterKeeper
from ui.pages.letter.panel import LetterPanel
from ui.pages.letter.panes import LetterPanes
from ui.pages.letter.proof import LetterProof
from ui.pages.letter.said import LetterSaid
from ui.pages.letter.signed import SignedList, SignedPanel
from ui.pages.page import PatientPage
from ui.widgets.boxes import Column
from ui.widgets.scrolling import Scrolling
from ui.workspace import Workspace


class LetterPage(PatientPage):
    """Drafts, shows, saves, copies and signs letters of one patient.

    Signals:
        details_wanted: the patient’s details are to be changed, for the GP is among them.
        clear_wanted: Clear to start is to be noted.
    """

    details_wanted = Signal()
    clear_wanted = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._case: Case | None = None
        self._seal: SignedLetter | None = None
        self._looked_at: LetterId | None = None
        self._begun = False
        self._panel, self._signed, self._list = LetterPanel(), SignedPanel(), SignedList()
        self._proof, self._foot = LetterProof(self), LetterFoot()
        self._keeper, self._deeds, self._watch = LetterKeeper(self), LetterDeeds(self), LeaveWatch(self)
        left = QWidget()
        left.setLayout(Column(self._panel, self._signed, self._list, None, gap=0))
        self._left = Scrolling(left)
        self._panes = LetterPanes(self._left, self._proof.preview)
        self.setLayout(Column((self._panes, 1), self._foot, gap=0))
        self._connect_panel()
        self._connect_rest()

    def open(self, patient: PatientId) -> None:
        """Show this patient’s draft, or what was signed last; nothing of another patient stays."""
        if patient != self.patient:
            self._keeper.keep_now()
            self._keeper.give_up()
            self._looked_at, self._begun = None, False
            # A signed letter hides the panel; what stood in it goes all the same.
            self._panel.show_said(LetterSaid("progress"))
            self._show_other()
        super().open(patient)

    def save_pdf(self) -> None:
        """Ask where, and save the letter as a PDF there; says what is missing while something is."""
        content = self._ready()
        if content is not None:
            self._deeds.save(content, self._proof.setter.chart(content))

    def copy_text(self) -> None:
        """Lend the letter to the clipboard as plain text; one lent before is gone from it in any case."""
        content = self._ready()
        self._deeds.take_back()
        if content is not None:
            self._deeds.copy(content)

    def sign(self) -> None:
        """Ask once more, and sign the letter."""
        if self._ready() is not None and self._seal is None:
            self._deeds.sign(self._keeper.letter)

    def draft(self) -> None:
        """Go on with the draft that is begun, or begin one: a final one where the work has ended."""
        # Taken afresh, for whether the work has ended says which letter it is.
        self._keeper.keep_now()
        self._keeper.give_up()
        self._looked_at, self._begun = None, True
        self._show_other()
        self.refresh()
        self._panel.begin()

    def show_case(self, case: Case) -> None:
        """Show the draft, a signed letter, or a panel to begin with."""
        self._case = case
        self._seal = desk.seal_to_show(case, self._looked_at, begun=self._begun)
        self._panel.setVisible(self._seal is None)
        self._signed.setVisible(self._seal is not None)
        if self._seal is not None:
            self._keeper.give_up()
            self._signed.show_seal(self._seal, begun=self._begun or desk.open_draft(case) is not None)
        elif said := self._keeper.take(case):
            self._panel.show_said(said)
        agreed = desk.agreement(case)
        self._panel.show_case(case, agreed.at.date() if agreed else None)
        self._list.show_seals([seal for seal in desk.signed_letters(case) if seal is not self._seal])
        self._look()

    def showEvent(self, event: QShowEvent) -> None:
        """Set the pages, which waits until they are looked at."""
        super().showEvent(event)
        self._look()

    def _content(self, case: Case) -> LetterContent | None:
        """Give what the letter in hand says, as it stands in the panel."""
        now = self.workspace.now()
        if self._seal is not None:
            letter = desk.letter_of(case, self._seal)
        else:
            letter = self._panel.said.as_letter(self._keeper.letter, case, self.workspace.user, now)
        return desk.content_to_show(case, letter, now) if letter else None

    def _look(self) -> None:
        """Have the pages set as the letter stands, and say what is missing."""
        content = self._content(self._case) if self._case and self.isVisible() else None
        if content is None:
            return
        self._panel.tell_too_few(content.chart and content.drawn is None)
        self._foot.offer_signing(self._seal is None)
        self._tell_missing()
        self._proof.show_letter(content)

    def _missing(self) -> list[str]:
        if self._seal is not None or self._case is None:
            return []
        said, printable = self._panel.said, self._proof.is_printable
        return desk.needed(self._case, said, can_be_kept=self._panel.can_be_kept, printable=printable)

    def _tell_missing(self) -> None:
        self._foot.need(self._missing())

    def _ready(self) -> LetterContent | None:
        """Keep what waits and give what the letter says; None, with a word on it, while something is missing."""
        missing, on_record = self._missing(), self._keeper.keep_now()
        if missing:
            self.refused.emit(self._foot.says)
            self._panes.bring_left()
            self._left.ensureWidgetVisible(self._panel.go_to_missing())
        return None if missing or not on_record or self._case is None else self._content(self._case)

    def _show_other(self) -> None:
        """Take away the pages of the letter shown before."""
        self._proof.clear()
        self._foot.forget()

    def _connect_panel(self) -> None:
        self._panel.typed.connect(self._on_typed)
        self._panel.chosen.connect(self._on_chosen)
        self._panel.left.connect(self._keeper.keep_now)
        self._panel.agreement.agreed.connect(self._on_agreed)
        self._panel.sources.details_wanted.connect(self.details_wanted)
        self._panel.sources.clear_wanted.connect(self.clear_wanted)
        self._signed.draft_wanted.connect(self.draft)
        self._list.chosen.connect(self._on_looked_at)

    def _connect_rest(self) -> None:
        self._proof.answered.connect(self._tell_missing)
        self._proof.wanted.connect(self._look)
        self._foot.save_wanted.connect(self.save_pdf)
        self._foot.copy_wanted.connect(self.copy_text)
        self._foot.sign_wanted.connect(self.sign)
        self._foot.folder_wanted.connect(self._deeds.open_folder)
        self._deeds.saved.connect(self._foot.tell_saved)
        self._watch.left.connect(self._keeper.keep_now)
        self._watch.closing.connect(self._on_closing)

    def _on_closing(self) -> None:
        if self.isVisible():
            self._keeper.keep_now()
            self._keeper.give_up()
        # Out of sight too, as in a lock: the program begins anew then, and would leave a folder of Typst’s behind.
        self._proof.setter.finish()

    def _on_typed(self) -> None:
        self._keeper.say(self._panel.said, can_be_kept=self._panel.can_be_kept)
        self._look()

    def _on_chosen(self) -> None:
        if self._case is not None:
            self._panel.show_parts(self._case)
        self._on_typed()
        self._keeper.keep_now()

    def _on_agreed(self) -> None:
        if self._case is None:
            return
        to = self._case.gp.name if self._case.gp else _("the GP")
        self.attempt({"edit": "record_consent", "patient": self.patient, "to": to}, label=_("Agreement noted"))
        self.refresh()
        self._foot.take_focus()

    def _on_looked_at(self, letter: str) -> None:
        self._keeper.keep_now()
        self._looked_at = LetterId(letter)
        self._show_other()
        self.refresh()
        self._signed.take_focus()
