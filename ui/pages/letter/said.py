"""What a clinician says for a letter to the GP, and how that becomes an edit or a letter to look at."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime

from exposure.domain.case import Case
from exposure.domain.identifiers import LetterId
from exposure.domain.letter import LETTER_KINDS, LETTER_PARTS, Letter, LetterKind
from exposure.words.language import _
from exposure.words.letter import NO_ACTION


@dataclass(frozen=True, slots=True)
class LetterSaid:
    """The panel of a letter. `action` is "" until it is chosen, then "none" or what the GP is asked."""

    kind: LetterKind
    action: str = ""
    cc: str = ""
    flare_line: str = ""
    told: str = ""
    chart: bool = True
    leave_out: tuple[str, ...] = ()

    @property
    def asks_nothing(self) -> bool:
        """Say whether it was said that nothing is asked of the GP."""
        return self.action.strip().rstrip(".").casefold() == NO_ACTION

    def line(self, letter: LetterId, case: Case) -> dict[str, object]:
        """Give the edit that keeps this as a draft; the GP is the one on record."""
        gp = {"gp": case.patient.gp} if case.patient.gp else {}
        said = {**asdict(self), "leave_out": list(self.leave_out)}
        return {"edit": "draft_letter", "id": letter, "patient": case.patient.id, **said, **gp}

    def as_letter(self, letter: LetterId, case: Case, by: str, at: datetime) -> Letter:
        """Give the draft as it would be on record, to look at before it is."""
        said = {**asdict(self), "action": self.action or _("not said yet")}
        return Letter(id=letter, patient=case.patient.id, gp=case.patient.gp, by=by, at=at, **said)


def nothing_said(case: Case) -> LetterSaid:
    """Give an empty panel; only its kind follows from the record: first, progress, or final once the work has ended."""
    if case.patient.ended:
        return LetterSaid("final")
    return LetterSaid("progress" if case.signed or case.trials else "initial")


def said_in(letter: Letter) -> LetterSaid:
    """Give what a draft on record says."""
    words = {"cc": letter.cc, "flare_line": letter.flare_line, "told": letter.told}
    return LetterSaid(letter.kind, letter.action, chart=letter.chart, leave_out=letter.leave_out, **words)


def as_body(said: LetterSaid) -> dict[str, object]:
    """Give a panel as it is kept while it cannot be a draft yet."""
    return asdict(said)


def said_before(body: Mapping[str, object], otherwise: LetterSaid) -> LetterSaid:
    """Give a panel kept by `as_body`; what cannot be read is as in `otherwise`."""
    read = {name: body.get(name, value) for name, value in asdict(otherwise).items()}
    texts = {name: str(read[name]) for name in ("action", "cc", "flare_line", "told")}
    kind = next((kind for kind in LETTER_KINDS if kind == read["kind"]), otherwise.kind)
    left_out = read["leave_out"] if isinstance(read["leave_out"], list | tuple) else otherwise.leave_out
    parts = tuple(part for part in LETTER_PARTS if part in left_out)
    return LetterSaid(kind, chart=bool(read["chart"]), leave_out=parts, **texts)
