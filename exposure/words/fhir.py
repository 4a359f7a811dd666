"""What the parts of a FHIR document are called, for whoever reads it without its codes."""

from collections.abc import Callable

from exposure.words.language import _

_TEXTS: dict[str, Callable[[], str]] = {
    "11508-9": lambda: _("Physiotherapy letter"),
    "91251008": lambda: _("Physiotherapy"),
    "document": lambda: _("Graded practice of feared movements"),
    "session": lambda: _("Graded exposure in vivo"),
    "try": lambda: _("Try of a feared movement"),
    "flare": lambda: _("Flare-up"),
    "likelihood-before": lambda: _("How likely it seemed before, 0 to 100 %"),
    "outcome": lambda: _("Did what was feared happen?"),
    "likelihood-after": lambda: _("How likely it seems next time, 0 to 100 %"),
    "horizon-h": lambda: _("Hours until we know"),
    "aids": lambda: _("Aids used"),
    "place": lambda: _("Place"),
    "clinician-present": lambda: _("Was the clinician there?"),
    "did_not_occur": lambda: _("It did not happen"),
    "partly": lambda: _("It partly happened"),
    "occurred": lambda: _("It happened"),
    "unclear": lambda: _("Nobody could tell"),
    "active": lambda: _("Active"),
    "clinical": lambda: _("Clinical"),
    "survey": lambda: _("Survey"),
    "exam": lambda: _("Examination"),
    "unknown": lambda: _("Not known"),
    "temp-unknown": lambda: _("Still to come"),
    "not-performed": lambda: _("Not tried"),
    "override": lambda: _("Moved on by clinical decision"),
    "review": lambda: _("Review closed"),
    "physiotherapist": lambda: _("Physiotherapist"),
    "actions": lambda: _("Action for GP"),
    "summary": lambda: _("Summary"),
    "sessions": lambda: _("Visits"),
    "problem": lambda: _("Problem"),
    "goals": lambda: _("Goals"),
    "plan": lambda: _("Steps"),
    "tries": lambda: _("What was found"),
    "measures": lambda: _("Measures"),
    "events": lambda: _("Pauses and flare-ups"),
    "letter": lambda: _("The letter as a page"),
}
_REVIEWS: dict[str, Callable[[], str]] = {
    "reword": lambda: _("the prediction is worded anew"),
    "carry_on": lambda: _("carry on"),
    "easier_step": lambda: _("an easier step first"),
    "repeat": lambda: _("the step once more"),
    "hold": lambda: _("the ladder is paused"),
}


def text_of(code: str) -> str:
    """Give the words for one code of the document."""
    return _TEXTS[code]()


def feared(words: str) -> str:
    """Give the sentence for what was feared before a try."""
    return _("Feared: {words}").format(words=words)


def happened(words: str) -> str:
    """Give the sentence for what happened in a try, in the patient’s words."""
    return _("Happened: {words}").format(words=words)


def override(movement: str, reason: str) -> str:
    """Give the sentence for a step passed by clinical decision, with its reason."""
    return _("{movement}: moved on by clinical decision. {reason}").format(movement=movement, reason=reason)


def review(how: str) -> str:
    """Give the sentence for a review that was closed."""
    return _("Review closed: {how}.").format(how=_REVIEWS[how]())
