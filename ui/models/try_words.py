"""The sentences around a try that depend on what was said; testable without a widget."""

from collections.abc import Sequence
from datetime import datetime

from exposure.domain.texts import LONGEST_TEXT
from exposure.domain.trial_entries import AskBy, AskHow, HowBad
from exposure.words.dates import clock, long_day
from exposure.words.language import _, ngettext
from exposure.words.patient_view import you_said
from ui.models.try_answers import Answered, Predicted
from ui.models.try_moments import When
from ui.wording import outcome_look


def which_try(number: int) -> str:
    """Say which try at a step this is, counted from 1: in words up to the tenth."""
    words = (
        _("Your first try at this step"),
        _("Your second try at this step"),
        _("Your third try at this step"),
        _("Your fourth try at this step"),
        _("Your fifth try at this step"),
        _("Your sixth try at this step"),
        _("Your seventh try at this step"),
        _("Your eighth try at this step"),
        _("Your ninth try at this step"),
        _("Your tenth try at this step"),
    )
    if number <= len(words):
        return words[number - 1]
    return _("Try {number} at this step").format(number=number)


def listed(words: Sequence[str]) -> str:
    """Join words as a sentence does: "a", "a and b", "a, b, and c"."""
    if len(words) < 2:
        return "".join(words)
    if len(words) == 2:
        return _("{first} and {second}").format(first=words[0], second=words[1])
    return _("{firsts}, and {last}").format(firsts=_(", ").join(words[:-1]), last=words[-1])


def quoted(words: str) -> str:
    """Give a person's own words in quotation marks, letter for letter; nothing for no words."""
    return _("“{words}”").format(words=words) if words.strip() else ""


def still_needed(words: Sequence[str]) -> str:
    """Say what is still needed; nothing where nothing is."""
    return _("Still needed: {what}.").format(what=listed(words)) if words else ""


def missing_before(said: Predicted, *, asks_meaning: bool) -> list[str]:
    """Name what a prediction still needs before it can be kept."""
    needed = {
        _("the worry"): bool(said.worry.strip()),
        _("the same worry or a new one"): not asks_meaning or said.meaning is not None,
        _("how we will know"): bool(said.how.strip()),
        _("how likely"): said.likelihood is not None,
        _when_words(said.when, _("when")): said.has_moment,
        too_long_words(): not any(len(words) > LONGEST_TEXT for words in (said.worry, said.how)),
    }
    return [word for word, given in needed.items() if not given]


def missing_after(said: Answered) -> list[str]:
    """Name what an answer still needs before it can be saved."""
    unclear = said.outcome == "unclear"
    needed = {
        _("whether it happened"): said.outcome is not None,
        _when_words(said.asking.when, _("when we ask you")): not unclear or said.asking.has_moment,
        _("how we ask you"): not unclear or said.asking.how is not None,
        too_long_words(): not any(len(words) > LONGEST_TEXT for words in (said.what_happened, said.how_long)),
    }
    return [word for word, given in needed.items() if not given]


def _when_words(when: When | None, words: str) -> str:
    """Name the moment that is missing; where "In … days" is chosen, only the number still is."""
    return _("in how many days") if when == "days" else words


def too_long_words() -> str:
    """Say what an answer needs that is longer than can be kept."""
    return _("an answer of at most {count} characters").format(count=LONGEST_TEXT)


def we_will_ask(at: datetime, today: datetime) -> str:
    """Say when we ask: on which day, or today after what time."""
    if at.date() == today.date():
        return _("We’ll ask you today, after {time}.").format(time=clock(at))
    return _("We’ll ask you on {day}.").format(day=long_day(at.date()))


def ask_words(how: AskHow, pronoun: str) -> str:
    """Say how the answer will come, of the patient in their own pronoun."""
    if how == "sheet":
        return _writes_down(pronoun)
    return _("Phone") if how == "phone" else _("Next visit")


def asked_by(ask: AskBy, pronoun: str) -> str:
    """Say on one line how and when we ask."""
    return _("{how}, {day}").format(how=ask_words(ask.how, pronoun), day=long_day(ask.at.date()))


def how_bad_words(how_bad: HowBad) -> str:
    """Say how bad it was, next to what was thought."""
    words: dict[HowBad, str] = {
        "much_less": _("Much less"),
        "less": _("Less"),
        "as_bad": _("As bad"),
        "worse": _("Worse"),
    }
    return words[how_bad]


def in_days(count: int) -> str:
    """Say in how many days."""
    return ngettext("In {count} day", "In {count} days", count).format(count=count)


def revealed(before: int, said: Answered) -> str:
    """Give what a screen reader says of the reveal: "You said 85. It did not happen. Next time you’d say 60."."""
    parts = [you_said(before), outcome_look(said.outcome).sentence]
    if said.likelihood is not None:
        parts.append(_("Next time you’d say {value}.").format(value=said.likelihood))
    return " ".join(parts)


def as_text(movement: str, predicted: Predicted, answered: Answered) -> str:
    """Give every answer of a try as plain lines, for the clipboard when saving fails."""
    likely = {_("How likely is that?"): predicted.likelihood, _("How likely next time?"): answered.likelihood}
    before = [
        movement,
        _line(_("What are you most worried will happen?"), predicted.worry),
        _line(_("How will we know?"), predicted.how),
        *(_line(question, str(value)) for question, value in likely.items() if value is not None),
        _line(_("Left out"), listed(predicted.left)),
    ]
    after = [
        _line(_("Did it happen?"), outcome_look(answered.outcome).answer if answered.outcome else ""),
        _line(_("What happened?"), answered.what_happened),
        _line(_("Used after all"), listed([each.what for each in answered.used or ()])),
        _line(_("How long?"), answered.how_long),
    ]
    return "\n".join(line for line in [*before, *after] if line)


def _line(question: str, answer: str) -> str:
    return f"{question} {answer.strip()}" if answer.strip() else ""


def _writes_down(pronoun: str) -> str:
    # The field is free text ("she/her"), so only its beginning is looked at; anything else is "they".
    said = pronoun.strip().casefold()
    if said.startswith("she"):
        return _("She writes it down")
    return _("He writes it down") if said.startswith("he") else _("They write it down")
