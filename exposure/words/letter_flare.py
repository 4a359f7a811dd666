"""What the box at the top says of a flare: what is so now, and what the GP does when the patient comes with one."""

from collections.abc import Iterator

from exposure.domain.letter_content import LetterContent
from exposure.domain.letter_facts import Care
from exposure.words.dates import day_within
from exposure.words.language import _
from exposure.words.letter_parts import Paragraph, Run, called, sentence


def is_alert(content: LetterContent) -> bool:
    """Say whether something is so now that a practice must not overlook: an open pause, or a flare that lasts."""
    return content.paused or content.flaring is not None


def now_note(content: LetterContent) -> Paragraph:
    """Say what is so now: a flare that lasts, pauses that are open and what comes first; empty without either."""
    if not is_alert(content):
        return ()
    told = Run(" ".join([*_flaring(content), *open_pauses(content)]), strong=True)
    asked = " ".join(_looked_into(content))
    return Run(_("Now:"), strong=True), told, *((Run(asked),) if asked else ())


def _flaring(content: LetterContent) -> list[str]:
    flare = content.flaring
    if flare is None:
        return []
    return [_("in a flare since {day}.").format(day=day_within(flare.opened, content.made.year))]


def open_pauses(content: LetterContent) -> list[str]:
    """Say since when and why there are no tries; nothing where nothing is paused."""
    return [_pause(care, content.made.year) for care in _open_holds(content)]


def _open_holds(content: LetterContent) -> list[Care]:
    return [care for care in content.care if care.kind == "hold" and care.lasts]


def _pause(care: Care, year: int) -> str:
    one, of_several = _("Paused since {day}: {reason}"), _("“{goal}” paused since {day}: {reason}")
    words = of_several if care.goal.strip() else one
    return words.format(
        goal=" ".join(care.goal.split()), day=day_within(care.opened, year), reason=sentence(care.reason)
    )


def _looked_into(content: LetterContent) -> Iterator[str]:
    """Ask that what is new comes first; in a flare alone, the line for a flare says what to do."""
    if not content.paused:
        return
    yield _("If {name} comes to you, please look into this first.").format(name=called(content.subject))
    if content.kind != "final":
        yield _no_tries(content)
    yield from _ring(content)


def _no_tries(content: LetterContent) -> str:
    """Say which tries wait: all of them, unless the pauses name their goals and leave out another one."""
    # Letters sealed before ladders knew of their pause have it here alone.
    goals = [care.goal.strip() for care in _open_holds(content)]
    if len(goals) >= len(content.ladders) or not all(goals):
        return _("No tries until that is looked into.")
    return _("None of its tries until then.") if len(goals) == 1 else _("No tries towards these goals until then.")


def flare_notes(content: LetterContent) -> list[Paragraph]:
    """Give the line for a flare; nothing where nothing is known of one."""
    said = " ".join(_own(content) if content.flare_line.strip() else _on_record(content))
    if not said:
        return []
    name = called(content.subject)
    usual, later = _("If {name} comes to you with a flare:"), _("For a flare once this is looked into:")
    comes = _("If {name} comes to you:")
    label = later if content.paused else comes if content.flaring else usual
    return [(Run(label.format(name=name), strong=True), Run(said))]


def _own(content: LetterContent) -> Iterator[str]:
    """Give the clinician’s own line as it is, and what it may leave open: whom to ring, and what comes first."""
    yield sentence(content.flare_line)
    phone = content.letterhead.phone.strip()
    if content.paused or not phone or phone in content.flare_line:
        return
    if _is_over(content):
        yield from _ended(phone)
    else:
        yield _("If you find something new, please treat that first and ring us on {phone}.").format(phone=phone)


def _on_record(content: LetterContent) -> Iterator[str]:
    """Give what is on record where the clinician wrote no line: whom to ring, and that a plan exists."""
    if not content.paused:
        yield from _first_ring(content)
    if content.has_flare_plan:
        yield _("There is a written plan for a flare.")
    if not content.paused and content.letterhead.phone.strip():
        yield _("If you find something new, please treat that first.")


def _first_ring(content: LetterContent) -> list[str]:
    phone = content.letterhead.phone.strip()
    words = _("please ring us on {phone}.")
    over = _("treatment with us has ended; please ring us on {phone}.")
    return [(over if _is_over(content) else words).format(phone=phone)] if phone else []


def _is_over(content: LetterContent) -> bool:
    """Say whether it is on record that the work has ended: a final letter alone may be written before."""
    return content.kind == "final" and content.ended is not None


def _ended(phone: str) -> Iterator[str]:
    yield _("If you find something new, please treat that first.")
    yield _("Treatment with us has ended: to reach us, please ring {phone}.").format(phone=phone)


def _ring(content: LetterContent) -> list[str]:
    phone = content.letterhead.phone.strip()
    return [_("Please ring us on {phone}.").format(phone=phone)] if phone else []
