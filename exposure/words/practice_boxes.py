"""The boxes on the back of the practice sheet: what to expect, a flare, new or different, the lesson, the visit."""

from dataclasses import dataclass

from exposure.domain.practice_sheet import Contact, FlareWords, PracticeSheet
from exposure.words.language import _
from exposure.words.letter_parts import sentence
from exposure.words.measures import circumstances_line


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a box: our words, then strong ones; `most` is on how many lines the two may run.

    Without strong words a line `to_fill` prints as one to write on.
    """

    label: str
    strong: str = ""
    most: int = 2
    to_fill: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """A box with its heading."""

    title: str
    lines: tuple[Line, ...]


def expect_box(sheet: PracticeSheet) -> Box:
    """Say what to expect after a try, in the words agreed with the patient, else in the usual ones."""
    own = sentence(sheet.expect)
    said = (Line(own, most=4),) if own else tuple(Line(words, most=3) for words in usual_expectation())
    beside = circumstances_line(sheet.circumstances)
    also = (Line(_("Also:"), beside),) if beside else ()
    return Box(_("What to expect"), (*said, Line(_("Alongside:"), sentence(sheet.alongside), to_fill=True), *also))


def usual_expectation() -> tuple[str, str]:
    """Give what is said about the days after a try where nothing else was agreed."""
    return (
        _("Sore or tired for a day or two is expected. By itself that is not a sign of harm."),
        _("Do your usual things the next morning, as far as you can."),
    )


def flare_box(flare: FlareWords | None) -> Box:
    """Give the plan for a flare; what is not written in it yet is a line to write on."""
    plan = flare or FlareWords()
    ring = (Line(_("I ring when:"), sentence(plan.ring_when)),) if plan.ring_when.strip() else ()
    return Box(
        _("If there is a flare"),
        (
            Line(_("A flare is a flare. Keep moving in a smaller way."), most=2),
            Line(_("My steady step:"), sentence(plan.steady), to_fill=True),
            Line(_("My tools:"), sentence(plan.tools), to_fill=True),
            Line(_("I tell:"), sentence(plan.people), most=1, to_fill=True),
            Line(_("I keep doing:"), sentence(plan.keep_doing), to_fill=True),
            *ring,
        ),
    )


def new_box(contact: Contact) -> Box:
    """Say what to do about anything new; a number that is not on record is a line to write on, never invented."""
    phone, emergency = " ".join(contact.phone.split()), sentence(contact.emergency)
    told = _("Something new, or not like your usual? Stop the tries and ring us.")
    # The contacts of the first run usually hold the number already.
    said = () if phone and phone in emergency else (Line(_("Ring:"), phone, most=1, to_fill=True),)
    others = Line("", emergency, most=3) if emergency else Line(_("Other times:"), most=1, to_fill=True)
    return Box(_("New or different?"), (Line(told, most=3), *said, others))


def lesson_box(lesson: str) -> Box:
    """Give what was learned at the visit, in the patient’s words."""
    words = sentence(lesson)
    return Box(_("My lesson"), (Line("", _("“{words}”").format(words=words) if words else "", 4, to_fill=True),))


def visit_box(when: str) -> Box:
    """Give when the next visit is, as far as it is booked."""
    bring = Line(_("Bring this sheet, filled in or not."))
    return Box(_("Next visit"), (Line("", when, to_fill=True), bring))
